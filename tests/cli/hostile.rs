//! Strings from a server that try to steer the terminal: raw in a pipe, harmless on a terminal.

use serde_json::json;

use crate::servers::{self, Script, Server};

/// An escape sequence, a title change, a C1 control, a bidi override, a zero-width space, a tag.
pub const HOSTILE: &str =
    "\u{1b}[2J\u{1b}]0;pwned\u{7}\u{9b}31m\u{202e}evil\u{200b}\u{e0041}\r\nnext";

/// A server whose every list is one incident with hostile text.
pub fn server() -> Server {
    servers::scripted(Script::answering(json!({
        "items": [{
            "incidentKey": "7", "errorType": HOSTILE, "errorMessage": HOSTILE, "state": "ACTIVE",
            "processDefinitionId": HOSTILE, "elementId": "e", "processInstanceKey": "6",
            "elementInstanceKey": "5", "creationTime": "2026-01-01T00:00:00.000Z"
        }],
        "page": {"totalItems": 1}
    })))
}

#[test]
fn a_pipe_gets_what_the_server_said() {
    let server = server();
    let env = server.environment();
    let run = env
        .zcli(&["incident", "list", "--jq", ".[0].errorMessage"])
        .ok();
    assert_eq!(run.stdout, format!("{HOSTILE}\n"));
    let run = env.zcli(&["incident", "list", "-o", "json"]).ok();
    assert_eq!(run.json()[0]["errorMessage"], HOSTILE);
}

#[test]
fn a_piped_table_keeps_one_line_an_object() {
    let server = server();
    let run = server.environment().zcli(&["incident", "list"]).ok();
    assert_eq!(run.stdout.lines().count(), 2, "{run:?}");
}
