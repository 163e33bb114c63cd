//! A value of an answer, read where it stands and only when somebody asks.

use std::fmt;
use std::ops::Range;

use bytes::Bytes;

use super::answer::{Answer, text};
use super::protocol::Protocol;
use super::wire::{CborReader, JsonReader, Reader, Token, WireError};

/// A value as it came, undecoded. Cheap to clone: its bytes are a view of the answer's.
#[derive(Clone, PartialEq, Eq)]
pub struct Value {
    pub bytes: Bytes,
    pub protocol: Protocol,
}

/// It may be a streaming URL.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Value").field("length", &self.bytes.len()).finish_non_exhaustive()
    }
}

/// A page of a list: its items, and the token of the next page.
#[derive(Debug)]
pub struct Page {
    pub items: Vec<Value>,
    pub next_token: Option<String>,
}

/// Evaluates `$body` with the reader that the value's protocol wants.
macro_rules! read {
    ($value:expr, $reader:ident => $body:expr) => {
        match $value.protocol {
            Protocol::Json => {
                let mut $reader = JsonReader::new(&$value.bytes);
                $body
            }
            Protocol::Cbor => {
                let mut $reader = CborReader::new(&$value.bytes);
                $body
            }
        }
    };
}

impl Value {
    /// The whole of an answer.
    #[must_use]
    pub fn of(answer: &Answer) -> Self {
        Self { bytes: answer.body.clone(), protocol: answer.protocol }
    }

    fn part(&self, range: Range<usize>) -> Self {
        Self { bytes: self.bytes.slice(range), protocol: self.protocol }
    }

    /// Whether it is a null.
    #[must_use]
    pub fn is_null(&self) -> bool {
        match self.protocol {
            Protocol::Json => self.bytes.trim_ascii() == b"null",
            Protocol::Cbor => matches!(*self.bytes, [0xf6 | 0xf7]),
        }
    }

    /// Whether its bytes are a structure of the format, from the first to the last.
    #[must_use]
    pub fn is_structure(&self) -> bool {
        let is_whole = read!(self, reader => reader.skip().and_then(|()| reader.finish())).is_ok();
        is_whole && self.member("").is_ok()
    }

    /// A member of a structure; None if it is not there, or null.
    ///
    /// # Errors
    /// If this is no structure, or its bytes are not of the format.
    pub fn member(&self, name: &str) -> Result<Option<Self>, WireError> {
        let mut found = None;
        read!(self, reader => find(&mut reader, [name], |_, reader| {
            let start = reader.position();
            reader.skip()?;
            found = Some(self.part(start..reader.position()));
            Ok(())
        }))?;
        Ok(found.filter(|value| !value.is_null()))
    }

    /// A member that is text, read where it stands; None if it is something else, or not there.
    ///
    /// # Errors
    /// If this is no structure, or its bytes are not of the format.
    pub fn text<T>(&self, name: &str, read: impl FnOnce(&str) -> T) -> Result<Option<T>, WireError> {
        let (mut read, mut made) = (Some(read), None);
        read!(self, reader => find(&mut reader, [name], |_, reader| {
            if let (Token::Str(text), Some(read)) = (reader.token()?, read.take()) {
                made = Some(read(text));
            }
            Ok(())
        }))?;
        Ok(made)
    }

    /// Members that are scalars, as text.
    ///
    /// # Errors
    /// If this is no structure, one of these members is no scalar, or the bytes are not of the format.
    pub fn texts<const N: usize>(&self, names: [&str; N]) -> Result<[Option<String>; N], WireError> {
        let mut found = [const { None }; N];
        read!(self, reader => find(&mut reader, names, |at, reader| {
            found[at] = text(reader)?;
            Ok(())
        }))?;
        Ok(found)
    }

    /// The items of a list.
    ///
    /// # Errors
    /// If this is no list, or its bytes are not of the format.
    pub fn items(&self) -> Result<Vec<Self>, WireError> {
        read!(self, reader => self.list(&mut reader))
    }

    /// One page of an operation that answers a list; a null in it is nothing.
    ///
    /// # Errors
    /// If this is no structure with such a list, or the bytes are not of the format.
    pub fn page(&self, list: &str) -> Result<Page, WireError> {
        let mut page = Page { items: Vec::new(), next_token: None };
        if self.bytes.is_empty() {
            return Ok(page);
        }
        read!(self, reader => find(&mut reader, [list, "NextToken"], |at, reader| {
            match at {
                0 => page.items = self.list(reader)?.into_iter().filter(|item| !item.is_null()).collect(),
                _ => page.next_token = text(reader)?,
            }
            Ok(())
        }))?;
        Ok(page)
    }

    fn list<R: Reader>(&self, reader: &mut R) -> Result<Vec<Self>, WireError> {
        let mut items = Vec::new();
        let mut cursor = match reader.token()? {
            Token::List(cursor) => cursor,
            Token::Null => return Ok(items),
            _ => return Err(WireError::new("no list where one is expected", 0)),
        };
        let mut entries = Vec::new();
        while reader.item(&mut cursor)? {
            let start = reader.position();
            self.pass(reader, &mut entries)?;
            items.push(self.part(start..reader.position()));
        }
        Ok(items)
    }

    /// Passes over an item. Items of a list are much alike: an entry that is, to the byte, what the item before has at its
    /// place is compared and not read. `entries` are that item's, and then this one's.
    fn pass<R: Reader>(&self, reader: &mut R, entries: &mut Vec<Option<Range<usize>>>) -> Result<(), WireError> {
        let mut cursor = match reader.token()? {
            Token::Map(cursor) => cursor,
            Token::List(mut cursor) => {
                while reader.item(&mut cursor)? {
                    reader.skip()?;
                }
                return Ok(());
            }
            _ => return Ok(()),
        };
        for step in 0.. {
            if let Some(Some(entry)) = entries.get(step)
                && reader.repeats(&mut cursor, entry)
            {
                continue;
            }
            let start = reader.position();
            if reader.key(&mut cursor)?.is_none() {
                break;
            }
            reader.skip()?;
            let entry = Some(start..reader.position()).filter(|entry| self.is_delimited(entry));
            match entries.get_mut(step) {
                Some(place) => *place = entry,
                None => entries.push(entry),
            }
        }
        Ok(())
    }

    /// Whether the value at the end of these bytes ends there whatever follows. In JSON a number does not.
    fn is_delimited(&self, entry: &Range<usize>) -> bool {
        let last = self.bytes.get(entry.clone()).and_then(<[u8]>::last);
        self.protocol == Protocol::Cbor || matches!(last, Some(b'"' | b'}' | b']'))
    }
}

/// Goes through a structure until all of these members have been found, each by its place among the names.
fn find<R: Reader, const N: usize>(
    reader: &mut R,
    names: [&str; N],
    mut found: impl FnMut(usize, &mut R) -> Result<(), WireError>,
) -> Result<(), WireError> {
    let Token::Map(mut cursor) = reader.token()? else {
        return Err(WireError::new("no structure where one is expected", 0));
    };
    let mut left = N;
    while left > 0 {
        let at = match reader.key(&mut cursor)? {
            None => return Ok(()),
            Some(key) => names.iter().position(|name| *name == key),
        };
        match at {
            Some(at) => {
                found(at, reader)?;
                left -= 1;
            }
            None => reader.skip()?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        r#"{"ImageBuilders": [ {"Name": "a", "State": "RUNNING"} , {"State": null, "Name":"b"}], "NextToken": "t"}"#;

    fn json(text: &'static str) -> Value {
        Value { bytes: Bytes::from_static(text.as_bytes()), protocol: Protocol::Json }
    }

    fn cbor(text: &str) -> Value {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        let mut serializer = minicbor_serde::Serializer::new(Vec::new());
        serializer.serialize_unit_as_null(true);
        serde::Serialize::serialize(&value, &mut serializer).unwrap();
        Value { bytes: serializer.into_encoder().into_writer().into(), protocol: Protocol::Cbor }
    }

    #[test]
    fn a_structure_is_one_from_the_first_byte_to_the_last() {
        let is_structure = |bytes: &'static [u8], protocol| {
            let value = Value { bytes: Bytes::from_static(bytes), protocol };
            value.is_structure()
        };
        assert!(is_structure(PAGE.as_bytes(), Protocol::Json) && is_structure(b"\xa1\x61k\x01", Protocol::Cbor));
        for json in ["", "[]", "1", "{} x", "<html>", r#"{"ImageBuilder": {}"#] {
            assert!(!is_structure(json.as_bytes(), Protocol::Json), "{json}");
        }
        for cbor in [b"".as_slice(), b"\x80", b"\xa1\x61k", b"\xa0\xa0", b"{}"] {
            assert!(!is_structure(cbor, Protocol::Cbor), "{cbor:x?}");
        }
    }

    #[test]
    fn a_page_is_its_items_and_its_token() {
        for answer in [json(PAGE), cbor(PAGE)] {
            let page = answer.page("ImageBuilders").unwrap();
            assert_eq!(page.next_token.as_deref(), Some("t"));
            let seen: Vec<_> = page.items.iter().map(|item| item.texts(["State", "Name"]).unwrap()).collect();
            let some = |text: &str| Some(text.to_owned());
            assert_eq!(seen, [[some("RUNNING"), some("a")], [None, some("b")]]);
        }
    }

    #[test]
    fn items_that_are_alike_are_told_apart() {
        let page =
            r#"{"L": [{"A": "x", "N": 1}, {"A": "x", "N": 12}, {"N": 1, "A": "x"}, {}, 7, [7], {"A": "x"}, null]}"#;
        for answer in [json(page), cbor(page)] {
            let items = answer.page("L").unwrap().items;
            let read = |item: &Value| item.texts(["A", "N"]).map(|[a, n]| format!("{a:?}{n:?}")).unwrap_or_default();
            let (one, twelve) = (r#"Some("x")Some("1")"#, r#"Some("x")Some("12")"#);
            let seen: Vec<_> = items.iter().map(read).collect();
            assert_eq!(seen, [one, twelve, one, "NoneNone", "", "", r#"Some("x")None"#]);
        }
    }

    #[test]
    fn a_member_is_absent_null_or_there() {
        for item in [json(r#"{"A": null, "B": [1, {"C": "x"}]}"#), cbor(r#"{"A": null, "B": [1, {"C": "x"}]}"#)] {
            assert_eq!(item.member("A").unwrap(), None);
            assert_eq!(item.member("Z").unwrap(), None);
            let items = item.member("B").unwrap().unwrap().items().unwrap();
            assert_eq!(items[1].texts(["C"]).unwrap(), [Some("x".to_owned())]);
        }
    }

    #[test]
    fn what_is_something_else_is_refused() {
        assert!(json("[1]").member("A").is_err());
        assert!(json(r#"{"ImageBuilders": {}}"#).page("ImageBuilders").is_err());
        assert!(json(r#"{"Name": {}}"#).texts(["Name"]).is_err());
        assert!(json(r#"{"Name": "#).member("Name").is_err());
    }
}
