//! What came back for a call: the bytes, undecoded, and what the response's head said.

use std::fmt;

use aws_smithy_runtime_api::http::Headers;
use bytes::Bytes;

use super::protocol::Protocol;
use super::wire::{CborReader, JsonReader, Reader, Token, WireError};

/// A response of the service.
#[derive(Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: Headers,
    pub protocol: Protocol,
    /// How often the call was sent again before this came.
    pub retries: u32,
    pub(super) body: Bytes,
}

/// There may be a streaming URL in a body.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (status, retries) = (self.status, self.retries);
        f.debug_struct("Answer").field("status", &status).field("retries", &retries).finish_non_exhaustive()
    }
}

/// What an error response says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refusal {
    pub code: String,
    /// None if the service sent a null.
    pub message: Option<String>,
}

impl Answer {
    /// The body as it came.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.headers.get("x-amzn-requestid")
    }

    /// Code and message of an error response, found as botocore finds them: a proxy's HTML page has the status as code.
    #[must_use]
    pub fn refusal(&self) -> Refusal {
        let body = self.body();
        let stripped = body.trim_ascii();
        if self.status >= 500 && (stripped.is_empty() || stripped.starts_with(b"<html>")) {
            let reason = http::StatusCode::from_u16(self.status).ok().and_then(|s| s.canonical_reason());
            return Refusal { code: self.status.to_string(), message: Some(reason.unwrap_or_default().to_owned()) };
        }
        let found = match self.protocol {
            _ if body.is_empty() => Ok(Envelope::default()),
            Protocol::Json => Envelope::read(&mut JsonReader::new(body)),
            Protocol::Cbor => Envelope::read(&mut CborReader::new(body)),
        };
        let mut envelope = found.unwrap_or_else(|_| Envelope {
            message: Some(Some(String::from_utf8_lossy(body).into_owned())),
            ..Envelope::default()
        });
        if self.protocol == Protocol::Cbor {
            // botocore drops a null in CBOR, and shows it as None in JSON.
            envelope.message = envelope.message.filter(Option::is_some);
            envelope.capital_message = envelope.capital_message.filter(Option::is_some);
        }
        Refusal {
            code: envelope.code.map_or_else(|| self.status.to_string(), |code| bare_code(&code).to_owned()),
            message: envelope.message.or(envelope.capital_message).unwrap_or_else(|| Some(String::new())),
        }
    }
}

/// `com.amazonaws.appstream#Name:http://...` is `Name`.
fn bare_code(code: &str) -> &str {
    let code = code.split_once(':').map_or(code, |(before, _)| before);
    code.rsplit_once('#').map_or(code, |(_, name)| name)
}

/// The members of an error body that every error has.
#[derive(Default)]
#[allow(clippy::option_option, reason = "botocore tells an absent message from a null one")]
struct Envelope {
    code: Option<String>,
    message: Option<Option<String>>,
    capital_message: Option<Option<String>>,
}

impl Envelope {
    fn read<R: Reader>(reader: &mut R) -> Result<Self, WireError> {
        let mut found = Self::default();
        let Token::Map(mut cursor) = reader.token()? else {
            return Err(WireError::new("an error that is no structure", 0));
        };
        loop {
            let slot = match reader.key(&mut cursor)? {
                None => break,
                Some("__type") => {
                    found.code = text(reader)?;
                    continue;
                }
                Some("message") => &mut found.message,
                Some("Message") => &mut found.capital_message,
                Some(_) => {
                    reader.skip()?;
                    continue;
                }
            };
            *slot = Some(text(reader)?);
        }
        reader.finish()?;
        Ok(found)
    }
}

/// A scalar as text; None for null.
pub(super) fn text<R: Reader>(reader: &mut R) -> Result<Option<String>, WireError> {
    Ok(match reader.token()? {
        Token::Null => None,
        Token::Str(text) => Some(text.to_owned()),
        Token::Bool(value) => Some(value.to_string()),
        Token::Int(value) => Some(value.to_string()),
        Token::Float(value) => Some(value.to_string()),
        Token::BigInt(digits) => Some(digits),
        Token::Bytes(_) | Token::List(_) | Token::Map(_) => {
            return Err(WireError::new("no text where one is expected", 0));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &'static str) -> Answer {
        Answer { status, headers: Headers::new(), protocol: Protocol::Json, retries: 0, body: Bytes::from(body) }
    }

    fn refusal(code: &str, message: &str) -> Refusal {
        Refusal { code: code.to_owned(), message: Some(message.to_owned()) }
    }

    #[test]
    fn a_code_loses_namespace_and_address() {
        let body = r#"{"__type":"com.amazonaws.appstream#ResourceNotFoundException:http://x","message":"gone"}"#;
        assert_eq!(answer(400, body).refusal(), refusal("ResourceNotFoundException", "gone"));
    }

    #[test]
    fn the_status_is_the_code_of_an_error_without_one() {
        assert_eq!(answer(403, r#"{"Message":"no"}"#).refusal(), refusal("403", "no"));
        assert_eq!(answer(400, "").refusal(), refusal("400", ""));
    }

    #[test]
    fn a_body_is_not_shown() {
        let shown = format!("{:?}", answer(200, r#"{"StreamingURL":"https://secret"}"#));
        assert!(shown.contains("200") && !shown.contains("secret"), "{shown}");
    }

    #[test]
    fn a_page_of_a_proxy_is_no_error_body() {
        assert_eq!(answer(503, " <html>busy</html>").refusal(), refusal("503", "Service Unavailable"));
        assert_eq!(answer(400, "<html>no</html>").refusal(), refusal("400", "<html>no</html>"));
    }
}
