//! CBOR (RFC 8949), by minicbor: definite and indefinite lengths, any tag.

use std::ops::Range;

use minicbor::data::{IanaTag, Type};
use minicbor::decode::{Decoder, Error};

use super::{Reader, Token, WireError};

/// How deep a value that nobody asked for may be nested; as in jiter.
const DEEPEST: usize = 200;

/// Reads one CBOR data item.
#[derive(Debug)]
pub struct CborReader<'b> {
    cbor: Decoder<'b>,
    /// Holds a string that came in pieces, which alone is not to be borrowed from the input.
    joined: String,
}

/// How many elements are left; None where a break ends the container.
#[derive(Debug, Clone, Copy)]
pub struct CborCursor(Option<u64>);

impl<'b> CborReader<'b> {
    #[must_use]
    pub fn new(bytes: &'b [u8]) -> Self {
        Self { cbor: Decoder::new(bytes), joined: String::new() }
    }

    fn more(&mut self, cursor: &mut CborCursor) -> Result<bool, WireError> {
        match &mut cursor.0 {
            Some(0) => Ok(false),
            Some(left) => {
                *left -= 1;
                Ok(true)
            }
            None if self.kind()? == Type::Break => {
                self.cbor.set_position(self.cbor.position() + 1);
                Ok(false)
            }
            None => Ok(true),
        }
    }

    fn kind(&self) -> Result<Type, WireError> {
        self.cbor.datatype().map_err(|e| self.broken(&e))
    }

    fn broken(&self, error: &Error) -> WireError {
        let at = error.position().unwrap_or_else(|| self.cbor.position());
        WireError::new(error, at)
    }

    /// A string in one piece is borrowed from the input; pieces are joined first.
    fn text(&mut self) -> Result<&str, Error> {
        let start = self.cbor.position();
        match self.cbor.str() {
            Ok(text) => return Ok(text),
            Err(error) if !error.is_type_mismatch() => return Err(error),
            Err(_) => self.cbor.set_position(start),
        }
        self.joined.clear();
        for piece in self.cbor.str_iter()? {
            self.joined.push_str(piece?);
        }
        Ok(&self.joined)
    }

    fn bytes(&mut self) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        for piece in self.cbor.bytes_iter()? {
            bytes.extend_from_slice(piece?);
        }
        Ok(bytes)
    }

    /// A tag says how to read what follows; only that of a bignum changes its value.
    fn tagged(&mut self) -> Result<Token<'_, CborCursor>, Error> {
        for _ in 0..DEEPEST {
            let big = match self.cbor.probe().tag()?.try_into() {
                Ok(IanaTag::PosBignum) => self.cbor.u128()?.to_string(),
                Ok(IanaTag::NegBignum) => self.cbor.i128()?.to_string(),
                _ => {
                    self.cbor.tag()?;
                    match self.cbor.datatype()? {
                        Type::Tag => continue,
                        kind => return self.untagged(kind),
                    }
                }
            };
            return Ok(big.parse().map_or(Token::BigInt(big), Token::Int));
        }
        Err(Error::message("too many tags").at(self.cbor.position()))
    }

    fn skip_nested(&mut self, depth: usize) -> Result<(), WireError> {
        let at = self.cbor.position();
        let deeper = || depth.checked_sub(1).ok_or_else(|| WireError::new("nested too deep", at));
        match self.token()? {
            Token::List(mut cursor) => {
                let depth = deeper()?;
                while self.item(&mut cursor)? {
                    self.skip_nested(depth)?;
                }
            }
            Token::Map(mut cursor) => {
                let depth = deeper()?;
                while self.key(&mut cursor)?.is_some() {
                    self.skip_nested(depth)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn untagged(&mut self, kind: Type) -> Result<Token<'_, CborCursor>, Error> {
        Ok(match kind {
            Type::Null => Token::Null.after(self.cbor.null()?),
            Type::Undefined => Token::Null.after(self.cbor.undefined()?),
            Type::Bool => Token::Bool(self.cbor.bool()?),
            Type::U8 | Type::U16 | Type::U32 | Type::U64 | Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Int => {
                let int = i128::from(self.cbor.int()?);
                i64::try_from(int).map_or_else(|_| Token::BigInt(int.to_string()), Token::Int)
            }
            Type::F16 => Token::Float(f64::from(self.cbor.f16()?)),
            Type::F32 => Token::Float(f64::from(self.cbor.f32()?)),
            Type::F64 => Token::Float(self.cbor.f64()?),
            Type::String | Type::StringIndef => Token::Str(self.text()?),
            Type::Bytes | Type::BytesIndef => Token::Bytes(self.bytes()?),
            Type::Array | Type::ArrayIndef => Token::List(CborCursor(self.cbor.array()?)),
            Type::Map | Type::MapIndef => Token::Map(CborCursor(self.cbor.map()?)),
            other => return Err(Error::type_mismatch(other).at(self.cbor.position())),
        })
    }
}

impl<C> Token<'_, C> {
    /// Reads as: this token, once that much was read.
    fn after(self, (): ()) -> Self {
        self
    }
}

impl Reader for CborReader<'_> {
    type Cursor = CborCursor;

    fn token(&mut self) -> Result<Token<'_, CborCursor>, WireError> {
        let at = self.cbor.position();
        match self.kind()? {
            Type::Tag => self.tagged(),
            kind => self.untagged(kind),
        }
        .map_err(|e| WireError::new(&e, e.position().unwrap_or(at)))
    }

    fn item(&mut self, cursor: &mut CborCursor) -> Result<bool, WireError> {
        self.more(cursor)
    }

    fn key(&mut self, cursor: &mut CborCursor) -> Result<Option<&str>, WireError> {
        if !self.more(cursor)? {
            return Ok(None);
        }
        let at = self.cbor.position();
        self.text().map(Some).map_err(|e| WireError::new(&e, e.position().unwrap_or(at)))
    }

    fn skip(&mut self) -> Result<(), WireError> {
        self.skip_nested(DEEPEST)
    }

    fn position(&self) -> usize {
        self.cbor.position()
    }

    fn repeats(&mut self, cursor: &mut CborCursor, entry: &Range<usize>) -> bool {
        let bytes = self.cbor.input();
        let at = self.cbor.position();
        let (Some(earlier), Some(coming)) = (bytes.get(entry.clone()), bytes.get(at..)) else { return false };
        if cursor.0 == Some(0) || !coming.starts_with(earlier) {
            return false;
        }
        cursor.0 = cursor.0.map(|left| left - 1);
        self.cbor.set_position(at + earlier.len());
        true
    }

    fn finish(&mut self) -> Result<(), WireError> {
        if self.cbor.position() == self.cbor.input().len() {
            return Ok(());
        }
        Err(WireError::new("more bytes than one CBOR item", self.cbor.position()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(bytes: &[u8]) -> Vec<String> {
        let mut reader = CborReader::new(bytes);
        let Ok(Token::List(mut cursor)) = reader.token() else { panic!("no list") };
        let mut items = Vec::new();
        while reader.item(&mut cursor).unwrap() {
            items.push(format!("{:?}", reader.token().unwrap()));
        }
        reader.finish().unwrap();
        items
    }

    #[test]
    fn lists_of_known_and_unknown_length_read_alike() {
        assert_eq!(list(b"\x82\x01\x61a"), ["Int(1)", "Str(\"a\")"]);
        assert_eq!(list(b"\x9f\x01\x61a\xff"), ["Int(1)", "Str(\"a\")"]);
    }

    #[test]
    fn a_string_in_pieces_is_joined() {
        assert_eq!(list(b"\x81\x7f\x62ab\x61c\xff"), ["Str(\"abc\")"]);
    }

    #[test]
    fn tags_are_looked_through_and_bignums_read() {
        assert_eq!(list(b"\x81\xc1\x1a\x65\x53\xf1\x00"), ["Int(1700000000)"]);
        assert_eq!(list(b"\x81\xc2\x49\x01\0\0\0\0\0\0\0\0"), ["BigInt(\"18446744073709551616\")"]);
    }

    #[test]
    fn what_is_nested_too_deep_is_refused_not_overflowed() {
        let deep = [vec![0x81; 1_000_000], vec![0x00]].concat();
        assert!(CborReader::new(&deep).skip().is_err());
        let tags = [vec![0xc1; 1_000_000], vec![0x00]].concat();
        assert!(CborReader::new(&tags).token().is_err());
    }

    #[test]
    fn bytes_that_end_early_or_go_on_are_refused() {
        assert!(CborReader::new(b"\x82\x01").skip().is_err());
        assert!(CborReader::new(b"\xbf\x61").skip().is_err());
        let mut reader = CborReader::new(b"\x01\x02");
        reader.skip().unwrap();
        assert!(reader.finish().is_err());
    }
}
