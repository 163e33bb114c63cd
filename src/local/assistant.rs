//! Image Assistant: what makes an image of an image builder, from inside the builder's session.

use aws_sdk_appstream::types::{ImageBuilderState, ImageState, PlatformType};

use serde::Deserialize;

use super::clock::Seconds;
use super::constraints;
use super::errors::Fault;
use super::image::Image;
use super::world::World;
use super::{builder, catalogue, image_builders, images};

/// What Image Assistant is told.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewImage {
    /// The image builder, which must be running.
    pub builder: String,
    /// The name of the image, which no image of the account has.
    pub name: String,
    /// The name that users see.
    pub display_name: Option<String>,
    pub description: Option<String>,
}

/// The builder is `SNAPSHOTTING`, then `STOPPED`; the image is `PENDING`, then `AVAILABLE`. Gives the image's ARN.
pub(super) fn create_image(world: &mut World, asked: &NewImage) -> Result<String, Fault> {
    world.check_name("name", &asked.name)?;
    constraints::text("displayName", asked.display_name.as_deref(), 0..=100)?;
    constraints::text("description", asked.description.as_deref(), 0..=256)?;
    let state = image_builders::state(world, &asked.builder)?;
    if state != ImageBuilderState::Running {
        let message = format!("The image builder {} is {state}. It must be RUNNING to make an image.", asked.builder);
        return Err(Fault::not_permitted(message));
    }
    images::check_new(world, &asked.name)?;

    let now = world.now();
    let takes = world.about(world.options.durations.snapshot);
    let mut image = image(world, asked, takes)?;
    image.software = world.builder(&asked.builder)?.software().installed(now);
    let arn = world.arn("image", &asked.name);
    world.builder(&asked.builder)?.snapshot(now, takes, &arn);
    world.add_image(image);
    Ok(arn)
}

fn image(world: &mut World, asked: &NewImage, takes: Seconds) -> Result<Image, Fault> {
    let (now, arn) = (world.now(), world.arn("image", &asked.name));
    let kind = world.builder(&asked.builder)?.kind().clone();
    let base = world.images.get(&kind.image_arn).map(Image::record);
    let mut draft = catalogue::own(&asked.name, arn, kind.image_arn.clone(), now)
        .set_display_name(asked.display_name.clone())
        .set_description(asked.description.clone())
        .image_builder_name(&asked.builder)
        .set_platform(kind.platform.as_deref().map(PlatformType::from))
        .latest_appstream_agent_version(builder::latest(&kind.agent))
        .appstream_agent_version(kind.agent);
    if let Some(base) = base {
        draft = draft
            .set_public_base_image_released_date(base.public_base_image_released_date)
            .set_supported_instance_families(base.supported_instance_families.clone());
    }
    Ok(Image::becoming_available(draft.build(), now, ImageState::Pending, takes))
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_image_builder::CreateImageBuilderInput;
    use aws_sdk_appstream::types::{LatestAppstreamAgentVersion, VisibilityType};

    use super::super::creation;
    use super::super::options::Options;
    use super::super::world::by_hand::Hand;
    use super::*;

    const GRAPHICS: &str = "AppStream-Graphics-G4dn-WinServer2019-06-17-2024";

    /// A world with an image builder `b` that runs.
    fn running(options: Options) -> Hand {
        let mut hand = Hand::with(options);
        let draft = CreateImageBuilderInput::builder().name("b").instance_type("stream.graphics.g4dn.xlarge");
        let input = draft.image_name(GRAPHICS).appstream_agent_version("01-01-2024").build().unwrap();
        creation::create(&mut hand.world, &input).unwrap();
        hand.pass(480.0);
        hand
    }

    fn ask(hand: &mut Hand, builder: &str, name: &str) -> Result<String, Fault> {
        let asked = NewImage { builder: builder.to_owned(), name: name.to_owned(), ..NewImage::default() };
        create_image(&mut hand.world, &asked)
    }

    fn states(hand: &mut Hand, arn: &str) -> String {
        let now = hand.world.now();
        let builder = hand.world.builder("b").unwrap().state(now).unwrap().to_string();
        format!("{builder} {}", hand.world.images[arn].state(now).unwrap())
    }

    #[test]
    fn the_builder_stops_when_the_image_is_there() {
        let mut hand = running(Options::default());
        let arn = ask(&mut hand, "b", "i").unwrap();
        assert_eq!(arn, "arn:aws:appstream:us-east-1:123456789012:image/i");
        assert_eq!(states(&mut hand, &arn), "SNAPSHOTTING PENDING");
        hand.pass(1199.0);
        assert_eq!(states(&mut hand, &arn), "SNAPSHOTTING PENDING");
        hand.pass(1.0);
        assert_eq!(states(&mut hand, &arn), "STOPPED AVAILABLE");
    }

    #[test]
    fn an_image_is_what_its_builder_was() {
        let mut hand = running(Options::default());
        let asked = NewImage {
            builder: "b".to_owned(),
            name: "i".to_owned(),
            display_name: Some("Shown".to_owned()),
            description: Some("Told".to_owned()),
        };
        let arn = create_image(&mut hand.world, &asked).unwrap();
        let view = hand.world.images[&arn].view(hand.world.now());
        assert_eq!((view.display_name(), view.description()), (Some("Shown"), Some("Told")));
        assert_eq!(view.image_builder_name(), Some("b"));
        assert_eq!(view.base_image_arn().unwrap(), format!("arn:aws:appstream:us-east-1::image/{GRAPHICS}"));
        assert_eq!(view.supported_instance_families(), ["Graphics G4"]);
        assert_eq!(view.public_base_image_released_date().unwrap().secs(), 1_718_582_400);
        assert_eq!(view.platform, Some(PlatformType::WindowsServer2019));
        assert_eq!(view.visibility, Some(VisibilityType::Private));
        assert_eq!(view.appstream_agent_version(), Some("01-01-2024"));
        assert_eq!(view.latest_appstream_agent_version, Some(LatestAppstreamAgentVersion::False));
        assert_eq!(view.created_time().unwrap().secs(), 1_700_000_480);
    }

    #[test]
    fn what_is_refused_changes_nothing() {
        let mut hand = running(Options { image_quota: 4, ..Options::default() });
        let code = |hand: &mut Hand, builder: &str, name: &str| ask(hand, builder, name).unwrap_err().code().to_owned();
        assert_eq!(code(&mut hand, "b", "no spaces"), "ValidationException");
        assert_eq!(code(&mut hand, "nobody", "i"), "ResourceNotFoundException");
        assert_eq!(code(&mut hand, "b", "golden-linux"), "ResourceAlreadyExistsException");
        assert_eq!(hand.world.images.len(), 15);
        ask(&mut hand, "b", "i").unwrap(); // the fourth of the account
        assert_eq!(code(&mut hand, "b", "j"), "OperationNotPermittedException");
        let input = CreateImageBuilderInput::builder().name("c").instance_type("stream.graphics.g4dn.xlarge");
        creation::create(&mut hand.world, &input.image_name(GRAPHICS).build().unwrap()).unwrap();
        hand.pass(480.0);
        let full = ask(&mut hand, "c", "j").unwrap_err();
        assert_eq!(full.code(), "LimitExceededException");
        assert_eq!(full.message().rsplit(' ').next(), Some("4"));
        assert_eq!(image_builders::state(&mut hand.world, "c"), Ok(ImageBuilderState::Running));
    }
}
