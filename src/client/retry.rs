//! What is tried again, how often and after how long.

use std::time::Duration;

/// Exponential backoff with full jitter.
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
