//! What the browser tests are told about the browser.

use std::path::PathBuf;
use std::process::Command;

use serde_json::json;

use crate::fault::Fault;
use crate::folder::{make_folder, write_file};
use crate::house::House;
use crate::setup::{Browser, Tools};

/// No sandbox, because containers run as root; the rest keeps Chromium from doing other things than the tests.
const FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// For tests of the app that run in the browser as WASM.
pub fn equip_web(command: &mut Command, house: &House) -> Result<(), Fault> {
    let browser = browser()?;
    let wishes = json!({ "goog:chromeOptions": { "binary": browser.chromium, "args": FLAGS } });
    let file = house.at("target/webdriver.json");
    make_folder(&house.at("target"))?;
    write_file(&file, format!("{wishes:#}\n"))?;
    command.env("CHROMEDRIVER", browser.driver).env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file);
    // Seconds until the runner gives up; its own 20 are few on a busy machine.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "180").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
    Ok(())
}

/// The folder of the npm packages, in which the mail server of the tests is one.
pub const NPM: &str = "SCRIP_NPM";

/// For journeys: native programs that drive the browser, with the real server and the real app.
pub fn equip_journey(command: &mut Command, house: &House, tools: &Tools) -> Result<(), Fault> {
    let browser = browser()?;
    let places: [(&str, PathBuf); 7] = [
        ("SCRIP_SERVER_BIN", house.server_program()),
        ("SCRIP_ISSUER_BIN", house.issuer_program()),
        ("SCRIP_DIST", house.dist()),
        ("SCRIP_AXE", tools.npm_file("axe-core/axe.min.js")),
        (NPM, tools.npm_folder().to_owned()),
        ("CHROMIUM", browser.chromium),
        ("CHROMEDRIVER", browser.driver),
    ];
    command.envs(places);
    Ok(())
}

fn browser() -> Result<Browser, Fault> {
    Browser::locate().ok_or_else(|| Fault::Missing {
        what: "The browser of the tests is not there.".into(),
        remedies: vec!["cargo xtask setup --tests".into()],
    })
}
