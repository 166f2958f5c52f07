//! `zcli create-instance` and `zcli instance create`.

use std::time::Duration;

use serde_json::{Value, json};

use super::{business_id, result};
use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::variables::VariableArgs;
use crate::protocol as pb;
use crate::render::Document;
use crate::render::view::instance::CREATED;

/// What to start.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The process's BPMN id, or the key of a process definition
    #[arg(value_name = "PROCESS")]
    pub process: String,
    /// Version of the process [default: the latest]
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub version: Option<i32>,
    /// What the instance starts with.
    #[command(flatten)]
    pub variables: VariableArgs,
    /// Wait until the instance has ended and show its variables: all, or those named after =
    #[arg(long, value_name = "A,B", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    pub with_result: Option<String>,
    /// How long to wait for the result; ends with exit code 10 when it's over
    #[arg(long, value_name = "TIME", default_value = "60s", requires = "with_result", value_parser = duration::parse)]
    pub wait: Duration,
    /// Start before this element instead of at the start event. Repeatable
    #[arg(long, value_name = "ELEMENT")]
    pub start_before: Vec<String>,
    /// End the instance after this element. Repeatable
    #[arg(long, alias = "terminate-after", value_name = "ELEMENT")]
    pub end_after: Vec<String>,
    /// Tags of the instance
    #[arg(long, alias = "tag", value_name = "A,B", value_delimiter = ',')]
    pub tags: Vec<String>,
    /// What the business calls it, to find it by; Camunda 8.9 and later
    #[arg(long, value_name = "ID", conflicts_with = "with_result")]
    pub business_id: Option<String>,
    /// A number that the cluster's records carry, to find this change again
    #[arg(long, value_name = "N")]
    pub operation_reference: Option<u64>,
}

/// Starts an instance, and waits for its result if asked to.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let process = args.process.clone();
    let request = request(ctx, &args).await?;
    let could_not = || format!("could not create an instance of {process}");
    if let Some(business_id) = &args.business_id {
        let created = business_id::create(ctx, request, business_id, could_not).await;
        return ctx.show(&Document::Row {
            view: &CREATED,
            item: created.map_err(unknown_process)?,
        });
    }
    let Some(fetch) = args.with_result else {
        let created = ctx
            .gateway()
            .await?
            .create_process_instance(request)
            .await
            .failing(could_not)
            .map_err(unknown_process)?;
        return ctx.show(&Document::Row {
            view: &CREATED,
            item: to_json(&created),
        });
    };
    // zbctl bounds the wait by --requestTimeout; so does it here when it is given.
    let wait = ctx.flags().request_timeout.unwrap_or(args.wait);
    let fetch = fetch
        .split(',')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    result::run(ctx, request, fetch, wait, could_not).await
}

/// What to look at when there is no such process.
pub fn unknown_process(error: Error) -> Error {
    error.hint_if_not_found("list processes with `zcli process list`")
}

async fn request(ctx: &Context, args: &Args) -> Result<pb::CreateProcessInstanceRequest, Error> {
    let key = args.process.parse::<i64>().ok().filter(|key| *key > 0);
    Ok(pb::CreateProcessInstanceRequest {
        process_definition_key: key.unwrap_or(0),
        bpmn_process_id: if key.is_some() {
            String::new()
        } else {
            args.process.clone()
        },
        // The protocol's word for the latest version.
        version: args.version.unwrap_or(-1),
        variables: args.variables.to_json()?,
        start_instructions: args
            .start_before
            .iter()
            .map(|element_id| pb::ProcessInstanceCreationStartInstruction {
                element_id: element_id.clone(),
            })
            .collect(),
        tenant_id: ctx.tenant().await?.unwrap_or_default(),
        operation_reference: args.operation_reference,
        runtime_instructions: args.end_after.iter().map(|id| end_after(id)).collect(),
        tags: args.tags.clone(),
    })
}

fn end_after(element_id: &str) -> pb::ProcessInstanceCreationRuntimeInstruction {
    use pb::process_instance_creation_runtime_instruction::Instruction;
    pb::ProcessInstanceCreationRuntimeInstruction {
        instruction: Some(Instruction::Terminate(
            pb::TerminateProcessInstanceInstruction {
                after_element_id: element_id.to_owned(),
            },
        )),
    }
}

/// The answer in the protocol's field names, keys as strings.
pub fn to_json(created: &pb::CreateProcessInstanceResponse) -> Value {
    json!({
        "processDefinitionKey": created.process_definition_key.to_string(),
        "bpmnProcessId": created.bpmn_process_id,
        "version": created.version,
        "processInstanceKey": created.process_instance_key.to_string(),
        "tenantId": created.tenant_id,
        "tags": created.tags,
    })
}
