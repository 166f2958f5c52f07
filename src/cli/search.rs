//! Lists over REST: pages, limits, sorting, and the note that there is more.

use futures_util::TryStreamExt;
use serde_json::{Map, Value};

use super::context::Context;
use super::error::{Error, Failing};
use super::exit_code::ExitCode;
use crate::client::rest::{Order, PageRequest, SearchRequest, Sort};
use crate::render::Document;
use crate::render::view::View;

/// Items of a list when nothing is said.
const LIMIT_DEFAULT: u32 = 100;
/// Items a request when all are wanted.
const PAGE_SIZE: u32 = 500;

/// The flags of every list.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct ListArgs {
    /// How many to show [default: 100]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,
    /// Show all, however many there are
    #[arg(long, conflicts_with = "limit")]
    pub all: bool,
    /// Sort by one of the API's fields; a minus before it reverses
    #[arg(long, value_name = "[-]FIELD", allow_hyphen_values = true)]
    pub sort: Option<String>,
}

/// The filter object of a search: only what was asked for is sent.
#[derive(Debug, Default)]
pub struct Filter(Map<String, Value>);

impl Filter {
    /// No condition yet.
    pub fn new() -> Filter {
        Filter::default()
    }

    /// Adds a condition if there is a value.
    #[must_use]
    pub fn text(mut self, field: &str, value: Option<impl Into<String>>) -> Filter {
        if let Some(value) = value {
            self.0.insert(field.to_owned(), Value::String(value.into()));
        }
        self
    }

    /// Adds a condition on a key, which the API takes as a string.
    #[must_use]
    pub fn key(self, field: &str, key: Option<i64>) -> Filter {
        self.text(field, key.map(|key| key.to_string()))
    }

    /// Adds any condition if there is one.
    #[must_use]
    pub fn value(mut self, field: &str, value: Option<impl Into<Value>>) -> Filter {
        if let Some(value) = value {
            self.0.insert(field.to_owned(), value.into());
        }
        self
    }

    /// The object, or nothing when it is empty.
    pub fn into_value(self) -> Value {
        if self.0.is_empty() {
            Value::Null
        } else {
            Value::Object(self.0)
        }
    }
}

/// What a list command asks for.
#[derive(Debug)]
pub struct Search {
    /// The search's path under `/v2`.
    pub path: &'static str,
    /// Its columns.
    pub view: &'static View,
    /// Its conditions.
    pub filter: Filter,
    /// The order when the user names none.
    pub sort: Sort,
}

/// Newest first by a field.
pub fn newest_first(field: &str) -> Sort {
    Sort {
        field: field.to_owned(),
        order: Order::Descending,
    }
}

/// Smallest first by a field.
pub fn ascending(field: &str) -> Sort {
    Sort {
        field: field.to_owned(),
        order: Order::Ascending,
    }
}

/// Asks and shows.
pub async fn run(ctx: &Context, search: Search, args: ListArgs) -> Result<ExitCode, Error> {
    let (items, total) = collect(ctx, &search, &args).await?;
    let shown = items.len() as u64;
    ctx.show(&Document::List {
        view: search.view,
        items,
    })?;
    if shown < total && !ctx.options.is_machine_readable() {
        ctx.printer.note(&format!(
            "{shown} of {total} {}; see more with --limit N or --all",
            search.view.nouns
        ));
    }
    Ok(ExitCode::Ok)
}

async fn collect(
    ctx: &Context,
    search: &Search,
    args: &ListArgs,
) -> Result<(Vec<Value>, u64), Error> {
    let rest = ctx.rest().await?;
    let could_not = || format!("could not list {}", search.view.nouns);
    let limit = args.limit.unwrap_or(LIMIT_DEFAULT);
    let request = SearchRequest {
        filter: Filter(search.filter.0.clone()).into_value(),
        sort: vec![sort(search, args)],
        page: PageRequest {
            limit: Some(if args.all { PAGE_SIZE } else { limit }),
            ..PageRequest::default()
        },
    };
    if !args.all && limit <= PAGE_SIZE {
        let page = rest
            .search(search.path, &request)
            .await
            .failing(could_not)?;
        return Ok((page.items, page.total_items));
    }
    let mut items = Vec::new();
    let mut stream = rest.search_all(
        search.path,
        SearchRequest {
            page: PageRequest {
                limit: Some(PAGE_SIZE),
                ..PageRequest::default()
            },
            ..request
        },
    );
    while args.all || items.len() < limit as usize {
        match stream.try_next().await.failing(could_not)? {
            Some(item) => items.push(item),
            None => break,
        }
    }
    let total = items.len() as u64;
    Ok((items, total))
}

fn sort(search: &Search, args: &ListArgs) -> Sort {
    match args.sort.as_deref() {
        None => search.sort.clone(),
        Some(text) => match text.strip_prefix('-') {
            Some(field) => newest_first(field),
            None => ascending(text),
        },
    }
}
