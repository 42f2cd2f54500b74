//! What people call the lines of a history, and what the app writes of them, in its languages.

use crate::ledger::Kind;

/// What people call the lines of each kind, in the languages of the app. The first letters do.
pub(super) const CALLED: [(Kind, &[&str]); 6] = [
    (
        Kind::Redeem,
        &[
            "gift card",
            "card",
            "redeem",
            "code",
            "geschenkkarten",
            "karte",
            "gutschein",
            "carte cadeau",
            "cartes cadeaux",
            "tarjeta regalo",
            "tarjetas regalo",
            "ギフトカード",
            "カード",
            "بطاقة هدايا",
            "بطاقات الهدايا",
        ],
    ),
    (
        Kind::Order,
        &[
            "order",
            "paid",
            "purchase",
            "bestellungen",
            "commande",
            "pedido",
            "注文",
            "طلب",
            "الطلب",
            "طلبات",
            "الطلبات",
        ],
    ),
    (
        Kind::Refund,
        &[
            "refund",
            "returned",
            "cancelled",
            "erstattungen",
            "rückerstattung",
            "remboursement",
            "reembolso",
            "返金",
            "استرداد",
            "المبالغ المستردة",
        ],
    ),
    (
        Kind::PromoCredit,
        &[
            "promo",
            "promotional",
            "credit",
            "bonus",
            "aktionsguthaben",
            "gutschrift",
            "crédit",
            "crédito",
            "promocional",
            "プロモーション特典",
            "特典",
            "رصيد ترويجي",
        ],
    ),
    (
        Kind::Conversion,
        &[
            "points",
            "conversion",
            "converted",
            "punkte",
            "umgewandelt",
            "puntos",
            "conversión",
            "ポイント",
            "交換",
            "نقاط",
            "النقاط",
            "تحويل",
        ],
    ),
    (
        Kind::Opening,
        &["opening balance", "anfangsbestand", "solde initial", "saldo inicial", "開始残高", "الرصيد الافتتاحي"],
    ),
];

/// How the app writes what a line is about, before its number (`source-card`, `source-order` and `refund-of` of its words).
pub(super) const BEFORE: [(Kind, &[&str]); 3] = [
    (
        Kind::Refund,
        &[
            "refund of order ",
            "erstattung zu bestellung ",
            "remboursement de la commande ",
            "reembolso del pedido ",
            "返金：注文",
            "استرداد مبلغ الطلب ",
        ],
    ),
    (
        Kind::Redeem,
        &["gift card ", "geschenkkarte ", "carte cadeau ", "tarjeta regalo ", "ギフトカード", "بطاقة هدايا "],
    ),
    (Kind::Order, &["order ", "bestellung ", "commande ", "pedido ", "注文", "طلب ", "الطلب "]),
];
