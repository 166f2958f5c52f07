//! `zcli profile use`.

use super::list;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::guard::invocation::quoted;
use crate::render::Document;
use crate::render::view::profile::PROFILE;

/// Which profile.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The profile's name
    pub name: String,
}

/// Makes a profile the active one.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let mut profiles = ctx.profiles()?;
    let could_not = || format!("could not use profile {}", args.name);
    let before = profiles.active().to_owned();
    profiles.activate(&args.name).failing(could_not)?;
    profiles.save(&ctx.paths()?).failing(could_not)?;
    let undo = format!("zcli profile use {}", quoted(&before));
    ctx.audit("profile use", Some(undo));
    ctx.show(&Document::Row {
        view: &PROFILE,
        item: list::row(&profiles, &args.name),
    })
}
