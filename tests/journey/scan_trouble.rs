//! Scanning where something is in the way: each has its own sentence, and leaves the other ways open.

use scrip_tests::house::{
    proxy::Fault,
    scanning::{blank, film, kept, screenshot, with_camera},
    visit::{Visit, visit, visit_told},
};

const CODE: &str = "GQ7T-2M9X-4K8R-WD1F";

/// A photo leads on, whatever the camera is.
async fn a_photo_leads_on(visit: &Visit) {
    visit.page.gives_photo(&screenshot(CODE)).await;
    visit.page.code_is_entered(CODE).await;
}

#[tokio::test]
async fn scan_without_permission_says_how_to_allow_it_and_takes_a_photo() {
    let words: Vec<String> = with_camera(&film(CODE)).into_iter().filter(|word| !word.contains("fake-ui")).collect();
    visit_told(&words, async |visit| {
        let page = &visit.page;
        page.open("/redeem").await;
        page.camera_is("denied").await;
        page.press("Scan").await;
        page.sees("The camera is not allowed here. Allow it in your browser's settings").await;
        page.says("The camera is not allowed here.").await;
        page.shot("scan-refused").await;
        page.camera_is("granted").await;
        page.press("Use the camera").await;
        page.code_is_entered(CODE).await;
        page.fill("Code", "").await;
        page.camera_is("denied").await;
        page.press("Scan").await;
        a_photo_leads_on(visit).await;
    })
    .await;
}

#[tokio::test]
async fn scan_without_a_camera_or_a_code_in_the_photo_leaves_the_other_ways() {
    visit(async |visit| {
        let page = &visit.page;
        page.open("/redeem").await;
        page.press("Scan").await;
        page.sees("No camera was found on this device. Use a photo, or type the code.").await;
        page.gives_photo(&blank()).await;
        page.sees("We found no code in this photo. Go closer, with more light").await;
        page.says("We found no code in this photo.").await;
        page.gives_photo(&kept("card.png", b"this is no picture")).await;
        page.sees("Your browser can not open this file as a picture.").await;
        a_photo_leads_on(visit).await;
    })
    .await;
}

/// The worker or its module is lost on the way, and there at the second try.
async fn comes_at_the_second_try(lost: &str) {
    visit(async |visit| {
        let Visit { shop, page, browser } = &*visit;
        page.open("/redeem").await;
        shop.line.fail(lost, Fault::Answered(404));
        page.press("Scan").await;
        page.gives_photo(&screenshot(CODE)).await;
        page.sees("What reads pictures could not be fetched.").await;
        shop.line.mend();
        page.gives_photo(&screenshot(CODE)).await;
        page.code_is_entered(CODE).await;
        let complaints = browser.complaints().await;
        assert!(complaints.iter().all(|complaint| complaint.contains("/scan")), "{complaints:#?}");
    })
    .await;
}

#[tokio::test]
async fn scan_whose_worker_does_not_come_says_so_and_tries_again() {
    comes_at_the_second_try("GET /scan-*").await;
}

#[tokio::test]
async fn scan_whose_module_does_not_come_says_so_and_tries_again() {
    comes_at_the_second_try("GET /scan_bg*").await;
}

#[tokio::test]
async fn scan_in_an_installed_app_or_on_an_unsafe_page_says_what_to_do_there() {
    visit(async |Visit { page, .. }| {
        let refuse = |more: &str| {
            format!(
                "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError')); {more}; true"
            )
        };
        let cases = [
            (refuse("navigator.standalone = true"), "The camera is not allowed in this app."),
            (refuse("").replace("NotAllowedError", "NotReadableError"), "Something else is using the camera."),
        ];
        for (circumstance, sentence) in cases {
            page.open("/redeem").await;
            page.script(&circumstance).await;
            page.press("Scan").await;
            page.sees(sentence).await;
        }
        // Behind an address that browsers do not trust there are no devices at all.
        page.open("/redeem").await;
        let unsafe_page = "Object.defineProperty(navigator, 'mediaDevices', { get: () => undefined }); \
            Object.defineProperty(window, 'isSecureContext', { get: () => false }); true";
        page.script(unsafe_page).await;
        page.press("Scan").await;
        page.sees("Browsers give the camera to secure pages only").await;
    })
    .await;
}
