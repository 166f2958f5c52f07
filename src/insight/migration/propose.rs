//! Which element becomes which: the same id first, then the same meaning, then the same place.

use std::collections::{BTreeMap, BTreeSet};

use super::outline::{Element, Outline};

/// Elements that a token only passes, so that no mapping can be of use.
const PASSED: &[&str] = &[
    "START_EVENT",
    "END_EVENT",
    "INTERMEDIATE_THROW_EVENT",
    "TASK",
    "MANUAL_TASK",
];

/// Why one element becomes another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// The user says so.
    Given,
    /// They have the same id.
    SameId,
    /// They do the same, and nothing else does: job type, message, name.
    SameMeaning,
    /// They stand between the same neighbours.
    SamePlace,
}

impl Because {
    /// In words.
    pub fn text(self) -> &'static str {
        match self {
            Because::Given => "given",
            Because::SameId => "same id",
            Because::SameMeaning => "same meaning",
            Because::SamePlace => "same place",
        }
    }
}

/// One element and what it becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// In the old definition.
    pub source: String,
    /// In the new one.
    pub target: String,
    /// Why.
    pub because: Because,
}

/// A proposed mapping.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// In the old definition's order.
    pub pairs: Vec<Pair>,
    /// Elements of the old definition for which there is none.
    pub open: Vec<String>,
}

impl Proposal {
    /// The mapping as the API takes it.
    pub fn mapping(&self) -> Vec<(String, String)> {
        let pairs = self.pairs.iter();
        pairs
            .map(|pair| (pair.source.clone(), pair.target.clone()))
            .collect()
    }
}

/// Proposes a mapping; `given` pairs are taken as they are.
pub fn propose(source: &Outline, target: &Outline, given: &[(String, String)]) -> Proposal {
    let mut matching = Matching {
        source,
        target,
        found: BTreeMap::new(),
        taken: BTreeSet::new(),
    };
    for (from, to) in given {
        matching.take(from, to, Because::Given);
    }
    matching.by_id();
    // What is found in a scope makes its inside comparable, and neighbours of neighbours.
    while matching.by_meaning() || matching.by_place() {}
    matching.into_proposal()
}

struct Matching<'a> {
    source: &'a Outline,
    target: &'a Outline,
    found: BTreeMap<String, (String, Because)>,
    taken: BTreeSet<String>,
}

impl Matching<'_> {
    fn take(&mut self, from: &str, to: &str, because: Because) {
        self.found.insert(from.to_owned(), (to.to_owned(), because));
        self.taken.insert(to.to_owned());
    }

    fn by_id(&mut self) {
        let source = self.source;
        for (id, element) in source {
            let same = self.target.get(id);
            if self.is_open(id, element) && same.is_some_and(|same| self.fits(element, same)) {
                self.take(id, id, Because::SameId);
            }
        }
    }

    fn by_meaning(&mut self) -> bool {
        let whole = |element: &Element| match (element.meaning.as_str(), element.name.as_str()) {
            ("", _) | (_, "") => None,
            (meaning, name) => Some(format!("{meaning}\n{name}")),
        };
        let meaning = |element: &Element| Some(element.meaning.clone());
        let name = |element: &Element| Some(element.name.clone());
        self.by(&whole) || self.by(&meaning) || self.by(&name)
    }

    /// Takes the pairs which alone have the same trait; whether there was one.
    fn by(&mut self, trait_of: &dyn Fn(&Element) -> Option<String>) -> bool {
        let source = self.source;
        let mut pairs = Vec::new();
        for (id, element) in source {
            let Some(own) = trait_of(element).filter(|text| !text.is_empty()) else {
                continue;
            };
            let has_it = |other: &Element| trait_of(other).as_ref() == Some(&own);
            let rivals = source.iter().filter(|(rival, other)| {
                self.is_open(rival, other)
                    && other.type_name == element.type_name
                    && other.scope == element.scope
                    && has_it(other)
            });
            if !self.is_open(id, element) || rivals.count() != 1 {
                continue;
            }
            let mut there = self
                .candidates(id, element)
                .filter(|(_, other)| has_it(other));
            if let (Some((to, _)), None) = (there.next(), there.next()) {
                pairs.push((id.clone(), to.clone()));
            }
        }
        for (from, to) in &pairs {
            self.take(from, to, Because::SameMeaning);
        }
        !pairs.is_empty()
    }

    /// Takes one pair that stands between the same neighbours; whether there was one.
    fn by_place(&mut self) -> bool {
        let source = self.source;
        for (id, element) in source {
            if !self.is_open(id, element) {
                continue;
            }
            let there: Vec<String> = self
                .candidates(id, element)
                .filter(|(_, other)| self.is_placed_alike(element, other))
                .map(|(to, _)| to.clone())
                .collect();
            if let [to] = there.as_slice() {
                self.take(id, to, Because::SamePlace);
                return true;
            }
        }
        false
    }

    fn is_placed_alike(&self, element: &Element, other: &Element) -> bool {
        if element.attached_to.is_some() {
            // Its activity is the same already, or it were no candidate.
            return true;
        }
        let alike = |here: &[String], there: &[String]| {
            here.len() == there.len()
                && here.iter().all(|neighbour| {
                    there
                        .iter()
                        .any(|other| self.is_same_neighbour(neighbour, other))
                })
        };
        alike(&element.before, &other.before) && alike(&element.after, &other.after)
    }

    fn is_same_neighbour(&self, neighbour: &str, other: &str) -> bool {
        match self.found.get(neighbour) {
            Some((to, _)) => to == other,
            // What is only passed needs no mapping: its type says enough.
            None => match (self.source.get(neighbour), self.target.get(other)) {
                (Some(here), Some(there)) => {
                    here.type_name == there.type_name && PASSED.contains(&here.type_name.as_str())
                }
                _ => false,
            },
        }
    }

    fn is_open(&self, id: &str, element: &Element) -> bool {
        !self.found.contains_key(id) && !PASSED.contains(&element.type_name.as_str())
    }

    /// Elements of the target that are free and of the same kind at the same scope.
    fn candidates<'b>(
        &'b self,
        id: &'b str,
        element: &'b Element,
    ) -> impl Iterator<Item = (&'b String, &'b Element)> {
        self.target.iter().filter(move |(to, other)| {
            // One that keeps its own id has no other wish.
            let keeps_its_id = *to != id
                && self
                    .source
                    .get(*to)
                    .is_some_and(|own| own.type_name == other.type_name);
            !self.taken.contains(*to) && !keeps_its_id && self.fits(element, other)
        })
    }

    fn fits(&self, element: &Element, other: &Element) -> bool {
        let moved = |id: &Option<String>| -> Option<Option<String>> {
            match id {
                None => Some(None),
                Some(id) => self.found.get(id).map(|(to, _)| Some(to.clone())),
            }
        };
        element.type_name == other.type_name
            && element.event == other.event
            && element.repeated == other.repeated
            && moved(&element.scope).as_ref() == Some(&other.scope)
            && moved(&element.attached_to).as_ref() == Some(&other.attached_to)
    }

    fn into_proposal(self) -> Proposal {
        let mut proposal = Proposal::default();
        for (id, element) in self.source {
            match self.found.get(id) {
                Some((to, because)) => proposal.pairs.push(Pair {
                    source: id.clone(),
                    target: to.clone(),
                    because: *because,
                }),
                None if !PASSED.contains(&element.type_name.as_str()) => {
                    proposal.open.push(id.clone());
                }
                None => {}
            }
        }
        // Given ids that the old definition lacks are for the check to tell.
        for (id, (to, because)) in &self.found {
            if !self.source.contains_key(id) {
                proposal.pairs.push(Pair {
                    source: id.clone(),
                    target: to.clone(),
                    because: *because,
                });
            }
        }
        proposal
    }
}
