use jiff::tz::TimeZone;
use serde_json::json;

use super::*;
use crate::render::options::TimeStyle;
use crate::render::surface::{Colour, Motion, Reader};
use crate::render::view::instance::INSTANCE;

fn options(format: Format) -> Options {
    Options {
        format,
        jq: None,
        columns: Vec::new(),
        header: Header::Shown,
        time: TimeStyle::Relative,
        now: "2026-03-01T12:00:00Z".parse().unwrap(),
        zone: TimeZone::UTC,
    }
}

const TERMINAL: Surface = Surface {
    reader: Reader::Terminal,
    colour: Colour::Off,
    width: Some(60),
    height: Some(24),
    motion: Motion::Yes,
};

fn list() -> Document {
    Document::List {
        view: &INSTANCE,
        items: vec![
            json!({"processInstanceKey": "2251799813685249", "processDefinitionId": "order",
                "processDefinitionVersion": 3, "state": "ACTIVE", "hasIncident": true,
                "startDate": "2026-03-01T11:55:00.000Z", "endDate": null}),
            json!({"processInstanceKey": "2251799813685250", "processDefinitionId": "o\u{1b}[31m\nx",
                "processDefinitionVersion": 1, "state": "COMPLETED", "hasIncident": false,
                "startDate": "2026-02-27T11:55:00.000Z", "endDate": "2026-02-28T11:55:00.000Z"}),
        ],
    }
}

#[test]
fn a_pipe_gets_one_line_a_row_and_raw_text() {
    let text = render(&list(), &options(Format::Table), &Surface::PIPE).unwrap();
    assert_eq!(
        text,
        "KEY               PROCESS   VERSION  STATE      INCIDENT  STARTED\n\
         2251799813685249  order     3        ACTIVE     yes       5m ago\n\
         2251799813685250  o\u{1b}[31m x  1        COMPLETED            2d ago\n"
    );
}

#[test]
fn a_terminal_never_gets_an_escape_from_the_server() {
    for format in [
        Format::Table,
        Format::Wide,
        Format::Json,
        Format::Jsonl,
        Format::Yaml,
        Format::Csv,
    ] {
        let text = render(&list(), &options(format), &TERMINAL).unwrap();
        assert!(!text.contains('\u{1b}'), "{format:?}: {text}");
    }
}

#[test]
fn a_narrow_terminal_wraps_and_keeps_its_width() {
    let text = render(&list(), &options(Format::Table), &TERMINAL).unwrap();
    assert!(text.lines().all(|line| line.width() <= 60), "{text}");
    assert!(text.contains("2251799813685249 "), "a key is whole: {text}");
}

#[test]
fn an_empty_list_is_an_empty_array() {
    let empty = Document::List {
        view: &INSTANCE,
        items: Vec::new(),
    };
    let text = |format| render(&empty, &options(format), &Surface::PIPE).unwrap();
    assert_eq!(text(Format::Json), "[]\n");
    assert_eq!(text(Format::Jsonl), "");
    assert_eq!(text(Format::Yaml).trim(), "[]");
    assert_eq!(text(Format::Table), "");
    assert_eq!(text(Format::Name), "");
    assert!(text(Format::Csv).starts_with("KEY,PROCESS,"));
}

#[test]
fn names_are_the_keys_alone() {
    let text = render(&list(), &options(Format::Name), &Surface::PIPE).unwrap();
    assert_eq!(text, "2251799813685249\n2251799813685250\n");
}

#[test]
fn yaml_keeps_keys_as_strings() {
    let text = render(&list(), &options(Format::Yaml), &Surface::PIPE).unwrap();
    let back: Value = serde_saphyr::from_str(&text).unwrap();
    assert_eq!(back, list().to_json().unwrap(), "{text}");
}

#[test]
fn columns_go_by_title_and_by_field() {
    let mut options = options(Format::Table);
    options.columns = vec!["state".to_owned(), "processDefinitionId".to_owned()];
    options.header = Header::Hidden;
    let text = render(&list(), &options, &Surface::PIPE).unwrap();
    assert!(text.starts_with("ACTIVE     order\n"), "{text}");
    options.columns = vec!["nosuch".to_owned()];
    let error = render(&list(), &options, &Surface::PIPE).unwrap_err();
    assert!(error.to_string().contains("unknown column `nosuch`"));
}

#[test]
fn one_object_shows_a_field_a_line() {
    let one = Document::One {
        view: &INSTANCE,
        item: json!({"processInstanceKey": "7", "startDate": "2026-03-01T11:00:00Z"}),
    };
    let text = render(&one, &options(Format::Table), &Surface::PIPE).unwrap();
    assert_eq!(text, "processInstanceKey  7\nstartDate           1h ago\n");
}

#[test]
fn an_outcome_is_a_sentence_and_an_object() {
    let done = Document::Outcomes(vec![crate::render::Outcome {
        did: "completed",
        noun: "job",
        field: "jobKey",
        key: "12".to_owned(),
    }]);
    let text = |format| render(&done, &options(format), &Surface::PIPE).unwrap();
    assert_eq!(text(Format::Table), "completed job 12\n");
    assert_eq!(
        serde_json::from_str::<Value>(&text(Format::Json)).unwrap(),
        json!({"jobKey": "12", "outcome": "completed"})
    );
}

#[test]
fn a_narrow_terminal_goes_without_what_matters_least() {
    let list = Document::List {
        view: &crate::render::view::incident::INCIDENT,
        items: vec![
            json!({"incidentKey": "2251799813685249", "errorType": "JOB_NO_RETRIES",
            "state": "ACTIVE", "processDefinitionId": "order", "elementId": "charge-payment",
            "processInstanceKey": "2251799813685240", "creationTime": "2026-03-01T11:55:00.000Z",
            "errorMessage": "the card was declined"}),
        ],
    };
    let at = |width| {
        let surface = Surface {
            width: Some(width),
            ..TERMINAL
        };
        render(&list, &options(Format::Table), &surface).unwrap()
    };
    let narrow = at(80);
    assert!(narrow.contains("2251799813685249 "), "{narrow}");
    assert!(!narrow.contains("INSTANCE"), "{narrow}");
    assert!(at(140).contains("INSTANCE"));
    let mut asked = options(Format::Table);
    asked.columns = vec!["key".to_owned(), "instance".to_owned()];
    let surface = Surface {
        width: Some(30),
        ..TERMINAL
    };
    assert!(
        render(&list, &asked, &surface)
            .unwrap()
            .contains("INSTANCE")
    );
}
