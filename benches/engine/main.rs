//! The embedded engine beside Camunda's broker, in one run: `cargo bench --bench engine`.
//!
//! `-- --seconds 20` measures each case longer, `-- --case one-task` runs one of them, `-- --no-peer` leaves the
//! broker out (it needs Maven and a JDK 17). Prints a table; the ratios are what to quote, since machines and
//! minutes differ.

#![expect(
    clippy::disallowed_macros,
    reason = "a benchmark's result is its output"
)]

mod burst;
mod case;
mod load;
mod measured;
mod peer;
mod work;
#[expect(
    dead_code,
    reason = "shared with the worker's benchmark, which asks over REST"
)]
mod zcli_engine;

use std::{error::Error, path::Path, time::Duration};

use measured::Measured;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// A running engine of either kind; it ends with the value.
trait Server {
    /// Host and port of its gateway.
    fn address(&self) -> &str;
    fn process_id(&self) -> u32;
    /// How many times fewer instances a burst has for it, so that it ends in reasonable time.
    fn burst_divisor(&self) -> usize;
}

struct Arguments {
    seconds: Duration,
    case: Option<String>,
    with_peer: bool,
}

impl Arguments {
    fn read() -> Result<Self> {
        let all: Vec<String> = std::env::args().collect();
        let after = |flag: &str| {
            let at = all.iter().position(|argument| argument == flag)?;
            all.get(at + 1).cloned()
        };
        let seconds = after("--seconds").map_or(Ok(10), |seconds| seconds.parse())?;
        Ok(Self {
            seconds: Duration::from_secs(seconds),
            case: after("--case"),
            with_peer: !all.iter().any(|argument| argument == "--no-peer"),
        })
    }

    fn wants(&self, case: &str) -> bool {
        self.case.as_ref().is_none_or(|wanted| wanted == case)
    }
}

fn main() -> Result<()> {
    let arguments = Arguments::read()?;
    if arguments.case.is_none() {
        println!(
            "zcli --version: {:.1?} (median of 21)",
            zcli_engine::version_time()?
        );
        println!(
            "engine ready:   {:.1?} (median of 11)",
            zcli_engine::ready_time()?
        );
        println!(
            "engine at rest: {:.1} MiB",
            zcli_engine::memory_at_rest_mib()?
        );
    }
    let runtime = tokio::runtime::Runtime::new()?;
    for name in case::NAMES {
        if arguments.wants(name) {
            compare(&runtime, name, &arguments)?;
        }
    }
    Ok(())
}

/// One case on a fresh engine of ours, and on a fresh one of the peer's.
fn compare(runtime: &tokio::runtime::Runtime, name: &str, arguments: &Arguments) -> Result<()> {
    let ours = {
        let data = tempfile::tempdir()?;
        let engine = zcli_engine::Engine::start(data.path())?;
        runtime.block_on(measure(name, &engine, data.path(), arguments.seconds))?
    };
    print("zcli engine", name, &ours);
    if !arguments.with_peer {
        return Ok(());
    }
    let data = tempfile::tempdir()?;
    let theirs = runtime.block_on(async {
        let broker = peer::Broker::start(data.path()).await?;
        measure(name, &broker, data.path(), arguments.seconds).await
    });
    match theirs {
        Ok(theirs) => {
            print("zeebe-broker 8.0.0", name, &theirs);
            println!(
                "{name:<18} ratio: {:.1} times the rate, {:.1} times less CPU, {:.1} times less disk",
                ours.a_second / theirs.a_second,
                theirs.cpu_us / ours.cpu_us,
                theirs.disk_bytes / ours.disk_bytes,
            );
        }
        Err(error) => println!("{name:<18} zeebe-broker 8.0.0 can't run it: {error}"),
    }
    Ok(())
}

async fn measure(
    name: &str,
    server: &impl Server,
    data: &Path,
    duration: Duration,
) -> Result<Measured> {
    if let Some(case) = case::load(name) {
        return load::run(&case, server, data, duration).await;
    }
    match name {
        case::BUFFERED_MESSAGES => burst::buffered_messages(server, data).await,
        case::DUE_TIMERS => burst::due_timers(server, data).await,
        _ => Err(format!("no such case: {name}").into()),
    }
}

fn print(engine: &str, case: &str, measured: &Measured) {
    let mut line = format!(
        "{case:<18} {engine}: {:.0} {}/s, p50 {:.1?}, p99 {:.1?}, {:.0} us CPU and {:.1} KB disk each",
        measured.a_second,
        measured.unit,
        measured.p50,
        measured.p99,
        measured.cpu_us,
        measured.disk_bytes / 1024.0,
    );
    if let Some(bytes) = measured.memory_bytes {
        line.push_str(&format!(
            ", {:.1} KB memory each while it waits",
            bytes / 1024.0
        ));
    }
    println!("{line}");
}
