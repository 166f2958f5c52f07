//! Jobs that go nowhere: types nobody works on, and locks that run out while the retries stay.
//!
//! A lock that runs out lowers no retries and raises no incident, so that a handler which always takes too
//! long goes round for ever. The API shows the last thing that happened to a job: `TIMED_OUT` says that its
//! lock ran out at least once and that it was neither completed nor failed since. How often that was, nobody
//! counts; two looks tell whether it happened in between.

use serde_json::{Value, json};

use super::{Finding, Findings, Kind, Options};
use crate::client::rest::Page;
use crate::client::{Error, Rest};
use crate::insight::waits::shell;
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
    let jobs = if kind.open.total == 1 {
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
        count: kind.open.total,
        detail: format!("{} {jobs} for type {}, {who}", kind.open, kind.name),
        next: format!("zcli job work --type {} --exec PROGRAM", shell(&kind.name)),
    }
}

/// Jobs whose lock ran out while their retries stayed, by type and element. With [`Options::look_again`] only those
/// to which it happened again between two looks.
///
/// # Errors
/// As [`Rest::search`].
pub async fn expired_locks(rest: &Rest, options: &Options) -> Result<Findings, Error> {
    let mut page = timed_out(rest, options).await?;
    if let Some(pause) = options.look_again
        && !page.items.is_empty()
    {
        tokio::time::sleep(pause).await;
        let second = timed_out(rest, options).await?;
        page.items = again(&page.items, second.items);
        page.total_items = page.items.len() as u64;
    }
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
            ask::Count::of(&page),
            page.items.len()
        ));
    }
    Ok(findings)
}

/// The oldest open jobs whose latest event is that their lock ran out.
async fn timed_out(rest: &Rest, options: &Options) -> Result<Page, Error> {
    let filter = job_types::open_jobs(&options.scope, json!({"state": "TIMED_OUT"}));
    ask::page(
        rest,
        "/jobs/search",
        filter,
        ask::ascending("jobKey"),
        EXPIRED_MAX,
    )
    .await
}

/// Those of `second` that were taken and timed out once more since `first`, with the same retries. A cluster shows
/// it by the deadline that passed, later versions and the embedded engine by the time of the change as well.
fn again(first: &[Value], second: Vec<Value>) -> Vec<Value> {
    let moved = |job: &Value| {
        first.iter().any(|before| {
            before["jobKey"] == job["jobKey"]
                && before["retries"] == job["retries"]
                && (before["deadline"] != job["deadline"]
                    || before["lastUpdateTime"] != job["lastUpdateTime"])
        })
    };
    second.into_iter().filter(|job| moved(job)).collect()
}

fn expired(job: &Value, name: &str) -> Finding {
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
        next: format!("zcli job list --type {} --state TIMED_OUT", shell(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_that_runs_out_again_moves_its_deadline() {
        let job = |key: &str, deadline: &str, retries: u32| json!({"jobKey": key, "deadline": deadline, "retries": retries});
        let first = [job("1", "a", 3), job("2", "a", 3), job("3", "a", 3)];
        let second = vec![
            job("1", "b", 3),
            job("2", "a", 3),
            job("3", "b", 2),
            job("4", "b", 3),
        ];
        assert_eq!(again(&first, second), [job("1", "b", 3)]);
    }
}
