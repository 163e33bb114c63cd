//! All images, found by ARN, by name and by whom they belong to.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::{Bound, Deref};

use aws_sdk_appstream::types::VisibilityType;
use serde::{Deserialize, Serialize, Serializer};

use super::image::Image;

/// Images by ARN: a public, a shared and an own one may have the same name.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "BTreeMap<String, Image>")]
pub(super) struct Images {
    all: BTreeMap<String, Image>,
    /// The ARNs of the images that have a name.
    named: HashMap<String, BTreeSet<String>>,
    /// How many are the account's own.
    own: usize,
}

/// The rest of it follows from them.
impl Serialize for Images {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.all.serialize(serializer)
    }
}

impl Images {
    pub(super) fn insert(&mut self, arn: String, image: Image) {
        self.remove(&arn);
        let name = image.record().name.clone().unwrap_or_default();
        self.named.entry(name).or_default().insert(arn.clone());
        self.own += usize::from(image.is(&VisibilityType::Private));
        self.all.insert(arn, image);
    }

    pub(super) fn remove(&mut self, arn: &str) {
        let Some(image) = self.all.remove(arn) else { return };
        self.own -= usize::from(image.is(&VisibilityType::Private));
        let name = image.record().name().unwrap_or_default();
        if let Some(arns) = self.named.get_mut(name) {
            arns.remove(arn);
            if arns.is_empty() {
                self.named.remove(name);
            }
        }
    }

    /// Neither its name nor whom it belongs to may be changed.
    pub(super) fn get_mut(&mut self, arn: &str) -> Option<&mut Image> {
        self.all.get_mut(arn)
    }

    /// How many are the account's own.
    pub(super) fn own(&self) -> usize {
        self.own
    }

    /// The ARNs of the images of that name.
    pub(super) fn named(&self, name: &str) -> impl Iterator<Item = &str> {
        self.named.get(name).into_iter().flatten().map(String::as_str)
    }

    /// Those in `ranges`, which are in ascending order, that come after the ARN `after`.
    pub(super) fn within<'a>(
        &'a self,
        ranges: Vec<Range>,
        after: Option<&str>,
    ) -> impl Iterator<Item = (&'a str, &'a Image)> {
        let ranges = ranges.into_iter().filter_map(move |range| range.after(after));
        let found = ranges.flat_map(|Range(start, end)| self.all.range((start, end)));
        found.map(|(arn, image)| (arn.as_str(), image))
    }
}

/// Those that a file had.
impl From<BTreeMap<String, Image>> for Images {
    fn from(all: BTreeMap<String, Image>) -> Self {
        let mut images = Self::default();
        for (arn, image) in all {
            images.insert(arn, image);
        }
        images
    }
}

impl Deref for Images {
    type Target = BTreeMap<String, Image>;

    fn deref(&self) -> &Self::Target {
        &self.all
    }
}

/// A range of ARNs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Range(Bound<String>, Bound<String>);

impl Range {
    /// All there are.
    pub(super) fn all() -> Self {
        Self(Bound::Unbounded, Bound::Unbounded)
    }

    /// Those that begin with `start`, the last character of which is ASCII.
    pub(super) fn beginning_with(start: &str) -> Self {
        Self(Bound::Included(start.to_owned()), Bound::Excluded(behind(start)))
    }

    /// All but those that begin with one of `starts`, which are in ascending order.
    pub(super) fn other_than(starts: &[&str]) -> Vec<Self> {
        let mut from = Bound::Unbounded;
        let mut ranges = Vec::new();
        for start in starts {
            ranges.push(Self(std::mem::replace(&mut from, Bound::Included(behind(start))), before(start)));
        }
        ranges.push(Self(from, Bound::Unbounded));
        ranges
    }

    /// What of it comes after `last`, if anything may.
    fn after(self, last: Option<&str>) -> Option<Self> {
        let Some(last) = last else { return Some(self) };
        if let Bound::Excluded(end) = &self.1
            && end.as_str() <= last
        {
            return None;
        }
        match &self.0 {
            Bound::Included(start) if start.as_str() > last => Some(self),
            _ => Some(Self(Bound::Excluded(last.to_owned()), self.1)),
        }
    }
}

fn before(start: &str) -> Bound<String> {
    Bound::Excluded(start.to_owned())
}

/// The first text behind all that begin with `start`.
fn behind(start: &str) -> String {
    let mut text = start.to_owned();
    if let Some(last) = text.pop() {
        text.push(char::from_u32(u32::from(last) + 1).unwrap_or(char::MAX));
    }
    text
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::types::Image as Record;

    use super::*;

    fn with(arns: &str) -> Images {
        let mut images = Images::default();
        for arn in arns.split(' ') {
            let kind = if arn.starts_with('b') { VisibilityType::Private } else { VisibilityType::Public };
            let record = Record::builder().name(&arn[2..]).arn(arn).visibility(kind).state("AVAILABLE".into()).build();
            images.insert(arn.to_owned(), Image::new(record, 0.0));
        }
        images
    }

    fn found(images: &Images, ranges: Vec<Range>, after: Option<&str>) -> String {
        images.within(ranges, after).map(|(arn, _)| arn).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ranges_and_what_comes_after_something() {
        let images = with("a/1 a/2 b/1 b/2 c/1 c/2 d/1");
        assert_eq!(found(&images, vec![Range::all()], None), "a/1 a/2 b/1 b/2 c/1 c/2 d/1");
        assert_eq!(found(&images, vec![Range::all()], Some("c/1")), "c/2 d/1");
        let of_b = vec![Range::beginning_with("b/")];
        assert_eq!(found(&images, of_b.clone(), None), "b/1 b/2");
        assert_eq!(found(&images, of_b.clone(), Some("a/9")), "b/1 b/2");
        assert_eq!(found(&images, of_b.clone(), Some("b/1")), "b/2");
        for after in ["b/2", "b0", "c/1"] {
            assert_eq!(found(&images, of_b.clone(), Some(after)), "");
        }
        let others = Range::other_than(&["b/", "c/"]);
        assert_eq!(found(&images, others.clone(), None), "a/1 a/2 d/1");
        assert_eq!(found(&images, others.clone(), Some("a/1")), "a/2 d/1");
        assert_eq!(found(&images, others, Some("b/1")), "d/1");
    }

    #[test]
    fn names_and_own_ones_are_counted_along() {
        let mut images = with("a/1 b/1 b/2");
        assert_eq!(images.named("1").collect::<Vec<_>>(), ["a/1", "b/1"]);
        assert_eq!(images.own(), 2);
        images.remove("b/1");
        images.remove("b/1");
        assert_eq!(images.named("1").collect::<Vec<_>>(), ["a/1"]);
        images.remove("a/1");
        assert_eq!(images.named("1").count(), 0);
        assert_eq!((images.own(), images.len()), (1, 1));
        let read: Images = serde_json::from_str(&serde_json::to_string(&images).unwrap()).unwrap();
        assert_eq!((read.own(), read.named("2").count()), (1, 1));
    }
}
