//! `fuzz`: what reads texts of strangers is fed with whatever reaches code that was not reached before.
//!
//! LLVM counts which branches run (its `sancov` passes, which the stable compiler has too), and libFuzzer, compiled with the
//! fuzzers, makes texts of it. What is worth keeping is added to `fuzz/corpus`, which every run of the tests replays.

use std::path::PathBuf;
use std::process::Command;

use crate::fault::Fault;
use crate::folder::{make_folder, remove_folder};
use crate::house::House;
use crate::setup::on_path;
use crate::{process, say};

/// The fuzzers: the targets of `fuzz/Cargo.toml`.
pub const NAMES: [&str; 5] = ["code", "list", "amount", "message", "problem"];

/// Counts every edge and tells what was compared.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
                        -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
                        -Cllvm-args=-sanitizer-coverage-pc-table \
                        -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg fuzzing";
/// Longer texts say nothing new.
const LONGEST: &str = "-max_len=512";
/// A text that takes longer than this, in seconds, is a finding.
const PATIENCE: &str = "-timeout=5";

/// Runs one fuzzer, or each in turn, for so many seconds.
pub fn run(house: &House, name: Option<&str>, seconds: u64) -> Result<(), Fault> {
    if on_path("c++").is_none() {
        return Err(Fault::Missing {
            what: "The fuzzers' engine is in C++, and there is no compiler for it.".into(),
            remedies: vec!["sudo apt-get install g++".into()],
        });
    }
    let native = triple(house)?;
    let mut build = house.cargo(["build", "--profile", "fuzz", "--manifest-path", "fuzz/Cargo.toml"]);
    // With a target of its own the flags are for the fuzzers alone, and not for what is run to build them.
    process::run(build.args(["--target", &native]).env("RUSTFLAGS", COVERAGE))?;
    for name in NAMES.iter().filter(|known| name.is_none_or(|name| **known == name)) {
        feed(house, &native, name, seconds)?;
    }
    Ok(())
}

/// Feeds one, and keeps what reached something new.
fn feed(house: &House, native: &str, name: &str, seconds: u64) -> Result<(), Fault> {
    let (kept, found) = (house.at("fuzz/corpus").join(name), house.at("fuzz/target/found").join(name));
    let broken = house.at("fuzz/artifacts");
    make_folder(&found)?;
    make_folder(&broken)?;
    say::working(name, &format!("fed for {seconds} seconds; what breaks it is kept in {}", broken.display()));
    let program = house.fuzzer(native, name);
    let prefix = format!("-artifact_prefix={}/{name}-", broken.display());
    let fuzzer = |words: &[String], folders: [&PathBuf; 2]| {
        let mut command = Command::new(&program);
        command.current_dir(house.root()).args([LONGEST, PATIENCE, &prefix]).args(words).args(folders);
        command
    };
    let fed = [format!("-max_total_time={seconds}"), "-print_final_stats=1".into(), "-verbosity=1".into()];
    process::run(&mut fuzzer(&fed, [&found, &kept]))?;
    process::run_quietly(&mut fuzzer(&["-merge=1".into(), "-use_counters=0".into()], [&kept, &found]))?;
    remove_folder(&found)
}

/// What the compiler builds for unless told.
fn triple(house: &House) -> Result<String, Fault> {
    let said = process::read(house.command("rustc").arg("-vV"))?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| Fault::Garbled { what: "`rustc -vV` names no host.".into() })
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_fuzzer_is_known() {
        let manifest = include_str!("../../fuzz/Cargo.toml");
        let named = manifest.lines().filter_map(|line| line.strip_prefix("path = \"targets/"));
        let named: Vec<_> = named.filter_map(|line| line.strip_suffix(".rs\"")).collect();
        assert_eq!(named, super::NAMES);
    }
}
