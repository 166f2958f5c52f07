//! One entity of each kind, with every field set.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Arc, OnceLock},
};

use serde_json::json;

use crate::{
    bpmn::model::{Element, ElementIndex, ElementKind, FlowIndex, Process},
    engine::{
        command::SetVariablesMode,
        event::Event,
        follow_up::FollowUp,
        record::{
            BatchItem, BatchOperation, BatchOperationState, BatchPlan, CompensationState,
            CompensationSubscription, ConditionalSubscription, ConditionalTarget, Decision,
            DecisionRequirements, DefinitionState, Document, ElementInstance, ElementState,
            Incident, IncidentState, IncidentType, Job, JobKind, JobState, Key, ListenerEvent,
            LoopProgress, Message, MessageState, MessageSubscription, ProcessDefinition,
            ProcessInstance, Resource, ResourceKind, SignalSubscription, SubscriptionState,
            SubscriptionTarget, Timer, TimerState, Trigger, UserTask, UserTaskAttributes,
            UserTaskState, UserTaskTransition, Variable,
        },
    },
};

pub fn document() -> Document {
    match json!({ "b": 1, "a": [true, null, 1.5, "ä\u{0}\""], "big": 12_345_678_901_234_567_i64 })
    {
        serde_json::Value::Object(document) => document,
        _ => unreachable!(),
    }
}

pub fn definition() -> Arc<ProcessDefinition> {
    let element = |index, id: &str, kind| Element {
        index: ElementIndex(index),
        id: id.into(),
        name: Some("Name".to_owned()),
        kind,
        scope: (index > 0).then_some(ElementIndex(0)),
        incoming: Vec::new(),
        outgoing: Vec::new(),
        input_mapping: None,
        output_mapping: None,
        boundary_events: Vec::new(),
        execution_listeners: Default::default(),
        event_sub_processes: Vec::new(),
        line: 1,
    };
    let process = Process {
        id: "order".into(),
        name: None,
        version_tag: None,
        start_form_id: Some("form".to_owned()),
        elements: vec![
            element(0, "order", ElementKind::Process),
            element(1, "wait", ElementKind::ManualTask),
        ],
        flows: Vec::new(),
        index_by_id: HashMap::new(),
    };
    Arc::new(ProcessDefinition {
        key: 10,
        bpmn_process_id: "order".into(),
        name: Some("Order".to_owned()),
        version: 3,
        version_tag: Some("v3".to_owned()),
        deployment_key: 9,
        resource_name: "order.bpmn".to_owned(),
        resource: b"<xml/>".as_slice().into(),
        checksum: u64::MAX - 5,
        tenant_id: "<default>".into(),
        deployed_at_ms: 1_700_000_000_001,
        state: DefinitionState::Active,
        executable: OnceLock::from(Arc::new(process)),
    })
}

pub fn decision_requirements() -> DecisionRequirements {
    DecisionRequirements {
        key: 13,
        id: "rules".into(),
        name: "Rules".to_owned(),
        version: 4,
        namespace: "test".to_owned(),
        resource_name: "rules.dmn".to_owned(),
        resource: b"<definitions/>".as_slice().into(),
        tenant_id: "<default>".into(),
        deployed_at_ms: 1_700_000_000_002,
        state: DefinitionState::Active,
        graph: OnceLock::new(),
    }
}

/// With a tag: one without is forgotten once it's deleted.
pub fn decision(key: Key, state: DefinitionState) -> Decision {
    Decision {
        key,
        id: "discount".into(),
        name: "Discount".to_owned(),
        version: 5,
        version_tag: Some("v5".to_owned()),
        decision_requirements_key: 13,
        decision_requirements_id: "rules".into(),
        deployment_key: 9,
        tenant_id: "<default>".into(),
        state,
    }
}

pub fn resource(key: Key, state: DefinitionState) -> Resource {
    Resource {
        key,
        kind: ResourceKind::Form,
        id: "ask".into(),
        version: 6,
        version_tag: Some("v6".to_owned()),
        deployment_key: 9,
        resource_name: "ask.form".to_owned(),
        content: b"{}".as_slice().into(),
        tenant_id: "<default>".into(),
        deployed_at_ms: 1_700_000_000_003,
        state,
    }
}

pub fn process_instance() -> ElementInstance {
    ElementInstance {
        key: 20,
        process_instance_key: 20,
        process_definition_key: 10,
        element: ElementIndex(0),
        scope_key: None,
        state: ElementState::Activated,
        started_at_ms: 5,
        ended_at_ms: None,
        job_key: None,
        listener_index: 0,
        called_instance_key: None,
        join_tokens: BTreeMap::from([((ElementIndex(4), FlowIndex(2)), 3)]),
        forgiven_tokens: 1,
        triggers: [Trigger {
            key: 21,
            element: ElementIndex(1),
            variables: Arc::new(document()),
        }]
        .into(),
        interrupted_by: Some(ElementIndex(7)),
        is_completion_condition_fulfilled: false,
        progress: None,
        loop_counter: None,
        process: Some(Arc::new(ProcessInstance {
            bpmn_process_id: "order".into(),
            version: 3,
            tenant_id: "<default>".into(),
            tags: vec!["a".to_owned(), "b".to_owned()],
            business_id: Some("order-7".into()),
            parent_process_instance_key: Some(1),
            parent_element_instance_key: Some(2),
            depth: 2,
            correlation_key: Some(("o-1".into(), "paid".into())),
            terminate_after: vec!["pay".to_owned()],
            is_ending: true,
            is_banned: true,
        })),
    }
}

pub fn element_instance() -> ElementInstance {
    ElementInstance {
        key: 30,
        process_instance_key: 20,
        process_definition_key: 10,
        element: ElementIndex(1),
        scope_key: Some(20),
        state: ElementState::Activating,
        started_at_ms: 6,
        ended_at_ms: None,
        job_key: Some(40),
        listener_index: 2,
        called_instance_key: Some(41),
        join_tokens: BTreeMap::new(),
        forgiven_tokens: 0,
        triggers: [].into(),
        interrupted_by: None,
        is_completion_condition_fulfilled: true,
        progress: Some(LoopProgress {
            created: 3,
            completed: 2,
            terminated: 1,
        }),
        loop_counter: Some(4),
        process: None,
    }
}

pub fn variable() -> Variable {
    Variable {
        key: 35,
        name: "data".into(),
        value: serde_json::Value::Object(document()),
        scope_key: 30,
        process_instance_key: 20,
        process_definition_key: 10,
        bpmn_process_id: "order".into(),
        tenant_id: "<default>".into(),
        updated_at_ms: 7,
    }
}

pub fn job() -> Job {
    Job {
        key: 40,
        job_type: "payment".into(),
        kind: JobKind::ExecutionListener,
        listener_event: ListenerEvent::End,
        state: JobState::Failed,
        retries: 2,
        process_instance_key: 20,
        process_definition_key: 10,
        bpmn_process_id: "order".into(),
        process_version: 3,
        element_id: "wait".into(),
        element_instance_key: 30,
        tenant_id: "<default>".into(),
        headers: Arc::new([("h".to_owned(), "1".to_owned())]),
        tags: vec!["t".to_owned()],
        worker: "w".into(),
        deadline_ms: 99,
        available_at_ms: Some(100),
        error_code: Some("E".to_owned()),
        denied_reason: Some("no".to_owned()),
        error_message: Some("broken".to_owned()),
        variables: Arc::new(document()),
        incident_key: Some(50),
        created_at_ms: 8,
        updated_at_ms: 9,
        ended_at_ms: None,
    }
}

pub fn incident() -> Incident {
    Incident {
        key: 50,
        error_type: IncidentType::JobNoRetries,
        error_message: "No more retries left.".to_owned(),
        process_instance_key: 20,
        process_definition_key: 10,
        bpmn_process_id: "order".into(),
        element_id: "wait".into(),
        element_instance_key: 30,
        job_key: Some(40),
        variable_scope_key: 30,
        tenant_id: "<default>".into(),
        state: IncidentState::Active,
        created_at_ms: 10,
        resolved_at_ms: None,
    }
}

pub fn timer(key: i64) -> Timer {
    Timer {
        key,
        due_at_ms: 1_000,
        repetitions: -1,
        element_instance_key: Some(30),
        process_instance_key: Some(20),
        process_definition_key: 10,
        element: ElementIndex(1),
        cycle: Some("R/PT1S".to_owned()),
        state: TimerState::Created,
    }
}

pub fn message() -> Message {
    Message {
        key: 70,
        name: "paid".into(),
        correlation_key: "o-1".into(),
        message_id: "m1".into(),
        variables: Arc::new(document()),
        time_to_live_ms: 1_000,
        expires_at_ms: 2_000,
        tenant_id: "<default>".into(),
        correlated_to: BTreeSet::from(["order".into(), "other".into()]),
        state: MessageState::Published,
        published_at_ms: 1_000,
    }
}

pub fn message_subscription(key: i64, target: SubscriptionTarget) -> MessageSubscription {
    MessageSubscription {
        key,
        message_name: "paid".into(),
        target,
        process_definition_key: 10,
        bpmn_process_id: "order".into(),
        element: ElementIndex(1),
        element_id: "wait".into(),
        is_interrupting: true,
        tenant_id: "<default>".into(),
        state: SubscriptionState::Created,
        updated_at_ms: 11,
    }
}

pub fn signal_subscription() -> SignalSubscription {
    SignalSubscription {
        key: 90,
        signal_name: "alarm".into(),
        element_instance_key: Some(30),
        process_instance_key: Some(20),
        process_definition_key: 10,
        bpmn_process_id: "order".into(),
        element: ElementIndex(1),
        element_id: "wait".into(),
        tenant_id: "<default>".into(),
        is_open: true,
    }
}

pub fn conditional_subscription() -> ConditionalSubscription {
    ConditionalSubscription {
        key: 96,
        target: ConditionalTarget::ElementInstance {
            element_instance_key: 30,
            process_instance_key: 20,
        },
        process_definition_key: 10,
        element: ElementIndex(1),
        is_interrupting: true,
        is_open: true,
    }
}

pub fn compensation_subscription() -> CompensationSubscription {
    CompensationSubscription {
        key: 95,
        process_instance_key: 20,
        activity: ElementIndex(1),
        activity_instance_key: 31,
        scope_key: 20,
        handler: Some(ElementIndex(2)),
        state: CompensationState::Triggered {
            thrown_by: 32,
            handler_instance_key: Some(33),
        },
    }
}

pub fn user_task() -> UserTask {
    let attributes = UserTaskAttributes {
        assignee: "ada".to_owned(),
        candidate_groups: vec!["g".to_owned(), "h".to_owned()],
        candidate_users: vec!["u".to_owned()],
        due_date: "2030-01-01T10:00Z".to_owned(),
        follow_up_date: "2030-01-01T09:00+02:00".to_owned(),
        priority: 70,
    };
    UserTask {
        key: 97,
        state: UserTaskState::Claiming,
        form_key: Some(11),
        external_form_reference: "form".to_owned(),
        headers: Arc::new([("h".to_owned(), "1".to_owned())]),
        process_instance_key: 20,
        process_definition_key: 10,
        bpmn_process_id: "order".into(),
        process_version: 3,
        element_id: "wait".into(),
        element_instance_key: 30,
        tenant_id: "<default>".into(),
        initial_assignee: Some("bob".to_owned()),
        transition: Some(Box::new(UserTaskTransition {
            attributes: UserTaskAttributes {
                assignee: String::new(),
                ..attributes.clone()
            },
            action: "claim".to_owned(),
            variables: Arc::new(document()),
            variables_mode: Some(SetVariablesMode::Local),
            listener_index: 2,
        })),
        attributes,
        created_at_ms: 13,
        ended_at_ms: None,
    }
}

/// All of them, in the order in which recovery reads them.
pub fn batch_operation() -> BatchOperation {
    BatchOperation {
        key: 95,
        plan: BatchPlan::MigrateProcessInstance {
            target_process_definition_key: 11,
            mappings: vec![("a".to_owned(), "b".to_owned())],
        },
        state: BatchOperationState::Suspended,
        items_total: 5,
        items_completed: 1,
        items_failed: 1,
        started_at_ms: 10,
        ended_at_ms: None,
    }
}

fn batch_item(key: Key) -> BatchItem {
    BatchItem {
        key,
        process_instance_key: key,
    }
}

pub fn all() -> Vec<Event> {
    let waiting = SubscriptionTarget::ElementInstance {
        element_instance_key: 30,
        process_instance_key: 20,
        correlation_key: "o-1".into(),
    };
    vec![
        Event::ProcessDefinitionChanged(definition()),
        Event::DecisionRequirementsChanged(Arc::new(decision_requirements())),
        Event::DecisionChanged(Arc::new(decision(14, DefinitionState::Active))),
        Event::DecisionChanged(Arc::new(decision(
            15,
            DefinitionState::Deleted { deletion_key: 18 },
        ))),
        Event::ResourceChanged(Arc::new(resource(16, DefinitionState::Active))),
        Event::ResourceChanged(Arc::new(resource(
            17,
            DefinitionState::Deleted { deletion_key: 19 },
        ))),
        Event::ElementInstanceChanged(Arc::new(process_instance())),
        Event::ElementInstanceChanged(Arc::new(element_instance())),
        Event::VariableChanged(Arc::new(variable())),
        Event::JobChanged(Arc::new(job())),
        Event::IncidentChanged(Arc::new(incident())),
        Event::TimerChanged(Arc::new(timer(60))),
        Event::MessageChanged(Arc::new(message())),
        Event::MessageSubscriptionChanged(Arc::new(message_subscription(80, waiting))),
        Event::MessageSubscriptionChanged(Arc::new(message_subscription(
            81,
            SubscriptionTarget::ProcessStart,
        ))),
        Event::SignalSubscriptionChanged(Arc::new(signal_subscription())),
        Event::CompensationSubscriptionChanged(Arc::new(compensation_subscription())),
        Event::UserTaskChanged(Arc::new(user_task())),
        Event::ConditionalSubscriptionChanged(Arc::new(conditional_subscription())),
        Event::InputCollectionChanged {
            body_key: 30,
            items: Some(Arc::from([json!(1), json!({"a": null})])),
        },
        Event::BatchOperationChanged(Arc::new(batch_operation())),
        Event::BatchItemsOpened {
            batch_operation_key: 95,
            position: 0,
            items: Arc::from([batch_item(21), batch_item(22)]),
        },
        Event::BatchItemsFrozen {
            batch_operation_key: 95,
            position: 1,
            items: Arc::from([batch_item(23)]),
        },
        Event::NextKeyChanged(1_000),
        Event::ClockChanged {
            pinned_at_ms: Some(12),
        },
        Event::FollowUpsPostponed {
            first_position: 7,
            follow_ups: Arc::new([
                FollowUp::Activate {
                    key: Some(45),
                    scope_key: 20,
                    element: ElementIndex(1),
                    via: Some(FlowIndex(2)),
                },
                FollowUp::Activate {
                    key: None,
                    scope_key: 20,
                    element: ElementIndex(1),
                    via: None,
                },
                FollowUp::ActivateInstance { key: 30 },
                FollowUp::OfferBuffered {
                    subscription_key: 30,
                },
                FollowUp::Join {
                    key: 34,
                    scope_key: 30,
                    element: ElementIndex(3),
                },
                FollowUp::TriggerConditional {
                    subscription_key: 96,
                },
                FollowUp::Complete { key: 30 },
                FollowUp::Terminate { key: 30 },
                FollowUp::ActivateNext {
                    body_key: 30,
                    remaining: 5,
                },
                FollowUp::TerminateChildren {
                    scope_key: 20,
                    from_key: 30,
                },
            ]),
        },
    ]
}
