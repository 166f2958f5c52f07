//! Rules of `zcli watch`: `incidents{process=order} > 5 for 5m`.
//!
//! ```text
//! rule    = METRIC [ "{" label { "," label } "}" ] compare number [ "for" TIME ]
//! label   = NAME "=" ( WORD | "\"" TEXT "\"" )        * in a value stands for anything, where the API can
//! compare = ">" | ">=" | "<" | "<=" | "=" | "!="
//! number  = 5 | 0.5 | TIME                            a TIME where the metric is an age
//! ```
//!
//! [`parse`] reads one, [`metric`] says which metrics and labels there are and asks a cluster for their values,
//! [`evaluate`] decides when a rule fires and when that is over, [`file`] reads many from YAML. All but the
//! asking is pure.

pub mod evaluate;
pub mod file;
mod measure;
pub mod metric;
pub mod parse;

use std::fmt;
use std::time::Duration;

pub use evaluate::{Change, Memory};
pub use measure::measure;
pub use metric::Metric;
pub use parse::Problem;

/// How a value is compared with the rule's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `>`
    Above,
    /// `>=`
    AtLeast,
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `=`, also written `==`
    Equal,
    /// `!=`
    Different,
}

impl Comparison {
    /// As a rule spells it.
    pub fn sign(self) -> &'static str {
        match self {
            Comparison::Above => ">",
            Comparison::AtLeast => ">=",
            Comparison::Below => "<",
            Comparison::AtMost => "<=",
            Comparison::Equal => "=",
            Comparison::Different => "!=",
        }
    }

    /// Whether it holds for a value.
    pub fn holds(self, value: f64, threshold: f64) -> bool {
        match self {
            Comparison::Above => value > threshold,
            Comparison::AtLeast => value >= threshold,
            Comparison::Below => value < threshold,
            Comparison::AtMost => value <= threshold,
            // Both are small whole numbers, or seconds that a person wrote.
            Comparison::Equal => (value - threshold).abs() < f64::EPSILON,
            Comparison::Different => (value - threshold).abs() >= f64::EPSILON,
        }
    }
}

/// One condition on a metric, with its value as the rule wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The label's name, one of the metric's.
    pub name: &'static str,
    /// What it has to be.
    pub value: String,
}

/// A rule, read and checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// What is measured.
    pub metric: Metric,
    /// Of which objects.
    pub labels: Vec<Label>,
    /// How it's compared.
    pub comparison: Comparison,
    /// With what: a count, or seconds where the metric is an age.
    pub threshold: f64,
    /// How long it has to hold before the rule fires.
    pub hold: Duration,
}

impl Rule {
    /// A label's value.
    pub fn label(&self, name: &str) -> Option<&str> {
        self.labels
            .iter()
            .find(|label| label.name == name)
            .map(|label| label.value.as_str())
    }
}

/// The rule in its one spelling, which [`parse::rule`] reads again.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.metric.spec().name)?;
        for (position, label) in self.labels.iter().enumerate() {
            let before = if position == 0 { "{" } else { "," };
            let value = parse::quoted(&label.value);
            write!(f, "{before}{}={value}", label.name)?;
        }
        if !self.labels.is_empty() {
            f.write_str("}")?;
        }
        let threshold = self.metric.spec().unit.show(self.threshold);
        write!(f, " {} {threshold}", self.comparison.sign())?;
        if !self.hold.is_zero() {
            write!(f, " for {}", metric::compact(self.hold))?;
        }
        Ok(())
    }
}
