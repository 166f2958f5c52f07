//! The embedded engine beside Camunda's broker, in one run: `cargo bench --bench engine`.
//!
//! `-- --seconds 20` measures longer, `-- --no-peer` leaves the broker out (it needs Maven and a JDK 17).
//! Prints a table; the ratios are what to quote, since machines and minutes differ.

#![expect(
    clippy::disallowed_macros,
    reason = "a benchmark's result is its output"
)]

mod load;
mod measured;
mod peer;
mod zcli_engine;

use std::{error::Error, time::Duration};

use measured::Measured;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Callers that each have one instance under way.
const CALLERS: usize = 64;
const WARM_UP: Duration = Duration::from_secs(5);

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let seconds = arguments
        .iter()
        .position(|argument| argument == "--seconds")
        .and_then(|at| arguments.get(at + 1))
        .map_or(Ok(10), |seconds| seconds.parse())?;
    let with_peer = !arguments.iter().any(|argument| argument == "--no-peer");
    let duration = Duration::from_secs(seconds);

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

    let runtime = tokio::runtime::Runtime::new()?;
    let ours = runtime.block_on(zcli_engine::measure(duration))?;
    print("zcli engine", &ours);
    if with_peer {
        let theirs = runtime.block_on(peer::measure(duration))?;
        print("zeebe-broker 8.0.0", &theirs);
        println!(
            "ratio: {:.1} times the instances/s, {:.1} times less CPU, {:.1} times less disk",
            ours.instances_a_second / theirs.instances_a_second,
            theirs.cpu_us_an_instance / ours.cpu_us_an_instance,
            theirs.disk_bytes_an_instance / ours.disk_bytes_an_instance,
        );
    }
    Ok(())
}

fn print(name: &str, measured: &Measured) {
    println!(
        "{name}: {:.0} one-task instances/s with {CALLERS} callers, p50 {:.1?}, p99 {:.1?}, \
         {:.0} us CPU and {:.1} KB disk an instance",
        measured.instances_a_second,
        measured.p50,
        measured.p99,
        measured.cpu_us_an_instance,
        measured.disk_bytes_an_instance / 1024.0,
    );
}
