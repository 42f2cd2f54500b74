//! The first row of a list, where it names the columns.

use super::{fields::Record, kind};
use crate::gift::{fold::fold, recipient::Column};

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A column of ours.
    Of(Column),
    /// A first name.
    First,
    /// A last name.
    Last,
    /// A last name where it is said first.
    Family,
}

impl Part {
    /// It says, or can say, who receives the gift.
    pub fn is_of_whom(self) -> bool {
        matches!(self, Part::Of(Column::Name | Column::Email) | Part::First | Part::Last | Part::Family)
    }

    /// It says the name, or a part of it.
    pub fn is_of_name(self) -> bool {
        self.is_of_whom() && self != Part::Of(Column::Email)
    }
}

/// The names of the columns in the shop's languages, folded and without spaces.
pub(super) const NAMES: [(Part, &str); 8] = [
    (
        Part::Of(Column::Name),
        "name names fullname recipient recipients person displayname vollername vollstandigername namen empfanger \
         empfaenger empfangername empfaengername nom noms nomcomplet nometprenom prenometnom nomprenom prenomnom \
         destinataire nombre nombres nombrecompleto nombreyapellidos nombreyapellido destinatario 名前 氏名 お名前 \
         宛名 受取人 受取人名 受取人氏名 受取人の名前 受取人のお名前 贈り先 フルネーム الاسم اسم الاسمالكامل المستلم اسمالمستلم المستلمون",
    ),
    (Part::First, "firstname givenname forename first vorname prenom primernombre nombredepila 名 下の名前 الاسمالاول"),
    (
        Part::Last,
        "lastname surname familyname last nachname familienname zuname nomdefamille apellido apellidos اسمالعائله \
         اللقب الاسمالاخير الكنيه",
    ),
    (Part::Family, "姓 名字 苗字 氏"),
    (
        Part::Of(Column::Email),
        "email emails mail mails emailaddress emailaddresses mailaddress mailadresse emailadresse emailadressen \
         emailid elektronischepost courriel courriels adressecourriel adressemail adresseemail \
         adresseelectronique courrierelectronique correo correos correoelectronico direcciondecorreo \
         direcciondecorreoelectronico direcciondeemail メール メールアドレス eメール eメールアドレス 電子メール アドレス \
         البريدالالكتروني بريدالكتروني البريد بريد الايميل ايميل عنوانالبريدالالكتروني عنوانالبريد",
    ),
    (
        Part::Of(Column::Amount),
        "amount amounts value sum price giftamount betrag betrage betraege wert summe hohe hoehe gutscheinwert \
         geschenkbetrag montant montants valeur somme importe importes monto cantidad valor 金額 額 ギフト金額 価格 \
         المبلغ مبلغ القيمه قيمه",
    ),
    (
        Part::Of(Column::Message),
        "message messages personalmessage text note greeting giftmessage nachricht nachrichten personlichenachricht \
         persoenlichenachricht botschaft grusstext gruss grusse messagepersonnel texte mot mensaje mensajes \
         mensajepersonal texto nota dedicatoria メッセージ 伝言 ひとこと 一言 本文 الرساله رساله النص نص ملاحظه",
    ),
    (
        Part::Of(Column::Zone),
        "timezone timezones zone tz zeitzone zeitzonen fuseauhoraire fuseau zonahoraria husohorario zona \
         タイムゾーン 時間帯 標準時 المنطقهالزمنيه منطقهزمنيه التوقيت",
    ),
];

/// What people add to such names to say whose they are, before or after.
const WHOSE: &str = "recipients recipient empfangers empfaengers empfanger empfaenger desempfangers desempfaengers \
                     derempfanger dudestinataire destinataire deldestinatario destinatario 受取人の 受取人 贈り先の \
                     المستلم للمستلم";

/// The codes of currencies that people put after the name of an amount: `Amount in EUR`, `Betrag in €`.
const CURRENCIES: [&str; 9] = ["eur", "usd", "jpy", "kwd", "gbp", "chf", "円", "euro", ""];

/// What a column of this name says.
pub(super) fn part(name: &str) -> Option<Part> {
    // `Amount (EUR)` is an amount.
    let bare = name.split(['(', '[', '（']).next().unwrap_or_default();
    let name: String = fold(bare).split(' ').collect();
    let whose = || WHOSE.split(' ').filter(|whose| !whose.is_empty());
    let rest = |rest: Option<&str>| rest.and_then(known);
    let money = CURRENCIES.iter().filter_map(|code| name.strip_suffix(code)).next();
    let money = money.and_then(|name| {
        known(name).or_else(|| rest(name.strip_suffix("in"))).or_else(|| rest(name.strip_suffix("en")))
    });
    known(&name)
        .or_else(|| whose().find_map(|whose| rest(name.strip_prefix(whose))))
        .or_else(|| whose().find_map(|whose| rest(name.strip_suffix(whose))))
        .or(money.filter(|part| *part == Part::Of(Column::Amount)))
}

fn known(name: &str) -> Option<Part> {
    let is = |names: &str| !name.is_empty() && names.split(' ').any(|one| one == name);
    NAMES.iter().find(|(_, names)| is(names)).map(|(part, _)| *part)
}

/// What the fields of a record say as names of columns, if any of them does. A row with an address or an amount in it
/// names nothing.
pub(super) fn read(record: &Record<'_>) -> Option<Vec<Option<Part>>> {
    if record.fields.iter().any(|field| field.contains('@') || kind::is_amount(field)) {
        return None;
    }
    let parts: Vec<Option<Part>> = record.fields.iter().map(|field| part(field)).collect();
    parts.iter().any(Option::is_some).then_some(parts)
}
