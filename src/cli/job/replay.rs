//! `zcli job replay`: a handler offline, with jobs that were recorded.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use super::handler_args::HandlerArgs;
use super::recording::{self, Recording, Redaction};
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::client::worker::{Outcome, Rehearsal, Rehearsed};
use crate::render::Document;
use crate::render::view::job::REPLAYED;

/// Differences shown for a job.
const DIFFERENCES_MAX: usize = 20;

/// Which recordings, with which program.
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLE)]
pub struct Args {
    /// Recordings, or folders of them
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// The handler.
    #[command(flatten)]
    pub handler: HandlerArgs,
    /// Compare what it answers with what was recorded, and fail where it differs
    #[arg(long)]
    pub expect: bool,
    /// Further variables and headers not to compare, as they were left out of the recording
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub redact: Vec<String>,
}

const EXAMPLE: &str = "\
No cluster is needed, and nothing is sent to one. In a recording, secrets are ***.
  zcli job work --type payment --exec ./charge.sh --record jobs --count 10
  zcli job replay jobs --exec ./charge.sh --expect     # 0: as recorded; 1: all differ; 9: some do";

/// Replays the recordings one after another.
pub async fn run(ctx: &Context, mut args: Args) -> Result<ExitCode, Error> {
    let files = recording::files(&args.files)?;
    let recordings: Vec<Recording> = files
        .iter()
        .map(|file| Recording::read(file))
        .collect::<Result<_, _>>()?;
    let program = args.handler.take_program()?;
    let could_not = || "could not run the handler".to_owned();
    let (backoff, limit) = (args.handler.backoff, args.handler.kill_after);
    let mut rehearsal = Rehearsal::start(&program, backoff, limit).failing(could_not)?;
    let redaction = Redaction::with(&args.redact);
    let mut items = Vec::new();
    for recording in &recordings {
        let rehearsed = rehearsal
            .run(recording.job.clone())
            .await
            .failing(could_not)?;
        for line in &rehearsed.said {
            ctx.printer.say(line);
        }
        items.push(item(recording, &rehearsed, &redaction));
    }
    rehearsal.end().await;
    let differing = items.iter().filter(|item| item["same"] == false).count();
    let total = items.len();
    ctx.show(&Document::List {
        view: &REPLAYED,
        items,
    })?;
    if !args.expect || differing == 0 {
        return Ok(ExitCode::Ok);
    }
    let code = if differing == total {
        ExitCode::Failed
    } else {
        ExitCode::SomeFailed
    };
    let what = format!("{differing} of {total} jobs went another way than recorded");
    Err(Error::new(code, what))
}

fn item(recording: &Recording, rehearsed: &Rehearsed, redaction: &Redaction) -> Value {
    let answer = redaction.apply(&rehearsed.outcome.to_json());
    let recorded = redaction.apply(&recording.answer);
    let differences = recording::differences(&recorded, &answer, DIFFERENCES_MAX);
    let mut item = Map::new();
    let mut put = |name: &str, value: Value| item.insert(name.to_owned(), value);
    put("file", recording.file.display().to_string().into());
    put("jobKey", recording.job.key.to_string().into());
    put("type", recording.job.r#type.clone().into());
    put("outcome", rehearsed.outcome.name().into());
    let ms = u64::try_from(rehearsed.duration.as_millis()).unwrap_or(u64::MAX);
    put("durationMs", ms.into());
    put("same", differences.is_empty().into());
    put("differences", json!(differences));
    put("message", message(&rehearsed.outcome).into());
    put("answer", answer);
    put("recorded", recorded);
    Value::Object(item)
}

fn message(outcome: &Outcome) -> &str {
    match outcome {
        Outcome::Complete { .. } => "",
        Outcome::Fail { message, .. } | Outcome::ThrowError { message, .. } => message,
    }
}
