//! How long an element usually takes, remembered: the 99th percentile of its latest finished instances.

use std::collections::HashMap;
use std::time::Duration;

use serde_json::Value;

use crate::client::{Error, Rest};
use crate::insight::{ask, durations};

/// Fewer finished instances than these say nothing about what is usual.
const SAMPLE_MIN: usize = 20;

/// An element of one version of a process.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Place {
    /// The process definition's key.
    definition: String,
    /// The element's BPMN id.
    element: String,
    /// The element's type: a multi-instance body has the id of what is inside of it.
    kind: String,
}

impl Place {
    /// Where an element instance of the API is.
    pub(super) fn of(element: &Value) -> Option<Place> {
        Some(Place {
            definition: ask::string(element, "processDefinitionKey")?,
            element: ask::string(element, "elementId")?,
            kind: ask::string(element, "type")?,
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
    pub(super) async fn learn(
        &mut self,
        places: impl IntoIterator<Item = Place>,
    ) -> Result<(), Error> {
        let unknown: Vec<Place> = places
            .into_iter()
            .filter(|place| !self.known.contains_key(place))
            .collect();
        let rest = &self.rest;
        let learnt = ask::each(unknown, |place| async move {
            let usual = ask_for(rest, &place).await?;
            Ok((place, usual))
        })
        .await?;
        self.known.extend(learnt);
        Ok(())
    }
}

async fn ask_for(rest: &Rest, place: &Place) -> Result<Option<Duration>, Error> {
    let usual = durations::fetch(rest, &place.definition, &place.element, &place.kind).await?;
    Ok(usual
        .filter(|usual| usual.sample >= SAMPLE_MIN)
        .map(|usual| Duration::from_millis(u64::try_from(usual.p99_ms).unwrap_or_default())))
}
