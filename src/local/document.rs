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
