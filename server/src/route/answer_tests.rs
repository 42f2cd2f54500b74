use super::*;
use crate::{clock::Clock, config::Settings};
use axum::{Router, body::to_bytes, middleware, routing::get};
use tower_service::Service;

async fn broken() -> &'static str {
    panic!("a request that breaks off")
}

#[tokio::test]
async fn a_request_that_panics_is_refused_and_the_next_one_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::read(|name| match name {
        "SCRIP_CODE_SECRET" => Some("a secret of a test, longer than 32 bytes".into()),
        "DATABASE_URL" => Some(format!("sqlite://{}", folder.path().join("scrip.db").display())),
        _ => None,
    });
    let app = App::open(settings.unwrap(), Clock::default()).await.unwrap();
    let mut router: Router = Router::new()
        .route("/api/v1/broken", get(broken))
        .route("/api/v1/whole", get(async || "whole"))
        .layer(middleware::from_fn_with_state(app.clone(), answer))
        .with_state(app.clone());
    let mut ask = async |path: &str| {
        let request = Request::builder().uri(format!("/api/v1/{path}")).body(Body::empty()).unwrap();
        let response = router.call(request).await.unwrap();
        let (parts, body) = response.into_parts();
        (parts, String::from_utf8(to_bytes(body, 10_000).await.unwrap().to_vec()).unwrap())
    };
    for _ in 0..3 {
        let (parts, body) = ask("broken").await;
        assert_eq!(parts.status.as_u16(), 503);
        assert_eq!(parts.headers[header::CONTENT_TYPE], PROBLEM);
        assert!(body.contains("\"reason\":\"unavailable\"") && !body.contains("breaks off"), "{body}");
        let (parts, body) = ask("whole").await;
        assert_eq!((parts.status.as_u16(), body.as_str()), (200, "whole"));
    }
    let counted = app.metrics.text();
    assert!(counted.contains("route=\"/api/v1/broken\",status=\"503\"} 3"), "{counted}");
    app.store.close().await;
}
