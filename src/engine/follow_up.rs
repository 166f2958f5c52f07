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
    /// A token has come to a joining gateway: enter it, unless it waits for others.
    Join {
        key: Key,
        scope_key: Key,
        element: ElementIndex,
    },
    /// Enter the next instance of a parallel multi-instance body, of so many.
    ActivateNext {
        body_key: Key,
        remaining: u32,
    },
    /// A condition holds that something waits for.
    TriggerConditional {
        subscription_key: Key,
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
    OfferBuffered {
        subscription_key: Key,
    },
    /// Let a message subscription take the buffered message that was found for it.
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
///
/// Each entry has a position, under which the store keeps what steps have put off.
#[derive(Debug, Default, PartialEq)]
pub struct FollowUps {
    queue: VecDeque<FollowUp>,
    /// Of the first entry; 0 while there is none.
    position: u64,
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
        self.position = match self.queue.is_empty() {
            true => 0,
            false => self.position + 1,
        };
        self.forget(follow_up, VecDeque::pop_front);
        Some(follow_up)
    }

    /// Gives up all but the first `len`.
    pub fn truncate(&mut self, len: usize) {
        while self.queue.len() > len {
            let last = self.queue.pop_back().expect("longer than zero");
            self.forget(last, VecDeque::pop_back);
        }
    }

    fn forget<T>(
        &mut self,
        follow_up: FollowUp,
        pop: impl FnOnce(&mut VecDeque<Option<FlowIndex>>) -> Option<T>,
    ) {
        if let Some((scope_key, _)) = follow_up.activates_in()
            && let Some(entries) = self.activations.get_mut(&scope_key)
        {
            pop(entries);
            if entries.is_empty() {
                self.activations.remove(&scope_key);
            }
        }
    }

    /// Puts entries behind those that are there; the first stands at the position.
    pub fn append(&mut self, first_position: u64, follow_ups: &[FollowUp]) {
        if self.queue.is_empty() {
            self.position = first_position;
        }
        for &follow_up in follow_ups {
            self.push(follow_up);
        }
    }

    pub fn drop_until(&mut self, position: u64) {
        while !self.queue.is_empty() && self.position < position {
            self.pop();
        }
    }

    /// Of the first entry.
    pub fn position(&self) -> u64 {
        self.position
    }

    /// Where the next entry will stand.
    pub fn next_position(&self) -> u64 {
        self.position + self.queue.len() as u64
    }

    /// How many elements in this scope are about to be entered.
    pub fn activations_in(&self, scope_key: Key) -> u32 {
        let entries = self.activations.get(&scope_key).map_or(0, VecDeque::len);
        u32::try_from(entries).unwrap_or(u32::MAX)
    }

    pub fn len(&self) -> usize {
        self.queue.len()
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
