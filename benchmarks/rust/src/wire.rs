//! The two protocols of the service, by the SDK's codecs: a request's parameters from bytes, an answer to bytes.

use aws_sdk_appstream::operation::describe_image_builders::DescribeImageBuildersInput;
use aws_smithy_cbor::codec::CborCodec;
use aws_smithy_json::codec::{JsonCodec, JsonCodecSettings};
use aws_smithy_schema::Schema;
use aws_smithy_schema::codec::{Codec, FinishSerializer};
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_types::date_time::Format;

/// How a request is written, and so its answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Protocol {
    AwsJson,
    RpcV2Cbor,
}

impl Protocol {
    pub fn content_type(self) -> &'static str {
        match self {
            Self::AwsJson => "application/x-amz-json-1.1",
            Self::RpcV2Cbor => "application/cbor",
        }
    }
}

/// Both codecs, made once.
pub struct Codecs {
    json: JsonCodec,
    cbor: CborCodec,
}

impl Default for Codecs {
    fn default() -> Self {
        let json =
            JsonCodecSettings::builder().use_json_name(false).default_timestamp_format(Format::EpochSeconds).build();
        Self { json: JsonCodec::new(json), cbor: CborCodec::default() }
    }
}

impl Codecs {
    pub fn read(&self, protocol: Protocol, body: &[u8]) -> Result<DescribeImageBuildersInput, SerdeError> {
        match protocol {
            Protocol::AwsJson => DescribeImageBuildersInput::deserialize(&mut self.json.create_deserializer(body)),
            Protocol::RpcV2Cbor => DescribeImageBuildersInput::deserialize(&mut self.cbor.create_deserializer(body)),
        }
    }

    pub fn write(
        &self,
        protocol: Protocol,
        schema: &Schema<'_>,
        value: &dyn SerializableStruct,
    ) -> Result<Vec<u8>, SerdeError> {
        match protocol {
            Protocol::AwsJson => write(self.json.create_serializer(), schema, value),
            Protocol::RpcV2Cbor => write(self.cbor.create_serializer(), schema, value),
        }
    }
}

fn write<S: ShapeSerializer + FinishSerializer>(
    mut serializer: S,
    schema: &Schema<'_>,
    value: &dyn SerializableStruct,
) -> Result<Vec<u8>, SerdeError> {
    serializer.write_struct(schema, value)?;
    Ok(serializer.finish())
}

/// The same thing in both protocols.
pub struct Both<T> {
    json: T,
    cbor: T,
}

impl<T> Both<T> {
    pub fn new<E>(make: impl Fn(Protocol) -> Result<T, E>) -> Result<Self, E> {
        Ok(Self { json: make(Protocol::AwsJson)?, cbor: make(Protocol::RpcV2Cbor)? })
    }

    pub fn of(&self, protocol: Protocol) -> &T {
        match protocol {
            Protocol::AwsJson => &self.json,
            Protocol::RpcV2Cbor => &self.cbor,
        }
    }
}

/// An answer put together from builders that are written already.
pub struct Frame {
    protocol: Protocol,
    bytes: Vec<u8>,
    empty: bool,
}

impl Frame {
    pub fn new(protocol: Protocol) -> Self {
        let start: &[u8] = match protocol {
            Protocol::AwsJson => br#"{"ImageBuilders":["#,
            Protocol::RpcV2Cbor => b"\xbf\x6dImageBuilders\x9f",
        };
        Self { protocol, bytes: start.to_vec(), empty: true }
    }

    pub fn push(&mut self, builder: &[u8]) {
        if self.protocol == Protocol::AwsJson && !self.empty {
            self.bytes.push(b',');
        }
        self.empty = false;
        self.bytes.extend_from_slice(builder);
    }

    pub fn finish(mut self) -> Vec<u8> {
        let end: &[u8] = match self.protocol {
            Protocol::AwsJson => b"]}",
            Protocol::RpcV2Cbor => b"\xff\xff",
        };
        self.bytes.extend_from_slice(end);
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_sdk_appstream::operation::describe_image_builders::DescribeImageBuildersOutput;

    #[test]
    fn both_protocols_carry_every_member() -> Result<(), SerdeError> {
        let codecs = Codecs::default();
        let page = crate::page(7, 9, Some("1".to_owned()));
        let json = codecs.write(Protocol::AwsJson, DescribeImageBuildersOutput::SCHEMA, &page)?;
        let cbor = codecs.write(Protocol::RpcV2Cbor, DescribeImageBuildersOutput::SCHEMA, &page)?;
        let from_json = DescribeImageBuildersOutput::deserialize(&mut codecs.json.create_deserializer(&json))?;
        let from_cbor = DescribeImageBuildersOutput::deserialize(&mut codecs.cbor.create_deserializer(&cbor))?;
        assert_eq!(from_json, page);
        assert_eq!(from_cbor, page);
        let text = String::from_utf8(json).map_err(|e| SerdeError::custom(e.to_string()))?;
        for member in ["DisableIMDSV1", "ImageBuilderErrors", "CreatedTime", "EniIpv6Addresses", "RootVolumeConfig"] {
            assert!(text.contains(member), "{member} is missing in {text}");
        }
        Ok(())
    }
}
