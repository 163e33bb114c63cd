//! The two protocols that the service speaks: how a call is framed, and which reader its answer wants.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use serde::Deserialize;

use super::model::Operation;

/// The service's shape name, which both protocols route by.
const SERVICE: &str = "PhotonAdminProxyService";

/// A wire protocol.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Protocol {
    /// AWS JSON 1.1, which boto3 speaks.
    /// <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>
    #[default]
    Json,
    /// Smithy RPC v2 with CBOR, which the Rust SDK speaks.
    /// <https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html>
    Cbor,
}

impl Protocol {
    /// The request of a call, without endpoint and signature.
    pub(super) fn request(self, operation: &Operation, body: Bytes) -> Result<HttpRequest, BoxError> {
        let request = http::Request::builder().method(http::Method::POST).header("content-length", body.len());
        let request = match self {
            Self::Json => request
                .uri("/")
                .header("content-type", "application/x-amz-json-1.1")
                .header("x-amz-target", format!("{SERVICE}.{}", operation.name)),
            Self::Cbor => request
                .uri(format!("/service/{SERVICE}/operation/{}", operation.name))
                .header("content-type", "application/cbor")
                .header("accept", "application/cbor")
                .header("smithy-protocol", "rpc-v2-cbor"),
        };
        Ok(request.body(SdkBody::from(body))?.try_into()?)
    }
}
