use super::*;

pub fn style(pairs: &[(&str, &str)]) -> Style {
    let fields = pairs.iter().map(|(name, value)| ((*name).to_owned(), Json::Text((*value).to_owned())));
    Style::named(fields.collect()).unwrap()
}

pub fn worn<'a>(skin: &'a Skin, name: &str) -> Option<&'a str> {
    skin.properties.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
}

#[test]
fn a_page_wears_its_own_colours_where_they_can_be_read() {
    let day = skin(Theme::Auto, &style(&[("accent", "#8a1c4a"), ("round", "0px")]), false);
    assert_eq!((day.scheme, worn(&day, "--act"), worn(&day, "--on-act")), ("light", Some("#8a1c4a"), Some("#ffffff")));
    assert_eq!(worn(&day, "--round"), Some("0px"));
    let night = skin(Theme::Auto, &style(&[("accent", "#8a1c4a")]), true);
    assert_eq!((night.scheme, worn(&night, "--act")), ("light dark", None), "it could not be read at night");
    let own = skin(Theme::Auto, &style(&[("paper", "#101820"), ("ink", "#f2f2f2"), ("accent", "#ffb454")]), false);
    assert_eq!((own.scheme, worn(&own, "--paper"), worn(&own, "--on-act")), ("dark", Some("#101820"), Some("#000000")));
    assert_eq!(skin(Theme::Auto, &Style::default(), true), Skin { scheme: "light dark", properties: Vec::new() });
}

#[test]
fn what_could_not_be_read_is_not_worn() {
    let faint = skin(Theme::Light, &style(&[("paper", "#ffffff"), ("ink", "#cccccc")]), false);
    assert_eq!(faint, Skin { scheme: "light", properties: Vec::new() });
    let loud = skin(Theme::Light, &style(&[("paper", "#e0a526"), ("ink", "#000000")]), false);
    assert_eq!(worn(&loud, "--paper"), None, "a stop could not be read on it");
    assert_eq!(style(&[("round", "25px")]).round, None);
    assert_eq!(style(&[("ink", "var(--x)")]).ink, None);
}
