//! Which proxy a request goes through, found as botocore and Python's `urllib` find it.

use http::Uri;

use super::environment::Environment;
use super::error::Error;
use super::settings::Settings;
use super::target::without_user;

/// A proxy's URL, which may have a user's name and password.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Proxy(Uri);

impl std::fmt::Debug for Proxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.shown())
    }
}

impl Proxy {
    fn new(url: &str) -> Result<Self, Error> {
        let with_scheme = match url {
            _ if url.starts_with("http:") || url.starts_with("https:") => url.to_owned(),
            _ => format!("http://{}", url.trim_start_matches('/')),
        };
        let invalid = || Error::Configuration(format!("Invalid proxy: {}", without_user(url)));
        let uri: Uri = with_scheme.parse().map_err(|_| invalid())?;
        if uri.host().is_none_or(str::is_empty) {
            return Err(invalid());
        }
        Ok(Self(uri))
    }

    pub(super) fn uri(&self) -> &Uri {
        &self.0
    }

    /// Whether TLS is spoken with the proxy itself.
    pub(super) fn is_secure(&self) -> bool {
        self.0.scheme_str() == Some("https")
    }

    /// The URL without a user's name and password, and without a path: there they may be as well, after a second scheme.
    pub(super) fn shown(&self) -> String {
        let authority = self.0.authority().map_or("", |authority| authority.as_str());
        without_user(&format!("{}://{authority}", self.0.scheme_str().unwrap_or_default()))
    }
}

/// The proxy for a URL: those that were told, or else the environment's.
pub(super) fn for_url(settings: &Settings, environment: &Environment, url: &Uri) -> Result<Option<Proxy>, Error> {
    let Some(told) = &settings.proxies else { return of_environment(environment, url) };
    let proxy = told.get(url.scheme_str().unwrap_or_default()).and_then(Option::as_deref);
    proxy.filter(|proxy| !proxy.is_empty()).map(Proxy::new).transpose()
}

/// The proxy that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name for a URL.
pub(super) fn of_environment(environment: &Environment, url: &Uri) -> Result<Option<Proxy>, Error> {
    let authority = url.authority().map(|authority| authority.as_str().to_ascii_lowercase()).unwrap_or_default();
    if variable(environment, "no").is_some_and(|rules| bypassed(rules, &authority)) {
        return Ok(None);
    }
    let scheme = url.scheme_str().unwrap_or_default();
    variable(environment, scheme).map(Proxy::new).transpose()
}

/// `<name>_proxy`; the one in lower case wins, also if it is empty.
fn variable<'a>(environment: &'a Environment, name: &str) -> Option<&'a str> {
    let lower = format!("{name}_proxy");
    if let Some(value) = environment.raw(&lower) {
        return Some(value).filter(|value| !value.is_empty());
    }
    // In a CGI script it is the request's header `Proxy`.
    if name == "http" && environment.raw("REQUEST_METHOD").is_some() {
        return None;
    }
    environment.get(&lower.to_ascii_uppercase())
}

fn bypassed(rules: &str, authority: &str) -> bool {
    if rules == "*" {
        return true;
    }
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    };
    rules.split(',').any(|rule| {
        let rule = rule.trim().trim_start_matches('.').to_ascii_lowercase();
        let below = |name: &str| name.strip_suffix(&rule).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
        !rule.is_empty() && (below(host) || below(authority))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxy<const N: usize>(variables: [(&str, &str); N], url: &'static str) -> Option<String> {
        of_environment(&variables.into(), &Uri::from_static(url)).unwrap().map(|proxy| proxy.shown())
    }

    #[test]
    fn the_scheme_of_the_url_chooses_the_proxy() {
        let both = [("HTTP_PROXY", "p:1"), ("HTTPS_PROXY", "https://u:s@q:2")];
        assert_eq!(proxy(both, "http://h/").as_deref(), Some("http://p:1"));
        assert_eq!(proxy(both, "https://h/").as_deref(), Some("https://q:2"));
        assert_eq!(proxy([("ALL_PROXY", "p:1")], "https://h/"), None);
        assert_eq!(proxy([("HTTPS_PROXY", "p:1"), ("https_proxy", "")], "https://h/"), None);
    }

    #[test]
    fn no_proxy_names_hosts_and_what_is_below_them() {
        for (rules, bypasses) in [
            ("h.example.com", true),
            ("example.com", true),
            (".example.com", true),
            ("h.example.com:8443", true),
            (" other , EXAMPLE.com", true),
            ("*", true),
            ("ample.com", false),
            ("10.0.0.0/8", false),
            ("", false),
        ] {
            let found = proxy([("https_proxy", "p:1"), ("no_proxy", rules)], "https://h.example.com:8443/");
            assert_eq!(found.is_none(), bypasses, "{rules}");
        }
    }
}
