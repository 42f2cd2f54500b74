//! Keys as a person strikes them: each goes down and up, and nothing is filled in from outside.

use super::{
    PATIENCE,
    page::{Page, plain},
    within,
};
use serde_json::{Value, json};

/// Keys that write nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To the next thing.
    Tab,
    /// To the thing before.
    ShiftTab,
    /// Does it.
    Enter,
    /// Takes the character before away.
    Backspace,
    /// To the begin of the line.
    Home,
    /// Marks all.
    SelectAll,
    /// Takes from the clipboard.
    Paste,
    /// One more, or the next choice.
    Down,
    /// One fewer, or the choice before.
    Up,
    /// Presses what has the keyboard, or ticks it.
    Space,
    /// A page on.
    PageDown,
    /// A page back.
    PageUp,
    /// To the end.
    End,
}

impl Page {
    /// The role and the name of what has the keyboard.
    pub async fn focus(&self) -> (String, String) {
        let active = self.tell("Runtime.evaluate", json!({ "expression": "document.activeElement" })).await;
        let ask = json!({ "objectId": active["result"]["objectId"], "fetchRelatives": false });
        let Ok(tree) = self.try_tell("Accessibility.getPartialAXTree", ask).await else { return Default::default() };
        let word = |which: &str| plain(tree["nodes"][0][which]["value"].as_str().unwrap_or_default());
        (word("role"), word("name"))
    }

    /// Waits until the keyboard is with such a thing.
    pub async fn focus_is_on(&self, role: &str, name: &str) {
        let wanted: Vec<_> = self.names(name).iter().map(|name| (role.to_owned(), plain(name))).collect();
        let there = within(PATIENCE, async || wanted.contains(&self.focus().await).then_some(())).await;
        assert!(there.is_some(), "the focus is not on {wanted:?} but on {:?}", self.focus().await);
    }

    /// Strikes a key.
    pub async fn key(&self, key: Key) {
        let (name, number, modifiers, command) = match key {
            Key::Tab => ("Tab", 9, 0, None),
            Key::ShiftTab => ("Tab", 9, 8, None),
            Key::Enter => ("Enter", 13, 0, None),
            Key::Backspace => ("Backspace", 8, 0, None),
            Key::Home => ("Home", 36, 0, None),
            Key::SelectAll => ("a", 65, 2, Some("selectAll")),
            Key::Paste => ("v", 86, 2, Some("paste")),
            Key::Down => ("ArrowDown", 40, 0, None),
            Key::Up => ("ArrowUp", 38, 0, None),
            Key::Space => (" ", 32, 0, None),
            Key::PageDown => ("PageDown", 34, 0, None),
            Key::PageUp => ("PageUp", 33, 0, None),
            Key::End => ("End", 35, 0, None),
        };
        let mut stroke = json!({
            "type": "keyDown", "key": name, "code": name, "modifiers": modifiers, "windowsVirtualKeyCode": number,
        });
        if let Some(text) = [(Key::Enter, "\r"), (Key::Space, " ")].into_iter().find(|(of, _)| *of == key) {
            stroke["text"] = json!(text.1);
        }
        if let Some(command) = command {
            stroke["type"] = json!("rawKeyDown");
            stroke["commands"] = json!([command]);
        }
        self.tell("Input.dispatchKeyEvent", stroke.clone()).await;
        stroke["type"] = json!("keyUp");
        let fields = stroke.as_object_mut().expect("an object");
        fields.remove("text");
        fields.remove("commands");
        self.tell("Input.dispatchKeyEvent", stroke).await;
    }

    /// Writes a text, key by key.
    pub async fn write(&self, text: &str) {
        for character in text.chars() {
            self.tell("Input.dispatchKeyEvent", stroke(character)).await;
            self.tell("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": character.to_string() })).await;
        }
    }

    /// Comes to a thing with the Tab key; its outline can be seen. What is chosen by a picture shows it around the picture.
    pub async fn reaches(&self, role: &str, name: &str) {
        tab_to(self, role, name).await;
        let outlined = "(() => {
            const seen = one => [null, '::after'].some(part => { const style = getComputedStyle(one, part);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none' });
            const active = document.activeElement, label = active.closest('label');
            return [active, label, ...(label?.children ?? [])].filter(Boolean).some(seen) })()";
        assert_eq!(self.script(outlined).await, true, "the focus on {role} {name:?} can't be seen");
    }

    /// Comes to a thing, and strikes Enter there.
    pub async fn enters(&self, role: &str, name: &str) {
        self.reaches(role, name).await;
        self.key(Key::Enter).await;
    }

    /// Comes to a field, and writes into it in place of what stood there.
    pub async fn writes_at(&self, role: &str, name: &str, text: &str) {
        self.reaches(role, name).await;
        self.key(Key::SelectAll).await;
        self.write(text).await;
    }

    /// Puts a text on the clipboard, as copying it from an e-mail does.
    pub async fn copied(&self, text: &str) {
        let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.tell("Browser.grantPermissions", allowed).await;
        self.tell("Page.bringToFront", json!({})).await;
        let text = Value::from(text);
        self.script(&format!("navigator.clipboard.writeText({text}).then(() => true)")).await;
    }
}

/// Goes on with the Tab key until the keyboard is with this thing.
pub async fn tab_to(page: &Page, role: &str, name: &str) {
    walk(page, Key::Tab, role, name).await;
}

/// Goes on, or back, until the keyboard is with this thing. A name that ends in a blank is how the name begins.
pub async fn walk(page: &Page, key: Key, role: &str, name: &str) {
    for _ in 0..80 {
        let stop = page.focus().await;
        if stop.0 == role && (stop.1 == name || name.ends_with(' ') && stop.1.starts_with(name.trim_end())) {
            return;
        }
        page.key(key).await;
    }
    panic!("the keyboard never comes to {role} {name:?}; it is on {:?}", page.focus().await);
}

fn stroke(character: char) -> Value {
    let number = if character.is_ascii_alphanumeric() { u32::from(character.to_ascii_uppercase()) } else { 0 };
    let text = character.to_string();
    json!({
        "type": "keyDown", "text": text, "unmodifiedText": text, "key": text, "windowsVirtualKeyCode": number,
    })
}
