//! One incident of a triage: shown, edited, given retries, resolved, watched.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::super::carry_out::{self, Target};
use super::super::repair::Plan;
use super::super::{same_command, verdict};
use super::ask::{self, Act, OnConflict};
use super::case::Case;
use super::edit::{self, Edited};
use super::{CONCURRENCY, Triage};
use crate::cli::bulk::pace::Limits;
use crate::cli::bulk::runner::Stop;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::protocol as pb;
use crate::render::Document;
use crate::render::options::Options;
use crate::render::view::triage::{CASE, draw_case, draw_diff};

/// How long a change is waited for until the search shows it; a cluster's lags by seconds.
const SHOWN_WITHIN: Duration = Duration::from_secs(5);

/// How it went with an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Resolved,
    Skipped,
    /// Somebody else resolved it, or it was replaced by a new one.
    Gone,
    SkipGroup,
    Quit,
}

impl Triage<'_> {
    /// Shows an incident and does to it what is asked for, until it's settled.
    pub(super) async fn one(&mut self, key: i64) -> Result<Step, Error> {
        let Some(mut case) = self.show(key).await? else {
            return Ok(Step::Gone);
        };
        loop {
            let left = case.retries_left();
            let retries = left.map(|left| match self.progress.kept().fix.retries {
                Some(chosen) => format!("{chosen}, now {left}"),
                None if left > 0 => format!("{left} left"),
                None => "1, now 0".to_owned(),
            });
            match ask::act(self.ctx, retries).await? {
                Act::Edit => self.edit(&mut case).await?,
                Act::Retries => {
                    let retries = ask::retries(self.ctx, left.unwrap_or(0)).await?;
                    self.progress
                        .change(|kept| kept.fix.retries = Some(retries))?;
                }
                Act::Resolve => {
                    if self.resolve(&case).await? {
                        return Ok(Step::Resolved);
                    }
                    return Ok(Step::Gone);
                }
                Act::LookAgain => match self.show(key).await? {
                    Some(now) => case = now,
                    None => return Ok(Step::Gone),
                },
                Act::Skip => return Ok(Step::Skipped),
                Act::SkipGroup => return Ok(Step::SkipGroup),
                Act::Quit => return Ok(Step::Quit),
            }
        }
    }

    /// The incident with its surroundings; none where it's active no more.
    async fn show(&self, key: i64) -> Result<Option<Case>, Error> {
        let case = match Case::load(&self.rest, key).await {
            Ok(case) => case,
            Err(error) if error.code() == ExitCode::NotFound => {
                self.ctx.printer.say(&format!("Incident {key} is gone."));
                return Ok(None);
            }
            Err(error) => {
                return Err(error).failing(|| format!("could not look at incident {key}"));
            }
        };
        if case.incident.text("state") == "RESOLVED" {
            self.ctx
                .printer
                .say(&format!("Incident {key} was resolved meanwhile."));
            return Ok(None);
        }
        let options = Options {
            now: jiff::Timestamp::now(),
            ..self.ctx.options.clone()
        };
        let document = Document::Screen {
            view: &CASE,
            item: case.to_json(),
            draw: draw_case,
        };
        self.say(&document, options)?;
        self.same(&format!(
            "instance tree {}; zcli variable list {0}; zcli incident get {key}",
            case.incident.process_instance_key
        ));
        Ok(Some(case))
    }

    /// Shows a screen on stderr, whatever format was asked for: it's part of the conversation.
    fn say(&self, document: &Document, options: Options) -> Result<(), Error> {
        let options = Options {
            format: crate::render::Format::Table,
            jq: None,
            columns: Vec::new(),
            ..options
        };
        Ok(self.ctx.printer.show_on_stderr(document, &options)?)
    }

    /// The variables, in the editor, until they are set or given up.
    async fn edit(&mut self, case: &mut Case) -> Result<(), Error> {
        let draft = self.progress.draft(case.incident.key);
        let kept = draft.text()?;
        let goes_on = match &kept {
            Some(_) => {
                ask::yes(
                    self.ctx,
                    "There is an unfinished edit of it. Go on with that?",
                )
                .await?
            }
            None => false,
        };
        if !goes_on {
            draft.set_text(&edit::draft(&case.variables))?;
        }
        loop {
            let after = match edit::open(self.ctx, &draft).await {
                Ok(Edited::Variables(after)) => after,
                Ok(Edited::Broken(why)) => {
                    self.ctx.printer.warn(&format!("that is no JSON: {why}"));
                    if ask::yes(self.ctx, "Open it again?").await? {
                        continue;
                    }
                    return Ok(());
                }
                Err(error) if error.code() == ExitCode::Interrupted => return Err(error),
                Err(error) => {
                    if let Some(report) = error.report() {
                        self.ctx.printer.report(report);
                    }
                    return Ok(());
                }
            };
            let mine = edit::changed(&case.variables, &after);
            if mine.is_empty() {
                self.ctx.printer.say("Nothing was changed.");
                draft.remove();
                return Ok(());
            }
            self.show_diff(&case.variables, &mine)?;
            if !ask::yes(self.ctx, &format!("Set {}?", names(&mine))).await? {
                return Ok(());
            }
            match self.set(case, mine).await? {
                Set::Done => {
                    draft.remove();
                    return Ok(());
                }
                Set::Left => return Ok(()),
                Set::Again(text) => draft.set_text(&text)?,
            }
        }
    }

    fn show_diff(
        &self,
        before: &Map<String, Value>,
        after: &Map<String, Value>,
    ) -> Result<(), Error> {
        let document = Document::Screen {
            view: &CASE,
            item: json!({"changes": edit::diff(before, after)}),
            draw: draw_diff,
        };
        self.say(&document, self.ctx.options.clone())
    }

    /// Sets variables, unless somebody else changed the same ones since the edit began.
    async fn set(&mut self, case: &mut Case, mine: Map<String, Value>) -> Result<Set, Error> {
        let now = case
            .reread(&self.rest)
            .await
            .failing(|| "could not look whether the variables are still the same".to_owned())?;
        let theirs = edit::conflicts(&case.variables, &now, &mine);
        if !theirs.is_empty() {
            let of_theirs = |all: &Map<String, Value>| -> Map<String, Value> {
                let named = theirs.iter().filter_map(|name| all.get_key_value(name));
                named
                    .map(|(name, value)| (name.clone(), value.clone()))
                    .collect()
            };
            self.ctx
                .printer
                .warn("changed by somebody else since you began to edit:");
            self.show_diff(&case.variables, &of_theirs(&now))?;
            match ask::conflict(self.ctx).await? {
                OnConflict::Overwrite => {}
                OnConflict::Leave => {
                    case.variables = now;
                    return Ok(Set::Left);
                }
                OnConflict::EditAgain => {
                    let mut merged = now.clone();
                    let unopposed = mine.into_iter().filter(|(name, _)| !theirs.contains(name));
                    merged.extend(unopposed);
                    case.variables = now;
                    return Ok(Set::Again(edit::draft(&merged)));
                }
            }
        }
        let element = case.incident.element_instance_key;
        let request = pb::SetVariablesRequest {
            element_instance_key: element,
            variables: Value::Object(mine.clone()).to_string(),
            local: false,
            operation_reference: None,
        };
        let gateway = self.ctx.gateway().await?;
        gateway
            .set_variables(request)
            .await
            .failing(|| "could not set the variables".to_owned())?;
        self.same(&same_command::set_variables(&element.to_string(), &mine));
        self.progress
            .change(|kept| kept.fix.variables.extend(mine.clone()))?;
        self.wait_until_shown(case, &mine).await?;
        case.variables.extend(mine);
        Ok(Set::Done)
    }

    /// Waits until the search shows what was set: the next edit begins with what it shows.
    async fn wait_until_shown(&self, case: &Case, mine: &Map<String, Value>) -> Result<(), Error> {
        let deadline = std::time::Instant::now() + SHOWN_WITHIN;
        loop {
            let now = case.reread(&self.rest).await?;
            let is_shown = mine
                .iter()
                .all(|(name, value)| now.get(name) == Some(value));
            if is_shown || std::time::Instant::now() > deadline {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// Resolves the incident and says what came of it: whether it went well.
    async fn resolve(&mut self, case: &Case) -> Result<bool, Error> {
        let key = case.incident.key;
        let retries = self.progress.kept().fix.retries;
        self.same(&same_command::resolve(
            &key.to_string(),
            retries,
            &Map::new(),
        ));
        // Its variables are set already.
        let plan = Plan {
            retries,
            ..Plan::default()
        };
        let limits = Limits {
            rate: None,
            concurrency: CONCURRENCY,
        };
        let targets = vec![Target::Known(case.incident.clone())];
        let never = Stop::never();
        let verdicts = carry_out::all(self.ctx, targets, &plan, self.verify, limits, &never).await;
        let verdicts = match verdicts {
            Ok(verdicts) => verdicts,
            Err(error) if error.code() == ExitCode::Interrupted => return Err(error),
            Err(error) => {
                // The server's own words, and another try.
                if let Some(report) = error.report() {
                    self.ctx.printer.report(report);
                }
                return Ok(false);
            }
        };
        carry_out::show(self.ctx, 1, &verdicts)?;
        let is_resolved = match verdict::exit_code(&verdicts) {
            Ok(_) => true,
            Err(error) => error.code() == ExitCode::StillRunning,
        };
        self.settled.insert(key);
        if is_resolved {
            self.progress.change(|kept| kept.resolved += 1)?;
        }
        Ok(is_resolved)
    }
}

/// What came of setting variables.
enum Set {
    Done,
    /// Nothing was set.
    Left,
    /// The draft for another edit.
    Again(String),
}

fn names(variables: &Map<String, Value>) -> String {
    match variables.len() {
        1 => format!("the variable {}", variables.keys().next().expect("one")),
        n => format!("these {n} variables"),
    }
}
