//! `cargo xtask …`: the commands of the README. Each finds what the machine has and installs what it lacks.

mod ask;
mod assets;
mod bench;
mod build;
mod dev;
mod digest;
mod fault;
mod folder;
mod fuzz;
mod house;
mod issuer;
mod lock;
mod pins;
mod process;
mod say;
mod server;
mod setup;
mod shots;
mod stamp;
mod start;
mod suite;

use std::process::ExitCode;

use ask::Ask;
use fault::Fault;
use house::House;
use setup::Extent;

fn main() -> ExitCode {
    match ask::read(std::env::args().skip(1)).and_then(carry_out) {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("\n{fault}");
            fault.exit_code()
        }
    }
}

/// Does what was asked for, in the house around the current folder.
fn carry_out(ask: Ask) -> Result<ExitCode, Fault> {
    let house = House::find()?;
    match ask {
        Ask::Help => println!("{}", ask::HELP),
        Ask::Setup { extent } => drop(setup::install(&house, extent)?),
        Ask::Assets => assets::make(&house, &setup::ready(&house, Extent::Build)?)?,
        Ask::Build { flavour } => build::app(&house, &setup::ready(&house, Extent::Build)?, flavour)?,
        Ask::Start { addr, data } => start::start(&house, addr, &data)?,
        Ask::Announce { addr } => start::announce(&house, addr)?,
        Ask::Dev => dev::dev(&house)?,
        Ask::Test { words, reach } => return suite::run(&house, &words, reach),
        Ask::Fuzz { name, seconds } => fuzz::run(&house, name.as_deref(), seconds)?,
        Ask::Bench { words } => return bench::run(&house, &words),
        Ask::Shots { words } => return shots::run(&house, &words),
    }
    Ok(ExitCode::SUCCESS)
}
