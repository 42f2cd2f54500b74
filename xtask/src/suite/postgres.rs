//! A PostgreSQL for the tests alone: made before them, gone after them, on a port of its own.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::fault::{Doing, Fault};
use crate::folder::{empty_folder, read_text, remove_folder};
use crate::house::House;
use crate::{process, setup};

/// What the tests are told where it is. Who sets it has one running already.
pub const NAMED: &str = "SCRIP_TEST_POSTGRES";
/// The programs that make its backups.
pub const PROGRAMS: &str = "SCRIP_TEST_POSTGRES_PROGRAMS";
/// Its data, for tests that kill it.
pub const DATA: &str = "SCRIP_TEST_POSTGRES_DATA";
/// Whoever kills it finds it started again, as an operator's machine would.
const AGAIN: &str = r#"until "$0" "$@"; do sleep 0.2; done"#;
/// It has to be ready after so long.
const PATIENCE: Duration = Duration::from_secs(60);
/// Many servers run side by side in the tests, each with connections of its own.
const SETTINGS: [&str; 4] =
    ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=600", "shared_buffers=256MB"];
/// What may be lost with the power waits for no disk.
const FORGETFUL: [&str; 2] = ["fsync=off", "full_page_writes=off"];

/// Whether a commit waits for the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Commits {
    /// As in a shop.
    Wait,
    /// As in tests, whose data nobody needs after them.
    Run,
}

/// PostgreSQL with nothing in it. It ends with this.
pub struct Throwaway {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
    owner: Option<Owner>,
    commits: Commits,
    server: Option<Child>,
}

/// PostgreSQL never runs as root; root lets it run as the user that its package made.
#[derive(Clone, Copy)]
struct Owner {
    user: u32,
    group: u32,
}

impl Throwaway {
    /// Finds the programs, or installs them, and starts it.
    pub fn start(house: &House, commits: Commits) -> Result<Throwaway, Fault> {
        let programs = setup::have_postgres(house)?;
        // Below the folder of everybody: PostgreSQL's own user can't look into root's.
        let folder = std::env::temp_dir().join(format!("scrip-postgres-{}", std::process::id()));
        let port = free_port()?;
        let owner = Owner::find(house)?;
        let mut postgres = Throwaway { programs, folder, port, owner, commits, server: None };
        postgres.fill(house)?;
        postgres.run(house)?;
        Ok(postgres)
    }

    /// The address of its database.
    pub fn url(&self) -> String {
        format!("postgres://scrip@127.0.0.1:{}/postgres", self.port)
    }

    fn fill(&self, house: &House) -> Result<(), Fault> {
        empty_folder(&self.folder)?;
        if let Some(Owner { user, group }) = self.owner {
            chown(&self.folder, Some(user), Some(group)).doing(|| format!("giving away {}", self.folder.display()))?;
        }
        let mut fill = self.program(house, "initdb");
        fill.args(["--username=scrip", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--pgdata"]);
        process::run_quietly(fill.arg(self.data()))
    }

    fn run(&mut self, house: &House) -> Result<(), Fault> {
        let log = self.folder.join("log");
        let said = File::create(&log).doing(|| format!("making {}", log.display()))?;
        let mut run = self.owned(house.command("sh"));
        run.arg("-c")
            .arg(AGAIN)
            .arg(self.programs.join("postgres"))
            .arg("-D")
            .arg(self.data())
            .args(["-p", &self.port.to_string()]);
        let more: &[&str] = if self.commits == Commits::Run { &FORGETFUL } else { &[] };
        run.args(SETTINGS.iter().chain(more).flat_map(|setting| ["-c", setting]));
        run.stdin(Stdio::null()).stdout(Stdio::null()).stderr(said);
        let server = self.server.insert(run.spawn().doing(|| "starting PostgreSQL".into())?);
        let since = Instant::now();
        loop {
            let ended = server.try_wait().doing(|| "watching PostgreSQL".into())?;
            let mut ask = house.command(self.programs.join("pg_isready"));
            if ended.is_none() && process::succeeds(ask.args(["-h", "127.0.0.1", "-p", &self.port.to_string()])) {
                return Ok(());
            }
            if ended.is_some() || since.elapsed() > PATIENCE {
                return Err(Fault::Garbled { what: format!("PostgreSQL did not start:\n{}", read_text(&log)?) });
            }
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// The folder of its programs.
    pub fn programs(&self) -> &Path {
        &self.programs
    }

    /// The folder of its data.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn program(&self, house: &House, name: &str) -> Command {
        self.owned(house.command(self.programs.join(name)))
    }

    fn owned(&self, mut command: Command) -> Command {
        command.current_dir(&self.folder);
        if let Some(Owner { user, group }) = self.owner {
            command.uid(user).gid(group);
        }
        command
    }
}

impl Drop for Throwaway {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            let _ = server.kill();
            let _ = server.wait();
            let mut stop = Command::new(self.programs.join("pg_ctl"));
            stop.args(["stop", "--silent", "--mode=immediate", "--pgdata"]).arg(self.data()).current_dir(&self.folder);
            if let Some(Owner { user, group }) = self.owner {
                stop.uid(user).gid(group);
            }
            if !process::succeeds(&mut stop) {
                eprintln!("PostgreSQL may still be running in {}", self.folder.display());
            }
        }
        if let Err(fault) = remove_folder(&self.folder) {
            eprintln!("{fault}");
        }
    }
}

impl Owner {
    fn find(house: &House) -> Result<Option<Owner>, Fault> {
        let number = |words: &[&str]| -> Result<u32, Fault> {
            let said = process::read(house.command("id").args(words))?;
            said.trim().parse().map_err(|_| Fault::Garbled { what: format!("`id` says {said}, which is no number") })
        };
        if number(&["-u"])? != 0 {
            return Ok(None);
        }
        Ok(Some(Owner { user: number(&["-u", "postgres"])?, group: number(&["-g", "postgres"])? }))
    }
}

/// A port that nobody has at the moment.
pub fn free_port() -> Result<u16, Fault> {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).doing(|| "looking for a free port".into())?;
    Ok(taken.local_addr().doing(|| "looking for a free port".into())?.port())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpStream;

    #[test]
    #[ignore = "makes a PostgreSQL, and installs one where it may"]
    fn it_is_there_while_it_is_wanted_and_leaves_nothing() {
        let postgres = Throwaway::start(&House::find().unwrap(), Commits::Run).unwrap();
        let (folder, port) = (postgres.folder.clone(), postgres.port);
        assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() && folder.is_dir());
        drop(postgres);
        assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() && !folder.exists());
    }
}
