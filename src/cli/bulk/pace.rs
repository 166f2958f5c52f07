//! How much at once, and how fast: `--concurrency`, `--rate`, and slower when the cluster sheds load.
//!
//! The window of requests under way opens quickly until the cluster first sheds one, then by one for each
//! windowful of answers; each shed request halves it (additive increase, multiplicative decrease). The rate
//! is a clock of turns: what was missed by a short stall is made up for, a long one isn't.

use std::time::Duration;

use tokio::time::Instant;

/// Requests under way in the beginning.
const WINDOW_FIRST: f64 = 8.0;
/// Two shed requests within this time are one sign of overload.
const SHED_ONCE: Duration = Duration::from_millis(100);
/// Turns missed by a stall of up to this long are made up for.
const BURST: Duration = Duration::from_millis(100);
/// Pauses of a shed request grow from the first to the last.
const PAUSE_FIRST: Duration = Duration::from_millis(50);
const PAUSE_LAST: Duration = Duration::from_secs(5);

/// `--rate`: requests a second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate(f64);

impl Rate {
    /// Reads `200/s`, `12000/m`, `5000/h`, or a bare number a second.
    pub fn parse(text: &str) -> Result<Rate, String> {
        let expected = || "expected a rate such as 200/s, 3000/m or 10000/h".to_owned();
        let (number, unit) = text.split_once('/').unwrap_or((text, "s"));
        let seconds = match unit.trim() {
            "s" | "sec" => 1.0,
            "m" | "min" => 60.0,
            "h" => 3_600.0,
            _ => return Err(expected()),
        };
        match number.trim().parse::<f64>() {
            Ok(number) if number > 0.0 && number.is_finite() => Ok(Rate(number / seconds)),
            _ => Err(expected()),
        }
    }

    fn gap(self) -> Duration {
        Duration::from_secs_f64((1.0 / self.0).min(86_400.0))
    }
}

/// What a run may not go beyond.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Requests a second, if bounded.
    pub rate: Option<Rate>,
    /// Requests under way, at least 1.
    pub concurrency: usize,
}

/// A run's speed.
#[derive(Debug)]
pub struct Pace {
    window: f64,
    window_max: f64,
    /// The window grows by one an answer until the first shed request.
    is_opening: bool,
    shed_at: Option<Instant>,
    gap: Option<Duration>,
    next_turn: Instant,
    answered_at: Instant,
}

impl Pace {
    /// A pace within the limits, beginning now.
    pub fn new(limits: Limits, now: Instant) -> Pace {
        let window_max = limits.concurrency.max(1) as f64;
        Pace {
            window: WINDOW_FIRST.min(window_max),
            window_max,
            is_opening: true,
            shed_at: None,
            gap: limits.rate.map(Rate::gap),
            next_turn: now,
            answered_at: now,
        }
    }

    /// How many requests may be under way.
    pub fn width(&self) -> usize {
        self.window as usize
    }

    /// Whether the cluster has asked for less, and it isn't all back yet.
    pub fn is_slowed(&self) -> bool {
        !self.is_opening && self.window + 1.0 < self.window_max
    }

    /// Takes a turn, or says when the next one is.
    pub fn turn(&mut self, now: Instant) -> Result<(), Instant> {
        let Some(gap) = self.gap else { return Ok(()) };
        if self.next_turn > now {
            return Err(self.next_turn);
        }
        let earliest = now.checked_sub(BURST).unwrap_or(now);
        self.next_turn = self.next_turn.max(earliest) + gap;
        Ok(())
    }

    /// A request was answered: a little more at once.
    pub fn answered(&mut self, now: Instant) {
        self.answered_at = now;
        let more = if self.is_opening {
            1.0
        } else {
            1.0 / self.window
        };
        self.window = (self.window + more).min(self.window_max);
    }

    /// A request was shed: half as much at once.
    pub fn shed(&mut self, now: Instant) {
        self.is_opening = false;
        if self
            .shed_at
            .is_some_and(|before| now.duration_since(before) < SHED_ONCE)
        {
            return;
        }
        self.shed_at = Some(now);
        self.window = (self.window / 2.0).max(1.0);
    }

    /// How long nothing was answered.
    pub fn silence(&self, now: Instant) -> Duration {
        now.duration_since(self.answered_at)
    }
}

/// How long a request that was turned away waits before its next attempt; `attempt` counts those made.
pub fn pause(attempt: u32) -> Duration {
    let doubled = 1_u32.checked_shl(attempt.saturating_sub(1));
    let bound = PAUSE_FIRST
        .saturating_mul(doubled.unwrap_or(u32::MAX))
        .min(PAUSE_LAST);
    // Those turned away together don't come back together.
    let (_, random) = uuid::Uuid::new_v4().as_u64_pair();
    let part = f64::from((random & 0xffff) as u32) / f64::from(0xffff_u32);
    bound.mul_f64(0.5 + 0.5 * part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(concurrency: usize, rate: Option<f64>) -> Limits {
        Limits {
            concurrency,
            rate: rate.map(Rate),
        }
    }

    #[test]
    fn rates_are_read_in_three_units() {
        assert_eq!(Rate::parse("200/s"), Ok(Rate(200.0)));
        assert_eq!(Rate::parse("200"), Ok(Rate(200.0)));
        assert_eq!(Rate::parse("120/min"), Ok(Rate(2.0)));
        assert_eq!(Rate::parse("7200/h"), Ok(Rate(2.0)));
        for text in ["", "0", "-1/s", "1/d", "fast", "NaN", "inf"] {
            assert!(Rate::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_window_opens_quickly_halves_when_shed_and_opens_slowly_after() {
        let now = Instant::now();
        let mut pace = Pace::new(limits(64, None), now);
        assert_eq!(pace.width(), 8);
        (0..100).for_each(|_| pace.answered(now));
        assert_eq!(pace.width(), 64);
        pace.shed(now);
        pace.shed(now + Duration::from_millis(1));
        assert_eq!(pace.width(), 32, "one overload halves once");
        (0..32).for_each(|_| pace.answered(now));
        assert_eq!(pace.width(), 32, "almost one more");
        (0..3).for_each(|_| pace.answered(now));
        assert_eq!(pace.width(), 33);
        assert!(pace.is_slowed());
        for step in 1..20 {
            pace.shed(now + SHED_ONCE * step);
        }
        assert_eq!(pace.width(), 1, "never none");
    }

    #[test]
    fn turns_come_at_the_rate_and_a_long_stall_is_not_made_up_for() {
        let start = Instant::now();
        let mut pace = Pace::new(limits(64, Some(100.0)), start);
        assert_eq!(pace.turn(start), Ok(()));
        let ten_ms = Duration::from_millis(10);
        assert_eq!(pace.turn(start), Err(start + ten_ms));
        assert_eq!(pace.turn(start + ten_ms), Ok(()));
        let late = start + Duration::from_secs(60);
        let taken = (0..1_000).filter(|_| pace.turn(late).is_ok()).count();
        assert_eq!(taken, 11, "a tenth of a second's turns, and the one due");
    }

    #[test]
    fn pauses_grow_to_a_bound() {
        assert!(pause(1) <= PAUSE_FIRST && pause(1) >= PAUSE_FIRST / 2);
        assert!(pause(60) <= PAUSE_LAST && pause(60) >= PAUSE_LAST / 2);
    }
}
