//! What the User-Agent header says of the program that calls.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::app_name::AppName;
use http::HeaderValue;

use super::error::Error;

const HEADER: &str = "user-agent";

/// What is added to the SDK's own.
#[derive(Debug, Clone)]
pub(super) struct UserAgent {
    pub(super) app: Option<AppName>,
    pub(super) extra: Option<Extra>,
}

impl UserAgent {
    pub(super) fn new(app_id: Option<&str>, extra: Option<&str>) -> Result<Self, Error> {
        // As botocore: what cannot stand there becomes a dash.
        let fits = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
        let app = app_id.map(|id| id.chars().map(|c| if fits(c) { c } else { '-' }).collect::<String>());
        let extra = extra.filter(|extra| !extra.is_empty()).map(|extra| match HeaderValue::from_str(extra) {
            Ok(_) => Ok(Extra(extra.to_owned())),
            Err(_) => Err(Error::Configuration(format!("Invalid user_agent_extra: {extra:?} fits in no header"))),
        });
        Ok(Self { app: app.and_then(|app| AppName::new(app).ok()), extra: extra.transpose()? })
    }
}

/// Text at the end of the header. Goes after the SDK's interceptor, which writes the rest.
#[derive(Debug, Clone)]
pub(super) struct Extra(String);

#[dyn_dispatch_hint]
impl Intercept for Extra {
    fn name(&self) -> &'static str {
        "Extra"
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let headers = context.request_mut().headers_mut();
        let whole = format!("{} {}", headers.get(HEADER).unwrap_or_default(), self.0);
        headers.insert(HEADER, whole);
        Ok(())
    }
}
