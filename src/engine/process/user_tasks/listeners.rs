//! The jobs of task listeners: which one a transition's next is, and what its worker is told.
//!
//! What their completion means for the task is the transition's concern.

use std::sync::Arc;

use super::change;
use crate::{
    bpmn::model::{ElementKind, TaskListener, TaskListenerEvent},
    engine::{
        process::{Context, incident, jobs},
        record::{JobKind, ListenerEvent, UserTask, UserTaskState, UserTaskTransition},
        step::Step,
    },
};

/// What the first listener of a transition is told of: what the command has asked for.
pub fn first_changes(task: &UserTask) -> Vec<&'static str> {
    match task.state {
        UserTaskState::Creating | UserTaskState::Completing | UserTaskState::Canceling => {
            Vec::new()
        }
        _ => changes(task),
    }
}

/// What the transition changes by now, which the further listeners are told of.
pub fn changes(task: &UserTask) -> Vec<&'static str> {
    let Some(transition) = &task.transition else {
        return Vec::new();
    };
    let mut changes = task.attributes.changes(&transition.attributes);
    if !transition.variables.is_empty() {
        changes.push("variables");
    }
    changes
}

/// Makes the job of the transition's next listener; false when there is none left. A failure in one
/// of the job's expressions holds the element instance.
pub fn listen(
    step: &mut Step<'_>,
    context: &mut Context,
    task: &UserTask,
    changes: &[&str],
) -> bool {
    let Some(transition) = &task.transition else {
        return false;
    };
    let process = Arc::clone(&context.process);
    let ElementKind::CamundaUserTask(definition) = &process.element(context.instance.element).kind
    else {
        return false;
    };
    let event = event(task.state);
    let listener = definition
        .listeners
        .iter()
        .filter(|listener| Some(listener.event) == event)
        .nth(transition.listener_index as usize);
    let Some(listener) = listener else {
        return false;
    };
    match jobs::evaluate(step, context, &listener.job) {
        Ok(mut properties) => {
            properties.headers = headers(task, transition, listener, changes);
            let key = jobs::create_of_kind(
                step,
                context,
                properties,
                JobKind::TaskListener,
                listener_event(listener.event),
            );
            context.change(step, |instance| instance.job_key = Some(key));
            let mut counted = task.clone();
            if let Some(transition) = &mut counted.transition {
                transition.listener_index += 1;
            }
            change(step, counted);
        }
        Err(failure) => {
            incident::raise(step, context, failure);
        }
    }
    true
}

/// A task's properties as a listener's worker gets them, empty ones left out.
fn headers(
    task: &UserTask,
    transition: &UserTaskTransition,
    listener: &TaskListener,
    changes: &[&str],
) -> Arc<[(String, String)]> {
    let mut headers = listener.job.headers.to_vec();
    let mut put = |name: &str, value: String| {
        if !value.is_empty() {
            headers.push((format!("io.camunda.zeebe:{name}"), value));
        }
    };
    let list = |items: Vec<&str>| match items.as_slice() {
        [] => String::new(),
        items => serde_json::Value::from(items).to_string(),
    };
    let strings = |items: &[String]| list(items.iter().map(String::as_str).collect());
    let attributes = &transition.attributes;
    put("action", transition.action.clone());
    let mut changes = changes.to_vec();
    changes.sort_unstable();
    put("changedAttributes", list(changes));
    put("assignee", attributes.assignee.clone());
    put("candidateGroups", strings(&attributes.candidate_groups));
    put("candidateUsers", strings(&attributes.candidate_users));
    put("dueDate", attributes.due_date.clone());
    put("followUpDate", attributes.follow_up_date.clone());
    put(
        "formKey",
        task.form_key.map(|key| key.to_string()).unwrap_or_default(),
    );
    if attributes.priority > 0 {
        put("priority", attributes.priority.to_string());
    }
    put("userTaskKey", task.key.to_string());
    headers.into()
}

fn event(state: UserTaskState) -> Option<TaskListenerEvent> {
    Some(match state {
        UserTaskState::Creating => TaskListenerEvent::Creating,
        UserTaskState::Assigning | UserTaskState::Claiming => TaskListenerEvent::Assigning,
        UserTaskState::Updating => TaskListenerEvent::Updating,
        UserTaskState::Completing => TaskListenerEvent::Completing,
        UserTaskState::Canceling => TaskListenerEvent::Canceling,
        UserTaskState::Created | UserTaskState::Completed | UserTaskState::Canceled => return None,
    })
}

fn listener_event(event: TaskListenerEvent) -> ListenerEvent {
    match event {
        TaskListenerEvent::Creating => ListenerEvent::Creating,
        TaskListenerEvent::Assigning => ListenerEvent::Assigning,
        TaskListenerEvent::Updating => ListenerEvent::Updating,
        TaskListenerEvent::Completing => ListenerEvent::Completing,
        TaskListenerEvent::Canceling => ListenerEvent::Canceling,
    }
}
