//! What the app is dressed in and comes with: fonts, icons, style, start script, the reader of pictures and the words of each
//! language, made before trunk looks at `index.html`.

mod bundle;
mod fonts;
mod icons;
mod scan;
pub mod words;

use crate::fault::Fault;
use crate::house::House;
use crate::lock;
use crate::setup::Tools;

/// Makes what is out of date. Trunk calls this before each of its builds, so it is silent and quick when nothing is.
pub fn make(house: &House, tools: &Tools) -> Result<(), Fault> {
    let _turn = lock::take(&house.stamps(), "assets")?;
    fonts::cut(house, tools)?;
    icons::draw(house, tools)?;
    bundle::bundle(house, tools)?;
    words::write(house)?;
    scan::make(house, tools)
}
