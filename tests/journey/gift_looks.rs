//! How a gift looks: every design, in its colours, and with colours of the system's own.

use domain::gift::{Design, Palette};
use scrip_tests::house::{
    circumstance::Look,
    page::Page,
    paper::Picture,
    visit::{Visit, visit_at_a_desk},
};
use serde_json::json;

const DESIGNS: [&str; 8] = [
    "Parcel with a bow",
    "Cake with candles",
    "Bouquet",
    "Lanterns",
    "Fir trees in snow",
    "Kite",
    "Tea for two",
    "Harbour",
];
const PALETTES: [&str; 4] = ["Dark blue", "Plum", "Green", "Red"];

async fn preview(page: &Page) -> Picture {
    page.settles().await;
    let region = page.the("region", "Preview").await;
    page.sees_picture(&region).await
}

#[tokio::test]
async fn every_design_is_drawn_and_takes_its_colours() {
    visit_at_a_desk(async |Visit { page, .. }| {
        page.open("/gift").await;
        page.the("button", "Review gift").await;
        page.press("Card").await;
        page.press("$50").await;
        let mut seen: Vec<(String, Picture)> = Vec::new();
        let palettes = Palette::ALL.into_iter().zip(PALETTES);
        let turns = Design::ALL.into_iter().zip(DESIGNS).zip(palettes.clone().cycle());
        // Each design in one set of colours, the last of them in all.
        let last = palettes.map(|palette| ((Design::Harbour, "Harbour"), palette));
        for ((design, name), (palette, colours)) in turns.take(7).chain(last) {
            page.chooses(name).await;
            page.chooses(colours).await;
            let picture = preview(page).await;
            let ground = hex(palette.colours()[0]);
            assert!(picture.share_of(ground) > 20, "{name} in {colours} has no ground of {ground:?}");
            for (other, known) in &seen {
                assert!(picture != *known, "{name} in {colours} looks like {other}");
            }
            seen.push((format!("{name} in {colours}"), picture));
            page.shot(&format!("design-{}-{}", design.word(), palette.word())).await;
            page.looks(Look::DESKTOP).await;
        }
        assert_eq!(seen.len(), 11);
    })
    .await;
}

#[tokio::test]
async fn with_colours_of_the_systems_own_everything_can_still_be_told_apart() {
    visit_at_a_desk(async |Visit { page, .. }| {
        page.open("/gift").await;
        page.the("button", "Review gift").await;
        page.wears_forced_colours().await;
        // Grounds are gone now: what can be chosen is there, and what is chosen has an edge that it had not before.
        for (role, name) in [("radio", "Kite"), ("radio", "Plum"), ("button", "$50"), ("button", "Card")] {
            let before = alone(page, role, name).await;
            assert!(before.colours() > 1, "{name} can't be seen");
            page.the(role, name).await.click().await;
            assert!(alone(page, role, name).await != before, "{name} looks the same when it is chosen");
        }
        page.picture("gift-forced-colours").await;
    })
    .await;
}

/// A thing that neither the mouse nor the keyboard is with.
async fn alone(page: &Page, role: &str, name: &str) -> Picture {
    page.script("document.activeElement.blur()").await;
    page.tell("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": 1, "y": 1 })).await;
    page.settles().await;
    let thing = page.the(role, name).await;
    page.sees_picture(&thing).await
}

fn hex(colour: &str) -> [u8; 3] {
    [1, 3, 5].map(|at| u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour as #rrggbb"))
}
