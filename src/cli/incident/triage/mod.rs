//! `zcli incident triage`: from a group to an instance, its variables and retries, to the same for all others.
//!
//! Every step asks, does one thing, writes down where it is ([`progress`]) and prints the command that does the
//! same without prompts. So Ctrl-C anywhere loses nothing: the next run begins where this one ended.

mod ask;
mod case;
mod edit;
mod one;
mod progress;

use std::collections::BTreeSet;

use futures_util::TryStreamExt as _;
use futures_util::stream::BoxStream;
use serde_json::{Map, Value};

use super::carry_out::{self, Target, Verify};
use super::list::Which;
use super::repair::{Incident, Plan};
use super::same_command;
use super::select::{self, Selection};
use super::verdict::{Outcome, Verdict};
use crate::cli::bulk::pace::Limits;
use crate::cli::bulk::runner::Stop;
use crate::cli::context::{Context, Person};
use crate::cli::duration;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::search::WhereArgs;
use crate::client::Rest;
use crate::insight::incident_group::{self, By, Group, Groups};
use ask::{After, Picked};
use one::Step;
use progress::{Fix, Progress};

/// Incidents of a group that are resolved at once.
const CONCURRENCY: usize = 8;

/// Where to begin.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli incident triage
  zcli incident triage --group 424c75aab8
  EDITOR='code --wait' zcli incident triage --process order")]
pub struct Args {
    /// Which incidents.
    #[command(flatten)]
    pub which: Which,
    /// By a condition.
    #[command(flatten)]
    pub only: WhereArgs,
    /// Begin with this group, as `zcli incident list --group` names it
    #[arg(long, value_name = "ID", value_parser = incident_group::parse_id)]
    pub group: Option<String>,
    /// What makes a group besides the error
    #[arg(long, value_enum, default_value_t)]
    pub by: By,
    /// How long to watch what comes of a resolved incident
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = duration::parse)]
    pub verify_for: std::time::Duration,
    /// Forget what an earlier triage skipped
    #[arg(long)]
    pub restart: bool,
}

/// Asks until there is nothing left, or until the person has had enough.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    if ctx.person == Person::Absent {
        return Err(Error::usage("triage needs a terminal")
            .because("without one nobody can be asked")
            .hint("see the groups with `zcli incident list --group`")
            .hint("and resolve one with `zcli incident resolve --group ID --yes`"));
    }
    let mut progress = Progress::load(ctx).await?;
    if args.restart {
        progress.forget();
    }
    let mut triage = Triage {
        ctx,
        rest: ctx.rest().await?,
        verify: if args.verify_for.is_zero() {
            Verify::No
        } else {
            Verify::For(args.verify_for)
        },
        which: args.which,
        only: args.only,
        by: args.by,
        progress,
        settled: BTreeSet::new(),
        says_goodbye: true,
    };
    triage.resume(args.group).await?;
    let end = triage.groups().await?;
    triage.end(end);
    Ok(ExitCode::Ok)
}

/// Where a part of the triage leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// Back to where it came from.
    Back,
    /// There is nothing left.
    Done,
    /// The person goes; the next run resumes.
    Quit,
}

/// A triage at work.
struct Triage<'a> {
    ctx: &'a Context,
    rest: Rest,
    which: Which,
    only: WhereArgs,
    by: By,
    verify: Verify,
    progress: Progress,
    /// Incidents resolved in this run: a cluster's search lists them for some seconds more.
    settled: BTreeSet<i64>,
    says_goodbye: bool,
}

impl Triage<'_> {
    /// Takes up what an earlier run left, if the person wants so.
    async fn resume(&mut self, group: Option<String>) -> Result<(), Error> {
        if let Some(group) = group {
            return self.progress.change(|kept| {
                if kept.group.as_ref() != Some(&group) {
                    (kept.incident, kept.fix) = (None, Fix::default());
                }
                kept.skipped_groups.remove(&group);
                kept.group = Some(group);
            });
        }
        if !self.progress.is_begun() {
            return Ok(());
        }
        let kept = self.progress.kept();
        self.ctx.printer.say(&format!(
            "An earlier triage ended in the middle: {} resolved, {} incidents and {} groups skipped.",
            kept.resolved,
            kept.skipped.len(),
            kept.skipped_groups.len()
        ));
        if !ask::yes(self.ctx, "Go on where it ended?").await? {
            self.progress.forget();
        }
        Ok(())
    }

    /// One group after another.
    async fn groups(&mut self) -> Result<End, Error> {
        loop {
            let group = match self.progress.kept().group.clone() {
                Some(group) => group,
                None => {
                    let groups = self.open_groups().await?;
                    if groups.is_empty() {
                        return Ok(End::Done);
                    }
                    match ask::group(self.ctx, &groups, &self.progress.kept().skipped_groups)
                        .await?
                    {
                        None => return Ok(End::Quit),
                        Some(id) => {
                            self.progress.change(|kept| {
                                kept.skipped_groups.remove(&id);
                                kept.group = Some(id.clone());
                            })?;
                            id
                        }
                    }
                }
            };
            self.same(&format!("incident list --group {group}"));
            if self.group(&group).await? == End::Quit {
                return Ok(End::Quit);
            }
            self.progress.change(|kept| {
                (kept.group, kept.incident, kept.fix) = (None, None, Fix::default());
            })?;
        }
    }

    /// One incident after another, of one group.
    async fn group(&mut self, id: &str) -> Result<End, Error> {
        loop {
            let incidents = self.open_incidents(id).await?;
            if incidents.is_empty() {
                self.ctx
                    .printer
                    .say(&format!("Nothing is left to do in group {id}."));
                return Ok(End::Back);
            }
            let known = self.progress.kept().incident;
            let key = match known.filter(|key| incidents.iter().any(|it| it.key == *key)) {
                Some(key) => key,
                None => match ask::incident(self.ctx, &incidents).await? {
                    Picked::Incident(key) => key,
                    Picked::SkipGroup => {
                        self.skip_group(id)?;
                        return Ok(End::Back);
                    }
                    Picked::Quit => return Ok(End::Quit),
                },
            };
            if known != Some(key) {
                self.progress.change(|kept| {
                    (kept.incident, kept.fix) = (Some(key), Fix::default());
                })?;
            }
            match self.one(key).await? {
                Step::Resolved => {
                    let end = self.the_others(id).await?;
                    if end != End::Done {
                        return Ok(end);
                    }
                }
                Step::Skipped => self.progress.change(|kept| {
                    kept.skipped.insert(key);
                    kept.incident = None;
                })?,
                Step::Gone => self.progress.change(|kept| kept.incident = None)?,
                Step::SkipGroup => {
                    self.skip_group(id)?;
                    return Ok(End::Back);
                }
                Step::Quit => return Ok(End::Quit),
            }
        }
    }

    /// The same for those of the group that are left; `Done` goes on with the group.
    async fn the_others(&mut self, id: &str) -> Result<End, Error> {
        let fix = self.progress.kept().fix.clone();
        self.progress.change(|kept| kept.incident = None)?;
        let others = self.open_incidents(id).await?;
        if others.is_empty() {
            return Ok(End::Done);
        }
        let command = same_command::resolve(&format!("--group {id}"), fix.retries, &fix.variables);
        match ask::after(self.ctx, others.len(), &fix.variables).await? {
            After::Same => {
                self.same(&format!("{command} --yes"));
                self.resolve_all(others, &fix).await?;
                Ok(End::Done)
            }
            After::Next => Ok(End::Done),
            After::Groups => Ok(End::Back),
            After::Quit => Ok(End::Quit),
        }
    }

    async fn resolve_all(&mut self, others: Vec<Incident>, fix: &Fix) -> Result<(), Error> {
        let total = others.len();
        let plan = plan(fix);
        let targets = others.into_iter().map(Target::Known).collect();
        let limits = Limits {
            rate: None,
            concurrency: CONCURRENCY,
        };
        let never = Stop::never();
        let verdicts =
            carry_out::all(self.ctx, targets, &plan, self.verify, limits, &never).await?;
        carry_out::show(self.ctx, total, &verdicts)?;
        let has_failed = |verdict: &&Verdict| matches!(verdict.outcome, Outcome::Failed(..));
        let (failed, resolved): (Vec<&Verdict>, Vec<&Verdict>) =
            verdicts.iter().partition(has_failed);
        self.settled
            .extend(resolved.iter().map(|it| it.incident_key));
        self.progress.change(|kept| {
            kept.resolved += resolved.len() as u64;
            // They would be offered again and again otherwise.
            kept.skipped.extend(failed.iter().map(|it| it.incident_key));
        })
    }

    /// The groups of the active incidents, without those that were skipped one by one.
    async fn open_groups(&self) -> Result<Vec<Group>, Error> {
        let mut found = self.active(None).await?;
        let mut groups = Groups::new(self.by);
        while let Some(item) = found.try_next().await? {
            let incident = Incident::parse(item)?;
            if self.is_open(&incident) {
                groups.add(&incident.item);
            }
        }
        Ok(groups.into_largest_first())
    }

    /// The active incidents of a group that were not skipped, the oldest first.
    async fn open_incidents(&self, id: &str) -> Result<Vec<Incident>, Error> {
        let found = self.active(Some(id.to_owned())).await?;
        let items: Vec<Value> = found.try_collect().await?;
        let mut incidents = Vec::with_capacity(items.len());
        for item in items {
            let incident = Incident::parse(item)?;
            if self.is_open(&incident) {
                incidents.push(incident);
            }
        }
        Ok(incidents)
    }

    async fn active(
        &self,
        group: Option<String>,
    ) -> Result<BoxStream<'static, Result<Value, Error>>, Error> {
        let selection = Selection::active(self.which.clone(), self.only.clone(), group);
        select::matching(self.ctx, selection).await
    }

    fn skip_group(&mut self, id: &str) -> Result<(), Error> {
        self.progress.change(|kept| {
            kept.skipped_groups.insert(id.to_owned());
        })
    }

    fn is_open(&self, incident: &Incident) -> bool {
        !self.settled.contains(&incident.key)
            && !self.progress.kept().skipped.contains(&incident.key)
    }

    /// Prints the command that does the same without prompts.
    fn same(&self, command: &str) {
        let zcli = same_command::zcli(self.ctx);
        self.ctx.printer.note(&format!("same: {zcli} {command}"));
    }

    fn end(&mut self, end: End) {
        let resolved = self.progress.kept().resolved;
        if end == End::Done {
            self.says_goodbye = false;
            let skipped = self.progress.kept().skipped.len();
            let rest = match skipped {
                0 => String::new(),
                skipped => format!(", {skipped} skipped"),
            };
            self.ctx.printer.say(&format!(
                "No incidents are left: {resolved} resolved{rest}."
            ));
            self.progress.forget();
        }
    }
}

/// However it ends in the middle, Ctrl-C included: all is written down.
impl Drop for Triage<'_> {
    fn drop(&mut self) {
        if self.says_goodbye && self.progress.is_begun() {
            let zcli = same_command::zcli(self.ctx);
            self.ctx
                .printer
                .note(&format!("go on later with `{zcli} incident triage`"));
        }
    }
}

/// What is done to each of the others.
fn plan(fix: &Fix) -> Plan {
    Plan {
        retries: fix.retries,
        variables: as_text(&fix.variables),
        operation_reference: None,
    }
}

/// Variables as the protocol carries them; none are no text.
fn as_text(variables: &Map<String, Value>) -> String {
    if variables.is_empty() {
        String::new()
    } else {
        Value::Object(variables.clone()).to_string()
    }
}
