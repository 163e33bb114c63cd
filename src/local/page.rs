//! The page that shows, in a browser, what exists: `GET /`.

use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderValue, Method, Response, request};

/// The whole page: it asks for `/_local/world` each second, and for nothing else.
const HTML: &str = include_str!("page.html");

/// The page's own script and style by their hashes, and nothing else from anywhere. `tests/test_local_page.py` says
/// what the hashes are to be.
const POLICY: &str = "default-src 'none'; \
    script-src 'sha256-oCvOy/L7Pkiu6s4lONH1n1DYvvluSeF5m5h5RXoM0tg='; \
    style-src 'sha256-EdIKvSmBQCRMbm6TlP5e0Xl252aXoGNIjwvWCvPdk6U='; \
    connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 4] = [
    (CONTENT_TYPE, "text/html; charset=utf-8"),
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (CACHE_CONTROL, "no-store"),
];

/// The answer to a request for the page; `None` to all others.
pub(super) fn answer(head: &request::Parts) -> Option<Response<Vec<u8>>> {
    if head.uri.path() != "/" || ![Method::GET, Method::HEAD].contains(&head.method) {
        return None;
    }
    let mut response = Response::new(HTML.as_bytes().to_vec());
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Some(response)
}
