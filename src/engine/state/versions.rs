//! The versions of what has an id and is deployed again and again.

use std::collections::BTreeMap;

use crate::{bpmn::model::Binding, engine::record::Key};

/// The active versions of one id, with what a binding looks for.
#[derive(Debug, Default, PartialEq)]
pub struct Versions {
    active: BTreeMap<i32, Version>,
    tags: BTreeMap<String, Tag>,
}

#[derive(Debug, PartialEq)]
struct Version {
    key: Key,
    deployment_key: Key,
}

/// What a version tag stands for: the newest that has it, until one that has it is deleted. As in Zeebe
/// no other takes that one's place, not even a newer one.
#[derive(Debug, Default, PartialEq)]
struct Tag {
    newest: Option<Key>,
    last_deletion: Key,
}

impl Versions {
    pub fn insert(&mut self, version: i32, key: Key, deployment_key: Key, tag: Option<&str>) {
        let it = Version {
            key,
            deployment_key,
        };
        self.active.insert(version, it);
        if let Some(tag) = said(tag) {
            let tag = self.tags.entry(tag.to_owned()).or_default();
            if key > tag.last_deletion {
                tag.newest = tag.newest.max(Some(key));
            }
        }
    }

    /// Takes a deleted one out, unless its version has been given again.
    pub fn remove(&mut self, version: i32, key: Key, deletion_key: Key, tag: Option<&str>) {
        if self.active.get(&version).is_some_and(|it| it.key == key) {
            self.active.remove(&version);
        }
        if let Some(tag) = said(tag) {
            let tag = self.tags.entry(tag.to_owned()).or_default();
            tag.last_deletion = tag.last_deletion.max(deletion_key);
            tag.newest = tag.newest.filter(|newest| *newest > tag.last_deletion);
        }
    }

    /// Whether nothing is known of the id any more.
    pub fn is_empty(&self) -> bool {
        self.active.is_empty() && self.tags.is_empty()
    }

    pub fn latest(&self) -> Option<Key> {
        let (_, version) = self.active.last_key_value()?;
        Some(version.key)
    }

    pub fn get(&self, version: i32) -> Option<Key> {
        self.active.get(&version).map(|version| version.key)
    }

    /// What is bound to, from a process deployed with `deployment_key`.
    pub fn find(&self, binding: &Binding, deployment_key: Key) -> Option<Key> {
        match binding {
            Binding::Latest => self.latest(),
            Binding::Deployment => {
                let mut newest_first = self.active.values().rev();
                let found = newest_first.find(|it| it.deployment_key == deployment_key);
                found.map(|version| version.key)
            }
            Binding::VersionTag(tag) => self.tags.get(tag)?.newest,
        }
    }
}

/// A blank tag is none.
fn said(tag: Option<&str>) -> Option<&str> {
    tag.filter(|tag| !tag.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deletion_frees_the_tag_for_what_is_deployed_after_it() {
        let tagged = Binding::VersionTag("v".to_owned());
        let mut live = Versions::default();
        live.insert(1, 10, 9, Some("v"));
        live.insert(2, 20, 19, Some("v"));
        assert_eq!(live.find(&tagged, 0), Some(20));
        live.remove(1, 10, 25, Some("v"));
        assert_eq!(live.find(&tagged, 0), None);
        live.insert(3, 30, 29, Some("v"));
        assert_eq!(live.find(&tagged, 0), Some(30));

        // As a restart reads them: by key, each as it is.
        let mut restored = Versions::default();
        restored.remove(1, 10, 25, Some("v"));
        restored.insert(2, 20, 19, Some("v"));
        restored.insert(3, 30, 29, Some("v"));
        assert_eq!(restored, live);
    }

    #[test]
    fn a_version_given_again_outlives_the_deletion_of_the_first() {
        let mut versions = Versions::default();
        versions.insert(1, 10, 9, None);
        versions.remove(1, 10, 11, None);
        assert!(versions.is_empty());
        versions.insert(1, 20, 19, None);
        versions.remove(1, 10, 11, None);
        assert_eq!(versions.latest(), Some(20));
        assert_eq!(versions.find(&Binding::Deployment, 19), Some(20));
        assert_eq!(versions.find(&Binding::Deployment, 9), None);
    }
}
