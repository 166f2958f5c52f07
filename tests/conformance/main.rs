//! Conformance: each scenario runs on our engine and on the real one, with equal visible results.
//!
//! The real engine's results are kept in `golden/`, so a machine without a JDK 21+ and Maven still
//! compares our engine with them; with both, the real engine runs live and proves them fresh.
//! `CONFORMANCE_UPDATE=1` writes them anew.

mod golden;
mod notation;
mod observe;
mod real;
mod run;
mod scenario;

use std::{path::PathBuf, sync::Arc};

use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> std::process::ExitCode {
    let arguments = Arguments::from_args();
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/conformance");
    let scenarios = scenario::read_all(&home.join("scenarios"));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = Arc::new(runtime.expect("threads can be started"));
    let mut trials = Vec::new();
    let driver = if arguments.list { Err("only listing") } else { real::Driver::start(&home.join("driver")) };
    match driver {
        Err(_) => trials.push(
            Trial::test("real engine: skipped (no JDK 21+ / Maven)", || Ok(())).with_ignored_flag(true),
        ),
        Ok(driver) => {
            let driver = Arc::new(driver);
            for scenario in &scenarios {
                let (driver, runtime) = (driver.clone(), runtime.clone());
                let (scenario, home) = (scenario.clone(), home.clone());
                let name = format!("real::{}::{}", scenario.area, scenario.name);
                trials.push(Trial::test(name, move || {
                    let mut engine = driver.engine();
                    let (seen, end) = runtime.block_on(run::run(&scenario, &mut engine));
                    golden::check_real(&home, &scenario, &seen)?;
                    if end == scenario.end {
                        Ok(())
                    } else {
                        Err(Failed::from(format!("ends in `{end}`, expected `{}`", scenario.end)))
                    }
                }));
            }
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}
