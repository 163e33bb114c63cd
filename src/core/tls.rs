//! Whose certificates are believed.

use std::error::Error as StdError;
use std::{fs, io};

use aws_smithy_http_client::tls::{TlsContext, TrustStore};
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use super::environment::Environment;
use super::error::Error;
use super::settings::Verify;
use super::sources::Sources;

/// What a server's certificate is checked against.
#[derive(Debug, Clone, Default)]
pub(super) enum Trust {
    /// The certificates of the machine.
    #[default]
    System,
    /// Those of a file, and no others: PEM.
    Bundle(Vec<u8>),
    /// Nothing: any server is believed.
    Anybody,
}

impl Trust {
    /// What was told, or else the bundle that environment or profile name.
    pub(super) fn of(sources: &Sources) -> Result<Self, Error> {
        match &sources.told.verify {
            None => surrounding_bundle(sources).map_or(Ok(Self::System), |path| {
                Self::bundle(&sources.environment, path, "AWS_CA_BUNDLE or ca_bundle")
            }),
            Some(Verify::Switch(true)) => Ok(Self::System),
            Some(Verify::Switch(false)) => Ok(Self::Anybody),
            Some(Verify::Bundle(path)) => Self::bundle(&sources.environment, path, "verify"),
        }
    }

    /// Those of a file, which have to be certificates.
    pub(super) fn bundle(environment: &Environment, path: &str, teller: &str) -> Result<Self, Error> {
        let invalid = |problem: String| Error::Configuration(format!("Invalid CA bundle {path} ({teller}): {problem}"));
        let pem = fs::read(environment.path(path)).map_err(|e| invalid(e.to_string()))?;
        let mut roots = RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(&pem) {
            let certificate = certificate.map_err(|e| invalid(e.to_string()))?;
            roots.add(certificate).map_err(|e| invalid(e.to_string()))?;
        }
        if roots.is_empty() {
            return Err(invalid("it has no certificate".to_owned()));
        }
        Ok(Self::Bundle(pem))
    }

    /// As the SDK's connector takes it.
    pub(super) fn context(&self) -> TlsContext {
        match self {
            Self::Bundle(pem) => {
                let store = TrustStore::empty().with_pem_certificate(pem.clone());
                TlsContext::builder().with_trust_store(store).build().unwrap_or_default()
            }
            Self::System | Self::Anybody => TlsContext::default(),
        }
    }
}

/// The bundle that environment or profile name.
pub(super) fn surrounding_bundle(sources: &Sources) -> Option<&str> {
    sources.find("AWS_CA_BUNDLE", "ca_bundle")
}

/// What TLS found wrong, in the chain of causes. An `io::Error` shows its cause's cause only.
pub(super) fn problem<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a rustls::Error> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<rustls::Error>() {
            return Some(found);
        }
        next = match error.downcast_ref::<io::Error>() {
            Some(io) => io.get_ref().map(|inner| inner as &(dyn StdError + 'static)),
            None => error.source(),
        };
    }
    None
}
