//! A look at a cluster as lines of text: the summary, and the rows of each panel. Everything here is safe for a terminal.

use jiff::Timestamp;
use serde_json::Value;

use super::Panel;
use crate::render::style::Style;
use crate::render::{sanitize, time};

/// A panel's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// One text a column of [`columns`].
    pub cells: Vec<String>,
    /// What it means.
    pub style: Style,
}

/// A column of a panel.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The heading, in capitals.
    pub title: &'static str,
    /// Characters that it's given; 0 takes what is left.
    pub width: u16,
}

const fn column(title: &'static str, width: u16) -> Column {
    Column { title, width }
}

const PROCESSES: &[Column] = &[
    column("PROCESS", 0),
    column("RUNNING", 11),
    column("WITH INCIDENT", 13),
];
const JOB_TYPES: &[Column] = &[
    column("TYPE", 0),
    column("OPEN", 9),
    column("HELD", 7),
    column("OLDEST", 8),
    column("DONE/S", 8),
    column("WORKER", 16),
];
const INCIDENTS: &[Column] = &[
    column("COUNT", 7),
    column("TYPE", 18),
    column("AT", 20),
    column("LAST", 8),
    column("MESSAGE", 0),
];

/// The columns of a panel.
pub fn columns(panel: Panel) -> &'static [Column] {
    match panel {
        Panel::Processes => PROCESSES,
        Panel::JobTypes => JOB_TYPES,
        Panel::Incidents => INCIDENTS,
    }
}

/// One object of a panel as a row.
pub fn row(panel: Panel, item: &Value, now: Timestamp) -> Row {
    match panel {
        Panel::Processes => process(item),
        Panel::JobTypes => job_type(item, now),
        Panel::Incidents => incident(item, now),
    }
}

fn process(item: &Value) -> Row {
    let broken = item["withIncident"].as_u64().unwrap_or_default();
    Row {
        cells: vec![
            text(item, "processDefinitionId"),
            count(item, "running"),
            if broken > 0 {
                format!("! {}", count(item, "withIncident"))
            } else {
                "0".to_owned()
            },
        ],
        style: if broken > 0 { Style::Bad } else { Style::Plain },
    }
}

fn job_type(item: &Value, now: Timestamp) -> Row {
    let nobody = item["isUnworked"] == true;
    Row {
        cells: vec![
            text(item, "type"),
            count(item, "open"),
            count(item, "held"),
            age(&item["oldest"], now),
            rate(&item["perSecond"]),
            if nobody {
                "! nobody".to_owned()
            } else {
                text(item, "worker")
            },
        ],
        style: if nobody { Style::Warning } else { Style::Plain },
    }
}

fn incident(item: &Value, now: Timestamp) -> Row {
    let message = match item["pattern"].as_str() {
        Some("") | None => "newestMessage",
        Some(_) => "pattern",
    };
    Row {
        cells: vec![
            count(item, "count"),
            text(item, "errorType"),
            text(item, "place"),
            age(&item["lastSeen"], now),
            text(item, message),
        ],
        style: Style::Bad,
    }
}

/// The summary's two lines: what is open, and how it goes; sparklines take what is left of `width`.
pub fn summary(seen: &Value, width: usize) -> [String; 2] {
    let totals = &seen["totals"];
    let open = format!(
        "running {} ({} with incidents)   open jobs {}   user tasks {}   incidents {}",
        count(totals, "running"),
        count(totals, "withIncident"),
        count(totals, "openJobs"),
        count(totals, "openTasks"),
        count(totals, "openIncidents"),
    );
    let (flow, latency) = (&seen["throughput"], &seen["latency"]);
    let started = format!(" {}/s   ended ", rate(&flow["startedPerSecond"]));
    let ended = format!(" {}/s   took ", rate(&flow["endedPerSecond"]));
    let took = format!(
        " p50 {} p99 {}",
        span(&latency["p50Ms"]),
        span(&latency["p99Ms"])
    );
    let words = "began ".len() + started.len() + ended.len() + took.len();
    let each = width.saturating_sub(words) / 3;
    let goes = format!(
        "began {}{started}{}{ended}{}{took}",
        sparkline(&flow["started"], each),
        sparkline(&flow["ended"], each),
        sparkline(&latency["bucketsP50Ms"], each),
    );
    [open, goes]
}

/// The latest values as bars, as many as fit; what isn't known is blank.
fn sparkline(values: &Value, width: usize) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let values = values.as_array().map(Vec::as_slice).unwrap_or_default();
    let shown = &values[values.len().saturating_sub(width)..];
    let most = shown.iter().filter_map(Value::as_u64).max().unwrap_or(0);
    shown
        .iter()
        .map(|value| match value.as_u64() {
            None => ' ',
            Some(0) => BARS[0],
            Some(value) => {
                // The highest is full; whatever is there at all is seen.
                let step = (value * 7).div_ceil(most.max(1));
                BARS[usize::try_from(step).unwrap_or(7).min(7)]
            }
        })
        .collect()
}

fn text(item: &Value, field: &str) -> String {
    sanitize::line(item[field].as_str().unwrap_or_default()).into_owned()
}

/// A count; `+` where the cluster stopped counting there.
fn count(item: &Value, field: &str) -> String {
    let number = grouped(item[field].as_u64().unwrap_or_default());
    let capped = item["capped"].as_array().into_iter().flatten();
    let more = if capped.into_iter().any(|name| name == field) {
        "+"
    } else {
        ""
    };
    format!("{number}{more}")
}

/// A number with a comma before each three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn rate(value: &Value) -> String {
    match value.as_f64().unwrap_or_default() {
        rate if rate >= 100.0 => format!("{rate:.0}"),
        rate => format!("{rate:.1}"),
    }
}

/// How long ago, in one unit.
fn age(value: &Value, now: Timestamp) -> String {
    let at = value
        .as_str()
        .and_then(|text| text.parse::<Timestamp>().ok());
    at.map_or_else(String::new, |at| {
        let text = time::relative(at, now);
        text.strip_suffix(" ago").unwrap_or(&text).to_owned()
    })
}

/// Milliseconds in one unit.
fn span(value: &Value) -> String {
    match value.as_i64() {
        None => "-".to_owned(),
        Some(ms) if ms < 1_000 => format!("{ms}ms"),
        Some(ms) if ms < 60_000 => format!("{}.{}s", ms / 1_000, ms % 1_000 / 100),
        Some(ms) if ms < 3_600_000 => format!("{}m", ms / 60_000),
        Some(ms) if ms < 86_400_000 => format!("{}h", ms / 3_600_000),
        Some(ms) => format!("{}d", ms / 86_400_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn bars_are_scaled_to_the_highest_of_those_that_fit() {
        assert_eq!(sparkline(&json!([9, 0, 1, 2, 4]), 4), "▁▃▅█");
        assert_eq!(sparkline(&json!([1, null, 1000]), 9), "▂ █");
        assert_eq!(sparkline(&json!([]), 9), "");
        assert_eq!(sparkline(&json!([0, 0]), 9), "▁▁");
        assert_eq!(sparkline(&json!([1, 2]), 0), "");
    }

    #[test]
    fn numbers_are_grouped() {
        let shown: Vec<String> = [0, 999, 1_000, 1_234_567]
            .into_iter()
            .map(grouped)
            .collect();
        assert_eq!(shown, ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn hostile_names_are_made_harmless() {
        let item =
            json!({"processDefinitionId": "\u{1b}[2Jpwned", "running": 1, "withIncident": 2});
        let row = row(Panel::Processes, &item, Timestamp::UNIX_EPOCH);
        assert!(!row.cells[0].contains('\u{1b}'), "{row:?}");
        assert_eq!(row.cells[2], "! 2", "not told by colour alone");
    }

    #[test]
    fn the_summary_fits_its_width() {
        let seen = json!({
            "totals": {"running": 1234, "withIncident": 3, "openJobs": 10_000, "capped": ["openJobs"]},
            "throughput": {"started": vec![1; 30], "ended": vec![2; 30], "startedPerSecond": 0.25, "endedPerSecond": 120.4},
            "latency": {"p50Ms": 40, "p99Ms": 61_000, "bucketsP50Ms": vec![5; 30]},
        });
        let [open, goes] = summary(&seen, 80);
        assert!(
            open.starts_with("running 1,234 (3 with incidents)"),
            "{open}"
        );
        assert!(open.contains("open jobs 10,000+ "), "{open}");
        assert!(goes.chars().count() <= 80, "{goes}");
        assert!(
            goes.contains("0.2/s") && goes.contains("120/s") && goes.ends_with("p50 40ms p99 1m"),
            "{goes}"
        );
        let [_, wide] = summary(&seen, 200);
        assert_eq!(wide.matches('█').count(), 90, "all buckets");
    }
}
