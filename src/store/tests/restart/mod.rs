//! A restart at any moment must be invisible: random paths through random processes, one engine that
//! never stops beside one that starts again from its file now and then.
//!
//! After every command both must have given the same events and effects, and in the end all their
//! tables must be equal, though one wrote each command by itself and the other several in a commit.
//! `ZCLI_RESTART_SEEDS` is how many (long run 10,000), `ZCLI_SEED` the first, to repeat a failure.

mod commands;
mod process;
mod random;

use std::fmt::Write;

use commands::Commands;
use random::Random;

use crate::{
    engine::{Engine, Output, command::RequestId, effect::Effect, event::Event},
    store::{Location, Store},
};

const SEEDS: u64 = 40;
const COMMANDS_A_SEED: u64 = 120;

#[test]
fn a_restart_cannot_be_seen() {
    let first = number("ZCLI_SEED").unwrap_or(1);
    let seeds = number("ZCLI_RESTART_SEEDS").unwrap_or(SEEDS);
    let mut reached = [0; REACHED.len()];
    for seed in first..first + seeds {
        for (sum, found) in reached.iter_mut().zip(run(seed)) {
            *sum += found;
        }
    }
    // One seed may reach little; many that don't are a test of nothing.
    if seeds >= SEEDS {
        for (what, count) in REACHED.iter().zip(reached) {
            assert!(count > 0, "never reached: {what}");
        }
    }
}

/// What the paths must get to between them.
const REACHED: [&str; 19] = [
    "process_instance WHERE state = 'COMPLETED'",
    "process_instance WHERE state = 'TERMINATED'",
    "process_instance WHERE state = 'ACTIVE'",
    "job WHERE state = 'COMPLETED'",
    "timer WHERE state = 'TRIGGERED'",
    "incident WHERE state = 'RESOLVED'",
    "message_subscription WHERE state = 'CORRELATED'",
    "compensation_subscription",
    "conditional_subscription",
    "user_task WHERE state = 'COMPLETED'",
    "user_task WHERE state = 'CANCELED'",
    "process_definition WHERE state = 'DELETED'",
    "decision_definition WHERE state = 'DELETED'",
    "decision_instance WHERE state = 'FAILED' AND process_instance_key IS NOT NULL",
    "resource WHERE version > 2",
    "batch_operation WHERE state = 'COMPLETED' AND items_completed > 1",
    "batch_operation WHERE state = 'CANCELED'",
    "batch_operation_item WHERE state = 'FAILED'",
    "job WHERE kind = 'EXECUTION_LISTENER' AND listener_event = 'END'",
];

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// One process and one path; gives how much of each of [`REACHED`] there is at its end.
fn run(seed: u64) -> [i64; REACHED.len()] {
    let again = format!(
        "again: ZCLI_SEED={seed} ZCLI_RESTART_SEEDS=1 cargo test --lib a_restart_cannot_be_seen"
    );
    let mut random = Random(seed);
    let mut steady = Side::new();
    let mut restarted = Side::new();
    let mut commands = Commands::new(&mut random);
    for number in 0..COMMANDS_A_SEED {
        let (command, now_ms) = commands.next(&mut random);
        let told = format!("{command:?}");
        for side in [&mut steady, &mut restarted] {
            let request = Some(RequestId(number));
            side.engine
                .step(request, command.clone(), now_ms, &mut side.output);
        }
        commands.learn(&steady.output.events[steady.compared..]);
        assert_eq!(
            steady.new_output(number),
            restarted.new_output(number),
            "seed {seed}, command {number} {told}\n{again}"
        );
        if random.below(4) == 0 {
            steady.commit();
        }
        restarted.commit();
        if random.below(3) == 0 {
            restarted.start_again();
        }
    }
    steady.commit();
    assert_eq!(steady.tables(), restarted.tables(), "seed {seed}\n{again}");
    REACHED.map(|what| steady.count(what))
}

/// An engine with its file.
struct Side {
    folder: tempfile::TempDir,
    store: Option<Store>,
    engine: Engine,
    output: Output,
    /// How many of the output's events have been compared.
    compared: usize,
}

impl Side {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut side = Self {
            store: None,
            engine: Engine::default(),
            output: Output::default(),
            compared: 0,
            folder,
        };
        side.start_again();
        side
    }

    fn start_again(&mut self) {
        drop(self.store.take());
        let mut store = Store::open(&Location::Folder(self.folder.path().to_owned())).unwrap();
        // No power is cut here, and thousands of syncs take their time.
        let connection = store.connection();
        connection
            .pragma_update(None, "synchronous", "OFF")
            .unwrap();
        self.engine = store.recover().unwrap();
        self.store = Some(store);
    }

    fn commit(&mut self) {
        let output = std::mem::take(&mut self.output);
        self.compared = 0;
        self.store.as_mut().unwrap().write(&output.events).unwrap();
    }

    /// What the last command gave, as text. Late answers to others are left out: their callers are gone
    /// with a restart.
    fn new_output(&mut self, number: u64) -> String {
        let mut text = String::new();
        for event in &self.output.events[self.compared..] {
            // A graph is made from the XML when it's first needed: it may or may not be there.
            match event {
                Event::ProcessDefinitionChanged(one) => writeln!(text, "definition {}", one.key),
                other => writeln!(text, "{other:?}"),
            }
            .unwrap();
        }
        self.compared = self.output.events.len();
        for effect in std::mem::take(&mut self.output.effects) {
            if matches!(&effect, Effect::Reply { request, .. } if request.0 != number) {
                continue;
            }
            let effect = format!("{effect:?}");
            if !effect.contains("Deployed") {
                writeln!(text, "{effect}").unwrap();
            }
        }
        text
    }

    fn count(&self, what: &str) -> i64 {
        let connection = self.store.as_ref().unwrap().connection();
        let sql = format!("SELECT count(*) FROM {what}");
        connection.query_row(&sql, [], |row| row.get(0)).unwrap()
    }

    /// All rows of all tables, as text.
    fn tables(&self) -> Vec<String> {
        let connection = self.store.as_ref().unwrap().connection();
        let names = rows(
            connection,
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
        );
        let mut tables = Vec::new();
        for name in names {
            let name = name.trim_matches(['"', '[', ']', ' ']);
            tables.push(format!("-- {name}"));
            tables.extend(rows(
                connection,
                &format!("SELECT * FROM {name} ORDER BY 1, 2"),
            ));
        }
        tables
    }
}

fn rows(connection: &rusqlite::Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| {
        if columns == 1 {
            return row.get(0);
        }
        let values: Result<Vec<rusqlite::types::Value>, _> =
            (0..columns).map(|column| row.get(column)).collect();
        Ok(format!("{:?}", values?))
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}
