//! What is refused before anything is changed, in the order in which Zeebe looks for it.

use std::sync::Arc;

use crate::{
    bpmn::model::{Element, ElementIndex, ElementKind, Process},
    engine::{
        command::{ActivateInstruction, ModifyInstance},
        handler::set_order::in_set_order,
        process::Context,
        record::{ElementInstance, Key},
        step::Step,
    },
};

/// The element types that can be activated, in the words of Zeebe's rejection.
const SUPPORTED: &str = "PROCESS, SUB_PROCESS, EVENT_SUB_PROCESS, AD_HOC_SUB_PROCESS, \
    AD_HOC_SUB_PROCESS_INNER_INSTANCE, INTERMEDIATE_CATCH_EVENT, INTERMEDIATE_THROW_EVENT, END_EVENT, \
    SERVICE_TASK, RECEIVE_TASK, USER_TASK, MANUAL_TASK, TASK, EXCLUSIVE_GATEWAY, PARALLEL_GATEWAY, \
    EVENT_BASED_GATEWAY, INCLUSIVE_GATEWAY, MULTI_INSTANCE_BODY, CALL_ACTIVITY, BUSINESS_RULE_TASK, \
    SCRIPT_TASK, SEND_TASK";

pub fn check(step: &Step<'_>, root: &Context, command: &ModifyInstance) -> Result<(), String> {
    let checks = Checks {
        step,
        process: &root.process,
        command,
    };
    checks.elements_exist()?;
    checks.elements_are_supported()?;
    checks.terminated_exist()?;
    checks.variable_scopes_exist()?;
    checks.variable_scopes_enclose()?;
    checks.ancestors_exist()?;
    checks.ancestors_belong()?;
    checks.ancestors_enclose()?;
    checks.scopes_stay()
}

struct Checks<'a> {
    step: &'a Step<'a>,
    process: &'a Process,
    command: &'a ModifyInstance,
}

impl<'a> Checks<'a> {
    fn refuse(&self, rest: impl std::fmt::Display) -> Result<(), String> {
        Err(format!(
            "Expected to modify instance of process '{}' but {rest}",
            self.process.id
        ))
    }

    fn refuse_if_any(&self, found: &[&str], what: &str) -> Result<(), String> {
        if found.is_empty() {
            return Ok(());
        }
        self.refuse(format!(
            "it contains one or more {what}: '{}'",
            found.join("', '")
        ))
    }

    fn is_flow(&self, id: &str) -> bool {
        self.process.flows.iter().any(|flow| *flow.id == *id)
    }

    fn exists(&self, id: &str) -> bool {
        self.process.find(id).is_some() || self.is_flow(id)
    }

    fn elements_exist(&self) -> Result<(), String> {
        let ids = self.command.activate.iter().map(|one| &*one.element_id);
        let unknown = in_set_order(ids.filter(|id| !self.exists(id)));
        self.refuse_if_any(
            &unknown,
            "activate instructions with an element that could not be found",
        )
    }

    fn elements_are_supported(&self) -> Result<(), String> {
        let mut ids: Vec<&str> = Vec::new();
        for instruction in &self.command.activate {
            if !ids.contains(&&*instruction.element_id) {
                ids.push(&instruction.element_id);
            }
        }
        let after_gateway: Vec<&str> = ids
            .iter()
            .copied()
            .filter(|id| {
                let element = self.process.find(id);
                element.is_some_and(|element| self.follows_event_gateway(element))
            })
            .collect();
        if !after_gateway.is_empty() {
            return self.refuse(format!(
                "it contains one or more activate instructions for elements that are unsupported: '{}'. The \
                 activation of events belonging to an event-based gateway is not supported.",
                after_gateway.join("', '")
            ));
        }
        let unsupported: Vec<(&str, &str)> = ids
            .iter()
            .filter_map(|id| Some((*id, self.unsupported_type(id)?)))
            .collect();
        if unsupported.is_empty() {
            return Ok(());
        }
        let ids: Vec<&str> = unsupported.iter().map(|(id, _)| *id).collect();
        let mut types: Vec<&str> = Vec::new();
        for (_, name) in &unsupported {
            if !types.contains(name) {
                types.push(name);
            }
        }
        self.refuse(format!(
            "it contains one or more activate instructions for elements that are unsupported: '{}'. The \
             activation of elements with type '{}' is not supported. Supported element types are: \
             [{SUPPORTED}].",
            ids.join("', '"),
            types.join("', '")
        ))
    }

    fn follows_event_gateway(&self, element: &Element) -> bool {
        matches!(element.kind, ElementKind::IntermediateCatchEvent(_))
            && element.incoming.iter().any(|&flow| {
                let source = self.process.element(self.process.flow(flow).source);
                matches!(source.kind, ElementKind::EventBasedGateway)
            })
    }

    /// Zeebe names the process among the supported types, but goes wrong on it.
    fn unsupported_type(&self, id: &str) -> Option<&'static str> {
        let Some(element) = self.process.find(id) else {
            return Some("SEQUENCE_FLOW");
        };
        matches!(
            element.kind,
            ElementKind::StartEvent(_) | ElementKind::BoundaryEvent { .. } | ElementKind::Process
        )
        .then(|| element.type_name())
    }

    fn terminated_exist(&self) -> Result<(), String> {
        let mut unknown: Vec<Key> = Vec::new();
        for &key in &self.command.terminate {
            if self.instance(key).is_none() && !unknown.contains(&key) {
                unknown.push(key);
            }
        }
        let unknown: Vec<String> = unknown.iter().map(Key::to_string).collect();
        let unknown: Vec<&str> = unknown.iter().map(String::as_str).collect();
        self.refuse_if_any(
            &unknown,
            "terminate instructions with an element instance that could not be found",
        )
    }

    fn variable_scopes_exist(&self) -> Result<(), String> {
        let ids = self.command.activate.iter().flat_map(scope_ids);
        let unknown = in_set_order(ids.filter(|id| !self.exists(id)));
        self.refuse_if_any(
            &unknown,
            "variable instructions with a scope element id that could not be found",
        )
    }

    fn variable_scopes_enclose(&self) -> Result<(), String> {
        let all_enclose = self.command.activate.iter().all(|instruction| {
            let element = self.element(instruction);
            scope_ids(instruction).all(|id| {
                id == instruction.element_id || element.is_some_and(|one| self.encloses(id, one))
            })
        });
        if all_enclose {
            return Ok(());
        }
        self.refuse(
            "it contains one or more variable instructions with a scope element that doesn't belong to the \
             activating element's flow scope. These variables should be set before or after the \
             modification.",
        )
    }

    fn ancestors_exist(&self) -> Result<(), String> {
        let keys = self.ancestor_keys(|instance| !instance.is_some_and(|one| one.is_active()));
        let keys: Vec<&str> = in_set_order(keys.iter().map(String::as_str));
        self.refuse_if_any(
            &keys,
            "activate instructions with an ancestor scope key that does not exist, or is not in an active \
             state",
        )
    }

    fn ancestors_belong(&self) -> Result<(), String> {
        let own_key = self.command.process_instance_key;
        let keys = self.ancestor_keys(|instance| {
            instance.is_some_and(|one| one.process_instance_key != own_key)
        });
        let keys: Vec<&str> = in_set_order(keys.iter().map(String::as_str));
        self.refuse_if_any(
            &keys,
            "activate instructions with an ancestor scope key that does not belong to the modified process \
             instance",
        )
    }

    /// The chosen ancestors that the condition holds for.
    fn ancestor_keys(
        &self,
        condition: impl Fn(Option<&Arc<ElementInstance>>) -> bool,
    ) -> Vec<String> {
        let instructions = self.command.activate.iter();
        instructions
            .filter_map(|instruction| instruction.ancestor_key)
            .filter(|&key| condition(self.instance(key)))
            .map(|key| key.to_string())
            .collect()
    }

    fn ancestors_enclose(&self) -> Result<(), String> {
        let wrong: String = self
            .command
            .activate
            .iter()
            .filter_map(|instruction| {
                let key = instruction.ancestor_key?;
                let ancestor = self.process.element(self.instance(key)?.element);
                let encloses = self.encloses(&ancestor.id, self.element(instruction)?);
                (!encloses).then(|| {
                    format!(
                        "\n- instance '{key}' of element '{}' is not an ancestor of element '{}'",
                        ancestor.id, instruction.element_id
                    )
                })
            })
            .collect();
        if wrong.is_empty() {
            return Ok(());
        }
        self.refuse(format!(
            "it contains one or more activate instructions with an ancestor scope key that is not an \
             ancestor of the element to activate:{wrong}"
        ))
    }

    /// No element goes into a scope that is to be terminated.
    fn scopes_stay(&self) -> Result<(), String> {
        let mut conflicts = Vec::new();
        for &key in &self.command.terminate {
            let Some(terminated) = self.instance(key) else {
                continue;
            };
            for instruction in &self.command.activate {
                let goes_into = match instruction.ancestor_key {
                    Some(ancestor) => ancestor == key,
                    None => self.is_scope(terminated, instruction),
                };
                if goes_into {
                    conflicts.push(format!(
                        "element '{}' requires flow scope instance '{key}' which is being terminated",
                        instruction.element_id
                    ));
                }
            }
        }
        if conflicts.is_empty() {
            return Ok(());
        }
        self.refuse(format!(
            "it contains one or more activate instructions for elements whose required flow scope instance \
             is also being terminated: {}. Please provide a valid ancestor scope key for the activation or \
             avoid terminating the required flow scope.",
            conflicts.join(", ")
        ))
    }

    /// By its element alone, as Zeebe compares.
    fn is_scope(&self, instance: &ElementInstance, instruction: &ActivateInstruction) -> bool {
        let definition = self
            .step
            .state
            .definitions
            .get(instance.process_definition_key);
        let id = definition.map(|found| &found.executable().element(instance.element).id);
        id.zip(self.element(instruction))
            .is_some_and(|(id, element)| self.encloses(id, element))
    }

    fn instance(&self, key: Key) -> Option<&'a Arc<ElementInstance>> {
        self.step.state.instances.get(key)
    }

    fn element(&self, instruction: &ActivateInstruction) -> Option<&'a Element> {
        self.process.find(&instruction.element_id)
    }

    /// Whether the element of this id is one of the other's scopes.
    fn encloses(&self, id: &str, element: &Element) -> bool {
        let scope_of = |index: &ElementIndex| self.process.element(*index).scope;
        std::iter::successors(element.scope, scope_of)
            .any(|scope| *self.process.element(scope).id == *id)
    }
}

fn scope_ids(instruction: &ActivateInstruction) -> impl Iterator<Item = &str> {
    let scopes = instruction.variables.iter().map(|one| &*one.scope_id);
    scopes.filter(|id| !id.is_empty())
}
