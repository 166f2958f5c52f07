//! When a rule fires, and when that is over: once each, over restarts too.
//!
//! A look that failed is no look: it changes nothing. Where nobody looked for long, nobody knows whether the
//! condition held all the time, so that its time begins anew; a rule that fires goes on to until a look says otherwise.

use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Rule;
use crate::insight::ask;

/// What is remembered of a rule between two looks; it's kept in a file over restarts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Memory {
    /// When the condition began to hold, as far as looks tell.
    pub holds_since: Option<Timestamp>,
    /// When the rule fired, while it does.
    pub fires_since: Option<Timestamp>,
    /// The latest look.
    pub looked_at: Option<Timestamp>,
}

/// What a look changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Change {
    /// The condition has held for its time.
    Fired,
    /// It holds no longer.
    Resolved,
}

impl Memory {
    /// Takes a look's value in, and gives what changed.
    ///
    /// `interval` is the planned pause between two looks: a gap of three of them, where that is longer than the rule's
    /// own time, breaks the condition's time.
    pub fn look(
        &mut self,
        rule: &Rule,
        value: f64,
        now: Timestamp,
        interval: Duration,
    ) -> Option<Change> {
        let gap_max = rule.hold.max(interval.saturating_mul(3));
        let was_away = self
            .looked_at
            .is_some_and(|looked| ask::since(looked, now) > gap_max);
        self.looked_at = Some(now);
        if !rule.comparison.holds(value, rule.threshold) {
            self.holds_since = None;
            return self.fires_since.take().map(|_| Change::Resolved);
        }
        if was_away && self.fires_since.is_none() {
            self.holds_since = None;
        }
        let since = *self.holds_since.get_or_insert(now);
        if self.fires_since.is_some() || ask::since(since, now) < rule.hold {
            return None;
        }
        self.fires_since = Some(now);
        Some(Change::Fired)
    }

    /// `FIRING`, `PENDING` or `QUIET`.
    pub fn state(&self) -> &'static str {
        match (self.fires_since, self.holds_since) {
            (Some(_), _) => "FIRING",
            (None, Some(_)) => "PENDING",
            (None, None) => "QUIET",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::rules::parse;

    const INTERVAL: Duration = Duration::from_secs(10);

    /// Looks at these seconds with these values; gives the seconds of the changes.
    fn changes(rule: &str, looks: &[(i64, f64)]) -> Vec<(i64, Change)> {
        let rule = parse::rule(rule).expect("a rule");
        let mut memory = Memory::default();
        looks
            .iter()
            .filter_map(|(second, value)| {
                let now = Timestamp::from_second(1_000_000 + second).expect("a time");
                // What is kept in a file is the same as what isn't.
                let kept = serde_json::to_string(&memory).expect("JSON");
                memory = serde_json::from_str(&kept).expect("read again");
                let change = memory.look(&rule, *value, now, INTERVAL)?;
                Some((*second, change))
            })
            .collect()
    }

    #[test]
    fn fires_and_is_resolved_once_each() {
        let looks = [
            (0, 0.0),
            (10, 6.0),
            (20, 9.0),
            (30, 6.0),
            (40, 5.0),
            (50, 0.0),
            (60, 7.0),
        ];
        assert_eq!(
            changes("incidents > 5", &looks),
            [
                (10, Change::Fired),
                (40, Change::Resolved),
                (60, Change::Fired)
            ]
        );
    }

    #[test]
    fn has_to_hold_for_its_time_without_a_break() {
        let looks = [
            (0, 6.0),
            (10, 6.0),
            (20, 0.0),
            (30, 6.0),
            (40, 6.0),
            (50, 6.0),
            (60, 6.0),
            (70, 6.0),
        ];
        assert_eq!(
            changes("incidents > 5 for 30s", &looks),
            [(60, Change::Fired)]
        );
    }

    #[test]
    fn what_nobody_saw_does_not_count() {
        let looks = [(0, 6.0), (1_000, 6.0), (1_010, 6.0), (1_030, 6.0)];
        assert_eq!(
            changes("incidents > 5 for 30s", &looks),
            [(1_030, Change::Fired)]
        );
        let short_gap = [(0, 6.0), (25, 6.0), (30, 6.0)];
        assert_eq!(
            changes("incidents > 5 for 30s", &short_gap),
            [(30, Change::Fired)]
        );
        let slow_looks = [(0, 6.0), (25, 6.0), (50, 6.0)];
        assert_eq!(
            changes("incidents > 5 for 1s", &slow_looks),
            [(25, Change::Fired)],
            "the pause between looks may be longer than the rule's time"
        );
    }

    #[test]
    fn a_rule_that_fires_does_not_fire_again_after_a_gap() {
        let looks = [(0, 6.0), (100_000, 6.0), (200_000, 0.0), (200_010, 0.0)];
        assert_eq!(
            changes("incidents > 5", &looks),
            [(0, Change::Fired), (200_000, Change::Resolved)]
        );
    }

    #[test]
    fn a_clock_that_goes_back_fires_nothing_early() {
        let looks = [(100, 6.0), (95, 6.0), (120, 6.0), (130, 6.0)];
        assert_eq!(
            changes("incidents > 5 for 30s", &looks),
            [(130, Change::Fired)]
        );
    }
}
