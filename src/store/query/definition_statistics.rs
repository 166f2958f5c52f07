//! Running process instances and open message subscriptions, counted by process (as Camunda 8.9 does).

use rusqlite::{Connection, params_from_iter, types::Value as Sql};
use serde_json::{Value as Json, json};

use super::{
    Condition, Error, MESSAGE_SUBSCRIPTIONS, Page, cursor,
    entity::{Entity, Field, Kind},
    filter, page,
};

/// One item a process that has running instances, over all its versions.
pub static INSTANCES_OF_PROCESS: Entity = Entity {
    title: "Process Definition Statistics",
    from: "(WITH RECURSIVE hit(key) AS ( \
                SELECT process_instance_key FROM incident WHERE state = 'ACTIVE' \
                UNION SELECT q.parent_process_instance_key FROM process_instance q \
                JOIN hit ON q.key = hit.key WHERE q.parent_process_instance_key IS NOT NULL) \
            SELECT d.bpmn_process_id, d.tenant_id, \
                sum(p.key IN (SELECT key FROM hit)) AS with_incident, \
                sum(p.key NOT IN (SELECT key FROM hit)) AS without_incident \
            FROM process_instance p JOIN process_definition d ON d.key = p.process_definition_key \
            WHERE p.ended_at IS NULL GROUP BY d.bpmn_process_id, d.tenant_id) s \
           JOIN process_definition l ON l.key = (SELECT o.key FROM process_definition o \
                WHERE o.bpmn_process_id = s.bpmn_process_id ORDER BY o.version DESC LIMIT 1)",
    base_condition: "TRUE",
    fields: &[
        Field::new("processDefinitionId", "s.bpmn_process_id", Kind::Text).unfiltered(),
        Field::new("tenantId", "s.tenant_id", Kind::Text)
            .unfiltered()
            .unsorted(),
        // The API requires a name: a process without one goes by its id.
        Field::new(
            "latestProcessDefinitionName",
            "coalesce(l.name, l.bpmn_process_id)",
            Kind::Text,
        )
        .unfiltered()
        .unsorted(),
        Field::new("hasMultipleVersions", HAS_MULTIPLE_VERSIONS, Kind::Boolean)
            .unfiltered()
            .unsorted(),
        Field::new(
            "activeInstancesWithoutIncidentCount",
            "s.without_incident",
            Kind::Integer,
        )
        .unfiltered(),
        Field::new(
            "activeInstancesWithIncidentCount",
            "s.with_incident",
            Kind::Integer,
        )
        .unfiltered(),
    ],
    special_filters: &[],
    definition_key: None,
};

const HAS_MULTIPLE_VERSIONS: &str = "(SELECT count(*) > 1 FROM process_definition o \
     WHERE o.bpmn_process_id = s.bpmn_process_id AND o.state = 'ACTIVE')";

/// One item a version that has running instances.
pub static INSTANCES_OF_VERSION: Entity = Entity {
    title: "Process Definition Statistics",
    from: "(WITH RECURSIVE hit(key) AS ( \
                SELECT process_instance_key FROM incident WHERE state = 'ACTIVE' \
                UNION SELECT q.parent_process_instance_key FROM process_instance q \
                JOIN hit ON q.key = hit.key WHERE q.parent_process_instance_key IS NOT NULL) \
            SELECT p.process_definition_key AS key, \
                sum(p.key IN (SELECT key FROM hit)) AS with_incident, \
                sum(p.key NOT IN (SELECT key FROM hit)) AS without_incident \
            FROM process_instance p WHERE p.ended_at IS NULL GROUP BY p.process_definition_key) s \
           JOIN process_definition d ON d.key = s.key",
    base_condition: "TRUE",
    fields: &[
        Field::new("processDefinitionKey", "d.key", Kind::Key).unfiltered(),
        Field::new("processDefinitionId", "d.bpmn_process_id", Kind::Text),
        Field::new(
            "processDefinitionName",
            "coalesce(d.name, d.bpmn_process_id)",
            Kind::Text,
        )
        .unfiltered(),
        Field::new("processDefinitionVersion", "d.version", Kind::Integer).unfiltered(),
        Field::new("tenantId", "d.tenant_id", Kind::Text).unsorted(),
        Field::new(
            "activeInstancesWithoutIncidentCount",
            "s.without_incident",
            Kind::Integer,
        )
        .unfiltered(),
        Field::new(
            "activeInstancesWithIncidentCount",
            "s.with_incident",
            Kind::Integer,
        )
        .unfiltered(),
    ],
    special_filters: &[],
    definition_key: None,
};

/// How many subscriptions are open, and of how many instances, by version of a process: of those that
/// meet the request's `filter`, in pages that go forward.
pub fn subscription_statistics(connection: &Connection, body: &Json) -> Result<Page, Error> {
    let entity = &MESSAGE_SUBSCRIPTIONS;
    let filter = filter::parse(entity, body.get("filter"))?;
    let open = Condition::new("m.state = 'CREATED'", Vec::new());
    let filter = Condition::all(vec![filter, open]);
    let total_items = connection
        .prepare_cached(&format!(
            "SELECT count(DISTINCT m.process_definition_key) FROM {} WHERE {}",
            entity.from, filter.sql
        ))?
        .query_row(params_from_iter(filter.values.clone()), |row| row.get(0))?;
    let (after, limit) = page::forward(body.get("page"))?;
    let beyond = Condition::new("m.process_definition_key > ?", vec![Sql::Integer(after)]);
    let Condition { sql, mut values } = Condition::all(vec![filter, beyond]);
    let sql = format!(
        "SELECT m.process_definition_key, d.bpmn_process_id, m.tenant_id, \
            count(DISTINCT m.process_instance_key), count(*) \
         FROM {} WHERE {sql} GROUP BY m.process_definition_key ORDER BY m.process_definition_key LIMIT ?",
        entity.from
    );
    values.push(Sql::Integer(limit));
    let mut cursors = Vec::new();
    let items = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| {
            let key: i64 = row.get(0)?;
            cursors.push(cursor::of_key(key));
            Ok(json!({
                "processDefinitionKey": key.to_string(),
                "processDefinitionId": row.get::<_, String>(1)?,
                "tenantId": row.get::<_, String>(2)?,
                "processInstancesWithActiveSubscriptions": row.get::<_, i64>(3)?,
                "activeSubscriptions": row.get::<_, i64>(4)?,
            }))
        })?
        .collect::<Result<_, _>>()?;
    Ok(Page {
        items,
        total_items,
        has_more_total_items: false,
        start_cursor: cursors.first().cloned(),
        end_cursor: cursors.pop(),
    })
}
