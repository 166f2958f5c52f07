//! Execution listeners: jobs before an element does its work (`start`) and after it (`end`), one after
//! the other; the element stays activating or completing meanwhile.

use std::sync::Arc;

use super::{Context, Failure, jobs, variables};
use crate::{
    bpmn::model::JobDefinition,
    engine::{
        record::{JobKind, ListenerEvent},
        step::Step,
    },
};

/// Whether an element has to wait for a listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listening {
    /// A job was made; the element goes on with its completion.
    Waits,
    /// There is no listener, or none is left.
    Over,
}

/// Makes the job of the first listener of an event; also when all that comes before it is done again
/// after an incident.
pub fn first(
    step: &mut Step<'_>,
    context: &mut Context,
    event: ListenerEvent,
) -> Result<Listening, Failure> {
    create(step, context, event, 0)
}

/// Makes the job of the next listener. Which one that is depends on how many jobs were made, as in Zeebe.
pub fn next(
    step: &mut Step<'_>,
    context: &mut Context,
    event: ListenerEvent,
) -> Result<Listening, Failure> {
    let index = context.instance.listener_index as usize;
    create(step, context, event, index)
}

fn create(
    step: &mut Step<'_>,
    context: &mut Context,
    event: ListenerEvent,
    index: usize,
) -> Result<Listening, Failure> {
    let process = Arc::clone(&context.process);
    let listeners = &process
        .element(context.instance.element)
        .execution_listeners;
    let definition: Option<&JobDefinition> = match event {
        ListenerEvent::Start => listeners.start.get(index),
        _ => listeners.end.get(index),
    };
    let Some(definition) = definition else {
        return Ok(Listening::Over);
    };
    let properties = jobs::evaluate(step, context, definition)?;
    let key = jobs::create_of_kind(step, context, properties, JobKind::ExecutionListener, event);
    context.change(step, |instance| {
        instance.job_key = Some(key);
        instance.listener_index += 1;
    });
    Ok(Listening::Waits)
}

/// Takes over what the listener's job brought: a start listener's variables become the element's own,
/// an end listener's those of the scope around it (the process's its own).
pub fn take_variables(step: &mut Step<'_>, context: &mut Context, event: ListenerEvent) {
    let own = context.instance.element;
    let Some(position) = context
        .instance
        .triggers
        .iter()
        .position(|trigger| trigger.element == own)
    else {
        return;
    };
    let brought = Arc::clone(&context.instance.triggers[position].variables);
    context.change(step, |instance| {
        instance.triggers.remove(position);
    });
    let scope_key = match (event, context.instance.scope_key) {
        (ListenerEvent::End, Some(scope_key)) => scope_key,
        _ => context.key(),
    };
    variables::merge_local(step, context, scope_key, &brought);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::engine::{
        command::{Command, ThrowError},
        testing::{Fixture, chain, document, job_type},
    };

    fn with_task(listeners: &[(&str, &str)]) -> Fixture {
        let listeners: String = listeners
            .iter()
            .map(|(event, job_type)| {
                format!("<zeebe:executionListener eventType=\"{event}\" type=\"{job_type}\"/>")
            })
            .collect();
        let task = job_type(
            "work",
            &format!("<zeebe:executionListeners>{listeners}</zeebe:executionListeners>"),
        );
        Fixture::with_process(&chain(&[
            ("startEvent", "s", ""),
            ("serviceTask", "a", &task),
            ("endEvent", "e", ""),
        ]))
    }

    #[test]
    fn listeners_work_before_and_after_the_task() {
        let mut fixture = with_task(&[("end", "last"), ("start", "one"), ("start", "two")]);
        let instance = fixture.start(json!({}));
        fixture.complete("one", json!({"local": 1}));
        assert!(!fixture.has_job("work"));
        fixture.complete("two", json!({}));
        let task = fixture.instance(instance, "a").key;
        assert_eq!(fixture.variables(task), json!({"local": 1}));
        fixture.complete("work", json!({"out": 2}));
        assert!(fixture.is_active(instance));
        fixture.complete("last", json!({"after": 3}));
        assert_eq!(fixture.variables(instance), json!({"out": 2, "after": 3}));
        assert!(!fixture.is_active(instance));
    }

    #[test]
    fn a_listener_throws_no_errors() {
        let mut fixture = with_task(&[("start", "one")]);
        fixture.start(json!({}));
        let job_key = fixture.job("one").key;
        let thrown = Command::ThrowError(ThrowError {
            job_key,
            error_code: "E".to_owned(),
            error_message: String::new(),
            variables: document(json!({})),
        });
        assert!(
            fixture
                .rejected(thrown)
                .contains("Cannot throw BPMN error from EXECUTION_LISTENER job")
        );
    }

    #[test]
    fn all_listeners_work_again_after_an_incident() {
        let mut fixture = with_task(&[("start", "one"), ("start", "=t")]);
        let instance = fixture.start(json!({}));
        fixture.complete("one", json!({}));
        let incident = fixture.incident();
        fixture.set(instance, json!({"t": "two"}));
        fixture.resolve(&incident);
        for job_type in ["one", "two", "work"] {
            fixture.complete(job_type, json!({}));
        }
        assert!(!fixture.is_active(instance));
    }
}
