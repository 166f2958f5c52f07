//! The two kinds of durations.

use std::fmt;

use super::{NANOS_PER_SECOND, SECONDS_PER_DAY};

/// A duration of years and months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearsMonths {
    months: i64,
}

impl YearsMonths {
    pub fn from_months(months: i64) -> Self {
        Self { months }
    }

    /// All months, years included.
    pub fn months(self) -> i64 {
        self.months
    }
}

impl fmt::Display for YearsMonths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = self.months.unsigned_abs();
        let (years, months) = (total / 12, total % 12);
        if total == 0 {
            return f.write_str("P0Y");
        }
        f.write_str(if self.months < 0 { "-P" } else { "P" })?;
        if years > 0 {
            write!(f, "{years}Y")?;
        }
        if months > 0 {
            write!(f, "{months}M")?;
        }
        Ok(())
    }
}

/// A duration of days, hours, minutes, seconds and nanoseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DaysTime {
    nanos: i128,
}

impl DaysTime {
    pub fn from_nanos(nanos: i128) -> Self {
        Self { nanos }
    }

    pub fn from_seconds(seconds: i64) -> Self {
        Self::from_nanos(i128::from(seconds) * i128::from(NANOS_PER_SECOND))
    }

    pub fn from_ms(ms: i64) -> Self {
        Self::from_nanos(i128::from(ms) * 1_000_000)
    }

    pub fn nanos(self) -> i128 {
        self.nanos
    }

    /// Whole milliseconds, rounded towards zero; the far ends are clamped.
    pub fn ms(self) -> i64 {
        (self.nanos / 1_000_000).clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64
    }

    /// Whole seconds, rounded down as Java keeps them.
    pub fn seconds(self) -> i64 {
        let seconds = self.nanos.div_euclid(i128::from(NANOS_PER_SECOND));
        seconds.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64
    }

    pub fn negate(self) -> Self {
        Self::from_nanos(-self.nanos)
    }

    pub fn is_zero(self) -> bool {
        self.nanos == 0
    }

    /// Days, hours, minutes and seconds, all with the duration's sign.
    pub fn parts(self) -> [i64; 4] {
        let seconds = self.seconds();
        [
            seconds / SECONDS_PER_DAY,
            seconds / 3_600 % 24,
            seconds / 60 % 60,
            seconds % 60,
        ]
    }
}

impl fmt::Display for DaysTime {
    /// Fractions of a second aren't written, as in Camunda.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = self.parts();
        if parts == [0; 4] {
            return f.write_str("P0D");
        }
        let negative = parts.iter().all(|part| *part <= 0);
        f.write_str(if negative { "-P" } else { "P" })?;
        let [days, hours, minutes, seconds] = if negative {
            parts.map(|part| -part)
        } else {
            parts
        };
        if days != 0 {
            write!(f, "{days}D")?;
        }
        if hours != 0 || minutes != 0 || seconds != 0 {
            f.write_str("T")?;
        }
        for (value, unit) in [(hours, 'H'), (minutes, 'M'), (seconds, 'S')] {
            if value != 0 {
                write!(f, "{value}{unit}")?;
            }
        }
        Ok(())
    }
}
