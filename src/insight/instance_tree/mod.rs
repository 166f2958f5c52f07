//! One process instance as a tree: its element instances by scope, and what they called, at any depth; above it
//! those who called it.
//!
//! Every search is bounded by [`Bounds`]; what was left out is counted, so an instance with 10,000 children
//! answers as fast as one with 10. Field names in JSON are the API's own.

mod fetch;

use serde::Serialize;
use serde_json::Value;

pub use fetch::{Bounds, Include, load};

/// An instance with all below it, and the callers above.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InstanceTree {
    /// Those who called the instance, the root first; without their other elements.
    pub callers: Vec<Instance>,
    /// The instance that was asked for, with all below it.
    pub instance: Instance,
}

/// A process instance.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Instance {
    pub process_instance_key: String,
    pub process_definition_id: String,
    pub process_definition_version: i64,
    pub process_definition_key: String,
    /// `ACTIVE`, `COMPLETED` or `TERMINATED`.
    pub state: String,
    /// One of its own or in what it called.
    pub has_incident: bool,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
    pub tenant_id: String,
    pub parent_process_instance_key: Option<String>,
    pub parent_element_instance_key: Option<String>,
    /// The call activity in the parent that called it; only in [`InstanceTree::callers`] and the instance asked for.
    pub called_by: Option<Element>,
    /// Direct children in the process's own scope, the oldest first.
    pub elements: Vec<Element>,
    /// Elements of that scope beyond those in `elements`.
    pub more_elements: u64,
    /// Called instances whose call activity isn't in `elements`.
    pub other_calls: Vec<Instance>,
    /// Called instances beyond those shown anywhere below.
    pub more_calls: u64,
}

/// An element instance.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Element {
    pub element_instance_key: String,
    pub element_id: String,
    pub element_name: String,
    /// As the API spells it: `SERVICE_TASK`.
    #[serde(rename = "type")]
    pub kind: String,
    /// `ACTIVE`, `COMPLETED` or `TERMINATED`.
    pub state: String,
    pub has_incident: bool,
    pub incident_key: Option<String>,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
    /// What is inside, for sub-processes and multi-instance bodies.
    pub elements: Vec<Element>,
    /// Elements inside beyond those in `elements`.
    pub more_elements: u64,
    /// What a call activity called.
    pub calls: Vec<Instance>,
}

/// A live element instance with nothing live inside it, and where it is.
#[derive(Debug, Clone, Copy)]
pub struct Token<'a> {
    pub instance: &'a Instance,
    pub element: &'a Element,
}

impl Instance {
    /// Reads a process instance of the API.
    pub fn parse(item: &Value) -> Instance {
        Instance {
            process_instance_key: text(item, "processInstanceKey"),
            process_definition_id: text(item, "processDefinitionId"),
            process_definition_version: item["processDefinitionVersion"].as_i64().unwrap_or(0),
            process_definition_key: text(item, "processDefinitionKey"),
            state: text(item, "state"),
            has_incident: item["hasIncident"].as_bool().unwrap_or(false),
            start_date: some_text(item, "startDate"),
            end_date: some_text(item, "endDate"),
            tenant_id: text(item, "tenantId"),
            parent_process_instance_key: some_text(item, "parentProcessInstanceKey"),
            parent_element_instance_key: some_text(item, "parentElementInstanceKey"),
            ..Instance::default()
        }
    }

    /// Whether it has not ended.
    pub fn is_active(&self) -> bool {
        self.state == "ACTIVE"
    }

    /// The instance and all it called, itself first.
    pub fn instances(&self) -> Vec<&Instance> {
        let mut found = Vec::new();
        self.collect_instances(&mut found);
        found
    }

    fn collect_instances<'a>(&'a self, found: &mut Vec<&'a Instance>) {
        found.push(self);
        for element in &self.elements {
            element.collect_instances(found);
        }
        for call in &self.other_calls {
            call.collect_instances(found);
        }
    }

    /// The tokens of it and of all it called, in the tree's order.
    pub fn tokens(&self) -> Vec<Token<'_>> {
        let mut found = Vec::new();
        for instance in self.instances() {
            for element in &instance.elements {
                element.collect_tokens(instance, &mut found);
            }
        }
        found
    }

    /// The element instances around one of this instance, the outermost first, itself last; empty where it isn't shown.
    pub fn path_to(&self, element_instance_key: &str) -> Vec<&Element> {
        let mut path = Vec::new();
        find(&self.elements, element_instance_key, &mut path);
        path
    }

    /// How many children were left out anywhere in the tree.
    pub fn left_out(&self) -> u64 {
        let elements = |element: &Element| element.left_out();
        self.more_elements
            + self.more_calls
            + self.elements.iter().map(elements).sum::<u64>()
            + self.other_calls.iter().map(Instance::left_out).sum::<u64>()
    }
}

impl Element {
    /// Reads an element instance of the API.
    pub fn parse(item: &Value) -> Element {
        Element {
            element_instance_key: text(item, "elementInstanceKey"),
            element_id: text(item, "elementId"),
            element_name: text(item, "elementName"),
            kind: text(item, "type"),
            state: text(item, "state"),
            has_incident: item["hasIncident"].as_bool().unwrap_or(false),
            incident_key: some_text(item, "incidentKey"),
            start_date: some_text(item, "startDate"),
            end_date: some_text(item, "endDate"),
            ..Element::default()
        }
    }

    /// Whether it has not ended.
    pub fn is_active(&self) -> bool {
        self.state == "ACTIVE"
    }

    /// Whether other element instances may be inside it.
    pub fn is_container(&self) -> bool {
        matches!(
            self.kind.as_str(),
            "SUB_PROCESS"
                | "EVENT_SUB_PROCESS"
                | "AD_HOC_SUB_PROCESS"
                | "AD_HOC_SUB_PROCESS_INNER_INSTANCE"
                | "MULTI_INSTANCE_BODY"
        )
    }

    fn collect_instances<'a>(&'a self, found: &mut Vec<&'a Instance>) {
        for element in &self.elements {
            element.collect_instances(found);
        }
        for call in &self.calls {
            call.collect_instances(found);
        }
    }

    fn collect_tokens<'a>(&'a self, instance: &'a Instance, found: &mut Vec<Token<'a>>) {
        if !self.is_active() {
            return;
        }
        let is_inside = |element: &Element| element.is_active();
        let waits_itself = !self.elements.iter().any(is_inside)
            && !self.calls.iter().any(Instance::is_active)
            && self.more_elements == 0;
        // A container's own incident (its mappings, its listeners) holds it up whatever is inside.
        if waits_itself || self.incident_key.is_some() {
            found.push(Token {
                instance,
                element: self,
            });
        }
        for element in &self.elements {
            element.collect_tokens(instance, found);
        }
    }

    fn left_out(&self) -> u64 {
        self.more_elements
            + self.elements.iter().map(Element::left_out).sum::<u64>()
            + self.calls.iter().map(Instance::left_out).sum::<u64>()
    }
}

fn find<'a>(elements: &'a [Element], key: &str, path: &mut Vec<&'a Element>) -> bool {
    elements.iter().any(|element| {
        path.push(element);
        let is_here = element.element_instance_key == key || find(&element.elements, key, path);
        if !is_here {
            path.pop();
        }
        is_here
    })
}

fn text(item: &Value, field: &str) -> String {
    item[field].as_str().unwrap_or_default().to_owned()
}

fn some_text(item: &Value, field: &str) -> Option<String> {
    item[field]
        .as_str()
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

#[cfg(test)]
mod tests;
