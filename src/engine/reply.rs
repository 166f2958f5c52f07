//! What the engine answers when a command was carried out.

use std::sync::Arc;

use super::record::{
    Decision, DecisionEvaluation, DecisionRequirements, Document, Job, Key, ProcessDefinition,
    Resource, Variable,
};

#[derive(Debug, Clone)]
pub enum Reply {
    Deployed(Deployed),
    InstanceCreated(InstanceCreated),
    InstanceCompleted {
        instance: InstanceCreated,
        variables: Document,
    },
    JobsActivated(JobsActivated),
    MessagePublished {
        message_key: Key,
    },
    MessageCorrelated {
        message_key: Key,
        process_instance_key: Key,
    },
    DecisionEvaluated(Arc<DecisionEvaluation>),
    SignalBroadcast {
        signal_key: Key,
    },
    ConditionalsEvaluated {
        key: Key,
        /// Each as the key of its process definition and its own.
        started: Vec<(Key, Key)>,
    },
    BatchOperationCreated {
        batch_operation_key: Key,
    },
    VariablesSet {
        key: Key,
    },
    /// Done, and there is nothing to say.
    Done,
}

/// Each kind in the order of the resources; those unchanged appear with the version they had.
#[derive(Debug, Clone, Default)]
pub struct Deployed {
    pub deployment_key: Key,
    pub processes: Vec<Arc<ProcessDefinition>>,
    pub decisions: Vec<Arc<Decision>>,
    pub decision_requirements: Vec<Arc<DecisionRequirements>>,
    pub forms: Vec<Arc<Resource>>,
    pub resources: Vec<Arc<Resource>>,
}

#[derive(Debug, Clone)]
pub struct InstanceCreated {
    pub process_definition_key: Key,
    pub bpmn_process_id: Arc<str>,
    pub version: i32,
    pub process_instance_key: Key,
    pub tenant_id: Arc<str>,
    pub tags: Vec<String>,
    pub business_id: Option<Arc<str>>,
}

#[derive(Debug, Clone)]
pub struct JobsActivated {
    pub jobs: Vec<ActivatedJob>,
    /// More could have been taken but for the size of the answer.
    pub is_truncated: bool,
}

#[derive(Debug, Clone)]
pub struct ActivatedJob {
    pub job: Arc<Job>,
    /// The variables asked for, each name once, the nearest scope's value.
    pub variables: Vec<Arc<Variable>>,
}
