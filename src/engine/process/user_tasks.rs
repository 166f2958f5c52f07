//! The life of Camunda user tasks: transitions that task listeners may hold up, correct or deny.
//!
//! A transition begins with what it will make of the task ([`UserTaskTransition`]); the jobs of its
//! listeners come one after the other, and with the last one's completion the task changes.

mod listeners;

use std::sync::Arc;

use listeners::{changes, first_changes, listen};

use super::{Context, lifecycle, user_task::Properties, variables};
use crate::{
    bpmn::model::CamundaUserTask,
    engine::{
        command::SetVariablesMode,
        event::Event,
        follow_up::FollowUp,
        record::{
            Document, Key, Trigger, UserTask, UserTaskAttributes, UserTaskChanges, UserTaskState,
            UserTaskTransition,
        },
        rejection::{Rejection, RejectionType},
        reply::Reply,
        step::Step,
    },
};

/// Makes the task of an element instance that is activating, and tells the first listener of it.
pub fn create(
    step: &mut Step<'_>,
    context: &mut Context,
    definition: &CamundaUserTask,
    properties: Properties,
) {
    let mut attributes = properties.attributes;
    let transition = transition_to(attributes.clone(), "");
    let assignee = std::mem::take(&mut attributes.assignee);
    let task = UserTask {
        key: step.next_key(),
        state: UserTaskState::Creating,
        attributes,
        form_key: properties.form_key,
        external_form_reference: properties.external_form_reference,
        headers: Arc::clone(&definition.headers),
        process_instance_key: context.instance.process_instance_key,
        process_definition_key: context.definition.key,
        bpmn_process_id: Arc::clone(&context.definition.bpmn_process_id),
        process_version: context.definition.version,
        element_id: Arc::clone(&context.element().id),
        element_instance_key: context.key(),
        tenant_id: Arc::clone(&context.definition.tenant_id),
        initial_assignee: Some(assignee).filter(|assignee| !assignee.is_empty()),
        transition: Some(Box::new(transition)),
        created_at_ms: step.now_ms,
        ended_at_ms: None,
    };
    let task = change(step, task);
    if !listen(step, context, &task, &[]) {
        created(step, &task);
    }
}

/// After its element instance is activated a new task goes to the assignee that the model says.
pub fn element_activated(step: &mut Step<'_>, context: &Context) {
    let task = step.state.user_tasks.of_element_instance(context.key());
    if let Some(task) = task
        .filter(|task| task.state == UserTaskState::Created)
        .cloned()
    {
        assign_initially(step, &mut context.clone(), &task);
    }
}

fn created(step: &mut Step<'_>, task: &UserTask) -> Arc<UserTask> {
    let mut created = task.clone();
    if let Some(transition) = created.transition.take() {
        created.attributes = transition.attributes;
    }
    if created.initial_assignee.is_some() {
        created.attributes.assignee.clear();
    }
    created.state = UserTaskState::Created;
    change(step, created)
}

fn assign_initially(step: &mut Step<'_>, context: &mut Context, task: &UserTask) {
    let Some(assignee) = task.initial_assignee.clone() else {
        return;
    };
    let mut transition = transition_to(task.attributes.clone(), "");
    transition.attributes.assignee = assignee;
    begin(step, context, task, UserTaskState::Assigning, transition);
}

/// What a transition starts from: these attributes, and nothing else to do.
pub fn transition_to(attributes: UserTaskAttributes, action: &str) -> UserTaskTransition {
    UserTaskTransition {
        attributes,
        action: action.to_owned(),
        variables: Arc::default(),
        variables_mode: None,
        listener_index: 0,
    }
}

/// Begins a transition of a created task; without listeners it's done at once.
pub fn begin(
    step: &mut Step<'_>,
    context: &mut Context,
    task: &UserTask,
    state: UserTaskState,
    transition: UserTaskTransition,
) {
    let task = change(
        step,
        UserTask {
            state,
            transition: Some(Box::new(transition)),
            ..task.clone()
        },
    );
    if !listen(step, context, &task, &first_changes(&task)) {
        finish(step, context, &task);
    }
}

/// A listener's job is done: its corrections are taken over, then the next one is asked or the
/// transition ends.
pub fn listener_completed(step: &mut Step<'_>, task: &UserTask, corrections: UserTaskChanges) {
    let Some(mut context) = Context::load(step, task.element_instance_key) else {
        return;
    };
    let mut corrected = task.clone();
    if let Some(transition) = &mut corrected.transition {
        corrections.apply(&mut transition.attributes);
    }
    let task = if corrected == *task {
        Arc::new(corrected)
    } else {
        change(step, corrected)
    };
    if !listen(step, &mut context, &task, &changes(&task)) {
        finish(step, &mut context, &task);
    }
}

/// The incident that held a transition's listener is resolved: all its listeners are asked again.
pub fn retry(step: &mut Step<'_>, context: &mut Context) {
    let task = step.state.user_tasks.of_element_instance(context.key());
    let Some(task) = task.filter(|task| task.transition.is_some()).cloned() else {
        return;
    };
    let mut again = UserTask::clone(&task);
    if let Some(transition) = &mut again.transition {
        transition.listener_index = 0;
    }
    let task = change(step, again);
    if !listen(step, context, &task, &first_changes(&task)) {
        finish(step, context, &task);
    }
}

/// Carries a transition out: all its listeners agree.
fn finish(step: &mut Step<'_>, context: &mut Context, task: &UserTask) {
    match task.state {
        UserTaskState::Creating => {
            let task = created(step, task);
            assign_initially(step, context, &task);
        }
        UserTaskState::Assigning | UserTaskState::Claiming => assigned(step, task),
        UserTaskState::Updating => updated(step, context, task),
        UserTaskState::Completing => completed(step, context, task),
        UserTaskState::Canceling => {
            canceled(step, task);
            lifecycle::finish_termination(step, context.clone());
        }
        UserTaskState::Created | UserTaskState::Completed | UserTaskState::Canceled => {}
    }
}

/// The task as its transition makes it, back in the state in which it takes commands.
fn settled(task: &UserTask) -> UserTask {
    let mut settled = task.clone();
    if let Some(transition) = settled.transition.take() {
        settled.attributes = transition.attributes;
    }
    settled.state = UserTaskState::Created;
    settled
}

fn assigned(step: &mut Step<'_>, task: &UserTask) {
    let assigned = UserTask {
        initial_assignee: None,
        ..settled(task)
    };
    change(step, assigned);
    answer(step, task.key, Ok(Reply::Done));
}

fn updated(step: &mut Step<'_>, context: &Context, task: &UserTask) {
    change(step, settled(task));
    let transition = task.transition.as_deref();
    let reply = match transition.and_then(|it| Some((it, it.variables_mode?))) {
        Some((transition, mode)) => {
            match mode {
                SetVariablesMode::Local => {
                    variables::merge_local(step, context, context.key(), &transition.variables);
                }
                SetVariablesMode::Propagate => {
                    variables::merge(step, context, context.key(), &transition.variables);
                }
            }
            let key = step.next_key();
            Reply::VariablesSet { key }
        }
        None => Reply::Done,
    };
    answer(step, task.key, Ok(reply));
}

fn completed(step: &mut Step<'_>, context: &mut Context, task: &UserTask) {
    let variables = task
        .transition
        .as_ref()
        .map(|transition| Arc::clone(&transition.variables))
        .unwrap_or_default();
    let now_ms = step.now_ms;
    change(
        step,
        UserTask {
            state: UserTaskState::Completed,
            ended_at_ms: Some(now_ms),
            ..settled(task)
        },
    );
    complete_element(step, context, variables);
    answer(step, task.key, Ok(Reply::Done));
}

/// The task's variables take the way of a job's.
fn complete_element(step: &mut Step<'_>, context: &mut Context, variables: Arc<Document>) {
    let key = step.next_key();
    context.change(step, |instance| {
        instance.job_key = None;
        if !variables.is_empty() {
            instance.triggers.push_back(Trigger {
                key,
                element: instance.element,
                variables,
            });
        }
    });
    step.queue(FollowUp::Complete { key: context.key() });
}

fn canceled(step: &mut Step<'_>, task: &UserTask) {
    let now_ms = step.now_ms;
    change(
        step,
        UserTask {
            state: UserTaskState::Canceled,
            ended_at_ms: Some(now_ms),
            ..settled(task)
        },
    );
}

/// Ends the task of an element instance that is terminating; true when no listener has to be asked.
pub fn cancel(step: &mut Step<'_>, context: &Context) -> bool {
    let task = step.state.user_tasks.of_element_instance(context.key());
    let Some(task) = task.cloned() else {
        return true;
    };
    let reason = match &task.transition {
        Some(transition) if transition.variables_mode.is_some() => {
            "user task was canceled during handling task variables update"
        }
        _ => "user task was canceled during ongoing transition",
    };
    let rejection = Rejection::new(command(task.state), RejectionType::InvalidState, reason);
    answer(step, task.key, Err(rejection));
    let canceling = change(
        step,
        UserTask {
            state: UserTaskState::Canceling,
            transition: Some(Box::new(transition_to(task.attributes.clone(), ""))),
            initial_assignee: None,
            ..UserTask::clone(&task)
        },
    );
    if listen(step, &mut context.clone(), &canceling, &[]) {
        return false;
    }
    canceled(step, &canceling);
    true
}

/// Ends the task of an element instance with it, and asks no listener: as a modification does.
pub fn cancel_at_once(step: &mut Step<'_>, element_instance_key: Key) {
    let task = step
        .state
        .user_tasks
        .of_element_instance(element_instance_key);
    let Some(task) = task.cloned() else {
        return;
    };
    let reason = "user task was canceled during ongoing transition";
    let rejection = Rejection::new(command(task.state), RejectionType::InvalidState, reason);
    answer(step, task.key, Err(rejection));
    canceled(step, &task);
}

/// A listener has denied the transition: the task stays what it was.
pub fn deny(step: &mut Step<'_>, task: &UserTask, reason: &str) {
    let key = task.key;
    let is_variables = task
        .transition
        .as_ref()
        .is_some_and(|transition| transition.variables_mode.is_some());
    let what = match task.state {
        UserTaskState::Completing => format!("Completion of the User Task with key '{key}'"),
        UserTaskState::Updating if is_variables => format!(
            "Variable update for user task instance with key '{}'",
            task.element_instance_key
        ),
        UserTaskState::Updating => format!("Update of the User Task with key '{key}'"),
        _ => format!("Assignment of the User Task with key '{key}'"),
    };
    let initial_assignee = match task.state {
        UserTaskState::Assigning | UserTaskState::Claiming => None,
        _ => task.initial_assignee.clone(),
    };
    change(
        step,
        UserTask {
            state: UserTaskState::Created,
            transition: None,
            initial_assignee,
            ..task.clone()
        },
    );
    let command = match task.state {
        UserTaskState::Claiming => "ASSIGN",
        state => command(state),
    };
    let rejection = Rejection::new(
        command,
        RejectionType::InvalidState,
        format!("{what} was denied by Task Listener. Reason to deny: '{reason}'"),
    );
    answer(step, key, Err(rejection));
}

/// The command that has begun a transition.
fn command(state: UserTaskState) -> &'static str {
    match state {
        UserTaskState::Assigning => "ASSIGN",
        UserTaskState::Claiming => "CLAIM",
        UserTaskState::Updating => "UPDATE",
        _ => "COMPLETE",
    }
}

/// Answers who waits for the transition's end; nobody does where it wasn't held.
fn answer(step: &mut Step<'_>, user_task_key: Key, result: Result<Reply, Rejection>) {
    if let Some(request) = step.state.take_user_task_request(user_task_key) {
        step.answer(request, result);
    }
}

fn change(step: &mut Step<'_>, task: UserTask) -> Arc<UserTask> {
    let task = Arc::new(task);
    step.emit(Event::UserTaskChanged(Arc::clone(&task)));
    task
}
