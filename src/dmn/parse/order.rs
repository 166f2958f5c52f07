//! The order in which Zeebe deploys a file's decisions: that of the Scala hash map that collects them.

use crate::dmn::{Decision, java};

/// Sorts decisions by bucket, then by hash; equal hashes stay in the file's order.
pub(super) fn sort(decisions: &mut [Decision]) {
    let buckets = buckets(decisions.len());
    decisions.sort_by_key(|decision| {
        let hash = java::hash(&decision.id);
        (java::bucket(hash, buckets), hash)
    });
}

/// The map doubles when the next entry would fill three quarters.
fn buckets(entries: usize) -> usize {
    let mut buckets = java::BUCKETS_MIN;
    while entries >= buckets * 3 / 4 {
        buckets *= 2;
    }
    buckets
}
