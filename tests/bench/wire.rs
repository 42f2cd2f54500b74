//! One line to the server that costs this machine as little as it can: what is measured is the server, not its client.

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// A line that stays open, of somebody who is signed in.
pub struct Wire {
    stream: TcpStream,
    host: String,
    cookie: String,
    heard: Vec<u8>,
}

impl Wire {
    /// Opens one to `http://HOST:PORT`.
    pub async fn open(address: &str, cookie: &str) -> Wire {
        let host = address.strip_prefix("http://").expect("a server without TLS").to_owned();
        let stream = TcpStream::connect(&host).await.expect("the server listens");
        stream.set_nodelay(true).expect("a line takes this");
        Wire { stream, host, cookie: cookie.to_owned(), heard: Vec::with_capacity(4_096) }
    }

    /// Sends JSON to a path below `/api/v1` under an attempt key, waits for the whole answer and gives its status.
    pub async fn post(&mut self, path: &str, key: &str, body: &str) -> u16 {
        let (host, cookie, length) = (&self.host, &self.cookie, body.len());
        let request = format!(
            "POST /api/v1{path} HTTP/1.1\r\nhost: {host}\r\ncookie: {cookie}\r\norigin: http://{host}\r\n\
             sec-fetch-site: same-origin\r\nidempotency-key: {key}\r\ncontent-type: application/json\r\n\
             content-length: {length}\r\n\r\n{body}"
        );
        self.stream.write_all(request.as_bytes()).await.expect("the server reads");
        self.heard.clear();
        loop {
            let more = self.stream.read_buf(&mut self.heard).await.expect("the server answers");
            assert!(more > 0, "the server hung up");
            if let Some(status) = whole(&self.heard) {
                return status;
            }
        }
    }
}

/// The status of an answer that is there to its end.
fn whole(heard: &[u8]) -> Option<u16> {
    let end = heard.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&heard[..end]).expect("a head is text");
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().expect("a length is a number"))
    });
    let length: usize = length.expect("an answer says how long it is");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("an answer has a status");
    (heard.len() >= end + 4 + length).then_some(status)
}
