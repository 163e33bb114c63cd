//! Where calls go: region and endpoint.

use std::env;
use std::fmt::Display;

use aws_config::environment::region::EnvironmentVariableRegionProvider;
use aws_config::meta::region::ProvideRegion;
use aws_config::profile::region::ProfileFileRegionProvider;
use aws_sdk_appstream::config::endpoint::{DefaultResolver, Params, ResolveEndpoint};
use aws_types::region::Region;
use http::Uri;

use super::error::Error;
use super::settings::Settings;

/// The region: what was told, or that of a profile that was told, or the environment's, or the default profile's.
pub(super) async fn region(settings: &Settings) -> Result<Region, Error> {
    let told = settings.region_name.clone().map(Region::new);
    let found = match (told, &settings.profile_name) {
        (Some(region), _) => Some(region),
        (None, Some(profile)) => ProfileFileRegionProvider::builder().profile_name(profile).build().region().await,
        (None, None) => None,
    };
    let found = match found {
        None => EnvironmentVariableRegionProvider::new().region().await,
        found => found,
    };
    let region = match found {
        None => ProfileFileRegionProvider::new().region().await,
        found => found,
    };
    let region = region.filter(|region| !region.as_ref().is_empty()).ok_or(Error::NoRegion)?;
    // The name becomes a part of a host name and of a header.
    if region.as_ref().bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Ok(region);
    }
    Err(Error::Configuration(format!("Provided region_name {:?} doesn't match a supported format.", region.as_ref())))
}

/// The endpoint's URL: what was told, or the environment's, or AWS's for the region.
pub(super) async fn endpoint(settings: &Settings, region: &Region) -> Result<String, Error> {
    let environment = ["AWS_ENDPOINT_URL_APPSTREAM", "AWS_ENDPOINT_URL"].into_iter().find_map(variable);
    if let Some(url) = settings.endpoint_url.clone().or(environment) {
        let invalid =
            |why: &dyn Display| Error::Configuration(format!("Invalid endpoint: {}: {why}", without_user(&url)));
        let uri: Uri = url.parse().map_err(|e| invalid(&e))?;
        if !matches!(uri.scheme_str(), Some("http" | "https")) {
            return Err(invalid(&"it begins with http:// or https://"));
        }
        return Ok(url);
    }
    let switched_on = |name| variable(name).is_some_and(|value| value.eq_ignore_ascii_case("true"));
    let invalid = |e: &dyn std::fmt::Display| Error::Configuration(format!("No endpoint for region {region}: {e}"));
    let params = Params::builder()
        .region(region.as_ref().to_owned())
        .use_fips(switched_on("AWS_USE_FIPS_ENDPOINT"))
        .use_dual_stack(switched_on("AWS_USE_DUALSTACK_ENDPOINT"));
    let params = params.build().map_err(|e| invalid(&e))?;
    let rules = DefaultResolver::new();
    let endpoint = rules.resolve_endpoint(&params).await.map_err(|e| invalid(&e))?;
    Ok(endpoint.url().to_owned())
}

/// The URL without a user's name and password.
pub(super) fn without_user(url: &str) -> String {
    let at = url.find("://").map_or(0, |scheme| scheme + "://".len());
    let (scheme, rest) = url.split_at(at);
    let authority = rest.split('/').next().unwrap_or_default();
    let Some((user, _)) = authority.rsplit_once('@') else { return url.to_owned() };
    format!("{scheme}{}", &rest[user.len() + "@".len()..])
}

/// A variable of the environment; one that is empty is not there.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(region: &str) -> Settings {
        Settings { region_name: Some(region.to_owned()), ..Settings::default() }
    }

    #[tokio::test]
    async fn a_region_that_no_header_can_carry_is_refused() {
        assert!(matches!(region(&told("us-east-1\n")).await, Err(Error::Configuration(_))));
        assert!(region(&told("us-east-1")).await.is_ok());
    }

    #[tokio::test]
    async fn an_endpoint_is_a_url() {
        let settings = Settings { endpoint_url: Some("localhost:80".to_owned()), ..Settings::default() };
        assert!(matches!(endpoint(&settings, &Region::from_static("us-east-1")).await, Err(Error::Configuration(_))));
    }

    #[test]
    fn a_password_in_a_url_is_not_shown() {
        assert_eq!(without_user("http://a:b@h:80/x"), "http://h:80/x");
        assert_eq!(without_user("a:b@h:80/x"), "h:80/x");
        assert_eq!(without_user("http://h:80/x@y"), "http://h:80/x@y");
    }
}
