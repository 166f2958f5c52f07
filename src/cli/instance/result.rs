//! `--with-result`: an instance's variables once it has ended.
//!
//! Where REST is known the instance is created first, so that its key is said before the wait and a
//! wait that ends early loses nothing. Without REST the gateway's own waiting call is all there is,
//! and it tells the key only at the end.

use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use super::create;
use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::client::rest::{PageRequest, SearchRequest};
use crate::client::{Kind, Rest};
use crate::protocol as pb;
use crate::render::Document;
use crate::render::progress::Waiting;
use crate::render::view::instance::CREATED;

/// Pauses between two looks grow from the first to the second.
const LOOK_FIRST: Duration = Duration::from_millis(10);
const LOOK_LAST: Duration = Duration::from_secs(1);

/// Starts the instance and shows its variables when it has ended.
pub async fn run(
    ctx: &Context,
    request: pb::CreateProcessInstanceRequest,
    fetch: Vec<String>,
    wait: Duration,
    could_not: impl Fn() -> String,
) -> Result<ExitCode, Error> {
    match ctx.rest().await {
        Ok(rest) => {
            let created = ctx
                .gateway()
                .await?
                .create_process_instance(request)
                .await
                .failing(could_not)
                .map_err(create::unknown_process)?;
            follow(ctx, &rest, &created, &fetch, wait).await
        }
        Err(_) => by_gateway(ctx, request, fetch, wait)
            .await
            .failing(could_not)
            .map_err(create::unknown_process),
    }
}

async fn by_gateway(
    ctx: &Context,
    request: pb::CreateProcessInstanceRequest,
    fetch_variables: Vec<String>,
    wait: Duration,
) -> Result<ExitCode, Error> {
    let gateway = ctx.gateway().await?;
    let answer = gateway
        .create_process_instance_with_result(pb::CreateProcessInstanceWithResultRequest {
            request: Some(request),
            request_timeout: duration::to_ms(wait),
            fetch_variables,
        })
        .await;
    let ended = match answer {
        Err(error) if error.kind() == Kind::TimedOut => {
            return Err(Error::new(
                ExitCode::StillRunning,
                format!("the instance has not ended within {wait:?}; it runs on"),
            )
            .hint("with a REST address zcli can tell its key and go on waiting"));
        }
        answer => answer?,
    };
    let created = pb::CreateProcessInstanceResponse {
        process_definition_key: ended.process_definition_key,
        bpmn_process_id: ended.bpmn_process_id,
        version: ended.version,
        process_instance_key: ended.process_instance_key,
        tenant_id: ended.tenant_id,
        tags: ended.tags,
    };
    let variables = serde_json::from_str(&ended.variables).unwrap_or(Value::Null);
    show(ctx, &created, variables)
}

fn show(
    ctx: &Context,
    created: &pb::CreateProcessInstanceResponse,
    variables: Value,
) -> Result<ExitCode, Error> {
    let mut item = create::to_json(created);
    item["variables"] = variables;
    ctx.show(&Document::Row {
        view: &CREATED,
        item,
    })
}

async fn follow(
    ctx: &Context,
    rest: &Rest,
    created: &pb::CreateProcessInstanceResponse,
    fetch: &[String],
    wait: Duration,
) -> Result<ExitCode, Error> {
    let key = created.process_instance_key;
    let no_result = || format!("process instance {key} is created, but its result is unknown");
    ctx.printer.note(&format!("created process instance {key}"));
    let state = {
        let _waiting = Waiting::start(&ctx.printer, format!("waiting for process instance {key}"));
        wait_for_end(ctx, rest, key, wait)
            .await
            .failing(no_result)?
    };
    let Some(state) = state else {
        ctx.show(&Document::Row {
            view: &CREATED,
            item: create::to_json(created),
        })?;
        return Err(Error::new(
            ExitCode::StillRunning,
            format!("process instance {key} has not ended within {wait:?}; it runs on"),
        )
        .hint(format!("look at it with `zcli instance get {key}`")));
    };
    let variables = variables(rest, key, fetch).await.failing(no_result)?;
    show(ctx, created, variables)?;
    if state == "COMPLETED" {
        return Ok(ExitCode::Ok);
    }
    Err(Error::new(
        ExitCode::Failed,
        format!("process instance {key} ended as {state}"),
    ))
}

/// The state that the instance ended in; `None` when the wait was over first.
async fn wait_for_end(
    ctx: &Context,
    rest: &Rest,
    key: i64,
    wait: Duration,
) -> Result<Option<String>, Error> {
    let deadline = Instant::now() + wait;
    let mut pause = LOOK_FIRST;
    let mut has_incident = false;
    loop {
        match rest.get(&format!("/process-instances/{key}")).await {
            Ok(instance) => {
                let state = instance["state"].as_str().unwrap_or_default();
                if state != "ACTIVE" {
                    return Ok(Some(state.to_owned()));
                }
                if instance["hasIncident"] == true && !has_incident {
                    has_incident = true;
                    ctx.printer.warn(&format!(
                        "process instance {key} has an incident; see `zcli incident list --instance {key}`"
                    ));
                }
            }
            // A cluster's search shows an instance only after a while.
            Err(error) if error.kind() == Kind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
        if Instant::now() + pause > deadline {
            return Ok(None);
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LOOK_LAST);
    }
}

/// The variables of the instance's own scope, all or the named ones.
async fn variables(rest: &Rest, key: i64, fetch: &[String]) -> Result<Value, Error> {
    let mut all = Map::new();
    let request = SearchRequest {
        filter: json!({"processInstanceKey": key.to_string(), "scopeKey": key.to_string()}),
        page: PageRequest {
            limit: Some(1_000),
            ..PageRequest::default()
        },
        ..SearchRequest::default()
    };
    for item in rest.search("/variables/search", &request).await?.items {
        let name = item["name"].as_str().unwrap_or_default().to_owned();
        if !fetch.is_empty() && !fetch.contains(&name) {
            continue;
        }
        // A search cuts long values; the variable itself is whole.
        let item = match (item["isTruncated"].as_bool(), item["variableKey"].as_str()) {
            (Some(true), Some(key)) => rest.get(&format!("/variables/{key}")).await?,
            _ => item,
        };
        let text = item["value"].as_str().unwrap_or_default();
        let value = serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned()));
        all.insert(name, value);
    }
    Ok(Value::Object(all))
}
