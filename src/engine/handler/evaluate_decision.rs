//! Evaluates a decision that no process asks for. A failed evaluation is an answer too.

use crate::engine::{
    command::{DecisionReference, EvaluateDecision},
    process::decisions,
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, command: &EvaluateDecision) -> Result<Reply, Rejection> {
    let reject = |kind, reason| Rejection::new("EVALUATE", kind, reason);
    let known = &step.state.decisions;
    let (found, problem) = match &command.decision {
        DecisionReference::Id(id) => (known.latest(id), decisions::not_found(id, "id", id)),
        DecisionReference::Key(..0) => {
            let reason = "Expected either a decision id or a valid decision key, but none provided"
                .to_owned();
            return Err(reject(RejectionType::InvalidArgument, reason));
        }
        DecisionReference::Key(key) => {
            let text = key.to_string();
            (known.get(*key), decisions::not_found(&text, "key", &text))
        }
    };
    let Some(decision) = found.cloned() else {
        return Err(Rejection::new("EVALUATE", RejectionType::NotFound, problem));
    };
    let evaluation = decisions::evaluate(step, &decision, &command.variables);
    Ok(Reply::DecisionEvaluated(evaluation))
}
