//! The searches behind [`Facts`](super::Facts), each bounded.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::future::{try_join_all, try_join3};
use serde_json::{Value, json};

use super::facts::{JobType, KINDS_MAX, Neighbours, usual_key};
use crate::client::rest::{Order, Page, PageRequest, SearchRequest, Sort, segment};
use crate::client::{Error, Kind, Rest};
use crate::insight::ask::WHOLE_VARIABLES;
use crate::insight::durations::{self, Usual};
use crate::insight::instance_tree::{Instance, Token};
use crate::insight::model::Model;

/// Items of one search.
const ITEMS_MAX: u32 = 200;
/// States of jobs that have not ended.
const OPEN_JOB_STATES: [&str; 5] = [
    "CREATED",
    "FAILED",
    "TIMED_OUT",
    "RETRIES_UPDATED",
    "MIGRATED",
];

pub(super) async fn jobs(rest: &Rest, keys: &[&str]) -> Result<Vec<Value>, Error> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let filter = json!({
        "elementInstanceKey": {"$in": keys},
        "state": {"$in": OPEN_JOB_STATES},
    });
    Ok(page(rest, "/jobs/search", filter, None, ITEMS_MAX)
        .await?
        .items)
}

pub(super) async fn incidents(rest: &Rest, instances: &[&Instance]) -> Result<Vec<Value>, Error> {
    let searches = instances
        .iter()
        .filter(|instance| instance.has_incident)
        .map(|instance| {
            let filter = json!({
                "processInstanceKey": instance.process_instance_key,
                "state": "ACTIVE",
            });
            page(rest, "/incidents/search", filter, None, ITEMS_MAX)
        });
    let pages = try_join_all(searches).await?;
    Ok(pages.into_iter().flat_map(|page| page.items).collect())
}

pub(super) async fn subscriptions(rest: &Rest, keys: &[String]) -> Result<Vec<Value>, Error> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let filter = json!({
        "elementInstanceKey": {"$in": keys},
        "messageSubscriptionState": {"$in": ["CREATED", "MIGRATED"]},
    });
    let found = page(
        rest,
        "/message-subscriptions/search",
        filter,
        None,
        ITEMS_MAX,
    )
    .await;
    Ok(optional(found)?.unwrap_or_default().items)
}

pub(super) async fn timers(rest: &Rest, keys: &[String]) -> Result<Option<Vec<Value>>, Error> {
    let filter = json!({"elementInstanceKey": {"$in": keys}});
    let found = page(rest, "/timers/search", filter, None, ITEMS_MAX).await;
    Ok(optional(found)?.map(|page| page.items))
}

pub(super) async fn user_tasks(rest: &Rest, tokens: &[Token<'_>]) -> Result<Vec<Value>, Error> {
    let searches = tokens
        .iter()
        .filter(|token| token.element.kind == "USER_TASK")
        .map(|token| {
            let filter = json!({"elementInstanceKey": token.element.element_instance_key});
            page(rest, "/user-tasks/search", filter, None, 1)
        });
    let pages = try_join_all(searches).await?;
    Ok(pages.into_iter().flat_map(|page| page.items).collect())
}

pub(super) async fn models(
    rest: &Rest,
    instances: &[&Instance],
) -> Result<BTreeMap<String, Model>, Error> {
    let definitions: BTreeMap<&str, &str> = instances
        .iter()
        .map(|instance| {
            (
                instance.process_definition_key.as_str(),
                instance.process_definition_id.as_str(),
            )
        })
        .take(KINDS_MAX)
        .collect();
    let mut models = BTreeMap::new();
    for (key, id) in definitions {
        let path = format!("/process-definitions/{}/xml", segment(key));
        let xml = optional(rest.text(&path).await)?;
        if let Some(model) = xml.and_then(|xml| Model::read(&xml, id)) {
            models.insert(key.to_owned(), model);
        }
    }
    Ok(models)
}

/// By definition key, element id and type.
type UsualTimes = BTreeMap<(String, String, String), Usual>;

pub(super) async fn usual(rest: &Rest, tokens: &[Token<'_>]) -> Result<UsualTimes, Error> {
    let asked: BTreeSet<_> = tokens.iter().map(usual_key).take(KINDS_MAX).collect();
    let searches = asked.into_iter().map(|key| async move {
        let usual = durations::fetch(rest, &key.0, &key.1, &key.2).await?;
        Ok::<_, Error>(usual.map(|usual| (key, usual)))
    });
    Ok(try_join_all(searches)
        .await?
        .into_iter()
        .flatten()
        .collect())
}

pub(super) async fn job_types(
    rest: &Rest,
    jobs: &[Value],
) -> Result<BTreeMap<String, JobType>, Error> {
    let types: BTreeSet<&str> = jobs.iter().filter_map(|job| job["type"].as_str()).collect();
    let searches = types.into_iter().take(KINDS_MAX).map(|name| async move {
        let path = "/jobs/search";
        let open = json!({"type": name, "state": {"$in": OPEN_JOB_STATES}});
        let completed = json!({"type": name, "state": "COMPLETED"});
        let (open, completed, taken) = try_join3(
            page(rest, path, open, None, 1),
            page(rest, path, completed, Some("endTime"), 1),
            page(rest, path, json!({"type": name}), Some("deadline"), 1),
        )
        .await?;
        let job_type = JobType {
            open: open.total_items,
            last_completed: completed.items.into_iter().next(),
            last_taken: taken.items.into_iter().find(|job| {
                job["worker"]
                    .as_str()
                    .is_some_and(|worker| !worker.is_empty())
            }),
        };
        Ok::<_, Error>((name.to_owned(), job_type))
    });
    Ok(try_join_all(searches).await?.into_iter().collect())
}

pub(super) async fn neighbours(
    rest: &Rest,
    subscriptions: &[Value],
) -> Result<BTreeMap<String, Neighbours>, Error> {
    let names: BTreeSet<&str> = subscriptions
        .iter()
        .filter_map(|subscription| subscription["messageName"].as_str())
        .collect();
    let searches = names.into_iter().take(KINDS_MAX).map(|name| async move {
        let open = json!({"messageName": name, "messageSubscriptionState": "CREATED"});
        let open = page(rest, "/message-subscriptions/search", open, None, ITEMS_MAX).await?;
        let path = "/correlated-message-subscriptions/search";
        let correlated = json!({"messageName": name});
        let correlated =
            optional(page(rest, path, correlated, Some("correlationTime"), ITEMS_MAX).await)?;
        let neighbours = Neighbours {
            open: open.items,
            correlated: correlated.map(|page| page.items),
        };
        Ok::<_, Error>((name.to_owned(), neighbours))
    });
    Ok(try_join_all(searches).await?.into_iter().collect())
}

pub(super) async fn variables(
    rest: &Rest,
    instances: &[&Instance],
) -> Result<BTreeMap<String, Vec<Value>>, Error> {
    let searches = instances.iter().take(KINDS_MAX).map(|instance| async move {
        let key = instance.process_instance_key.clone();
        let filter = json!({"processInstanceKey": key});
        let found = optional(page(rest, WHOLE_VARIABLES, filter, None, ITEMS_MAX).await)?;
        Ok::<_, Error>((key, found.unwrap_or_default().items))
    });
    Ok(try_join_all(searches).await?.into_iter().collect())
}

/// One page, the latest by `latest` first.
async fn page(
    rest: &Rest,
    path: &str,
    filter: Value,
    latest: Option<&str>,
    limit: u32,
) -> Result<Page, Error> {
    let sort = latest.map(|field| Sort {
        field: field.to_owned(),
        order: Order::Descending,
    });
    let request = SearchRequest {
        filter,
        sort: sort.into_iter().collect(),
        page: PageRequest {
            limit: Some(limit),
            ..PageRequest::default()
        },
    };
    rest.search(path, &request).await
}

/// What a cluster may not have, or not show to everybody: its absence explains less, but is no failure.
pub(super) fn optional<T>(answer: Result<T, Error>) -> Result<Option<T>, Error> {
    use Kind::{Failed, NotFound, Permission, Rejected, Unsupported, Usage};
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(error)
            if matches!(
                error.kind(),
                Failed | NotFound | Permission | Rejected | Unsupported | Usage
            ) =>
        {
            tracing::debug!(%error, "left out");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
