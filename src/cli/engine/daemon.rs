//! The engine in the background: how it is found, started and stopped.
//!
//! A running engine is found by its [`super::state`] file. A lock makes two commands that need the
//! engine at once start it only once.

use std::fs::{self, File, OpenOptions};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::state::{self, State};
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::config::Paths;
use crate::render::Printer;
use crate::server::Exposure;

/// How long a start may take until both ports answer; a big data file is read first.
const READY_WITHIN: Duration = Duration::from_secs(30);
/// How long a stop may take: the engine finishes what it has begun.
const STOPPED_WITHIN: Duration = Duration::from_secs(15);
/// Between two looks at a starting or stopping engine.
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// What a start was asked for; `None` takes the default.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// `--bind`.
    pub bind: Option<IpAddr>,
    /// `--grpc-port`.
    pub grpc_port: Option<u16>,
    /// `--rest-port`.
    pub rest_port: Option<u16>,
    /// Who may reach it.
    pub exposure: Exposure,
    /// Where the data lies.
    pub storage: Storage,
}

impl Default for Wanted {
    /// On this machine alone, at the default ports or any others, durable.
    fn default() -> Wanted {
        Wanted {
            bind: None,
            grpc_port: None,
            rest_port: None,
            exposure: Exposure::Loopback,
            storage: Storage::Default,
        }
    }
}

/// Where the engine keeps its data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Storage {
    /// The user's data folder.
    #[default]
    Default,
    /// `--data DIR`.
    Folder(PathBuf),
    /// `--in-memory`.
    Memory,
}

/// What [`start`] found or did.
#[derive(Debug)]
pub enum Started {
    /// It runs now.
    New(State),
    /// It ran already.
    Already(State),
}

/// The engine of the built-in profile: found, or started with one line on stderr.
pub async fn ensure_running(paths: &Paths, printer: &Printer) -> Result<State, Error> {
    if let Some(state) = state::running(paths) {
        return Ok(state);
    }
    match start(paths, &Wanted::default()).await? {
        Started::Already(state) => Ok(state),
        Started::New(state) => {
            printer.note(&format!(
                "started the embedded engine (gRPC {}, REST {}; `zcli engine stop` ends it)",
                state.grpc_address, state.rest_address
            ));
            Ok(state)
        }
    }
}

/// Starts the engine in the background and returns when both ports answer.
pub async fn start(paths: &Paths, wanted: &Wanted) -> Result<Started, Error> {
    let folder = state::folder(paths);
    fs::create_dir_all(&folder).map_err(|error| state::unusable(&folder, &error))?;
    let _lock = lock(&folder)?;
    // Another command may have started it while this one waited for the lock.
    if let Some(state) = state::running(paths) {
        return Ok(Started::Already(state));
    }
    let data_dir = match &wanted.storage {
        Storage::Default => Some(state::default_data_dir(paths)),
        Storage::Folder(dir) => Some(std::path::absolute(dir).unwrap_or_else(|_| dir.clone())),
        Storage::Memory => None,
    };
    let log = state::log_file(paths);
    let mut child = spawn(&log, wanted, data_dir.as_deref())?;
    let state = wait_ready(paths, &mut child).await?;
    Ok(Started::New(state))
}

/// Ends the engine and waits until it is gone.
pub async fn stop(state: &State) -> Result<(), Error> {
    terminate(state.pid)
        .failing(|| format!("could not stop the engine (process {})", state.pid))?;
    let deadline = Instant::now() + STOPPED_WITHIN;
    while state::is_alive(state.pid) {
        if Instant::now() > deadline {
            return Err(Error::new(
                ExitCode::StillRunning,
                format!("the engine (process {}) is still stopping", state.pid),
            )
            .hint("see what it does with `zcli engine logs`"));
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    Ok(())
}

/// Held while an engine starts; the system releases it when the process ends.
fn lock(folder: &Path) -> Result<File, Error> {
    let path = folder.join("start.lock");
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|error| state::unusable(&path, &error))?;
    file.lock()
        .map_err(|error| state::unusable(&path, &error))?;
    Ok(file)
}

/// Starts this same executable, in a session of its own so that no Ctrl-C of the terminal reaches it.
fn spawn(log: &Path, wanted: &Wanted, data_dir: Option<&Path>) -> Result<Child, Error> {
    let program =
        std::env::current_exe().failing(|| "could not find zcli's own executable".to_owned())?;
    let log_out = File::create(log).map_err(|error| state::unusable(log, &error))?;
    let log_err = log_out
        .try_clone()
        .map_err(|error| state::unusable(log, &error))?;
    let mut command = Command::new(program);
    command.args(["engine", "start", "--foreground"]);
    if let Some(ip) = wanted.bind {
        command.args(["--bind", &ip.to_string()]);
    }
    for (flag, port) in [
        ("--grpc-port", wanted.grpc_port),
        ("--rest-port", wanted.rest_port),
    ] {
        if let Some(port) = port {
            command.args([flag, &port.to_string()]);
        }
    }
    match data_dir {
        Some(dir) => command.arg("--data").arg(dir),
        None => command.arg("--in-memory"),
    };
    if wanted.exposure == Exposure::Network {
        command.arg("--expose");
    }
    command
        .stdin(Stdio::null())
        .stdout(log_out)
        .stderr(log_err)
        // A relative folder that is removed later must not be held.
        .current_dir(log.parent().unwrap_or(Path::new("/")));
    detach(&mut command);
    command
        .spawn()
        .failing(|| "could not start the engine".to_owned())
}

#[cfg(unix)]
fn detach(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    // SAFETY: setsid is async-signal-safe and touches no memory of the parent.
    unsafe {
        command.pre_exec(|| {
            if libc::setsid() == -1 {
                return Err(std::io::Error::last_os_error());
            }
            Ok(())
        });
    }
}

#[cfg(not(unix))]
fn detach(_command: &mut Command) {}

/// Waits until the engine has published that both its ports answer, or has ended with an error.
async fn wait_ready(paths: &Paths, child: &mut Child) -> Result<State, Error> {
    let log = state::log_file(paths);
    let deadline = Instant::now() + READY_WITHIN;
    loop {
        if let Some(state) = state::running(paths)
            && state.pid == child.id()
        {
            return Ok(state);
        }
        let ended = child
            .try_wait()
            .failing(|| "could not watch the engine".to_owned())?;
        if ended.is_some() || Instant::now() > deadline {
            let what = match ended {
                Some(status) => format!("the engine ended while starting ({status})"),
                None => format!("the engine did not answer within {READY_WITHIN:?}"),
            };
            let said = fs::read_to_string(&log).unwrap_or_default();
            let error = Error::new(exit_code_of(ended), what);
            return Err(as_the_engine_said(error, tail(said.trim(), 12).as_str())
                .hint(format!("its log is {}", log.display())));
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Takes the report at the end of the engine's log apart into its causes and hints.
fn as_the_engine_said(mut error: Error, log: &str) -> Error {
    let mut rest = String::new();
    for line in log.lines() {
        if let Some(cause) = line.strip_prefix("  why: ") {
            error = error.because(cause);
        } else if let Some(hint) = line.strip_prefix(" next: ") {
            error = error.hint(hint);
        } else if !line.starts_with("error: the engine could not run") {
            rest.push_str(line);
            rest.push('\n');
        }
    }
    if rest.trim().is_empty() {
        error
    } else {
        error.because(rest)
    }
}

fn exit_code_of(ended: Option<std::process::ExitStatus>) -> ExitCode {
    match ended.and_then(|status| status.code()) {
        Some(3) => ExitCode::Configuration,
        Some(70) => ExitCode::Bug,
        Some(_) => ExitCode::Failed,
        None => ExitCode::Unreachable,
    }
}

/// The last `count` lines.
pub fn tail(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

#[cfg(unix)]
fn terminate(pid: u32) -> std::io::Result<()> {
    let pid = libc::pid_t::try_from(pid).map_err(std::io::Error::other)?;
    // SAFETY: a plain signal to a process whose pid the state file names and that answered just now.
    if unsafe { libc::kill(pid, libc::SIGTERM) } == 0 {
        Ok(())
    } else {
        Err(std::io::Error::last_os_error())
    }
}

#[cfg(not(unix))]
fn terminate(pid: u32) -> std::io::Result<()> {
    let status = Command::new("taskkill")
        .args(["/PID", &pid.to_string(), "/F"])
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(std::io::Error::other("taskkill refused"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engines_report_becomes_the_commands() {
        let log = "error: the engine could not run\n  why: no space\n next: another folder\nmore";
        let error = as_the_engine_said(Error::new(ExitCode::Failed, "it ended"), log);
        let report = error.report().expect("it says something");
        assert_eq!(report.causes, ["no space", "more\n"]);
        assert_eq!(report.hints, ["another folder"]);
    }
}
