//! The buckets that everybody shares: a region of the shop, and the whole of it.
//!
//! They shut nobody out, since whoever guesses would then shut out everybody. While one is full each has few misses, instead
//! of many: who makes none notices nothing, and who guesses from a thousand places gets nowhere in any of them.
//!
//! They are counted in the database like the others, for all servers together, but looked at outside of the transactions
//! that count, and at most once a second: else each miss would be in the way of every other.

use super::bucket::{self, Allowance};
use crate::{App, store::Fault};
use domain::Time;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// What was seen holds for so long.
const SEEN: i64 = Time::SECOND;
/// The bucket of the whole shop.
pub(super) const WHOLE: &str = "whole";

/// From where codes are tried, and how it stands with all who try.
#[derive(Clone, Debug)]
pub struct Place {
    /// The address, as misses are counted.
    pub(super) address: String,
    /// The region, where one is known.
    pub(super) region: Option<String>,
    /// Until when there are too many misses in the shop.
    pub(super) tight: Option<Time>,
}

impl Place {
    /// Where nobody guesses: what the shop does itself.
    pub fn inside(what: &str) -> Place {
        Place { address: what.to_owned(), region: None, tight: None }
    }
}

/// What was last seen of the buckets that everybody shares.
#[derive(Debug, Default)]
pub struct Tight(Mutex<HashMap<String, (Time, Option<Time>)>>);

impl Tight {
    /// Looks at a place, before the transaction in which somebody tries a code there.
    pub async fn place(app: &App, address: &str, region: Option<&str>) -> Result<Place, Fault> {
        let (by_shop, by_whole) = bucket::wide(app.settings.misses);
        let mut tight = app.tight.until(app, WHOLE, by_whole).await?;
        if let Some(region) = region {
            tight = tight.max(app.tight.until(app, &shop(region), by_shop).await?);
        }
        Ok(Place { address: address.to_owned(), region: region.map(str::to_owned), tight })
    }

    async fn until(&self, app: &App, subject: &str, allowance: Allowance) -> Result<Option<Time>, Fault> {
        let now = app.clock.now();
        if let Some((_, until)) = self.seen(subject).filter(|(at, _)| *at <= now && now < at.plus(SEEN)) {
            return Ok(until.filter(|until| *until > now));
        }
        let mut look = app.store.look().await?;
        let minute = look.nth_miss(subject, allowance.a_minute).await?;
        let hour = look.nth_miss(subject, allowance.an_hour).await?;
        let until = bucket::full_until(minute, hour, now);
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        seen.insert(subject.to_owned(), (now, until));
        Ok(until)
    }

    fn seen(&self, subject: &str) -> Option<(Time, Option<Time>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(subject).copied()
    }
}

/// The bucket of a region.
pub(super) fn shop(region: &str) -> String {
    format!("shop {region}")
}
