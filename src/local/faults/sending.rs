//! The body of an answer, and how it goes over the network.

use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::time::{Sleep, sleep};

/// In how many pieces a slow body comes, if it has so many bytes.
const PIECES: usize = 50;

/// How an answer goes over the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Delivery {
    Whole,
    /// In small pieces, over so long.
    Slow(Duration),
    /// Half of it, then the connection ends.
    Cut,
    /// The connection is reset.
    Reset,
}

/// The connection ends here, in the middle of an answer.
#[derive(Debug, thiserror::Error)]
#[error("the local AppStream was told to end the connection here")]
pub(in super::super) struct CutOff;

/// The connection is to be reset, and no answer to be sent.
#[derive(Debug, thiserror::Error)]
#[error("the local AppStream was told to reset the connection")]
pub(in super::super) struct Reset;

/// A body under way.
#[derive(Debug)]
pub(in super::super) struct Sending {
    left: Bytes,
    pace: Pace,
}

#[derive(Debug)]
enum Pace {
    AtOnce,
    Slow {
        piece: usize,
        gap: Duration,
        pause: Pin<Box<Sleep>>,
    },
    /// So many bytes are still to be sent.
    Half(usize),
    /// They are; what they are in is flushed before the end.
    Flushing,
    Over,
}

impl Sending {
    pub(in super::super) fn new(body: Bytes, delivery: Delivery) -> Self {
        let pace = match delivery {
            Delivery::Slow(time) if !body.is_empty() => {
                let piece = body.len().div_ceil(PIECES);
                let pieces = u32::try_from(body.len().div_ceil(piece)).unwrap_or(u32::MAX);
                let gap = time / pieces;
                Pace::Slow { piece, gap, pause: Box::pin(sleep(gap)) }
            }
            Delivery::Cut => Pace::Half(body.len() / 2),
            _ => Pace::AtOnce,
        };
        Self { left: body, pace }
    }
}

impl Body for Sending {
    type Data = Bytes;
    type Error = CutOff;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, CutOff>>> {
        if self.is_end_stream() {
            return Poll::Ready(None);
        }
        let this = &mut *self;
        let piece = match &mut this.pace {
            Pace::AtOnce => this.left.len(),
            Pace::Slow { piece, gap, pause } => {
                ready!(pause.as_mut().poll(cx));
                pause.set(sleep(*gap));
                (*piece).min(this.left.len())
            }
            Pace::Half(half) => {
                let half = *half;
                this.pace = Pace::Flushing;
                half
            }
            Pace::Flushing => {
                this.pace = Pace::Over;
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            Pace::Over => return Poll::Ready(Some(Err(CutOff))),
        };
        Poll::Ready(Some(Ok(Frame::data(this.left.split_to(piece)))))
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_empty() && matches!(self.pace, Pace::AtOnce | Pace::Slow { .. })
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left.len() as u64)
    }
}
