//! `bindingType` and `versionTag`: which version of what is deployed an element means.

use crate::bpmn::{
    model::Binding,
    xml::{self, Node},
};

use super::reader::Reader;

/// The binding of an extension element; none when it's wrong (and then it's reported).
pub(super) fn binding<'a>(reader: &mut Reader<'a>, extension: Node<'a>) -> Option<Binding> {
    let version_tag = xml::attribute(extension, "versionTag");
    let binding_type = xml::attribute(extension, "bindingType").unwrap_or("latest");
    if binding_type != "versionTag" && version_tag.is_some() {
        reader.problem(
            extension,
            "Attribute 'versionTag' may only be used if 'bindingType' is 'versionTag'",
        );
        return None;
    }
    match (binding_type, version_tag) {
        ("latest", _) => Some(Binding::Latest),
        ("deployment", _) => Some(Binding::Deployment),
        ("versionTag", Some(tag)) => Some(Binding::VersionTag(tag.to_owned())),
        ("versionTag", None) => {
            reader.problem(
                extension,
                "Attribute 'versionTag' must be present and not empty if 'bindingType' is 'versionTag'",
            );
            None
        }
        _ => {
            reader.problem(
                extension,
                "Attribute 'bindingType' must be one of: deployment, latest, versionTag",
            );
            None
        }
    }
}
