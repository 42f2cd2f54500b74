//! A theme as a style sheet: the custom properties of style/tokens.css, by day and by night.

use super::{Color, READABLE, Theme, Type, theme::Hours};

/// A colour for each time of day, under the name that the app's style has for it.
pub(super) type Row = (&'static str, [Color; 2]);

impl Theme {
    /// The style sheet; the logo is at this address.
    pub fn css(&self, logo: Option<&str>) -> String {
        let mut css = String::from(":root{");
        for (name, [day, night]) in self.colours() {
            css += &format!("{name}:light-dark({},{});", day.write(), night.write());
        }
        css += &format!("--round:{}px;--sheet-round:{}px;", self.round, u32::from(self.round) * 3 / 2);
        if let Some((headline, body)) = stacks(self.letters) {
            css += &format!("--headline:{headline};--body:{body};");
        }
        if let Some([one, two]) = self.illustrations {
            css += &format!("--ink-one:{};--ink-two:{};", one.0.write(), two.0.write());
        }
        css.push('}');
        if self.illustrations.is_none() {
            css += ".figure,.drawing{display:none}";
        }
        if let (Some(logo), Some(aspect)) = (logo, self.logo_aspect()) {
            let width = aspect.saturating_mul(24) / 100;
            css += &format!(
                ".brand .mark{{inline-size:{width}px;block-size:24px;background:url({logo}) center/contain no-repeat}}\
                 .brand .mark path{{display:none}}"
            );
        }
        css
    }

    /// Every colour that follows from the tokens.
    pub(super) fn colours(&self) -> Vec<Row> {
        let times = self.times();
        let [day, night] = times;
        let tickets = [ticket(day.act, day.paper, 900), ticket(day.act, night.paper, 700)];
        let each = |of: fn(Hours) -> Color| [of(day), of(night)];
        let mut rows: Vec<Row> = vec![
            ("--paper", each(|time| time.paper)),
            ("--sheet", each(|time| time.sheet)),
            ("--ink", each(|time| time.ink)),
            ("--soft", each(|time| time.readable(time.sheet.mixed(time.ink, 65)))),
            ("--line", each(|time| time.paper.mixed(time.ink, 16))),
            ("--edge", [day.ink, night.readable(night.sheet.mixed(night.ink, 65))]),
            ("--act", each(|time| time.act)),
            ("--on-act", each(|time| on(time.act))),
            ("--ticket", tickets),
            ("--on-ticket", each(|_| WHITE)),
            ("--on-ticket-soft", tickets.map(|ticket| WHITE.mixed(ticket, 15))),
        ];
        let names = [("--good", "--good-wash"), ("--care", "--care-wash"), ("--stop", "--stop-wash")];
        for (place, (name, wash)) in names.into_iter().enumerate() {
            let pair =
                times.map(|time| time.signals.get(place).map_or((time.ink, time.sheet), |one| washed(time, *one)));
            rows.push((name, pair.map(|(signal, _)| signal)));
            rows.push((wash, pair.map(|(_, wash)| wash)));
        }
        rows
    }
}

const WHITE: Color = Color::rgb(255, 255, 255);
const BLACK: Color = Color::rgb(0, 0, 0);

/// White or black: what is read on a colour.
fn on(color: Color) -> Color {
    if color.contrast(WHITE) >= color.contrast(BLACK) { WHITE } else { BLACK }
}

/// Tickets are of the day's accent, so dark that white stands out on them, and not as dark as what they lie on.
fn ticket(accent: Color, on: Color, white: u32) -> Color {
    /// As much as a sheet of paper stands out that casts no shadow.
    const OUT: u32 = 140;
    let mixed = |color: Color, with: Color| (0..=100).step_by(5).map(move |hundredths| color.mixed(with, hundredths));
    let dark = mixed(accent, BLACK).find(|dark| dark.contrast(WHITE) >= white).unwrap_or(BLACK);
    mixed(dark, WHITE).find(|ticket| ticket.contrast(on) >= OUT).unwrap_or(dark)
}

/// A signal that is read everywhere, and a wash of it on which it and text are.
fn washed(time: Hours, signal: Color) -> (Color, Color) {
    let read = |signal: Color, wash: Color| signal.contrast(wash).min(time.ink.contrast(wash)) >= READABLE;
    let signal = time.readable(signal);
    let with = |hundredths| time.sheet.mixed(signal, hundredths);
    let wash = [12, 8, 4].into_iter().map(with).find(|wash| read(signal, *wash));
    (signal, wash.unwrap_or(time.sheet))
}

/// Headlines and text. None leaves the house's.
fn stacks(letters: Type) -> Option<(&'static str, &'static str)> {
    const SYSTEM: &str = "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif";
    const GEOMETRIC: &str = "Avenir,Montserrat,Corbel,\"URW Gothic\",source-sans-pro,sans-serif";
    const HUMANIST: &str = "Optima,Candara,\"Noto Sans\",source-sans-pro,sans-serif";
    const SERIF: &str = "Charter,\"Bitstream Charter\",\"Sitka Text\",Cambria,\"Noto Serif\",serif";
    const SLAB: &str = "Rockwell,\"Rockwell Nova\",\"Roboto Slab\",\"DejaVu Serif\",\"Sitka Small\",serif";
    const ROUNDED: &str =
        "ui-rounded,\"Hiragino Maru Gothic ProN\",Quicksand,Comfortaa,Manjari,\"Arial Rounded MT Bold\",sans-serif";
    match letters {
        Type::House => None,
        Type::System => Some((SYSTEM, SYSTEM)),
        Type::Geometric => Some((GEOMETRIC, GEOMETRIC)),
        Type::Humanist => Some((HUMANIST, HUMANIST)),
        Type::Serif => Some((SERIF, SERIF)),
        Type::Slab => Some((SLAB, SYSTEM)),
        Type::Rounded => Some((ROUNDED, SYSTEM)),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::theme::Hex, *};
    use proptest::prelude::*;

    /// Colours at most so far from black or from white: others are mostly refused, and chance would find few that are not.
    fn tinted(of: u8, far: u8) -> impl Strategy<Value = Hex> {
        [0..far, 0..far, 0..far].prop_map(move |parts| {
            let [red, green, blue] = parts.map(|part| of.abs_diff(part));
            Hex(Color::rgb(red, green, blue))
        })
    }

    proptest! {
        #[test]
        fn whatever_is_taken_can_be_read(
            accent in tinted(0, 150), night_accent in tinted(255, 140), ink in tinted(0, 90), paper in tinted(255, 40),
            night_paper in tinted(0, 40),
        ) {
            let theme = Theme { accent, paper, ink, night_accent, night_paper, ..Theme::house("Shop") };
            prop_assume!(theme.check().is_ok());
            let rows = theme.colours();
            let of = |name: &str| rows.iter().find(|row| row.0 == name).expect("a row").1;
            let on_both = ["--ink", "--soft", "--act", "--good", "--care", "--stop"];
            let mut pairs: Vec<(&str, &str)> =
                on_both.iter().flat_map(|name| [(*name, "--paper"), (*name, "--sheet")]).collect();
            pairs.extend([("--on-act", "--act"), ("--on-ticket", "--ticket"), ("--on-ticket-soft", "--ticket")]);
            pairs.extend([("--good", "--good-wash"), ("--care", "--care-wash"), ("--stop", "--stop-wash")]);
            pairs.extend([("--ink", "--good-wash"), ("--ink", "--care-wash"), ("--ink", "--stop-wash")]);
            for (what, under) in pairs {
                for (what_is, under_is) in of(what).into_iter().zip(of(under)) {
                    let have = what_is.contrast(under_is);
                    prop_assert!(have >= 450, "{what} {} on {under} {}: {have}", what_is.write(), under_is.write());
                }
            }
        }
    }

    #[test]
    fn the_house_has_a_theme_that_is_taken() {
        Theme::house("Scrip").check().unwrap();
        let css = Theme::house("Scrip").css(None);
        assert!(css.starts_with(":root{--paper:light-dark(#f3f5f9,#0c0f24);"), "{css}");
        assert!(!css.contains("url("));
    }

    #[test]
    fn what_can_not_be_read_is_said_with_its_figures() {
        let pale = Theme { accent: Hex(Color::rgb(0xaa, 0xaa, 0xff)), ..Theme::house("Shop") };
        assert_eq!(
            pale.check().unwrap_err().to_string(),
            "accent on paper has a contrast of 1.94 to 1; it needs 4.55."
        );
        let night = Theme { paper: Hex(Color::rgb(0, 0, 0)), ..Theme::house("Shop") };
        assert_eq!(night.check().unwrap_err().to_string(), "`paper` is dark; give that as `night_paper`.");
    }

    #[test]
    fn a_logo_is_as_wide_as_it_is_drawn() {
        let with = |logo: &str| Theme { logo: Some(logo.to_owned()), ..Theme::house("Shop") };
        let wide = with("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 40'><path d='M0 0'/></svg>");
        wide.check().unwrap();
        assert!(wide.css(Some("/theme/a.svg")).contains("inline-size:72px;"));
        for odd in
            ["", "<svg>", "<svg viewBox='0 0 1'/>", "<svg viewBox='0 0 1 0'/>", "<script>", "<svg viewBox=0 0 1 1/>"]
        {
            assert!(with(odd).check().is_err(), "{odd}");
        }
    }
}
