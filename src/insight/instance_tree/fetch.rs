//! The searches behind a tree: a scope at a time, in breadth, within bounds.

use std::collections::{BTreeMap, VecDeque};

use futures_util::future::BoxFuture;
use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};
use serde_json::{Value, json};

use super::{Element, Instance, InstanceTree};
use crate::client::rest::{Order, Page, PageRequest, SearchRequest, Sort, segment};
use crate::client::{Error, Kind, Rest};

/// Requests that wait for their answers at one time.
const CONCURRENT_MAX: usize = 8;

/// How much of a tree is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Element instances of one scope, and called instances of one instance.
    pub children: u32,
    /// Process instances below the one asked for.
    pub instances: usize,
    /// Scopes whose inside is looked at.
    pub scopes: usize,
    /// Callers above, and calls in calls below.
    pub depth: usize,
}

impl Default for Bounds {
    fn default() -> Bounds {
        Bounds {
            children: 20,
            instances: 60,
            scopes: 100,
            depth: 32,
        }
    }
}

/// Which element instances and called instances are in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Include {
    /// Those that have not ended.
    Active,
    /// All.
    All,
}

/// Fetches the tree of a process instance.
///
/// # Errors
/// `NotFound` where there is no process instance with this key; else those of any call.
pub async fn load(
    rest: &Rest,
    key: i64,
    include: Include,
    bounds: Bounds,
) -> Result<InstanceTree, Error> {
    let item = rest.get(&format!("/process-instances/{key}")).await?;
    let mut instance = Instance::parse(&item);
    let callers = callers(rest, &mut instance, bounds).await?;
    let mut fetcher = Fetcher {
        rest,
        include,
        bounds,
        scopes_left: bounds.scopes,
        instances_left: bounds.instances,
    };
    fetcher.fill(&mut instance).await?;
    Ok(InstanceTree { callers, instance })
}

/// Follows the parents up to the root, or as far as the depth goes.
async fn callers(
    rest: &Rest,
    instance: &mut Instance,
    bounds: Bounds,
) -> Result<Vec<Instance>, Error> {
    let mut callers: VecDeque<Instance> = VecDeque::new();
    while callers.len() < bounds.depth {
        let below = callers.front_mut().unwrap_or(instance);
        let Some(parent) = below.parent_process_instance_key.clone() else {
            break;
        };
        if let Some(element) = below.parent_element_instance_key.clone() {
            let path = format!("/element-instances/{}", segment(&element));
            below.called_by = found(rest.get(&path).await)?.map(|item| Element::parse(&item));
        }
        let path = format!("/process-instances/{}", segment(&parent));
        // A finished parent may have been deleted already.
        match found(rest.get(&path).await)? {
            Some(item) => callers.push_front(Instance::parse(&item)),
            None => break,
        }
    }
    Ok(callers.into())
}

fn found(answer: Result<Value, Error>) -> Result<Option<Value>, Error> {
    match answer {
        Ok(item) => Ok(Some(item)),
        Err(error) if error.kind() == Kind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

struct Fetcher<'a> {
    rest: &'a Rest,
    include: Include,
    bounds: Bounds,
    scopes_left: usize,
    instances_left: usize,
}

/// The children of one scope: those within bounds, and how many more there are.
#[derive(Default)]
struct Children {
    items: Vec<Value>,
    more: u64,
}

impl Fetcher<'_> {
    /// Fills the instance level by level: a broad tree is cut in its depth first.
    async fn fill(&mut self, root: &mut Instance) -> Result<(), Error> {
        let mut level: Vec<&mut Instance> = vec![root];
        for _ in 0..=self.bounds.depth {
            let asked: Vec<(String, bool)> = level
                .iter()
                .map(|instance| (instance.process_instance_key.clone(), instance.has_incident))
                .collect();
            let scopes = self.elements_of(&asked).await?;
            let calls = self.calls_of(&asked).await?;
            for ((instance, elements), calls) in level.iter_mut().zip(scopes).zip(calls) {
                instance.more_elements = elements.more;
                instance.elements = elements.items.iter().map(Element::parse).collect();
                let key = instance.process_instance_key.clone();
                self.fill_scopes(&key, instance.has_incident, &mut instance.elements)
                    .await?;
                instance.more_calls = calls.more;
                let calls = calls.items.iter().map(Instance::parse).collect();
                self.attach(instance, calls);
            }
            level = level
                .into_iter()
                .flat_map(|instance| called(&mut instance.elements, &mut instance.other_calls))
                .collect();
            if level.is_empty() {
                break;
            }
        }
        Ok(())
    }

    async fn elements_of(&self, asked: &[(String, bool)]) -> Result<Vec<Children>, Error> {
        let futures = asked
            .iter()
            .map(|(key, has_incident)| self.scope(key.clone(), key.clone(), *has_incident));
        collect(futures.collect()).await
    }

    async fn calls_of(&self, asked: &[(String, bool)]) -> Result<Vec<Children>, Error> {
        let futures = asked.iter().map(|(key, has_incident)| {
            let filter = json!({"parentProcessInstanceKey": key});
            self.children(
                "/process-instances/search",
                "processInstanceKey",
                filter,
                *has_incident,
            )
        });
        collect(futures.collect()).await
    }

    /// Looks into sub-processes and multi-instance bodies, as long as scopes are left.
    async fn fill_scopes(
        &mut self,
        instance: &str,
        has_incident: bool,
        elements: &mut [Element],
    ) -> Result<(), Error> {
        let mut level: Vec<&mut Element> = elements.iter_mut().collect();
        while !level.is_empty() {
            level.retain(|element| element.is_container());
            level.truncate(self.scopes_left);
            self.scopes_left -= level.len();
            let futures = level.iter().map(|element| {
                let scope = element.element_instance_key.clone();
                // An incident inside isn't one of the scope around it.
                self.scope(instance.to_owned(), scope, has_incident)
            });
            let inside = collect(futures.collect()).await?;
            for (element, children) in level.iter_mut().zip(inside) {
                element.more_elements = children.more;
                element.elements = children.items.iter().map(Element::parse).collect();
            }
            level = level
                .into_iter()
                .flat_map(|element| element.elements.iter_mut())
                .collect();
        }
        Ok(())
    }

    /// Puts called instances below their call activities, as long as instances are left.
    fn attach(&mut self, instance: &mut Instance, mut calls: Vec<Instance>) {
        let kept = calls.len().min(self.instances_left);
        instance.more_calls += (calls.len() - kept) as u64;
        calls.truncate(kept);
        self.instances_left -= kept;
        let mut by_element: BTreeMap<String, Vec<Instance>> = BTreeMap::new();
        for call in calls {
            let element = call.parent_element_instance_key.clone();
            by_element
                .entry(element.unwrap_or_default())
                .or_default()
                .push(call);
        }
        place(&mut instance.elements, &mut by_element);
        instance.other_calls = by_element.into_values().flatten().collect();
    }

    fn scope(
        &self,
        instance: String,
        scope: String,
        has_incident: bool,
    ) -> BoxFuture<'_, Result<Children, Error>> {
        let filter = json!({"processInstanceKey": instance, "elementInstanceScopeKey": scope});
        self.children(
            "/element-instances/search",
            "elementInstanceKey",
            filter,
            has_incident,
        )
    }

    /// The oldest children; where there are too many, those with an incident come before the others.
    fn children(
        &self,
        path: &'static str,
        key: &'static str,
        mut filter: Value,
        has_incident: bool,
    ) -> BoxFuture<'_, Result<Children, Error>> {
        if self.include == Include::Active {
            filter["state"] = json!("ACTIVE");
        }
        Box::pin(async move {
            let all = self.page(path, key, filter.clone()).await?;
            let mut items = Vec::new();
            if has_incident && all.total_items > all.items.len() as u64 {
                filter["hasIncident"] = json!(true);
                items = self.page(path, key, filter).await?.items;
            }
            for item in all.items {
                if items.len() < self.bounds.children as usize
                    && !items.iter().any(|other| other[key] == item[key])
                {
                    items.push(item);
                }
            }
            let more = all.total_items.saturating_sub(items.len() as u64);
            Ok(Children { items, more })
        })
    }

    async fn page(&self, path: &str, key: &str, filter: Value) -> Result<Page, Error> {
        let request = SearchRequest {
            filter,
            sort: vec![Sort {
                field: key.to_owned(),
                order: Order::Ascending,
            }],
            page: PageRequest {
                limit: Some(self.bounds.children),
                ..PageRequest::default()
            },
        };
        self.rest.search(path, &request).await
    }
}

async fn collect(
    futures: Vec<BoxFuture<'_, Result<Children, Error>>>,
) -> Result<Vec<Children>, Error> {
    stream::iter(futures)
        .buffered(CONCURRENT_MAX)
        .try_collect()
        .await
}

fn place(elements: &mut [Element], calls: &mut BTreeMap<String, Vec<Instance>>) {
    for element in elements {
        if let Some(called) = calls.remove(&element.element_instance_key) {
            element.calls = called;
        }
        place(&mut element.elements, calls);
    }
}

/// The called instances below these elements, and the others.
fn called<'a>(elements: &'a mut [Element], others: &'a mut [Instance]) -> Vec<&'a mut Instance> {
    let mut found: Vec<&mut Instance> = others.iter_mut().collect();
    for element in elements {
        found.extend(element.calls.iter_mut());
        found.extend(called(&mut element.elements, &mut []));
    }
    found
}
