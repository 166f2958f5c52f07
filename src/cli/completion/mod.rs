//! `zcli completion`: the shells' completion, of words and of what is on the cluster.
//!
//! A script registers this program as its own completer: at each Tab it is called with [`VARIABLE`] set and
//! answers ([`shells`]) from the command tree ([`tree`]) and, for ids and keys, from a cache that a process in the
//! background keeps fresh ([`cache`]). An answer never waits for a cluster beyond its deadline, starts no engine, asks nothing.

mod cache;
mod refresh;
mod shells;
mod source;
mod tree;

use std::ffi::OsString;

use clap_complete::Shell;
use clap_complete::env::{CompleteEnv, Shells};

use super::context::{Context, printer};
use super::error::Error;
use super::exit_code::ExitCode;
use crate::config::Env;

/// Names the shell that asks for completions.
const VARIABLE: &str = "ZCLI_COMPLETE";

/// Which shell.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  source <(zcli completion bash)                # in ~/.bashrc
  zcli completion zsh > ~/.zfunc/_zcli          # a folder of $fpath
  zcli completion fish > ~/.config/fish/completions/zcli.fish")]
pub struct Args {
    /// The shell to complete in
    #[arg(value_enum)]
    pub shell: Shell,
}

/// Prints the script; the same ones are in `completions/`.
pub fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    ctx.printer.raw(&script(args.shell))?;
    Ok(ExitCode::Ok)
}

/// The completion script of a shell.
pub fn script(shell: Shell) -> String {
    if let Some(own) = shells::Shell::named(&shell.to_string()) {
        return own.script().to_owned();
    }
    let shells = Shells::builtins();
    let completer = shells
        .completer(&shell.to_string())
        .expect("the same shells as clap's");
    let mut bytes = Vec::new();
    completer
        .write_registration(VARIABLE, "zcli", "zcli", "zcli", &mut bytes)
        .expect("memory takes all");
    String::from_utf8(bytes).expect("scripts are text")
}

/// Answers a shell that asks for completions, or refreshes their cache; none where this is an ordinary command.
pub fn answer(arguments: &[OsString], env: &Env) -> Option<ExitCode> {
    if let Some(source) = env.get(refresh::VARIABLE) {
        refresh::run(source, arguments, env);
        return Some(ExitCode::Ok);
    }
    let shell = env.get(VARIABLE)?;
    if let Some(own) = shells::Shell::named(shell) {
        let start = arguments.iter().position(|word| word == "--")? + 1;
        let found = shells::candidates(arguments[start..].to_vec(), env);
        let printed = printer(env).raw(&own.lines(&found));
        return Some(printed.map_or(ExitCode::Failed, |()| ExitCode::Ok));
    }
    let folder = std::env::current_dir().ok();
    let answered = CompleteEnv::with_factory(|| tree::completing(arguments, env).command)
        .var(VARIABLE)
        .try_complete(arguments.to_vec(), folder.as_deref());
    match answered {
        Ok(true) => Some(ExitCode::Ok),
        // The shell shows nothing of it, and a completion that fails is none.
        _ => Some(ExitCode::Failed),
    }
}
