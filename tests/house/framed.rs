//! The inside of a widget, where no script of the page around it reaches: the browser's driver goes in, and comes out again.

use super::{
    PATIENCE,
    browser::Browser,
    page::{Page, plain},
    within,
};
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WebElement, error::WebDriverResult};

/// Finds what has this name: a button or a link by what it says, a field by its label.
const FIND: &str = "const [kind, names] = arguments;
    const said = (one) => (one.getAttribute('aria-label') ?? one.textContent).replace(/\\s+/g, ' ').trim();
    const shown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (kind === 'field') {
        const label = [...document.querySelectorAll('label')].find((one) => names.includes(said(one)));
        return label ? document.getElementById(label.htmlFor) : null;
    }
    return [...document.querySelectorAll('button, a[href]')].find((one) => names.includes(said(one)) && shown(one)) ?? null;";

/// A widget's frame on a page.
pub struct Frame<'a> {
    page: &'a Page,
    /// Which element of the page: `scrip-redeem`.
    element: &'a str,
}

impl Page {
    /// Goes to a page of another site, and writes down what the widgets there say from the beginning.
    pub async fn visits(&self, address: &str) {
        let names = ["ready", "size", "token_needed", "changed", "redeemed", "refused"];
        let listen = format!(
            "globalThis.heard ??= (() => {{ const heard = []; for (const name of {names:?}) addEventListener(`scrip:${{name}}`, \
             (event) => heard.push({{ name, of: event.target.localName, ...event.detail }})); return heard; }})()"
        );
        self.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": listen })).await;
        self.tell("Page.navigate", json!({ "url": address })).await;
        let arrived = format!("location.href === {address:?} && document.readyState === 'complete'");
        super::until(address, async || (self.script(&arrived).await == json!(true)).then_some(())).await;
    }

    /// The widget of this name on the page.
    pub fn frame<'a>(&'a self, element: &'a str) -> Frame<'a> {
        Frame { page: self, element }
    }

    /// Waits until a widget has said this, and gives what it said.
    pub async fn hears(&self, name: &str) -> Value {
        let script = format!("globalThis.heard?.findLast((one) => one.name === {name:?}) ?? null");
        let ask = async || Some(self.script(&script).await).filter(|heard| !heard.is_null());
        match within(PATIENCE, ask).await {
            Some(heard) => heard,
            None => panic!("nobody said {name}; said was {}", self.script("globalThis.heard ?? null").await),
        }
    }

    /// How far the page has shifted by itself: CLS.
    pub async fn shifted(&self) -> f64 {
        let script = "new Promise((done) => {
            let sum = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((one) => { sum += one.value; }))
                .observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 300);
        })";
        self.script(script).await.as_f64().expect("a number")
    }

    /// Gives a widget its token, as the page of a storefront does.
    pub async fn hands(&self, element: &str, token: &str) {
        self.script(&format!("document.querySelector({element:?}).token = {token:?}; null")).await;
    }
}

impl Frame<'_> {
    async fn inside<T>(&self, act: impl AsyncFn(&WebDriver) -> WebDriverResult<T>) -> WebDriverResult<T> {
        // In this tab.
        self.page.try_tell("Runtime.evaluate", json!({ "expression": "1" })).await?;
        let driver = self.page.driver();
        let find = "return document.querySelector(arguments[0])?.shadowRoot?.querySelector('iframe')";
        let frame = driver.execute(find, vec![json!(self.element)]).await?.element()?;
        frame.enter_frame().await?;
        let done = act(driver).await;
        driver.enter_default_frame().await?;
        done
    }

    async fn found(&self, driver: &WebDriver, kind: &str, name: &str) -> WebDriverResult<WebElement> {
        driver.execute(FIND, vec![json!(kind), json!(self.page.names(name))]).await?.element()
    }

    /// All that can be read in it now; nothing while it is not there.
    pub async fn reads(&self) -> String {
        let text = self.inside(async |driver| driver.execute("return document.body.innerText", vec![]).await);
        text.await.ok().and_then(|text| text.json().as_str().map(plain)).unwrap_or_default()
    }

    /// What a script in it comes to.
    pub async fn script(&self, script: &str) -> Value {
        let came = self.inside(async |driver| Ok(driver.execute(script, vec![]).await?.json().clone())).await;
        came.unwrap_or_else(|fault| panic!("{script}: {fault}"))
    }

    /// Waits until this can be read in it.
    pub async fn sees(&self, text: &str) {
        if within(PATIENCE, async || self.page.holds(&self.reads().await, text).then_some(())).await.is_none() {
            panic!("{text:?} does not stand in {}, which reads:\n{}", self.element, self.reads().await);
        }
    }

    /// Writes into an empty field.
    pub async fn fill(&self, label: &str, text: &str) {
        self.does(&format!("the field {label}"), async |driver| {
            let field = self.found(driver, "field", label).await?;
            field.clear().await?;
            field.send_keys(text).await
        })
        .await;
    }

    /// Presses a button.
    pub async fn press(&self, name: &str) {
        self.does(&format!("the button {name}"), async |driver| {
            self.found(driver, "button", name).await?.click().await
        })
        .await;
    }

    async fn does(&self, what: &str, act: impl AsyncFn(&WebDriver) -> WebDriverResult<()>) {
        if within(PATIENCE, async || self.inside(&act).await.ok()).await.is_none() {
            panic!("{what} is not in {}, which reads:\n{}", self.element, self.reads().await);
        }
    }
}

impl Browser {
    /// The window that has just been opened by another.
    pub async fn opened_window(&self, of: &Page) -> Page {
        let ask = async || {
            let windows = of.driver().windows().await.ok()?;
            windows.into_iter().map(|window| window.to_string()).find(|window| window != of.window())
        };
        let window = super::until("another window", ask).await;
        self.page_in(window).await
    }
}
