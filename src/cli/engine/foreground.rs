//! The engine in this process, until SIGINT or SIGTERM.
//!
//! The server has a runtime of its own, so this runs outside of the command line's.

use std::net::IpAddr;
use std::path::PathBuf;

use jiff::Timestamp;

use super::start;
use super::state::{self, State};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::config::Paths;
use crate::render::Document;
use crate::render::view::engine::ENGINE;
use crate::server::{self, Exposure, Port, StartError};
use crate::store::Location;

/// What the engine is run with.
#[derive(Debug)]
pub struct Options {
    /// Where both ports listen.
    pub ip: IpAddr,
    /// gRPC's.
    pub grpc_port: Port,
    /// REST's.
    pub rest_port: Port,
    /// Where the data lies; `None` keeps it in memory.
    pub data_dir: Option<PathBuf>,
    /// Who may reach it.
    pub exposure: Exposure,
}

/// Runs the engine and returns when it has ended in order.
pub fn run(ctx: &Context, paths: &Paths, options: Options) -> Result<ExitCode, Error> {
    let location = match &options.data_dir {
        Some(folder) => Location::Folder(folder.clone()),
        None => Location::Memory,
    };
    let server_options = server::Options {
        ip: options.ip,
        grpc_port: options.grpc_port,
        rest_port: options.rest_port,
        exposure: options.exposure,
        ..server::Options::new(location)
    };
    let result = server::run(server_options, |addresses| {
        let data = match &options.data_dir {
            Some(folder) => format!("data in {}", folder.display()),
            None => "data in memory, gone when it ends".to_owned(),
        };
        let state = State {
            pid: std::process::id(),
            grpc_address: addresses.grpc,
            rest_address: addresses.rest,
            data_dir: options.data_dir.clone(),
            started_at: now_ms(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        ctx.printer.note(&format!(
            "the engine listens: gRPC {}, REST {}, {data}",
            addresses.grpc, addresses.rest
        ));
        // A program that started the engine reads from stdout where it listens.
        if ctx.options.is_machine_readable()
            && let Err(error) = ctx.show(&Document::Row {
                view: &ENGINE,
                item: start::to_json(&state),
            })
        {
            ctx.printer.warn(&error.one_line());
        }
        // Others only find the engine by it; the engine itself works without.
        if let Err(error) = state::publish(paths, &state) {
            ctx.printer.warn(&error.one_line());
        }
    });
    state::withdraw(paths);
    result.map_err(into_error)?;
    ctx.printer.note("the engine has ended");
    Ok(ExitCode::Ok)
}

/// Now, as exact as the engine's own times.
fn now_ms() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
}

fn into_error(error: StartError) -> Error {
    let (code, hint) = match &error {
        StartError::Listen { .. } => (
            ExitCode::Configuration,
            "choose other ports with --grpc-port and --rest-port",
        ),
        StartError::Exposed { .. } => (ExitCode::Usage, "add --expose if you mean it"),
        StartError::Store(_) => (
            ExitCode::Configuration,
            "choose another folder with --data, or run with --in-memory",
        ),
        StartError::Threads(_) => (ExitCode::Failed, "end other programs and try again"),
        StartError::Panicked => (ExitCode::Bug, "please report this with the lines above"),
    };
    let why = error.to_string();
    let error = Error::new(code, "the engine could not run").because(why.as_str());
    // The store says itself what to do where it can.
    if why.contains("--data") {
        return error;
    }
    error.hint(hint)
}
