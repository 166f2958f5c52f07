//! What an element instance waits for: its timers, messages and signals.

use std::sync::Arc;

use super::{
    Context, Failure, conditionals, expression,
    messages::{self, Waiting},
    signals,
    timers::{self, Owner, Schedule},
};
use crate::{
    bpmn::model::{
        Conditional, Element, ElementIndex, ElementKind, Event, Message, Process, Signal, Timer,
    },
    engine::{record::Key, step::Step},
    feel,
};

/// An event that an element instance can catch.
struct Catch<'a> {
    element: &'a Element,
    event: Caught<'a>,
    is_interrupting: bool,
}

#[derive(Clone, Copy)]
enum Caught<'a> {
    Timer(&'a Timer),
    Message(&'a Message),
    Signal(&'a Signal),
    Conditional(&'a Conditional),
}

impl<'a> Caught<'a> {
    /// None for what isn't subscribed to: errors and escalations find their catcher by themselves.
    fn of(event: &'a Event) -> Option<Self> {
        match event {
            Event::Timer(timer) => Some(Self::Timer(timer)),
            Event::Message(message) => Some(Self::Message(message)),
            Event::Signal(signal) => Some(Self::Signal(signal)),
            Event::Conditional(conditional) => Some(Self::Conditional(conditional)),
            Event::None
            | Event::Link
            | Event::Compensation { .. }
            | Event::Error(_)
            | Event::Escalation(_)
            | Event::Terminate
            | Event::Throw(_) => None,
        }
    }
}

/// A catch with its expressions evaluated.
enum Evaluated {
    Timer(Option<Schedule>),
    Message {
        name: Arc<str>,
        correlation_key: Arc<str>,
    },
    Signal(Arc<str>),
    /// Evaluated once it's open: nothing that could go wrong.
    Conditional,
}

/// Opens what the element (its boundary events and event sub-processes, itself, or the events after
/// its gateway) waits for.
///
/// Called while the instance is activating. All expressions are evaluated before anything is opened,
/// so that an incident leaves nothing behind. As in Zeebe messages are opened first, then timers, then
/// signals; of each kind the element's own event first, then the
/// [attached ones](Process::attached_events).
pub fn subscribe(step: &mut Step<'_>, context: &Context) -> Result<(), Failure> {
    subscribe_to(step, context, |_| true)
}

/// As [`subscribe`], for some of the events.
pub fn subscribe_to(
    step: &mut Step<'_>,
    context: &Context,
    wanted: impl Fn(&Element) -> bool,
) -> Result<(), Failure> {
    let process = Arc::clone(&context.process);
    let mut catches = catches(&process, process.element(context.instance.element));
    catches.retain(|catch| wanted(catch.element));
    if catches.is_empty() {
        return Ok(());
    }
    let evaluated = catches
        .iter()
        .map(|catch| evaluate(step, context, catch))
        .collect::<Result<Vec<_>, _>>()?;
    for (catch, evaluated) in catches.iter().zip(&evaluated) {
        if let Evaluated::Message {
            name,
            correlation_key,
        } = evaluated
        {
            let waiting = Waiting {
                message_name: Arc::clone(name),
                correlation_key: Arc::clone(correlation_key),
                is_interrupting: catch.is_interrupting,
            };
            messages::open(step, context, catch.element, waiting);
        }
    }
    let owner = Owner::Instance {
        element_instance_key: context.key(),
        process_instance_key: context.instance.process_instance_key,
    };
    for (catch, evaluated) in catches.iter().zip(&evaluated) {
        if let Evaluated::Timer(Some(schedule)) = evaluated {
            let definition_key = context.definition.key;
            timers::open(step, owner, definition_key, catch.element.index, schedule);
        }
    }
    for (catch, evaluated) in catches.iter().zip(evaluated) {
        if let Evaluated::Signal(name) = evaluated {
            signals::open(step, context, catch.element, name);
        }
    }
    for catch in &catches {
        if let Caught::Conditional(conditional) = catch.event {
            conditionals::open(
                step,
                context,
                catch.element,
                conditional,
                catch.is_interrupting,
            );
        }
    }
    Ok(())
}

/// Closes all that is still open for the element instance.
pub fn unsubscribe(step: &mut Step<'_>, element_instance_key: Key) {
    unsubscribe_from(step, element_instance_key, |_| true);
}

/// Closes what may still start event sub-processes in the scope; its boundary events stay open.
pub fn unsubscribe_event_sub_processes(step: &mut Step<'_>, scope: &Context) {
    unsubscribe_from(step, scope.key(), |element| {
        scope.process.event_sub_process_of(element).is_some()
    });
}

fn unsubscribe_from(step: &mut Step<'_>, key: Key, event: impl Fn(ElementIndex) -> bool) {
    timers::cancel_all(step, key, &event);
    messages::close_all(step, key, &event);
    signals::close_all(step, key, &event);
    conditionals::close_all(step, key, &event);
}

/// The events that an element can catch, those that nobody subscribes to among them.
pub fn events<'a>(process: &'a Process, element: &'a Element) -> Vec<&'a Element> {
    let subscribed = catches(process, element);
    let mut events: Vec<&Element> = subscribed.iter().map(|catch| catch.element).collect();
    for attached in process.attached_events(element.index) {
        if events
            .iter()
            .all(|event| event.index != attached.element.index)
        {
            events.push(attached.element);
        }
    }
    events
}

/// Whether the first occurrence of one of the element's events ends the waiting.
pub fn is_interrupting(process: &Process, element: &Element, event: &Element) -> bool {
    catches(process, element)
        .iter()
        .any(|catch| catch.element.index == event.index && catch.is_interrupting)
}

/// Zeebe's name for what an event reacts to, as `TIMER`.
pub fn event_type(element: &Element) -> &'static str {
    let event = match &element.kind {
        ElementKind::ReceiveTask(_) => return "MESSAGE",
        ElementKind::StartEvent(event)
        | ElementKind::IntermediateCatchEvent(event)
        | ElementKind::BoundaryEvent { event, .. } => event,
        _ => return "NONE",
    };
    match event {
        Event::Timer(_) => "TIMER",
        Event::Message(_) => "MESSAGE",
        Event::Signal(_) => "SIGNAL",
        Event::Error(_) => "ERROR",
        Event::Escalation(_) => "ESCALATION",
        Event::Compensation { .. } => "COMPENSATION",
        Event::Conditional(_) => "CONDITIONAL",
        Event::Link => "LINK",
        Event::None | Event::Terminate | Event::Throw(_) => "NONE",
    }
}

/// The events of an element in the order in which Zeebe handles them.
fn catches<'a>(process: &'a Process, element: &'a Element) -> Vec<Catch<'a>> {
    let mut catches = Vec::new();
    let mut add = |element: &'a Element, event: Option<Caught<'a>>, is_interrupting| {
        if let Some(event) = event {
            catches.push(Catch {
                element,
                event,
                is_interrupting,
            });
        }
    };
    match &element.kind {
        ElementKind::IntermediateCatchEvent(event) => add(element, Caught::of(event), true),
        ElementKind::ReceiveTask(message) => add(element, Some(Caught::Message(message)), true),
        ElementKind::EventBasedGateway => {
            for flow in element.outgoing.iter().rev() {
                let target = process.element(process.flow(*flow).target);
                if let ElementKind::IntermediateCatchEvent(event) = &target.kind {
                    add(target, Caught::of(event), true);
                }
            }
        }
        _ => {}
    }
    for attached in process.attached_events(element.index) {
        let event = Caught::of(attached.event);
        add(attached.element, event, attached.interrupting);
    }
    catches
}

/// Names and timers see the element instance's own variables; the correlation key of a boundary
/// event those of the scope around.
fn evaluate(step: &Step<'_>, context: &Context, catch: &Catch<'_>) -> Result<Evaluated, Failure> {
    let scope = Some(context.key());
    Ok(match catch.event {
        Caught::Timer(timer) => Evaluated::Timer(timers::evaluate(step, timer, scope)?),
        Caught::Conditional(_) => Evaluated::Conditional,
        Caught::Signal(signal) => {
            Evaluated::Signal(Arc::from(expression::string(step, &signal.name, scope)?))
        }
        Caught::Message(message) => {
            let name = expression::string(step, &message.name, scope)?;
            let key = message
                .correlation_key
                .as_ref()
                .expect("only start events have messages without a correlation key");
            let key_scope = match catch.element.kind {
                ElementKind::BoundaryEvent { .. } => context.instance.scope_key,
                _ => scope,
            };
            Evaluated::Message {
                name: Arc::from(name),
                correlation_key: correlation_key(step, key, key_scope)?,
            }
        }
    })
}

/// A string, or a number's whole part as text.
fn correlation_key(
    step: &Step<'_>,
    expression: &feel::Expression,
    scope: Option<Key>,
) -> Result<Arc<str>, Failure> {
    let evaluated = expression::evaluate(step, expression, scope);
    let value = evaluated.value()?;
    if let Some(text) = value.as_str() {
        return Ok(Arc::from(text));
    }
    if let Some(number) = value.as_number() {
        return Ok(Arc::from(number.to_i64_wrapping().to_string()));
    }
    Err(evaluated.failure(&format!(
        "Failed to extract the correlation key for '{}': The value must be either a string or a \
         number, but was '{}'.",
        expression.source(),
        value.result_type()
    )))
}
