//! Pagination: how a listing is cut into pages.

use aws_smithy_types::base64;

use super::constraints;
use super::errors::Fault;

/// One page of a listing, and the token that asks for the next one.
#[derive(Debug)]
pub(super) struct Page<T> {
    pub(super) items: Vec<T>,
    pub(super) next_token: Option<String>,
}

/// Cuts the page of at most `size` items that `token` asks for out of a listing.
///
/// The listing is in ascending order of its keys. A token is the base64 of the listing's name and the last key of the
/// page before, so that nothing is shown twice or left out when other things come and go between two pages.
///
/// # Errors
///
/// `ValidationException` for a token that no page of this listing gave. (What the service answers is not documented.)
pub(super) fn page<'a, T>(
    listing: &str,
    items: impl Iterator<Item = (&'a str, T)>,
    size: usize,
    token: Option<&str>,
) -> Result<Page<T>, Fault> {
    let after = token.map(|token| key_of(listing, token)).transpose()?;
    let mut items = items.filter(|(key, _)| after.as_deref().is_none_or(|after| *key > after)).peekable();
    let mut last = "";
    let mut chosen = Vec::new();
    while chosen.len() < size
        && let Some((key, item)) = items.next()
    {
        last = key;
        chosen.push(item);
    }
    let next_token = items.peek().map(|_| base64::encode(format!("{listing}\n{last}")));
    Ok(Page { items: chosen, next_token })
}

fn key_of(listing: &str, token: &str) -> Result<String, Fault> {
    let text = base64::decode(token).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    match text.as_deref().and_then(|text| text.split_once('\n')) {
        Some((name, key)) if name == listing => Ok(key.to_owned()),
        _ => Err(Fault::new("ValidationException", "The NextToken is not valid.")),
    }
}

/// The size of a page: what was asked for, or `default`. 0 asks for the default. What is the most, the model says.
///
/// # Errors
///
/// `ValidationException` for a negative number.
pub(super) fn size(asked: Option<i32>, default: usize) -> Result<usize, Fault> {
    constraints::range("maxResults", asked, 0..=i32::MAX)?;
    Ok(asked.and_then(|asked| usize::try_from(asked).ok()).filter(|asked| *asked != 0).unwrap_or(default))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(keys: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
        keys.split(' ').map(|key| (key, key))
    }

    #[test]
    fn pages_follow_each_other_even_when_things_come_and_go() {
        let first = page("l", letters("a b c d e"), 2, None).unwrap();
        assert_eq!(first.items, ["a", "b"]);
        let second = page("l", letters("a c d e"), 2, first.next_token.as_deref()).unwrap(); // b is gone
        assert_eq!(second.items, ["c", "d"]);
        let third = page("l", letters("a c d e f"), 2, second.next_token.as_deref()).unwrap(); // f is new
        assert_eq!(third.items, ["e", "f"]);
        assert_eq!(third.next_token, None);
    }

    #[test]
    fn a_token_of_another_listing_or_of_nobody_is_refused() {
        let token = page("l", letters("a b"), 1, None).unwrap().next_token.unwrap();
        for (listing, token) in [("m", token.as_str()), ("l", "nonsense"), ("l", ""), ("l", "AAAA")] {
            let fault = page(listing, letters("a b"), 1, Some(token)).unwrap_err();
            assert_eq!(fault.code(), "ValidationException");
        }
    }

    #[test]
    fn sizes() {
        assert_eq!(size(None, 50), Ok(50));
        assert_eq!(size(Some(0), 50), Ok(50));
        assert_eq!(size(Some(7), 50), Ok(7));
        assert!(size(Some(-1), 50).is_err());
    }
}
