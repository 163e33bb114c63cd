//! Signatures: whether a request comes from somebody whose credentials are known, and is what they have signed.
//!
//! What is signed, and how, is the business of `aws_sigv4`: it signs the request once more, and the outcome must be the
//! same. Texts and codes are those of AWS's front end, which answers for all services alike, with 400 to JSON and CBOR.

use std::borrow::Cow;
use std::fmt;
use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{PayloadChecksumKind, SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use http::header::{AUTHORIZATION, HOST};
use http::{HeaderMap, request};
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

    /// Refuses what may not pass. `now` is the wall clock's.
    pub(super) fn check(&self, head: &request::Parts, body: &[u8], now: SystemTime) -> Result<(), Fault> {
        if self.known.is_empty() {
            return Ok(());
        }
        let claim = Claim::of(head)?;
        let date = claim.date(&head.headers)?;
        self.check_scope(&claim, date.text)?;
        let identity = self.known.iter().find(|identity| same(&identity.access_key_id, claim.access_key_id));
        let identity = identity.ok_or_else(unrecognized)?;
        check_clock(date, now)?;
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
        Ok(Self { access_key_id, day, region, service, terminator, signed_headers, signature })
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
        let headers = self.signed_headers.iter().flat_map(|name| {
            head.headers.get_all(*name).iter().filter_map(|value| Some((*name, value.to_str().ok()?)))
        });
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

fn check_clock(date: Date<'_>, now: SystemTime) -> Result<(), Fault> {
    let now = DateTime::from(now).secs();
    let (text, moment) = (date.text, basic(now));
    if date.seconds < now - SKEW {
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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use http::Request;

    use super::*;

    const NOW: Duration = Duration::from_secs(1_800_000_000); // 2027-01-15T08:00:00Z
    const BODY: &[u8] = br#"{"Names":["b"]}"#;

    fn identity() -> Identity {
        Identity {
            access_key_id: "AKIDEXAMPLE".to_owned(),
            secret_access_key: "wJalrXUtnFEMI".to_owned(),
            session_token: None,
            expiration: None,
        }
    }

    fn temporary() -> Identity {
        Identity { access_key_id: "ASIDEXAMPLE".to_owned(), session_token: Some("token".to_owned()), ..identity() }
    }

    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + NOW
    }

    /// How a client signs.
    struct Signer {
        identity: Identity,
        region: &'static str,
        service: &'static str,
        time: SystemTime,
        checksum: PayloadChecksumKind,
    }

    impl Default for Signer {
        fn default() -> Self {
            let checksum = PayloadChecksumKind::NoHeader;
            Self { identity: identity(), region: "us-east-1", service: "appstream", time: now(), checksum }
        }
    }

    impl Signer {
        fn sign(self, path: &str) -> request::Parts {
            let Identity { access_key_id, secret_access_key, session_token, .. } = self.identity;
            let credentials = Credentials::new(access_key_id, secret_access_key, session_token, None, "test").into();
            let mut settings = SigningSettings::default();
            settings.payload_checksum_kind = self.checksum;
            let params = v4::SigningParams::builder().identity(&credentials).region(self.region).name(self.service);
            let params = params.time(self.time).settings(settings).build().unwrap().into();
            let mut request = Request::post(path)
                .header("host", "127.0.0.1:4599")
                .header("content-type", "application/x-amz-json-1.1")
                .header("x-amz-target", "PhotonAdminProxyService.DescribeImageBuilders")
                .header("user-agent", "test/1.0")
                .body(())
                .unwrap();
            let headers = request.headers().iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap()));
            let signable = SignableRequest::new("POST", path, headers, SignableBody::Bytes(BODY)).unwrap();
            let (instructions, _) = sign(signable, &params).unwrap().into_parts();
            instructions.apply_to_request_http1x(&mut request);
            request.into_parts().0
        }
    }

    fn check(head: &request::Parts, body: &[u8]) -> Result<(), String> {
        let gate = Gate::new(vec![identity(), temporary()], "us-east-1".to_owned());
        gate.check(head, body, now()).map_err(|fault| format!("{}: {}", fault.code(), fault.message()))
    }

    fn refused(head: &request::Parts, body: &[u8]) -> String {
        check(head, body).unwrap_err()
    }

    /// A change to a request that has been signed.
    fn tampered(change: impl FnOnce(&mut request::Parts)) -> String {
        let mut head = Signer::default().sign("/");
        change(&mut head);
        refused(&head, BODY)
    }

    fn authorization(change: impl FnOnce(&str) -> String) -> String {
        tampered(|head| {
            let changed = change(head.headers[AUTHORIZATION].to_str().unwrap());
            head.headers.insert(AUTHORIZATION, changed.parse().unwrap());
        })
    }

    const MISMATCH: &str = "InvalidSignatureException: The request signature we calculated does not match";

    #[test]
    fn what_is_signed_rightly_passes() {
        for path in ["/", "/service/PhotonAdminProxyService/operation/DescribeImageBuilders", "/?b=2&a=%201"] {
            assert_eq!(check(&Signer::default().sign(path), BODY), Ok(()), "{path}");
        }
        let with_checksum = Signer { checksum: PayloadChecksumKind::XAmzSha256, ..Signer::default() }.sign("/");
        assert!(with_checksum.headers.contains_key("x-amz-content-sha256"));
        assert_eq!(check(&with_checksum, BODY), Ok(()));
        assert_eq!(check(&Signer { identity: temporary(), ..Signer::default() }.sign("/"), BODY), Ok(()));
        // Separated by commas only, as some clients do.
        let mut head = Signer::default().sign("/");
        let commas = head.headers[AUTHORIZATION].to_str().unwrap().replace(", ", ",");
        head.headers.insert(AUTHORIZATION, commas.parse().unwrap());
        assert_eq!(check(&head, BODY), Ok(()));
    }

    #[test]
    fn without_known_credentials_everything_passes() {
        let gate = Gate::new(Vec::new(), "us-east-1".to_owned());
        let (head, ()) = Request::post("/").body(()).unwrap().into_parts();
        assert_eq!(gate.check(&head, b"", now()), Ok(()));
    }

    #[test]
    fn whatever_is_tampered_with_is_noticed() {
        assert!(refused(&Signer::default().sign("/"), b"{}").starts_with(MISMATCH));
        let with_checksum = Signer { checksum: PayloadChecksumKind::XAmzSha256, ..Signer::default() }.sign("/");
        assert!(refused(&with_checksum, b"{}").starts_with(MISMATCH));
        let set = |name: &'static str, value: &'static str| {
            tampered(|head| {
                head.headers.insert(name, value.parse().unwrap());
            })
        };
        assert!(set("x-amz-target", "PhotonAdminProxyService.DeleteImage").starts_with(MISMATCH));
        assert!(set("host", "elsewhere:4599").starts_with(MISMATCH));
        assert!(set("x-amz-date", "20270115T080001Z").starts_with(MISMATCH));
        assert!(tampered(|head| head.uri = "/service/x".parse().unwrap()).starts_with(MISMATCH));
        assert!(tampered(|head| head.uri = "/?a=b".parse().unwrap()).starts_with(MISMATCH));
        assert!(tampered(|head| head.method = http::Method::PUT).starts_with(MISMATCH));
        let twice = tampered(|head| {
            head.headers.append("x-amz-target", "PhotonAdminProxyService.DeleteImage".parse().unwrap());
        });
        assert!(twice.starts_with(MISMATCH));
        let gone = tampered(|head| {
            head.headers.remove("x-amz-target");
        });
        assert!(gone.starts_with(MISMATCH));
        assert!(
            authorization(|text| format!("{}0", &text[..text.len() - 1])).starts_with(MISMATCH) || {
                authorization(|text| format!("{}1", &text[..text.len() - 1])).starts_with(MISMATCH)
            }
        );
        assert!(authorization(|text| text[..text.len() - 1].to_owned()).starts_with(MISMATCH));
        let wrong = Identity { secret_access_key: "other".to_owned(), ..identity() };
        assert!(refused(&Signer { identity: wrong, ..Signer::default() }.sign("/"), BODY).starts_with(MISMATCH));
    }

    #[test]
    fn who_is_not_known_is_not_recognized() {
        let nobody = Identity { access_key_id: "AKIDNOBODY".to_owned(), ..identity() };
        let no_token = Identity { session_token: None, ..temporary() };
        let wrong_token = Identity { session_token: Some("other".to_owned()), ..temporary() };
        let needless_token = Identity { session_token: Some("token".to_owned()), ..identity() };
        for identity in [nobody, no_token, wrong_token, needless_token] {
            let head = Signer { identity, ..Signer::default() }.sign("/");
            let text = "UnrecognizedClientException: The security token included in the request is invalid.";
            assert_eq!(refused(&head, BODY), text);
        }
    }

    #[test]
    fn what_has_expired_says_so() {
        let expired = |expiration: f64| {
            let known = Identity { expiration: Some(expiration), ..temporary() };
            let head = Signer { identity: temporary(), ..Signer::default() }.sign("/");
            Gate::new(vec![known], "us-east-1".to_owned()).check(&head, BODY, now())
        };
        assert_eq!(expired(NOW.as_secs_f64() + 1.0), Ok(()));
        let fault = expired(NOW.as_secs_f64()).unwrap_err();
        assert_eq!((fault.code(), fault.status()), ("ExpiredTokenException", 400));
    }

    #[test]
    fn clocks_may_be_five_minutes_off() {
        let at = |seconds: u64, ahead: bool| {
            let span = Duration::from_secs(seconds);
            let time = if ahead { now() + span } else { now() - span };
            check(&Signer { time, ..Signer::default() }.sign("/"), BODY)
        };
        assert_eq!((at(300, true), at(300, false)), (Ok(()), Ok(())));
        let text = "InvalidSignatureException: Signature expired: 20270115T075459Z is now earlier than \
                    20270115T075500Z (20270115T080000Z - 5 min.)";
        assert_eq!(at(301, false).unwrap_err(), text);
        let text = "InvalidSignatureException: Signature not yet current: 20270115T080501Z is still later than \
                    20270115T080500Z (20270115T080000Z + 5 min.)";
        assert_eq!(at(301, true).unwrap_err(), text);
    }

    #[test]
    fn credentials_are_scoped() {
        let elsewhere = Signer { region: "eu-west-1", ..Signer::default() }.sign("/");
        let text = "InvalidSignatureException: Credential should be scoped to a valid region, not 'eu-west-1'. ";
        assert_eq!(refused(&elsewhere, BODY), text);
        let other = Signer { service: "workspaces", ..Signer::default() }.sign("/");
        let text = "InvalidSignatureException: Credential should be scoped to correct service: 'appstream'. ";
        assert_eq!(refused(&other, BODY), text);
        let terminator = authorization(|text| text.replace("aws4_request", "aws5_request"));
        assert!(
            terminator.starts_with("InvalidSignatureException: Credential should be scoped with a valid terminator")
        );
        let day = authorization(|text| text.replace("/20270115/", "/20270114/"));
        assert!(
            day.starts_with("InvalidSignatureException: Date in Credential scope does not match YYYYMMDD"),
            "{day}"
        );
    }

    #[test]
    fn what_is_missing_or_malformed_is_named() {
        let missing = tampered(|head| {
            head.headers.remove(AUTHORIZATION);
        });
        assert_eq!(missing, "MissingAuthenticationTokenException: Request is missing Authentication Token");
        let presigned = tampered(|head| {
            head.headers.remove(AUTHORIZATION);
            head.uri = "/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=00".parse().unwrap();
        });
        assert!(presigned.starts_with("IncompleteSignatureException: Presigned requests"), "{presigned}");
        let no_date = tampered(|head| {
            head.headers.remove("x-amz-date");
        });
        assert!(
            no_date.starts_with("IncompleteSignatureException: Authorization header requires existence"),
            "{no_date}"
        );
        for date in ["yesterday", "2027-01-15T08:00", "20270115X080000Z", "20271515T080000Z", "20270115T08000aZ"] {
            let text = tampered(|head| {
                head.headers.insert("x-amz-date", date.parse().unwrap());
            });
            assert!(
                text.starts_with("IncompleteSignatureException: Date must be in ISO-8601 'basic format'"),
                "{text}"
            );
        }
        for (given, text) in [
            ("", "IncompleteSignatureException: The Authorization header is of another scheme."),
            ("Bearer secret", "IncompleteSignatureException: The Authorization header is of another scheme."),
            ("AWS4-ECDSA-P256-SHA256 Credential=a", "IncompleteSignatureException: SigV4a is not part"),
            (
                "AWS4-HMAC-SHA256",
                "IncompleteSignatureException: Authorization header requires 'Credential' parameter. Authorization \
                 header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter.",
            ),
            ("AWS4-HMAC-SHA256 Credential= a/b", "IncompleteSignatureException: Authorization header: a part"),
            (
                "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0",
                "IncompleteSignatureException: Credential must have exactly 5 slash-delimited elements",
            ),
            (
                "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=x-amz-date, Signature=0",
                "InvalidSignatureException: 'Host' or ':authority' must be a 'SignedHeader'",
            ),
            (
                "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=0",
                "InvalidSignatureException: 'X-Amz-Date' must be a 'SignedHeader'",
            ),
        ] {
            let found = authorization(|_| given.to_owned());
            assert!(found.starts_with(text), "{given}: {found}");
            assert!(!found.contains("secret"), "{found}");
        }
        let no_host = tampered(|head| {
            head.headers.remove(HOST);
        });
        assert!(no_host.starts_with("InvalidSignatureException: 'Host'"), "{no_host}");
    }

    #[test]
    fn secrets_are_not_shown() {
        let shown = format!("{:?}", Gate::new(vec![temporary()], String::new()));
        assert!(shown.contains("ASIDEXAMPLE") && !shown.contains("wJalr") && !shown.contains("token"), "{shown}");
    }
}
