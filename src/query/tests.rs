use jiff::tz::TimeZone;
use serde_json::{Map, Value, json};

use super::*;

const COLUMNS: [(&str, &str); 3] = [
    ("KEY", "processInstanceKey"),
    ("PROCESS", "processDefinitionId"),
    ("STARTED", "startDate"),
];

fn moment() -> Moment {
    Moment {
        now: "2026-03-01T12:00:00Z".parse().unwrap(),
        zone: TimeZone::UTC,
    }
}

fn query_of(path: &str, text: &str) -> Result<Query, Error> {
    Query::parse(text, Schema::new(path, COLUMNS), moment())
}

fn query(text: &str) -> Result<Query, Error> {
    query_of("/process-instances/search", text)
}

/// The API's filter, and the texts of what is left.
fn planned(text: &str) -> (Value, Vec<String>) {
    planned_of("/process-instances/search", text)
}

fn planned_of(path: &str, text: &str) -> (Value, Vec<String>) {
    let plan = query_of(path, text)
        .unwrap_or_else(|error| panic!("{text}: {error}\n{}", error.place()))
        .plan(Map::new())
        .expect(text);
    let left = plan.parts.iter().filter(|part| part.by != By::Api);
    let left: Vec<String> = left.map(|part| part.text.clone()).collect();
    assert_eq!(plan.rest.is_some(), !left.is_empty(), "{text}");
    (Value::Object(plan.filter), left)
}

fn nothing_left() -> Vec<String> {
    Vec::new()
}

#[test]
fn what_the_api_can_filter_goes_to_it() {
    for (text, filter) in [
        ("state = active", json!({"state": "ACTIVE"})),
        ("process == order", json!({"processDefinitionId": "order"})),
        ("not state = ACTIVE", json!({"state": {"$neq": "ACTIVE"}})),
        ("state != ACTIVE", json!({"state": {"$neq": "ACTIVE"}})),
        (
            "state in (ACTIVE, completed)",
            json!({"state": {"$in": ["ACTIVE", "COMPLETED"]}}),
        ),
        (
            "state = ACTIVE or state = COMPLETED",
            json!({"state": {"$in": ["ACTIVE", "COMPLETED"]}}),
        ),
        (
            "process like \"order-*\"",
            json!({"processDefinitionId": {"$like": "order-*"}}),
        ),
        (
            "started > -2h and startDate <= now",
            json!({"startDate": {"$gt": "2026-03-01T10:00:00.000Z", "$lte": "2026-03-01T12:00:00.000Z"}}),
        ),
        (
            "startDate = 2026-02-28",
            json!({"startDate": {"$gte": "2026-02-28T00:00:00.000Z", "$lt": "2026-03-01T00:00:00.000Z"}}),
        ),
        (
            "startDate in 2026-01-01..2026-01-31",
            json!({"startDate": {"$gte": "2026-01-01T00:00:00.000Z", "$lt": "2026-02-01T00:00:00.000Z"}}),
        ),
        (
            "age > 2h",
            json!({"startDate": {"$lt": "2026-03-01T10:00:00.000Z"}}),
        ),
        (
            "processDefinitionVersion between 2 and 5",
            json!({"processDefinitionVersion": {"$gte": 2, "$lte": 5}}),
        ),
        (
            "not (processDefinitionVersion < 3 or hasIncident)",
            json!({"processDefinitionVersion": {"$gte": 3}, "hasIncident": false}),
        ),
        ("endDate exists", json!({"endDate": {"$exists": true}})),
        ("endDate is null", json!({"endDate": {"$exists": false}})),
        (
            "parentProcessInstanceKey not exists",
            json!({"parentProcessInstanceKey": {"$exists": false}}),
        ),
        ("key = 22", json!({"processInstanceKey": "22"})),
        ("elementId = pay", json!({"elementId": "pay"})),
        ("tags = vip and tags = eu", json!({"tags": ["vip", "eu"]})),
        (
            "variables.paid = true and variables.n = 42",
            json!({"variables": [{"name": "paid", "value": "true"}, {"name": "n", "value": {"$in": ["42", "42.0"]}}]}),
        ),
        (
            "state = ACTIVE or (process = order and hasIncident = true)",
            json!({"$or": [{"state": "ACTIVE"}, {"processDefinitionId": "order", "hasIncident": true}]}),
        ),
    ] {
        assert_eq!(planned(text), (filter, nothing_left()), "{text}");
    }
}

#[test]
fn what_it_cannot_stays_here() {
    for (text, filter, left) in [
        ("process ~ ^ord", json!({}), "process ~ ^ord"),
        // A missing name fails the comparison here; clusters differ on it.
        (
            "state = ACTIVE and processDefinitionName != x",
            json!({"state": "ACTIVE"}),
            "processDefinitionName != x",
        ),
        (
            "variables.order.total > 100",
            json!({}),
            "variables.order.total > 100",
        ),
        ("not variables.n = 42", json!({}), "not variables.n = 42"),
        ("duration > 5m", json!({}), "duration > 5m"),
        (
            "not (process ~ a and state = ACTIVE)",
            json!({}),
            "not (process ~ a) or not (state = ACTIVE)",
        ),
        (
            "(state = ACTIVE and process ~ x) or hasIncident",
            json!({"$or": [{"state": "ACTIVE"}, {"hasIncident": true}]}),
            "(state = ACTIVE and process ~ x) or hasIncident",
        ),
    ] {
        assert_eq!(planned(text), (filter, vec![left.to_owned()]), "{text}");
    }
}

#[test]
fn each_search_has_its_own_filter() {
    let incidents = "/incidents/search";
    let (filter, left) = planned_of(
        incidents,
        "errorType = JOB_NO_RETRIES and elementId like p*",
    );
    assert_eq!(filter, json!({"errorType": "JOB_NO_RETRIES"}));
    assert_eq!(left, ["elementId like p*"]);
    let (filter, left) = planned_of("/user-tasks/search", "candidateGroups = sales");
    assert_eq!(
        (filter, left),
        (json!({"candidateGroup": "sales"}), nothing_left())
    );
    let (filter, left) = planned_of("/jobs/search", "retries < 2 or state = FAILED");
    assert_eq!(filter, json!({}));
    assert_eq!(left.len(), 1, "jobs know no $or");
}

#[test]
fn a_filter_that_is_there_is_kept() {
    let filter = |base: Value, text: &str| {
        let Value::Object(base) = base else {
            unreachable!()
        };
        let plan = query(text).expect(text).plan(base).expect(text);
        (Value::Object(plan.filter), plan.rest.is_some())
    };
    assert_eq!(
        filter(json!({"state": "ACTIVE"}), "state = ACTIVE"),
        (json!({"state": "ACTIVE"}), false)
    );
    assert_eq!(
        filter(json!({"state": "ACTIVE"}), "state = COMPLETED"),
        (json!({"state": "ACTIVE"}), true)
    );
    assert_eq!(
        filter(json!({"hasIncident": true}), "hasIncident = false"),
        (json!({"hasIncident": true}), true)
    );
    assert_eq!(
        filter(json!({"state": "ACTIVE"}), "state != TERMINATED"),
        (
            json!({"state": {"$eq": "ACTIVE", "$neq": "TERMINATED"}}),
            false
        )
    );
}

#[test]
fn a_mistake_has_its_place_and_what_was_meant() {
    for (text, message, marked, hint) in [
        (
            "sttae = ACTIVE",
            "there is no field `sttae`",
            "sttae",
            "did you mean `state`",
        ),
        (
            "a = 1 and key = 2",
            "there is no field `a`",
            "a",
            "there are: ",
        ),
        ("state =", "a value is expected here", "", ""),
        (
            "state = ACTIVE startDate",
            "`and`, `or` or the end is expected here",
            "startDate",
            "",
        ),
        ("(state = ACTIVE", "`)` is expected here", "", ""),
        (
            "state = ACTVE",
            "`ACTVE` is not a state of these",
            "ACTVE",
            "did you mean ACTIVE",
        ),
        ("startDate > 2h", "`2h` is not a time", "2h", "write `-2h`"),
        (
            "startDate > soon",
            "`soon` is not a time",
            "soon",
            "such as -2h",
        ),
        ("key = abc", "`abc` is not a key", "abc", ""),
        (
            "hasIncident = maybe",
            "`maybe` is not true or false",
            "maybe",
            "",
        ),
        ("process ~ \"a(\"", "not a regular expression", "\"a(\"", ""),
        ("process = \"a", "this quote is never closed", "\"", ""),
        ("state ACTIVE", "an operator is expected here", "ACTIVE", ""),
        (
            "state",
            "an operator and a value are expected after this",
            "state",
            "",
        ),
        (
            "state.x = 1",
            "`state` has no fields below it",
            "state.x",
            "",
        ),
        ("duration > x", "`x` is not a duration", "x", "such as 90s"),
        (
            "variables = 1",
            "a variable's name is expected",
            "variables",
            "",
        ),
        ("not", "a field is expected here", "", ""),
        ("", "a condition is expected", "", ""),
    ] {
        let error = query(text).expect_err(text);
        assert!(error.to_string().starts_with(message), "{text}: {error}");
        let place = error.place().to_string();
        let (line, carets) = place.split_once('\n').expect("two lines");
        let at = carets.find('^').expect("a caret");
        let found = line.get(at..at + marked.len()).unwrap_or_default();
        assert_eq!(found, marked, "{text}: {place}");
        let suggestion = error.suggestion().unwrap_or_default();
        assert!(suggestion.contains(hint), "{text}: {suggestion}");
    }
}

#[test]
fn a_field_that_only_the_api_knows_must_go_to_it() {
    for text in [
        "elementId ~ a",
        "not elementId = a",
        "elementId = a or process ~ b",
    ] {
        let error = query(text).expect(text).plan(Map::new()).expect_err(text);
        assert!(
            error.to_string().contains("only the API knows"),
            "{text}: {error}"
        );
    }
}

/// An instance and its variables, to decide conditions on.
fn decided(text: &str) -> Option<bool> {
    let item = json!({
        "processInstanceKey": "22", "processDefinitionId": "order", "processDefinitionVersion": 3,
        "startDate": "2026-03-01T11:00:00.000Z", "endDate": "2026-03-01T11:30:00.000Z", "state": "COMPLETED",
        "hasIncident": false, "tags": ["vip", "eu"],
    });
    let mut variables = Variables::new();
    let order = json!({"customer": {"name": "Ann"}, "total": 120.5, "items": [{"price": 5}, {"price": 20}], "due": "2026-04-01"});
    variables.insert("order".to_owned(), vec![order]);
    variables.insert("n".to_owned(), vec![json!(1), json!(7)]);
    variables.insert("nothing".to_owned(), vec![Value::Null]);
    variables.insert("odd name".to_owned(), vec![json!("x")]);
    query(text)
        .unwrap_or_else(|error| panic!("{text}: {error}\n{}", error.place()))
        .holds(&item, Some(&variables))
}

#[test]
fn conditions_are_decided_here_as_the_api_would() {
    for text in [
        "state = completed",
        "state != ACTIVE and not state in (ACTIVE, TERMINATED)",
        "process ~ ^or.er$ and process !~ ^x",
        "process like \"or?e*\"",
        "not process like or",
        "processDefinitionVersion in 1..3",
        "processDefinitionVersion > 2.5",
        "startDate in today..now",
        "startDate < 2026-03-02 and startDate >= 2026-03-01 and startDate <= 2026-03-01",
        "not startDate > 2026-03-01",
        "age > 30m and age <= 1h",
        "duration = 30m and duration in 1m..1h",
        "tags = vip and tags != us and tags ~ ^e",
        "key > 21",
        "parentProcessInstanceKey is null and endDate is not null",
        "parentProcessInstanceKey != 5",
        "not parentProcessInstanceKey = 5",
        "not (parentProcessInstanceKey < 5 or parentProcessInstanceKey >= 5)",
        "not hasIncident",
        "variables.order.customer.name = Ann",
        "variables.order.customer.name = \"Ann\" && variables.order.total in 100..200",
        "variables.order.items.price > 10",
        "variables.order.items[0].price = 5.0 and not variables.order.items[0].price > 5",
        "variables.order.items[].price = 20",
        "variables.order.due > now and variables.order.due < 2026-05-01",
        "variables.n = 7 and variables.n = 1",
        "variables.nothing = null and variables.missing is null and exists(variables.order)",
        "variables.\"odd name\" = x",
        "vars.n in (7, 8)",
        "state = ACTIVE or state = COMPLETED and hasIncident = false",
    ] {
        assert_eq!(decided(text), Some(true), "{text}");
        assert_eq!(
            decided(&format!("not ({text})")),
            Some(false),
            "not ({text})"
        );
    }
}

#[test]
fn variables_are_asked_for_only_where_they_decide() {
    let item = json!({"state": "ACTIVE", "processInstanceKey": "1"});
    let holds = |text: &str| query(text).expect(text).holds(&item, None);
    assert_eq!(holds("state = ACTIVE and variables.a = 1"), None);
    assert_eq!(holds("state = COMPLETED and variables.a = 1"), Some(false));
    assert_eq!(holds("state = ACTIVE or variables.a = 1"), Some(true));
}

#[test]
fn endless_texts_are_refused() {
    let deep = format!("{}state = ACTIVE{}", "(".repeat(5_000), ")".repeat(5_000));
    assert!(query(&deep).is_err());
    let deepest = format!("{}state = ACTIVE{}", "(".repeat(64), ")".repeat(64));
    assert!(query(&deepest).is_ok());
    assert!(query(&"not ".repeat(65)).is_err());
    assert!(query(&format!("state = {}", "x".repeat(70_000))).is_err());
    let list = vec!["1"; 1_001].join(",");
    assert!(query(&format!("key in ({list})")).is_err());
}
