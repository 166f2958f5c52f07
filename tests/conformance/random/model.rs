//! Random processes, built of blocks, and smaller versions of one.
//!
//! Blocks nest to [`DEPTH`]; ids are given once, so that a smaller version keeps those of what is left.

mod generate;
mod write;

pub use generate::random;

/// A compensation event in the notation.
const COMPENSATE: &str = "compensate";
/// How deep blocks nest.
const DEPTH: u32 = 4;

/// The file of decisions, and those of its business rule tasks.
pub const DECISIONS: &str = "decisions.dmn";
const DECISIONS_TEXT: &str = "\
dmn decisions
literal twice \"x * 2\"
table level in=x out=result requires=twice
  >= 5 -> \"high\"
  < 5 -> twice
table one policy=UNIQUE in=x out=result
  > 3 -> 1
  > 6 -> 2
table all policy=COLLECT in=x out=result
  > 3 -> 1
  > 6 -> nope
";
/// The model that is deployed as the next version of the first process.
pub const NEXT: &str = "next";

/// Processes that are deployed together; the first is the one started.
#[derive(Debug, Clone)]
pub struct Model {
    pub processes: Vec<Process>,
    /// What becomes of the first one.
    pub next: Process,
    /// What its events listen to, for a path to choose from.
    pub messages: Vec<String>,
    pub signals: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct Process {
    pub id: String,
    pub scope: Scope,
}

/// A process, a sub-process or an event sub-process: one way through, and event sub-processes beside it.
#[derive(Debug, Clone)]
pub struct Scope {
    /// Ids of its own start and end.
    pub start: String,
    pub end: String,
    /// The start event's attributes in the notation.
    pub start_event: String,
    pub body: Vec<Block>,
    /// The end event's attributes.
    pub end_event: String,
    pub event_sub_processes: Vec<(String, Scope)>,
}

#[derive(Debug, Clone)]
pub struct Block {
    pub id: String,
    pub kind: Kind,
    /// More attributes in the notation: mappings, multi-instance, listeners. None of them is needed.
    pub attributes: Vec<String>,
    pub boundaries: Vec<Boundary>,
}

#[derive(Debug, Clone)]
pub enum Kind {
    /// One element: its kind and what it can't do without, in the notation.
    Element(String),
    SubProcess(Scope),
    /// Elements that are chosen among, without flows between them: kind and attributes in the notation.
    AdHoc(String, Vec<Block>),
    /// A gateway, what is on its branches, and a gateway that joins them.
    Fork {
        gateway: &'static str,
        /// Each with its condition; without one it is the default.
        branches: Vec<(Option<String>, Vec<Block>)>,
    },
    /// An event-based gateway; each branch begins with a catch event (id, attributes).
    Events(Vec<(String, String, Vec<Block>)>),
}

/// A boundary event, what it leads to, and its own end; a compensation event has a handler as its only block, and no end.
#[derive(Debug, Clone)]
pub struct Boundary {
    pub id: String,
    pub event: String,
    pub body: Vec<Block>,
    pub end: String,
}

impl Model {
    /// Name and text of each file.
    pub fn files(&self) -> Vec<(String, String)> {
        let file = |process: &Process| (process.id.clone(), write::process(process));
        let mut files: Vec<_> = self.processes.iter().map(file).collect();
        files.push((NEXT.to_owned(), write::process(&self.next)));
        files.push((DECISIONS.to_owned(), DECISIONS_TEXT.to_owned()));
        files
    }

    /// Versions with something less.
    pub fn smaller(&self) -> Vec<Model> {
        let mut out = Vec::new();
        for (index, process) in self.processes.iter().enumerate() {
            for scope in process.scope.smaller() {
                let mut model = self.clone();
                model.processes[index].scope = scope;
                out.push(model);
            }
        }
        for scope in self.next.scope.smaller() {
            let mut model = self.clone();
            model.next.scope = scope;
            out.push(model);
        }
        out
    }
}

impl Scope {
    fn smaller(&self) -> Vec<Scope> {
        let mut out = Vec::new();
        for index in 0..self.event_sub_processes.len() {
            let mut without = self.clone();
            without.event_sub_processes.remove(index);
            out.push(without);
            for inner in self.event_sub_processes[index].1.smaller() {
                let mut with = self.clone();
                with.event_sub_processes[index].1 = inner;
                out.push(with);
            }
        }
        out.extend(smaller_sequence(&self.body).into_iter().map(|body| Scope {
            body,
            ..self.clone()
        }));
        if !self.end_event.is_empty() {
            out.push(Scope {
                end_event: String::new(),
                ..self.clone()
            });
        }
        out
    }
}

fn smaller_sequence(blocks: &[Block]) -> Vec<Vec<Block>> {
    let mut out = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let mut replaced = |by: Vec<Block>| {
            let mut sequence = blocks.to_vec();
            sequence.splice(index..=index, by);
            out.push(sequence);
        };
        replaced(Vec::new());
        for inner in block.insides() {
            replaced(inner);
        }
        for smaller in block.smaller() {
            replaced(vec![smaller]);
        }
    }
    out
}

impl Block {
    /// What could stand in its place.
    fn insides(&self) -> Vec<Vec<Block>> {
        match &self.kind {
            Kind::Element(_) => Vec::new(),
            Kind::SubProcess(scope) => vec![scope.body.clone()],
            Kind::AdHoc(_, blocks) => vec![blocks.clone()],
            Kind::Fork { branches, .. } => branches.iter().map(|(_, body)| body.clone()).collect(),
            Kind::Events(branches) => branches.iter().map(|(_, _, body)| body.clone()).collect(),
        }
    }

    fn smaller(&self) -> Vec<Block> {
        let with = |kind: Kind| Block {
            kind,
            ..self.clone()
        };
        let mut out = Vec::new();
        for index in 0..self.boundaries.len() {
            let mut without = self.clone();
            without.boundaries.remove(index);
            out.push(without);
            for body in smaller_sequence(&self.boundaries[index].body) {
                let mut smaller = self.clone();
                smaller.boundaries[index].body = body;
                out.push(smaller);
            }
        }
        for index in 0..self.attributes.len() {
            let mut without = self.clone();
            without.attributes.remove(index);
            out.push(without);
        }
        match &self.kind {
            Kind::Element(_) => {}
            Kind::SubProcess(scope) => {
                out.extend(
                    scope
                        .smaller()
                        .into_iter()
                        .map(|it| with(Kind::SubProcess(it))),
                );
            }
            Kind::AdHoc(kind, blocks) => {
                let smaller = smaller_sequence(blocks).into_iter();
                let smaller = smaller.filter(|blocks| !blocks.is_empty());
                out.extend(smaller.map(|blocks| with(Kind::AdHoc(kind.clone(), blocks))));
            }
            Kind::Fork { gateway, branches } => {
                let fork = |branches| with(Kind::Fork { gateway, branches });
                out.extend(fewer(branches, 2).into_iter().map(fork));
                for (index, (_, body)) in branches.iter().enumerate() {
                    for body in smaller_sequence(body) {
                        let mut branches = branches.clone();
                        branches[index].1 = body;
                        out.push(fork(branches));
                    }
                }
            }
            Kind::Events(branches) => {
                out.extend(
                    fewer(branches, 3)
                        .into_iter()
                        .map(|it| with(Kind::Events(it))),
                );
                for (index, (_, _, body)) in branches.iter().enumerate() {
                    for body in smaller_sequence(body) {
                        let mut branches = branches.clone();
                        branches[index].2 = body;
                        out.push(with(Kind::Events(branches)));
                    }
                }
            }
        }
        out
    }
}

/// The list without one of its items, where it has at least `min`.
fn fewer<T: Clone>(items: &[T], min: usize) -> Vec<Vec<T>> {
    let without = |index: usize| {
        let mut items = items.to_vec();
        items.remove(index);
        items
    };
    if items.len() < min {
        return Vec::new();
    }
    (0..items.len()).map(without).collect()
}
