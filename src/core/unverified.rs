//! The connector for `verify=False`, which the SDK does not have: TLS with whoever answers.

use std::error::Error as StdError;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use aws_smithy_runtime_api::client::http::{HttpConnector, HttpConnectorFuture};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use http::header::HeaderValue;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::HttpConnector as Tcp;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::legacy::{Client, Error as Legacy};
use hyper_util::client::proxy::matcher::Matcher;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, aws_lc_rs, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, SignatureScheme};

use super::http::Options;
use super::proxy::Proxy;

/// HTTPS only, HTTP/1.1 only.
#[derive(Debug)]
pub(super) struct Unverified {
    client: Way,
    patience: Duration,
}

#[derive(Debug, Clone)]
enum Way {
    Direct(Box<Client<HttpsConnector<Tcp>, SdkBody>>),
    Through(Box<Client<HttpsConnector<Tunnel<HttpsConnector<Tcp>>>, SdkBody>>),
}

impl Unverified {
    pub(super) fn new(options: &Options) -> Result<Self, rustls::Error> {
        let config = config()?;
        let mut tcp = Tcp::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(options.connect_timeout));
        let mut pool = Client::builder(TokioExecutor::new());
        pool.pool_timer(TokioTimer::new()).pool_max_idle_per_host(options.idle_connections);
        let https = HttpsConnectorBuilder::new().with_tls_config(config.clone());
        let client = match &options.proxy {
            None => Way::Direct(Box::new(pool.build(https.https_only().enable_http1().wrap_connector(tcp)))),
            Some(proxy) => {
                let to_proxy = https.https_or_http().enable_http1().wrap_connector(tcp);
                let mut tunnel = Tunnel::new(proxy.uri().clone(), to_proxy);
                if let Some(authorization) = authorization(proxy) {
                    tunnel = tunnel.with_auth(authorization);
                }
                let https = HttpsConnectorBuilder::new().with_tls_config(config).https_only().enable_http1();
                Way::Through(Box::new(pool.build(https.wrap_connector(tunnel))))
            }
        };
        Ok(Self { client, patience: options.read_timeout })
    }
}

/// What the proxy is shown, if its URL has a user's name.
fn authorization(proxy: &Proxy) -> Option<HeaderValue> {
    let matcher = Matcher::builder().all(proxy.uri().to_string()).build();
    matcher.intercept(&http::Uri::from_static("https://any"))?.basic_auth().cloned()
}

impl HttpConnector for Unverified {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let request = match request.try_into_http1x() {
            Ok(request) => request,
            Err(e) => return HttpConnectorFuture::ready(Err(ConnectorError::user(e.into()))),
        };
        let answer = match &self.client {
            Way::Direct(client) => client.request(request),
            Way::Through(client) => client.request(request),
        };
        let patience = self.patience;
        HttpConnectorFuture::new(async move {
            match tokio::time::timeout(patience, answer).await {
                Ok(Ok(response)) => HttpResponse::try_from(response.map(SdkBody::from_body_1_x))
                    .map_err(|e| ConnectorError::other(e.into(), None)),
                Ok(Err(e)) if timed_out(&e) => Err(ConnectorError::timeout(e.into())),
                Ok(Err(e)) => Err(ConnectorError::io(e.into())),
                Err(late) => Err(ConnectorError::timeout(late.into())),
            }
        })
    }
}

fn timed_out(error: &Legacy) -> bool {
    let mut next = error.source();
    while let Some(error) = next {
        if error.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::TimedOut) {
            return true;
        }
        next = error.source();
    }
    false
}

fn config() -> Result<ClientConfig, rustls::Error> {
    let provider = Arc::new(aws_lc_rs::default_provider());
    let builder = ClientConfig::builder_with_provider(provider.clone()).with_safe_default_protocol_versions()?;
    Ok(builder.dangerous().with_custom_certificate_verifier(Arc::new(Anybody(provider))).with_no_client_auth())
}

/// Believes every certificate; that the server has its key is still checked.
#[derive(Debug)]
struct Anybody(Arc<CryptoProvider>);

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, certificate, signed, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, certificate, signed, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
