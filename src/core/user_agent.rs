//! What the User-Agent header says of the program that calls.

use aws_runtime::user_agent::{ApiMetadata, AwsUserAgent};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::app_name::AppName;
use aws_types::os_shim_internal::Env;
use http::HeaderValue;

use super::environment::Environment;
use super::error::Error;

const HEADER: &str = "user-agent";

/// Where the program runs, as Lambda and others tell.
const EXECUTION: &str = "AWS_EXECUTION_ENV";

/// The SDK's own, and what is added to it.
#[derive(Debug, Clone)]
pub(super) struct UserAgent {
    /// Made here, once: the SDK's interceptor would look into the environment with every call, where others may write.
    pub(super) own: AwsUserAgent,
    pub(super) extra: Option<Extra>,
}

impl UserAgent {
    pub(super) fn new(environment: &Environment, app_id: Option<&str>, extra: Option<&str>) -> Result<Self, Error> {
        // As botocore: what cannot stand there becomes a dash.
        let fits = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
        let app = app_id.map(|id| id.chars().map(|c| if fits(c) { c } else { '-' }).collect::<String>());
        let extra = extra.filter(|extra| !extra.is_empty()).map(|extra| match HeaderValue::from_str(extra) {
            Ok(_) => Ok(Extra(extra.to_owned())),
            Err(_) => Err(Error::Configuration(format!("Invalid user_agent_extra: {extra:?} fits in no header"))),
        });
        let execution = environment.get(EXECUTION).map(|value| (EXECUTION, value));
        let api = ApiMetadata::new("appstream", env!("CARGO_PKG_VERSION"));
        let mut own = AwsUserAgent::new_from_environment(Env::from_slice(execution.as_slice()), api);
        if let Some(app) = app.and_then(|app| AppName::new(app).ok()) {
            own.set_app_name(app);
        }
        Ok(Self { own, extra: extra.transpose()? })
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
