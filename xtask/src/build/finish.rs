//! From what trunk made to what is served: small, named by content, compressed, listed.

use std::path::Path;

use super::{Listing, embed, kept, names, packs, pages, shrink, split, squeeze};
use crate::fault::Fault;
use crate::folder::{copy_folder, empty_folder, replace_folder};
use crate::house::House;
use crate::setup::{Flavour, Tools};

/// Finishes a copy, and puts it in the place of `dist/` only when it is whole.
pub fn finish(house: &House, tools: &Tools, flavour: Flavour, raw: &Path) -> Result<Listing, Fault> {
    let site = house.at("target/dist-unfinished");
    empty_folder(&site)?;
    copy_folder(raw, &site)?;
    if flavour == Flavour::Release {
        let packs = split::split(house, tools, &site)?;
        shrink::wasm(house, tools, &site)?;
        packs::pack(&site, &packs)?;
        shrink::scripts(house, tools, &site)?;
    }
    names::name_by_content(&site)?;
    pages::write(house, &site)?;
    embed::make(house, tools, &site)?;
    kept::list(house, tools, &site)?;
    if flavour == Flavour::Release {
        squeeze::squeeze(house, tools, &site)?;
    }
    let listing = Listing::of(&site)?;
    listing.write(&site)?;
    replace_folder(&house.dist(), &site)?;
    Ok(listing)
}
