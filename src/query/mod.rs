//! `--where`: a condition over the API's JSON, split into what the API filters and what is filtered here.
//!
//! ```text
//! state = ACTIVE and startDate > -2h and (processDefinitionId like "order*" or variables.order.total in 100..500)
//! ```
//!
//! Text goes through [`lexer`] and [`parser`] to a tree of words ([`ast`]); [`bind`] looks its names up in the
//! resource's [`Schema`] and gives each literal the type its field has. [`plan`] moves what the search's own
//! filter can say into that filter, and [`evaluate`] decides the rest over items. A condition moved may let too
//! much through where it also stays in the rest, but never too little.
//!
//! Pure: no clock (the moment comes in), no network, no printing. `cli::search` runs plans.

mod ast;
mod bind;
mod error;
mod evaluate;
mod expression;
mod lexer;
mod limits;
mod literal;
mod parser;
mod plan;
mod resource;
mod tables;

pub use error::Error;
pub use evaluate::Variables;
pub use expression::Expression;
pub use plan::{By, Part, Plan, Rest};
pub use resource::{Holds, Schema};

use jiff::{Timestamp, tz::TimeZone};
use serde_json::{Map, Value};

/// The moment and place that relative times and bare dates are read at.
#[derive(Debug, Clone)]
pub struct Moment {
    /// What `-2h` counts from.
    pub now: Timestamp,
    /// Where `2026-01-01` begins.
    pub zone: TimeZone,
}

/// A condition that fits its resource.
#[derive(Debug, Clone)]
pub struct Query {
    text: String,
    schema: Schema,
    moment: Moment,
    expression: Expression,
}

impl Query {
    /// Reads a condition on items of `schema`.
    ///
    /// # Errors
    /// The first thing that is wrong, with its place in the text and, for names, those that are near.
    pub fn parse(text: &str, schema: Schema, moment: Moment) -> Result<Query, Error> {
        let nodes = parser::parse(text)?;
        let expression = bind::bind(text, &nodes, &schema, &moment)?;
        Ok(Query {
            text: text.to_owned(),
            schema,
            moment,
            expression,
        })
    }

    /// The text it was read from.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Splits the condition: `filter` is what the search asks for already, and gains what the API can filter.
    ///
    /// # Errors
    /// Where a field that only the API knows stands where the API can't filter it.
    pub fn plan(&self, filter: Map<String, Value>) -> Result<Plan, Error> {
        plan::plan(self, filter)
    }

    /// The whole condition, to be decided for each item here.
    pub fn whole(&self) -> Rest {
        plan::whole(self)
    }

    /// Whether the condition speaks of this field, so that a list's own default on it must not hold.
    pub fn mentions(&self, field: &str) -> bool {
        self.expression.mentions(field)
    }

    /// Decides the whole condition for one item here; `None` where variables would have to be known.
    pub fn holds(&self, item: &Value, variables: Option<&Variables>) -> Option<bool> {
        evaluate::evaluate(&self.expression, item, variables, &self.moment)
    }
}

/// Whether a text can be a condition, whatever it's asked of.
///
/// # Errors
/// As [`Query::parse`], names and values unread.
pub fn check(text: &str) -> Result<(), Error> {
    parser::parse(text).map(|_| ())
}

#[cfg(test)]
mod tests;
