//! BPMN text for tests.

/// A BPMN file with one process.
pub fn process(id: &str, elements: &str) -> String {
    definitions(&format!(
        "<process id=\"{id}\" isExecutable=\"true\">{elements}</process>"
    ))
}

/// A BPMN file of any root elements.
pub fn definitions(roots: &str) -> String {
    format!(
        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" \
         xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         targetNamespace=\"test\">{roots}</definitions>"
    )
}

/// A chain of elements, each `<tag id="..">inner</tag>` given as (tag, id, inner), joined by flows.
pub fn chain(elements: &[(&str, &str, &str)]) -> String {
    let mut text = String::new();
    for (tag, id, inner) in elements {
        text.push_str(&format!("<{tag} id=\"{id}\">{inner}</{tag}>"));
    }
    for pair in elements.windows(2) {
        text.push_str(&flow(pair[0].1, pair[1].1));
    }
    text
}

/// A sequence flow named after its ends.
pub fn flow(source: &str, target: &str) -> String {
    format!(
        "<sequenceFlow id=\"{source}-{target}\" sourceRef=\"{source}\" targetRef=\"{target}\"/>"
    )
}

/// A sequence flow with a condition (FEEL without the `=`).
pub fn flow_if(source: &str, target: &str, condition: &str) -> String {
    let condition = condition
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!(
        "<sequenceFlow id=\"{source}-{target}\" sourceRef=\"{source}\" targetRef=\"{target}\">\
         <conditionExpression>={condition}</conditionExpression></sequenceFlow>"
    )
}

/// A service task's extension elements: a job type, and what else stands among them.
pub fn job_type(job_type: &str, more: &str) -> String {
    format!(
        "<extensionElements><zeebe:taskDefinition type=\"{job_type}\"/>{more}</extensionElements>"
    )
}

pub fn service_task(id: &str) -> String {
    format!(
        "<serviceTask id=\"{id}\">{}</serviceTask>",
        job_type(id, "")
    )
}

/// A multi-instance activity's loop: the tag's attributes, input collection and element, output collection
/// and element, and the completion condition (empty for none).
pub fn multi_instance(
    attributes: &str,
    input: &str,
    input_element: &str,
    output: (&str, &str),
    condition: &str,
) -> String {
    let condition = match condition {
        "" => String::new(),
        condition => format!("<completionCondition>{condition}</completionCondition>"),
    };
    format!(
        "<multiInstanceLoopCharacteristics {attributes}><extensionElements><zeebe:loopCharacteristics \
         inputCollection=\"{input}\" inputElement=\"{input_element}\" outputCollection=\"{}\" \
         outputElement=\"{}\"/></extensionElements>{condition}</multiInstanceLoopCharacteristics>",
        output.0, output.1
    )
}

/// A DMN file of literal expressions, given as (decision id, expression).
pub fn decisions(id: &str, decisions: &[(&str, &str)]) -> String {
    let text: String = decisions
        .iter()
        .map(|(id, expression)| {
            let expression = expression.replace('<', "&lt;").replace('>', "&gt;");
            format!(
                "<decision id=\"{id}\" name=\"{id}\"><variable name=\"{id}\"/><literalExpression>\
                 <text>{expression}</text></literalExpression></decision>"
            )
        })
        .collect();
    format!(
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"{id}\" name=\"{id}\" \
         namespace=\"test\">{text}</definitions>"
    )
}
