//! What a server on hyper can at best reach: it reads each request to its end and sends the same bytes every time.
//!
//! `bare` reads a line of JSON, `{"headers": [[name, value], ...], "body": [byte, ...]}`, prints its port and serves until its
//! standard input closes. The runtime and the settings are those of the local AppStream.

use std::convert::Infallible;
use std::error::Error;
use std::io::Write;
use std::net::Ipv4Addr;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::header::{HeaderMap, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpListener;

type Failure = Box<dyn Error + Send + Sync>;

/// The answer to everything.
struct Answer {
    headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    fn read() -> Result<Self, Failure> {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line)?;
        let told: Value = serde_json::from_str(&line)?;
        let pairs: Vec<(String, String)> = serde_json::from_value(told["headers"].clone())?;
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
        }
        let body: Vec<u8> = serde_json::from_value(told["body"].clone())?;
        Ok(Self { headers, body: body.into() })
    }

    async fn to(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        // A request that is not read to its end would close the connection.
        let _ = request.into_body().collect().await;
        let mut response = Response::new(Full::new(self.body.clone()));
        *response.headers_mut() = self.headers.clone();
        response
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let answer: &'static Answer = Box::leak(Box::new(Answer::read()?));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("{}", listener.local_addr()?.port());
    std::io::stdout().flush()?;
    std::thread::spawn(|| {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        std::process::exit(0);
    });
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        tokio::spawn(async move {
            let service = service_fn(async |request| Ok::<_, Infallible>(answer.to(request).await));
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}
