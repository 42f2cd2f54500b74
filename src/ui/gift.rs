//! A gift as a picture: its design in its colours, its rosette, and, where it is shown, its worth.

use super::figure::Figure;
use domain::gift::{Design, Palette};
use leptos::prelude::*;

/// The address of a design. Its drawing takes the page's colours, by the class of the palette.
fn drawing(design: Design) -> String {
    ["/designs/", design.word(), ".svg#art"].concat()
}

/// The class that gives a palette's colours.
pub fn colours(palette: Palette) -> &'static str {
    match palette {
        Palette::Ink => "gift-colours ink-palette",
        Palette::Dusk => "gift-colours dusk-palette",
        Palette::Leaf => "gift-colours leaf-palette",
        Palette::Ruby => "gift-colours ruby-palette",
    }
}

/// The drawing alone.
#[component]
pub fn Drawing(design: Design) -> impl IntoView {
    view! {
        <svg class="drawing" viewBox="0 0 640 320" aria-hidden="true">
            <use href=drawing(design)></use>
        </svg>
    }
}

/// The face of a gift. Drawn for the eye: what it says stands in words beside it.
#[component]
pub fn GiftFace(
    design: Design,
    palette: Palette,
    /// What the rosette is drawn from.
    rosette: String,
    /// The figure on it.
    #[prop(optional, into)]
    worth: Option<String>,
) -> impl IntoView {
    let worth = worth.map(|worth| view! { <span class="gift-worth" aria-hidden="true"><bdi>{worth}</bdi></span> });
    view! {
        <div class=["gift-face ", colours(palette)].concat()>
            <Drawing design/>
            <Figure of=rosette/>
            {worth}
        </div>
    }
}
