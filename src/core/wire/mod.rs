//! Reading an answer, token by token, in either format; nothing is built in between.
//!
//! A [`Reader`] never recurses by itself, so that whoever reads decides how deep to go, and skips what nobody asked for.

use std::fmt::Display;
use std::ops::Range;

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

/// The bytes are not what the protocol says they are. One word, so that what goes well stays in registers.
#[derive(Debug, thiserror::Error)]
#[error("{} at byte {}", .0.problem, .0.at)]
pub struct WireError(Box<Broken>);

#[derive(Debug)]
struct Broken {
    problem: String,
    at: usize,
}

impl WireError {
    /// What is wrong, and at which byte.
    pub fn new(problem: impl Display, at: usize) -> Self {
        Self(Box::new(Broken { problem: problem.to_string(), at }))
    }
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

    /// How many bytes are read.
    fn position(&self) -> usize;

    /// Passes over the next entry of a map if its bytes are those of an earlier one: what was read at `entry`, from the
    /// end of the value before it to the end of its own, with a string as its value.
    fn repeats(&mut self, cursor: &mut Self::Cursor, entry: &Range<usize>) -> bool;

    /// Sees to it that nothing follows.
    ///
    /// # Errors
    /// If something does.
    fn finish(&mut self) -> Result<(), WireError>;
}
