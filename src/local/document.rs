//! What is in the file that a world is kept in.

use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::clock::{Clock, Seconds, wall};
use super::options::Options;
use super::world::World;

/// The layout of the file.
const VERSION: u32 = 1;

/// What is in the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document<W> {
    version: u32,
    region_name: String,
    account_id: String,
    /// When it was saved, by the service's time and by the wall clock.
    service_time: Seconds,
    wall_time: Seconds,
    world: W,
}

/// What is in the file of every version.
#[derive(Deserialize)]
struct Header {
    version: serde_json::Value,
}

/// Writes a world.
pub(super) fn write(world: &World, mut to: impl io::Write) -> io::Result<()> {
    let document = Document {
        version: VERSION,
        region_name: world.options.region_name.clone(),
        account_id: world.options.account_id.clone(),
        service_time: world.clock().now(),
        wall_time: wall(),
        world,
    };
    serde_json::to_writer_pretty(&mut to, &document)?;
    to.write_all(b"\n")
}

/// The world in a file.
pub(super) fn read(path: &Path, options: Options) -> io::Result<World> {
    let refused = |problem: String| io::Error::new(io::ErrorKind::InvalidData, problem);
    // Not the whole text at once, for the same reason as when it is written.
    let read = serde_json::from_reader::<_, Document<World>>(BufReader::new(File::open(path)?));
    let version = match &read {
        Ok(document) => Some(document.version.into()),
        // Another version may have other things in it.
        Err(_) => serde_json::from_slice::<Header>(&fs::read(path)?).ok().map(|header| header.version),
    };
    if let Some(version) = version.filter(|version| *version != VERSION) {
        return Err(refused(format!("it has version {version}; this local AppStream reads version {VERSION}")));
    }
    let document = read.map_err(|error| refused(format!("it cannot be read: {error}")))?;
    for (what, is, wanted) in [
        ("account_id", &document.account_id, &options.account_id),
        ("region_name", &document.region_name, &options.region_name),
    ] {
        if is != wanted {
            return Err(refused(format!("it has the {what} {is:?}, and not {wanted:?}")));
        }
    }
    let clock = Clock::resumed(document.service_time, document.wall_time, options.speed);
    let mut world = document.world;
    world.settle_in(options, clock);
    Ok(world)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use serde_json::{Value, json};

    use super::super::deployments;
    use super::super::operations;
    use super::super::protocol::Protocol;
    use super::super::world::by_hand::Hand;
    use super::*;

    fn ask(world: &mut World, operation: &str, input: &Value) -> Value {
        let body = input.to_string();
        let output = Protocol::Json.read(body.as_bytes(), |input| operations::run(world, operation, input)).unwrap();
        serde_json::from_slice(&Protocol::Json.write(&*output).unwrap()).unwrap()
    }

    /// The world as it is after a restart.
    fn restarted(world: &World) -> World {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name =
            format!("aws-appstream-document-{}-{}.json", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        write(world, File::create(&path).unwrap()).unwrap();
        let read = read(&path, world.options.clone());
        fs::remove_file(&path).unwrap();
        read.unwrap()
    }

    #[test]
    fn permissions_software_and_exports_survive_a_restart() {
        let mut hand = Hand::with(Options { speed: 0.0, ..Options::default() });
        let world = &mut hand.world;
        let role = "arn:aws:iam::123456789012:role/r";
        let office = "Microsoft_Office_2024_LTSC_Standard_64Bit";
        let visio = "Microsoft_Visio_2024_LTSC_Standard_64Bit";
        ask(
            world,
            "UpdateImagePermissions",
            &json!({
                "Name": "golden-linux", "SharedAccountId": "111111111111", "ImagePermissions": { "allowFleet": true },
            }),
        );
        let windows = "AppStream-WinServer2022-06-17-2024";
        ask(
            world,
            "CreateImageBuilder",
            &json!({
                "Name": "b", "ImageName": windows, "InstanceType": "stream.standard.small",
                "SoftwaresToInstall": [office, visio],
            }),
        );
        deployments::fail(world, "b", visio, &["NO_DISK_SPACE".to_owned()]).unwrap();
        ask(
            world,
            "CreateExportImageTask",
            &json!({
                "ImageName": "golden-win2022", "AmiName": "ami", "IamRoleArn": role, "TagSpecifications": { "a": "1" },
            }),
        );
        let mut world = restarted(world);
        let seen = |world: &mut World| {
            let builder = "arn:aws:appstream:us-east-1:123456789012:image-builder/b";
            let permissions = ask(world, "DescribeImagePermissions", &json!({ "Name": "golden-linux" }));
            let software = ask(world, "DescribeSoftwareAssociations", &json!({ "AssociatedResource": builder }));
            let exports = ask(world, "ListExportImageTasks", &json!({}));
            let statuses = software["SoftwareAssociations"].as_array().unwrap().iter().map(|row| row["Status"].clone());
            let statuses: Vec<_> = statuses.collect();
            (permissions, statuses, exports["ExportImageTasks"][0].clone())
        };
        let (permissions, software, export) = seen(&mut world);
        assert_eq!(permissions["SharedImagePermissionsList"][0]["sharedAccountId"], "111111111111");
        assert_eq!(permissions["SharedImagePermissionsList"][0]["imagePermissions"]["allowFleet"], true);
        assert_eq!(software, ["PENDING_INSTALLATION", "FAILED_TO_INSTALL"]);
        assert_eq!((&export["State"], &export["TagSpecifications"]), (&json!("EXPORTING"), &json!({ "a": "1" })));
        world.advance(1800.0);
        let (_, software, export) = seen(&mut restarted(&world));
        assert_eq!(software, ["INSTALLED", "FAILED_TO_INSTALL"]);
        assert_eq!(export["State"], "COMPLETED");
    }
}
