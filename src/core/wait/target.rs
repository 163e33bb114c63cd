//! What may be waited for, how often to look, and how long.

use std::fmt;
use std::time::Duration;

use super::describe::Key;
use super::rules::Progress;

/// What is described.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    ImageBuilder,
    Image,
    Fleet,
}

impl Kind {
    /// How many keys one call takes.
    #[must_use]
    pub fn page(self) -> usize {
        match self {
            Self::ImageBuilder | Self::Fleet => 100,
            Self::Image => 25,
        }
    }

    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::ImageBuilder => "image builder",
            Self::Image => "image",
            Self::Fleet => "fleet",
        }
    }
}

/// What is waited for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    BuilderRunning {
        require_ip: bool,
    },
    BuilderStopped,
    BuilderDeleted,
    ImageAvailable,
    ImageDeleted,
    FleetStarted,
    FleetStopped,
    /// Any other state that the service has.
    State(String),
    /// Whatever it becomes, as soon as it no longer changes by itself.
    Settled,
    /// Nothing: somebody watches, for as long as there is something to see.
    Never,
}

/// The goal, as in "waiting for RUNNING".
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::BuilderRunning { require_ip: false } | Self::FleetStarted => "RUNNING",
            Self::BuilderRunning { require_ip: true } => "RUNNING with an IP address",
            Self::BuilderStopped | Self::FleetStopped => "STOPPED",
            Self::BuilderDeleted | Self::ImageDeleted => "its deletion",
            Self::ImageAvailable => "AVAILABLE",
            Self::State(state) => state,
            Self::Settled => "a settled state",
            Self::Never => "changes",
        })
    }
}

const fn seconds(shortest: u64, longest: u64) -> (Duration, Duration) {
    (Duration::from_secs(shortest), Duration::from_secs(longest))
}

impl Target {
    /// The shortest and the longest time between two looks.
    #[must_use]
    pub fn poll(&self, kind: Kind) -> (Duration, Duration) {
        match (self, kind) {
            (Self::ImageDeleted, _) | (_, Kind::ImageBuilder) => seconds(5, 30),
            (_, Kind::Image) => seconds(15, 60),
            (_, Kind::Fleet) => seconds(30, 30),
        }
    }

    /// How long to wait for something of which `progress` was seen; None: for ever.
    #[must_use]
    pub fn patience(&self, kind: Kind, progress: Progress) -> Option<Duration> {
        let minutes = Duration::from_mins;
        let seen = |what, then, otherwise| minutes(if progress.has(what) { then } else { otherwise });
        let starting = || seen(Progress::JOINS_DOMAIN, 60, 30);
        let stopping = || seen(Progress::SNAPSHOTTING, 3 * 60, 30);
        Some(match (self, kind) {
            (Self::Never, _) => return None,
            (Self::BuilderRunning { .. }, _) => starting(),
            (Self::BuilderStopped, _) => stopping(),
            (Self::BuilderDeleted, _) => minutes(30),
            (Self::ImageDeleted, _) => minutes(10),
            (_, Kind::ImageBuilder) => starting().max(stopping()),
            (_, Kind::Image) => seen(Progress::CREATING, 8 * 60, 2 * 60),
            (_, Kind::Fleet) => minutes(20),
        })
    }
}

/// What is told of a wait before it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tell {
    #[default]
    Nothing,
    /// Each change of state, the first look included.
    Changes,
    /// Every look.
    Looks,
}

/// A wait that is to begin.
#[derive(Debug, Clone)]
pub struct Request {
    /// The wait is over when all of them are done, or one of them fails.
    pub keys: Vec<Key>,
    pub target: Target,
    /// None: the target's own patience.
    pub timeout: Option<Duration>,
    /// The shortest and the longest time between two looks. None: the target's own.
    pub poll: Option<(Duration, Duration)>,
    pub tell: Tell,
}

impl Request {
    /// A wait with the target's own patience and pace, of which only the end is told.
    #[must_use]
    pub fn new(keys: Vec<Key>, target: Target) -> Self {
        Self { keys, target, timeout: None, poll: None, tell: Tell::Nothing }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(states: &[&str]) -> Progress {
        let mut progress = Progress::default();
        for state in states {
            progress.note(state);
        }
        progress
    }

    fn patience(target: &Target, kind: Kind, states: &[&str]) -> u64 {
        target.patience(kind, after(states)).unwrap().as_secs() / 60
    }

    #[test]
    fn a_page_is_as_large_as_the_service_takes() {
        assert_eq!([Kind::ImageBuilder, Kind::Image, Kind::Fleet].map(Kind::page), [100, 25, 100]);
    }

    #[test]
    fn patience_is_the_targets_and_grows_with_what_is_seen() {
        let running = Target::BuilderRunning { require_ip: true };
        assert_eq!(patience(&running, Kind::ImageBuilder, &["PENDING"]), 30);
        let mut joining = after(&["PENDING"]);
        joining.note_domain();
        assert_eq!(running.patience(Kind::ImageBuilder, joining), Some(Duration::from_hours(1)));
        assert_eq!(patience(&Target::BuilderStopped, Kind::ImageBuilder, &["STOPPING"]), 30);
        assert_eq!(patience(&Target::BuilderStopped, Kind::ImageBuilder, &["SNAPSHOTTING", "STOPPING"]), 180);
        assert_eq!(patience(&Target::BuilderDeleted, Kind::ImageBuilder, &["SNAPSHOTTING"]), 30);
        assert_eq!(patience(&Target::ImageAvailable, Kind::Image, &["PENDING"]), 120);
        assert_eq!(patience(&Target::ImageAvailable, Kind::Image, &["CREATING", "PENDING"]), 480);
        assert_eq!(patience(&Target::ImageDeleted, Kind::Image, &[]), 10);
        assert_eq!(patience(&Target::FleetStarted, Kind::Fleet, &[]), 20);
        assert_eq!(patience(&Target::FleetStopped, Kind::Fleet, &[]), 20);
        assert_eq!(patience(&Target::Settled, Kind::ImageBuilder, &["SNAPSHOTTING"]), 180);
        assert_eq!(patience(&Target::State("COPYING".to_owned()), Kind::Image, &[]), 120);
        assert_eq!(Target::Never.patience(Kind::Image, Progress::default()), None);
    }

    #[test]
    fn looks_are_as_frequent_as_the_target_wants() {
        let poll = |target: Target, kind| target.poll(kind);
        for target in [Target::BuilderStopped, Target::BuilderDeleted, Target::BuilderRunning { require_ip: false }] {
            assert_eq!(poll(target, Kind::ImageBuilder), seconds(5, 30));
        }
        assert_eq!(poll(Target::ImageAvailable, Kind::Image), seconds(15, 60));
        assert_eq!(poll(Target::ImageDeleted, Kind::Image), seconds(5, 30));
        assert_eq!(poll(Target::FleetStarted, Kind::Fleet), seconds(30, 30));
        assert_eq!(poll(Target::Never, Kind::ImageBuilder), seconds(5, 30));
        assert_eq!(poll(Target::Settled, Kind::Image), seconds(15, 60));
    }
}
