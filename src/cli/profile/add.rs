//! `zcli profile add`.

use super::{list, protect};
use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::guard::invocation::quoted;
use crate::client::gateway::Security;
use crate::client::tls::Verification;
use crate::config::{Env, Existing, Flags, Profile, SecretSource};
use crate::render::Document;
use crate::render::view::profile::PROFILE;

/// The profile's name; its values are the connection flags, as in `profile add prod --address HOST --client-id ID`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The profile's name
    pub name: String,
    /// Replace a profile of this name
    #[arg(long)]
    pub force: bool,
    /// Make it the active one
    #[arg(long)]
    pub activate: bool,
}

/// Adds a profile from the connection flags.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let profile = profile(ctx.flags(), &ctx.env)?;
    let paths = ctx.paths()?;
    let mut profiles = ctx.profiles()?;
    let could_not = || format!("could not add profile {}", args.name);
    let existing = if args.force {
        Existing::Replace
    } else {
        Existing::Refuse
    };
    protect::refuse_if_protected(&profiles, &args.name).failing(could_not)?;
    let replaces = profiles.get(&args.name).is_some();
    profiles
        .add(&args.name, profile, existing)
        .failing(could_not)?;
    if args.activate {
        profiles.activate(&args.name).failing(could_not)?;
    }
    let file = profiles.save(&paths).failing(could_not)?;
    // What was replaced may have held secrets, and isn't kept.
    let undo = (!replaces).then(|| format!("zcli profile remove {}", quoted(&args.name)));
    ctx.audit("profile add", undo);
    ctx.printer.note(&format!("written to {}", file.display()));
    ctx.show(&Document::Row {
        view: &PROFILE,
        item: list::row(&profiles, &args.name),
    })
}

/// The flags as a profile.
fn profile(flags: &Flags, env: &Env) -> Result<Profile, Error> {
    if flags.grpc_address.is_none() && flags.rest_address.is_none() {
        return Err(Error::usage("a profile needs an address")
            .hint("give --address (gRPC), --rest-address, or both"));
    }
    if flags.verification == Verification::Off {
        return Err(Error::usage("--insecure can't be kept in a profile")
            .hint("trust the server's certificate with --ca-file"));
    }
    // What is on stdin now won't be there later.
    let kept = |source: &Option<SecretSource>| match source {
        Some(SecretSource::Stdin) => {
            Ok::<_, Error>(Some(SecretSource::Inline(SecretSource::Stdin.read(env)?)))
        }
        // The profile is used from any folder.
        Some(SecretSource::File(file)) => Ok(Some(SecretSource::File(std::path::absolute(file)?))),
        other => Ok(other.clone()),
    };
    let file =
        |path: &Option<std::path::PathBuf>| path.as_ref().map(std::path::absolute).transpose();
    Ok(Profile {
        grpc_address: flags
            .grpc_address
            .as_deref()
            .map(|address| with_scheme(address, flags.security)),
        rest_address: flags.rest_address.clone(),
        tenant: flags.tenant.clone(),
        auth: flags.auth.clone(),
        username: flags.username.clone(),
        password: kept(&flags.password)?,
        token: kept(&flags.token)?,
        client_id: flags.client_id.clone(),
        client_secret: kept(&flags.client_secret)?,
        token_url: flags.token_url.clone(),
        audience: flags.audience.clone(),
        scope: flags.scope.clone(),
        ca_file: file(&flags.ca_file)?,
        client_certificate: file(&flags.client_certificate)?,
        client_key: file(&flags.client_key)?,
        authority: flags.authority.clone(),
        request_timeout: flags
            .request_timeout
            .map(|timeout| format!("{}ms", duration::to_ms(timeout))),
        ..Profile::default()
    })
}

/// A profile has no flag for plaintext: the address's scheme says it.
fn with_scheme(address: &str, security: Option<Security>) -> String {
    match security {
        Some(security) => {
            let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
            let scheme = match security {
                Security::Plaintext => "grpc",
                Security::Tls => "grpcs",
            };
            format!("{scheme}://{bare}")
        }
        None => address.to_owned(),
    }
}
