//! `zcli completion`: completion scripts for the shells.

use clap::CommandFactory;
use clap_complete::Shell;

use super::Cli;
use super::context::Context;
use super::error::Error;
use super::exit_code::ExitCode;

/// Which shell.
#[derive(Debug, clap::Args)]
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
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "zcli", &mut bytes);
    String::from_utf8(bytes).expect("scripts are text")
}
