//! The workers that are compared, and how they are started.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use crate::Result;

const ZCLI: &str = env!("CARGO_BIN_EXE_zcli");
/// The last release of zbctl's npm package; its Go binary is inside.
const ZBCTL_PACKAGE: &str = "zbctl@8.4.1";

/// A worker's command line.
pub struct Contender {
    pub name: &'static str,
    program: PathBuf,
    arguments: &'static [&'static str],
    pub is_peer: bool,
    /// How many times fewer jobs it gets, so that it ends in reasonable time.
    pub jobs_divisor: usize,
    /// Whether its idle CPU is measured.
    pub tells_idle: bool,
}

const PEER: &[&str] = &["--insecure", "create", "worker", "TYPE", "--handler", "cat"];
const PEER_WIDE: &[&str] = &[
    "--insecure",
    "create",
    "worker",
    "TYPE",
    "--handler",
    "cat",
    "--maxJobsActive",
    "256",
    "--concurrency",
    "16",
];
// As zbctl's handler, `cat` gets the variables alone.
const PROCESSES: &[&str] = &[
    "job",
    "work",
    "--type",
    "TYPE",
    "--input",
    "variables",
    "--exec",
    "cat",
];
const LINES: &[&str] = &["job", "work", "--type", "TYPE", "--lines", "--exec", "cat"];
const LINES_WIDE: &[&str] = &[
    "job",
    "work",
    "--type",
    "TYPE",
    "--lines",
    "--max-jobs",
    "1000",
    "--exec",
    "cat",
];

/// All of them, zbctl's first.
pub fn all(zbctl: Option<&Path>) -> Vec<Contender> {
    let mut all = Vec::new();
    let mut add = |name, program: &Path, arguments, is_peer, jobs_divisor, tells_idle| {
        all.push(Contender {
            name,
            program: program.to_owned(),
            arguments,
            is_peer,
            jobs_divisor,
            tells_idle,
        });
    };
    if let Some(zbctl) = zbctl {
        add("zbctl", zbctl, PEER, true, 10, true);
        add(
            "zbctl, 256 jobs held, 16 at once",
            zbctl,
            PEER_WIDE,
            true,
            10,
            false,
        );
    }
    let zcli = Path::new(ZCLI);
    add("zcli, a process a job", zcli, PROCESSES, false, 10, true);
    add("zcli --lines", zcli, LINES, false, 1, true);
    add(
        "zcli --lines --max-jobs 1000",
        zcli,
        LINES_WIDE,
        false,
        1,
        false,
    );
    all
}

/// Fetches zbctl with npm, once.
pub fn zbctl() -> Result<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/peer/zbctl");
    let program = folder.join("node_modules/zbctl/bin/zbctl");
    if !program.exists() {
        std::fs::create_dir_all(&folder)?;
        let status = Command::new("npm")
            .args(["install", "--no-audit", "--no-fund", "--prefix"])
            .arg(&folder)
            .arg(ZBCTL_PACKAGE)
            .stdout(Stdio::null())
            .status()?;
        if !status.success() {
            return Err("npm can't fetch zbctl; --no-peer leaves it out".into());
        }
    }
    Ok(program)
}

/// A worker that is killed with the value.
pub struct Running(Child);

impl Running {
    pub fn start(contender: &Contender, address: &str, job_type: &str) -> Result<Self> {
        let arguments = contender.arguments.iter().map(|argument| match *argument {
            "TYPE" => job_type,
            other => other,
        });
        let child = Command::new(&contender.program)
            .args(arguments)
            .env("ZEEBE_ADDRESS", address)
            .env("ZCLI_ADDRESS", format!("http://{address}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        Ok(Self(child))
    }

    pub fn process_id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
