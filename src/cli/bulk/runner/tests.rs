//! Runs against operations that answer as they are told.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::*;
use crate::cli::exit_code::ExitCode;

struct Item(u64);

impl Numbered for Item {
    fn number(&self) -> u64 {
        self.0
    }
}

/// Answers by item and attempt (from 1), and counts what is under way.
struct Scripted<F> {
    answer: F,
    attempts: RefCell<BTreeMap<u64, u32>>,
    under_way: Cell<usize>,
    most: Cell<usize>,
}

impl<F: Fn(u64, u32) -> Result<Done, Trouble>> Scripted<F> {
    fn new(answer: F) -> Self {
        Scripted {
            answer,
            attempts: RefCell::default(),
            under_way: Cell::new(0),
            most: Cell::new(0),
        }
    }
}

impl<F: Fn(u64, u32) -> Result<Done, Trouble>> Operation for Scripted<F> {
    type Item = Item;

    async fn send(&self, item: &Item, _: Attempt) -> Result<Done, Failure> {
        self.under_way.set(self.under_way.get() + 1);
        self.most.set(self.most.get().max(self.under_way.get()));
        tokio::task::yield_now().await;
        self.under_way.set(self.under_way.get() - 1);
        let attempt = {
            let mut attempts = self.attempts.borrow_mut();
            let attempt = attempts.entry(item.0).or_default();
            *attempt += 1;
            *attempt
        };
        (self.answer)(item.0, attempt).map_err(|trouble| Failure {
            trouble,
            error: Error::new(ExitCode::Rejected, "no"),
        })
    }
}

const LIMITS: Limits = Limits {
    rate: None,
    concurrency: 8,
};

async fn run<F: Fn(u64, u32) -> Result<Done, Trouble>>(
    operation: &Scripted<F>,
    items: u64,
    stop: &Stop,
) -> (Vec<u64>, Vec<u64>, Ended<Item>) {
    let (mut done, mut failed) = (Vec::new(), Vec::new());
    let items = (1..=items).map(|number| Ok(Item(number)));
    let ended = Run::new(operation, LIMITS, None, stop)
        .giving_up_after(40)
        .all(items, Attempt::First, &mut |item, outcome| match outcome {
            Outcome::Done(_) => done.push(item.0),
            _ => failed.push(item.0),
        })
        .await
        .expect("no journal fails");
    done.sort_unstable();
    (done, failed, ended)
}

#[tokio::test]
async fn each_item_is_sent_once_and_never_too_many_at_once() {
    let operation = Scripted::new(|_, _| Ok(Done::default()));
    let (done, failed, ended) = run(&operation, 500, &Stop::never()).await;
    assert_eq!(done, (1..=500).collect::<Vec<_>>());
    assert!(failed.is_empty() && ended.doubts.is_empty() && ended.halted.is_none());
    assert!(operation.attempts.borrow().values().all(|sent| *sent == 1));
    assert_eq!(operation.most.get(), LIMITS.concurrency);
}

#[tokio::test]
async fn what_is_shed_or_never_left_is_sent_again_and_a_refusal_is_not() {
    let operation = Scripted::new(|item, attempt| match (item % 3, attempt) {
        (0, 1..=2) => Err(Trouble::Shed),
        (1, 1) => Err(Trouble::Away),
        (2, _) => Err(Trouble::Refused),
        _ => Ok(Done::default()),
    });
    let (done, failed, ended) = run(&operation, 30, &Stop::never()).await;
    assert_eq!((done.len(), failed.len()), (20, 10));
    assert!(ended.halted.is_none());
    assert!(
        failed
            .iter()
            .all(|item| operation.attempts.borrow()[item] == 1)
    );
}

#[tokio::test]
async fn what_got_no_answer_is_in_doubt_and_not_sent_again() {
    let operation = Scripted::new(|item, _| match item {
        7 => Err(Trouble::Silent),
        _ => Ok(Done::default()),
    });
    let (done, _, ended) = run(&operation, 10, &Stop::never()).await;
    assert_eq!(done.len(), 9);
    let doubts: Vec<u64> = ended.doubts.iter().map(|doubt| doubt.item.0).collect();
    assert_eq!(doubts, [7]);
    assert_eq!(operation.attempts.borrow()[&7], 1);
}

#[tokio::test]
async fn a_cluster_that_stays_away_ends_the_run() {
    let operation = Scripted::new(|_, _| Err(Trouble::Away));
    let (done, failed, ended) = run(&operation, 1_000, &Stop::never()).await;
    assert!(done.is_empty() && failed.is_empty());
    assert!(ended.halted.is_some());
    assert!(operation.attempts.borrow().len() <= LIMITS.concurrency);
}

#[tokio::test]
async fn what_can_not_get_better_ends_the_run_at_once() {
    let operation = Scripted::new(|item, _| match item {
        3 => Err(Trouble::Hopeless),
        _ => Ok(Done::default()),
    });
    let (done, _, ended) = run(&operation, 1_000, &Stop::never()).await;
    assert!(ended.halted.is_some());
    assert!(done.len() < 50, "{}", done.len());
}

#[tokio::test]
async fn a_run_whose_first_requests_are_all_refused_ends() {
    let refused = Scripted::new(|_, _| Err(Trouble::Refused));
    let (_, failed, ended) = run(&refused, 1_000, &Stop::never()).await;
    assert!(ended.halted.is_some());
    assert!((40..60).contains(&failed.len()), "{}", failed.len());
    let one_done = Scripted::new(|item, _| match item {
        30 => Ok(Done::default()),
        _ => Err(Trouble::Refused),
    });
    let (_, failed, ended) = run(&one_done, 1_000, &Stop::never()).await;
    assert!(ended.halted.is_none());
    assert_eq!(failed.len(), 999);
}

#[tokio::test]
async fn a_stop_waits_for_what_is_under_way_and_begins_nothing() {
    let (sender, stop) = Stop::new();
    let operation = Scripted::new(|item, _| {
        if item == 20 {
            sender.send(true).expect("heard");
        }
        Ok(Done::default())
    });
    let (done, _, ended) = run(&operation, 1_000, &stop).await;
    assert!(ended.halted.is_none() && ended.doubts.is_empty());
    assert!((20..=40).contains(&done.len()), "{}", done.len());
    assert_eq!(operation.under_way.get(), 0);
}

#[tokio::test]
async fn the_rate_is_kept() {
    let operation = Scripted::new(|_, _| Ok(Done::default()));
    let limits = Limits {
        rate: Some(crate::cli::bulk::pace::Rate::parse("500/s").expect("a rate")),
        ..LIMITS
    };
    let started = Instant::now();
    let items = (1..=100).map(|number| Ok(Item(number)));
    let stop = Stop::never();
    Run::new(&operation, limits, None, &stop)
        .all(items, Attempt::First, &mut |_, _| {})
        .await
        .expect("no journal fails");
    // All but the first wait for their turn; a stall of the machine lets some leave earlier, not sooner in all.
    assert!(started.elapsed() >= Duration::from_millis(90));
}
