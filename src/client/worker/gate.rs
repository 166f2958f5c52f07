//! How many more jobs may be taken, and whether it's over.

use std::time::Duration;

use super::{Ending, Options};

/// While jobs wait for a handler, more are asked for only when this part of what may be held is free.
const ROOM_WORTH_ASKING: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    Take,
    /// Full, or all that `count` allows is held: only wait for handlers.
    Wait,
    End(Ending),
}

#[derive(Debug)]
pub(super) struct Gate {
    jobs_max: usize,
    count: Option<u64>,
    idle_exit: Option<Duration>,
    taken: u64,
}

impl Gate {
    pub fn new(options: &Options) -> Self {
        Self {
            jobs_max: options.jobs_max.max(options.concurrency).max(1),
            count: options.count,
            idle_exit: options.idle_exit,
            taken: 0,
        }
    }

    pub fn took(&mut self, jobs: usize) {
        self.taken += jobs as u64;
    }

    /// How many more jobs to ask for, where so many are held and so many of them wait for a handler.
    pub fn room(&self, in_flight: usize, waiting: usize) -> usize {
        let free = self.jobs_max.saturating_sub(in_flight);
        if waiting > 0 && free < self.jobs_max / ROOM_WORTH_ASKING {
            return 0;
        }
        match self.left_of_count() {
            None => free,
            Some(left) => free.min(usize::try_from(left).unwrap_or(usize::MAX)),
        }
    }

    pub fn phase(&self, in_flight: usize, waiting: usize, idle: Duration) -> Phase {
        if in_flight == 0 && self.left_of_count() == Some(0) {
            return Phase::End(Ending::CountReached);
        }
        if in_flight == 0 && self.idle_exit.is_some_and(|limit| idle >= limit) {
            return Phase::End(Ending::Idle);
        }
        if self.room(in_flight, waiting) == 0 {
            Phase::Wait
        } else {
            Phase::Take
        }
    }

    /// Time until the idle exit, while nothing is held.
    pub fn idle_left(&self, in_flight: usize, idle: Duration) -> Option<Duration> {
        match self.idle_exit {
            Some(limit) if in_flight == 0 => Some(limit.saturating_sub(idle)),
            _ => None,
        }
    }

    fn left_of_count(&self) -> Option<u64> {
        self.count.map(|count| count.saturating_sub(self.taken))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gate(count: Option<u64>) -> Gate {
        Gate {
            jobs_max: 30,
            count,
            idle_exit: None,
            taken: 0,
        }
    }

    #[test]
    fn little_room_is_asked_for_only_when_a_handler_would_be_idle() {
        assert_eq!(gate(None).room(21, 5), 0);
        assert_eq!(gate(None).room(20, 5), 10);
        assert_eq!(gate(None).room(29, 0), 1);
        assert_eq!(gate(None).phase(30, 0, Duration::ZERO), Phase::Wait);
    }

    #[test]
    fn a_count_is_never_exceeded() {
        let mut gate = gate(Some(4));
        assert_eq!(gate.room(0, 0), 4);
        gate.took(4);
        assert_eq!(gate.phase(1, 0, Duration::ZERO), Phase::Wait);
        let ended = Phase::End(Ending::CountReached);
        assert_eq!(gate.phase(0, 0, Duration::ZERO), ended);
    }
}
