//! Job types: how many jobs wait, since when, and whether anyone works on them.
//!
//! The API has no workers and no list of types. A type is known by its jobs, and a worker by its traces: a
//! lock that runs (only the embedded engine shows it before the job's next change; a cluster's search learns
//! a lock when it ends), a job that ended, failed, or whose lock ran out. The age of a job is its creation where the
//! API has it (8.9 and the embedded engine), else the start of its element instance.

use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::ask::{self, Count, Scope};
use crate::client::{Error, Rest};

/// Job types that are looked at.
pub const TYPES_MAX: usize = 200;

/// The states of a job that a worker can still take or has.
pub const OPEN: [&str; 5] = [
    "CREATED",
    "FAILED",
    "TIMED_OUT",
    "RETRIES_UPDATED",
    "MIGRATED",
];

/// One job type, as far as its jobs tell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JobType {
    /// The type's name.
    pub name: String,
    /// Jobs that wait or are worked on; those with an incident aren't among them.
    pub open: Count,
    /// Of these, jobs that a worker holds now.
    pub locked: u64,
    /// When the oldest open job was created.
    pub oldest: Option<Timestamp>,
    /// The oldest open job as the API has it.
    pub oldest_job: Value,
    /// When a job of the type last ended by a worker's doing.
    pub last_worked: Option<Timestamp>,
    /// The worker that left the latest trace.
    pub worker: Option<String>,
    /// Whether a worker has ever left a trace: an ended job, a failed one, a lock that ran out.
    pub was_worked: bool,
}

impl JobType {
    /// Whether nobody works on it: jobs wait, none is held, and for `idle` none was worked on. A type that no
    /// worker ever touched needs to wait for `fresh` only.
    pub fn is_unworked(&self, now: Timestamp, idle: Duration, fresh: Duration) -> bool {
        let Some(oldest) = self.oldest else {
            return false;
        };
        let quiet = self
            .last_worked
            .map_or(Duration::MAX, |at| ask::since(at, now));
        let patience = if self.was_worked { idle } else { fresh };
        self.open.total > 0
            && self.locked == 0
            && ask::since(oldest, now) >= patience
            && quiet >= patience
    }
}

/// The filter of jobs that a worker can still take or has.
pub fn open_jobs(scope: &Scope, more: Value) -> Value {
    let mut filter = scope.filter(json!({"state": {"$in": OPEN}, "retries": {"$gt": 0}}));
    if let (Value::Object(filter), Value::Object(more)) = (&mut filter, more) {
        filter.extend(more);
    }
    filter
}

/// The types that have open jobs, at most [`TYPES_MAX`], and whether there are more.
///
/// # Errors
/// As [`Rest::search`].
pub async fn names(rest: &Rest, scope: &Scope) -> Result<(Vec<String>, bool), Error> {
    let filter = open_jobs(scope, Value::Null);
    ask::distinct(rest, "/jobs/search", &filter, "type", TYPES_MAX).await
}

/// What the jobs of one type tell: four or five small requests.
///
/// # Errors
/// As [`Rest::search`].
pub async fn look(
    rest: &Rest,
    scope: &Scope,
    name: &str,
    now: Timestamp,
) -> Result<JobType, Error> {
    let jobs = "/jobs/search";
    let of_type = |more: Value| {
        let mut filter = scope.filter(more);
        filter["type"] = name.into();
        filter
    };
    let open = open_jobs(scope, json!({"type": name}));
    let held = open_jobs(
        scope,
        json!({"type": name, "deadline": {"$gt": now.to_string()}}),
    );
    let ended = of_type(json!({
        "state": {"$in": ["COMPLETED", "ERROR_THROWN"]},
        "endTime": {"$exists": true},
    }));
    let touched = of_type(json!({"state": {"$in": ["FAILED", "TIMED_OUT"]}}));
    let (open, held, ended, touched) = futures_util::try_join!(
        ask::page(rest, jobs, open, ask::ascending("jobKey"), 1),
        ask::page(rest, jobs, held, ask::descending("deadline"), 1),
        ask::page(rest, jobs, ended, ask::descending("endTime"), 1),
        ask::page(rest, jobs, touched, ask::descending("jobKey"), 1),
    )?;
    let waiting = Count::of(&open);
    let oldest_job = open.items.into_iter().next().unwrap_or_default();
    let traces = [
        held.items.first(),
        ended.items.first(),
        touched.items.first(),
    ];
    Ok(JobType {
        name: name.to_owned(),
        open: waiting,
        locked: held.total_items,
        oldest: created(rest, &oldest_job).await?,
        last_worked: ended
            .items
            .first()
            .and_then(|job| ask::time(job, "endTime")),
        worker: traces
            .into_iter()
            .flatten()
            .find_map(|job| ask::string(job, "worker")),
        was_worked: traces.iter().any(Option::is_some),
        oldest_job,
    })
}

/// When a job was created: its own field, else the start of its element instance.
///
/// # Errors
/// As [`Rest::get`].
pub async fn created(rest: &Rest, job: &Value) -> Result<Option<Timestamp>, Error> {
    if let Some(at) = ask::time(job, "creationTime") {
        return Ok(Some(at));
    }
    let Some(key) = ask::text(job, "elementInstanceKey") else {
        return Ok(None);
    };
    let path = format!("/element-instances/{}", crate::client::rest::segment(key));
    let element = ask::if_offered(rest.get(&path).await)?;
    Ok(element.and_then(|element| ask::time(&element, "startDate")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3_600);
    const MINUTE: Duration = Duration::from_secs(60);

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    #[test]
    fn a_type_is_unworked_when_it_waits_and_nobody_left_a_trace_for_long() {
        let now = at("2026-01-01T12:00:00Z");
        let waiting = JobType {
            open: Count {
                total: 3,
                is_capped: false,
            },
            oldest: Some(at("2026-01-01T11:58:00Z")),
            ..JobType::default()
        };
        let is = |kind: &JobType| kind.is_unworked(now, HOUR, MINUTE);
        assert!(is(&waiting), "no worker ever: a minute is enough");
        let young = JobType {
            oldest: Some(at("2026-01-01T11:59:30Z")),
            ..waiting.clone()
        };
        assert!(!is(&young));
        let worked = JobType {
            was_worked: true,
            ..waiting.clone()
        };
        assert!(!is(&worked), "a known worker has an hour");
        let long_ago = JobType {
            oldest: Some(at("2026-01-01T09:00:00Z")),
            last_worked: Some(at("2026-01-01T10:00:00Z")),
            ..worked.clone()
        };
        assert!(is(&long_ago));
        let just_now = JobType {
            last_worked: Some(at("2026-01-01T11:59:00Z")),
            ..long_ago.clone()
        };
        assert!(!is(&just_now), "a backlog isn't nobody");
        let held = JobType {
            locked: 1,
            ..long_ago.clone()
        };
        assert!(!is(&held));
        assert!(!is(&JobType::default()), "nothing waits");
    }

    #[test]
    fn the_filter_of_open_jobs_is_the_apis() {
        let scope = Scope {
            process: Some("order".to_owned()),
            tenant: None,
        };
        let filter = open_jobs(&scope, json!({"type": "payment"}));
        assert_eq!(filter["processDefinitionId"], "order");
        assert_eq!(filter["retries"], json!({"$gt": 0}));
        assert_eq!(filter["type"], "payment");
    }
}
