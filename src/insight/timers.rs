//! Timers of running instances, worked out from their models: for clusters, whose API lists none.
//!
//! A timer event with a date or a duration is due that long after the element that waits for it was entered. What
//! isn't worked out is said: cycles, expressions that need variables, start events.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::ask::{self, Scope};
use super::model::{self, Element, Event, Model, Timer};
use crate::bpmn::timer;
use crate::client::{Error, Rest};
use crate::feel::Expression;

/// Process definitions with running instances that are looked at.
const DEFINITIONS_MAX: usize = 100;
/// Instances of one element that are looked at, the oldest first.
const WAITING_MAX: usize = 1_000;

/// Which timers.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// All, one process, one tenant.
    pub scope: Scope,
    /// Those of this process instance.
    pub instance: Option<String>,
    /// Those of this element.
    pub element: Option<String>,
    /// Those that are due at this time or before.
    pub due_by: Option<Timestamp>,
    /// How many, the next due first.
    pub limit: usize,
}

/// What was worked out.
#[derive(Debug, Default)]
pub struct Computed {
    /// As the embedded engine lists them, without keys and with `isComputed`.
    pub items: Vec<Value>,
    /// What wasn't, in sentences.
    pub notes: Vec<String>,
}

/// A timer event and the element that waits for it.
struct Place {
    definition: Value,
    waiting: String,
    event: String,
    timer: Timer,
}

/// Works out the timers of running instances.
///
/// # Errors
/// As [`Rest::search`].
pub async fn compute(rest: &Rest, wanted: &Wanted, now: Timestamp) -> Result<Computed, Error> {
    let mut running = wanted.scope.filter(json!({"state": "ACTIVE"}));
    if let Some(instance) = &wanted.instance {
        running["processInstanceKey"] = instance.as_str().into();
    }
    let (keys, more) = ask::distinct(
        rest,
        "/process-instances/search",
        &running,
        "processDefinitionKey",
        DEFINITIONS_MAX,
    )
    .await?;
    let read = ask::each(&keys, |key| places(rest, key)).await?;
    let mut computed = Computed::default();
    let mut unknown = 0;
    let mut known = Vec::new();
    for place in read.into_iter().flatten() {
        let is_wanted = wanted.element.as_ref().is_none_or(|id| *id == place.event);
        match due_ms(&place.timer, 0, now) {
            Some(_) if is_wanted => known.push(place),
            None if is_wanted => unknown += 1,
            _ => {}
        }
    }
    let found = ask::each(&known, |place| timers(rest, place, wanted, now)).await?;
    let more_wait = found
        .iter()
        .any(|of_place| of_place.waiting > WAITING_MAX as u64 && wanted.limit > WAITING_MAX);
    computed.items = found
        .into_iter()
        .flat_map(|of_place| of_place.items)
        .collect();
    computed
        .items
        .sort_by_key(|item| ask::time(item, "dueDate").unwrap_or(Timestamp::MAX));
    computed.items.truncate(wanted.limit);
    computed.notes.push(
        "this cluster's API lists no timers: these were worked out from the models, without start events".to_owned(),
    );
    if unknown > 0 {
        computed.notes.push(format!(
            "{unknown} timer events have a cycle or need variables: when they are due can't be told"
        ));
    }
    if more_wait {
        computed.notes.push(format!(
            "more than {WAITING_MAX} tokens wait at one element: the oldest were looked at"
        ));
    }
    if more {
        computed.notes.push(format!(
            "more than {DEFINITIONS_MAX} process definitions have running instances; the others weren't looked at"
        ));
    }
    Ok(computed)
}

/// The timer events of a definition.
async fn places(rest: &Rest, key: &str) -> Result<Vec<Place>, Error> {
    let Some((definition, model)) = model::fetch(rest, key).await? else {
        return Ok(Vec::new());
    };
    let mut places = Vec::new();
    for element in model.elements() {
        let Some(Event::Timer(timer)) = &element.event else {
            continue;
        };
        for waiting in waits_at(&model, element) {
            places.push(Place {
                definition: definition.clone(),
                waiting,
                event: element.id.clone(),
                timer: timer.clone(),
            });
        }
    }
    Ok(places)
}

/// The elements whose instances have the timer: the activity it's attached to, the gateways before it, or itself.
fn waits_at(model: &Model, element: &Element) -> Vec<String> {
    if let Some(activity) = &element.attached_to {
        return vec![activity.clone()];
    }
    if element.tag != "intermediateCatchEvent" {
        return Vec::new();
    }
    let gateways: Vec<String> = model
        .incoming(&element.id)
        .filter_map(|flow| model.element(&flow.source))
        .filter(|source| source.tag == "eventBasedGateway")
        .map(|source| source.id.clone())
        .collect();
    if gateways.is_empty() {
        vec![element.id.clone()]
    } else {
        gateways
    }
}

/// The timers at one place.
struct OfPlace {
    items: Vec<Value>,
    /// How many element instances wait there.
    waiting: u64,
}

/// The timers that wait at one place.
async fn timers(
    rest: &Rest,
    place: &Place,
    wanted: &Wanted,
    now: Timestamp,
) -> Result<OfPlace, Error> {
    let mut filter = json!({
        "processDefinitionKey": place.definition["processDefinitionKey"],
        "elementId": place.waiting,
        "state": "ACTIVE",
    });
    if let Some(instance) = &wanted.instance {
        filter["processInstanceKey"] = instance.as_str().into();
    }
    let limit = wanted.limit.min(WAITING_MAX) as u32;
    let page = ask::page(
        rest,
        "/element-instances/search",
        filter,
        ask::ascending("startDate"),
        limit,
    )
    .await?;
    let timer = |element: &Value| {
        let entered = ask::time(element, "startDate")?;
        let due_ms = due_ms(&place.timer, entered.as_millisecond(), now)?;
        let due = Timestamp::from_millisecond(due_ms).ok()?;
        if wanted.due_by.is_some_and(|by| due > by) {
            return None;
        }
        Some(json!({
            "timerKey": null,
            "dueDate": due.to_string(),
            "elementId": place.event,
            "elementInstanceKey": element["elementInstanceKey"],
            "processInstanceKey": element["processInstanceKey"],
            "processDefinitionId": element["processDefinitionId"],
            "processDefinitionKey": element["processDefinitionKey"],
            "tenantId": element["tenantId"],
            "isComputed": true,
        }))
    };
    Ok(OfPlace {
        items: page.items.iter().filter_map(timer).collect(),
        waiting: page.total_items,
    })
}

/// When a timer is due that was set at `entered_ms`, in milliseconds since 1970; nothing where the model doesn't tell.
fn due_ms(definition: &Timer, entered_ms: i64, now: Timestamp) -> Option<i64> {
    match definition {
        Timer::Date(text) => timer::parse_date(&literal(text, now)?).ok(),
        Timer::Duration(text) => {
            let duration = timer::parse_duration(&literal(text, now)?).ok()?;
            Some(duration.due_ms(entered_ms))
        }
        Timer::Cycle(_) => None,
    }
}

/// A text of the model, or what its expression gives if it needs no variable and not the time of its evaluation.
fn literal(text: &str, now: Timestamp) -> Option<String> {
    if !text.starts_with('=') {
        return Some(text.to_owned());
    }
    let expression = Expression::parse(text).ok()?;
    if !expression.free_variables().is_empty() || text.contains("now(") || text.contains("today(") {
        return None;
    }
    let value = expression.evaluate(&Map::new(), now.as_millisecond());
    match value.result.ok()?.to_json() {
        Value::String(text) => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::testing;

    const MODEL: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:intermediateCatchEvent id="hour"><bpmn:timerEventDefinition>
      <bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:serviceTask id="task"/>
    <bpmn:boundaryEvent id="late" attachedToRef="task"><bpmn:timerEventDefinition>
      <bpmn:timeDuration>=duration("PT30M")</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:intermediateCatchEvent id="open"><bpmn:timerEventDefinition>
      <bpmn:timeDuration>=patience</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
  </bpmn:process>
</bpmn:definitions>"#;

    #[tokio::test]
    async fn dates_and_durations_are_worked_out_and_the_rest_is_said() {
        let (rest, _) = testing::rest(|path, body| match path {
            "/process-instances/search" if body["filter"]["processDefinitionKey"].is_object() => {
                Some(json!([]))
            }
            "/process-instances/search" => Some(json!([{"processDefinitionKey": "5"}])),
            "/process-definitions/5" => {
                Some(json!({"processDefinitionKey": "5", "processDefinitionId": "p"}))
            }
            "/process-definitions/5/xml" => Some(json!({"text": MODEL})),
            _ => Some(json!([{
                "elementInstanceKey": "9", "processInstanceKey": "7", "processDefinitionId": "p",
                "processDefinitionKey": "5", "elementId": body["filter"]["elementId"],
                "startDate": "2026-01-01T10:00:00Z",
            }])),
        })
        .await;
        let now: Timestamp = "2026-01-01T12:00:00Z".parse().expect("a time");
        let wanted = Wanted {
            limit: 10,
            ..Wanted::default()
        };
        let computed = compute(&rest, &wanted, now).await.expect("answers");
        let due: Vec<(&str, &str)> = computed
            .items
            .iter()
            .map(|item| {
                let text = |field: &str| item[field].as_str().expect("a text");
                (text("elementId"), text("dueDate"))
            })
            .collect();
        let expected = [
            ("late", "2026-01-01T10:30:00Z"),
            ("hour", "2026-01-01T11:00:00Z"),
        ];
        assert_eq!(due, expected);
        assert!(
            computed.notes[1].starts_with("1 timer events"),
            "{:?}",
            computed.notes
        );
        let soon = Wanted {
            due_by: "2026-01-01T10:45:00Z".parse().ok(),
            ..wanted
        };
        assert_eq!(
            compute(&rest, &soon, now)
                .await
                .expect("answers")
                .items
                .len(),
            1
        );
    }
}
