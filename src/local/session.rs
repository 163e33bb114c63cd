//! What happens to an image builder from inside its session: Windows restarts, applications are installed.

use aws_sdk_appstream::types::ImageBuilderState;

use super::deployments;
use super::errors::Fault;
use super::image_builders;
use super::world::World;

/// Windows restarts: `REBOOTING`, `RUNNING`.
pub(super) fn reboot(world: &mut World, name: &str) -> Result<(), Fault> {
    check_running(world, name, "rebooted")?;
    let (now, takes) = (world.now(), world.about(world.options.durations.reboot));
    if world.options.policies.show_rebooting {
        world.builder(name)?.reboot(now, takes);
    }
    Ok(())
}

/// Licence-included applications are installed, those that are staged if any are: `PENDING_SYNCING_APPS`, `SYNCING_APPS`, `RUNNING`.
pub(super) fn sync_apps(world: &mut World, name: &str) -> Result<(), Fault> {
    check_running(world, name, "synced")?;
    deployments::deploy(world, name, false)
}

fn check_running(world: &mut World, name: &str, done: &str) -> Result<(), Fault> {
    match image_builders::state(world, name)? {
        ImageBuilderState::Running => Ok(()),
        state => {
            Err(Fault::not_permitted(format!("The image builder {name} is {state}. It must be RUNNING to be {done}.")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::creation::by_hand::make;
    use super::super::options::Options;
    use super::super::policies::Policies;
    use super::super::world::by_hand::Hand;
    use super::*;

    fn shown(hand: &mut Hand, after: f64) -> String {
        hand.pass(after);
        image_builders::state(&mut hand.world, "b").unwrap().to_string()
    }

    #[test]
    fn only_what_runs_restarts_or_is_synced_and_runs_again() {
        let mut hand = Hand::new();
        make(&mut hand, "b");
        for call in [reboot, sync_apps] {
            assert_eq!(call(&mut hand.world, "b").unwrap_err().code(), "OperationNotPermittedException");
            assert_eq!(call(&mut hand.world, "nobody").unwrap_err().code(), "ResourceNotFoundException");
        }
        hand.pass(480.0);
        reboot(&mut hand.world, "b").unwrap();
        assert_eq!(shown(&mut hand, 119.0), "REBOOTING");
        assert_eq!(shown(&mut hand, 1.0), "RUNNING");
        sync_apps(&mut hand.world, "b").unwrap();
        assert_eq!(shown(&mut hand, 29.0), "PENDING_SYNCING_APPS");
        assert_eq!(shown(&mut hand, 1.0), "SYNCING_APPS");
        assert_eq!(shown(&mut hand, 300.0), "RUNNING");
    }

    #[test]
    fn a_service_that_shows_nothing_of_it() {
        let policies = Policies { show_rebooting: false, show_syncing_apps: false, ..Policies::default() };
        let mut hand = Hand::with(Options { policies, ..Options::default() });
        make(&mut hand, "b");
        hand.pass(480.0);
        for call in [reboot, sync_apps] {
            call(&mut hand.world, "b").unwrap();
            assert_eq!(shown(&mut hand, 0.0), "RUNNING");
        }
    }
}
