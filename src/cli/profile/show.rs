//! `zcli profile show`.

use serde_json::{Map, Value, json};

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::config::{self, Origin, Profiles};
use crate::render::Document;
use crate::render::view::profile::SETTING;

/// Which profile, and how much of it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The profile's name [default: the active one]
    pub name: Option<String>,
    /// Show where each value comes from
    #[arg(long)]
    pub origin: bool,
}

/// Shows the settings in force, after flags and environment; secrets as ***.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let paths = ctx.paths()?;
    let profiles = Profiles::load(&paths)?;
    let mut flags = ctx.flags().clone();
    flags.profile = args.name.or(flags.profile);
    let connection = config::resolve(&flags, &ctx.env, &profiles, &paths)?;
    for warning in &connection.warnings {
        ctx.printer.warn(warning);
    }
    if args.origin {
        let chosen = json!({
            "name": "profile",
            "value": connection.profile,
            "origin": origin(&connection.profile_origin),
        });
        let rest = connection.settings.iter().map(|setting| {
            json!({
                "name": setting.name,
                "value": setting.value,
                "origin": origin(&setting.origin),
            })
        });
        return ctx.show(&Document::List {
            view: &SETTING,
            items: std::iter::once(chosen).chain(rest).collect(),
        });
    }
    let mut item = Map::new();
    item.insert("profile".to_owned(), Value::String(connection.profile));
    for setting in connection.settings {
        item.insert(setting.name.to_owned(), Value::String(setting.value));
    }
    ctx.show(&Document::One {
        view: &SETTING,
        item: Value::Object(item),
    })
}

/// An origin in words.
fn origin(origin: &Origin) -> String {
    match origin {
        Origin::Flag(flag) => format!("flag {flag}"),
        Origin::Env(variable) => format!("environment {variable}"),
        Origin::Profile(name) => format!("profile {name}"),
        Origin::Active => "active profile".to_owned(),
        Origin::Derived(from) => format!("from {from}"),
        Origin::Default => "default".to_owned(),
    }
}
