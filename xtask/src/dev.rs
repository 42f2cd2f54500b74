//! `dev`: the shop while one works on it. Trunk rebuilds the app and reloads the page; this loop does it for the server.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::thread::sleep;
use std::time::Duration;

use crate::fault::{Doing, Fault};
use crate::folder::make_folder;
use crate::house::House;
use crate::setup::{self, Extent, Flavour};
use crate::stamp::Stamp;
use crate::{assets, build, say, server};

/// Where the server listens; `Trunk.toml` sends `/api` there.
const SERVER: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8081);

/// What the server is made from.
const INPUTS: [&str; 6] =
    ["server/src", "server/migrations", "server/Cargo.toml", "domain/src", "domain/Cargo.toml", "Cargo.lock"];

/// Runs until trunk ends or Ctrl-C, which reaches all three programs at once.
pub fn dev(house: &House) -> Result<(), Fault> {
    server::expect_free(SERVER)?;
    let tools = setup::ready(house, Extent::Build)?;
    assets::make(house, &tools)?;
    build::server(house)?;
    // Not `dist/`: that one stays as the last release build left it.
    let dist = house.at("target/dev");
    make_folder(&dist)?;
    let mut trunk =
        build::trunk(house, &tools, Flavour::Debug, "serve", &dist)?.spawn().doing(|| "running trunk".into())?;
    let mut running = Running::start(house, &dist)?;
    let status = loop {
        if let Some(status) = trunk.try_wait().doing(|| "waiting for trunk".into())? {
            break status;
        }
        sleep(Duration::from_millis(700));
        running = running.renewed(house, &dist)?;
    };
    running.stop()?;
    if status.success() { Ok(()) } else { Err(Fault::Failed { program: "trunk serve".into(), status }) }
}

/// The server, and what it was made from.
struct Running {
    server: Child,
    made_from: Stamp,
}

impl Running {
    fn start(house: &House, dist: &Path) -> Result<Running, Fault> {
        let made_from = look(house)?;
        let server =
            server::serve(house, SERVER, &house.at("data"), dist)?.spawn().doing(|| "running the server".into())?;
        Ok(Running { server, made_from })
    }

    /// The same server, or a new one if its sources have changed and compile.
    fn renewed(mut self, house: &House, dist: &Path) -> Result<Running, Fault> {
        let now = look(house)?;
        if now == self.made_from {
            return Ok(self);
        }
        if let Err(fault) = build::server(house) {
            eprintln!("{fault}");
            self.made_from = now;
            return Ok(self);
        }
        say::waiting("the server has changed: starting the new one");
        self.stop()?;
        Running::start(house, dist)
    }

    fn stop(mut self) -> Result<(), Fault> {
        self.server.kill().doing(|| "stopping the server".into())?;
        self.server.wait().map(drop).doing(|| "waiting for the server".into())
    }
}

fn look(house: &House) -> Result<Stamp, Fault> {
    let inputs: Vec<PathBuf> = INPUTS.iter().map(|path| house.at(path)).collect();
    Stamp::of(&house.stamps(), "dev-server", &inputs, &[])
}
