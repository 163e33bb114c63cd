//! What a client is told when it is made.

use std::collections::HashMap;
use std::time::Duration;

use serde::Deserialize;

use super::lender::Lender;
use super::protocol::Protocol;
use super::target;

/// Everything that a client can be told. What is absent comes from the environment and the shared files, or is a default.
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    pub region_name: Option<String>,
    pub profile_name: Option<String>,
    /// Where the service is; the regional endpoint of AWS unless given.
    pub endpoint_url: Option<String>,
    pub aws_access_key_id: Option<String>,
    pub aws_secret_access_key: Option<String>,
    pub aws_session_token: Option<String>,
    /// Gives credentials in the place of all other sources.
    #[serde(skip)]
    pub lender: Option<Lender>,
    /// Whether the server's certificate is checked, and against which.
    pub verify: Option<Verify>,
    pub protocol: Protocol,
    /// Seconds until a connection must stand. Default 60, as botocore's.
    #[serde(deserialize_with = "seconds")]
    pub connect_timeout: Option<Duration>,
    /// Seconds without a byte from the server. Default 60, as botocore's.
    #[serde(deserialize_with = "seconds")]
    pub read_timeout: Option<Duration>,
    pub retry_mode: Option<RetryMode>,
    /// Attempts of one call, the first included. Default 3, as botocore's standard mode.
    pub total_max_attempts: Option<u32>,
    /// Whether a call is tried again while something else changes the resource.
    pub retry_concurrent_modification: bool,
    /// Seconds for which a creation is tried again while the service does not see its role. Default: not at all.
    #[serde(deserialize_with = "seconds")]
    pub retry_invalid_role: Option<Duration>,
    /// Idle connections kept. Default 10, as botocore's.
    pub max_pool_connections: Option<usize>,
    /// The proxy for each scheme; those of the environment unless given.
    pub proxies: Option<HashMap<String, Option<String>>>,
    /// Stands at the end of the User-Agent header.
    pub user_agent_extra: Option<String>,
    pub user_agent_appid: Option<String>,
    pub use_fips_endpoint: Option<bool>,
    pub use_dualstack_endpoint: Option<bool>,
    pub ignore_configured_endpoint_urls: Option<bool>,
}

/// The argument `verify`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Verify {
    Switch(bool),
    /// The path of a file of certificates.
    Bundle(String),
}

/// How a call is tried again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RetryMode {
    #[default]
    Standard,
    /// As standard, and slower on this side while the service throttles.
    Adaptive,
}

/// Credentials are not for logs.
impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Settings")
            .field("region_name", &self.region_name)
            .field("profile_name", &self.profile_name)
            .field("endpoint_url", &self.endpoint_url.as_deref().map(target::without_user))
            .finish_non_exhaustive()
    }
}

fn seconds<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Duration>, D::Error> {
    let Some(value) = Option::<f64>::deserialize(deserializer)? else { return Ok(None) };
    if value <= 0.0 {
        return Err(serde::de::Error::custom(format!("a timeout is a number of seconds above 0, not {value}")));
    }
    Duration::try_from_secs_f64(value).map(Some).map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_not_shown() {
        let secret = || Some("hunter2".to_owned());
        let settings = Settings {
            region_name: Some("eu-west-1".to_owned()),
            endpoint_url: Some("http://me:hunter2@h".to_owned()),
            aws_access_key_id: secret(),
            aws_secret_access_key: secret(),
            aws_session_token: secret(),
            ..Settings::default()
        };
        let shown = format!("{settings:?}");
        assert!(shown.contains("eu-west-1") && !shown.contains("hunter2"), "{shown}");
    }
}
