//! Link events: names, and that each throw event finds its catch event.

use super::check;

/// `start` is what the process consists of, besides a start event.
fn refused(content: &str, expected: &[&str]) {
    let content = format!("<startEvent id=\"s\"/>{content}");
    check("", &content, &expected.join("\n"));
}

fn event(tag: &str, id: &str, link: &str) -> String {
    format!("<{tag} id=\"{id}\"><linkEventDefinition id=\"d{id}\" name=\"{link}\"/></{tag}>")
}

fn throw(id: &str, link: &str) -> String {
    event("intermediateThrowEvent", id, link)
}

fn catch(id: &str, link: &str) -> String {
    event("intermediateCatchEvent", id, link)
}

#[test]
fn several_throws_and_one_catch() {
    refused(
        &[throw("t", "l"), throw("u", "l"), catch("c", "l")].concat(),
        &[],
    );
}

#[test]
fn a_throw_needs_its_catch_in_the_same_scope() {
    let inside = format!(
        "<subProcess id=\"x\"><startEvent id=\"y\"/>{}</subProcess>",
        throw("t", "l")
    );
    refused(
        &[inside, catch("c", "l")].concat(),
        &["x: Can't find an catch link event for the throw link event with the name 'l'."],
    );
}

#[test]
fn a_name_is_caught_once_in_all_scopes() {
    let inside = format!(
        "<subProcess id=\"x\"><startEvent id=\"y\"/>{}</subProcess>",
        catch("c", "l")
    );
    refused(
        &[inside, catch("e", "l")].concat(),
        &[
            "p: Multiple intermediate catch link event definitions with the same name 'l' are not allowed.",
        ],
    );
}

#[test]
fn names() {
    refused(
        &[throw("t", ""), catch("c", "")].concat(),
        &[
            "dt: Link name must be present and not empty.",
            "dc: Link name must be present and not empty.",
        ],
    );
}
