//! `zcli engine logs`.

use std::io::{Read, Seek, SeekFrom};
use std::time::Duration;

use super::{daemon, state};
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::render::Document;

/// Between two looks at a growing log.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// How much.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Go on as the log grows, until Ctrl-C
    #[arg(short, long)]
    pub follow: bool,
    /// The last lines only
    #[arg(short = 'n', long, value_name = "N")]
    pub lines: Option<usize>,
}

/// Prints the log of the engine in the background.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let path = state::log_file(&ctx.paths()?);
    let could_not = || format!("could not read {}", path.display());
    let mut file = match std::fs::File::open(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::new(ExitCode::NotFound, "there is no log yet")
                .hint("start the engine with `zcli engine start`"));
        }
        opened => opened.failing(could_not)?,
    };
    let mut text = String::new();
    file.read_to_string(&mut text).failing(could_not)?;
    let shown = match args.lines {
        Some(count) => daemon::tail(&text, count) + "\n",
        None => text,
    };
    ctx.show(&Document::Raw(shown))?;
    if !args.follow {
        return Ok(ExitCode::Ok);
    }
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let length = file.metadata().failing(could_not)?.len();
        let at = file.stream_position().failing(could_not)?;
        if length < at {
            // A new engine began the log again.
            file.seek(SeekFrom::Start(0)).failing(could_not)?;
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).failing(could_not)?;
        if !bytes.is_empty() {
            let more = String::from_utf8_lossy(&bytes).into_owned();
            ctx.show(&Document::Raw(more))?;
        }
    }
}
