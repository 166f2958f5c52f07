//! What came of a resolved incident, and which exit code that is.

use serde_json::{Value, json};

use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// What is known after resolving and watching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Gone, and its process went on.
    Resolved,
    /// Gone, and its job was taken, or has ended.
    JobTaken,
    /// Gone, but within the wait nobody took its job.
    JobWaits,
    /// It, or a new one at the same place, is there again.
    CameBack(String),
    /// Resolved, not watched.
    Unverified(&'static str),
    /// Still listed as active when the wait was over.
    StillListed,
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
    fn name(&self) -> &'static str {
        match self {
            Outcome::Resolved | Outcome::JobTaken => "resolved",
            Outcome::JobWaits => "waiting",
            Outcome::CameBack(_) => "came back",
            Outcome::Unverified(_) => "unverified",
            Outcome::StillListed => "pending",
        }
    }

    fn detail(&self) -> String {
        match self {
            Outcome::Resolved => "the process went on".to_owned(),
            Outcome::JobTaken => "its job was taken".to_owned(),
            Outcome::JobWaits => "nobody has taken its job yet".to_owned(),
            Outcome::CameBack(message) => message.clone(),
            Outcome::Unverified(why) => (*why).to_owned(),
            Outcome::StillListed => "still listed as active".to_owned(),
        }
    }

    /// The incident's state as the end of a sentence, where it isn't settled.
    fn summary(&self) -> &'static str {
        match self {
            Outcome::Resolved | Outcome::JobTaken | Outcome::Unverified(_) => "is resolved",
            Outcome::JobWaits => "is resolved, but its process waits",
            Outcome::CameBack(_) => "came back",
            Outcome::StillListed => "is not resolved yet",
        }
    }

    fn code(&self) -> ExitCode {
        match self {
            Outcome::Resolved | Outcome::JobTaken | Outcome::Unverified(_) => ExitCode::Ok,
            Outcome::JobWaits | Outcome::StillListed => ExitCode::StillRunning,
            Outcome::CameBack(_) => ExitCode::Failed,
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

/// The command's exit code: the one they share, 9 where they differ and some failed.
pub fn exit_code(verdicts: &[Verdict], failed: &[ExitCode]) -> Result<ExitCode, Error> {
    let codes: Vec<ExitCode> = verdicts
        .iter()
        .map(|verdict| verdict.outcome.code())
        .chain(failed.iter().copied())
        .collect();
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
        [verdict] if failed.is_empty() => Error::new(
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
        ),
    })
}

fn hint(verdict: &Verdict) -> String {
    match (&verdict.outcome, &verdict.process_instance_key) {
        (Outcome::JobWaits, _) => "start a worker for it, or wait longer with --wait".to_owned(),
        (Outcome::CameBack(_), Some(instance)) => {
            format!("see `zcli incident list --instance {instance}`")
        }
        _ => "look again with `zcli incident get`".to_owned(),
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

    fn code(outcomes: Vec<Outcome>, failed: &[ExitCode]) -> ExitCode {
        let verdicts: Vec<Verdict> = outcomes.into_iter().map(verdict).collect();
        match exit_code(&verdicts, failed) {
            Ok(code) => code,
            Err(error) => error.code(),
        }
    }

    #[test]
    fn the_exit_code_says_what_came_of_it() {
        let back = || Outcome::CameBack("again".to_owned());
        assert_eq!(code(vec![Outcome::Resolved], &[]), ExitCode::Ok);
        assert_eq!(code(vec![Outcome::JobTaken], &[]), ExitCode::Ok);
        assert_eq!(code(vec![Outcome::JobWaits], &[]), ExitCode::StillRunning);
        assert_eq!(code(vec![back()], &[]), ExitCode::Failed);
        assert_eq!(
            code(vec![Outcome::Resolved, back()], &[]),
            ExitCode::SomeFailed
        );
        assert_eq!(code(vec![back(), back()], &[]), ExitCode::Failed);
        assert_eq!(
            code(vec![], &[ExitCode::NotFound, ExitCode::NotFound]),
            ExitCode::NotFound
        );
        assert_eq!(
            code(vec![Outcome::Resolved], &[ExitCode::NotFound]),
            ExitCode::SomeFailed
        );
    }
}
