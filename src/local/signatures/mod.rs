//! Signatures: whether a request comes from somebody whose credentials are known, and is what they have signed.
//!
//! What is signed, and how, is the business of `aws_sigv4`: it signs the request once more, and the outcome must be the
//! same. Texts and codes are those of AWS's front end, which answers for all services alike, with 400 to JSON and CBOR.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;
use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{PayloadChecksumKind, SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use http::header::{AUTHORIZATION, HOST};
use http::{HeaderMap, HeaderName, request};
use serde::Deserialize;
use subtle::ConstantTimeEq as _;

use super::errors::Fault;

const SERVICE: &str = "appstream";
const TERMINATOR: &str = "aws4_request";
const ALGORITHM: &str = "AWS4-HMAC-SHA256";
/// How far the clock of whoever signs may be off, in seconds either way.
const SKEW: i64 = 300;

/// Credentials that are known.
#[derive(Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// What a request names.
    pub access_key_id: String,
    /// What it is signed with.
    pub secret_access_key: String,
    /// What a request must have with it, for temporary credentials.
    #[serde(default)]
    pub session_token: Option<String>,
    /// From when on they have expired: seconds since the Unix epoch by the wall clock, whatever the service's time is.
    #[serde(default)]
    pub expiration: Option<f64>,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { access_key_id, expiration, .. } = self;
        f.debug_struct("Identity")
            .field("access_key_id", access_key_id)
            .field("expiration", expiration)
            .finish_non_exhaustive()
    }
}

/// Lets requests pass that are signed with one of the known credentials; all requests if none are known.
#[derive(Debug)]
pub(super) struct Gate {
    known: Vec<Identity>,
    region: String,
}

impl Gate {
    pub(super) fn new(known: Vec<Identity>, region: String) -> Self {
        Self { known, region }
    }

    /// Refuses what may not pass. `now` is the wall clock's; `told` is the time that answers tell, by which clients may
    /// have set their own.
    pub(super) fn check(
        &self,
        head: &request::Parts,
        body: &[u8],
        told: SystemTime,
        now: SystemTime,
    ) -> Result<(), Fault> {
        if self.known.is_empty() {
            return Ok(());
        }
        let claim = Claim::of(head)?;
        let date = claim.date(&head.headers)?;
        self.check_scope(&claim, date.text)?;
        let identity = self.known.iter().find(|identity| same(&identity.access_key_id, claim.access_key_id));
        let identity = identity.ok_or_else(unrecognized)?;
        check_clock(date, told, now)?;
        check_token(identity, &head.headers)?;
        let signature = claim.signature_with(identity, head, body, date.moment()?, &self.region);
        if !signature.is_some_and(|signature| same(&signature, claim.signature)) {
            return Err(invalid(
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret \
                 Access Key and signing method. Consult the service documentation for details.",
            ));
        }
        let seconds = |since: std::time::Duration| since.as_secs_f64();
        let now = now.duration_since(SystemTime::UNIX_EPOCH).map_or(0.0, seconds);
        if identity.expiration.is_some_and(|expiration| expiration <= now) {
            let message = "The security token included in the request is expired";
            return Err(Fault::new("ExpiredTokenException", message));
        }
        Ok(())
    }

    fn check_scope(&self, claim: &Claim<'_>, date: &str) -> Result<(), Fault> {
        if claim.region != self.region {
            let message = format!("Credential should be scoped to a valid region, not '{}'. ", claim.region);
            return Err(invalid(message));
        }
        if claim.service != SERVICE {
            return Err(invalid(format!("Credential should be scoped to correct service: '{SERVICE}'. ")));
        }
        if claim.terminator != TERMINATOR {
            let message = format!(
                "Credential should be scoped with a valid terminator: '{TERMINATOR}', not '{}'. ",
                claim.terminator
            );
            return Err(invalid(message));
        }
        if date.get(..8) != Some(claim.day) {
            let message = format!(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: \
                 '{}' != '{}', from '{date}'.",
                claim.day,
                date.get(..8).unwrap_or_default(),
            );
            return Err(invalid(message));
        }
        Ok(())
    }
}

fn invalid(message: impl Into<String>) -> Fault {
    Fault::new("InvalidSignatureException", message)
}

fn incomplete(message: impl Into<String>) -> Fault {
    Fault::new("IncompleteSignatureException", message)
}

fn unrecognized() -> Fault {
    Fault::new("UnrecognizedClientException", "The security token included in the request is invalid.")
}

/// Whether two texts are the same; how long it takes says nothing about where they differ.
fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

/// What the header `Authorization` says.
#[derive(Debug)]
struct Claim<'a> {
    access_key_id: &'a str,
    day: &'a str,
    region: &'a str,
    service: &'a str,
    terminator: &'a str,
    signed_headers: Vec<&'a str>,
    signature: &'a str,
}

impl<'a> Claim<'a> {
    fn of(head: &'a request::Parts) -> Result<Self, Fault> {
        let Some(authorization) = head.headers.get(AUTHORIZATION) else {
            if head.uri.query().is_some_and(|query| query.contains("X-Amz-Signature=")) {
                let message =
                    "Presigned requests are not part of the local AppStream. Sign in the header Authorization.";
                return Err(incomplete(message));
            }
            let message = "Request is missing Authentication Token";
            return Err(Fault::new("MissingAuthenticationTokenException", message));
        };
        let text = authorization.to_str().unwrap_or_default();
        let (algorithm, rest) = text.split_once(' ').unwrap_or((text, ""));
        if algorithm != ALGORITHM {
            let message = match algorithm {
                "AWS4-ECDSA-P256-SHA256" => "SigV4a is not part of the local AppStream.",
                _ => "The Authorization header is of another scheme.",
            };
            return Err(incomplete(format!("{message} Sign with {ALGORITHM}.")));
        }
        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        for part in rest.split([',', ' ']).filter(|part| !part.is_empty()) {
            match part.split_once('=') {
                Some(("Credential", value)) => credential = Some(value),
                Some(("SignedHeaders", value)) => signed_headers = Some(value),
                Some(("Signature", value)) => signature = Some(value),
                Some(_) => {}
                None => {
                    let message = "a part of it is not a valid key=value pair (missing equal-sign)";
                    return Err(incomplete(format!("Authorization header: {message}.")));
                }
            }
        }
        let (Some(credential), Some(signed_headers), Some(signature)) = (credential, signed_headers, signature) else {
            let parts = [("Credential", credential), ("Signature", signature), ("SignedHeaders", signed_headers)];
            let missing = parts.iter().filter(|(_, value)| value.is_none());
            let texts = missing.map(|(name, _)| format!("Authorization header requires '{name}' parameter."));
            return Err(incomplete(texts.collect::<Vec<_>>().join(" ")));
        };
        let scope: Vec<_> = credential.split('/').collect();
        let &[access_key_id, day, region, service, terminator] = scope.as_slice() else {
            let message =
                "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term";
            return Err(incomplete(format!("{message}, got '{credential}'")));
        };
        let signed_headers: Vec<_> = signed_headers.split(';').collect();
        if !signed_headers.contains(&HOST.as_str()) || !head.headers.contains_key(HOST) {
            return Err(invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."));
        }
        let claim = Self { access_key_id, day, region, service, terminator, signed_headers, signature };
        let odd = head.headers.iter().find(|(name, value)| claim.signs(name) && value.to_str().is_err());
        if let Some((name, _)) = odd {
            return Err(incomplete(format!("The signed header '{name}' is not text.")));
        }
        Ok(claim)
    }

    fn signs(&self, header: &HeaderName) -> bool {
        self.signed_headers.iter().any(|name| header.as_str().eq_ignore_ascii_case(name))
    }

    /// When it was signed.
    fn date<'h>(&self, headers: &'h HeaderMap) -> Result<Date<'h>, Fault> {
        let Some(text) = headers.get("x-amz-date") else {
            let message = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.";
            return Err(incomplete(message));
        };
        if !self.signed_headers.contains(&"x-amz-date") {
            return Err(invalid("'X-Amz-Date' must be a 'SignedHeader' in the AWS Authorization."));
        }
        let text = text.to_str().unwrap_or_default();
        Date::read(text).ok_or_else(|| {
            incomplete(format!(
                "Date must be in ISO-8601 'basic format'. Got '{text}'. See http://en.wikipedia.org/wiki/ISO_8601"
            ))
        })
    }

    /// The signature that the request must have if it was signed with `identity`. None if it cannot be signed.
    fn signature_with(
        &self,
        identity: &Identity,
        head: &request::Parts,
        body: &[u8],
        time: SystemTime,
        region: &str,
    ) -> Option<String> {
        // Without the token: if it is signed, it is one header among others.
        let credentials =
            Credentials::new(&identity.access_key_id, &identity.secret_access_key, None, None, "local").into();
        let mut settings = SigningSettings::default();
        settings.payload_checksum_kind = PayloadChecksumKind::NoHeader;
        settings.excluded_headers = Some(Vec::<Cow<'static, str>>::new());
        let params = v4::SigningParams::builder().identity(&credentials).region(region).name(SERVICE);
        let params = params.time(time).settings(settings).build().ok()?.into();
        // Each once, however often it is named.
        let headers = head.headers.iter().filter(|(name, _)| self.signs(name));
        let headers = headers.filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)));
        let request =
            SignableRequest::new(head.method.as_str(), head.uri.to_string(), headers, SignableBody::Bytes(body));
        Some(sign(request.ok()?, &params).ok()?.signature().to_owned())
    }
}

/// A date as signatures have it: `20261123T201500Z`.
#[derive(Debug, Clone, Copy)]
struct Date<'a> {
    text: &'a str,
    seconds: i64,
}

impl<'a> Date<'a> {
    fn read(text: &'a str) -> Option<Self> {
        if text.len() != 16 || !text.is_ascii() {
            return None;
        }
        let part = |from: usize, to: usize| text.get(from..to).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
        let (year, month, day) = (part(0, 4)?, part(4, 6)?, part(6, 8)?);
        let (hour, minute, second) = (part(9, 11)?, part(11, 13)?, part(13, 15)?);
        let rewritten = format!("{year}-{month}-{day}T{hour}:{minute}:{second}Z");
        let seconds = DateTime::from_str(&rewritten, Format::DateTime).ok()?.secs();
        (&text[8..9] == "T" && &text[15..] == "Z").then_some(Self { text, seconds })
    }

    fn moment(self) -> Result<SystemTime, Fault> {
        DateTime::from_secs(self.seconds).try_into().map_err(|_| incomplete("The date is out of range."))
    }
}

/// How a moment is written.
fn basic(seconds: i64) -> String {
    let text = DateTime::from_secs(seconds).fmt(Format::DateTime).unwrap_or_default();
    text.replace(['-', ':'], "")
}

fn check_clock(date: Date<'_>, told: SystemTime, now: SystemTime) -> Result<(), Fault> {
    let (told, now) = (DateTime::from(told).secs(), DateTime::from(now).secs());
    let (text, moment) = (date.text, basic(now));
    if date.seconds < told.min(now) - SKEW {
        let earliest = basic(now - SKEW);
        return Err(invalid(format!("Signature expired: {text} is now earlier than {earliest} ({moment} - 5 min.)")));
    }
    if date.seconds > now + SKEW {
        let latest = basic(now + SKEW);
        return Err(invalid(format!(
            "Signature not yet current: {text} is still later than {latest} ({moment} + 5 min.)"
        )));
    }
    Ok(())
}

/// Temporary credentials come with their token, others without one.
fn check_token(identity: &Identity, headers: &HeaderMap) -> Result<(), Fault> {
    let given = headers.get("x-amz-security-token").map(|token| token.to_str().unwrap_or_default());
    let fits = match (&identity.session_token, given) {
        (Some(token), Some(given)) => same(token, given),
        (None, None) => true,
        _ => false,
    };
    if fits { Ok(()) } else { Err(unrecognized()) }
}
