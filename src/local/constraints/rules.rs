//! What the service's model can demand of a value.

use super::pattern::Pattern;

/// What is demanded of a value of one shape.
#[derive(Debug)]
pub(super) enum Rule {
    /// Nothing.
    Free,
    /// `min` and `max` count characters.
    Text {
        min: usize,
        max: usize,
        pattern: Option<&'static Pattern>,
    },
    Enum(&'static [&'static str]),
    Number {
        min: i64,
        max: i64,
    },
    List {
        min: usize,
        max: usize,
        element: &'static Rule,
    },
    Map {
        min: usize,
        max: usize,
        key: &'static Rule,
        value: &'static Rule,
    },
    Structure(&'static [Member]),
}

/// A member of a structure of which something is demanded.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) name: &'static str,
    pub(super) is_required: bool,
    /// Its value is shown to nobody.
    pub(super) is_sensitive: bool,
    pub(super) rule: &'static Rule,
}

impl Member {
    pub(super) const fn required(name: &'static str, rule: &'static Rule) -> Self {
        Self { name, is_required: true, is_sensitive: false, rule }
    }

    pub(super) const fn optional(name: &'static str, rule: &'static Rule) -> Self {
        Self { name, is_required: false, is_sensitive: false, rule }
    }

    pub(super) const fn sensitive(mut self) -> Self {
        self.is_sensitive = true;
        self
    }
}

impl Rule {
    /// The demands that a text does not meet, in the words of AWS's front end.
    pub(super) fn broken_by_text(&self, text: &str) -> Vec<String> {
        match self {
            Self::Text { min, max, pattern } => {
                let mut broken = broken_length(text.chars().count(), *min, *max);
                broken.extend(pattern.filter(|pattern| !pattern.fits(text)).map(matching));
                broken
            }
            Self::Enum(values) if !values.contains(&text) => vec![one_of(values)],
            _ => Vec::new(),
        }
    }

    /// The demands that a number does not meet.
    pub(super) fn broken_by_number(&self, number: i64) -> Vec<String> {
        match self {
            Self::Number { min, .. } if number < *min => vec![at_least("value", min)],
            Self::Number { max, .. } if number > *max => vec![at_most("value", max)],
            _ => Vec::new(),
        }
    }

    /// The demands that so many elements or entries do not meet.
    pub(super) fn broken_by_count(&self, count: usize) -> Vec<String> {
        match self {
            Self::List { min, max, .. } | Self::Map { min, max, .. } => broken_length(count, *min, *max),
            _ => Vec::new(),
        }
    }

    /// All that it demands of an element or entry, which the front end enumerates when any of them is not met.
    pub(super) fn all_demands(&self) -> String {
        match self {
            Self::Text { min, max, pattern } => {
                let mut all = Vec::new();
                if *max < usize::MAX {
                    all.push(at_most("length", max));
                }
                if *min > 0 || *max < usize::MAX {
                    all.push(at_least("length", min));
                }
                all.extend(pattern.map(matching));
                all.join(", ")
            }
            Self::Enum(values) => one_of(values),
            Self::Number { min, max } => format!("{}, {}", at_most("value", max), at_least("value", min)),
            _ => String::new(),
        }
    }
}

fn broken_length(length: usize, min: usize, max: usize) -> Vec<String> {
    if length < min {
        return vec![at_least("length", min)];
    }
    if length > max {
        return vec![at_most("length", max)];
    }
    Vec::new()
}

fn at_least(what: &str, limit: impl std::fmt::Display) -> String {
    format!("Member must have {what} greater than or equal to {limit}")
}

fn at_most(what: &str, limit: impl std::fmt::Display) -> String {
    format!("Member must have {what} less than or equal to {limit}")
}

fn matching(pattern: &Pattern) -> String {
    format!("Member must satisfy regular expression pattern: {}", pattern.source())
}

fn one_of(values: &[&str]) -> String {
    format!("Member must satisfy enum value set: [{}]", values.join(", "))
}
