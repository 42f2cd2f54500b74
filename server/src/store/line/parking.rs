//! Connections in wait for somebody who needs one.

use super::{Near, Opening};
use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
    time::Duration,
};
use tokio::sync::{Mutex, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};

/// Nobody waits longer for a connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// A few connections to the same file.
#[derive(Clone, Debug)]
pub(in crate::store) struct Parking {
    /// One for each connection that is free.
    places: Arc<Semaphore>,
    all: Arc<[Arc<Mutex<Near>>]>,
}

/// A connection that is nobody else's until it is dropped.
#[derive(Debug)]
pub(in crate::store) struct Parked {
    near: OwnedMutexGuard<Near>,
    // After the connection: who gets the place finds it free.
    _place: OwnedSemaphorePermit,
}

impl Parking {
    /// Opens so many.
    pub(in crate::store) fn open(many: usize, opening: &Opening) -> Result<Parking, sqlx::Error> {
        let one = |_| opening.open().map(|near| Arc::new(Mutex::new(near)));
        let all: Result<_, _> = (0..many).map(one).collect();
        Ok(Parking { places: Arc::new(Semaphore::new(many)), all: all? })
    }

    /// Waits for one.
    pub(in crate::store) async fn take(&self) -> Result<Parked, sqlx::Error> {
        let place = self.places.clone().acquire_owned();
        let place = tokio::time::timeout(PATIENCE, place).await.map_err(|_| sqlx::Error::PoolTimedOut)?;
        let place = place.map_err(|_| sqlx::Error::PoolClosed)?;
        let free = self.all.iter().find_map(|near| near.clone().try_lock_owned().ok());
        Ok(Parked { near: free.ok_or(sqlx::Error::PoolClosed)?, _place: place })
    }

    /// Gives none away any more.
    pub(in crate::store) fn close(&self) {
        self.places.close();
    }
}

impl Deref for Parked {
    type Target = Near;

    fn deref(&self) -> &Near {
        &self.near
    }
}

impl DerefMut for Parked {
    fn deref_mut(&mut self) -> &mut Near {
        &mut self.near
    }
}

impl Drop for Parked {
    fn drop(&mut self) {
        if let Err(fault) = self.near.settle() {
            tracing::error!(%fault, "a transaction was left open and could not be ended");
        }
    }
}
