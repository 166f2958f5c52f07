//! `zcli task form`.

use serde_json::{Value, json};

use super::interview;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::forms::{self, Data, Field};
use crate::render::Document;
use crate::render::view::task::FIELD;

/// Whose form.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The user task's key
    #[arg(value_parser = keys::argument)]
    pub key: i64,
}

/// Shows what the form of a task asks, with the values it starts from; programs get the form itself.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let key = args.key;
    let rest = ctx.rest().await?;
    let could_not = || format!("could not get the form of user task {key}");
    let Some(form) = interview::form(&rest, key).await.failing(could_not)? else {
        return Err(Error::new(ExitCode::NotFound, could_not())
            .because("the task has no form that is deployed on the cluster")
            .hint(format!(
                "complete it with variables: `zcli task complete {key} --var NAME=VALUE`"
            )));
    };
    let data = interview::variables(&rest, key).await.failing(could_not)?;
    let now_ms = ctx.options.now.as_millisecond();
    let fields = forms::fields(&form["schema"]);
    let items: Vec<Value> = fields
        .iter()
        .map(|field| row(field, &data, now_ms))
        .collect();
    if ctx.options.is_machine_readable() {
        let mut item = form;
        item["fields"] = Value::Array(items);
        return ctx.show(&Document::One { view: &FIELD, item });
    }
    ctx.show(&Document::List {
        view: &FIELD,
        items,
    })
}

fn row(field: &Field, data: &Data, now_ms: i64) -> Value {
    let choices = field.choices(data, now_ms).into_iter();
    let value = match field.initial(data) {
        Value::Null => Value::Null,
        Value::String(text) => Value::String(text),
        other => Value::String(other.to_string()),
    };
    json!({
        "key": field.path.join("."),
        "label": field.label(data, now_ms),
        "type": field.kind,
        "required": field.need == forms::Need::Required,
        "hidden": !field.is_shown(data, now_ms),
        "value": value,
        "choices": choices.map(|choice| choice.label).collect::<Vec<_>>().join(", "),
        "description": field.description,
    })
}
