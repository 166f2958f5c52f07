//! What came of a resolved incident, in words, and which exit code that is.

use serde_json::{Value, json};

use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// What is known after resolving and watching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Gone, and its job was completed.
    Completed {
        /// By whom, where it's shown.
        worker: Option<String>,
    },
    /// Gone, and its job is being worked on.
    Taken {
        /// By whom, where it's shown.
        worker: Option<String>,
    },
    /// Gone, without a job, and its element has completed.
    WentOn,
    /// Gone, without a job, and it stayed so while it was watched.
    Gone,
    /// Gone, but nobody was seen taking its job.
    Waiting {
        /// The job's type.
        job_type: String,
        /// The worker that completed the last job of this type, and when.
        others: Option<(String, String)>,
    },
    /// Gone, but its job failed again, with retries left.
    FailedAgain {
        /// How many are left.
        retries: i64,
        /// The worker's words.
        message: String,
    },
    /// A new one is at the same place.
    CameBack {
        /// The new one.
        key: String,
        /// Its message.
        message: String,
    },
    /// Still listed as active when the time was over.
    StillListed,
    /// Its element or instance was canceled meanwhile.
    Ended,
    /// Resolved, not watched.
    Unverified(&'static str),
    /// Resolved, but watching it failed.
    Unwatchable(String),
    /// It could not be resolved.
    Failed(ExitCode, String),
}

/// One incident's outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The incident.
    pub incident_key: i64,
    /// Its process instance, where known.
    pub process_instance_key: Option<String>,
    /// Its job, if it has one.
    pub job_key: Option<String>,
    /// What came of it.
    pub outcome: Outcome,
}

impl Outcome {
    /// The outcome in a word, for machines and summaries.
    pub fn name(&self) -> &'static str {
        match self {
            Outcome::Completed { .. } => "completed",
            Outcome::Taken { .. } => "taken",
            Outcome::WentOn | Outcome::Gone => "resolved",
            Outcome::Waiting { .. } => "waiting",
            Outcome::FailedAgain { .. } => "failed-again",
            Outcome::CameBack { .. } => "came-back",
            Outcome::StillListed => "pending",
            Outcome::Ended => "canceled",
            Outcome::Unverified(_) | Outcome::Unwatchable(_) => "unverified",
            Outcome::Failed(..) => "not-resolved",
        }
    }

    /// What was seen.
    pub fn detail(&self) -> String {
        let by = |worker: &Option<String>| match worker {
            Some(worker) if !worker.is_empty() => format!(" by worker {worker}"),
            _ => String::new(),
        };
        match self {
            Outcome::Completed { worker } => format!("its job was completed{}", by(worker)),
            Outcome::Taken { worker } => format!("its job was taken{}", by(worker)),
            Outcome::WentOn => "the process went on".to_owned(),
            Outcome::Gone => "it stayed gone while it was watched".to_owned(),
            Outcome::Waiting { job_type, others } => {
                let seen = match others {
                    Some((worker, at)) => {
                        format!("the last one completed was by worker {worker}, {at}")
                    }
                    None => "none of them was ever seen completed".to_owned(),
                };
                format!("nobody was seen taking its job of type {job_type}; {seen}")
            }
            Outcome::FailedAgain { retries, message } => {
                format!("its job failed again, {retries} retries left: {message}")
            }
            Outcome::CameBack { key, message } => format!("a new incident {key}: {message}"),
            Outcome::StillListed => "still listed as active".to_owned(),
            Outcome::Ended => "its element was canceled meanwhile".to_owned(),
            Outcome::Unverified(why) => (*why).to_owned(),
            Outcome::Unwatchable(why) => format!("it could not be watched: {why}"),
            Outcome::Failed(_, why) => why.clone(),
        }
    }

    /// The incident's state as the end of a sentence, where it isn't settled.
    fn summary(&self) -> &'static str {
        match self {
            Outcome::Completed { .. }
            | Outcome::Taken { .. }
            | Outcome::WentOn
            | Outcome::Gone
            | Outcome::Ended
            | Outcome::Unverified(_) => "is resolved",
            Outcome::Waiting { .. } => "is resolved, but its process waits",
            Outcome::FailedAgain { .. } => "is resolved, but its job failed again",
            Outcome::CameBack { .. } => "came back",
            Outcome::StillListed => "is not resolved yet",
            Outcome::Unwatchable(_) => "is resolved, but could not be watched",
            Outcome::Failed(..) => "could not be resolved",
        }
    }

    /// The exit code of a command that did this alone.
    pub fn code(&self) -> ExitCode {
        match self {
            Outcome::Completed { .. }
            | Outcome::Taken { .. }
            | Outcome::WentOn
            | Outcome::Gone
            | Outcome::Ended
            | Outcome::Unverified(_) => ExitCode::Ok,
            Outcome::Waiting { .. }
            | Outcome::FailedAgain { .. }
            | Outcome::StillListed
            | Outcome::Unwatchable(_) => ExitCode::StillRunning,
            Outcome::CameBack { .. } => ExitCode::Failed,
            Outcome::Failed(code, _) => *code,
        }
    }
}

impl Verdict {
    /// The verdict as shown.
    pub fn to_json(&self) -> Value {
        json!({
            "incidentKey": self.incident_key.to_string(),
            "processInstanceKey": self.process_instance_key,
            "jobKey": self.job_key,
            "outcome": self.outcome.name(),
            "detail": self.outcome.detail(),
        })
    }
}

/// How often each outcome was seen: `30 completed, 5 waiting, 2 came-back`.
pub fn tally(verdicts: &[Verdict]) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for verdict in verdicts {
        let name = verdict.outcome.name();
        match counts.iter_mut().find(|(other, _)| *other == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let parts: Vec<String> = counts
        .iter()
        .map(|(name, count)| format!("{count} {name}"))
        .collect();
    parts.join(", ")
}

/// The command's exit code: the one they share, 9 where they differ and some failed.
pub fn exit_code(verdicts: &[Verdict]) -> Result<ExitCode, Error> {
    let codes: Vec<ExitCode> = verdicts.iter().map(|it| it.outcome.code()).collect();
    let bad: Vec<ExitCode> = codes
        .iter()
        .copied()
        .filter(|code| !matches!(code, ExitCode::Ok | ExitCode::StillRunning))
        .collect();
    let code = match bad.first() {
        None if codes.contains(&ExitCode::StillRunning) => ExitCode::StillRunning,
        None => ExitCode::Ok,
        Some(first) if bad.len() == codes.len() && bad.iter().all(|code| code == first) => *first,
        Some(_) => ExitCode::SomeFailed,
    };
    if code == ExitCode::Ok {
        return Ok(code);
    }
    Err(match verdicts {
        // One row says it all; only the code is left to give.
        [verdict] => Error::new(
            code,
            format!(
                "incident {} {}",
                verdict.incident_key,
                verdict.outcome.summary()
            ),
        )
        .because(verdict.outcome.detail())
        .hint(hint(verdict)),
        _ => Error::new(
            code,
            format!(
                "{} of {} incidents still need attention",
                codes.iter().filter(|code| **code != ExitCode::Ok).count(),
                codes.len()
            ),
        )
        .hint("see what is left with `zcli incident list --group`"),
    })
}

fn hint(verdict: &Verdict) -> String {
    match (&verdict.outcome, &verdict.process_instance_key) {
        (Outcome::Waiting { job_type, .. }, _) => format!(
            "start a worker with `zcli job work --type {job_type} --exec PROGRAM`, or watch longer with --verify-for"
        ),
        (Outcome::CameBack { .. } | Outcome::FailedAgain { .. }, Some(instance)) => {
            format!("see `zcli incident list --instance {instance}`")
        }
        _ => format!(
            "look again with `zcli incident get {}`",
            verdict.incident_key
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(outcome: Outcome) -> Verdict {
        Verdict {
            incident_key: 1,
            process_instance_key: None,
            job_key: None,
            outcome,
        }
    }

    fn code(outcomes: Vec<Outcome>) -> ExitCode {
        let verdicts: Vec<Verdict> = outcomes.into_iter().map(verdict).collect();
        match exit_code(&verdicts) {
            Ok(code) => code,
            Err(error) => error.code(),
        }
    }

    fn back() -> Outcome {
        Outcome::CameBack {
            key: "2".to_owned(),
            message: "again".to_owned(),
        }
    }

    fn missing() -> Outcome {
        Outcome::Failed(ExitCode::NotFound, "no such incident".to_owned())
    }

    #[test]
    fn the_exit_code_says_what_came_of_it() {
        let taken = Outcome::Taken { worker: None };
        let waiting = Outcome::Waiting {
            job_type: "pay".to_owned(),
            others: None,
        };
        assert_eq!(code(vec![Outcome::Gone]), ExitCode::Ok);
        assert_eq!(code(vec![taken.clone()]), ExitCode::Ok);
        assert_eq!(code(vec![waiting.clone(), taken]), ExitCode::StillRunning);
        assert_eq!(code(vec![back()]), ExitCode::Failed);
        assert_eq!(code(vec![Outcome::Gone, back()]), ExitCode::SomeFailed);
        assert_eq!(code(vec![back(), back()]), ExitCode::Failed);
        assert_eq!(code(vec![missing(), missing()]), ExitCode::NotFound);
        assert_eq!(code(vec![Outcome::Gone, missing()]), ExitCode::SomeFailed);
    }

    #[test]
    fn a_tally_counts_the_most_frequent_first() {
        let verdicts: Vec<Verdict> = [back(), Outcome::WentOn, Outcome::Gone]
            .into_iter()
            .map(verdict)
            .collect();
        assert_eq!(tally(&verdicts), "2 resolved, 1 came-back");
    }
}
