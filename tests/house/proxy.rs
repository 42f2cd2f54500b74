//! The wire between the browser and the server: it keeps a list of what passed, and it can fail in the ways that lines do.
//!
//! One connection carries one request: the server is asked to close after its answer, so that an answer ends where the
//! connection ends, and the browser has no reason to repeat by itself what failed on a connection used before.

pub use super::wire::{Fault, Passed};
use super::{
    PATIENCE,
    message::{asking_to_close, read_request, reply, status_of},
    until,
    wire::Wire,
};
use std::{
    sync::{Arc, atomic::Ordering::SeqCst},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// The wire's end that the test holds.
pub struct Proxy {
    port: u16,
    wire: Arc<Wire>,
}

impl Proxy {
    /// Lays a wire that leads nowhere yet.
    pub async fn lay() -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("the machine has a free port");
        let port = listener.local_addr().expect("a bound port has a number").port();
        let wire = Arc::new(Wire::default());
        let laid = wire.clone();
        tokio::spawn(async move {
            while let Ok((browser, _)) = listener.accept().await {
                tokio::spawn(carry(browser, laid.clone()));
            }
        });
        Proxy { port, wire }
    }

    /// The port at the browser's end.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Where the other end goes; nowhere while the server is down.
    pub fn lead_to(&self, port: Option<u16>) {
        self.wire.server.store(port.unwrap_or(0), SeqCst);
    }

    /// The port at the server's end.
    pub fn leads_to(&self) -> u16 {
        self.wire.server.load(SeqCst)
    }

    /// From now on requests such as `POST /api/v1/redemptions` or `GET /api/*` meet this fault.
    pub fn fail(&self, request: &str, fault: Fault) {
        self.wire.faults.lock().unwrap().insert(0, (request.into(), fault));
    }

    /// Takes all faults off the line.
    pub fn mend(&self) {
        self.wire.faults.lock().unwrap().clear();
    }

    /// Waits until a fault has struck such a request.
    pub async fn struck(&self, request: &str) {
        let fell = || self.passed(request).iter().any(|passed| passed.struck);
        until(&format!("{request} to be struck"), async || fell().then_some(())).await;
    }

    /// Every request so far that begins like this: `POST /api`, or all of them with an empty text.
    pub fn passed(&self, request: &str) -> Vec<Passed> {
        let like = |passed: &&Passed| format!("{} {}", passed.method, passed.path).starts_with(request);
        self.wire.passed.lock().unwrap().iter().filter(like).cloned().collect()
    }

    /// How many requests so far told the API anything. What a page reads for itself, when it comes to it, is not the
    /// shopper's doing.
    pub fn api_calls(&self) -> usize {
        self.passed("").iter().filter(|passed| passed.method != "GET" && passed.path.starts_with("/api")).count()
    }
}

/// Carries one request there and its answer back. Dropping the connection is how a line fails.
async fn carry(mut browser: TcpStream, wire: Arc<Wire>) -> Option<()> {
    let (head, body) = read_request(&mut browser).await?;
    let mut words = head.split(' ');
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let request = format!("{method} {path}");
    let sent = format!("{head}{}", String::from_utf8_lossy(&body));
    let entry = wire.enter(Passed { method, path, status: 0, sent, struck: false });
    let overtaken = |passed: &Passed| passed.struck && format!("{} {}", passed.method, passed.path) == request;
    let once = |fault: &Fault| !matches!(fault, Fault::Overtaken) || !wire.any(0, overtaken);
    let fault = wire.fault_of(&request).filter(once);
    let strike = || wire.change(entry, |passed| passed.struck = true);
    match &fault {
        Some(Fault::RequestLost) => {
            strike();
            return None;
        }
        Some(Fault::Held(time)) => {
            strike();
            tokio::time::sleep(*time).await;
        }
        Some(Fault::Stopped) => {
            strike();
            while matches!(wire.fault_of(&request), Some(Fault::Stopped)) {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        }
        Some(Fault::Answered(status)) => {
            browser.write_all(&reply(*status, "text/plain", "sorry")).await.ok()?;
            strike();
            return None;
        }
        Some(Fault::Said(json)) => {
            browser.write_all(&reply(200, "application/json", json)).await.ok()?;
            strike();
            return None;
        }
        _ => {}
    }
    let port = wire.server.load(SeqCst);
    let mut server = send(port, &head, &body).await?;
    if matches!(fault, Some(Fault::Twice)) {
        let mut other = send(port, &head, &body).await?;
        tokio::spawn(async move { other.read_to_end(&mut Vec::new()).await });
        strike();
    }
    if matches!(fault, Some(Fault::ReplyLost | Fault::ReplyCut)) {
        let mut reply = Vec::new();
        tokio::time::timeout(PATIENCE, server.read_to_end(&mut reply)).await.ok()?.ok()?;
        wire.change(entry, |passed| passed.status = status_of(&reply));
        if matches!(fault, Some(Fault::ReplyCut)) {
            let half = reply.len() - 20;
            browser.write_all(&reply[..half]).await.ok()?;
        }
        strike();
        return None;
    }
    if matches!(fault, Some(Fault::Overtaken)) {
        strike();
        let mut reply = Vec::new();
        server.read_to_end(&mut reply).await.ok()?;
        let answered = |passed: &Passed| passed.status > 0 && format!("{} {}", passed.method, passed.path) == request;
        while !wire.any(entry + 1, answered) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        // What is answered has still to be carried there.
        tokio::time::sleep(Duration::from_millis(300)).await;
        wire.change(entry, |passed| passed.status = status_of(&reply));
        browser.write_all(&reply).await.ok()?;
        return Some(());
    }
    let mut piece = vec![0; 64 * 1024];
    let mut begun = false;
    loop {
        let read = tokio::select! {
            read = server.read(&mut piece) => read.ok()?,
            // The browser hung up, as it does with a stream of events.
            _ = gone(&browser) => return None,
        };
        if read == 0 {
            return Some(());
        }
        if !begun {
            wire.change(entry, |passed| passed.status = status_of(&piece));
            begun = true;
        }
        browser.write_all(&piece[..read]).await.ok()?;
    }
}

async fn send(port: u16, head: &str, body: &[u8]) -> Option<TcpStream> {
    let mut server = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
    server.write_all(&asking_to_close(head)).await.ok()?;
    server.write_all(body).await.ok()?;
    Some(server)
}

async fn gone(browser: &TcpStream) {
    let mut nothing = [0; 1];
    while browser.peek(&mut nothing).await.is_ok_and(|read| read > 0) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
