//! What of Java shows through in Camunda's answers: the order of hash maps.

use std::sync::Arc;

const TABLE_SIZE_MIN: usize = 16;

/// The entries in the order in which Java's `HashMap` gives them back; of equal keys the last counts.
///
/// Buckets by the key's hash, each in the order of insertion. (A bucket of more than eight keys would
/// become a tree and keep that order all the same.)
pub(super) fn hash_map_order<V>(
    entries: Vec<(Arc<str>, V)>,
    hash: fn(&str) -> u32,
) -> Vec<(Arc<str>, V)> {
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
    unique.sort_by_key(|(key, _)| {
        let hash = hash(key);
        ((hash ^ (hash >> 16)) as usize) & (size - 1)
    });
    unique
}

/// The hash of a `String`.
pub(super) fn string_hash(text: &str) -> u32 {
    text.encode_utf16().fold(0, |hash, unit| {
        u32::wrapping_mul(hash, 31).wrapping_add(unit.into())
    })
}

/// The hash of a buffer with the text's bytes, as Zeebe keeps ids: eight bytes at a time, then the rest.
pub(super) fn buffer_hash(text: &str) -> u32 {
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let next = |hash: u32, value: u32| hash.wrapping_mul(31).wrapping_add(value);
    let hash = words.iter().fold(19, |hash, word| {
        let word = u64::from_le_bytes(*word);
        // As Java makes 32 bits of 64.
        next(hash, (word ^ (word >> 32)) as u32)
    });
    rest.iter().fold(hash, |hash, byte| {
        next(hash, i32::from(byte.cast_signed()).cast_unsigned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_java_orders_them() {
        let entries = ["a", "b", "alpha", "zeta", "a"].map(|key| (Arc::from(key), ()));
        let keys: Vec<_> = hash_map_order(entries.into(), string_hash)
            .into_iter()
            .map(|(key, ())| key.to_string())
            .collect();
        assert_eq!(keys, ["zeta", "a", "b", "alpha"]);
    }

    #[test]
    fn buffers_have_their_own_hash() {
        assert_eq!((buffer_hash("a"), buffer_hash("ab")), (686, 21364));
        assert_eq!(buffer_hash("abcdefghi"), 1_954_333_752);
    }
}
