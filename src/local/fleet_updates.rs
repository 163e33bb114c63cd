//! What `UpdateFleet` does: above all, it gives a fleet another image.

use aws_sdk_appstream::operation::update_fleet::{UpdateFleetInput, UpdateFleetOutput};
use aws_sdk_appstream::types::{Fleet as Record, FleetAttribute, FleetState, PlatformType, VolumeConfig};

use super::constraints;
use super::errors::Fault;
use super::fleets;
use super::images;
use super::permissions::{self, Use};
use super::policies::Policies;
use super::world::World;

/// `UpdateFleet`: of a fleet that is `STOPPED` everything, of one that is `RUNNING` what AWS documents as changeable.
pub(super) fn update(world: &mut World, input: &UpdateFleetInput) -> Result<UpdateFleetOutput, Fault> {
    let now = world.now();
    let name = input.name().ok_or_else(|| Fault::missing("name"))?; // the model does not require it
    check(input)?;
    let state = fleets::named(world, name)?.state(now).clone();
    check_state(&world.options.policies, name, &state, input)?;
    let fleet = fleets::named(world, name)?;
    let desired = desired(input)?.unwrap_or_else(|| fleet.desired());
    let mut record = fleet.record().clone();
    without(&mut record, input);
    let mut record = with(record, input);
    set_image(world, &mut record, input)?;
    let fleet = fleets::named(world, name)?;
    fleet.update(record, desired);
    Ok(UpdateFleetOutput::builder().fleet(fleet.view(now)).build())
}

fn check(input: &UpdateFleetInput) -> Result<(), Fault> {
    let volume = input.root_volume_config().and_then(VolumeConfig::volume_size_in_gb);
    constraints::range("rootVolumeConfig.volumeSizeInGb", volume, 200..=500)?;
    fleets::check_times(
        input.max_user_duration_in_seconds(),
        input.disconnect_timeout_in_seconds(),
        input.idle_disconnect_timeout_in_seconds(),
    )?;
    if input.max_concurrent_sessions().is_some() || input.session_script_s3_location().is_some() {
        return Err(Fault::combination(
            "MaxConcurrentSessions and SessionScriptS3Location are for Elastic fleets only.",
        ));
    }
    match set_and_deleted(input) {
        Some(attribute) => Err(Fault::combination(format!("{attribute} cannot be set and deleted at once."))),
        None => Ok(()),
    }
}

/// An attribute that is to be both set and deleted.
fn set_and_deleted(input: &UpdateFleetInput) -> Option<&'static str> {
    use FleetAttribute as A;
    let deletes = |attribute: &A| input.attributes_to_delete().contains(attribute);
    [
        ("VpcConfig", input.vpc_config.is_some() && (deletes(&A::VpcConfiguration) || deletes_vpc(input))),
        ("VpcConfig.SecurityGroupIds", {
            input.vpc_config().is_some_and(|vpc| !vpc.security_group_ids().is_empty())
                && deletes(&A::VpcConfigurationSecurityGroupIds)
        }),
        ("DomainJoinInfo", input.domain_join_info.is_some() && deletes(&A::DomainJoinInfo)),
        ("IamRoleArn", input.iam_role_arn.is_some() && deletes(&A::IamRoleArn)),
        ("UsbDeviceFilterStrings", input.usb_device_filter_strings.is_some() && deletes(&A::UsbDeviceFilterStrings)),
        ("MaxSessionsPerInstance", input.max_sessions_per_instance.is_some() && deletes(&A::MaxSessionsPerInstance)),
        ("RootVolumeConfig", input.root_volume_config.is_some() && deletes(&A::VolumeConfiguration)),
    ]
    .into_iter()
    .find_map(|(name, both)| both.then_some(name))
}

fn check_state(policies: &Policies, name: &str, state: &FleetState, input: &UpdateFleetInput) -> Result<(), Fault> {
    match state {
        FleetState::Stopped => Ok(()),
        FleetState::Running => match unchangeable(input) {
            Some(member) => {
                let message = format!("The fleet {name} is RUNNING. It must be STOPPED for {member} to be changed.");
                Err(Fault::new(&policies.update_running_fleet, message))
            }
            None => Ok(()),
        },
        _ => {
            let message = format!("The fleet {name} is {state}. It must be RUNNING or STOPPED to be updated.");
            Err(Fault::new(&policies.update_fleet_in_transit, message))
        }
    }
}

/// A member of the request that cannot be changed while the fleet runs.
fn unchangeable(input: &UpdateFleetInput) -> Option<&'static str> {
    [
        ("InstanceType", input.instance_type.is_some()),
        ("VpcConfig", input.vpc_config.is_some() || deletes_vpc(input)),
        ("MaxUserDurationInSeconds", input.max_user_duration_in_seconds.is_some()),
        ("Description", input.description.is_some()),
        ("EnableDefaultInternetAccess", input.enable_default_internet_access.is_some()),
        ("DomainJoinInfo", input.domain_join_info.is_some()),
        ("AttributesToDelete", !input.attributes_to_delete().is_empty()),
        ("IamRoleArn", input.iam_role_arn.is_some()),
        ("StreamView", input.stream_view.is_some()),
        ("Platform", input.platform.is_some()),
        ("UsbDeviceFilterStrings", input.usb_device_filter_strings.is_some()),
        ("MaxSessionsPerInstance", input.max_sessions_per_instance.is_some()),
        ("RootVolumeConfig", input.root_volume_config.is_some()),
        ("DisableIMDSV1", input.disable_imdsv1.is_some()),
    ]
    .into_iter()
    .find_map(|(member, given)| given.then_some(member))
}

/// How many instances the fleet is to have from now on, if the request says so.
fn desired(input: &UpdateFleetInput) -> Result<Option<i32>, Fault> {
    input.compute_capacity().map(fleets::desired).transpose()
}

/// The older way to say `VPC_CONFIGURATION`.
#[allow(deprecated, reason = "the service still understands it")]
fn deletes_vpc(input: &UpdateFleetInput) -> bool {
    input.delete_vpc_config() == Some(true)
}

/// Takes away what is to be deleted.
fn without(record: &mut Record, input: &UpdateFleetInput) {
    if deletes_vpc(input) {
        record.vpc_config = None;
    }
    for attribute in input.attributes_to_delete() {
        match attribute {
            FleetAttribute::VpcConfiguration => record.vpc_config = None,
            FleetAttribute::VpcConfigurationSecurityGroupIds => {
                if let Some(vpc) = &mut record.vpc_config {
                    vpc.security_group_ids = None;
                }
            }
            FleetAttribute::DomainJoinInfo => record.domain_join_info = None,
            FleetAttribute::IamRoleArn => record.iam_role_arn = None,
            FleetAttribute::UsbDeviceFilterStrings => record.usb_device_filter_strings = None,
            FleetAttribute::MaxSessionsPerInstance => record.max_sessions_per_instance = None,
            FleetAttribute::VolumeConfiguration => record.root_volume_config = None,
            _ => {} // what only Elastic fleets have
        }
    }
}

/// The fleet with what the request gives; what it does not give stays.
fn with(old: Record, input: &UpdateFleetInput) -> Record {
    let mut new = old;
    macro_rules! set {
        ($($member:ident)*) => { $(new.$member = input.$member.clone().or(new.$member);)* };
    }
    set! {
        instance_type vpc_config max_user_duration_in_seconds disconnect_timeout_in_seconds
        idle_disconnect_timeout_in_seconds description display_name enable_default_internet_access domain_join_info
        iam_role_arn stream_view usb_device_filter_strings max_sessions_per_instance root_volume_config disable_imdsv1
    }
    new
}

/// Gives the fleet its new image, if there is one, and refuses an instance type or a platform that does not fit.
fn set_image(world: &World, record: &mut Record, input: &UpdateFleetInput) -> Result<(), Fault> {
    if input.image_name().is_some() || input.image_arn().is_some() {
        let image = images::to_build_on(world, input.image_name(), input.image_arn())?;
        permissions::check(world, image, Use::Fleet)?;
        record.image_name.clone_from(&image.name);
        record.image_arn.clone_from(&image.arn);
        record.platform.clone_from(&image.platform);
    }
    let image = world.images.get(record.image_arn().unwrap_or_default());
    if let Some(image) = image {
        images::check_family(world, image.record(), record.instance_type().unwrap_or_default())?;
    }
    match (input.platform(), record.platform().map(PlatformType::as_str)) {
        (Some(asked), is) if is != Some(asked.as_str()) => {
            Err(Fault::combination(format!("The platform {asked} is not that of the fleet's image.")))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_fleet::CreateFleetInput;
    use aws_sdk_appstream::operation::delete_image::DeleteImageInput;
    use aws_sdk_appstream::operation::start_fleet::StartFleetInput;
    use aws_sdk_appstream::operation::stop_fleet::StopFleetInput;
    use aws_sdk_appstream::operation::update_fleet::builders::UpdateFleetInputBuilder;
    use aws_sdk_appstream::types::{ComputeCapacity, S3Location, VpcConfig};

    use super::super::policies::Code;
    use super::super::world::by_hand::Hand;
    use super::*;

    fn capacity(instances: i32) -> ComputeCapacity {
        ComputeCapacity::builder().desired_instances(instances).build()
    }

    /// A world with a fleet `f` that is stopped.
    fn with_fleet() -> Hand {
        let mut hand = Hand::new();
        let vpc = VpcConfig::builder().subnet_ids("subnet-1").security_group_ids("sg-1").build();
        let draft = CreateFleetInput::builder().name("f").instance_type("stream.standard.medium").vpc_config(vpc);
        let draft = draft.image_name("golden-linux").compute_capacity(capacity(2)).description("old");
        fleets::create(&mut hand.world, &draft.build().unwrap()).unwrap();
        hand
    }

    fn running() -> Hand {
        let mut hand = with_fleet();
        let start = StartFleetInput::builder().name("f").build().unwrap();
        fleets::start(&mut hand.world, &start).unwrap();
        hand.pass(600.0);
        hand
    }

    fn change(
        hand: &mut Hand,
        set: impl FnOnce(UpdateFleetInputBuilder) -> UpdateFleetInputBuilder,
    ) -> Result<Record, Fault> {
        let input = set(UpdateFleetInput::builder().name("f")).build().unwrap();
        update(&mut hand.world, &input).map(|output| output.fleet.unwrap())
    }

    fn shown(hand: &mut Hand) -> Record {
        let now = hand.world.now();
        fleets::named(&mut hand.world, "f").unwrap().view(now)
    }

    fn code<T: std::fmt::Debug>(answer: Result<T, Fault>) -> String {
        answer.unwrap_err().code().to_owned()
    }

    #[test]
    fn a_fleet_moves_to_a_new_image_and_the_old_one_can_go() {
        for mut hand in [with_fleet(), running()] {
            let delete = DeleteImageInput::builder().name("golden-linux").build().unwrap();
            assert_eq!(code(images::delete(&mut hand.world, &delete)), "ResourceInUseException");
            let updated = change(&mut hand, |draft| draft.image_name("golden-win2022")).unwrap();
            assert_eq!(updated.image_name(), Some("golden-win2022"));
            assert_eq!(updated.image_arn(), Some("arn:aws:appstream:us-east-1:123456789012:image/golden-win2022"));
            assert_eq!(updated.platform, Some(PlatformType::WindowsServer2022));
            images::delete(&mut hand.world, &delete).unwrap();
            let delete = DeleteImageInput::builder().name("golden-win2022").build().unwrap();
            assert_eq!(code(images::delete(&mut hand.world, &delete)), "ResourceInUseException");
        }
    }

    #[test]
    fn what_is_not_given_stays() {
        let mut hand = with_fleet();
        let before = shown(&mut hand);
        assert_eq!(change(&mut hand, |draft| draft).unwrap(), before);
        let after = change(&mut hand, |draft| draft.description("new").instance_type("stream.standard.large")).unwrap();
        assert_eq!((after.description(), after.instance_type()), (Some("new"), Some("stream.standard.large")));
        assert_eq!((after.image_arn, after.vpc_config), (before.image_arn, before.vpc_config));
        assert_eq!(shown(&mut hand).description(), Some("new"));
    }

    #[test]
    #[allow(deprecated, reason = "the service still understands delete_vpc_config")]
    fn attributes_are_deleted() {
        let mut hand = with_fleet();
        let groups = FleetAttribute::VpcConfigurationSecurityGroupIds;
        let after = change(&mut hand, |draft| draft.attributes_to_delete(groups)).unwrap();
        assert_eq!(after.vpc_config.unwrap(), VpcConfig::builder().subnet_ids("subnet-1").build());
        let after = change(&mut hand, |draft| draft.attributes_to_delete(FleetAttribute::VpcConfiguration)).unwrap();
        assert_eq!(after.vpc_config, None);
        let vpc = VpcConfig::builder().subnet_ids("subnet-2").build();
        change(&mut hand, |draft| draft.vpc_config(vpc.clone())).unwrap();
        assert_eq!(change(&mut hand, |draft| draft.delete_vpc_config(true)).unwrap().vpc_config, None);
        let both = change(&mut hand, |draft| draft.vpc_config(vpc).delete_vpc_config(true));
        assert_eq!(code(both), "InvalidParameterCombinationException");
        let role = "arn:aws:iam::123456789012:role/r";
        assert_eq!(change(&mut hand, |draft| draft.iam_role_arn(role)).unwrap().iam_role_arn(), Some(role));
        let after = change(&mut hand, |draft| draft.attributes_to_delete(FleetAttribute::IamRoleArn)).unwrap();
        assert_eq!(after.iam_role_arn, None);
    }

    #[test]
    fn some_things_change_while_it_runs() {
        let mut hand = running();
        let after = change(&mut hand, |draft| {
            let draft = draft.display_name("d").compute_capacity(capacity(5));
            draft.idle_disconnect_timeout_in_seconds(120).disconnect_timeout_in_seconds(60)
        });
        let after = after.unwrap();
        assert_eq!(after.state, Some(FleetState::Running));
        assert_eq!((after.display_name(), after.disconnect_timeout_in_seconds), (Some("d"), Some(60)));
        assert_eq!(after.idle_disconnect_timeout_in_seconds, Some(120));
        let capacity = after.compute_capacity_status.unwrap();
        assert_eq!((capacity.desired(), capacity.running()), (Some(5), Some(5)));
    }

    #[test]
    fn other_things_do_not_change_while_it_runs() {
        let mut hand = running();
        let before = shown(&mut hand);
        let vpc = VpcConfig::builder().subnet_ids("subnet-2").build();
        let in_use = "ResourceInUseException";
        assert_eq!(code(change(&mut hand, |draft| draft.instance_type("stream.standard.large"))), in_use);
        assert_eq!(code(change(&mut hand, |draft| draft.description("x").display_name("x"))), in_use);
        assert_eq!(code(change(&mut hand, |draft| draft.vpc_config(vpc))), in_use);
        assert_eq!(code(change(&mut hand, |draft| draft.attributes_to_delete(FleetAttribute::IamRoleArn))), in_use);
        let wrong = change(&mut hand, |draft| draft.max_user_duration_in_seconds(600)).unwrap_err();
        let message = "The fleet f is RUNNING. It must be STOPPED for MaxUserDurationInSeconds to be changed.";
        assert_eq!(wrong.message(), message);
        assert_eq!(shown(&mut hand), before);
        let stop = StopFleetInput::builder().name("f").build().unwrap();
        fleets::stop(&mut hand.world, &stop).unwrap();
        assert_eq!(code(change(&mut hand, |draft| draft.display_name("x"))), "OperationNotPermittedException");
    }

    #[test]
    fn a_service_that_decides_otherwise() {
        let mut hand = running();
        let policies = &mut hand.world.options.policies;
        let other: Code = serde_json::from_value("ConcurrentModificationException".into()).unwrap();
        (policies.update_running_fleet, policies.update_fleet_in_transit) = (other.clone(), other.clone());
        (policies.instance_family, policies.image_name_and_arn) = (other.clone(), other);
        let refusal = "ConcurrentModificationException";
        assert_eq!(code(change(&mut hand, |draft| draft.description("x"))), refusal);
        let graphics = "AppStream-Graphics-G4dn-WinServer2019-06-17-2024";
        assert_eq!(code(change(&mut hand, |draft| draft.image_name(graphics))), refusal);
        let both = |draft: UpdateFleetInputBuilder| {
            draft.image_name("golden-linux").image_arn("arn:aws:appstream:us-east-1::image/x")
        };
        assert_eq!(code(change(&mut hand, both)), refusal);
        fleets::stop(&mut hand.world, &StopFleetInput::builder().name("f").build().unwrap()).unwrap();
        assert_eq!(code(change(&mut hand, |draft| draft.display_name("x"))), refusal);
    }

    #[test]
    fn what_is_refused_changes_nothing() {
        let mut hand = with_fleet();
        let before = shown(&mut hand);
        let clash = "InvalidParameterCombinationException";
        let lent = "arn:aws:appstream:us-east-1:210987654321:image/partner-cad";
        let sessions = ComputeCapacity::builder().desired_sessions(2).build();
        assert_eq!(code(change(&mut hand, |d| d.description("x").image_name("nope"))), "ResourceNotFoundException");
        assert_eq!(code(change(&mut hand, |d| d.image_name("partner-cad"))), "ResourceNotFoundException");
        let old = "AppStream-WinServer2016-07-19-2023";
        assert_eq!(code(change(&mut hand, |d| d.image_name(old))), "ResourceNotAvailableException");
        assert_eq!(code(change(&mut hand, |d| d.image_name("golden-win2022").image_arn(lent))), clash);
        assert_eq!(code(change(&mut hand, |d| d.instance_type("stream.graphics.g4dn.xlarge"))), clash);
        let graphics = "AppStream-Graphics-G4dn-WinServer2019-06-17-2024";
        assert_eq!(code(change(&mut hand, |d| d.image_name(graphics))), clash);
        assert_eq!(code(change(&mut hand, |d| d.platform(PlatformType::WindowsServer2019))), clash);
        assert_eq!(code(change(&mut hand, |d| d.compute_capacity(sessions))), clash);
        assert_eq!(code(change(&mut hand, |d| d.max_concurrent_sessions(1))), clash);
        let script = S3Location::builder().s3_bucket("bucket").build();
        assert_eq!(code(change(&mut hand, |d| d.session_script_s3_location(script))), clash);
        assert_eq!(code(change(&mut hand, |d| d.idle_disconnect_timeout_in_seconds(59))), "ValidationException");
        assert_eq!(code(change(&mut hand, |d| d.name("nobody"))), "ResourceNotFoundException");
        assert_eq!(code(change(&mut hand, |d| d.set_name(None))), "ValidationException");
        assert_eq!(shown(&mut hand), before);
        change(&mut hand, |d| d.image_arn(lent)).unwrap();
    }
}
