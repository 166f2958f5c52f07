//! Timers as BPMN files and expressions write them: ISO 8601 durations, instants, repeating
//! intervals, and cron.
//!
//! Pure functions over text and Unix milliseconds. Calendar units count in UTC. The messages of the
//! errors are those of Zeebe (which shows what Java's parser said), since they end up in rejections
//! and incidents. Evaluating the expression around the text is the caller's work.

mod cron;
mod date;
mod interval;

pub use cron::Cron;
pub use interval::Interval;

/// Why a text isn't a timer; displays as Zeebe words it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Error {
    pub message: String,
}

impl Error {
    fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
        }
    }
}

/// A `timeCycle`.
#[derive(Debug, Clone, PartialEq)]
pub enum Cycle {
    /// `R[n]/[start/]duration`. `repetitions` is negative for "for ever"; zero and one both fire once.
    Repeating {
        repetitions: i32,
        interval: Interval,
    },
    Cron(Cron),
}

impl Cycle {
    /// How often it fires: negative is for ever.
    pub fn repetitions(&self) -> i32 {
        match self {
            Self::Repeating { repetitions, .. } => *repetitions,
            Self::Cron(_) => -1,
        }
    }
}

/// Parses an ISO 8601 duration as in `PT10S`, `P1Y2M`, `P1DT1H` (`start/duration` is allowed, as in Zeebe).
pub fn parse_duration(text: &str) -> Result<Interval, Error> {
    Interval::parse(text)
}

/// Parses an instant with offset or zone, as in `2030-01-01T09:00:00+01:00[Europe/Berlin]`, to Unix milliseconds.
pub fn parse_date(text: &str) -> Result<i64, Error> {
    date::parse(text)
}

/// Parses `R[n]/[start/]duration`, or (when it doesn't begin with `R`) a cron expression with seconds.
pub fn parse_cycle(text: &str) -> Result<Cycle, Error> {
    let Some(rest) = text.strip_prefix('R') else {
        return Cron::parse(text).map(Cycle::Cron);
    };
    let Some((count, interval)) = rest.split_once('/') else {
        return Err(Error::new("No interval given"));
    };
    let interval_or_error = Interval::parse(interval);
    let repetitions = match count {
        "" => -1,
        digits => digits
            .parse()
            .map_err(|_| Error::new("Cannot parse repetitions count"))?,
    };
    Ok(Cycle::Repeating {
        repetitions,
        interval: interval_or_error?,
    })
}

/// When the cycle fires for the first time when it's created at `from_ms`; none if it never does.
///
/// A start in the past fires at once.
pub fn next_due(cycle: &Cycle, from_ms: i64) -> Option<i64> {
    match cycle {
        Cycle::Repeating { interval, .. } => Some(interval.due_ms(from_ms)),
        Cycle::Cron(cron) => cron.next_after(from_ms),
    }
}

/// When the cycle fires again after it fired for `due_ms`, the clock now being `now_ms`.
///
/// Repeating intervals count from the due date, not from the (later) moment it really fired, but
/// what was missed isn't caught up in the past. Cron counts from now.
pub fn due_again(cycle: &Cycle, due_ms: i64, now_ms: i64) -> Option<i64> {
    match cycle {
        Cycle::Repeating { interval, .. } => Some(interval.added_to(due_ms).max(now_ms)),
        Cycle::Cron(cron) => cron.next_after(now_ms),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2024-01-31T00:00:00Z, a Wednesday before a leap day.
    const FROM_MS: i64 = 1_706_659_200_000;

    fn check(text: &str, expected: Result<(i32, i64), &str>) {
        let found = parse_cycle(text)
            .map(|cycle| (cycle.repetitions(), next_due(&cycle, FROM_MS).unwrap_or(0)))
            .map_err(|error| error.message);
        assert_eq!(found, expected.map_err(str::to_owned), "{text}");
    }

    #[test]
    fn cycles() {
        check("R3/PT10S", Ok((3, 1_706_659_210_000)));
        check("R/PT10S", Ok((-1, 1_706_659_210_000)));
        check("R0/PT10S", Ok((0, 1_706_659_210_000)));
        check("R-1/PT1S", Ok((-1, 1_706_659_201_000)));
        check("R+3/PT1S", Ok((3, 1_706_659_201_000)));
        check("R1/P1M", Ok((1, 1_709_164_800_000)));
        check("R/2024-01-01T00:00:00Z/PT1H", Ok((-1, FROM_MS)));
        check("R2/2030-01-01T00:00:00Z/PT1H", Ok((2, 1_893_456_000_000)));
        check(
            "R5/2024-02-01T00:00:00+01:00/P1M",
            Ok((5, 1_706_742_000_000)),
        );
        check("R3", Err("No interval given"));
        check("R3/", Err("Text cannot be parsed to a Period"));
        check("R 3/PT1S", Err("Cannot parse repetitions count"));
        check("RX/PT1S", Err("Cannot parse repetitions count"));
        check("R1000000000000/PT1S", Err("Cannot parse repetitions count"));
        check(
            "R3/2024-01-01/PT1S",
            Err("Text '2024-01-01' could not be parsed at index 10"),
        );
        check("0 0 0 * * *", Ok((-1, 1_706_745_600_000)));
    }

    #[test]
    fn fires_again_from_the_due_date_but_never_in_the_past() {
        let cycle = parse_cycle("R3/PT10S").unwrap();
        assert_eq!(due_again(&cycle, 1_000, 1_500), Some(11_000));
        assert_eq!(due_again(&cycle, 1_000, 50_000), Some(50_000));
        let started = parse_cycle("R/1970-01-01T00:00:00Z/PT10S").unwrap();
        assert_eq!(due_again(&started, 10_000, 10_000), Some(20_000));
        let cron = parse_cycle("*/10 * * * * *").unwrap();
        assert_eq!(due_again(&cron, 10_000, 34_000), Some(40_000));
    }
}
