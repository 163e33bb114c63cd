//! What AWS answers when it answers with a certain exception.

use super::super::errors::Fault;

/// The exceptions that do not say what every exception says here: status and text. `{operation}` and `{account}` stand
/// for what they are called.
const KNOWN: &[(&str, u16, &str)] = &[
    (
        "AccessDeniedException",
        400,
        "User: arn:aws:iam::{account}:user/local is not authorized to perform: appstream:{operation}",
    ),
    ("ConcurrentModificationException", 400, "An API error occurred. Wait a few minutes and try again."),
    ("ExpiredTokenException", 400, "The security token included in the request is expired"),
    ("InternalFailure", 500, "The request processing has failed because of an unknown error, exception or failure."),
    ("InternalServerError", 500, "Internal server error"),
    ("InternalServerException", 500, "Internal server error"),
    ("InvalidAccountStatusException", 400, "The resource cannot be created because your AWS account is suspended."),
    ("MissingAuthenticationTokenException", 400, "Missing Authentication Token"),
    ("RequestExpired", 400, "Request has expired."),
    ("RequestLimitExceeded", 400, "Request limit exceeded."),
    ("RequestLimitExceededException", 400, "Request limit exceeded."),
    ("RequestTimeoutException", 408, "The request timed out."),
    ("ServiceUnavailable", 503, "The request has failed due to a temporary failure of the server."),
    ("ServiceUnavailableException", 503, "The request has failed due to a temporary failure of the server."),
    ("SlowDown", 503, "Please reduce your request rate."),
    ("Throttling", 400, "Rate exceeded"),
    ("ThrottlingException", 400, "Rate exceeded"),
    ("TooManyRequestsException", 429, "Rate exceeded"),
    ("UnrecognizedClientException", 400, "The security token included in the request is invalid."),
];

/// The exception of that name, as an answer to an operation.
pub(super) fn fault(name: &str, operation: &str, account: &str) -> Fault {
    let Some((_, status, text)) = KNOWN.iter().find(|(known, ..)| *known == name) else {
        return Fault::new(name.to_owned(), format!("The local AppStream was told to answer {operation} with {name}."));
    };
    let text = text.replace("{operation}", operation).replace("{account}", account);
    Fault::new(name.to_owned(), text).with_status(*status)
}
