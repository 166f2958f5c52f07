//! What a call activity calls.

use super::check;

#[test]
fn called_element() {
    check(
        "",
        r#"<startEvent id="s"/><callActivity id="t"/>"#,
        "t: Must have exactly one 'zeebe:calledElement' extension element",
    );
}

#[test]
fn called_element_2() {
    check(
        "",
        r#"<startEvent id="s"/><callActivity id="t"><extensionElements><zeebe:calledElement/></extensionElements></callActivity>"#,
        "t > extensionElements > calledElement: Expected expression but not found.",
    );
}

#[test]
fn version_tag() {
    check(
        "",
        r#"<startEvent id="s"/><callActivity id="t"><extensionElements><zeebe:calledElement processId="x" bindingType="versionTag"/></extensionElements></callActivity>"#,
        "t > extensionElements > calledElement: Attribute 'versionTag' must be present and not empty if 'bindingType' is 'versionTag'",
    );
}

#[test]
fn version_tag_2() {
    check(
        "",
        r#"<startEvent id="s"/><callActivity id="t"><extensionElements><zeebe:calledElement processId="x" versionTag="1"/></extensionElements></callActivity>"#,
        "t > extensionElements > calledElement: Attribute 'versionTag' may only be used if 'bindingType' is 'versionTag'",
    );
}

#[test]
fn version_tag_3() {
    check(
        "",
        r#"<startEvent id="s"/><callActivity id="t"><extensionElements><zeebe:calledElement processId="x" versionTag="1" bindingType="versionTag"/></extensionElements></callActivity>"#,
        "",
    );
}

#[test]
fn deployment() {
    check(
        "",
        r#"<startEvent id="s"/><callActivity id="t"><extensionElements><zeebe:calledElement processId="=x" bindingType="deployment"/></extensionElements></callActivity>"#,
        "",
    );
}

#[test]
fn propagation() {
    check(
        "",
        r#"<startEvent id="s"/><callActivity id="t"><extensionElements><zeebe:calledElement processId="=x" propagateAllChildVariables="foo"/></extensionElements></callActivity>"#,
        "",
    );
}
