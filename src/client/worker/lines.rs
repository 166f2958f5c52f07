//! A handler that lives on: one process that reads a line of JSON for each job and answers with one.
//!
//! This file keeps the process and its pipes; who is sent which job, and what a death means for the jobs it
//! had, is decided in [`work`](super::work). Several jobs are under way at a time, and answers come in any order.

use std::{process::Stdio, time::Duration};

use serde_json::{Map, Value as Json};
use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader},
    process::{Child, ChildStderr, ChildStdin, ChildStdout},
    sync::mpsc,
    task::JoinHandle,
    time::{Instant, sleep_until, timeout},
};

use super::{
    super::Error,
    job_json,
    outcome::line_key,
    program::{self, Group, Program, STDOUT_BYTES_MAX, Tail},
};
use crate::protocol::ActivatedJob;

/// Bytes a line may have, as a process's whole stdout.
const LINE_BYTES_MAX: usize = STDOUT_BYTES_MAX;
/// Batches of answers that wait to be looked at; a handler that says more waits.
const BATCHES_MAX: usize = 64;
/// Characters of a stray line that are shown.
const STRAY_CHARACTERS: usize = 200;
/// Between the end of its stdout and the end of the process.
const LAST_BREATH: Duration = Duration::from_millis(500);
const READ_BYTES: usize = 64 * 1024;

/// What a process said or did.
#[derive(Debug)]
pub(super) enum Said {
    /// It answers for the job with this key.
    Answer { key: i64, fields: Map<String, Json> },
    /// A line that answers for no job; shortened.
    Stray { line: String },
    /// A line on stderr.
    Complaint { line: String },
    /// It is gone, or has to be killed for what it did: how, in words. The last thing it says.
    Ended { how: String },
}

/// A running process; dropped, it's killed with all that it started.
#[derive(Debug)]
pub(super) struct Process {
    jobs: Option<mpsc::UnboundedSender<Vec<u8>>>,
    said: mpsc::Receiver<Vec<Said>>,
    group: Group,
    conversation: JoinHandle<()>,
}

impl Process {
    /// # Errors
    /// `Configuration`: the program can't be started.
    pub fn start(program: &Program) -> Result<Self, Error> {
        let started = program.start(Stdio::piped(), Vec::new())?;
        let (jobs, to_write) = mpsc::unbounded_channel();
        let (tell, said) = mpsc::channel(BATCHES_MAX);
        Ok(Self {
            jobs: Some(jobs),
            said,
            group: started.group,
            conversation: tokio::spawn(converse(started.child, to_write, tell)),
        })
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.group.id().unwrap_or_default()
    }

    /// Sends a job. A process that no longer reads is about to end, and says so itself.
    pub fn send(&self, job: &ActivatedJob) {
        let mut line = job_json::to_text(job).into_bytes();
        line.push(b'\n');
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(line);
        }
    }

    /// Closes its stdin: no more jobs come.
    pub fn close(&mut self) {
        self.jobs = None;
    }

    /// What it says next, several things at a time. Cancel-safe.
    pub async fn next(&mut self) -> Vec<Said> {
        match self.said.recv().await {
            Some(said) => said,
            None => vec![Said::Ended {
                how: "the handler ended".to_owned(),
            }],
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.conversation.abort();
    }
}

type Tell = mpsc::Sender<Vec<Said>>;

async fn converse(mut child: Child, jobs: mpsc::UnboundedReceiver<Vec<u8>>, tell: Tell) {
    let stdin = child.stdin.take().expect("stdin is piped");
    let stdout = child.stdout.take().expect("stdout is piped");
    let stderr = child.stderr.take().expect("stderr is piped");
    let mut tail = Tail::default();
    let breach = {
        let mut complaints = std::pin::pin!(pass_on(stderr, &tell, &mut tail));
        let mut writing = std::pin::pin!(write(stdin, jobs));
        let mut reading = std::pin::pin!(read(stdout, &tell));
        let (mut complains, mut writes) = (true, true);
        // What it started may hold its stdout open longer than it lives itself.
        let mut deadline = None;
        let breach = loop {
            tokio::select! {
                breach = &mut reading => break breach,
                () = &mut complaints, if complains => complains = false,
                () = &mut writing, if writes => writes = false,
                _ = child.wait(), if deadline.is_none() => {
                    deadline = Some(Instant::now() + LAST_BREATH);
                }
                () = sleep_until(deadline.unwrap_or_else(Instant::now)), if deadline.is_some() => {
                    break None;
                }
            }
        };
        if complains {
            // What it complained of is why it ended.
            let _ = timeout(LAST_BREATH, complaints).await;
        }
        breach
    };
    let how = match breach {
        Some(breach) => breach,
        None => match timeout(LAST_BREATH, child.wait()).await {
            Ok(Ok(status)) => program::ending(status, &tail.text()),
            _ => "the handler closed its stdout".to_owned(),
        },
    };
    let _ = tell.send(vec![Said::Ended { how }]).await;
}

/// Writes what is there to write, together.
async fn write(mut stdin: ChildStdin, mut jobs: mpsc::UnboundedReceiver<Vec<u8>>) {
    while let Some(mut lines) = jobs.recv().await {
        while lines.len() < READ_BYTES
            && let Ok(line) = jobs.try_recv()
        {
            lines.extend_from_slice(&line);
        }
        if stdin.write_all(&lines).await.is_err() {
            return;
        }
    }
}

/// Reads answers until stdout ends; gives what the process did wrong, if it has to be killed for it.
async fn read(stdout: ChildStdout, tell: &Tell) -> Option<String> {
    let mut stdout = BufReader::with_capacity(READ_BYTES, stdout);
    let mut line = Vec::new();
    loop {
        let mut said = Vec::new();
        loop {
            line.clear();
            match read_line(&mut stdout, &mut line).await {
                Line::Whole => said.extend(understand(&line)),
                Line::End => {
                    let _ = tell.send(said).await;
                    return None;
                }
                Line::TooLong => {
                    let _ = tell.send(said).await;
                    return Some(format!(
                        "the handler wrote a line of more than {LINE_BYTES_MAX} bytes"
                    ));
                }
            }
            if !stdout.buffer().contains(&b'\n') {
                break;
            }
        }
        if !said.is_empty() && tell.send(said).await.is_err() {
            return None;
        }
    }
}

enum Line {
    Whole,
    TooLong,
    /// Nothing more comes; a last line without its end is none.
    End,
}

async fn read_line(stream: &mut BufReader<impl AsyncRead + Unpin>, line: &mut Vec<u8>) -> Line {
    let limit = LINE_BYTES_MAX as u64 + 1;
    match stream.take(limit).read_until(b'\n', line).await {
        Ok(_) if line.ends_with(b"\n") => Line::Whole,
        Ok(read) if read as u64 == limit => Line::TooLong,
        _ => Line::End,
    }
}

fn understand(line: &[u8]) -> Option<Said> {
    if line.iter().all(u8::is_ascii_whitespace) {
        return None;
    }
    if let Ok(fields) = serde_json::from_slice::<Map<String, Json>>(line)
        && let Some(key) = line_key(&fields)
    {
        return Some(Said::Answer { key, fields });
    }
    let line = String::from_utf8_lossy(line);
    Some(Said::Stray {
        line: line.trim().chars().take(STRAY_CHARACTERS).collect(),
    })
}

/// Tells each line of stderr, and keeps its end.
async fn pass_on(stderr: ChildStderr, tell: &Tell, tail: &mut Tail) {
    let mut stderr = BufReader::new(stderr);
    let mut line = Vec::new();
    loop {
        line.clear();
        let mut part = (&mut stderr).take(program::STDERR_BYTES_MAX as u64);
        match part.read_until(b'\n', &mut line).await {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
        tail.push(&line);
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        if tell.send(vec![Said::Complaint { line }]).await.is_err() {
            return;
        }
    }
}
