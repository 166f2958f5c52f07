//! One run of the user's program for one job.
//!
//! An argument vector, never a shell: the job goes in as JSON on stdin and as `ZCLI_JOB_*` and
//! `ZCLI_HEADER_*` variables, nothing is spliced into a command line. The program has a process group of
//! its own, so that stopping it stops what it started; its output is capped; zcli's own secrets are
//! not passed down.

use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::{ExitStatus, Stdio},
};

use serde_json::{Value as Json, json};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWriteExt},
    process::{Child, Command},
};

use super::super::{Error, Kind};
use crate::protocol::ActivatedJob;

/// Bytes of stdout kept: what a job's variables may be. More fails the job.
pub(super) const STDOUT_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Bytes of stderr kept, the last ones: the failure's message.
pub(super) const STDERR_BYTES_MAX: usize = 8 * 1024;

/// Custom headers reach the program as `ZCLI_HEADER_<NAME>`.
pub const HEADER_PREFIX: &str = "ZCLI_HEADER_";

/// The program and its arguments.
#[derive(Debug, Clone)]
pub struct Program {
    pub path: OsString,
    pub arguments: Vec<OsString>,
}

impl Program {
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

/// What a run left behind.
#[derive(Debug)]
pub(super) struct Run {
    pub status: ExitStatus,
    pub stdout: Vec<u8>,
    /// Whether stdout was longer than what was kept.
    pub is_stdout_cut: bool,
    /// The end of stderr.
    pub stderr: String,
}

/// A running handler; dropped, it's killed with all that it started.
pub(super) struct Handler {
    child: Child,
    group: Option<u32>,
    input: Vec<u8>,
}

impl Handler {
    /// # Errors
    /// `Configuration`: the program can't be started.
    pub fn start(program: &Program, job: &ActivatedJob) -> Result<Self, Error> {
        let mut command = Command::new(&program.path);
        command
            .args(&program.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        #[cfg(unix)]
        command.process_group(0);
        for (name, _) in env::vars_os().filter(|(name, _)| is_secret(name)) {
            command.env_remove(name);
        }
        command.envs(variables(job));
        let child = command.spawn().map_err(|error| {
            Error::new(
                Kind::Configuration,
                format!("can't start `{}`", program.path.to_string_lossy()),
            )
            .with_source(error)
        })?;
        Ok(Self {
            group: child.id(),
            child,
            input: input(job).to_string().into_bytes(),
        })
    }

    /// Waits for the end, feeding stdin and reading both outputs meanwhile.
    pub async fn finish(&mut self) -> std::io::Result<Run> {
        let mut stdin = self.child.stdin.take().expect("stdin is piped");
        let stdout = self.child.stdout.take().expect("stdout is piped");
        let stderr = self.child.stderr.take().expect("stderr is piped");
        let input = std::mem::take(&mut self.input);
        let feed = async move {
            // A program that doesn't read its input is fine.
            let _ = stdin.write_all(&input).await;
        };
        let ((), stdout, stderr, status) = tokio::join!(
            feed,
            read_head(stdout),
            read_tail(stderr),
            self.child.wait()
        );
        let (stdout, is_stdout_cut) = stdout?;
        Ok(Run {
            status: status?,
            stdout,
            is_stdout_cut,
            stderr: stderr?,
        })
    }

    /// Kills the program's whole process group.
    pub fn kill(&self) {
        #[cfg(unix)]
        if let Some(group) = self
            .group
            .and_then(|id| i32::try_from(id).ok())
            .and_then(rustix::process::Pid::from_raw)
        {
            // It fails where the group has ended already, and that is what's wanted.
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        #[cfg(not(unix))]
        let _ = self.group;
    }
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
fn variables(job: &ActivatedJob) -> Vec<(String, String)> {
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
    if let Json::Object(headers) = parsed(&job.custom_headers) {
        for (name, value) in headers {
            let value = match value {
                Json::String(text) => text,
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

/// The job as the program reads it: the API's field names, keys as strings.
fn input(job: &ActivatedJob) -> Json {
    json!({
        "jobKey": job.key.to_string(),
        "type": job.r#type,
        "processInstanceKey": job.process_instance_key.to_string(),
        "processDefinitionId": job.bpmn_process_id,
        "processDefinitionVersion": job.process_definition_version,
        "processDefinitionKey": job.process_definition_key.to_string(),
        "elementId": job.element_id,
        "elementInstanceKey": job.element_instance_key.to_string(),
        "customHeaders": parsed(&job.custom_headers),
        "worker": job.worker,
        "retries": job.retries,
        "deadline": job.deadline,
        "variables": parsed(&job.variables),
        "tenantId": job.tenant_id,
        "tags": job.tags,
    })
}

/// The gateway sends JSON in strings; what isn't JSON stays text.
fn parsed(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or_else(|_| Json::String(text.to_owned()))
}

/// The first bytes, and whether there were more; reads to the end either way.
async fn read_head(mut stream: impl AsyncRead + Unpin) -> std::io::Result<(Vec<u8>, bool)> {
    let mut head = Vec::new();
    (&mut stream)
        .take(STDOUT_BYTES_MAX as u64)
        .read_to_end(&mut head)
        .await?;
    let rest = tokio::io::copy(&mut stream, &mut tokio::io::sink()).await?;
    Ok((head, rest > 0))
}

/// The last bytes as text; reads to the end.
async fn read_tail(mut stream: impl AsyncRead + Unpin) -> std::io::Result<String> {
    let mut tail = Vec::new();
    let mut chunk = vec![0; STDERR_BYTES_MAX];
    loop {
        let read = stream.read(&mut chunk).await?;
        if read == 0 {
            return Ok(String::from_utf8_lossy(&tail).into_owned());
        }
        tail.extend_from_slice(&chunk[..read]);
        let surplus = tail.len().saturating_sub(STDERR_BYTES_MAX);
        tail.drain(..surplus);
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
