//! Tasks (and message throw events) worked by job workers: service, send, business rule and user tasks.

use std::sync::Arc;

use serde_json::Value as Json;

use crate::{
    bpmn::model::JobDefinition,
    engine::{
        process::{
            Context, Failure, catch, jobs,
            lifecycle::{Entered, Outgoing},
            mapping,
        },
        record::{Document, Trigger},
        step::Step,
    },
};

pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    definition: &JobDefinition,
) -> Result<Entered, Failure> {
    let properties = jobs::evaluate(step, context, definition)?;
    catch::subscribe(step, context)?;
    let job_key = jobs::create(step, context, properties);
    context.change(step, |instance| instance.job_key = Some(job_key));
    Ok(Entered::Waits)
}

/// A result found without a worker takes the way of a job's variables: through the output mappings, or
/// merged.
pub fn take_result(step: &mut Step<'_>, context: &mut Context, variable: &str, result: Json) {
    let document = Document::from_iter([(variable.to_owned(), result)]);
    let key = step.next_key();
    context.change(step, |instance| {
        instance.triggers.push_back(Trigger {
            key,
            element: instance.element,
            variables: Arc::new(document),
        });
    });
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::engine::testing::{Fixture, assert_incident, chain, job_type, job_variables};

    fn with_task(extensions: &str) -> Fixture {
        let task = job_type("work", extensions);
        Fixture::with_process(&chain(&[
            ("startEvent", "s", ""),
            ("serviceTask", "a", &task),
            ("endEvent", "e", ""),
        ]))
    }

    #[test]
    fn a_job_is_made_and_its_completion_ends_the_task() {
        let mut fixture = with_task("");
        fixture.trace();
        let key = fixture.start(json!({"x": 1}));
        assert_eq!(
            fixture.trace(),
            [
                "p ACTIVATING",
                "p ACTIVATED",
                "s ACTIVATING",
                "s ACTIVATED",
                "s COMPLETING",
                "s COMPLETED",
                "s-a TAKEN",
                "a ACTIVATING",
                "a ACTIVATED",
            ]
        );
        fixture.complete("work", json!({"y": 2}));
        assert_eq!(
            fixture.trace(),
            [
                "a ACTIVATED",
                "a COMPLETING",
                "a COMPLETED",
                "a-e TAKEN",
                "e ACTIVATING",
                "e ACTIVATED",
                "e COMPLETING",
                "e COMPLETED",
                "p COMPLETING",
                "p COMPLETED",
            ]
        );
        assert!(!fixture.is_active(key));
        assert_eq!(fixture.variables(key), json!({"x": 1, "y": 2}));
    }

    #[test]
    fn mappings_go_in_and_out() {
        let mut fixture = with_task(
            "<zeebe:ioMapping><zeebe:input source=\"=x + 1\" target=\"in.a\"/>\
             <zeebe:output source=\"=out\" target=\"o.p.q\"/></zeebe:ioMapping>",
        );
        let key = fixture.start(json!({"x": 1, "o": {"p": {"k": 1}}}));
        let jobs = fixture.activate_jobs("work");
        assert_eq!(
            job_variables(&jobs[0]),
            json!({"in": {"a": 2}, "x": 1, "o": {"p": {"k": 1}}})
        );
        fixture.complete_key(jobs[0].job.key, json!({"out": 7, "other": 8}));
        assert_eq!(
            fixture.variables(key),
            json!({"x": 1, "o": {"p": {"k": 1, "q": 7}}})
        );
    }

    #[test]
    fn a_failed_mapping_is_an_incident_that_can_be_resolved() {
        let mut fixture = with_task(
            "<zeebe:ioMapping><zeebe:input source=\"=assert(y, y != null)\" target=\"z.a\"/>\
             <zeebe:input source=\"abc\" target=\"z.c\"/></zeebe:ioMapping>",
        );
        let key = fixture.start(json!({}));
        let incident = fixture.incident();
        assert_incident(
            &incident,
            (
                "IO_MAPPING_ERROR",
                "a",
                "Assertion failure on evaluate the expression \
                 '{z:{a:assert(y, y != null),c:\"abc\"}}': The condition is not fulfilled The \
                 evaluation reported the following warnings:\n\
                 [NO_VARIABLE_FOUND] No variable found with name 'y'\n\
                 [NO_VARIABLE_FOUND] No variable found with name 'y'\n\
                 [ASSERT_FAILURE] The condition is not fulfilled",
            ),
        );
        assert!(!fixture.has_job("work"));
        fixture.set(key, json!({"y": 1}));
        fixture.resolve(&incident);
        let jobs = fixture.activate_jobs("work");
        assert_eq!(
            job_variables(&jobs[0]),
            json!({"z": {"a": 1, "c": "abc"}, "y": 1})
        );
        assert!(fixture.incidents().is_empty());
    }

    #[test]
    fn type_and_retries_may_be_expressions() {
        let mut fixture = Fixture::with_process(&chain(&[
            ("startEvent", "s", ""),
            (
                "sendTask",
                "a",
                "<extensionElements><zeebe:taskDefinition type=\"=t\" retries=\"=r\"/>\
                 </extensionElements>",
            ),
        ]));
        let key = fixture.start(json!({"t": "dynamic"}));
        assert_incident(
            &fixture.incident(),
            (
                "EXTRACT_VALUE_ERROR",
                "a",
                "Expected result of the expression 'r' to be 'NUMBER', but was 'NULL'. The evaluation \
                 reported the following warnings:\n\
                 [NO_VARIABLE_FOUND] No variable found with name 'r'",
            ),
        );
        fixture.set(key, json!({"r": "x"}));
        let incident = fixture.incident();
        fixture.resolve(&incident);
        assert_incident(
            &fixture.incident(),
            (
                "EXTRACT_VALUE_ERROR",
                "a",
                "Expected result of the expression 'r' to be 'NUMBER', but was 'STRING'.",
            ),
        );
        fixture.set(key, json!({"r": 2.5}));
        let incident = fixture.incident();
        fixture.resolve(&incident);
        assert_eq!(fixture.job("dynamic").retries, 2);
    }

    #[test]
    fn a_failed_output_mapping_holds_the_task_while_completing() {
        let mut fixture = with_task(
            "<zeebe:ioMapping><zeebe:output source=\"=assert(out, out = 7)\" target=\"v\"/>\
             </zeebe:ioMapping>",
        );
        let key = fixture.start(json!({}));
        fixture.complete("work", json!({"out": 8}));
        let incident = fixture.incident();
        assert_eq!(incident.error_type.name(), "IO_MAPPING_ERROR");
        let task = fixture.instance(key, "a");
        assert_eq!(
            fixture.variables(task.key),
            json!({"out": 8}),
            "the job's variables are there to be corrected"
        );
        fixture.set(task.key, json!({"out": 7}));
        fixture.resolve(&incident);
        assert!(!fixture.is_active(key));
        assert_eq!(fixture.variables(key), json!({"v": 7}));
    }
}
