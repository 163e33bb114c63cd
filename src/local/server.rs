//! The HTTP server: a thread of its own with a runtime of its own.

use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;
use std::thread::JoinHandle;
use std::time::Duration;

use aws_smithy_schema::serde::SerializableStruct;
use bytes::{Bytes, BytesMut};
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::clock::Clock;
use super::control::Refusal;
use super::errors::Fault;
use super::operations;
use super::options::Options;
use super::protocol::Protocol;
use super::random::Random;
use super::requests::{Asked, Requests};
use super::world::{World, to_the_millisecond};

/// The largest body that is read, in bytes. What AppStream is asked never comes near it.
const BODY_LIMIT: usize = 1024 * 1024;
/// How much of a body above that limit is read and thrown away, so that its sender gets to read the answer.
const DRAIN_LIMIT: usize = 64 * 1024 * 1024;
/// How long requests that are being answered may take to end when the server stops.
const GRACE: Duration = Duration::from_secs(1);
/// How long to wait after the machine refused to accept a connection (it is out of file descriptors, say).
const ACCEPT_PAUSE: Duration = Duration::from_millis(20);

/// A local AppStream that is listening on 127.0.0.1.
///
/// It stops when it is told to or dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    service: Arc<Service>,
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
        options.check().map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        let (stopping, stop) = watch::channel(false);
        let service =
            Arc::new(Service { ids: Mutex::new(Random::seeded(options.seed)), state: Mutex::new(State::new(options)) });
        let listener = {
            let _entered = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        let thread = std::thread::Builder::new().name("local-appstream".to_owned()).spawn({
            let service = service.clone();
            move || runtime.block_on(serve(listener, service, stop))
        })?;
        Ok(Self { address, service, stopping, thread: Mutex::new(Some(thread)), process: std::process::id() })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The URL that clients take as their endpoint, without a slash at its end.
    pub fn endpoint_url(&self) -> String {
        format!("http://{}", self.address)
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
    }
}

impl Server {
    /// Changes the world, between two requests.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut World) -> Result<T, Fault>) -> Result<T, Refusal> {
        let world = &mut self.state()?.world;
        world.move_on();
        Ok(change(world)?)
    }

    /// What was asked so far, the oldest first: the last 10,000 requests that named an operation.
    ///
    /// # Errors
    ///
    /// `State` in a process that was forked off.
    pub fn requests(&self) -> Result<Vec<Asked>, Refusal> {
        Ok(self.state()?.requests.all())
    }

    /// Makes everything new, as if it had been started just now: nothing created, the clock at the wall clock's time,
    /// chance at its seed, nothing asked. Connections stay; a request that is being answered meets the new world.
    ///
    /// # Errors
    ///
    /// `State` in a process that was forked off.
    pub fn reset(&self) -> Result<(), Refusal> {
        let mut state = self.state()?;
        let options = state.world.options.clone();
        *lock(&self.service.ids) = Random::seeded(options.seed);
        *state = State::new(options);
        Ok(())
    }

    fn state(&self) -> Result<MutexGuard<'_, State>, Refusal> {
        // A fork has a copy of the world that nobody serves, and maybe of a lock that nobody will release.
        if std::process::id() != self.process {
            let message = "the local AppStream runs in the process that this one was forked from";
            return Err(Refusal::State(message.to_owned()));
        }
        Ok(lock(&self.service.state))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// What one request at a time has to itself, so that requests are noted in the order in which they were answered.
#[derive(Debug)]
struct State {
    world: World,
    requests: Requests,
}

impl State {
    fn new(options: Options) -> Self {
        let clock = Clock::scaled(options.speed);
        Self { world: World::new(options, clock), requests: Requests::default() }
    }
}

/// What the connections share.
#[derive(Debug)]
struct Service {
    state: Mutex<State>,
    /// Apart from the world's own chance, so that asking often does not change how long things take.
    ids: Mutex<Random>,
}

impl Service {
    async fn answer(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let request_id = lock(&self.ids).uuid();
        let (head, body) = request.into_parts();
        let protocol = Protocol::of(&head);
        let body = whole(body).await;
        let given = body.as_deref().unwrap_or_default();
        if let Some(answer) = super::stopgap::answer(&mut lock(&self.state).world, &head.method, head.uri.path(), given)
        {
            return answer.map(|body| Full::new(Bytes::from(body)));
        }
        let answer = protocol.operation(&head).and_then(|operation| self.run(protocol, operation, body));
        protocol.respond(answer, &request_id).map(|body| Full::new(Bytes::from(body)))
    }

    fn run(
        &self,
        protocol: Protocol,
        operation: &str,
        body: Result<Bytes, Fault>,
    ) -> Result<Box<dyn SerializableStruct>, Fault> {
        let mut state = lock(&self.state);
        let State { world, requests } = &mut *state;
        world.move_on();
        let answer = match &body {
            Ok(body) => protocol.read(body, |input| operations::run(world, operation, input)),
            Err(fault) => Err(fault.clone()),
        };
        requests.note(Asked {
            operation: operation.to_owned(),
            protocol,
            body: body.ok(),
            at: to_the_millisecond(world.now()),
            error: answer.as_ref().err().map(|fault| fault.code().to_owned()),
        });
        answer
    }
}

/// The value behind a mutex. A panic while it was held does not make it unusable.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A request's body.
async fn whole(mut body: Incoming) -> Result<Bytes, Fault> {
    let mut read = BytesMut::new();
    let mut length = 0;
    while length <= DRAIN_LIMIT
        && let Some(frame) = body.frame().await
    {
        let frame = frame.map_err(|error| Fault::new("MalformedHttpRequestException", error.to_string()))?;
        if let Ok(data) = frame.into_data() {
            length += data.len();
            if length <= BODY_LIMIT {
                read.extend_from_slice(&data);
            }
        }
    }
    if length <= BODY_LIMIT {
        return Ok(read.freeze());
    }
    let message = format!("The request's body is longer than {BODY_LIMIT} bytes.");
    Err(Fault::new("RequestEntityTooLargeException", message).with_status(413))
}

/// Accepts connections until it is told to stop, then waits for them to end.
async fn serve(listener: tokio::net::TcpListener, service: Arc<Service>, stop: watch::Receiver<bool>) {
    let mut connections = JoinSet::new();
    while let Some(accepted) = until_stopped(stop.clone(), listener.accept()).await {
        match accepted {
            Ok((stream, _)) => {
                connections.spawn(connection(stream, service.clone(), stop.clone()));
            }
            Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
        }
        while connections.try_join_next().is_some() {}
    }
    drop(listener);
    // What has not ended by then is dropped with the runtime, and its socket closed.
    let _ = tokio::time::timeout(GRACE, async { while connections.join_next().await.is_some() {} }).await;
}

/// Serves one connection until either side ends it.
async fn connection(stream: TcpStream, service: Arc<Service>, stop: watch::Receiver<bool>) {
    // Without it a small answer may wait for the acknowledgement of the one before. It works all the same.
    let _ = stream.set_nodelay(true);
    let answer = service_fn(move |request| {
        let service = service.clone();
        async move { Ok::<_, Infallible>(service.answer(request).await) }
    });
    let mut connection = pin!(http1::Builder::new().serve_connection(TokioIo::new(stream), answer));
    if until_stopped(stop, connection.as_mut()).await.is_none() {
        connection.as_mut().graceful_shutdown();
        let _ = connection.await; // a client that went away is no concern of ours
    }
}

/// What `work` gives, or `None` as soon as the server is to stop.
async fn until_stopped<T>(mut stop: watch::Receiver<bool>, work: impl Future<Output = T>) -> Option<T> {
    let mut stopped = pin!(async move {
        let _ = stop.wait_for(|stop| *stop).await; // an error means that the server is gone, which is the same
    });
    let mut work = pin!(work);
    poll_fn(|cx| {
        if stopped.as_mut().poll(cx).is_ready() {
            return Poll::Ready(None);
        }
        work.as_mut().poll(cx).map(Some)
    })
    .await
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;
    use std::time::Instant;

    use super::super::assistant::NewImage;
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
                assert_eq!(images.images().len(), 7);
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
