//! What the operations do that make images of images: copies and managed updates.

use aws_sdk_appstream::operation::copy_image::{CopyImageInput, CopyImageOutput};
use aws_sdk_appstream::operation::create_updated_image::{CreateUpdatedImageInput, CreateUpdatedImageOutput};
use aws_sdk_appstream::types::{Image as Record, ImageState, LatestAppstreamAgentVersion, PlatformType};

use super::catalogue::LATEST_AGENT;
use super::errors::Fault;
use super::image::Image;
use super::images;
use super::tags;
use super::world::{World, timestamp};

/// AWS's own quotas.
const COPIES_AT_ONCE: usize = 2;
const UPDATES_AT_ONCE: usize = 5;

/// `CopyImage`: of an own image. What is copied to another region is not seen here again.
pub(super) fn copy(world: &mut World, input: &CopyImageInput) -> Result<CopyImageOutput, Fault> {
    let source = input.source_image_name().unwrap_or_default();
    let name = input.destination_image_name().unwrap_or_default();
    let region = input.destination_region().unwrap_or_default();
    let now = world.now();
    let refusal = world.options.policies.copy_image_not_available.clone();
    let image = images::own(world, source)?;
    let mut record = images::available(image, source, now).map_err(|fault| fault.coded(&refusal))?.clone();
    let software = image.software.clone();
    if region == world.options.region_name {
        images::check_new(world, name)?;
        check_at_once(world, &ImageState::Copying, "concurrent copies of images", COPIES_AT_ONCE)?;
        record.description = input.destination_image_description.clone().or(record.description);
        let takes = world.about(world.options.durations.copy_image);
        let mut image = Image::becoming_available(renamed(world, record, name), now, ImageState::Copying, takes);
        image.software = software;
        world.add_image(image);
    }
    Ok(CopyImageOutput::builder().destination_image_name(name).build())
}

/// `CreateUpdatedImage`: of an own image with Windows Server, Red Hat Enterprise Linux or Rocky Linux, which have updates
/// always; no other system has managed ones.
pub(super) fn create_updated(
    world: &mut World,
    input: &CreateUpdatedImageInput,
) -> Result<CreateUpdatedImageOutput, Fault> {
    let existing = input.existing_image_name().unwrap_or_default();
    let name = input.new_image_name().unwrap_or_default();
    let now = world.now();
    let refusal = world.options.policies.update_image_not_available.clone();
    let image = images::own(world, existing)?;
    let base = images::available(image, existing, now).map_err(|fault| fault.coded(&refusal))?.clone();
    let software = image.software.clone();
    let can_update = has_managed_updates(&base);
    if input.dry_run() == Some(true) {
        return Ok(CreateUpdatedImageOutput::builder().can_update_image(can_update).build());
    }
    if !can_update {
        let message = format!(
            "The image {existing} cannot be updated. Managed image updates are for Windows Server, \
                 Red Hat Enterprise Linux and Rocky Linux."
        );
        return Err(Fault::new(&world.options.policies.update_image_unsupported, message));
    }
    images::check_new(world, name)?;
    check_at_once(world, &ImageState::Creating, "concurrent image updates", UPDATES_AT_ONCE)?;
    world.check_update_builder()?;

    let mut record = renamed(world, base.clone(), name);
    record.description = input.new_image_description.clone().or(record.description);
    record.display_name = input.new_image_display_name.clone().or(record.display_name);
    record.appstream_agent_version = Some(LATEST_AGENT.to_owned());
    record.latest_appstream_agent_version = Some(LatestAppstreamAgentVersion::True);
    let takes = world.about(world.options.durations.create_updated_image);
    let mut image = Image::becoming_available(record, now, ImageState::Creating, takes);
    image.tags = tags::given(input.new_image_tags());
    image.software = software;
    let view = image.view(now);
    world.add_image(image);
    world.update_builder(&base, name, view.arn().unwrap_or_default(), takes);
    Ok(CreateUpdatedImageOutput::builder().image(view).can_update_image(true).build())
}

fn has_managed_updates(record: &Record) -> bool {
    use PlatformType::{Rhel8, RockyLinux8, Windows};
    record.platform().is_some_and(|platform| {
        [Windows, Rhel8, RockyLinux8].contains(platform) || platform.as_str().starts_with("WINDOWS_SERVER_")
    })
}

fn check_at_once(world: &mut World, state: &ImageState, what: &str, limit: usize) -> Result<(), Fault> {
    if world.at_work(state) >= limit { Err(Fault::limit(what, limit)) } else { Ok(()) }
}

/// The image's record under another name, made now, and of no image builder.
fn renamed(world: &World, record: Record, name: &str) -> Record {
    let mut record = record;
    record.name = Some(name.to_owned());
    record.arn = Some(world.arn("image", name));
    record.created_time = Some(timestamp(world.now()));
    record.image_builder_name = None;
    record
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::copy_image::builders::CopyImageInputBuilder;
    use aws_sdk_appstream::operation::create_updated_image::builders::CreateUpdatedImageInputBuilder;
    use aws_sdk_appstream::types::ImageSharedWithOthers;

    use super::super::failure::{self, Failure};
    use super::super::options::Options;
    use super::super::policies::Policies;
    use super::super::world::by_hand::Hand;
    use super::*;

    fn to(name: &str) -> CopyImageInputBuilder {
        let draft = CopyImageInput::builder().source_image_name("golden-lent").destination_image_name(name);
        draft.destination_region("us-east-1")
    }

    fn make(hand: &mut Hand, draft: CopyImageInputBuilder) -> Result<String, Fault> {
        copy(&mut hand.world, &draft.build().unwrap()).map(|output| output.destination_image_name.unwrap())
    }

    fn updated(name: &str) -> CreateUpdatedImageInputBuilder {
        CreateUpdatedImageInput::builder().existing_image_name("golden-win2022").new_image_name(name)
    }

    fn update(hand: &mut Hand, draft: CreateUpdatedImageInputBuilder) -> Result<CreateUpdatedImageOutput, Fault> {
        create_updated(&mut hand.world, &draft.build().unwrap())
    }

    fn get(hand: &mut Hand, name: &str) -> Record {
        let now = hand.world.now();
        images::own(&mut hand.world, name).unwrap().view(now)
    }

    fn count(hand: &Hand) -> usize {
        hand.world.images.len()
    }

    #[test]
    fn a_copy_is_available_after_a_while_and_the_accounts_own() {
        let mut hand = Hand::new();
        images::own(&mut hand.world, "golden-lent").unwrap().tags.insert("a".to_owned(), "1".to_owned());
        assert_eq!(make(&mut hand, to("copy")).unwrap(), "copy");
        let copy = get(&mut hand, "copy");
        assert_eq!(copy.state, Some(ImageState::Copying));
        assert_eq!(copy.arn(), Some("arn:aws:appstream:us-east-1:123456789012:image/copy"));
        assert_eq!(copy.created_time().unwrap().secs(), 1_700_000_000);
        assert_eq!(copy.platform, Some(PlatformType::WindowsServer2019));
        assert_eq!(get(&mut hand, "golden-lent").image_builder_name(), Some("golden-lent-builder"));
        assert_eq!(copy.image_builder_name(), None);
        assert_eq!(copy.image_shared_with_others, Some(ImageSharedWithOthers::False));
        assert!(images::own(&mut hand.world, "copy").unwrap().tags.is_empty());
        hand.pass(599.0);
        assert_eq!(get(&mut hand, "copy").state, Some(ImageState::Copying));
        hand.pass(1.0);
        assert_eq!(get(&mut hand, "copy").state, Some(ImageState::Available));
        assert_eq!(get(&mut hand, "golden-lent").image_shared_with_others, Some(ImageSharedWithOthers::True));
    }

    #[test]
    fn a_copy_to_another_region_is_seen_there_only() {
        let mut hand = Hand::new();
        let before = count(&hand);
        for _ in 0..9 {
            assert_eq!(make(&mut hand, to("golden-linux").destination_region("eu-west-1")).unwrap(), "golden-linux");
        }
        assert_eq!(count(&hand), before);
    }

    #[test]
    fn what_copy_refuses() {
        let mut hand = Hand::new();
        let before = count(&hand);
        let code = |hand: &mut Hand, draft| make(hand, draft).unwrap_err().code().to_owned();
        for source in ["nope", "partner-cad", "AppStream-AmazonLinux2-06-17-2024"] {
            assert_eq!(code(&mut hand, to("copy").source_image_name(source)), "ResourceNotFoundException");
        }
        assert_eq!(code(&mut hand, to("golden-linux")), "ResourceAlreadyExistsException");
        failure::of_image(&mut hand.world, "golden-lent", &Failure::default()).unwrap();
        assert_eq!(code(&mut hand, to("copy")), "ResourceNotAvailableException");
        assert_eq!(count(&hand), before);
    }

    #[test]
    fn two_copies_at_once() {
        let mut hand = Hand::new();
        make(&mut hand, to("one")).unwrap();
        make(&mut hand, to("two")).unwrap();
        let full = make(&mut hand, to("three")).unwrap_err();
        assert_eq!(full.code(), "LimitExceededException");
        assert_eq!(full.message().rsplit(' ').next(), Some("2"));
        hand.pass(600.0);
        make(&mut hand, to("three")).unwrap();
    }

    #[test]
    fn copies_count_against_the_quota_of_images() {
        let mut hand = Hand::with(Options { image_quota: 4, ..Options::default() });
        make(&mut hand, to("fourth")).unwrap();
        let full = make(&mut hand, to("fifth")).unwrap_err();
        assert_eq!(full.code(), "LimitExceededException");
        assert_eq!(full.message().rsplit(' ').next(), Some("4"));
    }

    #[test]
    fn an_update_takes_hours_and_has_the_newest_agent() {
        let mut hand = Hand::new();
        let mut old = get(&mut hand, "golden-win2022");
        old.appstream_agent_version = Some("01-01-2024".to_owned());
        old.latest_appstream_agent_version = Some(LatestAppstreamAgentVersion::False);
        hand.world.add_image(Image::new(old, 1_700_000_000.0));
        let draft = updated("new").new_image_description("d").new_image_tags("a", "1");
        let output = update(&mut hand, draft).unwrap();
        assert_eq!(output.can_update_image, Some(true));
        let made = output.image.unwrap();
        assert_eq!((made.name(), made.description()), (Some("new"), Some("d")));
        assert!(get(&mut hand, "golden-win2022").image_builder_name().is_some());
        assert_eq!(made.image_builder_name(), None);
        assert_eq!(made.display_name(), Some("Golden Windows desktop"));
        assert_eq!(made.appstream_agent_version(), Some(LATEST_AGENT));
        assert_eq!(made.latest_appstream_agent_version, Some(LatestAppstreamAgentVersion::True));
        assert_eq!(made.state, Some(ImageState::Creating));
        assert_eq!(images::own(&mut hand.world, "new").unwrap().tags["a"], "1");
        hand.pass(7199.0);
        assert_eq!(get(&mut hand, "new").state, Some(ImageState::Creating));
        hand.pass(1.0);
        assert_eq!(get(&mut hand, "new").state, Some(ImageState::Available));
    }

    #[test]
    fn a_dry_run_tells_and_does_nothing() {
        let mut hand = Hand::new();
        let before = count(&hand);
        for (existing, can) in [("golden-win2022", true), ("golden-linux", false)] {
            let output = update(&mut hand, updated("new").existing_image_name(existing).dry_run(true)).unwrap();
            assert_eq!((output.can_update_image, output.image), (Some(can), None));
        }
        let linux = update(&mut hand, updated("new").existing_image_name("golden-linux"));
        assert_eq!(linux.unwrap_err().code(), "IncompatibleImageException");
        assert_eq!(count(&hand), before);
    }

    #[test]
    fn a_service_that_decides_otherwise() {
        let code = |code: &str| serde_json::from_value(serde_json::json!(code)).unwrap();
        let policies = Policies {
            copy_image_not_available: code("OperationNotPermittedException"),
            update_image_not_available: code("ResourceNotAvailableException"),
            update_image_unsupported: code("OperationNotPermittedException"),
            ..Policies::default()
        };
        let mut hand = Hand::with(Options { policies, ..Options::default() });
        let linux = update(&mut hand, updated("new").existing_image_name("golden-linux"));
        assert_eq!(linux.unwrap_err().code(), "OperationNotPermittedException");
        for image in ["golden-lent", "golden-win2022"] {
            failure::of_image(&mut hand.world, image, &Failure::default()).unwrap();
        }
        assert_eq!(make(&mut hand, to("copy")).unwrap_err().code(), "OperationNotPermittedException");
        assert_eq!(update(&mut hand, updated("new")).unwrap_err().code(), "ResourceNotAvailableException");
    }

    #[test]
    fn what_has_managed_updates() {
        let has = |platform: &str| has_managed_updates(&Record::builder().platform(platform.into()).build());
        let with: Vec<_> = PlatformType::values().iter().filter(|platform| has(platform)).collect();
        let servers = ["WINDOWS_SERVER_2016", "WINDOWS_SERVER_2019", "WINDOWS_SERVER_2022", "WINDOWS_SERVER_2025"];
        let expected = ["RHEL8", "ROCKY_LINUX8", "WINDOWS"].iter().chain(&servers);
        assert_eq!(with, expected.collect::<Vec<_>>());
    }

    #[test]
    fn what_an_update_refuses() {
        let mut hand = Hand::new();
        let code = |hand: &mut Hand, draft| update(hand, draft).unwrap_err().code().to_owned();
        assert_eq!(code(&mut hand, updated("new").existing_image_name("nope")), "ResourceNotFoundException");
        assert_eq!(code(&mut hand, updated("golden-linux")), "ResourceAlreadyExistsException");
        for name in ["1", "2", "3", "4", "5"] {
            update(&mut hand, updated(name)).unwrap();
        }
        let full = update(&mut hand, updated("6")).unwrap_err();
        assert_eq!(full.code(), "LimitExceededException");
        assert_eq!(full.message().rsplit(' ').next(), Some("5"));
        failure::of_image(&mut hand.world, "golden-win2022", &Failure::default()).unwrap();
        assert_eq!(code(&mut hand, updated("6")), "OperationNotPermittedException");
    }
}
