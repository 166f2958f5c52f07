//! A process out of random numbers: all elements the engine runs, weighted by how often they are met.

mod decorate;
mod task;

use fastrand::Rng;

use super::{Block, DEPTH, Kind, Model, Process, Scope};

/// How many blocks a process may have.
const BLOCKS: u32 = 14;
/// How many processes can be called.
const CALLED: usize = 2;

pub fn random(random: &mut Rng) -> Model {
    let mut build = Build {
        random,
        ids: 0,
        blocks_left: BLOCKS,
        called: CALLED,
        messages: vec!["shared".to_owned()],
        signals: vec!["s1".to_owned()],
    };
    let mut processes = Vec::new();
    for index in 0..=CALLED {
        // A process calls only those before it: no endless calls.
        build.called = index;
        build.blocks_left = if index == CALLED { BLOCKS } else { 3 };
        let id = format!("p{index}");
        let scope = build.scope(if index == CALLED { 0 } else { DEPTH - 2 }, "");
        processes.push(Process { id, scope });
    }
    processes.reverse();
    let next = build.next_version(&processes[0]);
    Model {
        processes,
        next,
        messages: build.messages,
        signals: build.signals,
    }
}

/// Makes one kind of block at a depth.
type Make<'a> = fn(&mut Build<'a>, u32) -> Block;

struct Build<'a> {
    random: &'a mut Rng,
    ids: u32,
    blocks_left: u32,
    /// Processes `p0` to one before this can be called.
    called: usize,
    messages: Vec<String>,
    signals: Vec<String>,
}

impl<'a> Build<'a> {
    /// The process with something less and a task more, to migrate to.
    fn next_version(&mut self, process: &Process) -> Process {
        let mut scopes = process.scope.smaller();
        let mut scope = match self.random.usize(..=scopes.len()) {
            index if index < scopes.len() => scopes.swap_remove(index),
            _ => process.scope.clone(),
        };
        let at = self.random.usize(..=scope.body.len());
        let added = self.task(DEPTH);
        scope.body.insert(at, added);
        Process {
            id: process.id.clone(),
            scope,
        }
    }

    fn id(&mut self, kind: &str) -> String {
        self.ids += 1;
        format!("{kind}{}", self.ids)
    }

    fn one_in(&mut self, count: u32) -> bool {
        self.random.u32(0..count) == 0
    }

    fn pick<'t>(&mut self, choices: &[&'t str]) -> &'t str {
        choices[self.random.usize(..choices.len())]
    }

    /// One of the choices, by weight.
    fn weighted<T: Copy>(&mut self, choices: &[(u32, T)]) -> T {
        let mut left = self
            .random
            .u32(0..choices.iter().map(|(weight, _)| weight).sum());
        for (weight, choice) in choices {
            if left < *weight {
                return *choice;
            }
            left -= weight;
        }
        unreachable!("below the sum of the weights")
    }

    fn message(&mut self) -> String {
        if self.one_in(3) {
            return "shared".to_owned();
        }
        self.own_message()
    }

    /// A name no other event listens to.
    fn own_message(&mut self) -> String {
        let name = self.id("m");
        self.messages.push(name.clone());
        name
    }

    fn own_signal(&mut self) -> String {
        let name = self.id("s");
        self.signals.push(name.clone());
        name
    }

    fn scope(&mut self, depth: u32, start_event: &str) -> Scope {
        let mut scope = Scope {
            start: self.id("start"),
            end: self.id("end"),
            start_event: start_event.to_owned(),
            body: self.sequence(depth),
            end_event: String::new(),
            event_sub_processes: Vec::new(),
        };
        if self.one_in(4) {
            scope.end_event = self.end_event(depth);
        }
        while depth < DEPTH && self.one_in(5) && scope.event_sub_processes.len() < 2 {
            let start = self.event_sub_process_start(scope.event_sub_processes.len());
            let inner = self.scope(depth + 2, &start);
            scope.event_sub_processes.push((self.id("esp"), inner));
        }
        scope
    }

    fn end_event(&mut self, depth: u32) -> String {
        match self.weighted(&[
            (3, "terminate"),
            (2, "error"),
            (1, "escalation"),
            (1, "signal"),
            (1, "message"),
            (2, "compensate"),
        ]) {
            "error" => format!("error={}", self.pick(&["E1", "E2"])),
            "escalation" => format!("escalation={}", self.pick(&["C1", "C2"])),
            // A signal of the process's own would begin an endless conversation at depth 0.
            "signal" if depth > 0 => "signal=s1".to_owned(),
            "message" => format!("message={} type={}", self.id("end"), self.id("send")),
            "compensate" => "compensate".to_owned(),
            _ => "terminate".to_owned(),
        }
    }

    /// Those of one scope can't catch the same: the second catches other things than the first.
    fn event_sub_process_start(&mut self, index: usize) -> String {
        let interrupting = if self.one_in(2) {
            ""
        } else {
            " non-interrupting"
        };
        let kinds: &[&str] = if index == 0 {
            &["message", "signal", "timer", "error", "escalation"]
        } else {
            &["message", "timer"]
        };
        match self.pick(kinds) {
            "message" => format!("message={} key==key{interrupting}", self.own_message()),
            "signal" => format!("signal={}{interrupting}", self.own_signal()),
            "error" => self.pick(&["error=E1", "error"]).to_owned(),
            // One beside could start itself again without end.
            "escalation" => self.pick(&["escalation=C1", "escalation"]).to_owned(),
            _ if interrupting.is_empty() => "duration=PT30M".to_owned(),
            _ => format!(
                "{}{interrupting}",
                self.pick(&["cycle=R2/PT20M", "duration=PT20M"])
            ),
        }
    }

    fn sequence(&mut self, depth: u32) -> Vec<Block> {
        let count = self.random.u32(1..=3);
        (0..count).map_while(|_| self.block(depth)).collect()
    }

    fn block(&mut self, depth: u32) -> Option<Block> {
        if self.blocks_left == 0 {
            return None;
        }
        self.blocks_left -= 1;
        let choices: &[(u32, Make<'a>)] = if depth < DEPTH {
            &[
                (10, Self::task),
                (4, Self::catch),
                (3, Self::throw),
                (5, Self::fork),
                (2, Self::events),
                (5, Self::sub_process),
                (2, Self::call),
                (2, Self::ad_hoc),
            ]
        } else {
            &[(10, Self::task), (4, Self::catch), (3, Self::throw)]
        };
        let mut block = self.weighted(choices)(self, depth);
        self.decorate(&mut block, depth);
        Some(block)
    }

    fn element(&mut self, id: String, text: String) -> Block {
        Block {
            id,
            kind: Kind::Element(text),
            attributes: Vec::new(),
            boundaries: Vec::new(),
        }
    }

    fn catch(&mut self, _depth: u32) -> Block {
        let event = self.catch_event();
        let id = self.id("catch");
        self.element(id, format!("catch {event}"))
    }

    fn catch_event(&mut self) -> String {
        match self.weighted(&[(3, "message"), (3, "timer"), (2, "signal")]) {
            "message" => format!("message={} key==key", self.message()),
            "timer" => self
                .pick(&[
                    "duration=PT10M",
                    "duration='=duration(\"PT15M\")'",
                    "duration=PT1H",
                ])
                .to_owned(),
            _ => "signal=s1".to_owned(),
        }
    }

    fn throw(&mut self, _depth: u32) -> Block {
        let id = self.id("throw");
        let text = match self.weighted(&[
            (2, "none"),
            (2, "escalation"),
            (2, "message"),
            (2, "compensate"),
            (1, "signal"),
        ]) {
            "escalation" => format!("throw escalation={}", self.pick(&["C1", "C2"])),
            "message" => format!("throw message={id} type={id}"),
            "signal" => format!("throw signal={}", self.own_signal()),
            "compensate" => "throw compensate".to_owned(),
            _ => "throw".to_owned(),
        };
        self.element(id, text)
    }

    fn fork(&mut self, depth: u32) -> Block {
        let gateway = self.weighted(&[(3, "xor"), (3, "and"), (2, "or")]);
        let mut branches = Vec::new();
        let count = self.random.u32(2..=3);
        for index in 0..count {
            let condition = match gateway {
                "and" => None,
                _ if index == 0 => Some("default".to_owned()),
                _ => Some(
                    self.pick(&[
                        "=x > 5",
                        "=flag",
                        "=x <= 5",
                        "=count(list) > 1",
                        "=nope > 1",
                    ])
                    .to_owned(),
                ),
            };
            branches.push((condition, self.sequence(depth + 1)));
        }
        // The notation makes one flow of two with the same ends.
        let mut empty = branches.iter_mut().filter(|(_, body)| body.is_empty());
        empty.next();
        for (_, body) in empty {
            self.ids += 1;
            body.push(Block {
                id: format!("task{}", self.ids),
                kind: Kind::Element("task".to_owned()),
                attributes: Vec::new(),
                boundaries: Vec::new(),
            });
        }
        Block {
            id: self.id("fork"),
            kind: Kind::Fork { gateway, branches },
            attributes: Vec::new(),
            boundaries: Vec::new(),
        }
    }

    fn events(&mut self, depth: u32) -> Block {
        let mut branches = Vec::new();
        for event in [
            format!("message={} key==key", self.own_message()),
            "duration=PT25M".to_owned(),
            format!("signal={}", self.own_signal()),
        ] {
            if branches.len() < 2 || self.one_in(2) {
                branches.push((self.id("on"), event, self.sequence(depth + 1)));
            }
        }
        Block {
            id: self.id("events"),
            kind: Kind::Events(branches),
            attributes: Vec::new(),
            boundaries: Vec::new(),
        }
    }

    fn sub_process(&mut self, depth: u32) -> Block {
        Block {
            id: self.id("sub"),
            kind: Kind::SubProcess(self.scope(depth + 1, "")),
            attributes: Vec::new(),
            boundaries: Vec::new(),
        }
    }

    /// Elements that an expression chooses among, each with nothing before and after it.
    fn ad_hoc(&mut self, depth: u32) -> Block {
        let count = self.random.usize(1..=3);
        let mut blocks: Vec<Block> = Vec::new();
        for _ in 0..count {
            blocks.extend(self.block(depth + 2));
        }
        if blocks.is_empty() {
            blocks.push(self.task(depth));
        }
        let chosen = self.random.usize(0..=blocks.len());
        let chosen: Vec<String> = blocks[..chosen]
            .iter()
            .map(|it| format!("\"{}\"", it.id))
            .collect();
        let until = self.pick(&[
            "",
            "",
            " adhoc.until==flag",
            " \"adhoc.until==x > 5\" adhoc.keep",
        ]);
        let collect = self.pick(&["", " adhoc.collect=collected adhoc.output==x"]);
        let attributes = format!("adhoc.elements='=[{}]'{until}{collect}", chosen.join(", "));
        Block {
            id: self.id("adhoc"),
            kind: Kind::AdHoc(attributes, blocks),
            attributes: Vec::new(),
            boundaries: Vec::new(),
        }
    }

    fn call(&mut self, depth: u32) -> Block {
        if self.called == 0 {
            return self.task(depth);
        }
        let process = format!("p{}", self.random.usize(..self.called));
        let id = self.id("call");
        let children = self.pick(&["", " children=false", " parents=false"]);
        self.element(id, format!("call process={process}{children}"))
    }
}
