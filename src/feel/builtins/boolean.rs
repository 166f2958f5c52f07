//! `not`, `is defined`, `get or else`, `assert`.

use super::{Failure, Outcome, Table, fixed};
use crate::feel::interpreter::Interpreter;
use crate::feel::value::Val;

pub(super) const FUNCTIONS: Table = &[
    ("not", &[fixed(&["negand"], not)]),
    ("is defined", &[fixed(&["value"], is_defined)]),
    ("get or else", &[fixed(&["value", "default"], get_or_else)]),
    (
        "assert",
        &[
            fixed(&["value", "condition"], assert),
            fixed(&["value", "condition", "cause"], assert_with_cause),
        ],
    ),
];

fn not<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    Ok(match arguments {
        [Val::Boolean(value)] => Val::Boolean(!value),
        _ => Val::Null,
    })
}

fn is_defined<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    Ok(Val::Boolean(!matches!(arguments, [Val::Null])))
}

fn get_or_else<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [Val::Null, default] => Ok(default.clone()),
        [value, _] => Ok(value.clone()),
        _ => Err(Failure::Arguments),
    }
}

fn assert<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [value, Val::Boolean(true)] => Ok(value.clone()),
        _ => Failure::message("The condition is not fulfilled"),
    }
}

fn assert_with_cause<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    match arguments {
        [value, Val::Boolean(true), _] => Ok(value.clone()),
        [_, _, Val::String(cause)] => Failure::message(&**cause),
        _ => Err(Failure::Arguments),
    }
}
