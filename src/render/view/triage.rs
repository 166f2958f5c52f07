//! What a triage shows of an incident, and the changes made to its variables.

use serde_json::Value;

use super::{Kind, View, column, field, instance_tree, plain};
use crate::render::options::Options;
use crate::render::sheet::{self, Sheet};
use crate::render::style::Style;
use crate::render::surface::Surface;
use crate::render::time;

/// Lines of an error's text.
const ERROR_LINES_MAX: usize = 6;
/// Lines that the tree and the variables have together on a terminal whose height isn't known.
const HEIGHT_DEFAULT: usize = 24;
/// Lines of all else: the head, the labels, and the question below.
const LINES_OF_OTHERS: usize = 16;

/// An incident under triage.
pub const CASE: View = View {
    noun: "incident",
    nouns: "incidents",
    key: "incident.incidentKey",
    columns: &[
        column("KEY", "incident.incidentKey", Kind::Key),
        column("TYPE", "incident.errorType", Kind::Text),
    ],
};

/// Draws `{"incident", "tree", "job", "variables"}`.
pub fn draw_case(item: &Value, options: &Options, surface: &Surface) -> String {
    let text = |path: &str| plain(field(item, path));
    let mut sheet = Sheet::new(surface);
    sheet.blank();
    let since = time::show(&text("incident.creationTime"), options);
    sheet.line(&[
        (Style::Heading, "INCIDENT ".to_owned()),
        (Style::Key, text("incident.incidentKey")),
        sheet::plain("  "),
        (Style::Bad, text("incident.errorType")),
        (Style::Dim, format!("  {since}")),
    ]);
    let message = text("incident.errorMessage");
    sheet.paragraph(2, 2, ERROR_LINES_MAX, &[sheet::plain(message.clone())]);
    sheet.line(&[
        (Style::Dim, "  at element ".to_owned()),
        (Style::Key, text("incident.elementId")),
        (Style::Dim, " of process ".to_owned()),
        sheet::plain(text("incident.processDefinitionId")),
        (Style::Dim, " in instance ".to_owned()),
        (Style::Key, text("incident.processInstanceKey")),
    ]);
    if item["job"].is_object() {
        sheet.line(&[
            (Style::Dim, "  job ".to_owned()),
            (Style::Key, text("job.jobKey")),
            sheet::plain(format!(" of type {}", text("job.type"))),
            (
                Style::Dim,
                format!(", {} retries left", text("job.retries")),
            ),
            (Style::Dim, worker(&text("job.worker"))),
        ]);
        let error = text("job.errorMessage");
        if !error.is_empty() && error != message {
            let spans = [
                (Style::Dim, "  its last error: ".to_owned()),
                sheet::plain(error),
            ];
            sheet.paragraph(0, 4, ERROR_LINES_MAX, &spans);
        }
    }
    let height = surface.height.map_or(HEIGHT_DEFAULT, usize::from);
    let room = height.saturating_sub(LINES_OF_OTHERS).max(4);
    if item["tree"].is_object() {
        sheet.line(&[(Style::Heading, "TREE".to_owned())]);
        instance_tree::put(&mut sheet, &item["tree"], options, room);
    }
    variables(&mut sheet, item, room);
    sheet.finish()
}

fn worker(name: &str) -> String {
    if name.is_empty() {
        String::new()
    } else {
        format!(", last taken by worker {name}")
    }
}

fn variables(sheet: &mut Sheet<'_>, item: &Value, room: usize) {
    let Some(all) = item["variables"].as_array().filter(|all| !all.is_empty()) else {
        sheet.line(&[(Style::Dim, "no variables".to_owned())]);
        return;
    };
    sheet.line(&[(Style::Heading, "VARIABLES".to_owned())]);
    let shown = if all.len() > room {
        room - 1
    } else {
        all.len()
    };
    for variable in &all[..shown] {
        sheet.line(&[
            (Style::Key, format!("  {}", plain(variable.get("name")))),
            sheet::plain(format!(" = {}", variable["value"])),
        ]);
    }
    if shown < all.len() {
        let more = all.len() - shown;
        sheet.line(&[(Style::Dim, format!("  and {more} more"))]);
    }
}

/// Draws `{"changes": [{"path", "before", "after"}]}`.
pub fn draw_diff(item: &Value, _: &Options, surface: &Surface) -> String {
    let mut sheet = Sheet::new(surface);
    for change in item["changes"].as_array().into_iter().flatten() {
        let path = plain(change.get("path"));
        for (mark, style, side) in [("-", Style::Bad, "before"), ("+", Style::Good, "after")] {
            if let Some(value) = change[side].as_str() {
                sheet.line(&[(style, format!("  {mark} {path}: {value}"))]);
            }
        }
    }
    sheet.finish()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::render::options::{Format, Header, TimeStyle};
    use crate::render::surface::{Colour, Motion, Reader};

    fn options() -> Options {
        Options {
            format: Format::Table,
            jq: None,
            columns: Vec::new(),
            header: Header::Shown,
            time: TimeStyle::Iso,
            now: jiff::Timestamp::UNIX_EPOCH,
            zone: jiff::tz::TimeZone::UTC,
        }
    }

    #[test]
    fn a_case_fits_a_small_terminal_whatever_is_in_it() {
        let variables: Vec<Value> = (0..200)
            .map(|n| json!({"name": format!("v{n}"), "value": "x".repeat(500)}))
            .collect();
        let item = json!({
            "incident": {"incidentKey": "7", "errorType": "JOB_NO_RETRIES", "errorMessage": "no ".repeat(900)},
            "job": {"jobKey": "3", "type": "pay", "retries": 0},
            "variables": variables,
        });
        let surface = Surface {
            reader: Reader::Terminal,
            colour: Colour::Off,
            width: Some(80),
            height: Some(24),
            motion: Motion::Yes,
        };
        let screen = draw_case(&item, &options(), &surface);
        assert!(screen.lines().count() <= 24, "{screen}");
        assert!(
            screen.lines().all(|line| line.chars().count() <= 80),
            "{screen}"
        );
        assert!(screen.contains("and 193 more"), "{screen}");
        assert!(screen.contains("0 retries left"), "{screen}");
    }

    #[test]
    fn a_change_is_two_lines_and_a_new_value_one() {
        let item = json!({"changes": [
            {"path": "a.b", "before": "1", "after": "2"},
            {"path": "c", "before": null, "after": "\"n\""},
        ]});
        assert_eq!(
            draw_diff(&item, &options(), &Surface::PIPE),
            "  - a.b: 1\n  + a.b: 2\n  + c: \"n\"\n"
        );
    }
}
