//! Decisions: each case of `cases/` gives what Camunda's own engine gives, result and audit.
//!
//! What the real engine says is kept in `golden/`, so a machine without a JDK 21+ and Maven compares with that;
//! with both it runs live and proves the kept answers fresh, and random decisions run on both.
//! `DMN_UPDATE=1` writes `golden/` anew; `DMN_SEEDS` is how many random decisions run, `DMN_SEED` runs one.

mod answer;
mod case;
mod generator;
#[path = "../jvm/mod.rs"]
mod jvm;
mod xml;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use case::Case;
use jvm::{Program, Tier};
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value as Json;

/// Random decisions in a usual run.
const SEEDS: u64 = 150;

fn main() -> std::process::ExitCode {
    let arguments = Arguments::from_args();
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/dmn");
    let cases = case::read_all(&home.join("cases"));
    let wanted = !arguments.list
        && arguments
            .filter
            .as_ref()
            .is_none_or(|filter| !filter.starts_with("ours::"));
    let real = if wanted {
        Program::start("Dmn.java", Tier::Quick)
    } else {
        Err("not asked for")
    };
    let mut trials = Vec::new();
    match real {
        Ok(real) => {
            let real = Arc::new(Mutex::new(real));
            if std::env::var_os("DMN_UPDATE").is_some() {
                update(&home, &cases, &mut real.lock().expect("nobody failed yet"));
            }
            trials.extend(cases.iter().map(|case| fresh(case, &home, &real)));
            trials.push(random(&real));
        }
        Err(reason) => {
            let name = format!("real engine: skipped ({reason})");
            trials.push(Trial::test(name, || Ok(())).with_ignored_flag(true));
        }
    }
    trials.extend(cases.iter().map(|case| ours(case, &home)));
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn golden_file(home: &Path, area: &str) -> PathBuf {
    home.join("golden").join(format!("{area}.json"))
}

fn golden(home: &Path, case: &Case) -> Result<Json, Failed> {
    let text = std::fs::read_to_string(golden_file(home, &case.area))
        .map_err(|error| format!("golden/{}.json: {error}", case.area))?;
    let all: BTreeMap<String, Json> = serde_json::from_str(&text).map_err(|e| e.to_string())?;
    let answer = all.get(&case.name);
    Ok(answer.cloned().ok_or("no answer is kept: DMN_UPDATE=1")?)
}

fn update(home: &Path, cases: &[Case], real: &mut Program) {
    let mut areas: BTreeMap<&str, BTreeMap<&str, Json>> = BTreeMap::new();
    for case in cases {
        let answer = answer::normal(real.ask(&case.question()));
        areas
            .entry(&case.area)
            .or_default()
            .insert(&case.name, answer);
    }
    for (area, answers) in areas {
        let text = serde_json::to_string_pretty(&answers).expect("JSON can be written");
        std::fs::write(golden_file(home, area), text + "\n").expect("the folder is ours");
    }
}

/// Our answer equals the one kept.
fn ours(case: &Case, home: &Path) -> Trial {
    let (case, home) = (case.clone(), home.to_owned());
    Trial::test(format!("ours::{}::{}", case.area, case.name), move || {
        let kept = golden(&home, &case)?;
        answer::compare("kept", &kept, &answer::ours(&case))
    })
}

/// The real engine's answer, live, is the one kept.
fn fresh(case: &Case, home: &Path, real: &Arc<Mutex<Program>>) -> Trial {
    let (case, home, real) = (case.clone(), home.to_owned(), Arc::clone(real));
    Trial::test(format!("real::{}::{}", case.area, case.name), move || {
        let kept = golden(&home, &case)?;
        let mut real = real.lock().map_err(|_| "the JVM failed before")?;
        let answer = answer::normal(real.ask(&case.question()));
        answer::compare("kept", &kept, &answer)
    })
}

/// Random decisions give the same on both engines.
fn random(real: &Arc<Mutex<Program>>) -> Trial {
    let real = Arc::clone(real);
    let number = |name| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let seeds = match number("DMN_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("DMN_SEEDS").unwrap_or(SEEDS),
    };
    Trial::test("random_decisions_agree", move || {
        let mut real = real.lock().map_err(|_| "the JVM failed before")?;
        for seed in seeds {
            let case = generator::case(seed);
            let theirs = answer::normal(real.ask(&case.question()));
            answer::compare("real", &theirs, &answer::ours(&case)).map_err(|failed| {
                let why = failed.message().unwrap_or_default();
                format!("DMN_SEED={seed}\n{}\n{why}", case.dmn())
            })?;
        }
        Ok(())
    })
}
