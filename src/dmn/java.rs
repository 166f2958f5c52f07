//! What shows of Java's and Scala's hash maps: the order of their entries.

/// Both start with this many buckets.
pub(super) const BUCKETS_MIN: usize = 16;

/// The order of a `java.util.HashMap` with entries put in one after the other.
pub(super) fn sort_as_hash_map<T>(entries: &mut [T], key: impl Fn(&T) -> &str) {
    let mut buckets = BUCKETS_MIN;
    while entries.len() > buckets * 3 / 4 {
        buckets *= 2;
    }
    entries.sort_by_key(|entry| bucket(hash(key(entry)), buckets));
}

pub(super) fn bucket(hash: i32, buckets: usize) -> usize {
    hash.cast_unsigned() as usize & (buckets - 1)
}

/// Java's hash of a string, its upper half mixed into the lower.
pub(super) fn hash(text: &str) -> i32 {
    let hash = text.encode_utf16().fold(0_i32, |hash, unit| {
        hash.wrapping_mul(31).wrapping_add(i32::from(unit))
    });
    hash ^ (hash.cast_unsigned() >> 16).cast_signed()
}
