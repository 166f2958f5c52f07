//! What an element instance waits for: mapped events go on waiting as they are, for others the waiting
//! ends, and the target's own events begin to be waited for.

use std::{collections::HashMap, sync::Arc};

use super::{Refusal, plan::Plan};
use crate::{
    bpmn::model::{Element, ElementIndex},
    engine::{
        event::Event,
        process::{Context, catch, conditionals, messages, signals, timers},
        record::{
            ConditionalSubscription, Key, MessageSubscription, SignalSubscription,
            SubscriptionState, Timer,
        },
        step::Step,
    },
};

/// `context` is the element instance as it was, `moved` as it has become.
pub fn migrate(
    step: &mut Step<'_>,
    context: &Context,
    moved: &Context,
    plan: &Plan,
) -> Result<(), Refusal> {
    let key = context.key();
    let waited_for = open_messages(step, key);
    let targets = end_unmapped(step, context, plan);
    subscribe(step, context, moved, plan)?;
    for opened in open_messages(step, key) {
        let is_new = !waited_for.iter().any(|before| before.key == opened.key);
        let is_twice = waited_for
            .iter()
            .any(|before| before.message_name == opened.message_name);
        if is_new && is_twice {
            return Err(twice(context, plan, &opened));
        }
    }
    targets.move_all(step, moved, plan);
    Ok(())
}

fn open_messages(step: &Step<'_>, key: Key) -> Vec<Arc<MessageSubscription>> {
    let open = step.state.subscriptions.of_element_instance(key);
    open.cloned().collect()
}

fn twice(context: &Context, plan: &Plan, opened: &MessageSubscription) -> Refusal {
    Refusal::state(format!(
        "'{}' but active element with id '{}' is already subscribed to the same message name '{}'. \
         Currently, migrating message subscriptions to the same message name isn't supported without a \
         mapping. Please provide a mapping instruction between message catch event with id '{}' and the \
         target message catch event. ",
        plan.process_instance_key,
        context.element().id,
        opened.message_name,
        opened.element_id
    ))
}

fn subscribe(
    step: &mut Step<'_>,
    context: &Context,
    moved: &Context,
    plan: &Plan,
) -> Result<(), Refusal> {
    let is_interrupted = context.instance.interrupted_by.is_some();
    catch::subscribe_to(step, moved, |event| {
        !is_interrupted && !plan.is_target(&event.id)
    })
    .map_err(|failure| {
        Refusal::state(format!(
            "'{}' but active element with id '{}' is mapped to element with id '{}' that must be subscribed \
             to a catch event. {}",
            plan.process_instance_key,
            context.element().id,
            moved.element().id,
            failure.message
        ))
    })
}

/// What stays open, by the source's events.
struct Mapped {
    messages: Vec<Arc<MessageSubscription>>,
    timers: Vec<Arc<Timer>>,
    signals: Vec<Arc<SignalSubscription>>,
    conditionals: Vec<Arc<ConditionalSubscription>>,
    targets: HashMap<ElementIndex, ElementIndex>,
}

/// Ends the waiting for events without a target.
fn end_unmapped(step: &mut Step<'_>, context: &Context, plan: &Plan) -> Mapped {
    let key = context.key();
    let target = |index: ElementIndex| {
        let id = &context.process.element(index).id;
        plan.target(id).map(|element| element.index)
    };
    let mut targets = HashMap::new();
    let mut is_mapped = |index: ElementIndex| {
        let target = target(index);
        targets.extend(target.map(|target| (index, target)));
        target.is_some()
    };
    let (messages, ended): (Vec<_>, Vec<_>) = open_messages(step, key)
        .into_iter()
        .partition(|one| is_mapped(one.element));
    for subscription in ended {
        messages::change(step, &subscription, SubscriptionState::Deleted);
    }
    let open: Vec<Arc<Timer>> = step
        .state
        .timers
        .of_element_instance(key)
        .cloned()
        .collect();
    let (timers, ended): (Vec<_>, Vec<_>) =
        open.into_iter().partition(|one| is_mapped(one.element));
    for timer in ended {
        timers::cancel(step, &timer);
    }
    let open = step.state.signals.of_element_instance(key);
    let open: Vec<Arc<SignalSubscription>> = open.cloned().collect();
    let (signals, ended): (Vec<_>, Vec<_>) =
        open.into_iter().partition(|one| is_mapped(one.element));
    for subscription in ended {
        signals::close(step, &subscription);
    }
    let open = step.state.conditionals.of_element_instance(key);
    let open: Vec<Arc<ConditionalSubscription>> = open.cloned().collect();
    let (conditionals, ended): (Vec<_>, Vec<_>) =
        open.into_iter().partition(|one| is_mapped(one.element));
    for subscription in ended {
        conditionals::close(step, &subscription);
    }
    Mapped {
        messages,
        timers,
        signals,
        conditionals,
        targets,
    }
}

impl Mapped {
    fn target<'a>(&self, plan: &'a Plan, source: ElementIndex) -> &'a Element {
        plan.target_process.element(self.targets[&source])
    }

    fn move_all(&self, step: &mut Step<'_>, moved: &Context, plan: &Plan) {
        let definition = &moved.definition;
        for message in &self.messages {
            let target = self.target(plan, message.element);
            step.emit(Event::MessageSubscriptionChanged(Arc::new(
                MessageSubscription {
                    process_definition_key: definition.key,
                    bpmn_process_id: Arc::clone(&definition.bpmn_process_id),
                    element: target.index,
                    element_id: Arc::clone(&target.id),
                    is_interrupting: catch::is_interrupting(
                        &plan.target_process,
                        moved.element(),
                        target,
                    ),
                    ..MessageSubscription::clone(message)
                },
            )));
        }
        for timer in &self.timers {
            step.emit(Event::TimerChanged(Arc::new(Timer {
                process_definition_key: definition.key,
                element: self.target(plan, timer.element).index,
                ..Timer::clone(timer)
            })));
        }
        for conditional in &self.conditionals {
            let target = self.target(plan, conditional.element);
            step.emit(Event::ConditionalSubscriptionChanged(Arc::new(
                ConditionalSubscription {
                    process_definition_key: definition.key,
                    element: target.index,
                    is_interrupting: catch::is_interrupting(
                        &plan.target_process,
                        moved.element(),
                        target,
                    ),
                    ..ConditionalSubscription::clone(conditional)
                },
            )));
        }
        for signal in &self.signals {
            let target = self.target(plan, signal.element);
            step.emit(Event::SignalSubscriptionChanged(Arc::new(
                SignalSubscription {
                    process_definition_key: definition.key,
                    bpmn_process_id: Arc::clone(&definition.bpmn_process_id),
                    element: target.index,
                    element_id: Arc::clone(&target.id),
                    ..SignalSubscription::clone(signal)
                },
            )));
        }
    }
}
