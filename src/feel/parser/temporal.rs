//! Dates, times and durations written into the expression: `@"..."` and `date("...")`.
//!
//! A text that isn't one is null here, without a warning.

use super::ast::{Node, NodeId};
use super::{Parsed, Parser};
use crate::feel::temporal::{LocalDateTime, LocalTime};
use crate::feel::temporal::{
    is_date, is_date_time, is_days_time, is_local_date_time, is_time, is_years_months, parse_date,
    parse_date_time, parse_days_time, parse_local_date_time, parse_local_time, parse_time,
    parse_years_months,
};
use crate::feel::value::{Val, Value};

/// The constructors that take a literal.
const CONSTRUCTORS: [&str; 4] = ["duration", "date and time", "date", "time"];

impl Parser<'_> {
    pub(super) fn temporal(&mut self, at: usize) -> Parsed<NodeId> {
        let constructor = CONSTRUCTORS
            .into_iter()
            .find(|name| self.rest(at).starts_with(name));
        let (value, end) = match constructor {
            Some(name) => {
                let at = self.token(at + name.len(), "(")?;
                let at = self.skip(at);
                let (text, at) = self.quoted(at)?;
                let end = self.token(at, ")")?;
                (self.constructed(name, text), end)
            }
            None => {
                let at = self.literal(at, "@")?;
                let at = self.skip(at);
                let (text, end) = self.quoted(at)?;
                (self.any_temporal(text), end)
            }
        };
        let value = value.unwrap_or(Val::Null);
        Some((self.add(Node::Constant(value)), end))
    }

    fn constructed(&self, name: &str, text: &str) -> Option<Value> {
        match name {
            "duration" if is_years_months(text) => parse_years_months(text).map(Val::YearsMonths),
            "duration" => parse_days_time(text).map(Val::DaysTime),
            "date" if is_date(text) => parse_date(text).map(Val::Date),
            "date" => None,
            "time" if is_time(text) => self.zoned_time(text),
            "time" => parse_local_time(text).map(Val::LocalTime),
            _ if is_date(text) => midnight(text),
            _ if is_date_time(text) => zoned_date_time(text),
            _ => parse_local_date_time(text).map(Val::LocalDateTime),
        }
    }

    fn any_temporal(&self, text: &str) -> Option<Value> {
        if is_date(text) {
            parse_date(text).map(Val::Date)
        } else if is_time(text) {
            self.zoned_time(text)
        } else if is_date_time(text) {
            zoned_date_time(text)
        } else if is_local_date_time(text) {
            parse_local_date_time(text).map(Val::LocalDateTime)
        } else if is_years_months(text) {
            parse_years_months(text).map(Val::YearsMonths)
        } else if is_days_time(text) {
            parse_days_time(text).map(Val::DaysTime)
        } else {
            parse_local_time(text).map(Val::LocalTime)
        }
    }

    fn zoned_time(&self, text: &str) -> Option<Value> {
        parse_time(text, self.now_ms).map(|time| Val::Time(Box::new(time)))
    }
}

fn zoned_date_time(text: &str) -> Option<Value> {
    parse_date_time(text).map(|date_time| Val::DateTime(Box::new(date_time)))
}

fn midnight(text: &str) -> Option<Value> {
    let date = parse_date(text)?;
    let time = LocalTime::MIDNIGHT;
    Some(Val::LocalDateTime(LocalDateTime { date, time }))
}
