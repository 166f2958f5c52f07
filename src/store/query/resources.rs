//! Deployed generic resources and forms.

use rusqlite::{Connection, OptionalExtension, Row};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{
    Error,
    entity::{Entity, Field, Kind},
};

pub static RESOURCES: Entity = Entity {
    title: "Resource",
    from: "resource r",
    base_condition: "r.state = 'ACTIVE' AND r.kind = 'GENERIC'",
    fields: &[
        Field::new("resourceKey", "r.key", Kind::Key),
        Field::new("resourceId", "r.resource_id", Kind::Text),
        Field::new("resourceName", "r.resource_name", Kind::Text),
        Field::new("version", "r.version", Kind::Integer),
        Field::new("versionTag", "r.version_tag", Kind::Text),
        Field::new("tenantId", "r.tenant_id", Kind::Text),
    ],
    special_filters: &[],
    definition_key: None,
};

/// The content of a generic resource as it was deployed.
pub fn resource_content(connection: &Connection, key: i64) -> Result<Option<Vec<u8>>, Error> {
    Ok(connection
        .prepare_cached(
            "SELECT content FROM resource WHERE key = ? AND state = 'ACTIVE' AND kind = 'GENERIC'",
        )?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

/// Which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormLookup {
    Key(i64),
    /// The newest version of what the process's start event names.
    StartOf {
        process_definition_key: i64,
    },
}

/// A form as the API shows it, with its content; none when there is no such form.
pub fn form(connection: &Connection, lookup: FormLookup) -> Result<Option<Json>, Error> {
    let (condition, key) = match lookup {
        FormLookup::Key(key) => ("key = ?", key),
        FormLookup::StartOf {
            process_definition_key,
        } => (
            "resource_id = (SELECT start_form_id FROM process_definition WHERE key = ?)",
            process_definition_key,
        ),
    };
    let sql = format!(
        "SELECT key, resource_id, version, tenant_id, content FROM resource
            WHERE kind = 'FORM' AND state = 'ACTIVE' AND {condition} ORDER BY version DESC LIMIT 1"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_row([key], form_json).optional()?)
}

fn form_json(row: &Row<'_>) -> rusqlite::Result<Json> {
    let key: i64 = row.get(0)?;
    let (id, version): (String, i64) = (row.get(1)?, row.get(2)?);
    let (tenant_id, content): (String, Vec<u8>) = (row.get(3)?, row.get(4)?);
    // What comes after the JSON, and a mark before it, were taken at deploy too.
    let text = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&content);
    let schema = Json::deserialize(&mut serde_json::Deserializer::from_slice(text))
        .expect("a form was read when it was deployed");
    Ok(json!({
        "formKey": key.to_string(),
        "formId": id,
        "version": version,
        "tenantId": tenant_id,
        "schema": schema,
    }))
}
