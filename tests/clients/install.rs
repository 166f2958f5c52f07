//! The clients' packages at fixed versions, fetched once by the languages' own tools.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The client of 8.8, and that of 8.9 for what is new there, under names of their own.
const NPM: [&str; 2] = [
    "client-8-8@npm:@camunda8/orchestration-cluster-api@8.8.4",
    "client-8-9@npm:@camunda8/orchestration-cluster-api@9.1.5",
];

const PIP: [&str; 1] = ["camunda-orchestration-sdk==1.1.3"];

/// The first version of Node that the clients run on.
const NODE_MAJOR_MIN: u32 = 20;

/// The first version of Python that the client runs on.
const PYTHON_MINOR_MIN: u32 = 10;

pub fn npm_folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("clients-npm")
}

pub fn pip_folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("clients-pip")
}

/// `Err` says what this machine lacks.
pub fn npm() -> Result<(), &'static str> {
    let version = output("node", &["--version"]).ok_or("no node")?;
    let major = version.trim_start_matches('v').split('.').next();
    let major: u32 = major.and_then(|text| text.parse().ok()).ok_or("no node")?;
    if major < NODE_MAJOR_MIN {
        return Err("node is too old");
    }
    let folder = npm_folder();
    once(&folder, &NPM, || {
        let arguments = ["install", "--no-audit", "--no-fund", "--ignore-scripts"];
        let mut command = Command::new("npm");
        command.args(arguments).arg("--prefix").arg(&folder);
        command.args(NPM).current_dir(&folder);
        command
    })
    .ok_or("npm can't fetch the clients")
}

/// `Err` says what this machine lacks.
pub fn pip() -> Result<(), &'static str> {
    let version = output("python3", &["--version"]).ok_or("no python3")?;
    let minor = version.trim_start_matches("Python 3.").split('.').next();
    let minor: u32 = minor
        .and_then(|text| text.parse().ok())
        .ok_or("no python3")?;
    if minor < PYTHON_MINOR_MIN {
        return Err("python3 is too old");
    }
    let folder = pip_folder();
    once(&folder, &PIP, || {
        let mut command = Command::new("python3");
        command.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ]);
        command.arg("--target").arg(&folder).args(PIP);
        command
    })
    .ok_or("pip can't fetch the client")
}

/// Runs the installer unless it has succeeded before with the same packages.
fn once(folder: &Path, packages: &[&str], installer: impl FnOnce() -> Command) -> Option<()> {
    let mark = folder.join("installed");
    let wanted = packages.join("\n");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
        return Some(());
    }
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).ok()?;
    let silent = installer()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    silent.ok().filter(|status| status.success())?;
    fs::write(&mark, wanted).ok()
}

fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}
