//! PostgreSQL, for the tests of the store that many servers share.

use std::fs;
use std::path::{Path, PathBuf};

use super::{debian, on_path};
use crate::fault::Fault;
use crate::house::House;
use crate::{pins, say};

/// Where Debian and Homebrew put what belongs to one version, in folders named after it.
const SHELVES: [(&str, &str); 3] =
    [("/usr/lib/postgresql", ""), ("/opt/homebrew/opt", "postgresql@"), ("/usr/local/opt", "postgresql@")];

/// Makes sure that PostgreSQL's programs are there, and says in which folder.
pub fn have_postgres(house: &House) -> Result<PathBuf, Fault> {
    const WHAT: &str = "PostgreSQL";
    if let Some(programs) = locate() {
        say::found(WHAT);
        return Ok(programs);
    }
    debian::install(house, WHAT, &pins::DEBIAN_POSTGRES).map_err(|fault| match fault {
        Fault::Missing { what, mut remedies } => {
            remedies.push("brew install postgresql@17    (on a Mac)".into());
            Fault::Missing { what, remedies }
        }
        other => other,
    })?;
    locate().ok_or_else(|| Fault::Missing {
        what: "PostgreSQL is installed, and its programs `initdb` and `postgres` are nowhere to be found.".into(),
        remedies: vec!["export PATH=/where/they/are:$PATH".into()],
    })
}

/// The folder with the programs: of the newest version, else the one on the path.
fn locate() -> Option<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> =
        SHELVES.iter().flat_map(|(shelf, before)| versions(Path::new(shelf), before)).collect();
    found.sort();
    let newest = found.pop().map(|(_, programs)| programs);
    newest.or_else(|| on_path("postgres")?.parent().map(Path::to_owned)).filter(|folder| is_whole(folder))
}

fn versions(shelf: &Path, before: &str) -> Vec<(u32, PathBuf)> {
    let folders = fs::read_dir(shelf).into_iter().flatten().flatten().map(|entry| entry.path());
    let version = |folder: PathBuf| {
        let version = folder.file_name()?.to_str()?.strip_prefix(before)?.parse().ok()?;
        Some((version, folder.join("bin")))
    };
    folders.filter_map(version).filter(|(_, programs)| is_whole(programs)).collect()
}

fn is_whole(folder: &Path) -> bool {
    ["initdb", "postgres", "pg_ctl", "pg_isready"].iter().all(|program| folder.join(program).is_file())
}
