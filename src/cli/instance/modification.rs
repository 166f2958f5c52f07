//! A modification before it happens: what is wished, and whether the definitions have such elements.

use serde_json::{Map, Value, json};

use super::affected::Affected;
use super::modify::Args;
use crate::cli::bulk::targets::INSTANCE_KEY;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::{keys, variables};
use crate::client::rest::{PageRequest, SearchRequest};
use crate::client::{self, Rest};
use crate::protocol as pb;
use crate::protocol::modify_process_instance_request as request;

/// Active element instances of one process instance that are looked at.
const ACTIVE_MAX: u32 = 1_000;

/// What is changed in each instance.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Change {
    /// All of an element to another.
    pub moves: Vec<(String, String)>,
    /// Elements that are activated, with the ancestor's key.
    pub activate: Vec<(String, Option<i64>)>,
    /// Elements that end.
    pub terminate: Vec<String>,
    /// Element instances that end.
    pub terminate_keys: Vec<i64>,
    /// Variables by scope; an empty scope is the instance.
    pub variables: Vec<(String, Map<String, Value>)>,
}

/// An active element instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Active {
    /// Its element.
    pub element: String,
    /// Its key.
    pub key: i64,
}

/// Puts flags and plan file together.
///
/// # Errors
/// `Usage` where it makes no sense, or there is nothing to change.
pub fn change(args: &Args) -> Result<Change, Error> {
    let mut change = Change::default();
    if let Some(path) = &args.plan {
        read_plan(path, &mut change)?;
    }
    for text in &args.moves {
        let pair = text
            .split_once('=')
            .filter(|(from, to)| !from.is_empty() && !to.is_empty())
            .ok_or_else(|| Error::usage(format!("--move {text}: expected FROM=TO")))?;
        change.moves.push((pair.0.to_owned(), pair.1.to_owned()));
    }
    for text in &args.activate {
        change.activate.push(activation(text)?);
    }
    for text in &args.terminate {
        change.end(text);
    }
    if !args.var.is_empty() {
        let pairs = args.var.iter().map(|pair| variables::single(pair));
        let global = pairs.collect::<Result<Map<_, _>, Error>>()?;
        change.variables.push((String::new(), global));
    }
    for text in &args.variables {
        change.variables.push(scoped(text)?);
    }
    let activates = !change.activate.is_empty() || !change.moves.is_empty();
    if !activates && change.terminate.is_empty() && change.terminate_keys.is_empty() {
        return Err(Error::usage("nothing says what to change").hint(
            "as in --move charge=pay, --activate ELEMENT, --terminate ELEMENT or --plan FILE",
        ));
    }
    if !activates && !change.variables.is_empty() {
        return Err(
            Error::usage("variables are set where an element is activated")
                .hint("set them alone by `zcli variable set`"),
        );
    }
    Ok(change)
}

/// `element`, or `element@key`
fn activation(text: &str) -> Result<(String, Option<i64>), Error> {
    Ok(match text.rsplit_once('@') {
        Some((element, key)) => (element.to_owned(), Some(keys::parse(key)?)),
        None => (text.to_owned(), None),
    })
}

/// `JSON`, or `element:JSON`
fn scoped(text: &str) -> Result<(String, Map<String, Value>), Error> {
    let (scope, json) = match text.split_once(':') {
        Some((scope, json)) if !scope.trim_start().starts_with('{') => (scope, json),
        _ => ("", text),
    };
    let read = variables::VariableArgs {
        variables: Some(json.to_owned()),
        var: Vec::new(),
    };
    Ok((scope.to_owned(), read.read()?))
}

fn read_plan(path: &std::path::Path, change: &mut Change) -> Result<(), Error> {
    let wrong = |why: String| {
        Error::usage(format!("{}: {why}", path.display()))
            .hint("it has `move`, `activate`, `terminate` and `variables`; see `zcli instance modify --help`")
    };
    let document = variables::VariableArgs {
        variables: Some(format!("@{}", path.display())),
        var: Vec::new(),
    };
    let texts = |name: &str, value: &Value| -> Result<Vec<String>, Error> {
        let all = value.as_array().into_iter().flatten();
        let texts: Option<Vec<String>> = all.map(|one| one.as_str().map(str::to_owned)).collect();
        texts
            .filter(|_| value.is_array())
            .ok_or_else(|| wrong(format!("`{name}` is a list of element ids")))
    };
    for (name, value) in document.read()? {
        match (name.as_str(), &value) {
            ("move", Value::Object(moves)) => {
                for (from, to) in moves {
                    let to = to.as_str();
                    let to =
                        to.ok_or_else(|| wrong("`move` names elements by their ids".to_owned()))?;
                    change.moves.push((from.clone(), to.to_owned()));
                }
            }
            ("activate", value) => {
                for text in texts("activate", value)? {
                    change.activate.push(activation(&text)?);
                }
            }
            ("terminate", value) => texts("terminate", value)?
                .iter()
                .for_each(|text| change.end(text)),
            ("variables", Value::Object(variables)) => {
                change.variables.push((String::new(), variables.clone()));
            }
            (name, _) => return Err(wrong(format!("`{name}` is not known here"))),
        }
    }
    Ok(())
}

/// Whether the definitions have the elements, and something of it is active.
///
/// # Errors
/// `Rejected` with all that is wrong; `NotFound` where there are no instances.
pub fn check(affected: &Affected, change: &Change) -> Result<(), Error> {
    if affected.instances.is_empty() {
        let what = "there are no process instances to modify";
        return Err(Error::new(ExitCode::NotFound, what));
    }
    let mut problems = Vec::new();
    for definition in affected.definitions.values() {
        let title = &definition.title;
        let all = change.sources().chain(change.targets());
        for element in all.filter(|element| !definition.outline.contains_key(*element)) {
            problems.push(format!("{title} has no element {element}"));
        }
        let is_active = |element: &str| definition.active.contains_key(element);
        for element in change.sources().filter(|element| !is_active(element)) {
            if definition.outline.contains_key(element) {
                problems.push(format!(
                    "{title}: {element} is active in none of the instances"
                ));
            }
        }
    }
    if problems.is_empty() {
        return Ok(());
    }
    let error = Error::new(ExitCode::Rejected, "the change can't be carried out");
    let error = problems.into_iter().fold(error, Error::because);
    Err(error.hint("nothing was sent"))
}

impl Change {
    /// Ends an element instance by its key, or an element by its id.
    fn end(&mut self, text: &str) {
        match keys::parse(text) {
            Ok(key) => self.terminate_keys.push(key),
            Err(_) => self.terminate.push(text.to_owned()),
        }
    }

    /// Elements of which all instances end.
    fn sources(&self) -> impl Iterator<Item = &str> {
        let moved = self.moves.iter().map(|(from, _)| from.as_str());
        moved.chain(self.terminate.iter().map(String::as_str))
    }

    /// Elements that are activated.
    fn targets(&self) -> impl Iterator<Item = &str> {
        let moved = self.moves.iter().map(|(_, to)| to.as_str());
        moved.chain(self.activate.iter().map(|(element, _)| element.as_str()))
    }

    /// Whether element instances have to be found first.
    pub fn needs_look_up(&self) -> bool {
        self.sources().next().is_some()
    }

    /// Whether it's what the cluster's batch operations can do.
    pub fn has_only_moves(&self) -> bool {
        self.activate.is_empty()
            && self.terminate.is_empty()
            && self.terminate_keys.is_empty()
            && self.variables.is_empty()
    }

    /// The element instances of an instance that end.
    ///
    /// # Errors
    /// The search's.
    pub async fn active(&self, rest: &Rest, key: i64) -> Result<Vec<Active>, client::Error> {
        let elements: Vec<&str> = self.sources().collect();
        if elements.is_empty() {
            return Ok(Vec::new());
        }
        let request = SearchRequest {
            filter: json!({
                INSTANCE_KEY: key.to_string(),
                "state": "ACTIVE",
                "elementId": {"$in": elements},
            }),
            page: PageRequest {
                limit: Some(ACTIVE_MAX),
                ..PageRequest::default()
            },
            ..SearchRequest::default()
        };
        let page = rest.search("/element-instances/search", &request).await?;
        let active = page.items.iter().filter_map(|item| {
            Some(Active {
                element: item["elementId"].as_str()?.to_owned(),
                key: item["elementInstanceKey"].as_str()?.parse().ok()?,
            })
        });
        Ok(active.collect())
    }

    /// The request for an instance in which these are active.
    pub fn request(&self, key: i64, active: &[Active]) -> pb::ModifyProcessInstanceRequest {
        let activated = self.activate.iter().cloned();
        let moved = self.moves.iter().flat_map(|(from, to)| {
            let tokens = active.iter().filter(move |active| active.element == *from);
            tokens.map(|_| (to.clone(), None))
        });
        let mut activate_instructions: Vec<_> = activated
            .chain(moved)
            .map(|(element_id, ancestor)| request::ActivateInstruction {
                element_id,
                // The protocol's word for: find it yourself.
                ancestor_element_instance_key: ancestor.unwrap_or(-1),
                variable_instructions: Vec::new(),
            })
            .collect();
        if let Some(first) = activate_instructions.first_mut() {
            let variables = self.variables.iter();
            first.variable_instructions = variables
                .map(|(scope_id, variables)| request::VariableInstruction {
                    variables: Value::Object(variables.clone()).to_string(),
                    scope_id: scope_id.clone(),
                })
                .collect();
        }
        let found = active.iter().map(|active| active.key);
        let terminated = self.terminate_keys.iter().copied().chain(found);
        pb::ModifyProcessInstanceRequest {
            process_instance_key: key,
            activate_instructions,
            terminate_instructions: terminated
                .map(|element_instance_key| request::TerminateInstruction {
                    element_instance_key,
                })
                .collect(),
            operation_reference: None,
        }
    }

    /// For the journal.
    pub fn to_json(&self) -> Value {
        json!({
            "move": self.moves,
            "activate": self.activate,
            "terminate": self.terminate,
            "variables": self.variables,
        })
    }

    /// For the plan.
    pub fn details(&self) -> Vec<(&'static str, String)> {
        let list = |texts: Vec<String>| texts.join(", ");
        let moves = self
            .moves
            .iter()
            .map(|(from, to)| format!("{from} to {to}"));
        let activate = self.activate.iter().map(|(element, _)| element.clone());
        let lines = [
            ("move", list(moves.collect())),
            ("activate", list(activate.collect())),
            ("terminate", list(self.terminate.clone())),
        ];
        lines
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .collect()
    }
}
