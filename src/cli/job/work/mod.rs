//! `zcli job work`: a worker that runs a program for each job.
//!
//! The flags become [`worker::Options`]; [`display`] shows what the worker tells.

mod display;

use std::ffi::OsString;
use std::time::Duration;

use tokio::sync::{mpsc, watch};

use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::client::worker::{self, Ending, Program, Push, Stop};
use display::Display;

/// The worker's flags.
#[derive(Debug, clap::Args)]
#[command(after_long_help = HANDLER_CONTRACT)]
pub struct Args {
    /// The jobs' type
    #[arg(long = "type", short = 't', value_name = "TYPE")]
    pub kind: String,
    /// The program to run for each job, and its arguments; no shell. `--exec -- PROGRAM -x` where
    /// arguments begin with a dash
    #[arg(long, value_name = "PROGRAM", num_args = 0.., required = true)]
    pub exec: Vec<OsString>,
    /// The program after `--exec --`
    #[arg(last = true, value_name = "PROGRAM")]
    pub program: Vec<OsString>,
    /// Jobs held at once, running and waiting
    #[arg(long, value_name = "N", default_value_t = 32, value_parser = clap::value_parser!(u32).range(1..))]
    pub max_jobs: u32,
    /// Programs running at once
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = clap::value_parser!(u32).range(1..))]
    pub concurrency: u32,
    /// How long a job is locked; extended while its program runs
    #[arg(long, value_name = "TIME", default_value = "5m", value_parser = duration::parse)]
    pub timeout: Duration,
    /// Kill a program that runs longer [default: never]
    #[arg(long, value_name = "TIME", value_parser = duration::parse)]
    pub kill_after: Option<Duration>,
    /// Variables to fetch [default: all]
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub fetch_variables: Vec<String>,
    /// Pause between two polls that found nothing
    #[arg(long, value_name = "TIME", default_value = "100ms", value_parser = duration::parse)]
    pub poll_interval: Duration,
    /// Let the gateway push jobs, where it can; `--stream=false` only polls
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_value = "true", default_missing_value = "true")]
    pub stream: bool,
    /// Work N jobs and end
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub count: Option<u64>,
    /// End when no job has come for so long
    #[arg(long, value_name = "TIME", value_parser = duration::parse)]
    pub idle_exit: Option<Duration>,
    /// Wait before a failed job is tried again
    #[arg(long, value_name = "TIME", default_value = "0s", value_parser = duration::parse)]
    pub backoff: Duration,
    /// The name to take jobs under
    #[arg(long, value_name = "NAME", default_value = "zcli")]
    pub worker: String,
}

const HANDLER_CONTRACT: &str = "\
The program gets the job as one JSON object on stdin and as ZCLI_JOB_KEY, _TYPE, _RETRIES,
_DEADLINE, _PROCESS_INSTANCE_KEY, _BPMN_PROCESS_ID, _ELEMENT_ID, _WORKER and, for each custom
header, ZCLI_HEADER_NAME. What it does:
  exit 0       completes the job; stdout is empty or a JSON object of variables
  exit 99      throws a BPMN error; stdout is {\"code\": \"...\", \"message\": \"...\", \"variables\": {}}
  other codes  fail the job: the end of stderr is the message, one retry fewer, --backoff
With any exit code, stdout can say all of it:
  {\"zcli\": {\"outcome\": \"complete\", \"variables\": {}}}
  {\"zcli\": {\"outcome\": \"fail\", \"message\": \"...\", \"retries\": 2, \"backoff\": \"30s\", \"variables\": {}}}
  {\"zcli\": {\"outcome\": \"error\", \"code\": \"...\", \"message\": \"...\", \"variables\": {}}}
SIGINT or SIGTERM: no more jobs are taken, running programs finish (exit 0), jobs not begun are
given back (exit 130). A second signal kills the programs and gives their jobs back.";

impl Args {
    /// The words after `--exec` and after `--`, in this order: the first is the program.
    fn take_program(&mut self) -> Result<Program, Error> {
        let mut words = self.exec.drain(..).chain(self.program.drain(..));
        let path = words.next().ok_or_else(|| {
            Error::usage("--exec names no program")
                .hint("--exec ./script.sh, or --exec -- PROGRAM ARGUMENTS")
        })?;
        Ok(Program {
            path,
            arguments: words.collect(),
        })
    }

    fn options(self, program: Program, tenant_ids: Vec<String>) -> worker::Options {
        worker::Options {
            job_type: self.kind,
            program,
            worker: self.worker,
            jobs_max: self.max_jobs.max(self.concurrency) as usize,
            concurrency: self.concurrency as usize,
            timeout: self.timeout.max(Duration::from_millis(1)),
            fetch_variables: self.fetch_variables,
            poll_interval: self.poll_interval,
            push: if self.stream { Push::Wanted } else { Push::Off },
            count: self.count,
            idle_exit: self.idle_exit,
            tenant_ids,
            backoff: self.backoff,
            handler_timeout: self.kill_after,
        }
    }
}

/// Works until told to stop, or until `--count` or `--idle-exit` says so.
pub async fn run(ctx: &Context, mut args: Args) -> Result<ExitCode, Error> {
    let kind = args.kind.clone();
    let could_not = || format!("could not work on jobs of type {kind}");
    // Before the connection: a program that isn't there needs no cluster to say so.
    let program = args.take_program()?;
    program.check().failing(could_not)?;
    let tenants = ctx.connection().await?.worker_tenants.clone();
    let options = args.options(program, tenants);
    let gateway = ctx.gateway().await?;
    let (tell, mut told) = mpsc::unbounded_channel();
    let stop = stop_on_signals()?;
    let mut display = Display::new(ctx, &kind);
    let work = worker::run(gateway, options, stop, move |event| {
        // The display ends after the worker: it's there to be told.
        let _ = tell.send(event);
    });
    let show = async {
        while let Some(event) = told.recv().await {
            display.show(event)?;
        }
        Ok::<_, Error>(())
    };
    let (worked, shown) = tokio::join!(work, show);
    shown?;
    let summary = worked.failing(could_not)?;
    display.end(&summary);
    Ok(match summary.ending {
        Ending::Stopped if summary.given_back > 0 => ExitCode::Interrupted,
        Ending::Stopped | Ending::CountReached | Ending::Idle => ExitCode::Ok,
    })
}

/// The first SIGINT or SIGTERM drains, the second stops at once.
fn stop_on_signals() -> Result<watch::Receiver<Stop>, Error> {
    let (tell, stop) = watch::channel(Stop::No);
    #[cfg(unix)]
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::spawn(async move {
        for urgency in [Stop::Drain, Stop::Now] {
            #[cfg(unix)]
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            #[cfg(not(unix))]
            let _ = tokio::signal::ctrl_c().await;
            tell.send_replace(urgency);
        }
        tell.closed().await;
    });
    Ok(stop)
}
