//! Cron with seconds: six fields, Spring's dialect, as Zeebe's timers take it.
//!
//! Seconds, minutes, hours, day of month, month, day of week (0 and 7 are Sunday). Both day fields
//! must match. `L`, `L-3`, `LW`, `15W`, `FRIL`, `FRI#2` and the `@daily` family are there; what's
//! read in UTC. Written by hand since the crates differ in just these points and in the messages.

use jiff::{Timestamp, ToSpan, civil, tz::TimeZone};

use super::Error;

const NICKNAMES: [(&str, &str); 7] = [
    ("@yearly", "0 0 0 1 1 *"),
    ("@annually", "0 0 0 1 1 *"),
    ("@monthly", "0 0 0 1 * *"),
    ("@weekly", "0 0 0 * * 0"),
    ("@daily", "0 0 0 * * *"),
    ("@midnight", "0 0 0 * * *"),
    ("@hourly", "0 0 * * * *"),
];

const MONTHS: [&str; 12] = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
];
const WEEKDAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/// The same weekday on 29 February comes back within 40 years, over a missed leap year too.
const YEARS_AHEAD_MAX: i16 = 41;

/// A parsed cron expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cron {
    seconds: Values,
    minutes: Values,
    hours: Values,
    months: Values,
    days_of_month: Vec<MonthDay>,
    days_of_week: Vec<WeekDay>,
}

/// Which values of a field match, a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Values(u64);

impl Values {
    fn has(self, value: i8) -> bool {
        self.0 >> value & 1 == 1
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MonthDay {
    Days(Values),
    /// `L`, or `L-n`: n days before the last.
    BeforeLast(i8),
    /// `LW`
    LastWorkday,
    /// `15W`: the workday nearest to it within the month.
    NearestWorkday(i8),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WeekDay {
    /// Sunday is 0.
    Days(Values),
    /// `5L`: the last of the month.
    Last(i8),
    /// `5#2`: the second of the month.
    Nth(i8, i8),
}

impl Cron {
    pub(super) fn parse(text: &str) -> Result<Self, Error> {
        if text.trim().is_empty() {
            return Err(Error::new("Empty expression!"));
        }
        if text == "@reboot" {
            return Err(Error::new("Nickname @reboot not supported!"));
        }
        let nickname = NICKNAMES.iter().find(|(name, _)| *name == text);
        let upper = nickname
            .map_or(text, |(_, meaning)| *meaning)
            .to_uppercase();
        let fields: Vec<&str> = upper.split_whitespace().collect();
        let [seconds, minutes, hours, day_of_month, month, day_of_week] = fields[..] else {
            return Err(Error::new(format!(
                "Cron expression contains {} parts but we expect one of [6]",
                fields.len()
            )));
        };
        Ok(Self {
            seconds: SIXTY.list(seconds)?,
            minutes: SIXTY.list(minutes)?,
            hours: HOURS.list(hours)?,
            months: MONTH.list(month)?,
            days_of_month: parse_days_of_month(day_of_month)?,
            days_of_week: parse_days_of_week(day_of_week)?,
        })
    }

    /// The first instant (Unix milliseconds) strictly after `from_ms`, if there is ever one.
    pub fn next_after(&self, from_ms: i64) -> Option<i64> {
        let second_ms = 1000;
        let next_second_ms = from_ms
            .div_euclid(second_ms)
            .checked_add(1)?
            .checked_mul(second_ms)?;
        let start = Timestamp::from_millisecond(next_second_ms).ok()?;
        let start = start.to_zoned(TimeZone::UTC).datetime();
        let mut date = start.date();
        let mut earliest = start.time();
        let last_year = date.year().saturating_add(YEARS_AHEAD_MAX);
        while date.year() <= last_year {
            if !self.months.has(date.month()) {
                date = date.last_of_month().tomorrow().ok()?;
                earliest = civil::Time::midnight();
                continue;
            }
            if self.matches_day(date)
                && let Some(time) = self.time_from(earliest)
            {
                let zoned = date.to_datetime(time).to_zoned(TimeZone::UTC).ok()?;
                return Some(zoned.timestamp().as_millisecond());
            }
            date = date.tomorrow().ok()?;
            earliest = civil::Time::midnight();
        }
        None
    }

    fn matches_day(&self, date: civil::Date) -> bool {
        self.days_of_month.iter().any(|day| day.matches(date))
            && self.days_of_week.iter().any(|day| day.matches(date))
    }

    fn time_from(&self, earliest: civil::Time) -> Option<civil::Time> {
        for hour in (earliest.hour()..24).filter(|hour| self.hours.has(*hour)) {
            let same_hour = hour == earliest.hour();
            let first_minute = if same_hour { earliest.minute() } else { 0 };
            for minute in (first_minute..60).filter(|minute| self.minutes.has(*minute)) {
                let same_minute = same_hour && minute == earliest.minute();
                let first_second = if same_minute { earliest.second() } else { 0 };
                let second = (first_second..60).find(|second| self.seconds.has(*second));
                if let Some(second) = second {
                    return Some(civil::time(hour, minute, second, 0));
                }
            }
        }
        None
    }
}

impl MonthDay {
    fn matches(self, date: civil::Date) -> bool {
        let last = date.last_of_month();
        match self {
            Self::Days(days) => days.has(date.day()),
            Self::BeforeLast(days) => date.day() == last.day() - days,
            Self::LastWorkday => date == nearest_workday(last),
            Self::NearestWorkday(day) => civil::Date::new(date.year(), date.month(), day)
                .is_ok_and(|wanted| date == nearest_workday(wanted)),
        }
    }
}

/// Saturday goes to Friday, Sunday to Monday, but never out of the month.
fn nearest_workday(date: civil::Date) -> civil::Date {
    let days: i64 = match date.weekday() {
        civil::Weekday::Saturday if date.day() == 1 => 2,
        civil::Weekday::Saturday => -1,
        civil::Weekday::Sunday if date == date.last_of_month() => -2,
        civil::Weekday::Sunday => 1,
        _ => 0,
    };
    date.saturating_add(days.days())
}

impl WeekDay {
    fn matches(self, date: civil::Date) -> bool {
        let weekday = date.weekday().to_sunday_zero_offset();
        match self {
            Self::Days(days) => days.has(weekday),
            Self::Last(day) => weekday == day && date.day() > date.days_in_month() - 7,
            Self::Nth(day, nth) => weekday == day && (date.day() - 1) / 7 + 1 == nth,
        }
    }
}

/// What values a field has.
struct Field {
    min: i8,
    max: i8,
    /// Names for `min`, `min + 1`, ...
    names: &'static [&'static str],
    /// Whether a range may wrap over the end, as `FRI-MON` does.
    wraps: bool,
}

const SIXTY: Field = Field {
    min: 0,
    max: 59,
    names: &[],
    wraps: false,
};
const HOURS: Field = Field {
    min: 0,
    max: 23,
    names: &[],
    wraps: false,
};
const MONTH_DAY: Field = Field {
    min: 1,
    max: 31,
    names: &[],
    wraps: false,
};
const MONTH: Field = Field {
    min: 1,
    max: 12,
    names: &MONTHS,
    wraps: false,
};
const WEEK_DAY: Field = Field {
    min: 0,
    max: 7,
    names: &WEEKDAYS,
    wraps: true,
};

impl Field {
    fn list(&self, text: &str) -> Result<Values, Error> {
        let mut bits = 0;
        for item in items(text)? {
            bits |= self.item(item)?.0;
        }
        Ok(Values(bits))
    }

    /// `*`, `n`, `n-m`, each perhaps with `/step`.
    fn item(&self, text: &str) -> Result<Values, Error> {
        let (range, step) = match text.split_once('/') {
            None => (text, None),
            Some((_, "")) => {
                return Err(invalid(format_args!(
                    "Missing steps for expression: {text}"
                )));
            }
            Some((range, step)) => (range, Some(self.step(step)?)),
        };
        let (first, last) = match (range, range.split_once('-')) {
            ("*", _) => (self.min, self.max),
            (_, Some(("", _))) => {
                return Err(invalid(format_args!(
                    "Invalid expression! Expression: {range} does not describe a range. Negative numbers are not allowed."
                )));
            }
            (_, Some((_, end))) if end.is_empty() || end.contains('-') => {
                return Err(invalid(format_args!("Missing values for range: {range}")));
            }
            (_, Some((start, end))) => (self.value(start)?, self.value(end)?),
            (single, None) => {
                let value = self.value(single)?;
                (value, if step.is_some() { self.max } else { value })
            }
        };
        if first > last && !self.wraps {
            return Err(invalid(format_args!("Invalid range! [{first},{last}]")));
        }
        let last = if first > last { last + 7 } else { last };
        let mut bits = 0;
        for value in (first..=last).step_by(step.unwrap_or(1)) {
            // Sunday's 7 is its 0, and what wraps is beyond.
            let value = if self.wraps { value % 7 } else { value };
            bits |= 1 << value;
        }
        Ok(Values(bits))
    }

    fn step(&self, text: &str) -> Result<usize, Error> {
        let step = number(text)?;
        let fits = (1..=u32::from(self.max.unsigned_abs())).contains(&step);
        if !fits {
            return Err(invalid(format_args!(
                "Period {step} not in range [{}, {}]",
                self.min, self.max
            )));
        }
        Ok(usize::try_from(step).expect("below 60"))
    }

    fn value(&self, text: &str) -> Result<i8, Error> {
        if let Some(place) = self.names.iter().position(|name| *name == text) {
            return Ok(self.min + i8::try_from(place).expect("twelve names at most"));
        }
        let value = number(text)?;
        i8::try_from(value)
            .ok()
            .filter(|value| (self.min..=self.max).contains(value))
            .ok_or_else(|| {
                invalid(format_args!(
                    "Value {value} not in range [{}, {}]",
                    self.min, self.max
                ))
            })
    }
}

fn parse_days_of_month(text: &str) -> Result<Vec<MonthDay>, Error> {
    let text = if text == "?" { "*" } else { text };
    let items = items(text)?;
    let several = items.len() > 1;
    let mut days = Vec::new();
    for item in items {
        let last = match item.strip_prefix('L') {
            Some("") => Some(MonthDay::BeforeLast(0)),
            Some("W") => Some(MonthDay::LastWorkday),
            Some(rest) => match rest.strip_prefix('-') {
                Some(count) => Some(MonthDay::BeforeLast(MONTH_DAY.value(count)?)),
                None => return Err(invalid_chars(item)),
            },
            None => None,
        };
        match (last, item.strip_suffix('W')) {
            // Zeebe's library takes no notice of these in a list.
            (Some(_), _) if several => {}
            (Some(day), _) => days.push(day),
            (None, Some(day)) => days.push(MonthDay::NearestWorkday(MONTH_DAY.value(day)?)),
            (None, None) => days.push(MonthDay::Days(MONTH_DAY.item(item)?)),
        }
    }
    Ok(days)
}

fn parse_days_of_week(text: &str) -> Result<Vec<WeekDay>, Error> {
    let mut days = Vec::new();
    for item in items(text)? {
        days.push(match (item, item.split_once('#')) {
            ("?", _) if text == "?" => WeekDay::Days(WEEK_DAY.item("*")?),
            // Beside other days it adds nothing.
            ("?", _) => continue,
            ("L", _) => WeekDay::Days(WEEK_DAY.item("0")?),
            (_, Some(("", _))) => return Err(invalid(format_args!("Time should be specified!"))),
            (_, Some((day, nth))) => {
                let nth = i8::try_from(number(nth)?).map_err(|_| invalid_chars(item))?;
                WeekDay::Nth(WEEK_DAY.value(day)? % 7, nth)
            }
            (_, None) => match item.strip_suffix('L') {
                Some(day) => WeekDay::Last(WEEK_DAY.value(day)? % 7),
                None => WeekDay::Days(WEEK_DAY.item(item)?),
            },
        });
    }
    Ok(days)
}

fn items(text: &str) -> Result<Vec<&str>, Error> {
    if text.ends_with(',') {
        return Err(Error::new(format!(
            "Invalid field value! Trailing commas not permitted! '{text}'"
        )));
    }
    Ok(text.split(',').collect())
}

fn number(text: &str) -> Result<u32, Error> {
    if text == "?" {
        return Err(invalid(format_args!("Invalid expression: ?")));
    }
    let digits_only = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|_| digits_only)
        .ok_or_else(|| invalid_chars(text))
}

fn invalid_chars(text: &str) -> Error {
    let chars: String = text.chars().filter(|char| !char.is_ascii_digit()).collect();
    invalid(format_args!(
        "Invalid chars in expression! Expression: {text} Invalid chars: {chars}"
    ))
}

fn invalid(detail: std::fmt::Arguments<'_>) -> Error {
    Error::new(format!("Failed to parse cron expression. {detail}"))
}

#[cfg(test)]
mod tests;
