//! Extension elements that any element may carry: at most one of each.

use crate::bpmn::xml::{self, Node};

use super::{linked_resources, reader::Reader};

const AT_MOST_ONE: [&str; 12] = [
    "adHoc",
    "assignmentDefinition",
    "executionListeners",
    "formDefinition",
    "ioMapping",
    "linkedResources",
    "priorityDefinition",
    "taskHeaders",
    "taskListeners",
    "taskSchedule",
    "userTask",
    "versionTag",
];

pub(super) fn check<'a>(reader: &mut Reader<'a>, node: Node<'a>) {
    for name in AT_MOST_ONE {
        at_most_one(reader, node, name);
    }
    linked_resources::check(reader, node);
    // Zeebe looks for the one there is, and fails where there are two.
    let is_ad_hoc = node.tag_name().name() == "adHocSubProcess";
    let jobs = xml::zeebe_extensions(node, "taskDefinition").len();
    let properties = xml::zeebe_extensions(node, "properties").len();
    if properties > 1 || (is_ad_hoc && jobs > 1) {
        let found = if properties > 1 { properties } else { jobs };
        reader.unreadable(
            node,
            format!("Collection expected to have <1> entry but has <{found}>"),
        );
    }
    for form in xml::zeebe_extensions(node, "userTaskForm") {
        if xml::text(form).is_empty() {
            reader.problem(
                form,
                "User task form text content has to be present and not empty",
            );
        }
    }
}

/// What Zeebe says of two after it has said that there must be one.
pub(super) fn check_implementations<'a>(reader: &mut Reader<'a>, node: Node<'a>) {
    for name in ["script", "calledDecision"] {
        at_most_one(reader, node, name);
    }
}

fn at_most_one<'a>(reader: &mut Reader<'a>, node: Node<'a>, name: &str) {
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
