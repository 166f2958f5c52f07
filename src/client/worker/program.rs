//! The user's program: what it is called with, what it may see, and whether it could be started.
//!
//! An argument vector, never a shell. The program has a process group of its own, so that stopping it stops
//! what it started; zcli's own secrets are not passed down. [`process`](super::process) runs it once for a
//! job, [`lines`](super::lines) keeps it running.

use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::{ExitStatus, Stdio},
    sync::OnceLock,
};

use tokio::{
    io::{AsyncRead, AsyncReadExt},
    process::{Child, Command},
};

use super::{
    super::{Error, Kind},
    job_json,
};
use crate::protocol::ActivatedJob;

/// Bytes of stdout kept: what a job's variables may be. More fails the job.
pub(super) const STDOUT_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Bytes of stderr kept, the last ones: the failure's message.
pub(super) const STDERR_BYTES_MAX: usize = 8 * 1024;

/// Custom headers reach the program as `ZCLI_HEADER_<NAME>`.
pub const HEADER_PREFIX: &str = "ZCLI_HEADER_";

/// How a program gets its jobs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// A process for each job.
    ProcessPerJob,
    /// One process that reads a line for each job and answers with one.
    Lines,
}

/// What a process for one job reads on stdin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// The job, its variables among its fields.
    Job,
    /// Its variables alone.
    Variables,
}

/// The program, its arguments, and how it is spoken to.
#[derive(Debug, Clone)]
pub struct Program {
    pub path: OsString,
    pub arguments: Vec<OsString>,
    /// Added to the environment it inherits.
    pub environment: Vec<(String, String)>,
    pub mode: Mode,
    /// With [`Mode::Lines`], always the job.
    pub input: Input,
}

impl Program {
    /// A program that is run once for each job, and reads the job.
    pub fn new(path: impl Into<OsString>, arguments: Vec<OsString>) -> Self {
        Self {
            path: path.into(),
            arguments,
            environment: Vec::new(),
            mode: Mode::ProcessPerJob,
            input: Input::Job,
        }
    }

    /// Finds out before any job is taken whether it could be started.
    ///
    /// # Errors
    /// `Configuration`: it isn't there, or isn't executable.
    pub fn check(&self) -> Result<(), Error> {
        let name = self.path.to_string_lossy();
        let Some(file) = self.find() else {
            return Err(
                Error::new(Kind::Configuration, format!("no program `{name}`"))
                    .with_hint("give a path such as `./script.sh`, or a program that is on PATH"),
            );
        };
        if !is_executable(&file) {
            return Err(Error::new(
                Kind::Configuration,
                format!("`{}` is not executable", file.display()),
            )
            .with_hint(format!("chmod +x {}", file.display())));
        }
        Ok(())
    }

    fn find(&self) -> Option<PathBuf> {
        let path = Path::new(&self.path);
        if path.components().count() > 1 {
            return path.is_file().then(|| path.to_owned());
        }
        env::split_paths(&env::var_os("PATH")?)
            .map(|folder| folder.join(path))
            .find(|file| file.is_file())
    }

    /// Starts it with piped outputs, in a group of its own.
    ///
    /// # Errors
    /// `Configuration`: it can't be started.
    pub(super) fn start(
        &self,
        stdin: Stdio,
        variables: Vec<(String, String)>,
    ) -> Result<Started, Error> {
        let mut command = Command::new(&self.path);
        command
            .args(&self.arguments)
            .stdin(stdin)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        #[cfg(unix)]
        command.process_group(0);
        for name in secret_names() {
            command.env_remove(name);
        }
        command.envs(
            self.environment
                .iter()
                .map(|(name, value)| (name, value))
                .chain(variables.iter().map(|(name, value)| (name, value))),
        );
        let child = command.spawn().map_err(|error| {
            Error::new(
                Kind::Configuration,
                format!("can't start `{}`", self.path.to_string_lossy()),
            )
            .with_source(error)
        })?;
        Ok(Started {
            group: Group(child.id()),
            child,
        })
    }
}

#[cfg(unix)]
fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|metadata| metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(file: &Path) -> bool {
    file.is_file()
}

/// A process that was started.
#[derive(Debug)]
pub(super) struct Started {
    pub child: Child,
    pub group: Group,
}

/// A process's group; dropped, it is killed: what the process left running ends with it.
#[derive(Debug)]
pub(super) struct Group(Option<u32>);

impl Group {
    /// The first process's id.
    pub fn id(&self) -> Option<u32> {
        self.0
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        #[cfg(unix)]
        if let Some(group) = self
            .0
            .and_then(|id| i32::try_from(id).ok())
            .and_then(rustix::process::Pid::from_raw)
        {
            // It fails where the group has ended already, and that is what's wanted.
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        #[cfg(not(unix))]
        let _ = self.0;
    }
}

/// How a process ended, in words.
pub(super) fn ending(status: ExitStatus, stderr: &str) -> String {
    match stderr.trim() {
        "" => format!("the handler ended with {status}"),
        stderr => stderr.to_owned(),
    }
}

/// The names of the variables to keep from programs; the environment stays as it was at the start.
fn secret_names() -> &'static [OsString] {
    static NAMES: OnceLock<Vec<OsString>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let names = env::vars_os().map(|(name, _)| name);
        names.filter(|name| is_secret(name)).collect()
    })
}

/// The variables that would hand zcli's own credentials to a script.
pub(crate) fn is_secret(name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_ascii_uppercase();
    let is_ours = ["ZCLI_", "CAMUNDA_", "ZEEBE_"]
        .iter()
        .any(|prefix| name.starts_with(prefix));
    is_ours
        && ["SECRET", "PASSWORD", "TOKEN", "PASSPHRASE"]
            .iter()
            .any(|word| name.contains(word))
}

/// `ZCLI_JOB_*` and the custom headers.
pub(super) fn variables(job: &ActivatedJob) -> Vec<(String, String)> {
    let mut variables = vec![
        ("ZCLI_JOB_KEY".to_owned(), job.key.to_string()),
        ("ZCLI_JOB_TYPE".to_owned(), job.r#type.clone()),
        ("ZCLI_JOB_RETRIES".to_owned(), job.retries.to_string()),
        ("ZCLI_JOB_DEADLINE".to_owned(), job.deadline.to_string()),
        (
            "ZCLI_JOB_PROCESS_INSTANCE_KEY".to_owned(),
            job.process_instance_key.to_string(),
        ),
        (
            "ZCLI_JOB_BPMN_PROCESS_ID".to_owned(),
            job.bpmn_process_id.clone(),
        ),
        ("ZCLI_JOB_ELEMENT_ID".to_owned(), job.element_id.clone()),
        ("ZCLI_JOB_WORKER".to_owned(), job.worker.clone()),
    ];
    if let serde_json::Value::Object(headers) = job_json::parsed(&job.custom_headers) {
        for (name, value) in headers {
            let value = match value {
                serde_json::Value::String(text) => text,
                other => other.to_string(),
            };
            // The operating system's variables end at a zero byte.
            variables.push((header_variable(&name), value.replace('\0', "")));
        }
    }
    variables
}

/// `ZCLI_HEADER_` and the name in capitals, with `_` for what a variable's name can't have.
fn header_variable(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|character| match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' => character.to_ascii_uppercase(),
            _ => '_',
        })
        .collect();
    format!("{HEADER_PREFIX}{name}")
}

/// The last bytes of what a program says on stderr.
#[derive(Debug, Default)]
pub(super) struct Tail(Vec<u8>);

impl Tail {
    pub fn push(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
        let surplus = self.0.len().saturating_sub(STDERR_BYTES_MAX);
        self.0.drain(..surplus);
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0).into_owned()
    }
}

/// The last bytes as text; reads to the end.
pub(super) async fn read_tail(mut stream: impl AsyncRead + Unpin) -> std::io::Result<String> {
    let mut tail = Tail::default();
    let mut chunk = vec![0; STDERR_BYTES_MAX];
    loop {
        let read = stream.read(&mut chunk).await?;
        if read == 0 {
            return Ok(tail.text());
        }
        tail.push(&chunk[..read]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_become_variable_names() {
        assert_eq!(header_variable("e-mail.to"), "ZCLI_HEADER_E_MAIL_TO");
        assert_eq!(header_variable("größe"), "ZCLI_HEADER_GR__E");
    }

    #[test]
    fn only_our_credentials_are_secret() {
        assert!(is_secret(OsStr::new("CAMUNDA_CLIENT_SECRET")));
        assert!(is_secret(OsStr::new("zcli_token")));
        assert!(is_secret(OsStr::new("CAMUNDA_BASIC_AUTH_PASSWORD")));
        assert!(!is_secret(OsStr::new("ZEEBE_ADDRESS")));
        assert!(!is_secret(OsStr::new("GITHUB_TOKEN")));
    }
}
