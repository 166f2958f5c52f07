//! One evaluation from start to outcome, with failures worded as Camunda words them.

use std::fmt::Write;

use super::Variables;
use super::interpreter::{Evaluated, Fault, INPUT_VARIABLE, Interpreter, Scope};
use super::parser::ast::Ast;
use super::temporal::Zone;
use super::value::{Val, Value};
use super::warning::Warning;

/// What an evaluation gives: a value or the failure's message, and the warnings on the way.
#[derive(Debug, Clone)]
pub struct Evaluation {
    pub result: Result<Value, String>,
    pub warnings: Vec<Warning>,
}

impl Evaluation {
    /// A message with the warnings behind it, as Zeebe puts them into an incident.
    pub fn with_warnings(&self, message: &str) -> String {
        let mut text = message.to_owned();
        for (index, warning) in self.warnings.iter().enumerate() {
            let lead = if index == 0 {
                " The evaluation reported the following warnings:\n"
            } else {
                "\n"
            };
            write!(text, "{lead}{warning}").expect("a string takes any text");
        }
        text
    }
}

/// Evaluates a tree; `input` is what unary tests test.
pub(super) fn run<'a>(
    ast: &'a Ast,
    source: &str,
    variables: &'a dyn Variables,
    now_ms: i64,
    zone: &'a Zone,
    input: Option<Val<'a>>,
) -> Evaluation {
    let mut interpreter = Interpreter::new(ast, variables, now_ms, zone);
    let scope = match input {
        Some(input) => Scope::default().with_variable(INPUT_VARIABLE, input),
        None => Scope::default(),
    };
    let evaluated = interpreter.run(&scope);
    let (mut warnings, assertion) = interpreter.into_reports();
    let result = match evaluated {
        Ok(value) if assertion.is_none() => Ok(value.into_owned()),
        Ok(_) => Err(failure(source, None, assertion)),
        Err(fault) => {
            if matches!(fault, Fault::Abort(_)) {
                warnings.clear();
            }
            Err(failure(source, Some(fault), assertion))
        }
    };
    Evaluation { result, warnings }
}

/// What comes of an expression: the value, or the failure in Camunda's words.
pub(super) fn outcome<'a>(
    source: &str,
    evaluated: Evaluated<'a>,
    assertion: Option<String>,
) -> Result<Val<'a>, String> {
    match evaluated {
        Ok(value) if assertion.is_none() => Ok(value),
        Ok(_) => Err(failure(source, None, assertion)),
        Err(fault) => Err(failure(source, Some(fault), assertion)),
    }
}

#[cold]
fn failure(source: &str, fault: Option<Fault>, assertion: Option<String>) -> String {
    match (fault, assertion) {
        (Some(Fault::Abort(message)), _) => {
            format!("failed to evaluate expression '{source}' : {message}")
        }
        (_, Some(assertion)) => {
            format!("Assertion failure on evaluate the expression '{source}': {assertion}")
        }
        (Some(Fault::Error(message) | Fault::Fatal(message)), None) => {
            format!("failed to evaluate expression '{source}': {message}")
        }
        (None, None) => unreachable!("without either there's a value"),
    }
}
