//! The checks, in the order in which they run: the quick and the telling ones first.

use std::process::Command;

use super::browser::{NPM, equip_journey, equip_web};
use super::budget;
use super::count::Tally;
use crate::ask::Reach;
use crate::build::{self, Listing};
use crate::fault::Fault;
use crate::house::House;
use crate::process;
use crate::setup::{Flavour, Tools};

/// One check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The code is formatted.
    Fmt,
    /// The wall of lints stands.
    Clippy,
    /// These commands.
    Xtask,
    /// The rules.
    Domain,
    /// The reader of pictures.
    Scan,
    /// The server, with a real store.
    Server,
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
}

impl Step {
    pub const ALL: [Step; 12] = [
        Step::Fmt,
        Step::Clippy,
        Step::Xtask,
        Step::Domain,
        Step::Scan,
        Step::Server,
        Step::App,
        Step::Architecture,
        Step::Web,
        Step::Build,
        Step::Sizes,
        Step::Journey,
    ];

    /// The word that picks it on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Step::Fmt => "fmt",
            Step::Clippy => "clippy",
            Step::Xtask => "xtask",
            Step::Domain => "domain",
            Step::Scan => "scan",
            Step::Server => "server",
            Step::App => "app",
            Step::Architecture => "architecture",
            Step::Web => "web",
            Step::Build => "build",
            Step::Sizes => "sizes",
            Step::Journey => "journey",
        }
    }

    /// Whether its tests can be picked by name.
    pub fn has_named_tests(self) -> bool {
        !matches!(self, Step::Fmt | Step::Clippy | Step::Build | Step::Sizes)
    }

    /// Whether it looks at what `Build` makes.
    pub fn needs_build(self) -> bool {
        matches!(self, Step::Sizes | Step::Journey)
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
            Step::Xtask => self.test(self.house.cargo(["test", "--package", "xtask"]), self.names, tally),
            Step::Domain => self.test_native(&["--package", "scrip-domain"], tally),
            Step::Scan => self.test_native(&["--package", "scrip-scan"], tally),
            Step::Server => self.test_native(&["--package", "scrip-server"], tally),
            Step::App => self.test_native(&["--package", "scrip", "--lib"], tally),
            Step::Architecture => self.test_native(&["--package", "scrip-tests", "--test", "architecture"], tally),
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
            Step::Journey => {
                let mut command = self.house.cargo(["test", "--release", "--package", "scrip-tests"]);
                command.args(["--test", "wire", "--test", "journey"]);
                equip_journey(&mut command, self.house, self.tools)?;
                self.test(command, self.names, tally)
            }
        }
    }

    fn check(&self, words: &[&str]) -> Result<(), Fault> {
        process::run(&mut self.house.cargo(words.iter().copied()))
    }

    fn test_native(&self, what: &[&str], tally: &mut Tally) -> Result<(), Fault> {
        let mut command = self.house.cargo(["test", "--release"].into_iter().chain(what.iter().copied()));
        command.env(NPM, self.tools.npm_folder());
        self.test(command, self.names, tally)
    }

    fn test(&self, mut command: Command, names: &[String], tally: &mut Tally) -> Result<(), Fault> {
        command.args(["--no-fail-fast", "--"]).args(names);
        if self.reach == Reach::All {
            command.arg("--include-ignored");
        }
        process::run_watched(&mut command, |line| *tally += Tally::read(line).unwrap_or_default())
    }
}
