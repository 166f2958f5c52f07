//! An event has occurred: carrying it to the element it's meant for.

use std::sync::Arc;

use crate::{
    bpmn::model::ElementIndex,
    engine::{
        record::{Document, Key, Trigger},
        step::Step,
    },
};

/// Something the element instance waited for has happened.
///
/// Its own event (a catch event, a receive task, a job's completion) keeps the variables as the
/// instance's trigger and queues its completion; an event after its gateway likewise; an interrupting
/// boundary event keeps them and queues its termination, after which [`activate`] runs; a
/// non-interrupting one is activated at once. An instance that is interrupted already takes nothing.
pub fn occur(
    _step: &mut Step<'_>,
    _element_instance_key: Key,
    _element: ElementIndex,
    _variables: Arc<Document>,
) {
}

/// Activates the trigger's element in the scope and queues its completion, its variables with it.
///
/// Called for start events of a process, boundary events and events after a gateway.
pub fn activate(_step: &mut Step<'_>, _scope_key: Key, _trigger: Trigger) {}
