//! Matched rules' outputs as messages show them: a Scala list of maps.

use super::table::Row;
use crate::feel::sort_as_map;

/// Scala's maps of more entries call themselves otherwise.
const SMALL_MAP_ENTRIES_MAX: usize = 4;

pub(super) fn rows(rows: &[Row<'_>]) -> String {
    let maps: Vec<String> = rows.iter().map(map).collect();
    format!("List({})", maps.join(", "))
}

fn map(row: &Row<'_>) -> String {
    let mut entries: Vec<(&str, String)> = row
        .iter()
        .map(|(name, value)| {
            let name = name.map_or("null", |name| &**name);
            (name, format!("{name} -> {value}"))
        })
        .collect();
    sort_as_map(&mut entries, |(name, _)| name);
    let kind = if entries.len() > SMALL_MAP_ENTRIES_MAX {
        "HashMap"
    } else {
        "Map"
    };
    let entries: Vec<String> = entries.into_iter().map(|(_, text)| text).collect();
    format!("{kind}({})", entries.join(", "))
}
