//! The real program, as its own process.

use super::{
    database::{self, Database},
    shop::SECRET,
    traces,
};
use std::{
    fs::File,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::Arc,
};
use tempfile::TempDir;

pub struct Program {
    pub folder: Arc<TempDir>,
    pub database: String,
    made: Arc<Database>,
    /// What else is in its environment.
    pub with: Vec<(&'static str, String)>,
    child: Option<Child>,
    pub base: String,
    /// Where it listened, one start after the other.
    bases: Vec<String>,
    runs: usize,
}

impl Program {
    pub fn new() -> Program {
        // Whoever asks it anything speaks by a client that can't be made before.
        server::outside::choose_tls();
        let folder = Arc::new(TempDir::new().unwrap());
        let made = Arc::new(Database::empty(folder.path()));
        Program {
            database: made.url.clone(),
            made,
            folder,
            with: Vec::new(),
            child: None,
            base: String::new(),
            bases: Vec::new(),
            runs: 0,
        }
    }

    /// Another one with the same database.
    pub fn beside(&self) -> Program {
        let (folder, database, made) = (self.folder.clone(), self.database.clone(), self.made.clone());
        let (with, base) = (self.with.clone(), String::new());
        Program { folder, database, made, with, child: None, base, bases: Vec::new(), runs: 100 }
    }

    /// Where it puts its files: beside the database where that is one, else in a folder of data.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join(if database::is_file() { "" } else { "data" })
    }

    fn command(&self) -> Command {
        let mut command = Command::new(scrip_contract::program("scrip-server"));
        command.env_clear().current_dir(self.folder.path());
        command.env("DATABASE_URL", &self.database);
        command.env("SCRIP_CODE_SECRET", SECRET).env("SCRIP_DEMO", "1").env("SCRIP_ADDR", "127.0.0.1:0");
        command.env("SCRIP_PAY_PATIENCE_MS", "1000").env("SCRIP_JOBS_MS", "50");
        command.envs(self.with.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs a command of the command line to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command().args(arguments).output().unwrap()
    }

    /// As [`Program::run`], with the environment changed.
    pub fn run_with(&self, environment: &[(&str, &str)], arguments: &[&str]) -> Output {
        self.command().envs(environment.iter().copied()).args(arguments).output().unwrap()
    }

    pub fn start(&mut self) {
        self.runs += 1;
        let log = File::create(self.folder.path().join(format!("log.{}", self.runs))).unwrap();
        let mut child = self.command().arg("serve").stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        self.base = line.strip_prefix("listening on ").expect(&line).trim().to_owned();
        self.bases.push(self.base.clone());
        self.child = Some(child);
    }

    /// Processor time of the server so far, in hundredths of a second (Linux).
    pub fn ticks(&self) -> u64 {
        let id = self.child.as_ref().unwrap().id();
        let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        stat.split(' ').skip(13).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum()
    }

    /// kill -9.
    pub fn kill(&mut self) {
        let mut child = self.child.take().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }

    /// Sends the server a signal.
    pub fn signal(&self, name: &str) {
        let id = self.child.as_ref().unwrap().id().to_string();
        assert!(Command::new("kill").args([&format!("-{name}"), &id]).status().unwrap().success());
    }

    /// Asks the server to end, as whoever runs it would, and waits until it has.
    pub fn end(&mut self) -> bool {
        let mut child = self.child.take().unwrap();
        let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
        asked.success() && child.wait().unwrap().success()
    }

    /// Every file that the program wrote, and what stands in a database that is none.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let files = entries.filter(|path| path.is_file()).map(|path| (path.clone(), std::fs::read(&path).unwrap()));
        files.chain([("the database".into(), database::beside_files(&self.database))]).collect()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
        if !std::thread::panicking() {
            traces::search(&self.bases, self.folder.path());
        }
    }
}

pub fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}
