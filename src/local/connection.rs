//! The connections: accepting them, and serving each until it ends.

use std::error::Error;
use std::future::{Future, poll_fn};
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
    drop(listener);
    // What has not ended by then is dropped with the runtime, and its socket closed.
    let _ = tokio::time::timeout(GRACE, async { while connections.join_next().await.is_some() {} }).await;
}

/// Serves one connection until either side ends it.
async fn connection(stream: TcpStream, account: Arc<Account>, stop: watch::Receiver<bool>) {
    // Without it a small answer may wait for the acknowledgement of the one before. It works all the same.
    let _ = stream.set_nodelay(true);
    let answer = service_fn(move |request| {
        let account = account.clone();
        async move { answer(&account, request).await }
    });
    let mut connection = http1::Builder::new().serve_connection(TokioIo::new(stream), answer);
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
async fn answer(account: &Account, request: Request<Incoming>) -> Result<Response<Sending>, Reset> {
    let (head, body) = request.into_parts();
    let body = whole(body).await;
    match page::answer(&head).or_else(|| plain::answer(account, &head, &body)) {
        Some(response) => Ok(response.map(|body| Sending::new(body.into(), Delivery::Whole))),
        None => account.respond(&head, body).await,
    }
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
