//! A wait that did not get what it was for, and the message that says why.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::describe::{Key, Look};
use super::target::{Kind, Target};
use crate::core::error::Error;

/// A state as the service names it.
pub type State = Arc<str>;

/// Why a wait failed.
#[derive(Debug, Clone)]
pub enum Reason {
    /// The resource is FAILED.
    Failed,
    /// It went where no way leads to what is waited for, or does not exist.
    Unexpected,
    TimedOut,
    /// The service, or what the client is made of, does not let it be looked at.
    Refused(Arc<Error>),
    /// The client was closed, or the wait had ended already.
    Closed,
}

/// The end of a wait that failed.
#[derive(Debug, Clone)]
pub struct Failure<L> {
    pub reason: Reason,
    pub kind: Kind,
    pub key: Key,
    /// How many more of the wait's resources were not done.
    pub others: usize,
    pub target: Target,
    /// What was seen last, also when it is gone now. None: it was never seen.
    pub look: Option<L>,
    /// The last look found that there is no such resource.
    pub gone: bool,
    /// The state at the first look.
    pub first: Option<State>,
    /// The state before the last.
    pub before: Option<State>,
    pub elapsed: Duration,
    /// How long the wait was to last at most.
    pub patience: Option<Duration>,
    /// How long ago `look` was seen.
    pub seen: Option<Duration>,
    /// Why the last call came to nothing, if it did.
    pub trouble: Option<Arc<Error>>,
}

impl<L> Failure<L> {
    /// The failure of a wait that saw nothing.
    pub(super) fn bare(kind: Kind, key: Key, target: Target, reason: Reason) -> Self {
        Self {
            reason,
            kind,
            key,
            others: 0,
            target,
            look: None,
            gone: false,
            first: None,
            before: None,
            elapsed: Duration::ZERO,
            patience: None,
            seen: None,
            trouble: None,
        }
    }
}

impl<L: Look> std::error::Error for Failure<L> where Self: fmt::Debug {}

impl<L: Look> fmt::Display for Failure<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Reason::Failed | Reason::Unexpected if self.gone => self.gone(f),
            Reason::Failed | Reason::Unexpected => self.went(f),
            Reason::TimedOut => self.timed_out(f),
            Reason::Refused(error) => {
                write!(f, "{} cannot be looked at while waiting for {}: {}", self.subject(), self.target, Said(error))
            }
            Reason::Closed => {
                write!(f, "the client was closed while waiting for {} of {}", self.target, self.subject())
            }
        }
    }
}

impl<L: Look> Failure<L> {
    fn subject(&self) -> String {
        format!("{} {}", self.kind.noun(), self.key)
    }

    /// The last state that was seen.
    fn state(&self) -> &str {
        match self.look.as_ref().map_or("", Look::state) {
            "" => "in an unknown state",
            state => state,
        }
    }

    fn gone(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.subject();
        match self.seen {
            Some(ago) => {
                let (state, ago, elapsed) = (self.state(), Span(ago), Span(self.elapsed));
                let target = &self.target;
                write!(f, "{subject} is gone, last seen {state} {ago} ago, after {elapsed} of waiting for {target}")
            }
            None if self.target == Target::ImageAvailable => {
                write!(f, "{subject} does not exist, and did not appear within {}", Span(self.elapsed))
            }
            None => write!(f, "{subject} does not exist"),
        }
    }

    fn went(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (subject, state, target) = (self.subject(), self.state(), &self.target);
        match &self.before {
            Some(before) => {
                let elapsed = Span(self.elapsed);
                write!(f, "{subject} went from {before} to {state} after {elapsed} while waiting for {target}")?;
            }
            None => write!(f, "{subject} is {state}: waiting for {target} would be in vain")?,
        }
        match self.look.as_ref().and_then(Look::story) {
            Some(story) => write!(f, ": {story}"),
            None => Ok(()),
        }
    }

    fn timed_out(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.subject())?;
        match self.others {
            0 => {}
            1 => f.write_str(" and another")?,
            others => write!(f, " and {others} others")?,
        }
        match &self.target {
            Target::BuilderDeleted | Target::ImageDeleted if self.others == 0 => f.write_str(" was not deleted")?,
            Target::BuilderDeleted | Target::ImageDeleted => f.write_str(" were not deleted")?,
            Target::Settled => f.write_str(" did not settle")?,
            Target::Never => f.write_str(" did not vanish")?,
            target => write!(f, " did not reach {target}")?,
        }
        write!(f, " within {}: ", Span(self.patience.unwrap_or(self.elapsed)))?;
        self.last_seen(f)?;
        match &self.trouble {
            Some(error) => write!(f, "; the last call failed: {}", Said(error)),
            None => Ok(()),
        }
    }

    fn last_seen(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let it = if self.others == 0 { "it" } else { self.key.as_str() };
        match self.seen {
            _ if self.gone => write!(f, "{it} did not exist"),
            Some(ago) => write!(f, "{it} was {} when last seen {} ago", self.state(), Span(ago)),
            None => write!(f, "{it} was never seen"),
        }
    }
}

/// An error with the service's own words, which its short form leaves out.
struct Said<'a>(&'a Error);

impl fmt::Display for Said<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        match self.0 {
            Error::Refused { refusal, .. } => match refusal.message.as_deref() {
                Some(message) if !message.is_empty() => write!(f, ": {message}"),
                _ => Ok(()),
            },
            _ => Ok(()),
        }
    }
}

/// A duration for people: its two greatest units.
pub(super) struct Span(pub(super) Duration);

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = if self.0.subsec_millis() >= 500 { self.0.as_secs() + 1 } else { self.0.as_secs() };
        let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60);
        match (hours, minutes, seconds) {
            (0, 0, 0..10) if self.0 < Duration::from_secs(10) && self.0.subsec_millis() != 0 => {
                write!(f, "{:.1} s", self.0.as_secs_f64())
            }
            (0, 0, seconds) => write!(f, "{seconds} s"),
            (0, minutes, 0) => write!(f, "{minutes} min"),
            (0, minutes, seconds) => write!(f, "{minutes} min {seconds} s"),
            (hours, 0, _) => write!(f, "{hours} h"),
            (hours, minutes, _) => write!(f, "{hours} h {minutes} min"),
        }
    }
}
