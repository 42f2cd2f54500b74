//! Another issuer beside the demonstration's server: Harbour Books, whose cards take their time.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::fault::{Doing, Fault};
use crate::house::House;

/// Starts it, and tells the server where it is. It keeps its books in `data`, and ends by itself once its parent has: that is
/// this process, which becomes the server.
pub fn beside(house: &House, addr: SocketAddr, data: &Path, serve: &mut Command) -> Result<(), Fault> {
    let secret = secret()?;
    let program = house.issuer_program();
    let mut issuer = house.command(&program);
    issuer.args(["--while-parent", "--books"]).arg(data.join("issuer.jsonl"));
    issuer.arg(format!("--notify=http://{addr}/api/v1/issuer/notify"));
    issuer.env("SCRIP_ISSUER_SECRET", &secret).stdout(Stdio::piped());
    let child = issuer.spawn().doing(|| format!("running {}", program.display()))?;
    let mut line = String::new();
    if let Some(stdout) = child.stdout {
        BufReader::new(stdout).read_line(&mut line).doing(|| "listening to scrip-issuer".into())?;
    }
    let Some(url) = line.trim().strip_prefix("listening on ") else {
        return Err(Fault::Garbled { what: "scrip-issuer did not say where it listens".into() });
    };
    serve.env("SCRIP_ISSUER_NAME", "Harbour Books").env("SCRIP_ISSUER_URL", url).env("SCRIP_ISSUER_SECRET", secret);
    Ok(())
}

/// What the two sign with, as long as they run: from the operating system's generator.
fn secret() -> Result<String, Fault> {
    let mut bytes = [0_u8; 32];
    let drawn = File::open("/dev/urandom").and_then(|mut chance| chance.read_exact(&mut bytes));
    drawn.doing(|| "reading /dev/urandom".into())?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
