//! `zcli task list`.

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::search::{self, Filter, ListArgs, Search};
use crate::render::view::task::TASK;

/// Which user tasks.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Tasks of this process, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub process: Option<String>,
    /// Tasks of this process instance
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub instance: Option<i64>,
    /// Tasks of this process definition
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub definition: Option<i64>,
    /// Tasks of this element, by its BPMN id
    #[arg(long, value_name = "ID")]
    pub element: Option<String>,
    /// Tasks of this person
    #[arg(long, value_name = "NAME", conflicts_with = "unassigned")]
    pub assignee: Option<String>,
    /// Tasks of nobody
    #[arg(long)]
    pub unassigned: bool,
    /// Tasks for this group to take
    #[arg(long, value_name = "GROUP")]
    pub candidate_group: Option<String>,
    /// Tasks for this person to take
    #[arg(long, value_name = "NAME")]
    pub candidate_user: Option<String>,
    /// Tasks in this state, such as CREATED or COMPLETED, or ALL [default: CREATED, unless --where asks for states]
    #[arg(long, value_name = "STATE")]
    pub state: Option<String>,
    /// Which and how many.
    #[command(flatten)]
    pub list: ListArgs,
}

/// Lists user tasks, the newest first; only those that can be worked on unless asked otherwise.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let nobody = args
        .unassigned
        .then(|| serde_json::json!({ "$exists": false }));
    let filter = Filter::new()
        .text("processDefinitionId", args.process)
        .key("processInstanceKey", args.instance)
        .key("processDefinitionKey", args.definition)
        .text("elementId", args.element)
        .text("assignee", args.assignee)
        .value("assignee", nobody)
        .text("candidateGroup", args.candidate_group)
        .text("candidateUser", args.candidate_user)
        .state(args.state, "CREATED")
        .text("tenantId", ctx.tenant().await?);
    let search = Search {
        path: "/user-tasks/search",
        view: &TASK,
        filter,
        sort: search::newest_first("creationDate"),
    };
    search::run(ctx, search, args.list).await
}
