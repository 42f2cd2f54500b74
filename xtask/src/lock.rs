//! One at a time: two terminals may ask for the same thing in the same second.

use std::fs::{File, TryLockError};
use std::path::Path;

use crate::fault::{Doing, Fault};
use crate::folder::make_folder;
use crate::say;

/// Held until it is dropped, or until the process ends, however it ends.
#[must_use]
pub struct Lock(#[expect(dead_code, reason = "the lock lives as long as the open file")] File);

/// Waits for its turn at `folder/name.lock`.
pub fn take(folder: &Path, name: &str) -> Result<Lock, Fault> {
    make_folder(folder)?;
    let path = folder.join(format!("{name}.lock"));
    let file = File::create(&path).doing(|| format!("opening {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            say::waiting(&format!("another {name} is under way: waiting for it"));
            file.lock().doing(|| format!("waiting for {}", path.display()))?;
        }
        Err(TryLockError::Error(cause)) => return Err(cause).doing(|| format!("locking {}", path.display())),
    }
    Ok(Lock(file))
}
