//! Process instances, running and ended.

use rusqlite::types::Value as Sql;
use serde_json::Value as Json;

use super::{
    Condition, Error,
    entity::{Entity, Field, Kind, SpecialCondition},
    filter,
};

pub static PROCESS_INSTANCES: Entity = Entity {
    title: "Process Instance",
    from: "process_instance p JOIN process_definition d ON d.key = p.process_definition_key",
    base_condition: "TRUE",
    fields: &[
        Field::new("processInstanceKey", "p.key", Kind::Key),
        Field::new("processDefinitionId", "d.bpmn_process_id", Kind::Text),
        // The API requires a name: a process without one goes by its id.
        Field::new(
            "processDefinitionName",
            "coalesce(d.name, d.bpmn_process_id)",
            Kind::Text,
        ),
        Field::new("processDefinitionVersion", "d.version", Kind::Integer),
        Field::new("processDefinitionVersionTag", "d.version_tag", Kind::Text),
        Field::new("startDate", "p.started_at", Kind::Timestamp).never_null(),
        Field::new("endDate", "p.ended_at", Kind::Timestamp),
        Field::new(
            "state",
            "p.state",
            Kind::Enum(&["ACTIVE", "COMPLETED", "TERMINATED"]),
        )
        .implying(&[
            ("ACTIVE", "p.ended_at IS NULL"),
            ("TERMINATED", "p.lifecycle = 5"),
        ]),
        Field::new("hasIncident", HAS_INCIDENT, Kind::Boolean).implying(&[("true", HAS_INCIDENT)]),
        Field::new("tenantId", "p.tenant_id", Kind::Text),
        Field::new(
            "processDefinitionKey",
            "p.process_definition_key",
            Kind::Key,
        ),
        Field::new(
            "parentProcessInstanceKey",
            "p.parent_process_instance_key",
            Kind::Key,
        ),
        Field::new(
            "parentElementInstanceKey",
            "p.parent_element_instance_key",
            Kind::Key,
        ),
        // Of 8.9, and left out where there is none.
        Field::new("businessId", "p.business_id", Kind::Text),
        Field::new("tags", "coalesce(p.tags, '[]')", Kind::Document).result_only(),
    ],
    special_filters: &[
        ("variables", by_variables),
        ("tags", by_tags),
        ("batchOperationId", by_batch_operation),
        ("errorMessage", by_error_message),
        ("incidentErrorHashCode", by_error_hash),
        ("elementId", by_element_id),
        ("elementInstanceState", by_element_state),
        ("hasElementInstanceIncident", by_element_incident),
        ("hasRetriesLeft", by_retries_left),
    ],
    definition_key: Some("p.process_definition_key"),
};

/// An open incident in the instance or in one it called, at any depth.
const HAS_INCIDENT: &str = "p.key IN (WITH RECURSIVE hit(key) AS ( \
     SELECT process_instance_key FROM incident WHERE state = 'ACTIVE' \
     UNION SELECT q.parent_process_instance_key FROM process_instance q JOIN hit ON q.key = hit.key \
     WHERE q.parent_process_instance_key IS NOT NULL) SELECT key FROM hit)";

fn by_variables(json: &Json) -> Result<SpecialCondition, Error> {
    filter::variables("variables", "v.process_instance_key = p.key", json)
}

/// The instance has all of the tags.
fn by_tags(json: &Json) -> Result<SpecialCondition, Error> {
    let invalid = || Error::Invalid("tags must be an array of strings".to_owned());
    let conditions = json
        .as_array()
        .ok_or_else(invalid)?
        .iter()
        .map(|tag| {
            let tag = tag.as_str().ok_or_else(invalid)?;
            Ok(Condition::new(
                // Most instances don't have it, and their tags needn't be read as JSON.
                "instr(p.tags, ?) > 0 AND EXISTS (SELECT 1 FROM json_each(p.tags) t WHERE t.value = ?)",
                vec![
                    Sql::Text(Json::from(tag).to_string()),
                    Sql::Text(tag.to_owned()),
                ],
            ))
        })
        .collect::<Result<_, Error>>()?;
    Ok(SpecialCondition::new(Condition::all(conditions)))
}

/// The instance is, or was, an item of the batch operation.
fn by_batch_operation(json: &Json) -> Result<SpecialCondition, Error> {
    let items = "SELECT 1 FROM batch_operation_item b WHERE b.process_instance_key = p.key";
    if json["$exists"] == false {
        let none = Condition::new(format!("NOT EXISTS ({items})"), Vec::new());
        return Ok(SpecialCondition::new(none));
    }
    let column = "CAST(b.batch_operation_key AS TEXT)";
    let item = filter::property(column, Kind::Text, "batchOperationId", json)?;
    Ok(SpecialCondition::among(items, item))
}

fn by_error_message(json: &Json) -> Result<SpecialCondition, Error> {
    Ok(SpecialCondition::among(
        "SELECT 1 FROM incident i WHERE i.process_instance_key = p.key AND i.state = 'ACTIVE'",
        filter::property("i.error_message", Kind::Text, "errorMessage", json)?,
    ))
}

fn by_error_hash(json: &Json) -> Result<SpecialCondition, Error> {
    Ok(SpecialCondition::among(
        "SELECT 1 FROM incident i WHERE i.process_instance_key = p.key AND i.state = 'ACTIVE'",
        filter::property("i.error_hash", Kind::Integer, "incidentErrorHashCode", json)?,
    ))
}

fn by_element_id(json: &Json) -> Result<SpecialCondition, Error> {
    Ok(SpecialCondition::among(
        ELEMENT_OF_INSTANCE,
        filter::property("e.element_id", Kind::Text, "elementId", json)?,
    ))
}

fn by_element_state(json: &Json) -> Result<SpecialCondition, Error> {
    let kind = Kind::Enum(&["ACTIVE", "COMPLETED", "TERMINATED"]);
    Ok(SpecialCondition::among(
        ELEMENT_OF_INSTANCE,
        filter::property("n.state", kind, "elementInstanceState", json)?,
    ))
}

fn by_element_incident(json: &Json) -> Result<SpecialCondition, Error> {
    Ok(SpecialCondition::among(
        ELEMENT_OF_INSTANCE,
        filter::property(
            "EXISTS (SELECT 1 FROM incident i WHERE i.state = 'ACTIVE' AND i.element_instance_key = n.key)",
            Kind::Boolean,
            "hasElementInstanceIncident",
            json,
        )?,
    ))
}

/// A job that has failed and will be tried again.
fn by_retries_left(json: &Json) -> Result<SpecialCondition, Error> {
    let column = "EXISTS (SELECT 1 FROM job j WHERE j.process_instance_key = p.key \
                  AND j.state = 'FAILED' AND j.retries > 0)";
    Ok(SpecialCondition::new(filter::property(
        column,
        Kind::Boolean,
        "hasRetriesLeft",
        json,
    )?))
}

const ELEMENT_OF_INSTANCE: &str = "SELECT 1 FROM element_instance n JOIN element e \
     ON e.process_definition_key = n.process_definition_key AND e.element = n.element \
     WHERE n.process_instance_key = p.key";
