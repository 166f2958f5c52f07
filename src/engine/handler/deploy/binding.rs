//! What is bound to its deployment must be in it.
//!
//! As in Zeebe only elements that stand directly in a process are checked, and only ids that are no
//! expressions.

use super::parsed::{Ids, Parsed, ResourceOf};
use crate::{
    bpmn::model::{Binding, BusinessRule, Element, ElementKind, Process},
    feel,
};

/// The elements whose process, decision or form isn't in the deployment, by resource; empty for none.
pub fn unbound(parsed: &[Parsed<'_>], ids: &Ids) -> String {
    let mut problems = String::new();
    for parsed in parsed {
        let Parsed::Processes {
            resource,
            processes,
        } = parsed
        else {
            continue;
        };
        let found: Vec<String> = processes
            .iter()
            .flat_map(|process| top_level(process))
            .filter_map(|element| problem(element, ids))
            .collect();
        if !found.is_empty() {
            problems.push_str(&format!("\n'{}':\n{}", resource.name, found.concat()));
        }
    }
    problems
}

fn top_level(process: &Process) -> impl Iterator<Item = &Element> {
    let elements = process.elements.iter();
    elements.filter(|element| element.scope == Some(Process::ROOT))
}

/// What an element refers to by an id.
struct Reference<'a> {
    extension: &'static str,
    what: &'static str,
    id: &'a feel::Expression,
    binding: &'a Binding,
    deployed: &'a ResourceOf,
}

fn reference<'a>(element: &'a Element, ids: &'a Ids) -> Option<Reference<'a>> {
    match &element.kind {
        ElementKind::CallActivity(called) => Some(Reference {
            extension: "calledElement",
            what: "process",
            id: &called.process_id,
            binding: &called.binding,
            deployed: &ids.processes,
        }),
        ElementKind::BusinessRuleTask(BusinessRule::Decision(called)) => Some(Reference {
            extension: "calledDecision",
            what: "decision",
            id: &called.decision_id,
            binding: &called.binding,
            deployed: &ids.decisions,
        }),
        ElementKind::CamundaUserTask(task) => task.form.as_ref().map(|form| Reference {
            extension: "formDefinition",
            what: "form",
            id: &form.id,
            binding: &form.binding,
            deployed: &ids.forms,
        }),
        ElementKind::UserTask(job) => {
            let form = job.user_task.as_ref()?.form.as_ref()?;
            Some(Reference {
                extension: "formDefinition",
                what: "form",
                id: &form.id,
                binding: &form.binding,
                deployed: &ids.forms,
            })
        }
        _ => None,
    }
}

fn problem(element: &Element, ids: &Ids) -> Option<String> {
    let Reference {
        extension,
        what,
        id,
        binding,
        deployed,
    } = reference(element, ids)?;
    let is_checked = *binding == Binding::Deployment && id.is_static();
    if !is_checked || deployed.contains(id.source()) {
        return None;
    }
    Some(format!(
        "- Element: {} > extensionElements > {extension}\n    - ERROR: Expected to find {what} with id '{}' \
         in current deployment, but not found.\n",
        element.id,
        id.source()
    ))
}
