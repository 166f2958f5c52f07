//! Tokens that wait at a join for others: what has arrived, who can still come, and whether it can ever go on.
//!
//! No element instance stands for such a token. It's seen from the flows that the instance took and from the join
//! not having completed yet; of one that completed before, as in a loop, nothing can be told. Who can still come
//! is where flows lead by the model, whatever their conditions say: so "can never go on" is certain as far as
//! the searches showed everything, "can still come" isn't.

mod ways;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::ask::if_offered;
use super::model::{Element, Flow, Model};
use crate::client::rest::segment;
use crate::client::{Error, Rest};
use ways::{Graph, Ways};

/// What is known of one process instance.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// The ids of the elements with an active instance, those around others included.
    pub active: BTreeSet<String>,
    /// Whether `active` has all of them.
    pub is_whole: bool,
    /// The ids of the flows it took.
    pub taken: BTreeSet<String>,
    /// How many instances of each element completed.
    pub completed: BTreeMap<String, u64>,
}

/// A join at which a token waits.
#[derive(Debug, Clone)]
pub struct Join<'a> {
    /// The gateway, parallel or inclusive.
    pub gateway: &'a Element,
    /// The flows over which a token came.
    pub arrived: Vec<&'a Flow>,
    /// The other ones that end there.
    pub missing: Vec<&'a Flow>,
    /// Those of the missing flows that a parallel join needs and nothing can come over.
    pub lost: Vec<&'a Flow>,
    /// The elements from which a token can still come: active ones, and other joins at which one waits.
    pub awaited: Vec<&'a str>,
    /// It can never go on.
    pub is_dead: bool,
}

impl Join<'_> {
    /// Whether it waits for all flows, not only for what can come.
    pub fn is_parallel(&self) -> bool {
        self.gateway.tag == PARALLEL
    }

    /// Why it can never go on, in words.
    pub fn why_dead(&self) -> String {
        if self.is_held_up() {
            return format!(
                "what could get there never will, since it waits itself: {}",
                self.awaited.join(", ")
            );
        }
        if self.awaited.is_empty() {
            return "nothing that is active can get there any more".to_owned();
        }
        let lost = in_words(&self.lost);
        format!("nothing that is active can come over {lost} any more")
    }

    /// Whether it's dead only as long as other joins are.
    pub fn is_held_up(&self) -> bool {
        let is_lost_in_part = self.is_parallel() && self.lost.len() < self.missing.len();
        self.is_dead && !self.awaited.is_empty() && !is_lost_in_part
    }
}

/// Flows by their ids and where they begin.
pub fn in_words(flows: &[&Flow]) -> String {
    let each = flows
        .iter()
        .map(|flow| format!("{:?} from {}", flow.id, flow.source));
    each.collect::<Vec<_>>().join(", ")
}

const PARALLEL: &str = "parallelGateway";
const INCLUSIVE: &str = "inclusiveGateway";

/// Whether an element waits for several tokens.
pub fn is_join(model: &Model, element: &Element) -> bool {
    matches!(element.tag.as_str(), PARALLEL | INCLUSIVE) && model.incoming(&element.id).count() > 1
}

/// The flows that a process instance took, and how many instances of each element completed in it; nothing where
/// the cluster doesn't tell.
///
/// # Errors
/// Those of any call.
pub async fn fetch(
    rest: &Rest,
    instance: &str,
) -> Result<(BTreeSet<String>, BTreeMap<String, u64>), Error> {
    let path = format!("/process-instances/{}", segment(instance));
    let flows = if_offered(rest.get(&format!("{path}/sequence-flows")).await)?;
    let counts = format!("{path}/statistics/element-instances");
    let counts = if_offered(rest.get(&counts).await)?;
    let items = |answer: Option<Value>| match answer {
        Some(mut answer) => answer["items"].take(),
        None => Value::Null,
    };
    let (flows, counts) = (items(flows), items(counts));
    let id = |item: &Value| item["elementId"].as_str().unwrap_or_default().to_owned();
    let each = |items: &Value| items.as_array().cloned().unwrap_or_default();
    let taken = each(&flows).iter().map(id).collect();
    let completed = each(&counts)
        .iter()
        .map(|item| (id(item), item["completed"].as_u64().unwrap_or(0)))
        .collect();
    Ok((taken, completed))
}

/// The joins of an instance at which a token waits, ordered by id.
pub fn waiting<'a>(model: &'a Model, seen: &'a Seen) -> Vec<Join<'a>> {
    let is_fresh = |id: &str| seen.completed.get(id).is_none_or(|count| *count == 0);
    let mut joins: Vec<Join<'a>> = model
        .elements()
        // One that is active has all its tokens, and an incident perhaps.
        .filter(|element| !seen.active.contains(&element.id))
        .filter(|element| is_join(model, element) && is_fresh(&element.id))
        .filter_map(|gateway| {
            let (arrived, missing): (Vec<_>, Vec<_>) = model
                .incoming(&gateway.id)
                .partition(|flow| seen.taken.contains(&flow.id));
            (!arrived.is_empty() && !missing.is_empty()).then(|| Join {
                gateway,
                arrived,
                missing,
                lost: Vec::new(),
                awaited: Vec::new(),
                is_dead: false,
            })
        })
        .collect();
    if joins.is_empty() {
        return joins;
    }
    let graph = Graph::of(model);
    let alive = alive(&graph, seen, &joins);
    let places: Vec<&'a str> = joins.iter().map(|join| join.gateway.id.as_str()).collect();
    let dead: BTreeSet<&str> = std::iter::zip(&places, &alive)
        .filter_map(|(id, is_alive)| (!is_alive).then_some(*id))
        .collect();
    let starts = || seen.active.iter().map(String::as_str);
    for (join, is_alive) in std::iter::zip(&mut joins, alive) {
        let ways = Ways {
            graph: &graph,
            shut: &dead,
        };
        let others = places.iter().copied().filter(|id| *id != join.gateway.id);
        join.awaited = starts()
            .chain(others)
            .filter(|from| ways.lead_to(join.gateway, &join.missing, [*from]))
            .collect();
        if join.is_parallel() {
            let live = || starts().chain(places.iter().copied().filter(|id| !dead.contains(id)));
            let can_come = |flow: &&Flow| ways.lead_to(join.gateway, &[flow], live());
            join.lost = join
                .missing
                .iter()
                .copied()
                .filter(|flow| !can_come(flow))
                .collect();
        }
        join.is_dead = seen.is_whole && !is_alive;
    }
    joins
}

/// Which of the joins can go on. None can at first; those that what is active sets free may set others free.
fn alive(graph: &Graph<'_>, seen: &Seen, joins: &[Join<'_>]) -> Vec<bool> {
    let mut alive = vec![false; joins.len()];
    loop {
        let shut: BTreeSet<&str> = std::iter::zip(joins, &alive)
            .filter_map(|(join, is_alive)| (!is_alive).then_some(join.gateway.id.as_str()))
            .collect();
        let ways = Ways { graph, shut: &shut };
        let freed = std::iter::zip(joins, &alive)
            .position(|(join, is_alive)| !is_alive && goes_on(&ways, seen, joins, join));
        match freed {
            Some(at) => alive[at] = true,
            None => return alive,
        }
    }
}

/// Whether a join goes on, where those that are shut don't.
fn goes_on(ways: &Ways<'_, '_>, seen: &Seen, joins: &[Join<'_>], join: &Join<'_>) -> bool {
    let others = || {
        let ids = joins.iter().map(|join| join.gateway.id.as_str());
        ids.filter(|id| *id != join.gateway.id)
    };
    let active = || seen.active.iter().map(String::as_str);
    if join.is_parallel() {
        let open = || active().chain(others().filter(|id| !ways.shut.contains(id)));
        let mut missing = join.missing.iter();
        return missing.all(|flow| ways.lead_to(join.gateway, &[flow], open()));
    }
    // It waits as long as anybody may come, also for those that never will.
    let mut held_up = others().filter(|id| ways.shut.contains(id));
    let is_held_up = held_up.any(|id| ways.lead_to(join.gateway, &join.missing, [id]));
    let open = active().chain(others().filter(|id| !ways.shut.contains(id)));
    !is_held_up && ways.lead_to(join.gateway, &join.missing, open)
}

#[cfg(test)]
mod tests;
