//! Whether a wait goes on, is done, or has failed: pure functions of what was looked at.

use std::time::Duration;

use super::describe::Look;
use super::failure::Reason;
use super::target::{Kind, Target};

/// How long an image that is waited for may not be there yet. Image Assistant makes it long after it is asked to.
pub const GRACE: Duration = Duration::from_mins(5);

/// What a wait has seen of one resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress(u8);

impl Progress {
    const SEEN: u8 = 1;
    /// Anything later than the state from which a builder is started.
    const UNDER_WAY: u8 = 1 << 1;
    const STARTING: u8 = 1 << 2;
    const STOPPING: u8 = 1 << 3;
    const DELETING: u8 = 1 << 4;
    pub(super) const SNAPSHOTTING: u8 = 1 << 5;
    pub(super) const CREATING: u8 = 1 << 6;
    pub(super) const JOINS_DOMAIN: u8 = 1 << 7;

    pub(super) fn has(self, what: u8) -> bool {
        self.0 & what != 0
    }

    pub(super) fn note(&mut self, state: &str) {
        self.0 |= Self::SEEN
            | match state {
                "STOPPED" => 0,
                "STOPPING" => Self::STOPPING,
                "STARTING" => Self::UNDER_WAY | Self::STARTING,
                "DELETING" => Self::UNDER_WAY | Self::DELETING,
                "SNAPSHOTTING" => Self::UNDER_WAY | Self::SNAPSHOTTING,
                "CREATING" => Self::UNDER_WAY | Self::CREATING,
                _ => Self::UNDER_WAY,
            };
    }

    pub(super) fn note_domain(&mut self) {
        self.0 |= Self::JOINS_DOMAIN;
    }
}

#[derive(Debug, Clone)]
pub enum Verdict {
    Going,
    Done,
    Failed(Reason),
}

const FAILED: Verdict = Verdict::Failed(Reason::Failed);
const UNEXPECTED: Verdict = Verdict::Failed(Reason::Unexpected);

/// What the newest look means for a wait; None: there is no such resource. `elapsed` is how long the wait has lasted.
pub fn judge<L: Look>(
    kind: Kind,
    target: &Target,
    progress: &mut Progress,
    look: Option<&L>,
    elapsed: Duration,
) -> Verdict {
    let Some(look) = look else { return judge_gone(target, *progress, elapsed) };
    progress.note(look.state());
    if look.joins_domain() {
        progress.note_domain();
    }
    judge_state(kind, target, *progress, look)
}

fn judge_gone(target: &Target, progress: Progress, elapsed: Duration) -> Verdict {
    match target {
        Target::BuilderDeleted | Target::ImageDeleted | Target::Settled | Target::Never => Verdict::Done,
        Target::ImageAvailable if !progress.has(Progress::SEEN) && elapsed < GRACE => Verdict::Going,
        _ => UNEXPECTED,
    }
}

fn judge_state<L: Look>(kind: Kind, target: &Target, seen: Progress, look: &L) -> Verdict {
    let state = look.state();
    match target {
        Target::Settled if !is_transitional(kind, state) => Verdict::Done,
        Target::State(wanted) if wanted == state => Verdict::Done,
        Target::BuilderDeleted if seen.has(Progress::DELETING) && !is_transitional(kind, state) => UNEXPECTED,
        Target::Settled | Target::Never | Target::ImageDeleted | Target::BuilderDeleted => Verdict::Going,
        _ => judge_way(target, seen, look),
    }
}

/// The targets to which no way leads from FAILED or DELETING.
fn judge_way<L: Look>(target: &Target, seen: Progress, look: &L) -> Verdict {
    match (target, look.state()) {
        (_, "FAILED") => FAILED,
        // Nobody calls a deprecated image back.
        (_, "DELETING") | (Target::ImageAvailable, "DEPRECATED") => UNEXPECTED,

        (Target::BuilderRunning { require_ip: true }, "RUNNING") if !look.is_reachable() => Verdict::Going,
        (Target::BuilderRunning { .. } | Target::FleetStarted, "RUNNING")
        | (Target::BuilderStopped | Target::FleetStopped, "STOPPED")
        | (Target::ImageAvailable, "AVAILABLE") => Verdict::Done,

        (Target::BuilderRunning { .. }, "STOPPING" | "STOPPED") if seen.has(Progress::UNDER_WAY) => UNEXPECTED,
        (Target::FleetStarted, "STOPPING" | "STOPPED") if seen.has(Progress::STARTING) => UNEXPECTED,
        (Target::FleetStopped, "STARTING" | "RUNNING") if seen.has(Progress::STOPPING) => UNEXPECTED,
        _ => Verdict::Going,
    }
}

/// Whether the state changes by itself. One that nobody knows may.
#[must_use]
pub fn is_transitional(kind: Kind, state: &str) -> bool {
    let settled: &[&str] = match kind {
        Kind::ImageBuilder | Kind::Fleet => &["RUNNING", "STOPPED", "FAILED"],
        Kind::Image => &["AVAILABLE", "DEPRECATED", "FAILED"],
    };
    !settled.contains(&state)
}
