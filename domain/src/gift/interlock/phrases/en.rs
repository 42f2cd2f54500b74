//! English.

use super::{Rule, Scam};

pub(super) const RULES: &[Rule] = &[
    (
        Scam::Authority,
        &[
            "arrest warrant*|bail money|post bail|pay bail|pay the bail|for bail|for the bail|for his bail|for her bail|\
           for my bail|for your bail|bail bond*|tax debt*|tax arrears|unpaid tax*|back taxes|overdue tax*|taxes owed|\
           owe taxes|taxes i owe|taxes you owe|unpaid fine*|outstanding fine*|pay the fine|pay the fines|pay my fine*|\
           pay your fine*|pay this fine|missed jury duty|avoid arrest|avoid jail|avoid deportation|avoid prosecution|\
           drop the charges|clear my warrant|clear your warrant|settle my debt to the|settle the debt to the",
        ],
    ),
    (
        Scam::Authority,
        &[
            "police|officer|sheriff|marshal*|court|judge|government|immigration|customs|embassy|irs|hmrc|tax office|\
             law enforcement|social security|fbi|interpol|lawyer|attorney",
            "bail|my fines|the fines|fined|a fine of|a fine for|my fine|your fine|warrant*|lawsuit|deported|deportation|\
             prosecut*|badge number|case number|number is suspended|number was suspended|number has been suspended|\
             in jail|legal action",
        ],
    ),
    (
        Scam::Support,
        &[
            "anydesk|teamviewer|overpayment|overpaid me|overpaid you|i was overpaid|you were overpaid|refund department|\
           refunded too much|refunded me too much|too much was refunded|remote access to my|remote access to your|\
           antivirus renewal|antivirus subscription|norton renewal|norton subscription|mcafee renewal|\
           mcafee subscription|geek squad renewal|geek squad subscription|my computer is blocked|\
           my computer is locked|my computer was hacked|my computer has been hacked|my computer is infected|\
           my account was hacked|my account has been hacked|my account is compromised|my account was compromised|\
           secure my account|secure your account|unlock my computer|unlock the computer|unblock my computer|\
           payment to microsoft|pay microsoft|payment for tech support|pay for tech support|pay tech support|\
           payment to tech support|payment for technical support|pay for technical support",
        ],
    ),
    (
        Scam::Support,
        &[
            "tech support|technical support|customer support|microsoft|windows support|apple support|amazon support|\
             geek squad|mcafee|security department|fraud department|technician",
            "refund*|overpa*|infected|hacked|hackers|remote access|remote session|support fee*|service fee*|\
             security fee*|repair fee*|license fee*|my bank account",
        ],
    ),
    (
        Scam::Boss,
        &["cards for clients|cards for our clients|cards for the clients|cards for a client|cards for the client|\
           cards for our client|cards for your clients|cards for vendors|cards for our vendors|cards for the ceo|\
           cards for the boss|cards for the director"],
    ),
    (
        Scam::Boss,
        &[
            "boss|ceo|cfo|director|manager|supervisor|principal|pastor|chairman|professor|sir|madam",
            "in a meeting|in your meeting|conference call|can t talk|cant talk|cannot talk|can t call|cannot call|\
             reimburse*|as you requested|as requested|per your request|you requested|you wanted|you asked for|\
             you needed|for the clients|for your clients",
            "the cards|these cards|gift cards|the codes|the vouchers|the gift cards",
        ],
    ),
    (
        Scam::Family,
        &[
            "my new number|new phone number|lost my phone|broke my phone|dropped my phone|my phone broke|\
             my phone is broken|a friend s phone",
            "urgent*|emergency|need money|need the money|need help|transfer|pay my|pay a bill|pay the bill|pay the rent|\
             accident|stranded|code|codes",
        ],
    ),
    (
        Scam::Family,
        &[
            "grandson|granddaughter|grandchild|grandma|grandpa|grandmother|grandfather|nephew|niece|son|daughter|mum|mom|\
             dad|friend|darling|my love|honey",
            "bail|ransom|kidnapped|been arrested|was arrested|were arrested|got arrested|urgently need*|\
             needs money urgently|need money urgently|emergency money",
        ],
    ),
    (
        Scam::Family,
        &[
            "stranded|stuck abroad|stuck at the airport|was robbed|got robbed|been robbed|were robbed",
            "help me|needs help|need help|need money|need the money|needs money|urgent*|send money|send me|money to get|\
             the money you",
        ],
    ),
    (
        Scam::Prize,
        &["release my winnings|release your winnings|release the winnings|release the funds|release my funds|\
           release your funds|release the package|release my package|release the parcel|release my parcel|\
           processing fee*|customs fee*|customs duty|customs duties|clearance fee*|transfer fee*|loan fee*|\
           upfront fee*|advance fee*|withdrawal fee*|activation fee*|taxes on my winnings|taxes on your winnings|\
           tax on the prize|tax on my prize|double my money|double your money|unlock my funds|unlock the funds"],
    ),
    (
        Scam::Prize,
        &[
            "lottery|sweepstake*|jackpot|inheritance|grant|winnings|prize|loan|parcel|bitcoin*|crypto*|investment*",
            "fee|fees|clearance|upfront|to release|to unlock|deposit first|pay first|withdrawal",
            "!school|student|university|tuition|college|entry fee|entrance fee",
        ],
    ),
    (
        Scam::ReadOut,
        &["photo of the card|photo of the cards|photos of the card|photos of the cards|picture of the card|\
           picture of the cards|pictures of the card|pictures of the cards|photo of the code*|picture of the code*|\
           photo of the back|picture of the back|photos of the back|pictures of the back|read me the code*|\
           read me the number*|read out the code*|read out the number*|read the numbers|read the codes to|\
           read the code to|send me the code*|send me the number*|send me the pin|send the codes|send the card number*|\
           text me the code*|text me the number*|give me the code*|tell me the code*|scratch off the code and|\
           scratch off the codes and|scratch the card and|scratch the cards and"],
    ),
    (
        Scam::ReadOut,
        &[
            "back of the card|back of the cards|numbers on the back|number on the back|code on the back|codes on the back",
            "send me|send them|send it to|text me|text them|photo*|picture*|read me|read them|read out",
        ],
    ),
    (
        Scam::Secret,
        &[
            "stay on the phone|stay on the line|hang up|if they ask|if the cashier asks|if the clerk asks|if anyone asks",
            "cashier|clerk|teller|the store|the bank|codes|the numbers|receipt*|gift cards|the officer|the agent|\
             say it is for|say they are for|say it s for",
        ],
    ),
    (
        Scam::Secret,
        &[
            "don t|dont|do not|not to|never|without|no one|nobody",
            "tell the bank|tell your bank|tell my bank|telling the bank|telling your bank|tell the cashier|\
             tell the store|tell the clerk|tell the teller|tell the police|tell the shop|telling the police",
        ],
    ),
    (
        Scam::Secret,
        &[
            "don t tell|dont tell|do not tell|not to tell|never tell|without telling|tell no one|tell nobody|\
             keep this secret|keep it secret|keep this between us|keep it between us|strictly confidential|\
             keep this confidential|keep it confidential|confidential*|discreet*|discretion",
            "why you are buying|why you re buying|what it is for|what they are for|payment|the transfer|the codes|\
             the numbers|transaction|cashier|gift cards",
            "!birthday|party|surprise|wedding|anniversary|christmas",
        ],
    ),
];
