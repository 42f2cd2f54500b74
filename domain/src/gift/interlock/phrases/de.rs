//! German.

use super::{Rule, Scam};

/// What a deposit for a flat is called too.
const NO_FLAT: &str = "!wohnung|wohnungen|miete|mietkaution|umzug|einzug|wg|zimmer|haus";

pub(super) const RULES: &[Rule] = &[
    (
        Scam::Authority,
        &["haftbefehl*|steuerschuld*|steuernachzahlung*|steuerruckstand*|gerichtskosten|bussgeldbescheid*|\
           offene strafe|offene geldstrafe|geldstrafe zahlen|geldstrafe bezahlen|strafe zahlen|strafe bezahlen|\
           bussgeld zahlen|bussgeld bezahlen|die geldstrafe|meine geldstrafe|pfandung*|zwangsvollstreckung*|\
           ausweisung abwenden|abschiebung abwenden"],
    ),
    (
        Scam::Authority,
        &[
            "polizei|polizist*|kommissar*|kripo|bka|staatsanwalt*|gericht|gerichts*|richter|richterin|finanzamt*|zoll|\
             zollamt*|auslanderbehorde|botschaft|rechtsanwalt*|anwalt*|inkasso*|europol|interpol|behorde*",
            "kaution|strafe von|strafe zahl*|bussgeld*|geldstrafe*|verhaftet|festgenommen|schulden|schuld begleichen|\
             mahnung*|anzeige gegen|strafverfahren|ermittlungsverfahren|offene forderung*|steuern nach*|gefangnis|\
             abschiebung|aktenzeichen",
            NO_FLAT,
        ],
    ),
    (
        Scam::Support,
        &["anydesk|teamviewer|fernwartung*|uberzahlung|zu viel erstattet|zuviel erstattet|zu viel zuruckerstattet|\
           zuviel zuruckerstattet|zu viel uberwiesen|zuviel uberwiesen|computer ist gesperrt|computer gesperrt|\
           mein computer wurde gehackt|mein konto wurde gehackt|computer ist infiziert|computer infiziert|\
           rechner infiziert|pc infiziert|rechner gesperrt|pc gesperrt|fernzugriff*|virenentfernung"],
    ),
    (
        Scam::Support,
        &[
            "microsoft*|windows support|support|kundendienst|kundensupport|techniker*|sicherheitsabteilung|\
             technischer dienst|amazon support|apple support|norton|mcafee",
            "erstattung|ruckerstattung|infiziert|hacker*|lizenzgebuhr*|lizenz verlangern|servicegebuhr*|supportgebuhr*|\
             reparaturgebuhr*|gebuhr fur|computer entsperren|rechner entsperren",
        ],
    ),
    (
        Scam::Boss,
        &["karten fur kunden|karten fur die kunden|karten fur unsere kunden|gutscheine fur kunden|\
           gutscheine fur die kunden|gutscheine fur unsere kunden|geschenkkarten fur kunden|\
           geschenkkarten fur die kunden|geschenkkarten fur unsere kunden|gutscheinkarten fur kunden|\
           gutscheinkarten fur die kunden|gutscheinkarten fur unsere kunden"],
    ),
    (
        Scam::Boss,
        &[
            "chef|chefin|geschaftsfuhrer|geschaftsfuhrerin|geschaftsfuhrung|ceo|vorstand|vorgesetzte*|direktor|\
             direktorin|abteilungsleiter*|schulleiter*|pfarrer*",
            "in einer besprechung|in der besprechung|im meeting|in einem meeting|in einer sitzung|nicht telefonieren|\
             nicht sprechen|erstatten|erstattet|erstattung|zuruckzahlen|verlangt|verlangten|angefordert|angeforderten|\
             gewunscht|gewunschten|fur unsere kunden|fur die kunden",
            "die karten|die gutscheine|die codes|karten|gutscheine|codes|geschenkkarten|gutscheinkarten",
            "!geburtstag*|jubilaum|ruhestand|weihnacht*",
        ],
    ),
    (
        Scam::Family,
        &[
            "meine neue nummer|neue handynummer|neue telefonnummer|handy verloren|mein handy ist|mein handy kaputt|\
             handy ist mir|handy ins wasser",
            "dringend*|notfall|notlage|brauche geld|geld brauche|uberweis*|rechnung bezahlen|rechnung zahlen|\
             rechnung uberweisen|unfall|codes|schnell geld",
        ],
    ),
    (
        Scam::Family,
        &[
            "enkel|enkelin|enkelkind|oma|opa|mama|papa|sohn|tochter|neffe|nichte|freund|freundin|schatz|liebling",
            "kaution|unfall verursacht|verhaftet|festgenommen|uberfallen worden|ausgeraubt worden|losegeld|entfuhrt|\
             im ausland fest|dringend geld|geld so dringend|geld dringend|brauche sofort geld",
            NO_FLAT,
        ],
    ),
    (
        Scam::Prize,
        &["bearbeitungsgebuhr*|zollgebuhr*|freigabegebuhr*|auszahlungsgebuhr*|vermittlungsgebuhr*|transfergebuhr*|\
           einfuhrgebuhr*|gewinn auszahlen|gewinn auszuzahlen|gewinn freigeben|gewinn freizugeben|geld verdoppeln|\
           geld freigeben|geld freizugeben|paket freigeben|paket freizugeben"],
    ),
    (
        Scam::Prize,
        &[
            "lotterie*|lotto*|gewinnspiel*|gewinn|hauptgewinn|preisgeld|erbschaft|erbe|kredit|darlehen|paket|bitcoin*|\
             krypto*|investition*",
            "gebuhr|gebuhren|vorab bezahlen|vorab zahlen|vorab uberweisen|im voraus zahlen|im voraus bezahlen|vorkasse|\
             auslosesumme|auslosegebuhr",
        ],
    ),
    (
        Scam::ReadOut,
        &["foto der karte|foto der karten|foto von der karte|fotos der karten|foto vom code|foto des codes|\
           fotos der codes|foto der ruckseite|fotos der ruckseite*|code vorlesen|codes vorlesen|nummern vorlesen|\
           nummer vorlesen|lies mir den code|lies mir die nummer*|lesen sie mir die nummer*|lesen sie mir den code|\
           code durchgeben|codes durchgeben|nummern durchgeben|schick mir den code|schick mir die codes|\
           schick mir die nummern|schicke mir den code|schicke mir die codes|schicken sie mir den code|\
           schicken sie mir die codes|sende mir den code|sende mir die codes|senden sie mir die codes|\
           senden sie mir den code|sag mir den code|sagen sie mir den code|codes freirubbeln|codes per whatsapp|\
           code per whatsapp"],
    ),
    (
        Scam::ReadOut,
        &[
            "ruckseite der karte|ruckseite der karten|nummern auf der ruckseite|nummer auf der ruckseite|\
             code auf der ruckseite|codes auf der ruckseite",
            "schick*|send*|lies mir|lesen sie mir|foto*|bild|bilder|durchgeben|mitteilen",
        ],
    ),
    (
        Scam::Secret,
        &["nicht auflegen|legen sie nicht auf|leg nicht auf|bleiben sie am telefon|bleib am telefon|\
           bleiben sie in der leitung|wenn die kassiererin fragt|wenn der kassierer fragt"],
    ),
    (
        Scam::Secret,
        &[
            "sag niemandem|sagen sie niemandem|erzahl niemandem|erzahle niemandem|erzahlen sie niemandem|mit niemandem|\
             niemandem etwas|niemandem davon|niemandem sagen|niemandem erzahlen|keinem sagen|nicht verraten|nichts sagen|\
             nicht sagen|geheim halten|geheim bleiben|unter uns bleiben|stillschweigen|streng vertraulich|\
             vertraulich behandeln",
            "nicht der bank|oder der bank|ihrer bank|deiner bank|meiner bank|bankmitarbeiter*|bankangestellte*|\
             kassierer*|verkaufer*|polizei|zahlung|codes|nummern|uberweisung|wofur",
            "!geburtstag*|uberraschung*|party|feier|hochzeit*|jubilaum|weihnacht*",
        ],
    ),
];
