//! Pagination: how a listing is cut into pages.

use std::fmt::Write as _;

use aws_smithy_types::base64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::constraints;
use super::errors::Fault;
use super::policies::Code;
use super::random::Random;

/// How many bytes of a token say that it is one of ours.
const SEAL: usize = 16;

/// What a world seals its tokens with, as hexadecimal digits.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Secret(String);

impl Secret {
    /// The secret that belongs to a seed; without one, nobody can guess it.
    pub(super) fn seeded(seed: Option<u64>) -> Self {
        let seeds = (0..4).map(|part| Random::seeded(seed.map(|seed| !seed ^ part)).next());
        Self(seeds.fold(String::new(), |mut text, seed| {
            let _ = write!(text, "{seed:016x}"); // writing to a String cannot fail
            text
        }))
    }
}

/// Never shows it.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

/// A listing that is asked for: its name and what the caller wants to see of it.
///
/// Its items are in ascending order of their keys. A token is the key of the last item that was shown, sealed for this
/// listing, so that nothing is shown twice or left out when other things come and go between two pages, and that no
/// token works that was given for another listing or by nobody.
pub(super) struct Listing {
    seal: Hmac<Sha256>,
    /// The code of a refused token.
    refusal: Code,
}

impl Listing {
    /// The listing `name`, filtered by `filters`: whatever tells one listing of that name from another.
    pub(super) fn new<'a>(
        secret: &Secret,
        refusal: &Code,
        name: &str,
        filters: impl IntoIterator<Item = &'a str>,
    ) -> Result<Self, Fault> {
        let mut seal = Hmac::<Sha256>::new_from_slice(secret.0.as_bytes()).map_err(Fault::internal)?;
        let mut add = |text: &str| {
            seal.update(&text.len().to_be_bytes());
            seal.update(text.as_bytes());
        };
        add(name);
        filters.into_iter().for_each(add);
        Ok(Self { seal, refusal: refusal.clone() })
    }

    /// The key after which the page begins that `token` asks for; `None` for the first page.
    ///
    /// # Errors
    ///
    /// For a token that no page of this listing gave. (What the service answers is not documented: a policy.)
    pub(super) fn after(&self, token: Option<&str>) -> Result<Option<String>, Fault> {
        let Some(token) = token else { return Ok(None) };
        let refused = || Fault::new(&self.refusal, "The NextToken is not valid.");
        let bytes = base64::decode(token).map_err(|_| refused())?;
        let (seal, key) = bytes.split_at_checked(SEAL).ok_or_else(refused)?;
        self.seal.clone().chain_update(key).verify_truncated_left(seal).map_err(|_| refused())?;
        String::from_utf8(key.to_vec()).map(Some).map_err(|_| refused())
    }

    /// Cuts a page of at most `size` items off the beginning of `items`, and makes the token that asks for the next one.
    pub(super) fn page<'a, T>(
        &self,
        items: impl Iterator<Item = (&'a str, T)>,
        size: usize,
    ) -> (Vec<T>, Option<String>) {
        let mut items = items.peekable();
        let mut last = "";
        let mut chosen = Vec::new();
        while chosen.len() < size
            && let Some((key, item)) = items.next()
        {
            last = key;
            chosen.push(item);
        }
        let next_token = items.peek().map(|_| self.token(last));
        (chosen, next_token)
    }

    fn token(&self, key: &str) -> String {
        let seal = self.seal.clone().chain_update(key).finalize().into_bytes();
        base64::encode([&seal[..SEAL], key.as_bytes()].concat())
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
    use super::super::policies::Policies;
    use super::*;

    fn listing(name: &str, filters: &[&str]) -> Listing {
        with(1, name, filters)
    }

    fn with(seed: u64, name: &str, filters: &[&str]) -> Listing {
        let refusal = Policies::default().bad_token;
        Listing::new(&Secret::seeded(Some(seed)), &refusal, name, filters.iter().copied()).unwrap()
    }

    fn page(listing: &Listing, keys: &'static str, token: Option<&str>) -> (String, Option<String>) {
        let after = listing.after(token).unwrap();
        let later = keys.split(' ').filter(|key| after.as_deref().is_none_or(|after| *key > after));
        let (items, token) = listing.page(later.map(|key| (key, key)), 2);
        (items.join(" "), token)
    }

    #[test]
    fn pages_follow_each_other_even_when_things_come_and_go() {
        let listing = listing("l", &[]);
        let (first, token) = page(&listing, "a b c d e", None);
        assert_eq!(first, "a b");
        let (second, token) = page(&listing, "a c d e", token.as_deref()); // b is gone
        assert_eq!(second, "c d");
        let (third, token) = page(&listing, "a c d e f", token.as_deref()); // f is new
        assert_eq!((third.as_str(), token), ("e f", None));
    }

    #[test]
    fn a_token_of_another_listing_or_of_nobody_is_refused() {
        let ours = listing("l", &["ab", "c"]);
        let token = page(&ours, "x y z", None).1.unwrap();
        assert_eq!(ours.after(Some(&token)).unwrap().as_deref(), Some("y"));
        let others = [listing("m", &["ab", "c"]), listing("l", &["a", "bc"]), listing("l", &["ab"]), listing("l", &[])];
        let other_secret = with(2, "l", &["ab", "c"]);
        for other in others.iter().chain([&other_secret]) {
            assert_eq!(other.after(Some(&token)).unwrap_err().code(), "ValidationException");
        }
        let mut bytes = base64::decode(&token).unwrap();
        *bytes.last_mut().unwrap() += 1; // the key of somebody else's item
        let forged = base64::encode(&bytes);
        for forged in [forged.as_str(), "nonsense", "", "AAAA", &base64::encode("l\ny"), &token[..token.len() - 4]] {
            assert_eq!(ours.after(Some(forged)).unwrap_err().code(), "ValidationException", "{forged}");
        }
    }

    #[test]
    fn secrets_are_seeded_and_not_shown() {
        assert_eq!(Secret::seeded(Some(1)).0, Secret::seeded(Some(1)).0);
        assert_ne!(Secret::seeded(Some(1)).0, Secret::seeded(Some(2)).0);
        assert_ne!(Secret::seeded(None).0, Secret::seeded(None).0);
        assert_eq!(Secret::seeded(None).0.len(), 64);
        assert_eq!(format!("{:?}", Secret::seeded(None)), "Secret");
    }

    #[test]
    fn sizes() {
        assert_eq!(size(None, 50), Ok(50));
        assert_eq!(size(Some(0), 50), Ok(50));
        assert_eq!(size(Some(7), 50), Ok(7));
        assert!(size(Some(-1), 50).is_err());
    }
}
