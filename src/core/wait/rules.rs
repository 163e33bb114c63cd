//! Whether a wait goes on, is done, or has failed: pure functions of what was looked at.

use std::time::Duration;

use super::describe::Look;
use super::failure::Reason;
use super::target::Target;
use crate::core::model::{SETTLED, TERMINAL};

/// How long an image that is waited for may not be there yet. Image Assistant makes it long after it is asked to.
pub const GRACE: Duration = Duration::from_mins(5);

/// What a wait has seen of one resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress(u8);

impl Progress {
    const SEEN: u8 = 1;
    /// Anything later than the state from which a builder is started.
    const UNDER_WAY: u8 = 1 << 1;
    const DELETING: u8 = 1 << 2;
    pub(super) const SNAPSHOTTING: u8 = 1 << 3;
    pub(super) const CREATING: u8 = 1 << 4;
    pub(super) const JOINS_DOMAIN: u8 = 1 << 5;

    pub(super) fn has(self, what: u8) -> bool {
        self.0 & what != 0
    }

    pub(super) fn note(&mut self, state: &str) {
        self.0 |= Self::SEEN
            | match state {
                "STOPPED" | "STOPPING" => 0,
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
pub fn judge<L: Look>(target: &Target, progress: &mut Progress, look: Option<&L>, elapsed: Duration) -> Verdict {
    let Some(look) = look else { return judge_gone(target, *progress, elapsed) };
    progress.note(look.state());
    if look.joins_domain() {
        progress.note_domain();
    }
    judge_state(target, *progress, look)
}

fn judge_gone(target: &Target, progress: Progress, elapsed: Duration) -> Verdict {
    match target {
        Target::BuilderDeleted | Target::ImageDeleted | Target::Settled | Target::Never => Verdict::Done,
        Target::ImageAvailable if !progress.has(Progress::SEEN) && elapsed < GRACE => Verdict::Going,
        _ => UNEXPECTED,
    }
}

fn judge_state<L: Look>(target: &Target, seen: Progress, look: &L) -> Verdict {
    let state = look.state();
    match target {
        Target::Settled if !is_transitional(state) => Verdict::Done,
        Target::State(wanted) if wanted == state => Verdict::Done,
        Target::BuilderDeleted if seen.has(Progress::DELETING) && !is_transitional(state) => UNEXPECTED,
        Target::Settled | Target::Never | Target::ImageDeleted | Target::BuilderDeleted => Verdict::Going,
        _ => judge_way(target, seen, look),
    }
}

/// The targets to which no way leads from FAILED or DELETING.
fn judge_way<L: Look>(target: &Target, seen: Progress, look: &L) -> Verdict {
    match (target, look.state()) {
        (_, "FAILED") => FAILED,
        // Nobody calls a deprecated image back. Of fleets it is what botocore's FleetStarted and FleetStopped say.
        (_, "DELETING")
        | (Target::ImageAvailable, "DEPRECATED")
        | (Target::FleetStarted, "STOPPING" | "STOPPED")
        | (Target::FleetStopped, "STARTING" | "RUNNING") => UNEXPECTED,

        (Target::BuilderRunning { require_ip: true }, "RUNNING") if !look.is_reachable() => Verdict::Going,
        (Target::BuilderRunning { .. } | Target::FleetStarted, "RUNNING")
        | (Target::BuilderStopped | Target::FleetStopped, "STOPPED")
        | (Target::ImageAvailable, "AVAILABLE") => Verdict::Done,

        (Target::BuilderRunning { .. }, "STOPPING" | "STOPPED") if seen.has(Progress::UNDER_WAY) => UNEXPECTED,
        _ => Verdict::Going,
    }
}

/// Whether the state changes by itself. One that nobody knows may.
#[must_use]
pub fn is_transitional(state: &str) -> bool {
    !SETTLED.contains(&state) && !TERMINAL.contains(&state)
}

#[cfg(test)]
mod tests {
    use super::super::tests::stage::Shown;
    use super::*;

    const WITH_IP: Target = Target::BuilderRunning { require_ip: true };
    const RUNNING: Target = Target::BuilderRunning { require_ip: false };

    /// What becomes of a wait that sees these states one after another; `-` is a resource that does not exist.
    fn fate(target: &Target, states: &str) -> String {
        let mut progress = Progress::default();
        for (state, at) in states.split(' ').zip(0..) {
            let (state, has_ip) = state.strip_suffix("+ip").map_or((state, false), |state| (state, true));
            let look = (state != "-").then(|| Shown { has_ip, ..Shown::new("a", state) });
            let verdict = judge(target, &mut progress, look.as_ref(), Duration::from_secs(at));
            let end = match verdict {
                Verdict::Going => continue,
                Verdict::Done => "done",
                Verdict::Failed(Reason::Failed) => "failed",
                Verdict::Failed(Reason::Unexpected) => "unexpected",
                Verdict::Failed(other) => panic!("{other:?}"),
            };
            return format!("{end} at {at}");
        }
        "going".to_owned()
    }

    #[test]
    fn a_builder_runs() {
        assert_eq!(fate(&RUNNING, "PENDING UPDATING_AGENT PENDING RUNNING"), "done at 3");
        assert_eq!(fate(&RUNNING, "STOPPED STOPPED PENDING RUNNING"), "done at 3");
        assert_eq!(fate(&RUNNING, "STOPPING STOPPED"), "going");
        assert_eq!(fate(&RUNNING, "PENDING FAILED"), "failed at 1");
        assert_eq!(fate(&RUNNING, "DELETING"), "unexpected at 0");
        assert_eq!(fate(&RUNNING, "-"), "unexpected at 0");
        assert_eq!(fate(&RUNNING, "PENDING -"), "unexpected at 1");
        assert_eq!(fate(&RUNNING, "PENDING STOPPING"), "unexpected at 1");
        assert_eq!(fate(&RUNNING, "STOPPED PENDING STOPPED"), "unexpected at 2");
        assert_eq!(fate(&RUNNING, "SNAPSHOTTING STOPPED"), "unexpected at 1");
        assert_eq!(fate(&RUNNING, "PENDING A_STATE_OF_TOMORROW SYNCING_APPS REBOOTING"), "going");
    }

    #[test]
    fn a_builder_is_reachable() {
        assert_eq!(fate(&WITH_IP, "PENDING+ip RUNNING RUNNING RUNNING+ip"), "done at 3");
        assert_eq!(fate(&WITH_IP, "RUNNING STOPPING"), "unexpected at 1");
        assert_eq!(fate(&RUNNING, "RUNNING"), "done at 0");
    }

    #[test]
    fn a_builder_stops() {
        let target = Target::BuilderStopped;
        assert_eq!(fate(&target, "RUNNING SNAPSHOTTING STOPPING STOPPED"), "done at 3");
        assert_eq!(fate(&target, "SNAPSHOTTING FAILED"), "failed at 1");
        assert_eq!(fate(&target, "STOPPING DELETING"), "unexpected at 1");
        assert_eq!(fate(&target, "STOPPING -"), "unexpected at 1");
        assert_eq!(fate(&target, "RUNNING PENDING A_STATE_OF_TOMORROW"), "going");
    }

    #[test]
    fn a_builder_is_deleted() {
        let target = Target::BuilderDeleted;
        assert_eq!(fate(&target, "-"), "done at 0");
        assert_eq!(fate(&target, "RUNNING STOPPED DELETING DELETING -"), "done at 4");
        assert_eq!(fate(&target, "FAILED STOPPED RUNNING"), "going");
        for back in ["FAILED", "STOPPED", "RUNNING"] {
            assert_eq!(fate(&target, &format!("{back} DELETING {back}")), "unexpected at 2");
        }
        assert_eq!(fate(&target, "DELETING A_STATE_OF_TOMORROW"), "going");
    }

    #[test]
    fn an_image_becomes_available() {
        let target = Target::ImageAvailable;
        assert_eq!(fate(&target, "PENDING CREATING AVAILABLE"), "done at 2");
        assert_eq!(fate(&target, "- - PENDING AVAILABLE"), "done at 3");
        assert_eq!(fate(&target, "PENDING FAILED"), "failed at 1");
        assert_eq!(fate(&target, "COPYING DELETING"), "unexpected at 1");
        assert_eq!(fate(&target, "- PENDING -"), "unexpected at 2");
        assert_eq!(fate(&target, "DEPRECATED"), "unexpected at 0");
        assert_eq!(fate(&target, "IMPORTING VALIDATING A_STATE_OF_TOMORROW"), "going");
        assert_eq!(fate(&target, &vec!["-"; 300].join(" ")), "going");
        assert_eq!(fate(&target, &vec!["-"; 301].join(" ")), "unexpected at 300");
    }

    #[test]
    fn an_image_is_deleted() {
        assert_eq!(fate(&Target::ImageDeleted, "-"), "done at 0");
        assert_eq!(fate(&Target::ImageDeleted, "AVAILABLE DELETING FAILED AVAILABLE DELETING -"), "done at 5");
    }

    #[test]
    fn a_fleet_starts_and_stops() {
        let (started, stopped) = (Target::FleetStarted, Target::FleetStopped);
        assert_eq!(fate(&started, "STARTING STARTING RUNNING"), "done at 2");
        assert_eq!(fate(&started, "STOPPING"), "unexpected at 0");
        assert_eq!(fate(&started, "STARTING STOPPING"), "unexpected at 1");
        assert_eq!(fate(&started, "STARTING STOPPED"), "unexpected at 1");
        assert_eq!(fate(&started, "-"), "unexpected at 0");
        assert_eq!(fate(&stopped, "STOPPING STOPPING STOPPED"), "done at 2");
        assert_eq!(fate(&stopped, "RUNNING"), "unexpected at 0");
        assert_eq!(fate(&stopped, "STOPPING STARTING"), "unexpected at 1");
        assert_eq!(fate(&stopped, "STOPPING RUNNING"), "unexpected at 1");
        assert_eq!(fate(&stopped, "STOPPING -"), "unexpected at 1");
    }

    #[test]
    fn any_other_state_can_be_waited_for() {
        let state = |state: &str| Target::State(state.to_owned());
        assert_eq!(fate(&state("SNAPSHOTTING"), "RUNNING STOPPING SNAPSHOTTING"), "done at 2");
        assert_eq!(fate(&state("FAILED"), "PENDING FAILED"), "done at 1");
        assert_eq!(fate(&state("DELETING"), "FAILED"), "failed at 0");
        assert_eq!(fate(&state("DELETING"), "RUNNING DELETING"), "done at 1");
        assert_eq!(fate(&state("REBOOTING"), "RUNNING DELETING"), "unexpected at 1");
        assert_eq!(fate(&state("REBOOTING"), "-"), "unexpected at 0");
    }

    #[test]
    fn what_settles_is_done_whatever_it_is() {
        for state in ["RUNNING", "STOPPED", "AVAILABLE", "DEPRECATED", "FAILED", "-"] {
            let fate = fate(&Target::Settled, &format!("PENDING STARTING A_STATE_OF_TOMORROW {state}"));
            assert_eq!(fate, "done at 3", "{state}");
        }
    }

    #[test]
    fn who_only_watches_sees_everything_to_its_end() {
        assert_eq!(fate(&Target::Never, "PENDING RUNNING FAILED STOPPED DELETING RUNNING -"), "done at 6");
    }
}
