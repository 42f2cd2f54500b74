//! A quantity is changed in a cart with five lines and a promo code: when the new sum is painted, and what that costs.

use super::sheet::Sheet;
use crate::tab::{Line, Tab};
use std::time::Duration;

/// Fills the cart of whoever this tab is.
const FILL: &str = "(async () => {
    const ask = async (path, body) => {
        const { version } = await (await fetch('/api/v1/cart')).json();
        const given = await fetch('/api/v1/cart/' + path, { method: 'POST', body: JSON.stringify(body),
            headers: { 'Content-Type': 'application/json', 'If-Match': `\"${version}\"` } });
        if (!given.ok) throw new Error(path + ' ' + await given.text());
    };
    const { items } = await (await fetch('/api/v1/products')).json();
    const goods = items.filter(item => item.kind === 'goods' && item.left === null && !item.every.length);
    for (const { id } of goods.slice(0, 5)) await ask('lines', { product: id, quantity: 1 });
    await ask('codes', { code: 'SPRING15' });
    return true;
})()";

/// Fills the cart, and opens its page.
pub async fn begins(tab: &Tab<'_>, address: &str) {
    tab.go(&format!("{address}/redeem")).await;
    tab.until("window.__seen?.mounted").await;
    tab.script(FILL).await;
    tab.go(&format!("{address}/cart")).await;
    tab.until("document.querySelectorAll('.cart-line').length === 5 && location.pathname === '/cart'").await;
    tab.rests().await;
}

/// Sets the quantity of the first line, and gives the sum that is painted in the end.
pub async fn changes(tab: &Tab<'_>, digit: char, line: Line, sheet: Option<&mut Sheet>, app: usize) -> String {
    tab.line(line).await;
    tab.script("document.querySelector('.cart-line input').focus()").await;
    tab.chooses_all().await;
    tokio::time::sleep(Duration::from_millis(60)).await;
    let before = tab.spent().await;
    tab.press(digit).await;
    // Asked once it is over: a question is work too.
    let over = if line == Line::Fast { 500 } else { 1_200 };
    tokio::time::sleep(Duration::from_millis(over)).await;
    let work = tab.spent().await - before;
    let painted = tab.until("__quote.painted").await.as_f64().unwrap_or(f64::NAN);
    tab.until("!document.querySelector('.summary.estimate')").await;
    if let Some(sheet) = sheet {
        match line {
            Line::Fast => {
                sheet.note("new sum painted, fast line", app, painted);
                sheet.note("quantity changed, script", app, work.script);
                sheet.note("quantity changed, layout", app, work.layout);
                sheet.note("quantity changed, all tasks", app, work.all);
            }
            Line::Slow4G => sheet.note("new sum painted, slow 4G", app, painted),
        }
    }
    let sum = tab.script("document.querySelector('.summary .row.total:not(.due) dd').textContent").await;
    sum.as_str().unwrap_or_default().to_owned()
}
