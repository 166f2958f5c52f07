//! A token with an open job: whether a worker holds it, and whether any works on its type at all.
//!
//! A Camunda cluster records what becomes of a job, not that a worker took it: before the first outcome its search
//! shows neither worker nor deadline. So an untouched job there is "not seen with a worker", never "not taken".

use jiff::Timestamp;
use serde_json::Value;

use super::{Cause, Facts, Wait, shell, text, when};
use crate::insight::durations::span;
use crate::insight::instance_tree::Token;

/// Jobs of this type are for people.
const USER_TASK: &str = "io.camunda.zeebe:userTask";

pub(super) fn tell(token: &Token<'_>, facts: &Facts, wait: &mut Wait) -> bool {
    let key = token.element.element_instance_key.as_str();
    wait.jobs = Facts::of(&facts.jobs, key).cloned().collect();
    let Some(job) = wait.jobs.first().cloned() else {
        return false;
    };
    if text(&job, "type") == USER_TASK {
        let job_key = text(&job, "jobKey");
        wait.cause = Cause::UserTask;
        wait.what = format!("a user task that is job {job_key}: Tasklist shows it to people");
        wait.next(format!("zcli job complete {job_key}"));
        return true;
    }
    wait.cause = Cause::Job;
    wait.what = format!("{}: {}", subject(&job), state(&job, facts));
    if let Some(message) = job["errorMessage"].as_str().filter(|text| !text.is_empty()) {
        wait.detail(format!("last error: {message}"));
    }
    if wait.jobs.len() > 1 {
        wait.detail(format!("and {} more open jobs here", wait.jobs.len() - 1));
    }
    let of_type = of_type(&job, facts);
    wait.details.extend(of_type);
    commands(&job, facts, wait);
    true
}

/// Whether a worker's lock is on the job, as far as it's recorded.
pub(super) fn is_taken(job: &Value) -> bool {
    text(job, "state") == "CREATED" && !text(job, "worker").is_empty()
}

/// The job of an incident, in one sentence.
pub(super) fn of_incident(job: &Value, facts: &Facts) -> String {
    let worker = match text(job, "worker") {
        "" => String::new(),
        worker => format!(", last with worker {worker:?}"),
    };
    let deadline = match text(job, "deadline") {
        "" => String::new(),
        at => format!(", locked until {}", when(at, facts.now)),
    };
    format!(
        "{}, {} retries left{worker}{deadline}",
        subject(job),
        job["retries"].as_i64().unwrap_or(0)
    )
}

fn subject(job: &Value) -> String {
    let (kind, name) = (text(job, "kind"), text(job, "type"));
    let event = text(job, "listenerEventType").to_lowercase();
    let what = match kind {
        "EXECUTION_LISTENER" => format!("{event} listener's job"),
        "TASK_LISTENER" => format!("{event} task listener's job"),
        _ => "job".to_owned(),
    };
    format!("{what} {name:?} {}", text(job, "jobKey"))
}

fn state(job: &Value, facts: &Facts) -> String {
    let worker = match text(job, "worker") {
        "" => "a worker".to_owned(),
        worker => format!("worker {worker:?}"),
    };
    let retries = job["retries"].as_i64().unwrap_or(0);
    let deadline = text(job, "deadline");
    match text(job, "state") {
        "FAILED" => format!(
            "failed at {worker}, {retries} retries left; it is taken again after its back-off"
        ),
        "TIMED_OUT" => {
            format!("{worker} took it and its lock ran out; nobody has it, {retries} retries left")
        }
        _ if !deadline.is_empty() => match ms_until(deadline, facts.now) {
            Some(left) if left > 0 => format!("{worker} holds it for {} more", span(left)),
            _ => format!("{worker}'s lock ran out {}", when(deadline, facts.now)),
        },
        "RETRIES_UPDATED" => format!("its retries were set to {retries}; no worker has taken it"),
        // Where timers are listed, locks are, too.
        _ if facts.timers.is_some() => "no worker has taken it".to_owned(),
        _ => "no worker was seen with it (a cluster doesn't tell of a job's first lock)".to_owned(),
    }
}

/// What is known of the workers of its type.
fn of_type(job: &Value, facts: &Facts) -> Vec<String> {
    let name = text(job, "type");
    let Some(known) = facts.job_types.get(name) else {
        return Vec::new();
    };
    let waiting = match known.open {
        0 | 1 => "it is the only open one".to_owned(),
        open => format!("{open} of them are open"),
    };
    let by = |job: &Value| match text(job, "worker") {
        "" => "a worker".to_owned(),
        worker => format!("worker {worker:?}"),
    };
    let told = match (&known.last_completed, &known.last_taken) {
        (Some(last), _) => format!(
            "{} completed the last {name:?} {}; {waiting}",
            by(last),
            when(text(last, "endTime"), facts.now)
        ),
        (None, Some(last)) => format!(
            "no {name:?} was ever completed; {} took one; {waiting}",
            by(last)
        ),
        (None, None) => format!("nobody has ever worked on {name:?}; {waiting}"),
    };
    vec![told]
}

fn commands(job: &Value, facts: &Facts, wait: &mut Wait) {
    let name = text(job, "type");
    let is_held = ms_until(text(job, "deadline"), facts.now).is_some_and(|left| left > 0)
        && text(job, "state") != "FAILED";
    if is_held {
        wait.next(format!("zcli job get {}", text(job, "jobKey")));
        wait.next(format!("zcli job list --type {}", shell(name)));
    } else {
        wait.next(format!(
            "zcli job work --type {} --exec PROGRAM",
            shell(name)
        ));
        wait.next(format!("zcli job list --type {}", shell(name)));
    }
}

fn ms_until(at: &str, now: Timestamp) -> Option<i64> {
    let at: Timestamp = at.parse().ok()?;
    Some(at.as_millisecond() - now.as_millisecond())
}
