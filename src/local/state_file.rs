//! A file that is replaced as a whole, and that one process has to itself.

use std::fs::{self, File, TryLockError};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

/// A file of which there is always one whole version.
#[derive(Debug)]
pub(super) struct StateFile {
    path: PathBuf,
    /// Locked as long as it is open, also when the process is killed. A file of its own, since the other is replaced.
    lock: File,
}

impl StateFile {
    /// Takes it for this process alone.
    pub(super) fn lock(path: &Path) -> io::Result<Self> {
        let path = resolved(path)?;
        let lock = File::options().create(true).truncate(false).write(true).open(beside(&path, "lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path, lock }),
            Err(TryLockError::WouldBlock) => {
                Err(io::Error::new(io::ErrorKind::ResourceBusy, "another local AppStream uses it"))
            }
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Lets others have it. Closing the lock would not do it if this process was forked.
    pub(super) fn unlock(&self) {
        let _ = self.lock.unlock(); // it is free when the process ends, at the latest
    }

    /// Begins a new version.
    pub(super) fn draft(&self) -> io::Result<BufWriter<File>> {
        let file = File::create(beside(&self.path, "tmp"))?;
        if let Ok(old) = fs::metadata(&self.path) {
            file.set_permissions(old.permissions())?;
        }
        Ok(BufWriter::new(file))
    }

    /// Puts a new version in the place of the old one. When this returns, not even a power failure brings the old one
    /// back.
    pub(super) fn replace(&self, draft: BufWriter<File>) -> io::Result<()> {
        draft.into_inner()?.sync_all()?;
        fs::rename(beside(&self.path, "tmp"), &self.path)?;
        #[cfg(unix)] // elsewhere a folder cannot be opened as a file
        File::open(folder(&self.path))?.sync_all()?;
        Ok(())
    }
}

/// The file itself, be it behind a link.
fn resolved(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let name = path.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::IsADirectory))?;
            Ok(fs::canonicalize(folder(path))?.join(name))
        }
        found => found,
    }
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The path of a file that belongs to another one.
pub(super) fn beside(path: &Path, what: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(what);
    name.into()
}

/// The same error, naming the file.
pub(super) fn naming(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("the state file {}: {error}", path.display()))
}
