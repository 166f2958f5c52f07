//! `zcli incident list`.

use futures_util::TryStreamExt as _;

use super::select::{self, Selection};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::insight::incident_group::{self, By, Groups};
use crate::render::Document;
use crate::render::view::incident::{GROUP, INCIDENT};

/// Groups shown when nothing is said.
const GROUPS_DEFAULT: u32 = 100;

/// Which incidents: shared by `list`, `tail` and `resolve`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Which {
    /// Incidents of this process, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub process: Option<String>,
    /// Incidents of this process instance
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub instance: Option<i64>,
    /// Incidents of this process definition
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub definition: Option<i64>,
    /// Incidents of this element, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub element: Option<String>,
    /// Incidents of this type, such as JOB_NO_RETRIES
    #[arg(long = "type", value_name = "TYPE")]
    pub kind: Option<String>,
    /// Incidents with exactly this message
    #[arg(long, value_name = "TEXT")]
    pub message: Option<String>,
}

impl Which {
    /// The search's filter.
    pub fn filter(self) -> Filter {
        Filter::new()
            .text("processDefinitionId", self.process)
            .key("processInstanceKey", self.instance)
            .key("processDefinitionKey", self.definition)
            .text("elementId", self.element)
            .text("errorType", self.kind.map(|kind| kind.to_uppercase()))
            .text("errorMessage", self.message)
    }

    /// The filter of the process instances that are chosen, whose incidents are chosen too.
    pub fn instances(&self) -> Filter {
        Filter::new()
            .text("processDefinitionId", self.process.as_deref())
            .key("processInstanceKey", self.instance)
            .key("processDefinitionKey", self.definition)
    }

    /// Whether all incidents of the process instances are chosen; else the name of the flag that says which.
    ///
    /// # Errors
    /// The flag.
    pub fn is_of_instances(&self) -> Result<(), &'static str> {
        match (&self.element, &self.kind, &self.message) {
            (None, None, None) => Ok(()),
            (Some(_), _, _) => Err("--element"),
            (None, Some(_), _) => Err("--type"),
            (None, None, Some(_)) => Err("--message"),
        }
    }

    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.clone().filter().into_value().is_null()
    }
}

/// Which incidents.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli incident list --group
  zcli incident list --group 424c75aab8 -o wide")]
pub struct Args {
    /// Which incidents.
    #[command(flatten)]
    pub which: Which,
    /// Count incidents by their error, with ids, numbers and quoted texts folded; with a group's ID, list
    /// its incidents
    #[arg(long, value_name = "ID", num_args = 0..=1, value_parser = incident_group::parse_id)]
    pub group: Option<Option<String>>,
    /// What makes a group besides the error
    #[arg(long, value_enum, default_value_t, requires = "group")]
    pub by: By,
    /// Incidents in this state: ACTIVE, PENDING, RESOLVED, or ALL [default: ACTIVE, unless --where asks for states]
    #[arg(long, value_name = "STATE")]
    pub state: Option<String>,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists incidents, the newest first; resolved ones only when asked for.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    if let Some(group) = args.group.clone() {
        let state = args.state.as_deref().unwrap_or("ACTIVE").to_uppercase();
        let state = Some(state).filter(|state| state != "ALL");
        return grouped(ctx, args, group, state).await;
    }
    let filter = args
        .which
        .filter()
        .state(args.state, "ACTIVE")
        .text("tenantId", ctx.tenant().await?);
    let search = Search {
        path: "/incidents/search",
        view: &INCIDENT,
        filter,
        sort: search::newest_first("incidentKey"),
    };
    search::run(ctx, search, args.list).await
}

/// The groups, or the incidents of one.
async fn grouped(
    ctx: &Context,
    args: Args,
    group: Option<String>,
    state: Option<String>,
) -> Result<ExitCode, Error> {
    if args.list.sort.is_some() {
        return Err(Error::usage("--sort doesn't go with --group")
            .because("groups come by their size, a group's incidents by their age"));
    }
    if args.list.export.is_some() {
        return Err(Error::usage("--export doesn't go with --group")
            .hint("write them with -o csv or -o jsonl, or export with --where"));
    }
    if args.list.explain {
        return Err(Error::usage("--explain doesn't go with --group")
            .because("groups are made here, of all incidents that the rest of the flags finds"));
    }
    let limit = if args.list.all {
        usize::MAX
    } else {
        args.list.limit.unwrap_or(GROUPS_DEFAULT) as usize
    };
    let selection = Selection {
        which: args.which,
        only: args.list.only,
        group: group.clone(),
        state,
    };
    let mut found = select::matching(ctx, selection).await?;
    let (view, mut items) = match group {
        Some(_) => (&INCIDENT, found.try_collect::<Vec<_>>().await?),
        None => {
            let mut groups = Groups::new(args.by);
            while let Some(incident) = found.try_next().await? {
                groups.add(&incident);
            }
            let groups = groups.into_largest_first();
            (&GROUP, groups.iter().map(|it| it.to_json()).collect())
        }
    };
    let total = items.len();
    items.truncate(limit);
    let shown = items.len();
    ctx.show(&Document::List { view, items })?;
    if shown < total && !ctx.options.is_machine_readable() {
        ctx.printer.note(&format!(
            "{shown} of {total} {}; see more with --limit N or --all",
            view.nouns
        ));
    }
    Ok(ExitCode::Ok)
}
