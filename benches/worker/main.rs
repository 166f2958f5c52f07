//! `zcli job work` beside zbctl's worker, both with `cat` as the handler, on our engine in one run:
//! `cargo bench --bench worker`.
//!
//! zbctl comes from npm into the target folder; `-- --no-peer` leaves it out, `-- --only NAME` runs the workers
//! whose names contain it, `-- --jobs N` gives the quick ones more or fewer jobs. Each worker gets a fresh engine
//! with all jobs waiting; the time runs from the first completed instance until none is left. Machines differ:
//! quote the ratios.

#![expect(
    clippy::disallowed_macros,
    reason = "a benchmark's result is its output"
)]

#[path = "../engine/case.rs"]
#[expect(
    dead_code,
    reason = "shared with the engine's benchmark, which has more cases"
)]
mod case;
mod contender;
#[path = "../engine/measured.rs"]
#[expect(
    dead_code,
    reason = "shared with the engine's benchmark, which measures more"
)]
mod measured;
mod watch;
#[path = "../engine/work.rs"]
#[expect(
    dead_code,
    reason = "shared with the engine's benchmark, which works the jobs itself"
)]
mod work;
#[path = "../engine/zcli_engine.rs"]
#[expect(
    dead_code,
    reason = "shared with the engine's benchmark, which measures more"
)]
mod zcli_engine;

use std::{
    error::Error,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use contender::{Contender, Running};
use watch::{Board, cpu_with_children};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// What the shared modules know an engine by.
trait Server {
    fn address(&self) -> &str;
    fn process_id(&self) -> u32;
    #[expect(dead_code, reason = "the shared modules need it")]
    fn burst_divisor(&self) -> usize;
}

/// Instances are started by so many at a time.
const CALLERS: usize = 64;
/// How long an idle worker is watched, after it has settled.
const IDLE: Duration = Duration::from_secs(20);
const SETTLE: Duration = Duration::from_secs(3);

struct Arguments {
    jobs: usize,
    only: Option<String>,
    with_peer: bool,
}

impl Arguments {
    fn read() -> Result<Self> {
        let all: Vec<String> = std::env::args().collect();
        let after = |flag: &str| {
            let at = all.iter().position(|argument| argument == flag)?;
            all.get(at + 1).cloned()
        };
        Ok(Self {
            jobs: after("--jobs").map_or(Ok(100_000), |jobs| jobs.parse())?,
            only: after("--only"),
            with_peer: !all.iter().any(|argument| argument == "--no-peer"),
        })
    }
}

/// What a worker did.
struct Rate {
    a_second: f64,
    worker_cpu_us: f64,
    engine_cpu_us: f64,
}

fn main() -> Result<()> {
    let arguments = Arguments::read()?;
    let zbctl = if arguments.with_peer {
        Some(contender::zbctl()?)
    } else {
        None
    };
    // The HTTP client brings none.
    rustls::crypto::ring::default_provider()
        .install_default()
        .map_err(|_| "there is a TLS provider already")?;
    let runtime = tokio::runtime::Runtime::new()?;
    let contenders = contender::all(zbctl.as_deref());
    let wanted = |contender: &&Contender| {
        let only = arguments.only.as_deref().unwrap_or_default();
        contender.name.contains(only)
    };
    let mut theirs = 0.0_f64;
    for contender in contenders.iter().filter(wanted) {
        let jobs = arguments.jobs / contender.jobs_divisor;
        let rate = runtime.block_on(measure(contender, jobs))?;
        if contender.is_peer {
            theirs = theirs.max(rate.a_second);
        }
        let ratio = match contender.is_peer || theirs == 0.0 {
            true => String::new(),
            false => format!("; {:.1} times zbctl's best", rate.a_second / theirs),
        };
        println!(
            "{:<44} {:>7.0} jobs/s, CPU a job: {:.0} us worker and handlers, {:.0} us engine{ratio}",
            contender.name, rate.a_second, rate.worker_cpu_us, rate.engine_cpu_us
        );
    }
    for contender in contenders
        .iter()
        .filter(wanted)
        .filter(|one| one.tells_idle)
    {
        let percent = runtime.block_on(idle(contender))?;
        println!("{:<44} {percent:>7.2} % CPU idle", contender.name);
    }
    Ok(())
}

/// An engine with `jobs` instances that wait for a worker.
async fn engine_with(jobs: usize, data: &Path) -> Result<zcli_engine::Engine> {
    let engine = zcli_engine::Engine::start(data)?;
    let client = work::connect(engine.address()).await?;
    let case = case::load("one-task").ok_or("no such case")?;
    work::deploy(client.clone(), &case.model).await?;
    let next = Arc::new(AtomicUsize::new(0));
    let callers = (0..CALLERS).map(|_| async {
        let mut client = client.clone();
        while next.fetch_add(1, Ordering::Relaxed) < jobs {
            work::create(&mut client, "{}").await?;
        }
        Result::Ok(())
    });
    futures_util::future::try_join_all(callers).await?;
    Ok(engine)
}

async fn measure(contender: &Contender, jobs: usize) -> Result<Rate> {
    let data = tempfile::tempdir()?;
    let engine = engine_with(jobs, data.path()).await?;
    let board = Board::new(&engine).await?;
    let running = Running::start(contender, engine.address(), "bench")?;
    board.until_one_is_done().await?;
    let worker_before = cpu_with_children(running.process_id())?;
    let engine_before = cpu_with_children(engine.process_id())?;
    let started = Instant::now();
    board.until_all_are_done().await?;
    let elapsed = started.elapsed().as_secs_f64();
    let us = |cpu: Duration| cpu.as_secs_f64() * 1e6 / jobs as f64;
    Ok(Rate {
        a_second: jobs as f64 / elapsed,
        worker_cpu_us: us(cpu_with_children(running.process_id())? - worker_before),
        engine_cpu_us: us(cpu_with_children(engine.process_id())? - engine_before),
    })
}

/// Percent of one CPU that a worker without jobs takes.
async fn idle(contender: &Contender) -> Result<f64> {
    let data = tempfile::tempdir()?;
    let engine = engine_with(0, data.path()).await?;
    let running = Running::start(contender, engine.address(), "bench")?;
    tokio::time::sleep(SETTLE).await;
    let before = cpu_with_children(running.process_id())?;
    tokio::time::sleep(IDLE).await;
    let used = cpu_with_children(running.process_id())? - before;
    Ok(used.as_secs_f64() / IDLE.as_secs_f64() * 100.0)
}
