//! Texts to dates, times and durations: first the shape that FEEL demands, then the calendar's rules.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::{
    Date, DateTime, DaysTime, LocalDateTime, LocalTime, NANOS_PER_SECOND, Time, YearsMonths, Zone,
};

const DATE: &str = r"(-?\d{4,9})-(\d\d)-(\d\d)";
const CLOCK: &str = r"(\d\d):(\d\d)(?::(\d\d))?(?:\.(\d{0,9}))?";

macro_rules! patterns {
    ($($name:ident = $pattern:expr;)*) => {
        $(static $name: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(&format!("^(?:{})$", $pattern)).expect("the pattern is fixed")
        });)*
    };
}

patterns! {
    IS_DATE = r"-?([1-9][0-9]{0,4})?[0-9]{4}-[01][0-9]-[0-3][0-9]";
    IS_TIME = r"T?[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([+-][0-9]{2}:[0-9]{2}|Z|@.*)";
    IS_DATE_TIME = r"-?([1-9][0-9]{0,4})?[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?(\.[0-9]{1,9})?(([+-][01][0-9]:[0-5][0-9])|Z|@.*)";
    IS_LOCAL_DATE_TIME = r"-?([1-9][0-9]{0,4})?[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?(\.[0-9]{1,9})?";
    IS_YEARS_MONTHS = r"-?P-?([0-9]+Y)?-?([0-9]+M)?";
    IS_DAYS_TIME = r"-?P(-?([0-9]+D)?(T-?([0-9]+H)?-?([0-9]+M)?-?([0-9]+(.[0-9]*)?S)?)?)";
    DATE_PARTS = DATE;
    LOCAL_TIME_PARTS = format!("T?{CLOCK}");
    TIME_PARTS = format!(r"T?{CLOCK}([+-]\d\d:\d\d|Z)?(?:@(.+))?");
    LOCAL_DATE_TIME_PARTS = format!("{DATE}T{CLOCK}");
    DATE_TIME_PARTS = format!(r"{DATE}T{CLOCK}([+-]\d\d:\d\d|Z)?(?:@(.+))?");
    YEARS_MONTHS_PARTS = r"([-+]?)[Pp](?:([-+]?[0-9]+)[Yy])?(?:([-+]?[0-9]+)[Mm])?";
    DAYS_TIME_PARTS = r"([-+]?)[Pp](?:([-+]?[0-9]+)[Dd])?([Tt](?:([-+]?[0-9]+)[Hh])?(?:([-+]?[0-9]+)[Mm])?(?:([-+]?)([0-9]+)(?:[.,]([0-9]{0,9}))?[Ss])?)?";
}

pub fn is_date(text: &str) -> bool {
    IS_DATE.is_match(text)
}

pub fn is_time(text: &str) -> bool {
    IS_TIME.is_match(text)
}

pub fn is_date_time(text: &str) -> bool {
    IS_DATE_TIME.is_match(text)
}

pub fn is_local_date_time(text: &str) -> bool {
    IS_LOCAL_DATE_TIME.is_match(text)
}

pub fn is_years_months(text: &str) -> bool {
    IS_YEARS_MONTHS.is_match(text)
}

pub fn is_days_time(text: &str) -> bool {
    IS_DAYS_TIME.is_match(text)
}

/// A number out of a capture; a missing one is 0.
fn integer(captures: &Captures<'_>, group: usize) -> Option<i64> {
    captures
        .get(group)
        .map_or(Some(0), |part| part.as_str().parse().ok())
}

/// A fraction of a second in nanoseconds.
fn nanos(captures: &Captures<'_>, group: usize) -> Option<i64> {
    let digits = captures.get(group).map_or("", |part| part.as_str());
    format!("{digits:0<9}").parse().ok()
}

fn date_of(captures: &Captures<'_>) -> Option<Date> {
    Date::new(
        integer(captures, 1)?,
        integer(captures, 2)?,
        integer(captures, 3)?,
    )
}

fn time_of(captures: &Captures<'_>, first: usize) -> Option<LocalTime> {
    LocalTime::new(
        integer(captures, first)?,
        integer(captures, first + 1)?,
        integer(captures, first + 2)?,
        nanos(captures, first + 3)?,
    )
}

/// The offset and zone after a time.
fn zone_of(captures: &Captures<'_>, first: usize) -> Option<(Option<i32>, Option<Zone>)> {
    let offset = match captures.get(first) {
        Some(offset) => match Zone::parse(offset.as_str())? {
            Zone::Offset(seconds) => Some(seconds),
            Zone::Region { .. } => None,
        },
        None => None,
    };
    let zone = match captures.get(first + 1) {
        Some(zone) => Some(Zone::parse_in_text(zone.as_str())?),
        None => None,
    };
    Some((offset, zone))
}

pub fn parse_date(text: &str) -> Option<Date> {
    date_of(&DATE_PARTS.captures(text)?)
}

pub fn parse_local_time(text: &str) -> Option<LocalTime> {
    let captures = LOCAL_TIME_PARTS.captures(text)?;
    if &captures[1] == "24" {
        // The end of the day is the start of the next.
        let rest = [
            integer(&captures, 2)?,
            integer(&captures, 3)?,
            nanos(&captures, 4)?,
        ];
        return (rest == [0; 3]).then_some(LocalTime::MIDNIGHT);
    }
    time_of(&captures, 1)
}

/// A time with offset or zone; a zone's offset is its standard one at `now_ms`.
pub fn parse_time(text: &str, now_ms: i64) -> Option<Time> {
    let captures = TIME_PARTS.captures(text)?;
    let clock = &text[..captures
        .get(5)
        .or(captures.get(6))
        .map_or(text.len(), |part| part.start())];
    let time = parse_local_time(clock.trim_end_matches('@'))?;
    match zone_of(&captures, 5)? {
        (Some(offset), None) => Some(Time::with_offset(time, offset)),
        (offset, Some(zone)) => {
            let standard = zone.standard_offset_at(now_ms.div_euclid(1_000));
            let offset_seconds = offset.unwrap_or(standard);
            let zone = (zone != Zone::Offset(offset_seconds)).then_some(zone);
            Some(Time {
                time,
                offset_seconds,
                zone,
            })
        }
        (None, None) => None,
    }
}

pub fn parse_local_date_time(text: &str) -> Option<LocalDateTime> {
    let captures = LOCAL_DATE_TIME_PARTS.captures(text)?;
    Some(LocalDateTime {
        date: date_of(&captures)?,
        time: time_of(&captures, 4)?,
    })
}

pub fn parse_date_time(text: &str) -> Option<DateTime> {
    let captures = DATE_TIME_PARTS.captures(text)?;
    let local = LocalDateTime {
        date: date_of(&captures)?,
        time: time_of(&captures, 4)?,
    };
    match zone_of(&captures, 8)? {
        (Some(offset), None) => DateTime::at_zone(local, Zone::Offset(offset)),
        (None, Some(zone)) => DateTime::at_zone(local, zone),
        (Some(offset), Some(zone)) => {
            DateTime::at_zone(local, Zone::Offset(offset))?.with_zone(zone)
        }
        (None, None) => None,
    }
}

pub fn parse_years_months(text: &str) -> Option<YearsMonths> {
    let captures = YEARS_MONTHS_PARTS.captures(text)?;
    captures.get(2).or(captures.get(3))?;
    let in_range = |value: i64| i32::try_from(value).ok().map(i64::from);
    let years = in_range(integer(&captures, 2)?)?;
    let months = in_range(integer(&captures, 3)?)?;
    let total = years * 12 + months;
    Some(YearsMonths::from_months(if &captures[1] == "-" {
        -total
    } else {
        total
    }))
}

pub fn parse_days_time(text: &str) -> Option<DaysTime> {
    let captures = DAYS_TIME_PARTS.captures(text)?;
    let time_given = [4, 5, 7].iter().any(|group| captures.get(*group).is_some());
    if !time_given && (captures.get(2).is_none() || captures.get(3).is_some()) {
        return None;
    }
    let whole = |group, unit: i128| Some(i128::from(integer(&captures, group)?) * unit);
    let second = i128::from(NANOS_PER_SECOND);
    let mut seconds = whole(7, second)? + i128::from(nanos(&captures, 8)?);
    if captures.get(6).is_some_and(|sign| sign.as_str() == "-") {
        seconds = -seconds;
    }
    let total =
        whole(2, 86_400 * second)? + whole(4, 3_600 * second)? + whole(5, 60 * second)? + seconds;
    let total = if &captures[1] == "-" { -total } else { total };
    i64::try_from(total.div_euclid(second)).ok()?;
    Some(DaysTime::from_nanos(total))
}
