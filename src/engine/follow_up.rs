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
        /// The instance's key where it was taken with the queueing; else it's taken with the entering.
        key: Option<Key>,
        scope_key: Key,
        element: ElementIndex,
        via: Option<FlowIndex>,
    },
    /// Activate an already made instance: a new process instance, or one whose incident was resolved.
    ActivateInstance {
        key: Key,
    },
    /// A token has come to a joining inclusive gateway: enter it, unless others may still come.
    Join {
        scope_key: Key,
        element: ElementIndex,
    },
    /// Enter the next instance of a parallel multi-instance body, of so many.
    ActivateNext {
        body_key: Key,
        remaining: u32,
    },
    Complete {
        key: Key,
    },
    /// Terminate the children of a scope one by one, from this key on.
    TerminateChildren {
        scope_key: Key,
        from_key: Key,
    },
    Terminate {
        key: Key,
    },
    /// The job of an execution listener is done: the next one, or what it held up.
    ListenerCompleted {
        key: Key,
    },
    /// Look for a buffered message for a message subscription that has just opened, or may take the next one.
    Correlate {
        subscription_key: Key,
    },
}

impl FollowUp {
    /// The scope that an element is about to be entered in, and by which flow.
    fn activates_in(self) -> Option<(Key, Option<FlowIndex>)> {
        match self {
            Self::Activate { scope_key, via, .. } => Some((scope_key, via)),
            Self::ActivateNext { body_key, .. } => Some((body_key, None)),
            _ => None,
        }
    }
}

/// The queue, with what is still to enter each scope, in order: a scope with any isn't done.
#[derive(Debug, Default, PartialEq)]
pub struct FollowUps {
    queue: VecDeque<FollowUp>,
    activations: HashMap<Key, VecDeque<Option<FlowIndex>>>,
}

impl FollowUps {
    pub fn push(&mut self, follow_up: FollowUp) {
        if let Some((scope_key, via)) = follow_up.activates_in() {
            let entries = self.activations.entry(scope_key).or_default();
            entries.push_back(via);
        }
        self.queue.push_back(follow_up);
    }

    pub fn pop(&mut self) -> Option<FollowUp> {
        let follow_up = self.queue.pop_front()?;
        if let Some((scope_key, _)) = follow_up.activates_in()
            && let Some(entries) = self.activations.get_mut(&scope_key)
        {
            entries.pop_front();
            if entries.is_empty() {
                self.activations.remove(&scope_key);
            }
        }
        Some(follow_up)
    }

    /// Whether an element in this scope is about to be entered.
    pub fn has_activation_in(&self, scope_key: Key) -> bool {
        self.activations.contains_key(&scope_key)
    }

    /// The flows that elements in this scope are about to be entered by.
    pub fn flows_in(&self, scope_key: Key) -> impl Iterator<Item = FlowIndex> {
        let entries = self.activations.get(&scope_key);
        entries.into_iter().flatten().filter_map(|via| *via)
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
