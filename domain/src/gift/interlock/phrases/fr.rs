//! French.

use super::{Rule, Scam};

/// What a deposit for a flat is called too.
const NO_FLAT: &str = "!appartement|appart|logement|loyer|studio|location|maison|chambre";

pub(super) const RULES: &[Rule] = &[
    (
        Scam::Authority,
        &["mandat d arret|payer l amende|payer mon amende|payer votre amende|payer une amende|amende impayee|\
           amendes impayees|regler l amende|regler mon amende|regler votre amende|impots impayes|dette fiscale|\
           arrieres d impots|redressement fiscal|frais de justice|eviter la prison|eviter les poursuites|\
           abandon des poursuites"],
    ),
    (
        Scam::Authority,
        &[
            "police|policier*|gendarme*|gendarmerie|tribunal|juge|procureur|impots|tresor public|fisc|douane|douanes|\
             prefecture|ambassade|immigration|avocat|huissier|europol|interpol|securite sociale|gouvernement",
            "amende|amendes|caution|ete arrete|ete arretee|etre arrete|etre arretee|poursuites|dette|dettes|penalite*|\
             impaye*|prison|expulsion|numero de dossier",
            NO_FLAT,
        ],
    ),
    (
        Scam::Support,
        &["anydesk|teamviewer|trop percu|rembourse trop|trop rembourse|remboursement en trop|acces a distance|\
           ordinateur est bloque|ordinateur bloque|ordinateur est infecte|ordinateur infecte|\
           mon ordinateur a ete pirate|mon compte a ete pirate|debloquer mon ordinateur|debloquer l ordinateur"],
    ),
    (
        Scam::Support,
        &[
            "support technique|assistance technique|service technique|microsoft|support windows|technicien|techniciens|\
             service client|support apple|support amazon|norton|mcafee|depannage informatique|service de securite",
            "rembours*|infecte|pirates|frais de depannage|frais de support|frais d assistance|frais de reparation|\
             frais de securite|frais de service",
        ],
    ),
    (
        Scam::Boss,
        &["cartes pour les clients|cartes pour nos clients|cartes pour des clients|cartes pour un client|\
           cartes cadeaux pour les clients|cartes cadeaux pour nos clients|cartes cadeaux pour des clients|\
           cartes cadeau pour les clients|cartes cadeau pour nos clients|cartes cadeau pour des clients"],
    ),
    (
        Scam::Boss,
        &[
            "patron|patronne|directeur|directrice|pdg|president|presidente|chef|manager|proviseur|cure",
            "en reunion|pas parler|pas telephoner|pas appeler|vous rembours*|te rembours*|etre rembourse*|me rembours*|\
             demande|demandees|demandes|pour les clients|pour nos clients|operation confidentielle",
            "les cartes|ces cartes|les codes|les coupons|les recharges|cartes cadeaux|cartes cadeau",
        ],
    ),
    (
        Scam::Family,
        &[
            "mon nouveau numero|nouveau numero de telephone|perdu mon telephone|perdu mon portable|casse mon telephone|\
             casse mon portable|mon telephone est casse|mon portable est casse|mon telephone est tombe",
            "urgent*|urgence|besoin d argent|virement|payer une facture|payer ma facture|payer le loyer|accident|\
             codes|aide moi",
        ],
    ),
    (
        Scam::Family,
        &[
            "petit fils|petite fille|mamie|papy|papi|grand mere|grand pere|maman|papa|fils|fille|neveu|niece|ami|amie|\
             cherie|cheri|mon amour",
            "caution|ete arrete|ete arretee|rancon|enleve par|besoin urgent|argent en urgence|urgent d argent",
            NO_FLAT,
        ],
    ),
    (
        Scam::Family,
        &[
            "bloque a l etranger|bloquee a l etranger|bloque a l aeroport|bloquee a l aeroport|coince a l etranger|\
             coincee a l etranger|ete agresse|ete agressee|vole mes papiers|vole mon portefeuille",
            "argent|besoin|urgent*|aide moi|aidez moi|payer",
        ],
    ),
    (
        Scam::Prize,
        &["frais de douane|frais de traitement|frais de transfert|frais de deblocage|frais d activation|\
           frais de retrait|debloquer les fonds|debloquer mes fonds|debloquer mes gains|debloquer le colis|\
           debloquer mon colis|liberer les fonds|recevoir mes gains|doubler mon argent|doubler votre argent"],
    ),
    (
        Scam::Prize,
        &[
            "loterie|loto|tirage au sort|gros lot|gains|heritage|le pret|un pret|mon pret|votre pret|colis|bitcoin*|\
             crypto*|investissement*",
            "des frais|les frais|frais de|frais a|payer a l avance|payer d avance|verser d avance|regler d avance|\
             au prealable|debloquer|taxe|taxes",
            "!etudes|scolarite|inscription|universite|ecole",
        ],
    ),
    (
        Scam::ReadOut,
        &["photo de la carte|photos de la carte|photos des cartes|photo des cartes|photo du code|photos des codes|\
           photo du dos|photos du dos|photo du verso|lire les codes|lire les numeros|lisez moi les|lisez moi le code|\
           lis moi le code|lis moi les codes|lis moi les numeros|envoie moi le code|envoie moi les codes|\
           envoyez moi le code|envoyez moi les codes|envoie les codes|envoyer les codes|envoyez les codes|\
           envoie moi les numeros|envoyez moi les numeros|donne moi le code|donnez moi le code|donne moi les codes|\
           donnez moi les codes|communiquer le code|communiquer les codes|communiquez les codes|communiquez moi le code|\
           grattez les codes|gratter les codes|codes par sms|code par whatsapp|codes par whatsapp"],
    ),
    (
        Scam::ReadOut,
        &[
            "dos de la carte|dos des cartes|verso de la carte|numeros au dos|code au dos|codes au dos",
            "envoie*|envoye*|photo*|lisez moi|lis moi|donne moi|donnez moi|dicte*|transmet*",
        ],
    ),
    (
        Scam::Secret,
        &["ne raccroche pas|ne raccrochez pas|restez en ligne|restez au telephone|si la caissiere demande|\
           si le caissier demande"],
    ),
    (
        Scam::Secret,
        &[
            "a personne|n en parle pas|n en parlez pas|ne dis rien|ne dites rien|garde le secret|gardez le secret|\
             garde ca pour toi|gardez cela pour vous|entre nous|strictement confidentiel*|rester confidentiel|\
             restez discret",
            "banque|caissier*|caissiere|vendeur*|police|paiement|codes|numeros|virement",
            "!anniversaire|surprise|fete|mariage|noel",
        ],
    ),
];
