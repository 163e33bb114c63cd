//! The server that every contestant calls: DescribeImageBuilders in both protocols, from prepared bytes.
//!
//! `stub [--listing N | --waits N FIRST LAST]` prints its port and serves until its standard input closes. With `Names` it
//! answers one builder, without them a page of `MaxResults` (100), after which there is nothing more unless a listing of N
//! builders was asked for. With `--waits` it answers a builder for each name, RUNNING from its moment on; the N moments lie
//! between FIRST and LAST seconds after the first call. A line on standard input is answered with the number of calls since
//! the line before, and makes the next call the first.

use std::error::Error;
use std::io::{BufRead, Write};
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use aws_appstream_bench::waits::{PAGE, Waits};
use aws_appstream_bench::wire::{Both, Codecs, Protocol};
use aws_sdk_appstream::operation::describe_image_builders::{DescribeImageBuildersInput, DescribeImageBuildersOutput};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::header::CONTENT_TYPE;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

type Failure = Box<dyn Error + Send + Sync>;

const OPERATION: &str = "DescribeImageBuilders";
const SERVICE: &str = "PhotonAdminProxyService";
const REQUEST_ID: &str = "6f1c2a34-0d5e-4b8a-9c37-2f1e0d9b8a76";

fn page(
    codecs: &Codecs,
    protocol: Protocol,
    from: usize,
    to: usize,
    next_token: Option<String>,
) -> Result<Bytes, Failure> {
    let page = aws_appstream_bench::page(from, to, next_token);
    Ok(codecs.write(protocol, DescribeImageBuildersOutput::SCHEMA, &page)?.into())
}

/// The answers of one protocol that are always the same.
struct Prepared {
    one: Bytes,
    page: Bytes,
}

impl Prepared {
    fn new(codecs: &Codecs, protocol: Protocol) -> Result<Self, Failure> {
        Ok(Self { one: page(codecs, protocol, 0, 1, None)?, page: page(codecs, protocol, 0, PAGE, None)? })
    }
}

/// What there is besides the answers that are always the same.
enum Mode {
    Plain,
    Listing(usize),
    Waits(Waits),
}

impl Mode {
    fn from_arguments(codecs: &Codecs) -> Result<Self, Failure> {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match arguments.as_slice() {
            [] => Ok(Self::Plain),
            ["--listing", total] => Ok(Self::Listing(total.parse()?)),
            ["--waits", total, first, last] => {
                let (first, last) = (seconds(first)?, seconds(last)?);
                Ok(Self::Waits(Waits::new(codecs, total.parse()?, first, last)?))
            }
            _ => Err("usage: stub [--listing N | --waits N FIRST LAST]".into()),
        }
    }
}

fn seconds(text: &str) -> Result<Duration, Failure> {
    Ok(Duration::try_from_secs_f64(text.parse()?)?)
}

struct Stub {
    codecs: Codecs,
    prepared: Both<Prepared>,
    mode: Mode,
    calls: AtomicU64,
}

impl Stub {
    fn new() -> Result<Self, Failure> {
        let codecs = Codecs::default();
        Ok(Self {
            prepared: Both::new(|protocol| Prepared::new(&codecs, protocol))?,
            mode: Mode::from_arguments(&codecs)?,
            calls: AtomicU64::new(0),
            codecs,
        })
    }

    /// Begin to count anew, and say how many calls there were.
    fn begin(&self) -> u64 {
        if let Mode::Waits(waits) = &self.mode {
            waits.begin();
        }
        self.calls.swap(0, Ordering::Relaxed)
    }

    fn answer(&self, protocol: Protocol, body: &[u8]) -> Result<Bytes, Failure> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let input = self.codecs.read(protocol, body)?;
        let size = input.max_results().map_or(Ok(PAGE), usize::try_from)?.max(1);
        match &self.mode {
            Mode::Waits(waits) if !input.names().is_empty() => Ok(waits.answer(protocol, input.names(), size)?.into()),
            _ if !input.names().is_empty() => Ok(self.prepared.of(protocol).one.clone()),
            Mode::Listing(total) => self.listed(protocol, &input, size, *total),
            _ if size == PAGE => Ok(self.prepared.of(protocol).page.clone()),
            _ => page(&self.codecs, protocol, 0, size, None),
        }
    }

    fn listed(
        &self,
        protocol: Protocol,
        input: &DescribeImageBuildersInput,
        size: usize,
        total: usize,
    ) -> Result<Bytes, Failure> {
        let number: usize = input.next_token().map_or(Ok(0), str::parse)?;
        let from = number.saturating_mul(size).min(total);
        let to = from.saturating_add(size).min(total);
        let next = (to < total).then(|| (number + 1).to_string());
        page(&self.codecs, protocol, from, to, next)
    }

    async fn serve(&self, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Failure> {
        let Some(protocol) = protocol_of(&request) else {
            return reply(
                StatusCode::NOT_FOUND,
                Protocol::AwsJson,
                Bytes::from_static(br#"{"__type":"UnknownOperationException"}"#),
            );
        };
        let body = request.into_body().collect().await?.to_bytes();
        match self.answer(protocol, &body) {
            Ok(bytes) => reply(StatusCode::OK, protocol, bytes),
            Err(failure) => {
                eprintln!("stub: {failure}");
                reply(StatusCode::BAD_REQUEST, protocol, Bytes::new())
            }
        }
    }
}

fn protocol_of(request: &Request<Incoming>) -> Option<Protocol> {
    let path = request.uri().path();
    if path == "/" {
        let target = request.headers().get("x-amz-target")?.to_str().ok()?;
        let (service, operation) = target.split_once('.')?;
        return (service == SERVICE && operation == OPERATION).then_some(Protocol::AwsJson);
    }
    let (service, operation) = path.strip_prefix("/service/")?.split_once("/operation/")?;
    (service == SERVICE && operation == OPERATION).then_some(Protocol::RpcV2Cbor)
}

fn reply(status: StatusCode, protocol: Protocol, body: Bytes) -> Result<Response<Full<Bytes>>, Failure> {
    let mut response = Response::builder()
        .status(status)
        .header("x-amzn-requestid", REQUEST_ID)
        .header(CONTENT_TYPE, protocol.content_type());
    if protocol == Protocol::RpcV2Cbor {
        response = response.header("smithy-protocol", "rpc-v2-cbor");
    }
    Ok(response.body(Full::new(body))?)
}

/// Answer the lines on standard input until there are no more, then end the process.
fn obey(stub: &Stub) {
    for _ in std::io::stdin().lock().lines().map_while(Result::ok) {
        println!("{}", stub.begin());
    }
    std::process::exit(0);
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let stub = Arc::new(Stub::new()?);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("{}", listener.local_addr()?.port());
    std::io::stdout().flush()?;
    let obedient = Arc::clone(&stub);
    std::thread::spawn(move || obey(&obedient));
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let stub = Arc::clone(&stub);
        tokio::spawn(async move {
            let service = service_fn(|request| stub.serve(request));
            // A contestant that goes away in the middle of a call is no failure of the stub.
            let _ = hyper::server::conn::http1::Builder::new()
                .pipeline_flush(true)
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}
