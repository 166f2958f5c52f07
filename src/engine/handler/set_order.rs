//! The order in which Zeebe's texts name ids that it has collected in a set.

/// The texts, each once, in the order of a Java `HashSet` of strings.
pub fn in_set_order<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut distinct: Vec<&str> = Vec::new();
    for text in texts {
        if !distinct.contains(&text) {
            distinct.push(text);
        }
    }
    // The table doubles once it's three quarters full; within a bucket the older comes first.
    let mut buckets = 16;
    while distinct.len() * 4 > buckets * 3 {
        buckets *= 2;
    }
    distinct.sort_by_key(|text| {
        let hash = text.encode_utf16().fold(0u32, |hash, unit| {
            hash.wrapping_mul(31).wrapping_add(u32::from(unit))
        });
        (hash ^ (hash >> 16)) as usize & (buckets - 1)
    });
    distinct
}

#[cfg(test)]
mod tests {
    use super::in_set_order;

    #[test]
    fn is_that_of_javas_hash_set() {
        assert_eq!(
            in_set_order(["unknown", "zz", "y1", "zz"]),
            ["zz", "y1", "unknown"],
            "as the real engine's rejection names them"
        );
        assert!(in_set_order([]).is_empty());
    }
}
