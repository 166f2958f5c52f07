//! `explain` on terminals: it fits 80x24, uses the room of 200x50, and is as clear without colour.

use rexpect::session::{Options, spawn_with_options};

use super::{ENDS, Scene, process};
use crate::environment::Environment;

/// Long enough for a busy machine.
const PATIENCE_MS: u64 = 30_000;

/// What a terminal of this size gets.
fn screen(env: &Environment, arguments: &[&str], size: (u16, u16), colour: bool) -> String {
    let mut command = env.command(arguments);
    command
        .env("COLUMNS", size.0.to_string())
        .env("LINES", size.1.to_string());
    if !colour {
        command.env("NO_COLOR", "1");
    }
    let options = Options::new().timeout_ms(Some(PATIENCE_MS));
    let mut session = spawn_with_options(command, options).expect("a pty");
    let output = session.exp_eof().expect("the end");
    let bytes = output
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("a byte"))
        .collect();
    String::from_utf8(bytes).expect("UTF-8")
}

/// An incident with a long message in a process called by another.
fn scene() -> (Scene, String) {
    let calling = format!(
        r#"{ENDS}<callActivity id="collect-the-payment"><extensionElements><zeebe:calledElement processId="payment"/></extensionElements></callActivity>"#
    );
    let scene = Scene::new(&process(
        "order",
        &calling,
        &["start > collect-the-payment > end"],
    ));
    let looping = format!(
        r#"{ENDS}<serviceTask id="charge"><extensionElements><zeebe:taskDefinition type="charge"/></extensionElements>
        <multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=[1,2,3,4,5,6,7,8,9,10,11,12]" inputElement="i"/></extensionElements></multiInstanceLoopCharacteristics></serviceTask>"#
    );
    scene.deploy(&process("payment", &looping, &["start > charge > end"]));
    let key = scene.start("order", "{}");
    let message = "the bank did not answer in time; ".repeat(20);
    scene.fail("charge", &message);
    (scene, key)
}

#[test]
fn it_fits_a_small_terminal() {
    let (scene, key) = scene();
    let output = screen(&scene.env, &["instance", "explain", &key], (80, 24), false);
    let lines: Vec<&str> = output
        .lines()
        .map(|line| line.trim_end_matches('\r'))
        .collect();
    assert!(lines.len() <= 24, "{}: {output}", lines.len());
    for line in &lines {
        assert!(line.chars().count() <= 80, "{line}");
    }
    for expected in [
        "charge in called process payment has an incident",
        "incident JOB_NO_RETRIES",
        "zcli incident resolve",
        "more lines: zcli instance tree",
    ] {
        assert!(output.contains(expected), "{expected}: {output}");
    }
    assert!(!output.contains('\u{1b}'), "{output:?}");
}

#[test]
fn a_large_terminal_shows_more_in_colour() {
    let (scene, key) = scene();
    let small = screen(&scene.env, &["instance", "explain", &key], (80, 24), true);
    let large = screen(&scene.env, &["instance", "explain", &key], (200, 50), true);
    assert!(
        large.contains("\u{1b}[31m"),
        "red for the incident: {large:?}"
    );
    let told = |screen: &str| screen.matches("did not answer").count();
    assert!(told(&large) > told(&small), "{large}");
    assert!(large.lines().count() <= 50, "{large}");
}

#[test]
fn a_tree_is_cut_at_the_terminals_edge() {
    let (scene, key) = scene();
    for (size, colour) in [((80, 24), true), ((200, 50), false)] {
        let output = screen(&scene.env, &["instance", "tree", &key], size, colour);
        assert!(output.contains("collect-the-payment"), "{output}");
        assert_eq!(output.contains('\u{1b}'), colour, "{output:?}");
    }
    let narrow = screen(&scene.env, &["instance", "tree", &key], (40, 24), false);
    assert!(narrow.contains('…'), "{narrow}");
    for line in narrow.lines() {
        assert!(line.trim_end_matches('\r').chars().count() <= 40, "{line}");
    }
}
