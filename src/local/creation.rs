//! What `CreateImageBuilder` does.

use aws_sdk_appstream::operation::create_image_builder::{CreateImageBuilderInput, CreateImageBuilderOutput};
use aws_sdk_appstream::types::VolumeConfig;

use super::builder::{Boot, Builder, More};
use super::catalogue::LATEST_AGENT;
use super::constraints;
use super::deployments;
use super::errors::Fault;
use super::images;
use super::kinds::Kind;
use super::permissions::{self, Use};
use super::roles;
use super::tags;
use super::world::World;

/// `CreateImageBuilder`: the checks in the order parameters, name, image, quota.
pub(super) fn create(world: &mut World, input: &CreateImageBuilderInput) -> Result<CreateImageBuilderOutput, Fault> {
    check(input)?;
    input.iam_role_arn().map_or(Ok(()), roles::check)?;
    let tags = tags::given(input.tags());
    let name = input.name().unwrap_or_default();
    if world.builders.contains_key(name) {
        let message = format!("The image builder {name} already exists.");
        return Err(Fault::new("ResourceAlreadyExistsException", message));
    }
    let instance_type = input.instance_type().unwrap_or_default();
    let image = images::to_build_on(world, input.image_name(), input.image_arn())?;
    permissions::check(world, image, Use::ImageBuilder)?;
    images::check_family(world, image, instance_type)?;
    let software = deployments::planned(world, input, image)?;
    let kind = Kind {
        image_arn: image.arn.clone().unwrap_or_default(),
        platform: image.platform.as_ref().map(|platform| platform.as_str().to_owned()),
        instance_type: instance_type.to_owned(),
        agent: agent(input.appstream_agent_version().or(image.appstream_agent_version())),
        ..Kind::default()
    };
    let quota = world.options.image_builder_quota;
    if world.counted_builders() >= quota as usize {
        return Err(Fault::limit("image builders", quota));
    }

    let now = world.now();
    let joining = if input.domain_join_info.is_some() { world.options.durations.domain_join } else { 0.0 };
    let nominal = world.options.durations.create + joining;
    let mut boot = boot(world, nominal, input.appstream_agent_version());
    if software.is_staged(now, false) {
        boot.sync_apps = deployments::shown_sync(world);
    }
    let (kind, address) = (world.kind(kind), world.random.next());
    let mut builder = Builder::new(name, kind, now, address, boot).with(More { software, ..more(input) });
    builder.deploy(now, builder.settles() - now, false);
    builder.tags = tags;
    let view = builder.view(now);
    world.add_builder(builder);
    Ok(CreateImageBuilderOutput::builder().image_builder(view).build())
}

fn more(input: &CreateImageBuilderInput) -> More {
    More {
        description: input.description.clone(),
        display_name: input.display_name.clone(),
        iam_role_arn: input.iam_role_arn.clone(),
        internet_access: input.enable_default_internet_access.unwrap_or(false),
        vpc_config: input.vpc_config.clone(),
        domain_join_info: input.domain_join_info.clone(),
        access_endpoints: input.access_endpoints.clone(),
        root_volume: input.root_volume_config().and_then(VolumeConfig::volume_size_in_gb),
        disable_imdsv1: input.disable_imdsv1,
        ..More::default()
    }
}

/// What the model does not say of the parameters.
fn check(input: &CreateImageBuilderInput) -> Result<(), Fault> {
    let volume = input.root_volume_config().and_then(VolumeConfig::volume_size_in_gb);
    constraints::range("rootVolumeConfig.volumeSizeInGb", volume, 200..=500)?;
    if input.vpc_config().is_some_and(|vpc| vpc.subnet_ids().len() > 1) {
        return Err(Fault::combination("An image builder can be in one subnet only."));
    }
    Ok(())
}

/// The way to `RUNNING`, with jitter.
pub(super) fn boot(world: &mut World, nominal: f64, agent: Option<&str>) -> Boot {
    let (update_agent, network_access) = (world.options.durations.update_agent, world.options.durations.network_access);
    Boot {
        pending: world.about(nominal),
        update_agent: (agent == Some("LATEST")).then(|| world.about(update_agent)),
        sync_apps: None,
        network_access: world.about(network_access),
    }
}

/// The agent's version as the API shows it.
pub(super) fn agent(asked: Option<&str>) -> String {
    match asked {
        None | Some("LATEST") => LATEST_AGENT.to_owned(),
        Some(version) => version.to_owned(),
    }
}

#[cfg(test)]
pub(super) mod by_hand {
    //! Image builders for tests.

    use aws_sdk_appstream::operation::create_image_builder::builders::CreateImageBuilderInputBuilder as Draft;
    use aws_sdk_appstream::types::ImageBuilder;

    use super::super::world::by_hand::Hand;
    use super::{CreateImageBuilderInput, Fault, create};

    const BASE: &str = "AppStream-WinServer2022-06-17-2024";

    pub(in super::super) fn draft(name: &str) -> Draft {
        CreateImageBuilderInput::builder().name(name).image_name(BASE).instance_type("stream.standard.medium")
    }

    pub(in super::super) fn from(hand: &mut Hand, draft: Draft) -> Result<ImageBuilder, Fault> {
        hand.world.move_on();
        create(&mut hand.world, &draft.build().unwrap()).map(|output| output.image_builder.unwrap())
    }

    pub(in super::super) fn try_make(hand: &mut Hand, name: &str) -> Result<ImageBuilder, Fault> {
        from(hand, draft(name))
    }

    pub(in super::super) fn make(hand: &mut Hand, name: &str) -> ImageBuilder {
        try_make(hand, name).unwrap()
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_image_builder::builders::CreateImageBuilderInputBuilder as Draft;
    use aws_sdk_appstream::types::{DomainJoinInfo, ImageBuilder, LatestAppstreamAgentVersion, VpcConfig};

    use super::super::options::Options;
    use super::super::policies::Policies;
    use super::super::world::by_hand::Hand;
    use super::by_hand::{draft, from as make};
    use super::*;

    fn shown(hand: &mut Hand, name: &str) -> String {
        let now = hand.world.now();
        hand.world.builder(name).unwrap().state(now).unwrap().to_string()
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
    fn what_create_refuses() {
        let mut hand = Hand::with(Options { image_builder_quota: 1, ..Options::default() });
        let code = |hand: &mut Hand, draft: Draft| make(hand, draft).unwrap_err().code().to_owned();
        let bare = || CreateImageBuilderInput::builder().name("b").instance_type("stream.standard.medium");
        let lent = "arn:aws:appstream:us-east-1:210987654321:image/partner-cad";
        let (bad, clash) = ("ValidationException", "InvalidParameterCombinationException");
        assert_eq!(code(&mut hand, bare()), clash);
        assert_eq!(code(&mut hand, draft("b").image_arn(lent)), clash);
        assert_eq!(code(&mut hand, draft("b").instance_type("stream.graphics.g4dn.xlarge")), clash);
        let nets = VpcConfig::builder().subnet_ids("subnet-1").subnet_ids("subnet-2").build();
        assert_eq!(code(&mut hand, draft("b").vpc_config(nets)), clash);
        let bucket = draft("b").iam_role_arn("arn:aws:s3:::bucket");
        assert_eq!(code(&mut hand, bucket), "InvalidRoleException");
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

    #[test]
    fn a_service_that_decides_otherwise() {
        let code = |code: &str| serde_json::from_value(serde_json::json!(code)).unwrap();
        let policies = Policies {
            image_name_and_arn: code("ValidationException"),
            instance_family: code("IncompatibleImageException"),
            ..Policies::default()
        };
        let mut hand = Hand::with(Options { policies, ..Options::default() });
        let code = |hand: &mut Hand, draft: Draft| make(hand, draft).unwrap_err().code().to_owned();
        assert_eq!(code(&mut hand, draft("b").set_image_name(None)), "ValidationException");
        let graphics = draft("b").instance_type("stream.graphics.g4dn.xlarge");
        assert_eq!(code(&mut hand, graphics), "IncompatibleImageException");
    }

    #[test]
    fn whatever_is_given_is_shown() {
        let mut hand = Hand::new();
        let vpc = VpcConfig::builder().subnet_ids("subnet-1").build();
        let given = draft("b")
            .description("d")
            .display_name("n")
            .vpc_config(vpc.clone())
            .iam_role_arn("arn:aws:iam::123456789012:role/r")
            .enable_default_internet_access(true)
            .root_volume_config(VolumeConfig::builder().volume_size_in_gb(300).build())
            .disable_imdsv1(true)
            .appstream_agent_version("01-01-2024");
        let shown: ImageBuilder = make(&mut hand, given).unwrap();
        assert_eq!((shown.description(), shown.display_name()), (Some("d"), Some("n")));
        assert_eq!(shown.vpc_config(), Some(&vpc));
        assert_eq!(shown.iam_role_arn(), Some("arn:aws:iam::123456789012:role/r"));
        assert_eq!((shown.enable_default_internet_access, shown.disable_imdsv1), (Some(true), Some(true)));
        assert_eq!(shown.root_volume_config().unwrap().volume_size_in_gb(), Some(300));
        assert_eq!(shown.appstream_agent_version(), Some("01-01-2024"));
        assert_eq!(shown.latest_appstream_agent_version, Some(LatestAppstreamAgentVersion::False));
        let plain = make(&mut hand, draft("plain")).unwrap();
        assert_eq!(plain.root_volume_config().unwrap().volume_size_in_gb(), Some(200));
        assert_eq!((plain.enable_default_internet_access, plain.description()), (Some(false), None));
    }
}
