//! `--where`: the condition, and every item that meets it, over all pages.

use std::collections::HashMap;

use futures_util::stream::{self, BoxStream, StreamExt as _, TryStreamExt as _};
use serde_json::{Value, json};

use super::Search;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::client::rest::{PageRequest, SearchRequest, Sort, TextPage};
use crate::client::{self, Rest};
use crate::config::SavedQueries;
use crate::insight::ask::WHOLE_VARIABLES;
use crate::query::{self, Moment, Plan, Query, Schema, Variables};

/// Process instances whose variables are fetched in one request.
pub(super) const INSTANCES_A_REQUEST: usize = 100;
/// Such requests at the same time.
const REQUESTS_AT_ONCE: usize = 4;

/// `--where`, for every command that takes its objects by a condition.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct WhereArgs {
    /// Only those that meet this condition, such as 'state = ACTIVE and startDate > -2h'; @NAME takes a saved one
    #[arg(long = "where", value_name = "EXPR")]
    pub condition: Option<String>,
}

impl WhereArgs {
    /// Reads the condition on what `search` finds; none when none was given.
    pub fn query(&self, ctx: &Context, search: &Search) -> Result<Option<Query>, Error> {
        let Some(text) = &self.condition else {
            return Ok(None);
        };
        let text = match text.trim().strip_prefix('@') {
            Some(name) => SavedQueries::load(&ctx.paths()?)?
                .require(name)?
                .condition
                .clone(),
            None => text.clone(),
        };
        parse(ctx, search, &text).map(Some)
    }
}

/// Reads a condition on what `search` finds.
pub fn parse(ctx: &Context, search: &Search, text: &str) -> Result<Query, Error> {
    let moment = Moment {
        now: ctx.options.now,
        zone: ctx.options.zone.clone(),
    };
    Query::parse(text, schema(search), moment).map_err(Error::from)
}

/// What can be asked of the items of `search`.
pub(super) fn schema(search: &Search) -> Schema {
    let columns = search.view.columns.iter();
    Schema::new(
        search.path,
        columns.map(|column| (column.title, column.field)),
    )
}

impl From<query::Error> for Error {
    fn from(error: query::Error) -> Error {
        let place = error.place().to_string();
        let converted = Error::usage(format!("--where: {error}")).because(place);
        match error.suggestion() {
            Some(hint) => converted.hint(hint),
            None => converted,
        }
    }
}

/// Every item of `search` that meets `condition`, over all pages and in the search's order.
///
/// What the API can filter is part of the search, the rest is decided here; variables are fetched only for
/// the items that the rest of the condition leaves open. An error ends the stream.
pub async fn matching(
    ctx: &Context,
    search: &Search,
    condition: Option<&Query>,
) -> Result<BoxStream<'static, Result<Value, Error>>, Error> {
    let plan = plan(search, condition)?;
    let pages = pages(ctx, search, &plan, search.sort.clone(), None).await?;
    let items = pages.map_ok(|page| stream::iter(page.into_values().into_iter().map(Ok)));
    Ok(items.try_flatten().boxed())
}

/// The condition split up, or a search without one.
pub fn plan(search: &Search, condition: Option<&Query>) -> Result<Plan, Error> {
    let mut filter = search.filter.conditions.clone();
    match condition {
        Some(query) => {
            for field in &search.filter.habits {
                if query.mentions(field) {
                    filter.remove(*field);
                }
            }
            Ok(query.plan(filter)?)
        }
        None => Ok(Plan {
            filter,
            rest: None,
            parts: Vec::new(),
        }),
    }
}

/// A page, and which of its items met what is decided here.
pub(super) struct Matches {
    page: TextPage,
    /// The items as values, where they had to be looked at.
    values: Option<Vec<Value>>,
    kept: Vec<usize>,
}

impl Matches {
    /// How many items met the condition.
    pub(super) fn len(&self) -> usize {
        self.kept.len()
    }

    /// Leaves out all but the first `n`.
    pub(super) fn truncate(&mut self, n: usize) {
        self.kept.truncate(n);
    }

    /// The items as the texts that came.
    pub(super) fn texts(&self) -> Vec<&str> {
        let all: Vec<&str> = self.page.texts().collect();
        self.kept.iter().map(|at| all[*at]).collect()
    }

    /// The items as values.
    pub(super) fn into_values(self) -> Vec<Value> {
        let all = match self.values {
            Some(values) => values,
            None => self.page.values().collect(),
        };
        if self.kept.len() == all.len() {
            return all;
        }
        let mut kept = self.kept.into_iter().peekable();
        let is_kept = |at: usize| kept.next_if_eq(&at).is_some();
        let flags: Vec<bool> = (0..all.len()).map(is_kept).collect();
        std::iter::zip(all, flags)
            .filter_map(|(item, is_kept)| is_kept.then_some(item))
            .collect()
    }
}

/// The pages of a planned search with what matched; `size` is the first page's.
pub(super) async fn pages(
    ctx: &Context,
    search: &Search,
    plan: &Plan,
    sort: Sort,
    size: Option<u32>,
) -> Result<BoxStream<'static, Result<Matches, Error>>, Error> {
    let rest = ctx.rest().await?;
    let request = SearchRequest {
        filter: super::or_null(plan.filter.clone()),
        sort: vec![sort],
        page: PageRequest {
            limit: size,
            ..PageRequest::default()
        },
    };
    let nouns = search.view.nouns;
    let left = plan.rest.clone();
    let pages = rest.pages(search.path, request).then(move |page| {
        let (rest, left) = (rest.clone(), left.clone());
        async move {
            let could_not = || format!("could not list {nouns}");
            let page = page.failing(could_not)?;
            match left {
                None => Ok(Matches {
                    kept: (0..page.len()).collect(),
                    values: None,
                    page,
                }),
                Some(left) => decide(&rest, page, &left).await.failing(could_not),
            }
        }
    });
    Ok(pages.boxed())
}

async fn decide(rest: &Rest, page: TextPage, left: &query::Rest) -> Result<Matches, client::Error> {
    let values: Vec<Value> = page.values().collect();
    let kept = met(rest, &values, left).await?;
    Ok(Matches {
        page,
        values: Some(values),
        kept,
    })
}

/// Which of the items meet what is decided here, by their places.
///
/// # Errors
/// The cluster's, for the search for variables.
pub async fn met(
    rest: &Rest,
    values: &[Value],
    left: &query::Rest,
) -> Result<Vec<usize>, client::Error> {
    let mut holds: Vec<Option<bool>> = values.iter().map(|item| left.holds(item, None)).collect();
    let open = |at: &usize| holds[*at].is_none();
    let undecided: Vec<usize> = (0..values.len()).filter(open).collect();
    let key = |at: usize| {
        values[at]["processInstanceKey"]
            .as_str()
            .unwrap_or_default()
    };
    let mut keys: Vec<String> = undecided.iter().map(|at| key(*at).to_owned()).collect();
    keys.sort();
    keys.dedup();
    // What belongs to no instance, as a start event's timer, has no variables.
    keys.retain(|key| !key.is_empty());
    let variables = fetch_variables(rest, &left.variables(), keys).await?;
    let none = Variables::new();
    for at in undecided {
        let variables = variables.get(key(at)).unwrap_or(&none);
        holds[at] = left.holds(&values[at], Some(variables));
    }
    let is_met = |at: &usize| holds[*at] == Some(true);
    Ok((0..values.len()).filter(is_met).collect())
}

/// The variables of these names, by process instance.
async fn fetch_variables(
    rest: &Rest,
    names: &[String],
    keys: Vec<String>,
) -> Result<HashMap<String, Variables>, client::Error> {
    let requests: Vec<SearchRequest> = keys
        .chunks(INSTANCES_A_REQUEST)
        .map(|keys| variables_request(names, keys))
        .collect();
    let mut found: HashMap<String, Variables> = HashMap::new();
    let mut answers = stream::iter(requests)
        .map(|request| rest.pages(WHOLE_VARIABLES, request).try_collect::<Vec<_>>())
        .buffer_unordered(REQUESTS_AT_ONCE);
    while let Some(pages) = answers.try_next().await? {
        for variable in pages.iter().flat_map(TextPage::values) {
            let text = |name: &str| variable[name].as_str().unwrap_or_default();
            // What isn't JSON was cut: no condition can be decided on it.
            let value = serde_json::from_str(text("value")).unwrap_or(Value::Null);
            let of_instance = found
                .entry(text("processInstanceKey").to_owned())
                .or_default();
            let values = of_instance.entry(text("name").to_owned()).or_default();
            values.push(value);
        }
    }
    Ok(found)
}

/// The request for variables of some process instances.
pub(super) fn variables_request(names: &[String], keys: &[String]) -> SearchRequest {
    let any_of = |values: &[String]| match values {
        [value] => json!(value),
        values => json!({ "$in": values }),
    };
    SearchRequest::new(json!({
        "processInstanceKey": any_of(keys),
        "name": any_of(names),
    }))
}
