//! The picture of a gift where no style sheet colours it: in the mail. The page lays the same drawing and the same figure
//! over each other (`src/ui/gift.rs`, `style/ui/gift.css`).

use super::Palette;
use crate::rosette::rosette;

/// The box of every drawing, and of the picture.
const VIEW_BOX: &str = "0 0 640 320";

/// The figure's box of 400 lies around 500, 160, a tenth smaller.
const PLACE: &str = "translate(320 -20) scale(.9)";

/// A picture as SVG: the drawing in a palette's colours, and over it, quietly, the rosette of a public id.
pub fn picture(drawing: &str, palette: Palette, id: &str) -> String {
    let [_, _, first, second] = palette.colours();
    let lines = rosette(id);
    [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"",
        VIEW_BOX,
        "\">",
        &coloured(inside(drawing), palette),
        "<g fill=\"none\" stroke-width=\".8\" opacity=\".35\" transform=\"",
        PLACE,
        "\"><path stroke=\"",
        first,
        "\" d=\"",
        &lines.first,
        "\"/><path stroke=\"",
        second,
        "\" d=\"",
        &lines.second,
        "\"/></g></svg>",
    ]
    .concat()
}

/// What stands between the outermost tags.
fn inside(drawing: &str) -> &str {
    let behind = drawing.find("<svg").and_then(|at| drawing.get(at..)).and_then(|from| from.split_once('>'));
    behind.and_then(|(_, rest)| rest.rsplit_once("</svg>")).map_or("", |(inside, _)| inside)
}

/// Every `var(--name, fallback)` replaced: by the palette's colour of that name, or else by its fallback.
fn coloured(drawing: &str, palette: Palette) -> String {
    let [ground, second_ground, first, second] = palette.colours();
    let mut pieces = drawing.split("var(");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (variable, rest) = piece.split_once(')').unwrap_or((piece, ""));
        let (name, fallback) = variable.split_once(',').unwrap_or((variable, "none"));
        text.push_str(match name.trim() {
            "--g1" => ground,
            "--g2" => second_ground,
            "--i1" => first,
            "--i2" => second,
            _ => fallback.trim(),
        });
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWING: &str = "<?xml version=\"1.0\"?><svg xmlns=\"a\" viewBox=\"b\"><path fill=\"var(--g1, #000)\" \
        stroke=\"var(--i3,#ffffff)\"/><path style=\"fill:var(--i2,#000)\"/></svg>\n";

    #[test]
    fn a_drawing_takes_the_colours_of_its_palette() {
        let picture = picture(DRAWING, Palette::Dusk, "7QK2-M4X9-1");
        let inside = "<path fill=\"#3a1c4f\" stroke=\"#ffffff\"/><path style=\"fill:#ff9fc2\"/><g ";
        assert!(picture.contains(inside), "{picture}");
        assert_eq!((picture.matches("<svg").count(), picture.matches("</svg>").count()), (1, 1));
        assert!(picture.contains(&rosette("7QK2-M4X9-1").second));
    }

    #[test]
    fn every_palette_gives_another_picture_and_a_text_that_is_none_an_empty_one() {
        let all: std::collections::HashSet<String> =
            Palette::ALL.into_iter().map(|palette| picture(DRAWING, palette, "a")).collect();
        assert_eq!(all.len(), 4);
        assert_eq!(inside("no drawing"), "");
        assert_eq!(coloured("fill=\"var(--g1", Palette::Ink), "fill=\"#171b56");
    }
}
