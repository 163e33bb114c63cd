//! Credentials that somebody else gives: a callable, or another library's session.

use std::any::Any;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use aws_credential_types::Credentials;

/// Who gives credentials.
pub trait Lend: Send + Sync {
    /// Credentials. `forced` if the service refused the last ones as expired.
    fn lend(&self, forced: bool) -> Pin<Box<dyn Future<Output = Result<Credentials, Refusal>> + Send + '_>>;
}

/// A lender that is shared.
#[derive(Clone)]
pub struct Lender(pub Arc<dyn Lend>);

impl fmt::Debug for Lender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lender")
    }
}

/// Why there are none, and what the lender itself makes of it.
#[derive(Clone)]
pub struct Refusal {
    pub message: String,
    pub cause: Option<Arc<dyn Any + Send + Sync>>,
}

impl fmt::Debug for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Refusal {}
