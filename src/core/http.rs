//! The HTTP connector: the SDK's own, with a guard on what an answer may cost.

use std::error::Error as StdError;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use aws_smithy_http_client::proxy::ProxyConfig;
use aws_smithy_http_client::{Connector, tls};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::time::Sleep;

use super::error::Error;
use super::proxy::Proxy;
use super::tls::Trust;
use super::unverified::Unverified;

/// The largest answer that is read. The service's pages are below 1 MiB.
pub const LARGEST_ANSWER: usize = 64 << 20;

/// The server sent more than [`LARGEST_ANSWER`].
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("The response is larger than {LARGEST_ANSWER} bytes, the most that is read.")]
pub struct TooLarge;

/// The server fell silent in the middle of a body.
#[derive(Debug, thiserror::Error)]
#[error("no byte of the response's body for {0:?}")]
pub(super) struct Stalled(Duration);

/// What a connector is made with.
#[derive(Debug, Clone)]
pub(super) struct Options {
    pub connect_timeout: Duration,
    pub read_timeout: Duration,
    pub idle_connections: usize,
    /// Plain HTTP: no TLS is set up, no root certificate read.
    pub plain: bool,
    pub proxy: Option<Proxy>,
    pub trust: Trust,
}

impl Options {
    /// The connector. TLS is set up here.
    pub(super) fn connector(&self) -> Result<SharedHttpConnector, Error> {
        let settings = HttpConnectorSettings::builder()
            .connect_timeout(self.connect_timeout)
            .read_timeout(self.read_timeout)
            .build();
        let proxy = self.proxy.as_ref().map(|proxy| ProxyConfig::all(proxy.uri().clone())).transpose();
        let mut builder =
            Connector::builder().connector_settings(settings).pool_max_idle_per_host(self.idle_connections);
        builder.set_proxy_config(proxy.map_err(|e| Error::Configuration(e.to_string()))?);
        if self.plain && !self.proxy.as_ref().is_some_and(Proxy::is_secure) {
            return Ok(SharedHttpConnector::new(builder.build_http()));
        }
        if !self.plain && matches!(self.trust, Trust::Anybody) {
            let unverified = Unverified::new(self).map_err(|e| Error::Configuration(e.to_string()))?;
            return Ok(SharedHttpConnector::new(unverified));
        }
        let provider = tls::Provider::Rustls(tls::rustls_provider::CryptoMode::AwsLc);
        let builder = builder.tls_provider(provider).tls_context(self.trust.context());
        Ok(SharedHttpConnector::new(builder.build()))
    }
}

/// One connector, the same for every call.
#[derive(Debug)]
pub(super) struct Http {
    connector: SharedHttpConnector,
}

impl Http {
    pub(super) fn new(options: &Options) -> Result<Self, Error> {
        let patience = options.read_timeout;
        let inner = options.connector()?;
        Ok(Self { connector: SharedHttpConnector::new(Guarding { inner, patience }) })
    }
}

impl HttpClient for Http {
    fn http_connector(&self, _: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        self.connector.clone()
    }
}

#[derive(Debug)]
struct Guarding {
    inner: SharedHttpConnector,
    patience: Duration,
}

impl HttpConnector for Guarding {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let answer = self.inner.call(request);
        let patience = self.patience;
        HttpConnectorFuture::new(async move {
            let response: HttpResponse = answer.await?;
            Ok(response.map(|body| {
                SdkBody::from_body_1_x(Guarded { inner: body, left: LARGEST_ANSWER, patience, sleep: None })
            }))
        })
    }
}

/// A body that may neither grow without end nor fall silent.
struct Guarded {
    inner: SdkBody,
    left: usize,
    patience: Duration,
    sleep: Option<Pin<Box<Sleep>>>,
}

impl Body for Guarded {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = &mut *self;
        if this.inner.content_length().is_some_and(|length| length > this.left as u64) {
            return Poll::Ready(Some(Err(TooLarge.into())));
        }
        if let Poll::Ready(frame) = Pin::new(&mut this.inner).poll_frame(cx) {
            this.sleep = None;
            let Some(Ok(frame)) = frame else { return Poll::Ready(frame) };
            let size = frame.data_ref().map_or(0, Bytes::len);
            return Poll::Ready(Some(match this.left.checked_sub(size) {
                Some(left) => {
                    this.left = left;
                    Ok(frame)
                }
                None => Err(TooLarge.into()),
            }));
        }
        let patience = this.patience;
        let sleep = this.sleep.get_or_insert_with(|| Box::pin(tokio::time::sleep(patience)));
        sleep.as_mut().poll(cx).map(|()| Some(Err(Stalled(patience).into())))
    }

    fn is_end_stream(&self) -> bool {
        Body::is_end_stream(&self.inner)
    }

    fn size_hint(&self) -> SizeHint {
        Body::size_hint(&self.inner)
    }
}

/// The error of that type in the chain of causes.
pub(super) fn cause<'a, E: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a E> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<E>() {
            return Some(found);
        }
        next = error.source();
    }
    None
}
