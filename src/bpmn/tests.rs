//! Whole files: the happy path, and hostile ones, which must be refused fast. The rules for elements
//! are below, a file for each family: what's expected there is what Zeebe 8.8 answers.

mod boundary_events;
mod call_activities;
mod compensation;
mod conditional;
mod events;
mod gateways;
mod links;
mod loops;
mod misc;
mod multi_instance;
mod processes;
mod tasks;
mod unsupported;

use std::time::{Duration, Instant};

use super::{ProblemKind, Problems, model::*, parse};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="http://bpmn.io/schema/bpmn">
"#;

/// Parses one process `p` with this content beside definitions `roots`, and compares the problems.
fn check(roots: &str, content: &str, expected: &str) {
    check_file(
        &format!(r#"{roots}<process id="p" isExecutable="true">{content}</process>"#),
        expected,
    );
}

/// Parses a file with this content, and compares the problems as `element: message`, a line each.
///
/// Without the text of FEEL's parser, which is FEEL's to prove.
fn check_file(content: &str, expected: &str) {
    let xml = format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">{content}</definitions>"#
    );
    let found: Vec<String> = match parse("p", xml.as_bytes()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems
            .iter()
            .map(|problem| match problem.kind {
                ProblemKind::Schema => format!("Error: {}", problem.message),
                _ => format!("{}: {}", problem.element, problem.message),
            })
            .map(|text| match text.find("': Expected ") {
                Some(end) if text.contains("failed to parse expression") => {
                    text[..end + 2].to_owned()
                }
                _ => text,
            })
            .collect(),
    };
    assert_eq!(found.join("\n"), expected, "{content}");
}

fn refused(xml: &[u8]) -> Problems {
    let started = Instant::now();
    let problems = parse("process.bpmn", xml).expect_err("must be refused");
    assert!(started.elapsed() < Duration::from_secs(2), "{problems}");
    problems
}

#[test]
fn a_process_becomes_a_graph() {
    let xml = format!(
        r#"{HEAD}<bpmn:process id="order" name="Order" isExecutable="true">
  <bpmn:extensionElements><zeebe:versionTag value="v1" /></bpmn:extensionElements>
  <bpmn:startEvent id="start" />
  <bpmn:serviceTask id="charge" name="Charge">
    <bpmn:extensionElements>
      <zeebe:taskDefinition type="payment" />
      <zeebe:taskHeaders><zeebe:header key="a" value="b" /></zeebe:taskHeaders>
    </bpmn:extensionElements>
  </bpmn:serviceTask>
  <bpmn:boundaryEvent id="late" attachedToRef="charge" cancelActivity="false">
    <bpmn:timerEventDefinition id="t"><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>
  </bpmn:boundaryEvent>
  <bpmn:exclusiveGateway id="paid" default="no" />
  <bpmn:endEvent id="end" />
  <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="charge" />
  <bpmn:sequenceFlow id="f2" sourceRef="charge" targetRef="paid" />
  <bpmn:sequenceFlow id="yes" sourceRef="paid" targetRef="end">
    <bpmn:conditionExpression>=paid</bpmn:conditionExpression>
  </bpmn:sequenceFlow>
  <bpmn:sequenceFlow id="no" sourceRef="paid" targetRef="end" />
</bpmn:process>
<bpmn:process id="other"><bpmn:serviceTask id="unfinished" /></bpmn:process>
</bpmn:definitions>"#
    );
    let processes = parse("order.bpmn", xml.as_bytes()).unwrap();
    let [process] = &processes[..] else {
        panic!("only the executable process counts")
    };
    assert_eq!(
        (&*process.id, process.version_tag.as_deref()),
        ("order", Some("v1"))
    );
    let names: Vec<_> = process
        .elements
        .iter()
        .map(|element| (&*element.id, element.type_name()))
        .collect();
    assert_eq!(
        names,
        [
            ("order", "PROCESS"),
            ("start", "START_EVENT"),
            ("charge", "SERVICE_TASK"),
            ("late", "BOUNDARY_EVENT"),
            ("paid", "EXCLUSIVE_GATEWAY"),
            ("end", "END_EVENT"),
        ]
    );
    let charge = process.find("charge").unwrap();
    let late = process.find("late").unwrap();
    assert_eq!(
        (charge.line, charge.boundary_events.as_slice()),
        (6, &[late.index][..])
    );
    let ElementKind::ServiceTask(job) = &charge.kind else {
        panic!("{charge:?}")
    };
    assert_eq!(job.headers[..], [("a".to_owned(), "b".to_owned())]);
    assert!(
        matches!(late.kind, ElementKind::BoundaryEvent { attached_to, interrupting: false, event: Event::Timer(Timer::Duration(_)) } if attached_to == charge.index)
    );
    let paid = process.find("paid").unwrap();
    assert_eq!((paid.incoming.len(), paid.outgoing.len()), (1, 2));
    let ElementKind::ExclusiveGateway {
        default_flow: Some(default),
    } = paid.kind
    else {
        panic!("{paid:?}")
    };
    assert_eq!(&*process.flow(default).id, "no");
    assert!(process.flow(paid.outgoing[0]).condition.is_some());
}

#[test]
fn not_xml() {
    for (xml, expected) in [
        ("", "Fatal Error: URI=null Line=1: Premature end of file."),
        (
            "hello",
            "Fatal Error: URI=null Line=1: Content is not allowed in prolog.",
        ),
        (
            "<a/>",
            "Error: URI=null Line=1: cvc-elt.1.a: Cannot find the declaration of element 'a'.",
        ),
        (
            "<a>\n<b></a>",
            "Fatal Error: URI=null Line=2: The element type \"b\" must be terminated by the matching end-tag \"</b>\".",
        ),
        (
            "<a>\n<b>",
            "Fatal Error: URI=null Line=2: XML document structures must start and end within the same entity.",
        ),
        (
            "<a>\n<b>\n",
            "Fatal Error: URI=null Line=3: XML document structures must start and end within the same entity.",
        ),
        (
            "<a>&x;</a>",
            "Fatal Error: URI=null Line=1: The entity \"x\" was referenced, but not declared.",
        ),
        (
            "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
            "Fatal Error: URI=null Line=1: DOCTYPE is disallowed when the feature \"http://apache.org/xml/features/disallow-doctype-decl\" set to true.",
        ),
    ] {
        assert_eq!(
            refused(xml.as_bytes()).rejection(),
            format!("'process.bpmn': {expected}")
        );
    }
}

#[test]
fn the_place_of_broken_xml_is_known() {
    let problems = refused("<a>\n <b></a>".as_bytes());
    let problem = problems.iter().next().unwrap();
    assert_eq!((problem.line, problem.column), (2, Some(5)));
    let problems = refused(b"<a>\n\n  \xE4</a>");
    let problem = problems.iter().next().unwrap();
    assert_eq!((problem.line, problem.column), (3, Some(3)));
}

#[test]
fn hostile_files_are_refused_fast() {
    let bombs = [
        "<a>".repeat(1_000_000),
        format!(
            "<a {}/>",
            (0..100_000)
                .map(|n| format!("a{n}='' "))
                .collect::<String>()
        ),
        format!("<a>{}</a>", "<b xmlns:x='y'/>".repeat(100_000)),
        format!("{HEAD}{}", "<bpmn:subProcess>".repeat(10_000)),
        "<".repeat(1_000_000),
        "<a b='".repeat(300_000),
        "<!--".repeat(500_000),
        "\u{feff}".repeat(1000),
        format!("<a>{}", "&amp;".repeat(500_000)),
    ];
    for bomb in bombs {
        refused(bomb.as_bytes());
    }
    refused(b"\xFF\xFE<");
    refused(&[0; 1000]);
    refused(&vec![b'<'; 5 * 1024 * 1024]);
}

/// Any prefix of a file is refused, and none brings the parser down.
#[test]
fn truncated_files_are_refused() {
    let whole = format!(
        "{HEAD}<bpmn:process id=\"p\" isExecutable=\"true\"><bpmn:startEvent id=\"ä\"/></bpmn:process></bpmn:definitions>"
    );
    assert!(parse("p", whole.as_bytes()).is_ok());
    for end in 0..whole.len() {
        refused(&whole.as_bytes()[..end]);
    }
}

/// A chain as long as a file may hold: nothing here is quadratic or recursive along flows.
#[test]
fn long_chains_are_read() {
    let count = 12_000;
    let tasks: String = (0..count)
        .map(|n| {
            let flow = format!(
                "<bpmn:sequenceFlow id=\"f{n}\" sourceRef=\"t{n}\" targetRef=\"t{}\"/>",
                n + 1
            );
            format!("<bpmn:task id=\"t{n}\"/>{flow}")
        })
        .collect();
    let xml = format!(
        "{HEAD}<bpmn:process id=\"p\" isExecutable=\"true\"><bpmn:startEvent id=\"s\"/>{tasks}\
         <bpmn:task id=\"t{count}\"/></bpmn:process></bpmn:definitions>"
    );
    let started = Instant::now();
    assert_eq!(parse("p", xml.as_bytes()).unwrap()[0].flows.len(), count);
    assert!(started.elapsed() < Duration::from_secs(5));
}
