//! Where everything lies: the repository, what is built from it, and the cache that all checkouts of a person use.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fault::{Doing, Fault};

/// The folders that the commands work in.
#[derive(Debug, Clone)]
pub struct House {
    root: PathBuf,
    native_target: PathBuf,
    cache: PathBuf,
}

impl House {
    /// Finds the repository around the current folder.
    pub fn find() -> Result<House, Fault> {
        let here = env::current_dir().doing(|| "finding the current folder".into())?;
        let root = here.ancestors().find(|folder| folder.join("Trunk.toml").is_file() && folder.join("xtask").is_dir());
        let Some(root) = root.map(Path::to_owned) else {
            return Err(Fault::Usage(format!("{} is outside the repository.", here.display())));
        };
        let native_target = root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()));
        let cache = env::var_os("XDG_CACHE_HOME")
            .filter(|folder| !folder.is_empty())
            .map(PathBuf::from)
            .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")))
            .map(|folder| folder.join("scrip"));
        let Some(cache) = cache else {
            return Err(Fault::Missing {
                what: "Neither HOME nor XDG_CACHE_HOME is set, so there is no place for the tools.".into(),
                remedies: vec!["export XDG_CACHE_HOME=/some/folder".into()],
            });
        };
        Ok(House { root, native_target, cache })
    }

    /// The repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the repository.
    pub fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The app as browsers get it.
    pub fn dist(&self) -> PathBuf {
        self.at("dist")
    }

    /// Fonts, style and start script, on their way into the app. Always under the repository's own `target`, because
    /// `index.html` and `style/main.css` name it, wherever `CARGO_TARGET_DIR` may point.
    pub fn assets(&self) -> PathBuf {
        self.at("target/assets")
    }

    /// What past builds were made from.
    pub fn stamps(&self) -> PathBuf {
        self.at("target/stamps")
    }

    /// Cargo's folder for WASM: apart, because two compilers (and trunk) would take each other's artifacts.
    pub fn wasm_target(&self) -> PathBuf {
        self.native_target.join("wasm")
    }

    /// The server after `cargo build --release`.
    pub fn server_program(&self) -> PathBuf {
        self.native_target.join("release/scrip-server")
    }

    /// The other issuer of the demonstration, built with the server.
    pub fn issuer_program(&self) -> PathBuf {
        self.native_target.join("release/scrip-issuer")
    }

    /// A fuzzer, after it was built for a target.
    pub fn fuzzer(&self, native: &str, name: &str) -> PathBuf {
        self.native_target.join(native).join("fuzz").join(name)
    }

    /// Tools of all versions, one folder each.
    pub fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// Costly results by the hash of what they were made from.
    pub fn cached(&self, kind: &str) -> PathBuf {
        self.cache.join(kind)
    }

    /// A program to be run in the repository, free of what `cargo run` left in the environment.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        for (name, _) in env::vars_os() {
            let left_by_cargo = name.to_str().is_some_and(|name| {
                matches!(name, "CARGO" | "RUST_RECURSION_COUNT" | "LD_LIBRARY_PATH")
                    || ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"].iter().any(|start| name.starts_with(start))
            });
            if left_by_cargo {
                command.env_remove(name);
            }
        }
        // Cargo builds for the whole house in one place, whatever the folder it is called from.
        command.env("CARGO_TARGET_DIR", &self.native_target);
        command
    }

    /// `cargo`, for native crates.
    pub fn cargo<'a>(&self, words: impl IntoIterator<Item = &'a str>) -> Command {
        let mut command = self.command("cargo");
        command.args(words);
        command
    }
}
