//! Creates instances over REST, logged as the gRPC clients do.

use std::{net::SocketAddr, sync::Arc};

use serde_json::{Value, json};

use super::{checker::Outcome, engine::text_of, load::Log};

/// Goes on until the engine gives no answer.
pub async fn create(address: SocketAddr, log: Arc<Log>) {
    // An error means that an earlier run has installed it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("a client without TLS");
    loop {
        let id = log.fresh("rest");
        log.note_creation(&id, Outcome::Unknown);
        let told = send(&client, address, &id).await;
        log.note_creation(&id, told);
        if told == Outcome::Unknown {
            return;
        }
    }
}

async fn send(client: &reqwest::Client, address: SocketAddr, id: &str) -> Outcome {
    let body = json!({ "processDefinitionId": "crash", "variables": { "id": id } });
    let request = client
        .post(format!("http://{address}/v2/process-instances"))
        .json(&body);
    let Ok(response) = request.send().await else {
        return Outcome::Unknown;
    };
    match response.status().as_u16() {
        200 => {
            let Ok(created) = response.json::<Value>().await else {
                return Outcome::Unknown;
            };
            let key = text_of(&created, "processInstanceKey").and_then(|key| key.parse().ok());
            Outcome::Acknowledged(key.expect("an instance has a key"))
        }
        400 | 404 | 409 | 429 => Outcome::Refused,
        _ => Outcome::Unknown,
    }
}
