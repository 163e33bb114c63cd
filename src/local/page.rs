//! The page that shows, in a browser, what exists: `GET /`.

use http::Response;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, X_CONTENT_TYPE_OPTIONS};

/// The whole page: it asks for `/_local/world` each second, and for nothing else.
const HTML: &str = include_str!("page.html");

/// Nothing from anywhere else; its own script and style stand in it, and what it shows is text. Nobody may frame it.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; \
                      img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 4] = [
    (CONTENT_TYPE, "text/html; charset=utf-8"),
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (CACHE_CONTROL, "no-store"),
];

/// The answer to `GET /`.
pub(super) fn page() -> Response<Vec<u8>> {
    let mut response = Response::new(HTML.as_bytes().to_vec());
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, http::HeaderValue::from_static(value));
    }
    response
}
