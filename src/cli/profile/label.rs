//! `zcli profile label`.

use super::list;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::guard::invocation::quoted;
use crate::config::SignColour;
use crate::render::Document;
use crate::render::view::profile::PROFILE;

/// Which profile, and what its cluster is called.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The profile's name
    pub name: String,
    /// The cluster's name, which changes show and protected ones ask for; empty for the profile's own
    #[arg(value_name = "LABEL", required_unless_present = "colour")]
    pub label: Option<String>,
    /// The colour of its sign
    #[arg(long, value_enum, value_name = "COLOUR", alias = "color")]
    pub colour: Option<SignColour>,
}

/// Sets what a profile's cluster is called, and in which colour.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let name = &args.name;
    let could_not = || format!("could not label profile {name}");
    let mut profiles = ctx.profiles()?;
    profiles.require(name).failing(could_not)?;
    let profile = profiles.profiles.get_mut(name).expect("required above");
    let mut undo = None;
    if let Some(label) = args.label {
        let label = label.trim();
        if label.contains(char::is_control) {
            return Err(Error::usage("a label is one line of text"));
        }
        let before = profile.label.replace(label.to_owned()).unwrap_or_default();
        profile.label = profile.label.take().filter(|label| !label.is_empty());
        undo = Some(format!(
            "zcli profile label {} {}",
            quoted(name),
            quoted(&before)
        ));
    }
    profile.colour = args.colour.or(profile.colour);
    profiles.save(&ctx.paths()?).failing(could_not)?;
    ctx.audit("profile label", undo);
    ctx.show(&Document::Row {
        view: &PROFILE,
        item: list::row(&profiles, name),
    })
}
