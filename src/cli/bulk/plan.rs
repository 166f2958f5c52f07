//! What a run is about to do, shown on stderr before it does, and the question whether it may.

use super::session::Words;
use crate::cli::confirm;
use crate::cli::context::{Consent, Context, Person};
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

/// Mistakes in the rows that are told one by one.
const MISTAKES_TOLD: usize = 20;

/// A run before it begins.
#[derive(Debug)]
pub struct Plan {
    /// The operation in words.
    pub words: Words,
    /// How many rows there are.
    pub rows: u64,
    /// How many of them have no outcome yet.
    pub to_do: u64,
    /// What else there is to know: a name and a text each.
    pub lines: Vec<(&'static str, String)>,
}

impl Plan {
    /// `create 100000 process instances`
    pub fn title(&self) -> String {
        format!("{} {} {}", self.words.verb, self.rows, self.words.nouns)
    }
}

/// Shows it.
pub fn show(ctx: &Context, plan: &Plan) {
    if plan.rows == 1 && plan.to_do == 1 {
        return;
    }
    let words = plan.words;
    ctx.printer
        .say(&format!("{} {} {}", words.verb, plan.to_do, words.nouns));
    let width = plan.lines.iter().map(|(name, _)| name.len()).max();
    let width = width.unwrap_or_default();
    for (name, text) in &plan.lines {
        ctx.printer.say(&format!("  {name:width$}  {text}"));
    }
}

/// Asks, unless it's one row or `--yes`; without a terminal nobody can agree, so it's refused.
///
/// # Errors
/// `Usage` where nobody can be asked, `Failed` where the answer is no.
pub async fn confirm(ctx: &Context, plan: &Plan) -> Result<(), Error> {
    // Before any progress bar of the change itself.
    ctx.agree().await?;
    let words = plan.words;
    let what = format!("{} {} {}", words.verb, plan.to_do, words.nouns);
    agreed(ctx, plan.rows, &what).await
}

/// The question itself, for `count` objects.
///
/// # Errors
/// As [`confirm`].
pub async fn agreed(ctx: &Context, count: u64, what: &str) -> Result<(), Error> {
    if count <= 1 || ctx.consent == Consent::Given {
        return Ok(());
    }
    if ctx.person == Person::Absent {
        return Err(
            Error::usage(format!("refused to {what} without a confirmation"))
                .hint("add --yes if you mean it"),
        );
    }
    if confirm::ask(ctx, format!("{what}?")).await? {
        return Ok(());
    }
    Err(Error::new(ExitCode::Failed, "nothing was changed").because("not confirmed"))
}

/// The cluster, as a person knows it.
///
/// # Errors
/// The connection's.
pub async fn cluster(ctx: &Context) -> Result<String, Error> {
    let connection = ctx.connection().await?;
    Ok(format!(
        "{} (profile {})",
        connection.gateway.address.authority(),
        connection.profile
    ))
}

/// What is wrong with rows, gathered so that all of it is told at once.
#[derive(Debug)]
pub struct Mistakes {
    place: String,
    count: usize,
    told: Vec<String>,
}

impl Mistakes {
    /// None yet, of the rows from this place.
    pub fn new(place: &str) -> Mistakes {
        Mistakes {
            place: place.to_owned(),
            count: 0,
            told: Vec::new(),
        }
    }

    /// One more.
    pub fn add(&mut self, line: u64, what: String) {
        self.count += 1;
        if self.told.len() < MISTAKES_TOLD {
            self.told.push(format!("line {line}: {what}"));
        }
    }

    /// Whether there were none.
    ///
    /// # Errors
    /// `Usage` with the first of them.
    pub fn finish(self) -> Result<(), Error> {
        if self.count == 0 {
            return Ok(());
        }
        let rows = if self.count == 1 { "row" } else { "rows" };
        let what = format!("{}: {} {rows} can't be used", self.place, self.count);
        let more = self.count - self.told.len();
        let mut error = self
            .told
            .into_iter()
            .fold(Error::usage(what), Error::because);
        if more > 0 {
            error = error.because(format!("and {more} more"));
        }
        Err(error.hint("nothing was sent"))
    }
}
