//! What the operations on image builders do.

use aws_sdk_appstream::operation::create_image_builder::{CreateImageBuilderInput, CreateImageBuilderOutput};
use aws_sdk_appstream::operation::create_image_builder_streaming_url::{
    CreateImageBuilderStreamingUrlInput, CreateImageBuilderStreamingUrlOutput,
};
use aws_sdk_appstream::operation::delete_image_builder::{DeleteImageBuilderInput, DeleteImageBuilderOutput};
use aws_sdk_appstream::operation::describe_image_builders::{DescribeImageBuildersInput, DescribeImageBuildersOutput};
use aws_sdk_appstream::operation::start_image_builder::{StartImageBuilderInput, StartImageBuilderOutput};
use aws_sdk_appstream::operation::stop_image_builder::{StopImageBuilderInput, StopImageBuilderOutput};
use aws_sdk_appstream::types::{
    ImageBuilder, ImageBuilderState, LatestAppstreamAgentVersion, NetworkAccessConfiguration, VolumeConfig,
};
use aws_smithy_types::base64;

use super::builder::{Boot, Builder};
use super::catalogue::LATEST_AGENT;
use super::constraints;
use super::deployments;
use super::errors::Fault;
use super::images;
use super::pages;
use super::permissions::{self, Use};
use super::tags;
use super::world::{World, timestamp};

/// The page of `DescribeImageBuilders` when the caller names no size. The service's own is not documented.
const PAGE: usize = 50;
/// Gigabytes.
const DEFAULT_ROOT_VOLUME: i32 = 200;
/// Seconds.
const DEFAULT_VALIDITY: i64 = 3600;
const LONGEST_VALIDITY: i64 = 604_800;

/// `DescribeImageBuilders`: by name, in pages. One unknown name spoils the call.
pub(super) fn describe(
    world: &mut World,
    input: &DescribeImageBuildersInput,
) -> Result<DescribeImageBuildersOutput, Fault> {
    let now = world.now();
    let names = input.names();
    if let Some(unknown) = names.iter().find(|name| !world.builders.contains_key(*name)) {
        return Err(Fault::not_found("image builder", unknown, &world.options.account_id));
    }
    let wanted = world.builders.iter().filter(|(name, _)| names.is_empty() || names.contains(name));
    let size = pages::size(input.max_results, PAGE, None)?;
    let page = pages::page("image-builders", wanted.map(|(k, b)| (k.as_str(), b)), size, input.next_token())?;
    Ok(DescribeImageBuildersOutput::builder()
        .set_image_builders(Some(page.items.into_iter().map(|builder| builder.view(now)).collect()))
        .set_next_token(page.next_token)
        .build())
}

/// `CreateImageBuilder`: the checks in the order parameters, name, image, quota.
pub(super) fn create(world: &mut World, input: &CreateImageBuilderInput) -> Result<CreateImageBuilderOutput, Fault> {
    check(input)?;
    let tags = tags::given("tags", input.tags())?;
    let name = input.name().unwrap_or_default();
    if world.builders.contains_key(name) {
        let message = format!("The image builder {name} already exists.");
        return Err(Fault::new("ResourceAlreadyExistsException", message));
    }
    let image = images::to_build_on(world, input.image_name(), input.image_arn())?;
    permissions::check(image, Use::ImageBuilder)?;
    images::check_family(image, input.instance_type().unwrap_or_default())?;
    let software = deployments::planned(world, input, image)?;
    let (image_arn, platform) = (image.arn.clone(), image.platform.clone());
    let image_agent = image.appstream_agent_version.clone();
    let quota = world.options.image_builder_quota;
    if world.builders.len() >= quota as usize {
        return Err(Fault::limit("image builders", quota));
    }

    let now = world.now();
    let (agent, latest) = agent(input.appstream_agent_version().or(image_agent.as_deref()));
    let volume = input.root_volume_config.clone();
    let volume = volume.unwrap_or_else(|| VolumeConfig::builder().volume_size_in_gb(DEFAULT_ROOT_VOLUME).build());
    let record = ImageBuilder::builder()
        .name(name)
        .arn(world.arn("image-builder", name))
        .set_image_arn(image_arn)
        .set_description(input.description.clone())
        .set_display_name(input.display_name.clone())
        .set_vpc_config(input.vpc_config.clone())
        .set_instance_type(input.instance_type.clone())
        .set_platform(platform)
        .set_iam_role_arn(input.iam_role_arn.clone())
        .created_time(timestamp(now))
        .enable_default_internet_access(input.enable_default_internet_access.unwrap_or(false))
        .set_domain_join_info(input.domain_join_info.clone())
        .set_image_builder_errors(Some(Vec::new()))
        .appstream_agent_version(agent)
        .latest_appstream_agent_version(latest)
        .set_access_endpoints(input.access_endpoints.clone())
        .root_volume_config(volume)
        .set_disable_imdsv1(input.disable_imdsv1)
        .build();
    let joining = if input.domain_join_info.is_some() { world.options.durations.domain_join } else { 0.0 };
    let nominal = world.options.durations.create + joining;
    let mut boot = boot(world, nominal, input.appstream_agent_version());
    if software.is_staged(now, false) {
        boot.sync_apps = Some(deployments::sync(world));
    }
    let network = NetworkAccessConfiguration::builder()
        .eni_private_ip_address(format!("10.0.{}.{}", world.random.host_byte(), world.random.host_byte()))
        .eni_id(format!("eni-{}", world.random.hex(17)))
        .build();
    let mut builder = Builder::new(record, now, boot, network, tags);
    builder.software = software;
    builder.software.deploy(now, builder.settles() - now, false);
    let view = builder.view(now);
    world.builders.insert(name.to_owned(), builder);
    Ok(CreateImageBuilderOutput::builder().image_builder(view).build())
}

/// `StartImageBuilder`: from `STOPPED` only.
pub(super) fn start(world: &mut World, input: &StartImageBuilderInput) -> Result<StartImageBuilderOutput, Fault> {
    constraints::text("appstreamAgentVersion", input.appstream_agent_version(), 1..=100)?;
    let now = world.now();
    let name = input.name().unwrap_or_default();
    constraints::text("name", Some(name), 1..=usize::MAX)?;
    let state = state(world, name)?;
    if state != ImageBuilderState::Stopped {
        let message = format!("The image builder {name} is {state}. It must be STOPPED to be started.");
        return Err(Fault::new("ResourceNotAvailableException", message));
    }
    let boot = boot(world, world.options.durations.start, input.appstream_agent_version());
    let builder = world.builder(name)?;
    if let Some(version) = input.appstream_agent_version() {
        let (version, latest) = agent(Some(version));
        builder.set_agent(version, latest);
    }
    builder.start(now, boot);
    Ok(StartImageBuilderOutput::builder().image_builder(builder.view(now)).build())
}

/// `StopImageBuilder`: from `RUNNING` only.
pub(super) fn stop(world: &mut World, input: &StopImageBuilderInput) -> Result<StopImageBuilderOutput, Fault> {
    let now = world.now();
    let name = input.name().unwrap_or_default();
    constraints::text("name", Some(name), 1..=usize::MAX)?;
    let state = state(world, name)?;
    if state != ImageBuilderState::Running {
        let message = format!("The image builder {name} is {state}. It must be RUNNING to be stopped.");
        return Err(Fault::not_permitted(message));
    }
    let takes = world.about(world.options.durations.stop);
    let builder = world.builder(name)?;
    builder.stop(now, takes);
    Ok(StopImageBuilderOutput::builder().image_builder(builder.view(now)).build())
}

/// `DeleteImageBuilder`: from every settled state, also from `RUNNING`.
pub(super) fn delete(world: &mut World, input: &DeleteImageBuilderInput) -> Result<DeleteImageBuilderOutput, Fault> {
    use ImageBuilderState::{Failed, Running, Stopped};
    let now = world.now();
    let name = input.name().unwrap_or_default();
    constraints::name("name", name)?;
    let state = state(world, name)?;
    if ![Running, Stopped, Failed].contains(&state) {
        let message = format!("The image builder {name} is {state}. It must be STOPPED to be deleted.");
        return Err(Fault::not_permitted(message));
    }
    let takes = world.about(world.options.durations.delete);
    let builder = world.builder(name)?;
    builder.delete(now, takes);
    Ok(DeleteImageBuilderOutput::builder().image_builder(builder.view(now)).build())
}

/// `CreateImageBuilderStreamingURL`: while `RUNNING` only. `Expires` is in service time.
pub(super) fn streaming_url(
    world: &mut World,
    input: &CreateImageBuilderStreamingUrlInput,
) -> Result<CreateImageBuilderStreamingUrlOutput, Fault> {
    constraints::range("validity", input.validity, 1..=LONGEST_VALIDITY)?;
    let now = world.now();
    let name = input.name().unwrap_or_default();
    constraints::text("name", Some(name), 1..=usize::MAX)?;
    let state = state(world, name)?;
    if state != ImageBuilderState::Running {
        let message = format!("The image builder {name} is {state}. It must be RUNNING to be streamed.");
        return Err(Fault::not_permitted(message));
    }
    let validity = u32::try_from(input.validity.unwrap_or(DEFAULT_VALIDITY)).map_err(internal)?;
    let expires = timestamp(now + f64::from(validity));
    let parameters = serde_json::json!({
        "type": "ADMIN",
        "expires": expires.secs().to_string(),
        "awsAccountId": world.options.account_id,
        "resource": world.arn("image-builder", name),
        "token": world.random.hex(64),
    });
    let parameters = base64::encode(parameters.to_string()).replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
    let region = &world.options.region_name;
    let url = format!("https://appstream2.{region}.aws.amazon.com/authenticate?parameters={parameters}");
    Ok(CreateImageBuilderStreamingUrlOutput::builder().streaming_url(url).expires(expires).build())
}

/// The state of the image builder of that name.
pub(super) fn state(world: &mut World, name: &str) -> Result<ImageBuilderState, Fault> {
    let now = world.now();
    let builder = world.builder(name)?;
    builder.state(now).cloned().ok_or_else(|| internal("a builder that is gone"))
}

fn check(input: &CreateImageBuilderInput) -> Result<(), Fault> {
    constraints::name("name", input.name().unwrap_or_default())?;
    constraints::text("instanceType", Some(input.instance_type().unwrap_or_default()), 1..=usize::MAX)?;
    constraints::text("imageName", input.image_name(), 1..=usize::MAX)?;
    constraints::arn("imageArn", input.image_arn())?;
    constraints::text("description", input.description(), 0..=256)?;
    constraints::text("displayName", input.display_name(), 0..=100)?;
    constraints::arn("iamRoleArn", input.iam_role_arn())?;
    constraints::text("appstreamAgentVersion", input.appstream_agent_version(), 1..=100)?;
    constraints::count("accessEndpoints", input.access_endpoints.as_ref().map(Vec::len), 1..=4)?;
    let volume = input.root_volume_config().and_then(VolumeConfig::volume_size_in_gb);
    constraints::range("rootVolumeConfig.volumeSizeInGb", volume, 200..=500)?;
    if let Some(vpc) = input.vpc_config() {
        if vpc.subnet_ids().len() > 1 {
            return Err(Fault::combination("An image builder can be in one subnet only."));
        }
        if vpc.security_group_ids().len() > 5 {
            return Err(Fault::combination("An image builder can have at most 5 security groups."));
        }
    }
    Ok(())
}

/// The way to `RUNNING`, with jitter.
fn boot(world: &mut World, nominal: f64, agent: Option<&str>) -> Boot {
    let durations = world.options.durations.clone();
    Boot {
        pending: world.about(nominal),
        update_agent: (agent == Some("LATEST")).then(|| world.about(durations.update_agent)),
        sync_apps: None,
        network_access: world.about(durations.network_access),
    }
}

/// The agent's version as the API shows it, and whether it is the newest.
fn agent(asked: Option<&str>) -> (String, LatestAppstreamAgentVersion) {
    match asked {
        None | Some("LATEST" | LATEST_AGENT) => (LATEST_AGENT.to_owned(), LatestAppstreamAgentVersion::True),
        Some(older) => (older.to_owned(), LatestAppstreamAgentVersion::False),
    }
}

/// What cannot happen; if it does, the caller learns of it and the service lives on.
fn internal(error: impl std::fmt::Display) -> Fault {
    Fault::new("InternalFailure", error.to_string()).with_status(500)
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::types::{DomainJoinInfo, VpcConfig};

    use super::super::options::{Durations, Options};
    use super::super::world::by_hand::Hand;
    use super::*;

    const BASE: &str = "AppStream-WinServer2022-06-17-2024";

    type Draft = aws_sdk_appstream::operation::create_image_builder::builders::CreateImageBuilderInputBuilder;

    fn draft(name: &str) -> Draft {
        CreateImageBuilderInput::builder().name(name).image_name(BASE).instance_type("stream.standard.medium")
    }

    fn make(hand: &mut Hand, draft: Draft) -> Result<ImageBuilder, Fault> {
        hand.world.move_on();
        create(&mut hand.world, &draft.build().unwrap()).map(|output| output.image_builder.unwrap())
    }

    fn get(hand: &mut Hand, name: &str) -> Result<ImageBuilder, Fault> {
        hand.world.move_on();
        let input = DescribeImageBuildersInput::builder().names(name).build().unwrap();
        describe(&mut hand.world, &input).map(|output| output.image_builders.unwrap().remove(0))
    }

    fn shown(hand: &mut Hand, name: &str) -> String {
        get(hand, name).map_or_else(|fault| fault.code().to_owned(), |builder| builder.state.unwrap().to_string())
    }

    macro_rules! ask {
        ($hand:expr, $call:ident, $input:ident $(, $set:ident = $value:expr)*) => {
            $call(&mut $hand.world, &$input::builder().name("b")$(.$set($value))*.build().unwrap())
        };
    }

    #[test]
    fn the_whole_life_of_a_builder() {
        let mut hand = Hand::new();
        let made = make(&mut hand, draft("b")).unwrap();
        assert_eq!(made.state, Some(ImageBuilderState::Pending));
        assert_eq!(made.arn(), Some("arn:aws:appstream:us-east-1:123456789012:image-builder/b"));
        assert_eq!(made.image_arn(), Some("arn:aws:appstream:us-east-1::image/AppStream-WinServer2022-06-17-2024"));
        assert_eq!(made.created_time().unwrap().secs(), 1_700_000_000);
        hand.pass(479.0);
        assert_eq!(shown(&mut hand, "b"), "PENDING");
        hand.pass(1.0);
        let running = get(&mut hand, "b").unwrap();
        assert_eq!(running.state, Some(ImageBuilderState::Running));
        assert_eq!(running.network_access_configuration, None, "RUNNING is not yet reachable");
        hand.pass(15.0);
        let network = get(&mut hand, "b").unwrap().network_access_configuration.unwrap();
        assert!(network.eni_private_ip_address().unwrap().starts_with("10.0."));
        assert_eq!(network.eni_id().unwrap().len(), "eni-".len() + 17);

        let stopping = ask!(hand, stop, StopImageBuilderInput).unwrap().image_builder.unwrap();
        assert_eq!(stopping.state, Some(ImageBuilderState::Stopping));
        assert_eq!(stopping.network_access_configuration, None);
        hand.pass(120.0);
        assert_eq!(shown(&mut hand, "b"), "STOPPED");
        ask!(hand, start, StartImageBuilderInput).unwrap();
        assert_eq!(shown(&mut hand, "b"), "PENDING");
        hand.pass(180.0);
        assert_eq!(shown(&mut hand, "b"), "RUNNING");
        ask!(hand, delete, DeleteImageBuilderInput).unwrap();
        assert_eq!(shown(&mut hand, "b"), "DELETING");
        hand.pass(60.0);
        assert_eq!(shown(&mut hand, "b"), "ResourceNotFoundException");
        make(&mut hand, draft("b")).unwrap(); // the name is free again
    }

    #[test]
    fn a_domain_join_and_a_newer_agent_take_longer() {
        let mut hand = Hand::new();
        let domain = DomainJoinInfo::builder().directory_name("corp.example.com").build();
        make(&mut hand, draft("d").domain_join_info(domain)).unwrap();
        let updated = make(&mut hand, draft("a").appstream_agent_version("LATEST")).unwrap();
        assert_eq!(updated.latest_appstream_agent_version, Some(LatestAppstreamAgentVersion::True));
        hand.pass(480.0);
        assert_eq!((shown(&mut hand, "a").as_str(), shown(&mut hand, "d").as_str()), ("UPDATING_AGENT", "PENDING"));
        hand.pass(180.0);
        assert_eq!((shown(&mut hand, "a").as_str(), shown(&mut hand, "d").as_str()), ("RUNNING", "PENDING"));
        hand.pass(720.0);
        assert_eq!(shown(&mut hand, "d"), "RUNNING");
    }

    #[test]
    fn wrong_states_are_refused_and_change_nothing() {
        let mut hand = Hand::new();
        make(&mut hand, draft("b")).unwrap();
        let codes = |hand: &mut Hand| {
            [
                ask!(hand, start, StartImageBuilderInput).map(|_| ()),
                ask!(hand, stop, StopImageBuilderInput).map(|_| ()),
                ask!(hand, delete, DeleteImageBuilderInput).map(|_| ()),
                ask!(hand, streaming_url, CreateImageBuilderStreamingUrlInput).map(|_| ()),
            ]
            .map(|answer| answer.err().map(|fault| fault.code().to_owned()).unwrap_or_default())
        };
        let (na, np) = ("ResourceNotAvailableException", "OperationNotPermittedException");
        assert_eq!(codes(&mut hand), [na, np, np, np]);
        hand.pass(480.0);
        assert_eq!(ask!(hand, start, StartImageBuilderInput).unwrap_err().code(), na);
        ask!(hand, stop, StopImageBuilderInput).unwrap();
        assert_eq!(codes(&mut hand), [na, np, np, np]);
        hand.pass(120.0);
        assert_eq!(ask!(hand, stop, StopImageBuilderInput).unwrap_err().code(), np);
        ask!(hand, delete, DeleteImageBuilderInput).unwrap();
        assert_eq!(codes(&mut hand), [na, np, np, np]);
        hand.pass(60.0);
        assert_eq!(codes(&mut hand), ["ResourceNotFoundException"; 4]);
    }

    #[test]
    fn what_create_refuses() {
        let mut hand = Hand::with(Options { image_builder_quota: 1, ..Options::default() });
        let code = |hand: &mut Hand, draft: Draft| make(hand, draft).unwrap_err().code().to_owned();
        let bare = || CreateImageBuilderInput::builder().name("b").instance_type("stream.standard.medium");
        let lent = "arn:aws:appstream:us-east-1:210987654321:image/partner-cad";
        let (bad, clash) = ("ValidationException", "InvalidParameterCombinationException");
        assert_eq!(code(&mut hand, draft("no spaces")), bad);
        assert_eq!(code(&mut hand, draft("b").description("x".repeat(257))), bad);
        assert_eq!(code(&mut hand, draft("b").instance_type("")), bad);
        assert_eq!(code(&mut hand, bare()), clash);
        assert_eq!(code(&mut hand, draft("b").image_arn(lent)), clash);
        assert_eq!(code(&mut hand, draft("b").instance_type("stream.graphics.g4dn.xlarge")), clash);
        let nets = VpcConfig::builder().subnet_ids("subnet-1").subnet_ids("subnet-2").build();
        assert_eq!(code(&mut hand, draft("b").vpc_config(nets)), clash);
        let groups = VpcConfig::builder().set_security_group_ids(Some(vec!["sg-1".into(); 6])).build();
        assert_eq!(code(&mut hand, draft("b").vpc_config(groups)), clash);
        let volume = VolumeConfig::builder().volume_size_in_gb(199).build();
        assert_eq!(code(&mut hand, draft("b").root_volume_config(volume)), bad);

        let unknown = make(&mut hand, bare().image_name("nope")).unwrap_err();
        assert_eq!(unknown.message(), "The image nope for account 123456789012 does not exist.");
        assert_eq!(code(&mut hand, bare().image_name("partner-cad")), "ResourceNotFoundException");
        let deprecated = make(&mut hand, bare().image_name("AppStream-WinServer2016-07-19-2023")).unwrap_err();
        assert_eq!(deprecated.code(), "ResourceNotAvailableException");
        assert!(deprecated.message().contains("is DEPRECATED. The image must be in an AVAILABLE state"));

        make(&mut hand, bare().image_arn(lent)).unwrap(); // a shared image by its ARN
        assert_eq!(code(&mut hand, draft("b")), "ResourceAlreadyExistsException");
        let full = make(&mut hand, draft("c")).unwrap_err();
        assert_eq!(full.code(), "LimitExceededException");
        assert_eq!(full.message().rsplit(' ').next(), Some("1"));
    }

    #[test]
    fn one_unknown_name_spoils_a_description() {
        let mut hand = Hand::new();
        make(&mut hand, draft("a")).unwrap();
        let input = DescribeImageBuildersInput::builder().names("a").names("z").build().unwrap();
        let fault = describe(&mut hand.world, &input).unwrap_err();
        assert_eq!(fault.code(), "ResourceNotFoundException");
        assert!(fault.message().contains(" z "));
    }

    #[test]
    fn pages_of_builders() {
        let mut hand = Hand::new();
        for name in ["c", "a", "b"] {
            make(&mut hand, draft(name)).unwrap();
        }
        let ask = |hand: &mut Hand, token: Option<String>| {
            let input = DescribeImageBuildersInput::builder().max_results(2).set_next_token(token).build().unwrap();
            let output = describe(&mut hand.world, &input).unwrap();
            let names: Vec<_> = output.image_builders().iter().map(|b| b.name().unwrap().to_owned()).collect();
            (names, output.next_token)
        };
        let (names, token) = ask(&mut hand, None);
        assert_eq!(names, ["a", "b"]);
        assert_eq!(ask(&mut hand, token), (vec!["c".to_owned()], None));
    }

    #[test]
    fn streaming_urls() {
        let mut hand = Hand::with(Options {
            durations: Durations { create: 0.0, ..Durations::default() },
            region_name: "eu-west-1".to_owned(),
            ..Options::default()
        });
        make(&mut hand, draft("b")).unwrap();
        let output = ask!(hand, streaming_url, CreateImageBuilderStreamingUrlInput).unwrap();
        assert_eq!(output.expires().unwrap().secs(), 1_700_003_600);
        let start = "https://appstream2.eu-west-1.aws.amazon.com/authenticate?parameters=";
        let parameters = output.streaming_url().unwrap().strip_prefix(start).unwrap();
        let parameters = parameters.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
        let json: serde_json::Value = serde_json::from_slice(&base64::decode(parameters).unwrap()).unwrap();
        assert_eq!(json["expires"], "1700003600");
        let longest = ask!(hand, streaming_url, CreateImageBuilderStreamingUrlInput, validity = 604_800).unwrap();
        assert_eq!(longest.expires().unwrap().secs(), 1_700_604_800);
        for validity in [0, -1, 604_801, i64::MAX] {
            let answer = ask!(hand, streaming_url, CreateImageBuilderStreamingUrlInput, validity = validity);
            assert_eq!(answer.unwrap_err().code(), "ValidationException");
        }
    }

    #[test]
    fn jitter_is_seeded() {
        let ready_after = |seed| {
            let options = Options { jitter: 0.5, seed: Some(seed), ..Options::default() };
            let mut world = World::new(options, super::super::clock::Clock::scaled(1.0));
            boot(&mut world, 100.0, None).pending
        };
        assert_eq!(ready_after(1).to_bits(), ready_after(1).to_bits());
        assert_ne!(ready_after(1).to_bits(), ready_after(2).to_bits());
        assert!((50.0..=150.0).contains(&ready_after(3)));
    }
}
