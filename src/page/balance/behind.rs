//! Credits that the balance left out: of ten thousand it tells the first of each bucket.

use crate::{api, session::Session, words};
use domain::api::balance::{Bucket, MoreLots};
use leptos::prelude::*;

/// Fetches what the balance left out of its buckets, and puts it behind what is known of them; `failed` where none came.
pub async fn fetch_more(session: Session, failed: RwSignal<bool>) {
    failed.try_set(false);
    let wallet = session.wallet;
    let cut: Vec<(Bucket, MoreLots)> = wallet.balance.with_untracked(|balance| {
        let buckets = balance.iter().flat_map(|balance| &balance.buckets);
        buckets.filter_map(|bucket| Some((bucket.bucket, bucket.more.clone()?))).collect()
    });
    for (bucket, more) in cut {
        match api::balance::lots(bucket, more.available.currency, &more.next).await {
            Ok(page) => wallet.balance.update(|balance| {
                let buckets = balance.iter_mut().flat_map(|balance| &mut balance.buckets);
                // Whatever was asked anew meanwhile begins at its begin again.
                buckets.filter(|known| known.bucket == bucket && known.more.as_ref() == Some(&more)).for_each(
                    |known| {
                        let gone = u64::try_from(page.items.len()).unwrap_or(u64::MAX);
                        let more = |next: &String| MoreLots {
                            count: more.count.saturating_sub(gone),
                            next: next.clone(),
                            ..more.clone()
                        };
                        known.more = page.next.as_ref().map(more);
                        known.lots.extend(page.items.iter().cloned());
                    },
                );
            }),
            Err(error) => {
                session.notice(&error);
                failed.try_set(true);
                session.say(words::balance::unreachable());
            }
        }
    }
}
