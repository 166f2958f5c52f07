//! ISO 8601 durations with calendar and clock units together, and an optional start before a slash.

use jiff::{SignedDuration, Span, Timestamp, tz::TimeZone};

use super::{Error, date};

const NANOS_PER_SECOND: i128 = 1_000_000_000;
const NANOS_PER_MS: i128 = 1_000_000;

/// An amount of time: months and days count in the UTC calendar, the rest is exact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval {
    /// Unix milliseconds of the start, where one is written.
    start_ms: Option<i64>,
    months: i64,
    days: i64,
    exact: SignedDuration,
}

impl Interval {
    /// An amount without a start (what a FEEL duration gives).
    pub fn new(months: i64, days: i64, exact: SignedDuration) -> Self {
        Self {
            start_ms: None,
            months,
            days,
            exact,
        }
    }

    pub(super) fn parse(text: &str) -> Result<Self, Error> {
        let (start, amount) = match text.rsplit_once('/') {
            Some((start, amount)) if !start.is_empty() => (Some(start), amount),
            Some((_, amount)) => (None, amount),
            None => (None, text),
        };
        let start_ms = start.map(date::parse).transpose()?;
        let amount = parse_amount(amount)?;
        Ok(Self { start_ms, ..amount })
    }

    /// When it's due, seen from `from_ms`: the start if it has one and that is still to come.
    pub fn due_ms(&self, from_ms: i64) -> i64 {
        match self.start_ms {
            Some(start_ms) => start_ms.max(from_ms),
            None => self.added_to(from_ms),
        }
    }

    /// `from_ms` plus the amount, without regard to the start; ends at the last instant there is.
    pub fn added_to(&self, from_ms: i64) -> i64 {
        let base_ms = if self.months == 0 && self.days == 0 {
            from_ms
        } else {
            self.calendar_added_to(from_ms)
        };
        let nanos = i128::from(base_ms) * NANOS_PER_MS + self.exact.as_nanos();
        let ms = nanos.div_euclid(NANOS_PER_MS);
        i64::try_from(ms).unwrap_or(if ms < 0 { i64::MIN } else { i64::MAX })
    }

    /// Months are added before days, and a day that the month lacks becomes its last.
    fn calendar_added_to(&self, from_ms: i64) -> i64 {
        let added = || {
            let months = Span::new().try_months(self.months)?;
            let days = Span::new().try_days(self.days)?;
            Timestamp::from_millisecond(from_ms)?
                .to_zoned(TimeZone::UTC)
                .checked_add(months)?
                .checked_add(days)
        };
        let limit = if self.months < 0 || self.days < 0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        };
        added()
            .map_or(limit, |zoned: jiff::Zoned| zoned.timestamp())
            .as_millisecond()
    }
}

/// The part up to `T` is Java's `Period`, the rest its `Duration`; each has its own error.
fn parse_amount(text: &str) -> Result<Interval, Error> {
    let not_period = || Error::new("Text cannot be parsed to a Period");
    let not_duration = || Error::new("Text cannot be parsed to a Duration");
    let (period, clock) = match text.find('T') {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let (negative, period) = match period.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, period.strip_prefix('+').unwrap_or(period)),
    };
    let period = period.strip_prefix(['P', 'p']).ok_or_else(not_period)?;
    let (months, days) = match (period, clock) {
        ("", Some(_)) => (0, 0),
        _ => parse_period(period).ok_or_else(not_period)?,
    };
    let exact = clock.map_or(Some(SignedDuration::ZERO), parse_clock);
    let exact = exact.ok_or_else(not_duration)?;
    let sign = if negative { -1 } else { 1 };
    let exact = if negative { -exact } else { exact };
    Ok(Interval::new(sign * months, sign * days, exact))
}

/// `1Y2M3W4D` to months and days; each number fits 32 bits as in Java.
fn parse_period(text: &str) -> Option<(i64, i64)> {
    let mut values = [0_i64; 4];
    for (slot, number) in units(text, "YMWD")? {
        values[slot] = i64::from(number.parse::<i32>().ok()?);
    }
    let [years, months, weeks, days] = values;
    Some((years * 12 + months, weeks * 7 + days))
}

/// `1H2M3.5S` to an exact duration.
fn parse_clock(text: &str) -> Option<SignedDuration> {
    let mut nanos = 0_i128;
    for (slot, number) in units(text, "HMS")? {
        let seconds_each = [3600, 60, 1][slot];
        let (whole, fraction) = match number.split_once(['.', ',']) {
            Some((whole, fraction)) if slot == 2 => (whole, fraction),
            Some(_) => return None,
            None => (number, ""),
        };
        let digits_only = fraction.bytes().all(|byte| byte.is_ascii_digit());
        if !digits_only || fraction.len() > 9 {
            return None;
        }
        let whole_nanos = i128::from(whole.parse::<i64>().ok()?) * seconds_each * NANOS_PER_SECOND;
        let fraction_nanos: i128 = format!("{fraction:0<9}").parse().ok()?;
        nanos += whole_nanos
            + if whole.starts_with('-') {
                -fraction_nanos
            } else {
                fraction_nanos
            };
    }
    let seconds = i64::try_from(nanos.div_euclid(NANOS_PER_SECOND)).ok()?;
    let rest = i64::try_from(nanos.rem_euclid(NANOS_PER_SECOND)).ok()?;
    SignedDuration::from_secs(seconds).checked_add(SignedDuration::from_nanos(rest))
}

/// Splits `1Y2M` into (place of the unit in `order`, number); units must come in order, at least one.
fn units<'text>(text: &'text str, order: &str) -> Option<Vec<(usize, &'text str)>> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut next_slot = 0;
    while !rest.is_empty() {
        let end = rest.find(|char: char| char.is_ascii_alphabetic())?;
        let unit = char::from(rest.as_bytes()[end].to_ascii_uppercase());
        let slot = order.find(unit).filter(|slot| *slot >= next_slot)?;
        found.push((slot, &rest[..end]));
        next_slot = slot + 1;
        rest = &rest[end + 1..];
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2024-01-31T00:00:00Z.
    const FROM_MS: i64 = 1_706_659_200_000;

    fn check(text: &str, expected: Result<i64, &str>) {
        let found = Interval::parse(text)
            .map(|interval| interval.due_ms(FROM_MS))
            .map_err(|error| error.message);
        assert_eq!(found, expected.map_err(str::to_owned), "{text}");
    }

    #[test]
    fn amounts() {
        check("PT10S", Ok(1_706_659_210_000));
        check("P1D", Ok(1_706_745_600_000));
        check("P1M", Ok(1_709_164_800_000));
        check("P1Y", Ok(1_738_281_600_000));
        check("P1Y2M3DT4H5M6.5S", Ok(1_743_653_106_500));
        check("PT0.001S", Ok(1_706_659_200_001));
        check("P1W", Ok(1_707_264_000_000));
        check("-P1D", Ok(1_706_572_800_000));
        check("-PT10S", Ok(1_706_659_190_000));
        check("PT-10S", Ok(1_706_659_190_000));
        check("PT-0.5S", Ok(1_706_659_199_500));
        check("P-1D", Ok(1_706_572_800_000));
        check("-P1DT1H", Ok(1_706_569_200_000));
        check("+PT5S", Ok(1_706_659_205_000));
        check("P1M1W", Ok(1_709_769_600_000));
        check("P1MT1M", Ok(1_709_164_860_000));
        check("PT10,5S", Ok(1_706_659_210_500));
        check("P0D", Ok(FROM_MS));
        check("P300Y", Ok(11_173_680_000_000));
        check("PT99999999999999S", Ok(100_001_706_659_199_000));
    }

    #[test]
    fn starts() {
        check("2024-01-01T00:00:00Z/PT10S", Ok(FROM_MS));
        check("2025-01-01T00:00:00Z/P1M", Ok(1_735_689_600_000));
        check(
            "2025-01-01T00:00:00+02:00[Europe/Berlin]/P1M",
            Ok(1_735_682_400_000),
        );
        check("/PT1S", Ok(1_706_659_201_000));
        check("P1D/", Err("Text 'P1D' could not be parsed at index 0"));
    }

    #[test]
    fn refused() {
        for text in [
            "P",
            "",
            "10",
            "1s",
            "pt10s",
            "P1.5D",
            " PT10S",
            "P9999999999D",
            "P1D1M",
        ] {
            check(text, Err("Text cannot be parsed to a Period"));
        }
        for text in [
            "PT", "P1DT", "P1YT", "PT10S ", "PT1M2H", "PT1S2M", "PT1.5M", "PT1.-5S",
        ] {
            check(text, Err("Text cannot be parsed to a Duration"));
        }
    }

    #[test]
    fn ends_at_the_last_instant() {
        let huge = Interval::parse("P2000000000Y").unwrap();
        assert_eq!(huge.due_ms(FROM_MS), Timestamp::MAX.as_millisecond());
        let far = Interval::parse("PT9223372036854775807S").unwrap();
        assert_eq!(far.due_ms(FROM_MS), i64::MAX);
    }
}
