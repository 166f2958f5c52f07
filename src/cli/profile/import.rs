//! `zcli profile import`.

use std::path::PathBuf;

use super::{list, protect};
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::config::Existing;
use crate::config::import::{self, Source};
use crate::render::Document;
use crate::render::view::profile::PROFILE;

/// From where.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The tool: modeler (Camunda's Desktop Modeler), c8ctl, or env (a Console credentials file)
    #[arg(value_enum, value_name = "TOOL")]
    pub tool: Tool,
    /// The tool's file or folder [default: where the tool keeps it]
    #[arg(value_name = "FILE", required_if_eq("tool", "env"))]
    pub file: Option<PathBuf>,
    /// Name of the profile from an env file
    #[arg(long, value_name = "NAME", default_value = "imported")]
    pub name: String,
    /// Replace profiles of the same names
    #[arg(long)]
    pub force: bool,
}

/// A tool whose connections can be taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Tool {
    /// Camunda's Desktop Modeler.
    Modeler,
    /// c8ctl.
    C8ctl,
    /// A file of `export NAME='value'` lines, as Console gives with new credentials.
    Env,
}

impl From<Tool> for Source {
    fn from(tool: Tool) -> Source {
        match tool {
            Tool::Modeler => Source::Modeler,
            Tool::C8ctl => Source::C8ctl,
            Tool::Env => Source::EnvFile,
        }
    }
}

/// Imports all connections of a tool, or none of them.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let source = Source::from(args.tool);
    let could_not = || "could not import profiles".to_owned();
    let file = args
        .file
        .or_else(|| import::default_file(source, &ctx.env))
        .ok_or_else(|| Error::usage("no file was named, and there is no home folder to look in"))?;
    let found = import::read(source, &file, &args.name)
        .failing(could_not)
        .map_err(|error| {
            error.hint_if_not_found("name the file: `zcli profile import TOOL FILE`")
        })?;
    for skipped in &found.skipped {
        ctx.printer.warn(skipped);
    }
    let mut profiles = ctx.profiles()?;
    let existing = if args.force {
        Existing::Replace
    } else {
        Existing::Refuse
    };
    for (name, _) in &found.profiles {
        protect::refuse_if_protected(&profiles, name).failing(could_not)?;
    }
    profiles.import(&found, existing).failing(could_not)?;
    profiles.save(&ctx.paths()?).failing(could_not)?;
    ctx.audit("profile import", None);
    let items = found
        .profiles
        .iter()
        .map(|(name, _)| list::row(&profiles, name))
        .collect();
    ctx.show(&Document::List {
        view: &PROFILE,
        items,
    })?;
    if let Some(active) = &found.active {
        ctx.printer.note(&format!(
            "its active one is {active}: `zcli profile use {active}`"
        ));
    }
    Ok(ExitCode::Ok)
}
