//! A job as JSON, in the field names of the REST API: what handlers read, what is recorded, what is shown.

use serde_json::{Map, Value as Json, value::RawValue};

use crate::protocol::{
    ActivatedJob,
    activated_job::{JobKind, ListenerEventType},
};

/// The fields of a job, in their order. A handler that answers by lines may send them back.
pub(super) const FIELDS: &[&str] = &[
    "jobKey",
    "type",
    "processInstanceKey",
    "processDefinitionId",
    "processDefinitionVersion",
    "processDefinitionKey",
    "elementId",
    "elementInstanceKey",
    "customHeaders",
    "worker",
    "retries",
    "deadline",
    "variables",
    "tenantId",
    "kind",
    "listenerEventType",
    "tags",
];

/// A job: keys as strings, `deadline` in milliseconds since 1970, variables and headers as objects.
pub fn to_json(job: &ActivatedJob) -> Json {
    serde_json::to_value(Shown::of(job)).expect("a job is JSON")
}

/// The same as a text in one line: variables and headers are checked, not taken apart.
pub(super) fn to_text(job: &ActivatedJob) -> String {
    serde_json::to_string(&Shown::of(job)).expect("a job is JSON")
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown<'a> {
    job_key: Digits,
    r#type: &'a str,
    process_instance_key: Digits,
    process_definition_id: &'a str,
    process_definition_version: i32,
    process_definition_key: Digits,
    element_id: &'a str,
    element_instance_key: Digits,
    custom_headers: Given<'a>,
    worker: &'a str,
    retries: i32,
    deadline: i64,
    variables: Given<'a>,
    tenant_id: &'a str,
    kind: &'static str,
    listener_event_type: &'static str,
    tags: &'a [String],
}

impl<'a> Shown<'a> {
    fn of(job: &'a ActivatedJob) -> Self {
        Self {
            job_key: Digits(job.key),
            r#type: &job.r#type,
            process_instance_key: Digits(job.process_instance_key),
            process_definition_id: &job.bpmn_process_id,
            process_definition_version: job.process_definition_version,
            process_definition_key: Digits(job.process_definition_key),
            element_id: &job.element_id,
            element_instance_key: Digits(job.element_instance_key),
            custom_headers: Given::of(&job.custom_headers),
            worker: &job.worker,
            retries: job.retries,
            deadline: job.deadline,
            variables: Given::of(&job.variables),
            tenant_id: &job.tenant_id,
            kind: job.kind().as_str_name(),
            listener_event_type: job.listener_event_type().as_str_name(),
            tags: &job.tags,
        }
    }
}

/// A key, as a string.
struct Digits(i64);

impl serde::Serialize for Digits {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

/// The gateway sends JSON in strings; what isn't JSON stays text.
#[derive(serde::Serialize)]
#[serde(untagged)]
enum Given<'a> {
    Json(&'a RawValue),
    /// Of several lines: written again, in one.
    Read(Json),
    Text(&'a str),
}

impl<'a> Given<'a> {
    fn of(text: &'a str) -> Self {
        let read = match text.contains(['\n', '\r']) {
            false => serde_json::from_str(text).map(Self::Json),
            true => serde_json::from_str(text).map(Self::Read),
        };
        read.unwrap_or(Self::Text(text))
    }
}

/// The job of which [`to_json`] made this.
///
/// # Errors
/// Which field is missing or of the wrong kind. `kind`, `listenerEventType` and `tags` may be missing.
pub fn from_json(json: &Json) -> Result<ActivatedJob, String> {
    let fields = json.as_object().ok_or("a job must be a JSON object")?;
    let mut job = ActivatedJob {
        key: key(fields, "jobKey")?,
        r#type: text(fields, "type")?,
        process_instance_key: key(fields, "processInstanceKey")?,
        bpmn_process_id: text(fields, "processDefinitionId")?,
        process_definition_version: number(fields, "processDefinitionVersion")?,
        process_definition_key: key(fields, "processDefinitionKey")?,
        element_id: text(fields, "elementId")?,
        element_instance_key: key(fields, "elementInstanceKey")?,
        custom_headers: object(fields, "customHeaders")?,
        worker: text(fields, "worker")?,
        retries: number(fields, "retries")?,
        deadline: number(fields, "deadline")?,
        variables: object(fields, "variables")?,
        tenant_id: text(fields, "tenantId")?,
        ..ActivatedJob::default()
    };
    let name = |field: &str| fields.get(field).and_then(Json::as_str);
    if let Some(kind) = name("kind").and_then(JobKind::from_str_name) {
        job.set_kind(kind);
    }
    if let Some(event) = name("listenerEventType").and_then(ListenerEventType::from_str_name) {
        job.set_listener_event_type(event);
    }
    if let Some(tags) = fields.get("tags").and_then(Json::as_array) {
        job.tags = tags
            .iter()
            .filter_map(Json::as_str)
            .map(str::to_owned)
            .collect();
    }
    Ok(job)
}

/// The gateway sends JSON in strings; what isn't JSON stays text.
pub(super) fn parsed(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or_else(|_| Json::String(text.to_owned()))
}

fn field<'a>(fields: &'a Map<String, Json>, name: &str) -> Result<&'a Json, String> {
    fields
        .get(name)
        .ok_or_else(|| format!("`{name}` is missing"))
}

fn text(fields: &Map<String, Json>, name: &str) -> Result<String, String> {
    field(fields, name)?
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| format!("`{name}` must be a text"))
}

fn key(fields: &Map<String, Json>, name: &str) -> Result<i64, String> {
    text(fields, name)?
        .parse()
        .map_err(|_| format!("`{name}` must be a key"))
}

fn number<T: TryFrom<i64>>(fields: &Map<String, Json>, name: &str) -> Result<T, String> {
    field(fields, name)?
        .as_i64()
        .and_then(|number| T::try_from(number).ok())
        .ok_or_else(|| format!("`{name}` must be a number"))
}

fn object(fields: &Map<String, Json>, name: &str) -> Result<String, String> {
    match field(fields, name)? {
        object @ Json::Object(_) => Ok(object.to_string()),
        _ => Err(format!("`{name}` must be an object")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn job() -> ActivatedJob {
        ActivatedJob {
            key: 1 << 51,
            r#type: "payment".to_owned(),
            custom_headers: r#"{"a":"b"}"#.to_owned(),
            variables: r#"{"x":[1,2.5,null]}"#.to_owned(),
            retries: 3,
            deadline: 1_700_000_000_000,
            tags: vec!["t".to_owned()],
            ..ActivatedJob::default()
        }
    }

    #[test]
    fn a_job_survives_the_way_there_and_back() {
        assert_eq!(from_json(&to_json(&job())), Ok(job()));
    }

    #[test]
    fn its_text_is_one_line_and_says_the_same() {
        let spread = ActivatedJob {
            custom_headers: "{\n \"a\":\r\n 1}".to_owned(),
            variables: "no\nJSON".to_owned(),
            ..job()
        };
        for job in [job(), spread] {
            let text = to_text(&job);
            assert!(!text.contains(['\n', '\r']), "{text}");
            let read: Json = serde_json::from_str(&text).expect("it is JSON");
            assert_eq!(read, to_json(&job));
        }
    }

    #[test]
    fn the_fields_are_those_that_are_written() {
        let Json::Object(fields) = to_json(&job()) else {
            panic!("an object");
        };
        assert!(fields.keys().eq(FIELDS));
    }

    #[test]
    fn a_wrong_job_says_which_field() {
        let mut json = to_json(&job());
        json["jobKey"] = json!(5);
        assert_eq!(from_json(&json), Err("`jobKey` must be a text".to_owned()));
        json.as_object_mut()
            .map(|fields| fields.shift_remove("jobKey"));
        assert_eq!(from_json(&json), Err("`jobKey` is missing".to_owned()));
    }
}
