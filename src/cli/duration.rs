//! Durations as people type them: Go's (`1h30m`, `500ms`), ISO 8601 (`PT1H`), or bare milliseconds.

use std::time::Duration;

/// Reads a duration, for clap.
pub fn parse(text: &str) -> Result<Duration, String> {
    let text = text.trim();
    if let Ok(ms) = text.parse::<u64>() {
        return Ok(Duration::from_millis(ms));
    }
    let parsed = if text.starts_with(['P', 'p']) {
        iso(text)
    } else {
        go(text)
    };
    parsed.ok_or_else(|| "expected a duration such as 30s, 1h30m, PT5M, or milliseconds".to_owned())
}

/// ISO 8601 with days of 24 hours; months and years have no fixed length and are refused.
fn iso(text: &str) -> Option<Duration> {
    let span: jiff::Span = text.parse().ok()?;
    let duration = span
        .to_duration(jiff::SpanRelativeTo::days_are_24_hours())
        .ok()?;
    Duration::try_from(duration).ok()
}

/// A sequence of numbers with units, as Go's `time.ParseDuration`, and `d` for days.
fn go(text: &str) -> Option<Duration> {
    let mut rest = text;
    let mut seconds = 0.0_f64;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let amount: f64 = rest[..digits].parse().ok()?;
        rest = &rest[digits..];
        let letters = rest
            .find(|c: char| c.is_ascii_digit() || c == '.')
            .unwrap_or(rest.len());
        seconds += amount * unit_seconds(&rest[..letters])?;
        rest = &rest[letters..];
    }
    // Milliseconds are the finest that the protocol carries.
    let ms = (seconds * 1_000.0).round();
    (!text.is_empty() && ms <= i64::MAX as f64).then(|| Duration::from_millis(ms as u64))
}

fn unit_seconds(unit: &str) -> Option<f64> {
    Some(match unit {
        "ns" => 1e-9,
        "us" | "µs" | "μs" => 1e-6,
        "ms" => 1e-3,
        "s" => 1.0,
        "m" => 60.0,
        "h" => 3_600.0,
        "d" => 86_400.0,
        _ => return None,
    })
}

/// A duration as the protocol's milliseconds.
pub fn to_ms(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_spellings() {
        for (text, ms) in [
            ("1500", 1_500),
            ("1.5s", 1_500),
            ("1h", 3_600_000),
            ("1h30m", 5_400_000),
            ("300ms", 300),
            ("2d", 172_800_000),
            ("PT1M30S", 90_000),
            ("P1D", 86_400_000),
            ("0", 0),
        ] {
            assert_eq!(parse(text), Ok(Duration::from_millis(ms)), "{text}");
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in ["", "abc", "1x", "-5s", "5 s", "P", "P1Y", "1.2.3s", "s"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
