//! The file that a world is kept in, so that it is there again after a restart.
//!
//! It is JSON, for people to read: `version`, whose account it is, the service's time and the wall clock's when it was
//! saved, and the world. It is always whole: written anew beside itself, then put in its place. What was answered is in
//! it: who changes something waits until that is saved, together with whoever else is waiting.

use std::fs;
use std::io;
use std::path::Path;
use std::pin::pin;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use tokio::sync::Notify;

use super::clock::Clock;
use super::document::{read, write};
use super::errors::Fault;
use super::options::Options;
use super::state_file::{StateFile, naming};
use super::world::World;

/// Where a world is kept, if anywhere.
#[derive(Debug, Default)]
pub(super) struct Store(Option<Arc<Kept>>);

#[derive(Debug)]
struct Kept {
    file: StateFile,
    progress: Mutex<Progress>,
    /// There is something to save, or to end; something was saved, for threads.
    news: Condvar,
    /// Something was saved, for tasks.
    saved: Notify,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// Changes by their numbers.
#[derive(Debug, Default)]
struct Progress {
    /// The last one that was made.
    made: u64,
    /// The last one that is in the file.
    saved: u64,
    /// The last one that was tried to be saved, and what went wrong with that.
    failed: Option<(u64, String)>,
    closing: bool,
    closed: bool,
}

impl Progress {
    /// Whether a change is in the file; `None` while nobody knows. Only who made it cares for what went wrong.
    fn of(&self, change: Change) -> Option<Result<(), String>> {
        if change.number <= self.saved {
            return Some(Ok(()));
        }
        let message = match &self.failed {
            Some((tried, message)) if change.number <= *tried => message,
            _ if self.closed => "the local AppStream has been stopped",
            _ => return None,
        };
        Some(if change.own { Err(message.to_owned()) } else { Ok(()) })
    }

    fn is_up_to_date(&self) -> bool {
        self.of(Change { number: self.made, own: false }).is_some()
    }
}

/// A change by its number; 0 is none at all.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Change {
    number: u64,
    /// Whether it was made, or only seen.
    own: bool,
}

impl Store {
    /// Opens the file that the options name, and gives the world that is in it. A new one is in none yet.
    ///
    /// # Errors
    ///
    /// What the system says; `InvalidData` for a file that is none of ours, or of another account or region;
    /// `ResourceBusy` for one that another local AppStream uses. Each names the file.
    pub(super) fn open(options: Options) -> io::Result<(Self, World)> {
        let Some(path) = options.state.clone() else {
            let clock = Clock::scaled(options.speed);
            return Ok((Self::default(), World::new(options, clock)));
        };
        let (file, world) = Self::take(&path, options).map_err(|error| naming(&path, &error))?;
        let kept = Kept {
            file,
            progress: Mutex::default(),
            news: Condvar::new(),
            saved: Notify::new(),
            thread: Mutex::default(),
        };
        Ok((Self(Some(Arc::new(kept))), world))
    }

    /// Takes the file for this process alone, and the world out of it.
    fn take(path: &Path, options: Options) -> io::Result<(StateFile, World)> {
        let file = StateFile::lock(path)?;
        if fs::exists(file.path())? {
            let world = read(file.path(), options)?;
            return Ok((file, world));
        }
        let clock = Clock::scaled(options.speed);
        let world = World::new(options, clock);
        // What cannot be written is to be known now, and not with the first change.
        let mut draft = file.draft()?;
        write(&world, &mut draft)?;
        file.replace(draft)?;
        Ok((file, world))
    }

    /// Begins to save. `with` hands the world to a function while nobody changes it.
    pub(super) fn run(&self, with: impl Fn(&mut dyn FnMut(&World)) + Send + 'static) -> io::Result<()> {
        let Some(kept) = self.0.clone() else { return Ok(()) };
        let thread = std::thread::Builder::new().name("local-appstream-state".to_owned()).spawn({
            let kept = kept.clone();
            move || while kept.save_next(&with) {}
        })?;
        *lock(&kept.thread) = Some(thread);
        Ok(())
    }

    /// Notes that the world was changed, while nobody else changes it.
    pub(super) fn changed(&self) -> Change {
        let Some(kept) = &self.0 else { return Change::default() };
        let mut progress = kept.progress();
        progress.made += 1;
        kept.news.notify_all();
        Change { number: progress.made, own: true }
    }

    /// What somebody has seen who was looking at the world, while nobody changes it: it is not to be told before it is
    /// saved, either.
    pub(super) fn seen(&self) -> Change {
        let number = self.0.as_ref().map_or(0, |kept| kept.progress().made);
        Change { number, own: false }
    }

    /// Waits until a change is in the file.
    ///
    /// # Errors
    ///
    /// `InternalFailure` for who made the change, if it could not be saved. It may be saved with the next one.
    pub(super) async fn settled(&self, change: Change) -> Result<(), Fault> {
        let Some(kept) = &self.0 else { return Ok(()) };
        loop {
            let mut saved = pin!(kept.saved.notified());
            saved.as_mut().enable();
            if let Some(outcome) = kept.progress().of(change) {
                return outcome.map_err(Fault::internal);
            }
            saved.await;
        }
    }

    /// The same for a thread that has no tasks.
    ///
    /// # Errors
    ///
    /// What went wrong.
    pub(super) fn wait(&self, change: Change) -> Result<(), String> {
        let Some(kept) = &self.0 else { return Ok(()) };
        let mut progress = kept.progress();
        loop {
            if let Some(outcome) = progress.of(change) {
                return outcome;
            }
            progress = kept.news.wait(progress).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Saves once more, so that the clock is exact, and ends. A second call does nothing.
    pub(super) fn close(&self) {
        let Some(kept) = &self.0 else { return };
        kept.progress().closing = true;
        kept.news.notify_all();
        if let Some(thread) = lock(&kept.thread).take() {
            let _ = thread.join(); // a panic of the thread has been reported on stderr already
        }
        kept.file.unlock();
    }
}

impl Kept {
    fn progress(&self) -> MutexGuard<'_, Progress> {
        lock(&self.progress)
    }

    /// Waits for changes and saves them, all that there are. Whether there may be more.
    fn save_next(&self, with: &impl Fn(&mut dyn FnMut(&World))) -> bool {
        let mut progress = self.progress();
        while !progress.closing && progress.is_up_to_date() {
            progress = self.news.wait(progress).unwrap_or_else(PoisonError::into_inner);
        }
        let more = !progress.closing;
        drop(progress);

        let (change, outcome) = self.save(with);
        let mut progress = self.progress();
        match outcome {
            Ok(()) => progress.saved = change,
            Err(error) => progress.failed = Some((change, naming(self.file.path(), &error).to_string())),
        }
        progress.closed = !more;
        drop(progress);
        self.news.notify_all();
        self.saved.notify_waiters();
        more
    }

    /// Saves the world, and gives the last change that is in it.
    fn save(&self, with: &impl Fn(&mut dyn FnMut(&World))) -> (u64, io::Result<()>) {
        let mut draft = self.file.draft();
        let (mut change, mut written) = (0, Ok(()));
        // Straight into the file, although the world has to wait: a million builders are hundreds of megabytes of text.
        with(&mut |world| {
            change = self.progress().made;
            written = draft.as_mut().map_or(Ok(()), |draft| write(world, draft));
        });
        (change, draft.and_then(|draft| written.and_then(|()| self.file.replace(draft))))
    }
}

/// The value behind a mutex. A panic while it was held does not make it unusable.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
