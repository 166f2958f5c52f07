//! A task's form, asked field by field.
//!
//! Each answer may show or hide the fields after it. What is hidden isn't submitted, as in Camunda's own form.

use dialoguer::{Confirm, Input as Prompt, MultiSelect, Select};
use futures_util::TryStreamExt as _;
use serde_json::{Value, json};

use crate::cli::confirm;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::client::rest::SearchRequest;
use crate::client::{self, Rest};
use crate::forms::{self, Choice, Data, Field, Input, Need};
use crate::render::sanitize;

/// Choices that are seen at once.
const CHOICES_SEEN: usize = 12;

/// The form of a task with its schema read; none where it has none on the cluster.
pub async fn form(rest: &Rest, key: i64) -> Result<Option<Value>, client::Error> {
    let mut form = rest.get(&format!("/user-tasks/{key}/form")).await?;
    if form.is_null() {
        return Ok(None);
    }
    // 8.8 gives the schema as text.
    if let Some(schema) = form["schema"]
        .as_str()
        .and_then(|text| serde_json::from_str(text).ok())
    {
        form["schema"] = schema;
    }
    Ok(Some(form))
}

/// The variables that the task sees.
pub async fn variables(rest: &Rest, key: i64) -> Result<Data, client::Error> {
    let path = format!("/user-tasks/{key}/variables/search");
    let mut data = Data::new();
    let mut found = rest.search_all(&path, SearchRequest::default());
    while let Some(item) = found.try_next().await? {
        let item = match (item["isTruncated"].as_bool(), item["variableKey"].as_str()) {
            (Some(true), Some(key)) => rest.get(&format!("/variables/{key}")).await?,
            _ => item,
        };
        if let (Some(name), Some(text)) = (item["name"].as_str(), item["value"].as_str()) {
            let value = serde_json::from_str(text).unwrap_or_else(|_| json!(text));
            data.insert(name.to_owned(), value);
        }
    }
    Ok(data)
}

/// Asks every field that is shown and gives what is to be submitted, once it was agreed to.
pub async fn ask(ctx: &Context, rest: &Rest, key: i64, form: &Value) -> Result<Data, Error> {
    let mut data = variables(rest, key).await?;
    let mut answers = Data::new();
    for field in forms::fields(&form["schema"]) {
        if !field.is_shown(&data, now_ms()) {
            continue;
        }
        if field.input == Input::Text {
            ctx.printer.say(&field.label(&data, now_ms()));
            continue;
        }
        if let Some(value) = ask_field(ctx, &field, &data).await? {
            forms::set(&mut answers, &field.path, value.clone());
            forms::set(&mut data, &field.path, value);
        }
    }
    let given = Value::Object(answers.clone()).to_string();
    ctx.printer.say(&format!("variables: {given}"));
    if !confirm::ask(ctx, format!("complete user task {key}?")).await? {
        return Err(Error::new(ExitCode::Failed, "nothing was changed").because("not confirmed"));
    }
    let quoted = crate::cli::guard::invocation::quoted(&given);
    ctx.printer.note(&format!(
        "the same without questions: zcli task complete {key} --variables {quoted}"
    ));
    Ok(answers)
}

fn now_ms() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}

async fn ask_field(ctx: &Context, field: &Field, data: &Data) -> Result<Option<Value>, Error> {
    let need = match field.need {
        Need::Required => " *",
        Need::Optional => "",
    };
    let label = format!("{}{need}", line(&field.label(data, now_ms())));
    if let Some(description) = &field.description {
        ctx.printer.note(description);
    }
    let initial = field.initial(data);
    match &field.input {
        Input::Check => loop {
            let value = Value::Bool(check(ctx, label.clone(), initial == true).await?);
            match field.check(&value) {
                Ok(()) => return Ok(Some(value)),
                Err(why) => ctx.printer.warn(&why),
            }
        },
        Input::One(_) => {
            let choices = field.choices(data, now_ms());
            one(ctx, label, field, choices, &initial).await
        }
        Input::Some(_) => {
            let choices = field.choices(data, now_ms());
            some(ctx, label, field, choices, &initial).await
        }
        _ => typed(ctx, label, field, &initial).await,
    }
}

async fn check(ctx: &Context, label: String, default: bool) -> Result<bool, Error> {
    let theme = confirm::theme(ctx);
    confirm::blocking(move || {
        Confirm::with_theme(theme.as_ref())
            .with_prompt(label)
            .default(default)
            .interact()
    })
    .await
}

/// One of the choices; an optional field has "none" as its last.
async fn one(
    ctx: &Context,
    label: String,
    field: &Field,
    choices: Vec<Choice>,
    initial: &Value,
) -> Result<Option<Value>, Error> {
    if choices.is_empty() {
        ctx.printer
            .warn(&format!("{label}: there is nothing to choose from"));
        return Ok(None);
    }
    let mut lines: Vec<String> = choices.iter().map(|choice| line(&choice.label)).collect();
    if field.need == Need::Optional {
        lines.push("(none)".to_owned());
    }
    let chosen = choices.iter().position(|choice| choice.value == *initial);
    let theme = confirm::theme(ctx);
    let picked = confirm::blocking(move || {
        Select::with_theme(theme.as_ref())
            .with_prompt(label)
            .items(&lines)
            .default(chosen.unwrap_or(0))
            .max_length(CHOICES_SEEN)
            .interact()
    })
    .await?;
    Ok(choices.into_iter().nth(picked).map(|choice| choice.value))
}

async fn some(
    ctx: &Context,
    label: String,
    field: &Field,
    choices: Vec<Choice>,
    initial: &Value,
) -> Result<Option<Value>, Error> {
    let lines: Vec<String> = choices.iter().map(|choice| line(&choice.label)).collect();
    let chosen = initial.as_array().cloned().unwrap_or_default();
    let marked: Vec<bool> = choices
        .iter()
        .map(|choice| chosen.contains(&choice.value))
        .collect();
    loop {
        let theme = confirm::theme(ctx);
        let (label, lines, marked) = (label.clone(), lines.clone(), marked.clone());
        let picked = confirm::blocking(move || {
            MultiSelect::with_theme(theme.as_ref())
                .with_prompt(format!("{label} (space marks, Enter ends)"))
                .items(&lines)
                .defaults(&marked)
                .max_length(CHOICES_SEEN)
                .interact()
        })
        .await?;
        let values: Value = picked.iter().map(|at| choices[*at].value.clone()).collect();
        match field.check(&values) {
            Ok(()) => return Ok(Some(values)),
            Err(why) => ctx.printer.warn(&why),
        }
    }
}

async fn typed(
    ctx: &Context,
    label: String,
    field: &Field,
    initial: &Value,
) -> Result<Option<Value>, Error> {
    let initial = match initial {
        Value::Null => String::new(),
        Value::String(text) => text.replace('\n', "\\n"),
        other => other.to_string(),
    };
    let initial = line(&initial);
    let zone = ctx.options.zone.clone();
    let theme = confirm::theme(ctx);
    let asked = field.clone();
    let checked_in = zone.clone();
    let text = confirm::blocking(move || {
        Prompt::<String>::with_theme(theme.as_ref())
            .with_prompt(label)
            .with_initial_text(initial)
            .allow_empty(true)
            .validate_with(move |text: &String| asked.parse(text, &checked_in).map(|_| ()))
            .interact_text()
    })
    .await?;
    field.parse(&text, &zone).map_err(Error::usage)
}

/// The prompt writes to the terminal itself, so what a server sent is made harmless here.
fn line(text: &str) -> String {
    sanitize::line(text).into_owned()
}
