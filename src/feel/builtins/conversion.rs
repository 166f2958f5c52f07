//! Functions that make values of other values.

use std::fmt::Write;

use super::{Failure, Outcome, Table, fixed};
use crate::feel::interpreter::Interpreter;
use crate::feel::number::Number;
use crate::feel::temporal::{
    Date, DateTime, DaysTime, LocalDateTime, LocalTime, Time, YearsMonths, Zone, is_date,
    is_date_time, is_days_time, is_local_date_time, is_time, is_years_months, parse_date,
    parse_date_time, parse_days_time, parse_local_date_time, parse_local_time, parse_time,
    parse_years_months,
};
use crate::feel::text::Text;
use crate::feel::value::Val;

pub(super) const FUNCTIONS: Table = &[
    (
        "date",
        &[
            fixed(&["from"], date),
            fixed(&["year", "month", "day"], date_of_parts),
        ],
    ),
    (
        "date and time",
        &[
            fixed(&["from"], date_time),
            fixed(&["date", "time"], date_and_time),
            fixed(&["date", "timezone"], date_and_time),
        ],
    ),
    (
        "time",
        &[
            fixed(&["from"], time),
            fixed(&["hour", "minute", "second"], time_of_parts),
            fixed(&["hour", "minute", "second", "offset"], time_with_offset),
        ],
    ),
    ("string", &[fixed(&["from"], string)]),
    ("duration", &[fixed(&["from"], duration)]),
    (
        "years and months duration",
        &[fixed(&["from", "to"], years_months_between)],
    ),
];

/// The outcome of a parse, or the failure with these words before the text.
fn parsed<'a, T>(
    value: Option<T>,
    wrap: impl FnOnce(T) -> Val<'a>,
    words: &str,
    text: &str,
) -> Outcome<'a> {
    match value {
        Some(value) => Ok(wrap(value)),
        None => Failure::message(format!("{words} from '{text}'")),
    }
}

fn boxed_time<'a>(time: Time) -> Val<'a> {
    Val::Time(Box::new(time))
}

fn boxed_date_time<'a>(date_time: DateTime) -> Val<'a> {
    Val::DateTime(Box::new(date_time))
}

fn date<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::String(text)] => {
            let date = is_date(text).then(|| parse_date(text)).flatten();
            parsed(date, Val::Date, "Failed to parse date", text)
        }
        [value] => match date_of(value) {
            Some(date) => Ok(Val::Date(date)),
            None => Err(Failure::Arguments),
        },
        _ => Err(Failure::Arguments),
    }
}

fn date_of(value: &Val<'_>) -> Option<Date> {
    match value {
        Val::Date(date) => Some(*date),
        Val::LocalDateTime(local) => Some(local.date),
        Val::DateTime(date_time) => Some(date_time.local().date),
        _ => None,
    }
}

fn date_of_parts<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::Number(year), Val::Number(month), Val::Number(day)] = arguments else {
        return Err(Failure::Arguments);
    };
    let part = |number: &Number| i64::from(number.to_i32_wrapping());
    match Date::new(part(year), part(month), part(day)) {
        Some(date) => Ok(Val::Date(date)),
        None => Failure::message(format!(
            "Failed to parse date from: year={year}, month={month}, day={day}"
        )),
    }
}

fn date_time<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::String(text)] = arguments else {
        return Err(Failure::Arguments);
    };
    if is_date(text) {
        let midnight = parse_date(text).map(|date| LocalDateTime {
            date,
            time: LocalTime::MIDNIGHT,
        });
        parsed(
            midnight,
            Val::LocalDateTime,
            "Failed to parse date(-time)",
            text,
        )
    } else if is_date_time(text) {
        parsed(
            parse_date_time(text),
            boxed_date_time,
            "Failed to parse date-time",
            text,
        )
    } else if is_local_date_time(text) {
        let local = parse_local_date_time(text);
        parsed(
            local,
            Val::LocalDateTime,
            "Failed to parse local-date-time",
            text,
        )
    } else {
        Failure::message(format!("Failed to parse date-time from '{text}'"))
    }
}

fn date_and_time<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let zone_of = |id: &str| {
        Zone::parse(id).ok_or_else(|| match thrown_for_zone(id) {
            Err(failure) => failure,
            Ok(_) => Failure::Arguments,
        })
    };
    let moved = match arguments {
        [Val::LocalDateTime(local), Val::String(id)] => DateTime::at_zone(*local, zone_of(id)?),
        [Val::DateTime(date_time), Val::String(id)] => date_time.with_zone(zone_of(id)?),
        [day, Val::LocalTime(time)] => {
            let date = date_of(day).ok_or(Failure::Arguments)?;
            return Ok(Val::LocalDateTime(LocalDateTime { date, time: *time }));
        }
        [day, Val::Time(time)] => time.at_date(date_of(day).ok_or(Failure::Arguments)?),
        _ => return Err(Failure::Arguments),
    };
    moved.map(boxed_date_time).ok_or(Failure::Arguments)
}

fn thrown_for_zone<'a>(id: &str) -> Outcome<'a> {
    let offset = id.strip_prefix(['+', '-']).unwrap_or_default();
    if let Some(hours) = offset.get(..2).filter(|hours| *hours > "18") {
        return Failure::thrown(format!(
            "java.time.DateTimeException: Zone offset hours not in valid range: value {hours} is not in the range -18 to 18"
        ));
    }
    if id.len() <= 1 || !offset.is_empty() {
        return Failure::thrown(format!(
            "java.time.DateTimeException: Invalid ID for ZoneOffset, invalid format: {id}"
        ));
    }
    let like_a_region = id.len() > 1
        && id.starts_with(|first: char| first.is_ascii_alphabetic())
        && id
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "~/._+-".contains(c));
    if like_a_region {
        return Failure::thrown(format!(
            "java.time.zone.ZoneRulesException: Unknown time-zone ID: {id}"
        ));
    }
    Failure::thrown(format!(
        "java.time.DateTimeException: Invalid ID for region-based ZoneId, invalid format: {id}"
    ))
}

fn time<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::String(text)] if is_time(text) => {
            let time = parse_time(text, interpreter.now_ms);
            parsed(time, boxed_time, "Failed to parse time", text)
        }
        [Val::String(text)] => {
            let time = parse_local_time(text);
            parsed(time, Val::LocalTime, "Failed to parse local-time", text)
        }
        [Val::LocalDateTime(local)] => Ok(Val::LocalTime(local.time)),
        [Val::DateTime(date_time)] => Ok(boxed_time(Time::of(date_time))),
        [Val::Date(_)] => Ok(boxed_time(Time::with_offset(LocalTime::MIDNIGHT, 0))),
        _ => Err(Failure::Arguments),
    }
}

/// A time of numbers; the second may have a fraction.
fn clock(hour: &Number, minute: &Number, second: &Number) -> Option<LocalTime> {
    let fraction = second.remainder(&Number::ONE).ok()?;
    let nanos = fraction.multiply(&Number::from(1_000_000_000)).ok()?;
    LocalTime::new(
        i64::from(hour.to_i32_wrapping()),
        i64::from(minute.to_i32_wrapping()),
        i64::from(second.to_i32_wrapping()),
        i64::from(nanos.to_i32_wrapping()),
    )
}

fn time_of_parts<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [
        Val::Number(hour),
        Val::Number(minute),
        Val::Number(second),
        ..,
    ] = arguments
    else {
        return Err(Failure::Arguments);
    };
    match clock(hour, minute, second) {
        Some(time) => Ok(Val::LocalTime(time)),
        None => Failure::message(format!(
            "Failed to parse local-time from: hour={hour}, minute={minute}, second={second}"
        )),
    }
}

fn time_with_offset<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    const OFFSET_SECONDS_MAX: i64 = 18 * 3_600;
    let [
        Val::Number(hour),
        Val::Number(minute),
        Val::Number(second),
        offset,
    ] = arguments
    else {
        return Err(Failure::Arguments);
    };
    let offset = match offset {
        Val::Null => return time_of_parts(interpreter, arguments),
        Val::DaysTime(offset) => offset,
        _ => return Err(Failure::Arguments),
    };
    let seconds = offset.seconds();
    let time = clock(hour, minute, second).filter(|_| seconds.abs() <= OFFSET_SECONDS_MAX);
    match time {
        Some(time) => Ok(boxed_time(Time::with_offset(time, seconds as i32))),
        None => Failure::message(format!(
            "Failed to parse time from: hour={hour}, minute={minute}, second={second}, offset={}",
            java_duration(*offset)
        )),
    }
}

/// A duration as Java prints it: hours are the largest unit.
fn java_duration(duration: DaysTime) -> String {
    let seconds = duration.seconds();
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    let mut text = "PT".to_owned();
    for (value, unit) in [(hours, 'H'), (minutes, 'M'), (rest, 'S')] {
        if value != 0 {
            text.push_str(&format!("{value}{unit}"));
        }
    }
    if seconds == 0 {
        text.push_str("0S");
    }
    text
}

fn string<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::Null] => Ok(Val::Null),
        [Val::String(text)] => Ok(Val::String(text.clone())),
        [value] => {
            let mut text = String::new();
            write_string(value, &mut text);
            interpreter.check_bytes(text.len())?;
            Ok(Val::String(Text::from(text)))
        }
        _ => Err(Failure::Arguments),
    }
}

/// As messages show values, but with the values of variables' entries.
fn write_string(value: &Val<'_>, text: &mut String) {
    match value {
        Val::Context(context) => {
            text.push('{');
            for (index, (key, value)) in context.entries().iter().enumerate() {
                if index > 0 {
                    text.push_str(", ");
                }
                text.push_str(key);
                text.push(':');
                write_string(value, text);
            }
            text.push('}');
        }
        Val::List(list) => {
            text.push('[');
            for (index, item) in list.iter().enumerate() {
                if index > 0 {
                    text.push_str(", ");
                }
                write_string(&item, text);
            }
            text.push(']');
        }
        other => write!(text, "{other}").expect("a string takes any text"),
    }
}

fn duration<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::String(text)] = arguments else {
        return Err(Failure::Arguments);
    };
    if is_years_months(text) {
        let duration = parse_years_months(text);
        parsed(
            duration,
            Val::YearsMonths,
            "Failed to parse year-month-duration",
            text,
        )
    } else if is_days_time(text) {
        let duration = parse_days_time(text);
        parsed(
            duration,
            Val::DaysTime,
            "Failed to parse day-time-duration",
            text,
        )
    } else {
        Failure::message(format!("Failed to parse duration from '{text}'"))
    }
}

fn years_months_between<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [from, to] = arguments else {
        return Err(Failure::Arguments);
    };
    let (Some(from), Some(to)) = (date_of(from), date_of(to)) else {
        return Err(Failure::Arguments);
    };
    let months = from.months_until(to);
    Ok(Val::YearsMonths(YearsMonths::from_months(months)))
}
