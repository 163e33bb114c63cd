//! The SDK's orchestrator, set up once for every operation.
//!
//! `aws-sdk-appstream` has a copy of this set-up for each operation and decodes into its structs, which fails on nulls
//! that the live service sends. Here one generic operation takes bytes and gives bytes; signing, retries, endpoints,
//! identity and the HTTP connection remain the SDK's.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use aws_runtime::auth::sigv4::{SCHEME_ID as SIGV4, SigV4AuthScheme};
use aws_runtime::auth::{SigV4OperationSigningConfig, SigningOptions};
use aws_runtime::invocation_id::InvocationIdInterceptor;
use aws_runtime::request_info::RequestInfoInterceptor;
use aws_runtime::service_clock_skew::ServiceClockSkewInterceptor;
use aws_runtime::user_agent::UserAgentInterceptor;
use aws_smithy_async::rt::sleep::{SharedAsyncSleep, TokioSleep};
use aws_smithy_async::time::{SharedTimeSource, SystemTimeSource};
use aws_smithy_runtime::client::http::connection_poisoning::ConnectionPoisoningInterceptor;
use aws_smithy_runtime::client::identity::IdentityCache;
use aws_smithy_runtime::client::orchestrator::AuthSchemeAndEndpointOrchestrationV2;
use aws_smithy_runtime::client::orchestrator::endpoints::{StaticUriEndpointResolver, StaticUriEndpointResolverParams};
use aws_smithy_runtime::client::retries::strategy::StandardRetryStrategy;
use aws_smithy_runtime::client::retries::{RetryPartition, TokenBucket};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::AuthSchemeOptionResolverParams;
use aws_smithy_runtime_api::client::auth::static_resolver::{
    StaticAuthSchemeOptionResolver, StaticAuthSchemeOptionResolverParams,
};
use aws_smithy_runtime_api::client::endpoint::EndpointResolverParams;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextRef, Error as ErasedError, Input, Output,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse, OrchestratorError};
use aws_smithy_runtime_api::client::retries::RequestAttempts;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::{RuntimePlugins, StaticRuntimePlugin};
use aws_smithy_runtime_api::client::ser_de::{
    DeserializeResponse, SerializeRequest, SharedRequestSerializer, SharedResponseDeserializer,
};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SigningName;
use aws_types::region::{Region, SigningRegion};
use bytes::Bytes;
use http_body::Body;

use super::answer::Answer;
use super::http::Http;
use super::identity::Wallet;
use super::model::Operation;
use super::protocol::Protocol;
use super::retry::{Classifier, Refused};
use super::settings::RetryMode;
use super::user_agent::UserAgent;

/// What the pipeline needs to know of a client.
pub(super) struct Parts {
    pub region: Region,
    pub endpoint: String,
    pub wallet: Wallet,
    pub protocol: Protocol,
    pub mode: RetryMode,
    pub attempts: u32,
    pub classifier: Classifier,
    pub user_agent: UserAgent,
    pub http: Http,
}

/// One call on its way through the orchestrator.
pub(super) struct Call {
    pub operation: &'static Operation,
    pub body: Bytes,
}

/// There may be passwords in a body.
impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.operation.name).finish_non_exhaustive()
    }
}

pub(super) fn plugins(parts: Parts) -> RuntimePlugins {
    let plugin = StaticRuntimePlugin::new()
        .with_config(configuration(&parts).freeze())
        .with_runtime_components(components(parts));
    RuntimePlugins::new().with_client_plugin(plugin)
}

/// What goes over a client's configuration for a call that is tried once.
pub(super) fn without_retries(plugins: &RuntimePlugins) -> RuntimePlugins {
    let mut layer = Layer::new("once");
    layer.store_put(RetryConfig::disabled());
    plugins.clone().with_operation_plugin(StaticRuntimePlugin::new().with_config(layer.freeze()))
}

fn configuration(parts: &Parts) -> Layer {
    let mut layer = Layer::new("AppStream");
    let mut signing_options = SigningOptions::default();
    signing_options.double_uri_encode = true;
    signing_options.normalize_uri_path = true;
    layer
        .store_put(SharedRequestSerializer::new(Framer(parts.protocol)))
        .store_put(SharedResponseDeserializer::new(Collector(parts.protocol)))
        .store_put(AuthSchemeAndEndpointOrchestrationV2)
        .store_put(AuthSchemeOptionResolverParams::new(StaticAuthSchemeOptionResolverParams::new()))
        .store_put(SigV4OperationSigningConfig { signing_options, ..Default::default() })
        .store_put(SigningRegion::from(parts.region.clone()))
        .store_put(SigningName::from_static("appstream"))
        .store_put(parts.region.clone())
        .store_put(retries(parts.mode).with_max_attempts(parts.attempts))
        .store_put(RetryPartition::custom("AppStream").build()) // each client is slowed down by its own answers only
        .store_put(TokenBucket::default())
        .store_put(TimeoutConfig::disabled()) // the connector has its own
        .store_put(parts.user_agent.own.clone());
    layer
}

fn retries(mode: RetryMode) -> RetryConfig {
    match mode {
        RetryMode::Standard => RetryConfig::standard(),
        RetryMode::Adaptive => RetryConfig::adaptive(),
    }
}

fn components(parts: Parts) -> RuntimeComponentsBuilder {
    let components = RuntimeComponentsBuilder::new("AppStream")
        .with_http_client(Some(parts.http))
        .with_endpoint_resolver(Some(StaticUriEndpointResolver::uri(parts.endpoint)))
        .with_auth_scheme_option_resolver(Some(StaticAuthSchemeOptionResolver::new(vec![SIGV4])))
        .with_auth_scheme(SigV4AuthScheme::new())
        .with_identity_resolver(SIGV4, parts.wallet)
        .with_identity_cache(Some(IdentityCache::no_cache()))
        .with_retry_strategy(Some(StandardRetryStrategy::new()))
        .with_retry_classifier(parts.classifier)
        .with_sleep_impl(Some(SharedAsyncSleep::new(TokioSleep::new())))
        .with_time_source(Some(SharedTimeSource::new(SystemTimeSource::new())))
        .with_interceptor(SharedInterceptor::permanent(Addressing))
        .with_interceptor(SharedInterceptor::permanent(ConnectionPoisoningInterceptor::new()))
        .with_interceptor(ServiceClockSkewInterceptor::new())
        .with_interceptor(RequestInfoInterceptor::new())
        .with_interceptor(UserAgentInterceptor::new())
        .with_interceptor(InvocationIdInterceptor::new());
    match parts.user_agent.extra {
        Some(extra) => components.with_interceptor(SharedInterceptor::permanent(extra)),
        None => components,
    }
}

/// The orchestrator looks for the endpoint's parameters among what interceptors leave behind; ours has none.
#[derive(Debug)]
struct Addressing;

#[dyn_dispatch_hint]
impl Intercept for Addressing {
    fn name(&self) -> &'static str {
        "Addressing"
    }

    fn read_before_execution(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        cfg.interceptor_state().store_put(EndpointResolverParams::new(StaticUriEndpointResolverParams::new()));
        Ok(())
    }
}

/// Puts a call's bytes into the protocol's frame.
#[derive(Debug)]
struct Framer(Protocol);

impl SerializeRequest for Framer {
    fn serialize_input(&self, input: Input, _: &mut ConfigBag) -> Result<HttpRequest, BoxError> {
        let call = input.downcast::<Call>().map_err(|_| "an input that is no call")?;
        self.0.request(call.operation, call.body)
    }
}

/// The bytes of a body that has been read, which the orchestrator sees to. They are one frame, and are not copied.
fn whole(body: &SdkBody) -> Bytes {
    let Some(mut body) = body.try_clone() else { return Bytes::new() };
    match Pin::new(&mut body).poll_frame(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Some(Ok(frame))) => frame.into_data().unwrap_or_default(),
        _ => Bytes::new(),
    }
}

/// Takes an answer as it is; a status that is no success makes it an error.
#[derive(Debug)]
struct Collector(Protocol);

impl DeserializeResponse for Collector {
    fn deserialize_nonstreaming_with_config(
        &self,
        response: &HttpResponse,
        cfg: &ConfigBag,
    ) -> Result<Output, OrchestratorError<ErasedError>> {
        let attempts = cfg.load::<RequestAttempts>().map_or(1, RequestAttempts::attempts);
        let answer = Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            protocol: self.0,
            retries: attempts.saturating_sub(1),
            body: whole(response.body()),
        };
        if answer.status < 300 {
            return Ok(Output::erase(answer));
        }
        let refusal = answer.refusal();
        Err(OrchestratorError::operation(ErasedError::erase(Refused { refusal, answer })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::model::OPERATIONS;

    #[test]
    fn a_call_does_not_show_what_is_asked() {
        let call = Call { operation: &OPERATIONS[0], body: Bytes::from_static(b"{\"AccountPassword\":\"hunter2\"}") };
        let shown = format!("{call:?}");
        assert!(shown.contains(OPERATIONS[0].name) && !shown.contains("hunter2"), "{shown}");
    }
}
