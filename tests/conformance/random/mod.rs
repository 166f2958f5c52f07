//! Random processes on random paths: both engines must show the same.
//!
//! A seed gives a process ([`model`]) and, while our engine runs it, a path through it ([`path`]). The real
//! engine then takes the very same steps, and so does our engine with a restart after each. A difference
//! is made small ([`shrink`]) and printed as a scenario, ready for a file in `scenarios/`.
//!
//! `ZCLI_RANDOM_SEEDS=20000` runs more, from `ZCLI_RANDOM_FIRST` on.

mod difference;
mod model;
mod path;
mod shrink;

use std::{ops::Range, path::Path, sync::Arc};

use fastrand::Rng;
use libtest_mimic::{Failed, Trial};
use model::Model;
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::{
    ours::OurEngine,
    real::Driver,
    run::{Engine, Run},
    scenario::{Scenario, Step},
};

/// Seeds of a change; a long run has 20,000.
const SEEDS: u64 = 500;
/// Seeds of one trial: a trial a seed would be more listing than testing.
const SEEDS_A_TRIAL: u64 = 10;

/// What a seed came to on our engine.
#[derive(Clone)]
pub struct Case {
    pub seed: u64,
    pub model: Model,
    pub steps: Vec<Step>,
}

/// The trials; without a driver our engine is compared with itself over restarts only.
pub fn trials(runtime: &Arc<Runtime>, driver: Option<&Arc<Driver>>) -> Vec<Trial> {
    let number = |name: &str, default: u64| {
        std::env::var(name).map_or(default, |text| text.parse().expect("a number"))
    };
    let first = number("ZCLI_RANDOM_FIRST", 0);
    let end = first + number("ZCLI_RANDOM_SEEDS", SEEDS);
    let starts = (first..end).step_by(usize::try_from(SEEDS_A_TRIAL).expect("small"));
    starts
        .flat_map(|start| {
            let seeds = start..end.min(start + SEEDS_A_TRIAL);
            let restarts = restarted(seeds.clone(), Arc::clone(runtime));
            let real =
                driver.map(|driver| compared(seeds, Arc::clone(runtime), Arc::clone(driver)));
            [Some(restarts), real]
        })
        .flatten()
        .collect()
}

/// Both engines show the same.
fn compared(seeds: Range<u64>, runtime: Arc<Runtime>, driver: Arc<Driver>) -> Trial {
    let name = format!("random::both::{}-{}", seeds.start, seeds.end - 1);
    Trial::test(name, move || {
        runtime.block_on(async {
            for seed in seeds {
                let (case, ours) = explore(seed).await;
                let Some(found) = difference_from_real(&case, &ours, &driver).await else {
                    continue;
                };
                let (case, found) = shrink::shrink(case, found, &driver).await;
                return Err(report(&case, &found));
            }
            Ok(())
        })
    })
}

/// Our engine shows the same with a restart after each step.
fn restarted(seeds: Range<u64>, runtime: Arc<Runtime>) -> Trial {
    let name = format!("random::restart::{}-{}", seeds.start, seeds.end - 1);
    Trial::test(name, move || {
        runtime.block_on(async {
            for seed in seeds.filter(|seed| seed % 5 < 2) {
                let (case, mut without) = explore(seed).await;
                let folder = tempfile::tempdir().expect("a temporary folder");
                let with = restarting(&case, folder.path()).await;
                forget_pending(&mut without, &with);
                if let Some(found) = difference::between(&without, &with) {
                    return Err(report(&case, &format!("after restarts:\n{found}")));
                }
            }
            Ok(())
        })
    })
}

/// The seed's process and path, chosen as our engine shows what can be done next.
async fn explore(seed: u64) -> (Case, Value) {
    let mut random = Rng::with_seed(seed);
    let model = model::random(&mut random);
    let scenario = scenario(&model, seed);
    let mut engine = OurEngine::start();
    let mut run = Run::new(&scenario, &mut engine).await;
    let mut steps = path::prologue(&model, &mut random);
    for step in &steps {
        run.step(step).await;
    }
    let mut chooser = path::Chooser::new(&model, &mut random);
    while let Some(step) = chooser.next(&run.engine.observe()) {
        run.step(&step).await;
        steps.push(step);
    }
    let (seen, _) = run.finish().await;
    (Case { seed, model, steps }, seen)
}

/// Takes the case's steps, and skips those that a shrunken process has no place for.
pub async fn replay(case: &Case, engine: &mut (dyn Engine + Send)) -> Value {
    let scenario = scenario(&case.model, case.seed);
    let mut run = Run::new(&scenario, engine).await;
    for step in &case.steps {
        if run.has_what_it_names(step) {
            run.step(step).await;
        }
    }
    run.finish().await.0
}

/// As [`replay`] on our engine with its data in `folder`, restarted after each step.
async fn restarting(case: &Case, folder: &Path) -> Value {
    let scenario = scenario(&case.model, case.seed);
    let mut engine = OurEngine::durable(folder);
    let mut run = Run::new(&scenario, &mut engine).await;
    for step in &case.steps {
        run.step(step).await;
        run.restart().await;
    }
    run.finish().await.0
}

/// Nobody is left to get an answer that a listener's work held up over a restart.
fn forget_pending(replies_of: &mut Value, after_restarts: &Value) {
    let Some(replies) = replies_of["replies"].as_array_mut() else {
        return;
    };
    for (index, reply) in replies.iter_mut().enumerate() {
        let after = &after_restarts["replies"][index];
        if after["pending"] == true {
            reply.clone_from(after);
        }
    }
}

/// How often the real engine may show another result before that counts, as for the scenarios.
const ATTEMPTS: u32 = 3;

/// What the real engine shows otherwise, if anything.
pub async fn difference_from_real(case: &Case, ours: &Value, driver: &Driver) -> Option<String> {
    let mut found = None;
    for _ in 0..ATTEMPTS {
        let mut engine = driver.engine();
        let real = replay(case, &mut engine).await;
        // A failure inside Zeebe says nothing about what is right.
        if real["replies"].to_string().contains("'PROCESSING_ERROR'") {
            return None;
        }
        found = difference::between(&real, ours);
        found.as_ref()?;
    }
    found
}

fn scenario(model: &Model, seed: u64) -> Scenario {
    let models = model.files();
    Scenario::of_models(format!("seed-{seed}"), models)
}

fn report(case: &Case, found: &str) -> Failed {
    let models: String = case
        .model
        .files()
        .iter()
        .map(|(name, text)| {
            let lines: String = text.lines().map(|line| format!("      {line}\n")).collect();
            format!("    {name}: |\n{lines}")
        })
        .collect();
    let steps: String = case
        .steps
        .iter()
        .map(|step| {
            format!(
                "    - {}\n",
                serde_json::to_string(step).expect("plain data")
            )
        })
        .collect();
    Failed::from(format!(
        "seed {seed} (ZCLI_RANDOM_FIRST={seed} ZCLI_RANDOM_SEEDS=1 cargo test --test conformance -- random::), made small:\n\
         - name: seed-{seed}\n  models:\n{models}  steps:\n{steps}\n(-: expected, +: ours)\n{found}",
        seed = case.seed
    ))
}
