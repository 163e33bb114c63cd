use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Waker};

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
    assert!(ask(&server, "DescribeImageBuilders", "{}").starts_with("HTTP/1.1 200 "), "who only looks is answered");
    fs::remove_dir(&obstacle).unwrap();
    server.advance(1.0).unwrap();
    drop(server);
    let server = Server::start(folder.options()).unwrap();
    assert!(ask(&server, "DescribeImageBuilders", "{}").contains("image-builder/b"));
    server.stop();
    assert!(server.advance(1.0).is_err(), "nobody saves any more");
}

#[test]
fn no_token_of_a_streaming_url_is_given_twice() {
    let folder = Folder::new();
    let server = Server::start(folder.options()).unwrap();
    ask(&server, "CreateImageBuilder", &new("b"));
    server.advance(500.0).unwrap();
    let url = |server: &Server| {
        let answer = ask(server, "CreateImageBuilderStreamingURL", r#"{"Name": "b"}"#);
        answer.split_once("\r\n\r\n").unwrap().1.to_owned()
    };
    let first = url(&server);
    assert!(first.contains("https://"), "{first}");
    let as_killed = fs::read(folder.state()).unwrap();
    drop(server);
    fs::write(folder.state(), as_killed).unwrap();
    assert_ne!(url(&Server::start(folder.options()).unwrap()), first);
}

#[test]
fn nothing_is_told_before_it_is_saved() {
    let folder = Folder::new();
    let (store, world) = Store::open(folder.options()).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let mut context = Context::from_waker(Waker::noop());
    let mut nothing = pin!(store.settled(store.seen()));
    assert!(nothing.as_mut().poll(&mut context).is_ready());
    let mut made = pin!(store.settled(store.changed()));
    let mut seen = pin!(store.settled(store.seen()));
    assert!(made.as_mut().poll(&mut context).is_pending());
    assert!(seen.as_mut().poll(&mut context).is_pending());
    store.run(move |save| save(&world)).unwrap();
    runtime.block_on(async {
        made.await.unwrap();
        seen.await.unwrap();
    });
    store.close();
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
