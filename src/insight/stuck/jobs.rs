//! Jobs that go nowhere: types nobody works on, and locks that run out while the retries stay.
//!
//! A lock that runs out lowers no retries and raises no incident, so that a handler which always takes too
//! long goes round for ever. The API shows the last thing that happened to a job: `TIMED_OUT` says that its
//! lock ran out at least once and that it was neither completed nor failed since. How often that was, nobody
//! counts; two looks tell whether it happened in between.

use serde_json::json;

use super::{Finding, Findings, Kind, Options};
use crate::client::{Error, Rest};
use crate::insight::{ask, job_types};

/// Jobs with an expired lock that are read to be put together by type.
const EXPIRED_MAX: u32 = 500;

/// The types nobody works on.
///
/// # Errors
/// As [`Rest::search`].
pub async fn unworked(rest: &Rest, options: &Options) -> Result<Findings, Error> {
    let (names, more) = job_types::names(rest, &options.scope).await?;
    let types = ask::each(&names, |name| {
        job_types::look(rest, &options.scope, name, options.now)
    })
    .await?;
    let mut findings = Findings::default();
    for kind in types {
        if kind.is_unworked(options.now, options.patience(), options.at_least) {
            findings.found.push(finding(&kind, options));
        }
    }
    findings.cut(options.limit, "job types nobody works on", 0);
    if more {
        findings.notes.push(format!(
            "there are more than {} job types; the others weren't looked at: narrow it down with --process",
            job_types::TYPES_MAX
        ));
    }
    Ok(findings)
}

fn finding(kind: &job_types::JobType, options: &Options) -> Finding {
    let jobs = if kind.open == 1 {
        "job waits"
    } else {
        "jobs wait"
    };
    let who = match (&kind.worker, kind.last_worked) {
        (Some(worker), Some(at)) => format!(
            "{worker} last ended one {} ago",
            ask::spoken(ask::since(at, options.now))
        ),
        (Some(worker), None) => format!("{worker} once took one, and ended none"),
        (None, Some(at)) => format!(
            "the last one ended {} ago",
            ask::spoken(ask::since(at, options.now))
        ),
        (None, None) => "no worker has ever taken one".to_owned(),
    };
    Finding {
        kind: Kind::Unworked,
        key: kind.name.clone(),
        process: ask::string(&kind.oldest_job, "processDefinitionId"),
        element: ask::string(&kind.oldest_job, "elementId"),
        instance: ask::string(&kind.oldest_job, "processInstanceKey"),
        since: kind.oldest,
        count: kind.open,
        detail: format!("{} {jobs} for type {}, {who}", kind.open, kind.name),
        next: format!("zcli job work --type {} --exec PROGRAM", kind.name),
    }
}

/// Jobs whose lock ran out while their retries stayed, by type and worker.
///
/// # Errors
/// As [`Rest::search`].
pub async fn expired_locks(rest: &Rest, options: &Options) -> Result<Findings, Error> {
    let filter = job_types::open_jobs(&options.scope, json!({"state": "TIMED_OUT"}));
    let page = ask::page(
        rest,
        "/jobs/search",
        filter,
        ask::ascending("jobKey"),
        EXPIRED_MAX,
    )
    .await?;
    let mut groups: Vec<Finding> = Vec::new();
    for job in &page.items {
        let Some(name) = ask::text(job, "type") else {
            continue;
        };
        let same = groups.iter_mut().find(|group| {
            group.key == name && group.element.as_deref() == ask::text(job, "elementId")
        });
        match same {
            Some(group) => group.count += 1,
            None => groups.push(expired(job, name)),
        }
    }
    for group in &mut groups {
        let oldest = page
            .items
            .iter()
            .find(|job| {
                job["type"] == *group.key && job["elementId"].as_str() == group.element.as_deref()
            })
            .expect("the group was made of it");
        group.since = job_types::created(rest, oldest).await?;
    }
    let mut findings = Findings {
        found: groups,
        notes: Vec::new(),
    };
    findings.cut(options.limit, "job types with expired locks", 0);
    if page.total_items > page.items.len() as u64 {
        findings.notes.push(format!(
            "{} jobs have a lock that ran out; the oldest {} were looked at",
            page.total_items,
            page.items.len()
        ));
    }
    Ok(findings)
}

fn expired(job: &serde_json::Value, name: &str) -> Finding {
    let worker = ask::text(job, "worker").unwrap_or("a worker");
    Finding {
        kind: Kind::ExpiredLock,
        key: name.to_owned(),
        process: ask::string(job, "processDefinitionId"),
        element: ask::string(job, "elementId"),
        instance: ask::string(job, "processInstanceKey"),
        since: None,
        count: 1,
        detail: format!(
            "{worker} took it, and its lock ran out with the retries still at {}: it goes round without an incident",
            job["retries"]
        ),
        next: format!("zcli job list --type {name} --state TIMED_OUT"),
    }
}
