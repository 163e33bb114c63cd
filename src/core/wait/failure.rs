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
                write!(f, "the client was closed while {} was waited for: {}", self.subject(), self.target)
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

#[cfg(test)]
mod tests {
    use super::super::tests::stage::Shown;
    use super::*;

    const RUNNING: Target = Target::BuilderRunning { require_ip: false };

    fn failure(target: Target, reason: Reason, state: &str) -> Failure<Shown> {
        let kind = if target == Target::ImageAvailable { Kind::Image } else { Kind::ImageBuilder };
        let look = (!state.is_empty()).then(|| Shown::new("win2022", state));
        Failure {
            seen: look.is_some().then(|| Duration::from_secs(12)),
            look,
            elapsed: Duration::from_secs(370),
            patience: Some(Duration::from_mins(30)),
            ..Failure::bare(kind, Key::from("win2022"), target, reason)
        }
    }

    fn error(text: &str) -> Arc<Error> {
        Arc::new(Error::Other(text.to_owned()))
    }

    #[test]
    fn a_failure_tells_the_story() {
        let mut failure = failure(RUNNING, Reason::Failed, "FAILED");
        assert_eq!(failure.to_string(), "image builder win2022 is FAILED: waiting for RUNNING would be in vain");
        failure.before = Some("PENDING".into());
        failure.look.as_mut().unwrap().story = Some("INTERNAL_ERROR: no luck".into());
        let story = "image builder win2022 went from PENDING to FAILED after 6 min 10 s while waiting for RUNNING: \
                     INTERNAL_ERROR: no luck";
        assert_eq!(failure.to_string(), story);
    }

    #[test]
    fn what_is_not_there_is_said_not_to_be() {
        let gone = |target, state| Failure { gone: true, ..failure(target, Reason::Unexpected, state) }.to_string();
        assert_eq!(gone(RUNNING, ""), "image builder win2022 does not exist");
        let late = "image win2022 does not exist, and did not appear within 6 min 10 s";
        assert_eq!(gone(Target::ImageAvailable, ""), late);
        let gone = gone(RUNNING, "DELETING");
        let expected =
            "image builder win2022 is gone, last seen DELETING 12 s ago, after 6 min 10 s of waiting for RUNNING";
        assert_eq!(gone, expected);
    }

    #[test]
    fn running_out_of_patience_says_what_was_seen_last_and_when() {
        let mut failure = failure(RUNNING, Reason::TimedOut, "PENDING");
        let start = "image builder win2022 did not reach RUNNING within 30 min: it was PENDING when last seen 12 s ago";
        assert_eq!(failure.to_string(), start);
        failure.trouble = Some(error("Rate exceeded"));
        assert_eq!(failure.to_string(), format!("{start}; the last call failed: Rate exceeded"));
        failure.others = 3;
        failure.trouble = None;
        let several = "image builder win2022 and 3 others did not reach RUNNING within 30 min: \
                       win2022 was PENDING when last seen 12 s ago";
        assert_eq!(failure.to_string(), several);
    }

    #[test]
    fn running_out_of_patience_without_a_look_says_so() {
        let timed_out = |target, gone| Failure { gone, ..failure(target, Reason::TimedOut, "") }.to_string();
        let never = "image builder win2022 was not deleted within 30 min: it was never seen";
        assert_eq!(timed_out(Target::BuilderDeleted, false), never);
        let missing = "image win2022 did not reach AVAILABLE within 30 min: it did not exist";
        assert_eq!(timed_out(Target::ImageAvailable, true), missing);
    }

    #[test]
    fn what_the_service_refuses_is_quoted() {
        let refused = failure(RUNNING, Reason::Refused(error("Access denied")), "").to_string();
        assert_eq!(refused, "image builder win2022 cannot be looked at while waiting for RUNNING: Access denied");
        let closed = failure(Target::BuilderDeleted, Reason::Closed, "STOPPED").to_string();
        assert_eq!(closed, "the client was closed while image builder win2022 was waited for: its deletion");
    }

    #[test]
    fn a_span_has_at_most_two_units() {
        let spans = [0, 400, 12_000, 60_000, 370_400, 3_600_000, 9_000_000, 59_700].map(Duration::from_millis);
        let texts = spans.map(|span| Span(span).to_string());
        assert_eq!(texts, ["0 s", "0.4 s", "12 s", "1 min", "6 min 10 s", "1 h", "2 h 30 min", "1 min"]);
    }
}
