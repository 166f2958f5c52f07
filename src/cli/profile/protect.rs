//! `zcli profile protect`.

use super::list;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::guard::invocation::quoted;
use crate::config::{Profiles, Protection};
use crate::render::Document;
use crate::render::view::profile::PROFILE;

/// Which profile, and how.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The profile's name
    pub name: String,
    /// What changes have to pass
    #[arg(value_enum, value_name = "LEVEL")]
    pub level: Level,
}

/// How a profile's cluster is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Level {
    /// No change is sent
    ReadOnly,
    /// A change asks for the cluster's name first
    Confirm,
    /// Changes go through
    Off,
}

/// Sets a profile's protection.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let name = &args.name;
    let could_not = || format!("could not protect profile {name}");
    let mut profiles = ctx.profiles()?;
    profiles.require(name).failing(could_not)?;
    let profile = profiles.profiles.get_mut(name).expect("required above");
    let protection = match args.level {
        Level::ReadOnly => Some(Protection::ReadOnly),
        Level::Confirm => Some(Protection::Confirm),
        Level::Off => None,
    };
    let before = std::mem::replace(&mut profile.protection, protection);
    profiles.save(&ctx.paths()?).failing(could_not)?;
    let before = before.map_or("off", Protection::name);
    ctx.audit(
        "profile protect",
        Some(format!("zcli profile protect {} {before}", quoted(name))),
    );
    ctx.show(&Document::Row {
        view: &PROFILE,
        item: list::row(&profiles, name),
    })
}

/// Refuses to do away with a protected profile: that would lift its protection in passing.
pub fn refuse_if_protected(profiles: &Profiles, name: &str) -> Result<(), Error> {
    let protection = profiles.get(name).and_then(|profile| profile.protection);
    match protection {
        None => Ok(()),
        Some(protection) => Err(Error::new(
            ExitCode::Denied,
            format!("profile {name} is protected ({})", protection.name()),
        )
        .hint(format!(
            "lift it first: `zcli profile protect {} off`",
            quoted(name)
        ))),
    }
}
