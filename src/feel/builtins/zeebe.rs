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
    let (repetitions, interval) = match arguments {
        [interval] | [Val::Null, interval] => (String::new(), interval),
        [Val::Number(number), interval] => (number.to_i64_wrapping().to_string(), interval),
        _ => return Err(Failure::Arguments),
    };
    match interval {
        Val::DaysTime(_) | Val::YearsMonths(_) => Ok(Val::String(Text::from(format!(
            "R{repetitions}/{interval}"
        )))),
        _ => Err(Failure::Arguments),
    }
}

/// The value itself: what comes after it only describes it to the agent.
fn from_ai<'a>(_: &mut Interpreter<'a>, arguments: &[Val<'a>]) -> Outcome<'a> {
    arguments.first().cloned().ok_or(Failure::Arguments)
}
