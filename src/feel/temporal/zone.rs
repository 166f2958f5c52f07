//! Time zones: fixed offsets and regions of the time zone database.

use std::sync::Arc;

use jiff::civil;
use jiff::tz::{AmbiguousOffset, TimeZone};

use super::LocalDateTime;

/// The largest offset that Java knows: 18 hours.
pub(super) const OFFSET_SECONDS_MAX: i32 = 18 * 3_600;

/// Old names of offsets that Java dropped.
const UNKNOWN_TO_JAVA: [&str; 4] = ["EST", "HST", "MST", "ROC"];

/// An offset from UTC, or a region with rules.
#[derive(Debug, Clone)]
pub enum Zone {
    Offset(i32),
    Region { id: Arc<str>, rules: TimeZone },
}

/// How a local time maps to an offset.
pub(super) enum Mapping {
    Unique(i32),
    Gap { before: i32, after: i32 },
    Fold { before: i32, after: i32 },
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Offset(a), Self::Offset(b)) => a == b,
            (Self::Region { id: a, .. }, Self::Region { id: b, .. }) => a == b,
            _ => false,
        }
    }
}

impl Eq for Zone {}

impl Zone {
    pub const UTC: Self = Self::Offset(0);

    /// A zone by Java's ids: `Z`, `+02:00`, `UTC`, `UTC+2`, `Europe/Berlin`.
    pub fn parse(id: &str) -> Option<Self> {
        if id == "Z" {
            return Some(Self::UTC);
        }
        if id.starts_with(['+', '-']) {
            return parse_offset(id).map(Self::Offset);
        }
        for prefix in ["UTC", "GMT", "UT"] {
            if let Some(rest) = id.strip_prefix(prefix) {
                if rest.is_empty() {
                    return Some(Self::fixed_region(id, 0));
                }
                if rest.starts_with(['+', '-']) {
                    let offset = parse_offset(rest)?;
                    let id = if offset == 0 {
                        prefix.to_owned()
                    } else {
                        format!("{prefix}{}", offset_text(offset))
                    };
                    return Some(Self::fixed_region(&id, offset));
                }
            }
        }
        if UNKNOWN_TO_JAVA.contains(&id) {
            return None;
        }
        let rules = TimeZone::get(id).ok()?;
        // The database ignores case, Java doesn't.
        (rules.iana_name()? == id).then(|| Self::Region {
            id: id.into(),
            rules,
        })
    }

    /// A zone inside a text: there, offsets have hours and minutes of two digits.
    pub(super) fn parse_in_text(id: &str) -> Option<Self> {
        let offset = ["", "UTC", "GMT", "UT"]
            .into_iter()
            .filter_map(|prefix| id.strip_prefix(prefix))
            .find_map(|rest| rest.strip_prefix(['+', '-']));
        match offset {
            Some(digits) if !matches!(digits.len(), 5 | 8) || digits.as_bytes()[2] != b':' => None,
            _ => Self::parse(id),
        }
    }

    fn fixed_region(id: &str, offset_seconds: i32) -> Self {
        let offset = jiff::tz::Offset::from_seconds(offset_seconds)
            .expect("18 hours are within the range of 25");
        Self::Region {
            id: id.into(),
            rules: TimeZone::fixed(offset),
        }
    }

    pub fn id(&self) -> String {
        match self {
            Self::Offset(seconds) => offset_text(*seconds),
            Self::Region { id, .. } => id.to_string(),
        }
    }

    /// The offset at an instant.
    pub(super) fn offset_at(&self, epoch_second: i64) -> i32 {
        match self {
            Self::Offset(seconds) => *seconds,
            Self::Region { rules, .. } => {
                let second = epoch_second.clamp(
                    jiff::Timestamp::MIN.as_second(),
                    jiff::Timestamp::MAX.as_second(),
                );
                let instant = jiff::Timestamp::from_second(second).expect("clamped to the range");
                rules.to_offset(instant).seconds()
            }
        }
    }

    /// The offset of winter time at an instant, for times without a date.
    pub(super) fn standard_offset_at(&self, epoch_second: i64) -> i32 {
        match self {
            Self::Offset(seconds) => *seconds,
            Self::Region { rules, .. } => {
                let half_year = 182 * super::SECONDS_PER_DAY;
                [epoch_second, epoch_second + half_year]
                    .into_iter()
                    .filter_map(|second| jiff::Timestamp::from_second(second).ok())
                    .map(|instant| rules.to_offset_info(instant))
                    .find(|info| !info.dst().is_dst())
                    .map_or_else(
                        || self.offset_at(epoch_second),
                        |info| info.offset().seconds(),
                    )
            }
        }
    }

    pub(super) fn mapping(&self, local: LocalDateTime) -> Mapping {
        match self {
            Self::Offset(seconds) => Mapping::Unique(*seconds),
            Self::Region { rules, .. } => {
                match rules.to_ambiguous_timestamp(civil_of(local)).offset() {
                    AmbiguousOffset::Unambiguous { offset } => Mapping::Unique(offset.seconds()),
                    AmbiguousOffset::Gap { before, after } => Mapping::Gap {
                        before: before.seconds(),
                        after: after.seconds(),
                    },
                    AmbiguousOffset::Fold { before, after } => Mapping::Fold {
                        before: before.seconds(),
                        after: after.seconds(),
                    },
                }
            }
        }
    }
}

/// The civil time for a look-up; years past the database's end behave as its last ones.
fn civil_of(local: LocalDateTime) -> civil::DateTime {
    let year = local.date.year().clamp(-9_996, 9_996);
    let day = if local.date.month() == 2 {
        local.date.day().min(28)
    } else {
        local.date.day()
    };
    civil::DateTime::new(
        year as i16,
        local.date.month().cast_signed(),
        day.cast_signed(),
        local.time.hour() as i8,
        local.time.minute() as i8,
        local.time.second() as i8,
        local.time.nano() as i32,
    )
    .expect("a date's parts stay valid within the years")
}

/// `Z`, `+02:00` or `+02:00:30`.
pub(super) fn offset_text(seconds: i32) -> String {
    if seconds == 0 {
        return "Z".to_owned();
    }
    let sign = if seconds < 0 { '-' } else { '+' };
    let total = seconds.abs();
    let mut text = format!("{sign}{:02}:{:02}", total / 3_600, total / 60 % 60);
    if total % 60 != 0 {
        text.push_str(&format!(":{:02}", total % 60));
    }
    text
}

/// `+h`, `+hh`, `+hh:mm`, `+hhmm`, `+hh:mm:ss`, `+hhmmss`.
fn parse_offset(text: &str) -> Option<i32> {
    let negative = text.starts_with('-');
    let digits = &text[1..];
    let parts: Vec<&str> = match (digits.contains(':'), digits.len()) {
        (true, _) => digits.split(':').collect(),
        (false, 1 | 2) => vec![digits],
        (false, 4) => vec![digits.get(..2)?, digits.get(2..)?],
        (false, 6) => vec![digits.get(..2)?, digits.get(2..4)?, digits.get(4..)?],
        _ => return None,
    };
    let mut seconds = 0;
    for (index, unit) in [3_600, 60, 1].into_iter().enumerate() {
        let Some(part) = parts.get(index) else { break };
        let well_formed = part.len() == 2 || (parts.len() == 1 && part.len() == 1);
        if !well_formed || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let value: i32 = part.parse().ok()?;
        if index > 0 && value > 59 {
            return None;
        }
        seconds += value * unit;
    }
    if parts.len() > 3 || seconds > OFFSET_SECONDS_MAX {
        return None;
    }
    Some(if negative { -seconds } else { seconds })
}
