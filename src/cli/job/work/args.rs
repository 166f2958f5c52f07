//! The worker's flags, what its help says of handlers, and the options they become.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use super::config::{self, Shared};
use super::{could_not, http};
use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::{Error, Failing};
use crate::cli::job::handler_args::HandlerArgs;
use crate::client::worker::{self, Mode, Push};

/// How long a lock is taken for.
pub(super) const TIMEOUT: Duration = Duration::from_secs(300);
pub(super) const POLL_INTERVAL: Duration = Duration::from_millis(100);
/// Processes at once.
const PROCESSES: u32 = 4;
/// Jobs that a process that lives on has at once.
const LINES: u32 = 32;

/// The worker's flags.
#[derive(Debug, clap::Args)]
#[command(after_long_help = HANDLER_CONTRACT)]
pub struct Args {
    /// The jobs' type
    #[arg(
        long = "type",
        short = 't',
        value_name = "TYPE",
        required_unless_present = "config"
    )]
    pub kind: Option<String>,
    /// The handler.
    #[command(flatten)]
    pub handler: HandlerArgs,
    /// Jobs held at once, running and waiting [default: what was lately worked in 100 ms, 32 to 1000]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub max_jobs: Option<u32>,
    /// Jobs worked at once [default: 4 programs; with --lines what --max-jobs says, or 32]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub concurrency: Option<u32>,
    /// How long a job is locked; extended while it is held
    #[arg(long, value_name = "TIME", default_value = "5m", value_parser = duration::parse)]
    pub timeout: Duration,
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
    /// The name to take jobs under
    #[arg(long, value_name = "NAME", default_value = "zcli")]
    pub worker: String,
    /// Work the job types of this YAML file
    #[arg(long, value_name = "FILE", conflicts_with_all = [
        "kind", "exec", "program", "lines", "input", "kill_after", "backoff", "max_jobs", "concurrency",
        "timeout", "fetch_variables", "poll_interval", "stream", "count",
    ])]
    pub config: Option<PathBuf>,
    /// Only say whether the file can be used
    #[arg(long, requires = "config", conflicts_with = "kind")]
    pub check: bool,
    /// Write each job, and what became of it, to a file in this folder, for `zcli job replay`
    #[arg(long, value_name = "DIR")]
    pub record: Option<PathBuf>,
    /// Further variables and headers to leave out of recordings, beside those that sound secret
    #[arg(long, value_name = "A,B", value_delimiter = ',', requires = "record")]
    pub redact: Vec<String>,
    /// Serve /healthz, /readyz and Prometheus' /metrics here; a port alone is of this machine only
    #[arg(long, value_name = "[HOST:]PORT", value_parser = http::parse)]
    pub http: Option<SocketAddr>,
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

With --lines one process lives on. It reads a line for each job, the same JSON object, and answers with
a line, in any order and when it likes; --concurrency jobs are with it at a time:
  {\"jobKey\": \"...\", \"variables\": {}}             completes; the job's other fields may stay in it
  {\"jobKey\": \"...\", \"zcli\": {\"outcome\": ...}}     as above
Flush stdout after each line. Lines that answer for no job are shown and ignored, stderr is passed on.
When it ends, it is started again after a pause (100 ms, doubling to 10 s until it answers), and gets the
jobs it had once more, one by one; the job that it ends on alone fails, with the end of stderr and one
retry fewer. --kill-after kills it when a job takes longer, from when it is sent: as if it had ended.
So a job may be handled twice, as any job may. At the end its stdin is closed.

A file for --config (all but type and exec may be left out; relative paths are from its folder):
  workers:
    - type: payment
      exec: ./charge.sh
    - type: shipping
      exec: [python3, ./ship.py]
      lines: true
      concurrency: 8
      max-jobs: 32
      timeout: 5m
      kill-after: 30s
      fetch-variables: [orderId]
      backoff: 10s
      env: {STAGE: test}
Further: input, worker, stream, poll-interval.

SIGINT or SIGTERM: no more jobs are taken, running programs finish (exit 0), jobs not begun are
given back (exit 130). A second signal kills the programs and gives their jobs back.";

/// How many jobs are worked at once, where nobody says: no more than may be held, and by one process that
/// lives on all of them.
pub(super) fn concurrency(mode: Mode, max_jobs: Option<u32>) -> u32 {
    match mode {
        Mode::ProcessPerJob => max_jobs.map_or(PROCESSES, |jobs| jobs.min(PROCESSES)),
        Mode::Lines => max_jobs.unwrap_or(LINES),
    }
}

impl Args {
    /// One set of options a job type. Programs are checked first: one that isn't there needs no cluster to say so.
    pub async fn options(mut self, ctx: &Context) -> Result<Vec<worker::Options>, Error> {
        let shared = Shared {
            idle_exit: self.idle_exit,
            tenant_ids: Vec::new(),
            worker: self.worker.clone(),
        };
        let mut all = match (&self.config, self.kind.take()) {
            (Some(file), _) => config::read(file, &shared)?,
            (None, kind) => vec![self.one(kind.expect("clap requires one of them"))?],
        };
        let tenants = &ctx.connection().await?.worker_tenants;
        for options in &mut all {
            options.tenant_ids.clone_from(tenants);
        }
        Ok(all)
    }

    fn one(mut self, kind: String) -> Result<worker::Options, Error> {
        let program = self.handler.take_program()?;
        program.check().failing(|| could_not(&kind))?;
        let usual = concurrency(program.mode, self.max_jobs);
        let concurrency = self.concurrency.unwrap_or(usual);
        Ok(worker::Options {
            job_type: kind,
            program,
            worker: self.worker,
            jobs_max: self.max_jobs.map(|jobs| jobs as usize),
            concurrency: concurrency as usize,
            timeout: self.timeout.max(Duration::from_millis(1)),
            fetch_variables: self.fetch_variables,
            poll_interval: self.poll_interval,
            push: if self.stream { Push::Wanted } else { Push::Off },
            count: self.count,
            idle_exit: self.idle_exit,
            tenant_ids: Vec::new(),
            backoff: self.handler.backoff,
            handler_timeout: self.handler.kill_after,
        })
    }
}
