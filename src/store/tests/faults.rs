//! The n-th write, sync or open fails, once and for ever, until a run gets through without.
//!
//! What was acknowledged before is there after a restart; what was not is wholly in or wholly out.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use super::samples;
use crate::{
    engine::{event::Event, record::Key},
    store::{
        Location, Store,
        fault_vfs::{Fault, FaultVfs},
    },
};

/// Batches in one run; enough to fold the log into the file at its end.
const BATCHES: i64 = 6;

/// A batch writes two rows, which must appear together.
fn batch(number: i64) -> [Event; 2] {
    [
        Event::TimerChanged(Arc::new(samples::timer(number * 2))),
        Event::TimerChanged(Arc::new(samples::timer(number * 2 + 1))),
    ]
}

/// Runs until the first error, as the engine does; gives the batches that were acknowledged.
fn run(location: &Location, vfs: &str) -> i64 {
    let Ok(mut store) = Store::open_on(location, Some(vfs)) else {
        return 0;
    };
    if store.recover().is_err() {
        return 0;
    }
    for number in 0..BATCHES {
        if store.write(&batch(number)).is_err() {
            return number;
        }
    }
    // Closing only folds the log; its failure loses nothing.
    let _ = store.close();
    BATCHES
}

fn timers(folder: &Path) -> BTreeSet<Key> {
    let location = Location::Folder(folder.to_owned());
    let store = Store::open(&location).expect("a restart without the fault works");
    let mut statement = store.connection().prepare("SELECT key FROM timer").unwrap();
    let keys = statement.query_map([], |row| row.get(0)).unwrap();
    keys.collect::<Result<_, _>>().unwrap()
}

fn check(fault: Fault) {
    for fail_at in 1.. {
        let folder = tempfile::tempdir().unwrap();
        let location = Location::Folder(folder.path().to_owned());
        let layer = FaultVfs::failing(fail_at, fault);
        let acknowledged = run(&location, layer.name());
        let found = timers(folder.path());
        let rows = |batches: i64| (0..batches * 2).collect::<BTreeSet<Key>>();
        assert!(
            found == rows(acknowledged) || found == rows(acknowledged + 1),
            "operation {fail_at} failed {fault:?}: {acknowledged} acknowledged, found {found:?}"
        );
        if !layer.has_failed() {
            assert_eq!(acknowledged, BATCHES);
            assert!(fail_at > 30, "the layer counts too little: {fail_at}");
            return;
        }
    }
}

#[test]
fn one_failing_operation_loses_nothing() {
    check(Fault::Once);
}

#[test]
fn a_disk_that_stays_broken_loses_nothing() {
    check(Fault::Forever);
}

#[test]
fn a_power_cut_after_any_batch_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let images = tempfile::tempdir().unwrap();
    let layer = FaultVfs::with_power_cuts();
    let location = Location::Folder(folder.path().to_owned());
    let mut store = Store::open_on(&location, Some(layer.name())).unwrap();
    for number in 0..BATCHES {
        store.write(&batch(number)).unwrap();
        let image = images.path().join(number.to_string());
        layer.cut_power(folder.path(), &image);
        let expected: BTreeSet<Key> = (0..(number + 1) * 2).collect();
        assert_eq!(timers(&image), expected);
    }
}
