//! Dates with times, without and with a zone.

use std::cmp::Ordering;
use std::fmt;

use super::zone::{Mapping, offset_text};
use super::{Date, DaysTime, LocalTime, NANOS_PER_DAY, NANOS_PER_SECOND, Zone};

/// A date and time without a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDateTime {
    pub date: Date,
    pub time: LocalTime,
}

impl LocalDateTime {
    /// Nanoseconds since 1970 as if the zone were UTC.
    fn epoch_nanos(self) -> i128 {
        i128::from(self.date.epoch_day()) * i128::from(NANOS_PER_DAY)
            + i128::from(self.time.nanos_of_day())
    }

    fn from_epoch_nanos(nanos: i128) -> Option<Self> {
        let day = nanos.div_euclid(i128::from(NANOS_PER_DAY));
        let date = Date::from_epoch_day(i64::try_from(day).ok()?)?;
        let time = LocalTime::from_nanos_of_day(nanos.rem_euclid(i128::from(NANOS_PER_DAY)) as i64);
        Some(Self { date, time })
    }

    pub fn plus(self, duration: DaysTime) -> Option<Self> {
        Self::from_epoch_nanos(self.epoch_nanos().checked_add(duration.nanos())?)
    }

    pub fn plus_months(self, months: i64) -> Option<Self> {
        Some(Self {
            date: self.date.plus_months(months)?,
            time: self.time,
        })
    }

    /// The time from `start` to here.
    pub fn since(self, start: Self) -> DaysTime {
        DaysTime::from_nanos(self.epoch_nanos() - start.epoch_nanos())
    }

    /// ISO text as Zeebe stores it: a plus before years of more than four digits.
    pub fn to_iso(self) -> String {
        format!("{}T{}", self.date, self.time)
    }
}

impl fmt::Display for LocalDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.date.formatted(), self.time)
    }
}

/// A date and time in a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateTime {
    local: LocalDateTime,
    offset_seconds: i32,
    zone: Zone,
}

impl DateTime {
    /// A local time in a zone: in a gap it moves on by the gap's length, in an overlap it's the earlier one.
    pub fn at_zone(local: LocalDateTime, zone: Zone) -> Option<Self> {
        Self::resolve(local, zone, None)
    }

    fn resolve(local: LocalDateTime, zone: Zone, preferred: Option<i32>) -> Option<Self> {
        let (local, offset_seconds) = match zone.mapping(local) {
            Mapping::Unique(offset) => (local, offset),
            Mapping::Gap { before, after } => {
                let gap = DaysTime::from_seconds(i64::from(after - before));
                (local.plus(gap)?, after)
            }
            Mapping::Fold { before, after } => (
                local,
                if preferred == Some(after) {
                    after
                } else {
                    before
                },
            ),
        };
        Some(Self {
            local,
            offset_seconds,
            zone,
        })
    }

    fn at_instant(epoch_nanos: i128, zone: Zone) -> Option<Self> {
        let second = i64::try_from(epoch_nanos.div_euclid(i128::from(NANOS_PER_SECOND))).ok()?;
        let offset_seconds = zone.offset_at(second);
        let shift = i128::from(offset_seconds) * i128::from(NANOS_PER_SECOND);
        Some(Self {
            local: LocalDateTime::from_epoch_nanos(epoch_nanos + shift)?,
            offset_seconds,
            zone,
        })
    }

    /// A Unix time in milliseconds.
    pub fn from_epoch_ms(epoch_ms: i64, zone: Zone) -> Option<Self> {
        Self::at_instant(i128::from(epoch_ms) * 1_000_000, zone)
    }

    pub fn epoch_ms(&self) -> i64 {
        let ms = self.epoch_nanos().div_euclid(1_000_000);
        ms.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64
    }

    fn epoch_nanos(&self) -> i128 {
        self.local.epoch_nanos() - i128::from(self.offset_seconds) * i128::from(NANOS_PER_SECOND)
    }

    pub fn local(&self) -> LocalDateTime {
        self.local
    }

    pub fn offset_seconds(&self) -> i32 {
        self.offset_seconds
    }

    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// Whether the zone is more than its offset.
    pub fn has_zone(&self) -> bool {
        self.zone != Zone::Offset(self.offset_seconds)
    }

    pub fn plus(&self, duration: DaysTime) -> Option<Self> {
        let nanos = self.epoch_nanos().checked_add(duration.nanos())?;
        Self::at_instant(nanos, self.zone.clone())
    }

    pub fn plus_months(&self, months: i64) -> Option<Self> {
        let local = self.local.plus_months(months)?;
        Self::resolve(local, self.zone.clone(), Some(self.offset_seconds))
    }

    /// The same instant elsewhere.
    pub fn with_zone(&self, zone: Zone) -> Option<Self> {
        Self::at_instant(self.epoch_nanos(), zone)
    }

    pub fn since(&self, start: &Self) -> DaysTime {
        DaysTime::from_nanos(self.epoch_nanos() - start.epoch_nanos())
    }

    /// Java's order: by instant, then local time, then zone.
    pub fn compare(&self, other: &Self) -> Ordering {
        self.epoch_nanos()
            .cmp(&other.epoch_nanos())
            .then_with(|| self.local.cmp(&other.local))
            .then_with(|| self.zone.id().cmp(&other.zone.id()))
    }

    /// ISO text with offset, and the zone in brackets, as Zeebe stores it; seconds always there.
    pub fn to_iso(&self) -> String {
        let offset = offset_text(self.offset_seconds);
        let zone = if self.has_zone() {
            format!("[{}]", self.zone.id())
        } else {
            String::new()
        };
        format!("{}T{}{offset}{zone}", self.local.date, self.local.time)
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.has_zone() {
            write!(f, "{}@{}", self.local, self.zone.id())
        } else {
            write!(f, "{}{}", self.local, offset_text(self.offset_seconds))
        }
    }
}
