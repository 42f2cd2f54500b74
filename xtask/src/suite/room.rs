//! Where tests put their files, and how many run at once.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use crate::process;

/// A folder in memory, where a machine has one.
const MEMORY: &str = "/dev/shm";
/// It is used where so much of it is free, in bytes: tests take about a tenth.
const ENOUGH: u64 = 8 << 30;

/// Lets tests that wait, for a disk, a browser or an answer, more than they work run side by side: so many for each core.
/// Where memory is large their files are there, since nobody needs them after the power is gone.
pub fn make(command: &mut Command, for_each_core: usize) {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    command.env("RUST_TEST_THREADS", (cores * for_each_core).to_string());
    if let Some(folder) = memory() {
        command.env("TMPDIR", folder);
    }
}

fn memory() -> Option<PathBuf> {
    let folder = Path::new(MEMORY);
    let said = process::read(Command::new("df").args(["--output=avail", "--block-size=1", MEMORY])).ok()?;
    let free: u64 = said.split_whitespace().last()?.parse().ok()?;
    (folder.is_dir() && free >= ENOUGH).then(|| folder.to_owned())
}
