//! The `page` of a search, and the running of it: by offset, or onwards and back from a cursor.

use rusqlite::{Connection, Row, params_from_iter, types::Value as Sql};
use serde_json::Value as Json;

use super::{
    Condition, Error, Page, TOTAL_ITEMS_MAX, by_process::Filter, cursor, entity::Entity,
    sort::Criterion,
};

/// Items of a page when the request doesn't say.
const LIMIT_DEFAULT: i64 = 100;
/// Items of a page at most.
const LIMIT_MAX: i64 = 10_000;

#[derive(Debug, PartialEq)]
pub(super) enum From {
    Offset(i64),
    After(String),
    Before(String),
}

#[derive(Debug, PartialEq)]
pub(super) struct PageRequest {
    from: From,
    limit: i64,
}

pub(super) fn parse(page: Option<&Json>) -> Result<PageRequest, Error> {
    let empty = Json::Null;
    let page = page.unwrap_or(&empty);
    let number = |name: &str, default: i64, max: i64| match page.get(name) {
        None | Some(Json::Null) => Ok(default),
        Some(json) => match json.as_i64() {
            Some(value) if (0..=max).contains(&value) => Ok(value),
            _ => Err(Error::Invalid(format!(
                "The value for page.{name} is '{json}' but must be a number from 0 to {max}"
            ))),
        },
    };
    let text = |name: &str| match page.get(name) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::String(text)) => Ok(Some(text.clone())),
        Some(json) => Err(Error::Invalid(format!(
            "The value for page.{name} is '{json}' but must be a string"
        ))),
    };
    let limit = number("limit", LIMIT_DEFAULT, LIMIT_MAX)?;
    let has_offset = page.get("from").is_some_and(|from| !from.is_null());
    let from = match (text("after")?, text("before")?, has_offset) {
        (None, None, _) => From::Offset(number("from", 0, i64::MAX)?),
        (Some(after), None, false) => From::After(after),
        (None, Some(before), false) => From::Before(before),
        _ => {
            return Err(Error::Invalid(
                "Only one of [from, after, before] is allowed in page".to_owned(),
            ));
        }
    };
    Ok(PageRequest { from, limit })
}

/// A page that only goes forward, over a single key: the key to go on behind, and how many.
pub(super) fn forward(page: Option<&Json>) -> Result<(i64, i64), Error> {
    let PageRequest { from, limit } = parse(page)?;
    match from {
        From::Offset(0) => Ok((i64::MIN, limit)),
        From::After(after) => Ok((cursor::key(&after)?, limit)),
        From::Offset(_) | From::Before(_) => Err(Error::Invalid(
            "Only [after, limit] are allowed in page".to_owned(),
        )),
    }
}

/// Runs the search; `read` makes an item of each row, in the order they come from SQLite.
pub(super) fn run<T>(
    connection: &Connection,
    entity: &Entity,
    filter: &Filter,
    order: &[Criterion],
    request: &PageRequest,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Page<T>, Error> {
    let (total_items, has_more_total_items) = count(connection, entity, &filter.counted)?;
    let mut order = order.to_vec();
    let mut condition = filter.read.clone();
    let mut offset = 0;
    let is_backward = matches!(request.from, From::Before(_));
    if is_backward {
        for (_, direction) in &mut order {
            *direction = direction.reversed();
        }
    }
    match &request.from {
        From::Offset(from) => offset = *from,
        From::After(cursor) | From::Before(cursor) => {
            let beyond = cursor::condition(cursor, &order, entity.key_field())?;
            condition = Condition::all(vec![condition, beyond]);
        }
    }
    let rows = Rows {
        condition,
        order: &order,
        limit: request.limit,
        offset,
    };
    let (mut items, ends) = fetch(connection, entity, rows, read)?;
    let (mut start_cursor, mut end_cursor) = match ends {
        Some((first, last)) => (Some(first), Some(last)),
        None => (None, None),
    };
    if is_backward {
        items.reverse();
        std::mem::swap(&mut start_cursor, &mut end_cursor);
    }
    Ok(Page {
        items,
        total_items,
        has_more_total_items,
        start_cursor,
        end_cursor,
    })
}

/// Which rows.
struct Rows<'a> {
    condition: Condition,
    order: &'a [Criterion],
    limit: i64,
    offset: i64,
}

/// The items, and the cursors of the first and the last row.
type Fetched<T> = (Vec<T>, Option<(String, String)>);

fn fetch<T>(
    connection: &Connection,
    entity: &Entity,
    rows: Rows<'_>,
    mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Fetched<T>, Error> {
    let order = rows.order;
    let sort_columns: Vec<&str> = order.iter().map(|(field, _)| field.column).collect();
    let order_by: Vec<String> = order
        .iter()
        .map(|(field, direction)| format!("{} {}", field.column, direction.sql()))
        .collect();
    let sql = format!(
        "SELECT {}, {} FROM {} WHERE {} ORDER BY {} LIMIT ? OFFSET ?",
        entity.select_list(),
        sort_columns.join(", "),
        entity.from,
        rows.condition.sql,
        order_by.join(", "),
    );
    let mut values = rows.condition.values;
    values.extend([Sql::Integer(rows.limit), Sql::Integer(rows.offset)]);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut found = statement.query(params_from_iter(values))?;
    let mut items = Vec::new();
    let mut first = None;
    // Only the last row's cursor is wanted, and which is the last is known too late.
    let mut last: Vec<Sql> = Vec::new();
    let start = entity.results_len();
    while let Some(row) = found.next()? {
        items.push(read(row)?);
        last.clear();
        for index in start..start + order.len() {
            last.push(row.get(index)?);
        }
        if first.is_none() {
            first = Some(cursor::encode(&last));
        }
    }
    let ends = first.map(|first| (first, cursor::encode(&last)));
    Ok((items, ends))
}

fn count(
    connection: &Connection,
    entity: &Entity,
    filter: &Condition,
) -> Result<(i64, bool), Error> {
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 FROM {} WHERE {} LIMIT {})",
        entity.from,
        filter.sql,
        TOTAL_ITEMS_MAX + 1,
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let counted: i64 =
        statement.query_row(params_from_iter(filter.values.clone()), |row| row.get(0))?;
    Ok((counted.min(TOTAL_ITEMS_MAX), counted > TOTAL_ITEMS_MAX))
}
