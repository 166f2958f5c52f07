//! `zcli feel eval`: here, as Camunda 8.8 does it, or on a cluster of 8.9 or later.

use std::io::Read;

use serde_json::{Value as Json, json};

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::variables::{VariableArgs, value_of};
use crate::feel::unary::UnaryTests;
use crate::feel::{Evaluation, Expression, ParseError, Val};
use crate::render::Document;

/// What to evaluate, with what.
#[derive(Debug, clap::Args)]
#[command(
    after_long_help = "The result is printed as JSON, as Zeebe would store it. Warnings go to stderr."
)]
pub struct Args {
    /// The expression, with or without the `=` of BPMN; @FILE or @- reads it
    #[arg(value_name = "EXPRESSION", allow_hyphen_values = true)]
    pub expression: String,
    /// What it can see.
    #[command(flatten)]
    pub variables: VariableArgs,
    /// Read it as the tests of a table's cell, for this input (JSON, else a string)
    #[arg(long, value_name = "INPUT", allow_hyphen_values = true)]
    pub unary: Option<String>,
    /// Evaluate on the cluster (8.9 or later) instead of here; it sees cluster variables only
    #[arg(long, conflicts_with_all = ["variables", "var", "unary"])]
    pub remote: bool,
}

/// Evaluates and shows the value. What isn't FEEL ends with exit code 2, what fails with 1.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let text = text(&args.expression)?;
    let source = text.strip_prefix('=').unwrap_or(&text);
    if args.remote {
        return remote(ctx, source).await;
    }
    let variables = args.variables.read()?;
    let now_ms = ctx.options.now.as_millisecond();
    let evaluation = match &args.unary {
        Some(input) => {
            let tests = UnaryTests::parse(source).map_err(|error| refused(ctx, source, &error))?;
            let input = value_of(input);
            tests.test(&Val::from_json(&input), &variables, now_ms)
        }
        None => {
            let expression =
                Expression::feel(source).map_err(|error| refused(ctx, source, &error))?;
            expression.evaluate(&variables, now_ms)
        }
    };
    local(ctx, evaluation)
}

fn local(ctx: &Context, evaluation: Evaluation) -> Result<ExitCode, Error> {
    for warning in &evaluation.warnings {
        ctx.printer.warn(&warning.to_string());
    }
    match evaluation.result {
        Ok(value) => ctx.show(&Document::Value(value.to_json())),
        Err(message) => Err(Error::new(ExitCode::Failed, message)),
    }
}

async fn remote(ctx: &Context, source: &str) -> Result<ExitCode, Error> {
    let mut request = json!({ "expression": format!("={source}") });
    if let Some(tenant) = ctx.tenant().await? {
        request["tenantId"] = Json::String(tenant);
    }
    let rest = ctx.rest().await?;
    let answer = rest
        .post("/expression/evaluation", &request)
        .await
        .failing(|| "could not evaluate the expression".to_owned())?;
    for warning in answer["warnings"].as_array().into_iter().flatten() {
        ctx.printer.warn(warning.as_str().unwrap_or_default());
    }
    ctx.show(&Document::Value(answer["result"].clone()))
}

/// The argument itself, or the text of a file or stdin.
fn text(argument: &str) -> Result<String, Error> {
    let Some(file) = argument.strip_prefix('@') else {
        return Ok(argument.to_owned());
    };
    // FEEL's own `@"2024-03-01"` is no file.
    if file.starts_with('"') {
        return Ok(argument.to_owned());
    }
    if file == "-" {
        let mut text = String::new();
        std::io::stdin()
            .read_to_string(&mut text)
            .failing(|| "could not read the expression from stdin".to_owned())?;
        return Ok(text);
    }
    std::fs::read_to_string(file).map_err(|error| {
        Error::new(ExitCode::Configuration, format!("could not read {file}"))
            .because(error.to_string())
    })
}

/// Shows the line with a caret below the place.
fn refused(ctx: &Context, source: &str, error: &ParseError) -> Error {
    if let Some(at) = error.at {
        ctx.printer.say(&place(source, at));
    }
    Error::usage(error.message.clone())
}

fn place(source: &str, at: usize) -> String {
    let start = source[..at].rfind('\n').map_or(0, |found| found + 1);
    let end = source[at..]
        .find('\n')
        .map_or(source.len(), |found| at + found);
    let before = &source[start..at];
    // Tabs stay tabs, so that the caret stays below.
    let indent: String = before
        .chars()
        .flat_map(|char| {
            let width = match char {
                '\t' => 1,
                other => unicode_width::UnicodeWidthChar::width(other).unwrap_or(0),
            };
            std::iter::repeat_n(if char == '\t' { '\t' } else { ' ' }, width)
        })
        .collect();
    format!("{}\n{indent}^", &source[start..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_is_below_the_place() {
        assert_eq!(place("1 + * 2", 4), "1 + * 2\n    ^");
        assert_eq!(place("a\n\tb +", 6), "\tb +\n\t   ^");
        assert_eq!(place("\"東\" ++", 6), "\"東\" ++\n     ^");
    }
}
