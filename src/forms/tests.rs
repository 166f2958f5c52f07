use jiff::tz::TimeZone;
use serde_json::json;

use super::*;

fn field(component: Value) -> Field {
    let mut found = fields(&json!({"components": [component]}));
    assert_eq!(found.len(), 1);
    found.remove(0)
}

#[track_caller]
fn takes(field: &Field, typed: &str, expected: Value) {
    assert_eq!(
        field.parse(typed, &TimeZone::UTC),
        Ok(Some(expected)),
        "{typed}"
    );
}

#[track_caller]
fn refuses(field: &Field, typed: &str, why: &str) {
    assert_eq!(
        field.parse(typed, &TimeZone::UTC),
        Err(why.to_owned()),
        "{typed}"
    );
}

#[test]
fn groups_are_opened_and_layout_left_out() {
    let schema = json!({"components": [
        {"type": "text", "text": "# Hello"},
        {"type": "group", "path": "address", "conditional": {"hide": "=abroad"}, "components": [
            {"type": "textfield", "key": "street", "label": "Street"},
            {"type": "spacer"},
        ]},
        {"type": "button", "key": "b"},
        {"type": "textfield", "key": "fixed", "readonly": true},
    ]});
    let found = fields(&schema);
    assert_eq!(found.len(), 2);
    assert_eq!(found[1].path, ["address", "street"]);
    let with = |abroad: Value| Data::from_iter([("abroad".to_owned(), abroad)]);
    assert!(!found[1].is_shown(&with(json!(true)), 0));
    assert!(found[1].is_shown(&with(json!(false)), 0));
    assert!(found[1].is_shown(&Data::new(), 0), "null hides nothing");
    let mut data = with(json!("x"));
    set(&mut data, &found[1].path, json!("Main St"));
    assert_eq!(
        Value::Object(data.clone()),
        json!({"abroad": "x", "address": {"street": "Main St"}})
    );
    assert_eq!(found[1].initial(&data), json!("Main St"));
}

#[test]
fn texts_are_held_against_their_rules() {
    let name = field(json!({"type": "textfield", "key": "n",
        "validate": {"required": true, "minLength": 2, "maxLength": 3, "pattern": "^[a-z]+$"}}));
    takes(&name, " abc ", json!("abc"));
    refuses(&name, "", "this is required");
    refuses(&name, "a", "at least 2 letters");
    refuses(&name, "abcd", "at most 3 letters");
    refuses(&name, "AB", "a text that matches ^[a-z]+$");
    let mail =
        field(json!({"type": "textfield", "key": "m", "validate": {"validationType": "email"}}));
    refuses(&mail, "ada", "an e-mail address");
    takes(&mail, "ada@example.com", json!("ada@example.com"));
    assert_eq!(mail.parse(" ", &TimeZone::UTC), Ok(None));
    takes(
        &field(json!({"type": "textarea", "key": "t"})),
        r"a\nb",
        json!("a\nb"),
    );
    let slow =
        field(json!({"type": "textfield", "key": "s", "validate": {"pattern": r"^(a|a)*\1$"}}));
    takes(
        &slow,
        &format!("{}b", "a".repeat(60)),
        json!(format!("{}b", "a".repeat(60))),
    );
}

#[test]
fn numbers_dates_and_rows() {
    let amount = field(
        json!({"type": "number", "key": "a", "decimalDigits": 1, "validate": {"min": 1, "max": "9"}}),
    );
    takes(&amount, "2.5", json!(2.5));
    takes(&amount, "3", json!(3));
    refuses(&amount, "0", "at least 1");
    refuses(&amount, "10", "at most 9");
    refuses(&amount, "2.55", "at most 1 digits after the point");
    refuses(&amount, "many", "a number");
    let text = field(json!({"type": "number", "key": "a", "serializeToString": true}));
    takes(&text, "1.10", json!("1.10"));
    let date = field(json!({"type": "datetime", "subtype": "date", "key": "d"}));
    takes(&date, "2026-12-24", json!("2026-12-24"));
    refuses(&date, "24.12.2026", "a date, such as 2026-12-24");
    let both = field(
        json!({"type": "datetime", "subtype": "datetime", "key": "d", "timeSerializingFormat": "utc_normalized"}),
    );
    takes(&both, "2026-12-24 18:00", json!("2026-12-24T18:00Z"));
    let time = field(json!({"type": "datetime", "subtype": "time", "key": "d"}));
    takes(&time, "18:05", json!("18:05"));
    refuses(
        &field(json!({"type": "dynamiclist", "path": "rows"})),
        "{}",
        "a JSON list of objects, such as [{\"name\": \"Ada\"}]",
    );
}

#[test]
fn choices_come_from_the_schema_a_variable_or_feel() {
    let data = Data::from_iter([("all".to_owned(), json!(["a", {"label": "B", "value": 2}]))]);
    let labels = |component: Value| {
        let choices = field(component).choices(&data, 0);
        choices
            .into_iter()
            .map(|choice| (choice.label, choice.value))
            .collect::<Vec<_>>()
    };
    let fixed =
        labels(json!({"type": "radio", "key": "r", "values": [{"label": "Yes", "value": "y"}]}));
    assert_eq!(fixed, [("Yes".to_owned(), json!("y"))]);
    let expected = [("a".to_owned(), json!("a")), ("B".to_owned(), json!(2))];
    assert_eq!(
        labels(json!({"type": "select", "key": "r", "valuesKey": "all"})),
        expected
    );
    let first = labels(json!({"type": "taglist", "key": "r", "valuesExpression": "=[all[1]]"}));
    assert_eq!(first, expected[..1]);
    let required = field(json!({"type": "checkbox", "key": "c", "validate": {"required": true}}));
    assert_eq!(
        required.check(&json!(false)),
        Err("this is required".to_owned())
    );
}
