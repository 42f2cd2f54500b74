//! Passkeys, with the authenticator that the browser itself plays (WebDriver's virtual authenticator).

use scrip_tests::house::{
    page::Page,
    shop::{ADA, PASSWORD},
    visit::{Visit, visit_at_a_desk},
};
use serde_json::{Value, json};

/// From now on this device has an authenticator in which somebody is there and known.
async fn has_an_authenticator(page: &Page) -> Value {
    page.tell("WebAuthn.enable", json!({ "enableUI": false })).await;
    let options = json!({
        "protocol": "ctap2", "ctap2Version": "ctap2_1", "transport": "internal", "hasResidentKey": true,
        "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true,
    });
    let added = page.tell("WebAuthn.addVirtualAuthenticator", json!({ "options": options })).await;
    added["authenticatorId"].clone()
}

/// Adds a passkey on the page of the account, proving who it is on the way, and keeps the recovery codes.
async fn adds_a_passkey(page: &Page, name: &str) -> Vec<String> {
    page.fill("Name of the passkey", name).await;
    page.press("Add a passkey").await;
    page.fill("Password", PASSWORD).await;
    page.press("Confirm and go on").await;
    page.sees("Your recovery codes").await;
    let codes = page.script("[...document.querySelectorAll('.recovery code')].map(code => code.textContent)").await;
    page.press("I have kept them").await;
    page.the("button", &format!("Remove the passkey {name}")).await;
    serde_json::from_value(codes).expect("a list of codes")
}

async fn signs_out(page: &Page) {
    page.press("Sign out").await;
    page.says("You are signed out.").await;
}

#[tokio::test]
async fn a_passkey_is_added_signs_in_alone_and_is_removed() {
    visit_at_a_desk(async |Visit { page, .. }| {
        has_an_authenticator(page).await;
        page.open("/signin?next=/account").await;
        page.signs_in(ADA).await;
        page.is_at("/account").await;
        page.the("region", "Passkeys").await;
        adds_a_passkey(page, "My desk").await;
        page.shot("passkeys").await;
        signs_out(page).await;

        page.open("/signin").await;
        page.press("Sign in with a passkey").await;
        page.the("button", "Sign out").await;
        page.is_at("/balance").await;

        page.open("/account").await;
        page.sees("used last").await;
        page.press("Remove the passkey My desk").await;
        page.press("Use a passkey").await;
        page.says("The passkey is removed. Your device may still offer it; there you can delete it too.").await;
        page.sees("A passkey lets you in by your fingerprint").await;
        signs_out(page).await;

        page.open("/signin").await;
        page.press("Sign in with a passkey").await;
        page.sees("This passkey did not work here.").await;
        page.signs_in(ADA).await;
    })
    .await;
}

#[tokio::test]
async fn after_the_password_a_passkey_does_as_well_as_a_code() {
    visit_at_a_desk(async |Visit { page, .. }| {
        let authenticator = has_an_authenticator(page).await;
        page.open("/signin?next=/account").await;
        page.signs_in(ADA).await;
        let codes = adds_a_passkey(page, "My desk").await;
        signs_out(page).await;

        page.open("/signin").await;
        page.fill("E-mail", ADA).await;
        page.fill("Password", PASSWORD).await;
        page.press("Sign in").await;
        page.sees("Your account asks for one more thing: a passkey, or a code.").await;
        // A finger that the device does not know.
        let unknown = json!({ "authenticatorId": authenticator, "isUserVerified": false });
        page.tell("WebAuthn.setUserVerified", unknown).await;
        page.press("Use a passkey").await;
        page.sees("No passkey was used. Try again, or go on another way.").await;
        page.press("Use a recovery code").await;
        page.fill("Recovery code", &codes[0]).await;
        page.press("Sign in").await;
        page.the("button", "Sign out").await;
        signs_out(page).await;

        let known = json!({ "authenticatorId": authenticator, "isUserVerified": true });
        page.tell("WebAuthn.setUserVerified", known).await;
        page.open("/signin").await;
        page.fill("E-mail", ADA).await;
        page.fill("Password", PASSWORD).await;
        page.press("Sign in").await;
        page.press("Use a passkey").await;
        page.the("button", "Sign out").await;
    })
    .await;
}
