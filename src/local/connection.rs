//! The connections: accepting them, and serving each until it ends.

use std::error::Error;
use std::future::{Future, poll_fn};
use std::net::Shutdown;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{Request, Response};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use socket2::SockRef;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::account::Account;
use super::errors::Fault;
use super::faults::{Delivery, Reset, Sending};
use super::page;
use super::plain;

/// The largest body that is read, in bytes. What AppStream is asked never comes near it.
pub(super) const BODY_LIMIT: usize = 1024 * 1024;
/// How much of a body above that limit is read and thrown away, so that its sender gets to read the answer.
const DRAIN_LIMIT: usize = 64 * 1024 * 1024;
/// How many bytes a connection keeps that have not been understood yet, or that its client does not read.
const BUFFER_LIMIT: usize = 64 * 1024;
/// How long requests that are being answered may take to end when the server stops.
pub(super) const GRACE: Duration = Duration::from_secs(1);
/// How long to wait after the machine refused to accept a connection (it is out of file descriptors, say).
const ACCEPT_PAUSE: Duration = Duration::from_millis(20);

/// Accepts connections until it is told to stop, then waits for them to end.
pub(super) async fn serve(listener: TcpListener, account: Arc<Account>, stop: watch::Receiver<bool>) {
    let mut connections = JoinSet::new();
    while let Some(accepted) = until_stopped(stop.clone(), listener.accept()).await {
        match accepted {
            Ok((stream, _)) => {
                connections.spawn(connection(stream, account.clone(), stop.clone()));
            }
            Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
        }
        while connections.try_join_next().is_some() {}
    }
    // A process that was forked off has a copy of it, with which it would go on listening. Where this cannot be done,
    // there may be none.
    let _ = SockRef::from(&listener).shutdown(Shutdown::Both);
    drop(listener);
    // What has not ended by then is dropped with the runtime, and its socket closed.
    let _ = tokio::time::timeout(GRACE, async { while connections.join_next().await.is_some() {} }).await;
}

/// Serves one connection until either side ends it.
async fn connection(stream: TcpStream, account: Arc<Account>, stop: watch::Receiver<bool>) {
    // Without it a small answer may wait for the acknowledgement of the one before. It works all the same.
    let _ = stream.set_nodelay(true);
    let answer = service_fn(move |request| answer(account.clone(), request));
    // Whoever has said all that there is to say may still listen.
    let mut http = http1::Builder::new();
    http.half_close(true).max_buf_size(BUFFER_LIMIT);
    let mut connection = http.serve_connection(TokioIo::new(stream), answer);
    let mut ended = until_stopped(stop, Pin::new(&mut connection)).await;
    if ended.is_none() {
        Pin::new(&mut connection).graceful_shutdown();
        ended = Some(Pin::new(&mut connection).await);
    }
    // Other errors are those of clients that went away, which are no concern of ours.
    if let Some(Err(error)) = ended
        && error.source().is_some_and(<dyn Error>::is::<Reset>)
    {
        // A socket that does not linger is reset when it is closed. One that cannot be told so is closed all the same.
        let _ = connection.into_parts().io.into_inner().set_zero_linger();
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

/// Answers one request.
async fn answer(account: Arc<Account>, request: Request<Incoming>) -> Result<Response<Sending>, Reset> {
    let (head, body) = request.into_parts();
    let body = whole(body).await;
    let plain = |response: Response<Vec<u8>>| Ok(response.map(|body| Sending::new(body.into(), Delivery::Whole)));
    if let Some(page) = page::answer(&head) {
        return plain(page);
    }
    if !plain::is_here(&head) {
        return account.respond(&head, body).await;
    }
    let answered = tokio::task::spawn_blocking(move || plain::answer(&account, &head, &body)).await;
    // A panic of it has been reported on stderr already.
    answered.map_or(Err(Reset), plain)
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

#[cfg(test)]
mod tests {
    use std::net::Shutdown;

    use super::super::FaultRule;
    use super::super::options::Options;
    use super::super::raw::{Raw, ask};
    use super::super::server::Server;
    use super::BODY_LIMIT;

    const JSON: &str = "POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: PhotonAdminProxyService.StopImageBuilder\r\n";
    const CBOR: &str = "POST /service/PhotonAdminProxyService/operation/StopImageBuilder HTTP/1.1\r\n\
                        smithy-protocol: rpc-v2-cbor\r\nContent-Type: application/cbor";
    const BODY: &str = r#"{"Name":"b"}"#;
    const NOT_FOUND: &str = "The image builder b for account 123456789012 does not exist.";

    fn still() -> Server {
        Server::start(Options { speed: 0.0, ..Options::default() }).unwrap()
    }

    #[test]
    fn bodies_may_come_in_chunks_and_when_they_are_asked_for() {
        let server = still();
        let mut raw = Raw::to(&server);
        raw.send(format!("{JSON}Transfer-Encoding: chunked\r\n\r\n5\r\n{{\"Nam\r\n"));
        raw.send("7;extension=1\r\ne\":\"b\"}\r\n0\r\nTrailer: 1\r\n\r\n");
        assert!(raw.reply().unwrap().text().contains(NOT_FOUND));
        raw.send(format!("{JSON}Content-Length: {}\r\nExpect: 100-continue\r\n\r\n", BODY.len()));
        assert_eq!(raw.reply().unwrap().status, 100);
        assert!(raw.send(BODY).reply().unwrap().text().contains(NOT_FOUND));
    }

    #[test]
    fn requests_may_follow_each_other_without_waiting_and_are_answered_in_order() {
        let server = still();
        let mut raw = Raw::to(&server);
        for _ in 0..20 {
            raw.call("StopImageBuilder", BODY).call("DescribeImageBuilders", "");
        }
        for _ in 0..20 {
            assert!(raw.reply().unwrap().text().contains(NOT_FOUND));
            assert_eq!(raw.reply().unwrap().text(), r#"{"ImageBuilders":[]}"#);
        }
    }

    #[test]
    fn connections_stay_open_after_every_refusal_unless_they_are_to_be_closed() {
        let server = still();
        let mut raw = Raw::to(&server);
        for (head, status) in [
            ("POST / HTTP/1.1\r\nX-Amz-Target: Other.X", 400),
            ("POST / HTTP/1.1", 400),
            ("POST /nowhere HTTP/1.1", 404),
            ("PUT / HTTP/1.1\r\nX-Amz-Target: PhotonAdminProxyService.StopImageBuilder", 405),
            ("OPTIONS / HTTP/1.1", 405),
            (
                "POST / HTTP/1.1\r\nContent-Type: text/plain\r\nX-Amz-Target: PhotonAdminProxyService.StopImageBuilder",
                415,
            ),
            ("POST / HTTP/1.1\r\nX-Amz-Target: PhotonAdminProxyService.DescribeWeather", 400),
            (
                "POST /service/PhotonAdminProxyService/operation/DescribeWeather HTTP/1.1\r\nsmithy-protocol: rpc-v2-cbor\r\nContent-Type: application/cbor",
                404,
            ),
            (
                "POST /service/PhotonAdminProxyService/operation/StopImageBuilder HTTP/1.1\r\nContent-Type: application/cbor",
                400,
            ),
        ] {
            let reply = raw.request(head, BODY.as_bytes()).reply().unwrap();
            assert_eq!(reply.status, status, "{head}: {}", reply.text());
            assert_eq!(reply.header("allow"), (status == 405).then_some("post"), "{head}");
            assert_eq!(reply.header("smithy-protocol"), head.contains("/service/").then_some("rpc-v2-cbor"));
            assert!(reply.header("x-amzn-requestid").is_some() && reply.header("date").is_some());
        }
        raw.send(format!("{JSON}Content-Length: 12\r\nConnection: close\r\n\r\n{BODY}"));
        assert!(String::from_utf8(raw.rest().unwrap()).unwrap().ends_with("does not exist.\"}"));
    }

    #[test]
    fn a_client_that_has_no_more_to_say_gets_its_answer_and_then_the_end() {
        let operation = Some("StopImageBuilder".to_owned());
        let faults = vec![FaultRule { operation, seconds: Some(0.1), ..FaultRule::of("latency") }];
        let server = Server::start(Options { faults, ..Options::default() }).unwrap();
        let mut raw = Raw::to(&server);
        raw.call("StopImageBuilder", BODY).0.shutdown(Shutdown::Write).unwrap();
        assert!(raw.reply().unwrap().text().contains(NOT_FOUND));
        assert_eq!(raw.rest().unwrap(), b"");
        let mut idle = Raw::to(&server);
        idle.call("DescribeImages", "{}").reply().unwrap();
        idle.0.shutdown(Shutdown::Write).unwrap();
        assert_eq!(idle.rest().unwrap(), b"");
    }

    #[test]
    fn the_answer_to_head_has_no_body() {
        let server = still();
        for (path, status) in [("/", "200"), ("/_local/world", "200"), ("/service/x", "405")] {
            let mut raw = Raw::to(&server);
            raw.send(format!("HEAD {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
            let received = String::from_utf8(raw.rest().unwrap()).unwrap();
            let started = received.starts_with(&format!("HTTP/1.1 {status} "));
            assert!(started && received.ends_with("\r\n\r\n"), "{received}");
        }
    }

    #[test]
    fn after_a_body_beyond_the_limit_the_connection_can_be_used() {
        let server = still();
        let mut raw = Raw::to(&server);
        let long = "x".repeat(BODY_LIMIT + 1);
        for chunked in [false, true] {
            if chunked {
                raw.send(format!("{JSON}Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{long}\r\n0\r\n\r\n", long.len()));
            } else {
                raw.call("StopImageBuilder", &long);
            }
            let reply = raw.reply().unwrap();
            assert_eq!(reply.status, 413);
            assert!(reply.text().contains("RequestEntityTooLargeException"), "{}", reply.text());
            assert_eq!(raw.call("DescribeImageBuilders", "{}").reply().unwrap().status, 200);
        }
        let at_the_limit = format!("{BODY}{}", " ".repeat(BODY_LIMIT - BODY.len()));
        assert_eq!(ask(&server, "StopImageBuilder", &at_the_limit).status, 404);
    }

    #[test]
    fn what_is_no_http_is_refused_and_closed() {
        let server = still();
        for wrong in ["GET\r\n\r\n", "POST / HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n"] {
            let received = Raw::to(&server).send(wrong).rest().unwrap();
            assert!(received.starts_with(b"HTTP/1.1 400 "), "{}", String::from_utf8_lossy(&received));
        }
        let smuggled = format!("{JSON}Content-Length: 12\r\nContent-Length: 13\r\n\r\n{BODY}");
        assert!(Raw::to(&server).send(smuggled).rest().unwrap().starts_with(b"HTTP/1.1 400 "));
        assert_eq!(server.requests().unwrap().len(), 0);
    }

    #[test]
    fn cbor_of_definite_and_indefinite_length_says_the_same() {
        let server = still();
        for body in [
            b"\xa1\x64Name\x61b".as_slice(),
            b"\xbf\x64Name\x61b\xff",
            b"\xbf\x64Name\x7f\x60\x61b\xff\xff",
            b"\xbf\x7f\x62Na\x62me\xff\x61b\xff",
            b"\xb8\x01\x78\x04Name\x78\x01b",
            b"\xa2\x64Name\x61b\x67Unknown\x9f\xbf\x61a\xf6\xff\xff",
            b"\xa2\x64Name\x61b\x67Unknown\xf7",
            b"\xa3\x67Unknown\x41\xf7\x65Other\xf7\x64Name\x61b",
        ] {
            let reply = Raw::to(&server).request(CBOR, body).reply().unwrap();
            assert_eq!(reply.status, 404, "{body:x?}: {}", reply.text());
            assert!(reply.text().contains(NOT_FOUND));
        }
        for (head, expected) in [(CBOR, 400), (&CBOR.replace("StopImageBuilder", "DescribeImageBuilders"), 200)] {
            for nothing in [b"".as_slice(), b"\xa0", b"\xbf\xff", b"\xa1\x64Name\xf6", b"\xa1\x69NextToken\xf7"] {
                let reply = Raw::to(&server).request(head, nothing).reply().unwrap();
                assert_eq!(reply.status, expected, "{nothing:x?}: {}", reply.text());
            }
        }
    }
}
