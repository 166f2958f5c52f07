//! Random decisions from a seed: graphs of one to four decisions with tables of every hit policy, boxed
//! expressions, knowledge models, and variables of every type.

use serde_json::{Map, Value as Json, json};

use crate::case::{Case, Decision, Function, Invoke, Logic, Model, Relation, Table};

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).expect("it is below a usize")
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.below(from.len())]
    }

    fn text(&mut self, from: &[&str]) -> String {
        (*self.pick(from)).to_owned()
    }
}

const EXPRESSIONS: &[&str] = &[
    "x",
    "y",
    "s",
    "b",
    "l",
    "c",
    "n",
    "missing",
    "x + 1",
    "x * y",
    "x / 3",
    "s + \"!\"",
    "c.k",
    "c.z",
    "l[1]",
    "l[item > 1]",
    "sum(l)",
    "count(l)",
    "if b then 1 else 2",
    "not(b)",
    "upper case(s)",
    "string(x)",
    "date(\"2024-03-01\")",
    "duration(\"P1D\")",
    "{a: x, b: s}",
    "[x, y]",
    "null",
    "x > y",
    "some i in l satisfies i > 1",
    "for i in l return i * 2",
    "c",
    "x = y",
    "string length(s)",
    "number(\"1.50\")",
    "0.1 + 0.2",
    "{e: 1, d: 2, c: 3, b: 4, a: 5}",
    "[{a: 1}, {a: 2}].a",
    "@\"PT1H\"",
    "time(\"10:00:00\")",
    "x in [1..3]",
    "\"a\" + 1",
    "get value(c, \"k\")",
    "assert(x, x > 1)",
    "function(q) q",
    "[1..3]",
    "1E+3",
    "10 ** 20",
    "cycle(3, duration(\"PT1H\"))",
];
const TESTS: &[&str] = &[
    "",
    "-",
    "1",
    "2",
    "3",
    "< 2",
    "<= 2",
    "> 1",
    ">= 3",
    "[1..3]",
    "(1..3)",
    "[1..3)",
    "1, 2",
    "not(1)",
    "not(1, 2)",
    "\"a\"",
    "\"b\"",
    "\"a\", \"b\"",
    "not(\"a\")",
    "true",
    "false",
    "null",
    "? > 1",
    "? = x",
    "x",
    "y",
    "l",
    "contains(?, \"a\")",
    "starts with(?, \"b\")",
    "date(\"2024-03-01\")",
    "> date(\"2024-01-01\")",
    "list contains([1, 2], ?)",
    "? in [1, 3]",
    "even(?)",
    "x + 1",
    "< y",
    "is defined(?)",
    "count(?) > 1",
    "?.k = 1",
    "[1, 2]",
    "c",
    "cellInput = 1",
    "missing",
    "missing > 1",
    "> \"a\"",
    "duration(\"P1D\")",
    "? + 1",
    "if ? then true else false",
];
const ANSWERS: &[&str] = &[
    "1",
    "2",
    "3",
    "\"a\"",
    "\"b\"",
    "\"c\"",
    "true",
    "x",
    "y",
    "s",
    "x + y",
    "null",
    "[1, 2]",
    "{k: x}",
    "1.50",
    "0.5",
    "missing",
    "date(\"2024-03-01\")",
    "l",
    "c",
    "-1",
    "100",
    "x * 10",
    "duration(\"P1DT2H\")",
    "\"low\"",
    "1 / 3",
    "2.0",
    "\"1\"",
    "x > 2",
];
const TYPES: &[&str] = &[
    "number",
    "string",
    "boolean",
    "date",
    "any",
    "feel:number",
    "dayTimeDuration",
];
const POLICIES: &[&str] = &[
    "UNIQUE",
    "FIRST",
    "ANY",
    "PRIORITY",
    "RULE ORDER",
    "OUTPUT ORDER",
    "COLLECT",
    "COLLECT",
];
const ALLOWED: &[&str] = &[
    "\"a\", \"b\", \"c\"",
    "\"c\",\"b\",\"a\"",
    "3, 2, 1",
    "1,2,3",
    "\"b\"",
    ",\"a\"",
];

pub fn case(seed: u64) -> Case {
    let random = &mut Random(seed);
    let mut case = Case {
        name: format!("seed {seed}"),
        ..Case::default()
    };
    let models: Vec<String> = (0..random.below(3))
        .map(|index| format!("m{index}"))
        .collect();
    for (index, id) in models.iter().enumerate() {
        let model = model(random, &models[..index]);
        case.models.insert(id.clone(), model);
    }
    let count = 1 + random.below(4);
    let mut ids: Vec<String> = Vec::new();
    for index in 0..count {
        let id = if index + 1 == count {
            "d".to_owned()
        } else {
            format!("r{index}")
        };
        let decision = decision(random, &ids, &models);
        case.decisions.insert(id.clone(), decision);
        ids.push(id);
    }
    "d".clone_into(&mut case.decision);
    case.with = (0..4).map(|_| variables(random)).collect();
    case
}

fn some_of(random: &mut Random, from: &[String]) -> Vec<String> {
    from.iter().filter(|_| random.chance(60)).cloned().collect()
}

fn decision(random: &mut Random, before: &[String], models: &[String]) -> Decision {
    let knows = some_of(random, models);
    let requires = some_of(random, before);
    let known = Known {
        models: knows.clone(),
        names: requires.clone(),
    };
    Decision {
        name: random.chance(20).then(|| "A \"name\" & more".to_owned()),
        variable: None,
        r#type: random.chance(15).then(|| random.text(TYPES)),
        logic: known.logic(random, 2),
        requires,
        knows,
    }
}

fn model(random: &mut Random, before: &[String]) -> Model {
    let knows = some_of(random, before);
    let known = Known {
        models: knows.clone(),
        names: vec!["p".to_owned(), "q".to_owned()],
    };
    let parameter = |random: &mut Random, name: &str| match random.chance(30) {
        true => format!("{name}:{}", random.text(TYPES)),
        false => name.to_owned(),
    };
    let mut logic = known.logic(random, 1);
    if matches!(logic, Logic::Invoke(_) | Logic::Function(_)) {
        logic = Logic::Literal("p".to_owned());
    }
    Model {
        parameters: vec![parameter(random, "p"), parameter(random, "q")],
        logic: Some(logic),
        knows,
    }
}

/// The names that an expression may use beyond the variables.
struct Known {
    models: Vec<String>,
    names: Vec<String>,
}

impl Known {
    fn expression(&self, random: &mut Random) -> String {
        if !self.names.is_empty() && random.chance(35) {
            let name = random.pick(&self.names).clone();
            let forms = [
                "NAME",
                "NAME + 1",
                "NAME.a",
                "[NAME]",
                "string(NAME)",
                "NAME[1]",
                "NAME(1)",
            ];
            return random.text(&forms).replace("NAME", &name);
        }
        if !self.models.is_empty() && random.chance(30) {
            let name = random.pick(&self.models).clone();
            let forms = [
                "NAME(x, y)",
                "NAME(1, \"a\")",
                "NAME(q: s, p: x)",
                "NAME(x)",
                "NAME(l[1], c)",
                "NAME",
            ];
            return random.text(&forms).replace("NAME", &name);
        }
        random.text(EXPRESSIONS)
    }

    fn logic(&self, random: &mut Random, depth: usize) -> Logic {
        let boxed = if depth > 0 { 10 } else { 6 };
        match random.below(boxed) {
            0..=3 => Logic::Table(self.table(random)),
            4 | 5 => Logic::Literal(self.expression(random)),
            6 => self.context(random, depth - 1),
            7 => Logic::List(
                (0..random.below(3))
                    .map(|_| self.logic(random, depth - 1))
                    .collect(),
            ),
            8 => self.relation(random),
            _ => self.invoke(random),
        }
    }

    fn context(&self, random: &mut Random, depth: usize) -> Logic {
        let mut entries = indexmap::IndexMap::new();
        let names: Vec<String> = (0..=random.below(5))
            .map(|index| format!("e{index}"))
            .collect();
        for (index, name) in names.iter().enumerate() {
            let inner = Known {
                models: self.models.clone(),
                names: self.names.iter().chain(&names[..index]).cloned().collect(),
            };
            let logic = match random.below(6) {
                0 => Logic::Function(Function {
                    parameters: vec!["p".to_owned()],
                    body: random.text(&["p + 1", "p", "x + p", "p.a"]),
                }),
                1 => inner.logic(random, depth),
                _ => Logic::Literal(inner.expression(random)),
            };
            entries.insert(name.clone(), logic);
        }
        if random.chance(30) {
            entries.insert(
                "_".to_owned(),
                Logic::Literal(random.text(&["e0", "e0 + 1", "e0(2)", "{r: e0}"])),
            );
        }
        Logic::Context(entries)
    }

    fn relation(&self, random: &mut Random) -> Logic {
        let columns = random.text(&["a", "a b", "a b c d e", "b a"]);
        let columns: Vec<String> = columns.split(' ').map(str::to_owned).collect();
        let rows = (0..random.below(3))
            .map(|_| columns.iter().map(|_| self.expression(random)).collect())
            .collect();
        Logic::Relation(Relation { columns, rows })
    }

    fn invoke(&self, random: &mut Random) -> Logic {
        if self.models.is_empty() {
            return Logic::Literal(self.expression(random));
        }
        let mut with = indexmap::IndexMap::new();
        for name in ["p", "q"] {
            if random.chance(90) {
                with.insert(name.to_owned(), self.expression(random));
            }
        }
        Logic::Invoke(Invoke {
            model: random.pick(&self.models).clone(),
            with,
        })
    }

    fn table(&self, random: &mut Random) -> Table {
        let policy = random.text(POLICIES);
        let inputs: Vec<String> = (0..random.below(4))
            .map(|_| self.expression(random))
            .collect();
        let outputs = 1 + if random.chance(35) {
            1 + random.below(4)
        } else {
            0
        };
        let names = ["o", "b", "r", "a", "z"];
        let single = outputs == 1;
        let outputs: Vec<String> = (0..outputs)
            .map(|index| self.output(random, names[index], single))
            .collect();
        let aggregation = (policy == "COLLECT" && single && random.chance(60))
            .then(|| random.text(&["SUM", "MIN", "MAX", "COUNT"]));
        let numbers = aggregation.is_some() && random.chance(70);
        let mut rules = Vec::new();
        for _ in 0..random.below(6) {
            let mut rule: Vec<String> = inputs.iter().map(|_| random.text(TESTS)).collect();
            for _ in &outputs {
                rule.push(match numbers {
                    true => random.text(&["1", "2.5", "x", "y", "x * 10", "-3", "0.10", "1 / 3"]),
                    false if random.chance(80) => random.text(ANSWERS),
                    false => self.expression(random),
                });
            }
            rules.push(rule);
        }
        Table {
            policy: random.chance(95).then_some(policy),
            aggregation,
            inputs,
            outputs,
            rules,
        }
    }

    fn output(&self, random: &mut Random, name: &str, single: bool) -> String {
        let name = if single && random.chance(20) {
            ""
        } else {
            name
        };
        let label = if random.chance(20) { " (Label)" } else { "" };
        let values = if random.chance(50) {
            random.text(ALLOWED)
        } else {
            String::new()
        };
        let default = if random.chance(30) {
            random.text(ANSWERS)
        } else {
            String::new()
        };
        format!("{name}{label} | {values} | {default}")
    }
}

fn variables(random: &mut Random) -> Map<String, Json> {
    let numbers = [
        json!(0),
        json!(1),
        json!(2),
        json!(3),
        json!(2.5),
        json!(-1),
        json!(1e20),
        json!(null),
    ];
    let texts = [
        json!("a"),
        json!("b"),
        json!("abc"),
        json!(""),
        json!("2024-03-01"),
        json!(1),
    ];
    let lists = [
        json!([]),
        json!([1, 2, 3]),
        json!(["a", "b"]),
        json!([[1], {"a": 2}]),
        json!(null),
    ];
    let contexts = [
        json!({"k": 1}),
        json!({"k": {"a": [1, 2]}, "z": "a"}),
        json!({"e": 1, "d": 2, "c": 3, "b": 4, "a": 5, "k": 6}),
        json!({}),
    ];
    let mut all = Map::new();
    for (name, from) in [
        ("x", &numbers[..]),
        ("y", &numbers),
        ("s", &texts),
        ("l", &lists),
        ("c", &contexts),
    ] {
        if random.chance(92) {
            all.insert(name.to_owned(), random.pick(from).clone());
        }
    }
    if random.chance(90) {
        all.insert("b".to_owned(), json!(random.chance(50)));
    }
    if random.chance(10) {
        all.insert("n".to_owned(), json!(null));
    }
    all
}
