//! Searches: a filter, a sort order and a page in, items with the place of the next page out.

use futures_util::stream::{self, BoxStream, StreamExt as _};
use serde_json::{Map, Value, json};

use super::Rest;
use crate::client::error::{Error, Kind};

/// A search: the endpoint's own filter object, sort items and page object.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SearchRequest {
    /// Such as `{"state": "ACTIVE"}`; `Null` sends none.
    pub filter: Value,
    pub sort: Vec<Sort>,
    pub page: PageRequest,
}

/// One sort criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sort {
    pub field: String,
    pub order: Order,
}

/// Which way a field is sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Ascending,
    Descending,
}

/// Which page: from an offset, or after or before a cursor; the API takes one of the three.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageRequest {
    /// Items a page; the server's default (100) when none.
    pub limit: Option<u32>,
    pub from: Option<u32>,
    pub after: Option<String>,
    pub before: Option<String>,
}

/// One page of a search.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    pub items: Vec<Value>,
    /// All matches, as far as the server counted.
    pub total_items: u64,
    /// The server stopped counting at `total_items`.
    pub has_more_total: bool,
    pub start_cursor: Option<String>,
    pub end_cursor: Option<String>,
}

impl SearchRequest {
    /// A search with this filter, unsorted, from the first page.
    pub fn new(filter: Value) -> Self {
        Self {
            filter,
            ..Self::default()
        }
    }

    /// The body that is sent.
    pub fn to_json(&self) -> Value {
        let mut body = Map::new();
        if !self.filter.is_null() {
            body.insert("filter".to_owned(), self.filter.clone());
        }
        if !self.sort.is_empty() {
            let sort = self.sort.iter().map(|sort| {
                let order = match sort.order {
                    Order::Ascending => "ASC",
                    Order::Descending => "DESC",
                };
                json!({"field": sort.field, "order": order})
            });
            body.insert("sort".to_owned(), sort.collect());
        }
        let page = self.page.body();
        if !page.is_empty() {
            body.insert("page".to_owned(), Value::Object(page));
        }
        Value::Object(body)
    }
}

impl PageRequest {
    fn body(&self) -> Map<String, Value> {
        let mut page = Map::new();
        let mut put = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                page.insert(name.to_owned(), value);
            }
        };
        put("limit", self.limit.map(Value::from));
        put("from", self.from.map(Value::from));
        put("after", self.after.clone().map(Value::from));
        put("before", self.before.clone().map(Value::from));
        page
    }
}

impl Page {
    fn parse(mut answer: Value, call: &str) -> Result<Self, Error> {
        let Some(Value::Array(items)) = answer.get_mut("items").map(Value::take) else {
            return Err(Error::new(
                Kind::Bug,
                format!("the answer to {call} has no items"),
            ));
        };
        let page = answer.get("page");
        let field = |name: &str| page.and_then(|page| page.get(name));
        let cursor = |name: &str| {
            field(name)
                .and_then(Value::as_str)
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
        };
        Ok(Self {
            total_items: field("totalItems")
                .and_then(Value::as_u64)
                .unwrap_or(items.len() as u64),
            has_more_total: field("hasMoreTotalItems")
                .and_then(Value::as_bool)
                .unwrap_or_default(),
            start_cursor: cursor("startCursor"),
            end_cursor: cursor("endCursor"),
            items,
        })
    }
}

impl Rest {
    /// One page of `POST /v2{path}`, such as `/process-instances/search`.
    ///
    /// # Errors
    /// As [`get`](Self::get); `Bug` where the answer isn't a page.
    pub async fn search(&self, path: &str, request: &SearchRequest) -> Result<Page, Error> {
        let answer = self.ask(path, &request.to_json()).await?;
        Page::parse(answer, &format!("POST /v2{path}"))
    }

    /// Every item over all pages, by cursor, from the request's page on; `limit` is the page size.
    /// An error is the last item.
    pub fn search_all(
        &self,
        path: &str,
        request: SearchRequest,
    ) -> BoxStream<'static, Result<Value, Error>> {
        let (rest, path) = (self.clone(), path.to_owned());
        let pages = stream::unfold(Some(request), move |request| {
            let (rest, path) = (rest.clone(), path.clone());
            async move {
                let mut request = request?;
                let page = match rest.search(&path, &request).await {
                    Ok(page) => page,
                    Err(error) => return Some((vec![Err(error)], None)),
                };
                // A page that ends where it began would come for ever.
                let next = page.end_cursor.filter(|end| {
                    !page.items.is_empty() && request.page.after.as_ref() != Some(end)
                });
                let next = next.map(|end| {
                    request.page.after = Some(end);
                    request.page.from = None;
                    request
                });
                Some((page.items.into_iter().map(Ok).collect(), next))
            }
        });
        pages.flat_map(stream::iter).boxed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_holds_what_was_asked_and_no_more() {
        assert_eq!(SearchRequest::default().to_json(), json!({}));
        let request = SearchRequest {
            filter: json!({"state": "ACTIVE"}),
            sort: vec![Sort {
                field: "startDate".to_owned(),
                order: Order::Descending,
            }],
            page: PageRequest {
                limit: Some(10),
                after: Some("c".to_owned()),
                ..PageRequest::default()
            },
        };
        let expected = json!({
            "filter": {"state": "ACTIVE"},
            "sort": [{"field": "startDate", "order": "DESC"}],
            "page": {"limit": 10, "after": "c"},
        });
        assert_eq!(request.to_json(), expected);
    }

    #[test]
    fn a_page_is_read_and_what_is_none_refused() {
        let page = Page::parse(
            json!({"items": [{"key": "1"}], "page": {"totalItems": 7, "hasMoreTotalItems": true, "startCursor": "a", "endCursor": "b"}}),
            "POST /v2/x",
        );
        let page = page.expect("a page");
        assert_eq!(
            (page.total_items, page.has_more_total, page.items.len()),
            (7, true, 1)
        );
        assert_eq!(page.end_cursor.as_deref(), Some("b"));
        assert_eq!(
            Page::parse(json!({"a": 1}), "POST /v2/x")
                .expect_err("none")
                .kind(),
            Kind::Bug
        );
    }
}
