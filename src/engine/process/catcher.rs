//! The event that catches an error or an escalation, among those of one activity or scope.

use super::Context;
use crate::{
    bpmn::model::{ElementIndex, Event},
    engine::record::Key,
    feel::Expression,
};

/// A boundary event, or the start event of an event sub-process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Catcher {
    /// The activity it's attached to, or the scope the event sub-process is in.
    pub element_instance_key: Key,
    pub element: ElementIndex,
    pub interrupting: bool,
}

/// What is thrown: only events of its kind catch it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thrown<'a> {
    Error(&'a str),
    Escalation(&'a str),
}

impl<'a> Thrown<'a> {
    fn code(self) -> &'a str {
        match self {
            Self::Error(code) | Self::Escalation(code) => code,
        }
    }

    /// The code that the event catches, empty for all; none for an event of another kind.
    fn caught_by(self, event: &Event) -> Option<&str> {
        let code = match (self, event) {
            (Self::Error(_), Event::Error(error)) => &error.code,
            (Self::Escalation(_), Event::Escalation(escalation)) => &escalation.code,
            _ => return None,
        };
        // The code of a catch event is static.
        Some(code.as_ref().map_or("", Expression::source))
    }
}

/// Looks among the element instance's own events; else the codes that they catch, which don't fit.
///
/// One with the code comes before one that catches all. Of two with the same code the event
/// sub-process comes before the boundary event.
pub fn find(context: &Context, thrown: Thrown<'_>) -> Result<Catcher, Vec<String>> {
    let mut events: Vec<_> = context
        .process
        .attached_events(context.instance.element)
        .filter_map(|attached| Some((thrown.caught_by(attached.event)?, attached)))
        .collect();
    // Zeebe tries them by their codes, backwards, and tells them in this order.
    events.sort_by(|(left, _), (right, _)| right.cmp(left));
    let fitting = events
        .iter()
        .find(|(code, _)| code.is_empty() || *code == thrown.code());
    match fitting {
        Some((_, attached)) => Ok(Catcher {
            element_instance_key: context.key(),
            element: attached.element.index,
            interrupting: attached.interrupting,
        }),
        None => Err(events
            .into_iter()
            .map(|(code, _)| code.to_owned())
            .collect()),
    }
}
