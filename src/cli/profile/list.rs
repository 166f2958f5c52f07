//! `zcli profile list`.

use serde_json::{Value, json};

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::config::Profiles;
use crate::render::Document;
use crate::render::view::profile::PROFILE;

/// No flags of its own.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Lists all profiles, the built-in one first.
pub async fn run(ctx: &Context, _args: Args) -> Result<ExitCode, Error> {
    let profiles = ctx.profiles()?;
    let items = profiles
        .profiles
        .keys()
        .map(|name| row(&profiles, name))
        .collect();
    ctx.show(&Document::List {
        view: &PROFILE,
        items,
    })
}

/// One profile without its secrets.
pub fn row(profiles: &Profiles, name: &str) -> Value {
    let profile = profiles.get(name).cloned().unwrap_or_default();
    json!({
        "active": profiles.active() == name,
        "name": name,
        "grpcAddress": profile.grpc_address,
        "restAddress": profile.rest_address,
        "auth": profile.auth,
        "tenant": profile.tenant,
        "label": profile.label,
        "protection": profile.protection,
        "colour": profile.colour,
    })
}
