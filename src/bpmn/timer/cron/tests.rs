//! Expected dates are those of Zeebe 8.8 for the same text and moment.

use super::*;

/// 2024-01-31T00:00:00Z, a Wednesday.
const FROM_MS: i64 = 1_706_659_200_000;

fn check(text: &str, expected: &[i64]) {
    let cron = Cron::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    let mut from_ms = FROM_MS;
    for due_s in expected {
        from_ms = cron
            .next_after(from_ms)
            .unwrap_or_else(|| panic!("{text} ends"));
        assert_eq!(from_ms / 1000, *due_s, "{text}");
    }
    if expected.is_empty() {
        assert_eq!(cron.next_after(FROM_MS), None, "{text}");
    }
}

fn check_error(text: &str, expected: &str) {
    assert_eq!(Cron::parse(text).unwrap_err().message, expected, "{text}");
}

#[test]
fn times() {
    check("* * * * * *", &[1706659201, 1706659202, 1706659203]);
    check("*/10 * * * * *", &[1706659210, 1706659220, 1706659230]);
    check(
        "5/15 * * * * *",
        &[1706659205, 1706659220, 1706659235, 1706659250],
    );
    check(
        "0 0 9-17 * * MON-FRI",
        &[1706691600, 1706695200, 1706698800],
    );
    check("0 0/30 8-10 * * *", &[1706688000, 1706689800, 1706691600]);
    check(" 0  0 0 * * *", &[1706745600, 1706832000]);
    check("1-1 * * * * *", &[1706659201, 1706659261]);
}

#[test]
fn nicknames() {
    check("@yearly", &[1735689600, 1767225600]);
    check("@annually", &[1735689600, 1767225600]);
    check("@monthly", &[1706745600, 1709251200, 1711929600]);
    check("@weekly", &[1707004800, 1707609600]);
    check("@daily", &[1706745600, 1706832000]);
    check("@midnight", &[1706745600, 1706832000]);
    check("@hourly", &[1706662800, 1706666400]);
    check_error("@reboot", "Nickname @reboot not supported!");
    check_error(
        "@DAILY",
        "Cron expression contains 1 parts but we expect one of [6]",
    );
    check_error(
        "@every 5s",
        "Cron expression contains 2 parts but we expect one of [6]",
    );
}

#[test]
fn days_of_month() {
    check("0 0 0 L * *", &[1709164800, 1711843200, 1714435200]);
    check("0 0 0 L-3 * *", &[1708905600, 1711584000, 1714176000]);
    check("0 0 0 LW * *", &[1709164800, 1711670400, 1714435200]);
    check(
        "0 0 0 15W * *",
        &[1707955200, 1710460800, 1713139200, 1715731200],
    );
    check(
        "0 0 0 1W * *",
        &[1706745600, 1709251200, 1711929600, 1714521600],
    );
    check(
        "0 0 0 6W 6 *",
        &[1717632000, 1749168000, 1780617600, 1812326400],
    );
    check("0 0 0 15W,20 * *", &[1707955200, 1708387200, 1710460800]);
    check("0 0 0 L,15 * *", &[1707955200, 1710460800, 1713139200]);
    check("0 0 0 1/5 * *", &[1706745600, 1707177600, 1707609600]);
    check(
        "0 0 0 */10 * *",
        &[1706745600, 1707609600, 1708473600, 1709251200],
    );
    check(
        "0 0 0 1-10/3 * *",
        &[1706745600, 1707004800, 1707264000, 1707523200],
    );
    check("0 0 0 25 12 ?", &[1735084800, 1766620800]);
    check("0 0 0 31 * *", &[1711843200, 1717113600, 1722384000]);
    check("0 0 0 29 2 *", &[1709164800, 1835395200, 1961625600]);
    check(
        "0 0 0 29 2 SUN",
        &[1961625600, 2845238400, 3728851200, 4991068800],
    );
    check("0 0 0 31 2 *", &[]);
    check(
        "0 0 0 1,15 jan,JUL *",
        &[1719792000, 1721001600, 1735689600],
    );
    check("0 0 0 * */5 *", &[1717200000, 1717286400]);
}

#[test]
fn days_of_week() {
    check("0 0 0 13 * FRI", &[1726185600, 1734048000, 1749772800]);
    check("0 0 0 L * MON", &[1727654400, 1743379200]);
    check("0 0 0 * * 0", &[1707004800, 1707609600]);
    check("0 0 0 * * 7", &[1707004800, 1707609600]);
    check("0 0 0 * * L", &[1707004800, 1707609600]);
    check("0 0 0 * * FRIL", &[1708646400, 1711670400, 1714089600]);
    check("0 0 0 * * 0L", &[1708819200, 1711843200]);
    check("0 0 0 ? * 5#2", &[1707436800, 1709856000, 1712880000]);
    check("0 0 0 ? * MON#1", &[1707091200, 1709510400]);
    check("0 0 0 * * 7#1", &[1707004800, 1709424000]);
    check("0 0 0 * * 6#5", &[1711756800, 1719619200]);
    check("0 0 0 * * 5#6", &[]);
    check(
        "0 0 0 * * 5L,MON",
        &[1707091200, 1707696000, 1708300800, 1708646400],
    );
    check(
        "0 0 0 * * FRI-MON",
        &[1706832000, 1706918400, 1707004800, 1707091200],
    );
    check(
        "0 0 0 * * 6-1",
        &[1706918400, 1707004800, 1707091200, 1707523200],
    );
    check(
        "0 0 0 * * 5-7",
        &[1706832000, 1706918400, 1707004800, 1707436800],
    );
    check("0 0 0 * * 0-7", &[1706745600, 1706832000]);
    check(
        "0 0 0 * * */2",
        &[1706745600, 1706918400, 1707004800, 1707177600],
    );
    check(
        "0 0 0 * * 1/2",
        &[1706832000, 1707004800, 1707091200, 1707264000],
    );
    check("0 0 0 * * MON,?", &[1707091200, 1707696000]);
}

#[test]
fn refused() {
    check_error("", "Empty expression!");
    check_error(
        "0 0 * * *",
        "Cron expression contains 5 parts but we expect one of [6]",
    );
    check_error(
        "0 0 0 * * * 2030",
        "Cron expression contains 7 parts but we expect one of [6]",
    );
    let failed = |text: &str, detail: &str| {
        check_error(text, &format!("Failed to parse cron expression. {detail}"));
    };
    failed("60 * * * * *", "Value 60 not in range [0, 59]");
    failed("0 0 24 * * *", "Value 24 not in range [0, 23]");
    failed("0 0 0 32 * *", "Value 32 not in range [1, 31]");
    failed("0 0 0 0W * *", "Value 0 not in range [1, 31]");
    failed("0 0 0 L-40 * *", "Value 40 not in range [1, 31]");
    failed("0 0 0 * 13 *", "Value 13 not in range [1, 12]");
    failed("0 0 0 * * 8", "Value 8 not in range [0, 7]");
    failed("0 0 22-2 * * *", "Invalid range! [22,2]");
    failed("*/0 * * * * *", "Period 0 not in range [0, 59]");
    failed("*/70 * * * * *", "Period 70 not in range [0, 59]");
    failed("1/ * * * * *", "Missing steps for expression: 1/");
    failed("1- * * * * *", "Missing values for range: 1-");
    failed("1-5-7 * * * * *", "Missing values for range: 1-5-7");
    failed("? * * * * *", "Invalid expression: ?");
    failed("0 0 0 * ? *", "Invalid expression: ?");
    failed(
        "a * * * * *",
        "Invalid chars in expression! Expression: A Invalid chars: A",
    );
    failed(
        "0 0 0 * * FRIDAY",
        "Invalid chars in expression! Expression: FRIDAY Invalid chars: FRIDAY",
    );
    failed("0 0 0 * * #2", "Time should be specified!");
    check_error(
        "1, * * * * *",
        "Invalid field value! Trailing commas not permitted! '1,'",
    );
}
