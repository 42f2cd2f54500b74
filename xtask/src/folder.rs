//! Files and folders, with faults that say which.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::fault::{Doing, Fault};

/// Makes a folder with its parents, if it is not there.
pub fn make_folder(folder: &Path) -> Result<(), Fault> {
    fs::create_dir_all(folder).doing(|| format!("making {}", folder.display()))
}

/// Makes sure that a folder is there and empty.
pub fn empty_folder(folder: &Path) -> Result<(), Fault> {
    remove_folder(folder)?;
    make_folder(folder)
}

/// Removes a folder with all in it, if it is there.
pub fn remove_folder(folder: &Path) -> Result<(), Fault> {
    if folder.exists() {
        fs::remove_dir_all(folder).doing(|| format!("removing {}", folder.display()))?;
    }
    Ok(())
}

/// Puts `new` where `old` is, so that a reader finds either the one or the other.
pub fn replace_folder(old: &Path, new: &Path) -> Result<(), Fault> {
    remove_folder(old)?;
    if let Some(parent) = old.parent() {
        make_folder(parent)?;
    }
    fs::rename(new, old).doing(|| format!("moving {} to {}", new.display(), old.display()))
}

/// Reads a text file.
pub fn read_text(file: &Path) -> Result<String, Fault> {
    fs::read_to_string(file).doing(|| format!("reading {}", file.display()))
}

/// Writes a file whole.
pub fn write_file(file: &Path, content: impl AsRef<[u8]>) -> Result<(), Fault> {
    fs::write(file, content).doing(|| format!("writing {}", file.display()))
}

/// Copies a folder with all in it.
pub fn copy_folder(from: &Path, to: &Path) -> Result<(), Fault> {
    make_folder(to)?;
    for file in files_below(from)? {
        let Ok(inside) = file.strip_prefix(from) else { continue };
        let copy = to.join(inside);
        if let Some(parent) = copy.parent() {
            make_folder(parent)?;
        }
        fs::copy(&file, &copy).doing(|| format!("copying {}", file.display()))?;
    }
    Ok(())
}

/// Removes from a cache what was made more than thirty days ago.
pub fn prune(cache: &Path) -> Result<(), Fault> {
    const THIRTY_DAYS: Duration = Duration::from_secs(30 * 24 * 60 * 60);
    for file in files_below(cache)? {
        let age = fs::metadata(&file).and_then(|facts| facts.modified()).ok().and_then(|made| made.elapsed().ok());
        if age.is_some_and(|age| age > THIRTY_DAYS) {
            fs::remove_file(&file).doing(|| format!("removing {}", file.display()))?;
        }
    }
    Ok(())
}

/// Every file in a folder and the folders in it, in a steady order. A folder that is not there has none.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder).doing(|| format!("looking into {}", folder.display()))? {
            let path = entry.doing(|| format!("looking into {}", folder.display()))?.path();
            if path.is_dir() { waiting.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}
