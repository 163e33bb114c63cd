//! Where credentials are, found in botocore's order. Nothing is asked for yet.

use aws_credential_types::Credentials;

use super::error::Error;
use super::shared_files::{File, SharedFiles};
use super::sources::Sources;

/// A place that credentials come from.
#[derive(Clone, PartialEq)]
pub(super) enum Source {
    /// They are here already; `from` is its name in messages.
    Keys {
        keys: Credentials,
        from: &'static str,
    },
    AssumeRole {
        role: Role,
        with: Box<Source>,
    },
    WebIdentity {
        role: Role,
        token_file: String,
    },
    Sso(Sso),
    Process(String),
    Container,
    /// What is asked when nothing else is there; `last` if so, and not because a profile names it.
    Instance {
        last: bool,
    },
}

/// A role that is taken on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Role {
    pub(super) arn: String,
    pub(super) session_name: Option<String>,
    pub(super) external_id: Option<String>,
    pub(super) seconds: Option<u64>,
}

/// What IAM Identity Center is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sso {
    pub(super) session: Option<String>,
    pub(super) start_url: String,
    pub(super) region: String,
    pub(super) account: String,
    pub(super) role: String,
}

const ENVIRONMENT: &str = "env";
pub(super) const TOLD: &str = "explicit";
const KEYS: [&str; 2] = ["aws_access_key_id", "aws_secret_access_key"];

impl Source {
    /// The name that botocore has for it.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Keys { from, .. } => from,
            Self::AssumeRole { .. } => "assume-role",
            Self::WebIdentity { .. } => "assume-role-with-web-identity",
            Self::Sso(_) => "sso",
            Self::Process(_) => "custom-process",
            Self::Container => "container-role",
            Self::Instance { .. } => "iam-role",
        }
    }

    /// Whether it can give others later.
    pub(super) fn is_renewable(&self) -> bool {
        !matches!(self, Self::Keys { from: ENVIRONMENT | TOLD, .. })
    }
}

/// The first source that is there.
pub(super) fn find(sources: &Sources) -> Result<Source, Error> {
    let (told, profile) = (&sources.told, sources.files.profile());
    let pair = [told.aws_access_key_id.as_deref(), told.aws_secret_access_key.as_deref()];
    if let Some(found) = keys(TOLD, pair, told.aws_session_token.as_deref(), KEYS)? {
        return Ok(found);
    }
    // As with boto3: a profile that is told wins over the environment's keys.
    let environment = told.profile_name.is_none();
    if environment && let Some(found) = of_environment(sources)? {
        return Ok(found);
    }
    let mut visited = vec![profile.to_owned()];
    if let Some(found) = assumed(sources, profile, &mut visited)? {
        return Ok(found);
    }
    if let Some(found) = of_profile(sources, profile, environment)? {
        return Ok(found);
    }
    let container = ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"];
    if container.iter().any(|variable| sources.environment.get(variable).is_some()) {
        return Ok(Source::Container);
    }
    Ok(Source::Instance { last: true })
}

fn of_environment(sources: &Sources) -> Result<Option<Source>, Error> {
    let environment = &sources.environment;
    let names = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
    let Some(id) = environment.get(names[0]) else { return Ok(None) };
    let token = environment.get("AWS_SECURITY_TOKEN").or_else(|| environment.get("AWS_SESSION_TOKEN"));
    keys(ENVIRONMENT, [Some(id), environment.get(names[1])], token, names)
}

/// What a profile has besides a role to assume.
fn of_profile(sources: &Sources, profile: &str, environment: bool) -> Result<Option<Source>, Error> {
    let files = &sources.files;
    let either = |variable, setting| {
        let variable = environment.then(|| sources.environment.get(variable)).flatten();
        variable.or_else(|| files.of(profile, setting)).map(str::to_owned)
    };
    if let Some(token_file) = either("AWS_WEB_IDENTITY_TOKEN_FILE", "web_identity_token_file") {
        let Some(arn) = either("AWS_ROLE_ARN", "role_arn") else {
            return Err(Error::Configuration(
                "The provided profile or the current environment is configured to assume role with web identity but \
                 has no role ARN configured (role_arn or AWS_ROLE_ARN)."
                    .to_owned(),
            ));
        };
        let session_name = either("AWS_ROLE_SESSION_NAME", "role_session_name");
        return Ok(Some(Source::WebIdentity { role: Role { arn, session_name, ..Role::default() }, token_file }));
    }
    if let Some(sso) = sso(files, profile)? {
        return Ok(Some(Source::Sso(sso)));
    }
    if let Some(found) = of_file(&files.credentials, profile, "shared-credentials-file")? {
        return Ok(Some(found));
    }
    if files.of(profile, "login_session").is_some() {
        return Err(unsupported(profile, "login_session"));
    }
    if let Some(command) = files.of(profile, "credential_process") {
        return Ok(Some(Source::Process(command.to_owned())));
    }
    of_file(&files.config, profile, "config-file")
}

fn of_file(file: &File, profile: &str, from: &'static str) -> Result<Option<Source>, Error> {
    let Some(id) = file.of(profile, KEYS[0]) else { return Ok(None) };
    let token = file.of(profile, "aws_security_token").or_else(|| file.of(profile, "aws_session_token"));
    keys(from, [Some(id), file.of(profile, KEYS[1])], token, KEYS)
}

/// The role that a profile says is to be assumed.
fn assumed(sources: &Sources, profile: &str, visited: &mut Vec<String>) -> Result<Option<Source>, Error> {
    let files = &sources.files;
    let of = |setting| files.of(profile, setting);
    let Some(arn) = of("role_arn").filter(|_| of("web_identity_token_file").is_none()) else { return Ok(None) };
    if of("mfa_serial").is_some() {
        return Err(unsupported(profile, "mfa_serial"));
    }
    let with = match (of("source_profile"), of("credential_source")) {
        (Some(_), Some(_)) => {
            let problem = format!("The profile \"{profile}\" contains both source_profile and credential_source.");
            return Err(Error::Configuration(problem));
        }
        (None, None) => {
            let missing = "source_profile or credential_source";
            return Err(Error::PartialCredentials { provider: "assume-role".to_owned(), missing });
        }
        (None, Some(place)) => named(sources, profile, place)?,
        (Some(source), None) => of_source_profile(sources, profile, source, visited)?,
    };
    let role = Role {
        arn: arn.to_owned(),
        session_name: of("role_session_name").map(str::to_owned),
        external_id: of("external_id").map(str::to_owned),
        seconds: of("duration_seconds").and_then(|seconds| seconds.parse().ok()),
    };
    Ok(Some(Source::AssumeRole { role, with: Box::new(with) }))
}

fn of_source_profile(
    sources: &Sources,
    profile: &str,
    source: &str,
    visited: &mut Vec<String>,
) -> Result<Source, Error> {
    let files = &sources.files;
    if !files.has(source) {
        return Err(Error::Configuration(format!(
            "The source_profile \"{source}\" referenced in the profile \"{profile}\" does not exist."
        )));
    }
    let has_keys = KEYS.iter().any(|name| files.of(source, name).is_some());
    let again = visited.iter().any(|name| name == source);
    if again && !(source == profile && has_keys) {
        return Err(Error::Configuration(format!(
            "Infinite loop in credential configuration detected. Attempting to load from profile {source} which has \
             already been visited. Visited profiles: {visited:?}"
        )));
    }
    visited.push(source.to_owned());
    if !has_keys && let Some(found) = assumed(sources, source, visited)? {
        return Ok(found);
    }
    of_profile(sources, source, false)?
        .ok_or_else(|| Error::Configuration(format!("The source profile \"{source}\" must have credentials.")))
}

/// What `credential_source` names.
fn named(sources: &Sources, profile: &str, place: &str) -> Result<Source, Error> {
    match place {
        "Environment" => of_environment(sources)?.ok_or_else(|| Error::Credentials {
            provider: place.to_owned(),
            refusal: super::lender::Refusal {
                message: format!("No credentials found in credential_source referenced in profile {profile}"),
                cause: None,
            },
        }),
        "EcsContainer" => Ok(Source::Container),
        "Ec2InstanceMetadata" => Ok(Source::Instance { last: false }),
        _ => Err(Error::Configuration(format!(
            "The credential source \"{place}\" referenced in profile \"{profile}\" is not valid."
        ))),
    }
}

fn sso(files: &SharedFiles, profile: &str) -> Result<Option<Sso>, Error> {
    let of = |setting| files.of(profile, setting);
    if of("sso_role_name").is_none() && of("sso_account_id").is_none() {
        return Ok(None);
    }
    let session = of("sso_session");
    if let Some(name) = session.filter(|name| !files.has_sso_session(name)) {
        let problem = format!("The sso-session \"{name}\" that the profile \"{profile}\" names does not exist.");
        return Err(Error::Configuration(problem));
    }
    let setting = |name: &'static str| {
        let of_session = session.and_then(|session| files.of_sso_session(session, name));
        if let (Some(inner), Some(outer)) = (of_session, of(name))
            && inner != outer
        {
            return Err(Error::Configuration(format!(
                "The value for {name} is inconsistent between profile ({outer}) and sso-session ({inner})."
            )));
        }
        let found = of_session.or_else(|| of(name)).map(str::to_owned);
        found.ok_or_else(|| {
            Error::Configuration(format!(
                "The profile \"{profile}\" is configured to use SSO but is missing required configuration: {name}"
            ))
        })
    };
    Ok(Some(Sso {
        session: session.map(str::to_owned),
        start_url: setting("sso_start_url")?,
        region: setting("sso_region")?,
        account: setting("sso_account_id")?,
        role: setting("sso_role_name")?,
    }))
}

fn unsupported(profile: &str, setting: &str) -> Error {
    Error::Configuration(format!(
        "The profile \"{profile}\" has {setting}, which is boto3's to ask for: pass \
         session=boto3.Session(profile_name=\"{profile}\")."
    ))
}

/// Both keys, or none; one alone is an error.
fn keys(
    from: &'static str,
    pair: [Option<&str>; 2],
    token: Option<&str>,
    names: [&'static str; 2],
) -> Result<Option<Source>, Error> {
    let partial = |missing| Err(Error::PartialCredentials { provider: from.to_owned(), missing });
    match pair {
        [Some(id), Some(secret)] => {
            let keys = Credentials::new(id, secret, token.map(str::to_owned), None, from);
            Ok(Some(Source::Keys { keys, from }))
        }
        [None, None] => Ok(None),
        [Some(_), None] => partial(names[1]),
        [None, Some(_)] => partial(names[0]),
    }
}
