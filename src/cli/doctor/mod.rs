//! `zcli doctor`: the connection looked at layer by layer, each with its fix.
//!
//! It changes nothing, asks nothing, starts no engine, and shows no secret. The first layer that fails decides
//! the exit code; layers above it are skipped where they couldn't work.

mod cluster;
mod network;

use serde_json::json;

use super::context::Context;
use super::engine::state;
use super::error::Error;
use super::exit_code::ExitCode;
use crate::client::probe::{Finding, Status};
use crate::config::{self, Connection, Profiles};
use crate::render::Document;
use crate::render::view::doctor::FINDING;

/// No flags of its own; the profile is the active one, or `--profile`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli doctor
  zcli doctor --profile prod -o json --jq '.[] | select(.result == \"FAIL\")'")]
pub struct Args {}

/// Looks at everything and shows it.
pub async fn run(ctx: &Context, _args: Args) -> Result<ExitCode, Error> {
    let (connection, mut findings) = configuration(ctx)?;
    if let Some(connection) = connection {
        let grpc = network::gateway(&connection, &mut findings).await;
        let token = network::token(&connection, &mut findings).await;
        cluster::gateway(&connection, grpc && token, &mut findings).await;
        cluster::rest(&connection, token, &mut findings).await;
    }
    let items = findings.iter().map(|finding| {
        json!({
            "check": finding.check,
            "target": finding.target,
            "result": match finding.status {
                Status::Ok => "OK",
                Status::Warn => "WARN",
                Status::Fail => "FAIL",
                Status::Skipped => "SKIPPED",
            },
            "detail": finding.detail,
            "fix": finding.fix,
        })
    });
    ctx.show(&Document::List {
        view: &FINDING,
        items: items.collect(),
    })?;
    let failed = findings
        .iter()
        .find_map(|finding| finding.kind.filter(|_| finding.status == Status::Fail));
    match failed {
        None => Ok(ExitCode::Ok),
        Some(kind) => Err(Error::silent(kind.into())),
    }
}

/// The settings in force, and the engine of this machine where they lead to it; none where there is nothing to
/// connect to.
fn configuration(ctx: &Context) -> Result<(Option<Connection>, Vec<Finding>), Error> {
    const CHECK: &str = "Profile";
    let paths = ctx.paths()?;
    let mut findings = Vec::new();
    let resolved = Profiles::load(&paths)
        .and_then(|profiles| config::resolve(ctx.flags(), &ctx.env, &profiles, &paths));
    let mut connection = match resolved {
        Ok(connection) => connection,
        Err(error) => return Ok((None, vec![Finding::fail(CHECK, "settings", &error)])),
    };
    let name = connection.profile.clone();
    let address = connection.gateway.address.to_string();
    findings.push(match connection.warnings.as_slice() {
        [] => Finding::ok(CHECK, &name, format!("{name} leads to {address}")),
        warnings => Finding::warn(
            CHECK,
            &name,
            format!("{name} leads to {address}; {}", warnings.join("; ")),
            "`zcli profile show --origin` tells where each setting comes from",
        ),
    });
    if !connection.is_embedded() {
        return Ok((Some(connection), findings));
    }
    let running = state::running(&paths);
    let folder = match &running {
        Some(engine) => engine.data_dir.clone(),
        None => Some(state::default_data_dir(&paths)),
    };
    findings.push(cluster::data_file(folder.as_deref()));
    let Some(engine) = running else {
        findings.push(Finding::skipped(
            "Engine",
            "embedded engine",
            "it doesn't run; the first command that needs it starts it (`zcli engine start` does now)",
        ));
        return Ok((None, findings));
    };
    let detail = format!("process {}, zcli {}", engine.pid, engine.version);
    findings.push(Finding::ok("Engine", "embedded engine", detail));
    connection.relocate(
        &format!("http://{}", engine.grpc_address),
        &format!("http://{}", engine.rest_address),
    )?;
    Ok((Some(connection), findings))
}
