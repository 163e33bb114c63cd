//! What became of each attempt of a call: for its log, and to know whether an answer was lost.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeTransmitInterceptorContextRef, Error as ErasedError, FinalizerInterceptorContextRef, Output,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::orchestrator::OrchestratorError;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, RuntimeComponentsBuilder};
use aws_smithy_runtime_api::client::runtime_plugin::StaticRuntimePlugin;
use aws_smithy_types::config_bag::ConfigBag;
use hyper_util::client::legacy::Error as Legacy;

use super::answer::Answer;
use super::http::{self, Stalled, TooLarge};
use super::identity::Missing;
use super::model::Operation;
use super::retry::{Nature, Refused};
use super::tls;

/// One attempt. It says nothing of what was sent or answered but the head.
#[derive(Debug, Clone)]
pub struct Attempt {
    pub operation: &'static Operation,
    pub began: SystemTime,
    pub elapsed: Duration,
    /// None: it was given up by the caller.
    pub end: Option<End>,
    clock: Instant,
}

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    Answered { status: u16, request_id: Option<String>, refusal: Option<Code> },
    Silent(Silence),
}

/// The code of a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    pub code: String,
    is_throttling: bool,
}

/// Why no answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    NoCredentials,
    /// By TLS there is nobody to trust.
    Insecure,
    Unreachable,
    ConnectTimeout,
    ReadTimeout,
    Closed,
    TooLarge,
    /// Something of ours, before anything was sent.
    Unknown,
}

/// Whether there was no connection yet.
pub(super) fn is_connecting(error: &ConnectorError) -> bool {
    http::cause::<Legacy>(error).is_some_and(Legacy::is_connect)
}

/// Whether something came back that is no HTTP.
pub(super) fn is_babble(error: &ConnectorError) -> bool {
    http::cause::<hyper::Error>(error).is_some_and(hyper::Error::is_parse)
}

impl Silence {
    pub(super) fn of(error: &ConnectorError) -> Self {
        if http::cause::<Missing>(error).is_some() {
            return Self::NoCredentials;
        }
        // Later, it is as if the connection had closed: the service may have done what it was asked.
        if is_connecting(error) && tls::problem(error).is_some() {
            return Self::Insecure;
        }
        match (error.is_timeout(), is_connecting(error)) {
            (true, true) => Self::ConnectTimeout,
            (true, false) => Self::ReadTimeout,
            (false, true) if error.is_io() => Self::Unreachable,
            (false, _) if error.is_io() || error.as_other().is_some() || is_babble(error) => Self::Closed,
            (false, _) => Self::Unknown,
        }
    }

    fn within(error: &OrchestratorError<ErasedError>) -> Self {
        if let Some(connection) = error.as_connector_error() {
            Self::of(connection)
        } else if http::cause::<Missing>(error).is_some() {
            Self::NoCredentials
        } else if http::cause::<TooLarge>(error).is_some() {
            Self::TooLarge
        } else if error.is_timeout_error() || http::cause::<Stalled>(error).is_some() {
            Self::ReadTimeout
        } else if error.is_response_error() {
            Self::Closed
        } else {
            Self::Unknown
        }
    }

    /// botocore's word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoCredentials => "NoCredentialsError",
            Self::Insecure => "SSLError",
            Self::Unreachable => "EndpointConnectionError",
            Self::ConnectTimeout => "ConnectTimeoutError",
            Self::ReadTimeout => "ReadTimeoutError",
            Self::Closed => "ConnectionClosedError",
            Self::TooLarge => "ResponseTooLargeError",
            Self::Unknown => "AppStreamError",
        }
    }
}

impl End {
    fn of(outcome: Result<&Output, &OrchestratorError<ErasedError>>) -> Self {
        let (answer, refusal) = match outcome {
            Ok(output) => match output.downcast_ref::<Answer>() {
                Some(answer) => (answer, None),
                None => return Self::Silent(Silence::Unknown),
            },
            Err(error) => match error.as_operation_error().and_then(|e| e.downcast_ref::<Refused>()) {
                Some(refused) => {
                    let is_throttling = matches!(Nature::of(&refused.refusal, &refused.answer), Nature::Throttling);
                    (&refused.answer, Some(Code { code: refused.refusal.code.clone(), is_throttling }))
                }
                None => return Self::Silent(Silence::within(error)),
            },
        };
        Self::Answered { status: answer.status, request_id: answer.request_id().map(str::to_owned), refusal }
    }

    /// Whether the service may have done what it was asked, without a word of it having come back.
    fn is_uncertain(&self) -> bool {
        match self {
            Self::Answered { status, refusal: Some(refusal), .. } => *status >= 500 && !refusal.is_throttling,
            Self::Silent(Silence::ReadTimeout | Silence::Closed | Silence::TooLarge) => true,
            Self::Answered { .. } | Self::Silent(_) => false,
        }
    }
}

/// The attempts of a call, in their order.
#[derive(Debug, Default)]
pub struct Attempts(Mutex<Vec<Attempt>>);

impl Attempts {
    fn lock(&self) -> MutexGuard<'_, Vec<Attempt>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What there was so far.
    #[must_use]
    pub fn list(&self) -> Vec<Attempt> {
        let mut attempts = self.lock().clone();
        for attempt in attempts.iter_mut().filter(|attempt| attempt.end.is_none()) {
            attempt.elapsed = attempt.clock.elapsed();
        }
        attempts
    }

    /// How often that operation was tried.
    pub(super) fn of(&self, operation: &Operation) -> u32 {
        let tried = self.lock().iter().filter(|attempt| std::ptr::eq(attempt.operation, operation)).count();
        u32::try_from(tried).unwrap_or(u32::MAX)
    }

    /// Whether the service may have done what it was asked in an attempt whose answer did not come.
    pub(super) fn have_lost_an_answer(&self) -> bool {
        self.lock().iter().any(|attempt| attempt.end.as_ref().is_some_and(End::is_uncertain))
    }

    /// What goes over a client's configuration for a call whose attempts are noted.
    pub(super) fn noting(self: &Arc<Self>, operation: &'static Operation) -> StaticRuntimePlugin {
        let noting = Noting { operation, attempts: Arc::clone(self) };
        let components =
            RuntimeComponentsBuilder::new("attempts").with_interceptor(SharedInterceptor::permanent(noting));
        StaticRuntimePlugin::new().with_runtime_components(components)
    }

    fn begin(&self, operation: &'static Operation) {
        let (began, clock) = (SystemTime::now(), Instant::now());
        self.lock().push(Attempt { operation, began, elapsed: Duration::ZERO, end: None, clock });
    }

    fn end(&self, end: End) {
        if let Some(attempt) = self.lock().last_mut() {
            attempt.elapsed = attempt.clock.elapsed();
            attempt.end = Some(end);
        }
    }
}

/// The most calls that a ledger keeps.
const LONGEST_LEDGER: usize = 1000;

/// The calls that waits make, on behalf of many: kept, if somebody wants to hear of them, until one of the many is told
/// something.
#[derive(Debug, Default)]
pub struct Ledger {
    is_open: AtomicBool,
    calls: Mutex<VecDeque<Arc<Attempts>>>,
}

impl Ledger {
    /// Whether calls are kept from now on.
    pub fn keep(&self, wanted: bool) {
        self.is_open.store(wanted, Ordering::Relaxed);
    }

    /// The calls since the last time.
    #[must_use]
    pub fn take(&self) -> Vec<Arc<Attempts>> {
        if !self.is_open.load(Ordering::Relaxed) {
            return Vec::new();
        }
        self.lock().drain(..).collect()
    }

    /// Where a call's attempts are to be noted, if at all.
    pub(super) fn line(&self) -> Option<Arc<Attempts>> {
        self.is_open.load(Ordering::Relaxed).then(Arc::default)
    }

    /// A call that is over.
    pub(super) fn enter(&self, call: Arc<Attempts>) {
        let mut calls = self.lock();
        if calls.len() == LONGEST_LEDGER {
            calls.pop_front();
        }
        calls.push_back(call);
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Arc<Attempts>>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Writes the attempts of one call down.
#[derive(Debug)]
struct Noting {
    operation: &'static Operation,
    attempts: Arc<Attempts>,
}

#[dyn_dispatch_hint]
impl Intercept for Noting {
    fn name(&self) -> &'static str {
        "Noting"
    }

    fn read_before_attempt(
        &self,
        _: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.attempts.begin(self.operation);
        Ok(())
    }

    fn read_after_attempt(
        &self,
        context: &FinalizerInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Some(outcome) = context.output_or_error() {
            self.attempts.end(End::of(outcome));
        }
        Ok(())
    }
}
