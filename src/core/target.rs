//! Where calls go: region and endpoint.

use std::fmt::Display;

use aws_sdk_appstream::config::endpoint::{DefaultResolver, Params, ResolveEndpoint};
use aws_types::region::Region;
use http::Uri;

use super::error::Error;
use super::sources::Sources;

/// The region: what was told, or the environment's, or the profile's. `AWS_REGION` comes last, where boto3 gives up: that it
/// does not look there must not lead its users elsewhere.
pub(super) fn region(sources: &Sources) -> Result<Region, Error> {
    let region = named(sources).ok_or_else(|| {
        let (profile, places) = (sources.files.profile(), sources.files.places());
        Error::NoRegion(format!(
            "looked for region_name, AWS_DEFAULT_REGION, region of the profile {profile:?} in {places}, and AWS_REGION"
        ))
    })?;
    let region = without_fips(region).unwrap_or(region);
    // The name becomes a part of a host name and of a header.
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if region.bytes().all(fits) && region.len() < 64 && !region.starts_with('-') && !region.ends_with('-') {
        return Ok(Region::new(region.to_owned()));
    }
    Err(Error::Configuration(format!("Provided region_name {region:?} doesn't match a supported format.")))
}

fn named(sources: &Sources) -> Option<&str> {
    let told = sources.told.region_name.as_deref().filter(|region| !region.is_empty());
    let found = || sources.find("AWS_DEFAULT_REGION", "region").or_else(|| sources.environment.get("AWS_REGION"));
    told.or_else(found)
}

/// The region in `fips-<region>` and `<region>-fips`, by which one used to ask for FIPS endpoints.
fn without_fips(region: &str) -> Option<&str> {
    region.strip_prefix("fips-").or_else(|| region.strip_suffix("-fips"))
}

/// The endpoint's URL: what was told, or the environment's, or the profile's, or AWS's for the region.
pub(super) async fn endpoint(sources: &Sources, region: &Region) -> Result<String, Error> {
    if let Some(url) = configured(sources)? {
        let invalid =
            |why: &dyn Display| Error::Configuration(format!("Invalid endpoint: {}: {why}", without_user(&url)));
        let uri: Uri = url.parse().map_err(|e| invalid(&e))?;
        if !matches!(uri.scheme_str(), Some("http" | "https")) {
            return Err(invalid(&"it begins with http:// or https://"));
        }
        return Ok(url);
    }
    let invalid = |e: &dyn std::fmt::Display| Error::Configuration(format!("No endpoint for region {region}: {e}"));
    let params = Params::builder()
        .region(region.as_ref().to_owned())
        .use_fips(sources.use_fips() || named(sources).and_then(without_fips).is_some())
        .use_dual_stack(sources.use_dualstack());
    let params = params.build().map_err(|e| invalid(&e))?;
    let rules = DefaultResolver::new();
    let endpoint = rules.resolve_endpoint(&params).await.map_err(|e| invalid(&e))?;
    Ok(endpoint.url().to_owned())
}

fn configured(sources: &Sources) -> Result<Option<String>, Error> {
    if let Some(url) = &sources.told.endpoint_url {
        return Ok(Some(url.clone()));
    }
    match sources.told.ignore_configured_endpoint_urls {
        Some(true) => Ok(None),
        Some(false) => of_service(sources, "appstream"),
        None => of_surroundings(sources, "appstream"),
    }
}

/// The endpoint that environment or files have for a service, unless they say that such are to be ignored.
pub(super) fn of_surroundings(sources: &Sources, service: &str) -> Result<Option<String>, Error> {
    if sources.switch("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls").unwrap_or_default() {
        return Ok(None);
    }
    of_service(sources, service)
}

/// The same, ignored or not.
fn of_service(sources: &Sources, service: &str) -> Result<Option<String>, Error> {
    let variables = [&format!("AWS_ENDPOINT_URL_{}", service.to_ascii_uppercase()), "AWS_ENDPOINT_URL"];
    if let Some(url) = variables.into_iter().find_map(|name| sources.environment.get(name)) {
        return Ok(Some(url.to_owned()));
    }
    Ok(sources.files.endpoint_url(service)?.map(str::to_owned))
}

/// The URL without a user's name and password.
pub(super) fn without_user(url: &str) -> String {
    let at = url.find("://").map_or(0, |scheme| scheme + "://".len());
    let (scheme, rest) = url.split_at(at);
    let authority = rest.split('/').next().unwrap_or_default();
    let Some((user, _)) = authority.rsplit_once('@') else { return url.to_owned() };
    format!("{scheme}{}", &rest[user.len() + "@".len()..])
}

/// A message in which the URLs are without users' names and passwords.
pub(super) fn without_users(message: &str) -> String {
    let word = |word: &str| if word.contains("://") { without_user(word) } else { word.to_owned() };
    message.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::settings::Settings;

    fn told(region: &str) -> Sources {
        Sources::of(Settings { region_name: Some(region.to_owned()), ..Settings::default() }, [])
    }

    #[test]
    fn a_region_that_no_header_can_carry_is_refused() {
        assert!(matches!(region(&told("us-east-1\n")), Err(Error::Configuration(_))));
        assert!(region(&told("us-east-1")).is_ok());
    }

    #[tokio::test]
    async fn an_endpoint_is_a_url() {
        let settings = Settings { endpoint_url: Some("localhost:80".to_owned()), ..Settings::default() };
        let made = endpoint(&Sources::of(settings, []), &Region::from_static("us-east-1")).await;
        assert!(matches!(made, Err(Error::Configuration(_))));
    }

    #[test]
    fn a_password_in_a_url_is_not_shown() {
        assert_eq!(without_user("http://a:b@h:80/x"), "http://h:80/x");
        assert_eq!(without_user("a:b@h:80/x"), "h:80/x");
        assert_eq!(without_user("http://h:80/x@y"), "http://h:80/x@y");
        assert_eq!(without_users("me@h asked (http://a:b@h/x) twice"), "me@h asked (http://h/x) twice");
    }
}
