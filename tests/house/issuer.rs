//! Another issuer, Harbour Books: its own process, slow, and as bad as a test wants it.

use super::{
    PATIENCE, named,
    program::{Program, free_port},
    within,
};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// What the shop and the issuer sign with.
pub const SECRET: &str = "what the shop and the issuer sign with";

/// The issuer; it ends with the test, and its books with the folder they are in.
pub struct Harbour {
    folder: PathBuf,
    port: u16,
    words: Vec<String>,
    program: Option<Program>,
}

impl Harbour {
    /// Starts one that does everything within a second and nothing wrong, unless these words say otherwise. It tells this
    /// shop what became of a redemption.
    pub async fn start(folder: &Path, shop: &str, words: &[&str]) -> Harbour {
        let mut all: Vec<String> = ["--least=300", "--most=900", "--fail=0", "--lose=0", "--twice=0", "--silent=0"]
            .map(str::to_owned)
            .to_vec();
        // Of two words for one thing the last holds.
        for word in words {
            let name = word.split('=').next().unwrap_or_default();
            all.retain(|known| known.split('=').next() != Some(name));
            all.push((*word).to_owned());
        }
        all.push(format!("--notify={shop}/api/v1/issuer/notify"));
        let mut harbour = Harbour { folder: folder.to_owned(), port: free_port(), words: all, program: None };
        harbour.open().await;
        harbour
    }

    /// Opens again, with the books as they were.
    pub async fn open(&mut self) {
        let mut command = Command::new(named("SCRIP_ISSUER_BIN", "target/release/scrip-issuer"));
        command.args(&self.words).arg(format!("--addr=127.0.0.1:{}", self.port));
        command.arg("--books").arg(self.folder.join("issuer.jsonl")).env("SCRIP_ISSUER_SECRET", SECRET);
        self.program = Some(Program::start(&mut command, &self.folder.join("issuer.log")));
        let address = format!("127.0.0.1:{}", self.port);
        let open = async || tokio::net::TcpStream::connect(&address).await.ok().map(drop);
        within(PATIENCE, open).await.expect("the issuer opens");
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        drop(self.program.take());
    }

    /// Tells a server's command line where it is. It is asked again soon: where every third answer is lost, five in a row are
    /// within a minute at the usual pauses, once in a few hundred runs.
    pub fn is_known_to(&self, command: &mut Command) {
        command.env("SCRIP_ISSUER_PAUSE_MS", "250");
        command.env("SCRIP_ISSUER_NAME", "Harbour Books").env("SCRIP_ISSUER_SECRET", SECRET);
        command.env("SCRIP_ISSUER_URL", format!("http://127.0.0.1:{}", self.port));
    }
}
