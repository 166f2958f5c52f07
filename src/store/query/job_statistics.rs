//! Jobs counted by what has become of them (as Camunda 8.9 does).

use rusqlite::Connection;
use serde_json::{Value as Json, json};

use super::{Error, value};

/// Which jobs are counted: those created in the window, of a type or of any.
#[derive(Debug)]
pub struct JobWindow {
    /// Unix milliseconds, both included.
    pub from_ms: i64,
    pub to_ms: i64,
    pub job_type: Option<String>,
}

/// How many jobs were created, how many of them have completed, and how many have failed and were not
/// tried again since; each with the time of its last change, or the window's start where there is none.
pub fn job_statistics(connection: &Connection, window: &JobWindow) -> Result<Json, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT count(*), max(created_at), \
            count(*) FILTER (WHERE state = 'COMPLETED'), max(ended_at) FILTER (WHERE state = 'COMPLETED'), \
            count(*) FILTER (WHERE state = 'FAILED'), max(updated_at) FILTER (WHERE state = 'FAILED') \
         FROM job WHERE created_at BETWEEN ?1 AND ?2 AND (?3 IS NULL OR type = ?3)",
    )?;
    let window_values = (window.from_ms, window.to_ms, &window.job_type);
    let statistics = statement.query_row(window_values, |row| {
        let metric = |count: usize| -> rusqlite::Result<Json> {
            let last_ms: Option<i64> = row.get(count + 1)?;
            Ok(json!({
                "count": row.get::<_, i64>(count)?,
                "lastUpdatedAt": value::timestamp_text(last_ms.unwrap_or(window.from_ms)),
            }))
        };
        Ok(json!({
            "created": metric(0)?,
            "completed": metric(2)?,
            "failed": metric(4)?,
            "isIncomplete": false,
        }))
    })?;
    Ok(statistics)
}
