//! What Zeebe adds to the language: `cycle` for timers, `fromAi` for tool calls of agents.

use super::{Failure, Outcome, Table, fixed};
use crate::feel::interpreter::Interpreter;
use crate::feel::text::Text;
use crate::feel::value::Val;

pub(super) const FUNCTIONS: Table = &[
    (
        "cycle",
        &[
            fixed(&["repetitions", "interval"], cycle),
            fixed(&["interval"], cycle),
        ],
    ),
    (
        "fromAi",
        &[
            fixed(&["value"], from_ai),
            fixed(&["value", "description"], from_ai),
            fixed(&["value", "description", "type"], from_ai),
            fixed(&["value", "description", "type", "schema"], from_ai),
            fixed(
                &["value", "description", "type", "schema", "options"],
                from_ai,
            ),
        ],
    ),
];

/// An ISO repetition, without end unless a number is given.
fn cycle<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    let cycle = |repetitions: &str, interval| {
        Ok(Val::String(Text::from(format!(
            "R{repetitions}/{interval}"
        ))))
    };
    match arguments {
        [interval @ (Val::DaysTime(_) | Val::YearsMonths(_))]
        | [
            Val::Null,
            interval @ (Val::DaysTime(_) | Val::YearsMonths(_)),
        ] => cycle("", interval),
        [
            Val::Number(number),
            interval @ (Val::DaysTime(_) | Val::YearsMonths(_)),
        ] => cycle(&number.to_i32_wrapping().to_string(), interval),
        [other] => Failure::message(format!(
            "cycle function expected an interval (duration) parameter, but found '{other}'"
        )),
        _ => Failure::message(format!(
            "cycle function expected a repetitions (number) and an interval (duration) parameter, but found '{}'",
            Val::list(arguments.to_vec())
        )),
    }
}

/// The value itself: what comes after it only describes it to the agent.
fn from_ai<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    arguments.first().cloned().ok_or(Failure::Arguments)
}
