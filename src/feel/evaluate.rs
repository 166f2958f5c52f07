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
    zone: &Zone,
    input: Option<Val<'a>>,
) -> (Result<Val<'a>, String>, Vec<Warning>) {
    let mut interpreter = Interpreter::new(ast, variables, now_ms, zone.clone());
    let scope = match input {
        Some(input) => Scope::default().with_variable(INPUT_VARIABLE, input),
        None => Scope::default(),
    };
    let evaluated = interpreter.run(&scope);
    if matches!(evaluated, Err(Fault::Abort(_))) {
        interpreter.warnings.clear();
    }
    let warnings = std::mem::take(&mut interpreter.warnings);
    (outcome(source, evaluated, interpreter.assertion), warnings)
}

/// What comes of an expression: the value, or the failure in Camunda's words.
pub(super) fn outcome<'a>(
    source: &str,
    evaluated: Evaluated<'a>,
    assertion: Option<String>,
) -> Result<Val<'a>, String> {
    match (evaluated, assertion) {
        (Err(Fault::Abort(message)), _) => Err(format!(
            "failed to evaluate expression '{source}' : {message}"
        )),
        (_, Some(assertion)) => Err(format!(
            "Assertion failure on evaluate the expression '{source}': {assertion}"
        )),
        (Err(Fault::Error(message) | Fault::Fatal(message)), None) => Err(format!(
            "failed to evaluate expression '{source}': {message}"
        )),
        (Ok(value), None) => Ok(value),
    }
}
