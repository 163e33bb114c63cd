//! Who calls: credentials.

use aws_config::default_provider::credentials::DefaultCredentialsChain;
use aws_config::profile::ProfileFileCredentialsProvider;
use aws_config::provider_config::ProviderConfig;
use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider, future};
use aws_types::region::Region;

use super::error::Error;
use super::settings::Settings;

/// Where credentials come from: what was told, or a profile that was told, or the chain that AWS's SDKs share.
/// Nothing is looked for before the first call.
pub(super) async fn credentials(settings: &Settings, region: &Region) -> Result<SharedCredentialsProvider, Error> {
    let provider = match (&settings.aws_access_key_id, &settings.aws_secret_access_key) {
        (Some(id), Some(secret)) => {
            let token = settings.aws_session_token.clone();
            let credentials = Credentials::new(id, secret, token, None, "constructor");
            SharedCredentialsProvider::new(sendable(credentials).map_err(|e| Error::Configuration(innermost(&e)))?)
        }
        (None, None) => SharedCredentialsProvider::new(Checked(found(settings, region).await)),
        (Some(_), None) => return Err(partial("aws_secret_access_key")),
        (None, Some(_)) => return Err(partial("aws_access_key_id")),
    };
    Ok(provider)
}

async fn found(settings: &Settings, region: &Region) -> SharedCredentialsProvider {
    match &settings.profile_name {
        // As with boto3: a profile that is named wins over the environment's keys.
        Some(profile) => {
            // The region is for STS, if the profile has a role.
            let config = ProviderConfig::without_region().with_region(Some(region.clone()));
            let provider = ProfileFileCredentialsProvider::builder().configure(&config).profile_name(profile);
            SharedCredentialsProvider::new(provider.build())
        }
        None => SharedCredentialsProvider::new(DefaultCredentialsChain::builder().region(region.clone()).build().await),
    }
}

fn partial(missing: &str) -> Error {
    Error::Configuration(format!("Partial credentials found in the arguments, missing: {missing}"))
}

fn innermost(error: &dyn std::error::Error) -> String {
    error.source().map_or_else(|| error.to_string(), innermost)
}

/// Credentials end up in headers: a stray newline at the end of a mounted secret does not go there.
fn sendable(credentials: Credentials) -> Result<Credentials, CredentialsError> {
    let visible = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic());
    let wrong = if !visible(credentials.access_key_id()) {
        "access key id"
    } else if !credentials.session_token().is_none_or(visible) {
        "session token"
    } else {
        return Ok(credentials);
    };
    Err(CredentialsError::invalid_configuration(format!(
        "The {wrong} has a character that no header can carry: a space or a line break?"
    )))
}

/// A provider whose credentials can be sent.
#[derive(Debug)]
struct Checked(SharedCredentialsProvider);

impl ProvideCredentials for Checked {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(async { sendable(self.0.provide_credentials().await?) })
    }
}
