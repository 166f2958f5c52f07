//! Rows out of CSV and JSON lines, right and wrong.

use serde_json::json;

use super::columns::{ColumnArgs, Columns, Split};
use super::*;

const FIELDS: &[&str] = &["jobKey", "key", "messageId", "variables"];

fn read(name: &str, text: &str) -> Vec<Result<Row, Mistake>> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(name);
    std::fs::write(&path, text).unwrap();
    let source = Source::file(&path, None).unwrap();
    rows(&source.path, source.format, b',').unwrap().collect()
}

fn columns(map: &[&str], ignore: &[&str]) -> Columns {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let args = ColumnArgs {
        map: owned(map),
        ignore: owned(ignore),
    };
    Columns::new(FIELDS, &args).unwrap()
}

fn split(columns: &Columns, name: &str, text: &str) -> Split {
    let row = read(name, text).remove(0).unwrap();
    columns.split(row).unwrap()
}

#[test]
fn cells_are_json_else_strings_and_empty_ones_are_left_out() {
    let text = "n,b,s,e,o,q,zip,\"two\nlines\"\n42,true,hello,,\"{\"\"a\"\":1}\",\"\"\"7\"\"\",0123,\"x\ny\"\n1,,,,,,,\n";
    let all = read("r.csv", text);
    let lines: Vec<u64> = all.iter().map(|row| row.as_ref().unwrap().line).collect();
    assert_eq!(
        lines,
        [3, 5],
        "where a row begins, quoted line ends counted"
    );
    let split = split(&columns(&[], &[]), "r.csv", text);
    assert_eq!(
        Value::Object(split.variables),
        json!({"n": 42, "b": true, "s": "hello", "o": {"a": 1}, "q": "7", "zip": "0123", "two\nlines": "x\ny"})
    );
}

#[test]
fn fields_go_by_name_and_the_rest_is_variables() {
    let text = "jobKey,messageId,customer.name,customer.vip,x,variables\n2251799813685249,007,Ann,true,1,\"{\"\"y\"\": 2}\"\n";
    let mut row = split(&columns(&[], &["x"]), "r.csv", text);
    assert_eq!(row.key(&["jobKey", "key"]), Ok(2_251_799_813_685_249));
    assert_eq!(row.text("messageId").as_deref(), Some("007"));
    assert_eq!(
        Value::Object(row.variables),
        json!({"customer": {"name": "Ann", "vip": true}, "y": 2})
    );
}

#[test]
fn columns_are_mapped_to_other_names() {
    let rule = columns(&["jobKey=id", "amount=sum"], &["*"]);
    let mut row = split(
        &rule,
        "r.jsonl",
        r#"{"id": "5", "jobKey": "6", "sum": 7, "other": 8}"#,
    );
    assert_eq!(row.key(&["jobKey"]), Ok(5), "not the column of its name");
    assert_eq!(Value::Object(row.variables), json!({"amount": 7}));
    let header = ["a".to_owned()];
    let error = rule.check_header(&header).unwrap_err();
    assert!(error.one_line().contains("no column `id`"));
    let twice = ColumnArgs {
        map: vec!["a=b".to_owned(), "a=c".to_owned()],
        ignore: Vec::new(),
    };
    assert!(Columns::new(FIELDS, &twice).is_err());
}

#[test]
fn mistakes_have_their_lines_and_do_not_end_the_rows() {
    let all = read("r.csv", "a,b\n1,2\n3\n4,5\n");
    let wrong = all[1].clone().unwrap_err();
    assert_eq!(wrong.line, 3);
    assert!(wrong.what.contains("1 cells"), "{}", wrong.what);
    assert_eq!(all[2].as_ref().unwrap().number, 3);
    // One that would take in the rows after it.
    let all = read("r.csv", "a,b\n1,2\n3,\"4\n5,6\n");
    let wrong = all[1].clone().unwrap_err();
    assert_eq!((wrong.line, all.len()), (3, 2));
    assert!(wrong.what.contains("never closed"), "{}", wrong.what);
    let all = read("r.jsonl", "{\"a\": 1}\n\n[2]\n{broken\n{\"b\": 2}\n");
    let lines: Vec<u64> = all
        .iter()
        .map(|row| row.as_ref().map_or_else(|wrong| wrong.line, |row| row.line))
        .collect();
    assert_eq!(lines, [1, 3, 4, 5]);
    assert_eq!(all.iter().filter(|row| row.is_err()).count(), 2);
}

#[test]
fn a_header_without_names_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    for (text, said) in [
        ("", "empty"),
        ("a,,c\n", "column 2"),
        ("a,b,a\n", "two columns named `a`"),
    ] {
        let path = dir.path().join("r.csv");
        std::fs::write(&path, text).unwrap();
        let error = rows(&path, Format::Csv, b',').err().unwrap();
        assert!(error.one_line().contains(said), "{}", error.one_line());
    }
}

#[test]
fn keys_are_positive_numbers() {
    let key = |text: &str| split(&columns(&[], &[]), "r.jsonl", text).key(&["jobKey", "key"]);
    assert_eq!(key(r#"{"jobKey": "5"}"#), Ok(5));
    assert_eq!(key(r#"{"key": 6}"#), Ok(6));
    assert!(key(r#"{"jobKey": "x"}"#).unwrap_err().contains("not a key"));
    assert!(
        key(r#"{"jobKey": null}"#)
            .unwrap_err()
            .contains("`jobKey` or `key`")
    );
}

#[test]
fn another_file_has_another_fingerprint() {
    let dir = tempfile::tempdir().unwrap();
    let print = |text: &str| {
        let path = dir.path().join("f");
        std::fs::write(&path, text).unwrap();
        fingerprint(&path).unwrap()
    };
    assert_eq!(print("abc"), print("abc"));
    assert_ne!(print("abc"), print("abd"));
}
