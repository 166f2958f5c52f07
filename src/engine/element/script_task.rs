//! Script tasks: an expression evaluated here, or a job.

use crate::{
    bpmn::model::Script,
    engine::{
        process::{Context, Failure, expression, lifecycle::Entered},
        step::Step,
    },
};

pub use super::job_worker_task::complete;

use super::job_worker_task;

/// As it doesn't wait, its boundary events are never subscribed.
pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    script: &Script,
) -> Result<Entered, Failure> {
    let (expression, result_variable) = match script {
        Script::Job(job) => return job_worker_task::activate(step, context, job),
        Script::Expression {
            expression,
            result_variable,
        } => (expression, result_variable),
    };
    let result = expression::value(step, expression, Some(context.key()))?;
    job_worker_task::take_result(step, context, result_variable, result.to_json());
    Ok(Entered::Completes)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::engine::testing::{Fixture, assert_incident, chain};

    fn script(expression: &str, more: &str) -> Fixture {
        let inner = format!(
            "<extensionElements><zeebe:script expression=\"={expression}\" resultVariable=\"res\"/>{more}\
             </extensionElements>"
        );
        Fixture::with_process(&chain(&[
            ("startEvent", "s", ""),
            ("scriptTask", "t", &inner),
            ("endEvent", "e", ""),
        ]))
    }

    #[test]
    fn the_result_becomes_a_variable_of_the_process() {
        let mut fixture = script("a + 1", "");
        let key = fixture.start(json!({"a": 1}));
        assert!(!fixture.is_active(key));
        assert_eq!(fixture.variables(key), json!({"a": 1, "res": 2}));
    }

    #[test]
    fn output_mappings_see_the_result() {
        let mut fixture = script(
            "a + 1",
            "<zeebe:ioMapping><zeebe:output source=\"=res * 2\" target=\"twice\"/></zeebe:ioMapping>",
        );
        let key = fixture.start(json!({"a": 1}));
        assert_eq!(fixture.variables(key), json!({"a": 1, "twice": 4}));
    }

    #[test]
    fn a_failed_script_is_an_incident() {
        let mut fixture = script("assert(a, a != null)", "");
        let key = fixture.start(json!({}));
        let incident = fixture.incident();
        assert_incident(
            &incident,
            (
                "EXTRACT_VALUE_ERROR",
                "t",
                "Assertion failure on evaluate the expression 'assert(a, a != null)': The condition is \
                 not fulfilled The evaluation reported the following warnings:\n\
                 [NO_VARIABLE_FOUND] No variable found with name 'a'\n\
                 [NO_VARIABLE_FOUND] No variable found with name 'a'\n\
                 [ASSERT_FAILURE] The condition is not fulfilled",
            ),
        );
        fixture.set(key, json!({"a": 3}));
        fixture.resolve(&incident);
        assert_eq!(fixture.variables(key), json!({"a": 3, "res": 3}));
    }
}
