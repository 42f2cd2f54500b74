//! What the command line asks for, read once.

use std::net::SocketAddr;
use std::path::PathBuf;

use crate::fault::Fault;
use crate::fuzz;
use crate::setup::{Extent, Flavour};

/// Shown by `cargo xtask help` and after a command that cannot be read.
pub const HELP: &str = "\
cargo xtask setup [--tests]      find the tools, install what is missing
cargo xtask start [--addr 127.0.0.1:8080] [--data ./data]
                                 build everything, run the shop with demo data
cargo xtask dev                  the same, rebuilt and reloaded on every change
cargo xtask test [--all] [WORD…] every check; a WORD picks a step, or else tests by name; --all adds the slow ones
cargo xtask bench [NAME]         the benchmarks
cargo xtask shots [WORD…]        pictures of every page in every state, on one sheet; a WORD picks journeys by name
cargo xtask fuzz [NAME] [--seconds 60]
                                 code, list, amount, message or problem, fed with what nobody would write
cargo xtask build [--release]    the app only, into dist/
cargo xtask assets               fonts, style and start script only";

const DEFAULT_ADDR: SocketAddr = SocketAddr::V4(std::net::SocketAddrV4::new(std::net::Ipv4Addr::LOCALHOST, 8080));

/// One command with everything it needs to know.
#[derive(Debug, PartialEq, Eq)]
pub enum Ask {
    Help,
    Setup {
        extent: Extent,
    },
    Assets,
    Build {
        flavour: Flavour,
    },
    Start {
        addr: SocketAddr,
        data: PathBuf,
    },
    /// Not for people: `start` runs it beside the server, to greet once the server is ready.
    Announce {
        addr: SocketAddr,
    },
    Dev,
    Test {
        words: Vec<String>,
        reach: Reach,
    },
    Bench {
        words: Vec<String>,
    },
    Shots {
        words: Vec<String>,
    },
    Fuzz {
        name: Option<String>,
        seconds: u64,
    },
}

/// How many of the tests run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// All but those marked `#[ignore]`.
    Usual,
    /// Also the slow ones, marked `#[ignore]`.
    All,
}

/// Reads the words after `cargo xtask`.
pub fn read(words: impl Iterator<Item = String>) -> Result<Ask, Fault> {
    let mut words = words;
    let Some(command) = words.next() else { return Ok(Ask::Help) };
    let mut rest = Rest(words.collect());
    let ask = match command.as_str() {
        "help" | "--help" | "-h" => Ask::Help,
        "setup" => Ask::Setup { extent: if rest.flag("--tests") { Extent::Tests } else { Extent::Build } },
        "assets" => Ask::Assets,
        "build" => Ask::Build { flavour: if rest.flag("--release") { Flavour::Release } else { Flavour::Debug } },
        "start" => Ask::Start {
            addr: rest.value("--addr")?.map_or(Ok(DEFAULT_ADDR), |typed| read_addr(&typed))?,
            data: rest.value("--data")?.map_or_else(|| PathBuf::from("data"), PathBuf::from),
        },
        "announce" => {
            Ask::Announce { addr: rest.value("--addr")?.map_or(Ok(DEFAULT_ADDR), |typed| read_addr(&typed))? }
        }
        "dev" => Ask::Dev,
        "test" => {
            let reach = if rest.flag("--all") { Reach::All } else { Reach::Usual };
            Ask::Test { reach, words: rest.take_all() }
        }
        "bench" => Ask::Bench { words: rest.take_all() },
        "shots" => Ask::Shots { words: rest.take_all() },
        "fuzz" => {
            let seconds = rest.value("--seconds")?.map_or(Ok(60), |typed| read_seconds(&typed))?;
            Ask::Fuzz { seconds, name: rest.one_of(&fuzz::NAMES) }
        }
        other => return Err(Fault::Usage(format!("There is no command “{other}”."))),
    };
    rest.expect_none_left()?;
    Ok(ask)
}

fn read_addr(typed: &str) -> Result<SocketAddr, Fault> {
    typed.parse().map_err(|_| Fault::Usage(format!("“{typed}” is no address: write it as 127.0.0.1:8080.")))
}

fn read_seconds(typed: &str) -> Result<u64, Fault> {
    typed.parse().map_err(|_| Fault::Usage(format!("“{typed}” is no number of seconds.")))
}

/// The words that no one has claimed yet.
struct Rest(Vec<String>);

impl Rest {
    fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// Takes `--name value` or `--name=value`.
    fn value(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let Some(place) = self.0.iter().position(|word| word.split('=').next() == Some(name)) else { return Ok(None) };
        let word = self.0.remove(place);
        if let Some((_, value)) = word.split_once('=') {
            return Ok(Some(value.to_owned()));
        }
        if place < self.0.len() {
            return Ok(Some(self.0.remove(place)));
        }
        Err(Fault::Usage(format!("{name} needs a value.")))
    }

    /// Takes the first word, where it is one of these.
    fn one_of(&mut self, known: &[&str]) -> Option<String> {
        let is_known = self.0.first().is_some_and(|word| known.contains(&word.as_str()));
        is_known.then(|| self.0.remove(0))
    }

    fn take_all(&mut self) -> Vec<String> {
        std::mem::take(&mut self.0)
    }

    fn expect_none_left(self) -> Result<(), Fault> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(Fault::Usage(format!("“{word}” means nothing here."))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(line: &str) -> Result<Ask, Fault> {
        read(line.split_whitespace().map(str::to_owned))
    }

    fn start(addr: &str, data: &str) -> Ask {
        Ask::Start { addr: addr.parse().unwrap(), data: data.into() }
    }

    #[test]
    fn start_opens_on_the_usual_port_unless_told_otherwise() {
        assert_eq!(ask("start").unwrap(), start("127.0.0.1:8080", "data"));
        assert_eq!(ask("start --data /tmp/x --addr 0.0.0.0:99").unwrap(), start("0.0.0.0:99", "/tmp/x"));
        assert_eq!(ask("start --addr=127.0.0.1:1 --data=y").unwrap(), start("127.0.0.1:1", "y"));
    }

    #[test]
    fn what_cannot_be_read_is_said_and_not_guessed() {
        for line in ["strat", "start --addr", "start --addr nowhere", "start now", "setup --test", "build --fast"] {
            assert!(matches!(ask(line), Err(Fault::Usage(_))), "{line}");
        }
    }

    #[test]
    fn fuzz_knows_its_fuzzers() {
        assert_eq!(ask("fuzz").unwrap(), Ask::Fuzz { name: None, seconds: 60 });
        assert_eq!(ask("fuzz list --seconds 5").unwrap(), Ask::Fuzz { name: Some("list".into()), seconds: 5 });
        assert!(ask("fuzz lost").is_err() && ask("fuzz list --seconds many").is_err());
    }

    #[test]
    fn test_takes_words_in_any_order_with_all() {
        let words = vec!["journey".to_owned(), "redeem".to_owned()];
        assert_eq!(ask("test journey --all redeem").unwrap(), Ask::Test { words, reach: Reach::All });
        assert_eq!(ask("test").unwrap(), Ask::Test { words: vec![], reach: Reach::Usual });
    }
}
