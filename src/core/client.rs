//! The client: one `async fn` for every operation.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use aws_smithy_runtime::client::orchestrator::{StopPoint, invoke_with_stop_point};
use aws_smithy_runtime_api::client::interceptors::context::{Error as ErasedError, Input};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::{ConnectorError, SdkError};
use aws_smithy_runtime_api::client::retries::classifiers::RetryAction;
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugins;
use aws_smithy_types::error::display::DisplayErrorContext;
use aws_types::region::Region;
use bytes::Bytes;
use tokio::sync::Semaphore;

use super::answer::Answer;
use super::attempts::{Attempts, Silence, is_connecting};
use super::create;
use super::environment::Environment;
use super::error::Error;
use super::http::{self, Http, Stalled, TooLarge};
use super::identity::{Missing, Wallet};
use super::model::Operation;
use super::pipeline::{self, Call, Parts};
use super::protocol::Protocol;
use super::proxy::{self, Proxy};
use super::retry::{Classifier, Refused};
use super::settings::Settings;
use super::sources::Sources;
use super::target;
use super::tls::{self, Trust};
use super::user_agent::UserAgent;

const TIMEOUT: Duration = Duration::from_mins(1);
const IDLE_CONNECTIONS: usize = 10;
/// Codes by which the service says that the credentials are too old.
const EXPIRED: &[&str] = &["ExpiredToken", "ExpiredTokenException"];
/// Calls that are under way at once, each with a connection: a process may have 256 files open, or 1024.
const CALLS_AT_ONCE: usize = 100;

/// A client of the service. Cheap to share: keep it behind an `Arc`.
pub struct Client {
    plugins: RuntimePlugins,
    /// The same, without retries.
    once: RuntimePlugins,
    protocol: Protocol,
    region: Region,
    endpoint: String,
    /// The proxy's URL, to be shown.
    proxy: Option<String>,
    attempts: u32,
    seats: Semaphore,
    wallet: Wallet,
    classifier: Classifier,
    /// How long a role may be invisible.
    role_patience: Duration,
}

/// The pipeline would show the endpoint's password.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (region, endpoint) = (&self.region, &self.endpoint);
        f.debug_struct("Client").field("region", region).field("endpoint", endpoint).finish_non_exhaustive()
    }
}

/// What a caller wants besides the answer.
#[derive(Debug, Default)]
pub struct Wishes {
    /// Where attempts are to be noted.
    pub attempts: Option<Arc<Attempts>>,
    /// How long a creation is tried again while its role is invisible, if not as the client has it.
    pub role_patience: Option<Duration>,
}

impl Client {
    /// Makes a client; nothing is sent and no credentials are looked for yet.
    ///
    /// # Errors
    /// [`Error::NoRegion`], [`Error::ProfileNotFound`], [`Error::ConfigParse`], [`Error::PartialCredentials`], or
    /// [`Error::Configuration`] for all else that cannot be right.
    pub async fn new(settings: Settings, environment: Environment) -> Result<Self, Error> {
        let protocol = settings.protocol;
        let sources = Sources::read(settings, environment)?;
        let region = target::region(&sources)?;
        let endpoint = target::endpoint(&sources, &region).await?;
        let (mode, attempts) = sources.retries()?;
        let told = &sources.told;
        let url = endpoint.parse().map_err(|e| Error::Configuration(format!("Invalid endpoint: {endpoint}: {e}")))?;
        let proxy = proxy::for_url(told, &sources.environment, &url)?;
        let shown = proxy.as_ref().map(Proxy::shown);
        let plain = endpoint.starts_with("http://");
        let speaks_tls = !plain || proxy.as_ref().is_some_and(Proxy::is_secure);
        let http = Http::new(&http::Options {
            connect_timeout: told.connect_timeout.unwrap_or(TIMEOUT),
            read_timeout: told.read_timeout.unwrap_or(TIMEOUT),
            idle_connections: told.max_pool_connections.unwrap_or(IDLE_CONNECTIONS),
            plain,
            proxy,
            trust: if speaks_tls { Trust::of(&sources)? } else { Trust::default() },
        })?;
        let user_agent = UserAgent::new(&sources.environment, sources.app_id(), told.user_agent_extra.as_deref())?;
        let classifier = Classifier { concurrent_modification: told.retry_concurrent_modification };
        let role_patience = told.retry_invalid_role.unwrap_or_default();
        let wanted = told.max_pool_connections.unwrap_or(IDLE_CONNECTIONS);
        let wallet = Wallet::new(sources, &region)?;
        let parts = Parts {
            region: region.clone(),
            endpoint: endpoint.clone(),
            wallet: wallet.clone(),
            protocol,
            mode,
            attempts,
            classifier,
            user_agent,
            http,
        };
        let endpoint = target::without_user(&endpoint);
        let plugins = pipeline::plugins(parts);
        let once = pipeline::without_retries(&plugins);
        let seats = Semaphore::new(wanted.clamp(CALLS_AT_ONCE, Semaphore::MAX_PERMITS));
        Ok(Self {
            plugins,
            once,
            protocol,
            region,
            endpoint,
            proxy: shown,
            attempts,
            wallet,
            classifier,
            role_patience,
            seats,
        })
    }

    /// The protocol that calls are encoded in.
    #[must_use]
    pub fn protocol(&self) -> Protocol {
        self.protocol
    }

    #[must_use]
    pub fn region(&self) -> &str {
        self.region.as_ref()
    }

    /// The endpoint's URL, to be shown.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// Makes a call. `body` is its input, encoded in [`Client::protocol`].
    ///
    /// # Errors
    /// What the service refused, or what kept the answer from coming. Dropping the future drops the request.
    pub async fn call(&self, operation: &'static Operation, body: Bytes, wishes: Wishes) -> Result<Answer, Error> {
        if operation.name == create::OPERATION {
            let attempts = wishes.attempts.unwrap_or_default();
            let patience = wishes.role_patience.unwrap_or(self.role_patience);
            return Box::pin(create::create(self, operation, body, &attempts, patience)).await; // boxed: it is rare
        }
        match &wishes.attempts {
            Some(attempts) => self.noted(operation, body, attempts).await,
            None => self.send(operation, body, &self.plugins).await,
        }
    }

    /// As [`Client::call`], but tried once only: for those who come again anyway.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn call_once(&self, operation: &'static Operation, body: Bytes) -> Result<Answer, Error> {
        self.send(operation, body, &self.once).await
    }

    /// As it is, with its attempts noted.
    pub(super) async fn noted(
        &self,
        operation: &'static Operation,
        body: Bytes,
        attempts: &Arc<Attempts>,
    ) -> Result<Answer, Error> {
        let plugins = self.plugins.clone().with_operation_plugin(attempts.noting(operation));
        self.send(operation, body, &plugins).await
    }

    /// As [`Client::call_once`], with its attempt noted.
    pub(super) async fn noted_once(
        &self,
        operation: &'static Operation,
        body: Bytes,
        attempts: &Arc<Attempts>,
    ) -> Result<Answer, Error> {
        let plugins = self.once.clone().with_operation_plugin(attempts.noting(operation));
        self.send(operation, body, &plugins).await
    }

    async fn send(
        &self,
        operation: &'static Operation,
        body: Bytes,
        plugins: &RuntimePlugins,
    ) -> Result<Answer, Error> {
        let _seat = self.seats.acquire().await;
        let mark = self.wallet.mark();
        let refused = match self.attempt(operation, body.clone(), plugins).await {
            Err(Error::Refused { refusal, answer, .. })
                if EXPIRED.contains(&refusal.code.as_str()) && self.wallet.expire(mark) =>
            {
                answer
            }
            outcome => return outcome,
        };
        // Once, with new credentials.
        let before = refused.retries + 1;
        let mut outcome = self.attempt(operation, body, plugins).await;
        match &mut outcome {
            Ok(answer) => answer.retries += before,
            Err(Error::Refused { answer, .. }) => answer.retries += before,
            Err(_) => {}
        }
        outcome
    }

    async fn attempt(
        &self,
        operation: &'static Operation,
        body: Bytes,
        plugins: &RuntimePlugins,
    ) -> Result<Answer, Error> {
        let input = Input::erase(Call { operation, body });
        let failed = |error| self.failure(operation, error);
        let context = invoke_with_stop_point("AppStream", operation.name, input, plugins, StopPoint::None);
        let output = context.await.map_err(failed)?.finalize().map_err(failed)?;
        output.downcast().map_err(|_| Error::Other("an output that is no answer".to_owned()))
    }

    fn failure(&self, operation: &'static Operation, error: SdkError<ErasedError, HttpResponse>) -> Error {
        let endpoint = || self.endpoint.clone();
        match error {
            SdkError::ServiceError(service) => match service.into_err().downcast::<Refused>() {
                Ok(refused) => self.refused(operation, refused),
                Err(other) => Error::Other(format!("{other:?}")),
            },
            SdkError::DispatchFailure(failure) => match failure.as_connector_error() {
                Some(connector) => self.unreachable(connector),
                None => Error::Other(format!("{failure:?}")),
            },
            SdkError::ResponseError(_) if http::cause::<TooLarge>(&error).is_some() => Error::TooLarge(TooLarge),
            SdkError::ResponseError(_) if http::cause::<Stalled>(&error).is_some() => {
                Error::ReadTimeout { endpoint: endpoint() }
            }
            SdkError::ResponseError(_) => Error::ConnectionClosed { endpoint: endpoint(), cause: innermost(&error) },
            SdkError::TimeoutError(_) => Error::ReadTimeout { endpoint: endpoint() },
            other => Error::Other(DisplayErrorContext(other).to_string()),
        }
    }

    fn refused(&self, operation: &'static Operation, refused: Refused) -> Error {
        let passing = matches!(self.classifier.action(&refused), RetryAction::RetryIndicated(_));
        let exhausted = passing && refused.answer.retries + 1 >= self.attempts;
        Error::Refused { operation, refusal: refused.refusal, answer: Box::new(refused.answer), exhausted }
    }

    /// Nothing came back: by what the connector says of the connection it is known why.
    fn unreachable(&self, error: &ConnectorError) -> Error {
        let endpoint = self.endpoint.clone();
        match http::cause::<Missing>(error) {
            None => {}
            Some(Missing::Nowhere(looked)) => return Error::NoCredentials(looked.clone()),
            Some(Missing::Broken(problem)) => return problem.clone(),
            Some(Missing::Refused { provider, refusal }) => {
                return Error::Credentials { provider: provider.clone(), refusal: refusal.clone() };
            }
        }
        let cause = innermost(error);
        if is_connecting(error)
            && let Some(problem) = tls::problem(error)
        {
            return Error::Tls { endpoint, cause: problem.to_string() };
        }
        let silence = Silence::of(error);
        if let Some(proxy) = self.proxy.clone().filter(|_| is_connecting(error) && !error.is_timeout()) {
            return Error::Proxy { proxy, cause };
        }
        match silence {
            Silence::ConnectTimeout => Error::ConnectTimeout { endpoint },
            Silence::ReadTimeout => Error::ReadTimeout { endpoint },
            Silence::Unreachable => Error::Connect { endpoint, cause },
            Silence::Closed => Error::ConnectionClosed { endpoint, cause },
            Silence::NoCredentials | Silence::Insecure | Silence::TooLarge | Silence::Unknown => {
                Error::Other(DisplayErrorContext(error).to_string())
            }
        }
    }
}

/// The last error of the chain, which says what happened; those above say where.
fn innermost(error: &(dyn std::error::Error + 'static)) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_client_does_not_show_what_it_was_told() {
        let secret = || Some("hunter2".to_owned());
        let settings = Settings {
            region_name: Some("eu-west-1".to_owned()),
            endpoint_url: Some("http://me:hunter2@127.0.0.1:1".to_owned()),
            proxies: Some([("http".to_owned(), Some("http://me:hunter2@127.0.0.1:1".to_owned()))].into()),
            aws_access_key_id: secret(),
            aws_secret_access_key: secret(),
            aws_session_token: secret(),
            ..Settings::default()
        };
        let nowhere = [("AWS_CONFIG_FILE", "/nowhere"), ("AWS_SHARED_CREDENTIALS_FILE", "/nowhere")];
        let client = Client::new(settings, nowhere.into()).await.unwrap();
        let shown = format!("{client:?}");
        assert!(shown.contains("eu-west-1") && !shown.contains("hunter2"), "{shown}");
    }
}
