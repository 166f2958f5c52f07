//! Lists over REST: conditions, pages, limits, sorting, and the note that there is more.
//!
//! [`matching`] gives what a search and a condition find to commands other than lists.

mod explain;
mod export;
pub mod matching;

use futures_util::TryStreamExt as _;
use serde_json::{Map, Value};

use super::context::Context;
use super::error::{Error, Failing};
use super::exit_code::ExitCode;
use crate::client::rest::{Order, PageRequest, SearchRequest, Sort};
use crate::query::Plan;
use crate::render::Document;
use crate::render::options::Options;
use crate::render::stream::Stream;
use crate::render::view::View;

pub use matching::{WhereArgs, matching};

/// Items of a list when nothing is said.
const LIMIT_DEFAULT: u32 = 100;
/// Items a request when all are wanted.
const PAGE_SIZE: u32 = 500;

/// The flags of every list.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct ListArgs {
    /// Which of them.
    #[command(flatten)]
    pub only: WhereArgs,
    /// Say which part of --where the API filters and which is filtered here, and run nothing
    #[arg(long)]
    pub explain: bool,
    /// Write them all to a file instead: .csv, .jsonl or .parquet
    #[arg(long, value_name = "FILE", value_parser = export::target)]
    pub export: Option<export::Target>,
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

impl ListArgs {
    /// Whether items are wanted as they are, not as a table's cells.
    pub fn wants_whole(&self, options: &Options) -> bool {
        options.is_machine_readable() || self.export.is_some() || self.only.condition.is_some()
    }
}

/// The filter object of a search: only what was asked for is sent.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    conditions: Map<String, Value>,
    /// Fields whose condition is the list's own habit.
    habits: Vec<&'static str>,
}

impl Filter {
    /// No condition yet.
    pub fn new() -> Filter {
        Filter::default()
    }

    /// Adds a condition if there is a value.
    #[must_use]
    pub fn text(mut self, field: &str, value: Option<impl Into<String>>) -> Filter {
        if let Some(value) = value {
            let value = Value::String(value.into());
            self.conditions.insert(field.to_owned(), value);
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
            self.conditions.insert(field.to_owned(), value.into());
        }
        self
    }

    /// A state: the one asked for (`ALL` is none), else the list's habit, which a `--where` on the field ends.
    #[must_use]
    pub fn state(mut self, asked: Option<String>, habit: &str) -> Filter {
        if asked.is_none() {
            self.habits.push("state");
        }
        let state = asked.map_or_else(|| habit.to_owned(), |state| state.to_uppercase());
        self.text("state", (state != "ALL").then_some(state))
    }

    /// A condition that is a command's own habit, which a `--where` on the field ends.
    #[must_use]
    pub fn habit(mut self, field: &'static str, condition: Value) -> Filter {
        self.habits.push(field);
        self.value(field, Some(condition))
    }

    /// The object, or nothing when it is empty.
    pub fn into_value(self) -> Value {
        or_null(self.conditions)
    }
}

/// A filter object as it's sent: an empty one isn't.
fn or_null(conditions: Map<String, Value>) -> Value {
    if conditions.is_empty() {
        Value::Null
    } else {
        Value::Object(conditions)
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
    let condition = args.only.query(ctx, &search)?;
    let plan = matching::plan(&search, condition.as_ref())?;
    if args.explain {
        return explain::run(ctx, &search, &plan, sort(&search, &args));
    }
    if let Some(target) = &args.export {
        return export::run(ctx, &search, &plan, &args, target).await;
    }
    if let Some(stream) = stream(ctx, &search, &args) {
        return flow(ctx, &search, &plan, &args, stream).await;
    }
    let found = collect(ctx, &search, &plan, &args).await?;
    let shown = found.items.len();
    ctx.show(&Document::List {
        view: search.view,
        items: found.items,
    })?;
    if let Some(more) = found.more
        && !ctx.options.is_machine_readable()
    {
        let nouns = search.view.nouns;
        let of = match more {
            More::Of(total) => format!("{shown} of {total} {nouns}"),
            More::OfMoreThan(total) => format!("{shown} of more than {total} {nouns}"),
            More::Some => format!("the first {shown} {nouns} that match"),
        };
        ctx.printer
            .note(&format!("{of}; see more with --limit N or --all"));
    }
    Ok(ExitCode::Ok)
}

/// A long list that can be shown as it comes.
fn stream<'a>(ctx: &'a Context, search: &Search, args: &ListArgs) -> Option<Stream<'a>> {
    let is_long = args.all || args.limit.is_some_and(|limit| limit > PAGE_SIZE);
    is_long
        .then(|| Stream::new(search.view, &ctx.options, ctx.printer.out_surface()))
        .flatten()
}

/// Shows a list a page at a time, in constant memory.
async fn flow(
    ctx: &Context,
    search: &Search,
    plan: &Plan,
    args: &ListArgs,
    mut stream: Stream<'_>,
) -> Result<ExitCode, Error> {
    let wanted = args.limit.map_or(usize::MAX, |limit| limit as usize);
    let mut pages = matching::pages(ctx, search, plan, sort(search, args), None).await?;
    let mut shown = 0;
    while shown < wanted
        && let Some(mut page) = pages.try_next().await?
    {
        page.truncate(wanted - shown);
        shown += page.len();
        ctx.printer.raw(&stream.page(&page.texts())?)?;
    }
    ctx.printer.raw(&stream.end()?)?;
    Ok(ExitCode::Ok)
}

/// What a list shows.
struct Found {
    items: Vec<Value>,
    more: Option<More>,
}

/// What isn't shown.
enum More {
    /// All that there is, as far as the server counted.
    Of(u64),
    /// The server stopped counting there.
    OfMoreThan(u64),
    /// Nobody counted.
    Some,
}

async fn collect(
    ctx: &Context,
    search: &Search,
    plan: &Plan,
    args: &ListArgs,
) -> Result<Found, Error> {
    let limit = args.limit.unwrap_or(LIMIT_DEFAULT);
    if plan.rest.is_none() && !args.all && limit <= PAGE_SIZE {
        return one_page(ctx, search, plan, args, limit).await;
    }
    let wanted = if args.all { usize::MAX } else { limit as usize };
    let mut pages = matching::pages(ctx, search, plan, sort(search, args), None).await?;
    let mut items = Vec::new();
    let mut more = None;
    while let Some(mut page) = pages.try_next().await? {
        if items.len() + page.len() > wanted {
            page.truncate(wanted - items.len());
            more = Some(More::Some);
        }
        items.extend(page.into_values());
        if more.is_some() {
            break;
        }
    }
    Ok(Found { items, more })
}

async fn one_page(
    ctx: &Context,
    search: &Search,
    plan: &Plan,
    args: &ListArgs,
    limit: u32,
) -> Result<Found, Error> {
    let rest = ctx.rest().await?;
    let request = SearchRequest {
        filter: or_null(plan.filter.clone()),
        sort: vec![sort(search, args)],
        page: PageRequest {
            limit: Some(limit),
            ..PageRequest::default()
        },
    };
    let page = rest
        .search(search.path, &request)
        .await
        .failing(|| format!("could not list {}", search.view.nouns))?;
    let total = page.total_items;
    let more = match page.has_more_total {
        true => Some(More::OfMoreThan(total)),
        false => (total > page.items.len() as u64).then_some(More::Of(total)),
    };
    Ok(Found {
        items: page.items,
        more,
    })
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
