//! Packages of the system, where the system is Debian and lets us.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::process::Command;
use std::time::Instant;

use super::on_path;
use crate::fault::Fault;
use crate::house::House;
use crate::{process, say};

/// Installs packages, or says which commands would.
pub fn install(house: &House, what: &str, packages: &[&str]) -> Result<(), Fault> {
    let Some(power) = Power::of_this_process(house) else {
        return Err(Fault::Missing {
            what: format!(
                "{what}: packages of the system are missing, and installing them is not ours to do. Please run"
            ),
            remedies: vec![by_hand(packages)],
        });
    };
    say::working(what, &format!("installing {}", packages.join(", ")));
    let since = Instant::now();
    let install = || power.apt_get(house, &["install", "--yes", "--no-install-recommends"], packages);
    // An old list of packages names files that are gone: so a failure is first answered by a new list.
    if !process::succeeds(&mut install()) {
        process::run_quietly(&mut power.apt_get(house, &["update"], &[]))?;
        process::run_quietly(&mut install())?;
    }
    say::done(what, since);
    Ok(())
}

/// The command for people without this program.
pub fn by_hand(packages: &[&str]) -> String {
    format!("sudo apt-get update && sudo apt-get install --yes --no-install-recommends {}", packages.join(" "))
}

/// By what right packages are installed.
#[derive(Debug, Clone, Copy)]
enum Power {
    Root,
    Sudo,
}

impl Power {
    fn of_this_process(house: &House) -> Option<Power> {
        on_path("apt-get")?;
        if fs::metadata("/proc/self").is_ok_and(|facts| facts.uid() == 0) {
            return Some(Power::Root);
        }
        process::succeeds(house.command("sudo").args(["--non-interactive", "true"])).then_some(Power::Sudo)
    }

    fn apt_get(self, house: &House, words: &[&str], packages: &[&str]) -> Command {
        let mut command = match self {
            Power::Root => house.command("env"),
            Power::Sudo => {
                let mut command = house.command("sudo");
                command.args(["--non-interactive", "env"]);
                command
            }
        };
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]);
        command.args(words).args(packages);
        command
    }
}
