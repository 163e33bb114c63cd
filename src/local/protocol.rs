//! The two wire protocols: from an HTTP request to an operation and its body, and from an answer to an HTTP response.
//!
//! Both are read and written by the SDK's own codecs, driven by the SDK's own schemas. Specifications: Smithy,
//! "AWS JSON 1.1 protocol" and "Smithy RPC v2 CBOR protocol".

use std::borrow::Cow;
use std::sync::LazyLock;

use aws_smithy_cbor::codec::{CborCodec, CborCodecSettings};
use aws_smithy_json::codec::{JsonCodec, JsonCodecSettings};
use aws_smithy_schema::codec::{Codec as _, FinishSerializer as _};
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer, ShapeSerializer};
use aws_smithy_schema::{Schema, ShapeType, shape_id};
use aws_smithy_types::date_time::Format;
use http::header::{ACCEPT, ALLOW, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, request};
use minicbor::data::Token;

use super::errors::Fault;
use super::nulls::WithNulls;

/// The name by which both protocols call the service.
const SERVICE: &str = "PhotonAdminProxyService";
const NAMESPACE: &str = "com.amazonaws.appstream";
const WHOLE_SERVICE: &str = "com.amazonaws.appstream.PhotonAdminProxyService";
const TARGET: &str = "x-amz-target";
/// Forbidden with rpc-v2-cbor, for security: a front end might take the one name, and a service the other.
const FORBIDDEN: [&str; 2] = [TARGET, "x-amzn-target"];
const SMITHY_PROTOCOL: &str = "smithy-protocol";
const RPC_V2_CBOR: &str = "rpc-v2-cbor";

static JSON: LazyLock<JsonCodec> = LazyLock::new(|| {
    JsonCodec::new(
        JsonCodecSettings::builder()
            .use_json_name(false)
            .default_timestamp_format(Format::EpochSeconds)
            .enforce_strictness(true)
            .build(),
    )
});
static CBOR: LazyLock<CborCodec> =
    LazyLock::new(|| CborCodec::new(CborCodecSettings::default().enforce_strictness(true)));

/// A wire protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// awsJson1.1: everything is posted to `/`, `X-Amz-Target` names the operation.
    Json,
    /// rpc-v2-cbor: the path names the operation.
    Cbor,
}

impl Protocol {
    /// The protocol that a request speaks. Whatever is not on the path of rpc-v2-cbor, and does not name that
    /// protocol, is answered in JSON.
    pub(super) fn of(request: &request::Parts) -> Self {
        let is_named = text(&request.headers, SMITHY_PROTOCOL) == Some(RPC_V2_CBOR);
        if is_named || cbor_path(request.uri.path()).is_some() { Self::Cbor } else { Self::Json }
    }

    /// The name of the operation that a request asks for, which need not exist.
    ///
    /// # Errors
    ///
    /// `UnknownOperationException` where none is named (404 on a path that there is not, 405 for another method),
    /// `MalformedHttpRequestException` for a request that the protocol forbids, `UnsupportedMediaTypeException` (415)
    /// for a body in another format, `NotAcceptableException` (406) where the answer could not be read.
    pub(super) fn operation(self, request: &request::Parts) -> Result<&str, Fault> {
        if request.method != Method::POST {
            let message = format!("AppStream's API is called with POST, not {}.", request.method);
            return Err(Fault::new("UnknownOperationException", message).with_status(405));
        }
        let operation = match self {
            Self::Json => json_operation(request)?,
            Self::Cbor => cbor_operation(request)?,
        };
        self.check_content_type(request)?;
        self.check_accept(&request.headers)?;
        Ok(operation)
    }

    fn check_content_type(self, request: &request::Parts) -> Result<(), Fault> {
        let expected = self.content_type();
        let message = match request.headers.get(CONTENT_TYPE) {
            Some(value) if media_types(value).any(|found| found.eq_ignore_ascii_case(expected)) => return Ok(()),
            Some(value) => format!("The content type must be {expected}, not {}.", value.to_str().unwrap_or_default()),
            // JSON says by its target what it is; clients written by hand leave it at that.
            None if self == Self::Json || !has_body(&request.headers) => return Ok(()),
            None => format!("The content type must be {expected}."),
        };
        Err(Fault::new("UnsupportedMediaTypeException", message).with_status(415))
    }

    /// rpc-v2-cbor only: the other protocol knows no header `Accept`.
    fn check_accept(self, headers: &HeaderMap) -> Result<(), Fault> {
        let mut accepted = headers.get_all(ACCEPT).iter().flat_map(media_types).peekable();
        let fits = |found: &str| ["application/cbor", "application/*", "*/*"].contains(&&*found.to_ascii_lowercase());
        if self == Self::Json || accepted.peek().is_none() || accepted.any(fits) {
            return Ok(());
        }
        let message = format!("The answer is {}, which the request does not accept.", self.content_type());
        Err(Fault::new("NotAcceptableException", message).with_status(406))
    }

    /// Lets `read` read a body. An empty one stands for an empty structure.
    pub(super) fn read<T>(self, body: &[u8], read: impl FnOnce(&mut dyn ShapeDeserializer) -> T) -> T {
        match self {
            Self::Json => read(&mut JSON.create_deserializer(if body.is_empty() { b"{}" } else { body })),
            Self::Cbor => {
                let body = without_undefined(if body.is_empty() { &[0xa0] } else { body });
                read(&mut CBOR.create_deserializer(&body))
            }
        }
    }

    /// A structure as a body.
    pub(super) fn write(self, value: &dyn SerializableStruct) -> Result<Vec<u8>, SerdeError> {
        let value = WithNulls(value);
        match self {
            Self::Json => {
                let mut serializer = JSON.create_serializer();
                serializer.write_struct(value.schema(), &value)?;
                Ok(serializer.finish())
            }
            Self::Cbor => {
                let mut serializer = CBOR.create_serializer();
                serializer.write_struct(value.schema(), &value)?;
                Ok(serializer.finish())
            }
        }
    }

    /// The HTTP response to a request: a body that has been written, or a fault.
    pub(super) fn respond(self, answer: Result<Vec<u8>, Fault>, request_id: &str) -> Response<Vec<u8>> {
        let (status, body) = match answer {
            Ok(body) => (StatusCode::OK, body),
            // Two strings always serialize; were they not to, an empty body still carries the status.
            Err(fault) => (self.status(&fault), self.write(&ErrorBody::new(self, &fault)).unwrap_or_default()),
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.content_type()));
        if self == Self::Cbor {
            headers.insert(SMITHY_PROTOCOL, HeaderValue::from_static(RPC_V2_CBOR));
        }
        if status == StatusCode::METHOD_NOT_ALLOWED {
            headers.insert(ALLOW, HeaderValue::from_static("POST"));
        }
        if let Ok(request_id) = HeaderValue::from_str(request_id) {
            headers.insert("x-amzn-requestid", request_id);
        }
        response
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/x-amz-json-1.1",
            Self::Cbor => "application/cbor",
        }
    }

    /// An unknown operation is 404 by the specification of rpc-v2-cbor, and 400 by the custom of AWS's JSON services.
    fn status(self, fault: &Fault) -> StatusCode {
        if self == Self::Cbor && fault.code() == "UnknownOperationException" && fault.status() == 400 {
            return StatusCode::NOT_FOUND;
        }
        StatusCode::from_u16(fault.status()).unwrap_or(StatusCode::BAD_REQUEST)
    }
}

fn json_operation(request: &request::Parts) -> Result<&str, Fault> {
    let unknown = || {
        let message = format!("POST to / with the header X-Amz-Target: {SERVICE}.<Operation>.");
        Fault::new("UnknownOperationException", message)
    };
    if request.uri.path() != "/" {
        return Err(unknown().with_status(404));
    }
    let target = text(&request.headers, TARGET);
    target.and_then(|target| target.strip_prefix(SERVICE)?.strip_prefix('.')).ok_or_else(unknown)
}

fn cbor_operation(request: &request::Parts) -> Result<&str, Fault> {
    let malformed = |message: &str| Fault::new("MalformedHttpRequestException", message);
    if FORBIDDEN.iter().any(|name| request.headers.contains_key(*name)) {
        return Err(malformed("A request of rpc-v2-cbor must have neither header X-Amz-Target nor X-Amzn-Target."));
    }
    if text(&request.headers, SMITHY_PROTOCOL) != Some(RPC_V2_CBOR) {
        return Err(malformed("The header smithy-protocol must be rpc-v2-cbor."));
    }
    // The name of the service may be the whole one; that of the operation may not.
    if let Some((SERVICE | WHOLE_SERVICE, operation)) = cbor_path(request.uri.path()) {
        return Ok(operation);
    }
    let message = format!("POST to /service/{SERVICE}/operation/<Operation>.");
    Err(Fault::new("UnknownOperationException", message))
}

/// The service and the operation that a path of rpc-v2-cbor names, in its last four segments.
fn cbor_path(path: &str) -> Option<(&str, &str)> {
    let (rest, operation) = path.rsplit_once('/')?;
    let (rest, service) = rest.strip_suffix("/operation")?.rsplit_once('/')?;
    rest.ends_with("/service").then_some((service, operation))
}

/// CBOR in which "undefined", which the SDK's codec does not know, is null, as the protocol says that servers read it.
fn without_undefined(body: &[u8]) -> Cow<'_, [u8]> {
    const NULL: u8 = 0xf6;
    const UNDEFINED: u8 = 0xf7;
    let mut rewritten = Cow::Borrowed(body);
    if !body.contains(&UNDEFINED) {
        return rewritten;
    }
    let mut decoder = minicbor::Decoder::new(body);
    loop {
        let at = decoder.position();
        match decoder.decode::<Token<'_>>() {
            Ok(Token::Undefined) => rewritten.to_mut()[at] = NULL,
            Ok(_) => {}
            Err(_) => return rewritten, // the end, or something that the codec will refuse
        }
    }
}

/// Whether a request says that a body follows.
fn has_body(headers: &HeaderMap) -> bool {
    headers.contains_key(TRANSFER_ENCODING)
        || text(headers, CONTENT_LENGTH.as_str()).is_some_and(|length| length != "0")
}

/// The media types in a header's value, without their parameters.
fn media_types(value: &HeaderValue) -> impl Iterator<Item = &str> {
    let all = value.to_str().unwrap_or("?").split(',');
    all.map(|one| one.split(';').next().unwrap_or(one).trim())
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

static ERROR_TYPE: Schema<'static> =
    Schema::new_member(shape_id!("com.amazonaws.appstream", "Error"), ShapeType::String, "__type", 0);
static MODELLED_MESSAGE: Schema<'static> =
    Schema::new_member(shape_id!("com.amazonaws.appstream", "Error"), ShapeType::String, "Message", 1);
static OTHER_MESSAGE: Schema<'static> =
    Schema::new_member(shape_id!("com.amazonaws.appstream", "Error"), ShapeType::String, "message", 2);
static ERROR: Schema<'static> = Schema::new_struct(
    shape_id!("com.amazonaws.appstream", "Error"),
    ShapeType::Structure,
    &[&ERROR_TYPE, &MODELLED_MESSAGE, &OTHER_MESSAGE],
);

/// The body of an error answer: `__type`, and `Message` or `message`.
struct ErrorBody<'a> {
    code: String,
    fault: &'a Fault,
}

impl<'a> ErrorBody<'a> {
    fn new(protocol: Protocol, fault: &'a Fault) -> Self {
        let code = match protocol {
            Protocol::Json => fault.code().to_owned(),
            Protocol::Cbor => format!("{NAMESPACE}#{}", fault.code()),
        };
        Self { code, fault }
    }
}

impl SerializableStruct for ErrorBody<'_> {
    fn schema(&self) -> &Schema<'_> {
        &ERROR
    }

    fn serialize_members(&self, serializer: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        let message = if self.fault.is_modelled() { &MODELLED_MESSAGE } else { &OTHER_MESSAGE };
        serializer.write_string(&ERROR_TYPE, &self.code)?;
        serializer.write_string(message, self.fault.message())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CBOR_PATH: &str = "/service/PhotonAdminProxyService/operation/DescribeImages";

    fn operation(method: &str, path: &str, headers: &[(&str, &str)]) -> Result<String, String> {
        let mut request = http::Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (head, ()) = request.body(()).unwrap().into_parts();
        let protocol = Protocol::of(&head);
        let found = protocol.operation(&head).map(str::to_owned);
        found.map_err(|fault| format!("{} {}", fault.code(), protocol.status(&fault).as_u16()))
    }

    #[test]
    fn where_the_operation_is_named() {
        let target = ("X-Amz-Target", "PhotonAdminProxyService.DescribeImages");
        let cbor = ("smithy-protocol", "rpc-v2-cbor");
        let json = ("content-type", "application/x-amz-json-1.1");
        let named = Ok("DescribeImages".to_owned());
        assert_eq!(operation("POST", "/", &[target, json]), named);
        assert_eq!(operation("POST", CBOR_PATH, &[cbor, ("content-type", "application/cbor")]), named);
        assert_eq!(operation("POST", CBOR_PATH, &[cbor]), named);

        let refused = |text: &str| Err(text.to_owned());
        assert_eq!(operation("GET", "/", &[target]), refused("UnknownOperationException 405"));
        assert_eq!(operation("POST", "/", &[]), refused("UnknownOperationException 400"));
        assert_eq!(operation("POST", "/x", &[target]), refused("UnknownOperationException 404"));
        assert_eq!(operation("POST", "/", &[("X-Amz-Target", "Other.X")]), refused("UnknownOperationException 400"));
        assert_eq!(operation("POST", CBOR_PATH, &[cbor, target]), refused("MalformedHttpRequestException 400"));
        assert_eq!(operation("POST", CBOR_PATH, &[]), refused("MalformedHttpRequestException 400"));
        assert_eq!(operation("POST", CBOR_PATH, &[cbor, json]), refused("UnsupportedMediaTypeException 415"));
        let amzn = ("X-Amzn-Target", "PhotonAdminProxyService.DescribeImages");
        assert_eq!(operation("POST", CBOR_PATH, &[cbor, amzn]), refused("MalformedHttpRequestException 400"));
        for path in ["/service/Other/operation/X", "/", "/service/PhotonAdminProxyService/operation/a/b", "/x/y"] {
            assert_eq!(operation("POST", path, &[cbor]), refused("UnknownOperationException 404"), "{path}");
        }
    }

    #[test]
    fn where_else_cbor_names_its_operation() {
        let cbor = ("smithy-protocol", "rpc-v2-cbor");
        for path in [
            "/v1/service/PhotonAdminProxyService/operation/DescribeImages",
            "/service/com.amazonaws.appstream.PhotonAdminProxyService/operation/DescribeImages",
            "/service/PhotonAdminProxyService/operation/DescribeImages?a=b",
        ] {
            assert_eq!(operation("POST", path, &[cbor]), Ok("DescribeImages".to_owned()), "{path}");
        }
    }

    #[test]
    fn formats_of_bodies_and_of_answers() {
        let target = ("X-Amz-Target", "PhotonAdminProxyService.DescribeImages");
        let cbor = ("smithy-protocol", "rpc-v2-cbor");
        let json = |kind| operation("POST", "/", &[target, ("content-type", kind)]);
        let cbor = |more: &[(&str, &str)]| operation("POST", CBOR_PATH, &[&[cbor], more].concat());
        let unsupported = Err("UnsupportedMediaTypeException 415".to_owned());
        assert!(json("application/x-amz-json-1.1; charset=utf-8").is_ok());
        assert!(json("APPLICATION/X-AMZ-JSON-1.1").is_ok());
        for kind in ["application/x-amz-json-1.0", "application/json", "text/plain", "application/cbor", "\u{e9}", ""] {
            assert_eq!(json(kind), unsupported, "{kind}");
        }
        assert_eq!(cbor(&[("content-length", "1")]), unsupported);
        assert_eq!(cbor(&[("transfer-encoding", "chunked")]), unsupported);
        assert!(cbor(&[("content-length", "0")]).is_ok());
        assert!(cbor(&[("content-length", "1"), ("content-type", "application/cbor")]).is_ok());
        for accept in ["application/cbor", "*/*", "text/html, application/*;q=0.1"] {
            assert!(cbor(&[("accept", accept)]).is_ok(), "{accept}");
        }
        for accept in ["application/json", "application/vnd.amazon.eventstream", ""] {
            assert_eq!(cbor(&[("accept", accept)]), Err("NotAcceptableException 406".to_owned()), "{accept}");
        }
        assert!(operation("POST", "/", &[target, ("accept", "application/cbor")]).is_ok());
    }

    #[test]
    fn faults_in_both_protocols() {
        let respond = |protocol: Protocol, fault: Fault| protocol.respond(Err(fault), "id-1");
        let json = respond(Protocol::Json, Fault::not_found("image", "x", "1"));
        assert_eq!(json.status(), 404);
        assert_eq!(json.headers()["x-amzn-requestid"], "id-1");
        assert_eq!(json.headers()[CONTENT_TYPE], "application/x-amz-json-1.1");
        let text = r#"{"__type":"ResourceNotFoundException","Message":"The image x for account 1 does not exist."}"#;
        assert_eq!(json.body(), text.as_bytes());
        let other = respond(Protocol::Json, Fault::new("ValidationException", "no"));
        assert_eq!(other.body(), br#"{"__type":"ValidationException","message":"no"}"#);

        let cbor = respond(Protocol::Cbor, Fault::not_permitted("no"));
        assert_eq!(cbor.status(), 400);
        assert_eq!(cbor.headers()[SMITHY_PROTOCOL], RPC_V2_CBOR);
        assert_eq!(cbor.headers()[CONTENT_TYPE], "application/cbor");
        let (kind, text) = ("com.amazonaws.appstream#OperationNotPermittedException", "no");
        assert!(cbor.body().windows(kind.len()).any(|window| window == kind.as_bytes()));
        assert!(cbor.body().windows(text.len()).any(|window| window == text.as_bytes()));
    }
}
