use std::time::Duration;

use http::{HeaderValue, Request};

use super::super::options::Options;
use super::super::server::Server;
use super::*;

const NOW: Duration = Duration::from_hours(500_000); // 2027-01-15T08:00:00Z
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
    gate.check(head, body, now(), now()).map_err(|fault| format!("{}: {}", fault.code(), fault.message()))
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
    assert_eq!(gate.check(&head, b"", now(), now()), Ok(()));
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
    let flipped = |text: &str| {
        let (start, last) = text.split_at(text.len() - 1);
        format!("{start}{}", if last == "0" { "1" } else { "0" })
    };
    assert!(authorization(flipped).starts_with(MISMATCH));
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
        Gate::new(vec![known], "us-east-1".to_owned()).check(&head, BODY, now(), now())
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
    assert!(terminator.starts_with("InvalidSignatureException: Credential should be scoped with a valid terminator"));
    let day = authorization(|text| text.replace("/20270115/", "/20270114/"));
    assert!(day.starts_with("InvalidSignatureException: Date in Credential scope does not match YYYYMMDD"), "{day}");
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
    assert!(no_date.starts_with("IncompleteSignatureException: Authorization header requires existence"), "{no_date}");
    for date in ["yesterday", "2027-01-15T08:00", "20270115X080000Z", "20271515T080000Z", "20270115T08000aZ"] {
        let text = tampered(|head| {
            head.headers.insert("x-amz-date", date.parse().unwrap());
        });
        assert!(text.starts_with("IncompleteSignatureException: Date must be in ISO-8601 'basic format'"), "{text}");
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
fn no_byte_of_a_header_is_too_odd() {
    let odd = |byte| HeaderValue::from_bytes(&[b'a', byte]).ok();
    for name in ["host", "x-amz-date", "x-amz-target", "x-amz-security-token", "content-type", "authorization"] {
        for value in (0..=255).filter_map(odd) {
            let is_text = value.to_str().is_ok();
            let text = tampered(|head| {
                head.headers.insert(name, value);
            });
            if !is_text && !["x-amz-security-token", "authorization"].contains(&name) {
                let expected = format!("IncompleteSignatureException: The signed header '{name}' is not text.");
                assert_eq!(text, expected);
            }
        }
    }
    let not_signed = |head: &mut request::Parts| {
        head.headers.insert("user-agent", HeaderValue::from_bytes(b"\xff").unwrap());
    };
    let mut head = Signer::default().sign("/");
    not_signed(&mut head);
    assert_eq!(check(&head, BODY), Ok(()));
}

#[test]
fn naming_a_signed_header_more_often_than_memory_allows_is_no_use() {
    let text = tampered(|head| {
        for number in 0..50 {
            head.headers.append("a", number.into());
        }
        let changed = head.headers[AUTHORIZATION].to_str().unwrap();
        let changed = changed.replace("SignedHeaders=", &format!("SignedHeaders={}", "a;A;".repeat(500)));
        head.headers.insert(AUTHORIZATION, changed.parse().unwrap());
    });
    assert!(text.starts_with(MISMATCH), "{text}");
}

#[test]
fn secrets_are_not_shown() {
    let shown = format!("{:?}", Gate::new(vec![temporary()], String::new()));
    assert!(shown.contains("ASIDEXAMPLE") && !shown.contains("wJalr") && !shown.contains("token"), "{shown}");
}

#[test]
fn who_goes_by_the_time_that_answers_tell_may_pass() {
    let hour = Duration::from_hours(1);
    let head = Signer { time: now() - hour, ..Signer::default() }.sign("/");
    let gate = Gate::new(vec![identity()], "us-east-1".to_owned());
    assert_eq!(gate.check(&head, BODY, now() - hour, now()), Ok(()));
    assert!(gate.check(&head, BODY, now(), now()).is_err());
}

/// The SDK's own client, whose clock is off.
fn sdk(server: &Server, clock: SystemTime) -> aws_sdk_appstream::Client {
    use aws_sdk_appstream::config::{BehaviorVersion, Region};
    use aws_smithy_async::time::StaticTimeSource;
    let Identity { access_key_id, secret_access_key, .. } = identity();
    let config = aws_sdk_appstream::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new(access_key_id, secret_access_key, None, None, "test"))
        .time_source(StaticTimeSource::new(clock))
        .endpoint_url(server.endpoint_url());
    aws_sdk_appstream::Client::from_conf(config.build())
}

#[test]
fn a_client_whose_clock_is_off_learns_the_time_from_the_refusal() {
    let options = Options { credentials: vec![identity()], ..Options::default() };
    let server = Server::start(options).unwrap();
    let hour = Duration::from_hours(1);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    for clock in [SystemTime::now(), SystemTime::now() - hour, SystemTime::now() + hour] {
        runtime.block_on(sdk(&server, clock).describe_image_builders().send()).unwrap();
    }
    let codes: Vec<_> = server.requests().unwrap().into_iter().map(|asked| asked.error).collect();
    let refused = Some("InvalidSignatureException".to_owned());
    assert_eq!(codes, [None, refused.clone(), None, refused, None]);
}
