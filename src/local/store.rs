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
    /// Whether a change is in the file; `None` while nobody knows.
    fn of(&self, change: u64) -> Option<Result<(), String>> {
        if change <= self.saved {
            return Some(Ok(()));
        }
        if let Some((tried, message)) = &self.failed
            && change <= *tried
        {
            return Some(Err(message.clone()));
        }
        self.closed.then(|| Err("the local AppStream has been stopped".to_owned()))
    }
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

    /// Notes that the world was changed, while nobody else changes it. Gives the number of the change.
    pub(super) fn changed(&self) -> Option<u64> {
        let kept = self.0.as_ref()?;
        let mut progress = kept.progress();
        progress.made += 1;
        kept.news.notify_all();
        Some(progress.made)
    }

    /// Waits until a change is in the file.
    ///
    /// # Errors
    ///
    /// `InternalFailure` if it could not be saved. It may be saved with the next one.
    pub(super) async fn settled(&self, change: Option<u64>) -> Result<(), Fault> {
        let (Some(kept), Some(change)) = (&self.0, change) else { return Ok(()) };
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
    pub(super) fn wait(&self, change: Option<u64>) -> Result<(), String> {
        let (Some(kept), Some(change)) = (&self.0, change) else { return Ok(()) };
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
    }
}

impl Kept {
    fn progress(&self) -> MutexGuard<'_, Progress> {
        lock(&self.progress)
    }

    /// Waits for changes and saves them, all that there are. Whether there may be more.
    fn save_next(&self, with: &impl Fn(&mut dyn FnMut(&World))) -> bool {
        let mut progress = self.progress();
        while !progress.closing && progress.of(progress.made).is_some() {
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
mod tests {
    use std::io::{BufRead as _, BufReader, Read as _, Write as _};
    use std::net::TcpStream;
    use std::path::PathBuf;
    use std::process::{Command, Stdio};
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

    use super::super::server::Server;
    use super::super::state_file::beside;
    use super::*;

    /// A folder of a test's own, which goes with it.
    struct Folder(PathBuf);

    impl Folder {
        fn new() -> Self {
            static NEXT: AtomicUsize = AtomicUsize::new(0);
            let name = format!("aws-appstream-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
            let folder = std::env::temp_dir().join(name);
            fs::create_dir(&folder).unwrap();
            Self(folder)
        }

        fn state(&self) -> PathBuf {
            self.0.join("world.json")
        }

        fn options(&self) -> Options {
            Options {
                state: Some(self.state()),
                speed: 0.0,
                jitter: 0.0,
                image_builder_quota: u32::MAX,
                ..Options::default()
            }
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    fn try_ask(port: u16, operation: &str, body: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        let head = format!(
            "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: PhotonAdminProxyService.{operation}\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(body.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    fn ask(server: &Server, operation: &str, body: &str) -> String {
        try_ask(server.address().port(), operation, body).unwrap()
    }

    fn new(name: &str) -> String {
        let image = "AppStream-AmazonLinux2-06-17-2024";
        format!(r#"{{"Name": "{name}", "ImageName": "{image}", "InstanceType": "x", "Tags": {{"a": "1"}}}}"#)
    }

    fn refused(options: Options) -> io::Error {
        Server::start(options).unwrap_err()
    }

    #[test]
    fn the_world_is_there_again_after_a_restart() {
        let folder = Folder::new();
        let server = Server::start(folder.options()).unwrap();
        assert!(ask(&server, "CreateImageBuilder", &new("b")).contains("PENDING"));
        server.advance(500.0).unwrap();
        let copy =
            r#"{"SourceImageName": "golden-linux", "DestinationImageName": "copy", "DestinationRegion": "us-east-1"}"#;
        ask(&server, "CopyImage", copy);
        let seen = |server: &Server| {
            let all = ["DescribeImageBuilders", "DescribeImages", "DescribeFleets"];
            all.map(|operation| ask(server, operation, "{}").split_once("\r\n\r\n").unwrap().1.to_owned())
        };
        let before = seen(&server);
        assert!(before[0].contains("RUNNING") && before[1].contains("COPYING") && before[1].contains(":null"));
        let page = ask(&server, "DescribeImages", r#"{"MaxResults": 1}"#);
        let token = page.split_once("\"NextToken\":\"").unwrap().1.split('"').next().unwrap().to_owned();
        drop(server);

        let server = Server::start(folder.options()).unwrap();
        assert_eq!(seen(&server), before);
        let next = ask(&server, "DescribeImages", &format!(r#"{{"MaxResults": 1, "NextToken": "{token}"}}"#));
        assert!(next.starts_with("HTTP/1.1 200 "), "{next}");
        server.advance(600.0).unwrap();
        assert!(!seen(&server)[1].contains("COPYING"));
        server.reset().unwrap();
        drop(server);
        let server = Server::start(folder.options()).unwrap();
        assert_eq!(seen(&server)[0], "{\"ImageBuilders\":[]}");
    }

    #[test]
    fn what_goes_while_it_is_down_is_gone_and_options_are_those_given_last() {
        let folder = Folder::new();
        let server = Server::start(folder.options()).unwrap();
        ask(&server, "CreateImageBuilder", &new("b"));
        server.advance(500.0).unwrap();
        ask(&server, "DeleteImageBuilder", r#"{"Name": "b"}"#);
        drop(server);
        let options = Options { speed: 1e6, image_builder_quota: 0, ..folder.options() };
        let server = Server::start(options).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(1)); // more than a minute
        assert!(ask(&server, "DescribeImageBuilders", "{}").ends_with("[]}"));
        assert!(ask(&server, "CreateImageBuilder", &new("b")).contains("LimitExceededException"));
    }

    #[cfg(unix)]
    #[test]
    fn only_what_changes_something_is_saved_and_the_file_stays_what_it_was() {
        let folder = Folder::new();
        drop(Server::start(folder.options()).unwrap());
        let real = folder.0.join("real.json");
        fs::rename(folder.state(), &real).unwrap();
        std::os::unix::fs::symlink(&real, folder.state()).unwrap();
        fs::set_permissions(&real, std::os::unix::fs::PermissionsExt::from_mode(0o640)).unwrap();
        let server = Server::start(folder.options()).unwrap();
        let inode = || std::os::unix::fs::MetadataExt::ino(&fs::metadata(&real).unwrap());
        let before = inode();
        ask(&server, "DescribeImages", "{}");
        ask(&server, "StopImageBuilder", r#"{"Name": "nobody"}"#);
        assert_eq!(inode(), before);
        ask(&server, "CreateImageBuilder", &new("b"));
        assert_ne!(inode(), before);
        let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&real).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o640);
        assert!(fs::symlink_metadata(folder.state()).unwrap().is_symlink());
    }

    #[test]
    fn two_do_not_share_a_file() {
        let folder = Folder::new();
        let server = Server::start(folder.options()).unwrap();
        let error = refused(folder.options());
        assert_eq!(error.kind(), io::ErrorKind::ResourceBusy);
        assert!(error.to_string().contains("world.json"), "{error}");
        drop(server);
        Server::start(folder.options()).unwrap();
    }

    #[test]
    fn a_file_that_is_none_of_ours_is_refused_and_left_alone() {
        let folder = Folder::new();
        drop(Server::start(folder.options()).unwrap());
        let good = fs::read_to_string(folder.state()).unwrap();
        for (text, told) in [
            (String::new(), "it cannot be read: EOF while parsing a value at line 1 column 0"),
            (good[..good.len() / 2].to_owned(), "line"),
            (good.replacen("\"version\": 1", "\"version\": 2", 1), "it has version 2"),
            (good.replacen("\"random\"", "\"rnd\"", 1), "rnd"),
            (good.replacen("123456789012", "210987654321", 1), "account_id"),
        ] {
            fs::write(folder.state(), &text).unwrap();
            let error = refused(folder.options());
            assert_eq!(error.kind(), io::ErrorKind::InvalidData);
            assert!(error.to_string().contains("world.json") && error.to_string().contains(told), "{error}");
            assert_eq!(fs::read_to_string(folder.state()).unwrap(), text);
        }
        let nowhere = Options { state: Some(folder.0.join("no/such/world.json")), ..folder.options() };
        assert_eq!(refused(nowhere).kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn who_cannot_save_says_so_and_saves_later() {
        let folder = Folder::new();
        let server = Server::start(folder.options()).unwrap();
        let obstacle = beside(&folder.state(), "tmp");
        fs::create_dir(&obstacle).unwrap();
        let answer = ask(&server, "CreateImageBuilder", &new("b"));
        assert!(answer.starts_with("HTTP/1.1 500 ") && answer.contains("world.json"), "{answer}");
        assert!(server.advance(1.0).is_err());
        fs::remove_dir(&obstacle).unwrap();
        server.advance(1.0).unwrap();
        drop(server);
        let server = Server::start(folder.options()).unwrap();
        assert!(ask(&server, "DescribeImageBuilders", "{}").contains("image-builder/b"));
        server.stop();
        assert!(server.advance(1.0).is_err(), "nobody saves any more");
    }

    const STATE: &str = "AWS_APPSTREAM_TEST_STATE";

    #[test]
    #[ignore = "is run by another test, which kills it"]
    fn a_process_to_be_killed() {
        let state = Some(std::env::var_os(STATE).unwrap().into());
        let server = Server::start(Options { state, image_builder_quota: u32::MAX, ..Options::default() }).unwrap();
        println!("\nport {}", server.address().port());
        loop {
            std::thread::park();
        }
    }

    #[test]
    fn what_was_answered_survives_the_death_of_the_process() {
        let folder = Folder::new();
        let mut answered: Vec<String> = Vec::new();
        for round in 0..4 {
            let mut child = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "local::store::tests::a_process_to_be_killed", "--ignored", "--nocapture"])
                .env(STATE, folder.state())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let lines = BufReader::new(child.stdout.take().unwrap()).lines();
            let port = lines.map(Result::unwrap).find_map(|line| line.strip_prefix("port ")?.parse().ok()).unwrap();
            let (enough, count) = (AtomicBool::new(false), AtomicUsize::new(0));
            std::thread::scope(|scope| {
                let (enough, count) = (&enough, &count);
                let clients: Vec<_> = (0..4)
                    .map(|client| {
                        scope.spawn(move || {
                            let mut made = Vec::new();
                            for number in 0.. {
                                let name = format!("b-{round}-{client}-{number}");
                                match try_ask(port, "CreateImageBuilder", &new(&name)) {
                                    Ok(answer) if answer.contains("\"PENDING\"") => made.push(name),
                                    other => {
                                        assert!(enough.load(Ordering::Relaxed), "{other:?}");
                                        break;
                                    }
                                }
                                count.fetch_add(1, Ordering::Relaxed);
                            }
                            made
                        })
                    })
                    .collect();
                while count.load(Ordering::Relaxed) < 20 + 7 * round {
                    std::thread::yield_now();
                }
                enough.store(true, Ordering::Relaxed);
                child.kill().unwrap();
                child.wait().unwrap();
                answered.extend(clients.into_iter().flat_map(|client| client.join().unwrap()));
            });
            let server = Server::start(Options { speed: 60.0, ..folder.options() }).unwrap();
            for name in &answered {
                let answer = ask(&server, "DescribeImageBuilders", &format!(r#"{{"Names": ["{name}"]}}"#));
                assert!(answer.starts_with("HTTP/1.1 200 "), "{name}: {answer}");
            }
        }
        assert!(answered.len() >= 100, "{}", answered.len());
    }
}
