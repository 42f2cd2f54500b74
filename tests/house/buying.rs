//! What a shopper does to buy something: fills a cart, lays codes on it, types a payment card.

use super::{
    page::Page,
    shop::{ADA, PASSWORD},
    visit::dollars,
};

/// The payment cards of the test provider.
pub mod payment {
    /// The provider takes it.
    pub const APPROVED: &str = "4242 4242 4242 4242";
    /// The provider says no.
    pub const DECLINED: &str = "4000 0000 0000 0002";
    /// The bank wants to see the shopper.
    pub const CHALLENGE: &str = "4000 0027 6000 3184";
    /// No answer at first, then yes.
    pub const SLOW_YES: &str = "4000 0000 0000 0341";
    /// No answer at first, then no.
    pub const SLOW_NO: &str = "4000 0000 0000 9995";
    /// All of them are good until then.
    pub const EXPIRES: &str = "04/29";
    /// No other three digits are in the tests, so that they can be looked for.
    pub const SECURITY: &str = "739";
}

/// The link to the cart, by its name: "Cart", or with how many items are in it.
pub async fn cart_link(page: &Page) -> super::thing::Thing {
    super::until("the link to the cart", async || {
        let navigation = page.all("navigation", "Main").await.pop()?;
        for link in navigation.all("link", "").await {
            let text = link.reads().await;
            if page.names("Cart").iter().any(|name| text.starts_with(name)) {
                return Some(link);
            }
        }
        None
    })
    .await
}

impl Page {
    /// Puts one of this product into the cart, on the shop's page.
    pub async fn adds(&self, product: &str) {
        if self.speech.get().is_some() {
            // Where the name stands in the button's is a matter of the language.
            let card = self.the("article", product).await;
            card.all("button", "").await.pop().expect("a button").click().await;
        } else {
            self.press(&format!("Add {product} to cart")).await;
        }
        self.says(&format!("{product} is in your cart.")).await;
    }

    /// Goes from the shop to the cart, by the link in the navigation.
    pub async fn goes_to_cart(&self) {
        cart_link(self).await.click().await;
        self.is_at("/cart").await;
        self.focus_is_on("heading", "Cart").await;
    }

    /// Opens the shop and fills the cart with one of each of these.
    pub async fn fills_a_cart_with(&self, products: &[&str]) {
        self.open("/").await;
        for product in products {
            self.adds(product).await;
        }
        self.goes_to_cart().await;
    }

    /// Lays a code on the cart.
    pub async fn applies(&self, code: &str) {
        self.fill("Gift card or promo code", code).await;
        self.press("Apply").await;
    }

    /// Opens the box for codes on the page of the checkout, and lays a promo code on the cart there.
    pub async fn applies_in_checkout(&self, code: &str) {
        self.the("heading", "Gift cards and promo codes").await.click().await;
        self.applies(code).await;
        self.code_is(code, "").await;
    }

    /// Lays these promo codes on the cart, one after the other.
    pub async fn applies_all(&self, codes: &[&str]) {
        for code in codes {
            self.applies(code).await;
            self.code_is(code, "").await;
        }
    }

    /// What stands beside a code in the list of codes; none where it is not there.
    pub async fn code_line(&self, code: &str) -> Option<String> {
        let list = self.all("list", "Applied codes").await.pop()?;
        for item in list.all("listitem", "").await {
            let text = item.reads().await;
            if text.split(' ').next().is_some_and(|shown| shown.ends_with(code)) {
                return Some(text);
            }
        }
        None
    }

    /// Waits until this stands beside a code.
    pub async fn code_is(&self, code: &str, text: &str) -> String {
        let mut last = None;
        let there = super::within(super::PATIENCE, async || {
            last = self.code_line(code).await;
            last.clone().filter(|line| line.contains(text))
        });
        let there = there.await;
        there.unwrap_or_else(|| panic!("beside {code} stands not {text:?} but {last:?}"))
    }

    /// How many of a product are in the cart, as its field shows it.
    pub async fn quantity(&self, product: &str) -> String {
        self.the("spinbutton", &format!("Quantity of {product}")).await.value().await
    }

    /// Types how many of a product.
    pub async fn sets_quantity(&self, product: &str, quantity: &str) {
        self.the("spinbutton", &format!("Quantity of {product}")).await.click().await;
        self.key(super::keyboard::Key::SelectAll).await;
        self.write(quantity).await;
    }

    /// Signs in from wherever a link to sign in leads.
    pub async fn follows_sign_in_as(&self, email: &str) {
        self.all("link", "Sign in").await.last().expect("a link to sign in").click().await;
        self.signs_in(email).await;
    }

    /// Opens the shop as this shopper, and fills the cart with one of each of these.
    pub async fn shops_as(&self, email: &str, products: &[&str]) {
        self.open("/signin?next=/").await;
        self.signs_in(email).await;
        self.is_at("/").await;
        for product in products {
            self.adds(product).await;
        }
    }

    /// The same as Ada, up to the form of the checkout.
    pub async fn checks_out(&self, products: &[&str]) {
        self.shops_as(ADA, products).await;
        self.goes_to_cart().await;
        self.agreed().await;
        self.follow("Check out").await;
        self.is_at("/checkout").await;
        self.the("button", "Place order").await;
        self.the("group", "Your balance").await;
    }

    /// Types a payment card.
    pub async fn types_card(&self, number: &str) {
        self.the("group", "Payment card").await;
        self.fill("Card number", number).await;
        self.fill("Expiry date", payment::EXPIRES).await;
        self.fill("Security code", payment::SECURITY).await;
    }

    /// Types a payment card and places the order.
    pub async fn pays_with(&self, number: &str) {
        self.types_card(number).await;
        self.agreed().await;
        self.press("Place order").await;
    }

    /// Waits for the receipt of an order, and says its number.
    pub async fn order_number(&self) -> String {
        self.the("region", "Receipt").await;
        let address = self.address().await;
        address.strip_prefix("/orders/").unwrap_or_else(|| panic!("{address} is no order's")).to_owned()
    }

    /// Signs Ada in with the keyboard alone.
    pub async fn writes_sign_in(&self) {
        self.focus_is_on("heading", "Sign in").await;
        super::keyboard::tab_to(self, "textbox", "E-mail").await;
        self.write(ADA).await;
        self.key(super::keyboard::Key::Tab).await;
        self.write(PASSWORD).await;
        self.key(super::keyboard::Key::Enter).await;
    }

    /// Waits until this amount can be read in the region.
    pub async fn region_has(&self, region: &str, cents: i64) {
        self.region_reads(region, &dollars(cents)).await;
    }

    /// Waits until this can be read in the region.
    pub async fn region_reads(&self, region: &str, text: &str) {
        super::until(&format!("{text:?} in the region {region}"), async || {
            let reads = self.all("region", region).await.pop()?.reads().await;
            self.holds(&reads, text).then_some(())
        })
        .await;
    }
}
