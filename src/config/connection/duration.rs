//! Durations as people write them.

use std::time::Duration;

/// Reads `10s`, `500ms`, `1m30s`, `2h`, `PT10S`, or a bare number of milliseconds; above zero.
///
/// # Errors
/// What is wrong with it, as a fragment.
pub fn parse(text: &str) -> Result<Duration, String> {
    let text = text.trim();
    let wrong = || format!("{text:?} isn't a duration such as 10s, 500ms or 1m30s");
    let duration = match text.parse::<u64>() {
        Ok(ms) => Duration::from_millis(ms),
        Err(_) => {
            let signed: jiff::SignedDuration = text.parse().map_err(|_| wrong())?;
            Duration::try_from(signed).map_err(|_| wrong())?
        }
    };
    if duration.is_zero() {
        return Err(format!("{text:?} is no time at all"));
    }
    Ok(duration)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read() {
        for (text, ms) in [
            ("10s", 10_000),
            ("500ms", 500),
            ("1m30s", 90_000),
            ("2h", 7_200_000),
            ("45000", 45_000),
            ("PT1S", 1000),
        ] {
            assert_eq!(
                parse(text).expect(text),
                Duration::from_millis(ms),
                "{text}"
            );
        }
        for text in ["", "x", "-1s", "0", "0s", "10 parsecs"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
