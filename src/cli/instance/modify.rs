//! `zcli instance modify`.

use serde_json::Value;

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::{keys, variables};
use crate::protocol as pb;
use crate::protocol::modify_process_instance_request as modify;
use crate::render::{Document, Outcome};

/// Which instance, and what to change.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("change").required(true).multiple(true).args(["activate", "terminate"]))]
pub struct Args {
    /// The process instance's key
    #[arg(value_parser = keys::argument)]
    pub key: i64,
    /// Activate this element, in the scope of an ancestor element instance if there are several. Repeatable
    #[arg(long, value_name = "ELEMENT[@ANCESTOR-KEY]")]
    pub activate: Vec<String>,
    /// Terminate this element instance. Repeatable
    #[arg(long, value_name = "KEY", value_parser = keys::argument)]
    pub terminate: Vec<i64>,
    /// Variables set before the elements are activated, global or local to an activated scope.
    /// A JSON object with, after a colon, the scope's element id. Repeatable
    #[arg(long, value_name = "[ELEMENT:]JSON", requires = "activate")]
    pub variables: Vec<String>,
    /// One global variable. Repeatable
    #[arg(long = "var", value_name = "NAME=VALUE", requires = "activate")]
    pub var: Vec<String>,
    /// A number that the cluster's records carry, to find this change again
    #[arg(long, value_name = "N")]
    pub operation_reference: Option<u64>,
}

/// Modifies a running instance: all changes at once, or none.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let key = args.key;
    let mut activate_instructions = args
        .activate
        .iter()
        .map(|text| activate(text))
        .collect::<Result<Vec<_>, Error>>()?;
    if let Some(first) = activate_instructions.first_mut() {
        first.variable_instructions = variable_instructions(&args)?;
    }
    let request = pb::ModifyProcessInstanceRequest {
        process_instance_key: key,
        activate_instructions,
        terminate_instructions: args
            .terminate
            .iter()
            .map(|element_instance_key| modify::TerminateInstruction {
                element_instance_key: *element_instance_key,
            })
            .collect(),
        operation_reference: args.operation_reference,
    };
    ctx.gateway()
        .await?
        .modify_process_instance(request)
        .await
        .failing(|| format!("could not modify process instance {key}"))?;
    ctx.show(&Document::Outcomes(vec![Outcome {
        did: "modified",
        noun: "process instance",
        field: "processInstanceKey",
        key: key.to_string(),
    }]))
}

fn activate(text: &str) -> Result<modify::ActivateInstruction, Error> {
    let (element_id, ancestor) = match text.rsplit_once('@') {
        Some((element_id, key)) => (element_id, keys::parse(key)?),
        // The protocol's word for: find it yourself.
        None => (text, -1),
    };
    Ok(modify::ActivateInstruction {
        element_id: element_id.to_owned(),
        ancestor_element_instance_key: ancestor,
        variable_instructions: Vec::new(),
    })
}

fn variable_instructions(args: &Args) -> Result<Vec<modify::VariableInstruction>, Error> {
    let mut all = Vec::new();
    if !args.var.is_empty() {
        let global = args
            .var
            .iter()
            .map(|pair| variables::single(pair))
            .collect::<Result<serde_json::Map<_, _>, Error>>()?;
        all.push(modify::VariableInstruction {
            variables: Value::Object(global).to_string(),
            scope_id: String::new(),
        });
    }
    for text in &args.variables {
        let (scope_id, json) = match text.split_once(':') {
            Some((scope, json)) if !scope.trim_start().starts_with('{') => (scope, json),
            _ => ("", text.as_str()),
        };
        let read = variables::VariableArgs {
            variables: Some(json.to_owned()),
            var: Vec::new(),
        };
        all.push(modify::VariableInstruction {
            variables: read.to_json()?,
            scope_id: scope_id.to_owned(),
        });
    }
    Ok(all)
}
