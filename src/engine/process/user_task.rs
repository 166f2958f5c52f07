//! What a user task, worked as a job, tells its worker: assignment, dates and form as reserved headers.

use std::sync::Arc;

use super::{Context, Failure, expression};
use crate::{
    bpmn::{
        model::{JobDefinition, UserTaskProperties},
        timer,
    },
    engine::{record::Key, step::Step},
    feel::{Expression, ResultType},
};

/// The job's headers: those of the model and the evaluated ones; an empty value gives no header.
pub fn headers(
    step: &Step<'_>,
    context: &Context,
    definition: &JobDefinition,
    properties: &UserTaskProperties,
) -> Result<Arc<[(String, String)]>, Failure> {
    let scope = Some(context.key());
    let mut headers = definition.headers.to_vec();
    let mut put = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            headers.push((format!("io.camunda.zeebe:{name}"), value));
        }
    };
    put("assignee", text(step, properties.assignee.as_ref(), scope)?);
    put(
        "candidateGroups",
        list(step, properties.candidate_groups.as_ref(), scope)?,
    );
    put(
        "candidateUsers",
        list(step, properties.candidate_users.as_ref(), scope)?,
    );
    put("dueDate", date(step, properties.due_date.as_ref(), scope)?);
    put(
        "followUpDate",
        date(step, properties.follow_up_date.as_ref(), scope)?,
    );
    put("formKey", text(step, properties.form_key.as_ref(), scope)?);
    Ok(headers.into())
}

fn text(
    step: &Step<'_>,
    expression: Option<&Expression>,
    scope: Option<Key>,
) -> Result<Option<String>, Failure> {
    let Some(expression) = expression else {
        return Ok(None);
    };
    let text = expression::string(step, expression, scope)?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// A list of strings, as JSON text.
fn list(
    step: &Step<'_>,
    expression: Option<&Expression>,
    scope: Option<Key>,
) -> Result<Option<String>, Failure> {
    let Some(expression) = expression else {
        return Ok(None);
    };
    let evaluated = expression::evaluate(step, expression, scope);
    let value = evaluated.value()?;
    if value.result_type() != ResultType::Array {
        return Err(evaluated.mismatch(value, "'ARRAY'"));
    }
    let strings = value.strings().ok_or_else(|| {
        evaluated.failure(&format!(
            "Expected result of the expression '{}' to be 'ARRAY' containing 'STRING' items, but was \
             'ARRAY' containing at least one non-'STRING' item.",
            expression.source()
        ))
    })?;
    Ok(Some(serde_json::Value::from(strings).to_string()))
}

/// A date and time, or a text of one, as Java prints it.
fn date(
    step: &Step<'_>,
    expression: Option<&Expression>,
    scope: Option<Key>,
) -> Result<Option<String>, Failure> {
    let Some(expression) = expression else {
        return Ok(None);
    };
    let evaluated = expression::evaluate(step, expression, scope);
    let value = evaluated.value()?;
    let text = match value.result_type() {
        ResultType::Null => return Ok(None),
        ResultType::String => value.as_str().unwrap_or_default().to_owned(),
        ResultType::DateTime => match value.to_json() {
            serde_json::Value::String(text) => return Ok(Some(without_zero_seconds(&text))),
            _ => return Ok(None),
        },
        _ => return Err(evaluated.mismatch(value, "one of '[NULL, DATE_TIME, STRING]'")),
    };
    if text.is_empty() {
        return Ok(None);
    }
    if timer::parse_date(&text).is_err() {
        return Err(evaluated.failure_without_warnings(format!(
            "Invalid date-time format '{text}' for expression '{}'.",
            expression.source()
        )));
    }
    Ok(Some(without_zero_seconds(&text)))
}

/// Java leaves out seconds that are zero: `2026-01-01T10:00:00Z` prints as `2026-01-01T10:00Z`.
fn without_zero_seconds(text: &str) -> String {
    const SECONDS: std::ops::Range<usize> = 16..19;
    let is_zero = text.get(SECONDS) == Some(":00") && text.get(19..20) != Some(".");
    if is_zero {
        format!("{}{}", &text[..SECONDS.start], &text[SECONDS.end..])
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_print_as_in_java() {
        let check = |text: &str, expected: &str| assert_eq!(without_zero_seconds(text), expected);
        check("2026-01-01T10:00:00Z", "2026-01-01T10:00Z");
        check("2026-01-01T10:00:00+02:00", "2026-01-01T10:00+02:00");
        check("2026-01-01T10:00Z", "2026-01-01T10:00Z");
        check("2026-01-01T10:00:01Z", "2026-01-01T10:00:01Z");
        check("2026-01-01T10:00:00.5Z", "2026-01-01T10:00:00.5Z");
    }
}
