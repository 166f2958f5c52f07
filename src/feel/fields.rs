//! A context's entries in the order of their insertion. Most contexts have a few, which are found faster
//! by looking at each than by hashing.

use std::collections::HashMap;

use super::text::Text;
use super::value::Val;

/// Up to this many entries there's no index.
const UNINDEXED_MAX: usize = 12;

type Index<'a> = HashMap<Text<'a>, usize>;

#[derive(Debug, Clone, Default)]
pub struct Fields<'a> {
    entries: Vec<(Text<'a>, Val<'a>)>,
    /// Where each key is; none while there are few.
    index: Option<Box<Index<'a>>>,
}

impl<'a> Fields<'a> {
    pub fn with_capacity(entries: usize) -> Self {
        Self {
            entries: Vec::with_capacity(entries),
            index: None,
        }
    }

    /// Makes room for more entries at once.
    pub fn reserve(&mut self, entries: usize) {
        self.entries.reserve(entries);
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn position(&self, key: &str) -> Option<usize> {
        if let Some(index) = &self.index {
            return index.get(key).copied();
        }
        self.entries.iter().position(|(known, _)| **known == *key)
    }

    pub fn get(&self, key: &str) -> Option<&Val<'a>> {
        self.position(key).map(|at| &self.entries[at].1)
    }

    /// Adds an entry; one of the same key is replaced in its place.
    pub fn insert(&mut self, key: Text<'a>, value: Val<'a>) {
        if let Some(at) = self.position(&key) {
            self.entries[at].1 = value;
            return;
        }
        self.entries.push((key, value));
        let last = self.entries.len() - 1;
        if let Some(index) = &mut self.index {
            index.insert(self.entries[last].0.clone(), last);
        } else if last >= UNINDEXED_MAX {
            let keys = self.entries.iter().enumerate();
            let index: Index<'a> = keys.map(|(at, (key, _))| (key.clone(), at)).collect();
            self.index = Some(Box::new(index));
        }
    }

    pub fn extend(&mut self, entries: impl IntoIterator<Item = (Text<'a>, Val<'a>)>) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }

    /// The same entries without anything borrowed.
    pub fn into_owned(self) -> Fields<'static> {
        let entries = self.entries.into_iter();
        let owned = |index: Box<Index<'a>>| {
            let index = index.into_iter();
            Box::new(index.map(|(key, at)| (key.into_owned(), at)).collect())
        };
        Fields {
            entries: entries
                .map(|(key, value)| (key.into_owned(), value.into_owned()))
                .collect(),
            index: self.index.map(owned),
        }
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&Text<'a>, &Val<'a>)> {
        self.entries.iter().map(|(key, value)| (key, value))
    }
}

impl<'a> FromIterator<(Text<'a>, Val<'a>)> for Fields<'a> {
    fn from_iter<I: IntoIterator<Item = (Text<'a>, Val<'a>)>>(entries: I) -> Self {
        let entries = entries.into_iter();
        let mut fields = Self::with_capacity(entries.size_hint().0);
        for (key, value) in entries {
            fields.insert(key, value);
        }
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_entries_are_found_and_replaced() {
        for count in [1, UNINDEXED_MAX, UNINDEXED_MAX + 1, 100] {
            let entry = |at: usize, value| (Text::from(format!("k{at}")), Val::integer(value));
            let mut fields: Fields<'_> = (0..count).map(|at| entry(at, 1)).collect();
            let (key, value) = entry(count / 2, 7);
            fields.insert(key, value);
            assert_eq!(fields.len(), count);
            let found = fields.get(&format!("k{}", count / 2));
            assert_eq!(found.and_then(Val::as_i64), Some(7));
            assert!(fields.get("other").is_none());
            let keys: Vec<String> = fields.iter().map(|(key, _)| key.to_string()).collect();
            assert_eq!(keys[count - 1], format!("k{}", count - 1));
        }
    }
}
