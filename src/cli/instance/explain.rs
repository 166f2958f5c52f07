//! `zcli instance explain`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::client::Rest;
use crate::insight::explain::{self, to_json};
use crate::insight::key;
use crate::render::Document;
use crate::render::view::explanation::{EXPLANATION, draw};

/// Which process instance.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli instance explain 2251799813685251
  zcli instance explain 2251799813685251 -o json --jq .verdict")]
pub struct Args {
    /// The key of a process instance, or of a job, incident, user task, element instance, variable or timer in one
    #[arg(value_parser = keys::argument)]
    pub key: i64,
}

/// Says why an instance stands still.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let key = instance_of(ctx, &rest, args.key).await?;
    let explanation = explain::load(&rest, key, ctx.options.now)
        .await
        .failing(|| format!("could not explain process instance {key}"))?;
    ctx.show(&Document::Screen {
        view: &EXPLANATION,
        item: to_json(&explanation),
        draw,
    })
}

/// The instance that a key of any kind belongs to; says so where it is the key of something else.
pub(super) async fn instance_of(ctx: &Context, rest: &Rest, given: i64) -> Result<i64, Error> {
    let not_found = |why: String| {
        Error::new(
            ExitCode::NotFound,
            format!("could not explain process instance {given}"),
        )
        .because(why)
    };
    let found = key::identify(rest, given)
        .await
        .failing(|| format!("could not look up {given}"))?;
    let Some(found) = found else {
        return Err(not_found("there is nothing with this key".to_owned())
            .hint("list process instances with `zcli instance list`; a cluster shows new ones after some seconds"));
    };
    match found.process_instance_key() {
        Some(instance) => {
            if found.noun != "process instance" {
                ctx.printer.note(&format!(
                    "{given} is the key of {}; it belongs to process instance {instance}",
                    with_article(found.noun)
                ));
            }
            Ok(instance)
        }
        None => {
            let hint = match found.noun {
                "process definition" => {
                    format!("its instances: `zcli instance list --definition {given}`")
                }
                _ => "list process instances with `zcli instance list`".to_owned(),
            };
            Err(not_found(format!("this is the key of {}", with_article(found.noun))).hint(hint))
        }
    }
}

fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}
