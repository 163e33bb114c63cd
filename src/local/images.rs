//! What the operations on images do.

use std::collections::BTreeSet;
use std::ops::Bound;

use aws_sdk_appstream::operation::delete_image::{DeleteImageInput, DeleteImageOutput};
use aws_sdk_appstream::operation::describe_images::{DescribeImagesInput, DescribeImagesOutput};
use aws_sdk_appstream::types::{Image as Record, ImageState, VisibilityType};

use super::clock::Seconds;
use super::collection::Range;
use super::errors::Fault;
use super::image::Image;
use super::pages;
use super::policies::UnknownName;
use super::world::{World, arn};

/// The largest page of `DescribeImages`, and the one without `MaxResults`.
const PAGE: usize = 25;

/// What an image is not left in: until then it cannot be deleted.
const IN_TRANSIT: &[ImageState] = &[
    ImageState::Pending,
    ImageState::Copying,
    ImageState::Creating,
    ImageState::Importing,
    ImageState::Validating,
    ImageState::Deleting,
];

/// Instance types by their beginning, and the family that an image must support for them. The families are those of
/// the API's documentation of `SupportedInstanceFamilies`, and of `ImageType` for the last four, which only imported
/// images have.
const FAMILIES: &[(&str, &str)] = &[
    ("stream.standard.", "General Purpose"),
    ("stream.compute.", "Compute Optimized"),
    ("stream.memory.", "Memory Optimized"),
    ("stream.graphics.g4dn.", "Graphics G4"),
    ("stream.graphics.g5.", "Graphics G5"),
    ("stream.graphics.g6.", "Graphics G6"),
    ("stream.graphics.g6f.", "Graphics G6"),
    ("stream.graphics.gr6.", "Graphics G6"),
    ("stream.graphics.gr6f.", "Graphics G6"),
    ("GeneralPurpose.", "GeneralPurpose"),
    ("MemoryOptimized.", "MemoryOptimized"),
    ("ComputeOptimized.", "ComputeOptimized"),
    ("Accelerated.", "Accelerated"),
];

/// `DescribeImages`: by names or ARNs, by visibility, in pages. One unknown name or ARN spoils the call.
pub(super) fn describe(world: &mut World, input: &DescribeImagesInput) -> Result<DescribeImagesOutput, Fault> {
    let now = world.now();
    let (names, arns) = (input.names(), input.arns());
    if !names.is_empty() && !arns.is_empty() {
        return Err(Fault::combination("Names and Arns cannot be given together."));
    }
    let size = pages::size(input.max_results, PAGE)?;
    let listing = world.listing("images", filters(names, arns, input.r#type()))?;
    let arns = asked(world, names, arns)?;
    let after = listing.after(input.next_token())?;
    let (images, next_token) = match &arns {
        Some(arns) => {
            let later =
                arns.range::<str, _>((after.as_deref().map_or(Bound::Unbounded, Bound::Excluded), Bound::Unbounded));
            let found = later.filter_map(|arn| Some((arn.as_str(), world.images.get(arn)?)));
            listing.page(found.filter(|(_, image)| input.r#type().is_none_or(|kind| image.is(kind))), size)
        }
        None => listing.page(world.images.within(ranges(world, input.r#type()), after.as_deref()), size),
    };
    Ok(DescribeImagesOutput::builder()
        .set_images(Some(images.into_iter().map(|image| image.view(now)).collect()))
        .set_next_token(next_token)
        .build())
}

/// What tells this listing from others: what is asked for, not what that stands for, which may change between two pages.
fn filters<'a>(names: &'a [String], arns: &'a [String], kind: Option<&'a VisibilityType>) -> Vec<&'a str> {
    let sorted = |texts: &'a [String]| texts.iter().map(String::as_str).collect::<BTreeSet<_>>();
    let (names, arns) = (sorted(names), sorted(arns));
    let kind = kind.map(VisibilityType::as_str);
    // No name and no ARN is empty.
    names.into_iter().chain([""]).chain(arns).chain([""]).chain(kind).collect()
}

/// The ARNs of the images that are asked for by names or ARNs; `None` if all are.
fn asked(world: &World, names: &[String], arns: &[String]) -> Result<Option<BTreeSet<String>>, Fault> {
    if names.is_empty() && arns.is_empty() {
        return Ok(None);
    }
    let unknown = names.iter().find(|name| world.images.named(name).next().is_none());
    let unknown = unknown.or_else(|| arns.iter().find(|arn| !world.images.contains_key(*arn)));
    if let Some(unknown) = unknown
        && world.options.policies.unknown_name == UnknownName::Error
    {
        return Err(Fault::not_found("image", unknown, &world.options.account_id));
    }
    let by_name = names.iter().flat_map(|name| world.images.named(name)).map(str::to_owned);
    Ok(Some(by_name.chain(arns.iter().cloned()).collect()))
}

/// Where the images are that are visible in that way.
fn ranges(world: &World, kind: Option<&VisibilityType>) -> Vec<Range> {
    let own = world.arn("image", "");
    let public = arn(&world.options.region_name, "", "image", "");
    match kind {
        Some(VisibilityType::Private) => vec![Range::beginning_with(&own)],
        Some(VisibilityType::Public) => vec![Range::beginning_with(&public)],
        Some(VisibilityType::Shared) => Range::other_than(&[&own, &public]), // digits come before a colon
        _ => vec![Range::all()],
    }
}

/// `DeleteImage`: one of the account's own. The answer still shows it as it was; then it is `DELETING`, then gone.
pub(super) fn delete(world: &mut World, input: &DeleteImageInput) -> Result<DeleteImageOutput, Fault> {
    let now = world.now();
    let name = input.name().unwrap_or_default();
    let arn = world.arn("image", name);
    let user = world.fleets.iter().find(|(_, fleet)| fleet.uses(&arn)).map(|(fleet, _)| fleet.clone());
    let policies = world.options.policies.clone();
    let image = own(world, name)?;
    if let Some(fleet) = user {
        let message = format!("The image {name} is used by the fleet {fleet}.");
        return Err(Fault::new(&policies.delete_image_in_use, message));
    }
    if image.is_lent() {
        let message = format!("The image {name} is shared with other accounts. Remove its permissions first.");
        return Err(Fault::new(&policies.delete_image_shared, message));
    }
    let view = image.view(now);
    if let Some(state) = view.state.as_ref().filter(|state| IN_TRANSIT.contains(state)) {
        let message = format!("The image {name} is {state}. It must be AVAILABLE or FAILED to be deleted.");
        return Err(Fault::new(&policies.delete_image_in_transit, message));
    }
    world.delete_image(&arn);
    Ok(DeleteImageOutput::builder().image(view).build())
}

/// The image of that name that the account owns.
pub(super) fn own<'a>(world: &'a mut World, name: &str) -> Result<&'a mut Image, Fault> {
    let arn = world.arn("image", name);
    world.images.get_mut(&arn).ok_or_else(|| Fault::not_found("image", name, &world.options.account_id))
}

/// Refuses to make an image that has the name of another one of the account, or is one too many.
pub(super) fn check_new(world: &World, name: &str) -> Result<(), Fault> {
    if world.images.contains_key(&world.arn("image", name)) {
        return Err(Fault::new("ResourceAlreadyExistsException", format!("The image {name} already exists.")));
    }
    let quota = world.options.image_quota;
    if world.images.own() >= quota as usize {
        return Err(Fault::limit("images", quota));
    }
    Ok(())
}

/// The image that a builder is to be made of: its name or its ARN, not both; a shared one by its ARN only.
pub(super) fn to_build_on<'a>(world: &'a World, name: Option<&str>, arn: Option<&str>) -> Result<&'a Record, Fault> {
    let (asked, found) = match (name, arn) {
        (Some(name), None) => (name, named(world, name)),
        (None, Some(arn)) => (arn, world.images.get(arn)),
        _ => {
            let message = "Either ImageName or ImageArn must be given, and not both.";
            return Err(Fault::new(&world.options.policies.image_name_and_arn, message));
        }
    };
    let Some(image) = found else { return Err(Fault::not_found("image", asked, &world.options.account_id)) };
    available(image, asked, world.now())
}

/// An image's record, if it can be used now. `asked` is what the caller calls it.
pub(super) fn available<'a>(image: &'a Image, asked: &str, now: Seconds) -> Result<&'a Record, Fault> {
    match image.state(now) {
        Some(ImageState::Available) => Ok(image.record()),
        state => {
            let state = state.map_or("gone", ImageState::as_str);
            let message = format!(
                "The image {asked} is {state}. The image must be in an AVAILABLE state for this action to succeed."
            );
            Err(Fault::new("ResourceNotAvailableException", message))
        }
    }
}

/// An image that goes by its name alone: an own one before a public one, never a shared one.
fn named<'a>(world: &'a World, name: &str) -> Option<&'a Image> {
    let own = world.images.get(&world.arn("image", name));
    own.or_else(|| world.images.get(&arn(&world.options.region_name, "", "image", name)))
}

/// Refuses an instance type of a family that the image does not support. Types that nobody knew when this was
/// written pass.
pub(super) fn check_family(world: &World, image: &Record, instance_type: &str) -> Result<(), Fault> {
    let Some((_, family)) = FAMILIES.iter().find(|(start, _)| instance_type.starts_with(start)) else { return Ok(()) };
    let supported = image.supported_instance_families();
    if supported.is_empty() || supported.iter().any(|name| name == family) {
        return Ok(());
    }
    let image = image.name().unwrap_or_default();
    let message = format!("The instance type {instance_type} is not supported by the image {image}.");
    Err(Fault::new(&world.options.policies.instance_family, message))
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::copy_image::CopyImageInput;
    use aws_sdk_appstream::operation::create_fleet::CreateFleetInput;
    use aws_sdk_appstream::types::ComputeCapacity;

    use super::super::options::Options;
    use super::super::policies::Policies;
    use super::super::world::by_hand::Hand;
    use super::super::{copies, fleets};
    use super::*;

    type Draft = aws_sdk_appstream::operation::describe_images::builders::DescribeImagesInputBuilder;

    fn list(hand: &mut Hand, draft: Draft) -> Result<DescribeImagesOutput, Fault> {
        hand.world.move_on();
        describe(&mut hand.world, &draft.build().unwrap())
    }

    fn remove(hand: &mut Hand, name: &str) -> Result<Record, Fault> {
        let input = DeleteImageInput::builder().name(name).build().unwrap();
        delete(&mut hand.world, &input).map(|output| output.image.unwrap())
    }

    #[test]
    fn filters() {
        let mut hand = Hand::new();
        let all = DescribeImagesInput::builder;
        let count = |hand: &mut Hand, draft: Draft| list(hand, draft).unwrap().images().len();
        assert_eq!(count(&mut hand, all()), 15);
        assert_eq!(count(&mut hand, all().r#type(VisibilityType::Public)), 11);
        assert_eq!(count(&mut hand, all().r#type(VisibilityType::Private)), 3);
        assert_eq!(count(&mut hand, all().r#type(VisibilityType::Shared)), 1);
        assert_eq!(count(&mut hand, all().names("golden-linux").names("partner-cad")), 2);
        assert_eq!(count(&mut hand, all().names("golden-linux").r#type(VisibilityType::Public)), 0);
        let arn = "arn:aws:appstream:us-east-1::image/AppStream-RockyLinux8-11-11-2024";
        assert_eq!(count(&mut hand, all().arns(arn)), 1);
        let code = |hand: &mut Hand, draft: Draft| list(hand, draft).unwrap_err().code().to_owned();
        assert_eq!(code(&mut hand, all().names("golden-linux").names("nope")), "ResourceNotFoundException");
        assert_eq!(code(&mut hand, all().arns("arn:aws:appstream:us-east-1::image/nope")), "ResourceNotFoundException");
        assert_eq!(code(&mut hand, all().names("golden-linux").arns(arn)), "InvalidParameterCombinationException");
    }

    #[test]
    fn pages_hold_every_image_once() {
        let mut hand = Hand::new();
        let (mut seen, mut token) = (Vec::new(), None);
        loop {
            let draft = DescribeImagesInput::builder().max_results(4).set_next_token(token);
            let page = list(&mut hand, draft).unwrap();
            seen.extend(page.images.unwrap().into_iter().map(|image| image.arn.unwrap()));
            token = page.next_token;
            if token.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 15);
        seen.dedup();
        assert_eq!(seen.len(), 15);
    }

    #[test]
    fn tokens_outlive_what_happens_to_the_images_that_are_named() {
        let policies = Policies { unknown_name: UnknownName::Empty, ..Policies::default() };
        let mut hand = Hand::with(Options { policies, ..Options::default() });
        let public = "AppStream-RockyLinux8-11-11-2024";
        let page = |hand: &mut Hand, names: [&str; 3], token: Option<&str>| {
            let draft = DescribeImagesInput::builder().max_results(1).set_next_token(token.map(str::to_owned));
            list(hand, draft.set_names(Some(names.map(str::to_owned).to_vec())))
        };
        let first = page(&mut hand, ["golden-linux", public, "golden-win2022"], None).unwrap();
        let token = first.next_token();
        let copy = CopyImageInput::builder().source_image_name("golden-linux").destination_image_name(public);
        copies::copy(&mut hand.world, &copy.destination_region("us-east-1").build().unwrap()).unwrap();
        remove(&mut hand, "golden-win2022").unwrap();
        hand.pass(30.0);
        let second = page(&mut hand, [public, "golden-win2022", "golden-linux"], token).unwrap();
        assert_eq!(second.images().len(), 1);
        assert_ne!(second.images()[0].arn(), first.images()[0].arn());
        let other = page(&mut hand, [public, "golden-linux", "golden-linux"], token).unwrap_err();
        assert_eq!(other.code(), "ValidationException");
    }

    #[test]
    fn only_what_is_settled_can_be_deleted() {
        for state in ImageState::values().iter().map(|&state| ImageState::from(state)) {
            let mut hand = Hand::new();
            let now = hand.world.now();
            let mut record = own(&mut hand.world, "golden-linux").unwrap().record().clone();
            record.state = Some(state.clone());
            hand.world.images.insert(record.arn.clone().unwrap(), Image::new(record, now));
            let settled = [ImageState::Available, ImageState::Failed].contains(&state);
            match remove(&mut hand, "golden-linux") {
                Ok(shown) => assert!(settled && shown.state == Some(state)),
                Err(fault) => assert!(!settled && fault.code() == "OperationNotPermittedException", "{state} {fault}"),
            }
        }
    }

    #[test]
    fn pages_are_of_one_visibility_and_tokens_belong_to_it() {
        let mut hand = Hand::new();
        let public =
            |token| DescribeImagesInput::builder().r#type(VisibilityType::Public).max_results(6).set_next_token(token);
        let first = list(&mut hand, public(None)).unwrap();
        let second = list(&mut hand, public(first.next_token.clone())).unwrap();
        assert_eq!((first.images().len(), second.images().len(), second.next_token()), (6, 5, None));
        let all = first.images().iter().chain(second.images());
        assert!(all.map(|image| image.arn().unwrap()).is_sorted_by(|one, next| one < next));
        for other in [
            DescribeImagesInput::builder(),
            DescribeImagesInput::builder().r#type(VisibilityType::Private),
            DescribeImagesInput::builder().names("golden-linux"),
        ] {
            let fault = list(&mut hand, other.set_next_token(first.next_token.clone())).unwrap_err();
            assert_eq!(fault.code(), "ValidationException");
        }
    }

    #[test]
    fn a_service_that_decides_otherwise() {
        let code = |code: &str| serde_json::from_value(serde_json::json!(code)).unwrap();
        let policies = Policies {
            unknown_name: UnknownName::Empty,
            bad_token: code("InvalidParameterCombinationException"),
            delete_image_in_use: code("OperationNotPermittedException"),
            delete_image_shared: code("ConcurrentModificationException"),
            delete_image_in_transit: code("ResourceNotAvailableException"),
            ..Policies::default()
        };
        let mut hand = Hand::with(Options { policies, ..Options::default() });
        let names = DescribeImagesInput::builder().names("nope").names("golden-linux");
        assert_eq!(list(&mut hand, names).unwrap().images().len(), 1);
        let token = DescribeImagesInput::builder().next_token("made-up");
        assert_eq!(list(&mut hand, token).unwrap_err().code(), "InvalidParameterCombinationException");
        let code = |hand: &mut Hand, name: &str| remove(hand, name).unwrap_err().code().to_owned();
        assert_eq!(code(&mut hand, "golden-lent"), "ConcurrentModificationException");
        let fleet = CreateFleetInput::builder().name("f").image_name("golden-linux").instance_type("x");
        let fleet = fleet.compute_capacity(ComputeCapacity::builder().desired_instances(1).build());
        fleets::create(&mut hand.world, &fleet.build().unwrap()).unwrap();
        assert_eq!(code(&mut hand, "golden-linux"), "OperationNotPermittedException");
        remove(&mut hand, "golden-win2022").unwrap();
        assert_eq!(code(&mut hand, "golden-win2022"), "ResourceNotAvailableException");
    }

    #[test]
    fn deleting() {
        let mut hand = Hand::new();
        let state = |hand: &mut Hand| {
            list(hand, DescribeImagesInput::builder().names("golden-linux"))
                .map_or_else(|fault| fault.code().to_owned(), |output| output.images()[0].state().unwrap().to_string())
        };
        assert_eq!(remove(&mut hand, "golden-linux").unwrap().state, Some(ImageState::Available));
        assert_eq!(state(&mut hand), "DELETING");
        assert_eq!(remove(&mut hand, "golden-linux").unwrap_err().code(), "OperationNotPermittedException");
        let of = to_build_on(&hand.world, Some("golden-linux"), None).unwrap_err();
        assert_eq!(of.code(), "ResourceNotAvailableException");
        hand.pass(30.0);
        assert_eq!(state(&mut hand), "ResourceNotFoundException");
        let code = |hand: &mut Hand, name: &str| remove(hand, name).unwrap_err().code().to_owned();
        assert_eq!(code(&mut hand, "golden-linux"), "ResourceNotFoundException");
        assert_eq!(code(&mut hand, "partner-cad"), "ResourceNotFoundException");
        assert_eq!(code(&mut hand, "AppStream-AmazonLinux2-06-17-2024"), "ResourceNotFoundException");
        assert_eq!(code(&mut hand, "golden-lent"), "ResourceInUseException");
    }
}
