//! Asks a cluster for a rule's value: one small search, whose filter the server applies.

use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::metric::Kind;
use super::{Metric, Rule};
use crate::client::{Error, Kind as ErrorKind, Rest};
use crate::insight::ask::{self, Count, Scope};
use crate::insight::{job_types, stuck};

/// What `last` is when a rule doesn't say.
const LAST: Duration = Duration::from_secs(60);
/// A timer is overdue when it's this late: firing takes a moment.
const OVERDUE: Duration = Duration::from_secs(5);

/// The rule's value now: a count, or seconds.
///
/// # Errors
/// As [`Rest::search`]; `Unsupported` where the cluster doesn't have what the metric counts.
pub async fn measure(
    rest: &Rest,
    rule: &Rule,
    tenant: Option<&str>,
    now: Timestamp,
) -> Result<f64, Error> {
    let scope = Scope {
        process: None,
        tenant: tenant.map(str::to_owned),
    };
    let base = |path: &str, more: Value| {
        let mut filter = scope.filter(more);
        extend(&mut filter, labels(rule));
        (path.to_owned(), filter)
    };
    let window = ask::ago(now, label_time(rule, "last").unwrap_or(LAST)).to_string();
    let (path, filter) = match rule.metric {
        Metric::Incidents => base("/incidents/search", json!({"state": "ACTIVE"})),
        Metric::Instances => base("/process-instances/search", json!({"state": "ACTIVE"})),
        Metric::Started => base(
            "/process-instances/search",
            json!({"startDate": {"$gte": window}}),
        ),
        Metric::Ended => base(
            "/process-instances/search",
            json!({"endDate": {"$gte": window}}),
        ),
        Metric::Jobs => base("/jobs/search", job_types::open_jobs(&scope, Value::Null)),
        Metric::BacklogAge => return backlog_age(rest, rule, &scope, now).await,
        Metric::Tasks => base("/user-tasks/search", json!({"state": "CREATED"})),
        Metric::Messages => base(
            "/message-subscriptions/search",
            json!({"messageSubscriptionState": "CREATED"}),
        ),
        Metric::Stuck => return stuck(rest, rule, scope, now).await,
        Metric::TimersOverdue => {
            let due = ask::ago(now, OVERDUE).to_string();
            let (path, filter) = base(stuck::timers::SEARCH, json!({"dueDate": {"$lt": due}}));
            let counted = ask::if_offered(ask::count(rest, &path, filter).await)?;
            return match counted {
                Some(counted) => decidable(rule, counted),
                None => Err(Error::new(
                    ErrorKind::Unsupported,
                    "this cluster's API doesn't list timers, so they can't be counted",
                )),
            };
        }
    };
    decidable(rule, ask::count(rest, &path, filter).await?)
}

/// The count as a value, unless the server stopped counting before the rule can be decided.
fn decidable(rule: &Rule, count: Count) -> Result<f64, Error> {
    let value = number(count.total);
    if count.is_capped && value <= rule.threshold {
        return Err(Error::new(
            ErrorKind::Unsupported,
            format!(
                "the cluster stops counting at {}, so this can't be compared with {}",
                count.total, rule.threshold
            ),
        )
        .with_hint("compare with less, or narrow it down by labels"));
    }
    Ok(value)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of objects are far below 2^52"
)]
fn number(count: u64) -> f64 {
    count as f64
}

/// The rule's labels as the API's filter fields.
fn labels(rule: &Rule) -> Value {
    let mut fields = Map::new();
    for label in &rule.labels {
        let spec = rule
            .metric
            .spec()
            .label(label.name)
            .expect("the parser took it from there");
        if spec.field.is_empty() {
            continue;
        }
        let text = Value::String(label.value.clone());
        let value = match spec.kind {
            Kind::Number => label.value.parse::<i32>().map_or(text, Value::from),
            Kind::Flag => Value::Bool(label.value == "true"),
            Kind::Like if label.value.contains('*') => json!({"$like": text}),
            _ => text,
        };
        fields.insert(spec.field.to_owned(), value);
    }
    Value::Object(fields)
}

fn extend(filter: &mut Value, more: Value) {
    if let (Value::Object(filter), Value::Object(more)) = (filter, more) {
        // A state that is named is meant, whatever the retries are.
        if filter.contains_key("retries") && more.contains_key("state") {
            filter.remove("retries");
        }
        filter.extend(more);
    }
}

fn label_time(rule: &Rule, name: &str) -> Option<Duration> {
    crate::cli::duration::parse(rule.label(name)?).ok()
}

/// The age of the oldest open job, in seconds; 0 where none is open.
async fn backlog_age(
    rest: &Rest,
    rule: &Rule,
    scope: &Scope,
    now: Timestamp,
) -> Result<f64, Error> {
    let mut filter = job_types::open_jobs(scope, Value::Null);
    extend(&mut filter, labels(rule));
    let oldest = ask::page(rest, "/jobs/search", filter, ask::ascending("jobKey"), 1).await?;
    let Some(job) = oldest.items.first() else {
        return Ok(0.0);
    };
    let created = job_types::created(rest, job).await?;
    Ok(created.map_or(0.0, |created| ask::since(created, now).as_secs_f64()))
}

/// How many findings `zcli stuck` has.
async fn stuck(rest: &Rest, rule: &Rule, scope: Scope, now: Timestamp) -> Result<f64, Error> {
    let scope = Scope {
        process: rule.label("process").map(str::to_owned),
        ..scope
    };
    let mut options = stuck::Options::new(scope, now);
    options.quiet_for = label_time(rule, "quiet");
    options.at_least = options
        .at_least
        .min(options.quiet_for.unwrap_or(Duration::MAX));
    if let Some(kind) = rule.label("kind") {
        options.kinds.retain(|known| known.name() == kind);
    }
    let findings = stuck::look(rest, &options).await?;
    Ok(number(findings.found.len() as u64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::rules::parse;
    use crate::insight::testing;

    const NOW: &str = "2026-01-02T12:00:00Z";

    /// The value of a rule, and the filter it was asked with.
    async fn asked(rule: &str, items: Value) -> (f64, String, Value) {
        let (rest, asked) = testing::rest(move |_, _| Some(items.clone())).await;
        let rule = parse::rule(rule).expect("a rule");
        let value = measure(&rest, &rule, Some("t1"), NOW.parse().expect("a time"))
            .await
            .expect("a value");
        let asked = asked.lock().expect("no panic while it's held");
        let (path, body) = asked.last().expect("asked").clone();
        (value, path, body["filter"].clone())
    }

    #[tokio::test]
    async fn labels_go_to_the_server() {
        let (value, path, filter) = asked(
            "incidents{process=order,type=io-mapping-error} > 1",
            json!([{}, {}]),
        )
        .await;
        assert!((value - 2.0).abs() < f64::EPSILON);
        assert_eq!(path, "/incidents/search");
        assert_eq!(
            filter,
            json!({"tenantId": "t1", "state": "ACTIVE", "processDefinitionId": "order", "errorType": "IO_MAPPING_ERROR"})
        );
        let (_, _, filter) = asked("jobs{type=pay*} > 1", json!([])).await;
        assert_eq!(filter["type"], json!({"$like": "pay*"}));
        assert_eq!(filter["retries"], json!({"$gt": 0}));
        let (_, _, filter) = asked("jobs{state=failed} > 1", json!([])).await;
        assert_eq!(
            (&filter["state"], filter.get("retries")),
            (&json!("FAILED"), None)
        );
        let (_, _, filter) = asked("instances{version=2,incident=true} > 1", json!([])).await;
        assert_eq!(filter["processDefinitionVersion"], 2);
        assert_eq!(filter["hasIncident"], true);
        let (_, _, filter) = asked("ended{last=5m,state=TERMINATED} > 1", json!([])).await;
        assert_eq!(filter["endDate"]["$gte"], "2026-01-02T11:55:00Z");
    }

    #[tokio::test]
    async fn the_backlogs_age_is_that_of_its_oldest_job() {
        let job = json!([{"jobKey": "1", "creationTime": "2026-01-02T11:50:00Z"}]);
        let (value, _, _) = asked("backlog_age{type=payment} > 1m", job).await;
        assert!((value - 600.0).abs() < f64::EPSILON);
        let (value, _, _) = asked("backlog_age > 1m", json!([])).await;
        assert!(value.abs() < f64::EPSILON);
    }

    #[test]
    fn a_count_that_was_cut_short_decides_what_it_can() {
        let capped = Count {
            total: 10_000,
            is_capped: true,
        };
        let decided = |rule: &str| decidable(&parse::rule(rule).expect("a rule"), capped).is_ok();
        assert!(decided("jobs > 9999"));
        assert!(decided("jobs < 500"));
        assert!(!decided("jobs > 10000"));
        assert!(!decided("jobs < 20000"));
    }

    #[tokio::test]
    async fn what_a_cluster_does_not_have_is_told() {
        let (rest, _) = testing::rest(|_, _| None).await;
        let rule = parse::rule("timers_overdue > 0").expect("a rule");
        let error = measure(&rest, &rule, None, NOW.parse().expect("a time"))
            .await
            .expect_err("not offered");
        assert_eq!(error.kind(), ErrorKind::Unsupported);
    }
}
