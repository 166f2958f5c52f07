//! Variables, context entries and the properties of dates, times and durations.

use std::sync::Arc;

use super::{Evaluated, Fault, Interpreter, Scope};
use crate::feel::collection::Context;
use crate::feel::found::Found;
use crate::feel::json;
use crate::feel::parser::ast::NodeId;
use crate::feel::temporal::{Date, DaysTime, LocalTime};
use crate::feel::value::Val;
use crate::feel::warning::Kind;

impl<'a> Interpreter<'a> {
    /// The nearest value of a name.
    pub(super) fn lookup<'s>(
        &mut self,
        name: &str,
        scope: &'s Scope<'a>,
    ) -> Result<Option<Found<'s, 'a>>, Fault> {
        let (found, looked_at) = scope.find(name);
        self.step(looked_at / 16)?;
        Ok(found.or_else(|| self.variables.get(name).map(Found::Json)))
    }

    pub(super) fn variable(&mut self, path: &[Arc<str>], scope: &Scope<'a>) -> Evaluated<'a> {
        let (name, keys) = path.split_first().expect("a variable has a name");
        let Some(mut found) = self.lookup(name, scope)? else {
            let message = ["No variable found with name '", name, "'"].concat();
            self.warn(Kind::NoVariableFound, message);
            return Ok(Val::Null);
        };
        for (index, key) in keys.iter().enumerate() {
            match found.entry(key) {
                Some(entry) => found = entry,
                None => return self.follow(found.to_val(), &keys[index..]),
            }
        }
        Ok(found.to_val())
    }

    pub(super) fn path(
        &mut self,
        base: NodeId,
        keys: &[Arc<str>],
        scope: &Scope<'a>,
    ) -> Evaluated<'a> {
        let value = self.eval(base, scope)?;
        self.follow(value, keys)
    }

    fn follow(&mut self, mut value: Val<'a>, keys: &[Arc<str>]) -> Evaluated<'a> {
        for key in keys {
            value = self.entry_of(value, key)?;
        }
        Ok(value)
    }

    fn entry_of(&mut self, value: Val<'a>, key: &str) -> Evaluated<'a> {
        match &value {
            Val::Context(context) => {
                if let Some(value) = context.get(key) {
                    return Ok(value);
                }
                let is_literal = matches!(context, Context::Entries(_));
                let detail = if is_literal && context.is_empty() {
                    "The context is empty".to_owned()
                } else {
                    format!("Available keys: {}", context.quoted_keys())
                };
                self.warn(
                    Kind::NoContextEntryFound,
                    format!("No context entry found with key '{key}'. {detail}"),
                );
                Ok(Val::Null)
            }
            Val::List(list) => {
                self.check_items(list.len())?;
                let mut values = Vec::with_capacity(list.len());
                for item in list.iter() {
                    values.push(self.entry_of(item, key)?);
                }
                Ok(Val::list(values))
            }
            Val::Null => {
                let message = [
                    "No context entry found with key '",
                    key,
                    "'. The context is null",
                ]
                .concat();
                self.warn(Kind::NoContextEntryFound, message);
                Ok(Val::Null)
            }
            other => self.property_of(other, key),
        }
    }

    fn property_of(&mut self, value: &Val<'a>, key: &str) -> Evaluated<'a> {
        let properties = properties(value);
        if let Some((_, found)) = properties.iter().find(|(name, _)| *name == key) {
            return Ok(found.clone());
        }
        let message = format!(
            "No property found with name '{key}' of value '{value}'. Available properties: {}",
            json::quoted_set(properties.iter().map(|(name, _)| *name))
        );
        self.warn(Kind::NoPropertyFound, message);
        Ok(Val::Null)
    }
}

type Properties<'a> = Vec<(&'static str, Val<'a>)>;

/// The properties of a value.
fn properties<'a>(value: &Val<'a>) -> Properties<'a> {
    match value {
        Val::Date(date) => date_properties(*date),
        Val::LocalTime(time) => {
            let mut all = time_properties(*time);
            all.extend(zone_properties(Val::Null, Val::Null));
            all
        }
        Val::Time(time) => {
            let zone = time
                .zone
                .as_ref()
                .map_or(Val::Null, |zone| Val::string(zone.id()));
            let mut all = time_properties(time.time);
            all.extend(zone_properties(offset(time.offset_seconds), zone));
            all
        }
        Val::LocalDateTime(local) => {
            let mut all = date_properties(local.date);
            all.extend(time_properties(local.time));
            all.extend(zone_properties(Val::Null, Val::Null));
            all
        }
        Val::DateTime(date_time) => {
            let zone = if date_time.has_zone() {
                Val::string(date_time.zone().id())
            } else {
                Val::Null
            };
            let mut all = date_properties(date_time.local().date);
            all.extend(time_properties(date_time.local().time));
            all.extend(zone_properties(offset(date_time.offset_seconds()), zone));
            all
        }
        Val::YearsMonths(duration) => vec![
            ("years", Val::integer(duration.months() / 12)),
            ("months", Val::integer(duration.months() % 12)),
        ],
        Val::DaysTime(duration) => {
            let [days, hours, minutes, seconds] = duration.parts();
            vec![
                ("days", Val::integer(days)),
                ("hours", Val::integer(hours)),
                ("minutes", Val::integer(minutes)),
                ("seconds", Val::integer(seconds)),
            ]
        }
        _ => Vec::new(),
    }
}

fn offset(seconds: i32) -> Val<'static> {
    Val::DaysTime(DaysTime::from_seconds(i64::from(seconds)))
}

fn date_properties<'a>(date: Date) -> Properties<'a> {
    vec![
        ("year", Val::integer(i64::from(date.year()))),
        ("month", Val::integer(i64::from(date.month()))),
        ("day", Val::integer(i64::from(date.day()))),
        ("weekday", Val::integer(i64::from(date.weekday()))),
    ]
}

fn time_properties<'a>(time: LocalTime) -> Properties<'a> {
    vec![
        ("hour", Val::integer(time.hour())),
        ("minute", Val::integer(time.minute())),
        ("second", Val::integer(time.second())),
    ]
}

fn zone_properties<'a>(offset: Val<'a>, zone: Val<'a>) -> [(&'static str, Val<'a>); 2] {
    [("time offset", offset), ("timezone", zone)]
}
