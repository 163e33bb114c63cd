//! Asks a source for credentials, with the providers of `aws-config`.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use aws_config::credential_process::CredentialProcessProvider;
use aws_config::ecs::EcsCredentialsProvider;
use aws_config::imds;
use aws_config::imds::credentials::ImdsCredentialsProvider;
use aws_config::provider_config::ProviderConfig;
use aws_config::sso::SsoCredentialsProvider;
use aws_config::sts::AssumeRoleProvider;
use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, Result as Provided, SharedCredentialsProvider, future};
use aws_sdk_sts::config::BehaviorVersion;
use aws_smithy_async::rt::sleep::TokioSleep;
use aws_smithy_async::time::SystemTimeSource;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::retry::RetryConfig;
use aws_types::SdkConfig;
use aws_types::region::Region;
use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};
use http::Uri;

use super::credential_source::{Role, Source};
use super::environment::Environment;
use super::error::Error;
use super::http::Options;
use super::proxy;
use super::sources::Sources;
use super::target;
use super::tls::{self, Trust};

/// How long the instance's metadata service may take to take a connection, and to answer: where there is none, nothing
/// ever does. It is on the machine's own link.
const INSTANCE_PATIENCE: Duration = Duration::from_millis(600);
const TIMEOUT: Duration = Duration::from_mins(1);

/// What providers are made with.
pub(super) struct Kit {
    region: Region,
    endpoint: Endpoints,
    use_fips: bool,
    use_dualstack: bool,
    http: Plugs,
    instance: Instance,
}

/// Where and how the instance's metadata is asked for.
struct Instance {
    endpoint: Option<String>,
    timeout: Option<Duration>,
    attempts: u32,
}

impl Kit {
    pub(super) fn new(sources: &Sources, region: &Region) -> Result<Self, Error> {
        let number = |variable, setting: &str| {
            let invalid = |value| Error::Configuration(format!("Invalid {setting}: {value:?}, must be an integer"));
            let found = sources.find(variable, setting);
            found.map(|value| value.trim().parse::<u32>().map_err(|_| invalid(value))).transpose()
        };
        let seconds = number("AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout")?;
        let attempts = number("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts")?;
        let switch = |variable, setting| sources.switch(variable, setting).unwrap_or_default();
        Ok(Self {
            region: region.clone(),
            endpoint: Endpoints { sts: target::of_surroundings(sources, "sts")? },
            use_fips: switch("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"),
            use_dualstack: switch("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"),
            http: Plugs(Arc::new(Plug {
                bundle: tls::surrounding_bundle(sources).map(str::to_owned),
                environment: sources.environment.clone(),
                made: Mutex::default(),
            })),
            instance: Instance {
                endpoint: instance_endpoint(sources)?,
                timeout: seconds.map(|seconds| Duration::from_secs(seconds.into())),
                attempts: attempts.unwrap_or(1),
            },
        })
    }

    /// What asks that source.
    pub(super) fn provider(
        &self,
        source: &Source,
    ) -> Pin<Box<dyn Future<Output = Result<SharedCredentialsProvider, Error>> + Send + '_>> {
        let source = source.clone();
        Box::pin(async move {
            Ok(match source {
                Source::Keys { keys, .. } => SharedCredentialsProvider::new(keys),
                Source::AssumeRole { role, with } => {
                    let with = self.provider(&with).await?;
                    let mut builder = AssumeRoleProvider::builder(role.arn).configure(&self.sdk());
                    if let Some(name) = role.session_name {
                        builder = builder.session_name(name);
                    }
                    if let Some(id) = role.external_id {
                        builder = builder.external_id(id);
                    }
                    if let Some(seconds) = role.seconds {
                        builder = builder.session_length(Duration::from_secs(seconds));
                    }
                    SharedCredentialsProvider::new(builder.build_from_provider(with).await)
                }
                Source::WebIdentity { role, token_file } => {
                    let sts = aws_sdk_sts::Client::new(&self.sdk());
                    SharedCredentialsProvider::new(WebIdentity { role, token_file, sts })
                }
                Source::Sso(sso) => {
                    let mut builder = SsoCredentialsProvider::builder()
                        .configure(&self.config())
                        .account_id(sso.account)
                        .role_name(sso.role)
                        .start_url(sso.start_url)
                        .region(Region::new(sso.region));
                    builder.set_session_name(sso.session);
                    SharedCredentialsProvider::new(builder.build())
                }
                Source::Process(command) => SharedCredentialsProvider::new(CredentialProcessProvider::new(command)),
                Source::Container => {
                    SharedCredentialsProvider::new(EcsCredentialsProvider::builder().configure(&self.config()).build())
                }
                Source::Instance { .. } => SharedCredentialsProvider::new(self.instance()?),
            })
        })
    }

    fn instance(&self) -> Result<ImdsCredentialsProvider, Error> {
        let read = self.instance.timeout.unwrap_or(INSTANCE_PATIENCE);
        let mut client = imds::Client::builder()
            .configure(&self.config())
            .max_attempts(self.instance.attempts.max(1))
            .connect_timeout(self.instance.timeout.unwrap_or(INSTANCE_PATIENCE))
            .read_timeout(read)
            .operation_attempt_timeout(read)
            .operation_timeout(read * self.instance.attempts.max(1));
        if let Some(endpoint) = &self.instance.endpoint {
            client = client.endpoint(endpoint).map_err(|e| {
                let endpoint = target::without_user(endpoint);
                Error::Configuration(format!("Invalid ec2_metadata_service_endpoint: {endpoint}: {e}"))
            })?;
        }
        Ok(ImdsCredentialsProvider::builder().configure(&self.config()).imds_client(client.build()).build())
    }

    fn config(&self) -> ProviderConfig {
        ProviderConfig::empty()
            .with_region(Some(self.region.clone()))
            .with_use_fips(Some(self.use_fips))
            .with_use_dual_stack(Some(self.use_dualstack))
            .with_http_client(self.http.clone())
            .with_sleep_impl(TokioSleep::new())
            .with_time_source(SystemTimeSource::new())
    }

    fn sdk(&self) -> SdkConfig {
        SdkConfig::builder()
            .region(self.region.clone())
            .use_fips(self.use_fips)
            .use_dual_stack(self.use_dualstack)
            .http_client(self.http.clone())
            .sleep_impl(TokioSleep::new())
            .time_source(SystemTimeSource::new())
            .retry_config(RetryConfig::standard())
            .service_config(self.endpoint.clone())
            .behavior_version(BehaviorVersion::latest())
            .build()
    }

    /// Where the instance's metadata is asked for, to be shown.
    pub(super) fn instance_endpoint(&self) -> String {
        target::without_user(self.instance.endpoint.as_deref().unwrap_or("http://169.254.169.254"))
    }
}

fn instance_endpoint(sources: &Sources) -> Result<Option<String>, Error> {
    let told = sources.find("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint");
    if let Some(endpoint) = told {
        return Ok(Some(endpoint.to_owned()));
    }
    let mode = sources.find("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ec2_metadata_service_endpoint_mode");
    let is_ipv6 = match mode.map(str::to_ascii_lowercase).as_deref() {
        Some("ipv6") => true,
        Some("ipv4") => false,
        Some(other) => {
            let problem = format!("Invalid ec2_metadata_service_endpoint_mode: {other:?}, must be one of: ipv4, ipv6");
            return Err(Error::Configuration(problem));
        }
        None => sources.switch("AWS_IMDS_USE_IPV6", "imds_use_ipv6").unwrap_or_default(),
    };
    Ok(is_ipv6.then(|| "http://[fd00:ec2::254]".to_owned()))
}

/// The endpoints that are configured for services that credentials come from.
#[derive(Debug, Clone)]
struct Endpoints {
    sts: Option<String>,
}

impl LoadServiceConfig for Endpoints {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        self.sts.clone().filter(|_| key.service_id() == "STS" && key.profile() == "endpoint_url")
    }
}

/// Takes on a role with the token in a file, which others renew.
#[derive(Debug)]
struct WebIdentity {
    role: Role,
    token_file: String,
    sts: aws_sdk_sts::Client,
}

impl WebIdentity {
    async fn credentials(&self) -> Provided {
        let unreadable = |e| CredentialsError::provider_error(format!("{}: {e}", self.token_file));
        let token = std::fs::read_to_string(&self.token_file).map_err(unreadable)?;
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let session = self.role.session_name.clone().unwrap_or_else(|| format!("aws-appstream-{}", now.as_secs()));
        let request = self.sts.assume_role_with_web_identity();
        let request = request.role_arn(&self.role.arn).role_session_name(session).web_identity_token(token);
        let answer = request.send().await.map_err(CredentialsError::provider_error)?;
        let given = answer.credentials.ok_or_else(|| CredentialsError::unhandled("STS sent no credentials"))?;
        let expiry = SystemTime::try_from(given.expiration).map_err(CredentialsError::unhandled)?;
        let (id, secret) = (given.access_key_id, given.secret_access_key);
        Ok(Credentials::new(id, secret, Some(given.session_token), Some(expiry), "WebIdentityToken"))
    }
}

impl ProvideCredentials for WebIdentity {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }
}

/// The connectors of those who ask for credentials. Each is made when it is needed.
#[derive(Clone, Debug)]
struct Plugs(Arc<Plug>);

struct Plug {
    bundle: Option<String>,
    environment: Environment,
    made: Mutex<Vec<(Key, SharedHttpConnector)>>,
}

/// What connectors differ by.
#[derive(Clone, PartialEq)]
struct Key {
    connect_timeout: Duration,
    read_timeout: Duration,
    plain: bool,
    proxy: Option<proxy::Proxy>,
}

impl std::fmt::Debug for Plug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Plug")
    }
}

impl HttpClient for Plugs {
    fn http_connector(&self, settings: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        let plug = Timed {
            connect_timeout: settings.connect_timeout().unwrap_or(TIMEOUT),
            read_timeout: settings.read_timeout().unwrap_or(TIMEOUT),
            plug: self.0.clone(),
        };
        SharedHttpConnector::new(plug)
    }
}

#[derive(Debug)]
struct Timed {
    connect_timeout: Duration,
    read_timeout: Duration,
    plug: Arc<Plug>,
}

impl Timed {
    fn connector(&self, url: &str) -> Result<SharedHttpConnector, Error> {
        let url: Uri = url.parse().map_err(|e| Error::Configuration(format!("{}: {e}", target::without_user(url))))?;
        let plain = url.scheme_str() == Some("http");
        // Plain HTTP is for metadata: they are on this machine, or on its link, where no proxy is.
        let proxy = if plain { None } else { proxy::of_environment(&self.plug.environment, &url)? };
        let (connect_timeout, read_timeout) = (self.connect_timeout, self.read_timeout);
        let key = Key { connect_timeout, read_timeout, plain, proxy };
        let mut made = self.plug.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, connector)) = made.iter().find(|(other, _)| *other == key) {
            return Ok(connector.clone());
        }
        let trust = match &self.plug.bundle {
            Some(path) if !plain => Trust::bundle(&self.plug.environment, path, "AWS_CA_BUNDLE or ca_bundle")?,
            _ => Trust::System,
        };
        let proxy = key.proxy.clone();
        let options = Options { connect_timeout, read_timeout, idle_connections: 0, plain, proxy, trust };
        let connector = options.connector()?;
        made.push((key, connector.clone()));
        Ok(connector)
    }
}

impl HttpConnector for Timed {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        match self.connector(request.uri()) {
            Ok(connector) => connector.call(request),
            Err(e) => HttpConnectorFuture::ready(Err(ConnectorError::user(e.into()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::settings::Settings;

    #[test]
    fn metadata_are_asked_for_where_botocore_asks() {
        let asked = |variables: [(&str, &str); 2]| {
            let endpoint = instance_endpoint(&Sources::of(Settings::default(), variables));
            endpoint.ok().flatten()
        };
        let (none, mode) = (("A", ""), "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE");
        assert_eq!(asked([none, none]), None);
        assert_eq!(asked([(mode, "IPv4"), ("AWS_IMDS_USE_IPV6", "true")]), None);
        assert_eq!(asked([(mode, "IPv6"), none]).as_deref(), Some("http://[fd00:ec2::254]"));
        assert_eq!(asked([none, ("AWS_IMDS_USE_IPV6", "true")]).as_deref(), Some("http://[fd00:ec2::254]"));
        let told = ("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://h");
        assert_eq!(asked([(mode, "ipv6"), told]).as_deref(), Some("http://h"));
    }
}
