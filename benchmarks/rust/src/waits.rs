//! Builders to wait for: each is PENDING until its moment and RUNNING from then on, written before anyone asks.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use aws_sdk_appstream::types::{ImageBuilder, ImageBuilderState};
use aws_smithy_schema::serde::SerdeError;

use crate::wire::{Both, Codecs, Frame, Protocol};
use crate::{image_builder, name};

/// What one call may ask for.
pub const PAGE: usize = 100;
/// A prime, so that the moments do not come in the order of the names.
const SCATTER: usize = 7919;

/// One builder's bytes, before and after its moment.
struct Awaited {
    moment: Duration,
    pending: Both<Vec<u8>>,
    running: Both<Vec<u8>>,
}

/// All builders of a run and the time of its first call.
pub struct Waits {
    builders: Vec<Awaited>,
    start: Mutex<Option<Instant>>,
}

impl Waits {
    /// `total` builders, whose moments lie evenly from `first` to `last` after the run's first call.
    pub fn new(codecs: &Codecs, total: usize, first: Duration, last: Duration) -> Result<Self, SerdeError> {
        let gap = last.saturating_sub(first).div_f64(total.max(2) as f64 - 1.0);
        let awaited = |number| {
            Ok(Awaited {
                moment: first + gap.mul_f64((number * SCATTER % total) as f64),
                pending: written(codecs, number, ImageBuilderState::Pending)?,
                running: written(codecs, number, ImageBuilderState::Running)?,
            })
        };
        let builders = (0..total).map(awaited).collect::<Result<_, SerdeError>>()?;
        Ok(Self { builders, start: Mutex::default() })
    }

    /// Forget the run: the next call is the first of a new one.
    pub fn begin(&self) {
        *self.start.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The builders of these names as they are now, on one page.
    pub fn answer(&self, protocol: Protocol, names: &[String], size: usize) -> Result<Vec<u8>, SerdeError> {
        let elapsed =
            self.start.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_with(Instant::now).elapsed();
        self.answer_at(elapsed, protocol, names, size)
    }

    fn answer_at(
        &self,
        elapsed: Duration,
        protocol: Protocol,
        names: &[String],
        size: usize,
    ) -> Result<Vec<u8>, SerdeError> {
        if names.len() > size.min(PAGE) {
            return Err(SerdeError::custom(format!("{} names do not fit on a page of {size}", names.len())));
        }
        let mut frame = Frame::new(protocol);
        for name in names {
            let builder = self.find(name).ok_or_else(|| SerdeError::custom(format!("no builder {name:?}")))?;
            let bytes = if elapsed < builder.moment { &builder.pending } else { &builder.running };
            frame.push(bytes.of(protocol));
        }
        Ok(frame.finish())
    }

    fn find(&self, wanted: &str) -> Option<&Awaited> {
        let number: usize = wanted.rsplit_once('-')?.1.parse().ok()?;
        self.builders.get(number).filter(|_| name(number) == wanted)
    }
}

fn written(codecs: &Codecs, number: usize, state: ImageBuilderState) -> Result<Both<Vec<u8>>, SerdeError> {
    let mut builder = image_builder(number);
    builder.state = Some(state);
    Both::new(|protocol| codecs.write(protocol, ImageBuilder::SCHEMA, &builder))
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_sdk_appstream::operation::describe_image_builders::DescribeImageBuildersOutput;

    const FIRST: Duration = Duration::from_secs(1);
    const LAST: Duration = Duration::from_secs(5);
    const BOTH: [Protocol; 2] = [Protocol::AwsJson, Protocol::RpcV2Cbor];

    fn names(numbers: impl IntoIterator<Item = usize>) -> Vec<String> {
        numbers.into_iter().map(name).collect()
    }

    /// How many of five builders run so long after the first call.
    fn running_at(elapsed: Duration) -> Result<usize, SerdeError> {
        let waits = Waits::new(&Codecs::default(), 5, FIRST, LAST)?;
        let body = waits.answer_at(elapsed, Protocol::AwsJson, &names(0..5), PAGE)?;
        let text = String::from_utf8(body).map_err(|e| SerdeError::custom(e.to_string()))?;
        let running = text.matches(r#""State":"RUNNING""#).count();
        assert_eq!(running + text.matches(r#""State":"PENDING""#).count(), 5);
        Ok(running)
    }

    #[test]
    fn builders_come_one_after_the_other_from_the_first_moment_to_the_last() -> Result<(), SerdeError> {
        for (seconds, running) in [(0.0, 0), (0.99, 0), (1.0, 1), (3.5, 3), (4.99, 4), (5.0, 5), (60.0, 5)] {
            assert_eq!(running_at(Duration::from_secs_f64(seconds))?, running, "after {seconds} s");
        }
        Ok(())
    }

    #[test]
    fn concatenated_bytes_are_those_of_the_codec() -> Result<(), SerdeError> {
        let codecs = Codecs::default();
        let waits = Waits::new(&codecs, 8, FIRST, LAST)?;
        for numbers in [vec![3], vec![7, 0, 4]] {
            let builders = numbers.iter().map(|&number| {
                let mut builder = image_builder(number);
                builder.state = Some(ImageBuilderState::Running);
                builder
            });
            let page = DescribeImageBuildersOutput::builder().set_image_builders(Some(builders.collect())).build();
            for protocol in BOTH {
                let whole = codecs.write(protocol, DescribeImageBuildersOutput::SCHEMA, &page)?;
                assert_eq!(waits.answer_at(LAST, protocol, &names(numbers.clone()), PAGE)?, whole, "{protocol:?}");
            }
        }
        Ok(())
    }

    #[test]
    fn the_clock_starts_with_the_first_call_after_begin() -> Result<(), SerdeError> {
        let waits = Waits::new(&Codecs::default(), 2, FIRST, LAST)?;
        let start = || *waits.start.lock().unwrap_or_else(PoisonError::into_inner);
        waits.answer(Protocol::AwsJson, &names([0]), PAGE)?;
        let first = start();
        waits.answer(Protocol::AwsJson, &names([0]), PAGE)?;
        assert!(first.is_some());
        assert_eq!(start(), first);
        waits.begin();
        assert_eq!(start(), None);
        Ok(())
    }

    #[test]
    fn what_no_page_can_hold_and_unknown_names_are_refused() -> Result<(), SerdeError> {
        let waits = Waits::new(&Codecs::default(), 200, FIRST, LAST)?;
        let asked = |names: &[String], size| waits.answer_at(FIRST, Protocol::AwsJson, names, size);
        assert!(asked(&names(100..200), PAGE).is_ok());
        assert!(asked(&names(99..200), 500).is_err());
        assert!(asked(&names(0..3), 2).is_err());
        assert!(asked(&names([200]), PAGE).is_err());
        assert!(asked(&["other-000001".to_owned()], PAGE).is_err());
        Ok(())
    }
}
