//! How letters look: tables and inline styles, since that is what every reader of mail understands.
//!
//! Nothing is fetched from anywhere. Light is what the inline styles say; dark stands in one style sheet, for readers that
//! follow it, and for Outlook's own inversion (`data-ogsc`, `data-ogsb`). Readers that invert by themselves find no pure
//! black or white, and no text on a ground that is not its own.
//!
//! The table says its language and its direction too, since some readers of mail throw away what stands around it.

use language::Language;

/// The dark colours, class by class; all win over inline styles.
const STYLE: &str = ":root{color-scheme:light dark;supported-color-schemes:light dark}\
@media (prefers-color-scheme:dark){\
.paper{background-color:#0c0f24 !important}\
.sheet{background-color:#151a38 !important}\
.ink,.ink a{color:#eef0fb !important}\
.soft,.soft a{color:#b3b8d6 !important}\
.line{border-color:#2c3258 !important}\
.act{background-color:#9aa0ff !important;border-color:#9aa0ff !important}\
.act a{color:#0c0f24 !important}\
.box{background-color:#0c0f24 !important}}\
[data-ogsb] .paper{background-color:#0c0f24 !important}\
[data-ogsb] .sheet{background-color:#151a38 !important}\
[data-ogsc] .ink{color:#eef0fb !important}\
[data-ogsc] .soft{color:#b3b8d6 !important}\
[data-ogsb] .box{background-color:#0c0f24 !important}\
[data-ogsb] .act{background-color:#9aa0ff !important}\
[data-ogsc] .act a{color:#0c0f24 !important}\
@media (max-width:480px){.air{padding-left:20px !important;padding-right:20px !important}.sum{font-size:38px !important}}";

/// The typefaces of a letter.
pub const FACE: &str = "font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";
/// The typefaces of a code.
pub const MONO: &str = "font-family:ui-monospace,'SF Mono',Menlo,Consolas,'Courier New',monospace";

/// Text that stands for itself in HTML.
pub fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

/// Text whose lines stay lines.
pub fn lines(text: &str) -> String {
    safe(text).replace('\n', "<br>")
}

/// Where a language begins its lines, and where it ends them.
pub fn sides(language: Language) -> (&'static str, &'static str) {
    if language.is_rtl() { ("right", "left") } else { ("left", "right") }
}

/// A sentence that stands for itself in HTML, with HTML where [`HERE`] was put into it.
pub fn around(sentence: &str, inside: &str) -> String {
    safe(sentence).replace(HERE, inside)
}

/// What is put into a sentence where HTML is to stand in it.
pub const HERE: &str = "\u{1}";

/// A whole letter around rows of its one table. `before` is what a list of letters shows beside the title.
pub fn letter(language: Language, (title, before): (&str, &str), rows: &str) -> String {
    let (title, before, tag) = (safe(title), safe(before), language.tag());
    let direction = if language.is_rtl() { "rtl" } else { "ltr" };
    format!(
        "<!doctype html>
<html lang=\"{tag}\" dir=\"{direction}\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<meta name=\"supported-color-schemes\" content=\"light dark\">
<meta name=\"format-detection\" content=\"telephone=no, date=no, address=no, email=no\">
<meta name=\"x-apple-disable-message-reformatting\">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body class=\"paper\" dir=\"{direction}\" style=\"margin:0;padding:0;background-color:#f3f5f9;-webkit-text-size-adjust:100%\">
<div style=\"display:none;max-height:0;overflow:hidden\" aria-hidden=\"true\">{before}</div>
<table role=\"presentation\" lang=\"{tag}\" dir=\"{direction}\" class=\"paper\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" bgcolor=\"#f3f5f9\" style=\"background-color:#f3f5f9\">
<tr><td align=\"center\" style=\"padding:24px 8px\">
<!--[if mso]><table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->
<table role=\"presentation\" class=\"sheet\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" bgcolor=\"#fefefe\" style=\"max-width:600px;background-color:#fefefe;border-radius:16px;overflow:hidden\">
{rows}</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
"
    )
}

/// A row of a letter: what stands in it is HTML.
pub fn row(inside: &str, style: &str) -> String {
    format!("<tr><td class=\"air\" style=\"padding:0 32px;{style}\">{inside}</td></tr>\n")
}

/// A paragraph in the letter's ink.
pub fn text(inside: &str) -> String {
    format!("<p class=\"ink\" style=\"margin:0;{FACE};font-size:17px;line-height:26px;color:#12163a\">{inside}</p>")
}

/// A paragraph that stands back.
pub fn note(inside: &str) -> String {
    format!("<p class=\"soft\" style=\"margin:0;{FACE};font-size:15px;line-height:22px;color:#4d5370\">{inside}</p>")
}

/// A code, in its groups, large.
pub fn code(code: &str) -> String {
    format!(
        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>\
         <td class=\"box line\" align=\"center\" bgcolor=\"#f3f5f9\" style=\"padding:16px 8px;background-color:#f3f5f9;border:1px solid #d8dce8;border-radius:12px\">\
         <span class=\"ink\" dir=\"ltr\" style=\"{MONO};font-size:24px;line-height:32px;font-weight:700;letter-spacing:1px;color:#12163a\">{}</span>\
         </td></tr></table>",
        safe(code).replace('-', "-<wbr>")
    )
}

/// The one button of a letter. It is a cell, so that it is there without any style at all.
pub fn button(says: &str, address: &str) -> String {
    format!(
        "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" align=\"center\"><tr>\
         <td class=\"act\" align=\"center\" bgcolor=\"#2b30c9\" style=\"background-color:#2b30c9;border-radius:12px;border:1px solid #2b30c9\">\
         <a href=\"{}\" style=\"display:inline-block;padding:14px 32px;{FACE};font-size:18px;line-height:24px;font-weight:600;color:#fefefe;text-decoration:none\">{}</a>\
         </td></tr></table>",
        safe(address),
        safe(says)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_no_markup() {
        assert_eq!(safe("<b>\"A&B'\""), "&lt;b&gt;&quot;A&amp;B&#39;&quot;");
        assert_eq!(lines("a\n<br>\nb"), "a<br>&lt;br&gt;<br>b");
        assert_eq!(around(&format!("A & {HERE}."), "<b>B</b>"), "A &amp; <b>B</b>.");
    }
}
