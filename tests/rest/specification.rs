//! Camunda's published specification, and what an answer has that doesn't agree with it.
//!
//! The file comes from Maven Central and isn't kept with the project. A small walker is enough for
//! what it uses: references, `allOf`, `oneOf`, types, nullability, required fields, enumerations. What it
//! doesn't do: formats, patterns, numeric limits, and request bodies.

use std::{
    path::PathBuf,
    process::{Command, Stdio},
    sync::OnceLock,
};

use libtest_mimic::Failed;
use reqwest::Method;
use serde_json::{Map, Value as Json, json};

use crate::api::Answer;

const ARTIFACT: &str = "io.camunda:zeebe-gateway-protocol:8.8.9";

/// Answers that HTTP itself calls for, and what this engine says of what it hasn't: no operation lists them.
const OF_ANY_OPERATION: [u16; 3] = [405, 415, 501];

/// The specification calls its content a string, but means JSON text as it is.
const AS_IT_IS: [&str; 1] = ["/resources/{resourceKey}/content"];

/// What versions after 8.8 added to a job, welcome in lists.
const ADDED_LATER: [&str; 2] = ["creationTime", "lastUpdateTime"];

/// Paths that 8.8 doesn't have: what Camunda added later, and what is this engine's own.
const ADDED_PATHS: [&str; 16] = [
    "/conditionals/evaluation",
    "/element-instances/{key}/incidents/search",
    "/incidents/statistics/process-instances-by-definition",
    "/incidents/statistics/process-instances-by-error",
    "/jobs/statistics/global",
    "/messages/search",
    "/process-definitions/statistics/message-subscriptions",
    "/process-definitions/statistics/process-instances",
    "/process-definitions/statistics/process-instances-by-version",
    "/process-definitions/{id}/statistics/process-instances",
    "/process-instances/deletion",
    "/process-instances/{key}/deletion",
    "/process-instances/{key}/incident-resolution",
    "/timers/search",
    "/timers/{key}",
    "/timers/{key}/trigger",
];

/// Rejections that 8.8 gives though its specification forgot them.
const UNLISTED: [(&str, u16); 3] = [
    ("/process-instances", 404),
    ("/messages/publication", 409),
    ("/element-instances/{elementInstanceKey}/variables", 404),
];

static SPECIFICATION: OnceLock<Json> = OnceLock::new();

/// Makes the specification known to [`deviations`]; why not, where it can't be had.
pub fn fetch() -> Result<(), &'static str> {
    let text = std::fs::read_to_string(download()?).map_err(|_| "the artifact has no file")?;
    let options = serde_saphyr::options! { budget: None };
    let specification = serde_saphyr::from_str_with_options(&text, options)
        .map_err(|_| "the specification isn't YAML")?;
    SPECIFICATION
        .set(specification)
        .map_err(|_| "it is there already")
}

fn download() -> Result<PathBuf, &'static str> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("published-rest-api");
    let file = folder.join("rest-api.yaml");
    std::fs::create_dir_all(&folder).map_err(|_| "no folder for the artifact")?;
    let _ = std::fs::remove_file(&file);
    let status = Command::new("mvn")
        .args(["-B", "-q", "dependency:unpack"])
        .args([
            "-Dmdep.unpack.includes=rest-api.yaml",
            "-Dmdep.overWriteReleases=true",
        ])
        .arg(format!("-Dartifact={ARTIFACT}"))
        .arg(format!("-DoutputDirectory={}", folder.display()))
        .arg(format!(
            "-DmarkersDirectory={}",
            folder.join("markers").display()
        ))
        .current_dir(&folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    match status {
        Err(_) => Err("no mvn"),
        Ok(status) if status.success() && file.exists() => Ok(file),
        Ok(_) => Err("mvn can't fetch the artifact"),
    }
}

/// Where the answer isn't as specified; nothing while no specification is known.
pub fn deviations(method: &Method, path: &str, answer: &Answer) -> Vec<String> {
    match SPECIFICATION.get() {
        Some(specification) => Walker { specification }.of_answer(method, path, answer),
        None => Vec::new(),
    }
}

/// The names that a search can be sorted by, and those that it can be filtered by with operators.
pub fn search_names(path: &str) -> (Vec<String>, Vec<String>) {
    let specification = SPECIFICATION.get().expect("fetched");
    let walker = Walker { specification };
    let properties_of = |schema: &Json| {
        let mut properties = Map::new();
        walker.gather(schema, &mut None, &mut properties, &mut Vec::new());
        properties
    };
    let content = &specification["paths"][path]["post"]["requestBody"]["content"];
    let request = properties_of(&content["application/json"]["schema"]);
    let criterion = properties_of(&walker.resolve(&request["sort"])["items"]);
    let sorts = walker.resolve(&criterion["field"])["enum"].as_array();
    let sorts = sorts.into_iter().flatten().filter_map(Json::as_str);
    let filters = properties_of(&request["filter"]);
    let has_operators = |schema: &Json| {
        let parts = walker.resolve(schema)["allOf"].as_array();
        let mut parts = parts.into_iter().flatten();
        parts.any(|part| walker.resolve(part)["oneOf"].is_array())
            || walker.resolve(schema)["oneOf"].is_array()
    };
    let filters = filters.iter().filter(|(_, schema)| has_operators(schema));
    (
        sorts.map(str::to_owned).collect(),
        filters.map(|(name, _)| name.clone()).collect(),
    )
}

/// Whether a path is of this template.
fn fits(template: &str, path: &str) -> bool {
    template.split('/').count() == path.split('/').count()
        && template
            .split('/')
            .zip(path.split('/'))
            .all(|(wanted, given)| wanted.starts_with('{') || wanted == given)
}

struct Walker<'a> {
    specification: &'a Json,
}

impl Walker<'_> {
    fn of_answer(&self, method: &Method, path: &str, answer: &Answer) -> Vec<String> {
        let path = path.split('?').next().unwrap_or(path);
        let mut found = Vec::new();
        if answer.status >= 400 && answer.status != 503 {
            let problem = &self.specification["components"]["schemas"]["ProblemDetail"];
            self.check(problem, &answer.body, "problem", &mut found);
        }
        if ADDED_PATHS.iter().any(|added| fits(added, path)) {
            return found;
        }
        let Some((template, item)) = self.path_item(path) else {
            return if answer.status == 404 {
                found
            } else {
                vec!["unknown path".to_owned()]
            };
        };
        let status = answer.status;
        if OF_ANY_OPERATION.contains(&status)
            || AS_IT_IS.contains(&template)
            || UNLISTED.contains(&(template, status))
        {
            return found;
        }
        let response = &item[method.as_str().to_lowercase()]["responses"][status.to_string()];
        if response.is_null() {
            return vec![format!("no answer {status} is specified")];
        }
        let content = self.resolve(response)["content"].as_object();
        let media_type = answer.content_type.split(';').next().unwrap_or_default();
        match content {
            None if answer.body.is_null() => {}
            None => found.push("a body, and none is specified".to_owned()),
            Some(content) => match content.get(media_type) {
                Some(media) => self.check(&media["schema"], &answer.body, "body", &mut found),
                None => found.push(format!("content type '{media_type}' isn't specified")),
            },
        }
        found
    }

    /// The path as specified, words before parameters.
    fn path_item(&self, path: &str) -> Option<(&str, &Json)> {
        self.specification["paths"]
            .as_object()?
            .iter()
            .filter(|(template, _)| fits(template, path))
            .min_by_key(|(template, _)| template.matches('{').count())
            .map(|(template, item)| (template.as_str(), item))
    }

    fn resolve<'b>(&'b self, schema: &'b Json) -> &'b Json {
        match schema["$ref"].as_str() {
            Some(reference) => {
                let pointer = reference.trim_start_matches('#');
                let target = self.specification.pointer(pointer);
                self.resolve(target.unwrap_or_else(|| panic!("{reference} leads nowhere")))
            }
            None => schema,
        }
    }

    fn check(&self, schema: &Json, value: &Json, at: &str, found: &mut Vec<String>) {
        let schema = self.resolve(schema);
        if value.is_null() {
            if !self.is_nullable(schema) {
                found.push(format!("{at} is null"));
            }
            return;
        }
        let branches = schema["oneOf"].as_array().or(schema["anyOf"].as_array());
        if let Some(branches) = branches {
            let fits = |branch: &Json| {
                let mut within = Vec::new();
                self.check(branch, value, at, &mut within);
                within.is_empty()
            };
            if !branches.iter().any(fits) {
                found.push(format!("{at} is none of those it may be"));
            }
        }
        let mut kind = None;
        let (mut properties, mut required) = (Map::new(), Vec::new());
        self.gather(schema, &mut kind, &mut properties, &mut required);
        match (kind.as_deref(), value) {
            (Some("object"), Json::Object(object)) => {
                self.check_object(schema, object, &properties, &required, at, found);
            }
            (Some("array"), Json::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.check(&schema["items"], item, &format!("{at}[{index}]"), found);
                }
            }
            (Some("string"), Json::String(text)) => self.check_text(schema, text, at, found),
            (Some("integer"), Json::Number(number)) if !number.is_f64() => {}
            (Some("boolean"), Json::Bool(_)) | (Some("number"), Json::Number(_)) | (None, _) => {}
            (Some(kind), _) => found.push(format!("{at} is {value}, not of type {kind}")),
        }
    }

    fn check_object(
        &self,
        schema: &Json,
        object: &Map<String, Json>,
        properties: &Map<String, Json>,
        required: &[String],
        at: &str,
        found: &mut Vec<String>,
    ) {
        for name in required.iter().filter(|name| !object.contains_key(*name)) {
            found.push(format!("{at} has no {name}"));
        }
        for (name, value) in object {
            match properties.get(name) {
                Some(property) => self.check(property, value, &format!("{at}.{name}"), found),
                None if ADDED_LATER.contains(&name.as_str()) => {}
                // An object without any properties is one of free names.
                None if properties.is_empty() || schema["additionalProperties"] == true => {}
                None => found.push(format!("{at}.{name} isn't specified")),
            }
        }
    }

    fn check_text(&self, schema: &Json, text: &str, at: &str, found: &mut Vec<String>) {
        if let Some(allowed) = schema["enum"].as_array()
            && !allowed.iter().any(|value| value == text)
        {
            found.push(format!("{at} is '{text}', not of {allowed:?}"));
        }
    }

    fn is_nullable(&self, schema: &Json) -> bool {
        let schema = self.resolve(schema);
        let parts = schema["allOf"].as_array();
        schema["nullable"] == true
            || parts.is_some_and(|parts| parts.iter().any(|part| self.is_nullable(part)))
    }

    /// Type, properties and required names of a schema and of all it consists of.
    fn gather(
        &self,
        schema: &Json,
        kind: &mut Option<String>,
        properties: &mut Map<String, Json>,
        required: &mut Vec<String>,
    ) {
        let schema = self.resolve(schema);
        for part in schema["allOf"].as_array().into_iter().flatten() {
            self.gather(part, kind, properties, required);
        }
        if let Some(own) = schema["type"].as_str() {
            *kind = Some(own.to_owned());
        }
        if let Some(own) = schema["properties"].as_object() {
            properties.extend(own.clone());
        }
        let names = schema["required"].as_array().into_iter().flatten();
        required.extend(names.filter_map(Json::as_str).map(str::to_owned));
    }
}

/// The walker has to be able to find something.
pub fn deviations_are_found() -> Result<(), Failed> {
    let specification = json!({
        "paths": {"/things/{key}": {"get": {"responses": {"200": {"content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Thing"}
        }}}}}}},
        "components": {"schemas": {
            "ProblemDetail": {"type": "object", "properties": {"title": {"type": "string"}}},
            "Key": {"type": "string"},
            "Base": {"type": "object", "required": ["key"], "properties": {"key": {"$ref": "#/components/schemas/Key"}}},
            "Thing": {"type": "object", "allOf": [{"$ref": "#/components/schemas/Base"}], "properties": {
                "state": {"type": "string", "enum": ["ON"]},
                "end": {"type": "string", "nullable": true},
                "tags": {"type": "array", "items": {"type": "integer"}},
            }},
        }},
    });
    let walker = Walker {
        specification: &specification,
    };
    let good = json!({"key": "1", "state": "ON", "end": null, "tags": [1]});
    for (status, change, expected) in [
        (200, json!({}), None),
        (
            200,
            json!({"key": 1}),
            Some("body.key is 1, not of type string"),
        ),
        (200, json!({"key": null}), Some("body.key is null")),
        (200, json!({"state": "OFF"}), Some("body.state is 'OFF'")),
        (200, json!({"tags": ["a"]}), Some("body.tags[0]")),
        (200, json!({"more": 1}), Some("body.more isn't specified")),
        (404, json!({}), Some("no answer 404 is specified")),
    ] {
        let mut body = good.clone();
        for (name, value) in change.as_object().into_iter().flatten() {
            body[name] = value.clone();
        }
        let answer = Answer {
            status,
            content_type: "application/json".to_owned(),
            body,
        };
        let found = walker
            .of_answer(&Method::GET, "/things/7", &answer)
            .join("; ");
        match expected {
            None if found.is_empty() => {}
            Some(expected) if found.contains(expected) => {}
            _ => return Err(format!("{expected:?} was expected, found '{found}'").into()),
        }
    }
    let mut without = good;
    without.as_object_mut().ok_or("an object")?.remove("key");
    let mut found = Vec::new();
    walker.check(
        &specification["components"]["schemas"]["Thing"],
        &without,
        "body",
        &mut found,
    );
    match found.as_slice() {
        [one] if one == "body has no key" => Ok(()),
        other => Err(format!("{other:?}").into()),
    }
}
