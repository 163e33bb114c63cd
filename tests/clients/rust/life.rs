//! The life of a builder and an image, with the AWS SDK for Rust: `life URL json|cbor`.
//!
//! What a step is and what came of it: `../living.py`. The SDK has no call by name, so that each operation has a row.

use std::error::Error;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use aws_sdk_appstream::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_appstream::error::ProvideErrorMetadata;
use aws_sdk_appstream::{Client, Config};
use aws_smithy_json::codec::{JsonCodec, JsonCodecSettings};
use aws_smithy_json::protocol::aws_json_rpc::AwsJsonRpcProtocol;
use aws_smithy_schema::codec::Codec as _;
use aws_smithy_schema::serde::{SerializableStruct, ShapeSerializer as _};
use aws_smithy_types::date_time::Format;
use serde_json::{Map, Value, json};

type Failure = Box<dyn Error>;

/// What an operation answers: its members, or an error's code and message.
type Answer = Result<Map<String, Value>, [String; 2]>;

fn client(url: &str, protocol: &str) -> Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("local", "local", None, None, "life"))
        .endpoint_url(url);
    if protocol == "cbor" {
        return Client::from_conf(config.build()); // the SDK's own choice
    }
    let json = AwsJsonRpcProtocol::aws_json_1_1().with_target_prefix("PhotonAdminProxyService");
    Client::from_conf(config.protocol(json).build())
}

fn codec() -> JsonCodec {
    let settings = JsonCodecSettings::builder().use_json_name(false).default_timestamp_format(Format::EpochSeconds);
    JsonCodec::new(settings.build())
}

/// A structure of the SDK as JSON, by the SDK's own schema.
fn members(output: &dyn SerializableStruct) -> Result<Map<String, Value>, Failure> {
    let mut serializer = codec().create_serializer();
    serializer.write_struct(output.schema(), output)?;
    Ok(serde_json::from_slice(&serializer.finish())?)
}

/// Calls an operation by its name. A row: the name; the module and the input of the SDK; the members that are set.
macro_rules! call {
    ($client:ident, $operation:ident, $given:ident, {
        $($name:literal: $module:ident::$input:ident($($set:ident = $member:ident),*),)*
    }) => {
        match $operation {
            $($name => {
                let read = &mut codec().create_deserializer($given.as_bytes());
                let input = aws_sdk_appstream::operation::$module::$input::deserialize(read)?;
                match $client.$module()$(.$set(input.$member))*.send().await {
                    Ok(output) => Ok(members(&output)?),
                    Err(error) => Err(refused(&error)?),
                }
            })*
            unknown => return Err(format!("no row for {unknown}").into()),
        }
    };
}

async fn ask(client: &Client, operation: &str, given: &str) -> Result<Answer, Failure> {
    Ok(call!(client, operation, given, {
        "CopyImage": copy_image::CopyImageInput(
            set_source_image_name = source_image_name,
            set_destination_image_name = destination_image_name,
            set_destination_region = destination_region,
            set_destination_image_description = destination_image_description
        ),
        "CreateFleet": create_fleet::CreateFleetInput(
            set_name = name,
            set_image_name = image_name,
            set_instance_type = instance_type,
            set_fleet_type = fleet_type,
            set_compute_capacity = compute_capacity,
            set_vpc_config = vpc_config
        ),
        "CreateImageBuilder": create_image_builder::CreateImageBuilderInput(
            set_name = name,
            set_image_name = image_name,
            set_image_arn = image_arn,
            set_instance_type = instance_type,
            set_display_name = display_name,
            set_description = description,
            set_enable_default_internet_access = enable_default_internet_access,
            set_vpc_config = vpc_config,
            set_access_endpoints = access_endpoints,
            set_root_volume_config = root_volume_config,
            set_appstream_agent_version = appstream_agent_version,
            set_tags = tags
        ),
        "CreateImageBuilderStreamingURL":
            create_image_builder_streaming_url::CreateImageBuilderStreamingUrlInput(
                set_name = name,
                set_validity = validity
            ),
        "CreateUpdatedImage": create_updated_image::CreateUpdatedImageInput(
            set_existing_image_name = existing_image_name,
            set_new_image_name = new_image_name,
            set_new_image_tags = new_image_tags,
            set_dry_run = dry_run
        ),
        "DeleteFleet": delete_fleet::DeleteFleetInput(set_name = name),
        "DeleteImage": delete_image::DeleteImageInput(set_name = name),
        "DeleteImageBuilder": delete_image_builder::DeleteImageBuilderInput(set_name = name),
        "DeleteImagePermissions": delete_image_permissions::DeleteImagePermissionsInput(
            set_name = name,
            set_shared_account_id = shared_account_id
        ),
        "DescribeImageBuilders": describe_image_builders::DescribeImageBuildersInput(
            set_names = names,
            set_max_results = max_results,
            set_next_token = next_token
        ),
        "DescribeImagePermissions": describe_image_permissions::DescribeImagePermissionsInput(set_name = name),
        "DescribeImages": describe_images::DescribeImagesInput(
            set_names = names,
            set_arns = arns,
            set_type = r#type,
            set_max_results = max_results,
            set_next_token = next_token
        ),
        "ListTagsForResource": list_tags_for_resource::ListTagsForResourceInput(set_resource_arn = resource_arn),
        "StartImageBuilder": start_image_builder::StartImageBuilderInput(set_name = name),
        "StopImageBuilder": stop_image_builder::StopImageBuilderInput(set_name = name),
        "TagResource": tag_resource::TagResourceInput(set_resource_arn = resource_arn, set_tags = tags),
        "UntagResource": untag_resource::UntagResourceInput(set_resource_arn = resource_arn, set_tag_keys = tag_keys),
        "UpdateImagePermissions": update_image_permissions::UpdateImagePermissionsInput(
            set_name = name,
            set_shared_account_id = shared_account_id,
            set_image_permissions = image_permissions
        ),
    }))
}

/// The code and the message of an error answer; anything else is a failure of this program.
fn refused(error: &(impl ProvideErrorMetadata + std::fmt::Debug)) -> Result<[String; 2], Failure> {
    match (error.code(), error.message()) {
        (Some(code), Some(message)) => Ok([code.to_owned(), message.to_owned()]),
        _ => Err(format!("no answer of the service: {error:?}").into()),
    }
}

/// Follows the tokens. The inner error is the service's.
async fn pages(client: &Client, operation: &str, given: &Value) -> Result<Result<Vec<Value>, [String; 2]>, Failure> {
    let (mut given, mut pages) = (given.clone(), Vec::new());
    loop {
        let mut page = match ask(client, operation, &given.to_string()).await? {
            Ok(page) => page,
            Err(refused) => return Ok(Err(refused)),
        };
        let token = page.remove("NextToken");
        pages.push(Value::Object(page));
        let Some(token) = token else { return Ok(Ok(pages)) };
        given["NextToken"] = token;
    }
}

/// Tells the local AppStream to do something that no client can ask for.
fn post(url: &str, what: &str, told: &Value) -> Result<Value, Failure> {
    let address = url.strip_prefix("http://").ok_or("the local AppStream speaks plain HTTP")?;
    let body = told.to_string();
    let mut stream = TcpStream::connect(address)?;
    write!(
        stream,
        "POST /_local/{what} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nConnection: close\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let (head, body) = answer.split_once("\r\n\r\n").ok_or("half an answer")?;
    if !head.starts_with("HTTP/1.1 200 ") {
        return Err(format!("{what}: {answer}").into());
    }
    Ok(serde_json::from_str(body)?)
}

async fn outcome(client: &Client, url: &str, step: &Value) -> Result<Value, Failure> {
    let nothing = json!({});
    let given = step.get("with").unwrap_or(&nothing);
    if let Some(what) = step["local"].as_str() {
        return Ok(json!({"answer": post(url, what, given)?}));
    }
    if let Some(operation) = step["pages"].as_str() {
        return Ok(match pages(client, operation, given).await? {
            Ok(pages) => json!({ "pages": pages }),
            Err(refused) => json!({ "error": refused }),
        });
    }
    let operation = step["do"].as_str().ok_or("a step that is none")?;
    Ok(match ask(client, operation, &given.to_string()).await? {
        Ok(answer) => json!({ "answer": answer }),
        Err(refused) => json!({ "error": refused }),
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, protocol] = arguments.as_slice() else { return Err("usage: life URL json|cbor".into()) };
    let client = client(url, protocol);
    let steps: Vec<Value> = serde_json::from_reader(std::io::stdin())?;
    let mut outcomes = Vec::new();
    for step in &steps {
        outcomes.push(outcome(&client, url, step).await?);
    }
    println!("{}", Value::Array(outcomes));
    Ok(())
}
