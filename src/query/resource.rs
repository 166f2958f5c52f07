//! What can be asked of a list's items: the fields of its search, and what the search itself can filter.

use super::error::near;
use super::tables::TABLES;

/// Which operators the API's filter takes on a field (the `...FilterProperty` schemas of the 8.8 specification).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ops {
    /// Not in the filter object.
    None,
    /// A plain value: equality.
    Exact,
    /// `$eq $neq $exists $in $notIn`
    Basic,
    /// Those and `$like`.
    Text,
    /// `$eq $neq $exists $gt $gte $lt $lte $in`
    Ordered,
    /// `$eq $neq $exists $in $like`
    State,
}

impl Ops {
    /// Whether the filter takes this operator.
    pub(super) fn has(self, operator: &str) -> bool {
        let known: &[&str] = match self {
            Ops::None => &[],
            Ops::Exact => &["$eq"],
            Ops::Basic => &["$eq", "$neq", "$exists", "$in", "$notIn"],
            Ops::Text => &["$eq", "$neq", "$exists", "$in", "$notIn", "$like"],
            Ops::Ordered => &[
                "$eq", "$neq", "$exists", "$gt", "$gte", "$lt", "$lte", "$in",
            ],
            Ops::State => &["$eq", "$neq", "$exists", "$in", "$like"],
        };
        known.contains(&operator)
    }
}

/// What a field holds, which decides how a literal is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// A number in a string.
    Key,
    Number,
    Flag,
    Time,
    /// Text out of a list; a literal is read without case.
    State(&'static [&'static str]),
    /// How long something took.
    Duration,
    /// A list of texts; a comparison holds if it does for one of them.
    List,
    /// JSON of any shape, or a field that only a view names: the literal decides.
    Any,
}

/// What a field holds, for those who give it a type of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Text,
    Number,
    Flag,
    Time,
    /// A list or an object.
    Json,
}

impl Kind {
    fn holds(self) -> Holds {
        match self {
            Kind::Text | Kind::Key | Kind::State(_) | Kind::Duration => Holds::Text,
            Kind::Number => Holds::Number,
            Kind::Flag => Holds::Flag,
            Kind::Time => Holds::Time,
            Kind::List | Kind::Any => Holds::Json,
        }
    }
}

/// Where a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In every item.
    Item,
    /// In some items: a comparison with what is missing must not go by the API's rules on it.
    MaybeItem,
    /// In the filter alone: items don't show it.
    FilterOnly,
}

/// One field of a resource.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Field {
    /// The API's name.
    pub name: &'static str,
    pub kind: Kind,
    pub ops: Ops,
    pub place: Place,
}

/// One search endpoint.
#[derive(Debug)]
pub(super) struct Resource {
    pub path: &'static str,
    pub fields: &'static [Field],
    /// The filter takes `$or`.
    pub or: Or,
    /// Items have variables: under this field is their process instance.
    pub instance: Option<&'static str>,
    /// The filter takes `variables`, and these are the instance's.
    pub variables: VariableFilter,
    /// When it began and, if it does, ended.
    pub times: Option<(&'static str, Option<&'static str>)>,
}

/// Whether a search's filter takes `$or`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Or {
    Taken,
    Refused,
}

/// Whether a search's filter takes `variables`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum VariableFilter {
    Taken,
    Refused,
}

/// The fields of one list: its search's, and under the titles of its columns.
#[derive(Debug, Clone)]
pub struct Schema {
    pub(super) resource: Option<&'static Resource>,
    /// Title and field of each column.
    columns: Vec<(&'static str, &'static str)>,
}

impl Schema {
    /// Of a search endpoint (its path under `/v2`, whatever query it's asked with) and the list's columns as title and field. An endpoint that
    /// isn't known has the columns alone, and nothing is asked of its API.
    pub fn new(
        path: &str,
        columns: impl IntoIterator<Item = (&'static str, &'static str)>,
    ) -> Schema {
        let path = path.split('?').next().unwrap_or(path);
        Schema {
            resource: TABLES.iter().copied().find(|table| table.path == path),
            columns: columns.into_iter().collect(),
        }
    }

    /// A field by the API's name or by a column's title (`ELEMENT INSTANCE` as `element-instance`).
    pub(super) fn field(&self, name: &str) -> Option<Field> {
        if let Some(field) = self.of_api(name) {
            return Some(field);
        }
        let spelled = name.replace(['-', '_'], " ");
        let (_, field) = self.columns.iter().find(|(title, field)| {
            title.eq_ignore_ascii_case(&spelled) || field.eq_ignore_ascii_case(name)
        })?;
        self.of_api(field).or(Some(Field {
            name: field,
            kind: Kind::Any,
            ops: Ops::None,
            place: Place::MaybeItem,
        }))
    }

    /// What items show: each field and, for those whose file has a type for it, what it holds.
    pub fn shown(&self) -> Vec<(&'static str, Holds)> {
        let of_table = self.resource.iter().flat_map(|table| table.fields);
        let mut shown: Vec<(&'static str, Holds)> = of_table
            .filter(|field| field.place != Place::FilterOnly)
            .map(|field| (field.name, field.kind.holds()))
            .collect();
        for (_, field) in &self.columns {
            if !shown.iter().any(|(name, _)| name == field) {
                shown.push((field, Holds::Text));
            }
        }
        shown
    }

    fn of_api(&self, name: &str) -> Option<Field> {
        let mut fields = self.resource?.fields.iter();
        fields
            .find(|field| field.name.eq_ignore_ascii_case(name))
            .copied()
    }

    /// All names that could have been meant.
    pub(super) fn names(&self) -> Vec<&'static str> {
        let mut names: Vec<&str> = self
            .resource
            .iter()
            .flat_map(|table| table.fields)
            .map(|field| field.name)
            .collect();
        for (_, field) in &self.columns {
            if !names.contains(field) {
                names.push(field);
            }
        }
        names
    }

    /// What to say of a name that isn't there.
    pub(super) fn hint(&self, wrong: &str) -> String {
        let titles = self.columns.iter().map(|(title, _)| *title);
        let near = near(wrong, self.names().into_iter().chain(titles));
        let mut known = self.names().join(", ");
        if self.resource.is_some_and(|table| table.times.is_some()) {
            known.push_str(", age");
        }
        if self.ends().is_some() {
            known.push_str(", duration");
        }
        if self.resource.is_some_and(|table| table.instance.is_some()) {
            known.push_str(", variables.NAME");
        }
        if near.is_empty() {
            return format!("there are: {known}");
        }
        let quoted: Vec<String> = near
            .iter()
            .map(|name| format!("`{}`", as_typed(name)))
            .collect();
        format!("did you mean {}? There are: {known}", quoted.join(" or "))
    }

    /// The fields of start and end.
    pub(super) fn ends(&self) -> Option<(&'static str, &'static str)> {
        let (start, end) = self.resource?.times?;
        Some((start, end?))
    }
}

/// A column's title as it's written in a condition.
fn as_typed(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        name.to_owned()
    } else {
        name.to_lowercase().replace(' ', "-")
    }
}
