//! Straight-through loops: going round without ever waiting, which would keep an engine busy for ever.
//!
//! Follows flows, sub-processes, and call activities into processes of the same file. Order and
//! wording are Zeebe's: the last flow is followed first, and one loop a process is reported.

use crate::bpmn::{
    model::{Element, ElementIndex, ElementKind, Event, Process, Script, Throw},
    problems::{Problem, ProblemKind},
};

type Place = (usize, ElementIndex);

pub(in crate::bpmn) fn check(processes: &[Process]) -> Result<(), Vec<Problem>> {
    let problems: Vec<_> = (0..processes.len())
        .filter_map(|index| find(processes, index).map(|path| problem(processes, index, &path)))
        .collect();
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

fn problem(processes: &[Process], index: usize, path: &[Place]) -> Problem {
    let process = &processes[index];
    let ids: Vec<_> = path
        .iter()
        .map(|(process, element)| &*processes[*process].element(*element).id)
        .collect();
    Problem {
        element: process.id.to_string(),
        line: process.element(path[0].1).line,
        column: None,
        message: format!(
            "Processes are not allowed to contain a straight-through processing loop: {}",
            ids.join(" > ")
        ),
        kind: ProblemKind::Loop,
    }
}

/// The first loop reached from an element of the process, closed: first and last place are equal.
fn find(processes: &[Process], index: usize) -> Option<Vec<Place>> {
    let mut starts: Vec<_> = processes[index]
        .elements
        .iter()
        .filter(|element| makes_a_loop(element))
        .collect();
    starts.sort_by_key(|element| &*element.id);
    let mut search = Search::new(processes);
    starts
        .into_iter()
        .map(|element| (index, element.index))
        .find_map(|start| search.from(start))
}

struct Search<'a> {
    processes: &'a [Process],
    /// By process and element: whether everything behind it has been seen.
    done: Vec<Vec<bool>>,
    /// Whether a loop of gateways only was passed over: another may hide behind what's done.
    passed_over: bool,
}

impl<'a> Search<'a> {
    fn new(processes: &'a [Process]) -> Self {
        let done = processes
            .iter()
            .map(|process| vec![false; process.elements.len()])
            .collect();
        Self {
            processes,
            done,
            passed_over: false,
        }
    }

    /// Depth first without recursion, since flows can be many.
    fn from(&mut self, start: Place) -> Option<Vec<Place>> {
        let mut path: Vec<Place> = Vec::new();
        let mut on_path = std::collections::HashMap::new();
        let mut pending = vec![(start, self.next(start))];
        if self.is_done(start) {
            return None;
        }
        on_path.insert(start, 0);
        path.push(start);
        while let Some((place, next)) = pending.last_mut() {
            let Some(candidate) = next.pop() else {
                let place = *place;
                self.done[place.0][place.1.0 as usize] = true;
                on_path.remove(&place);
                path.pop();
                pending.pop();
                continue;
            };
            if let Some(first) = on_path.get(&candidate) {
                let mut found = path[*first..].to_vec();
                if found.iter().any(|place| makes_a_loop(self.element(*place))) {
                    found.push(candidate);
                    return Some(found);
                }
                self.passed_over = true;
            } else if !self.is_done(candidate) {
                on_path.insert(candidate, path.len());
                path.push(candidate);
                let next = self.next(candidate);
                pending.push((candidate, next));
            }
        }
        if std::mem::take(&mut self.passed_over) {
            self.done.iter_mut().for_each(|done| done.fill(false));
        }
        None
    }

    fn is_done(&self, (process, element): Place) -> bool {
        self.done[process][element.0 as usize]
    }

    fn element(&self, (process, element): Place) -> &'a Element {
        self.processes[process].element(element)
    }

    /// Where an instance goes on by itself; the last is to be followed first.
    fn next(&self, place: Place) -> Vec<Place> {
        let element = self.element(place);
        match &element.kind {
            ElementKind::SubProcess => self.none_start(place.0, element.index),
            ElementKind::IntermediateThrowEvent(Throw::Link { catch_event }) => {
                vec![(place.0, *catch_event)]
            }
            ElementKind::CallActivity(called) => {
                let id = called.process_id.source();
                let target = self.processes.iter().position(|process| &*process.id == id);
                target.map_or(Vec::new(), |target| self.none_start(target, Process::ROOT))
            }
            kind if goes_on(kind) => self.after(place),
            _ => Vec::new(),
        }
    }

    fn none_start(&self, process: usize, scope: ElementIndex) -> Vec<Place> {
        let start = self.processes[process].none_start_event(scope);
        start
            .map(|start| (process, start.index))
            .into_iter()
            .collect()
    }

    /// Over the outgoing flows, or those of the scope at its end; of two scopes that end together the
    /// outer one isn't looked at, as in Zeebe.
    fn after(&self, (index, element): Place) -> Vec<Place> {
        let process = &self.processes[index];
        let mut element = process.element(element);
        if element.outgoing.is_empty()
            && let Some(scope) = element.scope
        {
            element = process.element(scope);
        }
        element
            .outgoing
            .iter()
            .map(|flow| process.element(process.flow(*flow).target))
            .map(|target| match &target.kind {
                ElementKind::MultiInstanceBody(looped) => (index, looped.inner),
                _ => (index, target.index),
            })
            .collect()
    }
}

/// A loop of gateways only isn't reported, as in Zeebe.
fn makes_a_loop(element: &Element) -> bool {
    matches!(
        element.kind,
        ElementKind::ManualTask
            | ElementKind::UndefinedTask
            | ElementKind::CallActivity(_)
            | ElementKind::IntermediateThrowEvent(_)
            | ElementKind::ScriptTask(Script::Expression { .. })
    )
}

fn goes_on(kind: &ElementKind) -> bool {
    matches!(
        kind,
        ElementKind::StartEvent(_)
            | ElementKind::EndEvent(_)
            | ElementKind::ManualTask
            | ElementKind::UndefinedTask
            | ElementKind::IntermediateThrowEvent(_)
            | ElementKind::ScriptTask(Script::Expression { .. })
            | ElementKind::IntermediateCatchEvent(Event::Link)
            | ElementKind::ExclusiveGateway { .. }
            | ElementKind::InclusiveGateway { .. }
            | ElementKind::ParallelGateway
    )
}
