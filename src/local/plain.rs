//! Control over plain HTTP, for programs in any language: `POST /_local/<what>` with JSON, `GET /_local/<what>`.
//!
//! It is not for web pages: they cannot post JSON to another origin without being allowed to, which nobody is, and a
//! page whose own host name has come to lead to this machine is refused by that name.

use std::net::{IpAddr, SocketAddr};

use bytes::Bytes;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HOST, ORIGIN};
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, request};
use minicbor::data::Token;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::account::Account;
use super::assistant::NewImage;
use super::clock::Seconds;
use super::control::Refusal;
use super::errors::Fault;
use super::failure::Failure;
use super::faults::Rule;
use super::protocol::Protocol;
use super::requests::Asked;
use super::world_json::world_json;

const PATH: &str = "/_local/";
/// How deep a body may be nested to be shown: as deep as `serde_json` reads.
const DEEPEST: usize = 128;

/// Does something with what is given as JSON, and answers in JSON.
type Command = fn(&Account, &[u8]) -> Result<Value, Refusal>;
/// Shows something.
type View = fn(&Account) -> Result<Vec<u8>, Refusal>;

/// What can be posted to.
const COMMANDS: &[(&str, Command)] = &[
    ("create-image", |account, given| {
        let arn = account.create_image(&read::<NewImage>(given)?)?;
        Ok(json!({ "image_arn": arn }))
    }),
    ("fail", |account, given| {
        let Fail { builder, image, export, errors, reason } = read(given)?;
        let failure = Failure { errors, reason };
        match (builder, image, export) {
            (Some(builder), None, None) => account.fail_builder(&builder, &failure)?,
            (None, Some(image), None) => account.fail_image(&image, &failure)?,
            (None, None, Some(task)) => account.fail_export(&task, &failure)?,
            _ => return Err(Refusal::Argument("give one of builder, image and export".to_owned())),
        }
        Ok(json!({}))
    }),
    ("stick", |account, given| named(given, |builder| account.stick_builder(builder))),
    ("survive-deletion", |account, given| named(given, |builder| account.survive_deletion(builder))),
    ("reboot", |account, given| named(given, |builder| account.reboot_builder(builder))),
    ("sync-apps", |account, given| named(given, |builder| account.sync_apps(builder))),
    ("advance", |account, given| {
        account.advance(read::<Span>(given)?.seconds)?;
        Ok(json!({}))
    }),
    ("reset", |account, given| {
        read::<Nothing>(given)?;
        account.reset()?;
        Ok(json!({}))
    }),
    ("faults", |account, given| {
        let rules = match read::<OneOrMore>(given)? {
            OneOrMore::One(rule) => vec![rule],
            OneOrMore::More(rules) => rules,
        };
        account.add_faults(&rules)?;
        Ok(json!({}))
    }),
    ("clear-faults", |account, given| {
        read::<Nothing>(given)?;
        account.clear_faults()?;
        Ok(json!({}))
    }),
];

/// What can be looked at.
const VIEWS: &[(&str, View)] = &[
    ("world", |account| account.look(world_json)?.map_err(|error| Refusal::State(error.to_string()))),
    ("requests", |account| {
        let asked: Vec<Value> = account.requests()?.iter().map(shown).collect();
        Ok(json!({ "requests": asked }).to_string().into_bytes())
    }),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fail {
    builder: Option<String>,
    image: Option<String>,
    /// The id of a task.
    export: Option<String>,
    #[serde(default)]
    errors: Vec<String>,
    reason: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    builder: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Span {
    seconds: Seconds,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

enum OneOrMore {
    One(Rule),
    More(Vec<Rule>),
}

/// Not an untagged enum: its errors would not say what is wrong with the rule.
impl<'de> Deserialize<'de> for OneOrMore {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let given = Value::deserialize(deserializer)?;
        let read = if given.is_array() {
            serde_json::from_value(given).map(Self::More)
        } else {
            serde_json::from_value(given).map(Self::One)
        };
        read.map_err(serde::de::Error::custom)
    }
}

/// Whether a request is for something here. All others are for the API.
pub(super) fn is_here(head: &request::Parts) -> bool {
    head.uri.path().starts_with(PATH)
}

/// The answer to a request for something here. It may take a while: what changes the world is saved first.
pub(super) fn answer(account: &Account, head: &request::Parts, body: &Result<Bytes, Fault>) -> Response<Vec<u8>> {
    let what = head.uri.path().strip_prefix(PATH).unwrap_or_default();
    let mut response = match work(account, head, what, body) {
        Ok(body) => Response::new(body),
        Err((status, message)) => {
            let mut response = Response::new(json!({ "error": message }).to_string().into_bytes());
            *response.status_mut() = status;
            response
        }
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        let allowed = if COMMANDS.iter().any(|(name, _)| *name == what) { "POST" } else { "GET, HEAD" };
        response.headers_mut().insert(ALLOW, HeaderValue::from_static(allowed));
    }
    response
}

fn work(
    account: &Account,
    head: &request::Parts,
    what: &str,
    body: &Result<Bytes, Fault>,
) -> Result<Vec<u8>, (StatusCode, String)> {
    let refused = |status, message: &str| Err((status, message.to_owned()));
    if !is_for_this_machine(&head.headers) {
        return refused(StatusCode::FORBIDDEN, "call it by an IP address, localhost, or a name without a dot");
    }
    let command = COMMANDS.iter().find(|(name, _)| *name == what);
    let view = VIEWS.iter().find(|(name, _)| *name == what);
    let answer = match (command, view) {
        (Some(_), _) if head.method != Method::POST => {
            return refused(StatusCode::METHOD_NOT_ALLOWED, "this is called with POST");
        }
        (Some(_), _) if !is_json(&head.headers) => {
            return refused(StatusCode::UNSUPPORTED_MEDIA_TYPE, "the content type must be application/json");
        }
        (Some((_, command)), _) => match body {
            Ok(body) => command(account, body).map(|answer| answer.to_string().into_bytes()),
            Err(fault) => {
                let status = StatusCode::from_u16(fault.status()).unwrap_or(StatusCode::BAD_REQUEST);
                return refused(status, fault.message());
            }
        },
        (None, Some(_)) if ![Method::GET, Method::HEAD].contains(&head.method) => {
            return refused(StatusCode::METHOD_NOT_ALLOWED, "this is called with GET");
        }
        (None, Some((_, view))) => view(account),
        (None, None) => return refused(StatusCode::NOT_FOUND, &format!("there is no {PATH}{what}")),
    };
    answer.map_err(|refusal| match refusal {
        Refusal::Argument(message) => (StatusCode::BAD_REQUEST, message),
        Refusal::Missing(message) => (StatusCode::NOT_FOUND, message),
        Refusal::State(message) => (StatusCode::CONFLICT, message),
    })
}

fn read<T: DeserializeOwned>(given: &[u8]) -> Result<T, Refusal> {
    let given = if given.is_empty() { b"{}" } else { given };
    serde_json::from_slice(given).map_err(|error| Refusal::Argument(error.to_string()))
}

/// Does something to the image builder that is named.
fn named(given: &[u8], work: impl FnOnce(&str) -> Result<(), Refusal>) -> Result<Value, Refusal> {
    work(&read::<Named>(given)?.builder)?;
    Ok(json!({}))
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// Whether the host is one that nobody else's name server can make lead here: a number, or a name of a local network.
fn is_for_this_machine(headers: &HeaderMap) -> bool {
    headers.get(HOST).and_then(|value| value.to_str().ok()).is_some_and(is_this_machine)
}

/// Refuses a call of the API by a web page whose host is not this machine. Other clients do not say where they are from.
pub(super) fn check_origin(headers: &HeaderMap) -> Result<(), Fault> {
    let is_ours = |origin: &HeaderValue| {
        let host = origin.to_str().ok().and_then(|origin| origin.split_once("://"));
        host.is_some_and(|(_, host)| is_this_machine(host))
    };
    if headers.get_all(ORIGIN).iter().all(is_ours) {
        return Ok(());
    }
    let message = "Web pages from elsewhere cannot call the local AppStream.";
    Err(Fault::new("AccessDeniedException", message).with_status(403))
}

fn is_this_machine(host: &str) -> bool {
    if host.parse::<SocketAddr>().is_ok() || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
        return true;
    }
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name).to_ascii_lowercase();
    !name.is_empty() && (!name.contains('.') || name.ends_with(".localhost") || name.ends_with(".internal"))
}

/// A request that was made, for people.
fn shown(asked: &Asked) -> Value {
    let body = asked.body.as_deref().filter(|body| !body.is_empty());
    let parameters = match (body, asked.protocol) {
        (None, _) => Some(json!({})).filter(|_| asked.body.is_some()),
        (Some(body), Protocol::Json) => serde_json::from_slice(body).ok(),
        (Some(body), Protocol::Cbor) if is_flat(body) => minicbor_serde::from_slice(body).ok(),
        (Some(_), Protocol::Cbor) => None,
    };
    json!({
        "operation": asked.operation,
        "protocol": match asked.protocol { Protocol::Json => "awsJson1.1", Protocol::Cbor => "rpc-v2-cbor" },
        "parameters": parameters,
        "time": asked.at,
        "error": asked.error,
        "faults": asked.faults,
    })
}

/// Whether CBOR is nested no deeper than [`DEEPEST`]: its reader calls itself for each level.
fn is_flat(body: &[u8]) -> bool {
    let mut decoder = minicbor::Decoder::new(body);
    // How many items each thing that has begun still needs; `None` for one that ends with a break.
    let mut open = vec![Some(1)];
    while !open.is_empty() {
        let Ok(token) = decoder.decode::<Token<'_>>() else { return false };
        if token == Token::Break {
            open.pop();
        } else if let Some(Some(left)) = open.last_mut() {
            *left -= 1;
        }
        match token {
            Token::Array(items) => open.push(Some(items)),
            Token::Map(pairs) => open.push(Some(pairs.saturating_mul(2))),
            Token::Tag(_) => open.push(Some(1)),
            Token::BeginArray | Token::BeginMap | Token::BeginBytes | Token::BeginString => open.push(None),
            _ => {}
        }
        if open.len() > DEEPEST {
            return false;
        }
        while open.last() == Some(&Some(0)) {
            open.pop();
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::options::Options;
    use super::super::raw::{Raw, Reply, ask};
    use super::super::server::Server;
    use super::*;

    const CREATE: &str = r#"{"Name": "b", "ImageName": "AppStream-AmazonLinux2-06-17-2024", "InstanceType": "x"}"#;

    fn still() -> Server {
        Server::start(Options { speed: 0.0, jitter: 0.0, ..Options::default() }).unwrap()
    }

    fn send(server: &Server, head: &str, body: &str) -> Reply {
        let kind = if head.contains("ontent-") { "" } else { "\r\nContent-Type: application/json" };
        Raw::to(server).request(&format!("{head}{kind}"), body.as_bytes()).reply().unwrap()
    }

    fn post(server: &Server, what: &str, body: &str) -> (u16, Value) {
        let reply = send(server, &format!("POST /_local/{what} HTTP/1.1"), body);
        assert_eq!(reply.header("content-type"), Some("application/json"));
        (reply.status, serde_json::from_slice(&reply.body).unwrap())
    }

    fn get(server: &Server, what: &str) -> Value {
        let reply = send(server, &format!("GET /_local/{what} HTTP/1.1"), "");
        assert_eq!(reply.status, 200, "{}", reply.text());
        serde_json::from_slice(&reply.body).unwrap()
    }

    fn states(server: &Server) -> Vec<String> {
        let world = get(server, "world");
        let state = |thing: &Value| thing["State"].as_str().unwrap().to_owned();
        let own = world["images"].as_array().unwrap().iter().filter(|image| image["Name"] == "i");
        world["image_builders"].as_array().unwrap().iter().chain(own).map(state).collect()
    }

    #[test]
    fn a_world_can_be_moved_from_any_language() {
        let server = still();
        ask(&server, "CreateImageBuilder", CREATE);
        assert_eq!(states(&server), ["PENDING"]);
        assert_eq!(post(&server, "advance", r#"{"seconds": 480}"#), (200, json!({})));
        assert_eq!(post(&server, "reboot", r#"{"builder": "b"}"#).0, 200);
        assert_eq!(states(&server), ["REBOOTING"]);
        post(&server, "advance", r#"{"seconds": 120}"#);
        let arn = json!({"image_arn": "arn:aws:appstream:us-east-1:123456789012:image/i"});
        assert_eq!(post(&server, "create-image", r#"{"builder": "b", "name": "i", "display_name": "I"}"#), (200, arn));
        assert_eq!(states(&server), ["SNAPSHOTTING", "PENDING"]);
        assert_eq!(post(&server, "sync-apps", r#"{"builder": "b"}"#).0, 409);
        assert_eq!(post(&server, "stick", r#"{"builder": "b"}"#).0, 200);
        assert_eq!(post(&server, "survive-deletion", r#"{"builder": "b"}"#).0, 409);
        assert_eq!(post(&server, "fail", r#"{"image": "i", "errors": ["X"], "reason": "Y"}"#).0, 200);
        assert_eq!(post(&server, "fail", r#"{"builder": "b"}"#).0, 200);
        assert_eq!(states(&server), ["FAILED", "FAILED"]);
        assert_eq!(post(&server, "reset", "").0, 200);
        assert_eq!(states(&server), Vec::<String>::new());
    }

    #[test]
    fn faults_can_be_added_and_cleared() {
        let server = still();
        assert_eq!(post(&server, "faults", r#"{"kind": "throttling", "count": 1}"#), (200, json!({})));
        assert_eq!(post(&server, "faults", r#"[{"kind": "internal_failure"}]"#), (200, json!({})));
        let status = || ask(&server, "DescribeImages", "{}").status;
        assert_eq!([status(), status()], [400, 500]);
        assert_eq!(post(&server, "clear-faults", "{}").0, 200);
        assert_eq!(status(), 200);
        let (status, error) = post(&server, "faults", r#"[{"kind": "latency"}, {"kind": "latency", "rate": 2}]"#);
        assert_eq!((status, &error["error"]), (400, &json!("faults[1].rate must be from 0 to 1, not 2")));
        let (status, error) = post(&server, "faults", r#"{"kind": "latency", "often": 2}"#);
        assert!(status == 400 && error["error"].as_str().unwrap().contains("unknown field `often`"), "{error}");
    }

    #[test]
    fn what_is_refused_says_why() {
        let server = still();
        ask(&server, "CreateImageBuilder", CREATE);
        for (what, body, status, text) in [
            ("create-image", r#"{"builder": "nobody", "name": "i"}"#, 404, "image builder nobody"),
            ("create-image", r#"{"builder": "b", "name": "i"}"#, 409, "It must be RUNNING"),
            ("create-image", r#"{"builder": "b"}"#, 400, "missing field `name`"),
            ("create-image", r#"{"builder": "b", "name": "i", "size": 1}"#, 400, "unknown field `size`"),
            ("create-image", r#"{"builder": "b", "name": "no name"}"#, 400, "name"),
            ("create-image", "{", 400, "EOF"),
            ("advance", r#"{"seconds": -1}"#, 400, "time moves on by 0 seconds or more"),
            ("fail", "{}", 400, "give one of builder, image and export"),
            ("fail", r#"{"builder": "b", "image": "i"}"#, 400, "give one of builder, image and export"),
            ("fail", r#"{"image": "i", "export": "e"}"#, 400, "give one of builder, image and export"),
            ("fail", r#"{"export": "nothing"}"#, 404, "export image task nothing"),
            ("fail", r#"{"image": "nothing"}"#, 404, "image nothing"),
            ("reboot", r#"{"builder": "b"}"#, 409, "It must be RUNNING"),
            ("reset", r#"{"hard": true}"#, 400, "unknown field `hard`"),
            ("explode", "{}", 404, "there is no /_local/explode"),
        ] {
            let (found, error) = post(&server, what, body);
            assert_eq!(found, status, "{what} {body}: {error}");
            assert!(error["error"].as_str().unwrap().contains(text), "{what} {body}: {error}");
        }
        let long = " ".repeat(2 * 1024 * 1024);
        assert_eq!(post(&server, "reset", &long).0, 413);
    }

    #[test]
    fn an_export_can_be_told_to_fail() {
        let server = still();
        let export =
            r#"{"ImageName": "golden-win2022", "AmiName": "gold", "IamRoleArn": "arn:aws:iam::123456789012:role/r"}"#;
        assert_eq!(ask(&server, "CreateExportImageTask", export).status, 200);
        let task = || get(&server, "world")["export_image_tasks"][0].clone();
        let body = json!({ "export": task()["TaskId"] }).to_string();
        assert_eq!(post(&server, "fail", &body), (200, json!({})));
        assert_eq!(task()["State"], "FAILED");
    }

    #[test]
    fn bodies_that_are_nested_too_deep_are_not_shown() {
        let parameters = |body: Vec<u8>| {
            let (operation, protocol) = ("X".to_owned(), Protocol::Cbor);
            let asked =
                Asked { operation, protocol, body: Some(body.into()), at: 0.0, error: None, faults: Vec::new() };
            shown(&asked)["parameters"].clone()
        };
        for opening in [0x81, 0x9f, 0xc1] {
            assert_eq!(parameters(vec![opening; 1024 * 1024]), Value::Null, "{opening:x}");
            assert_eq!(parameters([vec![opening; 1024 * 1024], b"\xa0".to_vec()].concat()), Value::Null);
        }
        let maps = b"\xa1\x61a".repeat(100_000);
        assert_eq!(parameters([maps, b"\xa0".to_vec()].concat()), Value::Null);
        let wide = [b"\x99\x27\x10".to_vec(), b"\x81\x80".repeat(10_000)].concat();
        assert_eq!(parameters(wide).as_array().unwrap().len(), 10_000);
        assert_eq!(parameters(b"\xbf\x61a\x9f\x81\x01\x7f\x61b\xff\xff\xff".to_vec()), json!({"a": [[1], "b"]}));
    }

    #[test]
    fn web_pages_cannot_use_it() {
        let server = still();
        for (head, status) in [
            ("POST /_local/reset HTTP/1.1\r\nContent-Type: text/plain", 415),
            ("POST /_local/reset HTTP/1.1\r\nX-Content-: none", 415),
            ("POST /_local/reset HTTP/1.1\r\nContent-Type: application/json; charset=utf-8", 200),
            ("GET /_local/reset HTTP/1.1", 405),
            ("POST /_local/world HTTP/1.1", 405),
            ("OPTIONS /_local/reset HTTP/1.1", 405),
        ] {
            assert_eq!(send(&server, head, "").status, status, "{head}");
        }
        let reply = send(&server, "OPTIONS /_local/reset HTTP/1.1", "");
        assert_eq!(reply.header("allow"), Some("post"));
        assert_eq!(reply.header("access-control-allow-origin"), None);
        for (host, status) in [
            ("127.0.0.1:4599", 200),
            ("127.0.0.1", 200),
            ("[::1]:4599", 200),
            ("[::1]", 200),
            ("localhost:4599", 200),
            ("LOCALHOST", 200),
            ("appstream:4599", 200),
            ("app.localhost", 200),
            ("host.docker.internal:4599", 200),
            ("evil.example:4599", 403),
            ("127.0.0.1.evil.example", 403),
            ("evil.example.", 403),
            ("", 403),
        ] {
            let text = format!("GET /_local/world HTTP/1.1\r\nHost: {host}\r\n\r\n");
            assert_eq!(Raw::to(&server).send(text).reply().unwrap().status, status, "{host}");
        }
    }

    #[test]
    fn pages_from_elsewhere_cannot_call_the_api() {
        let server = still();
        for (origin, status) in [
            ("http://127.0.0.1:4599", 200),
            ("http://[::1]:4599", 200),
            ("https://LOCALHOST", 200),
            ("http://app.localhost:3000", 200),
            ("http://evil.example:4599", 403),
            ("http://127.0.0.1.evil.example", 403),
            ("null", 403),
            ("", 403),
            ("\u{e9}", 403),
        ] {
            let json = "POST / HTTP/1.1\r\nX-Amz-Target: PhotonAdminProxyService.DescribeImages";
            let cbor = "POST /service/PhotonAdminProxyService/operation/DescribeImages HTTP/1.1\r\nsmithy-protocol: rpc-v2-cbor\r\nContent-Type: application/cbor";
            for (head, body) in [(json, b"{}".as_slice()), (cbor, b"\xa0")] {
                let reply = Raw::to(&server).request(&format!("{head}\r\nOrigin: {origin}"), body).reply().unwrap();
                assert_eq!(reply.status, status, "{origin}: {}", reply.text());
                assert_eq!(reply.text().contains("AccessDeniedException"), status == 403, "{}", reply.text());
            }
        }
    }

    #[test]
    fn what_was_asked_can_be_seen_in_both_protocols() {
        let server = still();
        ask(&server, "StopImageBuilder", r#"{"Name": "b"}"#);
        ask(&server, "DescribeImages", "");
        ask(&server, "DescribeImages", "{");
        let head = "POST /service/PhotonAdminProxyService/operation/StopImageBuilder HTTP/1.1\r\nsmithy-protocol: rpc-v2-cbor\r\nContent-Type: application/cbor";
        Raw::to(&server).request(head, b"\xbf\x64Name\x61b\xff").reply().unwrap();
        let all = get(&server, "requests")["requests"].clone();
        let parameters: Vec<_> = all.as_array().unwrap().iter().map(|asked| asked["parameters"].clone()).collect();
        assert_eq!(parameters, [json!({"Name": "b"}), json!({}), json!(null), json!({"Name": "b"})]);
        assert_eq!(all[0]["error"], "ResourceNotFoundException");
        assert_eq!((&all[0]["protocol"], &all[3]["protocol"]), (&json!("awsJson1.1"), &json!("rpc-v2-cbor")));
        assert!(all[0]["time"].is_number());
    }
}
