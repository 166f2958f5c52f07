//! The commands on one Camunda user task. Each begins a transition, which its listeners may hold up: the
//! caller is answered at the transition's end.

use std::sync::Arc;

use crate::engine::{
    command::{AssignUserTask, CompleteUserTask, UpdateUserTask},
    process::{Context, user_tasks},
    record::{Key, UserTask, UserTaskState, UserTaskTransition},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

/// The command's name in rejections, and what it expects in their texts.
#[derive(Clone, Copy)]
struct Intent {
    command: &'static str,
    verb: &'static str,
}

pub fn assign(step: &mut Step<'_>, command: AssignUserTask) -> Result<Option<Reply>, Rejection> {
    let intent = if command.overrides {
        Intent {
            command: "ASSIGN",
            verb: "assign",
        }
    } else {
        Intent {
            command: "CLAIM",
            verb: "claim",
        }
    };
    let task = find(step, command.user_task_key, intent)?;
    if !command.overrides {
        check_claim(&task, &command.assignee)?;
    }
    let mut transition = transition(&task, command.action, intent);
    transition.attributes.assignee = command.assignee;
    let state = if command.overrides {
        UserTaskState::Assigning
    } else {
        UserTaskState::Claiming
    };
    begin(step, &task, state, transition);
    Ok(None)
}

/// A task is claimed by somebody, and from nobody else.
fn check_claim(task: &UserTask, assignee: &str) -> Result<(), Rejection> {
    let key = task.key;
    let reject = |reason| Err(Rejection::new("CLAIM", RejectionType::InvalidState, reason));
    if assignee.trim().is_empty() {
        return reject(format!(
            "Expected to claim user task with key '{key}', but provided assignee is empty"
        ));
    }
    let current = &task.attributes.assignee;
    if !current.trim().is_empty() && current != assignee {
        return reject(format!(
            "Expected to claim user task with key '{key}', but it has already been assigned"
        ));
    }
    Ok(())
}

pub fn update(step: &mut Step<'_>, command: UpdateUserTask) -> Result<Option<Reply>, Rejection> {
    let intent = Intent {
        command: "UPDATE",
        verb: "update",
    };
    let task = find(step, command.user_task_key, intent)?;
    let mut transition = transition(&task, command.action, intent);
    command.changes.apply(&mut transition.attributes);
    begin(step, &task, UserTaskState::Updating, transition);
    Ok(None)
}

pub fn complete(
    step: &mut Step<'_>,
    command: CompleteUserTask,
) -> Result<Option<Reply>, Rejection> {
    let intent = Intent {
        command: "COMPLETE",
        verb: "complete",
    };
    let task = find(step, command.user_task_key, intent)?;
    let transition = UserTaskTransition {
        variables: Arc::new(command.variables),
        ..transition(&task, command.action, intent)
    };
    begin(step, &task, UserTaskState::Completing, transition);
    Ok(None)
}

fn find(step: &Step<'_>, key: Key, intent: Intent) -> Result<Arc<UserTask>, Rejection> {
    let Intent { command, verb } = intent;
    let Some(task) = step.state.user_tasks.get(key) else {
        return Err(Rejection::new(
            command,
            RejectionType::NotFound,
            format!(
                "Expected to {verb} user task with key '{key}', but no such user task was found"
            ),
        ));
    };
    if task.state != UserTaskState::Created {
        let state = task.state.name();
        return Err(Rejection::new(
            command,
            RejectionType::InvalidState,
            format!("Expected to {verb} user task with key '{key}', but it is in state '{state}'"),
        ));
    }
    Ok(Arc::clone(task))
}

/// Without an action of the caller's own the command's verb is it.
fn transition(task: &UserTask, action: String, intent: Intent) -> UserTaskTransition {
    let action = if action.is_empty() {
        intent.verb
    } else {
        &action
    };
    user_tasks::transition_to(task.attributes.clone(), action)
}

fn begin(
    step: &mut Step<'_>,
    task: &UserTask,
    state: UserTaskState,
    transition: UserTaskTransition,
) {
    if let Some(request) = step.request {
        step.state.await_user_task(task.key, request);
    }
    if let Some(mut context) = Context::load(step, task.element_instance_key) {
        user_tasks::begin(step, &mut context, task, state, transition);
    }
}
