//! What image builders have in common, kept once however many there are.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// What many image builders have in common.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kind {
    /// What the ARN of each begins with. The account's own, so that it need not be saved.
    #[serde(skip)]
    pub(super) arn_start: String,
    pub(super) image_arn: String,
    pub(super) platform: Option<String>,
    pub(super) instance_type: String,
    /// The version of the agent.
    pub(super) agent: String,
}

/// All kinds that there are.
#[derive(Debug, Default)]
pub(super) struct Kinds {
    all: BTreeSet<Arc<Kind>>,
    /// How many there may be before those that nobody has any more are thrown away.
    enough: usize,
}

impl Kinds {
    /// The one that is equal to this one.
    pub(super) fn one(&mut self, kind: Kind) -> Arc<Kind> {
        if let Some(known) = self.all.get(&kind) {
            return known.clone();
        }
        if self.all.len() >= self.enough {
            self.all.retain(|kind| Arc::strong_count(kind) > 1);
            self.enough = 64 + 2 * self.all.len();
        }
        let kind = Arc::new(kind);
        self.all.insert(kind.clone());
        kind
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(instance_type: usize) -> Kind {
        Kind { instance_type: instance_type.to_string(), ..Kind::default() }
    }

    #[test]
    fn what_is_equal_is_kept_once_and_what_nobody_has_not_at_all() {
        let mut kinds = Kinds::default();
        let (one, same) = (kinds.one(kind(1)), kinds.one(kind(1)));
        assert!(Arc::ptr_eq(&one, &same));
        (0..100_000).for_each(|number| drop(kinds.one(kind(number))));
        assert!(kinds.all.len() <= 130, "{}", kinds.all.len());
        assert!(Arc::ptr_eq(&one, &kinds.one(kind(1))));
    }
}
