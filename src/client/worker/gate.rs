//! How many more jobs may be taken, and whether it's over.

use std::time::{Duration, Instant};

use super::{Ending, Options};

/// Where nobody says how many jobs may be held: as many as were worked in this time, so that a quick handler
/// never waits for the gateway, and a slow one keeps no jobs from other workers.
const AHEAD: Duration = Duration::from_millis(100);
const HELD_MIN: usize = 32;
const HELD_MAX: usize = 1000;
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
    limit: Limit,
    count: Option<u64>,
    idle_exit: Option<Duration>,
    taken: u64,
}

/// How many jobs may be held.
#[derive(Debug)]
enum Limit {
    Fixed(usize),
    /// By what was worked lately.
    Paced(Pace),
}

#[derive(Debug)]
struct Pace {
    min: usize,
    limit: usize,
    /// Jobs worked since then.
    worked: usize,
    since: Instant,
}

impl Pace {
    /// Begins with the fewest.
    fn new(min: usize, now: Instant) -> Self {
        Self {
            min,
            limit: min,
            worked: 0,
            since: now,
        }
    }

    fn worked(&mut self, now: Instant) {
        self.worked += 1;
        let elapsed = now.saturating_duration_since(self.since);
        if elapsed >= AHEAD {
            let pace = self.worked as f64 * AHEAD.as_secs_f64() / elapsed.as_secs_f64();
            self.limit = (pace as usize).clamp(self.min, HELD_MAX.max(self.min));
            self.worked = 0;
            self.since = now;
        }
    }
}

impl Gate {
    pub fn new(options: &Options, now: Instant) -> Self {
        let min = options.concurrency.max(1);
        Self {
            limit: match options.jobs_max {
                Some(jobs_max) => Limit::Fixed(jobs_max.max(min)),
                None => Limit::Paced(Pace::new(min.max(HELD_MIN), now)),
            },
            count: options.count,
            idle_exit: options.idle_exit,
            taken: 0,
        }
    }

    pub fn took(&mut self, jobs: usize) {
        self.taken += jobs as u64;
    }

    /// A handler is through with a job.
    pub fn worked(&mut self, now: Instant) {
        if let Limit::Paced(pace) = &mut self.limit {
            pace.worked(now);
        }
    }

    fn jobs_max(&self) -> usize {
        match &self.limit {
            Limit::Fixed(jobs_max) => *jobs_max,
            Limit::Paced(pace) => pace.limit,
        }
    }

    /// How many more jobs to ask for, where so many are held and so many of them wait for a handler.
    pub fn room(&self, in_flight: usize, waiting: usize) -> usize {
        let jobs_max = self.jobs_max();
        let free = jobs_max.saturating_sub(in_flight);
        if waiting > 0 && free < jobs_max / ROOM_WORTH_ASKING {
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
            limit: Limit::Fixed(30),
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
    fn who_works_fast_holds_what_it_works_in_a_moment() {
        let mut now = Instant::now();
        let mut pace = Pace::new(HELD_MIN, now);
        let mut work = |jobs: u32, time: Duration| {
            for _ in 0..jobs {
                now += time / jobs;
                pace.worked(now);
            }
            pace.limit
        };
        assert_eq!(work(10, Duration::from_secs(1)), 32);
        let hundreds = work(3_000, Duration::from_secs(1));
        assert!((290..=310).contains(&hundreds), "{hundreds}");
        assert_eq!(work(100_000, Duration::from_secs(1)), 1_000);
        assert_eq!(work(1, Duration::from_secs(60)), 32, "after a pause");
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
