//! The live tokens of an instance and of all it calls: what was entered, left, failed and called since the last look.
//!
//! A [`Tracer`] asks by start and end dates and goes back [`SEARCH_LAG`] each time, since a cluster's searches lag;
//! what it told already it doesn't tell again. Instances deeper than its depth are folded: only their start and end
//! are told.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use futures_util::TryStreamExt;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde_json::{Value, json};

use super::durations::{duration_ms, span};
use super::instance_tree::{Element, Instance};
use crate::client::rest::{PageRequest, SearchRequest, segment};
use crate::client::{Error, Rest};

/// How much later than it happened a search may show something.
const SEARCH_LAG: SignedDuration = SignedDuration::from_secs(60);
/// Items a request.
const PAGE_SIZE: u32 = 500;
/// Instances followed at one time; further ones are told as started, and not followed.
const INSTANCES_MAX: usize = 200;

/// Something that happened.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// When, as the API gives it; empty for a resolved incident, whose time isn't recorded.
    pub time: String,
    pub event: What,
    /// Calls between the instance that is traced and this one.
    pub depth: usize,
    pub process_instance_key: String,
    pub process_definition_id: String,
    pub element_instance_key: Option<String>,
    pub element_id: Option<String>,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub duration_ms: Option<i64>,
    /// The same for people.
    pub took: String,
    /// All of it in a few words, indented by the depth.
    pub what: String,
}

/// What happened to an element or an instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum What {
    Started,
    Entered,
    Incident,
    Resolved,
    Completed,
    Terminated,
    Ended,
}

/// Follows one instance.
#[derive(Debug)]
pub struct Tracer {
    rest: Rest,
    depth_max: usize,
    live: Vec<Followed>,
    /// Instances that are or were followed or folded.
    known: BTreeSet<String>,
    told: BTreeSet<(What, String)>,
    /// Elements that told of an incident, for the words of its end.
    incidents: BTreeMap<String, String>,
    newest: Option<Timestamp>,
    end: Option<String>,
}

/// An instance that has not ended.
#[derive(Debug, Clone)]
struct Followed {
    instance: Instance,
    depth: usize,
}

impl Tracer {
    /// A tracer of an instance that was just looked up, and of what it calls down to `depth_max`.
    pub fn new(rest: Rest, instance: Instance, depth_max: usize) -> Tracer {
        Tracer {
            rest,
            depth_max,
            known: BTreeSet::from([instance.process_instance_key.clone()]),
            live: vec![Followed { instance, depth: 0 }],
            told: BTreeSet::new(),
            incidents: BTreeMap::new(),
            newest: None,
            end: None,
        }
    }

    /// The state in which the traced instance ended, once it has.
    pub fn end(&self) -> Option<&str> {
        self.end.as_deref()
    }

    /// What happened since the last look, the oldest first.
    ///
    /// # Errors
    /// Those of any search; the next look finds what this one missed.
    pub async fn look(&mut self) -> Result<Vec<Event>, Error> {
        let since = self
            .newest
            .and_then(|newest| newest.checked_sub(SEARCH_LAG).ok());
        let mut events = Vec::new();
        let mut at = 0;
        while at < self.live.len() {
            let followed = self.live[at].clone();
            self.look_at(&followed, since, &mut events).await?;
            at += 1;
        }
        self.live.retain(|followed| {
            !self
                .told
                .contains(&(What::Ended, followed.instance.process_instance_key.clone()))
        });
        for event in &events {
            if let Ok(time) = event.time.parse::<Timestamp>() {
                self.newest = self.newest.max(Some(time));
            }
        }
        // Instances that ended in one moment are told from the inside out, after what they did in it.
        let order = |event: &Event| {
            let ended = event.event == What::Ended;
            (ended, Reverse(if ended { event.depth } else { 0 }))
        };
        events.sort_by(|a, b| (&a.time, order(a)).cmp(&(&b.time, order(b))));
        Ok(events)
    }

    async fn look_at(
        &mut self,
        followed: &Followed,
        since: Option<Timestamp>,
        events: &mut Vec<Event>,
    ) -> Result<(), Error> {
        let key = followed.instance.process_instance_key.clone();
        // The instance first: what it did before it ended is then there on the engine, and looked for again on a cluster.
        let path = format!("/process-instances/{}", segment(&key));
        let instance = Instance::parse(&self.rest.get(&path).await?);
        if followed.depth == 0 && self.told.insert((What::Started, key.clone())) {
            events.push(of_instance(&instance, What::Started, 0));
        }
        if followed.depth <= self.depth_max {
            self.elements(&instance, followed.depth, since, events)
                .await?;
            self.incidents(&instance, followed.depth, events).await?;
            self.calls(&instance, followed.depth, since, events).await?;
        }
        if !instance.is_active() && self.told.insert((What::Ended, key)) {
            events.push(of_instance(&instance, What::Ended, followed.depth));
            if followed.depth == 0 {
                self.end = Some(instance.state.clone());
            }
        }
        Ok(())
    }

    async fn elements(
        &mut self,
        instance: &Instance,
        depth: usize,
        since: Option<Timestamp>,
        events: &mut Vec<Event>,
    ) -> Result<(), Error> {
        let mut found = Vec::new();
        for field in ["startDate", "endDate"] {
            // The first look brings everything at once.
            if field == "endDate" && since.is_none() {
                continue;
            }
            let mut filter = json!({"processInstanceKey": instance.process_instance_key});
            if let Some(since) = since {
                filter[field] = json!({"$gte": since.to_string()});
            }
            found.extend(self.all("/element-instances/search", filter).await?);
        }
        for item in &found {
            let element = Element::parse(item);
            let key = element.element_instance_key.clone();
            if self.told.insert((What::Entered, key.clone())) {
                events.push(of_element(instance, item, What::Entered, depth));
            }
            let ended = match element.state.as_str() {
                "COMPLETED" => What::Completed,
                "TERMINATED" => What::Terminated,
                _ => continue,
            };
            if self.told.insert((ended, key)) {
                events.push(of_element(instance, item, ended, depth));
            }
        }
        Ok(())
    }

    async fn incidents(
        &mut self,
        instance: &Instance,
        depth: usize,
        events: &mut Vec<Event>,
    ) -> Result<(), Error> {
        if !instance.has_incident && self.incidents.is_empty() {
            return Ok(());
        }
        let filter = json!({"processInstanceKey": instance.process_instance_key});
        for item in self.all("/incidents/search", filter).await? {
            let text = |field: &str| item[field].as_str().unwrap_or_default().to_owned();
            let key = text("incidentKey");
            let (what, time) = match text("state").as_str() {
                "RESOLVED" => (What::Resolved, String::new()),
                _ => (What::Incident, text("creationTime")),
            };
            let is_news = what == What::Incident || self.incidents.contains_key(&key);
            if !is_news || !self.told.insert((what, key.clone())) {
                continue;
            }
            self.incidents.insert(key, text("elementId"));
            let mut event = of_element(instance, &item, what, depth);
            event.time = time;
            let message = format!(": {} {}", text("errorType"), text("errorMessage"));
            event.what.push_str(&message);
            events.push(event);
        }
        Ok(())
    }

    async fn calls(
        &mut self,
        instance: &Instance,
        depth: usize,
        since: Option<Timestamp>,
        events: &mut Vec<Event>,
    ) -> Result<(), Error> {
        let mut filter = json!({"parentProcessInstanceKey": instance.process_instance_key});
        if let Some(since) = since {
            filter["startDate"] = json!({"$gte": since.to_string()});
        }
        for item in self.all("/process-instances/search", filter).await? {
            let call = Instance::parse(&item);
            if !self.known.insert(call.process_instance_key.clone()) {
                continue;
            }
            events.push(of_instance(&call, What::Started, depth + 1));
            if self.live.len() < INSTANCES_MAX {
                self.live.push(Followed {
                    instance: call,
                    depth: depth + 1,
                });
            }
        }
        Ok(())
    }

    async fn all(&self, path: &str, filter: Value) -> Result<Vec<Value>, Error> {
        let request = SearchRequest {
            filter,
            page: PageRequest {
                limit: Some(PAGE_SIZE),
                ..PageRequest::default()
            },
            ..SearchRequest::default()
        };
        self.rest.search_all(path, request).try_collect().await
    }
}

fn of_instance(instance: &Instance, what: What, depth: usize) -> Event {
    let time = match what {
        What::Ended => instance.end_date.clone(),
        _ => instance.start_date.clone(),
    };
    let item = json!({"startDate": instance.start_date, "endDate": instance.end_date});
    let duration_ms = duration_ms(&item).filter(|_| what == What::Ended);
    let mark = match (what, instance.state.as_str()) {
        (What::Ended, "COMPLETED") => "■ completed",
        (What::Ended, _) => "■ terminated",
        _ => "▶ started",
    };
    Event {
        time: time.unwrap_or_default(),
        event: what,
        depth,
        process_instance_key: instance.process_instance_key.clone(),
        process_definition_id: instance.process_definition_id.clone(),
        element_instance_key: None,
        element_id: None,
        kind: None,
        duration_ms,
        took: duration_ms.map(span).unwrap_or_default(),
        what: format!(
            "{}{mark} {} v{} {}",
            "  ".repeat(depth),
            instance.process_definition_id,
            instance.process_definition_version,
            instance.process_instance_key
        ),
    }
}

/// An event of an element instance, or of an incident at one.
fn of_element(instance: &Instance, item: &Value, what: What, depth: usize) -> Event {
    let text = |field: &str| item[field].as_str().unwrap_or_default().to_owned();
    let is_end = matches!(what, What::Completed | What::Terminated);
    let duration_ms = duration_ms(item).filter(|_| is_end);
    let mark = match what {
        What::Completed => "✓",
        What::Terminated => "x",
        What::Incident => "!",
        What::Resolved => "r",
        _ => "●",
    };
    Event {
        time: text(if is_end { "endDate" } else { "startDate" }),
        event: what,
        depth,
        process_instance_key: instance.process_instance_key.clone(),
        process_definition_id: instance.process_definition_id.clone(),
        element_instance_key: item["elementInstanceKey"].as_str().map(str::to_owned),
        element_id: item["elementId"].as_str().map(str::to_owned),
        kind: item["type"].as_str().map(str::to_owned),
        duration_ms,
        took: duration_ms.map(span).unwrap_or_default(),
        what: format!("{}  {mark} {}", "  ".repeat(depth), text("elementId")),
    }
}
