//! Functions on dates, and the current time.

use super::{Failure, Outcome, Table, fixed};
use crate::feel::interpreter::Interpreter;
use crate::feel::temporal::{Date, DateTime};
use crate::feel::value::Val;

pub(super) const FUNCTIONS: Table = &[
    ("now", &[fixed(&[], now)]),
    ("today", &[fixed(&[], today)]),
    ("day of year", &[fixed(&["date"], day_of_year)]),
    ("day of week", &[fixed(&["date"], day_of_week)]),
    ("month of year", &[fixed(&["date"], month_of_year)]),
    ("week of year", &[fixed(&["date"], week_of_year)]),
    ("last day of month", &[fixed(&["date"], last_day_of_month)]),
];

fn current(interpreter: &Interpreter<'_>) -> Result<DateTime, Failure> {
    DateTime::from_epoch_ms(interpreter.now_ms, interpreter.zone.clone()).ok_or(Failure::Arguments)
}

fn now<'a>(interpreter: &mut Interpreter<'a>, _: &[Val<'a>]) -> Outcome<'a> {
    Ok(Val::DateTime(Box::new(current(interpreter)?)))
}

fn today<'a>(interpreter: &mut Interpreter<'a>, _: &[Val<'a>]) -> Outcome<'a> {
    Ok(Val::Date(current(interpreter)?.local().date))
}

fn date_of(arguments: &[Val<'_>]) -> Result<Date, Failure> {
    match arguments {
        [Val::Date(date)] => Ok(*date),
        [Val::LocalDateTime(local)] => Ok(local.date),
        [Val::DateTime(date_time)] => Ok(date_time.local().date),
        _ => Err(Failure::Arguments),
    }
}

fn day_of_year<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    Ok(Val::integer(date_of(arguments)?.day_of_year()))
}

fn day_of_week<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    Ok(Val::string(date_of(arguments)?.weekday_name()))
}

fn month_of_year<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    Ok(Val::string(date_of(arguments)?.month_name()))
}

fn week_of_year<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    Ok(Val::integer(date_of(arguments)?.week_of_year()))
}

fn last_day_of_month<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    Ok(Val::Date(date_of(arguments)?.last_day_of_month()))
}
