//! HTTP by hand, for tests that want to see each byte.

use std::io::{Read as _, Result, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use super::server::Server;

/// One connection.
pub(super) struct Raw(pub(super) TcpStream);

/// What came back.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    pub(super) status: u16,
    /// Status line and headers, in lower case.
    pub(super) head: String,
    pub(super) body: Vec<u8>,
}

impl Reply {
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

impl Raw {
    pub(super) fn to(server: &Server) -> Self {
        let stream = TcpStream::connect(server.address()).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        Self(stream)
    }

    pub(super) fn send(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        self.0.write_all(bytes.as_ref()).unwrap();
        self
    }

    /// A request with a body of that length; `head` has its lines without the last one.
    pub(super) fn request(&mut self, head: &str, body: &[u8]) -> &mut Self {
        let text = format!("{head}\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n", body.len());
        self.send(text.as_bytes()).send(body)
    }

    /// A call of an operation in JSON.
    pub(super) fn call(&mut self, operation: &str, body: &str) -> &mut Self {
        let head = format!("POST / HTTP/1.1\r\nX-Amz-Target: PhotonAdminProxyService.{operation}");
        self.request(&head, body.as_bytes())
    }

    /// The head of an answer, and whatever it says that its body is.
    pub(super) fn reply(&mut self) -> Result<Reply> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            self.0.read_exact(&mut byte)?;
            head.push(byte[0]);
        }
        let head = String::from_utf8(head).unwrap().to_lowercase();
        let mut reply = Reply { status: head[9..12].parse().unwrap(), head, body: Vec::new() };
        if reply.status != 100 {
            reply.body = vec![0; reply.header("content-length").unwrap().parse().unwrap()];
            self.0.read_exact(&mut reply.body)?;
        }
        Ok(reply)
    }

    /// Everything until the end of the connection.
    pub(super) fn rest(&mut self) -> Result<Vec<u8>> {
        let mut rest = Vec::new();
        self.0.read_to_end(&mut rest).map(|_| rest)
    }
}

/// The answer to a call of an operation in JSON, on a connection of its own.
pub(super) fn ask(server: &Server, operation: &str, body: &str) -> Reply {
    Raw::to(server).call(operation, body).reply().unwrap()
}
