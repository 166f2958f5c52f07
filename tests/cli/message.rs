//! Messages, signals, decisions.

use crate::servers;

#[test]
fn a_message_is_published_once_by_its_id() {
    let server = servers::engine();
    let env = server.environment();
    let line = [
        "publish-message",
        "payment-received",
        "--correlation-key",
        "o-1",
        "--var",
        "ok=true",
        "--ttl",
        "1h",
        "--message-id",
        "m1",
        "-o",
        "name",
    ];
    let key = env.zcli(&line).ok();
    assert!(key.text().parse::<i64>().is_ok(), "{key:?}");
    let again = env.zcli(&line).code(6);
    assert!(again.stderr.contains("ALREADY_EXISTS"), "{again:?}");
}

#[test]
fn a_signal_is_broadcast() {
    let server = servers::engine();
    let run = server
        .environment()
        .zcli(&["signal", "broadcast", "s", "-o", "json"])
        .ok();
    assert_eq!(run.json()["signalName"], "s");
}
