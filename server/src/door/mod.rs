//! Who is let in, and for how long: lines from browsers and programs, whatever is asked on them.
//!
//! A line that waits too long, with nothing asked or with half a head, is ended; so is one on which an answer is not
//! taken. There is room for so many lines: where it is full, the one that has waited longest makes way for a new one, so
//! that lines on which nothing is asked keep nobody out.

mod certificate;
mod line;
mod patient;
mod room;
mod setting;

pub use certificate::{Certificate, CertificateFault, Files};
pub use line::{Answering, Line};
pub use room::Room;
pub use setting::{Door, DoorFault};

use hyper::{
    Request, Response,
    body::{Body, Incoming},
    server::conn::http1,
    service::Service,
};
use hyper_util::rt::TokioIo;
use patient::Patient;
use std::{convert::Infallible, future::Future, io, net::SocketAddr, pin::pin, sync::Arc, task::Poll, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpListener,
    sync::{mpsc, watch},
    time,
};
use tokio_rustls::TlsAcceptor;

/// What whoever asks may put before a body, in bytes.
const HEAD: usize = 32 * 1024;
/// Where nobody can be let in for want of files, so long until it is tried again.
const PAUSE: Duration = Duration::from_millis(200);

/// What breaks off an answer.
type Broken = Box<dyn std::error::Error + Send + Sync>;

/// Lets in until `ending` is true; then ends the lines that wait, and the others once they are answered.
///
/// `answer` makes what answers on one line: whoever is at its other end, and what knows whether it waits.
pub async fn open<S, B>(
    listener: TcpListener,
    room: Arc<Room>,
    tls: Option<TlsAcceptor>,
    ending: watch::Receiver<bool>,
    answer: impl Fn(SocketAddr, Arc<Line>) -> S,
) where
    S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible> + Send + 'static,
    S::Future: Send,
    B: Body + Send + 'static,
    B::Data: Send,
    B::Error: Into<Broken>,
{
    // Every line holds one; the last is gone when all are.
    let (held, mut gone) = mpsc::channel::<()>(1);
    let mut ends = pin!(ended(ending.clone()));
    loop {
        let accepted = tokio::select! {
            () = &mut ends => break,
            accepted = listener.accept() => accepted,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(fault) => {
                refused(&fault, &room).await;
                continue;
            }
        };
        let place = tokio::select! {
            () = &mut ends => break,
            place = room.place() => place,
        };
        // Small answers are not held back to be sent together with later ones.
        let _ = stream.set_nodelay(true);
        let line = Line::begin(&room);
        let (service, ending, held, tls) = (answer(peer, line.clone()), ending.clone(), held.clone(), tls.clone());
        tokio::spawn(async move {
            match tls {
                None => hold(stream, service, &line, ending).await,
                Some(tls) => {
                    if let Ok(Ok(stream)) = time::timeout(line::ASKING, tls.accept(stream)).await {
                        hold(stream, service, &line, ending).await;
                    }
                }
            }
            drop((place, held));
        });
    }
    drop((listener, held));
    // Nothing is ever sent on it.
    let _ = gone.recv().await;
}

/// One line, to its end.
async fn hold<I, S, B>(io: I, service: S, line: &Arc<Line>, ending: watch::Receiver<bool>)
where
    I: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible>,
    B: Body + 'static,
    B::Error: Into<Broken>,
{
    let mut http = http1::Builder::new();
    // How long a line waits is seen to here: a head has less time than a line on which nothing was asked yet.
    http.header_read_timeout(None).max_header_size(HEAD).max_buf_size(2 * HEAD);
    let mut answering = pin!(http.serve_connection(TokioIo::new(Patient::new(io, line.clone())), service));
    let mut ends = pin!(ended(ending));
    let mut makes_way = pin!(line.makes_way());
    let mut late = pin!(time::sleep(line::ASKING));
    let mut told = false;
    std::future::poll_fn(|cx| {
        // What has come is looked at before a line counts as one that waits.
        if answering.as_mut().poll(cx).is_ready() {
            return Poll::Ready(());
        }
        if !told && ends.as_mut().poll(cx).is_ready() {
            told = true;
            answering.as_mut().graceful_shutdown();
            if line.waits() || answering.as_mut().poll(cx).is_ready() {
                return Poll::Ready(());
            }
        }
        while makes_way.as_mut().poll(cx).is_ready() {
            if line.waits() {
                return Poll::Ready(());
            }
            makes_way.set(line.makes_way());
        }
        if let Some(until) = line.waits_until() {
            if late.deadline() != until {
                late.as_mut().reset(until);
            }
            return late.as_mut().poll(cx);
        }
        Poll::Pending
    })
    .await;
}

async fn ended(mut ending: watch::Receiver<bool>) {
    let _ = ending.wait_for(|ending| *ending).await;
}

/// Whoever hung up before being let in is no matter; where files run out, lines that wait make way.
async fn refused(fault: &io::Error, room: &Room) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    if !matches!(fault.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
        tracing::error!(%fault, "nobody could be let in");
        room.make_way();
        time::sleep(PAUSE).await;
    }
}
