//! The HTTP server: a thread of its own with a runtime of its own.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::ops::Deref;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::watch;

use super::account::{Account, lock};
use super::connection;
use super::options::Options;

/// How many connections may wait to be accepted; the system may have its own idea.
const BACKLOG: u32 = 1024;

/// A local AppStream that is listening on this machine.
///
/// It stops when it is told to or dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    account: Arc<Account>,
    stopping: watch::Sender<bool>,
    thread: Mutex<Option<JoinHandle<()>>>,
    /// The process that the thread belongs to. A fork has the handle, but not the thread.
    process: u32,
}

impl Server {
    /// Starts listening. When this returns, connections are accepted.
    ///
    /// # Errors
    ///
    /// `InvalidInput` with an [`OptionsError`](super::OptionsError) inside for options that are out of range; what
    /// the system says when the port is taken or no thread can be had.
    pub fn start(options: Options) -> io::Result<Self> {
        let place = (options.host, options.port);
        let account = Arc::new(Account::new(options)?);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        let (stopping, stop) = watch::channel(false);
        let listener = {
            let _entered = runtime.enter();
            listen(place.into())?
        };
        let address = listener.local_addr()?;
        let thread = std::thread::Builder::new().name("local-appstream".to_owned()).spawn({
            let account = account.clone();
            move || runtime.block_on(connection::serve(listener, account, stop))
        })?;
        Ok(Self { address, account, stopping, thread: Mutex::new(Some(thread)), process: std::process::id() })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The URL that clients on this machine take as their endpoint, without a slash at its end.
    pub fn endpoint_url(&self) -> String {
        let host = match self.address.ip() {
            IpAddr::V4(any) if any.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(any) if any.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
            host => host,
        };
        format!("http://{}", SocketAddr::new(host, self.address.port()))
    }

    /// Stops: no connection is accepted any more, requests that are being answered have a second to end, open
    /// connections are closed. Returns when the thread has ended; a second call does nothing, and neither does a
    /// call in a process that was forked off.
    pub fn stop(&self) {
        if std::process::id() != self.process {
            return;
        }
        self.stopping.send_replace(true);
        if let Some(thread) = lock(&self.thread).take() {
            // A panic of the thread has been reported on stderr already; the server is stopped either way.
            let _ = thread.join();
        }
        self.account.close();
    }
}

/// What can be done to a server beyond starting and stopping it is done to its account.
impl Deref for Server {
    type Target = Account;

    fn deref(&self) -> &Account {
        &self.account
    }
}

/// A socket that listens there; clients that come all at once need not come again.
fn listen(place: SocketAddr) -> io::Result<TcpListener> {
    let socket = if place.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    // Elsewhere than on Windows, that is what lets a port be used again at once.
    if cfg!(not(windows)) {
        socket.set_reuseaddr(true)?;
    }
    socket.bind(place)?;
    socket.listen(BACKLOG)
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;
    use std::time::{Duration, Instant};

    use super::super::assistant::NewImage;
    use super::super::connection::{BODY_LIMIT, GRACE};
    use super::super::control::Refusal;
    use super::*;

    fn post(stream: &mut TcpStream, operation: &str, body: &[u8]) -> String {
        let head = format!(
            "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: PhotonAdminProxyService.{operation}\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn it_answers_on_loopback_and_a_taken_port_is_an_error() {
        let server = Server::start(Options::default()).unwrap();
        assert!(server.address().ip().is_loopback());
        assert_eq!(server.endpoint_url(), format!("http://127.0.0.1:{}", server.address().port()));
        let mut stream = TcpStream::connect(server.address()).unwrap();
        let answer = post(&mut stream, "DescribeImageBuilders", b"{}");
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        assert!(answer.contains("x-amzn-requestid: "), "{answer}");
        assert!(answer.ends_with("{\"ImageBuilders\":[]}"), "{answer}");
        let taken = Options { port: server.address().port(), ..Options::default() };
        assert_eq!(Server::start(taken).unwrap_err().kind(), io::ErrorKind::AddrInUse);
        let wrong = Options { speed: -1.0, ..Options::default() };
        assert_eq!(Server::start(wrong).unwrap_err().kind(), io::ErrorKind::InvalidInput);
    }

    #[test]
    fn it_listens_where_it_is_told_to() {
        for (host, url) in [("::1", "http://[::1]:"), ("0.0.0.0", "http://127.0.0.1:")] {
            if std::net::TcpListener::bind((host, 0)).is_err() {
                continue; // a machine without IPv6
            }
            let options = Options { host: host.parse().unwrap(), ..Options::default() };
            let server = Server::start(options).unwrap();
            let expected = format!("{url}{}", server.address().port());
            assert_eq!(server.endpoint_url(), expected);
            let mut stream = TcpStream::connect(expected.strip_prefix("http://").unwrap()).unwrap();
            assert!(post(&mut stream, "DescribeImages", b"{}").starts_with("HTTP/1.1 200 OK"));
        }
    }

    #[test]
    fn time_that_stands_still_moves_by_hand() {
        let server = Server::start(Options { speed: 0.0, jitter: 0.0, ..Options::default() }).unwrap();
        let ask =
            |operation: &str, body: &[u8]| post(&mut TcpStream::connect(server.address()).unwrap(), operation, body);
        let create = br#"{"Name": "b", "ImageName": "AppStream-AmazonLinux2-06-17-2024", "InstanceType": "x"}"#;
        assert!(ask("CreateImageBuilder", create).contains("\"PENDING\""));
        for (seconds, state) in [(0.0, "PENDING"), (479.9, "PENDING"), (0.1, "RUNNING")] {
            server.advance(seconds).unwrap();
            let answer = ask("DescribeImageBuilders", b"{}");
            assert!(answer.contains(&format!("\"State\":\"{state}\"")), "{answer}");
        }
        for wrong in [-1.0, f64::NAN, f64::INFINITY, 1e10] {
            assert!(matches!(server.advance(wrong), Err(Refusal::Argument(_))), "{wrong}");
        }
    }

    #[test]
    fn a_change_from_outside_sees_the_present() {
        let server = Server::start(Options { speed: 1e6, jitter: 0.0, ..Options::default() }).unwrap();
        let create = br#"{"Name": "b", "ImageName": "AppStream-AmazonLinux2-06-17-2024", "InstanceType": "x"}"#;
        post(&mut TcpStream::connect(server.address()).unwrap(), "CreateImageBuilder", create);
        std::thread::sleep(Duration::from_millis(1)); // more than 480 seconds, so that it runs
        let asked = NewImage { builder: "b".to_owned(), name: "i".to_owned(), ..NewImage::default() };
        server.create_image(&asked).unwrap();
    }

    #[test]
    fn a_body_beyond_the_limit_is_refused_in_words() {
        let server = Server::start(Options::default()).unwrap();
        let mut stream = TcpStream::connect(server.address()).unwrap();
        let answer = post(&mut stream, "DescribeImages", &vec![b' '; BODY_LIMIT + 1]);
        assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
        assert!(answer.contains("RequestEntityTooLargeException"), "{answer}");
    }

    #[test]
    fn stopping_closes_open_connections_and_can_be_repeated() {
        let server = Server::start(Options::default()).unwrap();
        let mut idle = TcpStream::connect(server.address()).unwrap();
        let mut half = TcpStream::connect(server.address()).unwrap();
        half.write_all(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{").unwrap();
        std::thread::sleep(Duration::from_millis(50));
        let before = Instant::now();
        server.stop();
        server.stop();
        assert!(before.elapsed() < 3 * GRACE);
        for stream in [&mut idle, &mut half] {
            stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
            match stream.read(&mut [0; 1]) {
                Ok(read) => assert_eq!(read, 0),
                Err(error) => assert_eq!(error.kind(), io::ErrorKind::ConnectionReset),
            }
        }
        assert!(TcpStream::connect(server.address()).is_err());
    }

    /// A client of the SDK's own, speaking CBOR (its default) or JSON.
    fn sdk(server: &Server, json: bool) -> aws_sdk_appstream::Client {
        use aws_sdk_appstream::config::{BehaviorVersion, Credentials, Region};
        let config = aws_sdk_appstream::Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("us-east-1"))
            .credentials_provider(Credentials::new("local", "local", None, None, "test"))
            .endpoint_url(server.endpoint_url());
        let protocol = aws_smithy_json::protocol::aws_json_rpc::AwsJsonRpcProtocol::aws_json_1_1();
        let config =
            if json { config.protocol(protocol.with_target_prefix("PhotonAdminProxyService")) } else { config };
        aws_sdk_appstream::Client::from_conf(config.build())
    }

    #[test]
    fn the_sdk_understands_it_in_both_protocols() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        for json in [false, true] {
            let server = Server::start(Options { speed: 0.0, ..Options::default() }).unwrap();
            let client = sdk(&server, json);
            runtime.block_on(async {
                let create = client.create_image_builder().name("b").instance_type("stream.standard.small");
                let made = create.image_name("AppStream-AmazonLinux2-06-17-2024").tags("a", "b").send().await.unwrap();
                assert_eq!(made.image_builder.unwrap().state.unwrap().as_str(), "PENDING");
                let shown = client.describe_image_builders().names("b").send().await.unwrap();
                assert_eq!(shown.image_builders().len(), 1);
                let images = client.describe_images().r#type("PUBLIC".into()).send().await.unwrap();
                assert_eq!(images.images().len(), 11);
                let refused = client.stop_image_builder().name("b").send().await.unwrap_err().into_service_error();
                assert!(refused.is_operation_not_permitted_exception(), "{refused:?}");
                assert_eq!(
                    refused.meta().message(),
                    Some("The image builder b is PENDING. It must be RUNNING to be stopped.")
                );
                let unknown = client.describe_image_builders().names("z").send().await.unwrap_err();
                assert!(unknown.into_service_error().is_resource_not_found_exception());
            });
        }
    }
}
