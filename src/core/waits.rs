//! The waits of a client: a poller for each kind of resource, and the calls that it makes.

use std::collections::HashSet;
use std::sync::Arc;

use bytes::Bytes;
use serde::Serialize;

use super::attempts::Ledger;
use super::client::Client;
use super::error::Error;
use super::model::{OPERATIONS, Operation};
use super::protocol::Protocol;
use super::record::{Page, Value};
use super::retry::Nature;
use super::wait::{Describe, Key, Kind, Look, Poller, Request, Ticket, TokioClock, Trouble};
use super::wire::WireError;

/// Codes by which AWS says that no call with these credentials will be answered.
const NO_IDENTITY: &[&str] = &[
    "ExpiredToken",
    "ExpiredTokenException",
    "IncompleteSignature",
    "InvalidClientTokenId",
    "InvalidSignatureException",
    "MissingAuthenticationToken",
    "MissingAuthenticationTokenException",
    "NotAuthorized",
    "OptInRequired",
    "RequestExpired",
    "SignatureDoesNotMatch",
    "UnrecognizedClientException",
];

/// Everything that is waited for with one client.
#[derive(Debug)]
pub struct Waits {
    builders: Poller<Service, TokioClock>,
    images: Poller<Service, TokioClock>,
    fleets: Poller<Service, TokioClock>,
    ledger: Arc<Ledger>,
}

impl Waits {
    #[must_use]
    pub fn new(client: &Arc<Client>) -> Self {
        let ledger = Arc::<Ledger>::default();
        let poller = |kind| {
            let service = Service::new(client.clone(), kind, ledger.clone());
            Poller::new(kind, service, TokioClock::new(), fastrand::u64(..))
        };
        let (builders, images) = (poller(Kind::ImageBuilder), poller(Kind::Image));
        Self { builders, images, fleets: poller(Kind::Fleet), ledger }
    }

    /// What was called for waits.
    #[must_use]
    pub fn ledger(&self) -> &Arc<Ledger> {
        &self.ledger
    }

    /// Starts a wait. To be called inside of the tokio runtime that is to drive it.
    #[must_use]
    pub fn wait(&self, kind: Kind, request: Request) -> Ticket<Sight> {
        match kind {
            Kind::ImageBuilder => self.builders.wait(request),
            Kind::Image => self.images.wait(request),
            Kind::Fleet => self.fleets.wait(request),
        }
    }

    /// Ends all waits; they learn that the client was closed.
    pub fn close(&self) {
        for poller in [&self.builders, &self.images, &self.fleets] {
            poller.close();
        }
    }
}

/// A resource as an answer shows it.
#[derive(Debug, Clone)]
pub struct Sight(Arc<Seen>);

#[derive(Debug)]
struct Seen {
    value: Value,
    name: String,
    arn: String,
    state: String,
}

impl Sight {
    fn new(value: &Value) -> Result<Self, WireError> {
        let [name, arn] = value.texts(["Name", "Arn"])?.map(Option::unwrap_or_default);
        let state = value.text("State", str::to_owned)?.unwrap_or_default(); // a state that is no text is no known one
        let bytes = Bytes::copy_from_slice(&value.bytes); // who keeps one of a page is not to keep the page
        let value = Value { bytes, protocol: value.protocol };
        Ok(Self(Arc::new(Seen { value, name, arn, state })))
    }

    /// All that the service sent of it.
    #[must_use]
    pub fn value(&self) -> &Value {
        &self.0.value
    }

    /// A member of one of its structures.
    fn inner(&self, structure: &str, name: &str) -> Option<String> {
        let structure = self.0.value.member(structure).ok()??;
        let [text] = structure.texts([name]).ok()?;
        text
    }
}

impl Look for Sight {
    fn name(&self) -> &str {
        &self.0.name
    }

    fn arn(&self) -> &str {
        &self.0.arn
    }

    fn state(&self) -> &str {
        &self.0.state
    }

    fn is_reachable(&self) -> bool {
        self.inner("NetworkAccessConfiguration", "EniPrivateIpAddress").is_some()
    }

    fn joins_domain(&self) -> bool {
        self.inner("DomainJoinInfo", "DirectoryName").is_some()
    }

    fn story(&self) -> Option<String> {
        let value = &self.0.value;
        let said = |value: &Value, names| Some(value.texts::<2>(names).ok()?.into_iter().flatten().collect::<Vec<_>>());
        let reason = value.member("StateChangeReason").ok().flatten();
        let errors = ["ImageBuilderErrors", "ImageErrors", "FleetErrors"].into_iter().filter_map(|name| {
            let list = value.member(name).ok()??;
            list.items().ok()
        });
        let told = reason.iter().filter_map(|reason| said(reason, ["Code", "Message"]));
        let errors: Vec<_> = errors.flatten().collect();
        let told = told.chain(errors.iter().filter_map(|error| said(error, ["ErrorCode", "ErrorMessage"])));
        let story = told.filter(|said| !said.is_empty()).map(|said| said.join(": ")).collect::<Vec<_>>().join("; ");
        Some(story).filter(|story| !story.is_empty())
    }
}

/// The service, as far as one kind of resource goes.
#[derive(Debug)]
struct Service {
    client: Arc<Client>,
    operation: Option<&'static Operation>,
    list: &'static str,
    /// Whether a call says how large a page may be.
    sized: bool,
    /// Whether the service can be asked for ARNs. Of others it is asked for the names, which others may have elsewhere:
    /// the engine takes only who has the ARN.
    by_arn: bool,
    ledger: Arc<Ledger>,
}

/// The input of the describing operations.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Ask<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    names: Option<&'a [&'a str]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    arns: Option<&'a [&'a str]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_results: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_token: Option<String>,
}

impl Service {
    fn new(client: Arc<Client>, kind: Kind, ledger: Arc<Ledger>) -> Self {
        let (name, list) = match kind {
            Kind::ImageBuilder => ("DescribeImageBuilders", "ImageBuilders"),
            Kind::Image => ("DescribeImages", "Images"),
            Kind::Fleet => ("DescribeFleets", "Fleets"),
        };
        let operation = OPERATIONS.iter().find(|operation| operation.name == name);
        Self { client, operation, list, sized: kind != Kind::Fleet, by_arn: kind == Kind::Image, ledger }
    }

    async fn page(&self, ask: &Ask<'_>) -> Result<Page, Trouble> {
        let operation = self.operation.ok_or_else(|| Trouble::Fatal(Arc::new(Error::bug())))?;
        let body = match self.client.protocol() {
            Protocol::Json => serde_json::to_vec(ask).map_err(|e| e.to_string()),
            Protocol::Cbor => minicbor_serde::to_vec(ask).map_err(|e| e.to_string()),
        };
        let body = body.map_err(|problem| Trouble::Fatal(Arc::new(Error::Other(problem))))?;
        let body = Bytes::from(body);
        let answer = match self.ledger.line() {
            Some(attempts) => {
                let answer = self.client.noted_once(operation, body, &attempts).await;
                self.ledger.enter(attempts);
                answer
            }
            None => self.client.call_once(operation, body).await,
        };
        let answer = answer.map_err(trouble)?;
        if answer.body().is_empty() {
            return Err(self.unreadable(&WireError::new("no body", 0))); // which is not to say that there is nothing
        }
        Value::of(&answer).page(self.list).map_err(|e| self.unreadable(&e))
    }

    fn unreadable(&self, error: &WireError) -> Trouble {
        let operation = self.operation.map_or("", |operation| operation.name);
        Trouble::Passing(Arc::new(Error::Other(format!("Unable to parse the response of {operation}: {error}"))))
    }
}

impl Describe for Service {
    type Look = Sight;

    /// More than one call only if the service makes its pages smaller than it is asked to.
    async fn describe(&self, keys: &[Key]) -> Result<Vec<Sight>, Trouble> {
        let by_arn = self.by_arn && keys.iter().any(Key::is_arn);
        let mut texts: Vec<&str> = keys.iter().map(if by_arn { Key::as_str } else { Key::name }).collect();
        let mut told = HashSet::new();
        texts.retain(|text| told.insert(*text)); // ARNs of several accounts may have one name
        let mut ask = Ask {
            names: (!by_arn).then_some(&texts),
            arns: by_arn.then_some(&texts),
            max_results: self.sized.then_some(texts.len()),
            next_token: None,
        };
        let mut seen = Vec::with_capacity(keys.len());
        loop {
            let page = self.page(&ask).await?;
            for value in &page.items {
                seen.push(Sight::new(value).map_err(|e| self.unreadable(&e))?);
            }
            if page.next_token.is_none() || page.next_token == ask.next_token {
                return Ok(seen);
            }
            ask.next_token = page.next_token;
        }
    }
}

/// What a failed call means for those who wait.
fn trouble(error: Error) -> Trouble {
    let error = Arc::new(error);
    let (refusal, answer) = match &*error {
        Error::Refused { refusal, answer, .. } => (refusal, answer),
        Error::Connect { .. }
        | Error::Proxy { .. }
        | Error::ConnectTimeout { .. }
        | Error::ReadTimeout { .. }
        | Error::ConnectionClosed { .. } => return Trouble::Passing(error),
        Error::NoRegion(_)
        | Error::NoCredentials(_)
        | Error::PartialCredentials { .. }
        | Error::Credentials { .. }
        | Error::ProfileNotFound { .. }
        | Error::ConfigParse { .. }
        | Error::Tls { .. }
        | Error::TooLarge(_)
        | Error::Configuration(_)
        | Error::Other(_) => {
            return Trouble::Fatal(error);
        }
    };
    match Nature::of(refusal, answer) {
        _ if refusal.code == "ResourceNotFoundException" => Trouble::NotFound,
        Nature::Throttling => Trouble::Throttled(error),
        Nature::Transient => Trouble::Passing(error),
        Nature::Lasting if NO_IDENTITY.contains(&refusal.code.as_str()) => Trouble::Fatal(error),
        Nature::Lasting => Trouble::Refused(error),
    }
}
