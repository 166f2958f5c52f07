//! What a key is the key of, for people who copied one from somewhere.

use futures_util::future::try_join_all;
use serde_json::{Value, json};

use crate::client::rest::{PageRequest, SearchRequest, segment};
use crate::client::{Error, Kind, Rest};

/// What was found under a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// In words: `job`, `process definition`.
    pub noun: &'static str,
    /// The API's object.
    pub item: Value,
}

/// Where a kind of object is looked up.
enum Place {
    /// `GET` of this path and the key.
    Get(&'static str),
    /// A search with this field as filter.
    Search(&'static str, &'static str),
}

/// In the order of what is asked about most.
const PLACES: &[(&str, Place)] = &[
    ("process instance", Place::Get("/process-instances")),
    ("incident", Place::Get("/incidents")),
    ("job", Place::Search("/jobs/search", "jobKey")),
    ("element instance", Place::Get("/element-instances")),
    ("user task", Place::Get("/user-tasks")),
    ("variable", Place::Get("/variables")),
    ("process definition", Place::Get("/process-definitions")),
    ("timer", Place::Search("/timers/search", "timerKey")),
    (
        "message subscription",
        Place::Search("/message-subscriptions/search", "messageSubscriptionKey"),
    ),
    (
        "message",
        Place::Search("/correlated-message-subscriptions/search", "messageKey"),
    ),
    (
        "decision instance",
        Place::Search("/decision-instances/search", "decisionEvaluationKey"),
    ),
    ("decision", Place::Get("/decision-definitions")),
    (
        "decision requirements graph",
        Place::Get("/decision-requirements"),
    ),
    ("resource", Place::Get("/resources")),
];

impl Found {
    /// The process instance it belongs to, or is.
    pub fn process_instance_key(&self) -> Option<i64> {
        self.item["processInstanceKey"].as_str()?.parse().ok()
    }
}

/// Looks a key up among all kinds of objects; `None` where there is nothing under it.
///
/// # Errors
/// Where the cluster can't be asked at all.
pub async fn identify(rest: &Rest, key: i64) -> Result<Option<Found>, Error> {
    let (first, others) = PLACES.split_first().expect("there are places");
    // Nearly always it's the key of an instance: the others are asked only if it isn't.
    if let Some(item) = look(rest, &first.1, key).await? {
        return Ok(Some(Found {
            noun: first.0,
            item,
        }));
    }
    let asked = others.iter().map(|(noun, place)| async move {
        let item = look(rest, place, key).await?;
        Ok::<_, Error>(item.map(|item| Found { noun, item }))
    });
    Ok(try_join_all(asked).await?.into_iter().flatten().next())
}

async fn look(rest: &Rest, place: &Place, key: i64) -> Result<Option<Value>, Error> {
    let answer = match place {
        Place::Get(path) => {
            let path = format!("{path}/{}", segment(&key.to_string()));
            rest.get(&path).await.map(Some)
        }
        Place::Search(path, field) => {
            let request = SearchRequest {
                filter: json!({ *field: key.to_string() }),
                page: PageRequest {
                    limit: Some(1),
                    ..PageRequest::default()
                },
                ..SearchRequest::default()
            };
            let page = rest.search(path, &request).await;
            page.map(|page| page.items.into_iter().next())
        }
    };
    match answer {
        Ok(item) => Ok(item),
        Err(error)
            if matches!(
                error.kind(),
                Kind::Unreachable | Kind::TimedOut | Kind::Overloaded | Kind::Authentication
            ) =>
        {
            Err(error)
        }
        // Kinds that this cluster doesn't have, or doesn't show to this user.
        Err(_) => Ok(None),
    }
}
