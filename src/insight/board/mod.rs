//! What a live board shows of a cluster: running instances, job types, incidents, throughput and latency.
//!
//! One look is some dozens of small requests whatever the cluster holds: counts that the server makes, and the oldest or
//! newest of a kind. Where the API groups (8.9 and the embedded engine) that is used; where it doesn't (8.8), as
//! many processes are counted as [`PROCESSES_MAX`].

mod series;

use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::ask::{self, Scope};
use super::incident_group::{By, Groups};
use super::job_types::{self, JobType};
use super::stuck::Options;
use crate::client::rest::{PageRequest, SearchRequest};
use crate::client::{Error, Rest};
use series::Series;

/// Processes that are shown.
const PROCESSES_MAX: usize = 30;
/// Job types that are shown.
const JOB_TYPES_MAX: usize = 40;
/// Incidents that are read to be grouped, the newest first.
const INCIDENTS_MAX: u32 = 200;
/// Groups of incidents that are shown.
const GROUPS_MAX: usize = 20;
/// Over which time a job type's rate is taken.
const RATE: Duration = Duration::from_secs(60);

/// Looks at a cluster again and again, and remembers what a single look can't tell.
#[derive(Debug)]
pub struct Board {
    rest: Rest,
    scope: Scope,
    series: Series,
}

impl Board {
    /// A board that hasn't looked yet.
    pub fn new(rest: Rest, scope: Scope) -> Board {
        Board {
            rest,
            scope,
            series: Series::default(),
        }
    }

    /// The cluster as it is now, as JSON: times are ISO 8601, rates a second, durations milliseconds.
    ///
    /// # Errors
    /// As [`Rest::search`].
    pub async fn look(&mut self, now: Timestamp) -> Result<Value, Error> {
        let (rest, scope) = (&self.rest, &self.scope);
        let (totals, processes, job_types, incidents) = futures_util::try_join!(
            totals(rest, scope),
            processes(rest, scope),
            job_types(rest, scope, now),
            incidents(rest, scope),
        )?;
        self.series.count(rest, scope, now).await?;
        let mut notes = Vec::new();
        let (processes, more_processes) = processes;
        if more_processes {
            notes.push(format!("there are more than {PROCESSES_MAX} processes"));
        }
        let (job_types, more_types) = job_types;
        if more_types {
            notes.push(format!("there are more than {JOB_TYPES_MAX} job types"));
        }
        Ok(json!({
            "time": now.to_string(),
            "cluster": rest.options().base_url,
            "totals": totals,
            "throughput": self.series.throughput(),
            "latency": self.series.latency(),
            "processes": processes,
            "jobTypes": job_types,
            "incidents": incidents,
            "notes": notes,
        }))
    }
}

/// Counts of what is open.
async fn totals(rest: &Rest, scope: &Scope) -> Result<Value, Error> {
    let running = scope.filter(json!({"state": "ACTIVE"}));
    let broken = scope.filter(json!({"state": "ACTIVE", "hasIncident": true}));
    let jobs = job_types::open_jobs(scope, Value::Null);
    let tasks = scope.filter(json!({"state": "CREATED"}));
    let incidents = scope.filter(json!({"state": "ACTIVE"}));
    let (running, broken, jobs, tasks, incidents) = futures_util::try_join!(
        ask::count(rest, "/process-instances/search", running),
        ask::count(rest, "/process-instances/search", broken),
        ask::count(rest, "/jobs/search", jobs),
        ask::count(rest, "/user-tasks/search", tasks),
        ask::count(rest, "/incidents/search", incidents),
    )?;
    Ok(ask::counts(&[
        ("running", running),
        ("withIncident", broken),
        ("openJobs", jobs),
        ("openTasks", tasks),
        ("openIncidents", incidents),
    ]))
}

/// Processes with running instances, the one with the most first, and whether there are more.
async fn processes(rest: &Rest, scope: &Scope) -> Result<(Vec<Value>, bool), Error> {
    let grouped = if scope.process.is_none() {
        grouped_processes(rest, scope).await?
    } else {
        None
    };
    let (mut rows, more) = match grouped {
        Some(grouped) => grouped,
        None => counted_processes(rest, scope).await?,
    };
    rows.retain(|row| row["running"] != 0);
    rows.sort_by_key(|row| std::cmp::Reverse(row["running"].as_u64()));
    Ok((rows, more))
}

/// By the API's own statistics; nothing where it has none.
async fn grouped_processes(
    rest: &Rest,
    scope: &Scope,
) -> Result<Option<(Vec<Value>, bool)>, Error> {
    let request = SearchRequest {
        filter: Value::Null,
        sort: ask::descending("activeInstancesWithoutIncidentCount"),
        page: PageRequest {
            limit: Some(PROCESSES_MAX as u32),
            ..PageRequest::default()
        },
    };
    let answer = rest
        .search(
            "/process-definitions/statistics/process-instances",
            &request,
        )
        .await;
    let Some(page) = ask::if_offered(answer)? else {
        return Ok(None);
    };
    let is_ours = |item: &&Value| {
        let tenant = scope.tenant.as_deref();
        tenant.is_none_or(|tenant| item["tenantId"] == tenant)
    };
    let rows = page.items.iter().filter(is_ours).map(|item| {
        let count = |field: &str| item[field].as_u64().unwrap_or_default();
        let broken = count("activeInstancesWithIncidentCount");
        json!({
            "processDefinitionId": item["processDefinitionId"],
            "running": count("activeInstancesWithoutIncidentCount") + broken,
            "withIncident": broken,
        })
    });
    Ok(Some((
        rows.collect(),
        page.total_items > PROCESSES_MAX as u64,
    )))
}

/// By counting, process for process.
async fn counted_processes(rest: &Rest, scope: &Scope) -> Result<(Vec<Value>, bool), Error> {
    let path = "/process-instances/search";
    let running = scope.filter(json!({"state": "ACTIVE"}));
    let (ids, more) = match &scope.process {
        Some(process) => (vec![process.clone()], false),
        None => ask::distinct(rest, path, &running, "processDefinitionId", PROCESSES_MAX).await?,
    };
    let rows = ask::each(&ids, |id| async move {
        let of = |more: Value| {
            let mut filter = scope.filter(more);
            filter["processDefinitionId"] = id.as_str().into();
            filter
        };
        let (running, broken) = futures_util::try_join!(
            ask::count(rest, path, of(json!({"state": "ACTIVE"}))),
            ask::count(
                rest,
                path,
                of(json!({"state": "ACTIVE", "hasIncident": true}))
            ),
        )?;
        let mut row = ask::counts(&[("running", running), ("withIncident", broken)]);
        row["processDefinitionId"] = id.as_str().into();
        Ok(row)
    })
    .await?;
    Ok((rows, more))
}

/// Job types with open jobs, the longest backlog first, and whether there are more.
async fn job_types(
    rest: &Rest,
    scope: &Scope,
    now: Timestamp,
) -> Result<(Vec<Value>, bool), Error> {
    let filter = job_types::open_jobs(scope, Value::Null);
    let (names, more) = ask::distinct(rest, "/jobs/search", &filter, "type", JOB_TYPES_MAX).await?;
    let since = ask::ago(now, RATE).to_string();
    let mut types = ask::each(&names, |name| {
        let done = scope.filter(json!({
            "type": name,
            "state": "COMPLETED",
            "endTime": {"$gte": since},
        }));
        async move {
            futures_util::try_join!(
                job_types::look(rest, scope, name, now),
                ask::count(rest, "/jobs/search", done),
            )
        }
    })
    .await?;
    types.sort_by_key(|(kind, _)| std::cmp::Reverse(kind.open.total));
    let rows = types.iter().map(|(kind, done)| row(kind, done.total, now));
    Ok((rows.collect(), more))
}

fn row(kind: &JobType, done: u64, now: Timestamp) -> Value {
    let unworked = kind.is_unworked(now, Options::QUIET_FOR, Options::AT_LEAST);
    #[expect(
        clippy::cast_precision_loss,
        reason = "a minute's jobs are far below 2^52"
    )]
    let rate = done as f64 / RATE.as_secs_f64();
    json!({
        "type": kind.name,
        "open": kind.open.total,
        "capped": if kind.open.is_capped { json!(["open"]) } else { json!([]) },
        "held": kind.locked,
        "oldest": kind.oldest.map(|at| at.to_string()),
        "perSecond": rate,
        "worker": kind.worker,
        "isUnworked": unworked,
        "processInstanceKey": kind.oldest_job["processInstanceKey"],
    })
}

/// Groups of the newest open incidents, the largest first.
async fn incidents(rest: &Rest, scope: &Scope) -> Result<Vec<Value>, Error> {
    let filter = scope.filter(json!({"state": "ACTIVE"}));
    let newest = ask::page(
        rest,
        "/incidents/search",
        filter,
        ask::descending("creationTime"),
        INCIDENTS_MAX,
    )
    .await?;
    let mut groups = Groups::new(By::Element);
    for incident in &newest.items {
        groups.add(incident);
    }
    let largest = groups.into_largest_first();
    Ok(largest
        .iter()
        .take(GROUPS_MAX)
        .map(|group| {
            let mut row = group.to_json();
            row["processInstanceKey"] = group.newest["processInstanceKey"].clone();
            row
        })
        .collect())
}

#[cfg(test)]
mod tests;
