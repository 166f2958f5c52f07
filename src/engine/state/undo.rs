//! Taking back changes that a command made before it had to be refused.
//!
//! Most handlers check everything first. Modification and migration can't: whether an event can be
//! subscribed to in a new scope shows only once the scope and its variables are there.

use std::sync::Arc;

use super::State;
use crate::engine::{
    event::Event,
    record::{
        CompensationState, ElementInstance, ElementState, IncidentState, JobState, Key,
        SubscriptionState, TimerState, UserTaskState, Variable,
    },
};

/// How one event is taken back.
#[derive(Debug)]
pub enum Undo {
    /// By putting the entity back as it was; one that wasn't there ends again.
    Apply(Event),
    /// An ended element instance comes back with its variables.
    Revive {
        instance: Arc<ElementInstance>,
        variables: Vec<Arc<Variable>>,
    },
    RemoveVariable {
        scope_key: Key,
        name: Arc<str>,
    },
    /// Nothing of it is in memory.
    Nothing,
}

/// The entity as it is known; one that the change makes, as it is once it has ended.
fn before<T: Clone>(known: Option<&Arc<T>>, made: &Arc<T>, end: impl FnOnce(&mut T)) -> Arc<T> {
    known.cloned().unwrap_or_else(|| {
        let mut ended = T::clone(made);
        end(&mut ended);
        Arc::new(ended)
    })
}

impl State {
    /// What takes the event back, told before it's applied.
    pub(in crate::engine) fn undo_of(&self, event: &Event) -> Undo {
        match event {
            Event::ElementInstanceChanged(instance) => self.undo_of_instance(instance),
            Event::VariableChanged(variable) => self.undo_of_variable(variable),
            Event::VariableItemChanged {
                scope_key,
                name,
                index,
                ..
            } => self.undo_of_item(event, (*scope_key, name), *index),
            Event::JobChanged(job) => {
                let known = self.jobs.get(job.key);
                Undo::Apply(Event::JobChanged(before(known, job, |job| {
                    job.state = JobState::Canceled;
                    job.ended_at_ms = Some(0);
                })))
            }
            Event::IncidentChanged(incident) => {
                let known = self.incidents.get(incident.key);
                Undo::Apply(Event::IncidentChanged(before(known, incident, |it| {
                    it.state = IncidentState::Resolved;
                })))
            }
            Event::TimerChanged(timer) => {
                let known = self.timers.get(timer.key);
                Undo::Apply(Event::TimerChanged(before(known, timer, |timer| {
                    timer.state = TimerState::Canceled;
                })))
            }
            Event::MessageSubscriptionChanged(opened) => {
                let known = self.subscriptions.get(opened.key);
                Undo::Apply(Event::MessageSubscriptionChanged(before(
                    known,
                    opened,
                    |it| it.state = SubscriptionState::Deleted,
                )))
            }
            Event::SignalSubscriptionChanged(opened) => {
                let known = self.signals.get(opened.key);
                Undo::Apply(Event::SignalSubscriptionChanged(before(
                    known,
                    opened,
                    |it| it.is_open = false,
                )))
            }
            Event::ConditionalSubscriptionChanged(opened) => {
                let known = self.conditionals.get(opened.key);
                Undo::Apply(Event::ConditionalSubscriptionChanged(before(
                    known,
                    opened,
                    |it| it.is_open = false,
                )))
            }
            Event::CompensationSubscriptionChanged(changed) => {
                let known = self.compensations.get(changed.key);
                Undo::Apply(Event::CompensationSubscriptionChanged(before(
                    known,
                    changed,
                    |it| it.state = CompensationState::Ended,
                )))
            }
            Event::UserTaskChanged(task) => {
                let known = self.user_tasks.get(task.key);
                Undo::Apply(Event::UserTaskChanged(before(known, task, |task| {
                    task.state = UserTaskState::Canceled;
                })))
            }
            Event::InputCollectionChanged { body_key, .. } => {
                Undo::Apply(Event::InputCollectionChanged {
                    body_key: *body_key,
                    items: self.input_collections.get(*body_key).cloned(),
                })
            }
            Event::SequenceFlowTaken { .. }
            | Event::SequenceFlowDeleted { .. }
            | Event::MessageCorrelated(_)
            | Event::DecisionEvaluated(_) => Undo::Nothing,
            Event::ProcessDefinitionChanged(_)
            | Event::DecisionRequirementsChanged(_)
            | Event::DecisionChanged(_)
            | Event::ResourceChanged(_)
            | Event::MessageChanged(_)
            | Event::BatchOperationChanged(_)
            | Event::BatchItemsFrozen { .. }
            | Event::BatchItemsOpened { .. }
            | Event::BatchItemEnded { .. }
            | Event::ProcessInstanceDeleted { .. }
            | Event::FollowUpsPostponed { .. }
            | Event::FollowUpsResumed { .. }
            | Event::NextKeyChanged(_)
            | Event::ClockChanged { .. } => {
                unreachable!("an attempt changes nothing outside of its process instance")
            }
        }
    }

    fn undo_of_instance(&self, instance: &Arc<ElementInstance>) -> Undo {
        match self.instances.get(instance.key) {
            Some(before) if instance.state.is_final() => Undo::Revive {
                instance: Arc::clone(before),
                variables: self.variables.local(instance.key).cloned().collect(),
            },
            Some(before) => Undo::Apply(Event::ElementInstanceChanged(Arc::clone(before))),
            None => Undo::Apply(Event::ElementInstanceChanged(Arc::new(ElementInstance {
                state: ElementState::Terminated,
                ..ElementInstance::clone(instance)
            }))),
        }
    }

    fn undo_of_variable(&self, variable: &Variable) -> Undo {
        match self.variables.get(variable.scope_key, &variable.name) {
            Some(before) => Undo::Apply(Event::VariableChanged(Arc::clone(before))),
            None => Undo::RemoveVariable {
                scope_key: variable.scope_key,
                name: Arc::clone(&variable.name),
            },
        }
    }

    fn undo_of_item(&self, event: &Event, of: (Key, &str), index: usize) -> Undo {
        let variable = self.variables.get(of.0, of.1);
        let Some(before) = variable.and_then(|variable| variable.value.get(index)) else {
            return Undo::Nothing;
        };
        let mut undo = event.clone();
        if let Event::VariableItemChanged { item, .. } = &mut undo {
            item.clone_from(before);
        }
        Undo::Apply(undo)
    }

    /// To be called for the newest change first.
    pub(in crate::engine) fn undo(&mut self, undo: Undo) {
        match undo {
            Undo::Apply(event) => self.apply(&event),
            Undo::Revive {
                instance,
                variables,
            } => {
                self.apply(&Event::ElementInstanceChanged(instance));
                for variable in variables {
                    self.variables.apply(&variable);
                }
            }
            Undo::RemoveVariable { scope_key, name } => self.variables.remove(scope_key, &name),
            Undo::Nothing => {}
        }
    }
}
