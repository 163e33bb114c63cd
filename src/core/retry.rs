//! Which failures are worth another attempt, for this service.

use aws_smithy_runtime_api::client::interceptors::context::InterceptorContext;
use aws_smithy_runtime_api::client::retries::classifiers::{ClassifyRetry, RetryAction};

use super::answer::{Answer, Refusal};
use super::http::{self, TooLarge};

/// Codes by which AWS says "slower". `RequestLimitExceededException` is EC2's throttling, told by AppStream;
/// `LimitExceededException` is not here: it is a quota, which no retry mends.
const THROTTLING: &[&str] = &[
    "Throttling",
    "ThrottlingException",
    "ThrottledException",
    "RequestThrottledException",
    "RequestThrottled",
    "TooManyRequestsException",
    "RequestLimitExceeded",
    "RequestLimitExceededException",
    "BandwidthLimitExceeded",
    "SlowDown",
    "EC2ThrottledException",
    "ProvisionedThroughputExceededException",
    "PriorRequestNotComplete",
    "TransactionInProgressException",
];
const TRANSIENT: &[&str] = &["RequestTimeout", "RequestTimeoutException", "InternalError", "InternalServerError"];

/// An error response, as the orchestrator carries it.
#[derive(Debug, thiserror::Error)]
#[error("{}", refusal.code)]
pub(super) struct Refused {
    pub(super) refusal: Refusal,
    pub(super) answer: Answer,
}

impl Refused {
    pub(super) fn action(&self) -> RetryAction {
        match Nature::of(&self.refusal, &self.answer) {
            Nature::Throttling => RetryAction::throttling_error(),
            Nature::Transient => RetryAction::transient_error(),
            Nature::Lasting => RetryAction::NoActionIndicated,
        }
    }
}

/// What an error response says of the next attempt.
pub(super) enum Nature {
    /// Later, and not so often.
    Throttling,
    Transient,
    /// It would get the same answer.
    Lasting,
}

impl Nature {
    pub(super) fn of(refusal: &Refusal, answer: &Answer) -> Self {
        let code = refusal.code.as_str();
        if THROTTLING.contains(&code) || answer.status == 429 {
            Self::Throttling
        } else if TRANSIENT.contains(&code) || answer.status >= 500 {
            Self::Transient
        } else {
            Self::Lasting
        }
    }
}

/// The one classifier of the client.
#[derive(Debug)]
pub(super) struct Classifier;

impl ClassifyRetry for Classifier {
    fn classify_retry(&self, context: &InterceptorContext) -> RetryAction {
        let Some(Err(error)) = context.output_or_error() else { return RetryAction::NoActionIndicated };
        if let Some(refused) = error.as_operation_error().and_then(|e| e.downcast_ref::<Refused>()) {
            return refused.action();
        }
        if http::cause::<TooLarge>(error).is_some() {
            return RetryAction::RetryForbidden;
        }
        let connection = error.as_connector_error();
        let passing = connection.is_some_and(|e| e.is_io() || e.is_timeout() || e.as_other().is_some());
        if passing || error.is_response_error() || error.is_timeout_error() {
            return RetryAction::transient_error();
        }
        RetryAction::NoActionIndicated
    }

    fn name(&self) -> &'static str {
        "AppStream"
    }
}
