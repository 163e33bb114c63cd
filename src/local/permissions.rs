//! With which accounts an image is shared, and what the operations on that do.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use aws_sdk_appstream::operation::delete_image_permissions::{
    DeleteImagePermissionsInput, DeleteImagePermissionsOutput,
};
use aws_sdk_appstream::operation::describe_image_permissions::{
    DescribeImagePermissionsInput, DescribeImagePermissionsOutput,
};
use aws_sdk_appstream::operation::update_image_permissions::{
    UpdateImagePermissionsInput, UpdateImagePermissionsOutput,
};
use aws_sdk_appstream::types::{Image as Record, ImagePermissions, ImageState, SharedImagePermissions};
use serde::{Deserialize, Serialize};

use super::errors::Fault;
use super::images;
use super::pages;
use super::world::World;

/// What other accounts may do with one image, by account. They live in it, so that they go when it goes.
pub(super) type Permissions = BTreeMap<String, Allowed>;

/// What another account may do with an image.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Allowed {
    pub(super) fleet: bool,
    pub(super) image_builder: bool,
}

/// What an image is to be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Fleet,
    ImageBuilder,
}

/// AWS's own quota.
const MOST: usize = 100;
/// The page without `MaxResults`. The service's own is not documented.
const PAGE: usize = 50;

/// `UpdateImagePermissions`: what is not said stays as it is; for an account that is new here it is forbidden.
pub(super) fn update(
    world: &mut World,
    input: &UpdateImagePermissionsInput,
) -> Result<UpdateImagePermissionsOutput, Fault> {
    let name = input.name().unwrap_or_default();
    let account = input.shared_account_id().unwrap_or_default();
    check_account(account)?;
    if account == world.options.account_id && !world.options.policies.share_with_own_account {
        return Err(unknown(account));
    }
    let now = world.now();
    let image = images::own(world, name)?;
    images::available(image, name, now)?;
    if !image.permissions.contains_key(account) && image.permissions.len() >= MOST {
        return Err(Fault::limit("accounts that an image is shared with", MOST));
    }
    let allowed = image.permissions.entry(account.to_owned()).or_default();
    if let Some(asked) = input.image_permissions() {
        allowed.fleet = asked.allow_fleet().unwrap_or(allowed.fleet);
        allowed.image_builder = asked.allow_image_builder().unwrap_or(allowed.image_builder);
    }
    Ok(UpdateImagePermissionsOutput::builder().build())
}

/// `DescribeImagePermissions`: of an own image, by account, in pages. An account that it is not shared with is left out.
pub(super) fn describe(
    world: &mut World,
    input: &DescribeImagePermissionsInput,
) -> Result<DescribeImagePermissionsOutput, Fault> {
    let name = input.name().unwrap_or_default();
    let size = pages::size(input.max_results(), PAGE)?;
    let accounts: BTreeSet<&str> = input.shared_aws_account_ids().iter().map(String::as_str).collect();
    let listing = world.listing("image-permissions", std::iter::once(name).chain(accounts.iter().copied()))?;
    let after = listing.after(input.next_token())?;
    let range = (after.as_deref().map_or(Bound::Unbounded, Bound::Excluded), Bound::Unbounded);
    let permissions = images::own(world, name)?.permissions.range::<str, _>(range);
    let wanted = permissions.filter(|(account, _)| accounts.is_empty() || accounts.contains(account.as_str()));
    let (rows, next_token) = listing.page(wanted.map(|row| (row.0.as_str(), row)), size);
    Ok(DescribeImagePermissionsOutput::builder()
        .name(name)
        .set_shared_image_permissions_list(Some(rows.into_iter().map(shown).collect()))
        .set_next_token(next_token)
        .build())
}

/// `DeleteImagePermissions`: also of an image that failed, which could not be deleted otherwise.
pub(super) fn delete(
    world: &mut World,
    input: &DeleteImagePermissionsInput,
) -> Result<DeleteImagePermissionsOutput, Fault> {
    let name = input.name().unwrap_or_default();
    let account = input.shared_account_id().unwrap_or_default();
    check_account(account)?;
    let now = world.now();
    let image = images::own(world, name)?;
    if image.state(now) != Some(&ImageState::Failed) {
        images::available(image, name, now)?;
    }
    if image.permissions.remove(account).is_none() {
        let message = format!("The image {name} is not shared with account {account}.");
        return Err(Fault::new("ResourceNotFoundException", message));
    }
    Ok(DeleteImagePermissionsOutput::builder().build())
}

/// Refuses what the owner of a shared image did not allow. Images of other kinds say nothing about it.
pub(super) fn check(world: &World, image: &Record, purpose: Use) -> Result<(), Fault> {
    let given = image.image_permissions();
    let (allowed, what) = match purpose {
        Use::Fleet => (given.and_then(ImagePermissions::allow_fleet), "fleet"),
        Use::ImageBuilder => (given.and_then(ImagePermissions::allow_image_builder), "image builder"),
    };
    if allowed != Some(false) {
        return Ok(());
    }
    let image = image.name().unwrap_or_default();
    let message = format!("The image {image} is shared without the permission to use it for a {what}.");
    Err(Fault::new(&world.options.policies.forbidden_use_of_image, message))
}

/// An account's number has 12 digits; no other account exists.
fn check_account(account: &str) -> Result<(), Fault> {
    if account.len() == 12 && account.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(());
    }
    Err(unknown(account))
}

fn unknown(account: &str) -> Fault {
    Fault::new("ResourceNotFoundException", format!("The account {account} does not exist."))
}

fn shown((account, allowed): (&String, &Allowed)) -> SharedImagePermissions {
    let permissions =
        ImagePermissions::builder().allow_fleet(allowed.fleet).allow_image_builder(allowed.image_builder).build();
    SharedImagePermissions::builder().shared_account_id(account).image_permissions(permissions).build()
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::copy_image::CopyImageInput;
    use aws_sdk_appstream::operation::create_fleet::CreateFleetInput;
    use aws_sdk_appstream::operation::create_image_builder::CreateImageBuilderInput;
    use aws_sdk_appstream::operation::delete_image::DeleteImageInput;
    use aws_sdk_appstream::types::{ComputeCapacity, ImageSharedWithOthers};

    use super::super::failure::{self, Failure};
    use super::super::image::Image;
    use super::super::world::by_hand::Hand;
    use super::super::{copies, creation, fleets};
    use super::*;

    const OTHER: &str = "111111111111";

    fn allow(fleet: Option<bool>, image_builder: Option<bool>) -> ImagePermissions {
        ImagePermissions::builder().set_allow_fleet(fleet).set_allow_image_builder(image_builder).build()
    }

    fn share(hand: &mut Hand, name: &str, account: &str, permissions: ImagePermissions) -> Result<(), Fault> {
        let draft = UpdateImagePermissionsInput::builder().name(name).shared_account_id(account);
        update(&mut hand.world, &draft.image_permissions(permissions).build().unwrap()).map(|_| ())
    }

    fn unshare(hand: &mut Hand, name: &str, account: &str) -> Result<(), Fault> {
        let draft = DeleteImagePermissionsInput::builder().name(name).shared_account_id(account);
        delete(&mut hand.world, &draft.build().unwrap()).map(|_| ())
    }

    fn remove(hand: &mut Hand, name: &str) -> Result<(), Fault> {
        images::delete(&mut hand.world, &DeleteImageInput::builder().name(name).build().unwrap()).map(|_| ())
    }

    /// Every account, with a letter for each thing that it may do.
    fn seen(hand: &mut Hand, asked: &DescribeImagePermissionsInput) -> String {
        let output = describe(&mut hand.world, asked).unwrap();
        let row = |row: &SharedImagePermissions| {
            let allowed = row.image_permissions().unwrap();
            let fleet = if allowed.allow_fleet().unwrap() { "f" } else { "" };
            let builder = if allowed.allow_image_builder().unwrap() { "b" } else { "" };
            format!("{}:{fleet}{builder}", row.shared_account_id().unwrap())
        };
        output.shared_image_permissions_list().iter().map(row).collect::<Vec<_>>().join(" ")
    }

    fn of(name: &str) -> DescribeImagePermissionsInput {
        DescribeImagePermissionsInput::builder().name(name).build().unwrap()
    }

    fn shared_with_others(hand: &mut Hand, name: &str) -> ImageSharedWithOthers {
        let now = hand.world.now();
        images::own(&mut hand.world, name).unwrap().view(now).image_shared_with_others.unwrap()
    }

    fn code<T: std::fmt::Debug>(answer: Result<T, Fault>) -> String {
        answer.unwrap_err().code().to_owned()
    }

    #[test]
    fn an_image_is_shared_until_its_last_permission_is_gone() {
        let mut hand = Hand::new();
        assert_eq!(shared_with_others(&mut hand, "golden-linux"), ImageSharedWithOthers::False);
        share(&mut hand, "golden-linux", OTHER, allow(Some(true), None)).unwrap();
        share(&mut hand, "golden-linux", "222222222222", allow(None, Some(true))).unwrap();
        assert_eq!(seen(&mut hand, &of("golden-linux")), "111111111111:f 222222222222:b");
        share(&mut hand, "golden-linux", OTHER, allow(None, Some(true))).unwrap();
        assert_eq!(seen(&mut hand, &of("golden-linux")), "111111111111:fb 222222222222:b");
        unshare(&mut hand, "golden-linux", OTHER).unwrap();
        assert_eq!(shared_with_others(&mut hand, "golden-linux"), ImageSharedWithOthers::True);
        assert_eq!(code(remove(&mut hand, "golden-linux")), "ResourceInUseException");
        unshare(&mut hand, "golden-linux", "222222222222").unwrap();
        assert_eq!(shared_with_others(&mut hand, "golden-linux"), ImageSharedWithOthers::False);
        remove(&mut hand, "golden-linux").unwrap();
    }

    #[test]
    fn one_image_is_shared_from_the_start() {
        let mut hand = Hand::new();
        assert_eq!(seen(&mut hand, &of("golden-lent")), "210987654321:fb");
        unshare(&mut hand, "golden-lent", "210987654321").unwrap();
        remove(&mut hand, "golden-lent").unwrap();
    }

    #[test]
    fn permissions_go_with_the_image_and_a_copy_has_none() {
        let mut hand = Hand::new();
        let draft = CopyImageInput::builder().source_image_name("golden-lent").destination_image_name("copy");
        copies::copy(&mut hand.world, &draft.destination_region("us-east-1").build().unwrap()).unwrap();
        assert_eq!(seen(&mut hand, &of("copy")), "");
        assert_eq!(shared_with_others(&mut hand, "copy"), ImageSharedWithOthers::False);
        assert_eq!(code(share(&mut hand, "copy", OTHER, allow(None, None))), "ResourceNotAvailableException");
        assert_eq!(code(unshare(&mut hand, "copy", OTHER)), "ResourceNotAvailableException");
        hand.pass(600.0);
        share(&mut hand, "copy", OTHER, allow(None, None)).unwrap();
        assert_eq!(seen(&mut hand, &of("copy")), "111111111111:");
    }

    #[test]
    fn a_shared_image_that_failed_can_still_be_deleted() {
        let mut hand = Hand::new();
        failure::of_image(&mut hand.world, "golden-lent", &Failure::default()).unwrap();
        assert_eq!(code(share(&mut hand, "golden-lent", OTHER, allow(None, None))), "ResourceNotAvailableException");
        assert_eq!(code(remove(&mut hand, "golden-lent")), "ResourceInUseException");
        unshare(&mut hand, "golden-lent", "210987654321").unwrap();
        remove(&mut hand, "golden-lent").unwrap();
    }

    #[test]
    fn only_own_images_and_accounts_that_can_exist() {
        let mut hand = Hand::new();
        let unknown = "ResourceNotFoundException";
        for name in ["nope", "partner-cad", "AppStream-AmazonLinux2-06-17-2024"] {
            assert_eq!(code(share(&mut hand, name, OTHER, allow(None, None))), unknown);
            assert_eq!(code(unshare(&mut hand, name, OTHER)), unknown);
            assert_eq!(code(describe(&mut hand.world, &of(name))), unknown);
        }
        assert_eq!(code(share(&mut hand, "golden-linux", "12", allow(None, None))), unknown);
        assert_eq!(code(unshare(&mut hand, "golden-linux", OTHER)), unknown);
        share(&mut hand, "golden-linux", "123456789012", allow(Some(true), None)).unwrap(); // its own
        hand.world.options.policies.share_with_own_account = false;
        assert_eq!(code(share(&mut hand, "golden-linux", "123456789012", allow(None, None))), unknown);
    }

    #[test]
    fn an_image_is_shared_with_a_hundred_accounts_at_most() {
        let mut hand = Hand::new();
        let account = |number: usize| format!("{number:012}");
        for number in 0..100 {
            share(&mut hand, "golden-linux", &account(number), allow(Some(true), None)).unwrap();
        }
        let full = share(&mut hand, "golden-linux", &account(100), allow(None, None)).unwrap_err();
        assert_eq!((full.code(), full.message().rsplit(' ').next()), ("LimitExceededException", Some("100")));
        share(&mut hand, "golden-linux", &account(0), allow(Some(false), None)).unwrap(); // not one more
    }

    #[test]
    fn pages_and_filters() {
        let mut hand = Hand::new();
        for number in 0..5 {
            share(&mut hand, "golden-linux", &format!("{number:012}"), allow(None, None)).unwrap();
        }
        let draft = || DescribeImagePermissionsInput::builder().name("golden-linux").max_results(3);
        let first = describe(&mut hand.world, &draft().build().unwrap()).unwrap();
        assert_eq!((first.name(), first.shared_image_permissions_list().len()), (Some("golden-linux"), 3));
        let token = first.next_token().unwrap();
        let second = draft().next_token(token).build().unwrap();
        assert_eq!(seen(&mut hand, &second), "000000000003: 000000000004:");
        let other = draft().name("golden-lent").next_token(token).build().unwrap();
        assert_eq!(code(describe(&mut hand.world, &other)), "ValidationException");
        let some = draft().shared_aws_account_ids("000000000004").shared_aws_account_ids(OTHER).build().unwrap();
        assert_eq!(seen(&mut hand, &some), "000000000004:");
    }

    #[test]
    fn what_a_shared_image_may_be_used_for_is_its_owners_word() {
        let arn = "arn:aws:appstream:us-east-1:210987654321:image/partner-cad";
        let small = "stream.standard.small";
        for (fleet, builder) in [(true, false), (false, true)] {
            let mut hand = Hand::new();
            let mut record = hand.world.images[arn].record().clone();
            record.image_permissions = Some(allow(Some(fleet), Some(builder)));
            hand.world.add_image(Image::new(record, 1_700_000_000.0));
            if builder {
                let other = serde_json::from_value("ResourceInUseException".into()).unwrap();
                hand.world.options.policies.forbidden_use_of_image = other;
            }
            let draft = CreateImageBuilderInput::builder().name("b").image_arn(arn).instance_type(small);
            let built = creation::create(&mut hand.world, &draft.build().unwrap()).map(|_| ());
            let draft = CreateFleetInput::builder().name("f").image_arn(arn).instance_type(small);
            let draft = draft.compute_capacity(ComputeCapacity::builder().desired_instances(1).build());
            let launched = fleets::create(&mut hand.world, &draft.build().unwrap()).map(|_| ());
            let (refused, done) = if fleet { (built, launched) } else { (launched, built) };
            assert_eq!(code(refused), if fleet { "OperationNotPermittedException" } else { "ResourceInUseException" });
            done.unwrap();
        }
    }
}
