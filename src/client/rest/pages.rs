//! All pages of a search: the next is asked for while the last is worked on, in sizes that the server keeps up with.
//!
//! Items stay the text they came as, so that who only passes them on needn't build them anew.

use std::ops::Range;
use std::time::{Duration, Instant};

use futures_util::stream::{self, BoxStream, StreamExt as _};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use tokio::task::JoinHandle;

use super::Rest;
use super::search::SearchRequest;
use crate::client::error::{Error, Kind};

/// Items of a first page, when the request names no size.
const SIZE_FIRST: u32 = 500;
/// Items of a page at most: a cluster's own limit.
const SIZE_MAX: u32 = 10_000;
/// Bytes that a page should not exceed.
const PAGE_BYTES_MAX: usize = 8 * 1024 * 1024;
/// Pages that took longer don't grow.
const SLOW: Duration = Duration::from_millis(500);
/// How much bigger the next page is than a fast one.
const GROWTH: u32 = 4;

/// One page, its items as the JSON texts that came.
#[derive(Debug, Clone, PartialEq)]
pub struct TextPage {
    body: String,
    items: Vec<Range<usize>>,
    /// All matches, as far as the server counted.
    pub total_items: u64,
    /// The server stopped counting at `total_items`.
    pub has_more_total: bool,
    end_cursor: Option<String>,
}

#[derive(Deserialize)]
struct Answer<'a> {
    #[serde(borrow)]
    items: Vec<&'a RawValue>,
    #[serde(default)]
    page: Info,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Info {
    total_items: Option<u64>,
    has_more_total_items: Option<bool>,
    end_cursor: Option<String>,
}

impl TextPage {
    fn parse(body: String, call: &str) -> Result<Self, Error> {
        let answer: Answer<'_> = serde_json::from_str(&body).map_err(|error| {
            Error::new(
                Kind::Bug,
                format!("the answer to {call} is no page ({error})"),
            )
        })?;
        let start = body.as_ptr() as usize;
        let place = |item: &&RawValue| {
            let text = item.get();
            let from = text.as_ptr() as usize - start;
            from..from + text.len()
        };
        let items: Vec<Range<usize>> = answer.items.iter().map(place).collect();
        let info = answer.page;
        Ok(Self {
            total_items: info.total_items.unwrap_or(items.len() as u64),
            has_more_total: info.has_more_total_items.unwrap_or_default(),
            end_cursor: info.end_cursor.filter(|cursor| !cursor.is_empty()),
            items,
            body,
        })
    }

    /// The items as JSON texts.
    pub fn texts(&self) -> impl ExactSizeIterator<Item = &str> {
        self.items.iter().map(|place| &self.body[place.clone()])
    }

    /// The items as values.
    pub fn values(&self) -> impl ExactSizeIterator<Item = Value> + '_ {
        self.texts()
            .map(|text| serde_json::from_str(text).expect("it was read as JSON before"))
    }

    /// How many items it has.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// A page on its way; dropping it gives up on it.
struct Fetch(JoinHandle<Result<Fetched, Error>>);

struct Fetched {
    page: TextPage,
    took: Duration,
}

impl Drop for Fetch {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Rest {
    /// Every page of a search from the request's on, by cursor. `limit` is the first page's size; what follows
    /// grows while the server is fast. An error is the last item.
    pub fn pages(
        &self,
        path: &str,
        mut request: SearchRequest,
    ) -> BoxStream<'static, Result<TextPage, Error>> {
        let (rest, path) = (self.clone(), path.to_owned());
        request.page.limit.get_or_insert(SIZE_FIRST);
        let first = Some((rest.fetch(&path, &request), request));
        let pages = stream::unfold(first, move |state| {
            let (rest, path) = (rest.clone(), path.clone());
            async move {
                let (mut fetch, mut request) = state?;
                let fetched = (&mut fetch.0).await.expect("a fetch doesn't panic");
                let Fetched { page, took } = match fetched {
                    Ok(fetched) => fetched,
                    Err(error) => return Some((Err(error), None)),
                };
                let size = request.page.limit.unwrap_or(SIZE_FIRST);
                // A page that ends where it began would come for ever.
                let next = page
                    .end_cursor
                    .clone()
                    .filter(|end| !page.is_empty() && request.page.after.as_ref() != Some(end));
                let next = next.map(|end| {
                    request.page.after = Some(end);
                    request.page.from = None;
                    request.page.limit = Some(next_size(size, &page, took));
                    (rest.fetch(&path, &request), request)
                });
                Some((Ok(page), next))
            }
        });
        pages.boxed()
    }

    fn fetch(&self, path: &str, request: &SearchRequest) -> Fetch {
        let (rest, path, body) = (self.clone(), path.to_owned(), request.to_json());
        Fetch(tokio::spawn(async move {
            let start = Instant::now();
            let text = rest.ask_text(&path, &body).await?;
            let page = TextPage::parse(text, &format!("POST /v2{path}"))?;
            let took = start.elapsed();
            Ok(Fetched { page, took })
        }))
    }
}

/// How many items to ask for after a page of `size`.
fn next_size(size: u32, page: &TextPage, took: Duration) -> u32 {
    let item_bytes = page.body.len() / page.len().max(1);
    let room = u32::try_from(PAGE_BYTES_MAX / item_bytes.max(1)).unwrap_or(SIZE_MAX);
    let wanted = if took < SLOW {
        size.saturating_mul(GROWTH)
    } else {
        size
    };
    wanted.min(SIZE_MAX).min(room).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_keeps_the_texts_of_its_items() {
        let body = r#"{"items":[{"a": 1},{"b":"]}"}],"page":{"totalItems":7,"hasMoreTotalItems":true,"endCursor":"x"}}"#;
        let page = TextPage::parse(body.to_owned(), "POST /v2/x").expect("a page");
        let texts: Vec<&str> = page.texts().collect();
        assert_eq!(texts, [r#"{"a": 1}"#, r#"{"b":"]}"}"#]);
        assert_eq!((page.total_items, page.has_more_total), (7, true));
        assert_eq!(page.end_cursor.as_deref(), Some("x"));
        let error = TextPage::parse("{}".to_owned(), "POST /v2/x").expect_err("no page");
        assert_eq!(error.kind(), Kind::Bug);
    }

    #[test]
    fn sizes_grow_while_pages_are_fast_and_small() {
        let page = |bytes: usize| {
            let body = format!(r#"{{"items":["{}"]}}"#, "x".repeat(bytes));
            TextPage::parse(body, "POST /v2/x").expect("a page")
        };
        let fast = Duration::from_millis(10);
        assert_eq!(next_size(500, &page(300), fast), 2_000);
        assert_eq!(next_size(8_000, &page(300), fast), 10_000);
        assert_eq!(next_size(500, &page(300), Duration::from_secs(1)), 500);
        assert_eq!(next_size(500, &page(1_000_000), fast), 8);
    }
}
