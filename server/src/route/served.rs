//! From a line to the router and back: where somebody asks from, and when the answer is over.

use crate::door::{Answering, Line};
use axum::{
    Router,
    body::{Body, Bytes, HttpBody},
    extract::ConnectInfo,
};
use hyper::{
    Request, Response,
    body::{Frame, Incoming, SizeHint},
    service::{Service, service_fn},
};
use std::{
    convert::Infallible,
    future::Future,
    net::SocketAddr,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};
use tower_service::Service as _;

/// What answers on one line.
pub fn served(
    router: Router,
    peer: SocketAddr,
    line: Arc<Line>,
) -> impl Service<
    Request<Incoming>,
    Response = Response<Answer>,
    Error = Infallible,
    Future = impl Future<Output = Result<Response<Answer>, Infallible>> + Send + use<>,
> + Send
+ use<> {
    service_fn(move |request: Request<Incoming>| {
        let (mut router, answering) = (router.clone(), line.answering());
        async move {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            let response = router.call(request).await?;
            Ok(response.map(|body| Answer { body, _answering: answering }))
        }
    })
}

/// A body; its line is answering until all of it is sent, or nobody wants it any more.
pub struct Answer {
    body: Body,
    _answering: Answering,
}

impl HttpBody for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
