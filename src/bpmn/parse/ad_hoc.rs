//! `adHocSubProcess` and `zeebe:adHoc`: elements without a start event, chosen while it runs.
//!
//! Each chosen element runs in a scope of its own, which isn't in the file: [`add_inner_instances`] puts it
//! between the ad-hoc sub-process and its elements, once all else is known.

use std::{collections::BTreeMap, sync::Arc};

use serde_json::Value as Json;

use crate::bpmn::{
    java,
    model::{AdHoc, AdHocOutput, Element, ElementIndex, ElementKind},
    xml::{self, Node},
};

use super::{
    Graph, job,
    reader::{Need, Reader},
};

const INNER_INSTANCE: &str = "#innerInstance";

/// What it says of itself; its elements follow in [`add_inner_instances`].
pub(super) fn parse<'a>(reader: &mut Reader<'a>, node: Node<'a>) -> Option<ElementKind> {
    let extension = xml::zeebe_extensions(node, "adHoc").first().copied();
    let active_elements = extension.and_then(|extension| {
        let text = xml::attribute(extension, "activeElementsCollection")?;
        reader.expression(extension, Some(text), Need::NonStatic)
    });
    let output = extension.and_then(|extension| output(reader, extension));
    let completion_condition = xml::bpmn_children(node, "completionCondition")
        .next()
        .and_then(|condition| {
            let text = xml::text(condition);
            reader.expression(node, Some(&text), Need::NonStatic)
        });
    let job = match xml::zeebe_extensions(node, "taskDefinition").first() {
        Some(task_definition) => Some(job::definition(reader, node, *task_definition)?),
        None => None,
    };
    Some(ElementKind::AdHocSubProcess(Box::new(AdHoc {
        inner_instance: ElementIndex(0),
        activities: BTreeMap::new(),
        descriptions: Json::Array(Vec::new()),
        active_elements,
        completion_condition,
        cancels_remaining: !xml::is_set(node, "cancelRemainingInstances", "false"),
        output,
        job,
    })))
}

fn output<'a>(reader: &mut Reader<'a>, extension: Node<'a>) -> Option<AdHocOutput> {
    let element = xml::attribute(extension, "outputElement")
        .and_then(|text| reader.expression(extension, Some(text), Need::NonStatic));
    let collection = xml::attribute(extension, "outputCollection")?;
    let element = element?;
    Some(AdHocOutput {
        collection: Arc::from(collection),
        variable: element.variable_name().map(Arc::from),
        element,
    })
}

/// Puts the inner instances between each ad-hoc sub-process and its elements, and notes which of those can
/// be chosen. Event sub-processes stay where they are.
pub(super) fn add_inner_instances<'a>(reader: &mut Reader<'a>, graph: &mut Graph<'a>) {
    let scopes: Vec<ElementIndex> = graph
        .process
        .elements
        .iter()
        .filter(|element| matches!(element.kind, ElementKind::AdHocSubProcess(_)))
        .map(|element| element.index)
        .collect();
    for scope in scopes {
        add_inner_instance(reader, graph, scope);
    }
}

fn add_inner_instance<'a>(reader: &mut Reader<'a>, graph: &mut Graph<'a>, scope: ElementIndex) {
    let process = &mut graph.process;
    let count = u32::try_from(process.elements.len()).expect("the file's size is limited");
    let inner_instance = ElementIndex(count);
    let mut children = Vec::new();
    // As Zeebe walks the file: from its end.
    for element in process.elements.iter_mut().rev() {
        if element.scope != Some(scope) {
            continue;
        }
        children.push((Arc::clone(&element.id), element.index));
        let node = graph.nodes[element.index.0 as usize];
        if !xml::is_set(node, "triggeredByEvent", "true") {
            element.scope = Some(inner_instance);
        }
    }
    // It keeps the elements by id, and then those that can be chosen once more.
    let activities: Vec<(Arc<str>, ElementIndex)> =
        java::hash_map_order(children, java::buffer_hash)
            .into_iter()
            .filter(|(_, index)| {
                let element = process.element(*index);
                element.scope == Some(inner_instance) && can_be_chosen(element)
            })
            .collect();
    let descriptions: Vec<Json> = java::hash_map_order(activities.clone(), java::string_hash)
        .into_iter()
        .map(|(_, index)| {
            describe(
                reader,
                graph.nodes[index.0 as usize],
                process.element(index),
            )
        })
        .collect();
    let owner = &process.elements[scope.0 as usize];
    let id: Arc<str> = format!("{}{INNER_INSTANCE}", owner.id).into();
    let line = owner.line;
    if let ElementKind::AdHocSubProcess(ad_hoc) = &mut process.elements[scope.0 as usize].kind {
        ad_hoc.inner_instance = inner_instance;
        ad_hoc.activities = activities.into_iter().collect();
        ad_hoc.descriptions = Json::Array(descriptions);
    }
    process.index_by_id.insert(Arc::clone(&id), inner_instance);
    process.elements.push(Element::synthetic(
        inner_instance,
        id,
        ElementKind::AdHocInnerInstance,
        scope,
        line,
    ));
    graph.nodes.push(graph.nodes[scope.0 as usize]);
}

fn can_be_chosen(element: &Element) -> bool {
    element.incoming.is_empty()
        && !matches!(
            element.kind,
            ElementKind::StartEvent(_)
                | ElementKind::EndEvent(_)
                | ElementKind::BoundaryEvent { .. }
        )
}

/// `elementId`, and of `elementName`, `documentation`, `properties` and `parameters` what there is.
fn describe<'a>(reader: &mut Reader<'a>, node: Node<'a>, element: &Element) -> Json {
    let mut fields = serde_json::Map::new();
    fields.insert("elementId".to_owned(), Json::from(&*element.id));
    if let Some(name) = xml::attribute(node, "name") {
        fields.insert("elementName".to_owned(), Json::from(name));
    }
    let documentation = xml::bpmn_children(node, "documentation").next();
    if let Some(text) = documentation.map(xml::text).filter(|text| !text.is_empty()) {
        fields.insert("documentation".to_owned(), Json::from(text));
    }
    let properties = properties(node);
    if !properties.is_empty() {
        let properties = java::hash_map_order(properties, java::string_hash).into_iter();
        let properties = properties.map(|(name, value)| (name.to_string(), value));
        fields.insert("properties".to_owned(), Json::Object(properties.collect()));
    }
    let parameters = element
        .input_mapping
        .as_ref()
        .map_or(Ok(Vec::new()), |mapping| {
            mapping.expression.agent_parameters()
        });
    let parameters = parameters.unwrap_or_else(|reason| {
        // Found only once the file is without faults.
        if !reader.has_problems() {
            reader.unreadable(
                node,
                format!(
                    "Failed to extract ad-hoc activity parameters for element '{}'. {reason}",
                    element.id
                ),
            );
        }
        Vec::new()
    });
    if !parameters.is_empty() {
        fields.insert("parameters".to_owned(), Json::Array(parameters));
    }
    Json::Object(fields)
}

fn properties(node: Node<'_>) -> Vec<(Arc<str>, Json)> {
    xml::zeebe_extensions(node, "properties")
        .into_iter()
        .flat_map(|properties| xml::zeebe_children(properties, "property"))
        .filter_map(|property| {
            let name = xml::attribute(property, "name")?;
            let value = property.attribute("value")?;
            Some((Arc::from(name), Json::from(value)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feel::Expression;

    #[test]
    fn parameters_of_an_agent() {
        let expression = Expression::parse("=fromAi(a.b, \"what\", \"number\", {min: -1})");
        let parameters = expression.expect("FEEL").agent_parameters();
        assert_eq!(
            Json::Array(parameters.expect("all are as they have to be")),
            serde_json::json!([{"name": "a.b", "description": "what", "type": "number", "schema": {"min": -1}}])
        );
    }
}
