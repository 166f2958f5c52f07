//! One action on many objects: confirm, a progress bar, one line an object that failed, exit code 9.

use std::future::Future;

use super::confirm;
use super::context::Context;
use super::error::{Error, Failing};
use super::exit_code::ExitCode;
use crate::render::progress::Progress;
use crate::render::{Document, Outcome};

/// An action in words.
#[derive(Debug, Clone, Copy)]
pub struct Action {
    /// `cancel`
    pub verb: &'static str,
    /// `canceled`
    pub did: &'static str,
    /// `process instance`
    pub noun: &'static str,
    /// `process instances`
    pub nouns: &'static str,
    /// The API's key field: `processInstanceKey`
    pub field: &'static str,
}

/// Does `act` to each key, one after another, and shows what was done.
///
/// One key: its error is the command's. Several: each failure is a line on stderr, and the exit code
/// says whether some or all failed.
pub async fn each<F, Fut>(
    ctx: &Context,
    action: Action,
    keys: &[i64],
    act: F,
) -> Result<ExitCode, Error>
where
    F: Fn(i64) -> Fut,
    Fut: Future<Output = Result<(), Error>>,
{
    let listed: Vec<String> = keys
        .iter()
        .map(|key| format!("{} {key}", action.noun))
        .collect();
    confirm::several(ctx, action.verb, action.nouns, &listed).await?;
    if let [key] = keys {
        act(*key)
            .await
            .failing(|| format!("could not {} {} {key}", action.verb, action.noun))?;
        return ctx.show(&Document::Outcomes(vec![outcome(action, *key)]));
    }
    let mut done = Vec::new();
    let mut failed = Vec::new();
    let progress = Progress::start(&ctx.printer, action.nouns, keys.len());
    for key in keys {
        match act(*key).await {
            Ok(()) => done.push(outcome(action, *key)),
            Err(error) if error.code() == ExitCode::Interrupted => return Err(error),
            Err(error) => {
                let line = error.one_line();
                ctx.printer.say(&format!("{} {key}: {line}", action.noun));
                failed.push(error.code());
            }
        }
        progress.advance();
    }
    drop(progress);
    let done_count = done.len();
    ctx.show(&Document::Outcomes(done))?;
    finish(action, keys.len(), done_count, &failed)
}

fn outcome(action: Action, key: i64) -> Outcome {
    Outcome {
        did: action.did,
        noun: action.noun,
        field: action.field,
        key: key.to_string(),
    }
}

/// 9 if some of them failed; if all did for the same reason, that reason's code.
fn finish(
    action: Action,
    total: usize,
    done: usize,
    failed: &[ExitCode],
) -> Result<ExitCode, Error> {
    let Some(first) = failed.first() else {
        return Ok(ExitCode::Ok);
    };
    let code = if done == 0 && failed.iter().all(|code| code == first) {
        *first
    } else {
        ExitCode::SomeFailed
    };
    Err(Error::new(
        code,
        format!(
            "could not {} {} of {total} {}",
            action.verb,
            failed.len(),
            action.nouns
        ),
    ))
}
