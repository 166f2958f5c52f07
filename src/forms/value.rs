//! From what somebody typed to the value that is submitted, or to what is wrong with it.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use serde_json::{Number, Value};

use super::field::{Field, Input, Need};

/// Steps that a pattern may take before it counts as not matching.
const PATTERN_STEPS_MAX: usize = 100_000;

impl Field {
    /// The value of a typed text: none where it is empty and may be.
    ///
    /// # Errors
    /// What is wrong with it, in a sentence for people.
    pub fn parse(&self, typed: &str, zone: &TimeZone) -> Result<Option<Value>, String> {
        let typed = typed.trim();
        if typed.is_empty() {
            return match self.need {
                Need::Required => Err("this is required".to_owned()),
                Need::Optional => Ok(None),
            };
        }
        let value = match &self.input {
            Input::Line => self.text(typed.to_owned())?,
            // A line break can't be typed at a prompt, so it is spelled.
            Input::Lines => self.text(typed.replace("\\n", "\n"))?,
            Input::Number => self.number(typed)?,
            Input::Date => {
                let date: Date = typed
                    .parse()
                    .map_err(|_| "a date, such as 2026-12-24".to_owned())?;
                Value::String(date.to_string())
            }
            Input::Time => Value::String(time(typed)?.strftime("%H:%M").to_string()),
            Input::DateTime => self.date_time(typed, zone)?,
            Input::Rows => match serde_json::from_str(typed) {
                Ok(rows @ Value::Array(_)) => rows,
                _ => return Err("a JSON list of objects, such as [{\"name\": \"Ada\"}]".to_owned()),
            },
            Input::Text | Input::Check | Input::One(_) | Input::Some(_) => {
                Value::String(typed.to_owned())
            }
        };
        Ok(Some(value))
    }

    /// Whether a yes or no, or a number of choices, is enough.
    ///
    /// # Errors
    /// What is wrong with it, in a sentence for people.
    pub fn check(&self, value: &Value) -> Result<(), String> {
        let empty = match value {
            Value::Null | Value::Bool(false) => true,
            Value::Array(items) => items.is_empty(),
            _ => false,
        };
        match self.need {
            Need::Required if empty => Err("this is required".to_owned()),
            _ => Ok(()),
        }
    }

    fn text(&self, text: String) -> Result<Value, String> {
        let rules = &self.rules["validate"];
        let length = text.chars().count() as u64;
        let limit = |name: &str| {
            rules[name]
                .as_u64()
                .or_else(|| rules[name].as_str()?.parse().ok())
        };
        if let Some(min) = limit("minLength").filter(|min| length < *min) {
            return Err(format!("at least {min} letters"));
        }
        if let Some(max) = limit("maxLength").filter(|max| length > *max) {
            return Err(format!("at most {max} letters"));
        }
        let (pattern, what) = match (rules["validationType"].as_str(), rules["pattern"].as_str()) {
            (Some("email"), _) => (
                Some(r"^[^\s@]+@[^\s@]+\.[^\s@]+$"),
                "an e-mail address".to_owned(),
            ),
            (Some("phone"), _) => (Some(r"^\+?[0-9()/. -]{5,}$"), "a phone number".to_owned()),
            (_, Some(pattern)) if !pattern.is_empty() => {
                let message = rules["patternErrorMessage"].as_str().map(str::to_owned);
                (
                    Some(pattern),
                    message.unwrap_or_else(|| format!("a text that matches {pattern}")),
                )
            }
            _ => (None, String::new()),
        };
        if let Some(pattern) = pattern {
            let built = fancy_regex::RegexBuilder::new(pattern)
                .backtrack_limit(PATTERN_STEPS_MAX)
                .build();
            // A pattern that isn't one here, or takes too long, is left to the cluster.
            let matches = built.and_then(|built| built.is_match(&text));
            if matches!(matches, Ok(false)) {
                return Err(what);
            }
        }
        Ok(Value::String(text))
    }

    fn number(&self, typed: &str) -> Result<Value, String> {
        let number: Number = typed.parse().map_err(|_| "a number".to_owned())?;
        let rules = &self.rules["validate"];
        let limit = |name: &str| {
            rules[name]
                .as_f64()
                .or_else(|| rules[name].as_str()?.parse().ok())
        };
        let size = number.as_f64().ok_or("a number")?;
        if let Some(min) = limit("min").filter(|min| size < *min) {
            return Err(format!("at least {min}"));
        }
        if let Some(max) = limit("max").filter(|max| size > *max) {
            return Err(format!("at most {max}"));
        }
        let digits = typed
            .split_once('.')
            .map_or(0, |(_, digits)| digits.len() as u64);
        if let Some(max) = self.rules["decimalDigits"]
            .as_u64()
            .filter(|max| digits > *max)
        {
            return Err(format!("at most {max} digits after the point"));
        }
        Ok(if self.rules["serializeToString"] == true {
            Value::String(typed.to_owned())
        } else {
            Value::Number(number)
        })
    }

    fn date_time(&self, typed: &str, zone: &TimeZone) -> Result<Value, String> {
        let wanted = || "a date and time, such as 2026-12-24T18:00".to_owned();
        let at: DateTime = typed.replace(' ', "T").parse().map_err(|_| wanted())?;
        let local = at.strftime("%Y-%m-%dT%H:%M");
        let zoned = at.to_zoned(zone.clone()).map_err(|_| wanted())?;
        Ok(Value::String(
            match self.rules["timeSerializingFormat"].as_str() {
                Some("no_timezone") => local.to_string(),
                Some("utc_normalized") => zoned.timestamp().strftime("%Y-%m-%dT%H:%MZ").to_string(),
                _ => zoned.strftime("%Y-%m-%dT%H:%M%:z").to_string(),
            },
        ))
    }
}

fn time(typed: &str) -> Result<Time, String> {
    Time::strptime("%H:%M", typed).map_err(|_| "a time of day, such as 18:00".to_owned())
}
