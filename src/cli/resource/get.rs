//! `zcli resource get`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::render::Document;
use crate::render::view::resource::RESOURCE;

/// Which resource.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Key of the resource
    #[arg(value_name = "KEY")]
    pub key: i64,
    /// Print its content as it was deployed
    #[arg(long)]
    pub content: bool,
}

/// Shows a generic resource, such as an RPA script: the API gives no other kind by this way.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let key = args.key;
    let could_not = || format!("could not get resource {key}");
    if args.content {
        let content = rest
            .text(&format!("/resources/{key}/content"))
            .await
            .failing(could_not)?;
        return ctx.show(&Document::Raw(content));
    }
    let item = rest
        .get(&format!("/resources/{key}"))
        .await
        .failing(could_not)?;
    ctx.show(&Document::One {
        view: &RESOURCE,
        item,
    })
}
