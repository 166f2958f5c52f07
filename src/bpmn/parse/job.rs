//! `zeebe:taskDefinition` and `zeebe:taskHeaders`: the job that an element waits for.

use std::sync::Arc;

use crate::bpmn::{
    java,
    model::JobDefinition,
    xml::{self, Node},
};
use crate::feel::Expression;

use super::reader::{Need, Reader};

const RESERVED_PREFIX: &str = "io.camunda.zeebe:";
const RETRIES_DEFAULT: &str = "3";

/// The job of `element`, whose `zeebe:taskDefinition` is given.
pub(super) fn definition<'a>(
    reader: &mut Reader<'a>,
    element: Node<'a>,
    task_definition: Node<'a>,
) -> Option<JobDefinition> {
    let job_type = reader.attribute_expression(task_definition, "type", Need::Mandatory);
    let retries = xml::attribute(task_definition, "retries").unwrap_or(RETRIES_DEFAULT);
    let retries = reader.expression(task_definition, Some(retries), Need::Mandatory);
    let headers = headers(reader, element);
    Some(JobDefinition {
        job_type: job_type?,
        retries: retries?,
        headers,
        user_task: None,
        linked_resources: Vec::new(),
    })
}

/// A job with a type known to the engine.
pub(super) fn with_type<'a>(
    reader: &mut Reader<'a>,
    element: Node<'a>,
    job_type: &str,
    retries: &str,
) -> Option<JobDefinition> {
    Some(JobDefinition {
        job_type: Expression::parse(job_type).ok()?,
        retries: Expression::parse(retries).ok()?,
        headers: headers(reader, element),
        user_task: None,
        linked_resources: Vec::new(),
    })
}

/// Headers with both key and value, checked: keys are unique and not the engine's own.
pub(super) fn headers<'a>(reader: &mut Reader<'a>, element: Node<'a>) -> Arc<[(String, String)]> {
    for task_headers in xml::zeebe_extensions(element, "taskHeaders") {
        let mut uses: Vec<(Arc<str>, usize)> = Vec::new();
        for header in xml::zeebe_children(task_headers, "header") {
            let key = xml::attribute(header, "key");
            if let Some(key) = key.filter(|key| key.starts_with(RESERVED_PREFIX)) {
                reader.problem(
                    task_headers,
                    format!(
                        "Attribute 'key' contains '{key}', but header keys starting with '{RESERVED_PREFIX}' are reserved for internal use."
                    ),
                );
            }
            let key = key.unwrap_or("");
            match uses.iter_mut().find(|(known, _)| **known == *key) {
                Some((_, count)) => *count += 1,
                None => uses.push((Arc::from(key), 1)),
            }
        }
        // Without a key it's Java's null, whose hash is zero, too.
        let uses = java::hash_map_order(uses, java::string_hash);
        for (key, _) in uses.into_iter().filter(|(_, count)| *count > 1) {
            let key = if key.is_empty() { "null" } else { &*key };
            reader.problem(
                task_headers,
                format!("Headers contain duplicate entries for key '{key}'"),
            );
        }
    }
    unchecked_headers(element)
}

/// The headers that [`headers`] has checked, or will.
pub(super) fn unchecked_headers(element: Node<'_>) -> Arc<[(String, String)]> {
    xml::zeebe_extensions(element, "taskHeaders")
        .into_iter()
        .flat_map(|task_headers| xml::zeebe_children(task_headers, "header"))
        .filter_map(|header| {
            let key = xml::attribute(header, "key")?;
            let value = xml::attribute(header, "value")?;
            Some((key.to_owned(), value.to_owned()))
        })
        .collect()
}
