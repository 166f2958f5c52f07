//! Searches over a small store of their own.

use rusqlite::Connection;
use serde_json::{Value as Json, json};

use super::*;
use crate::store::schema;

fn store() -> Connection {
    let connection = Connection::open_in_memory().expect("SQLite opens in memory");
    connection
        .execute_batch(schema::TABLES)
        .expect("the schema is valid");
    connection
        .execute_batch(
            "INSERT INTO process_definition (key, bpmn_process_id, name, version, version_tag,
                 deployment_key, resource_name, checksum, tenant_id, deployed_at, state, resource) VALUES
               (1, 'order', 'Order', 1, NULL, 9, 'order.bpmn', 0, '<default>', 1000, 'ACTIVE', x'3c61'),
               (2, 'order', 'Order', 2, 'v2', 9, 'order.bpmn', 0, '<default>', 2000, 'ACTIVE', x'3c62'),
               (3, 'gone', NULL, 1, NULL, 9, 'gone.bpmn', 0, '<default>', 2000, 'DELETED', x'3c63');
             INSERT INTO element VALUES (1, 0, 'order', 'Order', 'PROCESS'), (1, 1, 'pay', NULL, 'SERVICE_TASK');
             INSERT INTO process_instance (key, process_definition_key, lifecycle, started_at, ended_at,
                 parent_process_instance_key, depth, tenant_id, tags) VALUES
               (10, 1, 1, 5000, NULL, NULL, 1, '<default>', '[\"a\",\"b\"]'),
               (11, 1, 4, 5001, 6000, 10, 2, '<default>', NULL),
               (12, 2, 1, 5002, NULL, 10, 2, '<default>', NULL);
             INSERT INTO element_instance (key, process_instance_key, process_definition_key, element,
                 scope_key, lifecycle, started_at) VALUES (20, 12, 1, 1, 12, 1, 5003);
             INSERT INTO incident VALUES (30, 'JOB_NO_RETRIES', 'boom', 3029653, 'ACTIVE', 12, 2, 'pay', 20, 40, 20, '<default>', 5004, NULL);
             INSERT INTO variable VALUES (50, 10, 10, 1, 'amount', '42', '<default>', 5000),
               (51, 10, 10, 1, 'name[x]', '\"a*b\"', '<default>', 5000);",
        )
        .expect("the rows fit");
    connection
}

fn keys(entity: &Entity, body: &Json) -> Vec<String> {
    keys_in(&store(), entity, body)
}

fn keys_in(store: &Connection, entity: &Entity, body: &Json) -> Vec<String> {
    let page = search(store, entity, body).expect("the search is valid");
    let name = entity.key_field().name;
    page.items
        .iter()
        .map(|item| item[name].as_str().expect("keys are strings").to_owned())
        .collect()
}

fn check(entity: &Entity, filter: Json, expected: &[&str]) {
    assert_eq!(
        keys(entity, &json!({ "filter": filter })),
        expected,
        "{filter}"
    );
}

fn refused(body: Json) -> String {
    search(&store(), &PROCESS_INSTANCES, &body)
        .expect_err("the search is wrong")
        .to_string()
}

#[test]
fn a_row_has_the_apis_fields_and_leaves_out_what_is_not_there() {
    let item = get(&store(), &PROCESS_INSTANCES, 10)
        .expect("it reads")
        .expect("it is there");
    assert_eq!(
        item,
        json!({
            "processInstanceKey": "10",
            "processDefinitionId": "order",
            "processDefinitionName": "Order",
            "processDefinitionVersion": 1,
            "startDate": "1970-01-01T00:00:05.000Z",
            "state": "ACTIVE",
            "hasIncident": true,
            "tenantId": "<default>",
            "processDefinitionKey": "1",
            "tags": ["a", "b"],
        })
    );
    assert_eq!(
        get(&store(), &PROCESS_INSTANCES, 99).expect("it reads"),
        None
    );
}

#[test]
fn plain_values_and_operators_filter() {
    let entity = &PROCESS_INSTANCES;
    check(entity, json!({}), &["10", "11", "12"]);
    check(entity, json!({"state": "ACTIVE"}), &["10", "12"]);
    check(entity, json!({"state": {"$neq": "ACTIVE"}}), &["11"]);
    check(
        entity,
        json!({"processInstanceKey": {"$in": ["10", "11"]}}),
        &["10", "11"],
    );
    check(
        entity,
        json!({"processInstanceKey": {"$notIn": ["10"]}}),
        &["11", "12"],
    );
    check(entity, json!({"endDate": {"$exists": true}}), &["11"]);
    check(
        entity,
        json!({"startDate": {"$gt": "1970-01-01T00:00:05Z", "$lt": "1970-01-01T01:00:05.002+01:00"}}),
        &["11"],
    );
    check(
        entity,
        json!({"processDefinitionVersion": {"$gte": 2}}),
        &["12"],
    );
    check(
        entity,
        json!({"processDefinitionId": {"$like": "or*"}}),
        &["10", "11", "12"],
    );
    check(
        entity,
        json!({"processDefinitionId": {"$like": "or?"}}),
        &[],
    );
    check(
        entity,
        json!({"$or": [{"state": "COMPLETED"}, {"hasIncident": true}]}),
        &["10", "11", "12"],
    );
    check(entity, json!({"tags": ["b", "a"]}), &["10"]);
    check(entity, json!({"tags": ["b", "c"]}), &[]);
    check(
        entity,
        json!({"variables": [{"name": "amount", "value": "42"}]}),
        &["10"],
    );
    check(
        entity,
        json!({"variables": [{"name": "amount", "value": {"$neq": "42"}}]}),
        &[],
    );
    check(entity, json!({"errorMessage": {"$like": "*oo*"}}), &["12"]);
    check(entity, json!({"elementId": "pay"}), &["12"]);
}

#[test]
fn an_incident_in_a_called_instance_shows_on_its_callers() {
    check(
        &PROCESS_INSTANCES,
        json!({"hasIncident": true}),
        &["10", "12"],
    );
    check(&PROCESS_INSTANCES, json!({"hasIncident": false}), &["11"]);
}

#[test]
fn an_incident_shows_on_every_scope_and_call_activity_above() {
    let store = store();
    store
        .execute_batch(
            "INSERT INTO element VALUES (1, 2, 'call', NULL, 'CALL_ACTIVITY'), (1, 3, 'sub', NULL, 'SUB_PROCESS');
             INSERT INTO element_instance (key, process_instance_key, process_definition_key, element,
                 scope_key, lifecycle, started_at, ended_at) VALUES (21, 10, 1, 3, 10, 1, 5003, NULL),
               (22, 10, 1, 2, 21, 1, 5003, NULL), (23, 10, 1, 3, 10, 1, 5003, NULL), (24, 10, 1, 2, 23, 4, 5003, 5004);
             UPDATE process_instance SET parent_element_instance_key = 22 WHERE key = 12;",
        )
        .expect("the rows fit");
    let found = |filter: Json| -> Vec<(String, bool)> {
        let page = search(&store, &ELEMENT_INSTANCES, &json!({ "filter": filter }));
        let items = page.expect("the search is valid").items;
        let read = items.iter().map(|it| {
            let key = it["elementInstanceKey"].as_str().expect("a key");
            (key.to_owned(), it["hasIncident"] == true)
        });
        read.collect()
    };
    let (with, without) = (["20", "21", "22"], ["23", "24"]);
    let shown = |keys: &[&str], it| -> Vec<(String, bool)> {
        keys.iter().map(|key| ((*key).to_owned(), it)).collect()
    };
    assert_eq!(
        found(json!({})),
        [shown(&with, true), shown(&without, false)].concat()
    );
    assert_eq!(found(json!({"hasIncident": true})), shown(&with, true));
    assert_eq!(
        found(json!({"hasIncident": {"$eq": true}})),
        shown(&with, true)
    );
    assert_eq!(found(json!({"hasIncident": false})), shown(&without, false));
}

#[test]
fn elements_with_an_incident_are_found_by_their_keys() {
    let store = store();
    let sql = format!(
        "EXPLAIN QUERY PLAN SELECT n.key FROM {} WHERE {}",
        ELEMENT_INSTANCES.from,
        filter::parse(&ELEMENT_INSTANCES, Some(&json!({"hasIncident": true})))
            .expect("a filter")
            .sql
    );
    let mut plan = store.prepare(&sql).expect("SQL");
    let lines = plan.query_map([], |row| row.get::<_, String>(3));
    let lines: Vec<String> = lines.and_then(Iterator::collect).expect("SQLite says how");
    assert!(
        lines.iter().all(|line| line != "SCAN n"),
        "every element is looked at: {lines:?}"
    );
}

#[test]
fn wildcards_of_the_database_are_ordinary_text() {
    check(&VARIABLES, json!({"name": {"$like": "name[x]"}}), &["51"]);
    check(
        &VARIABLES,
        json!({"value": {"$like": "\"a\\*b\""}}),
        &["51"],
    );
    check(&VARIABLES, json!({"value": "' OR 1=1 --"}), &[]);
}

#[test]
fn deleted_definitions_are_not_shown_and_the_latest_is_known() {
    check(&PROCESS_DEFINITIONS, json!({}), &["1", "2"]);
    check(
        &PROCESS_DEFINITIONS,
        json!({"isLatestVersion": true}),
        &["2"],
    );
    let xml = process_definition_xml(&store(), 2).expect("it reads");
    assert_eq!(xml.as_deref(), Some(b"<b".as_slice()));
    assert_eq!(process_definition_xml(&store(), 3).expect("it reads"), None);
}

#[test]
fn an_element_without_a_name_goes_by_its_id() {
    let item = get(&store(), &ELEMENT_INSTANCES, 20)
        .expect("it reads")
        .expect("it is there");
    assert_eq!(item["elementName"], "pay");
    assert_eq!(item["incidentKey"], "30");
    assert_eq!(item["type"], "SERVICE_TASK");
}

#[test]
fn sort_is_total_and_both_ways() {
    let sorted = |order: &str| {
        keys(
            &PROCESS_INSTANCES,
            &json!({"sort": [{"field": "endDate", "order": order}]}),
        )
    };
    assert_eq!(sorted("ASC"), ["10", "12", "11"]);
    assert_eq!(sorted("desc"), ["11", "10", "12"]);
}

#[test]
fn cursors_walk_all_pages_and_back_over_nulls() {
    let store = store();
    store
        .execute_batch("UPDATE process_instance SET started_at = 5001 WHERE key = 12")
        .expect("two began at one time");
    let fields = ["endDate", "startDate", "state"];
    let sorts = fields.map(|field| [(field, "ASC"), (field, "DESC")]);
    for (field, order) in sorts.into_iter().flatten() {
        let sort = json!([{"field": field, "order": order}]);
        let all = keys_in(&store, &PROCESS_INSTANCES, &json!({ "sort": sort }));
        let mut walked = Vec::new();
        let mut page = json!({"limit": 1});
        let mut last_start = None;
        while let Page {
            items,
            start_cursor: Some(start),
            end_cursor: Some(end),
            ..
        } = search(
            &store,
            &PROCESS_INSTANCES,
            &json!({"sort": sort, "page": page}),
        )
        .expect("the cursor is ours")
        {
            walked.push(
                items[0]["processInstanceKey"]
                    .as_str()
                    .expect("a key")
                    .to_owned(),
            );
            page = json!({"limit": 1, "after": end});
            last_start = Some(start);
        }
        assert_eq!(walked, all, "{field} {order}");
        let back = search(
            &store,
            &PROCESS_INSTANCES,
            &json!({"sort": sort, "page": {"before": last_start}}),
        )
        .expect("the cursor is ours");
        let back: Vec<_> = back
            .items
            .iter()
            .map(|item| {
                item["processInstanceKey"]
                    .as_str()
                    .expect("a key")
                    .to_owned()
            })
            .collect();
        assert_eq!(back, all[..2], "{field} {order}");
    }
}

#[test]
fn what_is_wrong_is_named() {
    assert!(refused(json!({"filter": {"stat": "ACTIVE"}})).contains("'stat'"));
    assert!(
        refused(json!({"filter": {"state": "RUNNING"}}))
            .contains("[ACTIVE, COMPLETED, TERMINATED]")
    );
    assert!(refused(json!({"filter": {"processInstanceKey": "abc"}})).contains("'abc'"));
    assert!(
        refused(json!({"filter": {"startDate": {"$gt": "yesterday"}}})).contains("'yesterday'")
    );
    assert!(refused(json!({"filter": {"state": {"$is": 1}}})).contains("'$is'"));
    assert!(refused(json!({"filter": {"$or": [{"$or": []}]}})).contains("'$or'"));
    assert!(refused(json!({"sort": [{"field": "tags"}]})).contains("'tags'"));
    assert!(refused(json!({"sort": [{"field": "state", "order": "UP"}]})).contains("'UP'"));
    assert!(refused(json!({"page": {"limit": -1}})).contains("page.limit"));
    assert!(refused(json!({"page": {"after": "x", "from": 3}})).contains("Only one of"));
    assert!(refused(json!({"page": {"after": "???"}})).contains("cursor"));
    assert!(refused(json!({"filter": []})).contains("object"));
}

#[test]
fn items_that_changed_since_are_in_their_places() {
    let store = store();
    store
        .execute_batch(
            "INSERT INTO variable VALUES
               (60, 10, 10, 1, 'list', '[null,[1,2],{\"a\":\"x\"},true,\"t\",1.5,null]', '<default>', 5000),
               (61, 10, 10, 1, 'text', '\"[]\"', '<default>', 5000);
             INSERT INTO variable_item VALUES (60, 0, '{\"b\":[null]}'), (60, 6, '\"end\"'), (61, 0, '1');",
        )
        .expect("the rows fit");
    let value = |key: i64| {
        let found = get(&store, &VARIABLES, key).expect("the query is valid");
        found.expect("it is there")["value"].clone()
    };
    assert_eq!(
        value(60),
        r#"[{"b":[null]},[1,2],{"a":"x"},true,"t",1.5,"end"]"#
    );
    assert_eq!(value(61), r#""[]""#);
}
