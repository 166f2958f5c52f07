use super::*;
use crate::insight::testing;

const NOW: &str = "2026-01-02T12:00:05Z";

fn incident(key: &str, message: &str) -> Value {
    json!({
        "incidentKey": key, "processInstanceKey": key, "processDefinitionId": "order", "elementId": "charge",
        "errorType": "JOB_NO_RETRIES", "errorMessage": message, "creationTime": "2026-01-02T11:00:00Z",
    })
}

/// A cluster of 8.8, which groups nothing.
fn cluster(path: &str, body: &Value) -> Option<Value> {
    let filter = &body["filter"];
    Some(match path {
        "/process-instances/search" if filter["startDate"]["$gte"] == "2026-01-02T11:59:50Z" => {
            json!([{}, {}, {}, {}, {}, {}])
        }
        "/process-instances/search"
            if filter["startDate"].is_object() || filter["endDate"].is_object() =>
        {
            json!([])
        }
        "/process-instances/search" if filter["state"] == "COMPLETED" => json!([
            {"startDate": "2026-01-02T11:59:00Z", "endDate": "2026-01-02T11:59:02Z"},
            {"startDate": "2026-01-02T11:58:00Z", "endDate": "2026-01-02T11:58:40Z"},
        ]),
        "/process-instances/search" if filter["processDefinitionId"]["$notIn"].is_array() => {
            json!([])
        }
        "/process-instances/search" => json!([{"processDefinitionId": "order"}]),
        "/jobs/search" if filter["type"]["$notIn"].is_array() => json!([]),
        "/jobs/search" if filter["state"] == "COMPLETED" => json!([{}, {}, {}]),
        "/jobs/search" if filter["endTime"].is_object() || filter["deadline"].is_object() => {
            json!([])
        }
        "/jobs/search" if filter["state"]["$in"] == json!(["FAILED", "TIMED_OUT"]) => json!([]),
        "/jobs/search" => json!([{
            "type": "payment", "processInstanceKey": "7", "creationTime": "2026-01-02T11:00:00Z",
        }]),
        "/user-tasks/search" => json!([]),
        "/incidents/search" => json!([incident("1", "no card 17"), incident("2", "no card 18")]),
        _ => return None,
    })
}

#[tokio::test]
async fn one_look_has_it_all() {
    let (rest, _) = testing::rest(cluster).await;
    let mut board = Board::new(rest, Scope::default());
    let seen = board
        .look(NOW.parse().expect("a time"))
        .await
        .expect("answers");
    assert_eq!(seen["totals"]["running"], 1);
    assert_eq!(seen["totals"]["openIncidents"], 2);
    assert_eq!(seen["processes"][0]["processDefinitionId"], "order");
    let job_type = &seen["jobTypes"][0];
    assert_eq!(job_type["type"], "payment");
    assert_eq!(job_type["isUnworked"], true);
    assert_eq!(job_type["perSecond"], 0.05);
    assert_eq!(seen["incidents"][0]["count"], 2, "{seen:#}");
    let started = seen["throughput"]["started"].as_array().expect("a list");
    assert_eq!((started.len(), &started[28]), (30, &json!(6)));
    assert_eq!(seen["throughput"]["startedPerSecond"], 0.1);
    assert_eq!(seen["latency"]["p50Ms"], 2_000);
    assert_eq!(seen["latency"]["p99Ms"], 40_000);
    assert_eq!(seen["latency"]["bucketsP50Ms"][23], 2_000);
}

#[tokio::test]
async fn buckets_that_are_old_enough_are_not_counted_again() {
    let (rest, asked) = testing::rest(cluster).await;
    let mut board = Board::new(rest, Scope::default());
    let now: Timestamp = NOW.parse().expect("a time");
    let buckets = || {
        let mut asked = asked.lock().expect("no panic while it's held");
        let of_buckets = |(path, body): &(String, Value)| {
            path == "/process-instances/search" && body["filter"]["startDate"]["$lt"].is_string()
        };
        let count = asked.iter().filter(|asked| of_buckets(asked)).count();
        asked.clear();
        count
    };
    board.look(now).await.expect("answers");
    assert_eq!(buckets(), 30);
    board
        .look(now + jiff::SignedDuration::from_secs(2))
        .await
        .expect("answers");
    assert_eq!(
        buckets(),
        3,
        "the open one and two that a search may not know all of"
    );
}

#[tokio::test]
async fn the_apis_own_groups_are_used_where_it_has_them() {
    let (rest, asked) = testing::rest(|path, body| match path {
        "/process-definitions/statistics/process-instances" => Some(json!([
            {"processDefinitionId": "a", "activeInstancesWithoutIncidentCount": 1, "activeInstancesWithIncidentCount": 0},
            {"processDefinitionId": "b", "activeInstancesWithoutIncidentCount": 0, "activeInstancesWithIncidentCount": 5},
            {"processDefinitionId": "c", "activeInstancesWithoutIncidentCount": 0, "activeInstancesWithIncidentCount": 0},
        ])),
        path => cluster(path, body),
    })
    .await;
    let mut board = Board::new(rest, Scope::default());
    let seen = board
        .look(NOW.parse().expect("a time"))
        .await
        .expect("answers");
    let expected = json!([
        {"processDefinitionId": "b", "running": 5, "withIncident": 5},
        {"processDefinitionId": "a", "running": 1, "withIncident": 0},
    ]);
    assert_eq!(seen["processes"], expected);
    let asked = asked.lock().expect("no panic while it's held");
    assert!(
        !asked
            .iter()
            .any(|(_, body)| body["filter"]["processDefinitionId"]["$notIn"].is_array())
    );
}
