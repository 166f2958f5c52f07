//! `incident list --group`: counted by error, and the way from a group to its incidents.

use super::failed_order;
use crate::servers;

#[test]
fn groups_are_counted_and_their_ids_lead_to_their_incidents() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let declined: Vec<String> = (4_711..4_714)
        .map(|card| failed_order(&env, &format!("card {card} of 'Ann' declined")))
        .collect();
    failed_order(&env, "no stock");
    let groups = env
        .zcli(&["incident", "list", "--group", "-o", "json"])
        .ok()
        .json();
    assert_eq!(groups.as_array().expect("a list").len(), 2);
    assert_eq!(groups[0]["pattern"], "card <n> of '…' declined");
    assert_eq!(groups[0]["count"], 3);
    assert_eq!(groups[0]["place"], "order/charge");
    assert_eq!(groups[0]["newestIncidentKey"], declined[2].as_str());
    let id = groups[0]["group"].as_str().expect("an id");
    let members = env
        .zcli(&["incident", "list", "--group", id, "-o", "name"])
        .ok();
    let mut members: Vec<&str> = members.text().lines().collect();
    members.sort_unstable();
    assert_eq!(members, declined);
    // Its beginning will do, and `-o name` feeds the next command.
    let few = env.zcli(&["incident", "list", "--group", &id[..6], "--limit", "1"]);
    assert!(few.ok().stderr.contains("1 of 3 incidents"));
    let names = env
        .zcli(&["incident", "list", "--group", "-o", "name"])
        .ok();
    assert_eq!(names.text().lines().next(), Some(id));
    let table = env.zcli(&["incident", "list", "--group"]).ok();
    assert!(table.stdout.contains("no stock"), "{table:?}");
}

#[test]
fn what_is_no_group_is_said_so() {
    let server = servers::engine();
    let env = server.environment();
    let run = env.zcli(&["incident", "list", "--group", "order"]).code(2);
    assert!(run.stderr.contains("incident list --group"), "{run:?}");
    let run = env
        .zcli(&["incident", "resolve", "--group", "abcdef", "--yes"])
        .code(5);
    assert!(
        run.stderr
            .contains("no active incident belongs to group abcdef"),
        "{run:?}"
    );
    env.zcli(&["incident", "list", "--by", "element"]).code(2);
    env.zcli(&["incident", "list", "--group", "--sort", "x"])
        .code(2);
    let empty = env
        .zcli(&["incident", "list", "--group", "-o", "json"])
        .ok();
    assert_eq!(empty.stdout, "[]\n");
}
