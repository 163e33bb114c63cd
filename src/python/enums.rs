//! The values of the service's enums, as the SDK has them. `aws_appstream.enums` makes the classes.

use aws_sdk_appstream::types as sdk;
use pyo3::prelude::*;

use crate::core::model::{SETTLED, TERMINAL};

macro_rules! enums {
    ($($shape:ident)*) => {
        /// Every enum that image builders, images and fleets have: the shape's name and its values.
        #[pyfunction]
        pub fn enums() -> Vec<(&'static str, &'static [&'static str])> {
            vec![$((stringify!($shape), sdk::$shape::values()),)*]
        }
    };
}

enums! {
    AccessEndpointType
    AgentAction
    DynamicAppProvidersEnabled
    FleetErrorCode
    FleetState
    FleetType
    ImageBuilderState
    ImageBuilderStateChangeReasonCode
    ImageSharedWithOthers
    ImageState
    ImageStateChangeReasonCode
    ImageType
    LatestAppstreamAgentVersion
    Permission
    PlatformType
    ScreenImageFormat
    ScreenResolution
    StreamView
    UserControlMode
    VisibilityType
}

/// The states in which something stays: those in which it is of use, and those out of which it can only be deleted.
#[pyfunction]
pub fn lasting_states() -> (Vec<&'static str>, Vec<&'static str>) {
    (SETTLED.to_vec(), TERMINAL.to_vec())
}
