//! Two instances side by side.

use serde_json::Value;

use super::{Kind, View, column, field, plain};
use crate::render::options::Options;
use crate::render::sheet::{self, Sheet};
use crate::render::style::Style;
use crate::render::surface::Surface;
use crate::render::time;

/// Steps alike that stand before and after one that differs.
const CONTEXT: usize = 2;
/// Characters of a value.
const VALUE_CHARACTERS_MAX: usize = 60;

/// The two keys and the verdict, for CSV and `-o name`.
pub const DIFFERENCE: View = View {
    noun: "difference",
    nouns: "differences",
    key: "b.processInstanceKey",
    columns: &[
        column("A", "a.processInstanceKey", Kind::Key),
        column("B", "b.processInstanceKey", Kind::Key),
        column("VERDICT", "verdict", Kind::Text),
    ],
};

/// Draws the JSON of a difference.
pub fn draw(item: &Value, options: &Options, surface: &Surface) -> String {
    let mut sheet = Sheet::new(surface);
    for (name, field) in [("A", "a"), ("B", "b")] {
        put_side(&mut sheet, name, &item[field], options);
    }
    sheet.blank();
    let verdict = plain(field(item, "verdict"));
    sheet.paragraph(0, 0, usize::MAX, &[(Style::Heading, verdict)]);
    put_path(&mut sheet, item);
    put_variables(&mut sheet, item);
    sheet.finish()
}

fn put_side(sheet: &mut Sheet<'_>, name: &str, side: &Value, options: &Options) {
    let text = |name: &str| plain(field(side, name));
    let state = text("state");
    let started = time::show(&text("startDate"), options);
    sheet.line(&[
        (Style::Heading, format!("{name}  ")),
        sheet::plain(format!(
            "{} v{}  ",
            text("processDefinitionId"),
            text("processDefinitionVersion")
        )),
        (Style::Key, text("processInstanceKey")),
        sheet::plain("  "),
        (Style::of_state(&state), state),
        (
            Style::Bad,
            if side["hasIncident"] == true {
                "  INCIDENT".to_owned()
            } else {
                String::new()
            },
        ),
        (Style::Dim, format!("  {started}")),
    ]);
}

fn put_path(sheet: &mut Sheet<'_>, item: &Value) {
    let path = item["path"].as_array().map_or(&[][..], Vec::as_slice);
    sheet.blank();
    sheet.line(&[(Style::Heading, "PATH".to_owned())]);
    let mut skipped = 0;
    for (at, place) in path.iter().enumerate() {
        let around = at.saturating_sub(CONTEXT)..(at + CONTEXT + 1).min(path.len());
        if !path[around].iter().any(|place| place["differs"] == true) {
            skipped += 1;
            continue;
        }
        put_skipped(sheet, &mut skipped);
        put_place(sheet, place);
    }
    put_skipped(sheet, &mut skipped);
}

fn put_skipped(sheet: &mut Sheet<'_>, skipped: &mut usize) {
    if *skipped > 0 {
        sheet.line(&[(Style::Dim, format!("  … {skipped} steps alike"))]);
        *skipped = 0;
    }
}

fn put_place(sheet: &mut Sheet<'_>, place: &Value) {
    let told = |side: &str| place[side]["told"].as_str().unwrap_or_default().to_owned();
    let element = plain(field(place, "elementId"));
    let (style, mark, text) = match (place["a"].is_object(), place["b"].is_object()) {
        (true, false) => (Style::Warning, "A", told("a")),
        (false, true) => (Style::Warning, "B", told("b")),
        _ if place["differs"] == true => {
            let text = format!("A {}; B {}", told("a"), told("b"));
            (Style::Bad, "≠", text)
        }
        _ => (Style::Dim, " ", told("a")),
    };
    sheet.paragraph(
        2,
        6,
        3,
        &[
            (style, format!("{mark} ")),
            sheet::plain(format!("{element}  ")),
            (Style::Dim, text),
        ],
    );
}

fn put_variables(sheet: &mut Sheet<'_>, item: &Value) {
    let changed = item["variables"].as_array().map_or(&[][..], Vec::as_slice);
    sheet.blank();
    sheet.line(&[(Style::Heading, "VARIABLES".to_owned())]);
    for variable in changed {
        let value = |side: &str| match variable[side].as_str() {
            None => "(none)".to_owned(),
            Some(value) => match value.char_indices().nth(VALUE_CHARACTERS_MAX) {
                Some((at, _)) => format!("{}…", &value[..at]),
                None => value.to_owned(),
            },
        };
        let name = plain(field(variable, "name"));
        sheet.paragraph(
            2,
            6,
            3,
            &[
                (Style::Bad, "≠ ".to_owned()),
                sheet::plain(format!("{name}  ")),
                (Style::Dim, format!("A {}; B {}", value("a"), value("b"))),
            ],
        );
    }
    let same = item["sameVariables"].as_u64().unwrap_or(0);
    sheet.line(&[(Style::Dim, format!("  {same} alike"))]);
}
