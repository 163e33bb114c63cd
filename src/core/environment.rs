//! The environment, as it was when the client was made.

use std::collections::HashMap;
use std::path::PathBuf;

/// The variables that a client looks at. They are read once: another thread may change the environment later.
#[derive(Clone, Default)]
pub struct Environment(HashMap<String, String>);

impl Environment {
    /// The variables as they are now. Python changes them under the GIL, so whoever reads them holds it.
    #[must_use]
    pub fn of_process() -> Self {
        let text = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        };
        Self(std::env::vars_os().filter_map(text).filter(|(name, _)| matters(name)).collect())
    }

    /// A variable; one that is empty is not there.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.raw(name).filter(|value| !value.is_empty())
    }

    /// A variable as it is.
    pub(super) fn raw(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// A path of the user's, whose `~` is the home directory.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        let home = self.get("HOME").or_else(|| self.get("USERPROFILE"));
        match (path.strip_prefix('~'), home) {
            (Some(rest), Some(home)) if rest.is_empty() || rest.starts_with(['/', '\\']) => {
                format!("{home}{rest}").into()
            }
            _ => path.into(),
        }
    }
}

fn matters(name: &str) -> bool {
    name.starts_with("AWS_")
        || matches!(name, "HOME" | "USERPROFILE" | "REQUEST_METHOD")
        || name.len() > "_proxy".len() && name.to_ascii_lowercase().ends_with("_proxy")
}

#[cfg(test)]
impl<const N: usize> From<[(&str, &str); N]> for Environment {
    fn from(variables: [(&str, &str); N]) -> Self {
        Self(variables.map(|(name, value)| (name.to_owned(), value.to_owned())).into_iter().collect())
    }
}
