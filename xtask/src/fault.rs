//! Everything that can stop a command, as a closed list.

use std::fmt;
use std::io;
use std::process::{ExitCode, ExitStatus};

use crate::ask;

/// Why a command stopped; its `Display` is what the person at the keyboard reads.
#[derive(Debug)]
pub enum Fault {
    /// The command line asks for something that does not exist.
    Usage(String),
    /// A file, a folder or a port did not do what was asked of it.
    Io { doing: String, cause: io::Error },
    /// A program that was run came back with an error; it has said why itself.
    Failed { program: String, status: ExitStatus },
    /// Something is not there and cannot be installed from here; the remedies are commands to type.
    Missing { what: String, remedies: Vec<String> },
    /// Something that a tool wrote is not what it should be.
    Garbled { what: String },
}

impl Fault {
    /// 2 for a command line that cannot be read, as is usual; 1 for the rest.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Fault::Usage(_) => ExitCode::from(2),
            Fault::Io { .. } | Fault::Failed { .. } | Fault::Missing { .. } | Fault::Garbled { .. } => {
                ExitCode::FAILURE
            }
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Usage(what) => write!(out, "{what}\n\n{}", ask::HELP),
            Fault::Io { doing, cause } => write!(out, "✗ {doing}: {cause}"),
            Fault::Failed { program, status } => write!(out, "✗ {program} stopped with {status}"),
            Fault::Missing { what, remedies } => {
                write!(out, "✗ {what}")?;
                remedies.iter().try_for_each(|remedy| write!(out, "\n    {remedy}"))
            }
            Fault::Garbled { what } => write!(out, "✗ {what}"),
        }
    }
}

/// Says what was being done when the machine refused.
pub trait Doing<T> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T, Fault>;
}

impl<T> Doing<T> for io::Result<T> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T, Fault> {
        self.map_err(|cause| Fault::Io { doing: what(), cause })
    }
}
