//! The body around a multi-instance activity. The texts of refusals are conformance scenarios.

use super::*;

fn characteristics(inner: &str) -> String {
    format!(
        "<multiInstanceLoopCharacteristics isSequential=\"true\"><extensionElements>\
         <zeebe:loopCharacteristics inputCollection=\"=items\" {inner}/></extensionElements>\
         </multiInstanceLoopCharacteristics>"
    )
}

fn process(content: &str) -> Process {
    let xml = format!(
        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" \
         xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" targetNamespace=\"t\">\
         <process id=\"p\" isExecutable=\"true\">{content}</process></definitions>"
    );
    parse("p", xml.as_bytes()).expect("it's right").remove(0)
}

#[test]
fn a_body_has_the_flows_and_boundary_events_and_the_activity_its_content() {
    let looped =
        characteristics("inputElement=\"x\" outputCollection=\"r\" outputElement=\"=y.z\"");
    let process = process(&format!(
        "<startEvent id=\"s\"/><subProcess id=\"sub\"><extensionElements><zeebe:ioMapping>\
         <zeebe:input source=\"=x\" target=\"v\"/></zeebe:ioMapping></extensionElements>{looped}\
         <startEvent id=\"inside\"/></subProcess><endEvent id=\"e\"/>\
         <boundaryEvent id=\"b\" attachedToRef=\"sub\"><errorEventDefinition/></boundaryEvent>\
         <sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"sub\"/>\
         <sequenceFlow id=\"f2\" sourceRef=\"sub\" targetRef=\"e\"/>"
    ));
    let body = process.find("sub").unwrap();
    let ElementKind::MultiInstanceBody(looped) = &body.kind else {
        panic!("{body:?}");
    };
    assert_eq!(body.type_name(), "MULTI_INSTANCE_BODY");
    assert_eq!((body.incoming.len(), body.outgoing.len()), (1, 1));
    assert_eq!(body.boundary_events.len(), 1);
    assert!(body.input_mapping.is_none());
    assert!(looped.is_sequential);
    assert_eq!(looped.input_element.as_deref(), Some("x"));
    let output = looped.output.as_ref().unwrap();
    assert_eq!(
        (&*output.variable, output.element.variable_name()),
        ("r", Some("y"))
    );

    let inner = process.element(looped.inner);
    assert_eq!((&*inner.id, inner.scope), ("sub", Some(body.index)));
    assert!(matches!(inner.kind, ElementKind::SubProcess));
    assert!(inner.incoming.is_empty() && inner.outgoing.is_empty());
    assert!(inner.boundary_events.is_empty() && inner.input_mapping.is_some());
    assert_eq!(process.find("inside").unwrap().scope, Some(inner.index));
}

#[test]
fn an_event_sub_process_is_not_repeated() {
    let content = format!(
        "<startEvent id=\"s\"/><subProcess id=\"x\" triggeredByEvent=\"true\">{}\
         <startEvent id=\"y\"><timerEventDefinition><timeDuration>PT1H</timeDuration>\
         </timerEventDefinition></startEvent></subProcess>",
        characteristics("")
    );
    let xml = format!(
        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" \
         xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" targetNamespace=\"t\">\
         <process id=\"p\" isExecutable=\"true\">{content}</process></definitions>"
    );
    let problems = parse("p", xml.as_bytes()).expect_err("Zeebe fails on its event");
    let told = "A multi-instance event sub-process (line 1) is not supported by this engine yet";
    assert!(
        problems.iter().any(|problem| problem.message == told),
        "{problems}"
    );
}
