//! A process instance as a tree: callers, scopes, calls.

use serde_json::Value;

use super::{Kind, View, column, field, plain};
use crate::render::options::Options;
use crate::render::sheet::{self, Sheet, Span};
use crate::render::style::Style;
use crate::render::surface::Surface;
use crate::render::time;

/// The instance that a tree is about, for CSV and `-o name`.
pub const TREE: View = View {
    noun: "process instance",
    nouns: "process instances",
    key: "instance.processInstanceKey",
    columns: &[
        column("KEY", "instance.processInstanceKey", Kind::Key),
        column("PROCESS", "instance.processDefinitionId", Kind::Text),
        column("VERSION", "instance.processDefinitionVersion", Kind::Text),
        column("STATE", "instance.state", Kind::State),
        column("INCIDENT", "instance.hasIncident", Kind::Flag),
        column("STARTED", "instance.startDate", Kind::Time),
    ],
};

/// One line of a tree, before its branches are drawn.
struct Row {
    depth: usize,
    spans: Vec<Span>,
}

/// Draws `{callers, instance}`, the JSON of an instance tree.
pub fn draw(item: &Value, options: &Options, surface: &Surface) -> String {
    let mut sheet = Sheet::new(surface);
    put(&mut sheet, item, options, usize::MAX);
    sheet.finish()
}

/// Writes the tree in at most `lines_max` lines; the last one says how many lines are not shown.
pub fn put(sheet: &mut Sheet<'_>, item: &Value, options: &Options, lines_max: usize) {
    let mut rows = Vec::new();
    let callers = list(item, "callers");
    for (depth, caller) in callers.iter().enumerate() {
        let called_by = &callers.get(depth + 1).unwrap_or(&item["instance"])["calledBy"];
        rows.push(instance_row(depth * 2, caller, options));
        if called_by.is_object() {
            rows.push(element_row(depth * 2 + 1, called_by, options));
        }
    }
    let asked = rows.len();
    instance_rows(callers.len() * 2, &item["instance"], options, &mut rows);
    if !callers.is_empty() {
        rows[asked]
            .spans
            .push((Style::Warning, "  ← asked for".to_owned()));
    }
    let hidden = rows.len().saturating_sub(lines_max);
    if hidden > 0 {
        rows.truncate(lines_max.saturating_sub(1));
    }
    for (index, row) in rows.iter().enumerate() {
        let mut spans = vec![(Style::Dim, branches(&rows, index))];
        spans.extend(row.spans.iter().cloned());
        sheet.line(&spans);
    }
    if hidden > 0 {
        let text = format!("… {} more lines: zcli instance tree", hidden + 1);
        sheet.line(&[(Style::Dim, text)]);
    }
}

fn instance_rows(depth: usize, instance: &Value, options: &Options, rows: &mut Vec<Row>) {
    rows.push(instance_row(depth, instance, options));
    for element in list(instance, "elements") {
        element_rows(depth + 1, element, options, rows);
    }
    more(depth + 1, instance, "moreElements", "elements", rows);
    for call in list(instance, "otherCalls") {
        instance_rows(depth + 1, call, options, rows);
    }
    more(depth + 1, instance, "moreCalls", "called instances", rows);
}

fn element_rows(depth: usize, element: &Value, options: &Options, rows: &mut Vec<Row>) {
    rows.push(element_row(depth, element, options));
    for inside in list(element, "elements") {
        element_rows(depth + 1, inside, options, rows);
    }
    more(depth + 1, element, "moreElements", "elements", rows);
    for call in list(element, "calls") {
        instance_rows(depth + 1, call, options, rows);
    }
}

fn more(depth: usize, of: &Value, count: &str, what: &str, rows: &mut Vec<Row>) {
    let count = of[count].as_u64().unwrap_or(0);
    if count > 0 {
        let text = format!("… and {count} more {what}");
        rows.push(Row {
            depth,
            spans: vec![(Style::Dim, text)],
        });
    }
}

fn instance_row(depth: usize, instance: &Value, options: &Options) -> Row {
    let text = |name: &str| plain(field(instance, name));
    let state = text("state");
    let name = format!(
        "{} v{}",
        text("processDefinitionId"),
        text("processDefinitionVersion")
    );
    let mut spans = vec![
        (Style::Heading, name),
        sheet::plain("  "),
        (Style::Key, text("processInstanceKey")),
        sheet::plain("  "),
        (Style::of_state(&state), state),
    ];
    if instance["hasIncident"] == true {
        spans.push((Style::Bad, "  INCIDENT".to_owned()));
    }
    spans.push(since(instance, options));
    Row { depth, spans }
}

fn element_row(depth: usize, element: &Value, options: &Options) -> Row {
    let text = |name: &str| plain(field(element, name));
    let has_incident = element["hasIncident"] == true;
    let (style, mark) = match text("state").as_str() {
        _ if has_incident => (Style::Bad, "! "),
        "COMPLETED" => (Style::Dim, "✓ "),
        "TERMINATED" => (Style::Warning, "x "),
        _ => (Style::Good, "● "),
    };
    let spans = vec![
        (style, mark.to_owned()),
        sheet::plain(text("elementId")),
        (Style::Dim, format!("  {}  ", words(&text("type")))),
        (Style::Key, text("elementInstanceKey")),
        since(element, options),
    ];
    Row { depth, spans }
}

fn since(item: &Value, options: &Options) -> Span {
    let (word, at) = match plain(field(item, "endDate")) {
        end if !end.is_empty() => ("ended ", end),
        _ => ("", plain(field(item, "startDate"))),
    };
    let shown = time::show(&at, options);
    (Style::Dim, format!("  {word}{shown}"))
}

/// An element's type for people: `SERVICE_TASK` is `service task`.
pub fn words(kind: &str) -> String {
    kind.to_lowercase().replace('_', " ")
}

/// The lines left of a row: a bar below every ancestor that has another child further down.
fn branches(rows: &[Row], index: usize) -> String {
    let depth = rows[index].depth;
    let goes_on = |level: usize| {
        rows[index + 1..]
            .iter()
            .find(|row| row.depth <= level)
            .is_some_and(|row| row.depth == level)
    };
    (1..=depth)
        .map(|level| match (level == depth, goes_on(level)) {
            (true, true) => "├─ ",
            (true, false) => "└─ ",
            (false, true) => "│  ",
            (false, false) => "   ",
        })
        .collect()
}

fn list<'a>(item: &'a Value, name: &str) -> &'a [Value] {
    item[name].as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_join_what_belongs_together() {
        let rows: Vec<Row> = [0, 1, 2, 1, 2]
            .into_iter()
            .map(|depth| Row {
                depth,
                spans: Vec::new(),
            })
            .collect();
        let drawn: Vec<String> = (0..rows.len())
            .map(|index| branches(&rows, index))
            .collect();
        assert_eq!(drawn, ["", "├─ ", "│  └─ ", "└─ ", "   └─ "]);
    }
}
