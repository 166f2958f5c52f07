//! FEEL and DMN beside Camunda's own, in one run: `cargo bench --bench feel`.
//!
//! Each expression and each decision is parsed once and evaluated on one thread by both; the table has
//! evaluations a second of that thread's CPU time, and the ratio. `-- --no-peer` leaves the JVM out (it needs Maven and a JDK of 21 or
//! later), `-- --only TEXT` measures what contains the text, `-- --ms 300` how long a round takes.

#![expect(
    clippy::disallowed_macros,
    reason = "a benchmark's result is its output"
)]

#[path = "../../tests/jvm/mod.rs"]
mod jvm;

use std::hint::black_box;
use std::time::Duration;

use jvm::{Program, Tier};
use serde_json::{Map, Value as Json, json};
use zcli::{dmn, feel};

/// A moment for `now()`.
const NOW_MS: i64 = 1_709_296_215_123;

const EXPRESSIONS: &[(&str, &str)] = &[
    ("comparison", "x > 10 and y = \"a\""),
    ("path", "ctx.b.c + 1"),
    ("filter", "items[price > 8].name"),
    ("loop", "sum(for i in l return i * 1.5)"),
    ("condition", "if x > 5 then \"big\" else \"small\""),
    ("exact division", "x / 4"),
    ("inexact division", "1 / 3"),
    ("long numbers", "(1 / 3) * x + 2 / 7"),
    ("powers", "2 ** 10 + 1.1 ** 3"),
    ("strings", "upper case(s) + string(x)"),
    ("matching", "matches(s, \"fo+.*\") and contains(s, \"bar\")"),
    ("replacing", "replace(s, \"o\", \"0\")"),
    ("dates", "date(dt) + duration(\"P1D\")"),
    (
        "date and time",
        "@\"2024-03-01T10:15:00@Europe/Berlin\" + @\"PT36H\"",
    ),
    ("context literal", "{a: x, b: a + 1, c: [a, b]}"),
    ("context merge", "context merge(ctx, {a: 2, d: x})"),
    ("list functions", "count(concatenate(l, [4, 5])) + max(l)"),
    ("sorting", "sort(l, function(a, b) a > b)"),
    ("some", "some i in items satisfies i.price > 20"),
    ("function", "{f: function(a, b) a + b, r: f(1, x)}.r"),
    ("between", "x between 1 and 20 or x in [30..40]"),
    ("missing", "missing.a = null"),
    ("get or else", "get or else(n, 5) * 2"),
    ("large", "sum(for i in 1..1000 return i * i)"),
];

const DISH: &str = r##"<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="dinner" name="Dinner" namespace="n">
<decision id="dish" name="Dish"><informationRequirement><requiredDecision href="#season"/></informationRequirement>
<decisionTable hitPolicy="FIRST"><input id="i1"><inputExpression id="e1"><text>season</text></inputExpression></input>
<input id="i2"><inputExpression id="e2"><text>guests</text></inputExpression></input><output id="o1" name="dish"/>
<rule id="r1"><inputEntry id="a1"><text>"Fall"</text></inputEntry><inputEntry id="b1"><text>&lt;= 8</text></inputEntry><outputEntry id="c1"><text>"Spareribs"</text></outputEntry></rule>
<rule id="r2"><inputEntry id="a2"><text>"Winter"</text></inputEntry><inputEntry id="b2"><text>&lt;= 8</text></inputEntry><outputEntry id="c2"><text>"Roastbeef"</text></outputEntry></rule>
<rule id="r3"><inputEntry id="a3"><text>"Spring"</text></inputEntry><inputEntry id="b3"><text>[5..8]</text></inputEntry><outputEntry id="c3"><text>"Steak"</text></outputEntry></rule>
<rule id="r4"><inputEntry id="a4"><text>"Summer"</text></inputEntry><inputEntry id="b4"><text>-</text></inputEntry><outputEntry id="c4"><text>"Salad and " + string(guests) + " steaks"</text></outputEntry></rule>
</decisionTable></decision>
<decision id="season" name="Season"><literalExpression id="l1"><text>if degrees &lt; 10 then "Winter" else if degrees &lt; 20 then "Spring" else "Summer"</text></literalExpression></decision>
</definitions>"##;

struct Arguments {
    round: Duration,
    only: Option<String>,
    with_peer: bool,
}

impl Arguments {
    fn read() -> Self {
        let all: Vec<String> = std::env::args().collect();
        let after = |flag: &str| {
            let at = all.iter().position(|argument| argument == flag)?;
            all.get(at + 1).cloned()
        };
        let ms = after("--ms").and_then(|ms| ms.parse().ok()).unwrap_or(150);
        Self {
            round: Duration::from_millis(ms),
            only: after("--only"),
            with_peer: !all.iter().any(|argument| argument == "--no-peer"),
        }
    }

    fn wants(&self, name: &str, text: &str) -> bool {
        let only = self.only.as_deref().unwrap_or_default();
        name.contains(only) || text.contains(only)
    }

    fn peer(&self, source: &str) -> Option<Program> {
        if !self.with_peer {
            return None;
        }
        Program::start(source, Tier::Full)
            .inspect_err(|reason| println!("without Camunda's: {reason}"))
            .ok()
    }
}

fn main() {
    let arguments = Arguments::read();
    println!(
        "{:<18} {:>12} {:>12} {:>7}",
        "", "zcli /s", "camunda /s", "ratio"
    );
    expressions(&arguments);
    decisions(&arguments);
}

fn variables() -> Map<String, Json> {
    let all = json!({
        "x": 12, "y": "a", "s": "foobar", "n": null, "l": [1, 2, 3], "ctx": {"a": 1, "b": {"c": 2}},
        "items": [{"name": "A", "price": 10}, {"name": "B", "price": 25}, {"name": "C", "price": 5}],
        "dt": "2024-03-01",
    });
    match all {
        Json::Object(all) => all,
        _ => Map::new(),
    }
}

fn expressions(arguments: &Arguments) {
    let mut peer = arguments.peer("Feel.java");
    let variables = variables();
    for (name, text) in EXPRESSIONS {
        if !arguments.wants(name, text) {
            continue;
        }
        let expression = feel::Expression::feel(text).expect("it is FEEL");
        let ours = nanos(arguments.round, || {
            black_box(expression.evaluate(black_box(&variables), NOW_MS));
        });
        let theirs = peer.as_mut().map(|peer| {
            peer.ask(&json!({
                "expression": text, "variables": variables, "nanos": nanos_of(arguments.round),
            }))
        });
        let theirs = theirs.and_then(|answer| answer["nanos"].as_f64());
        row(name, ours, theirs);
    }
}

fn decisions(arguments: &Arguments) {
    let mut peer = arguments.peer("Dmn.java");
    let table = table_of(100);
    let cases = [
        (
            "decision: dish",
            DISH,
            "dish",
            json!({"degrees": 15, "guests": 6}),
        ),
        (
            "decision: 100 rules",
            &table,
            "d",
            json!({"x": 77, "y": "b"}),
        ),
    ];
    for (name, text, id, variables) in cases {
        if !arguments.wants(name, text) {
            continue;
        }
        let graph = dmn::parse(text.as_bytes()).expect("it is DMN");
        let values = variables.as_object().expect("it is an object");
        let ours = nanos(arguments.round, || {
            black_box(graph.evaluate(id, black_box(values), NOW_MS));
        });
        let theirs = peer.as_mut().map(|peer| {
            peer.ask(&json!({
                "dmn": text, "decision": id, "variables": [variables], "nanos": nanos_of(arguments.round),
            }))
        });
        let theirs = theirs.and_then(|answer| answer["evaluations"][0]["nanos"].as_f64());
        row(name, ours, theirs);
    }
}

/// A table of ranges, one of which matches.
fn table_of(rules: usize) -> String {
    let mut text = String::from(
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"f\" name=\"f\" namespace=\"n\">\
         <decision id=\"d\" name=\"d\"><decisionTable><input><inputExpression><text>x</text></inputExpression></input>\
         <input><inputExpression><text>y</text></inputExpression></input><output name=\"r\"/>",
    );
    for rule in 0..rules {
        text.push_str(&format!(
            "<rule id=\"r{rule}\"><inputEntry><text>[{rule}..{})</text></inputEntry><inputEntry>\
             <text>\"a\", \"b\"</text></inputEntry><outputEntry><text>{rule} * 2</text></outputEntry></rule>",
            rule + 1
        ));
    }
    text + "</decisionTable></decision></definitions>"
}

fn nanos_of(round: Duration) -> u64 {
    u64::try_from(round.as_nanos()).unwrap_or(u64::MAX)
}

/// CPU nanoseconds a call takes: the best of three rounds. CPU time, since others use the machine too.
fn nanos(round: Duration, mut call: impl FnMut()) -> f64 {
    let mut best = f64::MAX;
    for _ in 0..3 {
        let start = cpu_time();
        let mut count = 0_u32;
        let mut taken = Duration::ZERO;
        while taken < round {
            for _ in 0..64 {
                call();
            }
            count += 64;
            taken = cpu_time() - start;
        }
        best = best.min(taken.as_nanos() as f64 / f64::from(count));
    }
    best
}

/// The time that this thread has run.
#[cfg(unix)]
fn cpu_time() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(now).expect("a thread's time isn't negative")
}

#[cfg(not(unix))]
fn cpu_time() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> =
        std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed()
}

fn row(name: &str, ours: f64, theirs: Option<f64>) {
    let rate = |nanos: f64| format!("{:.0}", 1e9 / nanos);
    let theirs_text = theirs.map_or_else(|| "-".to_owned(), rate);
    let ratio = theirs.map_or_else(|| "-".to_owned(), |theirs| format!("{:.1}", theirs / ours));
    println!("{name:<18} {:>12} {theirs_text:>12} {ratio:>7}", rate(ours));
}
