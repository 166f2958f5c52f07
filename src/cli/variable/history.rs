//! `zcli variable history`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::search;
use crate::client::rest::{PageRequest, SearchRequest};
use crate::insight::ask::WHOLE_VARIABLES;
use crate::insight::instance_tree::Instance;
use crate::insight::variable_history::beginnings;
use crate::render::Document;
use crate::render::view::history::BEGINNINGS;

use futures_util::TryStreamExt;
use serde_json::{Value, json};

/// Element instances and variables that are looked at, each.
const ITEMS_MAX: usize = 10_000;

/// Which instance's variables.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli variable history 2251799813685251
  zcli variable history 2251799813685251 --name amount -o json")]
pub struct Args {
    /// The process instance's key
    #[arg(value_name = "INSTANCE-KEY", value_parser = keys::argument)]
    pub key: i64,
    /// Only the variables with this name
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
}

/// Shows when each variable of an instance was first set, in every scope.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let key = args.key;
    let rest = ctx.rest().await?;
    let could_not = || format!("could not get the variables of process instance {key}");
    let instance = rest
        .get(&format!("/process-instances/{key}"))
        .await
        .failing(could_not)
        .map_err(|error| {
            error.hint_if_not_found("list process instances with `zcli instance list`")
        })?;
    let all = |path: &'static str, sort: &'static str, filter: Value| {
        let request = SearchRequest {
            filter,
            sort: vec![search::ascending(sort)],
            page: PageRequest {
                limit: Some(500),
                ..PageRequest::default()
            },
        };
        let items = rest.search_all(path, request);
        futures_util::StreamExt::take(items, ITEMS_MAX).try_collect::<Vec<Value>>()
    };
    let of_instance = json!({"processInstanceKey": key.to_string()});
    let mut wanted = of_instance.clone();
    if let Some(name) = &args.name {
        wanted["name"] = json!(name);
    }
    let elements = all(
        "/element-instances/search",
        "elementInstanceKey",
        of_instance,
    )
    .await
    .failing(could_not)?;
    let variables = all(WHOLE_VARIABLES, "variableKey", wanted)
        .await
        .failing(could_not)?;
    let items = beginnings(&Instance::parse(&instance), &elements, &variables)
        .iter()
        .map(|one| serde_json::to_value(one).expect("its maps have text for keys"))
        .collect();
    ctx.show(&Document::List {
        view: &BEGINNINGS,
        items,
    })?;
    if !ctx.options.is_machine_readable() {
        ctx.printer.note(
            "Camunda records present values alone: former values, times of changes and who made them can't be known. \
             When a variable was first set follows from the order of keys",
        );
    }
    Ok(ExitCode::Ok)
}
