//! Reads one rule. A mistake is told with its place and with what may stand there.

use std::time::Duration;

use super::metric::{self, Kind, Metric, Unit};
use super::{Comparison, Label, Rule};

/// A mistake in a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where, in characters from 0.
    pub at: usize,
    /// What is wrong there, a lower-case fragment.
    pub message: String,
}

impl Problem {
    /// The rule with a mark below the place.
    pub fn marked(&self, text: &str) -> String {
        format!("{text}\n{}^", " ".repeat(self.at))
    }
}

/// Longest rule that is read, in characters.
const LENGTH_MAX: usize = 1_000;

/// Reads a rule such as `incidents{process=order} > 5 for 5m`.
///
/// # Errors
/// The first mistake.
pub fn rule(text: &str) -> Result<Rule, Problem> {
    let characters: Vec<char> = text.chars().collect();
    if characters.len() > LENGTH_MAX {
        return Err(Problem {
            at: LENGTH_MAX,
            message: format!("a rule has at most {LENGTH_MAX} characters"),
        });
    }
    let mut reader = Reader { characters, at: 0 };
    let metric = reader.metric()?;
    let labels = reader.labels(metric)?;
    let comparison = reader.comparison()?;
    let threshold = reader.threshold(metric)?;
    let hold = reader.hold()?;
    reader.blanks();
    if reader.at < reader.characters.len() {
        return Err(reader.problem("the rule should end here"));
    }
    Ok(Rule {
        metric,
        labels,
        comparison,
        threshold,
        hold,
    })
}

/// A label's value as a rule has to write it.
pub(super) fn quoted(value: &str) -> String {
    if !value.is_empty() && value.chars().all(is_bare) {
        value.to_owned()
    } else {
        format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

/// What may stand in a value without quotes.
fn is_bare(character: char) -> bool {
    character.is_alphanumeric() || "_-.:*/@<>".contains(character)
}

struct Reader {
    characters: Vec<char>,
    at: usize,
}

impl Reader {
    fn problem(&self, message: impl Into<String>) -> Problem {
        Problem {
            at: self.at,
            message: message.into(),
        }
    }

    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    fn blanks(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    /// Skips blanks and takes the character, if it's there.
    fn takes(&mut self, character: char) -> bool {
        self.blanks();
        let is = self.peek() == Some(character);
        self.at += usize::from(is);
        is
    }

    /// Skips blanks and takes what `belongs`.
    fn word(&mut self, belongs: fn(char) -> bool) -> (usize, String) {
        self.blanks();
        let start = self.at;
        while self.peek().is_some_and(belongs) {
            self.at += 1;
        }
        (start, self.characters[start..self.at].iter().collect())
    }

    fn metric(&mut self) -> Result<Metric, Problem> {
        let (at, name) = self.word(is_name);
        Metric::named(&name).ok_or_else(|| {
            let known: Vec<&str> = metric::METRICS.iter().map(|spec| spec.name).collect();
            let message = if name.is_empty() {
                format!("a rule begins with a metric: {}", known.join(", "))
            } else {
                format!("unknown metric `{name}`{}", suggest(&name, &known))
            };
            Problem { at, message }
        })
    }

    fn labels(&mut self, metric: Metric) -> Result<Vec<Label>, Problem> {
        let mut labels: Vec<Label> = Vec::new();
        if !self.takes('{') {
            return Ok(labels);
        }
        if self.takes('}') {
            return Ok(labels);
        }
        loop {
            let (at, label) = self.label(metric)?;
            if labels.iter().any(|known| known.name == label.name) {
                let message = format!("label `{}` stands here twice", label.name);
                return Err(Problem { at, message });
            }
            labels.push(label);
            if self.takes('}') {
                return Ok(labels);
            }
            if !self.takes(',') {
                return Err(self.problem("expected `,` or `}` after a label"));
            }
        }
    }

    fn label(&mut self, metric: Metric) -> Result<(usize, Label), Problem> {
        let spec = metric.spec();
        let (at, name) = self.word(is_name);
        let Some(label) = spec.label(&name) else {
            let known: Vec<&str> = spec.labels.iter().map(|label| label.name).collect();
            let message = if name.is_empty() {
                format!("expected a label of {}: {}", spec.name, known.join(", "))
            } else {
                format!(
                    "{} has no label `{name}`{}",
                    spec.name,
                    suggest(&name, &known)
                )
            };
            return Err(Problem { at, message });
        };
        if !self.takes('=') {
            return Err(self.problem(format!("expected `=` after `{name}`")));
        }
        self.blanks();
        let value_at = self.at;
        let value = self.value()?;
        let value = check(label, value).map_err(|message| Problem {
            at: value_at,
            message,
        })?;
        let name = label.name;
        Ok((at, Label { name, value }))
    }

    fn value(&mut self) -> Result<String, Problem> {
        if self.peek() != Some('"') {
            let (_, word) = self.word(is_bare);
            if word.is_empty() {
                return Err(
                    self.problem("expected a value; write it in quotes where it has blanks in it")
                );
            }
            return Ok(word);
        }
        let start = self.at;
        self.at += 1;
        let mut value = String::new();
        while let Some(character) = self.peek() {
            self.at += 1;
            match character {
                '"' => return Ok(value),
                '\\' if self.peek().is_some() => {
                    value.extend(self.peek());
                    self.at += 1;
                }
                other => value.push(other),
            }
        }
        Err(Problem {
            at: start,
            message: "the quote isn't closed".to_owned(),
        })
    }

    fn comparison(&mut self) -> Result<Comparison, Problem> {
        let (at, sign) = self.word(|character| "<>=!".contains(character));
        Ok(match sign.as_str() {
            ">" => Comparison::Above,
            ">=" => Comparison::AtLeast,
            "<" => Comparison::Below,
            "<=" => Comparison::AtMost,
            "=" | "==" => Comparison::Equal,
            "!=" => Comparison::Different,
            _ => {
                let message = "expected a comparison: >, >=, <, <=, = or !=".to_owned();
                return Err(Problem { at, message });
            }
        })
    }

    fn threshold(&mut self, metric: Metric) -> Result<f64, Problem> {
        let (at, text) = self.word(is_bare);
        let problem = |message: &str| Problem {
            at,
            message: message.to_owned(),
        };
        match metric.spec().unit {
            Unit::Age => {
                let age = duration(&text).ok_or_else(|| {
                    let name = metric.spec().name;
                    problem(&format!(
                        "{name} is compared with a time such as 30s, 5m or 1h30m"
                    ))
                })?;
                Ok(age.as_secs_f64())
            }
            Unit::Count => match text.parse::<f64>() {
                Ok(number) if number.is_finite() && number >= 0.0 => Ok(number),
                _ if duration(&text).is_some() => Err(problem(&format!(
                    "{} is a number, not a time",
                    metric.spec().name
                ))),
                _ => Err(problem("expected a number that isn't negative")),
            },
        }
    }

    fn hold(&mut self) -> Result<Duration, Problem> {
        let (at, word) = self.word(is_name);
        match word.as_str() {
            "" => Ok(Duration::ZERO),
            "for" => {
                let (at, text) = self.word(is_bare);
                duration(&text).ok_or_else(|| Problem {
                    at,
                    message: "expected a time after `for`, such as 30s, 5m or 1h30m".to_owned(),
                })
            }
            other => Err(Problem {
                at,
                message: format!("expected `for` and a time, or the end, not `{other}`"),
            }),
        }
    }
}

fn is_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// A duration with a unit; a bare number is none here, where it would be taken for a count.
fn duration(text: &str) -> Option<Duration> {
    let is_number = text.parse::<f64>().is_ok();
    if is_number && text != "0" {
        return None;
    }
    crate::cli::duration::parse(text).ok()
}

/// Checks a label's value against its kind and gives it in the API's spelling.
fn check(label: &metric::LabelSpec, value: String) -> Result<String, String> {
    let name = label.name;
    match label.kind {
        Kind::Like => Ok(value),
        Kind::Exact if value.contains('*') => Err(format!(
            "`{name}` takes no `*` here: the API compares it exactly"
        )),
        Kind::Exact => Ok(value),
        Kind::Name => Ok(value.to_uppercase().replace('-', "_")),
        Kind::OneOf(known) => {
            let value = value.to_uppercase().replace('-', "_");
            if known.contains(&value.as_str()) {
                Ok(value)
            } else {
                Err(format!("unknown {name}{}", suggest(&value, known)))
            }
        }
        Kind::Number if value.parse::<i32>().is_ok() => Ok(value),
        Kind::Number => Err(format!("`{name}` is a whole number")),
        Kind::Flag if value == "true" || value == "false" => Ok(value),
        Kind::Flag => Err(format!("`{name}` is true or false")),
        Kind::Time if duration(&value).is_some() => Ok(value),
        Kind::Time => Err(format!("`{name}` is a time such as 30s, 5m or 1h30m")),
    }
}

/// `; did you mean ...?` where one name is near, else all of them.
fn suggest(name: &str, known: &[&str]) -> String {
    let near = known
        .iter()
        .map(|known| (strsim::osa_distance(name, known), known))
        .min()
        .filter(|(distance, _)| *distance <= 2);
    match near {
        Some((_, near)) => format!("; did you mean `{near}`?"),
        None => format!("; there are: {}", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Rule {
        rule(text).unwrap_or_else(|problem| panic!("{}\n{}", problem.message, problem.marked(text)))
    }

    #[test]
    fn the_issues_own_example() {
        let rule = read("incidents{process=order} > 5 for 5m");
        assert_eq!(rule.metric, Metric::Incidents);
        assert_eq!(rule.label("process"), Some("order"));
        assert_eq!(rule.comparison, Comparison::Above);
        assert!((rule.threshold - 5.0).abs() < f64::EPSILON);
        assert_eq!(rule.hold, Duration::from_secs(300));
    }

    #[test]
    fn what_is_written_is_read_again() {
        for text in [
            "incidents > 0",
            "incidents{process=order,type=JOB_NO_RETRIES} >= 5 for 1h30m",
            "jobs{type=pay*,state=FAILED} < 3",
            "backlog_age{type=payment} > 10m for 1m",
            "instances{process=\"two words\",version=2,incident=true} != 0",
            "tasks{assignee=\"say \\\"hi\\\"\"} = 1",
            "stuck{kind=NO_PROGRESS,quiet=2h} <= 0",
        ] {
            let rule = read(text);
            assert_eq!(rule.to_string(), text);
            assert_eq!(read(&rule.to_string()), rule);
        }
        let spaced =
            read("  incidents { process = order , type = job-no-retries }  ==  5  for  PT5M ");
        assert_eq!(
            spaced.to_string(),
            "incidents{process=order,type=JOB_NO_RETRIES} = 5 for 5m"
        );
        assert_eq!(read("jobs>0.5").to_string(), "jobs > 0.5");
        assert_eq!(read("incidents{} > 1").to_string(), "incidents > 1");
    }

    #[test]
    fn mistakes_have_their_place() {
        for (text, at, message) in [
            ("", 0, "a rule begins with a metric"),
            ("incident > 5", 0, "did you mean `incidents`?"),
            ("temperature > 5", 0, "there are: incidents, instances"),
            ("incidents{proces=a} > 5", 10, "did you mean `process`?"),
            (
                "incidents{worker=a} > 5",
                10,
                "incidents has no label `worker`",
            ),
            ("incidents{process} > 5", 17, "expected `=`"),
            ("incidents{process=} > 5", 18, "expected a value"),
            ("incidents{process=a b} > 5", 20, "expected `,` or `}`"),
            (
                "incidents{process=a,process=b} > 5",
                20,
                "stands here twice",
            ),
            ("incidents{process=a*} > 5", 18, "takes no `*`"),
            ("incidents{process=\"a} > 5", 18, "the quote isn't closed"),
            ("instances{version=two} > 5", 18, "whole number"),
            ("instances{state=ACTIV} > 5", 16, "did you mean `ACTIVE`?"),
            (
                "stuck{kind=sleepy} > 5",
                11,
                "unknown kind; there are: INCIDENT",
            ),
            ("instances{incident=maybe} > 5", 19, "true or false"),
            ("stuck{quiet=long} > 5", 12, "is a time"),
            ("incidents 5", 10, "expected a comparison"),
            ("incidents => 5", 10, "expected a comparison"),
            ("incidents >", 11, "expected a number"),
            ("incidents > -5", 12, "expected a number"),
            ("incidents > 5m", 12, "is a number, not a time"),
            ("backlog_age > 5", 14, "compared with a time"),
            ("incidents > 5 during 5m", 14, "expected `for`"),
            ("incidents > 5 for", 17, "expected a time after `for`"),
            ("incidents > 5 for 5", 18, "expected a time after `for`"),
            ("incidents > 5 for 5m now", 21, "should end here"),
        ] {
            let problem = rule(text).expect_err(text);
            assert!(
                problem.message.contains(message),
                "{text}: {}",
                problem.message
            );
            assert_eq!(problem.at, at, "{}", problem.marked(text));
        }
        assert!(rule(&"x".repeat(2_000)).is_err());
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_much_for_it(text in ".{0,80}") {
            if let Ok(read) = rule(&text) {
                proptest::prop_assert_eq!(rule(&read.to_string()), Ok(read));
            }
        }
    }
}
