//! How a process does: instances by state, throughput, and how long instances and elements take.
//!
//! Counts are those of the searches (a cluster stops counting at 10,000) and of the element statistics. Durations
//! are those of the latest finished instances, [`SAMPLE_MAX`] at most, since the API computes none.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::migration::outline::{self, Outline};
use super::{ask, durations};
use crate::client::rest::segment;
use crate::client::{Error, Rest};

/// Finished instances looked at for the durations of one process, and of all elements of one.
pub const SAMPLE_MAX: u32 = 2_000;
/// Where a cluster stops counting.
const COUNTED_MAX: u64 = 10_000;

/// Of what, and since when.
#[derive(Debug, Clone)]
pub struct Question {
    pub now: Timestamp,
    /// Throughput and durations are those of this time.
    pub since: Duration,
    pub tenant: Option<String>,
}

/// A process, or one version of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// Its BPMN id.
    pub id: String,
    /// One version only: its definition's key and number.
    pub version: Option<(String, i64)>,
}

/// One process in a row: counts by state, what started and ended, how long it took.
///
/// # Errors
/// Those of the searches.
pub async fn process(rest: &Rest, of: &Process, question: &Question) -> Result<Value, Error> {
    let path = "/process-instances/search";
    let since = ask::ago(question.now, question.since);
    let since = format!("{since:.3}");
    let filter = |more: Value| -> Value {
        let scope = ask::Scope {
            process: Some(of.id.clone()),
            tenant: question.tenant.clone(),
        };
        let mut filter = scope.filter(more);
        if let Some((key, _)) = &of.version {
            filter["processDefinitionKey"] = json!(key);
        }
        filter
    };
    let counts = [
        ("active", json!({"state": "ACTIVE"})),
        ("incidents", json!({"state": "ACTIVE", "hasIncident": true})),
        ("completed", json!({"state": "COMPLETED"})),
        ("terminated", json!({"state": "TERMINATED"})),
        ("started", json!({"startDate": {"$gte": since}})),
        ("ended", json!({"endDate": {"$gte": since}})),
    ];
    let found = ask::each(counts.iter(), |(_, more)| {
        ask::count(rest, path, filter(more.clone()))
    })
    .await?;
    let sample = ask::page(
        rest,
        path,
        filter(json!({"state": "COMPLETED", "endDate": {"$gte": since}})),
        ask::descending("endDate"),
        SAMPLE_MAX,
    )
    .await?;
    let mut row = json!({"processDefinitionId": of.id});
    if let Some((_, version)) = of.version {
        row["version"] = json!(version);
    }
    for ((name, _), count) in std::iter::zip(&counts, &found) {
        row[*name] = json!(count.total);
    }
    if found
        .iter()
        .any(|count| count.is_capped || count.total == COUNTED_MAX)
    {
        row["countsStopAt"] = json!(COUNTED_MAX);
    }
    let hours = question.since.as_secs_f64() / 3_600.0;
    row["endedPerHour"] = json!(rounded(found[5].total as f64 / hours));
    add(&mut row, sample.items.iter());
    Ok(row)
}

/// The elements of one version, in rows in the model's order: counts by state, how long they took.
///
/// # Errors
/// Those of the searches; `Unsupported` where a cluster has no element statistics.
pub async fn elements(
    rest: &Rest,
    of: &Process,
    key: &str,
    question: &Question,
) -> Result<Vec<Value>, Error> {
    let path = format!(
        "/process-definitions/{}/statistics/element-instances",
        segment(key)
    );
    let counts = rest.post(&path, &json!({})).await?;
    let since = ask::ago(question.now, question.since);
    let sample = ask::page(
        rest,
        "/element-instances/search",
        json!({
            "processDefinitionKey": key,
            "state": "COMPLETED",
            "endDate": {"$gte": format!("{since:.3}")},
        }),
        ask::descending("endDate"),
        SAMPLE_MAX,
    )
    .await?;
    let mut by_element: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for item in &sample.items {
        let id = ask::text(item, "elementId").unwrap_or_default();
        by_element.entry(id).or_default().push(item);
    }
    let empty = Vec::new();
    let rows = counts["items"].as_array().unwrap_or(&empty).iter();
    let outline = outline(rest, of, key).await?;
    let mut rows: Vec<Value> = rows
        .map(|counts| {
            let id = ask::text(counts, "elementId").unwrap_or_default();
            let items = by_element.get(id).map(Vec::as_slice).unwrap_or_default();
            let kind = items.first().and_then(|item| ask::text(item, "type"));
            let kind = kind.or_else(|| Some(outline.get(id)?.type_name.as_str()));
            let mut row = json!({
                "elementId": id,
                "type": kind,
                "active": counts["active"],
                "incidents": counts["incidents"],
                "completed": counts["completed"],
                "terminated": counts["canceled"],
            });
            add(&mut row, items.iter().copied());
            row
        })
        .collect();
    let place = |row: &Value| outline.get_index_of(ask::text(row, "elementId").unwrap_or_default());
    rows.sort_by_key(|row| place(row).unwrap_or(usize::MAX));
    Ok(rows)
}

/// The model's elements in its order: where none has ended yet, no element instance tells a type. Empty where a cluster
/// gives no model.
async fn outline(rest: &Rest, of: &Process, key: &str) -> Result<Outline, Error> {
    let path = format!("/process-definitions/{}/xml", segment(key));
    let xml = ask::if_offered(rest.text(&path).await)?;
    let outline = xml.and_then(|xml| outline::read(&xml, &of.id).ok());
    Ok(outline.unwrap_or_default())
}

/// Adds the percentiles of some durations, in milliseconds, and how many they are; nothing of none.
fn add<'a>(row: &mut Value, finished: impl Iterator<Item = &'a Value>) {
    let mut took_ms: Vec<i64> = finished.filter_map(durations::duration_ms).collect();
    took_ms.sort_unstable();
    for (field, percent) in [("p50Ms", 50), ("p90Ms", 90), ("p99Ms", 99)] {
        if let Some(ms) = durations::percentile(&took_ms, percent) {
            row[field] = json!(ms);
        }
    }
    row["sample"] = json!(took_ms.len());
}

fn rounded(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_times_that_occurred() {
        let took = |seconds: u32| {
            let end = format!("2026-01-01T00:{:02}:{:02}Z", seconds / 60, seconds % 60);
            json!({"startDate": "2026-01-01T00:00:00Z", "endDate": end})
        };
        let items: Vec<Value> = (1..=200).rev().map(took).collect();
        let mut row = json!({});
        add(&mut row, items.iter());
        let expected = json!({"p50Ms": 100_000, "p90Ms": 180_000, "p99Ms": 198_000, "sample": 200});
        assert_eq!(row, expected);
        let mut row = json!({});
        add(
            &mut row,
            std::iter::once(&json!({"startDate": "2026-01-01T00:00:00Z"})),
        );
        assert_eq!(row, json!({"sample": 0}));
    }
}
