//! Taking back changes that a command made before it had to be refused.
//!
//! Most handlers check everything first. Modification and migration can't: whether an event can be
//! subscribed to in a new scope shows only once the scope and its variables are there.

use std::sync::Arc;

use super::State;
use crate::engine::{
    event::Event,
    record::{
        CompensationState, CompensationSubscription, ConditionalSubscription, ElementInstance,
        ElementState, Incident, IncidentState, Job, JobState, Key, MessageSubscription,
        SignalSubscription, SubscriptionState, Timer, TimerState, UserTask, UserTaskState,
        Variable,
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
                let before = self.jobs.get(job.key).cloned();
                Undo::Apply(Event::JobChanged(before.unwrap_or_else(|| {
                    Arc::new(Job {
                        state: JobState::Canceled,
                        ended_at_ms: Some(0),
                        ..Job::clone(job)
                    })
                })))
            }
            Event::IncidentChanged(incident) => {
                let before = self.incidents.get(incident.key).cloned();
                Undo::Apply(Event::IncidentChanged(before.unwrap_or_else(|| {
                    Arc::new(Incident {
                        state: IncidentState::Resolved,
                        ..Incident::clone(incident)
                    })
                })))
            }
            Event::TimerChanged(timer) => {
                let before = self.timers.get(timer.key).cloned();
                Undo::Apply(Event::TimerChanged(before.unwrap_or_else(|| {
                    Arc::new(Timer {
                        state: TimerState::Canceled,
                        ..Timer::clone(timer)
                    })
                })))
            }
            Event::MessageSubscriptionChanged(opened) => {
                let before = self.subscriptions.get(opened.key).cloned();
                let before = before.unwrap_or_else(|| {
                    Arc::new(MessageSubscription {
                        state: SubscriptionState::Deleted,
                        ..MessageSubscription::clone(opened)
                    })
                });
                Undo::Apply(Event::MessageSubscriptionChanged(before))
            }
            Event::SignalSubscriptionChanged(opened) => {
                let before = self.signals.get(opened.key).cloned();
                let before = before.unwrap_or_else(|| {
                    Arc::new(SignalSubscription {
                        is_open: false,
                        ..SignalSubscription::clone(opened)
                    })
                });
                Undo::Apply(Event::SignalSubscriptionChanged(before))
            }
            Event::ConditionalSubscriptionChanged(opened) => {
                let before = self.conditionals.get(opened.key).cloned();
                let before = before.unwrap_or_else(|| {
                    Arc::new(ConditionalSubscription {
                        is_open: false,
                        ..ConditionalSubscription::clone(opened)
                    })
                });
                Undo::Apply(Event::ConditionalSubscriptionChanged(before))
            }
            Event::CompensationSubscriptionChanged(changed) => {
                let before = self.compensations.get(changed.key).cloned();
                let before = before.unwrap_or_else(|| {
                    Arc::new(CompensationSubscription {
                        state: CompensationState::Ended,
                        ..CompensationSubscription::clone(changed)
                    })
                });
                Undo::Apply(Event::CompensationSubscriptionChanged(before))
            }
            Event::UserTaskChanged(task) => {
                let before = self.user_tasks.get(task.key).cloned();
                Undo::Apply(Event::UserTaskChanged(before.unwrap_or_else(|| {
                    Arc::new(UserTask {
                        state: UserTaskState::Canceled,
                        ..UserTask::clone(task)
                    })
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
            | Event::DecisionEvaluated(_) => Undo::Nothing,
            Event::ProcessDefinitionChanged(_)
            | Event::DecisionRequirementsChanged(_)
            | Event::DecisionChanged(_)
            | Event::ResourceChanged(_)
            | Event::MessageChanged(_)
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
