//! What was typed, with what its issuer says of it: everything that a transaction needs to know beforehand.

use super::{Issuer, Issuers, Own, Word};
use crate::{
    App,
    redeem::{Redeemer, Tried},
    secret::Hash,
    store::{Stop, Tx},
};
use domain::Reason;
use std::sync::Arc;
use uuid::Uuid;

/// A code on its way into a transaction.
#[derive(Clone, Debug)]
pub struct Presented {
    issuer: Arc<dyn Issuer>,
    tried: Vec<Tried>,
    hashes: Vec<Hash>,
    word: Word,
    /// Counted as misses while the issuer was asked, so that no burst of guesses gets through; forgiven first of all.
    misses: Vec<String>,
    promises: bool,
}

impl Presented {
    /// Something that is in our own books, or nowhere.
    pub fn in_the_books(hashes: Vec<Hash>) -> Presented {
        let (word, misses) = (Word::InTheBooks, Vec::new());
        Presented { issuer: Arc::new(Own), tried: Vec::new(), hashes, word, misses, promises: true }
    }

    /// The same, known by what was typed.
    pub fn typed(tried: &[Tried]) -> Presented {
        let hashes = tried.iter().flat_map(Tried::hashes).collect();
        Presented { tried: tried.to_vec(), ..Presented::in_the_books(hashes) }
    }

    /// Who issues such codes.
    pub fn issuer(&self) -> &Arc<dyn Issuer> {
        &self.issuer
    }

    /// What it may be, most specific first.
    pub fn tried(&self) -> &[Tried] {
        &self.tried
    }

    /// The hashes of that.
    pub fn hashes(&self) -> &[Hash] {
        &self.hashes
    }

    /// What the issuer said.
    pub fn word(&self) -> &Word {
        &self.word
    }

    /// Whether some other issuer may have promised something.
    pub fn promises(&self) -> bool {
        self.promises
    }

    /// Takes back what was counted while the issuer was asked: whether it was a miss is known now, and counted anew.
    pub async fn forgive(&self, tx: &mut Tx) -> Result<(), Stop> {
        for miss in &self.misses {
            tx.forgive(miss).await?;
        }
        Ok(())
    }
}

impl Issuers {
    fn own(&self, tried: Vec<Tried>) -> Presented {
        self.presented(self.own.clone(), tried, Word::InTheBooks, Vec::new())
    }

    fn presented(&self, issuer: Arc<dyn Issuer>, tried: Vec<Tried>, word: Word, misses: Vec<String>) -> Presented {
        let hashes = tried.iter().flat_map(Tried::hashes).collect();
        Presented { issuer, tried, hashes, word, misses, promises: self.other.is_some() }
    }

    /// Asks whoever issues such codes, where that is not us and our books do not know this one yet. A code that could not
    /// be asked about is [`Reason::Unavailable`], and no miss. Nor is anybody asked where the attempt has its answer already.
    pub async fn present(
        &self,
        app: &App,
        who: &Redeemer,
        tried: Vec<Tried>,
        attempt: Option<Uuid>,
    ) -> Result<Presented, Stop> {
        let Some(issuer) = tried.iter().find_map(|tried| self.of(&tried.profile)).cloned() else {
            return Ok(self.own(tried));
        };
        let known = self.presented(issuer, tried, Word::InTheBooks, Vec::new());
        let mut look = app.store.look().await?;
        if look.card(&known.hashes).await?.is_some() {
            return Ok(known);
        }
        if let Some(key) = attempt
            && look.attempt(&who.account, &key.to_string()).await?.is_some()
        {
            return Ok(known);
        }
        for hash in &known.hashes {
            if look.errand_of_code(hash).await?.is_some() {
                return Ok(known);
            }
        }
        drop(look);
        let counted = who.counted.clone();
        let admitted = app.store.write(move |tx| {
            let counted = counted.clone();
            Box::pin(async move { counted.admit_counted(tx).await })
        });
        let misses = admitted.await?;
        match known.issuer.look(&known.tried).await {
            Word::Silent => {
                let asked = Presented { misses, ..known };
                let forgiven = app.store.write(move |tx| {
                    let asked = asked.clone();
                    Box::pin(async move { asked.forgive(tx).await })
                });
                forgiven.await?;
                Err(Reason::Unavailable.into())
            }
            word => Ok(Presented { word, misses, ..known }),
        }
    }
}
