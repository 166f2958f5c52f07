//! Throughput and latency over the last minutes, in buckets of ten seconds.
//!
//! A bucket is counted by the server. A cluster's search lags by seconds, so that a bucket is counted again
//! until it is [`LAG_SECONDS`] old.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::client::{Error, Rest};
use crate::insight::ask::{self, Scope};

/// Seconds of a bucket.
const BUCKET_SECONDS: i64 = 10;
/// Buckets that are shown: five minutes.
const BUCKETS: i64 = 30;
/// Buckets of which the rate is taken: a minute, the one that isn't over left out.
const RATE_BUCKETS: usize = 6;
/// How late a search may know of what happened.
const LAG_SECONDS: i64 = 20;
/// Finished instances whose duration is looked at, the latest first.
const FINISHED: u32 = 100;

/// Counts by bucket; a bucket's number is its start in seconds since 1970, divided by its length.
#[derive(Debug, Default)]
pub(super) struct Series {
    newest: i64,
    counted: BTreeMap<i64, Counted>,
    finished: Vec<(i64, i64)>,
}

#[derive(Debug, Clone, Copy)]
struct Counted {
    started: u64,
    ended: u64,
    is_settled: bool,
}

impl Series {
    /// Counts the buckets that are new or may have grown.
    pub(super) async fn count(
        &mut self,
        rest: &Rest,
        scope: &Scope,
        now: Timestamp,
    ) -> Result<(), Error> {
        self.newest = now.as_second().div_euclid(BUCKET_SECONDS);
        let oldest = self.newest - BUCKETS + 1;
        self.counted.retain(|bucket, _| *bucket >= oldest);
        let open: Vec<i64> = (oldest..=self.newest)
            .filter(|bucket| {
                !self
                    .counted
                    .get(bucket)
                    .is_some_and(|known| known.is_settled)
            })
            .collect();
        let counts = ask::each(open, |bucket| count(rest, scope, bucket, now)).await?;
        self.counted.extend(counts);
        self.finished = finished(rest, scope).await?;
        Ok(())
    }

    fn counts(&self, of: fn(&Counted) -> u64) -> Vec<u64> {
        let oldest = self.newest - BUCKETS + 1;
        (oldest..=self.newest)
            .map(|bucket| self.counted.get(&bucket).map_or(0, of))
            .collect()
    }

    /// Instances that began and ended, by bucket, and their rates over the last minute.
    pub(super) fn throughput(&self) -> Value {
        let (started, ended) = (
            self.counts(|counted| counted.started),
            self.counts(|counted| counted.ended),
        );
        json!({
            "bucketSeconds": BUCKET_SECONDS,
            "startedPerSecond": rate(&started),
            "endedPerSecond": rate(&ended),
            "started": started,
            "ended": ended,
        })
    }

    /// How long the latest finished instances took, over all and by the bucket of their end.
    pub(super) fn latency(&self) -> Value {
        let mut all: Vec<i64> = self.finished.iter().map(|(_, took)| *took).collect();
        all.sort_unstable();
        let oldest = self.newest - BUCKETS + 1;
        let buckets = (oldest..=self.newest).map(|bucket| {
            let of_bucket = self.finished.iter().filter(|(end, _)| *end == bucket);
            let mut took: Vec<i64> = of_bucket.map(|(_, took)| *took).collect();
            took.sort_unstable();
            percentile(&took, 50)
        });
        json!({
            "sample": all.len(),
            "p50Ms": percentile(&all, 50),
            "p99Ms": percentile(&all, 99),
            "bucketsP50Ms": buckets.collect::<Vec<_>>(),
        })
    }
}

async fn count(
    rest: &Rest,
    scope: &Scope,
    bucket: i64,
    now: Timestamp,
) -> Result<(i64, Counted), Error> {
    let at = |bucket: i64| {
        Timestamp::from_second(bucket * BUCKET_SECONDS)
            .unwrap_or(Timestamp::MAX)
            .to_string()
    };
    let within = json!({"$gte": at(bucket), "$lt": at(bucket + 1)});
    let path = "/process-instances/search";
    let (started, ended) = futures_util::try_join!(
        ask::count(rest, path, scope.filter(json!({"startDate": within}))),
        ask::count(rest, path, scope.filter(json!({"endDate": within}))),
    )?;
    let counted = Counted {
        started: started.total,
        ended: ended.total,
        is_settled: now.as_second() >= (bucket + 1) * BUCKET_SECONDS + LAG_SECONDS,
    };
    Ok((bucket, counted))
}

/// The bucket of their end and the duration in milliseconds of the latest finished instances.
async fn finished(rest: &Rest, scope: &Scope) -> Result<Vec<(i64, i64)>, Error> {
    let filter = scope.filter(json!({"state": "COMPLETED"}));
    let page = ask::page(
        rest,
        "/process-instances/search",
        filter,
        ask::descending("endDate"),
        FINISHED,
    )
    .await?;
    Ok(page
        .items
        .iter()
        .filter_map(|instance| {
            let (start, end) = (
                ask::time(instance, "startDate")?,
                ask::time(instance, "endDate")?,
            );
            let took = end.as_millisecond() - start.as_millisecond();
            Some((end.as_second().div_euclid(BUCKET_SECONDS), took.max(0)))
        })
        .collect())
}

/// Per second over the last minute; the bucket that isn't over is left out.
fn rate(counts: &[u64]) -> f64 {
    let over = counts.len().saturating_sub(1);
    let latest = &counts[over.saturating_sub(RATE_BUCKETS)..over];
    let sum: u64 = latest.iter().sum();
    #[expect(
        clippy::cast_precision_loss,
        reason = "a minute's instances are far below 2^52"
    )]
    let rate = sum as f64 / (RATE_BUCKETS as f64 * BUCKET_SECONDS as f64);
    rate
}

/// The value that so many of a hundred don't exceed; of sorted values.
fn percentile(sorted: &[i64], percent: usize) -> Option<i64> {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rate_is_that_of_the_last_full_minute() {
        assert!((rate(&[100, 6, 6, 6, 6, 6, 6, 99]) - 0.6).abs() < 1e-9);
        assert!(rate(&[5]).abs() < 1e-9);
        assert!(rate(&[]).abs() < 1e-9);
    }

    #[test]
    fn percentiles_of_few() {
        assert_eq!(percentile(&[], 50), None);
        assert_eq!(percentile(&[7], 99), Some(7));
        assert_eq!(percentile(&[1, 2, 3, 4], 50), Some(2));
        assert_eq!(percentile(&[1, 2, 3, 4], 99), Some(4));
    }
}
