//! The shared files of AWS's tools: config and credentials, their profiles and what belongs to these.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::error::Error;
use super::ini::{self, Section, Sections, Value};

/// One of the two files.
#[derive(Clone)]
pub(super) struct File {
    path: PathBuf,
    found: bool,
    /// By name, without the word `profile`.
    profiles: Sections,
}

/// Both files, with the profile that is in force.
#[derive(Clone)]
pub(super) struct SharedFiles {
    pub(super) config: File,
    pub(super) credentials: File,
    services: Sections,
    sso_sessions: Sections,
    /// Its name, and whether it was told or is the default.
    profile: String,
}

impl SharedFiles {
    /// Reads them. A profile that was asked for has to be there, as with boto3; the default one need not.
    pub(super) fn read(told: Option<&str>, environment: &Environment) -> Result<Self, Error> {
        let path = |variable, default| environment.path(environment.get(variable).unwrap_or(default));
        let config = sections(&path("AWS_CONFIG_FILE", "~/.aws/config"))?;
        let credentials = sections(&path("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials"))?;
        let told = told.or_else(|| environment.get("AWS_DEFAULT_PROFILE")).or_else(|| environment.get("AWS_PROFILE"));
        let mut files = Self {
            config: File { profiles: BTreeMap::new(), ..config },
            credentials,
            services: BTreeMap::new(),
            sso_sessions: BTreeMap::new(),
            profile: told.unwrap_or("default").to_owned(),
        };
        for (header, section) in config.profiles {
            files.file_away(&header, section);
        }
        match told {
            Some(profile) if !files.has(profile) => {
                Err(Error::ProfileNotFound { profile: profile.to_owned(), looked: files.places() })
            }
            _ => Ok(files),
        }
    }

    /// Puts a section of the config file where botocore looks for it.
    fn file_away(&mut self, header: &str, section: Section) {
        let named = [
            ("profile", &mut self.config.profiles),
            ("sso-session", &mut self.sso_sessions),
            ("services", &mut self.services),
        ];
        for (kind, place) in named {
            if header.starts_with(kind) {
                if let Some(name) = second_word(header) {
                    place.insert(name, section);
                }
                return;
            }
        }
        if header == "default" {
            self.config.profiles.insert(header.to_owned(), section);
        }
    }

    pub(super) fn profile(&self) -> &str {
        &self.profile
    }

    pub(super) fn has(&self, profile: &str) -> bool {
        self.config.profiles.contains_key(profile) || self.credentials.profiles.contains_key(profile)
    }

    /// A setting of the profile in force.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.of(&self.profile, name)
    }

    /// A setting of a profile. Where both files have it, the credentials file wins.
    pub(super) fn of(&self, profile: &str, name: &str) -> Option<&str> {
        self.credentials.of(profile, name).or_else(|| self.config.of(profile, name))
    }

    pub(super) fn has_sso_session(&self, session: &str) -> bool {
        self.sso_sessions.contains_key(session)
    }

    /// A setting of an `[sso-session]`.
    pub(super) fn of_sso_session(&self, session: &str, name: &str) -> Option<&str> {
        text(self.sso_sessions.get(session)?, name)
    }

    /// The endpoint that is configured for a service: in the profile's services section, or for all of its services.
    pub(super) fn endpoint_url(&self, service: &str) -> Result<Option<&str>, Error> {
        if let Some(name) = self.get("services") {
            let missing = || {
                Error::Configuration(format!(
                    "The profile is configured to use the services section but the \"{name}\" services configuration \
                     does not exist."
                ))
            };
            let section = self.services.get(name).filter(|section| !section.is_empty()).ok_or_else(missing)?;
            if let Some(Value::Nested(settings)) = section.get(service)
                && let Some(url) = settings.get("endpoint_url").filter(|url| !url.is_empty())
            {
                return Ok(Some(url));
            }
        }
        Ok(self.get("endpoint_url").filter(|url| !url.is_empty()))
    }

    /// Where a profile was looked for.
    pub(super) fn places(&self) -> String {
        format!("{} and {}", self.config.shown(), self.credentials.shown())
    }
}

impl File {
    /// A setting of a profile, in this file.
    pub(super) fn of(&self, profile: &str, name: &str) -> Option<&str> {
        text(self.profiles.get(profile)?, name)
    }

    fn shown(&self) -> String {
        format!("{}{}", self.path.display(), if self.found { "" } else { " (no such file)" })
    }
}

fn text<'a>(section: &'a Section, name: &str) -> Option<&'a str> {
    match section.get(name)? {
        Value::Text(text) => Some(text),
        Value::Nested(_) => None,
    }
}

/// A file by its sections. One that is not there or may not be read has none, as with botocore.
fn sections(path: &Path) -> Result<File, Error> {
    let broken = |cause: String| Error::ConfigParse { path: path.display().to_string(), cause };
    let bytes = if path.is_file() { fs::read(path).ok() } else { None };
    let Some(bytes) = bytes else {
        return Ok(File { path: path.to_owned(), found: false, profiles: BTreeMap::new() });
    };
    let text = String::from_utf8(bytes).map_err(|e| broken(format!("it is not UTF-8: {e}")))?;
    let profiles = ini::parse(&text).map_err(|e| broken(e.to_string()))?;
    Ok(File { path: path.to_owned(), found: true, profiles })
}

/// The name in `profile name` or `profile "a name"`.
fn second_word(header: &str) -> Option<String> {
    let (_, name) = header.trim().split_once(char::is_whitespace)?;
    let name = name.trim();
    for quote in ['"', '\''] {
        if let Some(quoted) = name.strip_prefix(quote) {
            return quoted.strip_suffix(quote).map(str::to_owned);
        }
    }
    (!name.contains(char::is_whitespace)).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_named_by_its_second_word() {
        assert_eq!(second_word("profile a"), Some("a".to_owned()));
        assert_eq!(second_word("profile \"a b\""), Some("a b".to_owned()));
        assert_eq!(second_word("profile a b"), None);
        assert_eq!(second_word("profile"), None);
    }

    #[test]
    fn a_profile_that_was_asked_for_has_to_be_there() {
        let nowhere = [("AWS_CONFIG_FILE", "/nowhere"), ("AWS_SHARED_CREDENTIALS_FILE", "/nowhere")];
        assert!(SharedFiles::read(None, &nowhere.into()).is_ok());
        let told = SharedFiles::read(Some("p"), &nowhere.into()).err();
        assert!(matches!(told, Some(Error::ProfileNotFound { .. })));
    }
}
