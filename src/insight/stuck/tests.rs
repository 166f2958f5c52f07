use super::*;
use crate::insight::testing;

const NOW: &str = "2026-01-02T12:00:00Z";

fn options(kinds: &[Kind]) -> Options {
    Options {
        kinds: kinds.to_vec(),
        ..Options::new(Scope::default(), NOW.parse().expect("a time"))
    }
}

/// One kind, answered by `answer`.
async fn found(
    kind: Kind,
    answer: impl Fn(&str, &Value) -> Option<Value> + Send + Sync + 'static,
) -> Findings {
    let (rest, _) = testing::rest(answer).await;
    look(&rest, &options(&[kind])).await.expect("answers")
}

#[tokio::test]
async fn what_a_cluster_does_not_list_is_a_note() {
    let findings = found(Kind::ExpiredMessage, |_, _| None).await;
    assert_eq!(findings.found, []);
    let note = findings.notes.first().expect("a note");
    assert!(note.contains("can't be known"), "{note}");
    let findings = found(Kind::OverdueTimer, |path, _| {
        (path == "/process-instances/search").then(|| json!([]))
    })
    .await;
    assert_eq!(findings.found, []);
    let note = findings.notes.first().expect("a note");
    assert!(note.contains("lists no timers"), "{note}");
}

#[tokio::test]
async fn an_overdue_timer_is_told_with_how_late_it_is() {
    let findings = found(Kind::OverdueTimer, |path, body| {
        assert_eq!(path, "/timers/search");
        assert_eq!(body["filter"]["dueDate"]["$lt"], "2026-01-02T11:59:00Z");
        Some(json!([{
            "timerKey": "9", "processInstanceKey": "7", "elementId": "wait",
            "processDefinitionId": "order", "dueDate": "2026-01-02T11:00:00Z",
        }]))
    })
    .await;
    let timer = &findings.found[0];
    assert_eq!(timer.detail, "was due 1h ago and didn't fire");
    assert_eq!(timer.next, "zcli timer fire 9");
}

#[tokio::test]
async fn messages_are_put_together_by_name() {
    let message = |name: &str, key: &str, at: &str| json!({"messageName": name, "correlationKey": key, "expirationTime": at});
    let items = json!([
        message("paid", "b", "2026-01-02T10:00:00Z"),
        message("sent", "c", "2026-01-02T09:30:00Z"),
        message("paid", "a", "2026-01-02T09:00:00Z"),
    ]);
    let findings = found(Kind::ExpiredMessage, move |_, _| Some(items.clone())).await;
    let paid = &findings.found[0];
    assert_eq!((paid.key.as_str(), paid.count), ("paid", 2));
    assert_eq!(paid.since, "2026-01-02T09:00:00Z".parse().ok());
    assert!(paid.detail.contains("correlation key \"b\""), "{paid:?}");
    assert_eq!(findings.found.len(), 2);
}

#[tokio::test]
async fn incidents_of_one_call_chain_are_one_finding() {
    let findings = found(Kind::Incident, |path, body| {
        let incident = |key: &str, instance: &str, at: &str| {
            json!({
                "incidentKey": key, "processInstanceKey": instance, "processDefinitionId": "charge",
                "elementId": "card", "errorType": "JOB_NO_RETRIES", "errorMessage": "no card\nat x",
                "creationTime": at,
            })
        };
        match path {
            "/incidents/search" => Some(json!([
                incident("1", "12", "2026-01-02T10:00:00Z"),
                incident("2", "22", "2026-01-02T11:00:00Z"),
                incident("3", "30", "2026-01-02T11:30:00Z"),
            ])),
            "/process-instances/search" => {
                assert_eq!(body["filter"]["processInstanceKey"]["$in"], json!(["12", "22", "30"]));
                Some(json!([{"processInstanceKey": "12"}, {"processInstanceKey": "22"}]))
            }
            path => {
                let own = path.split('/').nth(2).expect("a key");
                let root = own.replace('2', "1");
                let entry = |key: &str, name: &str| json!({"processInstanceKey": key, "processDefinitionName": name});
                Some(json!({"raw": [entry(&root, "Order"), entry(own, "charge")]}))
            }
        }
    })
    .await;
    let chain = &findings.found[0];
    assert_eq!(
        (chain.key.as_str(), chain.count),
        ("11", 2),
        "the oldest root"
    );
    assert_eq!(chain.detail, "Order > charge: JOB_NO_RETRIES: no card");
    assert_eq!(chain.next, "zcli incident resolve 1");
    let alone = &findings.found[1];
    assert_eq!((alone.key.as_str(), alone.count), ("30", 1));
    assert_eq!(findings.found.len(), 2);
}

#[tokio::test]
async fn locks_that_ran_out_are_put_together_by_type_and_element() {
    let findings = found(Kind::ExpiredLock, |path, body| {
        assert_eq!(path, "/jobs/search");
        assert_eq!(body["filter"]["state"], "TIMED_OUT");
        let job = |element: &str| {
            json!({
                "type": "payment", "elementId": element, "worker": "w1", "retries": 3,
                "creationTime": "2026-01-02T11:00:00Z",
            })
        };
        Some(json!([job("charge"), job("charge"), job("refund")]))
    })
    .await;
    let counts: Vec<u64> = findings.found.iter().map(|finding| finding.count).collect();
    assert_eq!(counts, [2, 1]);
    assert!(
        findings.found[0].detail.starts_with("w1 took it"),
        "{findings:?}"
    );
}

fn waiting(instance: &str, started: &str) -> Value {
    json!({
        "elementInstanceKey": format!("{instance}1"), "processInstanceKey": instance,
        "processDefinitionKey": "5", "processDefinitionId": "order", "elementId": "charge",
        "type": "SERVICE_TASK", "state": "ACTIVE", "startDate": started,
    })
}

/// A cluster with one waiting element, `finished` durations in seconds, and the latest end in its instance.
fn cluster(
    started: &'static str,
    finished: Vec<u32>,
    ended: &'static str,
) -> impl Fn(&str, &Value) -> Option<Value> + Send + Sync {
    move |path, body| {
        let filter = &body["filter"];
        Some(match path {
            "/element-instances/search" if filter["state"] == "COMPLETED" => finished
                .iter()
                .map(|seconds| {
                    let start: Timestamp = "2026-01-01T00:00:00Z".parse().expect("a time");
                    let end = start + jiff::SignedDuration::from_secs(i64::from(*seconds));
                    json!({"startDate": start.to_string(), "endDate": end.to_string()})
                })
                .collect(),
            "/element-instances/search" if filter["endDate"].is_object() => {
                json!([{"endDate": ended}])
            }
            "/element-instances/search" if filter["state"].is_null() => {
                json!([{"startDate": started}])
            }
            "/element-instances/search" => {
                let before = filter["startDate"]["$lt"].as_str().expect("a bound");
                let before: Timestamp = before.parse().expect("a time");
                if started.parse::<Timestamp>().expect("a time") < before {
                    json!([waiting("7", started)])
                } else {
                    json!([])
                }
            }
            "/process-instances/search" if filter["processDefinitionKey"].is_object() => json!([]),
            "/process-instances/search" => json!([{"processDefinitionKey": "5"}]),
            "/process-definitions/5/statistics/element-instances" => {
                return Some(json!({"items": [{"elementId": "charge", "active": 1}]}));
            }
            _ => return None,
        })
    }
}

#[tokio::test]
async fn an_instance_without_progress_is_told_once_nothing_in_it_moved() {
    let quiet = cluster("2026-01-02T10:00:00Z", vec![], "2026-01-02T10:00:00Z");
    let findings = found(Kind::NoProgress, quiet).await;
    assert_eq!(findings.found[0].key, "7");
    assert_eq!(
        findings.found[0].detail,
        "waits at service task charge; nothing has moved for 2h"
    );
    let lively = cluster("2026-01-02T10:00:00Z", vec![], "2026-01-02T11:30:00Z");
    assert_eq!(found(Kind::NoProgress, lively).await.found, []);
    let young = cluster("2026-01-02T11:30:00Z", vec![], "2026-01-02T11:30:00Z");
    assert_eq!(found(Kind::NoProgress, young).await.found, []);
}

#[tokio::test]
async fn what_usually_waits_long_is_no_standstill_unless_a_time_is_named() {
    let patient = || {
        cluster(
            "2026-01-02T10:00:00Z",
            vec![86_400; 30],
            "2026-01-02T10:00:00Z",
        )
    };
    assert_eq!(found(Kind::NoProgress, patient()).await.found, []);
    let (rest, _) = testing::rest(patient()).await;
    let named = Options {
        quiet_for: Some(Duration::from_secs(3_600)),
        ..options(&[Kind::NoProgress])
    };
    assert_eq!(look(&rest, &named).await.expect("answers").found.len(), 1);
}

#[tokio::test]
async fn an_element_beyond_its_own_99th_percentile_is_slow() {
    let quick = cluster("2026-01-02T11:50:00Z", vec![2; 30], "2026-01-02T11:50:00Z");
    let findings = found(Kind::Slow, quick).await;
    assert_eq!(
        findings.found[0].detail,
        "waits at service task charge for 10m; 99 of 100 took at most 2s"
    );
    let unknown = cluster("2026-01-02T11:50:00Z", vec![2; 10], "2026-01-02T11:50:00Z");
    assert_eq!(found(Kind::Slow, unknown).await.found, []);
}

#[tokio::test]
async fn every_question_is_bounded() {
    let (rest, asked) = testing::rest(cluster(
        "2026-01-02T10:00:00Z",
        vec![2; 30],
        "2026-01-02T10:00:00Z",
    ))
    .await;
    // The job types' own answers are empty here.
    let kinds = [
        Kind::OverdueTimer,
        Kind::ExpiredMessage,
        Kind::NoProgress,
        Kind::Slow,
    ];
    look(&rest, &options(&kinds)).await.expect("answers");
    for (path, body) in asked.lock().expect("no panic while it's held").iter() {
        if path.ends_with("/search") {
            let limit = body["page"]["limit"].as_u64().expect("a limit");
            assert!(limit <= 1_000, "{path}: {body}");
        }
    }
}
