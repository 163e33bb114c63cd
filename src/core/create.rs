//! Creating an image builder, which has no idempotency token: who tries again must know what the first attempt did.
//!
//! If an answer was lost, the builder may exist all the same. Then the service is asked: a builder of that name that
//! was made since, of the image and the instance type that were asked for, is the answer.

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use aws_smithy_types::date_time::{DateTime, Format};
use bytes::{BufMut, Bytes, BytesMut};
use serde::Serialize;

use super::answer::Answer;
use super::attempts::Attempts;
use super::client::Client;
use super::error::Error;
use super::model::{OPERATIONS, Operation};
use super::protocol::Protocol;
use super::record::Value;
use super::retry::Nature;

pub(super) const OPERATION: &str = "CreateImageBuilder";
/// How often is looked for a builder of whose creation nothing was heard.
const LOOKS: u32 = 3;
const LOOK_PAUSE: Duration = Duration::from_millis(500);
/// The pauses while a role is not visible yet.
const ROLE_PAUSES: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(5)];
/// How far the clocks of the service may be apart: one tells the time of an answer in whole seconds, another when a
/// builder was made.
const SLACK: Duration = Duration::from_secs(2);

/// As `Client::call`. `patience` is how long the service may say that it does not see the role.
pub(super) async fn create(
    client: &Client,
    operation: &'static Operation,
    body: Bytes,
    attempts: &Arc<Attempts>,
    patience: Duration,
) -> Result<Answer, Error> {
    let began = Instant::now();
    let mut outcome = until_role_is_seen(client, operation, &body, attempts, patience).await;
    if is_lost(&outcome, attempts)
        && let Some(wanted) = Wanted::of(&Value { bytes: body, protocol: client.protocol() })
        && let Some(found) = look(client, &wanted, attempts, began).await
    {
        outcome = Ok(found);
    }
    let retries = attempts.of(operation).saturating_sub(1);
    match &mut outcome {
        Ok(answer) => answer.retries = retries,
        Err(Error::Refused { answer, .. }) => answer.retries = retries,
        Err(_) => {}
    }
    outcome
}

/// Whether the service may have made the builder without saying so. An answer that cannot be read says nothing.
fn is_lost(outcome: &Result<Answer, Error>, attempts: &Attempts) -> bool {
    match outcome {
        Ok(answer) => !Value::of(answer).is_structure(),
        Err(_) => attempts.have_lost_an_answer(),
    }
}

async fn until_role_is_seen(
    client: &Client,
    operation: &'static Operation,
    body: &Bytes,
    attempts: &Arc<Attempts>,
    patience: Duration,
) -> Result<Answer, Error> {
    let began = Instant::now();
    let [mut pause, longest] = ROLE_PAUSES;
    loop {
        let outcome = client.noted(operation, body.clone(), attempts).await;
        let left = patience.saturating_sub(began.elapsed());
        match &outcome {
            Err(Error::Refused { refusal, .. }) if refusal.code == "InvalidRoleException" && !left.is_zero() => {}
            _ => return outcome,
        }
        tokio::time::sleep(pause.mul_f64(1.0 - fastrand::f64() / 4.0).min(left)).await;
        pause = (pause * 2).min(longest);
    }
}

/// What was asked for, as far as a builder shows it.
struct Wanted {
    name: String,
    image_name: Option<String>,
    image_arn: Option<String>,
    instance_type: Option<String>,
}

impl Wanted {
    fn of(input: &Value) -> Option<Self> {
        let [name, image_name, image_arn, instance_type] =
            input.texts(["Name", "ImageName", "ImageArn", "InstanceType"]).ok()?;
        Some(Self { name: name?, image_name, image_arn, instance_type })
    }

    /// Whether that builder is the one, made since.
    fn is(&self, builder: &Value, since: SystemTime) -> bool {
        let Ok([name, image, instance_type, created]) =
            builder.texts(["Name", "ImageArn", "InstanceType", "CreatedTime"])
        else {
            return false;
        };
        let arn = image.unwrap_or_default();
        let image = arn.split_once(":image/").map_or("", |(_, name)| name);
        let since = since.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs_f64();
        name.as_ref() == Some(&self.name)
            && instance_type == self.instance_type
            && self.image_arn.as_ref().is_none_or(|wanted| *wanted == arn)
            && self.image_name.as_ref().is_none_or(|wanted| wanted == image)
            && created.and_then(|time| time.parse().ok()).is_some_and(|created: f64| created >= since)
    }
}

/// The builder as the answer that was lost; None if it is not there, or somebody else's, or nobody can tell.
async fn look(client: &Client, wanted: &Wanted, attempts: &Arc<Attempts>, began: Instant) -> Option<Answer> {
    let operation = OPERATIONS.iter().find(|operation| operation.name == "DescribeImageBuilders")?;
    let body = ask(client.protocol(), &wanted.name)?;
    for number in 1..=LOOKS {
        match client.noted_once(operation, body.clone(), attempts).await {
            Ok(answer) => {
                let since = since(&answer, began);
                let found = Value::of(&answer).page("ImageBuilders").ok()?.items;
                if let Some(builder) = found.first() {
                    return wanted.is(builder, since).then(|| as_created(&answer, builder));
                }
            }
            Err(error) if !is_passing(&error) => return None,
            Err(_) => {}
        }
        if number < LOOKS {
            tokio::time::sleep(LOOK_PAUSE * number).await; // it may still be at work
        }
    }
    None
}

/// Whether another look may show more: also if it was not there yet.
fn is_passing(error: &Error) -> bool {
    match error {
        Error::Refused { refusal, .. } if refusal.code == "ResourceNotFoundException" => true,
        Error::Refused { refusal, answer, .. } => !matches!(Nature::of(refusal, answer), Nature::Lasting),
        Error::ConnectionClosed { .. } | Error::Connect { .. } => true,
        _ => false,
    }
}

/// When the call began by the service's clock, as far as its answer tells; by ours if it does not.
fn since(answer: &Answer, began: Instant) -> SystemTime {
    let told = answer.headers.get("date").and_then(|date| DateTime::from_str(date, Format::HttpDate).ok());
    let now = told.and_then(|date| SystemTime::try_from(date).ok()).unwrap_or_else(SystemTime::now);
    now.checked_sub(began.elapsed() + SLACK).unwrap_or(SystemTime::UNIX_EPOCH)
}

fn ask(protocol: Protocol, name: &str) -> Option<Bytes> {
    #[derive(Serialize)]
    #[serde(rename_all = "PascalCase")]
    struct Ask<'a> {
        names: [&'a str; 1],
    }

    let ask = Ask { names: [name] };
    let body = match protocol {
        Protocol::Json => serde_json::to_vec(&ask).ok()?,
        Protocol::Cbor => minicbor_serde::to_vec(&ask).ok()?,
    };
    Some(body.into())
}

/// What the service would have answered to the creation.
fn as_created(described: &Answer, builder: &Value) -> Answer {
    let mut body = BytesMut::with_capacity(builder.bytes.len() + 32);
    match described.protocol {
        Protocol::Json => {
            body.put_slice(b"{\"ImageBuilder\":");
            body.put_slice(&builder.bytes);
            body.put_u8(b'}');
        }
        Protocol::Cbor => {
            body.put_slice(b"\xa1\x6cImageBuilder"); // a map of one, a text of twelve bytes
            body.put_slice(&builder.bytes);
        }
    }
    Answer {
        status: described.status,
        headers: described.headers.clone(),
        protocol: described.protocol,
        retries: 0,
        body: body.freeze(),
    }
}
