//! Rows and columns: on a terminal fitted to its width, in a pipe one object a line.

use comfy_table::{Attribute, Cell, CellAlignment, Color, ContentArrangement, Table};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use super::options::{Format, Header, Options};
use super::sanitize;
use super::style::Style;
use super::surface::{Colour, Surface};
use super::view::{self, Column, Kind, Shown, View};
use super::{Error, time};

/// A column chosen for this output: the view's, or a field that the user named.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// The heading.
    pub title: String,
    /// The field in the JSON.
    pub field: String,
    /// How it is shown.
    pub kind: Kind,
}

/// The columns to show: `--columns` by title or field, else the view's own.
///
/// A field that no column has is taken as a path into the objects if any of them has it.
pub fn choose(view: &View, items: &[Value], options: &Options) -> Result<Vec<Chosen>, Error> {
    if options.columns.is_empty() {
        let all = matches!(options.format, Format::Wide | Format::Csv);
        return Ok(view
            .columns
            .iter()
            .filter(|column| all || column.shown == Shown::Always)
            .map(of_column)
            .collect());
    }
    options
        .columns
        .iter()
        .map(|name| by_name(view, items, name))
        .collect()
}

fn of_column(column: &Column) -> Chosen {
    Chosen {
        title: column.title.to_owned(),
        field: column.field.to_owned(),
        kind: column.kind,
    }
}

fn by_name(view: &View, items: &[Value], name: &str) -> Result<Chosen, Error> {
    let spelled = name.replace(['-', '_'], " ");
    let named = view.columns.iter().find(|column| {
        column.field.eq_ignore_ascii_case(name) || column.title.eq_ignore_ascii_case(&spelled)
    });
    if let Some(column) = named {
        return Ok(of_column(column));
    }
    if items.iter().any(|item| view::field(item, name).is_some()) {
        return Ok(Chosen {
            title: name.to_uppercase(),
            field: name.to_owned(),
            kind: Kind::Text,
        });
    }
    Err(Error::UnknownColumn {
        name: name.to_owned(),
        known: view
            .columns
            .iter()
            .map(|column| column.title.to_lowercase().replace(' ', "-"))
            .collect::<Vec<_>>()
            .join(", "),
    })
}

/// The text of one cell, not sanitized yet.
pub fn cell(value: Option<&Value>, kind: Kind, options: &Options) -> String {
    match (kind, value) {
        (Kind::Time, Some(Value::String(text))) => time::show(text, options),
        (Kind::EpochMs, Some(value)) => match view::plain(Some(value)).parse() {
            Ok(epoch_ms) => time::show_epoch_ms(epoch_ms, options),
            Err(_) => view::plain(Some(value)),
        },
        (Kind::Flag, Some(Value::Bool(true))) => "yes".to_owned(),
        (Kind::Flag, Some(Value::Bool(false))) => String::new(),
        (_, Some(Value::Array(items))) if items.iter().all(Value::is_string) => items
            .iter()
            .map(|item| view::plain(Some(item)))
            .collect::<Vec<_>>()
            .join(","),
        (_, value) => view::plain(value),
    }
}

/// The style of a cell by what it holds.
pub fn style(kind: Kind, text: &str) -> Style {
    match kind {
        Kind::Key => Style::Key,
        Kind::State => Style::of_state(text),
        Kind::Flag => Style::Bad,
        Kind::Time | Kind::EpochMs => Style::Dim,
        Kind::Text => Style::Plain,
    }
}

/// Lays out a table. No items give an empty text: the caller says so on stderr.
pub fn lay_out(
    view: &View,
    items: &[Value],
    options: &Options,
    surface: &Surface,
) -> Result<String, Error> {
    let columns = choose(view, items, options)?;
    if items.is_empty() {
        return Ok(String::new());
    }
    let rows: Vec<Vec<String>> = items
        .iter()
        .map(|item| {
            columns
                .iter()
                .map(|column| cell(view::field(item, &column.field), column.kind, options))
                .map(|text| one_line(&text, surface))
                .collect()
        })
        .collect();
    Ok(match surface.width {
        Some(width) => fitted(&columns, &rows, options.header, surface.colour, width),
        None => aligned(&columns, &rows, options.header, surface.colour),
    })
}

/// A terminal gets harmless text; a pipe gets it raw, except that a row stays one line.
fn one_line(text: &str, surface: &Surface) -> String {
    if surface.is_terminal() {
        sanitize::line(text).into_owned()
    } else {
        text.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ")
    }
}

/// For a terminal: comfy-table wraps what doesn't fit.
fn fitted(
    columns: &[Chosen],
    rows: &[Vec<String>],
    header: Header,
    colour: Colour,
    width: u16,
) -> String {
    let mut table = Table::new();
    table
        .load_style(comfy_table::presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width);
    match colour {
        Colour::On => table.enforce_styling(),
        Colour::Off => table.force_no_tty(),
    };
    if header == Header::Shown {
        table.set_header(
            columns
                .iter()
                .map(|column| Cell::new(&column.title).add_attribute(Attribute::Bold)),
        );
    }
    for row in rows {
        table.add_row(
            row.iter()
                .zip(columns)
                .map(|(text, column)| painted(text, style(column.kind, text))),
        );
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
        column.set_cell_alignment(CellAlignment::Left);
    }
    lines(table.lines())
}

fn painted(text: &str, style: Style) -> Cell {
    let cell = Cell::new(text);
    match style {
        Style::Plain | Style::Heading => cell,
        Style::Good => cell.fg(Color::DarkGreen),
        Style::Bad => cell.fg(Color::DarkRed),
        Style::Warning => cell.fg(Color::DarkYellow),
        Style::Dim => cell.add_attribute(Attribute::Dim),
        Style::Key => cell.fg(Color::DarkCyan),
    }
}

/// For a pipe: every row is one line, columns are two spaces apart, nothing trails.
fn aligned(columns: &[Chosen], rows: &[Vec<String>], header: Header, colour: Colour) -> String {
    let mut widths: Vec<usize> = match header {
        Header::Shown => columns.iter().map(|column| column.title.width()).collect(),
        Header::Hidden => vec![0; columns.len()],
    };
    for row in rows {
        for (width, text) in widths.iter_mut().zip(row) {
            *width = (*width).max(text.width());
        }
    }
    let line = |cells: Vec<(&str, Style)>| {
        let mut out = String::new();
        for ((text, style), width) in cells.into_iter().zip(&widths) {
            out.push_str(&style.paint(text, colour));
            out.push_str(&" ".repeat(width - text.width() + 2));
        }
        out
    };
    let mut all = Vec::new();
    if header == Header::Shown {
        all.push(line(
            columns
                .iter()
                .map(|column| (column.title.as_str(), Style::Heading))
                .collect(),
        ));
    }
    for row in rows {
        all.push(line(
            row.iter()
                .zip(columns)
                .map(|(text, column)| (text.as_str(), style(column.kind, text)))
                .collect(),
        ));
    }
    lines(all.into_iter())
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    let mut out = String::new();
    for line in lines {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
