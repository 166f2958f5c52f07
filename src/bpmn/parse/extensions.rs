//! Extension elements that any element may carry: at most one of each, and not yet all are run.

use crate::bpmn::xml::{self, Node};

use super::reader::Reader;

const AT_MOST_ONE: [&str; 9] = [
    "assignmentDefinition",
    "executionListeners",
    "formDefinition",
    "ioMapping",
    "priorityDefinition",
    "taskHeaders",
    "taskListeners",
    "taskSchedule",
    "versionTag",
];

const NOT_YET: [&str; 1] = ["linkedResources"];

pub(super) fn check<'a>(reader: &mut Reader<'a>, node: Node<'a>) {
    for name in AT_MOST_ONE {
        if xml::zeebe_extensions(node, name).len() > 1 {
            reader.problem(
                node,
                format!(
                    "Must have exactly one 'zeebe:{name}' extension element when exists. \
                     Please check process definition XML and retain only one extension element."
                ),
            );
        }
    }
    for name in NOT_YET {
        if !xml::zeebe_extensions(node, name).is_empty() {
            reader.unsupported(node, &format!("Extension element 'zeebe:{name}'"));
        }
    }
    if xml::bpmn_children(node, "standardLoopCharacteristics")
        .next()
        .is_some()
    {
        reader.unsupported(node, "Element 'standardLoopCharacteristics'");
    }
}
