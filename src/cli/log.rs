//! The log on stderr: nothing by default, `-v` and `ZCLI_LOG` for more.

use tracing_subscriber::EnvFilter;

use super::Command;
use crate::config::Env;

/// Starts the log if it's asked for. The engine in the foreground always has one.
pub fn start(verbose: u8, env: &Env, command: &Command) {
    let default = match (verbose, runs_engine(command)) {
        (0, false) => None,
        (0, true) => Some("info"),
        (1, _) => Some("zcli=debug,info"),
        _ => Some("zcli=trace,debug"),
    };
    let Some(filter) = env.get("ZCLI_LOG").or(default) else {
        return;
    };
    let Ok(filter) = EnvFilter::try_new(filter) else {
        return;
    };
    // A second start (in tests) leaves the first one's log in place.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .try_init();
}

fn runs_engine(command: &Command) -> bool {
    matches!(command, Command::Engine(super::engine::Command::Start(args)) if args.foreground)
}
