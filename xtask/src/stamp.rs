//! What a past build was made from, so that a build that would change nothing is left out.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::digest::Digest;
use crate::fault::{Doing, Fault};
use crate::folder::{files_below, make_folder, write_file};

/// The inputs of one build: their names, sizes and times, and facts that are no files. Cheap: no file is read.
#[derive(Debug, PartialEq, Eq)]
pub struct Stamp {
    file: PathBuf,
    key: String,
}

impl Stamp {
    /// Looks at files and at all files below folders. Take the stamp *before* the build, so that what is edited
    /// meanwhile counts as changed.
    pub fn of(folder: &Path, name: &str, inputs: &[PathBuf], facts: &[&str]) -> Result<Stamp, Fault> {
        let mut digest = facts.iter().fold(Digest::default(), |sum, fact| sum.then(fact.as_bytes()));
        for input in inputs {
            let files = if input.is_dir() { files_below(input)? } else { vec![input.clone()] };
            for file in files {
                digest = digest.then(file.as_os_str().as_encoded_bytes()).then(&looks_of(&file)?);
            }
        }
        Ok(Stamp { file: folder.join(name), key: digest.to_string() })
    }

    /// Whether the last build that was kept had the same inputs.
    pub fn holds(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|kept| kept == self.key)
    }

    /// Remembers that the build from these inputs is good.
    pub fn keep(&self) -> Result<(), Fault> {
        if let Some(folder) = self.file.parent() {
            make_folder(folder)?;
        }
        write_file(&self.file, &self.key)
    }
}

/// Size and time of change; empty for a file that is not there, which is an input like any other.
fn looks_of(file: &Path) -> Result<Vec<u8>, Fault> {
    let Ok(facts) = fs::metadata(file) else { return Ok(Vec::new()) };
    let changed = facts.modified().doing(|| format!("looking at {}", file.display()))?;
    let nanos = changed.duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos());
    Ok([facts.len().to_le_bytes().as_slice(), nanos.to_le_bytes().as_slice()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own for each test.
    fn folder(test: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("scrip-stamp-{test}-{}", std::process::id()));
        crate::folder::empty_folder(&folder.join("src")).unwrap();
        fs::write(folder.join("src/a.rs"), "a").unwrap();
        folder
    }

    fn stamp(folder: &Path, facts: &[&str]) -> Stamp {
        Stamp::of(&folder.join("stamps"), "app", &[folder.join("src"), folder.join("Cargo.lock")], facts).unwrap()
    }

    #[test]
    fn nothing_holds_before_the_first_build_and_the_same_inputs_hold_after_it() {
        let folder = folder("same");
        assert!(!stamp(&folder, &[]).holds());
        stamp(&folder, &[]).keep().unwrap();
        assert!(stamp(&folder, &[]).holds());
    }

    #[test]
    fn a_file_that_came_grew_or_went_is_noticed() {
        let folder = folder("files");
        stamp(&folder, &[]).keep().unwrap();
        for (path, content) in
            [("src/b.rs", Some("b")), ("src/a.rs", Some("aa")), ("Cargo.lock", Some("")), ("src/b.rs", None)]
        {
            match content {
                Some(content) => fs::write(folder.join(path), content).unwrap(),
                None => fs::remove_file(folder.join(path)).unwrap(),
            }
            assert!(!stamp(&folder, &[]).holds(), "{path}");
            stamp(&folder, &[]).keep().unwrap();
        }
    }

    #[test]
    fn another_version_of_a_tool_is_noticed() {
        let folder = folder("facts");
        stamp(&folder, &["trunk 1"]).keep().unwrap();
        assert!(!stamp(&folder, &["trunk 2"]).holds());
    }
}
