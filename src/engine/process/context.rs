//! An element instance together with its definition: what the lifecycle hands around.

use std::sync::Arc;

use crate::{
    bpmn::model::{Element, ElementKind, Process},
    engine::{
        event::Event,
        record::{ElementInstance, Key, ProcessDefinition},
        reply::InstanceCreated,
        step::Step,
    },
};

/// Holds everything by reference count, so that the step stays free to change the state.
#[derive(Debug, Clone)]
pub struct Context {
    /// As of the last change made through this context.
    pub instance: Arc<ElementInstance>,
    pub definition: Arc<ProcessDefinition>,
    pub process: Arc<Process>,
}

impl Context {
    /// None when the element instance has ended.
    pub fn load(step: &Step<'_>, key: Key) -> Option<Self> {
        let instance = step.state.instances.get(key)?;
        Some(Self::of(step, Arc::clone(instance)))
    }

    pub fn of(step: &Step<'_>, instance: Arc<ElementInstance>) -> Self {
        let definition = Arc::clone(
            step.state
                .definitions
                .get(instance.process_definition_key)
                .expect("a definition stays reachable while it has instances"),
        );
        let process = Arc::clone(definition.executable());
        Self {
            instance,
            definition,
            process,
        }
    }

    pub fn key(&self) -> Key {
        self.instance.key
    }

    pub fn element(&self) -> &Element {
        self.process.element(self.instance.element)
    }

    /// What the enclosing element is; none for a process instance.
    pub fn scope_kind(&self) -> Option<&ElementKind> {
        let scope = self.element().scope?;
        Some(&self.process.element(scope).kind)
    }

    /// The enclosing element instance's context; none for a process instance.
    pub fn scope(&self, step: &Step<'_>) -> Option<Self> {
        Self::load(step, self.instance.scope_key?)
    }

    /// The call activity that started the process instance this one is in, while it's there.
    pub fn caller(&self, step: &Step<'_>) -> Option<Self> {
        let root = step
            .state
            .instances
            .get(self.instance.process_instance_key)?;
        Self::load(step, root.process.as_ref()?.parent_element_instance_key?)
    }

    /// Of a process instance: what is said of it when it's made, and when it's done.
    pub fn created(&self) -> InstanceCreated {
        let process = self.instance.process.as_ref();
        InstanceCreated {
            process_definition_key: self.definition.key,
            bpmn_process_id: Arc::clone(&self.definition.bpmn_process_id),
            version: self.definition.version,
            process_instance_key: self.instance.process_instance_key,
            tenant_id: Arc::clone(&self.definition.tenant_id),
            tags: process
                .map(|process| process.tags.clone())
                .unwrap_or_default(),
            business_id: process.and_then(|process| process.business_id.clone()),
        }
    }

    /// Changes the element instance, in the state and in here.
    pub fn change(&mut self, step: &mut Step<'_>, change: impl FnOnce(&mut ElementInstance)) {
        let mut instance = (*self.instance).clone();
        change(&mut instance);
        self.instance = Arc::new(instance);
        step.emit(Event::ElementInstanceChanged(Arc::clone(&self.instance)));
    }
}
