//! What of Java shows through in Camunda's answers: the order of a hash map.

use std::sync::Arc;

const TABLE_SIZE_MIN: usize = 16;

/// The entries in the order in which Java's `HashMap` gives them back; of equal keys the last counts.
///
/// Buckets by the key's hash, each in the order of insertion. (A bucket of more than eight keys would
/// become a tree and keep that order all the same.)
pub(super) fn hash_map_order<V>(entries: Vec<(Arc<str>, V)>) -> Vec<(Arc<str>, V)> {
    let mut unique: Vec<(Arc<str>, V)> = Vec::with_capacity(entries.len());
    let mut places = std::collections::HashMap::new();
    for (key, value) in entries {
        match places.get(&key) {
            Some(&place) => unique[place] = (key, value),
            None => {
                places.insert(Arc::clone(&key), unique.len());
                unique.push((key, value));
            }
        }
    }
    let mut size = TABLE_SIZE_MIN;
    while unique.len() > size / 4 * 3 {
        size *= 2;
    }
    unique.sort_by_key(|(key, _)| bucket(key, size));
    unique
}

fn bucket(key: &str, size: usize) -> usize {
    let hash = key.encode_utf16().fold(0_u32, |hash, unit| {
        hash.wrapping_mul(31).wrapping_add(u32::from(unit))
    });
    ((hash ^ (hash >> 16)) as usize) & (size - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_java_orders_them() {
        let entries = ["a", "b", "alpha", "zeta", "a"].map(|key| (Arc::from(key), ()));
        let keys: Vec<_> = hash_map_order(entries.into())
            .into_iter()
            .map(|(key, ())| key.to_string())
            .collect();
        assert_eq!(keys, ["zeta", "a", "b", "alpha"]);
    }
}
