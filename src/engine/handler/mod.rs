//! From a command to its handler: one file a command.
//!
//! A handler checks everything before it emits its first event, since a rejection leaves the state
//! as it was. What follows from a command inside of processes is queued as follow-ups.

mod activate_elements;
mod activate_jobs;
mod ban_instance;
mod batch_operation;
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
mod trigger_timer;
mod update_job;
mod user_task;

use super::{
    command::Command,
    record::Key,
    rejection::{Rejection, RejectionType},
    reply::Reply,
    state::State,
    step::Step,
};

/// Carries out a command; `Ok(None)` answers later or has nobody to answer.
pub(super) fn handle(step: &mut Step<'_>, command: Command) -> Result<Option<Reply>, Rejection> {
    refuse_banned(step.state, &command)?;
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
        Command::CreateBatchOperation(create) => batch_operation::create(step, create).map(Some),
        Command::CancelBatchOperation {
            batch_operation_key,
        } => batch_operation::cancel(step, batch_operation_key).map(Some),
        Command::SuspendBatchOperation {
            batch_operation_key,
        } => batch_operation::suspend(step, batch_operation_key).map(Some),
        Command::ResumeBatchOperation {
            batch_operation_key,
        } => batch_operation::resume(step, batch_operation_key).map(Some),
        Command::AdvanceBatchOperation => {
            batch_operation::advance(step);
            Ok(None)
        }
        Command::TriggerTimer { timer_key } => trigger_timer::handle(step, timer_key).map(Some),
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

/// The process instance that a command is about, where it's about one.
pub(super) fn process_instance_of(state: &State, command: &Command) -> Option<Key> {
    let of_element = |key: Key| {
        let instance = state.instances.get(key);
        instance.map(|instance| instance.process_instance_key)
    };
    let of_job = |key: Key| state.jobs.get(key).map(|job| job.process_instance_key);
    let of_task = |key: Key| {
        let task = state.user_tasks.get(key);
        task.map(|task| task.process_instance_key)
    };
    match command {
        Command::CancelInstance {
            process_instance_key,
        } => Some(*process_instance_key),
        Command::ModifyInstance(modify) => of_element(modify.process_instance_key),
        Command::MigrateInstance(migrate) => of_element(migrate.process_instance_key),
        Command::ActivateElements(activate) => of_element(activate.ad_hoc_sub_process_key),
        Command::SetVariables(set) => of_element(set.element_instance_key),
        Command::CompleteJob(complete) => of_job(complete.job_key),
        Command::FailJob(fail) => of_job(fail.job_key),
        Command::ThrowError(error) => of_job(error.job_key),
        Command::UpdateJob(update) => of_job(update.job_key),
        Command::AssignUserTask(assign) => of_task(assign.user_task_key),
        Command::UpdateUserTask(update) => of_task(update.user_task_key),
        Command::CompleteUserTask(complete) => of_task(complete.user_task_key),
        Command::ResolveIncident { incident_key } => {
            let incident = state.incidents.get(*incident_key);
            incident.map(|incident| incident.process_instance_key)
        }
        Command::TriggerTimer { timer_key } => {
            let timer = state.timers.get(*timer_key);
            timer.and_then(|timer| timer.process_instance_key)
        }
        _ => None,
    }
}

/// Zeebe leaves commands on a banned process instance without an answer; here they are refused. It can be
/// cancelled.
fn refuse_banned(state: &State, command: &Command) -> Result<(), Rejection> {
    if matches!(command, Command::CancelInstance { .. }) {
        return Ok(());
    }
    match process_instance_of(state, command) {
        Some(key) if state.instances.is_banned(key) => Err(Rejection::new(
            "PROCESS",
            RejectionType::InvalidState,
            format!(
                "Expected to process command on process instance with key '{key}', but it is banned due to \
                 previous errors. It can only be cancelled."
            ),
        )),
        _ => Ok(()),
    }
}
