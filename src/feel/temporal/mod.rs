//! Dates, times and durations as FEEL has them, with `java.time`'s rules.
//!
//! Own types because FEEL's years reach nine digits and its texts are Java's; time zone data comes from jiff.

mod date;
mod datetime;
mod duration;
mod parse;
mod time;
mod zone;

pub use date::Date;
pub use datetime::{DateTime, LocalDateTime};
pub use duration::{DaysTime, YearsMonths};
pub use parse::{
    is_date, is_date_time, is_days_time, is_local_date_time, is_time, is_years_months, parse_date,
    parse_date_time, parse_days_time, parse_local_date_time, parse_local_time, parse_time,
    parse_years_months,
};
pub use time::{LocalTime, Time};
pub use zone::Zone;

pub(crate) const NANOS_PER_SECOND: i64 = 1_000_000_000;
pub(crate) const SECONDS_PER_DAY: i64 = 86_400;
pub(crate) const NANOS_PER_DAY: i64 = SECONDS_PER_DAY * NANOS_PER_SECOND;

#[cfg(test)]
mod tests;
