//! What stands in two places because two programs read it.

use super::tree::files;

#[test]
fn a_gift_has_the_same_colours_on_the_page_and_in_its_letter() {
    let style = files(&["style/ui/gift.css"], |_| true);
    let (_, style) = style.first().expect("style/ui/gift.css is there");
    for palette in domain::gift::Palette::ALL {
        let rule = style.split(&format!(".{}-palette {{", palette.word())).nth(1).unwrap_or_default();
        let said: Vec<&str> = rule.split('}').next().unwrap_or_default().split([':', ';']).map(str::trim).collect();
        let [ground, second, one, other] = palette.colours();
        for (name, colour) in [("--g1", ground), ("--g2", second), ("--i1", one), ("--i2", other)] {
            let place = said.iter().position(|part| *part == name);
            assert_eq!(place.and_then(|place| said.get(place + 1)), Some(&colour), "{palette:?} {name}");
        }
    }
    let drawn = files(&["public/designs"], |path| path.ends_with(".svg"));
    for design in domain::gift::Design::ALL {
        let file = drawn.iter().find(|(path, _)| path.ends_with(&format!("/{}.svg", design.word())));
        let (_, drawing) = file.unwrap_or_else(|| panic!("{design:?} is not drawn"));
        assert!(drawing.contains("id=\"art\""), "{design:?} has nothing to be shown by");
    }
}
