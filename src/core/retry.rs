//! Which failures are worth another attempt, for this service.

use std::time::Duration;

use aws_smithy_runtime_api::client::interceptors::context::InterceptorContext;
use aws_smithy_runtime_api::client::retries::classifiers::{ClassifyRetry, RetryAction};
use aws_smithy_types::retry::ErrorKind;

use super::answer::{Answer, Refusal};
use super::attempts::is_babble;
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
/// Something else changes the resource: worth another attempt for who says so, and not at once.
const CONCURRENT: &str = "ConcurrentModificationException";
const UNHURRIED: Duration = Duration::from_secs(2);
const LONGEST_PAUSE: Duration = Duration::from_secs(20);
const TRANSIENT: &[&str] = &["RequestTimeout", "RequestTimeoutException", "InternalError", "InternalServerError"];

/// An error response, as the orchestrator carries it.
#[derive(Debug, thiserror::Error)]
#[error("{}", refusal.code)]
pub(super) struct Refused {
    pub(super) refusal: Refusal,
    pub(super) answer: Answer,
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
#[derive(Debug, Clone, Copy)]
pub(super) struct Classifier {
    pub(super) concurrent_modification: bool,
}

impl Classifier {
    pub(super) fn action(self, refused: &Refused) -> RetryAction {
        match Nature::of(&refused.refusal, &refused.answer) {
            Nature::Throttling => RetryAction::throttling_error(),
            Nature::Transient => RetryAction::transient_error(),
            Nature::Lasting if self.concurrent_modification && refused.refusal.code == CONCURRENT => {
                RetryAction::retryable_error_with_explicit_delay(ErrorKind::ServerError, slowly(refused.answer.retries))
            }
            Nature::Lasting => RetryAction::NoActionIndicated,
        }
    }
}

/// A pause for what takes the service seconds rather than milliseconds.
fn slowly(retries: u32) -> Duration {
    let longest = UNHURRIED.saturating_mul(2_u32.saturating_pow(retries)).min(LONGEST_PAUSE);
    longest.mul_f64(0.5 + fastrand::f64() / 2.0)
}

impl ClassifyRetry for Classifier {
    fn classify_retry(&self, context: &InterceptorContext) -> RetryAction {
        let Some(Err(error)) = context.output_or_error() else { return RetryAction::NoActionIndicated };
        if let Some(refused) = error.as_operation_error().and_then(|e| e.downcast_ref::<Refused>()) {
            return self.action(refused);
        }
        if http::cause::<TooLarge>(error).is_some() {
            return RetryAction::RetryForbidden;
        }
        let connection = error.as_connector_error();
        let passing = connection.is_some_and(|e| e.is_io() || e.is_timeout() || e.as_other().is_some() || is_babble(e));
        if passing || error.is_response_error() || error.is_timeout_error() {
            return RetryAction::transient_error();
        }
        RetryAction::NoActionIndicated
    }

    fn name(&self) -> &'static str {
        "AppStream"
    }
}
