//! Groups: what shares an id, what is counted, and that ids stay what they were.

use super::*;

fn incident(key: u64, message: &str, place: (&str, &str), created: &str) -> Value {
    json!({
        "incidentKey": key.to_string(),
        "errorType": "JOB_NO_RETRIES",
        "errorMessage": message,
        "processDefinitionId": place.0,
        "elementId": place.1,
        "creationTime": created,
    })
}

const CHARGE: (&str, &str) = ("order", "charge");
const REFUND: (&str, &str) = ("return", "refund");

#[test]
fn the_same_trouble_is_one_group_whatever_its_numbers() {
    let mut groups = Groups::new(By::Error);
    let at = |second: u32| format!("2026-01-01T00:00:{second:02}.000Z");
    let (added, _) = groups.add(&incident(1, "card 4711 declined", CHARGE, &at(5)));
    assert_eq!(added, Added::New);
    let (added, _) = groups.add(&incident(2, "card 17 declined", REFUND, &at(9)));
    assert_eq!(added, Added::Known);
    // An older one that is found later is still the first.
    groups.add(&incident(3, "card 1 declined", CHARGE, &at(1)));
    groups.add(&incident(4, "no card", CHARGE, &at(2)));
    let groups = groups.into_largest_first();
    assert_eq!(groups.len(), 2);
    let group = groups[0].to_json();
    assert_eq!(group["count"], 3);
    assert_eq!(group["pattern"], "card <n> declined");
    assert_eq!(group["firstSeen"], "2026-01-01T00:00:01Z");
    assert_eq!(group["lastSeen"], "2026-01-01T00:00:09Z");
    assert_eq!(group["newestIncidentKey"], "2");
    assert_eq!(group["place"], "order/charge, and 1 more");
}

#[test]
fn an_error_without_words_is_told_apart_by_its_place() {
    for message in ["", "No more retries left."] {
        let one = identify(&incident(1, message, CHARGE, ""), By::Error);
        let two = identify(&incident(2, message, REFUND, ""), By::Error);
        assert_ne!(one.id, two.id, "{message:?}");
        assert_eq!(one.element.as_deref(), Some("charge"));
    }
}

#[test]
fn each_way_of_grouping_has_ids_of_its_own_and_all_of_them_name_their_members() {
    let here = incident(1, "card 1 declined", CHARGE, "");
    let there = incident(2, "card 2 declined", REFUND, "");
    let id = |by: By| identify(&here, by).id;
    assert_ne!(id(By::Error), id(By::Process));
    assert_ne!(id(By::Process), id(By::Element));
    assert!(member(&there, &id(By::Error)).is_some());
    assert!(member(&there, &id(By::Element)).is_none());
    assert!(member(&here, &id(By::Element)[..PREFIX_DIGITS]).is_some());
    assert!(member(&here, "").is_none(), "nothing names no group");
}

#[test]
fn an_id_that_was_noted_down_stays_valid() {
    let identity = identify(&incident(1, "card 4711 declined", CHARGE, ""), By::Error);
    assert_eq!(identity.id, "424c75aab8");
    assert_eq!(identity.id.len(), ID_DIGITS);
}

#[test]
fn what_is_no_id_is_refused() {
    assert_eq!(parse_id(" AB12 ").as_deref(), Ok("ab12"));
    for text in ["", "abc", "order", "12345678901", "ab 12"] {
        assert!(parse_id(text).is_err(), "{text}");
    }
}
