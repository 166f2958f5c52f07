//! Which element, and which sequence flow, becomes which.

use std::{collections::HashMap, sync::Arc};

use crate::{
    bpmn::model::{Element, ElementIndex, FlowIndex, Process},
    engine::{
        process::Context,
        record::{Key, ProcessDefinition},
    },
};

pub struct Plan {
    pub process_instance_key: Key,
    pub source_process: Arc<Process>,
    pub target: Arc<ProcessDefinition>,
    pub target_process: Arc<Process>,
    /// Ids of elements and sequence flows; the process itself among them.
    targets: HashMap<String, String>,
}

impl Plan {
    pub fn new(
        root: &Context,
        target: &Arc<ProcessDefinition>,
        mappings: &[(String, String)],
    ) -> Self {
        let mut targets: HashMap<String, String> = mappings.iter().cloned().collect();
        targets.insert(
            root.process.id.to_string(),
            target.bpmn_process_id.to_string(),
        );
        Self {
            process_instance_key: root.instance.process_instance_key,
            source_process: Arc::clone(&root.process),
            target: Arc::clone(target),
            target_process: Arc::clone(target.executable()),
            targets,
        }
    }

    /// The target's id, as it was given.
    pub fn target_id(&self, source_id: &str) -> Option<&str> {
        self.targets.get(source_id).map(String::as_str)
    }

    /// The target of an element, where both are there.
    pub fn target(&self, source_id: &str) -> Option<&Element> {
        self.target_process.find(self.target_id(source_id)?)
    }

    pub fn is_target(&self, id: &str) -> bool {
        self.targets.values().any(|target| target == id)
    }

    /// Where nothing says what becomes of an element, the one of the same id; the process, if there is none.
    pub fn target_or_same(&self, source: ElementIndex) -> ElementIndex {
        let id = &self.source_process.element(source).id;
        self.target(id)
            .or_else(|| self.target_process.find(id))
            .map_or(Process::ROOT, |element| element.index)
    }
}

/// The sequence flow of an id.
pub fn flow(process: &Process, id: &str) -> Option<FlowIndex> {
    let flow = process.flows.iter().find(|flow| *flow.id == *id);
    flow.map(|flow| flow.index)
}

/// The API's name for the type of the element or sequence flow of an id.
pub fn type_name(process: &Process, id: &str) -> &'static str {
    process.find(id).map_or("SEQUENCE_FLOW", Element::type_name)
}
