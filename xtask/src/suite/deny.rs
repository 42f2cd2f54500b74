//! What packages of others have to be (`deny.toml`): their licences, where they come from, and which may not be among
//! them. What is known against one of them is looked up where that can be fetched.

use std::process::Command;

use super::count::Tally;
use crate::fault::Fault;
use crate::house::House;
use crate::{process, setup};

/// Looks at every package of the lock file.
pub fn check(house: &House, tally: &mut Tally) -> Result<(), Fault> {
    let program = setup::have_deny(house)?.join("cargo-deny");
    let deny = |words: &[&str]| -> Command {
        let mut command = house.command(&program);
        command.args(["--workspace", "--locked", "--log-level", "warn"]).args(words);
        command
    };
    process::run(&mut deny(&["check", "bans", "licenses", "sources"]))?;
    *tally += Tally::one(true);
    if !process::succeeds(&mut deny(&["fetch", "db"])) {
        eprintln!("The list of known weaknesses can't be fetched from here: nobody looked whether a package has one.");
        *tally += Tally { ignored: 1, ..Tally::default() };
        return Ok(());
    }
    process::run(&mut deny(&["check", "--disable-fetch", "advisories"]))?;
    *tally += Tally::one(true);
    Ok(())
}
