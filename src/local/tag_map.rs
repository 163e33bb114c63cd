//! The tags of one resource, in as little memory as they need: a `BTreeMap` has half a kilobyte for the first of them.

use std::ops::Index;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

type Tag = (String, String);

/// Tags by their keys, in the order of these. There are few of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tags(Box<[Tag]>);

impl Tags {
    pub(super) fn new() -> Self {
        Self::default()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&String, &String)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &String> {
        self.iter().map(|(key, _)| key)
    }

    pub(super) fn get(&self, key: &str) -> Option<&String> {
        let at = self.0.binary_search_by(|(known, _)| known.as_str().cmp(key)).ok()?;
        self.0.get(at).map(|(_, value)| value)
    }

    pub(super) fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    #[cfg(test)]
    pub(super) fn insert(&mut self, key: String, value: String) {
        self.extend([(key, value)]);
    }

    /// Keeps only those that `wanted` says.
    pub(super) fn retain(&mut self, mut wanted: impl FnMut(&String, &String) -> bool) {
        self.change(|tags| tags.retain(|(key, value)| wanted(key, value)));
    }

    fn change(&mut self, change: impl FnOnce(&mut Vec<Tag>)) {
        let mut tags = std::mem::take(&mut self.0).into_vec();
        change(&mut tags);
        self.0 = tags.into_boxed_slice();
    }
}

/// New values take the places of old ones.
impl Extend<Tag> for Tags {
    fn extend<I: IntoIterator<Item = Tag>>(&mut self, more: I) {
        self.change(|tags| {
            for (key, value) in more {
                match tags.binary_search_by(|(known, _)| known.cmp(&key)) {
                    Ok(at) => tags[at].1 = value,
                    Err(at) => tags.insert(at, (key, value)),
                }
            }
        });
    }
}

impl FromIterator<Tag> for Tags {
    fn from_iter<I: IntoIterator<Item = Tag>>(tags: I) -> Self {
        let mut all = Self::new();
        all.extend(tags);
        all
    }
}

impl IntoIterator for Tags {
    type Item = Tag;
    type IntoIter = std::vec::IntoIter<Tag>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_vec().into_iter()
    }
}

/// The empty text for a key that is not there, which a value may be as well.
impl Index<&str> for Tags {
    type Output = String;

    fn index(&self, key: &str) -> &String {
        static EMPTY: String = String::new();
        self.get(key).unwrap_or(&EMPTY)
    }
}

impl Serialize for Tags {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Tags {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tags = std::collections::BTreeMap::<String, String>::deserialize(deserializer)?;
        Ok(tags.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(text: &str) -> Tags {
        text.split(' ').map(|tag| tag.split_once('=').unwrap()).map(|(k, v)| (k.to_owned(), v.to_owned())).collect()
    }

    #[test]
    fn the_last_value_of_a_key_counts_and_keys_are_in_order() {
        let mut some = tags("c=3 a=0 b=2 a=1");
        assert_eq!(serde_json::to_string(&some).unwrap(), r#"{"a":"1","b":"2","c":"3"}"#);
        assert_eq!((some.len(), some["a"].as_str(), some.contains_key("d")), (3, "1", false));
        some.extend(tags("d=4 b=0"));
        some.retain(|key, _| key != "c");
        assert_eq!(some, tags("a=1 b=0 d=4"));
        assert_eq!(serde_json::from_str::<Tags>(r#"{"d":"4","b":"0","a":"1"}"#).unwrap(), some);
        assert_eq!(some.into_iter().last(), Some(("d".to_owned(), "4".to_owned())));
        assert!(tags("a=1") != Tags::new() && Tags::new().is_empty());
    }
}
