//! Rows and columns: on a terminal fitted to its width, in a pipe one object a line.

use comfy_table::{
    Attribute, Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, Table,
};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use super::options::{Format, Header, Options};
use super::sanitize;
use super::style::Style;
use super::surface::{Colour, Surface};
use super::view::{self, Column, Kind, Shown, View};
use super::{Error, time};

/// What a column that wraps keeps at least, its two blanks included, when others don't wrap.
const WRAPPED_COLUMN: usize = 8;
/// The room that long text is given before another column has to go.
const LONG_TEXT: usize = 26;

/// A column chosen for this output: the view's, or a field that the user named.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// The heading.
    pub title: String,
    /// The field in the JSON.
    pub field: String,
    /// How it is shown.
    pub kind: Kind,
    /// When it is shown.
    pub shown: Shown,
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
            .filter(|column| all || column.shown != Shown::Wide)
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
        shown: column.shown,
    }
}

fn by_name(view: &View, items: &[Value], name: &str) -> Result<Chosen, Error> {
    let spelled = name.replace(['-', '_'], " ");
    let named = view.columns.iter().find(|column| {
        column.field.eq_ignore_ascii_case(name) || column.title.eq_ignore_ascii_case(&spelled)
    });
    if let Some(column) = named {
        return Ok(Chosen {
            shown: Shown::Always,
            ..of_column(column)
        });
    }
    if items.iter().any(|item| view::field(item, name).is_some()) {
        return Ok(Chosen {
            title: name.to_uppercase(),
            field: name.to_owned(),
            kind: Kind::Text,
            shown: Shown::Always,
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
    let mut columns = choose(view, items, options)?;
    if items.is_empty() {
        return Ok(String::new());
    }
    let mut rows: Vec<Vec<String>> = items
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
        // Nobody asks for every column to see them three letters wide: the terminal breaks the lines.
        Some(width)
            if options.format == Format::Wide
                && widths(&columns, &rows).iter().sum::<usize>() > usize::from(width) =>
        {
            aligned(&columns, &rows, options.header, surface.colour)
        }
        Some(width) => {
            if options.format == Format::Table {
                make_room(&mut columns, &mut rows, width);
            }
            fitted(&columns, &rows, options.header, surface.colour, width)
        }
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
    let whole = whole_columns(columns, rows, width);
    for (column, whole) in table.column_iter_mut().zip(whole) {
        column.set_padding((0, 2));
        column.set_cell_alignment(CellAlignment::Left);
        if whole {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    lines(table.lines())
}

/// Takes out what a narrow terminal goes without, from the right, until the rest fits.
fn make_room(columns: &mut Vec<Chosen>, rows: &mut [Vec<String>], width: u16) {
    let needed = |columns: &[Chosen], rows: &[Vec<String>]| -> usize {
        let widths = widths(columns, rows);
        let of_text = |(width, column): (usize, &Chosen)| match column.kind {
            Kind::Text => width.min(LONG_TEXT),
            _ => width,
        };
        widths.into_iter().zip(columns).map(of_text).sum()
    };
    while needed(columns, rows) > usize::from(width) {
        let Some(at) = columns.iter().rposition(|it| it.shown == Shown::IfRoom) else {
            return;
        };
        columns.remove(at);
        for row in rows.iter_mut() {
            row.remove(at);
        }
    }
}

/// How wide the columns are when nothing wraps, with the two blanks after each.
fn widths(columns: &[Chosen], rows: &[Vec<String>]) -> Vec<usize> {
    let of_column = |(at, column): (usize, &Chosen)| {
        let cells = rows.iter().map(|row| row[at].width());
        cells.max().unwrap_or(0).max(column.title.width()) + 2
    };
    columns.iter().enumerate().map(of_column).collect()
}

/// Which columns are not wrapped: keys are copied, so a line break in one costs more than a narrower
/// message; other short words where there is room for them.
fn whole_columns(columns: &[Chosen], rows: &[Vec<String>], width: u16) -> Vec<bool> {
    let widths = widths(columns, rows);
    let short: &[Kind] = &[
        Kind::Key,
        Kind::State,
        Kind::Flag,
        Kind::Time,
        Kind::EpochMs,
    ];
    let whole = |kinds: &[Kind]| -> Option<Vec<bool>> {
        let whole: Vec<bool> = columns.iter().map(|it| kinds.contains(&it.kind)).collect();
        let needed: usize = std::iter::zip(&whole, &widths)
            .map(|(whole, width)| {
                if *whole {
                    *width
                } else {
                    (*width).min(WRAPPED_COLUMN)
                }
            })
            .sum();
        (needed <= usize::from(width)).then_some(whole)
    };
    whole(short)
        .or_else(|| whole(&[Kind::Key]))
        .unwrap_or_else(|| vec![false; columns.len()])
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
