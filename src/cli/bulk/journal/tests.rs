//! Journals written, cut off, damaged, and read again.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use serde_json::json;

use super::line::Line;
use super::*;
use crate::cli::bulk::outcome::{Done, Outcome};
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

fn header(rows: u64) -> Header {
    Header {
        run: "r1".to_owned(),
        title: "create process instances of order".to_owned(),
        request: json!({"process": "order"}),
        input: "/a b/x.csv".to_owned(),
        fingerprint: "12-ab".to_owned(),
        rows,
        started_at_ms: 5,
    }
}

fn write(path: &Path, rows: u64, lines: &str) {
    std::fs::write(path, format!("{}\n{lines}", header(rows).to_line())).unwrap();
}

#[test]
fn lines_survive_the_way_there_and_back() {
    for line in [
        Line::Intent { row: 1, at_ms: 7 },
        Line::Done {
            row: 2,
            key: Some(2_251_799_813_685_249),
            note: String::new(),
        },
        Line::Done {
            row: 3,
            key: None,
            note: "it was gone".to_owned(),
        },
        Line::Failed {
            row: 4,
            code: 6,
            why: "two\nlines, a \"quote\"".to_owned(),
        },
        Line::Unknown {
            row: 5,
            why: "ü".to_owned(),
        },
        Line::Withdrawn { row: 6 },
        Line::Ended,
    ] {
        let text = line.to_text();
        assert_eq!(text.matches('\n').count(), 1, "{text}");
        assert_eq!(Line::parse(text.trim_end_matches('\n')), Some(line));
    }
    for text in [
        "",
        "x",
        "i",
        "i 1",
        "i 0 1",
        "d x -",
        "f 1 6",
        "f 1 6 why",
        "w 1 2",
        "e 1",
    ] {
        assert_eq!(Line::parse(text), None, "{text}");
    }
    assert_eq!(Header::from_line(&header(3).to_line()), Ok(header(3)));
}

#[test]
fn what_is_written_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("j");
    write(&path, 6, "");
    let file = OpenOptions::new().append(true).open(&path).unwrap();
    let writer = Writer::new(file, &path);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async {
        for row in 1..=5 {
            writer.intend(row, 100 + row as i64).await.unwrap();
        }
        let outcome = |row, outcome| writer.outcome(row, &outcome).unwrap();
        outcome(1, Outcome::Done(Done::with_key(40)));
        let error = Error::new(ExitCode::Rejected, "no");
        outcome(2, Outcome::Failed(error));
        outcome(3, Outcome::Unknown("?".to_owned()));
        writer.withdrawn(4).unwrap();
        writer.intend(2, 200).await.unwrap();
        outcome(2, Outcome::Done(Done::noted("again")));
        writer.intend(4, 300).await.unwrap();
    });
    writer.close().unwrap();
    let journal = read(&path).unwrap();
    assert_eq!(
        journal.states,
        [
            State::Done,
            State::Done,
            State::Unknown,
            State::InDoubt,
            State::InDoubt,
            State::Open
        ]
    );
    assert_eq!((journal.doubts[&5], journal.doubts[&4]), (105, 300));
    assert_eq!((journal.tally.done, journal.tally.unknown), (2, 1));
    assert!(!journal.is_ended);
    let mut last = Vec::new();
    outcomes(&path, &mut |line| {
        last.push(line.to_text());
        Ok(())
    })
    .unwrap();
    assert_eq!(last, ["d 1 40\n", "u 3 \"?\"\n", "d 2 - again\n"]);
}

#[test]
fn a_cut_at_any_byte_loses_only_what_was_not_whole() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("j");
    let lines = "i 1 5\ni 2 5\nd 1 77\nf 2 6 \"no\"\ne\n";
    write(&path, 2, lines);
    let whole = std::fs::read(&path).unwrap();
    let first = whole.len() - lines.len();
    for cut in first..=whole.len() {
        std::fs::write(&path, &whole[..cut]).unwrap();
        let journal = read(&path).unwrap();
        let kept = lines[..cut - first].rfind('\n').map_or(0, |at| at + 1);
        assert_eq!(journal.sound_bytes as usize, first + kept, "cut at {cut}");
        assert_eq!(journal.is_ended, cut == whole.len());
    }
    for cut in 0..first {
        std::fs::write(&path, &whole[..cut]).unwrap();
        assert_eq!(read(&path).unwrap_err().code(), ExitCode::Configuration);
    }
}

#[test]
fn a_torn_end_is_dropped_and_damage_elsewhere_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("j");
    // What a power cut can leave: the file's length without its bytes.
    write(&path, 2, "i 1 5\n\0\0\0\0\n\0\0");
    let journal = read(&path).unwrap();
    assert_eq!(journal.states, [State::InDoubt, State::Open]);
    write(&path, 2, "i 1 5\nnonsense\nd 1 7\n");
    let error = read(&path).unwrap_err();
    assert!(error.one_line().contains("line 3"), "{}", error.one_line());
    write(&path, 2, "i 3 5\n");
    assert!(read(&path).is_err(), "there is no third row");
    let mut file = std::fs::File::create(&path).unwrap();
    file.write_all(b"{\"zcli-journal\": 2}\n").unwrap();
    let error = read(&path).unwrap_err();
    assert!(error.one_line().contains("format 2"));
}
