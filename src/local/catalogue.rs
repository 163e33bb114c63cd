//! The images that are there from the start: public base images, the account's own, and one that another shares.

use std::collections::{BTreeMap, HashMap};

use aws_sdk_appstream::types::builders::ImageBuilder as Draft;
use aws_sdk_appstream::types::{
    Application, DynamicAppProvidersEnabled, Image as Record, ImagePermissions, ImageState, ImageType,
    LatestAppstreamAgentVersion, PlatformType, VisibilityType,
};

use super::clock::Seconds;
use super::image::Image;
use super::nulls::NULL;
use super::permissions::Allowed;
use super::world::{arn, timestamp};

/// The newest agent; `LATEST` means this one.
pub(super) const LATEST_AGENT: &str = "09-12-2024";

const GENERAL: &[&str] = &["General Purpose", "Compute Optimized", "Memory Optimized"];
const GRAPHICS: &[&str] = &["Graphics G4"];

/// A public base image.
struct Public {
    name: &'static str,
    display_name: &'static str,
    platform: PlatformType,
    /// When it was published, in seconds since the Unix epoch.
    released: Seconds,
    families: &'static [&'static str],
    /// Not an `ImageState`: the service has values that no model knows.
    state: &'static str,
}

/// One at least of every platform and instance family that has base images, under names and dates of the service's own
/// release notes. Ubuntu Pro is for elastic fleets only, and Windows 11 is imported.
const PUBLIC: &[Public] = &[
    Public {
        name: "AppStream-WinServer2022-06-17-2024",
        display_name: "Windows Server 2022 base image",
        platform: PlatformType::WindowsServer2022,
        released: 1_718_582_400.0,
        families: GENERAL,
        state: "AVAILABLE",
    },
    Public {
        name: "AppStream-WinServer2022-09-18-2024",
        display_name: "Windows Server 2022 base image",
        platform: PlatformType::WindowsServer2022,
        released: 1_726_617_600.0,
        families: GENERAL,
        state: "AVAILABLE",
    },
    Public {
        name: "AppStream-WinServer2019-06-17-2024",
        display_name: "Windows Server 2019 base image",
        platform: PlatformType::WindowsServer2019,
        released: 1_718_582_400.0,
        families: GENERAL,
        state: "AVAILABLE",
    },
    Public {
        name: "AppStream-WinServer2016-07-19-2023",
        display_name: "Windows Server 2016 base image",
        platform: PlatformType::WindowsServer2016,
        released: 1_689_724_800.0,
        families: GENERAL,
        state: "DEPRECATED",
    },
    Public {
        name: "AppStream-Graphics-G4dn-WinServer2019-06-17-2024",
        display_name: "Graphics G4dn, Windows Server 2019 base image",
        platform: PlatformType::WindowsServer2019,
        released: 1_718_582_400.0,
        families: GRAPHICS,
        state: "AVAILABLE",
    },
    Public {
        name: "AppStream-AmazonLinux2-06-17-2024",
        display_name: "Amazon Linux 2 base image",
        platform: PlatformType::AmazonLinux2,
        released: 1_718_582_400.0,
        families: GENERAL,
        state: "AVAILABLE",
    },
    Public {
        name: "AppStream-RockyLinux8-11-11-2024",
        display_name: "Rocky Linux 8 base image",
        platform: PlatformType::RockyLinux8,
        released: 1_731_283_200.0,
        families: GENERAL,
        state: "AVAILABLE",
    },
    Public {
        name: "AppStream-WinServer2025-12-18-2025",
        display_name: "Windows Server 2025 base image",
        platform: PlatformType::WindowsServer2025,
        released: 1_766_016_000.0,
        families: GENERAL,
        state: "AVAILABLE",
    },
    Public {
        name: "AppStream-RHEL8-02-18-2026",
        display_name: "Red Hat Enterprise Linux 8 base image",
        platform: PlatformType::Rhel8,
        released: 1_771_372_800.0,
        families: GENERAL,
        state: "AVAILABLE",
    },
    Public {
        name: "AppStream-Graphics-G5-WinServer2022-06-17-2024",
        display_name: "Graphics G5, Windows Server 2022 base image",
        platform: PlatformType::WindowsServer2022,
        released: 1_718_582_400.0,
        families: &["Graphics G5"],
        state: "AVAILABLE",
    },
    Public {
        name: "AppStream-Graphics-G6-RHEL8-09-05-2025",
        display_name: "Graphics G6, Red Hat Enterprise Linux 8 base image",
        platform: PlatformType::Rhel8,
        released: 1_757_030_400.0,
        families: &["Graphics G6"],
        state: "AVAILABLE",
    },
];

const DAY: Seconds = 86_400.0;
/// Another account: its image `partner-cad` this account may use, and this one's `golden-lent` it may use.
const PARTNER: &str = "210987654321";

/// All images at the start, by ARN.
pub(super) fn images(region: &str, account: &str, now: Seconds) -> BTreeMap<String, Image> {
    let public = PUBLIC.iter().map(|base| public(base, region));
    let base = |name| arn(region, "", "image", name);
    let own = |name, made_of, age| own(name, arn(region, account, "image", name), base(made_of), now - age * DAY);
    let others = [
        own("golden-win2022", "AppStream-WinServer2022-06-17-2024", 30.0)
            .display_name("Golden Windows desktop")
            .platform(PlatformType::WindowsServer2022)
            .image_builder_name("golden-win2022-builder")
            .applications(paint())
            .build(),
        own("golden-linux", "AppStream-AmazonLinux2-06-17-2024", 20.0)
            .display_name("Golden Linux desktop")
            .platform(PlatformType::AmazonLinux2)
            .image_builder_name("golden-linux-builder")
            .build(),
        own("golden-lent", "AppStream-WinServer2019-06-17-2024", 10.0)
            .display_name("Shared with another account, so it cannot be deleted")
            .platform(PlatformType::WindowsServer2019)
            .image_builder_name("golden-lent-builder")
            .build(),
        own("partner-cad", "AppStream-WinServer2019-06-17-2024", 40.0)
            .arn(arn(region, PARTNER, "image", "partner-cad"))
            .display_name("CAD desktop of a partner")
            .platform(PlatformType::WindowsServer2019)
            .visibility(VisibilityType::Shared)
            .image_permissions(ImagePermissions::builder().allow_fleet(true).allow_image_builder(true).build())
            .build(),
    ];
    let images = public.chain(others).map(|record| (record.arn.clone().unwrap_or_default(), Image::new(record, now)));
    let mut images: BTreeMap<_, _> = images.collect();
    if let Some(lent) = images.get_mut(&arn(region, account, "image", "golden-lent")) {
        lent.permissions.insert(PARTNER.to_owned(), Allowed { fleet: true, image_builder: true });
    }
    images
}

fn draft(name: &str, arn: String, created: Seconds) -> Draft {
    Record::builder()
        .name(name)
        .arn(arn)
        .image_builder_supported(true)
        .created_time(timestamp(created))
        .dynamic_app_providers_enabled(DynamicAppProvidersEnabled::Disabled)
        .set_applications(Some(Vec::new()))
        .set_image_errors(Some(Vec::new()))
}

fn public(base: &Public, region: &str) -> Record {
    draft(base.name, arn(region, "", "image", base.name), base.released)
        .display_name(base.display_name)
        .description(base.display_name)
        .state(ImageState::from(base.state))
        .visibility(VisibilityType::Public)
        .platform(base.platform.clone())
        .public_base_image_released_date(timestamp(base.released))
        .set_supported_instance_families(Some(base.families.iter().map(|&family| family.to_owned()).collect()))
        .image_type(ImageType::Native)
        .build()
}

/// An image of the account's own, available, for every instance type but graphics.
pub(super) fn own(name: &str, arn: String, base_image_arn: String, created: Seconds) -> Draft {
    draft(name, arn, created)
        .base_image_arn(base_image_arn)
        .state(ImageState::Available)
        .visibility(VisibilityType::Private)
        .appstream_agent_version(LATEST_AGENT)
        .latest_appstream_agent_version(LatestAppstreamAgentVersion::True)
        .set_supported_instance_families(Some(GENERAL.iter().map(|&family| family.to_owned()).collect()))
        .image_type(ImageType::Native)
}

/// An application as the live service answers it, with a null in its metadata.
fn paint() -> Application {
    Application::builder()
        .name("Paint")
        .display_name("Paint")
        .launch_path("C:\\Windows\\System32\\mspaint.exe")
        .enabled(true)
        .set_metadata(Some(HashMap::from([("WORKING_DIRECTORY".to_owned(), NULL.to_owned())])))
        .build()
}
