//! A date of the proleptic ISO calendar.

use std::fmt;

/// Java's year range.
pub(super) const YEAR_MAX: i64 = 999_999_999;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// A day without time or zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn month_length(year: i32, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Date {
    /// None for a day that the calendar doesn't have.
    pub fn new(year: i64, month: i64, day: i64) -> Option<Self> {
        if !(-YEAR_MAX..=YEAR_MAX).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        let (year, month) = (year as i32, month as u8);
        if day < 1 || day > i64::from(month_length(year, month)) {
            return None;
        }
        Some(Self {
            year,
            month,
            day: day as u8,
        })
    }

    pub fn year(self) -> i32 {
        self.year
    }

    pub fn month(self) -> u8 {
        self.month
    }

    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01.
    pub fn epoch_day(self) -> i64 {
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        // Years start in March, so that the leap day is the last of its year.
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let year_of_era = shifted.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    pub fn from_epoch_day(epoch_day: i64) -> Option<Self> {
        let shifted = epoch_day.checked_add(719_468)?;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_shifted + 2) / 5 + 1;
        let month = if month_shifted < 10 {
            month_shifted + 3
        } else {
            month_shifted - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self::new(year, month, day)
    }

    pub fn plus_days(self, days: i64) -> Option<Self> {
        Self::from_epoch_day(self.epoch_day().checked_add(days)?)
    }

    /// Adds months; a day past the month's end becomes its last day.
    pub fn plus_months(self, months: i64) -> Option<Self> {
        let total = (i64::from(self.year) * 12 + i64::from(self.month) - 1).checked_add(months)?;
        let (year, month) = (total.div_euclid(12), total.rem_euclid(12) + 1);
        if !(-YEAR_MAX..=YEAR_MAX).contains(&year) {
            return None;
        }
        let last = month_length(year as i32, month as u8);
        Self::new(year, month, i64::from(self.day.min(last)))
    }

    /// 1 for Monday to 7 for Sunday.
    pub fn weekday(self) -> u8 {
        (self.epoch_day() + 3).rem_euclid(7) as u8 + 1
    }

    pub fn weekday_name(self) -> &'static str {
        WEEKDAYS[usize::from(self.weekday()) - 1]
    }

    pub fn month_name(self) -> &'static str {
        MONTHS[usize::from(self.month) - 1]
    }

    pub fn day_of_year(self) -> i64 {
        let first = Self {
            month: 1,
            day: 1,
            ..self
        };
        self.epoch_day() - first.epoch_day() + 1
    }

    /// The ISO week: the week with a year's first Thursday is its first.
    pub fn week_of_year(self) -> i64 {
        let thursday = self.epoch_day() + 4 - i64::from(self.weekday());
        Self::from_epoch_day(thursday).map_or(1, |thursday| (thursday.day_of_year() - 1) / 7 + 1)
    }

    pub fn last_day_of_month(self) -> Self {
        Self {
            day: month_length(self.year, self.month),
            ..self
        }
    }

    /// Whole months from here to `end`.
    pub fn months_until(self, end: Self) -> i64 {
        let months = |date: Self| i64::from(date.year) * 12 + i64::from(date.month);
        let difference = months(end) - months(self);
        if difference > 0 && end.day < self.day {
            difference - 1
        } else if difference < 0 && end.day > self.day {
            difference + 1
        } else {
            difference
        }
    }

    /// As a formatter writes it inside a date and time: no plus before long years.
    pub(super) fn formatted(self) -> String {
        let sign = if self.year < 0 { "-" } else { "" };
        let year = self.year.unsigned_abs();
        format!("{sign}{year:04}-{:02}-{:02}", self.month, self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.year > 9_999 {
            f.write_str("+")?;
        }
        f.write_str(&self.formatted())
    }
}
