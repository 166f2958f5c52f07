//! The order in which Zeebe deploys a file's decisions: that of the Scala hash map that collects them.

use crate::dmn::Decision;

/// The map starts with this many buckets.
const BUCKETS_MIN: usize = 16;

/// Sorts decisions by bucket, then by hash; equal hashes stay in the file's order.
pub(super) fn sort(decisions: &mut [Decision]) {
    let buckets = buckets(decisions.len());
    decisions.sort_by_key(|decision| {
        let hash = hash(&decision.id);
        ((hash as u32 as usize) & (buckets - 1), hash)
    });
}

/// The map doubles when the next entry would fill three quarters.
fn buckets(entries: usize) -> usize {
    let mut buckets = BUCKETS_MIN;
    while entries >= buckets * 3 / 4 {
        buckets *= 2;
    }
    buckets
}

/// Java's hash of a string, its upper half mixed into the lower.
fn hash(text: &str) -> i32 {
    let hash = text.encode_utf16().fold(0_i32, |hash, unit| {
        hash.wrapping_mul(31).wrapping_add(i32::from(unit))
    });
    hash ^ ((hash as u32) >> 16) as i32
}
