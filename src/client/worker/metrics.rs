//! Counts of what workers do, as text in the format that Prometheus reads.

use std::{
    fmt::Write as _,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
    },
    time::Duration,
};

use super::{Event, Outcome, Work};

/// Upper ends of the duration histogram's buckets, in seconds; one without an end follows.
const BUCKETS_SECONDS: [f64; 14] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 60.0, 600.0,
];

/// The counts of all workers of a process, one for each job type.
#[derive(Debug, Default)]
pub struct Metrics {
    types: Vec<Arc<OfType>>,
}

/// The counts of one worker.
#[derive(Debug, Default)]
pub struct OfType {
    job_type: String,
    activated: AtomicU64,
    completed: AtomicU64,
    failed: AtomicU64,
    errors: AtomicU64,
    given_back: AtomicU64,
    not_reported: AtomicU64,
    running: AtomicU64,
    poll_failures: AtomicU64,
    handler_restarts: AtomicU64,
    stray_lines: AtomicU64,
    buckets: [AtomicU64; BUCKETS_SECONDS.len() + 1],
    duration_us: AtomicU64,
    is_unreachable: AtomicBool,
    is_handler_down: AtomicBool,
    is_draining: AtomicBool,
}

impl Metrics {
    /// Nothing has happened yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The counts of one more worker.
    pub fn add(&mut self, job_type: &str) -> Arc<OfType> {
        let counts = Arc::new(OfType {
            job_type: job_type.to_owned(),
            ..OfType::default()
        });
        self.types.push(Arc::clone(&counts));
        counts
    }

    /// Why no jobs are worked at the moment, one line a reason; none when all is well.
    pub fn troubles(&self) -> Vec<String> {
        let troubles = self.types.iter().flat_map(|counts| {
            [
                (&counts.is_unreachable, "the gateway can't be reached"),
                (&counts.is_handler_down, "the handler is not running"),
                (&counts.is_draining, "stopping"),
            ]
            .into_iter()
            .filter(|(is_so, _)| is_so.load(Relaxed))
            .map(|(_, what)| format!("{}: {what}", counts.job_type))
        });
        troubles.collect()
    }

    /// All of it, in version 0.0.4 of the text format.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for (name, kind, help, value) in FAMILIES {
            head(&mut out, name, kind, help);
            for counts in &self.types {
                let job_type = label(&counts.job_type);
                let _ = writeln!(out, "{name}{{type=\"{job_type}\"}} {}", value(counts));
            }
        }
        let name = "zcli_worker_job_duration_seconds";
        head(&mut out, name, "histogram", "How long handlers took.");
        for counts in &self.types {
            counts.histogram(&mut out, name);
        }
        out
    }
}

type Family = (&'static str, &'static str, &'static str, fn(&OfType) -> u64);

const FAMILIES: [Family; 12] = [
    (
        "zcli_worker_jobs_activated_total",
        "counter",
        "Jobs taken.",
        |counts| counts.activated.load(Relaxed),
    ),
    (
        "zcli_worker_jobs_completed_total",
        "counter",
        "Jobs completed.",
        |counts| counts.completed.load(Relaxed),
    ),
    (
        "zcli_worker_jobs_failed_total",
        "counter",
        "Jobs failed.",
        |counts| counts.failed.load(Relaxed),
    ),
    (
        "zcli_worker_bpmn_errors_total",
        "counter",
        "BPMN errors thrown.",
        |counts| counts.errors.load(Relaxed),
    ),
    (
        "zcli_worker_jobs_given_back_total",
        "counter",
        "Jobs given back unworked.",
        |counts| counts.given_back.load(Relaxed),
    ),
    (
        "zcli_worker_jobs_not_reported_total",
        "counter",
        "Jobs whose lock was lost, or whose outcome the gateway did not take.",
        |counts| counts.not_reported.load(Relaxed),
    ),
    (
        "zcli_worker_jobs_in_flight",
        "gauge",
        "Jobs held now, running and waiting.",
        OfType::in_flight,
    ),
    (
        "zcli_worker_jobs_running",
        "gauge",
        "Jobs a handler works on now.",
        |counts| counts.running.load(Relaxed),
    ),
    (
        "zcli_worker_poll_failures_total",
        "counter",
        "Times that taking jobs failed.",
        |counts| counts.poll_failures.load(Relaxed),
    ),
    (
        "zcli_worker_handler_restarts_total",
        "counter",
        "Times that a handler that lives on ended and was started again.",
        |counts| counts.handler_restarts.load(Relaxed),
    ),
    (
        "zcli_worker_handler_stray_lines_total",
        "counter",
        "Lines of a handler that answer for no job.",
        |counts| counts.stray_lines.load(Relaxed),
    ),
    (
        "zcli_worker_handler_up",
        "gauge",
        "Whether the handler can be given jobs.",
        |counts| u64::from(!counts.is_handler_down.load(Relaxed)),
    ),
];

fn head(out: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

/// A label's value, escaped.
fn label(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n")
}

impl OfType {
    /// Counts an event.
    pub fn count(&self, event: &Event) {
        let add = |counter: &AtomicU64| {
            counter.fetch_add(1, Relaxed);
        };
        match event {
            Event::Taken { jobs } => {
                self.activated.fetch_add(*jobs as u64, Relaxed);
            }
            Event::Started { .. } => add(&self.running),
            Event::Interrupted { .. } => self.ran(),
            Event::Finished {
                outcome, duration, ..
            } => {
                self.ran();
                self.took(*duration);
                add(match outcome {
                    Outcome::Complete { .. } => &self.completed,
                    Outcome::Fail { .. } => &self.failed,
                    Outcome::ThrowError { .. } => &self.errors,
                });
            }
            Event::NotReported { duration, .. } => {
                self.ran();
                self.took(*duration);
                add(&self.not_reported);
            }
            Event::LockLost { was, .. } => {
                self.ran_if(*was);
                add(&self.not_reported);
            }
            Event::GivenBack { was, .. } => {
                self.ran_if(*was);
                add(&self.given_back);
            }
            Event::TakingFailed { .. } => {
                add(&self.poll_failures);
                self.is_unreachable.store(true, Relaxed);
            }
            Event::TakingWorks => self.is_unreachable.store(false, Relaxed),
            Event::HandlerUp { .. } => {
                add(&self.handler_restarts);
                self.is_handler_down.store(false, Relaxed);
            }
            Event::HandlerDown { .. } => self.is_handler_down.store(true, Relaxed),
            Event::HandlerStray { .. } => add(&self.stray_lines),
            Event::Draining { .. } => self.is_draining.store(true, Relaxed),
            Event::PushUnsupported | Event::HandlerSaid { .. } => {}
        }
    }

    fn ran(&self) {
        self.running.fetch_sub(1, Relaxed);
    }

    fn ran_if(&self, was: Work) {
        if was == Work::Begun {
            self.ran();
        }
    }

    fn took(&self, duration: Duration) {
        let seconds = duration.as_secs_f64();
        let bucket = BUCKETS_SECONDS
            .iter()
            .position(|end| seconds <= *end)
            .unwrap_or(BUCKETS_SECONDS.len());
        self.buckets[bucket].fetch_add(1, Relaxed);
        let us = u64::try_from(duration.as_micros()).unwrap_or(u64::MAX);
        self.duration_us.fetch_add(us, Relaxed);
    }

    fn in_flight(&self) -> u64 {
        let ended = [
            &self.completed,
            &self.failed,
            &self.errors,
            &self.given_back,
            &self.not_reported,
        ];
        let ended: u64 = ended.iter().map(|counter| counter.load(Relaxed)).sum();
        // Counts are read one after another: a job may end in between.
        self.activated.load(Relaxed).saturating_sub(ended)
    }

    fn histogram(&self, out: &mut String, name: &str) {
        let job_type = label(&self.job_type);
        let mut count = 0;
        for (bucket, end) in self.buckets.iter().zip(BUCKETS_SECONDS) {
            count += bucket.load(Relaxed);
            let _ = writeln!(
                out,
                "{name}_bucket{{type=\"{job_type}\",le=\"{end}\"}} {count}"
            );
        }
        count += self.buckets[BUCKETS_SECONDS.len()].load(Relaxed);
        let sum = self.duration_us.load(Relaxed) as f64 / 1e6;
        let _ = writeln!(
            out,
            "{name}_bucket{{type=\"{job_type}\",le=\"+Inf\"}} {count}\n\
             {name}_sum{{type=\"{job_type}\"}} {sum}\n\
             {name}_count{{type=\"{job_type}\"}} {count}"
        );
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Map;

    use super::*;
    use crate::protocol::ActivatedJob;

    fn finished(duration: Duration) -> Event {
        Event::Finished {
            job: Arc::new(ActivatedJob::default()),
            outcome: Outcome::Complete {
                variables: Map::new(),
            },
            duration,
        }
    }

    #[test]
    fn what_happens_is_counted_by_type() {
        let mut metrics = Metrics::new();
        let counts = metrics.add("pay\"ment");
        let job = Arc::new(ActivatedJob::default());
        counts.count(&Event::Taken { jobs: 3 });
        for _ in 0..2 {
            let job = Arc::clone(&job);
            counts.count(&Event::Started { job });
        }
        counts.count(&finished(Duration::from_millis(2)));
        counts.count(&finished(Duration::from_secs(1_000)));
        let text = metrics.text();
        for line in [
            r#"zcli_worker_jobs_activated_total{type="pay\"ment"} 3"#,
            r#"zcli_worker_jobs_completed_total{type="pay\"ment"} 2"#,
            r#"zcli_worker_jobs_in_flight{type="pay\"ment"} 1"#,
            r#"zcli_worker_jobs_running{type="pay\"ment"} 0"#,
            r#"zcli_worker_job_duration_seconds_bucket{type="pay\"ment",le="0.001"} 0"#,
            r#"zcli_worker_job_duration_seconds_bucket{type="pay\"ment",le="600"} 1"#,
            r#"zcli_worker_job_duration_seconds_bucket{type="pay\"ment",le="+Inf"} 2"#,
            r#"zcli_worker_job_duration_seconds_sum{type="pay\"ment"} 1000.002"#,
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
    }

    #[test]
    fn troubles_come_and_go() {
        let mut metrics = Metrics::new();
        let counts = metrics.add("a");
        assert!(metrics.troubles().is_empty());
        counts.count(&Event::HandlerDown {
            how: String::new(),
            restart_in: Duration::ZERO,
        });
        assert_eq!(metrics.troubles(), ["a: the handler is not running"]);
        counts.count(&Event::HandlerUp { id: 1 });
        counts.count(&Event::Draining { running: 0 });
        assert_eq!(metrics.troubles(), ["a: stopping"]);
    }
}
