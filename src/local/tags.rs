//! Tags, and the operations on them.

use std::collections::HashMap;

use aws_sdk_appstream::operation::list_tags_for_resource::{ListTagsForResourceInput, ListTagsForResourceOutput};
use aws_sdk_appstream::operation::tag_resource::{TagResourceInput, TagResourceOutput};
use aws_sdk_appstream::operation::untag_resource::{UntagResourceInput, UntagResourceOutput};

use super::errors::Fault;
use super::world::World;

/// They live in their resource, so that they go when it goes.
pub(super) use super::tag_map::Tags;

/// How many tags a resource may have.
const MOST: usize = 50;

/// `TagResource`: adds tags, and overwrites those whose keys are there already. All of them, or none.
pub(super) fn tag(world: &mut World, input: &TagResourceInput) -> Result<TagResourceOutput, Fault> {
    let new = given(input.tags());
    let tags = of(world, input.resource_arn())?;
    let more = new.keys().filter(|key| !tags.contains_key(key)).count();
    if tags.len() + more > MOST {
        return Err(Fault::limit("tags of a resource", MOST));
    }
    tags.extend(new);
    Ok(TagResourceOutput::builder().build())
}

/// `UntagResource`: keys that are not there are no error.
pub(super) fn untag(world: &mut World, input: &UntagResourceInput) -> Result<UntagResourceOutput, Fault> {
    let keys = input.tag_keys();
    of(world, input.resource_arn())?.retain(|key, _| !keys.contains(key));
    Ok(UntagResourceOutput::builder().build())
}

/// `ListTagsForResource`.
pub(super) fn list(world: &mut World, input: &ListTagsForResourceInput) -> Result<ListTagsForResourceOutput, Fault> {
    let tags = of(world, input.resource_arn())?.clone();
    Ok(ListTagsForResourceOutput::builder().set_tags(Some(tags.into_iter().collect())).build())
}

/// The tags that a request gives.
pub(super) fn given(tags: Option<&HashMap<String, String>>) -> Tags {
    tags.into_iter().flatten().map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// The tags of what has that ARN in the account.
fn of<'a>(world: &'a mut World, arn: Option<&str>) -> Result<&'a mut Tags, Fault> {
    let arn = arn.unwrap_or_default();
    let own = world.arn("", "");
    let found = match arn.strip_prefix(own.trim_end_matches('/')).and_then(|resource| resource.split_once('/')) {
        Some(("image-builder", name)) => world.builders.get_mut(name).map(|builder| &mut builder.tags),
        Some(("image", _)) => world.images.get_mut(arn).map(|image| &mut image.tags),
        Some(("fleet", name)) => world.fleets.get_mut(name).map(|fleet| &mut fleet.tags),
        _ => None,
    };
    found.ok_or_else(|| Fault::not_found("resource", arn, &world.options.account_id))
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_image_builder::CreateImageBuilderInput;
    use aws_sdk_appstream::operation::delete_image::DeleteImageInput;

    use super::super::world::by_hand::Hand;
    use super::super::{creation, images};
    use super::*;

    const IMAGE: &str = "arn:aws:appstream:us-east-1:123456789012:image/golden-linux";
    const BUILDER: &str = "arn:aws:appstream:us-east-1:123456789012:image-builder/b";

    fn add(hand: &mut Hand, arn: &str, tags: &[(&str, &str)]) -> Result<(), Fault> {
        let tags = tags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let input = TagResourceInput::builder().resource_arn(arn).set_tags(Some(tags)).build().unwrap();
        tag(&mut hand.world, &input).map(|_| ())
    }

    fn remove(hand: &mut Hand, arn: &str, keys: &[&str]) -> Result<(), Fault> {
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        let input = UntagResourceInput::builder().resource_arn(arn).set_tag_keys(Some(keys)).build().unwrap();
        untag(&mut hand.world, &input).map(|_| ())
    }

    fn shown(hand: &mut Hand, arn: &str) -> Result<String, Fault> {
        let input = ListTagsForResourceInput::builder().resource_arn(arn).build().unwrap();
        let tags: Tags = list(&mut hand.world, &input)?.tags.unwrap().into_iter().collect();
        Ok(tags.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn tags_come_change_and_go() {
        let mut hand = Hand::new();
        assert_eq!(shown(&mut hand, IMAGE).unwrap(), "");
        add(&mut hand, IMAGE, &[("a", "1"), ("b", "")]).unwrap();
        add(&mut hand, IMAGE, &[("a", "2"), ("c", "3")]).unwrap();
        assert_eq!(shown(&mut hand, IMAGE).unwrap(), "a=2 b= c=3");
        remove(&mut hand, IMAGE, &["a", "never"]).unwrap();
        assert_eq!(shown(&mut hand, IMAGE).unwrap(), "b= c=3");
    }

    #[test]
    fn a_builder_keeps_the_tags_that_it_was_made_with() {
        let mut hand = Hand::new();
        let draft = CreateImageBuilderInput::builder().name("b").instance_type("stream.standard.small");
        let input = draft.image_name("AppStream-AmazonLinux2-06-17-2024").tags("team", "ä b").build().unwrap();
        creation::create(&mut hand.world, &input).unwrap();
        assert_eq!(shown(&mut hand, BUILDER).unwrap(), "team=ä b");
    }

    #[test]
    fn tags_go_with_their_resource() {
        let mut hand = Hand::new();
        add(&mut hand, IMAGE, &[("a", "1")]).unwrap();
        let delete = DeleteImageInput::builder().name("golden-linux").build().unwrap();
        images::delete(&mut hand.world, &delete).unwrap();
        assert_eq!(shown(&mut hand, IMAGE).unwrap(), "a=1");
        hand.pass(30.0);
        assert_eq!(shown(&mut hand, IMAGE).unwrap_err().code(), "ResourceNotFoundException");
    }

    #[test]
    fn only_what_the_account_owns_has_tags() {
        let mut hand = Hand::new();
        for arn in [
            BUILDER,
            "arn:aws:appstream:us-east-1:123456789012:image/nope",
            "arn:aws:appstream:us-east-1:123456789012:stack/golden-linux",
            "arn:aws:appstream:eu-west-1:123456789012:image/golden-linux",
            "arn:aws:appstream:us-east-1:210987654321:image/partner-cad",
            "arn:aws:appstream:us-east-1::image/AppStream-AmazonLinux2-06-17-2024",
        ] {
            let code = "ResourceNotFoundException";
            assert_eq!(add(&mut hand, arn, &[("a", "1")]).unwrap_err().code(), code, "{arn}");
            assert_eq!(remove(&mut hand, arn, &["a"]).unwrap_err().code(), code, "{arn}");
            assert_eq!(shown(&mut hand, arn).unwrap_err().code(), code, "{arn}");
        }
    }

    #[test]
    fn a_resource_has_fifty_tags_at_most() {
        let mut hand = Hand::new();
        let keys: Vec<String> = (0..51).map(|number| format!("k{number}")).collect();
        let tags: Vec<(&str, &str)> = keys.iter().map(|key| (key.as_str(), "")).collect();
        add(&mut hand, IMAGE, &tags[..50]).unwrap();
        let full = add(&mut hand, IMAGE, &tags[50..]).unwrap_err();
        assert_eq!(full.code(), "LimitExceededException");
        assert_eq!(full.message().rsplit(' ').next(), Some("50"));
        add(&mut hand, IMAGE, &[("k0", "other")]).unwrap(); // an old key is not one more
    }
}
