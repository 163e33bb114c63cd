//! The server that every contestant calls: DescribeImageBuilders in both protocols, from prepared bytes.
//!
//! `stub [--listing N]` prints its port and serves until its standard input closes. With `Names` it answers one builder,
//! without them a page of `MaxResults` (100), after which there is nothing more unless a listing of N builders was asked for.

use std::error::Error;
use std::io::{Read, Write};
use std::net::Ipv4Addr;
use std::sync::Arc;

use aws_appstream_bench::page;
use aws_appstream_bench::wire::{Codecs, Protocol};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::header::CONTENT_TYPE;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

type Failure = Box<dyn Error + Send + Sync>;

const PAGE: usize = 100;
const OPERATION: &str = "DescribeImageBuilders";
const SERVICE: &str = "PhotonAdminProxyService";
const REQUEST_ID: &str = "6f1c2a34-0d5e-4b8a-9c37-2f1e0d9b8a76";

/// The answers of one protocol that are always the same.
struct Prepared {
    one: Bytes,
    page: Bytes,
}

impl Prepared {
    fn new(codecs: &Codecs, protocol: Protocol) -> Result<Self, Failure> {
        Ok(Self {
            one: codecs.write(protocol, &page(0, 1, None))?.into(),
            page: codecs.write(protocol, &page(0, PAGE, None))?.into(),
        })
    }
}

struct Stub {
    codecs: Codecs,
    json: Prepared,
    cbor: Prepared,
    /// How many builders a listing has; none: one page and no more.
    listing: Option<usize>,
}

impl Stub {
    fn new(listing: Option<usize>) -> Result<Self, Failure> {
        let codecs = Codecs::default();
        Ok(Self {
            json: Prepared::new(&codecs, Protocol::AwsJson)?,
            cbor: Prepared::new(&codecs, Protocol::RpcV2Cbor)?,
            codecs,
            listing,
        })
    }

    fn answer(&self, protocol: Protocol, body: &[u8]) -> Result<Bytes, Failure> {
        let input = self.codecs.read(protocol, body)?;
        let prepared = match protocol {
            Protocol::AwsJson => &self.json,
            Protocol::RpcV2Cbor => &self.cbor,
        };
        if !input.names().is_empty() {
            return Ok(prepared.one.clone());
        }
        let size = input.max_results().map_or(Ok(PAGE), usize::try_from)?.max(1);
        let Some(total) = self.listing else {
            return match size {
                PAGE => Ok(prepared.page.clone()),
                _ => Ok(self.codecs.write(protocol, &page(0, size, None))?.into()),
            };
        };
        let number: usize = input.next_token().map_or(Ok(0), str::parse)?;
        let from = number.saturating_mul(size).min(total);
        let to = from.saturating_add(size).min(total);
        let next = (to < total).then(|| (number + 1).to_string());
        Ok(self.codecs.write(protocol, &page(from, to, next))?.into())
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

fn listing_from_arguments() -> Result<Option<usize>, Failure> {
    let mut arguments = std::env::args().skip(1);
    match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => Ok(None),
        (Some("--listing"), Some(total)) => Ok(Some(total.parse()?)),
        _ => Err("usage: stub [--listing N]".into()),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let stub = Arc::new(Stub::new(listing_from_arguments()?)?);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("{}", listener.local_addr()?.port());
    std::io::stdout().flush()?;
    std::thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
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
