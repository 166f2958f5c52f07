//! A deployed DMN file (decision requirements) and the decisions in it.

use std::{
    fmt,
    sync::{Arc, OnceLock},
};

use super::{DefinitionState, Key, TimestampMs};
use crate::dmn::{self, DecisionRequirementsGraph};

#[derive(Clone)]
pub struct DecisionRequirements {
    pub key: Key,
    pub id: Arc<str>,
    pub name: String,
    /// One more than the newest that isn't deleted: a deleted version is given again, as in Zeebe.
    pub version: i32,
    pub namespace: String,
    pub resource_name: String,
    /// The XML as deployed.
    pub resource: Arc<[u8]>,
    pub tenant_id: Arc<str>,
    pub deployed_at_ms: TimestampMs,
    pub state: DefinitionState,
    /// Parsed on first use after a restart.
    pub graph: OnceLock<Arc<DecisionRequirementsGraph>>,
}

impl DecisionRequirements {
    pub fn graph(&self) -> &Arc<DecisionRequirementsGraph> {
        self.graph.get_or_init(|| {
            Arc::new(
                dmn::parse(&self.resource)
                    .expect("a stored resource was valid when it was deployed"),
            )
        })
    }
}

/// Without the text and whether it has been parsed yet.
impl fmt::Debug for DecisionRequirements {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecisionRequirements")
            .field("key", &self.key)
            .field("id", &self.id)
            .field("name", &self.name)
            .field("version", &self.version)
            .field("namespace", &self.namespace)
            .field("resource_name", &self.resource_name)
            .field("tenant_id", &self.tenant_id)
            .field("deployed_at_ms", &self.deployed_at_ms)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

/// The same deployed version in the same state; whether it has been parsed yet makes no difference.
impl PartialEq for DecisionRequirements {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.state == other.state
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    pub key: Key,
    pub id: Arc<str>,
    pub name: String,
    /// Counts within the decision id, as a [`DecisionRequirements`]'s.
    pub version: i32,
    pub version_tag: Option<String>,
    pub decision_requirements_key: Key,
    pub decision_requirements_id: Arc<str>,
    pub deployment_key: Key,
    pub tenant_id: Arc<str>,
    pub state: DefinitionState,
}
