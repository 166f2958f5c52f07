//! How long an element usually takes: percentiles of its latest finished instances.
//!
//! The sample is bounded ([`SAMPLE`]); it's the newest, so an element that became slow shows as slow.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};

use crate::client::rest::{Order, PageRequest, SearchRequest, Sort};
use crate::client::{Error, Rest};

/// Finished element instances that are looked at.
pub const SAMPLE: u32 = 200;

/// What was usual, in milliseconds; percentiles are by nearest rank, so each is a time that occurred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Usual {
    /// Instances the numbers come from, at most [`SAMPLE`].
    pub sample: usize,
    /// Finished instances there are.
    pub finished: u64,
    pub p50_ms: i64,
    pub p95_ms: i64,
    pub p99_ms: i64,
    pub max_ms: i64,
}

/// Where a time stands among the usual ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Within what half of them took, or up to the 95th percentile.
    Usual,
    /// Beyond the 95th percentile.
    Slow,
    /// Longer than any of the sample.
    Longest,
}

impl Usual {
    /// The percentiles of some durations; `None` where there are none.
    pub fn of(mut durations_ms: Vec<i64>, finished: u64) -> Option<Usual> {
        durations_ms.sort_unstable();
        let rank = |percent: usize| percentile(&durations_ms, percent);
        Some(Usual {
            sample: durations_ms.len(),
            finished: finished.max(durations_ms.len() as u64),
            p50_ms: rank(50)?,
            p95_ms: rank(95)?,
            p99_ms: rank(99)?,
            max_ms: rank(100)?,
        })
    }

    /// Where `elapsed_ms` stands.
    pub fn standing(&self, elapsed_ms: i64) -> Standing {
        if elapsed_ms > self.max_ms {
            Standing::Longest
        } else if elapsed_ms > self.p95_ms {
            Standing::Slow
        } else {
            Standing::Usual
        }
    }
}

/// The smallest of sorted durations that at least `percent` of them don't exceed; `None` of none.
pub fn percentile(sorted_ms: &[i64], percent: usize) -> Option<i64> {
    let rank = (sorted_ms.len() * percent).div_ceil(100).max(1);
    sorted_ms.get(rank - 1).copied()
}

/// Asks for the usual time of an element in one version of a process; `None` where none has finished.
///
/// # Errors
/// As all searches.
pub async fn fetch(
    rest: &Rest,
    process_definition_key: &str,
    element_id: &str,
    kind: &str,
) -> Result<Option<Usual>, Error> {
    let request = SearchRequest {
        filter: json!({
            "processDefinitionKey": process_definition_key,
            "elementId": element_id,
            // A multi-instance body has the same id as what is inside.
            "type": kind,
            "state": "COMPLETED",
        }),
        sort: vec![Sort {
            field: "endDate".to_owned(),
            order: Order::Descending,
        }],
        page: PageRequest {
            limit: Some(SAMPLE),
            ..PageRequest::default()
        },
    };
    let page = rest.search("/element-instances/search", &request).await?;
    let durations = page.items.iter().filter_map(duration_ms).collect();
    Ok(Usual::of(durations, page.total_items))
}

/// How long something with `startDate` and `endDate` took, in milliseconds.
pub fn duration_ms(item: &Value) -> Option<i64> {
    let at = |field: &str| item[field].as_str()?.parse::<Timestamp>().ok();
    let took = at("endDate")?.as_millisecond() - at("startDate")?.as_millisecond();
    Some(took.max(0))
}

/// A span of time for people, in its two largest units: `2h 5m`, `350ms`, `3d`.
pub fn span(ms: i64) -> String {
    const UNITS: [(i64, &str); 5] = [
        (365 * 86_400_000, "y"),
        (86_400_000, "d"),
        (3_600_000, "h"),
        (60_000, "m"),
        (1_000, "s"),
    ];
    let ms = ms.max(0);
    let Some(index) = UNITS.iter().position(|(size, _)| ms >= *size) else {
        return format!("{ms}ms");
    };
    let (size, unit) = UNITS[index];
    let (whole, rest) = (ms / size, ms % size);
    if unit == "s" {
        return match rest / 100 {
            tenths if whole < 10 && tenths > 0 => format!("{whole}.{tenths}s"),
            _ => format!("{whole}s"),
        };
    }
    let (smaller, smaller_unit) = UNITS[index + 1];
    match rest / smaller {
        0 => format!("{whole}{unit}"),
        part => format!("{whole}{unit} {part}{smaller_unit}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_times_that_occurred() {
        let usual = Usual::of((1..=200).rev().collect(), 5_000).unwrap();
        assert_eq!((usual.p50_ms, usual.p95_ms), (100, 190));
        assert_eq!((usual.p99_ms, usual.max_ms), (198, 200));
        assert_eq!((usual.sample, usual.finished), (200, 5_000));
        let one = Usual::of(vec![7], 1).unwrap();
        assert_eq!((one.p50_ms, one.p99_ms), (7, 7));
        assert_eq!(Usual::of(Vec::new(), 0), None);
    }

    #[test]
    fn a_time_stands_somewhere() {
        let usual = Usual::of((1..=100).collect(), 100).unwrap();
        assert_eq!(usual.standing(95), Standing::Usual);
        assert_eq!(usual.standing(96), Standing::Slow);
        assert_eq!(usual.standing(101), Standing::Longest);
    }

    #[test]
    fn spans_have_two_units_at_most() {
        let shown: Vec<String> = [
            0,
            350,
            1_000,
            1_250,
            59_999,
            60_000,
            7_505_000,
            3 * 86_400_000,
            400 * 86_400_000,
        ]
        .into_iter()
        .map(span)
        .collect();
        assert_eq!(
            shown,
            [
                "0ms", "350ms", "1s", "1.2s", "59s", "1m", "2h 5m", "3d", "1y 35d"
            ]
        );
    }

    #[test]
    fn an_item_without_an_end_has_no_duration() {
        let item =
            json!({"startDate": "2026-01-01T00:00:00Z", "endDate": "2026-01-01T00:00:02.500Z"});
        assert_eq!(duration_ms(&item), Some(2_500));
        assert_eq!(
            duration_ms(&json!({"startDate": "2026-01-01T00:00:00Z"})),
            None
        );
    }
}
