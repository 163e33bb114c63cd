//! What fails because a test wants it to.

use aws_sdk_appstream::types::{
    ErrorDetails, FleetErrorCode, ImageBuilderStateChangeReason, ImageBuilderStateChangeReasonCode, ImageState,
    ImageStateChangeReason, ImageStateChangeReasonCode, ResourceError,
};

use super::clock::Seconds;
use super::constraints;
use super::errors::Fault;
use super::images;
use super::world::{World, timestamp};

/// How something fails. The codes need not be among those that the service's model knows.
#[derive(Debug, Clone, Default)]
pub struct Failure {
    /// The codes of its resource errors: `DOMAIN_JOIN_ERROR_ACCESS_DENIED`.
    pub errors: Vec<String>,
    /// The code of its state-change reason; `INTERNAL_ERROR` without one.
    pub reason: Option<String>,
}

impl Failure {
    pub(super) fn check(&self) -> Result<(), Fault> {
        constraints::text("reason", self.reason.as_deref(), 1..=usize::MAX)?;
        self.errors.iter().try_for_each(|code| constraints::text("errors", Some(code), 1..=usize::MAX))
    }

    fn reason(&self) -> &str {
        self.reason.as_deref().unwrap_or("INTERNAL_ERROR")
    }

    /// Why an image builder of that name is `FAILED`.
    pub(super) fn of_builder(&self, name: &str) -> ImageBuilderStateChangeReason {
        let code = ImageBuilderStateChangeReasonCode::from(self.reason());
        let message = format!("The image builder {name} was told to fail.");
        ImageBuilderStateChangeReason::builder().code(code).message(message).build()
    }

    pub(super) fn errors(&self, now: Seconds) -> Vec<ResourceError> {
        let error = |code: &String| {
            let draft = ResourceError::builder().error_code(FleetErrorCode::from(code.as_str()));
            draft.error_message(told(code)).error_timestamp(timestamp(now)).build()
        };
        self.errors.iter().map(error).collect()
    }
}

/// The errors of what fails without a moment of its own: the deployment of software, the export of an image.
pub(super) fn details(codes: &[String]) -> Vec<ErrorDetails> {
    codes.iter().map(|code| ErrorDetails::builder().error_code(code).error_message(told(code)).build()).collect()
}

fn told(code: &str) -> String {
    format!("It was told to fail with {code}.")
}

/// The image builder of that name is `FAILED` from now on, and so is an image that is being made of it.
pub(super) fn of_builder(world: &mut World, name: &str, failure: &Failure) -> Result<(), Fault> {
    failure.check()?;
    let now = world.now();
    let builder = world.builder(name)?;
    builder.fail(now, failure.of_builder(name), failure.errors(now));
    fail_image_of(world, name);
    Ok(())
}

/// What the image builder of that name is on its way to is not to be: at the end of that way it is `FAILED`, and an
/// image that is being made of it is so now.
pub(super) fn doom_builder(world: &mut World, name: &str, failure: &Failure) -> Result<(), Fault> {
    failure.check()?;
    check_on_its_way(world, name)?;
    let builder = world.builder(name)?;
    builder.doom(failure.of_builder(name), failure.errors(builder.settles()));
    fail_image_of(world, name);
    Ok(())
}

/// The image builder of that name stays for ever in the first state of the way that it is on.
pub(super) fn stick_builder(world: &mut World, name: &str) -> Result<(), Fault> {
    check_on_its_way(world, name)?;
    world.builder(name)?.stick();
    Ok(())
}

/// The image builder of that name is not deleted after all: when it should be gone, it is `STOPPED`.
pub(super) fn survive_deletion(world: &mut World, name: &str) -> Result<(), Fault> {
    if world.builder(name)?.survive_deletion() {
        return Ok(());
    }
    Err(Fault::not_permitted(format!("The image builder {name} is not being deleted.")))
}

fn check_on_its_way(world: &mut World, name: &str) -> Result<(), Fault> {
    let now = world.now();
    let builder = world.builder(name)?;
    if builder.is_on_its_way(now) {
        return Ok(());
    }
    let state = builder.state(now).map_or("gone", |state| state.as_str());
    Err(Fault::not_permitted(format!("The image builder {name} is {state}, and on its way to nothing else.")))
}

/// Fails the image that is being made of a builder, if one is.
fn fail_image_of(world: &mut World, name: &str) {
    use ImageState::{Creating, Importing, Pending, Validating};
    let now = world.now();
    let Some(builder) = world.builders.get(name) else { return };
    let Some(image) = builder.image().and_then(|arn| world.images.get_mut(arn)) else { return };
    let made_of_it = builder.is_of_service() || image.record().image_builder_name() == Some(name);
    if !made_of_it || !image.state(now).is_some_and(|state| [Pending, Creating, Importing, Validating].contains(state))
    {
        return;
    }
    let code = ImageStateChangeReasonCode::ImageBuilderNotAvailable;
    let reason = ImageStateChangeReason::builder().code(code).message(format!("The image builder {name} failed."));
    image.fail(now, reason.build(), Vec::new());
}

/// The image of that name that the account owns is `FAILED` from now on.
pub(super) fn of_image(world: &mut World, name: &str, failure: &Failure) -> Result<(), Fault> {
    failure.check()?;
    let now = world.now();
    let code = ImageStateChangeReasonCode::from(failure.reason());
    let message = format!("The image {name} was told to fail.");
    let reason = ImageStateChangeReason::builder().code(code).message(message).build();
    images::own(world, name)?.fail(now, reason, failure.errors(now));
    Ok(())
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_image_builder::CreateImageBuilderInput;
    use aws_sdk_appstream::operation::delete_image_builder::DeleteImageBuilderInput;
    use aws_sdk_appstream::types::{Image, ImageBuilder, ImageBuilderState};

    use super::super::assistant::{self, NewImage};
    use super::super::world::by_hand::Hand;
    use super::super::{creation, image_builders};
    use super::*;

    fn add_builder(hand: &mut Hand, name: &str) {
        let draft = CreateImageBuilderInput::builder().name(name).instance_type("stream.standard.small");
        let input = draft.image_name("AppStream-AmazonLinux2-06-17-2024").build().unwrap();
        creation::create(&mut hand.world, &input).unwrap();
    }

    fn with_builder() -> Hand {
        let mut hand = Hand::new();
        add_builder(&mut hand, "b");
        hand
    }

    fn bake(hand: &mut Hand, builder: &str, name: &str) {
        let asked = NewImage { builder: builder.to_owned(), name: name.to_owned(), ..NewImage::default() };
        assistant::create_image(&mut hand.world, &asked).unwrap();
    }

    fn builder(hand: &mut Hand) -> ImageBuilder {
        let now = hand.world.now();
        hand.world.builder("b").unwrap().view(now)
    }

    fn image(hand: &mut Hand, name: &str) -> Image {
        let now = hand.world.now();
        images::own(&mut hand.world, name).unwrap().view(now)
    }

    fn with(errors: &[&str], reason: Option<&str>) -> Failure {
        let errors = errors.iter().map(|&code| code.to_owned()).collect();
        Failure { errors, reason: reason.map(str::to_owned) }
    }

    #[test]
    fn a_builder_fails_now_stays_so_and_can_be_deleted() {
        let mut hand = with_builder();
        hand.pass(10.0);
        let failure = with(&["DOMAIN_JOIN_ERROR_ACCESS_DENIED", "NEW_CODE"], None);
        of_builder(&mut hand.world, "b", &failure).unwrap();
        hand.pass(1e6);
        let failed = builder(&mut hand);
        assert_eq!(failed.state, Some(ImageBuilderState::Failed));
        assert_eq!(failed.state_change_reason().unwrap().code().unwrap().as_str(), "INTERNAL_ERROR");
        let codes: Vec<_> = failed.image_builder_errors().iter().map(|e| e.error_code().unwrap().as_str()).collect();
        assert_eq!(codes, ["DOMAIN_JOIN_ERROR_ACCESS_DENIED", "NEW_CODE"]);
        let first = &failed.image_builder_errors()[0];
        assert_eq!(first.error_timestamp().unwrap().secs(), 1_700_000_010);
        assert_eq!(first.error_message(), Some("It was told to fail with DOMAIN_JOIN_ERROR_ACCESS_DENIED."));
        let delete = DeleteImageBuilderInput::builder().name("b").build().unwrap();
        image_builders::delete(&mut hand.world, &delete).unwrap();
        hand.pass(60.0);
        assert!(hand.world.builders.is_empty());
    }

    #[test]
    fn even_what_is_being_deleted_can_fail() {
        let mut hand = with_builder();
        hand.pass(480.0);
        let delete = DeleteImageBuilderInput::builder().name("b").build().unwrap();
        image_builders::delete(&mut hand.world, &delete).unwrap();
        of_builder(&mut hand.world, "b", &with(&[], Some("IMAGE_UNAVAILABLE"))).unwrap();
        hand.pass(60.0);
        let failed = builder(&mut hand);
        assert_eq!(failed.state, Some(ImageBuilderState::Failed));
        assert_eq!(failed.state_change_reason().unwrap().code().unwrap().as_str(), "IMAGE_UNAVAILABLE");
        assert_eq!(failed.image_builder_errors(), []);
    }

    #[test]
    fn the_image_fails_with_the_builder_that_it_is_made_of() {
        let mut hand = with_builder();
        add_builder(&mut hand, "other");
        hand.pass(480.0);
        bake(&mut hand, "b", "i");
        bake(&mut hand, "other", "of-the-other");
        of_builder(&mut hand.world, "b", &Failure::default()).unwrap();
        hand.pass(1e6);
        let failed = image(&mut hand, "i");
        assert_eq!(failed.state, Some(ImageState::Failed));
        assert_eq!(failed.state_change_reason().unwrap().code().unwrap().as_str(), "IMAGE_BUILDER_NOT_AVAILABLE");
        assert_eq!(image(&mut hand, "of-the-other").state, Some(ImageState::Available));
    }

    #[test]
    fn an_image_that_was_there_before_its_builder_failed_lives_on() {
        let mut hand = with_builder();
        hand.pass(480.0);
        bake(&mut hand, "b", "i");
        hand.pass(1200.0);
        of_builder(&mut hand.world, "b", &Failure::default()).unwrap();
        assert_eq!(image(&mut hand, "i").state, Some(ImageState::Available));
    }

    #[test]
    fn what_is_doomed_fails_when_it_was_to_run_or_to_stop() {
        let mut hand = with_builder();
        doom_builder(&mut hand.world, "b", &with(&["X"], None)).unwrap();
        hand.pass(479.0);
        assert_eq!(builder(&mut hand).state, Some(ImageBuilderState::Pending));
        assert_eq!(builder(&mut hand).image_builder_errors(), []);
        hand.pass(1.0);
        assert_eq!(builder(&mut hand).state, Some(ImageBuilderState::Failed));
        let failed = builder(&mut hand);
        let moments: Vec<_> =
            failed.image_builder_errors().iter().map(|e| e.error_timestamp().unwrap().secs()).collect();
        assert_eq!(moments, [1_700_000_480]);
        assert_eq!(
            doom_builder(&mut hand.world, "b", &Failure::default()).unwrap_err().code(),
            "OperationNotPermittedException"
        );

        add_builder(&mut hand, "other");
        hand.pass(480.0);
        bake(&mut hand, "other", "i");
        doom_builder(&mut hand.world, "other", &Failure::default()).unwrap();
        hand.pass(1200.0);
        assert_eq!(image(&mut hand, "i").state, Some(ImageState::Failed));
        assert_eq!(image_builders::state(&mut hand.world, "other"), Ok(ImageBuilderState::Failed));
    }

    #[test]
    fn a_start_that_never_ends_and_a_deletion_that_fails() {
        let mut hand = with_builder();
        let code = |answer: Result<(), Fault>| answer.unwrap_err().code().to_owned();
        assert_eq!(code(survive_deletion(&mut hand.world, "b")), "OperationNotPermittedException");
        stick_builder(&mut hand.world, "b").unwrap();
        hand.pass(1e7);
        assert_eq!(builder(&mut hand).state, Some(ImageBuilderState::Pending));
        assert_eq!(code(stick_builder(&mut hand.world, "b")), "OperationNotPermittedException");
        of_builder(&mut hand.world, "b", &Failure::default()).unwrap();
        let delete = DeleteImageBuilderInput::builder().name("b").build().unwrap();
        image_builders::delete(&mut hand.world, &delete).unwrap();
        survive_deletion(&mut hand.world, "b").unwrap();
        assert_eq!(builder(&mut hand).state, Some(ImageBuilderState::Deleting));
        hand.pass(60.0);
        assert_eq!(builder(&mut hand).state, Some(ImageBuilderState::Stopped));
        image_builders::delete(&mut hand.world, &delete).unwrap();
        hand.pass(60.0);
        assert!(hand.world.builders.is_empty());
    }

    #[test]
    fn an_image_fails() {
        let mut hand = Hand::new();
        let failure = with(&["VALIDATION_ERROR"], Some("IMAGE_COPY_FAILURE"));
        of_image(&mut hand.world, "golden-linux", &failure).unwrap();
        let failed = image(&mut hand, "golden-linux");
        assert_eq!(failed.state, Some(ImageState::Failed));
        assert_eq!(failed.state_change_reason().unwrap().code().unwrap().as_str(), "IMAGE_COPY_FAILURE");
        assert_eq!(failed.image_errors()[0].error_code().unwrap().as_str(), "VALIDATION_ERROR");
    }

    #[test]
    fn what_cannot_fail() {
        let mut hand = with_builder();
        let code = |answer: Result<(), Fault>| answer.unwrap_err().code().to_owned();
        let whatever = Failure::default();
        assert_eq!(code(of_builder(&mut hand.world, "nobody", &whatever)), "ResourceNotFoundException");
        for not_own in ["nope", "partner-cad", "AppStream-AmazonLinux2-06-17-2024"] {
            assert_eq!(code(of_image(&mut hand.world, not_own, &whatever)), "ResourceNotFoundException");
        }
        for empty in [with(&["X", ""], None), with(&[], Some(""))] {
            assert_eq!(code(of_builder(&mut hand.world, "b", &empty)), "ValidationException");
            assert_eq!(code(of_image(&mut hand.world, "golden-linux", &empty)), "ValidationException");
        }
        assert_eq!(builder(&mut hand).state, Some(ImageBuilderState::Pending));
    }
}
