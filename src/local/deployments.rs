//! What the operations on the licence-included software of image builders do.

use aws_sdk_appstream::operation::associate_software_to_image_builder::{
    AssociateSoftwareToImageBuilderInput, AssociateSoftwareToImageBuilderOutput,
};
use aws_sdk_appstream::operation::create_image_builder::CreateImageBuilderInput;
use aws_sdk_appstream::operation::describe_software_associations::{
    DescribeSoftwareAssociationsInput, DescribeSoftwareAssociationsOutput,
};
use aws_sdk_appstream::operation::disassociate_software_from_image_builder::{
    DisassociateSoftwareFromImageBuilderInput, DisassociateSoftwareFromImageBuilderOutput,
};
use aws_sdk_appstream::operation::start_software_deployment_to_image_builder::{
    StartSoftwareDeploymentToImageBuilderInput, StartSoftwareDeploymentToImageBuilderOutput,
};
use aws_sdk_appstream::types::{Image as Record, ImageBuilderState, PlatformType};

use super::builder::Builder;
use super::clock::Seconds;
use super::constraints;
use super::errors::Fault;
use super::image_builders;
use super::pages;
use super::software::{self, Software};
use super::world::World;

/// The page without `MaxResults`. The service's own is not documented.
const PAGE: usize = 50;

/// `AssociateSoftwareToImageBuilder`: what is not installed is staged; nothing is installed before a deployment.
pub(super) fn associate(
    world: &mut World,
    input: &AssociateSoftwareToImageBuilderInput,
) -> Result<AssociateSoftwareToImageBuilderOutput, Fault> {
    let now = world.now();
    let name = input.image_builder_name().unwrap_or_default();
    check_changeable(world, name)?;
    software::check_names(input.software_names())?;
    let builder = world.builder(name)?;
    let platform = builder.kind().platform.as_deref().map(PlatformType::from);
    software::check_platform(platform.as_ref())?;
    builder.software_mut().stage(input.software_names(), now)?;
    Ok(AssociateSoftwareToImageBuilderOutput::builder().build())
}

/// `DisassociateSoftwareFromImageBuilder`: what is installed is staged for the next deployment, the rest forgotten.
pub(super) fn disassociate(
    world: &mut World,
    input: &DisassociateSoftwareFromImageBuilderInput,
) -> Result<DisassociateSoftwareFromImageBuilderOutput, Fault> {
    let now = world.now();
    let name = input.image_builder_name().unwrap_or_default();
    check_changeable(world, name)?;
    software::check_names(input.software_names())?;
    world.builder(name)?.software_mut().unstage(input.software_names(), now)?;
    Ok(DisassociateSoftwareFromImageBuilderOutput::builder().build())
}

/// `DescribeSoftwareAssociations`: of an image builder or an image, by name, in pages.
pub(super) fn describe(
    world: &mut World,
    input: &DescribeSoftwareAssociationsInput,
) -> Result<DescribeSoftwareAssociationsOutput, Fault> {
    let arn = input.associated_resource().unwrap_or_default();
    let size = pages::size(input.max_results(), PAGE)?;
    let software = of(world, arn)?;
    let listing = world.listing("software-associations", [arn])?;
    let after = listing.after(input.next_token())?;
    let (rows, next_token) = listing.page(software.view(world.now(), after.as_deref()), size);
    Ok(DescribeSoftwareAssociationsOutput::builder()
        .associated_resource(arn)
        .set_software_associations(Some(rows))
        .set_next_token(next_token)
        .build())
}

/// `StartSoftwareDeploymentToImageBuilder`: while `RUNNING` only, which the builder is again afterwards.
pub(super) fn start(
    world: &mut World,
    input: &StartSoftwareDeploymentToImageBuilderInput,
) -> Result<StartSoftwareDeploymentToImageBuilderOutput, Fault> {
    let now = world.now();
    let name = input.image_builder_name().unwrap_or_default();
    let state = check_changeable(world, name)?;
    if state != ImageBuilderState::Running {
        let message = format!("The image builder {name} is {state}. It must be RUNNING for software to be deployed.");
        return Err(Fault::new(&world.options.policies.deploy_while_not_running, message));
    }
    let retry = input.retry_failed_deployments() == Some(true);
    if !world.builder(name)?.software().is_staged(now, retry) {
        let message = format!("No software of the image builder {name} waits to be deployed.");
        return Err(Fault::new(&world.options.policies.nothing_to_deploy, message));
    }
    deploy(world, name, retry)?;
    Ok(StartSoftwareDeploymentToImageBuilderOutput::builder().build())
}

/// Deploys what is staged to an image builder that runs, which is in the states of that meanwhile, even if that is
/// nothing.
pub(super) fn deploy(world: &mut World, name: &str, retry: bool) -> Result<(), Fault> {
    let (now, shown) = (world.now(), world.options.policies.show_syncing_apps);
    let (pending, syncing) = sync(world);
    let builder = world.builder(name)?;
    if shown {
        builder.sync_apps(now, pending, syncing);
    }
    let takes = if shown { builder.settles() - now } else { pending + syncing };
    builder.deploy(now, takes, retry);
    Ok(())
}

/// The deployment of a piece of software to an image builder fails: the one going on now, or else the next at its end.
pub(super) fn fail(world: &mut World, builder: &str, software: &str, errors: &[String]) -> Result<(), Fault> {
    errors.iter().try_for_each(|code| constraints::text("errors", Some(code), 1..=usize::MAX))?;
    let now = world.now();
    world.builder(builder)?.software_mut().fail(software, now, errors)
}

/// What a new image builder starts with: what its image has, and what is staged on top of that.
pub(super) fn planned(world: &World, input: &CreateImageBuilderInput, image: &Record) -> Result<Software, Fault> {
    let now = world.now();
    let arn = image.arn().unwrap_or_default();
    let mut planned = world.images.get(arn).map(|image| image.software.installed(now)).unwrap_or_default();
    let (install, uninstall) = (input.softwares_to_install(), input.softwares_to_uninstall());
    if let Some(both) = install.iter().find(|name| uninstall.contains(name)) {
        return Err(Fault::combination(format!("{both} cannot be installed and uninstalled at once.")));
    }
    if !uninstall.is_empty() {
        software::check_names(uninstall)?;
        planned.unstage(uninstall, now)?;
    }
    if !install.is_empty() {
        software::check_names(install)?;
        software::check_platform(image.platform())?;
        planned.stage(install, now)?;
    }
    Ok(planned)
}

/// How long a builder is in `PENDING_SYNCING_APPS`, and in `SYNCING_APPS`.
fn sync(world: &mut World) -> (Seconds, Seconds) {
    (world.about(world.options.durations.pending_sync), world.about(world.options.durations.sync_apps))
}

/// The same; nothing if it is never seen in these states.
pub(super) fn shown_sync(world: &mut World) -> Option<(Seconds, Seconds)> {
    world.options.policies.show_syncing_apps.then(|| sync(world))
}

/// Refuses an image builder that does not stay as it is, and gives the state of any other.
fn check_changeable(world: &mut World, name: &str) -> Result<ImageBuilderState, Fault> {
    use ImageBuilderState::{PendingSyncingApps, Running, Stopped, SyncingApps};
    let state = image_builders::state(world, name)?;
    match state {
        Running | Stopped => Ok(state),
        PendingSyncingApps | SyncingApps => {
            let message = format!("The image builder {name} is {state}. Try again when it is RUNNING.");
            Err(Fault::new(&world.options.policies.change_software_while_syncing, message))
        }
        _ => {
            let message = format!("The image builder {name} is {state}. It must be RUNNING or STOPPED.");
            Err(Fault::not_permitted(message))
        }
    }
}

/// The software of what has that ARN.
fn of<'a>(world: &'a World, arn: &str) -> Result<&'a Software, Fault> {
    let own = world.arn("image-builder", "");
    let kind = arn.splitn(6, ':').nth(5).and_then(|resource| resource.split_once('/')).map(|(kind, _)| kind);
    let found = match kind {
        Some("image-builder") => {
            arn.strip_prefix(&own).and_then(|name| world.builders.get(name)).map(Builder::software)
        }
        Some("image") => world.images.get(arn).map(|image| &image.software),
        _ => return Err(Fault::not_permitted("Only image builders and images have software.")),
    };
    found.ok_or_else(|| Fault::not_found("resource", arn, &world.options.account_id))
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::copy_image::CopyImageInput;
    use aws_sdk_appstream::operation::create_image_builder::builders::CreateImageBuilderInputBuilder;
    use aws_sdk_appstream::operation::create_updated_image::CreateUpdatedImageInput;
    use aws_sdk_appstream::operation::delete_image_builder::DeleteImageBuilderInput;
    use aws_sdk_appstream::operation::stop_image_builder::StopImageBuilderInput;

    use super::super::assistant::{self, NewImage};
    use super::super::failure::{self, Failure};
    use super::super::options::Options;
    use super::super::policies::{Code, Policies};
    use super::super::session;
    use super::super::world::by_hand::Hand;
    use super::super::{copies, creation};
    use super::*;

    const OFFICE: &str = "Microsoft_Office_2021_LTSC_Standard_32Bit";
    const VISIO: &str = "Microsoft_Visio_2021_LTSC_Standard_32Bit";
    const WINDOWS: &str = "AppStream-WinServer2022-06-17-2024";
    const LINUX: &str = "AppStream-AmazonLinux2-06-17-2024";
    const BUILDER: &str = "arn:aws:appstream:us-east-1:123456789012:image-builder/b";

    fn draft(name: &str, image: &str) -> CreateImageBuilderInputBuilder {
        CreateImageBuilderInput::builder().name(name).image_name(image).instance_type("stream.standard.small")
    }

    fn make(hand: &mut Hand, draft: CreateImageBuilderInputBuilder) -> Result<(), Fault> {
        creation::create(&mut hand.world, &draft.build().unwrap()).map(|_| ())
    }

    /// A world with an image builder `b` that runs.
    fn running() -> Hand {
        let mut hand = Hand::new();
        make(&mut hand, draft("b", WINDOWS)).unwrap();
        hand.pass(480.0);
        hand
    }

    fn add(hand: &mut Hand, software: &[&str]) -> Result<(), Fault> {
        let names = software.iter().map(|&name| name.to_owned()).collect();
        let draft = AssociateSoftwareToImageBuilderInput::builder().image_builder_name("b");
        associate(&mut hand.world, &draft.set_software_names(Some(names)).build().unwrap()).map(|_| ())
    }

    fn drop_it(hand: &mut Hand, software: &str) -> Result<(), Fault> {
        let draft = DisassociateSoftwareFromImageBuilderInput::builder().image_builder_name("b");
        disassociate(&mut hand.world, &draft.software_names(software).build().unwrap()).map(|_| ())
    }

    fn deploy(hand: &mut Hand, retry: bool) -> Result<(), Fault> {
        let draft = StartSoftwareDeploymentToImageBuilderInput::builder().image_builder_name("b");
        start(&mut hand.world, &draft.retry_failed_deployments(retry).build().unwrap()).map(|_| ())
    }

    fn list(hand: &mut Hand, arn: &str) -> Result<Vec<String>, Fault> {
        let input = DescribeSoftwareAssociationsInput::builder().associated_resource(arn).build().unwrap();
        let output = describe(&mut hand.world, &input)?;
        Ok(output.software_associations().iter().map(|row| row.status().unwrap().to_string()).collect())
    }

    /// The state of the builder `b`, and of its software.
    fn seen(hand: &mut Hand) -> String {
        let state = image_builders::state(&mut hand.world, "b").unwrap();
        format!("{state} {}", list(hand, BUILDER).unwrap().join(" "))
    }

    fn code<T: std::fmt::Debug>(answer: Result<T, Fault>) -> String {
        answer.unwrap_err().code().to_owned()
    }

    #[test]
    fn a_deployment_takes_the_builder_through_its_states() {
        let mut hand = running();
        add(&mut hand, &[OFFICE]).unwrap();
        assert_eq!(seen(&mut hand), "RUNNING STAGED_FOR_INSTALLATION");
        deploy(&mut hand, false).unwrap();
        for (seconds, expected) in [
            (0.0, "PENDING_SYNCING_APPS PENDING_INSTALLATION"),
            (29.0, "PENDING_SYNCING_APPS PENDING_INSTALLATION"),
            (1.0, "SYNCING_APPS PENDING_INSTALLATION"),
            (299.0, "SYNCING_APPS PENDING_INSTALLATION"),
            (1.0, "RUNNING INSTALLED"),
        ] {
            hand.pass(seconds);
            assert_eq!(seen(&mut hand), expected);
        }
        drop_it(&mut hand, OFFICE).unwrap();
        deploy(&mut hand, false).unwrap();
        hand.pass(330.0);
        assert_eq!(seen(&mut hand), "RUNNING ");
    }

    #[test]
    fn jitter_does_not_part_the_software_from_its_builder() {
        let mut hand = running();
        hand.world.options = Options { jitter: 0.5, ..Options::default() };
        add(&mut hand, &[OFFICE]).unwrap();
        deploy(&mut hand, false).unwrap();
        let left = hand.world.builder("b").unwrap().settles() - hand.world.now();
        hand.pass(left - 0.001);
        assert_eq!(seen(&mut hand), "SYNCING_APPS PENDING_INSTALLATION");
        hand.pass(0.001);
        assert_eq!(seen(&mut hand), "RUNNING INSTALLED");
    }

    #[test]
    fn nothing_else_happens_to_a_builder_meanwhile() {
        let mut hand = running();
        add(&mut hand, &[OFFICE]).unwrap();
        deploy(&mut hand, false).unwrap();
        assert_eq!(code(add(&mut hand, &[VISIO])), "ConcurrentModificationException");
        assert_eq!(code(drop_it(&mut hand, OFFICE)), "ConcurrentModificationException");
        let other = serde_json::from_value("OperationNotPermittedException".into()).unwrap();
        hand.world.options.policies.change_software_while_syncing = other;
        assert_eq!(code(deploy(&mut hand, false)), "OperationNotPermittedException");
        let stop = StopImageBuilderInput::builder().name("b").build().unwrap();
        assert_eq!(code(image_builders::stop(&mut hand.world, &stop)), "OperationNotPermittedException");
        failure::of_builder(&mut hand.world, "b", &Failure::default()).unwrap();
        hand.pass(330.0);
        assert_eq!(seen(&mut hand), "FAILED FAILED_TO_INSTALL");
        assert_eq!(code(add(&mut hand, &[VISIO])), "OperationNotPermittedException");
    }

    #[test]
    fn software_of_a_doomed_builder_is_not_installed_and_of_a_stuck_one_never() {
        let mut hand = running();
        add(&mut hand, &[OFFICE]).unwrap();
        deploy(&mut hand, false).unwrap();
        failure::doom_builder(&mut hand.world, "b", &Failure::default()).unwrap();
        hand.pass(329.0);
        assert_eq!(seen(&mut hand), "SYNCING_APPS PENDING_INSTALLATION");
        hand.pass(1.0);
        assert_eq!(seen(&mut hand), "FAILED FAILED_TO_INSTALL");

        let mut hand = Hand::new();
        make(&mut hand, draft("b", WINDOWS).softwares_to_install(OFFICE)).unwrap();
        failure::stick_builder(&mut hand.world, "b").unwrap();
        hand.pass(1e6);
        assert_eq!(seen(&mut hand), "PENDING PENDING_INSTALLATION");
    }

    #[test]
    fn what_is_staged_is_installed_from_inside_the_session_too() {
        let mut hand = running();
        add(&mut hand, &[OFFICE]).unwrap();
        session::sync_apps(&mut hand.world, "b").unwrap();
        assert_eq!(seen(&mut hand), "PENDING_SYNCING_APPS PENDING_INSTALLATION");
        hand.pass(330.0);
        assert_eq!(seen(&mut hand), "RUNNING INSTALLED");
    }

    #[test]
    fn a_service_that_decides_otherwise() {
        let busy: Code = serde_json::from_value("ResourceNotAvailableException".into()).unwrap();
        let mut hand = Hand::with(Options {
            policies: Policies {
                show_syncing_apps: false,
                nothing_to_deploy: busy.clone(),
                deploy_while_not_running: busy,
                ..Policies::default()
            },
            ..Options::default()
        });
        make(&mut hand, draft("b", WINDOWS).softwares_to_install(OFFICE)).unwrap();
        hand.pass(479.0);
        assert_eq!(seen(&mut hand), "PENDING PENDING_INSTALLATION");
        hand.pass(1.0);
        assert_eq!(seen(&mut hand), "RUNNING INSTALLED");
        assert_eq!(code(deploy(&mut hand, false)), "ResourceNotAvailableException");
        add(&mut hand, &[VISIO]).unwrap();
        deploy(&mut hand, false).unwrap();
        assert_eq!(seen(&mut hand), "RUNNING INSTALLED PENDING_INSTALLATION");
        hand.pass(330.0);
        assert_eq!(seen(&mut hand), "RUNNING INSTALLED INSTALLED");
        let stop = StopImageBuilderInput::builder().name("b").build().unwrap();
        image_builders::stop(&mut hand.world, &stop).unwrap();
        hand.pass(120.0);
        assert_eq!(code(deploy(&mut hand, false)), "ResourceNotAvailableException");
    }

    #[test]
    fn what_failed_is_tried_again_when_asked_for() {
        let mut hand = running();
        add(&mut hand, &[OFFICE, VISIO]).unwrap();
        fail(&mut hand.world, "b", OFFICE, &["NO_DISK_SPACE".to_owned()]).unwrap();
        deploy(&mut hand, false).unwrap();
        hand.pass(330.0);
        assert_eq!(seen(&mut hand), "RUNNING FAILED_TO_INSTALL INSTALLED");
        assert_eq!(code(deploy(&mut hand, false)), "OperationNotPermittedException");
        deploy(&mut hand, true).unwrap();
        hand.pass(330.0);
        assert_eq!(seen(&mut hand), "RUNNING INSTALLED INSTALLED");
        let unknown = fail(&mut hand.world, "nobody", OFFICE, &[]);
        assert_eq!(code(unknown), "ResourceNotFoundException");
        assert_eq!(code(fail(&mut hand.world, "b", OFFICE, &[String::new()])), "ValidationException");
    }

    #[test]
    fn what_is_refused() {
        let mut hand = running();
        assert_eq!(code(add(&mut hand, &[])), "InvalidParameterCombinationException");
        assert_eq!(code(add(&mut hand, &["Solitaire"])), "ResourceNotFoundException");
        assert_eq!(code(drop_it(&mut hand, OFFICE)), "ResourceNotFoundException");
        assert_eq!(code(deploy(&mut hand, true)), "OperationNotPermittedException");
        add(&mut hand, &[OFFICE]).unwrap();
        let stop = StopImageBuilderInput::builder().name("b").build().unwrap();
        image_builders::stop(&mut hand.world, &stop).unwrap();
        assert_eq!(code(add(&mut hand, &[VISIO])), "OperationNotPermittedException");
        hand.pass(120.0);
        add(&mut hand, &[VISIO]).unwrap(); // a builder that is STOPPED can be prepared
        assert_eq!(code(deploy(&mut hand, false)), "OperationNotPermittedException");

        let mut hand = Hand::new();
        assert_eq!(code(add(&mut hand, &[OFFICE])), "ResourceNotFoundException");
        assert_eq!(code(deploy(&mut hand, false)), "ResourceNotFoundException");
        make(&mut hand, draft("b", LINUX)).unwrap();
        hand.pass(480.0);
        assert_eq!(code(add(&mut hand, &[OFFICE])), "IncompatibleImageException");
    }

    #[test]
    fn an_image_passes_its_software_on_to_builders() {
        let mut hand = running();
        add(&mut hand, &[OFFICE]).unwrap();
        deploy(&mut hand, false).unwrap();
        hand.pass(330.0);
        add(&mut hand, &[VISIO]).unwrap();
        let asked = NewImage { builder: "b".to_owned(), name: "i".to_owned(), ..NewImage::default() };
        let image = assistant::create_image(&mut hand.world, &asked).unwrap();
        assert_eq!(list(&mut hand, &image).unwrap(), ["INSTALLED"]);
        hand.pass(1200.0);
        assert_eq!(hand.world.images[&image].view(hand.world.now()).managed_software_included, Some(true));

        let copy = CopyImageInput::builder().source_image_name("i").destination_image_name("copy");
        copies::copy(&mut hand.world, &copy.destination_region("us-east-1").build().unwrap()).unwrap();
        let update = CreateUpdatedImageInput::builder().existing_image_name("i").new_image_name("updated");
        copies::create_updated(&mut hand.world, &update.build().unwrap()).unwrap();
        for name in ["copy", "updated"] {
            let arn = hand.world.arn("image", name);
            assert_eq!(list(&mut hand, &arn).unwrap(), ["INSTALLED"], "{name}");
        }

        make(&mut hand, draft("c", "i")).unwrap();
        let other = "arn:aws:appstream:us-east-1:123456789012:image-builder/c";
        assert_eq!(list(&mut hand, other).unwrap(), ["INSTALLED"]);
        let second = draft("d", "i").softwares_to_uninstall(OFFICE).softwares_to_install(VISIO);
        make(&mut hand, second).unwrap();
        let second = "arn:aws:appstream:us-east-1:123456789012:image-builder/d";
        assert_eq!(list(&mut hand, second).unwrap(), ["PENDING_UNINSTALLATION", "PENDING_INSTALLATION"]);
        hand.pass(810.0);
        assert_eq!(list(&mut hand, second).unwrap(), ["INSTALLED"]);
    }

    #[test]
    fn software_that_a_builder_is_made_with() {
        let mut hand = Hand::new();
        let asked = draft("b", WINDOWS).softwares_to_install(OFFICE).appstream_agent_version("LATEST");
        make(&mut hand, asked).unwrap();
        for (seconds, expected) in [
            (479.0, "PENDING PENDING_INSTALLATION"),
            (1.0, "UPDATING_AGENT PENDING_INSTALLATION"),
            (180.0, "PENDING_SYNCING_APPS PENDING_INSTALLATION"),
            (30.0, "SYNCING_APPS PENDING_INSTALLATION"),
            (300.0, "RUNNING INSTALLED"),
        ] {
            hand.pass(seconds);
            assert_eq!(seen(&mut hand), expected);
        }
        let refused = |hand: &mut Hand, draft| code(make(hand, draft));
        let (unknown, clash) = ("ResourceNotFoundException", "InvalidParameterCombinationException");
        let none = || draft("c", WINDOWS);
        assert_eq!(refused(&mut hand, none().softwares_to_uninstall(OFFICE)), unknown);
        assert_eq!(refused(&mut hand, none().softwares_to_install("Solitaire")), unknown);
        assert_eq!(refused(&mut hand, none().softwares_to_install(OFFICE).softwares_to_uninstall(OFFICE)), clash);
        let linux = draft("c", LINUX).softwares_to_install(OFFICE);
        assert_eq!(refused(&mut hand, linux), "IncompatibleImageException");
    }

    #[test]
    fn a_builder_made_anew_has_none_of_it() {
        let mut hand = running();
        add(&mut hand, &[OFFICE]).unwrap();
        let delete = DeleteImageBuilderInput::builder().name("b").build().unwrap();
        image_builders::delete(&mut hand.world, &delete).unwrap();
        hand.pass(60.0);
        assert_eq!(code(list(&mut hand, BUILDER)), "ResourceNotFoundException");
        make(&mut hand, draft("b", WINDOWS)).unwrap();
        assert_eq!(seen(&mut hand), "PENDING ");
    }

    #[test]
    fn whose_software_is_described() {
        let mut hand = running();
        assert_eq!(list(&mut hand, BUILDER).unwrap(), Vec::<String>::new());
        let public = format!("arn:aws:appstream:us-east-1::image/{WINDOWS}");
        assert_eq!(list(&mut hand, &public).unwrap(), Vec::<String>::new());
        for (arn, expected) in [
            ("arn:aws:appstream:us-east-1:123456789012:image/nope", "ResourceNotFoundException"),
            ("arn:aws:appstream:eu-west-1:123456789012:image-builder/b", "ResourceNotFoundException"),
            ("arn:aws:appstream:us-east-1:123456789012:fleet/f", "OperationNotPermittedException"),
        ] {
            assert_eq!(code(list(&mut hand, arn)), expected, "{arn}");
        }
        add(&mut hand, &[OFFICE, VISIO]).unwrap();
        let draft = || DescribeSoftwareAssociationsInput::builder().associated_resource(BUILDER).max_results(1);
        let first = describe(&mut hand.world, &draft().build().unwrap()).unwrap();
        assert_eq!(first.associated_resource(), Some(BUILDER));
        assert_eq!(first.software_associations()[0].software_name(), Some(OFFICE));
        let second = draft().set_next_token(first.next_token).build().unwrap();
        let second = describe(&mut hand.world, &second).unwrap();
        assert_eq!(second.software_associations()[0].software_name(), Some(VISIO));
        assert_eq!(second.next_token(), None);
    }
}
