//! What happens inside an image builder's session.

use aws_sdk_appstream::types::ImageBuilderState;

use super::errors::Fault;
use super::image_builders;
use super::world::World;

/// Windows restarts: `REBOOTING`, `RUNNING`.
pub(super) fn reboot(world: &mut World, name: &str) -> Result<(), Fault> {
    let state = image_builders::state(world, name)?;
    if state != ImageBuilderState::Running {
        let message = format!("The image builder {name} is {state}. It must be RUNNING to be rebooted.");
        return Err(Fault::not_permitted(message));
    }
    let (now, takes) = (world.now(), world.about(world.options.durations.reboot));
    world.builder(name)?.reboot(now, takes);
    Ok(())
}
