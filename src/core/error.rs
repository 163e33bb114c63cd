//! What can go wrong with a call.

use super::answer::{Answer, Refusal};
use super::lender;
use super::model::Operation;

/// A failed call, by what its caller would do about it. Names are botocore's.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The service answered, with an error.
    #[error("{} refused: {}", operation.name, refusal.code)]
    Refused {
        operation: &'static Operation,
        refusal: Refusal,
        answer: Box<Answer>,
        /// All attempts were used up on an error that may pass.
        exhausted: bool,
    },
    #[error("You must specify a region. ({0})")]
    NoRegion(String),
    #[error("Unable to locate credentials: {0}")]
    NoCredentials(String),
    #[error("Partial credentials found in {provider}, missing: {missing}")]
    PartialCredentials { provider: String, missing: &'static str },
    /// There is a source of credentials, and it gives none.
    #[error("Error when retrieving credentials from {provider}: {}", refusal.message)]
    Credentials { provider: String, refusal: lender::Refusal },
    #[error("The config profile ({profile}) could not be found: looked in {looked}")]
    ProfileNotFound { profile: String, looked: String },
    #[error("Unable to parse config file: {path}: {cause}")]
    ConfigParse { path: String, cause: String },
    #[error("Could not connect to the endpoint URL: \"{endpoint}\": {cause}")]
    Connect { endpoint: String, cause: String },
    #[error("SSL validation failed for {endpoint} {cause}")]
    Tls { endpoint: String, cause: String },
    #[error("Failed to connect to proxy URL: \"{proxy}\": {cause}")]
    Proxy { proxy: String, cause: String },
    #[error("Connect timeout on endpoint URL: \"{endpoint}\"")]
    ConnectTimeout { endpoint: String },
    #[error("Read timeout on endpoint URL: \"{endpoint}\"")]
    ReadTimeout { endpoint: String },
    #[error("Connection was closed before we received a valid response from endpoint URL: \"{endpoint}\": {cause}")]
    ConnectionClosed { endpoint: String, cause: String },
    #[error("{0}")]
    TooLarge(super::http::TooLarge),
    /// The client cannot be made of these settings.
    #[error("{0}")]
    Configuration(String),
    #[error("{0}")]
    Other(String),
}

impl Error {
    /// What must not happen, and is not to take the interpreter along.
    #[must_use]
    pub fn bug() -> Self {
        Self::Other("The call ended without an outcome: this is a bug of aws-appstream.".to_owned())
    }
}
