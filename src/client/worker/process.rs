//! One run of the user's program for one job: the job goes in, an [`Outcome`] comes out.

use std::{io::Write as _, process::ExitStatus, process::Stdio, time::Duration};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWriteExt},
    process::ChildStdin,
};

use super::{
    super::{Error, Kind},
    job_json,
    outcome::{self, Defaults, Outcome},
    program::{self, Input, Program, STDOUT_BYTES_MAX, Started, read_tail},
};
use crate::protocol::ActivatedJob;

/// A pipe takes so much at once whatever its size, so such an input is written before the program reads it:
/// no event loop is needed for it.
const INPUT_BYTES_AT_ONCE: usize = 4096;

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

/// Runs the program to its end, at most for `limit`; dropped, it's killed with all that it started.
///
/// # Errors
/// `Configuration`: the program can't be started.
pub(super) async fn run(
    program: &Program,
    job: &ActivatedJob,
    defaults: Defaults,
    limit: Option<Duration>,
) -> Result<Outcome, Error> {
    let input = input(program, job);
    let (started, stdin, rest) = start(program, job, input)?;
    let Started { mut child, group } = started;
    let stdout = child.stdout.take().expect("stdout is piped");
    let stderr = child.stderr.take().expect("stderr is piped");
    let finish = async {
        let ((), stdout, stderr, status) = tokio::join!(
            feed(stdin, &rest),
            read_head(stdout),
            read_tail(stderr),
            child.wait()
        );
        let (stdout, is_stdout_cut) = stdout?;
        std::io::Result::Ok(Run {
            status: status?,
            stdout,
            is_stdout_cut,
            stderr: stderr?,
        })
    };
    let outcome = tokio::select! {
        run = finish => match run {
            Ok(run) => outcome::read(&run, defaults),
            Err(error) => defaults.fail(format!("the handler's output can't be read: {error}")),
        },
        () = too_long(limit) => {
            let limit = limit.unwrap_or_default();
            defaults.fail(format!("the handler ran longer than {limit:?} and was killed"))
        }
    };
    drop(group);
    Ok(outcome)
}

fn input(program: &Program, job: &ActivatedJob) -> Vec<u8> {
    match program.input {
        Input::Job => job_json::to_text(job).into_bytes(),
        Input::Variables => job.variables.clone().into_bytes(),
    }
}

/// Starts the program; what of the input isn't in its stdin yet is given back with the pipe to write it to.
fn start(
    program: &Program,
    job: &ActivatedJob,
    input: Vec<u8>,
) -> Result<(Started, Option<ChildStdin>, Vec<u8>), Error> {
    let variables = program::variables(job);
    if input.len() > INPUT_BYTES_AT_ONCE {
        let mut started = program.start(Stdio::piped(), variables)?;
        let stdin = started.child.stdin.take();
        return Ok((started, stdin, input));
    }
    let written = std::io::pipe().and_then(|(reader, mut writer)| {
        writer.write_all(&input)?;
        Ok(reader)
    });
    let reader = written.map_err(|error| {
        Error::new(Kind::Failed, "no pipe to a handler's stdin").with_source(error)
    })?;
    let started = program.start(Stdio::from(reader), variables)?;
    Ok((started, None, Vec::new()))
}

async fn feed(stdin: Option<ChildStdin>, input: &[u8]) {
    if let Some(mut stdin) = stdin {
        // A program that doesn't read its input is fine.
        let _ = stdin.write_all(input).await;
    }
}

async fn too_long(limit: Option<Duration>) {
    match limit {
        Some(limit) => tokio::time::sleep(limit).await,
        None => std::future::pending().await,
    }
}

/// The first bytes, and whether there were more; reads to the end either way.
async fn read_head(mut stream: impl AsyncRead + Unpin) -> std::io::Result<(Vec<u8>, bool)> {
    let mut head = Vec::new();
    (&mut stream)
        .take(STDOUT_BYTES_MAX as u64)
        .read_to_end(&mut head)
        .await?;
    if head.len() < STDOUT_BYTES_MAX {
        return Ok((head, false));
    }
    let rest = tokio::io::copy(&mut stream, &mut tokio::io::sink()).await?;
    Ok((head, rest > 0))
}
