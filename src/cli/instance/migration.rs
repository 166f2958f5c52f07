//! A migration before it happens: what is wished, what is proposed, what stands in the way.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::affected::{self, Affected};
use super::migrate::Args;
use crate::cli::bulk::targets::INSTANCE_KEY;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::variables::VariableArgs;
use crate::cli::{keys, lookup};
use crate::insight::migration::{Because, Pair, Problem, Proposal, check, propose};
use crate::render::Document;
use crate::render::view::migration::MAPPING;

/// What the user said.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Where to.
    pub to: String,
    /// What is given of the mapping.
    pub mapping: Vec<(String, String)>,
    /// Whether the rest is proposed.
    pub proposes: bool,
}

/// Puts flags and plan file together; a flag wins.
///
/// # Errors
/// `Usage` where there is no target, or a mapping makes no sense.
pub fn wish(args: &Args) -> Result<Wish, Error> {
    let mut wish = Wish::default();
    if let Some(path) = &args.plan {
        read_plan(path, &mut wish)?;
    }
    for text in &args.mapping {
        let (source, target) = text
            .split_once('=')
            .filter(|(source, target)| !source.is_empty() && !target.is_empty())
            .ok_or_else(|| Error::usage(format!("--map {text}: expected SOURCE=TARGET")))?;
        wish.mapping.retain(|(known, _)| known != source);
        wish.mapping.push((source.to_owned(), target.to_owned()));
    }
    if let Some(to) = &args.to {
        wish.to.clone_from(to);
    }
    if wish.to.is_empty() {
        return Err(Error::usage("nothing says where to migrate to")
            .hint("name it by --to KEY, --to ID or --to ID:VERSION, or in the --plan"));
    }
    wish.proposes = args.auto || wish.mapping.is_empty();
    Ok(wish)
}

fn read_plan(path: &Path, wish: &mut Wish) -> Result<(), Error> {
    let wrong = |why: &str| {
        Error::usage(format!("{}: {why}", path.display()))
            .hint("it has `to`, and `map` with the new element's id by the old one's")
    };
    let document = VariableArgs {
        variables: Some(format!("@{}", path.display())),
        var: Vec::new(),
    };
    for (name, value) in document.read()? {
        match (name.as_str(), value) {
            ("to", Value::String(to)) => wish.to = to,
            ("to", Value::Number(to)) => wish.to = to.to_string(),
            ("map", Value::Object(map)) => {
                for (from, to) in map {
                    let to = to.as_str().ok_or_else(|| wrong("`map` holds ids"))?;
                    wish.mapping.push((from, to.to_owned()));
                }
            }
            (name, _) => return Err(wrong(&format!("`{name}` is not known here"))),
        }
    }
    Ok(())
}

/// The key of the definition to move to.
///
/// # Errors
/// `NotFound` where there is none.
pub async fn target(ctx: &Context, to: &str) -> Result<i64, Error> {
    if let Ok(key) = keys::parse(to) {
        return Ok(key);
    }
    let (id, version) = match to
        .rsplit_once(':')
        .map(|(id, version)| (id, version.parse()))
    {
        Some((id, Ok(version))) => (id, Some(version)),
        _ => (to, None),
    };
    keys::parse(&lookup::definition_key(&ctx.rest().await?, id, version).await?)
}

/// A checked migration.
#[derive(Debug)]
pub struct Plan {
    /// The definition to move to.
    pub target: i64,
    affected: Affected,
    proposals: BTreeMap<i64, (Proposal, Vec<Problem>)>,
    /// Instances that are there already.
    there: u64,
}

/// Proposes and checks.
///
/// # Errors
/// The cluster's.
pub async fn plan(
    ctx: &Context,
    mut affected: Affected,
    target: i64,
    wish: &Wish,
) -> Result<Plan, Error> {
    let new = affected::definition(&ctx.rest().await?, target).await?;
    let all = affected.instances.len();
    affected.instances.retain(|(_, of)| *of != target);
    affected.definitions.remove(&target);
    let there = (all - affected.instances.len()) as u64;
    let mut proposals = BTreeMap::new();
    for (key, old) in &affected.definitions {
        let proposal = if wish.proposes {
            propose(&old.outline, &new.outline, &wish.mapping)
        } else {
            let pairs = wish.mapping.iter().map(|(source, target)| Pair {
                source: source.clone(),
                target: target.clone(),
                because: Because::Given,
            });
            Proposal {
                pairs: pairs.collect(),
                open: Vec::new(),
            }
        };
        let problems = check(&old.outline, &new.outline, &proposal.mapping(), &old.active);
        proposals.insert(*key, (proposal, problems));
    }
    Ok(Plan {
        target,
        affected,
        proposals,
        there,
    })
}

impl Plan {
    /// How many instances move.
    pub fn count(&self) -> u64 {
        self.affected.instances.len() as u64
    }

    /// The mapping, if it's one for all.
    pub fn only_mapping(&self) -> Option<Vec<(String, String)>> {
        match self.proposals.len() {
            1 => self
                .proposals
                .values()
                .next()
                .map(|(proposal, _)| proposal.mapping()),
            _ => None,
        }
    }

    /// Says that it can be done.
    ///
    /// # Errors
    /// `Rejected` with all that the engine would refuse; `NotFound` where nothing is left to move.
    pub fn check(&self) -> Result<(), Error> {
        if self.affected.instances.is_empty() {
            let error = Error::new(
                ExitCode::NotFound,
                "there are no process instances to migrate",
            );
            return Err(match self.there {
                0 => error,
                there => error.because(format!("{there} are there already")),
            });
        }
        let mut problems = Vec::new();
        for (key, (_, of_it)) in &self.proposals {
            let title = &self.affected.definitions[key].title;
            problems.extend(of_it.iter().map(|problem| {
                let Problem {
                    element,
                    active,
                    why,
                } = problem;
                format!("{title}: {element} ({active} active): {why}")
            }));
        }
        if problems.is_empty() {
            return Ok(());
        }
        let error = Error::new(ExitCode::Rejected, "the mapping can't be carried out");
        Err(problems
            .into_iter()
            .fold(error, Error::because)
            .hint("say what it becomes by --map SOURCE=TARGET, with --auto for the rest")
            .hint("nothing was sent"))
    }

    /// Shows the mapping on stderr, beside the plan of the run.
    ///
    /// # Errors
    /// What showing fails with.
    pub fn tell(&self, ctx: &Context) -> Result<(), Error> {
        if self.there > 0 {
            ctx.printer.note(&format!(
                "{} are there already and stay as they are",
                self.there
            ));
        }
        let document = Document::List {
            view: &MAPPING,
            items: self.items(),
        };
        let mut options = ctx.options.clone();
        options.format = crate::render::Format::Table;
        options.columns.clear();
        ctx.printer.show_on_stderr(&document, &options)?;
        Ok(())
    }

    /// Shows the mapping as the result: a table, or what `--plan` takes.
    ///
    /// # Errors
    /// As [`check`](Self::check), after it was shown.
    pub fn show(&self, ctx: &Context) -> Result<ExitCode, Error> {
        if ctx.options.is_machine_readable() {
            let mut map = Map::new();
            for (proposal, _) in self.proposals.values() {
                for (source, target) in proposal.mapping() {
                    map.insert(source, target.into());
                }
            }
            ctx.show(&Document::Value(
                json!({"to": self.target.to_string(), "map": map}),
            ))?;
        } else {
            ctx.show(&Document::List {
                view: &MAPPING,
                items: self.items(),
            })?;
        }
        self.check()?;
        Ok(ExitCode::Ok)
    }

    fn items(&self) -> Vec<Value> {
        let mut items = Vec::new();
        for (key, (proposal, problems)) in &self.proposals {
            let definition = &self.affected.definitions[key];
            let item = |source: &str, target: Option<&str>, because: Option<Because>| {
                let problem = problems.iter().find(|problem| problem.element == source);
                json!({
                    "sourceElementId": source,
                    "targetElementId": target,
                    "active": definition.active.get(source).copied().unwrap_or(0),
                    "because": because.map(Because::text),
                    "problem": problem.map(|problem| &problem.why),
                    "definition": definition.title,
                })
            };
            let pairs = proposal.pairs.iter();
            items.extend(
                pairs.map(|pair| item(&pair.source, Some(&pair.target), Some(pair.because))),
            );
            items.extend(proposal.open.iter().map(|source| item(source, None, None)));
        }
        items
    }

    /// A row an instance, with all that is sent.
    pub fn rows(&self) -> impl Iterator<Item = Value> {
        let maps: BTreeMap<i64, Value> = self
            .proposals
            .iter()
            .map(|(key, (proposal, _))| {
                let mapping = proposal.mapping().into_iter();
                let map: Map<String, Value> = mapping.map(|(from, to)| (from, to.into())).collect();
                (*key, Value::Object(map))
            })
            .collect();
        self.affected.instances.iter().map(move |(key, of)| {
            json!({
                INSTANCE_KEY: key.to_string(),
                "targetProcessDefinitionKey": self.target.to_string(),
                "map": maps[of],
            })
        })
    }
}
