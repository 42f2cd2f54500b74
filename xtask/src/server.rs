//! The shop's server as the commands run it: with demo data, on this machine.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::fault::{Doing, Fault};
use crate::folder::make_folder;
use crate::house::House;

/// `scrip-server serve`, with its data in `data` and the app from `dist`.
pub fn serve(house: &House, addr: SocketAddr, data: &Path, dist: &Path) -> Result<Command, Fault> {
    make_folder(data)?;
    let data = data.canonicalize().doing(|| format!("finding {}", data.display()))?;
    let mut command = house.command(house.server_program());
    command.arg("serve");
    command.env("SCRIP_DEMO", "1");
    command.env("SCRIP_ADDR", addr.to_string());
    command.env("SCRIP_DIST", dist);
    command.env("DATABASE_URL", format!("sqlite://{}", data.join("scrip.db").display()));
    Ok(command)
}

/// Fails if another program answers at this address: better said before the build than after it.
pub fn expect_free(addr: SocketAddr) -> Result<(), Fault> {
    TcpListener::bind(addr).map(drop).doing(|| format!("taking {addr} (another can be chosen with --addr)"))
}

/// Whether `GET /readyz` answers 200.
pub fn is_ready(addr: SocketAddr) -> bool {
    let ask = || -> std::io::Result<bool> {
        let patience = Duration::from_secs(1);
        let mut stream = TcpStream::connect_timeout(&addr, patience)?;
        stream.set_read_timeout(Some(patience))?;
        write!(stream, "GET /readyz HTTP/1.1\r\nHost: {addr}\r\nConnection: close\r\n\r\n")?;
        let mut start = [0; 12];
        stream.read_exact(&mut start)?;
        Ok(start.ends_with(b" 200"))
    };
    ask().unwrap_or(false)
}
