//! How long an element usually takes: the 99th percentile of its latest finished instances, remembered.

use std::collections::HashMap;
use std::time::Duration;

use serde_json::{Value, json};

use crate::client::{Error, Rest};
use crate::insight::ask;

/// Finished element instances that are asked for, the latest first.
const SAMPLE: u32 = 200;
/// Fewer than these say nothing about what is usual.
const SAMPLE_MIN: usize = 20;

/// An element of one version of a process.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Place {
    /// The process definition's key.
    pub(super) definition: String,
    /// The element's BPMN id.
    pub(super) element: String,
}

impl Place {
    /// Where an element instance of the API is.
    pub(super) fn of(element: &Value) -> Option<Place> {
        Some(Place {
            definition: ask::string(element, "processDefinitionKey")?,
            element: ask::string(element, "elementId")?,
        })
    }
}

/// What is usual where; each place is asked about once.
#[derive(Debug)]
pub(super) struct Usual {
    rest: Rest,
    known: HashMap<Place, Option<Duration>>,
}

impl Usual {
    pub(super) fn new(rest: Rest) -> Usual {
        Usual {
            rest,
            known: HashMap::new(),
        }
    }

    /// The 99th percentile, or nothing where too few have finished.
    pub(super) async fn of(&mut self, place: &Place) -> Result<Option<Duration>, Error> {
        if let Some(known) = self.known.get(place) {
            return Ok(*known);
        }
        let usual = ask_for(&self.rest, place).await?;
        self.known.insert(place.clone(), usual);
        Ok(usual)
    }

    /// Asks about many places at a time.
    pub(super) async fn learn(&mut self, places: &[Place]) -> Result<(), Error> {
        let unknown = places
            .iter()
            .filter(|place| !self.known.contains_key(place));
        let rest = &self.rest;
        let learnt = ask::each(unknown, |place| async move {
            Ok((place.clone(), ask_for(rest, place).await?))
        })
        .await?;
        self.known.extend(learnt);
        Ok(())
    }
}

async fn ask_for(rest: &Rest, place: &Place) -> Result<Option<Duration>, Error> {
    let filter = json!({
        "processDefinitionKey": place.definition,
        "elementId": place.element,
        "state": "COMPLETED",
    });
    let page = ask::page(
        rest,
        "/element-instances/search",
        filter,
        ask::descending("endDate"),
        SAMPLE,
    )
    .await?;
    Ok(percentile_99(page.items.iter().filter_map(took).collect()))
}

fn took(element: &Value) -> Option<Duration> {
    Some(ask::since(
        ask::time(element, "startDate")?,
        ask::time(element, "endDate")?,
    ))
}

/// The smallest duration that 99 of 100 don't exceed.
fn percentile_99(mut took: Vec<Duration>) -> Option<Duration> {
    if took.len() < SAMPLE_MIN {
        return None;
    }
    took.sort_unstable();
    let rank = (took.len() * 99).div_ceil(100);
    Some(took[rank - 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_99th_percentile_leaves_one_of_a_hundred_above() {
        let hundred = (1..=100).rev().map(Duration::from_secs).collect();
        assert_eq!(percentile_99(hundred), Some(Duration::from_secs(99)));
        let twenty = (1..=20).map(Duration::from_secs).collect();
        assert_eq!(percentile_99(twenty), Some(Duration::from_secs(20)));
        let nineteen = (1..=19).map(Duration::from_secs).collect();
        assert_eq!(percentile_99(nineteen), None);
    }
}
