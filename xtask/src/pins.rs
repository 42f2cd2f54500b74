//! Every version and every package that comes from outside. The npm packages stand in `tools/package.json`.

/// A program that `cargo install` builds.
#[derive(Debug, Clone, Copy)]
pub struct CratePin {
    /// The crate.
    pub name: &'static str,
    /// Its exact version.
    pub version: &'static str,
    /// The programs it is wanted for; the first tells its version.
    pub programs: &'static [&'static str],
    /// How to install it.
    pub flags: &'static [&'static str],
    /// How long that takes on two cores, for the person who waits.
    pub takes: &'static str,
}

/// 0.22 wants a newer compiler than the house. The default features would add self-updates and a second TLS.
pub const TRUNK: CratePin = CratePin {
    name: "trunk",
    version: "0.21.14",
    programs: &["trunk"],
    flags: &["--locked", "--no-default-features", "--features", "rustls"],
    takes: "about 4 minutes",
};

/// Must be the very version of `wasm-bindgen` in the app's manifest. Not `--locked`: its lock file names a crate
/// version that was withdrawn.
pub const WASM_BINDGEN: CratePin = CratePin {
    name: "wasm-bindgen-cli",
    version: "0.2.130",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    flags: &[],
    takes: "about 2 minutes",
};

/// Cuts the module of the app into parts. Reads what `wasm_split_helpers`, which comes with Leptos, has marked.
pub const WASM_SPLIT: CratePin = CratePin {
    name: "wasm_split_cli_support",
    version: "0.2.4",
    programs: &["wasm-split-cli"],
    flags: &["--locked", "--features", "build-binary"],
    takes: "about a minute",
};

/// Looks at packages of others: licences, where they are from, which may not be, and known weaknesses.
pub const DENY: CratePin = CratePin {
    name: "cargo-deny",
    version: "0.20.2",
    programs: &["cargo-deny"],
    flags: &["--locked"],
    takes: "some minutes",
};

/// These tools run for a second a day: quick to build counts for more than quick to run.
pub const CRATE_ENV: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
];

/// The npm packages, pinned.
pub const PACKAGE_JSON: &str = include_str!("../tools/package.json");

/// The packages that draw and take pictures of codes for `bench scan`, and the readers that ours is held against.
pub const PICTURES: [(&str, &str); 2] = [
    ("package.json", include_str!("../tools/pictures/package.json")),
    ("requirements.txt", include_str!("../tools/pictures/requirements.txt")),
];

/// The independent tester of the API, with all that it brings along.
pub const SCHEMATHESIS: &str = include_str!("../tools/schemathesis/requirements.txt");

/// Python with what makes a folder for its packages.
pub const DEBIAN_PYTHON: [&str; 2] = ["python3", "python3-venv"];

/// The oldest `wasm-ld` that reads what the compiler below writes.
pub const WASM_LD: u32 = 22;

/// Debian's compiler for browsers, with the sources of the standard library and a linker of the same LLVM.
pub const DEBIAN_WASM: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// What runs the npm packages: programs, and the packages they come in.
pub const DEBIAN_NODE: [(&str, &str); 2] = [("node", "nodejs"), ("npm", "npm")];

/// The browser of the tests, and letters for it to draw.
pub const DEBIAN_BROWSER: [&str; 4] = ["chromium", "chromium-driver", "fonts-dejavu-core", "fonts-noto-cjk"];

/// The other database of the tests.
pub const DEBIAN_POSTGRES: [&str; 1] = ["postgresql"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bindings_tool_has_the_version_the_app_is_built_with() {
        let manifest = include_str!("../../Cargo.toml");
        assert!(manifest.contains(&format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version)));
    }

    #[test]
    fn every_package_of_python_is_pinned_to_one_version() {
        for list in [PICTURES[1].1, SCHEMATHESIS] {
            assert!(
                list.lines().all(|line| line.split_once("==").is_some_and(|(_, version)| !version.is_empty())),
                "{list}"
            );
        }
        assert!(SCHEMATHESIS.lines().any(|line| line.starts_with("schemathesis==")));
    }

    #[test]
    fn every_npm_package_is_pinned_to_one_version() {
        for (manifest, part) in
            [(PACKAGE_JSON, "dependencies"), (PACKAGE_JSON, "overrides"), (PICTURES[0].1, "dependencies")]
        {
            let manifest: serde_json::Value = serde_json::from_str(manifest).unwrap();
            for (name, version) in manifest[part].as_object().unwrap() {
                let version = version.as_str().unwrap();
                assert!(version.chars().all(|sign| sign.is_ascii_digit() || sign == '.'), "{name} {version}");
            }
        }
    }
}
