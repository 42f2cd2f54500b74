//! The promos of a demonstration, and what each of them shows.

use crate::{
    promos,
    store::{Stop, Tx},
};
use domain::{Currency, Money, api::promotion::Definition};

/// What a promo of the demonstration shows.
#[derive(Clone, Copy, Debug)]
pub struct Shows {
    /// The promo's id.
    pub promo: &'static str,
    /// In a few words, for whoever tries it.
    pub what: &'static str,
}

/// The promos that were used up before the demonstration began.
const USED_UP: [(&str, Money); 2] =
    [("soldout1", Money::new(1_500, Currency::USD)), ("budget", Money::new(100, Currency::USD))];

/// What to try with each promo, in the order of the printed list.
pub fn shows() -> Vec<Shows> {
    let all = [
        ("spring15", "an item promo of two categories; goes with order and delivery promos"),
        ("kitchen10", "kept until there is Kitchen for 80.00; one item promo a line, so SPRING15 or this"),
        ("welcome", "kept until someone signs in; refused after the first order"),
        ("tenoff", "kept until the items, less item promos, come to 50.00"),
        ("order20", "exclusive: the best set takes it alone, or leaves it out"),
        ("freeship", "kept until the items, less all that came before, come to 60.00"),
        ("buy2get1", "of every three in Pantry the cheapest is free"),
        ("games3", "so much off each game"),
        ("gift50", "takes nothing off, but gives credit that runs out after 60 days"),
        ("fullprice", "things on sale do not count, and it says which"),
        ("happyhour", "refused outside its hours, which are those of the shop"),
        ("summer25", "expired"),
        ("soldout1", "used up by everyone together"),
        ("once", "once for each account"),
        ("budget", "its money, 1.00 dollar, is spent"),
        ("berlin", "for Bo's region alone"),
        ("cardonly", "kept until a payment card is chosen for the rest"),
        ("vipada", "for Ada alone"),
        ("subscribe5", "applies by itself to what is subscribed to"),
        ("freedelivery", "applies by itself from 120.00"),
    ];
    all.map(|(promo, what)| Shows { promo, what }).to_vec()
}

/// Issues those that are not there, and uses up what is to be used up.
pub(super) async fn seed(tx: &mut Tx, all: &[(String, Definition)]) -> Result<(), Stop> {
    let new = promos::seed(tx, all).await?;
    for (promo, saved) in USED_UP {
        if new.contains(promo) {
            tx.use_promo(promo, "somebody", &format!("before the demonstration {promo}"), saved).await?;
        }
    }
    Ok(())
}

/// The promos as a table: what `demo promos` prints and `docs/demo.md` has.
pub fn list() -> Result<String, crate::import::ImportFault> {
    let promos = promos::read(promos::DEMO)?;
    let rows: Vec<(String, String, &str)> = shows()
        .iter()
        .filter_map(|shows| {
            let (_, known) = promos.iter().find(|(_, known)| known.promo.id == shows.promo)?;
            let code = known.promo.code.clone().unwrap_or_else(|| "(by itself)".into());
            Some((code, known.promo.name.clone(), shows.what))
        })
        .collect();
    let first = rows.iter().map(|(code, ..)| code.chars().count()).max().unwrap_or(0);
    let second = rows.iter().map(|(_, name, _)| name.chars().count()).max().unwrap_or(0);
    let mut table = format!("{:first$}  {:second$}  shows\n", "promo code", "what");
    for (code, name, what) in &rows {
        table.push_str(&format!("{code:first$}  {name:second$}  {what}\n"));
    }
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_promo_says_what_it_shows() {
        let promos: BTreeSet<String> =
            promos::read(promos::DEMO).unwrap().into_iter().map(|(_, new)| new.promo.id).collect();
        assert_eq!(promos, shows().iter().map(|shows| shows.promo.to_owned()).collect());
    }
}
