//! The client: one `async fn` for every operation.

use std::time::Duration;

use aws_credential_types::provider::error::CredentialsError;
use aws_smithy_runtime::client::orchestrator::{StopPoint, invoke_with_stop_point};
use aws_smithy_runtime_api::client::interceptors::context::{Error as ErasedError, Input};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::{ConnectorError, SdkError};
use aws_smithy_runtime_api::client::retries::classifiers::RetryAction;
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugins;
use aws_smithy_types::error::display::DisplayErrorContext;
use aws_types::region::Region;
use bytes::Bytes;
use hyper_util::client::legacy::Error as Legacy;
use tokio::sync::Semaphore;

use super::answer::Answer;
use super::error::Error;
use super::http::{self, Http, Stalled, TooLarge};
use super::model::Operation;
use super::pipeline::{self, Call, Parts};
use super::protocol::Protocol;
use super::retry::Refused;
use super::settings::Settings;
use super::{identity, target};

const TIMEOUT: Duration = Duration::from_mins(1);
const ATTEMPTS: u32 = 3;
const IDLE_CONNECTIONS: usize = 10;
/// Calls that are under way at once, each with a connection: a process may have 256 files open, or 1024.
const CALLS_AT_ONCE: usize = 100;

/// A client of the service. Cheap to share: keep it behind an `Arc`.
#[derive(Debug)]
pub struct Client {
    plugins: RuntimePlugins,
    /// The same, without retries.
    once: RuntimePlugins,
    protocol: Protocol,
    region: Region,
    endpoint: String,
    attempts: u32,
    seats: Semaphore,
}

impl Client {
    /// Makes a client; nothing is sent and no credentials are looked for yet.
    ///
    /// # Errors
    /// [`Error::NoRegion`], or [`Error::Configuration`] if the endpoint or the region cannot be one.
    pub async fn new(settings: Settings) -> Result<Self, Error> {
        let region = target::region(&settings).await?;
        let endpoint = target::endpoint(&settings, &region).await?;
        let credentials = identity::credentials(&settings, &region).await?;
        let attempts = settings.total_max_attempts.unwrap_or(ATTEMPTS).max(1);
        let http = Http::new(&http::Options {
            connect_timeout: settings.connect_timeout.unwrap_or(TIMEOUT),
            read_timeout: settings.read_timeout.unwrap_or(TIMEOUT),
            idle_connections: settings.max_pool_connections.unwrap_or(IDLE_CONNECTIONS),
            plain: endpoint.starts_with("http://"),
        });
        let parts = Parts {
            region: region.clone(),
            endpoint: endpoint.clone(),
            credentials,
            protocol: settings.protocol,
            attempts,
            http,
        };
        let endpoint = target::without_user(&endpoint);
        let plugins = pipeline::plugins(parts);
        let once = pipeline::without_retries(&plugins);
        let wanted = settings.max_pool_connections.unwrap_or(IDLE_CONNECTIONS);
        let seats = Semaphore::new(wanted.clamp(CALLS_AT_ONCE, Semaphore::MAX_PERMITS));
        Ok(Self { plugins, once, protocol: settings.protocol, region, endpoint, attempts, seats })
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
    pub async fn call(&self, operation: &'static Operation, body: Bytes) -> Result<Answer, Error> {
        self.send(operation, body, &self.plugins).await
    }

    /// As [`Client::call`], but tried once only: for those who come again anyway.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn call_once(&self, operation: &'static Operation, body: Bytes) -> Result<Answer, Error> {
        self.send(operation, body, &self.once).await
    }

    async fn send(
        &self,
        operation: &'static Operation,
        body: Bytes,
        plugins: &RuntimePlugins,
    ) -> Result<Answer, Error> {
        let _seat = self.seats.acquire().await;
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
        let passing = matches!(refused.action(), RetryAction::RetryIndicated(_));
        let exhausted = passing && refused.answer.retries + 1 >= self.attempts;
        Error::Refused { operation, refusal: refused.refusal, answer: Box::new(refused.answer), exhausted }
    }

    /// Nothing came back: by what the connector says of the connection it is known why.
    fn unreachable(&self, error: &ConnectorError) -> Error {
        let endpoint = self.endpoint.clone();
        if let Some(missing) = http::cause::<CredentialsError>(error) {
            return Error::NoCredentials(innermost(missing));
        }
        let cause = innermost(error);
        let connecting = http::cause::<Legacy>(error).is_some_and(Legacy::is_connect);
        if error.is_timeout() && connecting {
            Error::ConnectTimeout { endpoint }
        } else if error.is_timeout() {
            Error::ReadTimeout { endpoint }
        } else if error.is_io() && connecting {
            Error::Connect { endpoint, cause }
        } else if error.is_io() || error.as_other().is_some() {
            Error::ConnectionClosed { endpoint, cause }
        } else {
            Error::Other(DisplayErrorContext(error).to_string())
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
