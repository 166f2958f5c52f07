//! What a step still has to do after the thing at hand: an inner command of one element.
//!
//! They run in the order they were queued, as Zeebe's follow-up commands do, which decides the
//! order of jobs, flows and keys that a user sees.

use std::collections::{HashMap, VecDeque};

use super::record::Key;
use crate::bpmn::model::{ElementIndex, FlowIndex};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowUp {
    /// Enter an element in a scope, over a flow or by an event.
    Activate {
        scope_key: Key,
        element: ElementIndex,
        via: Option<FlowIndex>,
    },
    /// Activate an already made instance: a new process instance, or one whose incident was resolved.
    ActivateInstance {
        key: Key,
    },
    Complete {
        key: Key,
    },
    Terminate {
        key: Key,
    },
    /// Look for a buffered message for a message subscription that has just opened, or may take the next one.
    Correlate {
        subscription_key: Key,
    },
}

/// The queue, with the number of entries still to enter each scope: a scope with one isn't done.
#[derive(Debug, Default, PartialEq)]
pub struct FollowUps {
    queue: VecDeque<FollowUp>,
    activations: HashMap<Key, u32>,
}

impl FollowUps {
    pub fn push(&mut self, follow_up: FollowUp) {
        if let FollowUp::Activate { scope_key, .. } = follow_up {
            *self.activations.entry(scope_key).or_default() += 1;
        }
        self.queue.push_back(follow_up);
    }

    pub fn pop(&mut self) -> Option<FollowUp> {
        let follow_up = self.queue.pop_front()?;
        if let FollowUp::Activate { scope_key, .. } = follow_up
            && let Some(count) = self.activations.get_mut(&scope_key)
        {
            *count -= 1;
            if *count == 0 {
                self.activations.remove(&scope_key);
            }
        }
        Some(follow_up)
    }

    /// Whether an element in this scope is about to be entered.
    pub fn has_activation_in(&self, scope_key: Key) -> bool {
        self.activations.contains_key(&scope_key)
    }

    pub fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = FollowUp> {
        self.queue.iter().copied()
    }
}

impl FromIterator<FollowUp> for FollowUps {
    fn from_iter<I: IntoIterator<Item = FollowUp>>(follow_ups: I) -> Self {
        let mut queue = Self::default();
        for follow_up in follow_ups {
            queue.push(follow_up);
        }
        queue
    }
}
