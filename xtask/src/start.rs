//! `start`: the whole shop, built and running, with something to try.

use std::net::SocketAddr;
use std::os::unix::process::{CommandExt, parent_id};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::fault::{Doing, Fault};
use crate::house::House;
use crate::setup::{self, Extent, Flavour};
use crate::{build, issuer, process, server};

/// Builds, then *becomes* the server, so that Ctrl-C and every other signal go to the one who must end cleanly, and
/// whoever waits, waits for it. What is to be said once it is ready, `announce` says from beside, where the demonstration's
/// other issuer runs too.
pub fn start(house: &House, addr: SocketAddr, data: &Path) -> Result<(), Fault> {
    server::expect_free(addr)?;
    let tools = setup::ready(house, Extent::Build)?;
    build::app(house, &tools, Flavour::Release)?;
    build::server(house)?;
    let mut serve = server::serve(house, addr, data, &house.dist())?;
    issuer::beside(house, addr, data, &mut serve)?;
    let this = std::env::current_exe().doing(|| "finding this program".into())?;
    let mut announce = house.command(this);
    announce.arg("announce").arg(format!("--addr={addr}"));
    announce.spawn().doing(|| "running the announcer".into())?;
    Err(serve.exec()).doing(|| format!("running {}", house.server_program().display()))
}

/// Waits until the server is ready, then says where it is and what to try. Gives up with the server.
pub fn announce(house: &House, addr: SocketAddr) -> Result<(), Fault> {
    let (server, since) = (parent_id(), Instant::now());
    while !server::is_ready(addr) {
        if parent_id() != server {
            return Ok(());
        }
        if since.elapsed() > Duration::from_secs(60) {
            return Err(Fault::Garbled {
                what: format!("the server runs, but http://{addr}/readyz has not said 200 for a minute"),
            });
        }
        sleep(Duration::from_millis(50));
    }
    println!("\nScrip is open: http://{addr}");
    println!("Sign in as ada@demo.example or bo@demo.example, password “demo shopper”. Codes to try:\n");
    process::run(house.command(house.server_program()).args(["demo", "codes"]))?;
    println!("\nCtrl-C closes the shop.");
    Ok(())
}
