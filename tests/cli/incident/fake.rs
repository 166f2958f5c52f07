//! A REST server with incidents that appear when a test says so, whatever their creation time: as a cluster's
//! search does.

use std::sync::{Arc, Condvar, Mutex};

use axum::extract::State;
use axum::{Json, Router, routing::post};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::servers::{self, Server};

/// What the server shows.
#[derive(Clone, Default)]
pub struct Incidents(Arc<Mutex<Vec<Value>>>, Arc<(Mutex<Asked>, Condvar)>);

/// What it was asked.
#[derive(Default)]
struct Asked {
    requests: usize,
    filter: Value,
}

impl Incidents {
    /// An incident appears now; it was made `ago_s` seconds ago (or ahead) by some broker's clock.
    pub fn appears(&self, key: u64, message: &str, ago_s: i64) {
        let created = Timestamp::now() - SignedDuration::from_secs(ago_s);
        let mut shown = self.0.lock().expect("no panic");
        shown.push(json!({
            "incidentKey": key.to_string(),
            "errorType": "JOB_NO_RETRIES",
            "errorMessage": message,
            "state": "ACTIVE",
            "processDefinitionId": "order",
            "processInstanceKey": "6",
            "elementId": "charge",
            "elementInstanceKey": "5",
            "creationTime": format!("{created:.3}"),
        }));
        shown.sort_by_key(creation);
    }

    /// An incident that is there is resolved now.
    pub fn resolved(&self, key: u64) {
        let mut shown = self.0.lock().expect("no panic");
        let key = key.to_string();
        let is_it = |item: &&mut Value| item["incidentKey"] == key.as_str();
        shown.iter_mut().find(is_it).expect("it's there")["state"] = "RESOLVED".into();
    }

    /// The latest request's filter.
    pub fn asked(&self) -> Value {
        self.1.0.lock().expect("no panic").filter.clone()
    }

    /// Returns once so many more requests came.
    pub fn awaits_looks(&self, more: usize) {
        let (asked, changed) = &*self.1;
        let asked = asked.lock().expect("no panic");
        let enough = asked.requests + more;
        drop(changed.wait_while(asked, |asked| asked.requests < enough));
    }

    fn page(&self, request: &Value) -> Value {
        let (asked, changed) = &*self.1;
        let mut asked = asked.lock().expect("no panic");
        asked.requests += 1;
        asked.filter = request["filter"].clone();
        changed.notify_all();
        drop(asked);
        let shown = self.0.lock().expect("no panic");
        let from = request["filter"]["creationTime"]["$gte"]
            .as_str()
            .and_then(|text| text.parse::<Timestamp>().ok());
        let all: Vec<&Value> = shown
            .iter()
            .filter(|item| from.is_none_or(|from| creation(item) >= from))
            .collect();
        let after = request["page"]["after"].as_str();
        let begin = after.map_or(0, |after| after.parse().expect("our cursor"));
        // Small pages, whatever was asked for: the reader has to go on.
        let limit = request["page"]["limit"].as_u64().expect("a limit").min(3) as usize;
        let items: Vec<&&Value> = all.iter().skip(begin).take(limit).collect();
        let end = begin + items.len();
        json!({
            "items": items,
            "page": {"totalItems": all.len(), "endCursor": end.to_string(), "hasMoreTotalItems": false},
        })
    }
}

fn creation(item: &Value) -> Timestamp {
    let text = item["creationTime"].as_str().expect("text");
    text.parse().expect("a time")
}

/// A cluster whose incidents are these.
pub fn cluster(incidents: &Incidents) -> Server {
    let search = |State(incidents): State<Incidents>, Json(request): Json<Value>| async move {
        Json(incidents.page(&request))
    };
    let router = Router::new()
        .route("/v2/incidents/search", post(search))
        .with_state(incidents.clone());
    servers::rest(router)
}
