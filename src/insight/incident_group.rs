//! Incidents that are the same trouble: grouped by their error with all that differs from case to case folded.
//!
//! [`pattern::of`] folds keys, ids, numbers, times and quoted texts; two incidents with the same error type and
//! the same pattern are one [`Group`]. A group's id is a short hash of just that, so it's the same on every
//! machine, today and tomorrow, and other commands take it (`zcli incident resolve --group ID`).
//! It fetches nothing.

pub mod pattern;

use std::collections::BTreeMap;

use indexmap::IndexMap;
use jiff::Timestamp;
use serde_json::{Value, json};

/// How many hexadecimal digits an id has; 10 keep 10,000 groups apart but for one chance in 20,000.
const ID_DIGITS: usize = 10;
/// The least that names a group, where its id's beginning is given alone.
const PREFIX_DIGITS: usize = 4;

/// What makes two incidents the same trouble.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum By {
    /// The error alone, wherever it happens; errors without a text of their own by element.
    #[default]
    Error,
    /// The error, and the process it happens in.
    Process,
    /// The error, and the element it happens at.
    Element,
}

/// What the incidents of a group share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// A short stable hash of the rest.
    pub id: String,
    /// Such as `JOB_NO_RETRIES`.
    pub error_type: String,
    /// The message, folded; empty where there is none.
    pub pattern: String,
    /// The BPMN process id, where the group has one.
    pub process: Option<String>,
    /// The element's id, where the group has one.
    pub element: Option<String>,
}

/// Incidents of one trouble, counted.
#[derive(Debug, Clone)]
pub struct Group {
    /// What they share.
    pub identity: Identity,
    /// How many there are.
    pub count: u64,
    /// The oldest one's creation, by the cluster's clock.
    pub first_seen: Option<Timestamp>,
    /// The newest one's.
    pub last_seen: Option<Timestamp>,
    /// How many there are at each process and element.
    pub places: BTreeMap<(String, String), u64>,
    /// The newest incident, as REST gave it.
    pub newest: Value,
}

/// Whether an incident's group was there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It's the first of its kind.
    New,
    /// One more.
    Known,
}

/// All groups, in the order of their first incident.
#[derive(Debug, Clone, Default)]
pub struct Groups {
    by: By,
    groups: IndexMap<String, Group>,
}

/// The identity of an incident's group.
pub fn identify(incident: &Value, by: By) -> Identity {
    let error_type = text(incident, "errorType").to_owned();
    let message = text(incident, "errorMessage");
    let pattern = pattern::of(message);
    // A text that only says that there is an error says nothing about which.
    let by = match by {
        By::Error if pattern::is_generic(&pattern) => By::Element,
        by => by,
    };
    let process = (by != By::Error).then(|| text(incident, "processDefinitionId").to_owned());
    let element = (by == By::Element).then(|| text(incident, "elementId").to_owned());
    let id = hash(&[
        &error_type,
        &pattern,
        process.as_deref().unwrap_or_default(),
        element.as_deref().unwrap_or_default(),
    ]);
    Identity {
        id,
        error_type,
        pattern,
        process,
        element,
    }
}

/// The identity under which an incident belongs to the group that `id` (or its beginning) names, whichever way
/// it was grouped.
pub fn member(incident: &Value, id: &str) -> Option<Identity> {
    let id = id.trim().to_ascii_lowercase();
    if id.len() < PREFIX_DIGITS {
        return None;
    }
    [By::Error, By::Process, By::Element]
        .into_iter()
        .map(|by| identify(incident, by))
        .find(|identity| identity.id.starts_with(&id))
}

/// Whether a text can be a group's id, or the beginning of one; for clap.
///
/// # Errors
/// Says what an id looks like.
pub fn parse_id(text: &str) -> Result<String, String> {
    let id = text.trim().to_ascii_lowercase();
    let is_id = (PREFIX_DIGITS..=ID_DIGITS).contains(&id.len())
        && id.chars().all(|c| c.is_ascii_hexdigit());
    is_id.then_some(id).ok_or_else(|| {
        format!("expected a group's id of {PREFIX_DIGITS} to {ID_DIGITS} hexadecimal digits, as `zcli incident list --group` shows it")
    })
}

impl Groups {
    /// None yet.
    pub fn new(by: By) -> Groups {
        Groups {
            by,
            groups: IndexMap::new(),
        }
    }

    /// Counts an incident; gives its group as it is now.
    pub fn add(&mut self, incident: &Value) -> (Added, &Group) {
        let identity = identify(incident, self.by);
        let created = text(incident, "creationTime").parse::<Timestamp>().ok();
        let added = if self.groups.contains_key(&identity.id) {
            Added::Known
        } else {
            Added::New
        };
        let group = self
            .groups
            .entry(identity.id.clone())
            .or_insert_with(|| Group::new(identity));
        group.count += 1;
        group.first_seen = [group.first_seen, created].into_iter().flatten().min();
        if created >= group.last_seen {
            group.last_seen = created;
            group.newest = incident.clone();
        }
        let place = (
            text(incident, "processDefinitionId").to_owned(),
            text(incident, "elementId").to_owned(),
        );
        *group.places.entry(place).or_default() += 1;
        (added, group)
    }

    /// Each group.
    pub fn iter(&self) -> impl Iterator<Item = &Group> {
        self.groups.values()
    }

    /// How many groups there are.
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The largest first; of equals, the one seen last.
    pub fn into_largest_first(self) -> Vec<Group> {
        let mut groups: Vec<Group> = self.groups.into_values().collect();
        groups.sort_by_key(|group| std::cmp::Reverse((group.count, group.last_seen)));
        groups
    }
}

impl Group {
    fn new(identity: Identity) -> Group {
        Group {
            identity,
            count: 0,
            first_seen: None,
            last_seen: None,
            places: BTreeMap::new(),
            newest: Value::Null,
        }
    }

    /// Where most of them are, and how many other places there are: `order/charge, and 2 more`.
    pub fn place(&self) -> String {
        let most = self
            .places
            .iter()
            .max_by_key(|(place, count)| (**count, std::cmp::Reverse(*place)));
        let Some(((process, element), _)) = most else {
            return String::new();
        };
        match self.places.len() - 1 {
            0 => format!("{process}/{element}"),
            others => format!("{process}/{element}, and {others} more"),
        }
    }

    /// As shown: keys as strings, times as the API writes them.
    pub fn to_json(&self) -> Value {
        let time = |time: Option<Timestamp>| time.map(|time| time.to_string());
        let places: Vec<Value> = self
            .places
            .iter()
            .map(|((process, element), count)| {
                json!({"processDefinitionId": process, "elementId": element, "count": count})
            })
            .collect();
        json!({
            "group": self.identity.id,
            "errorType": self.identity.error_type,
            "pattern": self.identity.pattern,
            "count": self.count,
            "firstSeen": time(self.first_seen),
            "lastSeen": time(self.last_seen),
            "place": self.place(),
            "places": places,
            "newestIncidentKey": self.newest["incidentKey"],
            "newestMessage": self.newest["errorMessage"],
        })
    }
}

fn text<'a>(object: &'a Value, field: &str) -> &'a str {
    object[field].as_str().unwrap_or_default()
}

/// FNV-1a over the parts with their lengths, folded to [`ID_DIGITS`]. Nothing has to be kept from finding
/// collisions; a change of this function changes every id that people noted down.
fn hash(parts: &[&str]) -> String {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut state = OFFSET;
    let mut take = |bytes: &[u8]| {
        for byte in bytes {
            state = (state ^ u64::from(*byte)).wrapping_mul(PRIME);
        }
    };
    for part in parts {
        take(part.as_bytes());
        take(&(part.len() as u64).to_le_bytes());
    }
    let folded = (state >> 40 ^ state) & 0xff_ffff_ffff;
    format!("{folded:010x}")
}

#[cfg(test)]
mod tests;
