//! What is tried again, how often and after how long.
//!
//! A repeat is safe where the first attempt can't have taken effect, or where a second one changes nothing:
//!
//! | what happened | [`Repeat::Always`] | [`Repeat::Unsent`] |
//! |---|---|---|
//! | no connection came about | again, three attempts | again, three attempts |
//! | RESOURCE_EXHAUSTED, 429, 503 for back pressure (refused before it was processed) | again | again |
//! | UNAVAILABLE, 502, 503, 504, a connection lost in mid-call | again | **not**: it may have happened |
//! | UNAUTHENTICATED, 401 with an OAuth token | once more with a new token | the same |
//! | anything else | not | not |

use std::time::Duration;

use super::error::{Error, Kind};

/// Attempts to connect; a server that isn't there is known soon, one that just restarts is met.
const CONNECT_ATTEMPTS_MAX: u32 = 3;

/// Whether a call may be repeated after it was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// Reads, and commands that set a value: twice is once.
    Always,
    /// Creations, completions and all that may have taken effect: only when it can't have arrived.
    Unsent,
}

/// How far a failed call got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// No connection came about.
    Unsent,
    /// It may have arrived.
    Sent,
}

/// Exponential backoff with jitter.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// Attempts in all, the first included; 1 never retries.
    pub attempts_max: u32,
    /// Upper bound of the first pause; each next one doubles it.
    pub backoff_first: Duration,
    /// No pause is longer than this.
    pub backoff_max: Duration,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            attempts_max: 5,
            backoff_first: Duration::from_millis(100),
            backoff_max: Duration::from_secs(5),
        }
    }
}

impl Policy {
    /// A policy that never retries.
    pub fn never() -> Self {
        Self {
            attempts_max: 1,
            ..Self::default()
        }
    }

    /// How long to wait before the next attempt, or none to give up; `attempt` counts those made.
    pub fn next(
        &self,
        attempt: u32,
        error: &Error,
        repeat: Repeat,
        reach: Reach,
    ) -> Option<Duration> {
        let attempts_max = match (error.kind(), reach, repeat) {
            (Kind::Overloaded, ..) => self.attempts_max,
            (_, Reach::Unsent, _) if error.is_transient() => {
                self.attempts_max.min(CONNECT_ATTEMPTS_MAX)
            }
            (Kind::Unreachable, Reach::Sent, Repeat::Always) if error.is_transient() => {
                self.attempts_max
            }
            _ => 1,
        };
        (attempt < attempts_max).then(|| self.pause(attempt, random()))
    }

    /// The pause after this many attempts, for those who decide themselves what is tried again.
    pub(crate) fn backoff(&self, attempt: u32) -> Duration {
        self.pause(attempt, random())
    }

    /// Half of the doubled bound, and of the other half as much as `random` (0 to 1) says.
    fn pause(&self, attempt: u32, random: f64) -> Duration {
        let doubled = 1_u32
            .checked_shl(attempt.saturating_sub(1))
            .unwrap_or(u32::MAX);
        let bound = self
            .backoff_first
            .saturating_mul(doubled)
            .min(self.backoff_max);
        bound.mul_f64(0.5 + 0.5 * random)
    }
}

/// A number from 0 to 1; a version 4 UUID is the randomness at hand.
fn random() -> f64 {
    let (_, low) = uuid::Uuid::new_v4().as_u64_pair();
    f64::from((low & 0xffff_ffff) as u32) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_bound_and_jitter_below_it() {
        let policy = Policy::default();
        assert_eq!(policy.pause(1, 1.0), Duration::from_millis(100));
        assert_eq!(policy.pause(1, 0.0), Duration::from_millis(50));
        assert_eq!(policy.pause(3, 1.0), Duration::from_millis(400));
        assert_eq!(policy.pause(40, 1.0), policy.backoff_max);
    }

    #[test]
    fn what_may_have_happened_is_not_repeated() {
        let policy = Policy::default();
        let lost = Error::new(Kind::Unreachable, "lost").transient();
        assert!(policy.next(1, &lost, Repeat::Unsent, Reach::Sent).is_none());
        assert!(policy.next(1, &lost, Repeat::Always, Reach::Sent).is_some());
        assert!(
            policy
                .next(2, &lost, Repeat::Unsent, Reach::Unsent)
                .is_some()
        );
        assert!(
            policy
                .next(3, &lost, Repeat::Unsent, Reach::Unsent)
                .is_none()
        );
    }

    #[test]
    fn overload_is_tried_again_and_a_refusal_is_not() {
        let policy = Policy::default();
        let busy = Error::new(Kind::Overloaded, "busy");
        assert!(policy.next(4, &busy, Repeat::Unsent, Reach::Sent).is_some());
        assert!(policy.next(5, &busy, Repeat::Unsent, Reach::Sent).is_none());
        assert!(
            Policy::never()
                .next(1, &busy, Repeat::Always, Reach::Sent)
                .is_none()
        );
        let refused = Error::new(Kind::Rejected, "no");
        assert!(
            policy
                .next(1, &refused, Repeat::Always, Reach::Sent)
                .is_none()
        );
        let wrong_certificate = Error::new(Kind::Unreachable, "expired");
        assert!(
            policy
                .next(1, &wrong_certificate, Repeat::Always, Reach::Unsent)
                .is_none()
        );
    }
}
