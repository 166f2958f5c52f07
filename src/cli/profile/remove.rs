//! `zcli profile remove`.

use super::protect;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::render::{Document, Outcome};

/// Which profile.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The profile's name
    pub name: String,
}

/// Removes a profile.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let mut profiles = ctx.profiles()?;
    let could_not = || format!("could not remove profile {}", args.name);
    protect::refuse_if_protected(&profiles, &args.name).failing(could_not)?;
    profiles.remove(&args.name).failing(could_not)?;
    profiles.save(&ctx.paths()?).failing(could_not)?;
    ctx.audit("profile remove", None);
    ctx.show(&Document::Outcomes(vec![Outcome {
        did: "removed",
        noun: "profile",
        field: "name",
        key: args.name,
    }]))
}
