//! The two wire protocols: from an HTTP request to an operation and its body, and from an answer to an HTTP response.
//!
//! Both are read and written by the SDK's own codecs, driven by the SDK's own schemas. Specifications: Smithy,
//! "AWS JSON 1.1 protocol" and "Smithy RPC v2 CBOR protocol".

use std::sync::LazyLock;

use aws_smithy_cbor::codec::{CborCodec, CborCodecSettings};
use aws_smithy_json::codec::{JsonCodec, JsonCodecSettings};
use aws_smithy_schema::codec::{Codec as _, FinishSerializer as _};
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer, ShapeSerializer};
use aws_smithy_schema::{Schema, ShapeType, shape_id};
use aws_smithy_types::date_time::Format;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, request};

use super::errors::Fault;
use super::nulls::WithNulls;

/// The name by which both protocols call the service.
const SERVICE: &str = "PhotonAdminProxyService";
const NAMESPACE: &str = "com.amazonaws.appstream";
const TARGET: &str = "x-amz-target";
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
    /// The protocol that a request speaks. Whatever is not on the path of rpc-v2-cbor is answered in JSON.
    pub(super) fn of(request: &request::Parts) -> Self {
        if request.uri.path().starts_with("/service/") { Self::Cbor } else { Self::Json }
    }

    /// The name of the operation that a request asks for, which need not exist.
    ///
    /// # Errors
    ///
    /// `UnknownOperationException` where none is named, `MalformedHttpRequestException` for a request that the
    /// protocol forbids, `UnsupportedMediaTypeException` (415) for a body in another format.
    pub(super) fn operation(self, request: &request::Parts) -> Result<&str, Fault> {
        if request.method != Method::POST {
            let message = format!("AppStream's API is called with POST, not {}.", request.method);
            return Err(Fault::new("UnknownOperationException", message).with_status(405));
        }
        let operation = match self {
            Self::Json => json_operation(request)?,
            Self::Cbor => cbor_operation(request)?,
        };
        match text(&request.headers, CONTENT_TYPE.as_str()).map(|value| value.split(';').next().unwrap_or(value).trim())
        {
            Some(other) if !other.eq_ignore_ascii_case(self.content_type()) => {
                let message = format!("The content type must be {}, not {other}.", self.content_type());
                Err(Fault::new("UnsupportedMediaTypeException", message).with_status(415))
            }
            _ => Ok(operation),
        }
    }

    /// Lets `read` read a body. An empty one stands for an empty structure.
    pub(super) fn read<T>(self, body: &[u8], read: impl FnOnce(&mut dyn ShapeDeserializer) -> T) -> T {
        match self {
            Self::Json => read(&mut JSON.create_deserializer(if body.is_empty() { b"{}" } else { body })),
            Self::Cbor => read(&mut CBOR.create_deserializer(if body.is_empty() { &[0xa0] } else { body })),
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
    let named = (request.uri.path() == "/").then(|| text(&request.headers, TARGET)).flatten();
    let operation = named.and_then(|target| target.strip_prefix(SERVICE)?.strip_prefix('.'));
    operation.ok_or_else(|| {
        let message = format!("POST to / with the header X-Amz-Target: {SERVICE}.<Operation>.");
        Fault::new("UnknownOperationException", message)
    })
}

fn cbor_operation(request: &request::Parts) -> Result<&str, Fault> {
    let malformed = |message: &str| Fault::new("MalformedHttpRequestException", message);
    if request.headers.contains_key(TARGET) {
        return Err(malformed("A request of rpc-v2-cbor must not have the header X-Amz-Target."));
    }
    if text(&request.headers, SMITHY_PROTOCOL) != Some(RPC_V2_CBOR) {
        return Err(malformed("The header smithy-protocol must be rpc-v2-cbor."));
    }
    let path = request.uri.path().strip_prefix("/service/").and_then(|path| path.split_once("/operation/"));
    match path {
        Some((service, operation)) if service == SERVICE && !operation.contains('/') => Ok(operation),
        _ => {
            let message = format!("POST to /service/{SERVICE}/operation/<Operation>.");
            Err(Fault::new("UnknownOperationException", message))
        }
    }
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
        assert_eq!(operation("POST", "/x", &[target]), refused("UnknownOperationException 400"));
        assert_eq!(operation("POST", "/", &[("X-Amz-Target", "Other.X")]), refused("UnknownOperationException 400"));
        assert_eq!(operation("POST", CBOR_PATH, &[cbor, target]), refused("MalformedHttpRequestException 400"));
        assert_eq!(operation("POST", CBOR_PATH, &[]), refused("MalformedHttpRequestException 400"));
        assert_eq!(operation("POST", CBOR_PATH, &[cbor, json]), refused("UnsupportedMediaTypeException 415"));
        assert_eq!(operation("POST", "/service/Other/operation/X", &[cbor]), refused("UnknownOperationException 404"));
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
