//! The IAM roles that the service is told to use.

use super::errors::Fault;

/// Refuses an ARN that is not a role's. Whether there is such a role is not known here: every one there could be is.
pub(super) fn check(arn: &str) -> Result<(), Fault> {
    let mut parts = arn.splitn(6, ':').skip(2);
    let (service, resource) = (parts.next(), parts.nth(2));
    if service == Some("iam") && resource.is_some_and(|resource| resource.starts_with("role/")) {
        return Ok(());
    }
    Err(Fault::new("InvalidRoleException", format!("{arn} is not the ARN of an IAM role.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_roles_are_roles() {
        assert_eq!(check("arn:aws:iam::123456789012:role/path/name"), Ok(()));
        assert_eq!(check("arn:aws-us-gov:iam::123456789012:role/a:b"), Ok(()));
        for other in ["", "role/x", "arn:aws:iam::123456789012:user/x", "arn:aws:s3::123456789012:role/x"] {
            assert_eq!(check(other).unwrap_err().code(), "InvalidRoleException", "{other}");
        }
    }
}
