//! Reading an answer, token by token, in either format; nothing is built in between.
//!
//! A [`Reader`] never recurses by itself, so that whoever reads decides how deep to go, and skips what nobody asked for.

mod cbor;
mod json;

pub use cbor::CborReader;
pub use json::JsonReader;

/// What the next value is. Of a container only its beginning: go on with [`Reader::item`] or [`Reader::key`].
#[derive(Debug)]
pub enum Token<'a, Cursor> {
    Null,
    Bool(bool),
    Int(i64),
    /// An integer beyond 64 bits, in decimal.
    BigInt(String),
    Float(f64),
    Str(&'a str),
    Bytes(Vec<u8>),
    List(Cursor),
    Map(Cursor),
}

/// The bytes are not what the protocol says they are.
#[derive(Debug, thiserror::Error)]
#[error("{problem} at byte {at}")]
pub struct WireError {
    pub problem: String,
    pub at: usize,
}

/// A pull parser over one document.
pub trait Reader {
    /// Where in a container the reader is.
    type Cursor;

    /// Reads a scalar, or enters a container.
    ///
    /// # Errors
    /// If the bytes are not of the format.
    fn token(&mut self) -> Result<Token<'_, Self::Cursor>, WireError>;

    /// Moves to the next item of a list; false at its end.
    ///
    /// # Errors
    /// If the bytes are not of the format.
    fn item(&mut self, cursor: &mut Self::Cursor) -> Result<bool, WireError>;

    /// Reads the next key of a map; None at its end. The value comes next.
    ///
    /// # Errors
    /// If the bytes are not of the format.
    fn key(&mut self, cursor: &mut Self::Cursor) -> Result<Option<&str>, WireError>;

    /// Passes over the next value, whatever it is.
    ///
    /// # Errors
    /// If the bytes are not of the format, or nested too deep for the format's parser.
    fn skip(&mut self) -> Result<(), WireError>;

    /// Sees to it that nothing follows.
    ///
    /// # Errors
    /// If something does.
    fn finish(&mut self) -> Result<(), WireError>;
}
