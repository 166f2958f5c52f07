//! What a crash leaves behind, checked against what the clients were told.
//!
//! Here the engine runs in this process on a file layer that can cut the power, so that the order "sync,
//! then reply" is what is proven. `tests/kill9` runs the same load and the same checker on the real binary.
//! The checker is proven too: four broken engines must each be caught.

mod checker;
mod found;
mod load;

use std::sync::Arc;

use checker::{History, Outcome, check};
use load::Load;

use super::options;
use crate::{
    engine::event::Event,
    protocol,
    server::running::start_on,
    store::{DATA_FILE, Location, Store, fault_vfs::FaultVfs},
};

/// How an engine is broken on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Defect {
    None,
    SyncOff,
    AcknowledgesEarly,
    LosesARow,
    WritesARowTwice,
}

/// Looks at the file as a power cut would leave it, this often, while clients are at work.
const CUTS: usize = 15;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost() {
    let violations = violations(Defect::None).await;
    assert!(violations.is_empty(), "{violations:#?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_checker_catches_an_engine_that_does_not_sync() {
    assert!(!violations(Defect::SyncOff).await.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_checker_catches_an_engine_that_acknowledges_before_the_commit() {
    assert!(!violations(Defect::AcknowledgesEarly).await.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_checker_catches_a_lost_row() {
    assert!(!violations(Defect::LosesARow).await.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_checker_catches_a_row_written_twice() {
    assert!(!violations(Defect::WritesARowTwice).await.is_empty());
}

/// Runs a load on an engine with the defect, and checks what power cuts would have left.
async fn violations(defect: Defect) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let layer = FaultVfs::with_power_cuts();
    let location = Location::Folder(folder.path().to_owned());
    let mut store = Store::open_on(&location, Some(layer.name())).unwrap();
    break_store(&mut store, defect);
    let running = start_on(store, options(location), |writer_loop| {
        writer_loop.acknowledges_early = defect == Defect::AcknowledgesEarly;
    })
    .await
    .unwrap();
    let load = Load::start(running.addresses().grpc, Arc::default()).await;
    let mut violations = Vec::new();
    for _ in 0..CUTS {
        let acknowledged = load.progress().await;
        let history = load.history();
        let image = tempfile::tempdir().unwrap();
        layer.cut_power(folder.path(), image.path());
        let history = and_sent_until(history, &load.history());
        violations.extend(check_image(&history, image.path()));
        assert!(acknowledged > 0);
    }
    load.stop().await;
    running.shutdown().await.unwrap();
    violations.extend(check(
        &load.history(),
        &found::read(&folder.path().join(DATA_FILE)),
    ));
    violations
}

/// What may be there at a moment after the one log and before the later: what was sent in between too,
/// with no answer known.
fn and_sent_until(mut history: History, later: &History) -> History {
    let History {
        creations,
        publications,
        completions,
    } = &mut history;
    for id in later.creations.keys() {
        creations.entry(id.clone()).or_insert(Outcome::Unknown);
    }
    for id in later.publications.keys() {
        publications.entry(id.clone()).or_insert(Outcome::Unknown);
    }
    for (text, (job, _)) in &later.completions {
        let unknown = (*job, Outcome::Unknown);
        completions.entry(text.clone()).or_insert(unknown);
    }
    history
}

fn check_image(history: &History, image: &std::path::Path) -> Vec<String> {
    let location = Location::Folder(image.to_owned());
    // A restart first: it's what the next engine sees that counts.
    match Store::open(&location).and_then(|mut store| store.recover()) {
        Ok(_) => check(history, &found::read(&image.join(DATA_FILE))),
        Err(error) => vec![error.to_string()],
    }
}

fn break_store(store: &mut Store, defect: Defect) {
    match defect {
        Defect::None | Defect::AcknowledgesEarly => {}
        Defect::SyncOff => store
            .connection()
            .pragma_update(None, "synchronous", "OFF")
            .unwrap(),
        Defect::LosesARow => store.mangle = Some(lose),
        Defect::WritesARowTwice => store.mangle = Some(double),
    }
}

/// Every variable `id` whose text ends in a 7 is lost.
fn lose(events: &mut Vec<Event>) {
    events.retain(|event| {
        !matches!(event, Event::VariableChanged(variable)
            if &*variable.name == "id" && variable.value.as_str().is_some_and(|id| id.ends_with('7')))
    });
}

/// Every variable `id` whose text ends in a 7 gets a second row.
fn double(events: &mut Vec<Event>) {
    let doubled: Vec<_> = events
        .iter()
        .filter_map(|event| match event {
            Event::VariableChanged(variable)
                if &*variable.name == "id"
                    && variable.value.as_str().is_some_and(|id| id.ends_with('7')) =>
            {
                let mut second = (**variable).clone();
                second.key += 1 << 40;
                second.process_instance_key += 1 << 40;
                second.scope_key += 1 << 40;
                Some(Event::VariableChanged(Arc::new(second)))
            }
            _ => None,
        })
        .collect();
    events.extend(doubled);
}
