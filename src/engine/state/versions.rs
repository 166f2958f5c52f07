//! The versions of what has an id and is deployed again and again.

use std::collections::BTreeMap;

use crate::{bpmn::model::Binding, engine::record::Key};

/// The active versions of one id, with what a binding looks for.
#[derive(Debug, Default, PartialEq)]
pub struct Versions {
    active: BTreeMap<i32, Version>,
}

#[derive(Debug, PartialEq)]
struct Version {
    key: Key,
    deployment_key: Key,
    tag: Option<String>,
}

impl Versions {
    pub fn insert(&mut self, version: i32, key: Key, deployment_key: Key, tag: Option<&str>) {
        let tag = tag.map(str::to_owned);
        self.active.insert(
            version,
            Version {
                key,
                deployment_key,
                tag,
            },
        );
    }

    /// Takes a deleted one out, unless its version has been given again.
    pub fn remove(&mut self, version: i32, key: Key) {
        if self.active.get(&version).is_some_and(|it| it.key == key) {
            self.active.remove(&version);
        }
    }

    pub fn latest(&self) -> Option<Key> {
        let (_, version) = self.active.last_key_value()?;
        Some(version.key)
    }

    pub fn is_empty(&self) -> bool {
        self.active.is_empty()
    }

    /// What is bound to, from a process deployed with `deployment_key`.
    pub fn find(&self, binding: &Binding, deployment_key: Key) -> Option<Key> {
        let mut newest_first = self.active.values().rev();
        let found = match binding {
            Binding::Latest => newest_first.next(),
            Binding::Deployment => newest_first.find(|it| it.deployment_key == deployment_key),
            Binding::VersionTag(tag) => newest_first.find(|it| it.tag.as_ref() == Some(tag)),
        };
        found.map(|version| version.key)
    }
}
