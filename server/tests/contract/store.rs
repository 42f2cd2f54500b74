//! What any store has to keep. A second store runs these too.

use super::shop::Shop;
use domain::{Code, Reason, Time, api::redeem::Request, profile::Profile};
use futures_util::FutureExt;
use server::store::{Fault, Redemption, Stop};
use std::time::Duration;

#[tokio::test]
async fn a_job_that_breaks_or_is_refused_harms_no_other_of_its_batch() {
    let shop = Shop::open().await;
    let store = shop.app.store.clone();
    let miss = |subject: &'static str| {
        let store = store.clone();
        tokio::spawn(async move { store.write(move |tx| Box::pin(async move { Ok(tx.miss(subject).await?) })).await })
    };
    // Holds the writer up, so that the others share the next batch.
    let first = {
        let store = store.clone();
        tokio::spawn(async move {
            let wait = Duration::from_millis(100);
            store.write(move |_| Box::pin(tokio::time::sleep(wait).map(Ok))).await
        })
    };
    tokio::time::sleep(Duration::from_millis(20)).await;
    let good = miss("good");
    let broken = {
        let store = store.clone();
        tokio::spawn(async move {
            let job = store.write::<()>(|tx| {
                Box::pin(async move {
                    tx.miss("broken").await?;
                    panic!("a job that panics")
                })
            });
            job.await
        })
    };
    let refused = {
        let store = store.clone();
        tokio::spawn(async move {
            let job = store.write::<()>(|tx| {
                Box::pin(async move {
                    tx.miss("refused").await?;
                    Err(Reason::Frozen.into())
                })
            });
            job.await
        })
    };
    let last = miss("last");
    assert!(first.await.unwrap().is_ok() && good.await.unwrap().is_ok() && last.await.unwrap().is_ok());
    assert!(matches!(broken.await.unwrap(), Err(Stop::Fault(Fault::Broken))));
    assert!(matches!(refused.await.unwrap(), Err(Stop::Refused(Reason::Frozen))));
    let mut look = store.look().await.unwrap();
    let now = shop.clock.now();
    for (subject, count) in [("good", 1), ("broken", 0), ("refused", 0), ("last", 1)] {
        let misses = look.misses(&[subject, "nobody"], now.plus(-60_000), now).await.unwrap().remove(0);
        assert_eq!(misses.at.len(), count, "{subject}");
    }
}

#[tokio::test]
async fn a_card_is_taken_once() {
    let shop = Shop::open().await;
    let text = server::seed::codes().remove(0).text;
    let ask = Request { code: Code::typed(text), pin: None, as_typed: false };
    let hashes = server::redeem::hashes(&ask, &Profile::all(), &shop.app.settings.secret).unwrap();
    let card = shop.app.store.look().await.unwrap().card(&hashes).await.unwrap().unwrap();
    let account = shop.app.store.look().await.unwrap().account_by_email("ada@demo.example").await.unwrap().unwrap().0;
    let redemption = move |nth: &str| Redemption {
        id: nth.into(),
        card: card.id.clone(),
        account: account.clone(),
        lot: nth.into(),
        at: Time(0),
        balance_after: 0,
    };
    let taken = shop.app.store.write(move |tx| {
        let (first, second) = (redemption("1"), redemption("2"));
        Box::pin(async move { Ok((tx.record(&first).await?, tx.record(&second).await?)) })
    });
    assert_eq!(taken.await.unwrap(), (true, false));
}
