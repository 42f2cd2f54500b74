//! Programs that the tests start and certainly end: the server and chromedriver.

use std::{
    fs::File,
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
};

/// A running program; it ends with the test, whatever becomes of that.
pub struct Program(Child);

impl Program {
    /// Starts it with both its outputs appended to a file.
    pub fn start(command: &mut Command, log: &Path) -> Program {
        let log = File::options().create(true).append(true).open(log).expect("a log file can be written");
        let errors = log.try_clone().expect("the log can be written twice");
        let child = command.stdin(Stdio::null()).stdout(log).stderr(errors).spawn();
        Program(child.unwrap_or_else(|problem| panic!("{command:?} starts: {problem}")))
    }

    /// Ends it at once, as `kill -9` does.
    pub fn kill(&mut self) {
        let _ended_by_itself = self.0.kill();
        self.0.wait().expect("a killed program ends");
    }

    /// What the machine knows it by.
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A port that nobody listens on at this moment.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("the machine has a free port");
    listener.local_addr().expect("a bound port has a number").port()
}
