//! `kill -9` on the real binary under load, again and again, and then: is everything there that was
//! acknowledged, once, and nothing half done?
//!
//! gRPC and REST clients log before sending and after the reply; locks of jobs run out under way. `ZCLI_KILLS`
//! says how many kills (default 100, long run 2000), `ZCLI_SEED` repeats the moments of a failing run.

#[path = "../../src/server/tests/crash/checker.rs"]
mod checker;
mod engine;
#[path = "../../src/server/tests/crash/found.rs"]
mod found;
#[path = "../../src/server/tests/crash/load.rs"]
mod load;
mod rest_client;

use std::{sync::Arc, time::Duration};

use engine::Engine;
use load::{Load, Log};
use zcli::protocol;

const KILLS: u64 = 100;

/// A full check of the file, every so many kills; the last kill is always followed by one.
const KILLS_A_CHECK: u64 = 10;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_by_kills() {
    let kills = number("ZCLI_KILLS").unwrap_or(KILLS);
    let seed = number("ZCLI_SEED").unwrap_or_else(|| u64::from(std::process::id()));
    let again = format!("ZCLI_KILLS={kills} ZCLI_SEED={seed} cargo test --test kill9");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let log = Arc::<Log>::default();
    let mut random = seed;
    for kill in 1..=kills {
        let mut engine = Engine::start(folder.path()).await;
        let load = Load::start(engine.grpc, Arc::clone(&log)).await;
        let rest = tokio::spawn(rest_client::create(engine.rest, Arc::clone(&log)));
        load.progress().await;
        tokio::time::sleep(Duration::from_millis(next(&mut random) % 60)).await;
        engine.kill();
        load.ended().await;
        rest.await.expect("the REST client ends by itself");
        if kill % KILLS_A_CHECK == 0 || kill == kills {
            // What the next engine makes of the file, and an end in order after some more work.
            let engine = Engine::start(folder.path()).await;
            let load = Load::start(engine.grpc, Arc::clone(&log)).await;
            load.progress().await;
            load.stop().await;
            engine.stop();
            let found = found::read(&Engine::data_file(folder.path()));
            let violations = checker::check(&load.history(), &found);
            assert!(
                violations.is_empty(),
                "after {kill} kills; again: {again}\n{violations:#?}"
            );
            assert!(!found.instances.is_empty() && !found.completed_jobs.is_empty());
        }
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// A step of splitmix64.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
