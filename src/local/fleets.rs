//! What the operations on fleets do: as much as images that are in use need.

use std::collections::BTreeSet;
use std::ops::Bound;

use aws_sdk_appstream::operation::create_fleet::{CreateFleetInput, CreateFleetOutput};
use aws_sdk_appstream::operation::delete_fleet::{DeleteFleetInput, DeleteFleetOutput};
use aws_sdk_appstream::operation::describe_fleets::{DescribeFleetsInput, DescribeFleetsOutput};
use aws_sdk_appstream::operation::start_fleet::{StartFleetInput, StartFleetOutput};
use aws_sdk_appstream::operation::stop_fleet::{StopFleetInput, StopFleetOutput};
use aws_sdk_appstream::types::{ComputeCapacity, Fleet as Record, FleetState, FleetType, StreamView, VolumeConfig};

use super::constraints;
use super::errors::Fault;
use super::fleet::Fleet;
use super::images;
use super::permissions::{self, Use};
use super::policies::UnknownName;
use super::roles;
use super::tags;
use super::world::{World, timestamp};

/// The page of `DescribeFleets`, whose size nobody can name. The service's own is not documented.
const PAGE: usize = 50;
/// Seconds.
const DEFAULT_MAX_USER_DURATION: i32 = 57_600;
const DEFAULT_DISCONNECT_TIMEOUT: i32 = 900;

/// `DescribeFleets`: by name, in pages. One unknown name spoils the call.
pub(super) fn describe(world: &mut World, input: &DescribeFleetsInput) -> Result<DescribeFleetsOutput, Fault> {
    let now = world.now();
    let names: BTreeSet<&str> = input.names().iter().map(String::as_str).collect();
    if world.options.policies.unknown_name == UnknownName::Error
        && let Some(unknown) = input.names().iter().find(|name| !world.fleets.contains_key(*name))
    {
        return Err(Fault::not_found("fleet", unknown, &world.options.account_id));
    }
    let listing = world.listing("fleets", names.iter().copied())?;
    let after = listing.after(input.next_token())?;
    let range = (after.as_deref().map_or(Bound::Unbounded, Bound::Excluded), Bound::Unbounded);
    let (fleets, next_token) = if names.is_empty() {
        let all = world.fleets.range::<str, _>(range);
        listing.page(all.map(|(name, fleet)| (name.as_str(), fleet)), PAGE)
    } else {
        let wanted = names.range::<str, _>(range);
        listing.page(wanted.filter_map(|&name| Some((name, world.fleets.get(name)?))), PAGE)
    };
    Ok(DescribeFleetsOutput::builder()
        .set_fleets(Some(fleets.into_iter().map(|fleet| fleet.view(now)).collect()))
        .set_next_token(next_token)
        .build())
}

/// `CreateFleet`: the checks in the order parameters, name, image. It is `STOPPED` at first.
pub(super) fn create(world: &mut World, input: &CreateFleetInput) -> Result<CreateFleetOutput, Fault> {
    let desired = check(input)?;
    input.iam_role_arn().map_or(Ok(()), roles::check)?;
    let tags = tags::given(input.tags());
    let name = input.name().unwrap_or_default();
    if world.fleets.contains_key(name) {
        return Err(Fault::new("ResourceAlreadyExistsException", format!("The fleet {name} already exists.")));
    }
    let image = images::to_build_on(world, input.image_name(), input.image_arn())?;
    permissions::check(world, image, Use::Fleet)?;
    images::check_family(world, image, input.instance_type().unwrap_or_default())?;
    let now = world.now();
    let record = Record::builder()
        .name(name)
        .arn(world.arn("fleet", name))
        .set_image_name(image.name.clone())
        .set_image_arn(image.arn.clone())
        .set_platform(image.platform.clone())
        .set_instance_type(input.instance_type.clone())
        .fleet_type(input.fleet_type.clone().unwrap_or(FleetType::OnDemand))
        .max_user_duration_in_seconds(input.max_user_duration_in_seconds.unwrap_or(DEFAULT_MAX_USER_DURATION))
        .disconnect_timeout_in_seconds(input.disconnect_timeout_in_seconds.unwrap_or(DEFAULT_DISCONNECT_TIMEOUT))
        .idle_disconnect_timeout_in_seconds(input.idle_disconnect_timeout_in_seconds.unwrap_or(0))
        .set_description(input.description.clone())
        .set_display_name(input.display_name.clone())
        .set_vpc_config(input.vpc_config.clone())
        .enable_default_internet_access(input.enable_default_internet_access.unwrap_or(false))
        .set_domain_join_info(input.domain_join_info.clone())
        .set_iam_role_arn(input.iam_role_arn.clone())
        .stream_view(input.stream_view.clone().unwrap_or(StreamView::App))
        .set_usb_device_filter_strings(input.usb_device_filter_strings.clone())
        .set_max_sessions_per_instance(input.max_sessions_per_instance)
        .set_root_volume_config(input.root_volume_config.clone())
        .set_disable_imdsv1(input.disable_imdsv1)
        .created_time(timestamp(now))
        .set_fleet_errors(Some(Vec::new()))
        .build();
    let fleet = Fleet::new(record, now, desired, tags);
    let view = fleet.view(now);
    world.fleets.insert(name.to_owned(), fleet);
    Ok(CreateFleetOutput::builder().fleet(view).build())
}

/// `StartFleet`: from `STOPPED` only.
pub(super) fn start(world: &mut World, input: &StartFleetInput) -> Result<StartFleetOutput, Fault> {
    let name = input.name().unwrap_or_default();
    let now = world.now();
    let takes = world.about(world.options.durations.start_fleet);
    let refusal = world.options.policies.start_fleet_while_not_stopped.clone();
    let fleet = named(world, name)?;
    let state = fleet.state(now);
    if *state != FleetState::Stopped {
        let message = format!("The fleet {name} is {state}. It must be STOPPED to be started.");
        return Err(Fault::new(&refusal, message));
    }
    fleet.start(now, takes);
    Ok(StartFleetOutput::builder().build())
}

/// `StopFleet`: also while it starts. What is stopped already stays so: the model has no error for it.
pub(super) fn stop(world: &mut World, input: &StopFleetInput) -> Result<StopFleetOutput, Fault> {
    let now = world.now();
    let takes = world.about(world.options.durations.stop_fleet);
    let starting_too = world.options.policies.stop_starting_fleet;
    let fleet = named(world, input.name().unwrap_or_default())?;
    let state = fleet.state(now);
    if *state == FleetState::Running || (*state == FleetState::Starting && starting_too) {
        fleet.stop(now, takes);
    }
    Ok(StopFleetOutput::builder().build())
}

/// `DeleteFleet`: while `STOPPED` only. It is gone at once: a fleet has no state for it.
pub(super) fn delete(world: &mut World, input: &DeleteFleetInput) -> Result<DeleteFleetOutput, Fault> {
    let name = input.name().unwrap_or_default();
    let now = world.now();
    let refusal = world.options.policies.delete_fleet_while_not_stopped.clone();
    let state = named(world, name)?.state(now);
    if *state != FleetState::Stopped {
        let message = format!("The fleet {name} is {state}. It must be STOPPED to be deleted.");
        return Err(Fault::new(&refusal, message));
    }
    world.fleets.remove(name);
    Ok(DeleteFleetOutput::builder().build())
}

/// The fleet of that name.
pub(super) fn named<'a>(world: &'a mut World, name: &str) -> Result<&'a mut Fleet, Fault> {
    world.fleets.get_mut(name).ok_or_else(|| Fault::not_found("fleet", name, &world.options.account_id))
}

/// Checks of the parameters what the model does not say, and gives the number of instances asked for.
fn check(input: &CreateFleetInput) -> Result<i32, Fault> {
    check_times(
        input.max_user_duration_in_seconds,
        input.disconnect_timeout_in_seconds,
        input.idle_disconnect_timeout_in_seconds,
    )?;
    let volume = input.root_volume_config().and_then(VolumeConfig::volume_size_in_gb);
    constraints::range("rootVolumeConfig.volumeSizeInGb", volume, 200..=500)?;
    if input.fleet_type() == Some(&FleetType::Elastic) {
        let message = "Elastic fleets are a part of AppStream that is not part of the local AppStream.";
        return Err(Fault::new("NotImplementedException", message));
    }
    desired(input.compute_capacity().unwrap_or(&ComputeCapacity::builder().build()))
}

/// The ranges of times are in the API's documentation only.
pub(super) fn check_times(max_user: Option<i32>, disconnect: Option<i32>, idle: Option<i32>) -> Result<(), Fault> {
    constraints::range("maxUserDurationInSeconds", max_user, 600..=432_000)?;
    constraints::range("disconnectTimeoutInSeconds", disconnect, 60..=36_000)?;
    constraints::range("idleDisconnectTimeoutInSeconds", idle.filter(|idle| *idle != 0), 60..=36_000)
}

/// The number of instances that a capacity asks for.
pub(super) fn desired(capacity: &ComputeCapacity) -> Result<i32, Fault> {
    let Some(desired) = capacity.desired_instances() else {
        return Err(Fault::combination("ComputeCapacity must say how many instances a fleet is to have."));
    };
    constraints::range("computeCapacity.desiredInstances", Some(desired), 1..=i32::MAX)?;
    Ok(desired)
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_fleet::builders::CreateFleetInputBuilder;
    use aws_sdk_appstream::operation::delete_image::DeleteImageInput;

    use super::super::options::Options;
    use super::super::policies::Policies;
    use super::super::world::by_hand::Hand;
    use super::*;

    fn capacity(instances: i32) -> ComputeCapacity {
        ComputeCapacity::builder().desired_instances(instances).build()
    }

    fn draft(name: &str) -> CreateFleetInputBuilder {
        let draft = CreateFleetInput::builder().name(name).instance_type("stream.standard.medium");
        draft.image_name("golden-linux").compute_capacity(capacity(2))
    }

    fn make(hand: &mut Hand, draft: CreateFleetInputBuilder) -> Result<Record, Fault> {
        create(&mut hand.world, &draft.build().unwrap()).map(|output| output.fleet.unwrap())
    }

    macro_rules! ask {
        ($hand:expr, $call:ident, $input:ident) => {
            $call(&mut $hand.world, &$input::builder().name("f").build().unwrap()).map(|_| ())
        };
    }

    fn get(hand: &mut Hand, name: &str) -> Result<Record, Fault> {
        let input = DescribeFleetsInput::builder().names(name).build().unwrap();
        describe(&mut hand.world, &input).map(|output| output.fleets.unwrap().remove(0))
    }

    fn shown(hand: &mut Hand) -> String {
        get(hand, "f").map_or_else(|fault| fault.code().to_owned(), |fleet| fleet.state.unwrap().to_string())
    }

    fn code<T: std::fmt::Debug>(answer: Result<T, Fault>) -> String {
        answer.unwrap_err().code().to_owned()
    }

    #[test]
    fn the_whole_life_of_a_fleet() {
        let mut hand = Hand::new();
        let made = make(&mut hand, draft("f")).unwrap();
        assert_eq!(made.arn(), Some("arn:aws:appstream:us-east-1:123456789012:fleet/f"));
        assert_eq!(made.image_arn(), Some("arn:aws:appstream:us-east-1:123456789012:image/golden-linux"));
        assert_eq!((made.state, made.fleet_type), (Some(FleetState::Stopped), Some(FleetType::OnDemand)));
        let capacity = made.compute_capacity_status.unwrap();
        assert_eq!((capacity.desired(), capacity.running()), (Some(2), Some(0)));
        ask!(hand, start, StartFleetInput).unwrap();
        hand.pass(599.0);
        assert_eq!(shown(&mut hand), "STARTING");
        hand.pass(1.0);
        assert_eq!(shown(&mut hand), "RUNNING");
        assert_eq!(get(&mut hand, "f").unwrap().compute_capacity_status.unwrap().running(), Some(2));
        ask!(hand, stop, StopFleetInput).unwrap();
        hand.pass(299.0);
        assert_eq!(shown(&mut hand), "STOPPING");
        hand.pass(1.0);
        assert_eq!(shown(&mut hand), "STOPPED");
        ask!(hand, delete, DeleteFleetInput).unwrap();
        assert_eq!(shown(&mut hand), "ResourceNotFoundException");
    }

    #[test]
    fn wrong_states_are_refused_and_change_nothing() {
        let mut hand = Hand::new();
        make(&mut hand, draft("f")).unwrap();
        ask!(hand, stop, StopFleetInput).unwrap();
        assert_eq!(shown(&mut hand), "STOPPED");
        ask!(hand, start, StartFleetInput).unwrap();
        for state in ["STARTING", "RUNNING"] {
            assert_eq!(shown(&mut hand), state);
            assert_eq!(code(ask!(hand, start, StartFleetInput)), "OperationNotPermittedException");
            assert_eq!(code(ask!(hand, delete, DeleteFleetInput)), "ResourceInUseException");
            hand.pass(600.0);
        }
        ask!(hand, stop, StopFleetInput).unwrap();
        hand.pass(200.0);
        ask!(hand, stop, StopFleetInput).unwrap();
        assert_eq!(code(ask!(hand, start, StartFleetInput)), "OperationNotPermittedException");
        assert_eq!(code(ask!(hand, delete, DeleteFleetInput)), "ResourceInUseException");
        hand.pass(100.0);
        assert_eq!(shown(&mut hand), "STOPPED");
    }

    #[test]
    fn a_fleet_that_starts_can_be_stopped() {
        let mut hand = Hand::new();
        make(&mut hand, draft("f")).unwrap();
        ask!(hand, start, StartFleetInput).unwrap();
        ask!(hand, stop, StopFleetInput).unwrap();
        assert_eq!(shown(&mut hand), "STOPPING");
        hand.pass(1e6);
        assert_eq!(shown(&mut hand), "STOPPED");
    }

    #[test]
    fn a_service_that_decides_otherwise() {
        let code_of = |code: &str| serde_json::from_value(serde_json::json!(code)).unwrap();
        let policies = Policies {
            unknown_name: UnknownName::Empty,
            start_fleet_while_not_stopped: code_of("ResourceNotAvailableException"),
            stop_starting_fleet: false,
            delete_fleet_while_not_stopped: code_of("ConcurrentModificationException"),
            ..Policies::default()
        };
        let mut hand = Hand::with(Options { policies, ..Options::default() });
        make(&mut hand, draft("f")).unwrap();
        ask!(hand, start, StartFleetInput).unwrap();
        ask!(hand, stop, StopFleetInput).unwrap();
        assert_eq!(shown(&mut hand), "STARTING");
        assert_eq!(code(ask!(hand, start, StartFleetInput)), "ResourceNotAvailableException");
        assert_eq!(code(ask!(hand, delete, DeleteFleetInput)), "ConcurrentModificationException");
        let input = DescribeFleetsInput::builder().names("z").build().unwrap();
        assert_eq!(describe(&mut hand.world, &input).unwrap().fleets().len(), 0);
    }

    #[test]
    fn an_image_that_a_fleet_uses_cannot_be_deleted() {
        let mut hand = Hand::new();
        make(&mut hand, draft("f")).unwrap();
        let input = DeleteImageInput::builder().name("golden-linux").build().unwrap();
        let fault = images::delete(&mut hand.world, &input).unwrap_err();
        assert_eq!(fault.code(), "ResourceInUseException");
        assert!(fault.message().contains("the fleet f"), "{fault}");
        ask!(hand, delete, DeleteFleetInput).unwrap();
        images::delete(&mut hand.world, &input).unwrap();
    }

    #[test]
    fn what_create_refuses() {
        let mut hand = Hand::new();
        let (bad, clash) = ("ValidationException", "InvalidParameterCombinationException");
        let lent = "arn:aws:appstream:us-east-1:210987654321:image/partner-cad";
        for (wrong, expected) in [
            (draft("f").max_user_duration_in_seconds(599), bad),
            (draft("f").disconnect_timeout_in_seconds(36_001), bad),
            (draft("f").compute_capacity(capacity(0)), bad),
            (draft("f").set_compute_capacity(None), clash),
            (draft("f").image_arn(lent), clash),
            (draft("f").set_image_name(None), clash),
            (draft("f").instance_type("stream.graphics.g4dn.xlarge"), clash),
            (draft("f").image_name("nope"), "ResourceNotFoundException"),
            (draft("f").image_name("AppStream-WinServer2016-07-19-2023"), "ResourceNotAvailableException"),
            (draft("f").fleet_type(FleetType::Elastic), "NotImplementedException"),
        ] {
            assert_eq!(code(make(&mut hand, wrong.clone())), expected, "{wrong:?}");
        }
        make(&mut hand, draft("f").set_image_name(None).image_arn(lent)).unwrap();
        assert_eq!(code(make(&mut hand, draft("f"))), "ResourceAlreadyExistsException");
    }

    #[test]
    fn unknown_fleets() {
        let mut hand = Hand::new();
        assert_eq!(code(ask!(hand, start, StartFleetInput)), "ResourceNotFoundException");
        assert_eq!(code(ask!(hand, stop, StopFleetInput)), "ResourceNotFoundException");
        assert_eq!(code(ask!(hand, delete, DeleteFleetInput)), "ResourceNotFoundException");
        make(&mut hand, draft("f")).unwrap();
        let input = DescribeFleetsInput::builder().names("f").names("z").build().unwrap();
        assert_eq!(code(describe(&mut hand.world, &input)), "ResourceNotFoundException");
    }

    #[test]
    fn pages_of_fleets() {
        let mut hand = Hand::new();
        for number in 0..60 {
            make(&mut hand, draft(&format!("f{number:02}"))).unwrap();
        }
        let first = describe(&mut hand.world, &DescribeFleetsInput::builder().build().unwrap()).unwrap();
        assert_eq!(first.fleets().len(), 50);
        let input = DescribeFleetsInput::builder().set_next_token(first.next_token).build().unwrap();
        let second = describe(&mut hand.world, &input).unwrap();
        let names: Vec<_> = second.fleets().iter().map(|fleet| fleet.name().unwrap()).collect();
        assert_eq!((names.len(), names[0], second.next_token()), (10, "f50", None));
    }
}
