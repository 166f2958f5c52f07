use serde_json::json;

use crate::engine::{
    Engine, Output,
    command::{Command, CreateBatchOperation, RequestId},
    effect::Effect,
    element::testing::{assert_empty, element, path},
    event::Event,
    limits,
    record::{BatchItem, BatchItemOutcome, BatchOperationState, BatchPlan, Key},
    reply::Reply,
    testing::{self, Fixture},
};

/// Two tasks one after the other.
fn two_tasks() -> Fixture {
    let elements = [
        element("startEvent", "s", ""),
        testing::service_task("a"),
        testing::service_task("b"),
        path(&["s", "a", "b"]),
    ];
    Fixture::with_process(&elements.concat())
}

fn instances(keys: &[Key]) -> Vec<BatchItem> {
    let items = keys.iter().map(|&key| BatchItem {
        key,
        process_instance_key: key,
    });
    items.collect()
}

fn create(fixture: &mut Fixture, plan: BatchPlan, items: Vec<BatchItem>) -> Key {
    let command = Command::CreateBatchOperation(CreateBatchOperation { plan, items });
    match fixture.accepted(command) {
        Reply::BatchOperationCreated {
            batch_operation_key,
        } => batch_operation_key,
        other => panic!("{other:?}"),
    }
}

/// Goes on until there is nothing more to do; what became of each item, in order.
fn finish(fixture: &mut Fixture) -> Vec<(Key, BatchItemOutcome)> {
    fixture.take_events();
    while fixture.engine.has_batch_work() {
        fixture.send(Command::AdvanceBatchOperation);
    }
    let events = fixture.take_events();
    let ended = events.into_iter().filter_map(|event| match event {
        Event::BatchItemEnded { item, outcome, .. } => Some((item.key, outcome)),
        _ => None,
    });
    ended.collect()
}

fn state(fixture: &Fixture, key: Key) -> Option<BatchOperationState> {
    let batch = fixture.state().batch_operations.get(key);
    batch.map(|batch| batch.operation.state)
}

#[test]
fn cancels_what_is_there_skips_what_has_ended_and_says_what_failed() {
    let mut fixture = two_tasks();
    let keys = [(); 3].map(|()| fixture.start(json!({})));
    let batch = create(
        &mut fixture,
        BatchPlan::CancelProcessInstance,
        instances(&keys),
    );
    assert_eq!(state(&fixture, batch), Some(BatchOperationState::Created));
    fixture.send(Command::AdvanceBatchOperation);
    assert_eq!(state(&fixture, batch), Some(BatchOperationState::Active));
    fixture.accepted(Command::CancelInstance {
        process_instance_key: keys[1],
    });
    assert_eq!(
        finish(&mut fixture),
        [
            (keys[0], BatchItemOutcome::Completed),
            (keys[1], BatchItemOutcome::Skipped),
            (keys[2], BatchItemOutcome::Completed),
        ]
    );
    assert_eq!(state(&fixture, batch), None);
    assert_empty(&fixture);

    let running = fixture.start(json!({}));
    create(
        &mut fixture,
        BatchPlan::DeleteProcessInstance,
        instances(&[running]),
    );
    let reason = format!(
        "INVALID_STATE: Expected to delete process instance with key '{running}', but it is still active"
    );
    assert_eq!(
        finish(&mut fixture),
        [(running, BatchItemOutcome::Failed(reason))]
    );
}

#[test]
fn one_without_items_completes() {
    let mut fixture = two_tasks();
    let batch = create(&mut fixture, BatchPlan::ResolveIncident, Vec::new());
    assert_eq!(finish(&mut fixture), []);
    assert_eq!(state(&fixture, batch), None);
}

#[test]
fn a_slice_a_step() {
    let mut fixture = two_tasks();
    fixture.quick();
    let count = limits::BATCH_ITEMS_A_STEP_MAX * 2 + 1;
    let keys: Vec<Key> = (0..count).map(|_| fixture.start(json!({}))).collect();
    create(
        &mut fixture,
        BatchPlan::CancelProcessInstance,
        instances(&keys),
    );
    fixture.send(Command::AdvanceBatchOperation);
    let mut left = Vec::new();
    while fixture.engine.has_batch_work() {
        fixture.send(Command::AdvanceBatchOperation);
        left.push(fixture.state().instances.len() / 2);
    }
    let a_step = limits::BATCH_ITEMS_A_STEP_MAX;
    assert_eq!(left, [a_step + 1, 1, 0]);
}

#[test]
fn suspended_resumed_and_cancelled() {
    let mut fixture = two_tasks();
    let keys = [(); 2].map(|()| fixture.start(json!({})));
    let batch_operation_key = create(
        &mut fixture,
        BatchPlan::CancelProcessInstance,
        instances(&keys),
    );
    let suspend = Command::SuspendBatchOperation {
        batch_operation_key,
    };
    let resume = Command::ResumeBatchOperation {
        batch_operation_key,
    };
    let cancel = Command::CancelBatchOperation {
        batch_operation_key,
    };
    let text = fixture.rejected(resume.clone());
    let expected = format!(
        "Expected to resume a batch operation with key '{batch_operation_key}', but it has an invalid state \
         'CREATED'."
    );
    assert!(text.contains(&expected), "{text}");
    fixture.accepted(suspend.clone());
    assert!(!fixture.engine.has_batch_work());
    assert!(
        fixture
            .rejected(suspend.clone())
            .contains("invalid state 'SUSPENDED'")
    );
    fixture.accepted(resume.clone());
    assert_eq!(
        state(&fixture, batch_operation_key),
        Some(BatchOperationState::Created)
    );
    fixture.send(Command::AdvanceBatchOperation);
    fixture.accepted(suspend.clone());
    fixture.accepted(resume.clone());
    assert_eq!(
        state(&fixture, batch_operation_key),
        Some(BatchOperationState::Active)
    );
    fixture.accepted(cancel.clone());
    assert_eq!(finish(&mut fixture), []);
    assert!(fixture.is_active(keys[0]));
    for command in [suspend, resume, cancel] {
        let text = fixture.rejected(command);
        assert!(
            text.contains("but no such batch operation was found"),
            "{text}"
        );
    }
}

#[test]
fn a_job_at_fault_gets_one_retry() {
    let mut fixture = two_tasks();
    fixture.start(json!({}));
    fixture.fail("a", 0, "no");
    let incident = fixture.incident();
    let item = BatchItem {
        key: incident.key,
        process_instance_key: incident.process_instance_key,
    };
    create(&mut fixture, BatchPlan::ResolveIncident, vec![item, item]);
    assert_eq!(
        finish(&mut fixture),
        [
            (incident.key, BatchItemOutcome::Completed),
            (incident.key, BatchItemOutcome::Skipped),
        ]
    );
    assert_eq!(fixture.incidents().len(), 0);
    assert_eq!(fixture.job("a").retries, 1);
}

#[test]
fn tokens_move() {
    let mut fixture = two_tasks();
    let first = fixture.start(json!({}));
    fixture.complete("a", json!({}));
    let second = fixture.start(json!({}));
    let moves = vec![("a".to_owned(), "b".to_owned())];
    create(
        &mut fixture,
        BatchPlan::ModifyProcessInstance { moves },
        instances(&[first, second]),
    );
    assert_eq!(
        finish(&mut fixture),
        [
            (first, BatchItemOutcome::Completed),
            (second, BatchItemOutcome::Completed),
        ]
    );
    assert_eq!(fixture.active(first), ["b"]);
    assert_eq!(fixture.active(second), ["b"]);
}

#[test]
fn a_token_inside_of_a_scope_that_moves_is_not_forgotten() {
    let inside = [
        element("startEvent", "t", ""),
        testing::service_task("a"),
        path(&["t", "a"]),
    ];
    let elements = [
        element("startEvent", "s", ""),
        element("subProcess", "u", &inside.concat()),
        testing::service_task("b"),
        path(&["s", "u", "b"]),
    ];
    let mut fixture = Fixture::with_process(&elements.concat());
    let key = fixture.start(json!({}));
    let moves = ["u", "a"].map(|source| (source.to_owned(), "b".to_owned()));
    let plan = BatchPlan::ModifyProcessInstance {
        moves: moves.to_vec(),
    };
    create(&mut fixture, plan, instances(&[key]));
    let outcomes = finish(&mut fixture);
    let [(_, BatchItemOutcome::Failed(why))] = &outcomes[..] else {
        panic!("{outcomes:?}");
    };
    assert!(why.contains("is not an ancestor of element 'b'"), "{why}");
    assert_eq!(fixture.active(key), ["u", "a"]);
}

#[test]
fn more_items_than_there_may_be_are_refused() {
    let mut engine = Engine::default();
    let mut output = Output::default();
    let item = instances(&[1])[0];
    let command = Command::CreateBatchOperation(CreateBatchOperation {
        plan: BatchPlan::CancelProcessInstance,
        items: vec![item; limits::BATCH_ITEMS_MAX as usize + 1],
    });
    engine.step(Some(RequestId(1)), command, 0, &mut output);
    assert!(output.events.is_empty());
    let Some(Effect::Reply { result, .. }) = output.effects.first() else {
        panic!("an answer");
    };
    let text = result.as_ref().unwrap_err().to_string();
    assert!(text.contains("at most 2000000 items"), "{text}");
}
