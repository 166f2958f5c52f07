//! The board as text, for a pipe, a file, or a terminal that can't move its cursor.

use jiff::Timestamp;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use super::Panel;
use super::rows;
use crate::render::style::Style;
use crate::render::surface::Surface;

/// Columns of a pipe.
const WIDTH: usize = 120;

/// The whole board; nothing is cut off at the right where nobody's screen ends.
pub fn text(seen: &Value, now: Timestamp, surface: &Surface) -> String {
    let width = surface.width.map_or(WIDTH, usize::from);
    let [open, goes] = rows::summary(seen, width);
    let mut out = format!("{open}\n{goes}\n");
    for panel in Panel::ALL {
        let items = seen[panel.field()]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        out.push('\n');
        out.push_str(&Style::Heading.paint(panel.title(), surface.colour));
        out.push('\n');
        if items.is_empty() {
            out.push_str(&Style::Dim.paint("none", surface.colour));
            out.push('\n');
            continue;
        }
        let rows: Vec<rows::Row> = items
            .iter()
            .map(|item| rows::row(panel, item, now))
            .collect();
        push_table(&mut out, panel, &rows, surface);
    }
    out
}

fn push_table(out: &mut String, panel: Panel, rows: &[rows::Row], surface: &Surface) {
    let columns = rows::columns(panel);
    let widths: Vec<usize> = columns
        .iter()
        .enumerate()
        .map(|(position, column)| {
            let cells = rows.iter().map(|row| row.cells[position].width());
            cells.chain([column.title.width()]).max().unwrap_or(0)
        })
        .collect();
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let padded: Vec<String> = cells
            .zip(&widths)
            .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())))
            .collect();
        padded.join("  ").trim_end().to_owned()
    };
    let titles = line(&mut columns.iter().map(|column| column.title));
    out.push_str(&Style::Heading.paint(&titles, surface.colour));
    out.push('\n');
    for row in rows {
        let text = line(&mut row.cells.iter().map(String::as_str));
        out.push_str(&row.style.paint(&text, surface.colour));
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn all_panels_are_there() {
        let seen = json!({
            "processes": [{"processDefinitionId": "order", "running": 12, "withIncident": 0}],
            "jobTypes": [],
            "incidents": [{"count": 3, "errorType": "JOB_NO_RETRIES", "place": "charge", "pattern": "no card", "lastSeen": "2026-01-01T00:00:00Z"}],
        });
        let now = "2026-01-01T00:00:30Z".parse().expect("a time");
        let text = text(&seen, now, &Surface::PIPE);
        let expected = "\nProcesses\nPROCESS  RUNNING  WITH INCIDENT\norder    12       0\n\nJob types\nnone\n\nIncidents\nCOUNT  TYPE            AT      LAST  MESSAGE\n3      JOB_NO_RETRIES  charge  30s   no card\n";
        assert!(text.ends_with(expected), "{text}");
    }
}
