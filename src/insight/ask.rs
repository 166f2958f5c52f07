//! Small questions to the REST API: one page, a count, the different values of a field.

use std::collections::BTreeSet;
use std::fmt;
use std::time::Duration;

use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};

use super::durations;
use crate::client::rest::{Order, Page, PageRequest, SearchRequest, Sort};
use crate::client::{Error, Kind, Rest};

/// Requests on their way at a time: enough to hide the way to a cluster, too few to be a load on it.
pub const CONCURRENCY: usize = 8;
/// Items of a page that is read for its different values.
const DISTINCT_PAGE: u32 = 100;

/// What is looked at: all that the credentials can see, or one process, or one tenant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// A process, by its BPMN id.
    pub process: Option<String>,
    /// A tenant, by its id.
    pub tenant: Option<String>,
}

impl Scope {
    /// The scope's filter; `more`'s fields are added to it.
    pub fn filter(&self, more: Value) -> Value {
        let mut filter = Map::new();
        if let Some(process) = &self.process {
            filter.insert("processDefinitionId".to_owned(), process.clone().into());
        }
        if let Some(tenant) = &self.tenant {
            filter.insert("tenantId".to_owned(), tenant.clone().into());
        }
        if let Value::Object(more) = more {
            filter.extend(more);
        }
        Value::Object(filter)
    }
}

/// Smallest first by a field of the API.
pub fn ascending(field: &str) -> Vec<Sort> {
    sorted(field, Order::Ascending)
}

/// Largest first by a field of the API.
pub fn descending(field: &str) -> Vec<Sort> {
    sorted(field, Order::Descending)
}

fn sorted(field: &str, order: Order) -> Vec<Sort> {
    vec![Sort {
        field: field.to_owned(),
        order,
    }]
}

/// The search for variables, with values as long as they are; a cut one is no JSON.
pub const WHOLE_VARIABLES: &str = "/variables/search?truncateValues=false";

/// One page of a search.
///
/// # Errors
/// As [`Rest::search`].
pub async fn page(
    rest: &Rest,
    path: &str,
    filter: Value,
    sort: Vec<Sort>,
    limit: u32,
) -> Result<Page, Error> {
    let request = SearchRequest {
        filter,
        sort,
        page: PageRequest {
            limit: Some(limit),
            ..PageRequest::default()
        },
    };
    rest.search(path, &request).await
}

/// How many objects there are, as far as the server counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// The number, or the one at which the server stopped counting (10,000 on most clusters).
    pub total: u64,
    /// Whether it stopped.
    pub is_capped: bool,
}

impl Count {
    /// The count of a search's page.
    pub fn of(page: &Page) -> Count {
        Count {
            total: page.total_items,
            is_capped: page.has_more_total,
        }
    }
}

/// `1234`, or `10000 or more`.
impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let more = if self.is_capped { " or more" } else { "" };
        write!(f, "{}{more}", self.total)
    }
}

/// How many objects meet a filter.
///
/// # Errors
/// As [`Rest::search`].
pub async fn count(rest: &Rest, path: &str, filter: Value) -> Result<Count, Error> {
    Ok(Count::of(&page(rest, path, filter, Vec::new(), 1).await?))
}

/// An object of counts under their names; those at which the server stopped counting are named in `capped`.
pub fn counts(named: &[(&str, Count)]) -> Value {
    let mut object = Map::new();
    for (name, count) in named {
        object.insert((*name).to_owned(), count.total.into());
    }
    let capped: Vec<&str> = named
        .iter()
        .filter(|(_, count)| count.is_capped)
        .map(|(name, _)| *name)
        .collect();
    if !capped.is_empty() {
        object.insert("capped".to_owned(), json!(capped));
    }
    Value::Object(object)
}

/// The different values of a field, and whether there are more than `max`.
///
/// The API groups nothing. Each look leaves out the values that are known already, so that a thousand values
/// among a million objects cost at most a thousand small pages, and a few values cost two.
///
/// # Errors
/// As [`Rest::search`].
pub async fn distinct(
    rest: &Rest,
    path: &str,
    filter: &Value,
    field: &str,
    max: usize,
) -> Result<(Vec<String>, bool), Error> {
    let mut known = BTreeSet::new();
    loop {
        let mut filter = filter.clone();
        if !known.is_empty() {
            filter[field] = json!({"$notIn": known});
        }
        let found = page(rest, path, filter, Vec::new(), DISTINCT_PAGE).await?;
        let before = known.len();
        known.extend(
            found
                .items
                .iter()
                .filter_map(|item| text(item, field).map(str::to_owned)),
        );
        // A server that knows no `$notIn` would answer the same for ever.
        if known.len() == before {
            return Ok((known.into_iter().collect(), false));
        }
        if known.len() > max {
            return Ok((known.into_iter().take(max).collect(), true));
        }
        if found.items.len() < DISTINCT_PAGE as usize
            && found.total_items <= found.items.len() as u64
        {
            return Ok((known.into_iter().collect(), false));
        }
    }
}

/// Asks one thing of each, [`CONCURRENCY`] at a time; the answers come in the order of `of`.
///
/// # Errors
/// The first that a question ends with.
pub async fn each<T, A, F>(
    of: impl IntoIterator<Item = T>,
    question: impl Fn(T) -> F,
) -> Result<Vec<A>, Error>
where
    F: Future<Output = Result<A, Error>>,
{
    stream::iter(of.into_iter().map(question))
        .buffered(CONCURRENCY)
        .try_collect()
        .await
}

/// `None` where the server doesn't have the endpoint: an addition of the embedded engine, or of a later version.
///
/// # Errors
/// All others.
pub fn if_offered<T>(answer: Result<T, Error>) -> Result<Option<T>, Error> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(error) if matches!(error.kind(), Kind::NotFound | Kind::Unsupported) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A text field, if it's there and not empty.
pub fn text<'a>(item: &'a Value, field: &str) -> Option<&'a str> {
    item[field].as_str().filter(|text| !text.is_empty())
}

/// A text field as a string, or nothing.
pub fn string(item: &Value, field: &str) -> Option<String> {
    text(item, field).map(str::to_owned)
}

/// A field that is a point in time.
pub fn time(item: &Value, field: &str) -> Option<Timestamp> {
    text(item, field)?.parse().ok()
}

/// The point in time this long ago.
pub fn ago(now: Timestamp, how_long: Duration) -> Timestamp {
    SignedDuration::try_from(how_long)
        .ok()
        .and_then(|how_long| now.checked_sub(how_long).ok())
        .unwrap_or(Timestamp::UNIX_EPOCH)
}

/// How long ago a point in time is; nothing where it's in the future (clocks differ).
pub fn since(at: Timestamp, now: Timestamp) -> Duration {
    Duration::try_from(now.duration_since(at)).unwrap_or_default()
}

/// A duration in its two largest units, as [`durations::span`] has it.
pub fn spoken(duration: Duration) -> String {
    durations::span(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_adds_to_a_filter() {
        let scope = Scope {
            process: Some("order".to_owned()),
            tenant: None,
        };
        assert_eq!(
            scope.filter(json!({"state": "ACTIVE"})),
            json!({"processDefinitionId": "order", "state": "ACTIVE"})
        );
        assert_eq!(Scope::default().filter(Value::Null), json!({}));
    }

    #[test]
    fn the_future_is_no_time_ago() {
        let now: Timestamp = "2026-01-01T00:00:00Z".parse().expect("a time");
        let later: Timestamp = "2026-01-01T00:00:05Z".parse().expect("a time");
        assert_eq!(since(later, now), Duration::ZERO);
        assert_eq!(since(now, later), Duration::from_secs(5));
        assert_eq!(ago(later, Duration::from_secs(5)), now);
    }
}
