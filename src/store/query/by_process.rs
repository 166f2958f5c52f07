//! A search among the instances of one process, by its BPMN id.
//!
//! The id is the definition's, so that SQLite would gather all instances of all versions and sort them for one
//! page. With the versions' keys at hand there is a way that reads no more than it shows: one version's instances
//! are in the order of their keys in the index; of several, many are found soon in the table's own order, and few
//! are sorted fast.

use rusqlite::{Connection, params_from_iter, types::Value as Sql};
use serde_json::Value as Json;

use super::{Condition, Entity, Error};

/// Instances of several versions that are sorted rather than looked for.
const SORTED_MAX: i64 = 20_000;

/// A filter, in the forms that are fastest for each of its uses.
#[derive(Debug, Clone)]
pub(super) struct Filter {
    pub counted: Condition,
    pub read: Condition,
}

impl Filter {
    /// One form for both.
    pub(super) fn plain(condition: Condition) -> Self {
        Self {
            counted: condition.clone(),
            read: condition,
        }
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self {
            counted: Condition::all(vec![self.counted, other.counted]),
            read: Condition::all(vec![self.read, other.read]),
        }
    }
}

/// Takes a condition on the process's id out of the body; none where there is none that is plain.
pub(super) fn take(
    connection: &Connection,
    entity: &Entity,
    body: &mut Json,
) -> Result<Option<Filter>, Error> {
    const FIELD: &str = "processDefinitionId";
    let Some(column) = entity.definition_key else {
        return Ok(None);
    };
    let Some(Json::Object(filter)) = body.get_mut("filter") else {
        return Ok(None);
    };
    let id = match filter.get(FIELD) {
        Some(Json::String(id)) => id.clone(),
        _ => return Ok(None),
    };
    filter.shift_remove(FIELD);
    let mut statement = connection
        .prepare_cached("SELECT key FROM process_definition WHERE bpmn_process_id = ?")?;
    let keys: Vec<i64> = statement
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let values: Vec<Sql> = keys.iter().map(|key| Sql::Integer(*key)).collect();
    let among = |column: &str| {
        let marks = vec!["?"; values.len()].join(", ");
        Condition::new(format!("{column} IN ({marks})"), values.clone())
    };
    if let [key] = keys.as_slice() {
        let one = Condition::new(format!("{column} = ?"), vec![Sql::Integer(*key)]);
        return Ok(Some(Filter::plain(one)));
    }
    let by_index = among(column);
    if count(connection, &values)? <= SORTED_MAX {
        return Ok(Some(Filter::plain(by_index)));
    }
    Ok(Some(Filter {
        counted: by_index,
        // With the sign SQLite keeps to the table's order.
        read: among(&format!("+{column}")),
    }))
}

fn count(connection: &Connection, keys: &[Sql]) -> rusqlite::Result<i64> {
    let marks = vec!["?"; keys.len()].join(", ");
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 FROM process_instance \
         WHERE process_definition_key IN ({marks}) LIMIT {})",
        SORTED_MAX + 1
    );
    connection
        .prepare_cached(&sql)?
        .query_row(params_from_iter(keys), |row| row.get(0))
}
