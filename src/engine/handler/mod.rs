//! From a command to its handler: one file a command.
//!
//! A handler checks everything before it emits its first event, since a rejection leaves the state
//! as it was. What follows from a command inside of processes is queued as follow-ups.

mod activate_elements;
mod activate_jobs;
mod ban_instance;
mod broadcast_signal;
mod cancel_instance;
mod clock;
mod complete_job;
mod correlate_message;
mod create_instance;
mod delete_resource;
mod deploy;
mod evaluate_conditionals;
mod evaluate_decision;
mod fail_job;
mod job;
mod migrate_instance;
mod modify_instance;
mod publish_message;
mod resolve_incident;
mod set_order;
mod set_variables;
mod task_listener;
mod throw_error;
mod tick;
mod update_job;
mod user_task;

use super::{command::Command, rejection::Rejection, reply::Reply, step::Step};

/// Carries out a command; `Ok(None)` answers later or has nobody to answer.
pub(super) fn handle(step: &mut Step<'_>, command: Command) -> Result<Option<Reply>, Rejection> {
    match command {
        Command::Deploy(deploy) => deploy::handle(step, deploy).map(Some),
        Command::DeleteResource { resource_key } => {
            delete_resource::handle(step, resource_key).map(Some)
        }
        Command::EvaluateDecision(evaluate) => evaluate_decision::handle(step, &evaluate).map(Some),
        Command::CreateInstance(create) => create_instance::handle(step, create),
        Command::CancelInstance {
            process_instance_key,
        } => cancel_instance::handle(step, process_instance_key).map(Some),
        Command::ActivateElements(activate) => activate_elements::handle(step, &activate).map(Some),
        Command::ModifyInstance(modify) => modify_instance::handle(step, &modify).map(Some),
        Command::BanInstance {
            process_instance_key,
        } => ban_instance::handle(step, process_instance_key).map(Some),
        Command::MigrateInstance(migrate) => migrate_instance::handle(step, &migrate).map(Some),
        Command::ActivateJobs(activate) => activate_jobs::handle(step, &activate).map(Some),
        Command::CompleteJob(complete) => complete_job::handle(step, complete).map(Some),
        Command::FailJob(fail) => fail_job::handle(step, fail).map(Some),
        Command::ThrowError(error) => throw_error::handle(step, error).map(Some),
        Command::UpdateJob(update) => update_job::handle(step, &update).map(Some),
        Command::AssignUserTask(assign) => user_task::assign(step, assign),
        Command::UpdateUserTask(update) => user_task::update(step, update),
        Command::CompleteUserTask(complete) => user_task::complete(step, complete),
        Command::PublishMessage(message) => publish_message::handle(step, message).map(Some),
        Command::CorrelateMessage(message) => correlate_message::handle(step, message).map(Some),
        Command::EvaluateConditionals(evaluate) => {
            evaluate_conditionals::handle(step, evaluate).map(Some)
        }
        Command::BroadcastSignal(signal) => broadcast_signal::handle(step, signal).map(Some),
        Command::ResolveIncident { incident_key } => {
            resolve_incident::handle(step, incident_key).map(Some)
        }
        Command::SetVariables(set) => set_variables::handle(step, set),
        Command::PinClock { at_ms } => Ok(Some(clock::pin(step, at_ms))),
        Command::ResetClock => Ok(Some(clock::reset(step))),
        Command::Tick => {
            tick::handle(step);
            Ok(None)
        }
        Command::Continue => {
            step.resume_postponed();
            Ok(None)
        }
    }
}
