//! `zcli deploy`: processes, decisions, forms and generic resources.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::context::Context;
use super::error::{Error, Failing};
use super::exit_code::ExitCode;
use crate::protocol as pb;
use crate::protocol::deployment::Metadata;
use crate::render::Document;
use crate::render::view::deployment::RESOURCE;

/// What a folder's deployable files end with.
const EXTENSIONS: [&str; 4] = ["bpmn", "dmn", "form", "rpa"];
/// Folders that hold no sources.
const SKIPPED: [&str; 2] = ["node_modules", "target"];

/// What to deploy.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files, folders (their .bpmn, .dmn, .form and .rpa files), or - for stdin
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// Name of the resource on stdin, such as order.bpmn
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Names to deploy the files under, in their order
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub resource_names: Vec<String>,
}

/// Deploys everything at once: all of it, or nothing.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let resources = resources(&args)?;
    let names: Vec<String> = resources
        .iter()
        .map(|resource| resource.name.clone())
        .collect();
    let request = pb::DeployResourceRequest {
        resources,
        tenant_id: ctx.tenant().await?.unwrap_or_default(),
    };
    let deployed = ctx
        .gateway()
        .await?
        .deploy_resource(request)
        .await
        .failing(|| format!("could not deploy {}", names.join(", ")))?;
    let items = deployed
        .deployments
        .iter()
        .filter_map(|deployment| deployment.metadata.as_ref())
        .map(|metadata| row(metadata, deployed.key))
        .collect();
    let code = ctx.show(&Document::List {
        view: &RESOURCE,
        items,
    })?;
    for name in names.iter().filter(|name| name.ends_with(".rpa")) {
        ctx.printer.note(&format!(
            "{name} is deployed as well: the gateway doesn't name generic resources in its answer"
        ));
    }
    Ok(code)
}

/// Reads all that is to be deployed, before anything is sent.
fn resources(args: &Args) -> Result<Vec<pb::Resource>, Error> {
    let mut resources = Vec::new();
    for path in &args.paths {
        if path.as_os_str() == "-" {
            resources.push(from_stdin(args.name.as_deref())?);
        } else if path.is_dir() {
            let before = resources.len();
            from_folder(path, path, &mut resources)?;
            if resources.len() == before {
                return Err(Error::usage(format!(
                    "{} holds no .bpmn, .dmn, .form or .rpa file",
                    path.display()
                )));
            }
        } else {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            resources.push(from_file(path, name)?);
        }
    }
    for (resource, name) in resources.iter_mut().zip(&args.resource_names) {
        resource.name.clone_from(name);
    }
    let mut names = BTreeSet::new();
    for resource in &resources {
        if !names.insert(&resource.name) {
            return Err(
                Error::usage(format!("two resources are named {}", resource.name))
                    .because("the engine tells resources of one deployment apart by their names")
                    .hint("rename one, or name them with --resource-names"),
            );
        }
    }
    Ok(resources)
}

fn from_stdin(name: Option<&str>) -> Result<pb::Resource, Error> {
    let Some(name) = name else {
        return Err(Error::usage("stdin has no name")
            .hint("name it, as in `zcli deploy - --name order.bpmn`"));
    };
    let mut content = Vec::new();
    std::io::stdin()
        .read_to_end(&mut content)
        .failing(|| "could not read stdin".to_owned())?;
    Ok(pb::Resource {
        name: name.to_owned(),
        content,
    })
}

fn from_file(path: &Path, name: String) -> Result<pb::Resource, Error> {
    let content = std::fs::read(path).map_err(|error| unreadable(path, &error))?;
    Ok(pb::Resource { name, content })
}

/// All deployable files below, in the order of their names, named by their path from `root`.
fn from_folder(root: &Path, folder: &Path, into: &mut Vec<pb::Resource>) -> Result<(), Error> {
    let entries = std::fs::read_dir(folder)
        .and_then(Iterator::collect::<std::io::Result<Vec<_>>>)
        .map_err(|error| unreadable(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.iter().map(std::fs::DirEntry::path).collect();
    paths.sort();
    for path in paths {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.starts_with('.') {
            continue;
        }
        let is_link = path.is_symlink();
        if path.is_dir() {
            // A linked folder may lead back up here.
            if !is_link && !SKIPPED.contains(&name.as_str()) {
                from_folder(root, &path, into)?;
            }
        } else if path
            .extension()
            .is_some_and(|extension| EXTENSIONS.iter().any(|known| extension == *known))
        {
            let relative = path.strip_prefix(root).unwrap_or(&path);
            let name = relative.to_string_lossy().replace('\\', "/");
            into.push(from_file(&path, name)?);
        }
    }
    Ok(())
}

fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    Error::new(
        ExitCode::Configuration,
        format!("could not read {}", path.display()),
    )
    .because(error.to_string())
}

/// One deployed thing, whatever its kind: the protocol's fields, and what all kinds share.
fn row(metadata: &Metadata, deployment_key: i64) -> Value {
    let (kind, id, version, key, resource, tenant) = match metadata {
        Metadata::Process(it) => (
            "process",
            &it.bpmn_process_id,
            it.version,
            it.process_definition_key,
            it.resource_name.as_str(),
            &it.tenant_id,
        ),
        Metadata::Decision(it) => (
            "decision",
            &it.dmn_decision_id,
            it.version,
            it.decision_key,
            "",
            &it.tenant_id,
        ),
        Metadata::DecisionRequirements(it) => (
            "decisionRequirements",
            &it.dmn_decision_requirements_id,
            it.version,
            it.decision_requirements_key,
            it.resource_name.as_str(),
            &it.tenant_id,
        ),
        Metadata::Form(it) => (
            "form",
            &it.form_id,
            it.version,
            it.form_key,
            it.resource_name.as_str(),
            &it.tenant_id,
        ),
    };
    json!({
        "kind": kind,
        "id": id,
        "version": version,
        "key": key.to_string(),
        "resourceName": resource,
        "status": status(key, deployment_key),
        "deploymentKey": deployment_key.to_string(),
        "tenantId": tenant,
    })
}

/// A resource that was there already keeps its old key, which is smaller than the deployment's own:
/// the engine numbers everything upwards, the deployment first and then what is new in it.
fn status(key: i64, deployment_key: i64) -> &'static str {
    if key < deployment_key {
        "unchanged"
    } else {
        "created"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(paths: &[&Path]) -> Args {
        Args {
            paths: paths.iter().map(|path| path.to_path_buf()).collect(),
            name: None,
            resource_names: Vec::new(),
        }
    }

    #[test]
    fn a_folder_gives_its_models_by_their_relative_names() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        for folder in ["sub", "node_modules", ".git"] {
            std::fs::create_dir(root.join(folder)).unwrap();
        }
        for file in [
            "b.bpmn",
            "a.dmn",
            "readme.md",
            "sub/c.form",
            "node_modules/x.bpmn",
            ".git/y.bpmn",
            ".hidden.bpmn",
        ] {
            std::fs::write(root.join(file), file).unwrap();
        }
        let names: Vec<String> = resources(&args(&[root]))
            .unwrap()
            .into_iter()
            .map(|resource| resource.name)
            .collect();
        assert_eq!(names, ["a.dmn", "b.bpmn", "sub/c.form"]);
    }

    #[test]
    fn two_of_a_name_are_refused_before_anything_is_sent() {
        let dir = tempfile::tempdir().unwrap();
        let (one, two) = (dir.path().join("1"), dir.path().join("2"));
        for folder in [&one, &two] {
            std::fs::create_dir(folder).unwrap();
            std::fs::write(folder.join("a.bpmn"), "x").unwrap();
        }
        let error = resources(&args(&[&one.join("a.bpmn"), &two.join("a.bpmn")])).unwrap_err();
        assert!(error.one_line().contains("two resources are named a.bpmn"));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let error = resources(&args(&[Path::new("/no/such.bpmn")])).unwrap_err();
        assert_eq!(error.code(), ExitCode::Configuration);
        assert!(error.one_line().contains("/no/such.bpmn"));
        let dir = tempfile::tempdir().unwrap();
        let error = resources(&args(&[dir.path()])).unwrap_err();
        assert_eq!(error.code(), ExitCode::Usage);
    }
}
