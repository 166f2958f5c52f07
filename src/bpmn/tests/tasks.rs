//! Tasks, their jobs, headers, mappings and user task extensions.

use super::check;

#[test]
fn service_task_without_job() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"/>"#,
        "t: Must have exactly one 'zeebe:taskDefinition' extension element",
    );
}

#[test]
fn service_task_with_two_jobs() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:taskDefinition type="a"/></extensionElements></serviceTask>"#,
        "t: Must have exactly one 'zeebe:taskDefinition' extension element",
    );
}

#[test]
fn job_without_type() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition/></extensionElements></serviceTask>"#,
        "t > extensionElements > taskDefinition: Expected expression but not found.",
    );
}

#[test]
fn job_with_empty_type() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="" retries=""/></extensionElements></serviceTask>"#,
        "t > extensionElements > taskDefinition: Expected expression but not found.",
    );
}

#[test]
fn job_with_broken_expressions() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="=1 +" retries="=)"/></extensionElements></serviceTask>"#,
        &[
            "t > extensionElements > taskDefinition: failed to parse expression '1 +':",
            "t > extensionElements > taskDefinition: failed to parse expression ')':",
        ]
        .join("\n"),
    );
}

#[test]
fn retries_are_checked_later() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a" retries="x"/></extensionElements></serviceTask>"#,
        "",
    );
}

#[test]
fn repeated_header() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:taskHeaders><zeebe:header key="a" value="1"/><zeebe:header key="a" value="2"/></zeebe:taskHeaders></extensionElements></serviceTask>"#,
        "t > extensionElements > taskHeaders: Headers contain duplicate entries for key 'a'",
    );
}

#[test]
fn two_lists_of_headers() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:taskHeaders><zeebe:header key="a" value="1"/></zeebe:taskHeaders><zeebe:taskHeaders/></extensionElements></serviceTask>"#,
        "t: Must have exactly one 'zeebe:taskHeaders' extension element when exists. Please check process definition XML and retain only one extension element.",
    );
}

#[test]
fn headers_without_key() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:taskHeaders><zeebe:header value="1"/><zeebe:header key="" value="1"/><zeebe:header key="x"/></zeebe:taskHeaders></extensionElements></serviceTask>"#,
        "t > extensionElements > taskHeaders: Headers contain duplicate entries for key 'null'",
    );
}

#[test]
fn reserved_header() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:taskHeaders><zeebe:header key="io.camunda.zeebe:x" value="1"/></zeebe:taskHeaders></extensionElements></serviceTask>"#,
        "t > extensionElements > taskHeaders: Attribute 'key' contains 'io.camunda.zeebe:x', but header keys starting with 'io.camunda.zeebe:' are reserved for internal use.",
    );
}

#[test]
fn reserved_header_of_a_user_task() {
    check(
        "",
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:taskHeaders><zeebe:header key="io.camunda.zeebe:assignee" value="1"/></zeebe:taskHeaders></extensionElements></userTask>"#,
        "t > extensionElements > taskHeaders: Attribute 'key' contains 'io.camunda.zeebe:assignee', but header keys starting with 'io.camunda.zeebe:' are reserved for internal use.",
    );
}

#[test]
fn mappings_0() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:ioMapping><zeebe:input source="a" target="1x"/></zeebe:ioMapping></extensionElements></serviceTask>"#,
        r#"t > extensionElements > ioMapping > input: Expected path expression '1x' but doesn't match the pattern '[a-zA-Z_][a-zA-Z0-9_]*(\.[a-zA-Z_][a-zA-Z0-9_]*)*'."#,
    );
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:ioMapping><zeebe:input target="a"/></zeebe:ioMapping></extensionElements></serviceTask>"#,
        "",
    );
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:ioMapping><zeebe:input source="=a"/></zeebe:ioMapping></extensionElements></serviceTask>"#,
        "t > extensionElements > ioMapping > input: Expected path expression but not found.",
    );
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:ioMapping><zeebe:output source="b" target="x"/></zeebe:ioMapping></extensionElements></serviceTask>"#,
        "t > extensionElements > ioMapping > output: Expected expression but found static value 'b'. An expression must start with '=' (e.g. '=b').",
    );
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:ioMapping><zeebe:output source="=b" target="a..b"/></zeebe:ioMapping></extensionElements></serviceTask>"#,
        r#"t > extensionElements > ioMapping > output: Expected path expression 'a..b' but doesn't match the pattern '[a-zA-Z_][a-zA-Z0-9_]*(\.[a-zA-Z_][a-zA-Z0-9_]*)*'."#,
    );
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:ioMapping><zeebe:output source="=b" target="null"/></zeebe:ioMapping></extensionElements></serviceTask>"#,
        "t > extensionElements > ioMapping > output: Expected path expression 'null' but is one of the reserved words (null, true, false, function, if, then, else, for, between, instance, of).",
    );
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:ioMapping><zeebe:output source="=b" target="if.then"/></zeebe:ioMapping></extensionElements></serviceTask>"#,
        "",
    );
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:ioMapping><zeebe:output source="" target=""/></zeebe:ioMapping></extensionElements></serviceTask>"#,
        &[
            "t > extensionElements > ioMapping > output: Expected expression but not found.",
            "t > extensionElements > ioMapping > output: Expected path expression but not found.",
        ]
        .join("\n"),
    );
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:ioMapping><zeebe:input source="=)" target="a.b"/></zeebe:ioMapping></extensionElements></serviceTask>"#,
        "t > extensionElements > ioMapping > input: failed to parse expression ')':",
    );
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:ioMapping><zeebe:input source="=b" target="a.b.c_1"/><zeebe:input source="12" target="b"/></zeebe:ioMapping></extensionElements></serviceTask>"#,
        "",
    );
}

#[test]
fn two_mappings() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:ioMapping/><zeebe:ioMapping/></extensionElements></serviceTask>"#,
        "t: Must have exactly one 'zeebe:ioMapping' extension element when exists. Please check process definition XML and retain only one extension element.",
    );
}

#[test]
fn send_task_without_anything() {
    check(
        "",
        r#"<startEvent id="s"/><sendTask id="t"/>"#,
        "t: Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element",
    );
}

#[test]
fn business_rule_task_without_anything() {
    check(
        "",
        r#"<startEvent id="s"/><businessRuleTask id="t"/>"#,
        "t: Must have either one 'zeebe:calledDecision' or one 'zeebe:taskDefinition' extension element",
    );
}

#[test]
fn business_rule_task_with_both() {
    check(
        "",
        r#"<startEvent id="s"/><businessRuleTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:calledDecision decisionId="x" resultVariable="r"/></extensionElements></businessRuleTask>"#,
        "t: Must have either one 'zeebe:calledDecision' or one 'zeebe:taskDefinition' extension element",
    );
}

#[test]
fn script_task_without_anything() {
    check(
        "",
        r#"<startEvent id="s"/><scriptTask id="t"/>"#,
        "t: Must have either one 'zeebe:script' or one 'zeebe:taskDefinition' extension element",
    );
}

#[test]
fn script_task_with_both() {
    check(
        "",
        r#"<startEvent id="s"/><scriptTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:script expression="=1" resultVariable="r"/></extensionElements></scriptTask>"#,
        "t: Must have either one 'zeebe:script' or one 'zeebe:taskDefinition' extension element",
    );
}

#[test]
fn static_script() {
    check(
        "",
        r#"<startEvent id="s"/><scriptTask id="t"><extensionElements><zeebe:script expression="1" resultVariable="r.x..y"/></extensionElements></scriptTask>"#,
        "t > extensionElements > script: Expected expression but found static value '1'. An expression must start with '=' (e.g. '=1').",
    );
}

#[test]
fn broken_script() {
    check(
        "",
        r#"<startEvent id="s"/><scriptTask id="t"><extensionElements><zeebe:script expression="=1+" resultVariable="r"/></extensionElements></scriptTask>"#,
        "t > extensionElements > script: failed to parse expression '1+':",
    );
}

#[test]
fn user_task_with_wrong_assignment() {
    check(
        "",
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:assignmentDefinition assignee="=)" candidateGroups="a,,b" candidateUsers="=(" /></extensionElements></userTask>"#,
        &[
        "t > extensionElements > assignmentDefinition: failed to parse expression ')':",
        "t > extensionElements > assignmentDefinition: Expected static value to be a list of comma-separated values, e.g. 'a,b,c', but found 'a,,b'.",
        "t > extensionElements > assignmentDefinition: failed to parse expression '(':"].join("\n"),
    );
    check(
        "",
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:taskSchedule dueDate="x" followUpDate="2024"/><zeebe:formDefinition formKey="a"/></extensionElements></userTask>"#,
        &[
        "t > extensionElements > taskSchedule: Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found 'x'.",
        "t > extensionElements > taskSchedule: Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found '2024'."].join("\n"),
    );
}

#[test]
fn form_without_anything() {
    check(
        "",
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:formDefinition/></extensionElements></userTask>"#,
        "t > extensionElements > formDefinition: Exactly one of the attributes 'formId, formKey' must be present and not blank",
    );
}

#[test]
fn form_with_both() {
    check(
        "",
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:formDefinition formKey="a" formId="b"/></extensionElements></userTask>"#,
        "t > extensionElements > formDefinition: Exactly one of the attributes 'formId, formKey' must be present and not blank",
    );
}

#[test]
fn priority() {
    check(
        "",
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:priorityDefinition priority="101"/></extensionElements></userTask>"#,
        "t > extensionElements > priorityDefinition: Priority must be a number between 0 and 100, but was '101'.",
    );
}

#[test]
fn job_of_a_user_task_is_ignored() {
    check(
        "",
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></userTask>"#,
        "",
    );
}

#[test]
fn receive_task_without_message() {
    check(
        "",
        r#"<startEvent id="s"/><receiveTask id="t"/>"#,
        "t: Must reference a message",
    );
}

#[test]
fn receive_task() {
    check(
        r#"<message id="m" name="m1"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><receiveTask id="t" messageRef="m"/>"#,
        "",
    );
}

#[test]
fn receive_task_with_unknown_message() {
    check(
        "",
        r#"<startEvent id="s"/><receiveTask id="t" messageRef="nope"/>"#,
        "t: Must reference a message",
    );
}

#[test]
fn message_without_subscription() {
    check(
        r#"<message id="m" name="a"/>"#,
        r#"<startEvent id="s"/><receiveTask id="t" messageRef="m"/>"#,
        "m: Must have exactly one zeebe:subscription extension element",
    );
}

#[test]
fn message_without_correlation_key() {
    check(
        r#"<message id="m" name="a"><extensionElements><zeebe:subscription/></extensionElements></message>"#,
        r#"<startEvent id="s"/><receiveTask id="t" messageRef="m"/>"#,
        "m > extensionElements > subscription: Expected expression but not found.",
    );
}

#[test]
fn message_without_name() {
    check(
        r#"<message id="m"><extensionElements><zeebe:subscription correlationKey="x"/></extensionElements></message>"#,
        r#"<startEvent id="s"/><receiveTask id="t" messageRef="m"/>"#,
        &[
        "m: Name must be present and not empty",
        "m > extensionElements > subscription: Expected expression but found static value 'x'. An expression must start with '=' (e.g. '=x')."].join("\n"),
    );
}

#[test]
fn manual_and_undefined_tasks() {
    check(
        "",
        r#"<startEvent id="s"/><task id="t"><extensionElements><zeebe:taskDefinition type="a"/></extensionElements></task><manualTask id="t2"/>"#,
        "",
    );
}

#[test]
fn repeated_extensions() {
    check(
        "",
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:assignmentDefinition assignee="a"/><zeebe:assignmentDefinition assignee="a"/><zeebe:formDefinition formKey="a"/><zeebe:formDefinition formKey="a"/><zeebe:taskSchedule/><zeebe:taskSchedule/></extensionElements></userTask>"#,
        &[
        "t: Must have exactly one 'zeebe:assignmentDefinition' extension element when exists. Please check process definition XML and retain only one extension element.",
        "t: Must have exactly one 'zeebe:formDefinition' extension element when exists. Please check process definition XML and retain only one extension element.",
        "t: Must have exactly one 'zeebe:taskSchedule' extension element when exists. Please check process definition XML and retain only one extension element."].join("\n"),
    );
}

#[test]
fn unknown_extension() {
    check(
        "",
        r#"<startEvent id="s"/><serviceTask id="t"><extensionElements><zeebe:taskDefinition type="a"/><zeebe:foo/></extensionElements></serviceTask>"#,
        "",
    );
}
