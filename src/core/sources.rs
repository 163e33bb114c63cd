//! Where settings come from, in botocore's order: what was told, the environment, the profile.

use super::environment::Environment;
use super::error::Error;
use super::settings::{RetryMode, Settings};
use super::shared_files::SharedFiles;

/// Attempts of one call, the first included.
const ATTEMPTS: u32 = 3;
/// The same where the mode is the one that botocore calls legacy.
const LEGACY_ATTEMPTS: u32 = 5;

/// All that a client can know before it makes a call.
pub(super) struct Sources {
    pub(super) told: Settings,
    pub(super) environment: Environment,
    pub(super) files: SharedFiles,
}

impl Sources {
    pub(super) fn read(told: Settings, environment: Environment) -> Result<Self, Error> {
        let files = SharedFiles::read(told.profile_name.as_deref(), &environment)?;
        Ok(Self { told, environment, files })
    }

    /// A setting that the environment or the profile has.
    pub(super) fn find(&self, variable: &str, setting: &str) -> Option<&str> {
        self.environment.get(variable).or_else(|| self.files.get(setting).filter(|value| !value.is_empty()))
    }

    /// A setting that is on or off; anything but "true" is off, as with botocore.
    pub(super) fn switch(&self, variable: &str, setting: &str) -> Option<bool> {
        self.find(variable, setting).map(|value| value.eq_ignore_ascii_case("true"))
    }

    pub(super) fn use_fips(&self) -> bool {
        let found = || self.switch("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
        self.told.use_fips_endpoint.or_else(found).unwrap_or_default()
    }

    pub(super) fn use_dualstack(&self) -> bool {
        let found = || self.switch("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
        self.told.use_dualstack_endpoint.or_else(found).unwrap_or_default()
    }

    /// What the User-Agent header names as the application.
    pub(super) fn app_id(&self) -> Option<&str> {
        self.told.user_agent_appid.as_deref().or_else(|| self.find("AWS_SDK_UA_APP_ID", "sdk_ua_app_id"))
    }

    /// How often a call is tried, and how.
    pub(super) fn retries(&self) -> Result<(RetryMode, u32), Error> {
        let found = self.find("AWS_RETRY_MODE", "retry_mode").map(str::to_ascii_lowercase);
        let (mode, default) = match (self.told.retry_mode, found.as_deref()) {
            (Some(mode), _) => (mode, ATTEMPTS),
            (None, None | Some("standard")) => (RetryMode::Standard, ATTEMPTS),
            (None, Some("adaptive")) => (RetryMode::Adaptive, ATTEMPTS),
            (None, Some("legacy")) => (RetryMode::Standard, LEGACY_ATTEMPTS),
            (None, Some(other)) => {
                let valid = "legacy, standard, adaptive";
                return Err(Error::Configuration(format!("Invalid retry mode: {other:?}, must be one of: {valid}")));
            }
        };
        if let Some(attempts) = self.told.total_max_attempts {
            return Ok((mode, attempts.max(1)));
        }
        let Some(attempts) = self.find("AWS_MAX_ATTEMPTS", "max_attempts") else { return Ok((mode, default)) };
        match attempts.trim().parse() {
            Ok(attempts) if attempts >= 1 => Ok((mode, attempts)),
            _ => Err(Error::Configuration(format!(
                "Invalid max_attempts: {attempts:?}, must be an integer of at least 1"
            ))),
        }
    }
}

#[cfg(test)]
impl Sources {
    /// Sources without files.
    pub(super) fn of<const N: usize>(told: Settings, variables: [(&str, &str); N]) -> Self {
        let nowhere = [("AWS_CONFIG_FILE", "/nowhere"), ("AWS_SHARED_CREDENTIALS_FILE", "/nowhere")];
        let files = SharedFiles::read(None, &nowhere.into()).unwrap();
        Self { told, environment: variables.into(), files }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mode_that_only_botocore_has_is_standard_with_its_attempts() {
        let of = |variables| Sources::of(Settings::default(), variables).retries().unwrap();
        assert_eq!(of([("AWS_RETRY_MODE", "Legacy"), ("A", "")]), (RetryMode::Standard, 5));
        assert_eq!(of([("AWS_RETRY_MODE", "legacy"), ("AWS_MAX_ATTEMPTS", "2")]), (RetryMode::Standard, 2));
        assert_eq!(of([("AWS_RETRY_MODE", "adaptive"), ("A", "")]), (RetryMode::Adaptive, 3));
    }
}
