//! How far back each look goes, so that none is missed and few are read twice.
//!
//! Searches on a cluster show an incident seconds after it was made, not in the order of its creation (several
//! partitions, each with a clock of its own), and our clock is a further one. So:
//!
//! - A look begins [`OVERLAP`] before the newest creation seen, or before the last whole look by our clock if that
//!   is earlier: a broker whose clock runs ahead doesn't drag the window along. Keys tell what is new in it.
//! - What appears still further back is found by counting: the cluster's total from the [floor](Window::floor)
//!   on against the keys known from there. When it has more, one look goes all the way back.
//! - The floor lies [`SLACK`] before the asked beginning: what is there at the first look and older than the
//!   beginning is known and never shown, what appears there later is news.
//!
//! A creation time that differs makes the same key a new incident: an engine that began anew counts anew.

use std::collections::{HashMap, HashSet};

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

/// How far each look goes back behind the newest.
const OVERLAP: SignedDuration = SignedDuration::from_secs(60);
/// How far behind the asked beginning one is still found, when it appears late or its clock is late.
const SLACK: SignedDuration = SignedDuration::from_mins(15);
/// How often a look goes behind the window where counting doesn't tell whether it has to.
const UNCOUNTED_EVERY: SignedDuration = SignedDuration::from_mins(1);
/// Keys known at the same time; beyond, the oldest half is forgotten and the floor rises.
const KNOWN_MAX: usize = if cfg!(test) { 100 } else { 1_000_000 };

/// What was seen, and from where on.
#[derive(Debug)]
pub struct Window {
    start: Timestamp,
    floor: Timestamp,
    /// Each key with its creation.
    known: HashMap<String, Timestamp>,
    /// Those of them that are news once more when they are seen again.
    put_off: HashSet<String>,
    newest: Option<Timestamp>,
    /// When the last whole look began, by our clock.
    looked_at: Option<Timestamp>,
    /// A total that a look over everything didn't explain: incidents without a key we know of, such as
    /// those that fell out of the search between count and look.
    unexplained: u64,
    /// Whether a look failed since the last count.
    behind: bool,
    /// When the last look behind the window was, by our clock.
    swept_at: Option<Timestamp>,
}

impl Window {
    /// For incidents from `start` on.
    pub fn new(start: Timestamp) -> Window {
        Window {
            start,
            floor: start.checked_sub(SLACK).unwrap_or(Timestamp::UNIX_EPOCH),
            known: HashMap::new(),
            put_off: HashSet::new(),
            newest: None,
            looked_at: None,
            unexplained: 0,
            behind: false,
            swept_at: None,
        }
    }

    /// Where the next look begins.
    pub fn from(&self) -> Timestamp {
        match (self.newest, self.looked_at) {
            (Some(newest), Some(looked_at)) => newest
                .min(looked_at)
                .checked_sub(OVERLAP)
                .unwrap_or(self.floor)
                .max(self.floor),
            _ => self.floor,
        }
    }

    /// The earliest creation of interest.
    pub fn floor(&self) -> Timestamp {
        self.floor
    }

    /// Takes in what a look brought; gives what is to be told.
    pub fn fresh(&mut self, items: Vec<Value>) -> Vec<Value> {
        // The first look finds out what is old; later, what is new to us is news.
        let is_first = self.looked_at.is_none();
        self.behind = true;
        let mut fresh = Vec::new();
        for item in items {
            let key = item["incidentKey"].as_str().unwrap_or_default().to_owned();
            let created = item["creationTime"]
                .as_str()
                .and_then(|text| text.parse::<Timestamp>().ok());
            let created = created.unwrap_or(self.start);
            self.newest = Some(self.newest.map_or(created, |newest| newest.max(created)));
            let was_put_off = self.put_off.remove(&key);
            if self.known.insert(key, created) == Some(created) && !was_put_off {
                continue;
            }
            if !is_first || created >= self.start {
                fresh.push(item);
            }
        }
        self.forget();
        fresh
    }

    /// This one isn't told yet: it's news when a look brings it again, as each does for a while.
    pub fn put_off(&mut self, item: &Value) {
        let key = item["incidentKey"].as_str().unwrap_or_default();
        self.put_off.insert(key.to_owned());
    }

    /// A look that began at `looked_at` came to its end.
    pub fn is_seen(&mut self, looked_at: Timestamp) {
        self.looked_at = Some(looked_at);
        self.behind = false;
    }

    /// Whether the last look didn't come to its end.
    pub fn is_behind(&self) -> bool {
        self.behind
    }

    /// Whether to look behind the window: the cluster has more than is known. Where it has too many to count (some
    /// count no further than 10,000) there is no total: then it's done every [`UNCOUNTED_EVERY`].
    pub fn lacks(&self, total: Option<u64>, now: Timestamp) -> bool {
        if let Some(total) = total {
            return total > self.known.len() as u64 + self.unexplained;
        }
        let is_due = |at: Timestamp| now.duration_since(at) >= UNCOUNTED_EVERY;
        self.swept_at.is_none_or(is_due)
    }

    /// Where a look behind the window begins: at the floor, or not so far where there is too much to count.
    pub fn sweep_from(&self, total: Option<u64>) -> Timestamp {
        if total.is_some() {
            return self.floor;
        }
        let from = self.from().checked_sub(SLACK);
        from.map_or(self.floor, |from| from.max(self.floor))
    }

    /// Such a look came to its end; the cluster had counted `total` before it.
    pub fn is_swept(&mut self, total: Option<u64>, now: Timestamp) {
        self.unexplained = total.unwrap_or(0).saturating_sub(self.known.len() as u64);
        self.swept_at = Some(now);
    }

    /// Bounds what is known: the oldest half goes, and with it the right to find older ones.
    fn forget(&mut self) {
        if self.known.len() <= KNOWN_MAX {
            return;
        }
        let mut created: Vec<Timestamp> = self.known.values().copied().collect();
        let middle = created.len() / 2;
        let (_, median, _) = created.select_nth_unstable(middle);
        let floor = *median;
        self.floor = self.floor.max(floor);
        self.known.retain(|_, created| *created >= floor);
        self.put_off.retain(|key| self.known.contains_key(key));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).expect("a time")
    }

    fn incident(key: u64, seconds: i64) -> Value {
        json!({"incidentKey": key.to_string(), "creationTime": at(seconds).to_string()})
    }

    fn keys(items: &[Value]) -> Vec<&str> {
        items
            .iter()
            .map(|item| item["incidentKey"].as_str().expect("a key"))
            .collect()
    }

    /// A window from second 0 whose first look at second 1 found nothing.
    fn window() -> Window {
        let mut window = Window::new(at(0));
        assert!(window.fresh(vec![]).is_empty());
        window.is_seen(at(1));
        window
    }

    #[test]
    fn what_was_there_before_is_known_and_not_told() {
        let mut window = Window::new(at(0));
        let fresh = window.fresh(vec![incident(1, -100), incident(2, 5)]);
        assert_eq!(keys(&fresh), ["2"]);
        window.is_seen(at(6));
        assert!(window.fresh(vec![incident(1, -100)]).is_empty());
        // It appears only now: whoever watches hasn't heard of it.
        assert_eq!(keys(&window.fresh(vec![incident(3, -50)])), ["3"]);
    }

    #[test]
    fn what_is_put_off_is_news_until_it_is_told() {
        let mut window = window();
        for _ in 0..2 {
            let fresh = window.fresh(vec![incident(1, 2), incident(2, 2)]);
            assert!(keys(&fresh).contains(&"1"));
            window.put_off(&incident(1, 2));
        }
        assert_eq!(
            keys(&window.fresh(vec![incident(1, 2), incident(2, 2)])),
            ["1"]
        );
        assert!(window.fresh(vec![incident(1, 2)]).is_empty());
    }

    #[test]
    fn each_is_told_once_and_again_only_if_it_is_another_one() {
        let mut window = window();
        assert_eq!(keys(&window.fresh(vec![incident(1, 2)])), ["1"]);
        assert!(window.fresh(vec![incident(1, 2)]).is_empty());
        assert_eq!(keys(&window.fresh(vec![incident(1, 900)])), ["1"]);
    }

    #[test]
    fn a_clock_that_runs_ahead_does_not_drag_the_window_along() {
        let mut window = window();
        window.fresh(vec![incident(1, 3_600)]);
        window.is_seen(at(10));
        assert_eq!(window.from(), at(10) - OVERLAP);
        // Ours running ahead does as little.
        window.is_seen(at(7_200));
        assert_eq!(window.from(), at(3_600) - OVERLAP);
    }

    #[test]
    fn a_look_that_failed_midway_moves_nothing() {
        let mut window = window();
        window.fresh(vec![incident(1, 300)]);
        assert!(window.is_behind());
        assert_eq!(window.from(), at(1) - OVERLAP);
    }

    #[test]
    fn one_that_appears_behind_the_window_shows_in_the_count() {
        let mut window = window();
        window.fresh(vec![incident(1, 5_000)]);
        window.is_seen(at(5_000));
        assert!(window.from() > at(4_000));
        let now = at(5_000);
        assert!(!window.lacks(Some(1), now));
        assert!(window.lacks(Some(2), now), "another one, somewhere");
        assert_eq!(keys(&window.fresh(vec![incident(2, 4_000)])), ["2"]);
        window.is_swept(Some(2), now);
        assert!(!window.lacks(Some(2), now));
    }

    #[test]
    fn too_many_to_count_are_looked_for_now_and_then_and_not_from_the_beginning() {
        let mut window = window();
        window.fresh(vec![incident(1, 50_000)]);
        window.is_seen(at(50_000));
        assert!(window.lacks(None, at(50_000)));
        assert!(window.sweep_from(None) > at(45_000));
        assert_eq!(window.sweep_from(Some(1)), window.floor());
        window.is_swept(None, at(50_000));
        assert!(!window.lacks(None, at(50_030)));
        assert!(window.lacks(None, at(50_060)));
    }

    #[test]
    fn what_can_not_be_explained_is_not_looked_for_again_and_again() {
        let mut window = window();
        assert!(window.lacks(Some(3), at(2)));
        window.is_swept(Some(3), at(2));
        assert!(!window.lacks(Some(3), at(3)));
        assert!(window.lacks(Some(4), at(3)));
    }

    #[test]
    fn memory_is_bounded() {
        let mut window = window();
        for n in 0..10 * KNOWN_MAX as i64 {
            let fresh = window.fresh(vec![incident(n as u64, n)]);
            assert_eq!(fresh.len(), 1);
        }
        assert!(window.known.len() <= KNOWN_MAX);
        assert!(window.floor() > at(8 * KNOWN_MAX as i64));
    }
}
