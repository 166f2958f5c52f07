//! How far a worker is, as the engine's REST API tells, and what CPU time it took.

use std::{fs, time::Duration};

use serde_json::{Value, json};

use crate::{Result, zcli_engine::Engine};

/// Between two looks: seldom enough to cost the engine nothing.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// Counts instances.
pub struct Board {
    client: reqwest::Client,
    url: String,
}

impl Board {
    pub async fn new(engine: &Engine) -> Result<Self> {
        Ok(Self {
            client: reqwest::Client::builder().build()?,
            url: format!(
                "http://{}/v2/process-instances/search",
                engine.rest_address()
            ),
        })
    }

    pub async fn until_one_is_done(&self) -> Result<()> {
        while !self.has_any("COMPLETED").await? {
            tokio::time::sleep(LOOK_EVERY / 4).await;
        }
        Ok(())
    }

    pub async fn until_all_are_done(&self) -> Result<()> {
        while self.has_any("ACTIVE").await? {
            tokio::time::sleep(LOOK_EVERY).await;
        }
        Ok(())
    }

    async fn has_any(&self, state: &str) -> Result<bool> {
        let request = json!({"filter": {"state": state}, "page": {"limit": 1}});
        let answer = self.client.post(&self.url).json(&request).send().await?;
        let answer: Value = answer.error_for_status()?.json().await?;
        let items = answer["items"].as_array().ok_or("no items")?;
        Ok(!items.is_empty())
    }
}

/// User and system time of a process, its threads, and its children: those that ended and those that run.
pub fn cpu_with_children(process_id: u32) -> Result<Duration> {
    let mut ticks = ticks(process_id)?;
    let children = format!("/proc/{process_id}/task/{process_id}/children");
    for child in fs::read_to_string(children)?.split_whitespace() {
        // It may be gone by now, and is counted with its parent then.
        ticks += child.parse().map_or(Ok(0), self::ticks).unwrap_or(0);
    }
    Ok(Duration::from_millis(ticks * 10))
}

/// Fields 14 to 17 of `stat`, counted from 1, in ticks of 10 ms; the name before them may hold blanks.
fn ticks(process_id: u32) -> Result<u64> {
    let stat = fs::read_to_string(format!("/proc/{process_id}/stat"))?;
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    Ok(after_name
        .split_whitespace()
        .skip(11)
        .take(4)
        .filter_map(|field| field.parse::<u64>().ok())
        .sum())
}
