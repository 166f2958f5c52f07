//! Times and durations as people write them in a condition.

use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Span, SpanRelativeTo, Timestamp, ToSpan as _, Zoned};

use super::Moment;

/// A point in time, or the whole day that a bare date names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    pub start: Timestamp,
    /// The first moment after the day; the same as `start` for a point.
    pub end: Timestamp,
}

impl Time {
    fn point(at: Timestamp) -> Self {
        Self { start: at, end: at }
    }

    /// Whether it's a whole day.
    pub(super) fn is_day(self) -> bool {
        self.start != self.end
    }
}

/// `now`, `today`, `-2h`, `now-1d`, `2026-01-31`, `2026-01-31T12:00`, `2026-01-31T12:00:00Z`.
pub(super) fn time(text: &str, moment: &Moment) -> Option<Time> {
    let lower = text.to_ascii_lowercase();
    let today = || Zoned::new(moment.now, moment.zone.clone()).date();
    match lower.as_str() {
        "now" => return Some(Time::point(moment.now)),
        "today" => return day(today(), moment),
        "yesterday" => return day(today().yesterday().ok()?, moment),
        "tomorrow" => return day(today().tomorrow().ok()?, moment),
        _ => {}
    }
    let relative = lower.strip_prefix("now").unwrap_or(&lower);
    let shifted = |amount: &str, sign: i32| {
        let by = duration(amount)? * sign;
        moment.now.checked_add(by).ok().map(Time::point)
    };
    if let Some(amount) = relative.strip_prefix('-') {
        return shifted(amount, -1);
    }
    if let Some(amount) = relative.strip_prefix('+') {
        return shifted(amount, 1);
    }
    absolute(text, moment)
}

fn absolute(text: &str, moment: &Moment) -> Option<Time> {
    // Numbers and words never get this far into jiff's grammar.
    let looks = text.len() >= 10 && text.as_bytes()[4] == b'-' && text.is_ascii();
    if !looks {
        return None;
    }
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(Time::point(at));
    }
    if text.len() == 10 {
        return day(text.parse::<Date>().ok()?, moment);
    }
    let local: DateTime = text.parse().ok()?;
    let zoned = local.to_zoned(moment.zone.clone()).ok()?;
    Some(Time::point(zoned.timestamp()))
}

fn day(date: Date, moment: &Moment) -> Option<Time> {
    let start = |date: Date| Some(date.to_zoned(moment.zone.clone()).ok()?.timestamp());
    Some(Time {
        start: start(date)?,
        end: start(date.checked_add(1.day()).ok()?)?,
    })
}

/// `90s`, `1h30m`, `2d`, `1w`, or ISO 8601 (`PT1H`); days have 24 hours.
pub(super) fn duration(text: &str) -> Option<SignedDuration> {
    if text.starts_with(['P', 'p']) {
        let span: Span = text.parse().ok()?;
        return span.to_duration(SpanRelativeTo::days_are_24_hours()).ok();
    }
    let mut rest = text;
    let mut seconds = 0.0_f64;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let amount: f64 = rest[..digits].parse().ok()?;
        rest = &rest[digits..];
        let letters = rest
            .find(|c: char| c.is_ascii_digit() || c == '.')
            .unwrap_or(rest.len());
        let unit = match rest[..letters].to_ascii_lowercase().as_str() {
            "ms" => 0.001,
            "s" => 1.0,
            "m" | "min" => 60.0,
            "h" => 3_600.0,
            "d" => 86_400.0,
            "w" => 604_800.0,
            _ => return None,
        };
        seconds += amount * unit;
        rest = &rest[letters..];
    }
    let is_said = !text.is_empty() && seconds.is_finite() && seconds < 1e11;
    is_said.then(|| SignedDuration::from_millis((seconds * 1_000.0).round() as i64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;

    fn moment() -> Moment {
        Moment {
            now: "2026-03-01T12:00:00Z".parse().unwrap(),
            zone: TimeZone::fixed(jiff::tz::offset(1)),
        }
    }

    #[test]
    fn points_and_days() {
        let start = |text: &str| time(text, &moment()).map(|time| time.start.to_string());
        for (text, expected) in [
            ("now", "2026-03-01T12:00:00Z"),
            ("-2h", "2026-03-01T10:00:00Z"),
            ("now-1d", "2026-02-28T12:00:00Z"),
            ("+90s", "2026-03-01T12:01:30Z"),
            ("2026-01-31", "2026-01-30T23:00:00Z"),
            ("2026-01-31T12:00", "2026-01-31T11:00:00Z"),
            ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"),
            ("2026-01-31T12:00:00.5+02:00", "2026-01-31T10:00:00.5Z"),
        ] {
            assert_eq!(start(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["2h", "-2", "2026", "order-2026", "2026-13-01", "", "-"] {
            assert_eq!(start(text), None, "{text}");
        }
        assert!(time("today", &moment()).expect("a day").is_day());
    }

    #[test]
    fn durations() {
        for (text, ms) in [
            ("90s", 90_000),
            ("1h30m", 5_400_000),
            ("500ms", 500),
            ("2d", 172_800_000),
            ("PT1M", 60_000),
        ] {
            assert_eq!(duration(text).map(|it| it.as_millis()), Some(ms), "{text}");
        }
        for text in ["", "5", "5x", "h", "1.2.3s"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
