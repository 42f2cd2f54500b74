//! HTTP messages as they stand on the wire, as far as the proxy has to read and write them.

use tokio::{io::AsyncReadExt, net::TcpStream};

/// The head as text, up to and with its empty line, and the whole body.
pub async fn read_request(browser: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    let mut all = Vec::new();
    let head_ends = loop {
        if let Some(place) = all.windows(4).position(|four| four == b"\r\n\r\n") {
            break place + 4;
        }
        if browser.read_buf(&mut all).await.ok()? == 0 {
            return None;
        }
    };
    let mut body = all.split_off(head_ends);
    let head = String::from_utf8_lossy(&all).into_owned();
    let length =
        head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    while body.len() < length.unwrap_or(0) {
        if browser.read_buf(&mut body).await.ok()? == 0 {
            return None;
        }
    }
    Some((head, body))
}

/// The same head, with the wish that the server close the connection after its answer.
pub fn asking_to_close(head: &str) -> Vec<u8> {
    let kept = head.trim_end().split("\r\n").filter(|line| !line.to_ascii_lowercase().starts_with("connection:"));
    let lines: Vec<&str> = kept.chain(["Connection: close"]).collect();
    format!("{}\r\n\r\n", lines.join("\r\n")).into_bytes()
}

/// An answer as somebody on the way would give it.
pub fn reply(status: u16, kind: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    let head = format!("HTTP/1.1 {status} X\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\nconnection: close");
    format!("{head}\r\n\r\n{body}").into_bytes()
}

/// The status that an answer begins with; 0 where it begins with none.
pub fn status_of(reply: &[u8]) -> u16 {
    let head = String::from_utf8_lossy(&reply[..reply.len().min(16)]).into_owned();
    head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
}
