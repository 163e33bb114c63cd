//! JSON, by jiter.

use std::ops::Range;

use jiter::{Jiter, JiterError, Peek};

use super::{Reader, Token, WireError};

/// Reads one JSON document.
#[derive(Debug)]
pub struct JsonReader<'b> {
    bytes: &'b [u8],
    /// Where in `bytes` jiter began: it cannot be moved on, but can begin anew, since it keeps no state but its place.
    begin: usize,
    json: Jiter<'b>,
}

/// Whether the opening bracket is still to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonCursor {
    Start,
    Inside,
}

impl<'b> JsonReader<'b> {
    #[must_use]
    pub fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, begin: 0, json: Jiter::new(bytes) }
    }

    fn number(&mut self, peek: Peek) -> Result<Token<'_, JsonCursor>, WireError> {
        let begin = self.begin;
        let at = self.position();
        let digits = self.json.known_number_bytes(peek).map_err(|e| broken(begin, &e))?;
        let digits = std::str::from_utf8(digits).unwrap_or_default();
        if let Ok(int) = digits.parse() {
            return Ok(Token::Int(int));
        }
        if digits.contains(['.', 'e', 'E']) {
            let float = digits.parse().map_err(|_| WireError::new("invalid number", at))?;
            return Ok(Token::Float(float));
        }
        Ok(Token::BigInt(digits.to_owned()))
    }
}

fn broken(begin: usize, error: &JiterError) -> WireError {
    WireError::new(&error.error_type, begin + error.index)
}

impl Reader for JsonReader<'_> {
    type Cursor = JsonCursor;

    fn token(&mut self) -> Result<Token<'_, JsonCursor>, WireError> {
        let begin = self.begin;
        let peek = self.json.peek().map_err(|e| broken(begin, &e))?;
        match peek {
            Peek::String => self.json.known_str().map(Token::Str),
            Peek::Null => self.json.known_null().map(|()| Token::Null),
            Peek::True | Peek::False => self.json.known_bool(peek).map(Token::Bool),
            Peek::Array => Ok(Token::List(JsonCursor::Start)),
            Peek::Object => Ok(Token::Map(JsonCursor::Start)),
            _ => return self.number(peek),
        }
        .map_err(|e| broken(begin, &e))
    }

    fn item(&mut self, cursor: &mut JsonCursor) -> Result<bool, WireError> {
        let begin = self.begin;
        match std::mem::replace(cursor, JsonCursor::Inside) {
            JsonCursor::Start => self.json.known_array(),
            JsonCursor::Inside => self.json.array_step(),
        }
        .map(|next| next.is_some())
        .map_err(|e| broken(begin, &e))
    }

    fn key(&mut self, cursor: &mut JsonCursor) -> Result<Option<&str>, WireError> {
        let begin = self.begin;
        match std::mem::replace(cursor, JsonCursor::Inside) {
            JsonCursor::Start => self.json.known_object(),
            JsonCursor::Inside => self.json.next_key(),
        }
        .map_err(|e| broken(begin, &e))
    }

    fn skip(&mut self) -> Result<(), WireError> {
        let begin = self.begin;
        self.json.next_skip().map_err(|e| broken(begin, &e))
    }

    fn position(&self) -> usize {
        self.begin + self.json.current_index()
    }

    fn repeats(&mut self, cursor: &mut JsonCursor, entry: &Range<usize>) -> bool {
        let at = self.position();
        let (Some(earlier), Some(coming)) = (self.bytes.get(entry.clone()), self.bytes.get(at..)) else { return false };
        if !coming.starts_with(earlier) {
            return false;
        }
        self.begin = at + earlier.len();
        self.json = Jiter::new(&self.bytes[self.begin..]);
        *cursor = JsonCursor::Inside;
        true
    }

    fn finish(&mut self) -> Result<(), WireError> {
        let begin = self.begin;
        self.json.finish().map_err(|e| broken(begin, &e))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scalar(json: &str) -> String {
        let mut reader = JsonReader::new(json.as_bytes());
        let token = format!("{:?}", reader.token().unwrap());
        reader.finish().unwrap();
        token
    }

    #[test]
    fn numbers_keep_what_they_are() {
        assert_eq!(scalar("-3"), "Int(-3)");
        assert_eq!(scalar("3.0"), "Float(3.0)");
        assert_eq!(scalar("1e3"), "Float(1000.0)");
        assert_eq!(scalar("18446744073709551616"), "BigInt(\"18446744073709551616\")");
    }

    #[test]
    fn keys_and_items_come_in_turn() {
        let mut reader = JsonReader::new(br#"{"a": [1, null], "b": {}}"#);
        let Ok(Token::Map(mut map)) = reader.token() else { panic!("no map") };
        assert_eq!(reader.key(&mut map).unwrap(), Some("a"));
        let Ok(Token::List(mut list)) = reader.token() else { panic!("no list") };
        assert!(reader.item(&mut list).unwrap());
        assert!(matches!(reader.token().unwrap(), Token::Int(1)));
        assert!(reader.item(&mut list).unwrap());
        assert!(matches!(reader.token().unwrap(), Token::Null));
        assert!(!reader.item(&mut list).unwrap());
        assert_eq!(reader.key(&mut map).unwrap(), Some("b"));
        reader.skip().unwrap();
        assert_eq!(reader.key(&mut map).unwrap(), None);
        reader.finish().unwrap();
    }

    #[test]
    fn what_is_nested_too_deep_or_cut_off_is_refused() {
        assert!(JsonReader::new("[".repeat(1_000_000).as_bytes()).skip().is_err());
        assert!(JsonReader::new(br#"{"a": 1"#).skip().is_err());
    }
}
