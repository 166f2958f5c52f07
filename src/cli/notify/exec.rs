//! `--exec`: one run of the user's program for one event.
//!
//! An argument vector, never a shell. The event goes in as JSON on stdin and, by name, as `ZCLI_EVENT` and
//! `ZCLI_EVENT_ID`. The program has a process group of its own that is killed when its time is over; what it
//! prints is kept for the warning, capped, and never mixed with this command's own output.

use std::process::Stdio;
use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::{Child, Command};

use super::Event;
use crate::client::retry::Policy;
use crate::client::worker::{Program, is_secret};

/// How long a program may run for one event.
const RUN_MAX: Duration = Duration::from_secs(60);
/// Bytes kept of what it says on stderr, the last ones.
const STDERR_BYTES_MAX: usize = 2 * 1024;
/// The exit code that asks for another try: `EX_TEMPFAIL` of sysexits.h.
const EXIT_TRY_AGAIN: i32 = 75;

/// A program that is told of events.
#[derive(Debug)]
pub(super) struct Exec {
    program: Program,
    run_max: Duration,
    retry_for: Duration,
    retry: Policy,
}

/// Why a run didn't do it, and whether another one may.
struct Failure {
    why: String,
    again: bool,
}

impl Exec {
    pub(super) fn new(program: Program, retry_for: Duration) -> Exec {
        Exec {
            program,
            run_max: RUN_MAX,
            retry_for,
            retry: Policy {
                backoff_first: Duration::from_secs(1),
                backoff_max: Duration::from_secs(60),
                ..Policy::default()
            },
        }
    }

    /// The program as it was named.
    pub(super) fn name(&self) -> String {
        self.program.path.to_string_lossy().into_owned()
    }

    /// Runs the program until it takes the event; the error is why it was given up.
    pub(super) async fn deliver(&self, event: &Event, body: &str) -> Result<(), String> {
        let begin = Instant::now();
        let mut attempt = 0;
        loop {
            attempt += 1;
            let Err(failure) = self.run(event, body).await else {
                return Ok(());
            };
            let pause = self.retry.backoff(attempt);
            if !failure.again || begin.elapsed() + pause > self.retry_for {
                return Err(failure.why);
            }
            tracing::debug!(
                id = event.id,
                attempt,
                ?pause,
                why = failure.why,
                "the program is run again"
            );
            tokio::time::sleep(pause).await;
        }
    }

    async fn run(&self, event: &Event, body: &str) -> Result<(), Failure> {
        let for_good = |why: String| Failure { why, again: false };
        let mut child = self
            .command(event)
            .spawn()
            .map_err(|error| for_good(format!("it can't be started: {error}")))?;
        let group = child.id();
        let ended = tokio::time::timeout(self.run_max, talk(&mut child, body)).await;
        let (status, stderr) = match ended {
            Ok(ended) => ended.map_err(|error| for_good(error.to_string()))?,
            Err(_) => {
                kill(group);
                return Err(for_good(format!("killed after {:?}", self.run_max)));
            }
        };
        if status.success() {
            return Ok(());
        }
        let mut why = status.to_string();
        if !stderr.trim().is_empty() {
            why.push_str(": ");
            why.push_str(stderr.trim());
        }
        Err(Failure {
            why,
            again: status.code() == Some(EXIT_TRY_AGAIN),
        })
    }

    fn command(&self, event: &Event) -> Command {
        let mut command = Command::new(&self.program.path);
        command
            .args(&self.program.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        #[cfg(unix)]
        command.process_group(0);
        for (name, _) in std::env::vars_os().filter(|(name, _)| is_secret(name)) {
            command.env_remove(name);
        }
        command.env("ZCLI_EVENT", event.kind);
        command.env("ZCLI_EVENT_ID", &event.id);
        command
    }
}

/// Feeds stdin, reads stderr and waits for the end, all at once.
async fn talk(
    child: &mut Child,
    body: &str,
) -> std::io::Result<(std::process::ExitStatus, String)> {
    let mut stdin = child.stdin.take().expect("stdin is piped");
    let stderr = child.stderr.take().expect("stderr is piped");
    let feed = async move {
        // A program that doesn't read its input is fine.
        let _ = stdin.write_all(body.as_bytes()).await;
        let _ = stdin.write_all(b"\n").await;
    };
    let ((), stderr, status) = tokio::join!(feed, read_tail(stderr), child.wait());
    Ok((status?, stderr?))
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

/// Kills the program with all that it started.
fn kill(group: Option<u32>) {
    #[cfg(unix)]
    if let Some(group) = group
        .and_then(|id| i32::try_from(id).ok())
        .and_then(rustix::process::Pid::from_raw)
    {
        // It fails where the group has ended already, and that is what's wanted.
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
    }
    #[cfg(not(unix))]
    let _ = group;
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn exec(script: &str) -> Exec {
        let program = Program::new("sh", vec!["-c".into(), script.into()]);
        let mut exec = Exec::new(program, Duration::from_secs(20));
        exec.retry.backoff_first = Duration::from_millis(1);
        exec
    }

    async fn deliver(exec: &Exec) -> Result<(), String> {
        let event = Event::new("test.event", serde_json::json!({"n": 1}));
        exec.deliver(&event, &event.to_json().to_string()).await
    }

    #[tokio::test]
    async fn the_event_is_on_stdin_and_its_kind_in_the_environment() {
        let dir = tempfile::tempdir().expect("a folder");
        let out = dir.path().join("out");
        let script = format!("cat > {0}; echo $ZCLI_EVENT >> {0}", out.display());
        deliver(&exec(&script)).await.expect("taken");
        let text = std::fs::read_to_string(out).expect("written");
        assert!(text.contains(r#""data":{"n":1}"#), "{text}");
        assert!(text.ends_with("test.event\n"), "{text}");
    }

    #[tokio::test]
    async fn a_failure_is_told_with_its_stderr_and_not_repeated() {
        let dir = tempfile::tempdir().expect("a folder");
        let out = dir.path().join("out");
        let script = format!("echo run >> {}; echo broken >&2; exit 3", out.display());
        let why = deliver(&exec(&script)).await.expect_err("fails");
        assert!(why.contains('3') && why.ends_with("broken"), "{why}");
        assert_eq!(std::fs::read_to_string(out).expect("written"), "run\n");
    }

    #[tokio::test]
    async fn exit_code_75_asks_for_another_try() {
        let dir = tempfile::tempdir().expect("a folder");
        let out = dir.path().join("out");
        let script = format!(
            "echo run >> {0}; [ $(wc -l < {0}) -ge 3 ] || exit 75",
            out.display()
        );
        deliver(&exec(&script)).await.expect("taken at last");
        assert_eq!(
            std::fs::read_to_string(out)
                .expect("written")
                .lines()
                .count(),
            3
        );
    }

    #[tokio::test]
    async fn a_program_that_hangs_is_killed_with_what_it_started() {
        let mut exec = exec("sleep 600 & sleep 600");
        exec.run_max = Duration::from_millis(100);
        let begin = Instant::now();
        let why = deliver(&exec).await.expect_err("killed");
        assert!(why.starts_with("killed after"), "{why}");
        assert!(begin.elapsed() < Duration::from_secs(60));
    }
}
