//! The decisions of past evaluations: each with its place in its evaluation, `KEY-1` and so on.

use rusqlite::Connection;
use serde_json::Value as Json;

use super::{
    Error,
    entity::{Entity, Field, Kind},
};

pub static DECISION_INSTANCES: Entity = Entity {
    title: "Decision Instance",
    from: "decision_instance i",
    base_condition: "TRUE",
    fields: &[
        Field::new("decisionEvaluationInstanceKey", INSTANCE_KEY, Kind::Text),
        Field::new("decisionEvaluationKey", "i.evaluation_key", Kind::Key),
        Field::new(
            "state",
            "i.state",
            Kind::Enum(&["EVALUATED", "FAILED", "UNSPECIFIED", "UNKNOWN"]),
        ),
        Field::new("evaluationDate", "i.evaluated_at", Kind::Timestamp),
        Field::new("evaluationFailure", "i.failure", Kind::Text),
        Field::new("decisionDefinitionId", "i.decision_id", Kind::Text),
        Field::new("decisionDefinitionKey", "i.decision_key", Kind::Key),
        Field::new("decisionDefinitionName", "i.name", Kind::Text),
        Field::new("decisionDefinitionVersion", "i.version", Kind::Integer),
        Field::new(
            "decisionDefinitionType",
            "CASE WHEN i.type IN ('DECISION_TABLE', 'LITERAL_EXPRESSION') THEN i.type ELSE 'UNKNOWN' END",
            Kind::Enum(&[
                "DECISION_TABLE",
                "LITERAL_EXPRESSION",
                "UNSPECIFIED",
                "UNKNOWN",
            ]),
        ),
        Field::new("result", "i.result", Kind::Text).result_only(),
        Field::new("tenantId", "i.tenant_id", Kind::Text),
        Field::new(
            "processDefinitionKey",
            "i.process_definition_key",
            Kind::Key,
        ),
        Field::new("processInstanceKey", "i.process_instance_key", Kind::Key),
        Field::new("elementInstanceKey", "i.element_instance_key", Kind::Key),
    ],
    special_filters: &[],
    definition_key: None,
};

const INSTANCE_KEY: &str = "(i.evaluation_key || '-' || i.position)";

/// One of them by its key, with its inputs and rules as well.
pub fn decision_instance(connection: &Connection, key: &str) -> Result<Option<Json>, Error> {
    let Some((evaluation_key, position)) = place(key) else {
        return Ok(None);
    };
    let sql = format!(
        "SELECT {}, coalesce(i.inputs, '[]'), coalesce(i.matched_rules, '[]') FROM {} \
         WHERE i.evaluation_key = ? AND i.position = ?",
        DECISION_INSTANCES.select_list(),
        DECISION_INSTANCES.from,
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query((evaluation_key, position))?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let mut item = DECISION_INSTANCES.to_json(row)?;
    let first = DECISION_INSTANCES.results_len();
    for (place, name) in ["evaluatedInputs", "matchedRules"].into_iter().enumerate() {
        let text: String = row.get(first + place)?;
        item[name] = serde_json::from_str(&text).expect("the store wrote valid JSON");
    }
    Ok(Some(item))
}

fn place(key: &str) -> Option<(i64, i64)> {
    let (evaluation_key, position) = key.split_once('-')?;
    Some((evaluation_key.parse().ok()?, position.parse().ok()?))
}
