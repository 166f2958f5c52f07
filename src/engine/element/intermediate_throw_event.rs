//! Intermediate throw events: none, message (a job), signal, escalation, link and compensation.
//!
//! A message event with `zeebe:publishMessage` alone is passed through like one without a definition:
//! that's what Camunda 8.8 does with it, whose engine has no use for this extension yet.

use std::sync::Arc;

use crate::{
    bpmn::model::{EscalationCode, Signal, Throw},
    engine::{
        follow_up::FollowUp,
        process::{
            Context, Failure, compensation,
            escalation::{self, AfterThrow},
            expression,
            lifecycle::{Entered, Outgoing},
            mapping, signals, variables,
        },
        step::Step,
    },
    feel,
};

use super::job_worker_task;

/// Only those that hand variables on apply their input mappings.
pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    throw: &Throw,
) -> Result<Entered, Failure> {
    match throw {
        Throw::Job(job) => job_worker_task::activate(step, context, job),
        Throw::Signal(signal) => throw_signal(step, context, signal),
        Throw::Escalation(escalation) => throw_escalation(step, context, escalation),
        Throw::None | Throw::Message(_) | Throw::Link { .. } => Ok(Entered::Completes),
        Throw::Compensation { .. } => Ok(Entered::Waits),
    }
}

/// A compensation event is activated when its handlers start.
pub fn activated(step: &mut Step<'_>, context: &Context, throw: &Throw) {
    if let Throw::Compensation { activity } = throw {
        compensation::throw(step, context, *activity);
    }
}

/// The signal carries the event's own variables. Its completion comes before what the signal causes.
pub fn throw_signal(
    step: &mut Step<'_>,
    context: &Context,
    signal: &Signal,
) -> Result<Entered, Failure> {
    let name = expression::string(step, &signal.name, Some(context.key()))?;
    let variables = variables::local_document(step.state, context.key());
    step.queue(FollowUp::Complete { key: context.key() });
    signals::broadcast(step, &name, &Arc::new(variables));
    Ok(Entered::Waits)
}

/// Goes on unless an event catches the escalation that ends this one with all around it.
pub fn throw_escalation(
    step: &mut Step<'_>,
    context: &Context,
    escalation: &EscalationCode,
) -> Result<Entered, Failure> {
    let code = code(step, context, escalation.code.as_ref())?;
    Ok(match escalation::throw(step, context, &code) {
        AfterThrow::GoesOn => Entered::Completes,
        AfterThrow::Waits => Entered::Waits,
    })
}

/// The code of an error or escalation to throw. One of digits would be a number to the expression language.
pub fn code(
    step: &Step<'_>,
    context: &Context,
    code: Option<&feel::Expression>,
) -> Result<String, Failure> {
    match code {
        Some(code) if code.is_static() => Ok(code.source().to_owned()),
        Some(code) => expression::string(step, code, Some(context.key())),
        None => Ok(String::new()),
    }
}

pub fn complete(
    step: &mut Step<'_>,
    context: &Context,
    throw: &Throw,
) -> Result<Outgoing, Failure> {
    // As in Zeebe a compensation event has no use for mappings.
    if !matches!(throw, Throw::Compensation { .. }) {
        mapping::apply_output(step, context)?;
    }
    Ok(match throw {
        Throw::Link { catch_event } => Outgoing::Element(*catch_event),
        _ => Outgoing::All,
    })
}

#[cfg(test)]
mod tests;
