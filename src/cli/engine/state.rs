//! The state file: which engine runs in the background, and where it listens.
//!
//! The engine itself writes it when both its ports answer, and takes it away when it ends.

use std::fs;
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::config::Paths;

/// A running engine, as its state file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct State {
    /// The process.
    pub pid: u32,
    /// Where gRPC answers.
    pub grpc_address: SocketAddr,
    /// Where REST answers.
    pub rest_address: SocketAddr,
    /// Where the data lies; `None` is in memory.
    pub data_dir: Option<PathBuf>,
    /// When it was ready.
    pub started_at: Timestamp,
    /// The zcli that runs it.
    pub version: String,
}

/// Where the engine's own files are: state, lock and log.
pub fn folder(paths: &Paths) -> PathBuf {
    paths.data.join("engine")
}

/// The log of the engine in the background.
pub fn log_file(paths: &Paths) -> PathBuf {
    folder(paths).join("engine.log")
}

fn state_file(paths: &Paths) -> PathBuf {
    folder(paths).join("engine.json")
}

/// Where data goes by default.
pub fn default_data_dir(paths: &Paths) -> PathBuf {
    folder(paths).join("data")
}

/// The engine that runs now; a state file whose process is gone counts as none.
pub fn running(paths: &Paths) -> Option<State> {
    read(paths).filter(|state| is_alive(state.pid) && answers(state.grpc_address))
}

/// The state file, whether or not its engine runs.
fn read(paths: &Paths) -> Option<State> {
    let text = fs::read_to_string(state_file(paths)).ok()?;
    serde_json::from_str(&text).ok()
}

/// Tells other commands about the engine of this process, unless they know another one that runs.
pub fn publish(paths: &Paths, state: &State) -> Result<(), Error> {
    if running(paths).is_some() {
        return Ok(());
    }
    let path = state_file(paths);
    fs::create_dir_all(folder(paths)).map_err(|error| unusable(&path, &error))?;
    let text = serde_json::to_string_pretty(state).expect("the state is plain data");
    // Written beside and renamed, so that a reader never sees half of it.
    let beside = path.with_extension("json.new");
    fs::write(&beside, text)
        .and_then(|()| fs::rename(&beside, &path))
        .map_err(|error| unusable(&path, &error))
}

/// Takes back what this process has published.
pub fn withdraw(paths: &Paths) {
    if let Some(state) = read(paths)
        && state.pid == std::process::id()
    {
        // Gone already is as good.
        let _ = fs::remove_file(state_file(paths));
    }
}

/// A folder or file of the engine that can't be used.
pub fn unusable(path: &Path, error: &std::io::Error) -> Error {
    Error::new(
        ExitCode::Configuration,
        format!("could not use {}", path.display()),
    )
    .because(error.to_string())
    .hint("set ZCLI_DATA_DIR to a folder that can be written")
}

fn answers(address: SocketAddr) -> bool {
    TcpStream::connect_timeout(&address, Duration::from_millis(500)).is_ok()
}

/// Whether the process exists.
#[cfg(unix)]
pub fn is_alive(pid: u32) -> bool {
    let Ok(pid) = libc::pid_t::try_from(pid) else {
        return false;
    };
    // SAFETY: signal 0 only asks whether the process exists.
    unsafe { libc::kill(pid, 0) == 0 }
}

/// Whether the process exists: here the ports tell.
#[cfg(not(unix))]
pub fn is_alive(_pid: u32) -> bool {
    true
}
