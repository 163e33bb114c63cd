//! The state of an image builder, in one byte: a world may have a million of them.

use aws_sdk_appstream::types::ImageBuilderState;

use super::stored::Named;

/// Pairs each phase with the SDK's state of the same name.
macro_rules! phases {
    ($($phase:ident)*) => {
        /// What an image builder is at a moment.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Phase {
            $($phase,)*
            /// Not there any more.
            Gone,
        }

        impl Phase {
            /// The state that the API shows; `None` when it is gone.
            pub(super) fn shown(self) -> Option<&'static ImageBuilderState> {
                match self {
                    $(Self::$phase => {
                        static STATE: ImageBuilderState = ImageBuilderState::$phase;
                        Some(&STATE)
                    })*
                    Self::Gone => None,
                }
            }

            const ALL: &[Self] = &[$(Self::$phase,)* Self::Gone];
        }
    };
}

phases! {
    Deleting Failed Pending PendingImageImport PendingQualification PendingSyncingApps Rebooting Running Snapshotting
    Stopped Stopping SyncingApps Updating UpdatingAgent
}

impl Named for Phase {
    fn name(&self) -> Option<&str> {
        self.shown().map(ImageBuilderState::as_str)
    }

    fn named(name: Option<&str>) -> Option<Self> {
        Self::ALL.iter().copied().find(|phase| phase.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_of_the_model_has_its_phase() {
        for state in ImageBuilderState::values() {
            let phase = Phase::named(Some(state)).unwrap();
            assert_eq!(phase.shown().unwrap().as_str(), *state);
        }
        assert_eq!(Phase::named(None), Some(Phase::Gone));
        assert_eq!(Phase::named(Some("SLEEPING")), None);
        assert_eq!(size_of::<Phase>(), 1);
    }
}
