//! The engine in the release binary.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{Result, Server, measured};

const ZCLI: &str = env!("CARGO_BIN_EXE_zcli");

/// A foreground engine, ended with this value.
pub struct Engine {
    child: Child,
    grpc_address: String,
    rest_address: String,
}

impl Engine {
    pub fn start(data: &Path) -> Result<Self> {
        let mut child = Command::new(ZCLI)
            .args(["engine", "start", "--foreground", "--grpc-port", "0"])
            .args(["--rest-port", "0", "-o", "jsonl", "--data"])
            .arg(data)
            // Away from an engine of the user's own.
            .env("ZCLI_DATA_DIR", data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let stdout = child.stdout.take().ok_or("no stdout")?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        let ready: serde_json::Value = serde_json::from_str(&line)?;
        let address = |field: &str| ready[field].as_str().map(str::to_owned);
        Ok(Self {
            grpc_address: address("grpcAddress").ok_or("no grpcAddress")?,
            rest_address: address("restAddress").ok_or("no restAddress")?,
            child,
        })
    }

    /// Host and port of its REST API.
    pub fn rest_address(&self) -> &str {
        &self.rest_address
    }
}

impl Server for Engine {
    fn address(&self) -> &str {
        &self.grpc_address
    }

    fn process_id(&self) -> u32 {
        self.child.id()
    }

    fn burst_divisor(&self) -> usize {
        1
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn version_time() -> Result<Duration> {
    let mut samples = Vec::new();
    for _ in 0..21 {
        let started = Instant::now();
        Command::new(ZCLI).arg("--version").output()?;
        samples.push(started.elapsed());
    }
    Ok(measured::median(samples))
}

/// From the start of the process to the line that says both ports answer.
pub fn ready_time() -> Result<Duration> {
    let mut samples = Vec::new();
    for _ in 0..11 {
        let data = tempfile::tempdir()?;
        let started = Instant::now();
        let engine = Engine::start(data.path())?;
        samples.push(started.elapsed());
        drop(engine);
    }
    Ok(measured::median(samples))
}

pub fn memory_at_rest_mib() -> Result<f64> {
    let data = tempfile::tempdir()?;
    let engine = Engine::start(data.path())?;
    std::thread::sleep(Duration::from_secs(1));
    measured::memory_mib(engine.child.id())
}
