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

const PARTITIONS: &[&str] = &["aws", "aws-cn", "aws-iso", "aws-iso-b", "aws-us-gov"];

/// A resource's name.
pub(super) fn name(member: &'static str, value: &str) -> Result<(), Fault> {
    check::check_text(&table::NAME, member, value)
}

/// An Amazon Resource Name.
pub(super) fn arn(member: &str, value: Option<&str>) -> Result<(), Fault> {
    let Some(value) = value else { return Ok(()) };
    let parts: Vec<&str> = value.splitn(6, ':').collect();
    match parts.as_slice() {
        ["arn", partition, service, _, _, resource]
            if PARTITIONS.contains(partition) && !service.is_empty() && !resource.is_empty() =>
        {
            Ok(())
        }
        _ => Err(Fault::validation(member, value, "Member must be an Amazon Resource Name (ARN)")),
    }
}

/// A text's length in characters.
pub(super) fn text(member: &str, value: Option<&str>, length: RangeInclusive<usize>) -> Result<(), Fault> {
    let Some(value) = value else { return Ok(()) };
    within(member, value, &value.chars().count(), &length, "length")
}

/// The number of elements of a list or entries of a map.
pub(super) fn count(member: &str, count: Option<usize>, allowed: RangeInclusive<usize>) -> Result<(), Fault> {
    let Some(count) = count else { return Ok(()) };
    within(member, &format!("{count} elements"), &count, &allowed, "length")
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
    fn arns() {
        assert_eq!(arn("a", None), Ok(()));
        assert_eq!(arn("a", Some("arn:aws:appstream:us-east-1::image/x")), Ok(()));
        assert_eq!(arn("a", Some("arn:aws-us-gov:iam::123456789012:role/x")), Ok(()));
        for bad in
            ["", "x", "arn:aws:appstream:us-east-1:1:", "arn:azure:appstream:r:1:image/x", "arn:aws::r:1:image/x"]
        {
            assert!(arn("a", Some(bad)).is_err(), "{bad}");
        }
    }

    #[test]
    fn measures() {
        assert_eq!(text("d", Some(&"ä".repeat(256)), 0..=256), Ok(()));
        let fault = text("description", Some(&"x".repeat(257)), 0..=256).unwrap_err();
        assert!(fault.message().ends_with("Member must have length less than or equal to 256"));
        assert!(count("tags", Some(0), 1..=50).is_err());
        assert!(range("v", Some(0), 1..=5).is_err());
        assert_eq!(range("v", Some(5), 1..=5), Ok(()));
        assert_eq!(range::<i64>("v", None, 1..=5), Ok(()));
    }
}
