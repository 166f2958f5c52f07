//! What is written is what a restart reads, entity by entity and field by field.

use std::sync::Arc;

use serde_json::json;

use super::samples;
use crate::{
    engine::{
        event::Event,
        record::{
            BatchItem, BatchItemOutcome, BatchOperationState, CompensationState, DefinitionState,
            ElementState, IncidentState, JobState, MessageState, ProcessDefinition,
            SubscriptionState, SubscriptionTarget, TimerState, UserTaskState,
        },
    },
    store::{Location, Store, rows},
};

fn folder() -> (tempfile::TempDir, Location) {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::Folder(folder.path().join("data"));
    (folder, location)
}

/// What a restart reads, as text.
fn recovered(location: &Location) -> Vec<String> {
    let store = Store::open(location).unwrap();
    let mut read = Vec::new();
    rows::read_active(store.connection(), &mut |event| read.push(describe(&event))).unwrap();
    read
}

/// The graph isn't stored but made from the XML: it's left out.
fn describe(event: &Event) -> String {
    let Event::ProcessDefinitionChanged(definition) = event else {
        return format!("{event:?}");
    };
    format!("{:?}", without_graph(definition))
}

fn without_graph(definition: &ProcessDefinition) -> ProcessDefinition {
    ProcessDefinition {
        bpmn_process_id: Arc::clone(&definition.bpmn_process_id),
        name: definition.name.clone(),
        version_tag: definition.version_tag.clone(),
        resource_name: definition.resource_name.clone(),
        resource: Arc::clone(&definition.resource),
        tenant_id: Arc::clone(&definition.tenant_id),
        executable: std::sync::OnceLock::new(),
        ..*definition
    }
}

#[test]
fn everything_active_is_there_after_a_restart() {
    let (_folder, location) = folder();
    let events = samples::all();
    let mut store = Store::open(&location).unwrap();
    store.write(&events).unwrap();
    store.close().unwrap();
    let expected: Vec<_> = events.iter().map(describe).collect();
    assert_eq!(recovered(&location), expected);
    assert_eq!(recovered(&location), expected, "and after another one");
}

#[test]
fn without_a_close_it_is_there_too() {
    let (_folder, location) = folder();
    let events = samples::all();
    let mut store = Store::open(&location).unwrap();
    store.write(&events).unwrap();
    drop(store);
    assert_eq!(recovered(&location).len(), events.len());
}

#[test]
fn a_written_change_replaces_what_was_there() {
    let (_folder, location) = folder();
    let mut store = Store::open(&location).unwrap();
    store.write(&samples::all()).unwrap();
    let changed = vec![
        Event::JobChanged(Arc::new({
            let mut job = samples::job();
            job.state = JobState::RetriesUpdated;
            job.retries = 9;
            job.available_at_ms = None;
            job.deadline_ms = 0;
            job.incident_key = None;
            job.variables = Arc::default();
            job
        })),
        Event::VariableChanged(Arc::new({
            let mut variable = samples::variable();
            variable.value = serde_json::Value::Null;
            variable
        })),
        Event::TimerChanged(Arc::new({
            let mut timer = samples::timer(60);
            timer.due_at_ms = 5_000;
            timer.repetitions = 3;
            timer
        })),
        Event::ElementInstanceChanged(Arc::new({
            let mut instance = samples::process_instance();
            instance.triggers.clear();
            instance.join_tokens.clear();
            instance.interrupted_by = None;
            instance
        })),
        Event::ClockChanged { pinned_at_ms: None },
        Event::FollowUpsResumed {
            until_position: 1_000,
        },
    ];
    store.write(&changed).unwrap();
    drop(store);
    let read = recovered(&location);
    for event in &changed[..4] {
        assert!(read.contains(&describe(event)), "{event:?}");
    }
    assert_eq!(read.len(), samples::all().len() - 2, "clock and follow-ups");
}

#[test]
fn what_has_ended_stays_as_history_and_is_not_read_back() {
    let (_folder, location) = folder();
    let mut store = Store::open(&location).unwrap();
    store.write(&samples::all()).unwrap();
    store.write(&ended()).unwrap();
    let count = |table: &str| {
        store
            .connection()
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
                row.get::<_, i64>(0)
            })
            .unwrap()
    };
    for table in ["process_instance", "element_instance", "variable", "job"] {
        assert_eq!(count(table), 1, "{table}");
    }
    for table in ["incident", "timer", "message", "signal_subscription"] {
        assert_eq!(count(table), 1, "{table}");
    }
    assert_eq!(count("message_subscription"), 2);
    let state: String = store
        .connection()
        .query_row("SELECT state FROM process_instance", [], |row| row.get(0))
        .unwrap();
    assert_eq!(state, "COMPLETED");
    drop(store);
    let kinds = recovered(&location);
    // What is deployed, and what there is one of.
    assert_eq!(kinds.len(), 9, "{kinds:?}");
    assert!(kinds[0].contains("Deleted"), "{kinds:?}");
}

#[test]
fn an_item_of_a_batch_operation_ends_and_is_not_read_back() {
    let (_folder, location) = folder();
    let mut store = Store::open(&location).unwrap();
    store.write(&samples::all()).unwrap();
    let item = |key| BatchItem {
        key,
        process_instance_key: key,
    };
    let ended = Event::BatchItemEnded {
        batch_operation_key: 95,
        item: item(21),
        outcome: BatchItemOutcome::Failed("why".to_owned()),
        at_ms: 7,
    };
    store.write(&[ended]).unwrap();
    let (state, error_message): (String, String) = store
        .connection()
        .query_row(
            "SELECT state, error_message FROM batch_operation_item WHERE item_key = 21",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    assert_eq!((&*state, &*error_message), ("FAILED", "why"));
    drop(store);
    let left = Event::BatchItemsOpened {
        batch_operation_key: 95,
        position: 0,
        items: Arc::from([item(22)]),
    };
    assert!(recovered(&location).contains(&describe(&left)));
}

#[test]
fn nothing_is_left_of_a_deleted_instance() {
    let (_folder, location) = folder();
    let mut store = Store::open(&location).unwrap();
    store.write(&samples::all()).unwrap();
    let deletion = Event::ProcessInstanceDeleted {
        process_instance_key: 20,
    };
    store.write(&[deletion]).unwrap();
    let mut tables = store
        .connection()
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap();
    let tables: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let mut looked_at = 0;
    for table in tables {
        let counted = store.connection().query_row(
            &format!("SELECT count(*) FROM {table} WHERE process_instance_key = 20"),
            [],
            |row| row.get::<_, i64>(0),
        );
        if let Ok(count) = counted {
            looked_at += 1;
            // Those of an active instance end with it, before it can be deleted.
            let is_closed_with_it = table.starts_with("co");
            assert!(count == 0 || is_closed_with_it, "{table}");
        }
    }
    assert!(looked_at > 8, "{looked_at}");
}

#[test]
fn items_outlive_a_restart_until_their_list_is_written_anew() {
    let (_folder, location) = folder();
    let mut store = Store::open(&location).unwrap();
    store.write(&samples::all()).unwrap();
    let list = |value: serde_json::Value| {
        let mut variable = samples::variable();
        variable.value = value;
        Event::VariableChanged(Arc::new(variable))
    };
    let item = |index: usize, item: serde_json::Value| Event::VariableItemChanged {
        variable_key: 35,
        scope_key: 30,
        name: "data".into(),
        index,
        item,
    };
    let before = [item(1, json!("lost")), list(json!([0, 1, 2]))];
    store.write(&before).unwrap();
    let after = [
        item(2, json!({"a": 1})),
        item(0, json!(5)),
        item(0, json!(6)),
    ];
    store.write(&after).unwrap();
    drop(store);
    let expected = describe(&list(json!([6, 1, {"a": 1}])));
    assert!(recovered(&location).contains(&expected));
}

/// The samples, each at its end.
fn ended() -> Vec<Event> {
    let mut definition = ProcessDefinition::clone(&samples::definition());
    definition.state = DefinitionState::Deleted { deletion_key: 99 };
    let mut process_instance = samples::process_instance();
    process_instance.state = ElementState::Completed;
    process_instance.ended_at_ms = Some(20);
    let mut element_instance = samples::element_instance();
    element_instance.state = ElementState::Terminated;
    element_instance.ended_at_ms = Some(20);
    let mut job = samples::job();
    job.state = JobState::Canceled;
    job.ended_at_ms = Some(20);
    let mut incident = samples::incident();
    incident.state = IncidentState::Resolved;
    let mut timer = samples::timer(60);
    timer.state = TimerState::Triggered;
    let mut message = samples::message();
    message.state = MessageState::Expired;
    let mut waiting = samples::message_subscription(80, SubscriptionTarget::ProcessStart);
    waiting.state = SubscriptionState::Correlated;
    let mut start = samples::message_subscription(81, SubscriptionTarget::ProcessStart);
    start.state = SubscriptionState::Deleted;
    let mut signal = samples::signal_subscription();
    signal.is_open = false;
    let mut conditional = samples::conditional_subscription();
    conditional.is_open = false;
    let mut compensation = samples::compensation_subscription();
    compensation.state = CompensationState::Ended;
    let mut user_task = samples::user_task();
    user_task.state = UserTaskState::Completed;
    user_task.transition = None;
    user_task.ended_at_ms = Some(20);
    let mut batch_operation = samples::batch_operation();
    batch_operation.state = BatchOperationState::Canceled;
    batch_operation.ended_at_ms = Some(20);
    vec![
        Event::BatchOperationChanged(Arc::new(batch_operation)),
        Event::ProcessDefinitionChanged(Arc::new(definition)),
        Event::ElementInstanceChanged(Arc::new(process_instance)),
        Event::ElementInstanceChanged(Arc::new(element_instance)),
        Event::JobChanged(Arc::new(job)),
        Event::IncidentChanged(Arc::new(incident)),
        Event::TimerChanged(Arc::new(timer)),
        Event::MessageChanged(Arc::new(message)),
        Event::MessageSubscriptionChanged(Arc::new(waiting)),
        Event::MessageSubscriptionChanged(Arc::new(start)),
        Event::SignalSubscriptionChanged(Arc::new(signal)),
        Event::CompensationSubscriptionChanged(Arc::new(compensation)),
        Event::ConditionalSubscriptionChanged(Arc::new(conditional)),
        Event::UserTaskChanged(Arc::new(user_task)),
        Event::InputCollectionChanged {
            body_key: 30,
            items: None,
        },
    ]
}

#[test]
fn a_store_in_memory_leaves_nothing_behind() {
    let mut store = Store::open(&Location::Memory).unwrap();
    store.write(&samples::all()).unwrap();
    let path = store.path().to_owned();
    let reader = store.reader(std::time::Duration::from_secs(1));
    let jobs = reader
        .read(|connection| {
            connection.query_row("SELECT count(*) FROM job", [], |row| row.get::<_, i64>(0))
        })
        .unwrap();
    assert_eq!(jobs, 1);
    assert!(path.exists());
    drop((store, reader));
    assert!(!path.parent().unwrap().exists());
}
