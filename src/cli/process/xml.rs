//! `zcli process xml`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::client::Rest;
use crate::client::rest::{PageRequest, SearchRequest};
use crate::render::Document;

/// Which process definition.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Key of the process definition, or the process's BPMN id
    #[arg(value_name = "KEY|PROCESS")]
    pub process: String,
    /// Version, with a BPMN id [default: the latest]
    #[arg(long, value_name = "N")]
    pub version: Option<i32>,
}

/// Prints the XML as it was deployed.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let process = &args.process;
    let could_not = || format!("could not get the XML of {process}");
    let key = match process.parse::<i64>() {
        Ok(key) => key.to_string(),
        Err(_) => definition_key(&rest, process, args.version)
            .await
            .failing(could_not)?,
    };
    let xml = rest
        .xml(&format!("/process-definitions/{key}/xml"))
        .await
        .failing(could_not)?;
    ctx.show(&Document::Raw(xml))
}

/// The key of a version of a process, the highest one unless it is named.
async fn definition_key(rest: &Rest, id: &str, version: Option<i32>) -> Result<String, Error> {
    let mut filter = serde_json::json!({"processDefinitionId": id});
    if let Some(version) = version {
        filter["version"] = version.into();
    }
    let request = SearchRequest {
        filter,
        sort: vec![crate::cli::search::newest_first("version")],
        page: PageRequest {
            limit: Some(1),
            ..PageRequest::default()
        },
    };
    let page = rest.search("/process-definitions/search", &request).await?;
    page.items
        .first()
        .and_then(|item| item["processDefinitionKey"].as_str())
        .map(str::to_owned)
        .ok_or_else(|| {
            Error::new(
                ExitCode::NotFound,
                match version {
                    Some(version) => format!("there is no version {version} of process {id}"),
                    None => format!("there is no process {id}"),
                },
            )
            .hint("list processes with `zcli process list`")
        })
}
