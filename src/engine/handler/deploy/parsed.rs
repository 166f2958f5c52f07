//! Reading the resources of a deployment, each by the end of its name, and what is wrong with them.

use std::{collections::HashMap, sync::Arc};

use serde::Deserialize;
use serde_json::Value as Json;

use super::binding;
use crate::{
    bpmn::{self, model::Process},
    dmn::{self, DecisionRequirementsGraph},
    engine::{command::Resource, record::ResourceKind},
};

/// One resource, read.
pub enum Parsed<'a> {
    Processes {
        resource: &'a Resource,
        processes: Vec<Arc<Process>>,
    },
    Decisions {
        resource: &'a Resource,
        graph: Arc<DecisionRequirementsGraph>,
    },
    Resource {
        resource: &'a Resource,
        headline: Headline,
    },
}

/// What a form or generic resource says of itself.
pub struct Headline {
    pub kind: ResourceKind,
    pub id: Arc<str>,
    pub version_tag: Option<String>,
}

/// All resources, or everything that is wrong with them.
pub fn parse(resources: &[Resource]) -> Result<Vec<Parsed<'_>>, String> {
    let mut ids = Ids::default();
    let mut parsed = Vec::new();
    let mut problems = String::new();
    for resource in resources {
        match parse_one(resource, &mut ids) {
            Ok(read) => parsed.push(read),
            Err(problem) => problems.push_str(&format!("\n{problem}")),
        }
    }
    if problems.is_empty() {
        problems = binding::unbound(&parsed, &ids);
    }
    if problems.is_empty() {
        Ok(parsed)
    } else {
        Err(problems)
    }
}

fn parse_one<'a>(resource: &'a Resource, ids: &mut Ids) -> Result<Parsed<'a>, String> {
    let name = &resource.name;
    let ends_with = |ending: &str| name.ends_with(ending);
    if ends_with(".bpmn") || ends_with(".xml") {
        return processes(resource, ids);
    }
    if ends_with(".dmn") {
        return decisions(resource, ids);
    }
    let kind = if ends_with(".form") {
        ResourceKind::Form
    } else if ends_with(".rpa") {
        ResourceKind::Generic
    } else {
        return Err(format!("\n'{name}': unknown resource type"));
    };
    let headline = headline(kind, resource)?;
    ids.of_kind(kind)
        .add(&headline.id, name)
        .map_err(|first| not_unique(kind_name(kind), &headline.id, &first, name))?;
    Ok(Parsed::Resource { resource, headline })
}

fn processes<'a>(resource: &'a Resource, ids: &mut Ids) -> Result<Parsed<'a>, String> {
    let name = &resource.name;
    let processes = bpmn::parse(name, &resource.content).map_err(|error| error.to_string())?;
    let known = processes
        .iter()
        .find_map(|process| ids.processes.first(&process.id));
    if let Some(first) = known {
        return Err(format!(
            "Duplicated process id in resources '{first}' and '{name}'"
        ));
    }
    let processes: Vec<Arc<Process>> = processes.into_iter().map(Arc::new).collect();
    for process in &processes {
        ids.processes.set(&process.id, name);
    }
    Ok(Parsed::Processes {
        resource,
        processes,
    })
}

fn decisions<'a>(resource: &'a Resource, ids: &mut Ids) -> Result<Parsed<'a>, String> {
    let name = &resource.name;
    let graph = dmn::parse(&resource.content).map_err(|error| format!("'{name}': {error}"))?;
    ids.requirements
        .add(&graph.id, name)
        .map_err(|first| not_unique("decision requirements", &graph.id, &first, name))?;
    // Zeebe names the decision that comes first in the deployment.
    let own = |id: &str| graph.decision(id).is_some();
    if let Some((id, first)) = ids.decisions.in_order().find(|(id, _)| own(id)) {
        return Err(not_unique("decision", id, first, name));
    }
    for decision in &graph.decisions {
        ids.decisions.set(&decision.id, name);
    }
    Ok(Parsed::Decisions {
        resource,
        graph: Arc::new(graph),
    })
}

fn not_unique(what: &str, id: &str, first: &str, second: &str) -> String {
    format!(
        "Expected the {what} ids to be unique within a deployment but found a duplicated id '{id}' in the \
         resources '{first}' and '{second}'."
    )
}

fn kind_name(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Form => "form",
        ResourceKind::Generic => "resource",
    }
}

/// The ids that stand in a deployment's resources, by kind.
#[derive(Default)]
pub struct Ids {
    pub processes: ResourceOf,
    requirements: ResourceOf,
    pub decisions: ResourceOf,
    pub forms: ResourceOf,
    generic: ResourceOf,
}

impl Ids {
    fn of_kind(&mut self, kind: ResourceKind) -> &mut ResourceOf {
        match kind {
            ResourceKind::Form => &mut self.forms,
            ResourceKind::Generic => &mut self.generic,
        }
    }
}

/// The resource that each id stands in, in their order.
#[derive(Default)]
pub struct ResourceOf {
    in_order: Vec<(String, String)>,
    place: HashMap<String, usize>,
}

impl ResourceOf {
    pub fn contains(&self, id: &str) -> bool {
        self.place.contains_key(id)
    }

    fn first(&self, id: &str) -> Option<&str> {
        let place = self.place.get(id)?;
        Some(&self.in_order[*place].1)
    }

    fn in_order(&self) -> impl Iterator<Item = (&str, &str)> {
        self.in_order
            .iter()
            .map(|(id, resource)| (id.as_str(), resource.as_str()))
    }

    fn set(&mut self, id: &str, resource: &str) {
        self.place.insert(id.to_owned(), self.in_order.len());
        self.in_order.push((id.to_owned(), resource.to_owned()));
    }

    /// The resource that has the id already is the error.
    fn add(&mut self, id: &str, resource: &str) -> Result<(), String> {
        if let Some(first) = self.first(id) {
            return Err(first.to_owned());
        }
        self.set(id, resource);
        Ok(())
    }
}

/// Reads a form's or generic resource's id. Like Zeebe's reader it takes the first value of the text
/// and leaves alone what comes after it.
fn headline(kind: ResourceKind, resource: &Resource) -> Result<Headline, String> {
    let what = kind_name(kind);
    let unreadable =
        |error: &str| format!("Failed to parse {what} JSON. '{}': {error}", resource.name);
    let text = resource.content.strip_prefix(b"\xef\xbb\xbf");
    let text = text.unwrap_or(&resource.content);
    let json = Json::deserialize(&mut serde_json::Deserializer::from_slice(text))
        .map_err(|error| unreadable(&error.to_string()))?;
    let Json::Object(fields) = json else {
        return Err(unreadable("expected an object"));
    };
    let field = |name: &str| match fields.get(name) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::String(text)) => Ok(Some(text.clone())),
        Some(scalar @ (Json::Number(_) | Json::Bool(_))) => Ok(Some(scalar.to_string())),
        Some(_) => Err(unreadable(&format!("expected a text as {name}"))),
    };
    let version_tag = field("versionTag")?;
    match field("id")? {
        None => Err(format!(
            "Expected the {what} id to be present, but none given"
        )),
        Some(id) if id.trim().is_empty() => Err(format!(
            "Expected the {what} id to be filled, but it is blank"
        )),
        Some(id) => Ok(Headline {
            kind,
            id: id.into(),
            version_tag: version_tag.filter(|tag| !tag.is_empty()),
        }),
    }
}
