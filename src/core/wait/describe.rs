//! What the engine takes from outside: one call that describes resources, and what is seen by it.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use crate::core::error::Error;

/// What a resource is asked for by: its name, or its ARN. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(Arc<str>);

impl Key {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    #[must_use]
    pub fn is_arn(&self) -> bool {
        self.0.starts_with("arn:")
    }

    /// The name, also of what is told by its ARN.
    #[must_use]
    pub fn name(&self) -> &str {
        match self.0.rsplit_once('/') {
            Some((_, name)) if self.is_arn() => name,
            _ => &self.0,
        }
    }
}

impl<T: Into<Arc<str>>> From<T> for Key {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl Borrow<str> for Key {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a describe shows of one resource. Cheap to clone: it is shared by all who wait for it.
pub trait Look: Clone + Send + Sync + 'static {
    /// Empty if the service sent none.
    fn name(&self) -> &str;
    /// Empty if the service sent none.
    fn arn(&self) -> &str;
    /// Empty if the service sent none, which is as good as a state that nobody knows.
    fn state(&self) -> &str;
    /// Whether it has an IP address.
    fn is_reachable(&self) -> bool;
    /// Whether it joins a directory's domain, which takes its time.
    fn joins_domain(&self) -> bool;
    /// What the service says of the last change: reason, message, resource errors.
    fn story(&self) -> Option<String>;
}

/// The call that shows resources of one kind.
pub trait Describe: Send + Sync + 'static {
    type Look: Look;

    /// One call, one attempt. `keys` are never empty, never more than a page, and all names or all ARNs. What comes
    /// back may lack some of them, and may come in any order.
    fn describe(&self, keys: &[Key]) -> impl Future<Output = Result<Vec<Self::Look>, Trouble>> + Send;
}

/// Why a call showed nothing, by what it means for those who wait.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// At least one of the keys does not exist: the service then shows none.
    NotFound,
    /// The service wants fewer calls.
    Throttled(Arc<Error>),
    /// Something that may be over with the next call.
    Passing(Arc<Error>),
    /// The service will not answer this, perhaps for one key's sake.
    Refused(Arc<Error>),
    /// No call will succeed.
    Fatal(Arc<Error>),
}

/// Whether an ARN has an account. Public images have none, and a name may be both a public image's and one's own.
pub(super) fn has_account(arn: &str) -> bool {
    arn.split(':').nth(4).is_some_and(|account| !account.is_empty())
}
