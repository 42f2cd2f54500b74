//! Scanning a code: by the camera, from a photo, a paste and a drop; and the camera is off as soon as nobody needs it.

use scrip_tests::house::{
    axe::none,
    circumstance::Look,
    keyboard::Key,
    scanning::{blank, film, sample, screenshot, with_camera},
    visit::{Visit, visit, visit_at_a_desk, visit_told},
};

/// A well-formed code that no shop has issued.
const CODE: &str = "GQ7T-2M9X-4K8R-WD1F";

/// Opens the panel on `/redeem`.
async fn opens_scan(visit: &Visit) {
    visit.page.watches_cameras().await;
    visit.page.open("/redeem").await;
    visit.page.press("Scan").await;
    visit.page.the("region", "Scan a code").await;
}

#[tokio::test]
async fn scan_reads_a_link_by_the_camera_then_the_camera_is_off_and_no_picture_has_left() {
    let film = film(&format!("https://shop.example/redeem#code={CODE}"));
    visit_told(&with_camera(&film), async |visit| {
        opens_scan(visit).await;
        let Visit { shop, page, .. } = &*visit;
        page.says("Code found.").await;
        page.code_is_entered(CODE).await;
        page.camera_is_off().await;
        page.lost("region", "Scan a code").await;
        page.focus_is_on("textbox", "Code").await;
        let sent = shop.line.passed("");
        let strangers: Vec<String> =
            sent.iter().filter(|one| one.method != "GET").map(|one| one.path.clone()).collect();
        assert!(strangers.is_empty(), "something left the device: {strangers:?}");
        assert!(sent.iter().any(|one| one.path.starts_with("/scan")), "the reader was fetched when it was needed");
        assert!(sent.iter().all(|one| !one.sent.contains("2M9X")), "a code left the device");
    })
    .await;
}

#[tokio::test]
async fn scan_is_fetched_when_someone_scans_and_not_before() {
    visit(async |Visit { shop, page, .. }| {
        page.open("/redeem").await;
        page.the("button", "Scan").await;
        assert!(shop.line.passed("GET /scan").is_empty() && shop.line.passed("GET /split_scanner").is_empty());
        page.press("Scan").await;
        page.gives_photo(&screenshot(CODE)).await;
        page.code_is_entered(CODE).await;
        assert_eq!(shop.line.passed("GET /split_scanner").len(), 1);
        assert_eq!(shop.line.passed("GET /scan_bg").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn scan_reads_a_screenshot_that_is_chosen_pasted_or_dropped() {
    visit_at_a_desk(async |visit| {
        let letter = screenshot(&format!("Dear Bo, your card: {CODE}. Enjoy it"));
        for way in ["chosen", "pasted", "dropped"] {
            opens_scan(visit).await;
            let page = &visit.page;
            page.sees("No camera was found on this device.").await;
            match way {
                "chosen" => page.gives_photo(&letter).await,
                "pasted" => page.pastes_photo(&letter).await,
                _ => page.drops_photo(&letter).await,
            }
            page.code_is_entered(CODE).await;
        }
    })
    .await;
}

#[tokio::test]
async fn scan_reads_pictures_that_others_have_made() {
    visit(async |visit| {
        for (file, code) in sample() {
            opens_scan(visit).await;
            visit.page.gives_photo(&file).await;
            visit.page.code_is_entered(&code).await;
        }
    })
    .await;
}

#[tokio::test]
async fn scan_hands_over_a_promo_link_and_a_gift_to_claim() {
    visit(async |visit| {
        opens_scan(visit).await;
        let page = &visit.page;
        page.gives_photo(&screenshot(&format!("https://elsewhere.example/claim#code={CODE}"))).await;
        page.is_at("/claim").await;
        opens_scan(visit).await;
        page.gives_photo(&screenshot("https://shop.example/discount/SPRING15")).await;
        page.sees("A promo code: kept for your cart").await;
        assert_eq!(page.script("location.host").await, page.script("new URL(document.baseURI).host").await);
    })
    .await;
}

#[tokio::test]
async fn scan_switches_the_camera_off_when_it_is_stopped_left_or_hidden() {
    let film = film("nothing that anyone could redeem").with_file_name("film.y4m");
    // A film of a table: nothing is ever found in it.
    std::fs::copy(blank_film(), &film).expect("the film is there");
    visit_told(&with_camera(&film), async |visit| {
        let page = visit.page.clone();
        for way in ["stopped", "left", "hidden"] {
            opens_scan(visit).await;
            page.camera_runs().await;
            page.sees("Hold the code in the frame.").await;
            match way {
                "stopped" => {
                    page.press("Stop").await;
                    page.camera_is_off().await;
                    page.focus_is_on("button", "Scan").await;
                }
                "left" => {
                    page.follow("Balance").await;
                    page.camera_is_off().await;
                }
                _ => {
                    page.script("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))").await;
                    page.camera_is_off().await;
                    page.sees("The camera is off.").await;
                    page.press("Use the camera").await;
                    page.camera_runs().await;
                    page.sees("Hold the code in the frame.").await;
                }
            }
        }
    })
    .await;
}

/// Ten frames of grey.
fn blank_film() -> std::path::PathBuf {
    let frames = [b"FRAME\n".as_slice(), &[140; 320 * 240], &[128; 320 * 120]].concat().repeat(10);
    let film = [b"YUV4MPEG2 W320 H240 F10:1 Ip A1:1 C420jpeg\n".as_slice(), &frames].concat();
    scrip_tests::house::scanning::kept("blank.y4m", &film)
}

#[tokio::test]
async fn scan_is_for_everybody() {
    visit_told(&with_camera(&blank_film()), async |visit| {
        opens_scan(visit).await;
        let page = &visit.page;
        page.focus_is_on("heading", "Scan a code").await;
        page.says("Hold the code in the frame.").await;
        let mut faults = page.faults_in_all_looks("scan, looking").await;
        page.shot("scan").await;
        page.gives_photo(&blank()).await;
        page.sees("We found no code in this photo.").await;
        faults.extend(page.faults_in_all_looks("scan, nothing found").await);
        page.shot("scan-nothing").await;
        page.looks(Look::NARROW).await;
        let wide = page.script("document.documentElement.scrollWidth <= innerWidth").await;
        assert_eq!(wide, serde_json::json!(true), "the page is wider than the screen");
        none(faults);
        // By keyboard alone: from the heading to the photo, and on to the way out.
        page.script("document.querySelector('#scan-title').focus()").await;
        for _ in 0..3 {
            page.key(Key::Tab).await;
            if page.focus().await == ("button".to_owned(), "Stop".to_owned()) {
                break;
            }
        }
        page.focus_is_on("button", "Stop").await;
        page.key(Key::Enter).await;
        page.lost("region", "Scan a code").await;
        page.camera_is_off().await;
    })
    .await;
}
