//! Why an instance stands still, on one screen: the tree, the verdict, the waits, what to type next.

use serde_json::Value;

use super::{Kind, View, column, field, plain};
use crate::render::options::Options;
use crate::render::sheet::{self, Sheet, Span};
use crate::render::style::Style;
use crate::render::surface::Surface;
use crate::render::view::instance_tree;

/// Lines of one sentence on a terminal.
const SENTENCE_LINES_MAX: usize = 3;
/// Details of one wait on a terminal.
const DETAILS_MAX: usize = 5;

/// The instance and the verdict, for CSV and `-o name`.
pub const EXPLANATION: View = View {
    noun: "process instance",
    nouns: "process instances",
    key: "processInstanceKey",
    columns: &[
        column("KEY", "processInstanceKey", Kind::Key),
        column("PROCESS", "tree.instance.processDefinitionId", Kind::Text),
        column("STATE", "tree.instance.state", Kind::State),
        column("CAUSE", "cause", Kind::Text),
        column("VERDICT", "verdict", Kind::Text),
    ],
};

/// Draws the JSON of an explanation; on a terminal in its height, as long as one wait fits.
pub fn draw(item: &Value, options: &Options, surface: &Surface) -> String {
    let height = match surface.height {
        Some(height) if surface.is_terminal() => usize::from(height).max(20),
        _ => usize::MAX,
    };
    let tree = part(surface, |sheet| {
        // A third for the tree, and the rest for what it means.
        instance_tree::put(sheet, &item["tree"], options, (height / 3).max(7) - 1);
        sheet.blank();
        let verdict = plain(field(item, "verdict"));
        sheet.paragraph(0, 0, SENTENCE_LINES_MAX, &[(style(item), verdict)]);
    });
    let end = part(surface, |sheet| put_end(sheet, item));
    // The prompt needs a line, too.
    let left = height.saturating_sub(lines(&tree) + lines(&end) + 1);
    format!("{tree}{}{end}", waits(item, surface, left))
}

/// As many waits as fit, the first one always.
fn waits(item: &Value, surface: &Surface, lines_max: usize) -> String {
    let waits = item["waits"].as_array().map_or(&[][..], Vec::as_slice);
    let mut out = String::new();
    for (at, wait) in waits.iter().enumerate() {
        let text = part(surface, |sheet| put_wait(sheet, wait, surface));
        let is_last = at + 1 == waits.len();
        let needed = lines(&out) + lines(&text) + usize::from(!is_last);
        if at > 0 && needed > lines_max {
            let more = format!("  … {} more that wait (-o json has all)", waits.len() - at);
            out += &part(surface, |sheet| sheet.line(&[(Style::Dim, more)]));
            break;
        }
        out += &text;
    }
    out
}

fn put_end(sheet: &mut Sheet<'_>, item: &Value) {
    for note in texts(item, "notes") {
        sheet.paragraph(0, 2, SENTENCE_LINES_MAX, &[(Style::Dim, note)]);
    }
    let next = texts(item, "next");
    if !next.is_empty() {
        sheet.blank();
    }
    for command in next {
        // Commands are copied, so they are whole.
        sheet.paragraph(2, 4, usize::MAX, &[(Style::Key, command)]);
    }
}

fn part(surface: &Surface, put: impl FnOnce(&mut Sheet<'_>)) -> String {
    let mut sheet = Sheet::new(surface);
    put(&mut sheet);
    sheet.finish()
}

fn lines(text: &str) -> usize {
    text.lines().count()
}

fn style(item: &Value) -> Style {
    match plain(field(item, "cause")).as_str() {
        "INCIDENT" | "DEAD_END" | "OVERDUE" => Style::Bad,
        "" => Style::Dim,
        _ => Style::Heading,
    }
}

fn put_wait(sheet: &mut Sheet<'_>, wait: &Value, surface: &Surface) {
    let text = |name: &str| plain(field(wait, name));
    let mut head: Vec<Span> = vec![
        sheet::plain("  "),
        (Style::Heading, text("elementId")),
        (
            Style::Dim,
            format!("  {}", instance_tree::words(&text("type"))),
        ),
    ];
    let alike = wait["alike"].as_u64().unwrap_or(0);
    if alike > 0 {
        head.push((Style::Warning, format!("  {} alike", alike + 1)));
    }
    if let Some(waiting_ms) = wait["waitingMs"].as_i64() {
        let since = crate::insight::durations::span(waiting_ms);
        head.push(sheet::plain(format!("  for {since}")));
    }
    if let Some(compared) = wait["compared"].as_str() {
        head.push((Style::Dim, format!(", {compared}")));
    }
    sheet.paragraph(0, 4, SENTENCE_LINES_MAX, &head);
    sheet.paragraph(4, 6, SENTENCE_LINES_MAX, &[sheet::plain(text("what"))]);
    let details_max = if surface.is_terminal() {
        DETAILS_MAX
    } else {
        usize::MAX
    };
    for detail in texts(wait, "details").into_iter().take(details_max) {
        sheet.paragraph(4, 6, SENTENCE_LINES_MAX, &[(Style::Dim, detail)]);
    }
}

fn texts(item: &Value, name: &str) -> Vec<String> {
    let items = item[name].as_array().into_iter().flatten();
    items.map(|text| plain(Some(text))).collect()
}
