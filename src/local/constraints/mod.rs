//! The constraints of the service's model on parameters: all of them, for every operation ([`read`]), and one by one
//! what else is asked of a parameter.
//!
//! The members are named as AWS's front end names them in its messages: `vpcConfig.subnetIds`.

mod check;
mod given;
#[rustfmt::skip]
mod letters;
mod pattern;
mod rules;
#[rustfmt::skip]
mod table;
mod visitor;

use std::ops::RangeInclusive;

use super::errors::Fault;

pub(super) use check::read;

/// A resource's name.
pub(super) fn name(member: &'static str, value: &str) -> Result<(), Fault> {
    check::check_text(&table::NAME, member, value)
}

/// A text's length in characters.
pub(super) fn text(member: &str, value: Option<&str>, length: RangeInclusive<usize>) -> Result<(), Fault> {
    let Some(value) = value else { return Ok(()) };
    within(member, value, &value.chars().count(), &length, "length")
}

/// A number's range.
pub(super) fn range<N: PartialOrd + std::fmt::Display>(
    member: &str,
    value: Option<N>,
    allowed: RangeInclusive<N>,
) -> Result<(), Fault> {
    let Some(value) = value else { return Ok(()) };
    let shown = value.to_string();
    within(member, &shown, &value, &allowed, "value")
}

fn within<N: PartialOrd + std::fmt::Display>(
    member: &str,
    shown: &str,
    measure: &N,
    allowed: &RangeInclusive<N>,
    what: &str,
) -> Result<(), Fault> {
    let (side, limit) = if measure < allowed.start() {
        ("greater", allowed.start())
    } else if measure > allowed.end() {
        ("less", allowed.end())
    } else {
        return Ok(());
    };
    Err(Fault::validation(member, shown, &format!("Member must have {what} {side} than or equal to {limit}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for good in ["a", "9", "win2022", "A.b_c-d", &"x".repeat(101)] {
            assert_eq!(name("name", good), Ok(()), "{good}");
        }
        for bad in ["", "-a", ".a", "a b", "a/b", "ä", "a\n", &"x".repeat(102)] {
            assert_eq!(name("name", bad).unwrap_err().code(), "ValidationException", "{bad}");
        }
    }

    #[test]
    fn measures() {
        assert_eq!(text("d", Some(&"ä".repeat(256)), 0..=256), Ok(()));
        let fault = text("description", Some(&"x".repeat(257)), 0..=256).unwrap_err();
        assert!(fault.message().ends_with("Member must have length less than or equal to 256"));
        assert!(range("v", Some(0), 1..=5).is_err());
        assert_eq!(range("v", Some(5), 1..=5), Ok(()));
        assert_eq!(range::<i64>("v", None, 1..=5), Ok(()));
    }
}
