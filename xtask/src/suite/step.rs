//! The checks, in the order in which they run: the quick and the telling ones first.

use std::process::Command;

use super::browser::{NPM, equip_journey, equip_web};
use super::budget;
use super::count::{Reader, Tally};
use super::deny;
use super::postgres::{self, Commits, Throwaway};
use super::room;
use super::tester;
use crate::ask::Reach;
use crate::build::{self, Listing};
use crate::fault::Fault;
use crate::house::House;
use crate::process;
use crate::setup::{Flavour, Tools};

/// The test that kills PostgreSQL.
const KILLED: &str = "servers_cut::what_was_acknowledged_stays_and_happens_once_whenever_postgresql_is_killed";

/// As many tests of the contract at once for each core: they wait for commits, for each other and for time to pass.
const WAITING: usize = 2;

/// One check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The code is formatted.
    Fmt,
    /// The wall of lints stands.
    Clippy,
    /// Packages of others are what they have to be.
    Deny,
    /// These commands.
    Xtask,
    /// The rules.
    Domain,
    /// The reader of pictures.
    Scan,
    /// The server, with a real store.
    Server,
    /// The contract once more, on PostgreSQL, and what only many servers show.
    Postgres,
    /// The pure modules of the app, natively.
    App,
    /// Who may know whom.
    Architecture,
    /// The app's components, in the browser.
    Web,
    /// The release build of the app and the server.
    Build,
    /// The size budgets.
    Sizes,
    /// The wire and shoppers' journeys: real server, real browser.
    Journey,
    /// An independent tester of the API: minutes, and so only with `--all` or by name.
    Schemathesis,
}

impl Step {
    pub const ALL: [Step; 15] = [
        Step::Fmt,
        Step::Clippy,
        Step::Deny,
        Step::Xtask,
        Step::Domain,
        Step::Scan,
        Step::Server,
        Step::Postgres,
        Step::App,
        Step::Architecture,
        Step::Web,
        Step::Build,
        Step::Sizes,
        Step::Journey,
        Step::Schemathesis,
    ];

    /// The word that picks it on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Step::Fmt => "fmt",
            Step::Clippy => "clippy",
            Step::Deny => "deny",
            Step::Xtask => "xtask",
            Step::Domain => "domain",
            Step::Scan => "scan",
            Step::Server => "server",
            Step::Postgres => "postgres",
            Step::App => "app",
            Step::Architecture => "architecture",
            Step::Web => "web",
            Step::Build => "build",
            Step::Sizes => "sizes",
            Step::Journey => "journey",
            Step::Schemathesis => "schemathesis",
        }
    }

    /// Whether its tests can be picked by name.
    pub fn has_named_tests(self) -> bool {
        !matches!(self, Step::Fmt | Step::Clippy | Step::Deny | Step::Build | Step::Sizes | Step::Schemathesis)
    }

    /// Whether it looks at what `Build` makes.
    pub fn needs_build(self) -> bool {
        matches!(self, Step::Sizes | Step::Journey | Step::Schemathesis)
    }
}

/// What every step works with.
pub struct Bench<'a> {
    pub house: &'a House,
    pub tools: &'a Tools,
    /// Only tests whose name holds one of these; all if there is none.
    pub names: &'a [String],
    pub reach: Reach,
}

impl Bench<'_> {
    /// Does one check and counts its tests; what it printed says why it failed, if it did.
    pub fn carry_out(&self, step: Step, tally: &mut Tally) -> Result<(), Fault> {
        match step {
            Step::Fmt => self.check(&["fmt", "--all", "--check"]),
            Step::Clippy => self.check(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]),
            Step::Deny => deny::check(self.house, tally),
            Step::Xtask => self.test(self.house.cargo(["test", "--package", "xtask"]), self.names, tally),
            Step::Domain => self.test_native(&["--package", "scrip-domain"], tally),
            Step::Scan => self.test_native(&["--package", "scrip-scan"], tally),
            Step::Server => {
                build::server(self.house)?;
                let mut command = self.native(&build::SERVER);
                room::make(&mut command, WAITING);
                self.test(command, self.names, tally)
            }
            Step::Postgres => self.test_on_postgres(tally),
            Step::App => self.test_native(&["--package", "scrip", "--lib"], tally),
            Step::Architecture => {
                let packages = ["--package", "scrip-tests", "--package", "scrip-leak"];
                self.test_native(&[packages.as_slice(), &["--lib", "--test", "architecture"]].concat(), tally)
            }
            Step::Web => {
                let mut command = self.tools.wasm_command(self.house, "cargo", Flavour::Debug);
                command.args(["test", "--target", "wasm32-unknown-unknown", "--package", "scrip", "--test", "web"]);
                equip_web(&mut command, self.house)?;
                // The runner in the browser knows one name at most; of several, all tests hold the one sought.
                let names = if self.names.len() == 1 { self.names } else { &[] };
                self.test(command, names, tally)
            }
            Step::Build => {
                build::app(self.house, self.tools, Flavour::Release)?;
                build::server(self.house)
            }
            Step::Sizes => {
                *tally += budget::check(&Listing::read(self.house)?);
                Ok(())
            }
            Step::Journey => self.test(self.journeys()?, self.names, tally),
            Step::Schemathesis => match tester::run(self.house) {
                Err(fault @ Fault::Missing { .. }) => {
                    eprintln!("{fault}\nThe independent tester did not run.");
                    *tally += Tally { ignored: 1, ..Tally::default() };
                    Ok(())
                }
                tested => tested,
            },
        }
    }

    fn journeys(&self) -> Result<Command, Fault> {
        let mut command = self.house.cargo(["test", "--release", "--package", "scrip-tests"]);
        command.args(["--test", "wire", "--test", "journey"]);
        equip_journey(&mut command, self.house, self.tools)?;
        room::make(&mut command, 1);
        Ok(command)
    }

    fn check(&self, words: &[&str]) -> Result<(), Fault> {
        process::run(&mut self.house.cargo(words.iter().copied()))
    }

    fn native(&self, what: &[&str]) -> Command {
        let mut command = self.house.cargo(["test", "--release"].into_iter().chain(what.iter().copied()));
        command.env(NPM, self.tools.npm_folder()).env_remove(postgres::NAMED);
        command
    }

    fn test_native(&self, what: &[&str], tally: &mut Tally) -> Result<(), Fault> {
        self.test(self.native(what), self.names, tally)
    }

    /// The contract on PostgreSQL: on the one that is named, else on one for this alone. Where there is none, and none may
    /// be installed, the step says what would help and counts as not run.
    fn test_on_postgres(&self, tally: &mut Tally) -> Result<(), Fault> {
        let named = std::env::var(postgres::NAMED).ok().filter(|url| !url.is_empty());
        let own = if named.is_none() { Some(Throwaway::start(self.house, Commits::Run)) } else { None };
        let own = match own.transpose() {
            Err(fault @ Fault::Missing { .. }) => {
                eprintln!("{fault}\nThe tests on PostgreSQL did not run.");
                *tally += Tally { ignored: 1, ..Tally::default() };
                return Ok(());
            }
            started => started?,
        };
        build::server(self.house)?;
        let contract = || {
            let mut command = self.house.cargo(["test", "--release"]);
            command.args(build::SERVER).args(["--test", "contract"]).env(NPM, self.tools.npm_folder());
            room::make(&mut command, WAITING);
            match (&named, &own) {
                (Some(url), _) => command.env(postgres::NAMED, url),
                (_, Some(own)) => command.env(postgres::NAMED, own.url()).env(postgres::PROGRAMS, own.programs()),
                _ => &mut command,
            };
            command
        };
        self.test(contract(), self.names, tally)?;
        // Killed only once nobody else needs it.
        let Some(own) = own.as_ref().filter(|_| self.names.is_empty()) else { return Ok(()) };
        let mut alone = contract();
        alone.env(postgres::DATA, own.data());
        self.test(alone, &[KILLED, "--include-ignored", "--exact"].map(str::to_owned), tally)
    }

    fn test(&self, mut command: Command, names: &[String], tally: &mut Tally) -> Result<(), Fault> {
        command.args(["--no-fail-fast", "--"]).args(names);
        if self.reach == Reach::All && !names.iter().any(|name| name.starts_with("--")) {
            command.arg("--include-ignored");
        }
        let mut reader = Reader::default();
        process::run_watched(&mut command, |line| *tally += reader.read(line).unwrap_or_default())
    }
}
