//! What people do with gifts: a sender writes one, has it reviewed and pays; a recipient opens the letter.

use super::{
    PATIENCE, at,
    buying::payment,
    client::{Client, attempt_key},
    keyboard::Key,
    mail::Mail,
    page::Page,
    thing::Thing,
    until, within,
};
use serde_json::{Value, json};
use std::{fs, path::PathBuf};

/// A gift of dollars, as a program sends it.
pub fn person(name: &str, email: Option<&str>, cents: i64) -> Value {
    let amount = json!({ "minor": cents, "currency": "USD" });
    json!({ "name": name, "email": email, "amount": amount, "message": null, "zone": "Europe/Berlin" })
}

/// The next night in which Berlin puts its clocks forward.
pub struct Night {
    /// As a field takes it, segment by segment.
    pub digits: String,
    /// `2027-03-28`
    pub iso: String,
    /// As Americans write it.
    pub day: String,
}

const LAST_SUNDAY_OF_MARCH: &str = "(() => { const now = new Date();
    for (let year = now.getUTCFullYear(); ; year++) {
        const day = new Date(Date.UTC(year, 2, 31, 12));
        day.setUTCDate(31 - day.getUTCDay());
        if (day - now < 864e5) continue;
        return [day.toISOString().slice(0, 10), day.toLocaleDateString('en-US', { dateStyle: 'full', timeZone: 'UTC' })];
    } })()";

impl Page {
    /// The next night in which Berlin puts its clocks forward: 2:30 is not there.
    pub async fn clocks_go_forward(&self) -> Night {
        let found = self.script(LAST_SUNDAY_OF_MARCH).await;
        let text = |at: usize| found[at].as_str().expect("a day").to_owned();
        let iso = text(0);
        let (year, rest) = iso.split_once('-').expect("a day");
        Night { digits: format!("{}{year}", rest.replace('-', "")), day: text(1), iso }
    }

    /// Opens the form as this shopper.
    pub async fn gives_as(&self, email: &str) {
        self.open("/signin?next=/gift").await;
        self.signs_in(email).await;
        self.is_at("/gift").await;
        self.the("button", "Review gift").await;
        // From whom it is comes with who is signed in.
        until("the sender's name", async || {
            (!self.the("textbox", "Your name").await.value().await.is_empty()).then_some(())
        })
        .await;
    }

    /// Writes to whom it goes, and how much it is.
    pub async fn writes_gift(&self, name: &str, email: &str, amount: &str) {
        self.fill("Recipient name", name).await;
        self.fill("Recipient e-mail", email).await;
        self.fill("Amount", amount).await;
    }

    /// The radio button whose name begins like this.
    pub async fn choice(&self, begins: &str) -> Thing {
        let found = within(PATIENCE, async || {
            self.all("radio", "").await.into_iter().find(|radio| radio.name().starts_with(begins))
        });
        match found.await {
            Some(radio) => radio,
            None => panic!("no choice {begins:?}; the page reads:\n{}", self.reads().await),
        }
    }

    /// Chooses what begins like this.
    pub async fn chooses(&self, begins: &str) {
        self.choice(begins).await.click().await;
    }

    /// Has the shop look at what is written.
    pub async fn reviews(&self) {
        self.press("Review gift").await;
        self.the("region", "Before it goes").await;
    }

    /// Types a payment card and sends the gift.
    pub async fn sends_with(&self, card: &str) {
        self.types_card(card).await;
        self.press("Send gift").await;
    }

    /// Waits for the page of the gift that was sent, and says its number.
    pub async fn gift_number(&self) -> String {
        until("the page of the gift", async || {
            self.address().await.strip_prefix("/gifts/").filter(|rest| !rest.is_empty()).map(str::to_owned)
        })
        .await
    }

    /// What stands in a region now.
    pub async fn in_region(&self, name: &str) -> String {
        self.the("region", name).await.reads().await
    }

    /// Types a day and an hour as the segments of these fields take them: `03282027`, `0230AM`.
    pub async fn types_moment(&self, day: &str, hour: &str) {
        for (role, name, digits) in [("Date", "Date", day), ("InputTime", "Time", hour)] {
            let field = self.the(role, name).await;
            field.call("function () { this.focus() }").await;
            self.write(digits).await;
        }
    }

    /// Chooses in a list of choices, by writing the beginning of one.
    pub async fn selects(&self, list: &str, choice: &str) {
        self.the("combobox", list).await.call("function () { this.focus() }").await;
        self.write(choice).await;
        until(&format!("{choice} to be chosen"), async || {
            let shown = "function () { return this.selectedOptions[0]?.text }";
            (self.the("combobox", list).await.call(shown).await == choice).then_some(())
        })
        .await;
    }

    /// Opens a letter's HTML part, as a reader of mail shows it, by whose button it is known in its language.
    pub async fn opens_mail(&self, mail: &Mail, button: &str) {
        let folder = at("target/tmp");
        let file = folder.join(format!("mail-{}.html", uuid::Uuid::new_v4()));
        fs::create_dir_all(&folder).and_then(|()| fs::write(&file, mail.page())).expect("there is room for a letter");
        self.tell("Page.navigate", json!({ "url": format!("file://{}", file.display()) })).await;
        self.the("link", button).await;
        fs::remove_file(&file).expect("the letter was there");
    }

    /// Follows the link of a message, as copied from it into the address bar.
    pub async fn opens_link(&self, link: &str) {
        // From one fragment to another a browser loads nothing anew.
        self.tell("Page.navigate", json!({ "url": "about:blank" })).await;
        self.tell("Page.navigate", json!({ "url": link })).await;
        self.is_alive().await;
    }

    /// Gives a file to the field of this name.
    pub async fn uploads(&self, name: &str, content: &str) {
        // The browser counts the blank between field and name as part of the name.
        let field = async || self.all("button", "").await.into_iter().find(|button| button.name() == name);
        let field = until(&format!("the field {name:?}"), field).await;
        let wish = json!({ "files": [list_file(content)], "objectId": field.object() });
        self.tell("DOM.setFileInputFiles", wish).await;
    }

    /// Drops a file on a group.
    pub async fn drops(&self, group: &str, content: &str) {
        let aim = "function () { this.scrollIntoView({ block: 'center', behavior: 'instant' }); \
            const box = this.getBoundingClientRect(); return [box.left + 20, box.top + box.height / 2] }";
        let aim = self.the("group", group).await.call(aim).await;
        let data = json!({ "items": [], "files": [list_file(content)], "dragOperationsMask": 1 });
        for step in ["dragEnter", "dragOver", "drop"] {
            let drag = json!({ "type": step, "x": aim[0], "y": aim[1], "data": data });
            self.tell("Input.dispatchDragEvent", drag).await;
        }
    }

    /// Pastes a text where the keyboard is.
    pub async fn pastes(&self, text: &str) {
        self.copied(text).await;
        self.key(Key::Paste).await;
    }
}

/// A file of this test's own.
fn list_file(content: &str) -> PathBuf {
    let folder = at("target/tmp");
    let test = std::thread::current().name().unwrap_or("journey").replace("::", "-");
    let file = folder.join(format!("{test}.csv"));
    fs::create_dir_all(&folder).and_then(|()| fs::write(&file, content)).expect("there is room for a list");
    file
}

impl Client {
    /// Pays for gifts, and says the order's number. `change` may change what is sent.
    pub async fn gives(&self, way: &str, recipients: Vec<Value>, change: impl FnOnce(&mut Value)) -> String {
        let total: i64 = recipients.iter().filter_map(|one| one["amount"]["minor"].as_i64()).sum();
        let number: String = payment::APPROVED.split(' ').collect();
        let card = json!({ "number": number, "expires": payment::EXPIRES, "security_code": payment::SECURITY });
        let cover = json!({ "design": "kite", "palette": "dusk", "rosette": attempt_key(), "from": "Ada", "message": "All the best" });
        let mut body = json!({
            "cover": cover, "way": way, "recipients": recipients, "understood": true,
            "total": { "minor": total, "currency": "USD" }, "payment": { "method": "card", "card": card },
        });
        change(&mut body);
        let order = self.says("POST", "/gifts", &body).await;
        assert_eq!(order.body["state"]["state"], "paid", "{order:?}");
        order.body["id"].as_str().expect("an order has a number").to_owned()
    }

    /// One gift, and its number.
    pub async fn gives_one(&self, way: &str, email: Option<&str>, cents: i64) -> String {
        format!("{}-1", self.gives(way, vec![person("Bo", email, cents)], |_| {}).await)
    }

    /// A gift as its sender has it.
    pub async fn gift(&self, number: &str) -> Value {
        self.get(&format!("/gifts/{number}")).await.body
    }

    /// Waits until a gift is so far.
    pub async fn gift_is(&self, number: &str, state: &str) -> Value {
        let mut last = Value::Null;
        let there = within(PATIENCE, async || {
            last = self.gift(number).await;
            (last["state"] == state).then(|| last.clone())
        });
        let there = there.await;
        there.unwrap_or_else(|| panic!("the gift is not {state} but {last}"))
    }

    /// Makes the link of a gift, and says its code.
    pub async fn links(&self, number: &str) -> String {
        let link = self.says("POST", &format!("/gifts/{number}/link"), &Value::Null).await;
        link.body["code"].as_str().unwrap_or_else(|| panic!("{link:?}")).to_owned()
    }

    /// What is available of a currency, in minor units.
    pub async fn purse(&self, currency: &str) -> i64 {
        let balance = self.get("/balance").await.body;
        let totals = balance["totals"].as_array().cloned().unwrap_or_default();
        let of = |total: &&Value| total["available"]["currency"] == currency;
        totals.iter().find(of).and_then(|total| total["available"]["minor"].as_i64()).unwrap_or(0)
    }
}
