//! What rules can measure, and by which labels: one table, from which the help is made as well.

use std::time::Duration;

/// A quantity of a cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Open incidents.
    Incidents,
    /// Process instances, the running ones unless a state is named.
    Instances,
    /// Process instances that began within `last`.
    Started,
    /// Process instances that ended within `last`.
    Ended,
    /// Jobs that wait or are worked on, unless a state is named.
    Jobs,
    /// How long the oldest of these jobs has been waiting.
    BacklogAge,
    /// User tasks that aren't completed.
    Tasks,
    /// What waits for a message.
    Messages,
    /// Findings of `zcli stuck`.
    Stuck,
    /// Timers that are due and didn't fire.
    TimersOverdue,
}

/// What a metric's value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A number of objects.
    Count,
    /// Seconds.
    Age,
}

impl Unit {
    /// A value as a rule spells it: `5`, `1h30m`.
    pub fn show(self, value: f64) -> String {
        match self {
            Unit::Count => format!("{value}"),
            Unit::Age => compact(Duration::try_from_secs_f64(value).unwrap_or_default()),
        }
    }
}

/// What a label's value may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text that the API compares exactly.
    Exact,
    /// Text in which `*` stands for anything.
    Like,
    /// One of the API's names, which are in capitals.
    Name,
    /// One of these names.
    OneOf(&'static [&'static str]),
    /// A whole number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A duration.
    Time,
}

/// A label that a metric takes.
#[derive(Debug)]
pub struct LabelSpec {
    /// As a rule spells it.
    pub name: &'static str,
    /// The API's filter field; empty where the label isn't a filter.
    pub field: &'static str,
    /// What its value may be.
    pub kind: Kind,
}

/// A metric's entry in the table.
#[derive(Debug)]
pub struct Spec {
    /// Which.
    pub metric: Metric,
    /// As a rule spells it.
    pub name: &'static str,
    /// What it is, for the help.
    pub about: &'static str,
    /// What its value is.
    pub unit: Unit,
    /// Its labels.
    pub labels: &'static [LabelSpec],
}

const fn label(name: &'static str, field: &'static str, kind: Kind) -> LabelSpec {
    LabelSpec { name, field, kind }
}

const INSTANCE_STATE: Kind = Kind::OneOf(&["ACTIVE", "COMPLETED", "TERMINATED"]);
const JOB_STATE: Kind = Kind::OneOf(&[
    "CANCELED",
    "COMPLETED",
    "CREATED",
    "ERROR_THROWN",
    "FAILED",
    "MIGRATED",
    "RETRIES_UPDATED",
    "TIMED_OUT",
]);
const FINDING: Kind = Kind::OneOf(&[
    "INCIDENT",
    "UNWORKED",
    "EXPIRED_LOCK",
    "OVERDUE_TIMER",
    "EXPIRED_MESSAGE",
    "DEAD_JOIN",
    "NO_PROGRESS",
    "SLOW",
]);

const JOB_LABELS: &[LabelSpec] = &[
    label("type", "type", Kind::Like),
    label("process", "processDefinitionId", Kind::Like),
    label("element", "elementId", Kind::Like),
    label("worker", "worker", Kind::Like),
    label("state", "state", JOB_STATE),
];

const INSTANCE_LABELS: &[LabelSpec] = &[
    label("process", "processDefinitionId", Kind::Like),
    label("version", "processDefinitionVersion", Kind::Number),
    label("state", "state", INSTANCE_STATE),
    label("incident", "hasIncident", Kind::Flag),
];

const WINDOW_LABELS: &[LabelSpec] = &[
    label("process", "processDefinitionId", Kind::Like),
    label("version", "processDefinitionVersion", Kind::Number),
    label("state", "state", INSTANCE_STATE),
    label("last", "", Kind::Time),
];

/// Every metric. Fields and what can be compared with a wildcard are those of Camunda 8.8's searches.
pub const METRICS: &[Spec] = &[
    Spec {
        metric: Metric::Incidents,
        name: "incidents",
        about: "open incidents",
        unit: Unit::Count,
        labels: &[
            label("process", "processDefinitionId", Kind::Exact),
            label("element", "elementId", Kind::Exact),
            label("type", "errorType", Kind::Name),
            label("message", "errorMessage", Kind::Exact),
        ],
    },
    Spec {
        metric: Metric::Instances,
        name: "instances",
        about: "process instances, the running ones unless a state is named",
        unit: Unit::Count,
        labels: INSTANCE_LABELS,
    },
    Spec {
        metric: Metric::Started,
        name: "started",
        about: "process instances that began within the last minute, or within last=TIME",
        unit: Unit::Count,
        labels: WINDOW_LABELS,
    },
    Spec {
        metric: Metric::Ended,
        name: "ended",
        about: "process instances that ended within the last minute, or within last=TIME",
        unit: Unit::Count,
        labels: WINDOW_LABELS,
    },
    Spec {
        metric: Metric::Jobs,
        name: "jobs",
        about: "jobs that wait or are worked on, unless a state is named",
        unit: Unit::Count,
        labels: JOB_LABELS,
    },
    Spec {
        metric: Metric::BacklogAge,
        name: "backlog_age",
        about: "how long the oldest of these jobs has been waiting; a TIME",
        unit: Unit::Age,
        labels: JOB_LABELS,
    },
    Spec {
        metric: Metric::Tasks,
        name: "tasks",
        about: "user tasks that aren't completed, unless a state is named",
        unit: Unit::Count,
        labels: &[
            label("process", "processDefinitionId", Kind::Exact),
            label("element", "elementId", Kind::Exact),
            label("assignee", "assignee", Kind::Like),
            label("group", "candidateGroup", Kind::Like),
            label("state", "state", Kind::Name),
        ],
    },
    Spec {
        metric: Metric::Messages,
        name: "messages",
        about: "elements that wait for a message",
        unit: Unit::Count,
        labels: &[
            label("name", "messageName", Kind::Like),
            label("process", "processDefinitionId", Kind::Like),
            label("element", "elementId", Kind::Like),
        ],
    },
    Spec {
        metric: Metric::Stuck,
        name: "stuck",
        about: "findings of `zcli stuck`; quiet=TIME is its --for",
        unit: Unit::Count,
        labels: &[
            label("process", "", Kind::Exact),
            label("kind", "", FINDING),
            label("quiet", "", Kind::Time),
        ],
    },
    Spec {
        metric: Metric::TimersOverdue,
        name: "timers_overdue",
        about: "timers that are due and didn't fire, where the cluster lists timers",
        unit: Unit::Count,
        labels: &[
            label("process", "processDefinitionId", Kind::Like),
            label("element", "elementId", Kind::Like),
        ],
    },
];

impl Metric {
    /// The metric's entry in the table.
    pub fn spec(self) -> &'static Spec {
        METRICS
            .iter()
            .find(|spec| spec.metric == self)
            .expect("every metric is in the table; a test looks")
    }

    /// The metric of this name.
    pub fn named(name: &str) -> Option<Metric> {
        let spec = METRICS.iter().find(|spec| spec.name == name)?;
        Some(spec.metric)
    }
}

impl Spec {
    /// The label of this name.
    pub fn label(&self, name: &str) -> Option<&'static LabelSpec> {
        self.labels.iter().find(|label| label.name == name)
    }
}

/// A duration as a rule spells it: `1h30m`, `5m`, `250ms`.
pub fn compact(duration: Duration) -> String {
    let ms = duration.as_millis();
    if ms == 0 {
        return "0s".to_owned();
    }
    let units = [
        (ms / 86_400_000, "d"),
        (ms / 3_600_000 % 24, "h"),
        (ms / 60_000 % 60, "m"),
        (ms / 1_000 % 60, "s"),
        (ms % 1_000, "ms"),
    ];
    units
        .iter()
        .filter(|(amount, _)| *amount > 0)
        .map(|(amount, unit)| format!("{amount}{unit}"))
        .collect()
}

/// The table as text, for the help.
pub fn help() -> String {
    let mut text = String::new();
    for spec in METRICS {
        let labels: Vec<&str> = spec.labels.iter().map(|label| label.name).collect();
        text.push_str(&format!(
            "  {:<15} {}\n  {:<15} labels: {}\n",
            spec.name,
            spec.about,
            "",
            labels.join(", ")
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_metric_is_in_the_table_once() {
        for spec in METRICS {
            assert_eq!(Metric::named(spec.name), Some(spec.metric));
            assert_eq!(spec.metric.spec().name, spec.name);
        }
    }

    #[test]
    fn the_findings_are_those_of_stuck() {
        let names: Vec<&str> = crate::insight::stuck::Kind::ALL
            .iter()
            .map(|kind| kind.name())
            .collect();
        let Kind::OneOf(known) = FINDING else {
            panic!("it's a list");
        };
        assert_eq!(names, known);
    }

    #[test]
    fn durations_are_spelt_so_that_they_are_read_again() {
        for (ms, text) in [
            (0, "0s"),
            (250, "250ms"),
            (300_000, "5m"),
            (5_400_000, "1h30m"),
            (90_061_001, "1d1h1m1s1ms"),
        ] {
            assert_eq!(compact(Duration::from_millis(ms)), text);
        }
    }
}
