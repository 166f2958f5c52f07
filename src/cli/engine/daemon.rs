//! The engine in the background: who runs it, where it listens, and how it is started and stopped.
//!
//! The running engine is found by a state file under the data folder: pid, ports, data folder,
//! start time. A lock file makes two commands that need it at once start it only once.

use std::fs::{self, File, OpenOptions};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::config::Paths;
use crate::render::Printer;
use crate::server::Exposure;

/// The gRPC port that Zeebe clients expect.
pub const GRPC_PORT: u16 = 26500;
/// The REST port that Camunda clients expect.
pub const REST_PORT: u16 = 8080;
/// How long a start may take until both ports answer; a big data file is read first.
const READY_WITHIN: Duration = Duration::from_secs(30);
/// How long a stop may take: the engine finishes what it has begun.
const STOPPED_WITHIN: Duration = Duration::from_secs(15);
/// Between two looks at a starting or stopping engine.
const LOOK_EVERY: Duration = Duration::from_millis(5);

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

/// Where the engine's own files are: state, lock and log.
fn folder(paths: &Paths) -> PathBuf {
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

/// The engine of the built-in profile: found, or started with one line on stderr.
pub async fn ensure_running(paths: &Paths, printer: &Printer) -> Result<State, Error> {
    if let Some(state) = running(paths) {
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
    let folder = folder(paths);
    fs::create_dir_all(&folder).map_err(|error| unusable(&folder, &error))?;
    let _lock = lock(&folder)?;
    // Another command may have started it while this one waited for the lock.
    if let Some(state) = running(paths) {
        return Ok(Started::Already(state));
    }
    let (grpc, rest) = choose_ports(wanted.bind, wanted.grpc_port, wanted.rest_port)?;
    let data_dir = match &wanted.storage {
        Storage::Default => Some(default_data_dir(paths)),
        Storage::Folder(dir) => Some(std::path::absolute(dir).unwrap_or_else(|_| dir.clone())),
        Storage::Memory => None,
    };
    let log = log_file(paths);
    let mut child = spawn(&log, grpc, rest, data_dir.as_deref(), wanted.exposure)?;
    let state = wait_ready(paths, &mut child).await?;
    Ok(Started::New(state))
}

/// Ends the engine and waits until it is gone.
pub async fn stop(state: &State) -> Result<(), Error> {
    terminate(state.pid)
        .failing(|| format!("could not stop the engine (process {})", state.pid))?;
    let deadline = Instant::now() + STOPPED_WITHIN;
    while is_alive(state.pid) {
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

fn unusable(path: &Path, error: &std::io::Error) -> Error {
    Error::new(
        ExitCode::Configuration,
        format!("could not use {}", path.display()),
    )
    .because(error.to_string())
    .hint("set ZCLI_DATA_DIR to a folder that can be written")
}

/// Held while an engine starts; the system releases it when the process ends.
fn lock(folder: &Path) -> Result<File, Error> {
    let path = folder.join("start.lock");
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|error| unusable(&path, &error))?;
    file.lock().map_err(|error| unusable(&path, &error))?;
    Ok(file)
}

/// The addresses of gRPC and REST: the asked ones, which must be free, or any that are.
pub fn choose_ports(
    bind: Option<IpAddr>,
    grpc: Option<u16>,
    rest: Option<u16>,
) -> Result<(SocketAddr, SocketAddr), Error> {
    let grpc = choose_port(bind, grpc, GRPC_PORT, None)?;
    let rest = choose_port(bind, rest, REST_PORT, Some(grpc.port()))?;
    Ok((grpc, rest))
}

/// The asked port, which must be free; or the default one, or any other if that is taken.
fn choose_port(
    bind: Option<IpAddr>,
    asked: Option<u16>,
    default: u16,
    taken: Option<u16>,
) -> Result<SocketAddr, Error> {
    let ip = bind.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let free = |port: u16| {
        let listener = TcpListener::bind((ip, port))?;
        listener.local_addr()
    };
    if let Some(port) = asked {
        return free(port).map_err(|error| {
            Error::new(
                ExitCode::Configuration,
                format!("could not listen on {}", SocketAddr::new(ip, port)),
            )
            .because(error.to_string())
            .hint("choose another port with --grpc-port and --rest-port")
        });
    }
    let address = if taken == Some(default) {
        free(0)
    } else {
        free(default).or_else(|_| free(0))
    };
    address.map_err(|error| {
        Error::new(ExitCode::Configuration, format!("could not listen on {ip}"))
            .because(error.to_string())
    })
}

/// Starts this same executable, in a session of its own so that no Ctrl-C of the terminal reaches it.
fn spawn(
    log: &Path,
    grpc: SocketAddr,
    rest: SocketAddr,
    data_dir: Option<&Path>,
    exposure: Exposure,
) -> Result<Child, Error> {
    let program =
        std::env::current_exe().failing(|| "could not find zcli's own executable".to_owned())?;
    let log_out = File::create(log).map_err(|error| unusable(log, &error))?;
    let log_err = log_out.try_clone().map_err(|error| unusable(log, &error))?;
    let mut command = Command::new(program);
    command
        .args(["engine", "start", "--foreground", "--bind"])
        .arg(grpc.ip().to_string())
        .args(["--grpc-port", &grpc.port().to_string()])
        .args(["--rest-port", &rest.port().to_string()]);
    match data_dir {
        Some(dir) => command.arg("--data").arg(dir),
        None => command.arg("--in-memory"),
    };
    if exposure == Exposure::Network {
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
    let log = log_file(paths);
    let deadline = Instant::now() + READY_WITHIN;
    loop {
        if let Some(state) = running(paths)
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
            let error = match said.trim() {
                "" => error,
                said => error.because(tail(said, 12)),
            };
            return Err(error.hint(format!("its log is {}", log.display())));
        }
        tokio::time::sleep(LOOK_EVERY).await;
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

fn answers(address: SocketAddr) -> bool {
    TcpStream::connect_timeout(&address, Duration::from_millis(500)).is_ok()
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

#[cfg(unix)]
fn is_alive(pid: u32) -> bool {
    let Ok(pid) = libc::pid_t::try_from(pid) else {
        return false;
    };
    // SAFETY: signal 0 only asks whether the process exists.
    unsafe { libc::kill(pid, 0) == 0 }
}

#[cfg(not(unix))]
fn is_alive(_pid: u32) -> bool {
    // The port tells.
    true
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
