//! An independent tester of the API: schemathesis reads its document and makes requests of it, right ones and wrong ones,
//! one alone and one after the other by the document's links, against a demonstration that listens.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::postgres::free_port;
use crate::fault::{Doing, Fault};
use crate::folder::remove_folder;
use crate::house::House;
use crate::{process, server, setup};

/// The demonstration has to be ready after so long.
const PATIENCE: Duration = Duration::from_secs(60);

/// The same requests every time, and an end: `docs/testing.md` has the line as one would type it.
const WORDS: &str = "--seed 1 --max-examples 8 --no-shrink --max-time 180 --request-timeout 30 --continue-on-failure \
    --phases examples,coverage,fuzzing,stateful --generation-database none --no-color --warnings off";

/// What every answer is held against.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,\
    response_headers_conformance,negative_data_rejection";

/// What is left out: a stream without an end, and what ends the tester's own session or shuts its shopper out.
const LEFT_OUT: [[&str; 2]; 4] = [
    ["--exclude-path", "/api/v1/events"],
    ["--exclude-path", "/api/v1/account/freeze"],
    ["--exclude-path", "/api/v1/session"],
    ["--exclude-path-regex", "/sessions/|/resets"],
];

/// Runs it against a shop of its own.
pub fn run(house: &House) -> Result<(), Fault> {
    let python = setup::tester(house)?;
    let shop = Shop::open(house)?;
    let mut command = house.command(python);
    command.args(["-m", "schemathesis.cli", "run", &format!("{}/api/v1/openapi.json", shop.address)]);
    command.args(WORDS.split_whitespace()).args(["--checks", CHECKS]).args(LEFT_OUT.iter().flatten());
    command.env("SCRIP_TESTED", &shop.address).env("SCHEMATHESIS_HOOKS", "shopper");
    command.env("PYTHONPATH", house.at("xtask/tools/schemathesis")).env("PYTHONDONTWRITEBYTECODE", "1");
    process::run(command.current_dir(&shop.folder))
}

/// A demonstration for this alone. It ends with this.
struct Shop {
    address: String,
    folder: PathBuf,
    server: Child,
}

impl Shop {
    fn open(house: &House) -> Result<Shop, Fault> {
        let folder = std::env::temp_dir().join(format!("scrip-tested-{}", std::process::id()));
        let at = SocketAddr::from((Ipv4Addr::LOCALHOST, free_port()?));
        let mut serve = server::serve(house, at, &folder, &house.dist())?;
        serve.env("SCRIP_LOG", "error,sqlx=off").env("SCRIP_MAIL_DIR", folder.join("mail")).stdout(Stdio::null());
        let server = serve.spawn().doing(|| "starting the shop".into())?;
        let shop = Shop { address: format!("http://{at}"), folder, server };
        let since = Instant::now();
        while !server::is_ready(at) {
            if since.elapsed() > PATIENCE {
                return Err(Fault::Garbled { what: format!("The shop at {at} did not get ready.") });
            }
            thread::sleep(Duration::from_millis(100));
        }
        Ok(shop)
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
        if let Err(fault) = remove_folder(&self.folder) {
            eprintln!("{fault}");
        }
    }
}
