//! Where tokens can go in a model, whatever the conditions of its flows say.

use std::collections::{BTreeMap, BTreeSet};

use crate::insight::model::{Element, Event, Flow, Model};

/// A model by what can follow what.
pub(super) struct Graph<'m> {
    model: &'m Model,
    /// The flows that begin at an element.
    outgoing: BTreeMap<&'m str, Vec<&'m Flow>>,
    /// The boundary events of an activity.
    boundaries: BTreeMap<&'m str, Vec<&'m Element>>,
    /// What is inside of a sub-process.
    inside: BTreeMap<&'m str, Vec<&'m Element>>,
    /// Catching links, by their scope and name.
    catches: BTreeMap<(Option<&'m str>, &'m str), &'m Element>,
}

impl<'m> Graph<'m> {
    /// Reads it out of a model.
    pub(super) fn of(model: &'m Model) -> Graph<'m> {
        let mut graph = Graph {
            model,
            outgoing: BTreeMap::new(),
            boundaries: BTreeMap::new(),
            inside: BTreeMap::new(),
            catches: BTreeMap::new(),
        };
        for flow in model.flows() {
            graph.outgoing.entry(&flow.source).or_default().push(flow);
        }
        for element in model.elements() {
            if let Some(activity) = &element.attached_to {
                graph.boundaries.entry(activity).or_default().push(element);
            }
            if let Some(parent) = &element.parent {
                graph.inside.entry(parent).or_default().push(element);
            }
            if let (Some(Event::Link(name)), "intermediateCatchEvent") =
                (&element.event, element.tag.as_str())
            {
                let place = (element.parent.as_deref(), name.as_str());
                graph.catches.insert(place, element);
            }
        }
        graph
    }

    fn outgoing(&self, element: &Element) -> &[&'m Flow] {
        of(&self.outgoing, element)
    }
}

fn of<'g, T>(map: &'g BTreeMap<&str, Vec<T>>, element: &Element) -> &'g [T] {
    map.get(element.id.as_str()).map_or(&[], Vec::as_slice)
}

/// The ways through a model where some joins let nothing through.
pub(super) struct Ways<'g, 'm> {
    pub graph: &'g Graph<'m>,
    /// The joins, by id.
    pub shut: &'g BTreeSet<&'g str>,
}

impl<'m> Ways<'_, 'm> {
    /// Whether a token in one of `from` can come to `gateway` over one of `over`, which end there.
    pub(super) fn lead_to<'b>(
        &self,
        gateway: &Element,
        over: &[&Flow],
        from: impl IntoIterator<Item = &'b str>,
    ) -> bool {
        let is_over = |flow: &&Flow| over.iter().any(|one| one.id == flow.id);
        let model = self.graph.model;
        let mut seen: BTreeSet<&'m str> = BTreeSet::new();
        let mut next: Vec<&'m Element> = Vec::new();
        for element in from.into_iter().filter_map(|id| model.element(id)) {
            if self.graph.outgoing(element).iter().any(is_over) {
                return true;
            }
            // It was entered before: what is inside of it is active itself, or can't be any more.
            let inside = of(&self.graph.inside, element).iter().copied();
            next.extend(
                inside.filter(|one| one.is_event_sub_process || element.tag == "adHocSubProcess"),
            );
            next.extend(self.left_by(element, gateway));
        }
        while let Some(element) = next.pop() {
            if self.shut.contains(element.id.as_str()) || !seen.insert(element.id.as_str()) {
                continue;
            }
            if self.graph.outgoing(element).iter().any(is_over) {
                return true;
            }
            next.extend(of(&self.graph.inside, element));
            next.extend(self.left_by(element, gateway));
        }
        false
    }

    /// What a token can go to out of an element.
    fn left_by(&self, element: &'m Element, gateway: &Element) -> Vec<&'m Element> {
        let graph = self.graph;
        let flows = graph.outgoing(element).iter();
        let targets = flows.map(|flow| flow.target.as_str());
        let targets = targets.filter(|target| *target != gateway.id);
        let mut found: Vec<&'m Element> = targets
            .filter_map(|target| graph.model.element(target))
            .collect();
        found.extend(of(&graph.boundaries, element));
        if let (Some(Event::Link(name)), "intermediateThrowEvent") =
            (&element.event, element.tag.as_str())
        {
            let place = (element.parent.as_deref(), name.as_str());
            found.extend(graph.catches.get(&place));
        }
        found
    }
}
