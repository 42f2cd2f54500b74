//! Bodies that are no JSON: they are sent as they are, and come within the time that every body has.

use super::take::{PATIENCE, readable};
use crate::{App, refusal::Refusal};
use axum::extract::{FromRequest, Request};
use domain::Reason;
use std::sync::Arc;

/// What a handler takes from a body, if that comes in time.
pub struct Within<T>(pub T);

impl<T: FromRequest<Arc<App>>> FromRequest<Arc<App>> for Within<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Refusal> {
        readable(request.headers())?;
        let taken = tokio::time::timeout(PATIENCE, T::from_request(request, app)).await;
        taken.map_err(|_| Reason::Malformed)?.map(Within).map_err(|_| Refusal(Reason::Malformed))
    }
}
