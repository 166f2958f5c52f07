//! The questions of a triage. Prompts write to the terminal themselves, so what a server said is made harmless here.

use std::collections::BTreeSet;

use dialoguer::{Confirm, FuzzySelect, Input, Select};
use serde_json::{Map, Value};

use super::super::repair::Incident;
use crate::cli::confirm;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::insight::incident_group::Group;
use crate::render::{sanitize, time};

/// Lines that a list shows at once.
const LINES_MAX: usize = 10;
/// Incidents in a list; typing narrows them.
const INCIDENTS_MAX: usize = 500;
/// Characters of a line that prompts can handle on a terminal of 80 columns.
const LINE_MARGIN: u16 = 4;

/// What was chosen among a group's incidents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    Incident(i64),
    SkipGroup,
    Quit,
}

/// What to do with an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Edit,
    Retries,
    Resolve,
    LookAgain,
    Skip,
    SkipGroup,
    Quit,
}

/// What to do once one is resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    Same,
    Next,
    Groups,
    Quit,
}

/// What to do about somebody else's change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnConflict {
    EditAgain,
    Overwrite,
    Leave,
}

/// A question whose Enter means yes.
pub async fn yes(ctx: &Context, question: &str) -> Result<bool, Error> {
    let (theme, question) = (confirm::theme(ctx), question.to_owned());
    confirm::blocking(move || {
        Confirm::with_theme(theme.as_ref())
            .with_prompt(question)
            .default(true)
            .interact()
    })
    .await
}

/// One of several, by its number.
async fn select(ctx: &Context, question: String, items: Vec<String>) -> Result<usize, Error> {
    let theme = confirm::theme(ctx);
    confirm::blocking(move || {
        Select::with_theme(theme.as_ref())
            .with_prompt(question)
            .items(&items)
            .default(0)
            .max_length(LINES_MAX)
            .interact()
    })
    .await
}

/// One of many, which typing narrows.
async fn search(ctx: &Context, question: String, items: Vec<String>) -> Result<usize, Error> {
    let theme = confirm::theme(ctx);
    confirm::blocking(move || {
        FuzzySelect::with_theme(theme.as_ref())
            .with_prompt(question)
            .items(&items)
            .default(0)
            .max_length(LINES_MAX)
            .interact()
    })
    .await
}

/// A group's id; none to quit. Groups that were put off come last.
pub async fn group(
    ctx: &Context,
    groups: &[Group],
    skipped: &BTreeSet<String>,
) -> Result<Option<String>, Error> {
    let is_skipped = |group: &&Group| skipped.contains(&group.identity.id);
    let (last, mut ordered): (Vec<&Group>, Vec<&Group>) = groups.iter().partition(is_skipped);
    ordered.extend(last);
    let mut lines: Vec<String> = ordered
        .iter()
        .map(|group| {
            let mark = if is_skipped(group) { " (skipped)" } else { "" };
            let text = match group.identity.pattern.as_str() {
                "" => "(no message)",
                pattern => pattern,
            };
            let kind = &group.identity.error_type;
            line(
                ctx,
                &format!(
                    "{:>5}x{mark} {text}  [{kind} at {}]",
                    group.count,
                    group.place()
                ),
            )
        })
        .collect();
    lines.push("Quit".to_owned());
    let total: u64 = groups.iter().map(|group| group.count).sum();
    let question = format!("Which group? ({total} incidents, type to search)");
    let picked = search(ctx, question, lines).await?;
    Ok(ordered.get(picked).map(|group| group.identity.id.clone()))
}

/// One of a group's incidents; the only one is not asked for.
pub async fn incident(ctx: &Context, incidents: &[Incident]) -> Result<Picked, Error> {
    if let [only] = incidents {
        return Ok(Picked::Incident(only.key));
    }
    let shown = &incidents[..incidents.len().min(INCIDENTS_MAX)];
    let mut lines: Vec<String> = shown
        .iter()
        .map(|incident| {
            let when = time::show(incident.text("creationTime"), &ctx.options);
            let text = format!(
                "{}  {}  {when}  {}",
                incident.process_instance_key,
                incident.text("elementId"),
                incident.text("errorMessage")
            );
            line(ctx, &text)
        })
        .collect();
    lines.extend(["Skip this group", "Quit"].map(str::to_owned));
    let question = format!(
        "Which instance? ({} of this group, type to search)",
        incidents.len()
    );
    let picked = search(ctx, question, lines).await?;
    Ok(match shown.get(picked) {
        Some(incident) => Picked::Incident(incident.key),
        None if picked == shown.len() => Picked::SkipGroup,
        None => Picked::Quit,
    })
}

/// What to do with an incident; retries are only asked where it has a job.
pub async fn act(ctx: &Context, retries: Option<String>) -> Result<Act, Error> {
    let mut acts = vec![
        (Act::Resolve, "Resolve it".to_owned()),
        (Act::Edit, "Edit its variables in your editor".to_owned()),
    ];
    if let Some(retries) = retries {
        acts.push((
            Act::Retries,
            format!("Choose the retries of its job ({retries})"),
        ));
    }
    acts.extend([
        (Act::LookAgain, "Look again".to_owned()),
        (Act::Skip, "Skip it".to_owned()),
        (Act::SkipGroup, "Skip its group".to_owned()),
        (Act::Quit, "Quit, and go on later".to_owned()),
    ]);
    let lines = acts.iter().map(|(_, text)| text.clone()).collect();
    let picked = select(ctx, "What next?".to_owned(), lines).await?;
    Ok(acts[picked].0)
}

/// How many retries a job gets.
pub async fn retries(ctx: &Context, left: i64) -> Result<i32, Error> {
    let theme = confirm::theme(ctx);
    let default = i32::try_from(left.max(1)).unwrap_or(1);
    confirm::blocking(move || {
        Input::<i32>::with_theme(theme.as_ref())
            .with_prompt(format!("Retries of its job ({left} left)"))
            .default(default)
            .validate_with(|retries: &i32| {
                if *retries >= 1 {
                    Ok(())
                } else {
                    Err("at least 1, or it can't be resolved")
                }
            })
            .interact_text()
    })
    .await
}

/// What to do with the others of the group.
pub async fn after(
    ctx: &Context,
    others: usize,
    variables: &Map<String, Value>,
) -> Result<After, Error> {
    let names: Vec<&str> = variables.keys().map(String::as_str).collect();
    let with = if names.is_empty() {
        String::new()
    } else {
        format!(", setting {} in each", names.join(", "))
    };
    let question = format!("The same for the other {others}?");
    let lines = [
        "No, show me the next one".to_owned(),
        line(ctx, &format!("Yes, resolve the other {others}{with}")),
        "Back to the groups".to_owned(),
        "Quit, and go on later".to_owned(),
    ];
    let picked = select(ctx, question, lines.to_vec()).await?;
    Ok([After::Next, After::Same, After::Groups, After::Quit][picked])
}

/// What to do where somebody else changed the same variables.
pub async fn conflict(ctx: &Context) -> Result<OnConflict, Error> {
    let lines = [
        "Edit again, beginning with their values",
        "Set mine all the same",
        "Leave theirs",
    ];
    let lines = lines.map(str::to_owned).to_vec();
    let picked = select(
        ctx,
        "Somebody changed them meanwhile. What now?".to_owned(),
        lines,
    )
    .await?;
    Ok([
        OnConflict::EditAgain,
        OnConflict::Overwrite,
        OnConflict::Leave,
    ][picked])
}

/// One harmless line that fits the terminal: prompts count their lines by themselves.
fn line(ctx: &Context, text: &str) -> String {
    let width = ctx.printer.err_surface().width.unwrap_or(80);
    let room = usize::from(width.saturating_sub(LINE_MARGIN).max(20));
    let safe = sanitize::line(text);
    console::truncate_str(&safe, room, "…").into_owned()
}
