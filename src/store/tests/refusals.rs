//! Files that are not for this engine, or not whole, are refused with their name and what to do.

use std::{fs, path::Path, time::Duration};

use super::samples;
use crate::store::{DATA_FILE, Error, Location, Store, schema};

fn filled(folder: &Path) -> Location {
    let location = Location::Folder(folder.to_owned());
    let mut store = Store::open(&location).unwrap();
    store.write(&samples::all()).unwrap();
    store.close().unwrap();
    location
}

/// The error of starting on this location.
fn refusal(location: &Location) -> String {
    let error = Store::open(location)
        .and_then(|mut store| store.recover())
        .expect_err("must be refused");
    error.to_string()
}

#[test]
fn a_second_engine_on_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::Folder(folder.path().to_owned());
    let _first = Store::open(&location).unwrap();
    let error = Store::open(&location).unwrap_err();
    assert!(matches!(error, Error::Locked { pid: Some(pid), .. } if pid == std::process::id()));
}

#[test]
fn a_newer_format() {
    let folder = tempfile::tempdir().unwrap();
    let location = filled(folder.path());
    let store = Store::open(&location).unwrap();
    store
        .connection()
        .pragma_update(None, "user_version", schema::FORMAT + 1)
        .unwrap();
    drop(store);
    let text = refusal(&location);
    assert!(text.contains("newer zcli"), "{text}");
    assert!(text.contains("engine.db"), "{text}");
}

#[test]
fn a_database_of_somebody_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(DATA_FILE);
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE theirs (x)")
        .unwrap();
    let text = refusal(&Location::Folder(folder.path().to_owned()));
    assert!(text.contains("not a data file of zcli"), "{text}");
}

#[test]
fn a_file_that_is_no_database() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(DATA_FILE), "x".repeat(10_000)).unwrap();
    let text = refusal(&Location::Folder(folder.path().to_owned()));
    assert!(text.contains("not a data file of zcli"), "{text}");
}

#[test]
fn a_file_cut_short() {
    let folder = tempfile::tempdir().unwrap();
    let location = filled(folder.path());
    let path = folder.path().join(DATA_FILE);
    let content = fs::read(&path).unwrap();
    for size in [content.len() / 2, content.len() - 4_096, 5_000] {
        fs::write(&path, &content[..size]).unwrap();
        let text = refusal(&location);
        assert!(text.contains("damaged"), "{size}: {text}");
        assert!(text.contains("zcli doctor"), "{size}: {text}");
    }
}

#[test]
fn a_file_with_overwritten_pages() {
    let folder = tempfile::tempdir().unwrap();
    let location = filled(folder.path());
    let path = folder.path().join(DATA_FILE);
    let content = fs::read(&path).unwrap();
    let pages = content.len() / 4_096;
    for page in 1..pages {
        let mut damaged = content.clone();
        damaged[page * 4_096..(page + 1) * 4_096].fill(0xA5);
        fs::write(&path, damaged).unwrap();
        let text = refusal(&location);
        assert!(text.contains("damaged"), "page {page} of {pages}: {text}");
    }
}

#[test]
fn a_row_that_no_version_writes() {
    let folder = tempfile::tempdir().unwrap();
    let location = filled(folder.path());
    let store = Store::open(&location).unwrap();
    store
        .connection()
        .execute_batch("UPDATE job SET state = 'ODD'")
        .unwrap();
    drop(store);
    let text = refusal(&location);
    assert!(text.contains("damaged (unknown name ODD)"), "{text}");
}

#[test]
fn a_query_over_its_time() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&Location::Folder(folder.path().to_owned())).unwrap();
    let reader = store.reader(Duration::from_millis(20));
    let endless = "WITH RECURSIVE n(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n)
        SELECT count(*) FROM n";
    let error = reader
        .read(|connection| connection.query_row(endless, [], |row| row.get::<_, i64>(0)))
        .unwrap_err();
    assert!(
        matches!(error, Error::QueryTimeout { limit_ms: 20 }),
        "{error}"
    );
    let written = reader.read(|connection| connection.execute("DELETE FROM job", []));
    assert!(written.is_err(), "a reader must not write");
}
