//! What comes of a resolved incident: does it stay gone, and is its job taken?
//!
//! [`Watch::judge`] decides by what was seen, without a clock or a cluster of its own; [`run`] looks. A cluster's
//! search lags by seconds, and its job search doesn't show who holds a job until the job ends: so what isn't
//! seen is called "not seen", and looking goes on until the time is over, unless the end is certain before.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::sync::Semaphore;

use super::repair::{Before, Incident};
use super::verdict::Outcome;
use crate::cli::error::Error;
use crate::cli::lookup;
use crate::client::rest::{PageRequest, SearchRequest};
use crate::client::{Kind, Rest};

/// Pauses between two looks grow from the first to the second.
const LOOK_FIRST: Duration = Duration::from_millis(20);
const LOOK_LAST: Duration = Duration::from_millis(1_000);

/// What one look showed.
#[derive(Debug, Clone, Default)]
pub struct Sight {
    /// Active incidents of the element instance.
    pub active: Vec<Value>,
    /// The incident's job; `None` where it has none, or none is shown any more.
    pub job: Option<Value>,
    /// The element instance; `None` where none is shown.
    pub element: Option<Value>,
}

/// One resolved incident under watch.
#[derive(Debug)]
pub struct Watch<'a> {
    incident: &'a Incident,
    before: &'a Before,
}

/// A judgement, and whether further looks could change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judgement {
    /// That's it.
    Settled(Outcome),
    /// So far.
    SoFar(Outcome),
}

impl Judgement {
    fn outcome(self) -> Outcome {
        match self {
            Judgement::Settled(outcome) | Judgement::SoFar(outcome) => outcome,
        }
    }
}

impl<'a> Watch<'a> {
    /// Of an incident that was resolved just now.
    pub fn new(incident: &'a Incident, before: &'a Before) -> Watch<'a> {
        Watch { incident, before }
    }

    /// What this look says.
    pub fn judge(&self, sight: &Sight) -> Judgement {
        use Judgement::{Settled, SoFar};
        let key = self.incident.key.to_string();
        if let Some(again) = sight.active.iter().find(|it| it["incidentKey"] != key) {
            return Settled(Outcome::CameBack {
                key: text(again, "incidentKey"),
                message: text(again, "errorMessage"),
            });
        }
        if !sight.active.is_empty() {
            return SoFar(Outcome::StillListed);
        }
        let element_state = sight.element.as_ref().map(|it| text(it, "state"));
        match element_state.as_deref() {
            Some("TERMINATED") => return Settled(Outcome::Ended),
            Some("COMPLETED") => {
                return Settled(match &self.before.job {
                    Some(_) => Outcome::Completed {
                        worker: sight.job.as_ref().map(|job| text(job, "worker")),
                    },
                    None => Outcome::WentOn,
                });
            }
            _ => {}
        }
        match (&self.before.job, &sight.job) {
            (None, _) => SoFar(Outcome::Gone),
            // An engine that keeps no ended jobs has none to show.
            (Some(_), None) => SoFar(Outcome::Completed { worker: None }),
            (Some(before), Some(now)) => SoFar(self.of_job(before, now)),
        }
    }

    /// What is seen of a job whose element is still there.
    fn of_job(&self, before: &Value, now: &Value) -> Outcome {
        let worker = || Some(text(now, "worker")).filter(|name| !name.is_empty());
        let state = text(now, "state");
        let changed = |field: &str| before[field] != now[field];
        match state.as_str() {
            "COMPLETED" => return Outcome::Completed { worker: worker() },
            // An unhandled BPMN error leaves the job so from the beginning.
            "ERROR_THROWN" if changed("endTime") || changed("state") => {
                return Outcome::Completed { worker: worker() };
            }
            "CANCELED" => return Outcome::Ended,
            "FAILED" => {
                let left = now["retries"].as_i64().unwrap_or(0);
                if left > 0 && self.before.retries.is_some_and(|given| left < given) {
                    return Outcome::FailedAgain {
                        retries: left,
                        message: text(now, "errorMessage"),
                    };
                }
            }
            _ => {}
        }
        // A lock that wasn't there before: a worker has it now.
        if !now["deadline"].is_null() && changed("deadline") {
            return Outcome::Taken { worker: worker() };
        }
        Outcome::Waiting {
            job_type: text(now, "type"),
            others: None,
        }
    }
}

/// Looks until it's clear what came of it, or the time is over. `looks` bounds how many look at once.
pub async fn run(
    rest: &Rest,
    incident: &Incident,
    before: &Before,
    verify_for: Duration,
    looks: &Semaphore,
) -> Result<Outcome, Error> {
    let deadline = Instant::now() + verify_for;
    let mut pause = LOOK_FIRST;
    let watch = Watch::new(incident, before);
    loop {
        let sight = {
            let _permit = looks.acquire().await.expect("it is never closed");
            look(rest, incident, before).await?
        };
        match watch.judge(&sight) {
            Judgement::Settled(outcome) => return Ok(outcome),
            so_far if Instant::now() + pause > deadline => {
                return with_others(rest, so_far.outcome()).await;
            }
            Judgement::SoFar(_) => {}
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LOOK_LAST);
    }
}

async fn look(rest: &Rest, incident: &Incident, before: &Before) -> Result<Sight, Error> {
    let request = SearchRequest {
        filter: json!({
            "elementInstanceKey": incident.element_instance_key.to_string(),
            "state": "ACTIVE",
        }),
        page: PageRequest {
            limit: Some(10),
            ..PageRequest::default()
        },
        ..SearchRequest::default()
    };
    let active = rest.search("/incidents/search", &request).await?.items;
    let path = format!("/element-instances/{}", incident.element_instance_key);
    let element = match rest.get(&path).await {
        Ok(element) => Some(element),
        Err(error) if matches!(error.kind(), Kind::NotFound | Kind::Unsupported) => None,
        Err(error) => return Err(error.into()),
    };
    let job = match before.job.as_ref().and_then(|job| job["jobKey"].as_str()) {
        Some(key) => lookup::job(rest, crate::cli::keys::parse(key)?).await.ok(),
        None => None,
    };
    Ok(Sight {
        active,
        job,
        element,
    })
}

/// Who worked on jobs of the type before, where nobody took this one.
async fn with_others(rest: &Rest, outcome: Outcome) -> Result<Outcome, Error> {
    let Outcome::Waiting { job_type, .. } = outcome else {
        return Ok(outcome);
    };
    let request = SearchRequest {
        filter: json!({"type": job_type, "state": "COMPLETED"}),
        sort: vec![crate::cli::search::newest_first("endTime")],
        page: PageRequest {
            limit: Some(1),
            ..PageRequest::default()
        },
    };
    // It only adds to what is said: without it the verdict stands.
    let last = match rest.search("/jobs/search", &request).await {
        Ok(page) => page.items.into_iter().next(),
        Err(_) => None,
    };
    let others = last.map(|job| (text(&job, "worker"), text(&job, "endTime")));
    Ok(Outcome::Waiting { job_type, others })
}

fn text(object: &Value, field: &str) -> String {
    object[field].as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn incident() -> Incident {
        Incident::parse(json!({
            "incidentKey": "7", "processInstanceKey": "1", "elementInstanceKey": "2", "jobKey": "3",
        }))
        .expect("an incident")
    }

    fn judge(before: Value, sight: Sight) -> Judgement {
        let before = Before {
            job: (!before.is_null()).then_some(before),
            retries: Some(3),
        };
        Watch::new(&incident(), &before).judge(&sight)
    }

    fn failed(retries: i64) -> Value {
        json!({"jobKey": "3", "type": "pay", "state": "FAILED", "retries": retries, "deadline": null, "worker": "w"})
    }

    fn sees(job: Value, element_state: &str) -> Sight {
        Sight {
            active: vec![],
            job: Some(job),
            element: Some(json!({"state": element_state})),
        }
    }

    #[test]
    fn another_incident_at_the_same_place_is_the_same_trouble() {
        let mut sight = sees(failed(0), "ACTIVE");
        sight.active = vec![json!({"incidentKey": "9", "errorMessage": "again"})];
        let back = Outcome::CameBack {
            key: "9".to_owned(),
            message: "again".to_owned(),
        };
        assert_eq!(judge(failed(0), sight.clone()), Judgement::Settled(back));
        sight.active = vec![json!({"incidentKey": "7"})];
        assert_eq!(
            judge(failed(0), sight),
            Judgement::SoFar(Outcome::StillListed)
        );
    }

    #[test]
    fn a_job_is_taken_when_its_lock_is_new() {
        let mut locked = failed(3);
        locked["deadline"] = json!("2026-01-01T00:00:00Z");
        let taken = Outcome::Taken {
            worker: Some("w".to_owned()),
        };
        let sight = sees(locked.clone(), "ACTIVE");
        assert_eq!(judge(failed(0), sight.clone()), Judgement::SoFar(taken));
        // An old deadline says nothing.
        assert!(matches!(
            judge(locked, sight),
            Judgement::SoFar(Outcome::Waiting { .. })
        ));
    }

    #[test]
    fn a_failure_with_retries_left_is_no_incident_and_no_success() {
        let outcome = judge(failed(0), sees(failed(2), "ACTIVE"));
        assert!(matches!(
            outcome,
            Judgement::SoFar(Outcome::FailedAgain { retries: 2, .. })
        ));
        let untouched = judge(failed(0), sees(failed(3), "ACTIVE"));
        assert!(matches!(
            untouched,
            Judgement::SoFar(Outcome::Waiting { .. })
        ));
    }

    #[test]
    fn an_unhandled_error_is_not_taken_for_a_finished_job() {
        let thrown = json!({"jobKey": "3", "type": "pay", "state": "ERROR_THROWN", "retries": 3, "deadline": null});
        assert!(matches!(
            judge(thrown.clone(), sees(thrown, "ACTIVE")),
            Judgement::SoFar(Outcome::Waiting { .. })
        ));
    }

    #[test]
    fn the_elements_end_settles_it() {
        let done = judge(failed(0), sees(failed(0), "COMPLETED"));
        assert!(matches!(
            done,
            Judgement::Settled(Outcome::Completed { .. })
        ));
        let canceled = judge(failed(0), sees(failed(0), "TERMINATED"));
        assert_eq!(canceled, Judgement::Settled(Outcome::Ended));
        let no_job = judge(Value::Null, sees(failed(0), "COMPLETED"));
        assert_eq!(no_job, Judgement::Settled(Outcome::WentOn));
    }
}
