//! Camunda's own REST clients for other languages, unchanged, drive the embedded engine: each runs a script of
//! this folder that asks and commands what an operator's tool does.
//!
//! They come from npm and PyPI, once, into the target folder, and aren't kept with the project. Where that
//! isn't possible the trials say `skipped` in their names. The engine is in this process.

mod install;

use std::{
    path::Path,
    process::{Command, ExitCode, Output, Stdio},
};

use libtest_mimic::{Arguments, Failed, Trial};
use zcli::{
    server::{self, Options},
    store::Location,
};

/// A program that drives the engine at the address it's given.
type Client = fn(address: &str) -> Command;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    // One provider for TLS, as the program's start has it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let trials = [
        (
            "typescript_client_drives_the_engine",
            install::npm as fn() -> Result<(), &'static str>,
            typescript as Client,
        ),
        ("python_client_drives_the_engine", install::pip, python),
    ];
    let trials = trials.map(|(name, install, client)| {
        let installed = match arguments.list {
            true => Err("only listing"),
            false => install(),
        };
        match installed {
            Ok(()) => Trial::test(name, move || drive(client)),
            Err(why) => {
                Trial::test(format!("{name} (skipped: {why})"), || Ok(())).with_ignored_flag(true)
            }
        }
    });
    libtest_mimic::run(&arguments, trials.into()).exit_code()
}

fn typescript(address: &str) -> Command {
    let mut command = Command::new("node");
    command
        .arg(folder().join("typescript.mjs"))
        .arg(address)
        .arg(folder())
        .arg(install::npm_folder());
    command
}

fn python(address: &str) -> Command {
    let mut command = Command::new("python3");
    command
        .arg(folder().join("python_sdk.py"))
        .arg(address)
        .arg(folder())
        .env("PYTHONPATH", install::pip_folder())
        .env("PYTHONWARNINGS", "ignore");
    command
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/clients"))
}

/// Starts an engine, lets the client at it, and ends it again.
fn drive(client: Client) -> Result<(), Failed> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let options = Options::new(Location::Memory).on_free_ports();
        let engine = server::start(options).await?;
        let address = format!("http://{}", engine.addresses().rest);
        let output = tokio::task::spawn_blocking(move || {
            // A setting of whoever runs the tests must not lead elsewhere.
            let mut command = client(&address);
            for (name, _) in std::env::vars_os() {
                let text = name.to_string_lossy();
                if text.starts_with("CAMUNDA_") || text.starts_with("ZEEBE_") {
                    command.env_remove(&name);
                }
            }
            command.stdin(Stdio::null()).output()
        })
        .await??;
        engine.shutdown().await?;
        succeeded(&output)
    })
}

fn succeeded(output: &Output) -> Result<(), Failed> {
    if output.status.success() {
        return Ok(());
    }
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    Err(format!("{}\n{}", output.status, String::from_utf8_lossy(&text)).into())
}
