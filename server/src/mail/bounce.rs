//! Letters that came back after all: who runs the mail tells of it.

use super::{
    outbox::{self, Why},
    smtp,
};
use crate::{App, store::Stop};
use domain::Reason;

/// A letter came back. Told twice, it is noted once; only the newest letter of a gift says something of it.
pub async fn bounced(app: &App, message: &str, detail: &str) -> Result<(), Stop> {
    let message = message.trim().trim_matches(['<', '>']);
    let letter = message.split_once('@').map_or(message, |(letter, _)| letter).to_owned();
    let detail = detail.to_owned();
    let noted = app.store.write(move |tx| {
        let (letter, detail) = (letter.clone(), detail.clone());
        Box::pin(async move {
            if !tx.has_letter(&letter).await? {
                return Err(Reason::NotFound.into());
            }
            let words = smtp::plain(&detail);
            outbox::failed(tx, &letter, if words.is_empty() { Why::CameBack } else { Why::Said(words) }).await
        })
    });
    noted.await
}
