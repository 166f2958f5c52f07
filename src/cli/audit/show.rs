//! `zcli audit show`.

use serde_json::Value;

use super::runs;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::render::Document;
use crate::render::view::audit::{CHANGE, RUN};

/// Which command.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The command's run, as `zcli audit list` shows it, or `last`
    #[arg(value_name = "RUN")]
    pub run: String,
}

/// Shows the changes of one command.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let runs = runs::read(ctx)?;
    let found = match args.run.as_str() {
        "last" => runs.into_iter().next_back(),
        id => runs.into_iter().find(|run| run["run"] == id),
    };
    let Some(run) = found else {
        return Err(Error::new(
            ExitCode::NotFound,
            format!("the audit log has no run {}", args.run),
        )
        .hint("list them with `zcli audit list`"));
    };
    if ctx.options.is_machine_readable() {
        return ctx.show(&Document::One {
            view: &RUN,
            item: run,
        });
    }
    for field in ["command", "cluster", "time"] {
        if let Some(text) = run[field].as_str() {
            ctx.printer.note(&format!("{field}: {text}"));
        }
    }
    let changes = run["changes"].as_array().cloned().unwrap_or_default();
    ctx.show(&Document::List {
        view: &CHANGE,
        items: changes.into_iter().map(with_keys_in_words).collect(),
    })
}

fn with_keys_in_words(mut change: Value) -> Value {
    let keys: Vec<String> = runs::keys(&change).map(|(_, key)| key.to_owned()).collect();
    change["keysText"] = Value::String(keys.join(", "));
    change
}
