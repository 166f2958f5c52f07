//! Conformance: each scenario runs on our engine and on the real one, with equal visible results.
//!
//! The real engine's results are kept in `golden/`, so a machine without a JDK 21+ and Maven still
//! compares our engine with them; with both, the real engine runs live and proves them fresh.
//! `CONFORMANCE_UPDATE=1` writes them anew.

mod batch;
mod commands;
mod deployed;
mod golden;
#[path = "../jvm/mod.rs"]
mod jvm;
mod notation;
mod observe;
mod ours;
mod random;
mod real;
mod records;
mod reply;
mod run;
mod scenario;

use std::{path::PathBuf, sync::Arc};

use libtest_mimic::{Arguments, Failed, Trial};
use scenario::Scenario;
use tokio::runtime::Runtime;

/// Trials at a time: most of one is waiting for the real engine.
const THREADS: usize = 4;

fn main() -> std::process::ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(THREADS);
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/conformance");
    let scenarios = scenario::read_all(&home.join("scenarios"));
    // One provider for reqwest and tonic, as the program's start has it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let runtime = Arc::new(runtime.expect("threads can be started"));
    let mut trials: Vec<Trial> = scenarios
        .iter()
        .map(|scenario| on_ours(scenario, home.clone(), Arc::clone(&runtime)))
        .collect();
    // Listing and runs of our engine alone need no JVM.
    let wanted = !arguments.list
        && arguments.filter.as_ref().is_none_or(|filter| {
            !filter.starts_with("ours::") && !filter.starts_with("random::restart")
        });
    let driver = if wanted {
        real::Driver::start(&home.join("driver"))
    } else {
        Err("not asked for")
    };
    let driver = driver.map(Arc::new);
    trials.extend(random::trials(&runtime, driver.as_ref().ok()));
    match driver {
        Ok(driver) => {
            trials.extend(scenarios.iter().map(|scenario| {
                on_the_real_one(
                    scenario,
                    home.clone(),
                    Arc::clone(&runtime),
                    Arc::clone(&driver),
                )
            }));
        }
        Err(reason) => {
            let name = format!("real engine: skipped ({reason})");
            trials.push(Trial::test(name, || Ok(())).with_ignored_flag(true));
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// Our engine's result equals the one kept.
fn on_ours(scenario: &Scenario, home: PathBuf, runtime: Arc<Runtime>) -> Trial {
    let name = format!("ours::{}::{}", scenario.area, scenario.name);
    let scenario = scenario.clone();
    Trial::test(name, move || {
        let (seen, end) = runtime.block_on(async {
            let mut engine = ours::OurEngine::start();
            run::run(&scenario, &mut engine).await
        });
        golden::check_ours(&home, &scenario, &seen)?;
        check_end(&scenario, &end)
    })
}

/// How often the real engine may show another result before that counts: its test gateway answers from
/// another thread and now and then loses a race with itself (a deployment answered without its content).
const ATTEMPTS: u32 = 3;

/// The real engine's result, live, is the one kept.
fn on_the_real_one(
    scenario: &Scenario,
    home: PathBuf,
    runtime: Arc<Runtime>,
    driver: Arc<real::Driver>,
) -> Trial {
    let name = format!("real::{}::{}", scenario.area, scenario.name);
    let scenario = scenario.clone();
    Trial::test(name, move || {
        let attempt = || {
            let mut engine = driver.engine();
            let (seen, end) = runtime.block_on(run::run(&scenario, &mut engine));
            golden::check_real(&home, &scenario, &seen)?;
            check_end(&scenario, &end)
        };
        (1..ATTEMPTS).fold(attempt(), |result, _| result.or_else(|_| attempt()))
    })
}

fn check_end(scenario: &Scenario, end: &str) -> Result<(), Failed> {
    if end == scenario.end {
        return Ok(());
    }
    Err(Failed::from(format!(
        "ends in `{end}`, expected `{}`",
        scenario.end
    )))
}
