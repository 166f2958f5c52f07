//! Functions on contexts.

use super::{Failure, Outcome, Table, fixed, variadic};
use crate::feel::collection::{Context, List};
use crate::feel::fields::Fields;
use crate::feel::interpreter::Interpreter;
use crate::feel::text::Text;
use crate::feel::value::Val;

pub(super) const FUNCTIONS: Table = &[
    (
        "get entries",
        &[fixed(&["context"], get_entries), fixed(&["m"], get_entries)],
    ),
    (
        "get value",
        &[
            fixed(&["m", "key"], get_value),
            fixed(&["context", "key"], get_value),
            fixed(&["context", "keys"], get_value),
        ],
    ),
    ("context put", PUT),
    ("put", PUT),
    ("context merge", MERGE),
    ("put all", MERGE),
    ("context", &[fixed(&["entries"], context)]),
];

const PUT: &[super::Builtin] = &[
    fixed(&["context", "key", "value"], put),
    fixed(&["context", "keys", "value"], put),
];

const MERGE: &[super::Builtin] = &[variadic(&["contexts"], merge)];

fn get_entries<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::Context(context)] = arguments else {
        return Err(Failure::Arguments);
    };
    let entries = context.entries();
    interpreter.check_items(entries.len())?;
    let items = entries.into_iter().map(|(key, value)| {
        let entry = [
            (Text::Borrowed("key"), Val::String(key)),
            (Text::Borrowed("value"), value),
        ];
        Val::Context(Context::new(entry.into_iter().collect()))
    });
    Ok(Val::list(items.collect()))
}

/// The keys of a path; none if one isn't a string.
fn path_of<'a>(keys: &List<'a>) -> Option<Vec<Text<'a>>> {
    keys.iter()
        .map(|key| match key {
            Val::String(key) => Some(key),
            _ => None,
        })
        .collect()
}

fn get_value<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::Context(context), Val::String(key)] => Ok(context.get(key).unwrap_or(Val::Null)),
        [Val::Context(context), Val::List(keys)] => {
            let Some(keys) = path_of(keys).filter(|keys| !keys.is_empty()) else {
                return Ok(Val::Null);
            };
            let mut value = Val::Context(context.clone());
            for key in keys {
                value = match value {
                    Val::Context(context) => context.get(&key).unwrap_or(Val::Null),
                    _ => Val::Null,
                };
            }
            Ok(value)
        }
        _ => Err(Failure::Arguments),
    }
}

fn put<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::Context(context), Val::String(key), value] => {
            interpreter.check_items(context.len())?;
            Ok(put_path(Some(context), std::slice::from_ref(key), value))
        }
        [Val::Context(context), Val::List(keys), value] => {
            interpreter.check_items(context.len() + keys.len())?;
            match path_of(keys) {
                Some(keys)
                    if !keys.is_empty() && keys.len() <= crate::feel::limits::NESTING_MAX =>
                {
                    Ok(put_path(Some(context), &keys, value))
                }
                Some(_) => Ok(Val::Null),
                None => Err(Failure::Arguments),
            }
        }
        _ => Err(Failure::Arguments),
    }
}

/// A copy with a value at a path; what is on the way and no context gives way to one.
fn put_path<'a>(context: Option<&Context<'a>>, path: &[Text<'a>], value: &Val<'a>) -> Val<'a> {
    let mut entries: Fields<'a> = context
        .map(|context| context.entries().into_iter().collect())
        .unwrap_or_default();
    let Some((key, rest)) = path.split_first() else {
        return value.clone();
    };
    let inner = match entries.get(key) {
        Some(Val::Context(inner)) => Some(inner.clone()),
        _ => None,
    };
    entries.insert(key.clone(), put_path(inner.as_ref(), rest, value));
    Val::Context(Context::new(entries))
}

fn merge<'a>(interpreter: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::List(contexts)] = arguments else {
        return Ok(Val::Null);
    };
    let mut entries = Fields::default();
    for item in contexts.iter() {
        let Val::Context(context) = item else {
            return Ok(Val::Null);
        };
        interpreter.check_items(context.len())?;
        entries.reserve(context.len());
        context.each_entry(|key, value| entries.insert(key, value));
    }
    Ok(Val::Context(Context::new(entries)))
}

fn context<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let [Val::List(list)] = arguments else {
        return Ok(Val::Null);
    };
    let mut entries = Fields::default();
    for item in list.iter() {
        let pair = match &item {
            Val::Context(entry) => entry.get("key").zip(entry.get("value")),
            _ => None,
        };
        let Some((Val::String(key), value)) = pair else {
            return Ok(Val::Null);
        };
        entries.insert(key, value);
    }
    Ok(Val::Context(Context::new(entries)))
}
