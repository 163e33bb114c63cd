use super::*;

const OFFICE: &str = "Microsoft_Office_2024_LTSC_Standard_64Bit";
const VISIO: &str = "Microsoft_Visio_2024_LTSC_Standard_64Bit";

fn list(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

fn staged(names: &[&str]) -> Software {
    let mut software = Software::default();
    software.stage(&list(names), 0.0).unwrap();
    software
}

fn seen(software: &Software, now: Seconds) -> Vec<String> {
    software.view(now, None).map(|(_, row)| row.status().unwrap().to_string()).collect()
}

#[test]
fn it_comes_and_goes_with_deployments() {
    let mut software = staged(&[OFFICE]);
    assert_eq!(seen(&software, 0.0), ["STAGED_FOR_INSTALLATION"]);
    assert!(software.is_staged(0.0, false));
    software.deploy(10.0, 5.0, false);
    assert_eq!(seen(&software, 14.9), ["PENDING_INSTALLATION"]);
    assert_eq!(seen(&software, 15.0), ["INSTALLED"]);
    assert!(!software.is_staged(15.0, true));
    software.unstage(&list(&[OFFICE]), 20.0).unwrap();
    assert_eq!(seen(&software, 20.0), ["STAGED_FOR_UNINSTALLATION"]);
    software.deploy(20.0, 5.0, false);
    assert_eq!(seen(&software, 24.9), ["PENDING_UNINSTALLATION"]);
    assert!(seen(&software, 25.0).is_empty());
}

#[test]
fn staging_can_be_taken_back() {
    let mut software = staged(&[OFFICE, VISIO]);
    software.unstage(&list(&[VISIO]), 0.0).unwrap();
    assert_eq!(seen(&software, 0.0), ["STAGED_FOR_INSTALLATION"]);
    software.deploy(0.0, 1.0, false);
    software.unstage(&list(&[OFFICE]), 1.0).unwrap();
    software.stage(&list(&[OFFICE]), 1.0).unwrap();
    assert_eq!(seen(&software, 1.0), ["INSTALLED"]);
    let code = software.unstage(&list(&[OFFICE, VISIO]), 1.0).unwrap_err().code().to_owned();
    assert_eq!((code.as_str(), seen(&software, 1.0)), ("ResourceNotFoundException", list(&["INSTALLED"])));
}

#[test]
fn a_deployment_fails_now_or_the_next_time() {
    let mut software = staged(&[OFFICE, VISIO]);
    software.fail(OFFICE, 0.0, &list(&["X"])).unwrap();
    assert_eq!(seen(&software, 0.0), ["STAGED_FOR_INSTALLATION"; 2]);
    software.deploy(0.0, 5.0, false);
    software.fail(VISIO, 1.0, &list(&["Y"])).unwrap();
    assert_eq!(seen(&software, 1.0), ["PENDING_INSTALLATION", "FAILED_TO_INSTALL"]);
    assert_eq!(seen(&software, 5.0), ["FAILED_TO_INSTALL"; 2]);
    let errors: Vec<_> = software.view(5.0, None).map(|(_, row)| row.deployment_error.unwrap()).collect();
    assert_eq!(errors[0][0].error_code(), Some("X"));
    assert_eq!(errors[1][0].error_message(), Some("It was told to fail with Y."));

    assert!(!software.is_staged(5.0, false));
    assert!(software.is_staged(5.0, true));
    software.deploy(5.0, 5.0, true);
    assert_eq!(seen(&software, 10.0), ["INSTALLED"; 2]);
    software.unstage(&list(&[OFFICE]), 10.0).unwrap();
    software.deploy(10.0, 5.0, false);
    software.fail(OFFICE, 11.0, &[]).unwrap();
    assert_eq!(seen(&software, 11.0), ["FAILED_TO_UNINSTALL", "INSTALLED"]);
    let mut again = software.clone();
    again.deploy(11.0, 5.0, true);
    assert_eq!(seen(&again, 16.0), ["INSTALLED"]);
    software.stage(&list(&[OFFICE]), 11.0).unwrap();
    assert_eq!(seen(&software, 11.0), ["INSTALLED"; 2]);
    assert!(software.fail("nothing", 11.0, &[]).is_err());
}

#[test]
fn a_failure_that_was_staged_again_is_another_try() {
    let mut software = staged(&[OFFICE]);
    software.deploy(0.0, 5.0, false);
    software.interrupt(1.0);
    assert_eq!(seen(&software, 9.0), ["FAILED_TO_INSTALL"]);
    software.stage(&list(&[OFFICE]), 9.0).unwrap();
    assert_eq!(seen(&software, 9.0), ["STAGED_FOR_INSTALLATION"]);
    software.unstage(&list(&[OFFICE]), 9.0).unwrap();
    assert!(software.is_empty());
}

#[test]
fn what_is_being_deployed_fails_or_stays_with_its_builder() {
    let mut software = staged(&[OFFICE]);
    software.deploy(0.0, 5.0, false); // there long before
    software.stage(&list(&[VISIO]), 10.0).unwrap();
    software.deploy(10.0, 5.0, false);
    let mut stuck = software.clone();
    software.doom(15.0);
    assert_eq!(seen(&software, 14.9), ["INSTALLED", "PENDING_INSTALLATION"]);
    assert_eq!(seen(&software, 15.0), ["INSTALLED", "FAILED_TO_INSTALL"]);
    stuck.stick(15.0);
    assert_eq!(seen(&stuck, 1e9), ["INSTALLED", "PENDING_INSTALLATION"]);
    let mut failing = staged(&[OFFICE]);
    failing.fail(OFFICE, 0.0, &list(&["X"])).unwrap();
    failing.deploy(0.0, 5.0, false);
    failing.doom(5.0);
    let (_, row) = failing.view(5.0, None).next().unwrap();
    assert_eq!(row.deployment_error()[0].error_code(), Some("X"));
}

#[test]
fn every_status_of_the_model_is_known() {
    for name in SoftwareDeploymentStatus::values() {
        assert_eq!(Option::<Status>::named(Some(name)).unwrap().name(), Some(*name));
    }
    assert_eq!(Option::<Status>::named(None), Some(None));
    assert_eq!(Option::<Status>::named(Some("BROKEN")), None);
}

#[test]
fn software_can_be_written_down_and_read_again() {
    let mut software = staged(&[OFFICE, VISIO]);
    software.fail(VISIO, 0.0, &list(&["X"])).unwrap();
    software.deploy(0.0, 5.0, false);
    let written = serde_json::to_string(&software).unwrap();
    let read: Software = serde_json::from_str(&written).unwrap();
    assert_eq!(seen(&read, 0.0), ["PENDING_INSTALLATION"; 2]);
    assert_eq!(seen(&read, 6.0), ["INSTALLED", "FAILED_TO_INSTALL"]);
}

#[test]
fn an_image_has_what_is_on_the_builders_disk() {
    let mut software = staged(&[OFFICE, VISIO]);
    software.deploy(0.0, 1.0, false);
    software.unstage(&list(&[OFFICE]), 1.0).unwrap();
    software.stage(&list(&["Microsoft_Project_2024_Standard_64Bit"]), 1.0).unwrap();
    let image = software.installed(1.0);
    assert_eq!(image.view(1.0, None).map(|(name, _)| name.to_owned()).collect::<Vec<_>>(), [OFFICE, VISIO]);
    assert_eq!(seen(&image, 1.0), ["INSTALLED"; 2]);
}

#[test]
fn what_cannot_be_side_by_side() {
    let code = |software: &mut Software, name: &str| {
        software.stage(&list(&[name]), 0.0).err().map(|fault| fault.code().to_owned())
    };
    let clash = Some("InvalidParameterCombinationException".to_owned());
    let mut software = staged(&[OFFICE]);
    assert_eq!(code(&mut software, "Microsoft_Visio_2024_LTSC_Standard_32Bit"), clash);
    assert_eq!(code(&mut software, "Microsoft_Office_2021_LTSC_Standard_64Bit"), clash);
    assert_eq!(code(&mut software, OFFICE), None);
    assert_eq!(code(&mut software, VISIO), None);
    software.deploy(0.0, 0.0, false);
    software.unstage(&list(&[OFFICE]), 0.0).unwrap();
    assert_eq!(code(&mut software, "Microsoft_Office_2021_LTSC_Standard_64Bit"), None);
}

#[test]
fn names_and_platforms() {
    let code = |answer: Result<(), Fault>| answer.err().map(|fault| fault.code().to_owned());
    assert_eq!(code(check_names(&list(KNOWN))), None);
    assert_eq!(code(check_names(&[])).unwrap(), "InvalidParameterCombinationException");
    assert_eq!(code(check_names(&list(&[OFFICE, "Solitaire"]))).unwrap(), "ResourceNotFoundException");
    assert_eq!(code(check_platform(Some(&PlatformType::WindowsServer2025))), None);
    assert_eq!(code(check_platform(Some(&"WINDOWS_12".into()))), None);
    assert_eq!(code(check_platform(None)), None);
    assert_eq!(code(check_platform(Some(&PlatformType::Rhel8))).unwrap(), "IncompatibleImageException");
}
