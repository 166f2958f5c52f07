//! Times of day, without and with an offset or zone.

use std::cmp::Ordering;
use std::fmt;

use super::{DateTime, DaysTime, LocalDateTime, NANOS_PER_DAY, NANOS_PER_SECOND, Zone, zone};
use crate::feel::temporal::Date;

/// A time of day without an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalTime {
    nanos_of_day: i64,
}

impl LocalTime {
    pub const MIDNIGHT: Self = Self { nanos_of_day: 0 };

    /// None for a time that the clock doesn't show.
    pub fn new(hour: i64, minute: i64, second: i64, nano: i64) -> Option<Self> {
        if !(0..24).contains(&hour)
            || !(0..60).contains(&minute)
            || !(0..60).contains(&second)
            || !(0..NANOS_PER_SECOND).contains(&nano)
        {
            return None;
        }
        let seconds = hour * 3_600 + minute * 60 + second;
        Some(Self {
            nanos_of_day: seconds * NANOS_PER_SECOND + nano,
        })
    }

    pub fn from_nanos_of_day(nanos: i64) -> Self {
        Self {
            nanos_of_day: nanos.rem_euclid(NANOS_PER_DAY),
        }
    }

    pub fn nanos_of_day(self) -> i64 {
        self.nanos_of_day
    }

    pub fn hour(self) -> i64 {
        self.nanos_of_day / (3_600 * NANOS_PER_SECOND)
    }

    pub fn minute(self) -> i64 {
        self.nanos_of_day / (60 * NANOS_PER_SECOND) % 60
    }

    pub fn second(self) -> i64 {
        self.nanos_of_day / NANOS_PER_SECOND % 60
    }

    pub fn nano(self) -> i64 {
        self.nanos_of_day % NANOS_PER_SECOND
    }

    /// Adds and wraps around midnight.
    pub fn plus(self, duration: DaysTime) -> Self {
        let added = duration.nanos().rem_euclid(i128::from(NANOS_PER_DAY)) as i64;
        Self::from_nanos_of_day(self.nanos_of_day + added)
    }

    /// As Java's `LocalTime.toString`: no zero seconds, the fraction in groups of three digits.
    pub fn to_java(self) -> String {
        let (second, nano) = (self.second(), self.nano());
        let mut text = format!("{:02}:{:02}", self.hour(), self.minute());
        if second == 0 && nano == 0 {
            return text;
        }
        text.push_str(&format!(":{second:02}"));
        if nano % 1_000_000 == 0 && nano > 0 {
            text.push_str(&format!(".{:03}", nano / 1_000_000));
        } else if nano % 1_000 == 0 && nano > 0 {
            text.push_str(&format!(".{:06}", nano / 1_000));
        } else if nano > 0 {
            text.push_str(&format!(".{nano:09}"));
        }
        text
    }
}

impl fmt::Display for LocalTime {
    /// As FEEL writes it: always with seconds, the fraction without trailing zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:02}:{:02}:{:02}",
            self.hour(),
            self.minute(),
            self.second()
        )?;
        if self.nano() > 0 {
            let fraction = format!("{:09}", self.nano());
            write!(f, ".{}", fraction.trim_end_matches('0'))?;
        }
        Ok(())
    }
}

/// A time of day with an offset, and maybe the zone it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    pub time: LocalTime,
    pub offset_seconds: i32,
    pub zone: Option<Zone>,
}

impl Time {
    pub fn with_offset(time: LocalTime, offset_seconds: i32) -> Self {
        Self {
            time,
            offset_seconds,
            zone: None,
        }
    }

    pub fn of(date_time: &DateTime) -> Self {
        let zone = date_time.has_zone().then(|| date_time.zone().clone());
        Self {
            time: date_time.local().time,
            offset_seconds: date_time.offset_seconds(),
            zone,
        }
    }

    pub fn plus(&self, duration: DaysTime) -> Self {
        Self {
            time: self.time.plus(duration),
            ..self.clone()
        }
    }

    /// Nanoseconds of the day in UTC; may lie outside one day.
    fn instant(&self) -> i64 {
        self.time.nanos_of_day() - i64::from(self.offset_seconds) * NANOS_PER_SECOND
    }

    pub fn compare(&self, other: &Self) -> Ordering {
        self.instant().cmp(&other.instant())
    }

    /// The distance of two times, never negative.
    pub fn between(&self, other: &Self) -> DaysTime {
        DaysTime::from_nanos(i128::from((self.instant() - other.instant()).abs()))
    }

    pub fn at_date(&self, date: Date) -> Option<DateTime> {
        let zone = self
            .zone
            .clone()
            .unwrap_or(Zone::Offset(self.offset_seconds));
        DateTime::at_zone(
            LocalDateTime {
                date,
                time: self.time,
            },
            zone,
        )
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.zone {
            Some(zone) => write!(f, "{}@{}", self.time, zone.id()),
            None => write!(f, "{}{}", self.time, zone::offset_text(self.offset_seconds)),
        }
    }
}
