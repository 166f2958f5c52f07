//! What events react to or raise: timers, messages, signals, errors and the rest.

use std::sync::Arc;

use super::{ElementIndex, JobDefinition};
use crate::feel;

/// What a start, catch, boundary or end event reacts to or raises.
#[derive(Debug)]
pub enum Event {
    None,
    Timer(Timer),
    Message(Message),
    Signal(Signal),
    /// For a catch: the code is static, and none catches every error.
    Error(ErrorCode),
    /// For a catch: the code is static, and none catches every escalation.
    Escalation(EscalationCode),
    Terminate,
    /// A boundary event of an activity that can be compensated: what does it.
    Compensation {
        handler: ElementIndex,
    },
    /// Something has changed so that a condition holds (Camunda 8.9).
    Conditional(Conditional),
    /// The place where a link throw event goes on (catch events only).
    Link,
    /// A message end event worked as a job (`zeebe:taskDefinition`), or published (`zeebe:publishMessage`).
    Throw(Throw),
}

/// What an intermediate throw event (or a throwing end event) does.
#[derive(Debug)]
pub enum Throw {
    None,
    /// A message event with `zeebe:taskDefinition`: a job does the sending.
    Job(JobDefinition),
    /// A message event with `zeebe:publishMessage`: the engine publishes.
    Message(PublishMessage),
    Signal(Signal),
    /// Goes on at the catch event of its link, in the same scope.
    Link {
        catch_event: ElementIndex,
    },
    /// Starts the handlers of completed activities in its scope, or of this one, and waits for them.
    Compensation {
        activity: Option<ElementIndex>,
    },
    Escalation(EscalationCode),
}

#[derive(Debug)]
pub enum Timer {
    /// An instant, ISO 8601 with zone.
    Date(feel::Expression),
    /// An ISO 8601 duration.
    Duration(feel::Expression),
    /// `R[n]/duration`, `R[n]/start/duration`, or a cron expression.
    Cycle(feel::Expression),
}

#[derive(Debug)]
pub struct Message {
    /// Static text or expression; without a scope for start events of a process.
    pub name: feel::Expression,
    /// None on message start events of a process.
    pub correlation_key: Option<feel::Expression>,
}

#[derive(Debug)]
pub struct Conditional {
    pub condition: feel::Expression,
    /// The variables it depends on: a change of others isn't looked at. Empty means any.
    pub variables: Vec<Arc<str>>,
    /// Whether the first value of a variable counts as a change.
    pub on_create: bool,
    /// Whether another value of a variable counts as a change.
    pub on_update: bool,
}

#[derive(Debug)]
pub struct Signal {
    pub name: feel::Expression,
}

#[derive(Debug)]
pub struct ErrorCode {
    /// None: catches all (catch events only).
    pub code: Option<feel::Expression>,
}

#[derive(Debug)]
pub struct EscalationCode {
    /// None: catches all (catch events only).
    pub code: Option<feel::Expression>,
}

#[derive(Debug)]
pub struct PublishMessage {
    pub name: feel::Expression,
    pub correlation_key: Option<feel::Expression>,
    pub message_id: Option<feel::Expression>,
    /// An ISO 8601 duration; absent means zero.
    pub time_to_live: Option<feel::Expression>,
}
