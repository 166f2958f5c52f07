//! Counts by element, the flows an instance took, and who called it.

use rusqlite::{Connection, Row, params_from_iter, types::Value as Sql};
use serde_json::{Value as Json, json};

use super::{Condition, Error, PROCESS_INSTANCES, filter};

const COUNTS: &str = "SELECT e.element_id, \
       sum(n.state = 'ACTIVE' AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.element_instance_key = n.key AND i.state = 'ACTIVE')), \
       sum(n.state = 'TERMINATED'), \
       sum(n.state = 'ACTIVE' AND EXISTS (SELECT 1 FROM incident i WHERE i.element_instance_key = n.key AND i.state = 'ACTIVE')), \
       sum(n.state = 'COMPLETED') \
     FROM element_instance n \
     JOIN element e ON e.process_definition_key = n.process_definition_key AND e.element = n.element ";

/// How many instances of each element are active, canceled, in incident, completed.
pub fn instance_element_statistics(connection: &Connection, key: i64) -> Result<Vec<Json>, Error> {
    let sql = format!(
        "{COUNTS} WHERE n.process_instance_key = ? GROUP BY e.element_id ORDER BY e.element_id"
    );
    counts(connection, &sql, vec![Sql::Integer(key)])
}

/// The same over all instances of a definition that meet the request's `filter`.
pub fn definition_element_statistics(
    connection: &Connection,
    key: i64,
    body: &Json,
) -> Result<Vec<Json>, Error> {
    let Condition { sql, mut values } = filter::parse(&PROCESS_INSTANCES, body.get("filter"))?;
    let sql = format!(
        "{COUNTS} JOIN process_instance p ON p.key = n.process_instance_key \
         JOIN process_definition d ON d.key = p.process_definition_key \
         WHERE {sql} AND p.process_definition_key = ? GROUP BY e.element_id ORDER BY e.element_id"
    );
    values.push(Sql::Integer(key));
    counts(connection, &sql, values)
}

fn counts(connection: &Connection, sql: &str, values: Vec<Sql>) -> Result<Vec<Json>, Error> {
    let to_json = |row: &Row<'_>| {
        Ok(json!({
            "elementId": row.get::<_, String>(0)?,
            "active": row.get::<_, i64>(1)?,
            "canceled": row.get::<_, i64>(2)?,
            "incidents": row.get::<_, i64>(3)?,
            "completed": row.get::<_, i64>(4)?,
        }))
    };
    let mut statement = connection.prepare_cached(sql)?;
    let items = statement
        .query_map(params_from_iter(values), to_json)?
        .collect::<Result<_, _>>()?;
    Ok(items)
}

/// The sequence flows an instance has taken, each once.
pub fn instance_sequence_flows(connection: &Connection, key: i64) -> Result<Vec<Json>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT f.flow_id, p.process_definition_key, d.bpmn_process_id, p.tenant_id \
         FROM sequence_flow f JOIN process_instance p ON p.key = f.process_instance_key \
         JOIN process_definition d ON d.key = p.process_definition_key \
         WHERE f.process_instance_key = ? ORDER BY f.flow_id",
    )?;
    let to_json = |row: &Row<'_>| {
        let flow_id: String = row.get(0)?;
        Ok(json!({
            "sequenceFlowId": format!("{key}_{flow_id}"),
            "processInstanceKey": key.to_string(),
            "processDefinitionKey": row.get::<_, i64>(1)?.to_string(),
            "processDefinitionId": row.get::<_, String>(2)?,
            "elementId": flow_id,
            "tenantId": row.get::<_, String>(3)?,
        }))
    };
    let items = statement
        .query_map([key], to_json)?
        .collect::<Result<_, _>>()?;
    Ok(items)
}

/// The chain of callers, the outermost first, the instance itself last.
pub fn instance_call_hierarchy(connection: &Connection, key: i64) -> Result<Vec<Json>, Error> {
    let mut statement = connection.prepare_cached(
        "WITH RECURSIVE up(key, definition, parent, height) AS ( \
           SELECT key, process_definition_key, parent_process_instance_key, 0 \
             FROM process_instance WHERE key = ? \
           UNION ALL SELECT p.key, p.process_definition_key, p.parent_process_instance_key, height + 1 \
             FROM process_instance p JOIN up ON p.key = up.parent) \
         SELECT up.key, up.definition, coalesce(d.name, d.bpmn_process_id) \
         FROM up JOIN process_definition d ON d.key = up.definition ORDER BY height DESC",
    )?;
    let to_json = |row: &Row<'_>| {
        Ok(json!({
            "processInstanceKey": row.get::<_, i64>(0)?.to_string(),
            "processDefinitionKey": row.get::<_, i64>(1)?.to_string(),
            "processDefinitionName": row.get::<_, String>(2)?,
        }))
    };
    let items = statement
        .query_map([key], to_json)?
        .collect::<Result<_, _>>()?;
    Ok(items)
}
