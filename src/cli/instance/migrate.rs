//! `zcli instance migrate`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::protocol as pb;
use crate::protocol::migrate_process_instance_request as migrate;
use crate::render::{Document, Outcome};

/// Which instance, and where to.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The process instance's key
    #[arg(value_parser = keys::argument)]
    pub key: i64,
    /// The process definition to move to
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub to: i64,
    /// Which element becomes which; every active element needs one. Repeatable
    #[arg(long = "map", value_name = "SOURCE=TARGET", required = true)]
    pub mapping: Vec<String>,
    /// A number that the cluster's records carry, to find this change again
    #[arg(long, value_name = "N")]
    pub operation_reference: Option<u64>,
}

/// Migrates a running instance.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let key = args.key;
    let mapping_instructions = args
        .mapping
        .iter()
        .map(|text| mapping(text))
        .collect::<Result<Vec<_>, Error>>()?;
    let request = pb::MigrateProcessInstanceRequest {
        process_instance_key: key,
        migration_plan: Some(migrate::MigrationPlan {
            target_process_definition_key: args.to,
            mapping_instructions,
        }),
        operation_reference: args.operation_reference,
    };
    ctx.gateway()
        .await?
        .migrate_process_instance(request)
        .await
        .failing(|| format!("could not migrate process instance {key}"))?;
    ctx.show(&Document::Outcomes(vec![Outcome {
        did: "migrated",
        noun: "process instance",
        field: "processInstanceKey",
        key: key.to_string(),
    }]))
}

fn mapping(text: &str) -> Result<migrate::MappingInstruction, Error> {
    let (source, target) = text
        .split_once('=')
        .filter(|(source, target)| !source.is_empty() && !target.is_empty())
        .ok_or_else(|| Error::usage(format!("--map {text}: expected SOURCE=TARGET")))?;
    Ok(migrate::MappingInstruction {
        source_element_id: source.to_owned(),
        target_element_id: target.to_owned(),
    })
}
