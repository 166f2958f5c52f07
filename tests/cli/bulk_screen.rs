//! `bulk` on a terminal: the question, the line that says how far it is, Ctrl-C at any moment and `--resume`.

use crate::bulk::rows;
use crate::environment::Environment;
use crate::servers;
use crate::talk::{SCREENS, SMALL, Size, Talk, coloured, has_colour, widths};

const ROWS: usize = 60;

/// Starts an instance for each row, on a terminal.
fn bulk(env: &Environment, size: Size, flags: &[&str]) -> Talk {
    let command = ["bulk", "create", "order", "--from", "orders.csv"];
    Talk::start(env, size, &[&command, flags].concat())
}

fn prepared(server: &servers::Server) -> Environment {
    let env = server.environment();
    env.deploy_order();
    env.file("orders.csv", &rows(ROWS));
    env
}

/// The rows that became instances, in order.
fn started(env: &Environment) -> Vec<i64> {
    let filter = "[.[] | select(.name == \"n\") | .value | tonumber] | sort";
    let list = ["variable", "list", "--all", "--jq", filter];
    let rows = env.zcli(&list).ok().json();
    let rows = rows.as_array().expect("a list").iter();
    rows.map(|row| row.as_i64().expect("a number")).collect()
}

#[test]
fn no_changes_nothing_and_yes_shows_how_far_it_is() {
    for (size, colour) in SCREENS {
        let server = servers::engine();
        let env = coloured(prepared(&server), colour);
        let mut talk = bulk(&env, size, &[]);
        talk.sees("create 60 process instances");
        talk.sees("orders.csv (60 rows)");
        talk.sees("Create 60 process instances?");
        talk.keys("n");
        let (code, said) = talk.end();
        assert_eq!(code, 1, "{said:?}");
        assert!(said.contains("nothing was changed"), "{said:?}");
        assert!(said.contains("\u{1b}[?25h"), "the cursor: {said:?}");
        assert!(started(&env).is_empty());

        let mut talk = bulk(&env, size, &["--rate", "100/s"]);
        let mut seen = talk.sees("Create 60 process instances?");
        talk.keys("y");
        // The bar with its count, rate and time left, on one line.
        seen += &talk.sees("/60 ");
        let (code, said) = talk.end();
        seen += &said;
        assert_eq!(code, 0, "{said:?}");
        assert_eq!(has_colour(&seen), colour, "{size:?}: {seen:?}");
        let width = widths(&said).into_iter().max().unwrap_or_default();
        assert!(width <= usize::from(size.1), "{width} columns: {said:?}");
        assert!(said.contains("DONE") && said.contains("60"), "{said:?}");
        assert_eq!(started(&env), (1..=ROWS as i64).collect::<Vec<_>>());
    }
}

#[test]
fn ctrl_c_in_the_question_changes_nothing_and_restores_the_cursor() {
    let server = servers::engine();
    let env = prepared(&server);
    let mut talk = bulk(&env, SMALL, &[]);
    talk.sees("Create 60 process instances?");
    // It is drawn, and reads keys.
    talk.sees("no");
    talk.ctrl_c();
    let (code, said) = talk.end();
    assert_eq!(code, 130, "{said:?}");
    assert!(said.contains("\u{1b}[?25h"), "the cursor: {said:?}");
    assert!(started(&env).is_empty());
}

#[test]
fn ctrl_c_in_the_middle_ends_in_order_and_a_resume_repeats_nothing() {
    for (size, colour) in SCREENS {
        let server = servers::engine();
        let env = coloured(prepared(&server), colour);
        let mut talk = bulk(&env, size, &["--rate", "20/s"]);
        talk.sees("Create 60 process instances?");
        talk.keys("y");
        talk.sees("/60 ");
        talk.ctrl_c();
        talk.sees("stopping: what is under way is waited for");
        let (code, said) = talk.end();
        assert_eq!(code, 130, "{said:?}");
        assert!(said.contains("--resume"), "{said:?}");
        let before = started(&env).len();
        assert!((1..ROWS).contains(&before), "{before} of {ROWS}");

        let mut talk = bulk(&env, size, &["--resume"]);
        talk.sees(&format!("{before} done"));
        talk.sees(&format!("Create {} process instances?", ROWS - before));
        talk.keys("y");
        let (code, said) = talk.end();
        assert_eq!(code, 0, "{said:?}");
        assert_eq!(started(&env), (1..=ROWS as i64).collect::<Vec<_>>());
    }
}
