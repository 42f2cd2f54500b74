//! Fields: a name, a hint, what stands in it, and what is wrong with it.

use leptos::{attr::custom::custom_attribute, prelude::*};

/// What a field takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A code: large, monospaced, never corrected, never completed.
    Code,
    /// A code among other things, in the usual size.
    Voucher,
    /// The digits of a security code.
    Digits,
    /// An amount of money.
    Amount,
    /// The number of a payment card.
    CardNumber,
    /// The month and year on a payment card.
    CardExpiry,
    /// The security code of a payment card.
    CardCode,
    /// Part of an address, by its autofill name.
    Address(&'static str),
    /// A name, or other words.
    Words,
    /// Somebody else's e-mail address.
    Recipient,
    /// A day.
    Day,
    /// A time of the day.
    Hour,
    /// An e-mail address.
    Email,
    /// A password of this shop.
    Password,
    /// A password to be chosen.
    NewPassword,
    /// The name of who fills this in.
    OwnName,
    /// The six digits that an authenticator shows for a moment.
    OneTime,
    /// A recovery code, which stands on a paper.
    Recovery,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Kind::Code => "input code",
            Kind::Voucher => "input voucher",
            Kind::Digits | Kind::Amount | Kind::CardNumber | Kind::CardExpiry | Kind::CardCode | Kind::OneTime => {
                "input digits"
            }
            _ => "input",
        }
    }

    fn input_type(self) -> &'static str {
        match self {
            Kind::Email | Kind::Recipient => "email",
            Kind::Password | Kind::NewPassword => "password",
            Kind::Day => "date",
            Kind::Hour => "time",
            _ => "text",
        }
    }

    fn input_mode(self) -> &'static str {
        match self {
            Kind::Digits | Kind::CardNumber | Kind::CardExpiry | Kind::CardCode | Kind::OneTime => "numeric",
            Kind::Amount => "decimal",
            Kind::Email | Kind::Recipient => "email",
            _ => "text",
        }
    }

    fn autocomplete(self) -> &'static str {
        match self {
            Kind::CardNumber => "cc-number",
            Kind::CardExpiry => "cc-exp",
            Kind::CardCode => "cc-csc",
            Kind::Address(part) => part,
            Kind::Email => "username",
            Kind::Password => "current-password",
            Kind::NewPassword => "new-password",
            Kind::OwnName => "name",
            Kind::OneTime => "one-time-code",
            _ => "off",
        }
    }
}

/// One field. No length limit: anything that can be pasted is read. The text stays until it is edited.
#[component]
pub fn Field(
    /// Its id in the page; its hint and fault are `id-hint` and `id-fault`.
    id: &'static str,
    kind: Kind,
    label: &'static str,
    hint: &'static str,
    /// What is typed. The field follows the person, not the signal: who sets this sets the field too
    /// (`browser::document::fill`), so that a key press writes nothing back.
    text: RwSignal<String>,
    /// What is wrong, under the field; empty where nothing is.
    #[prop(optional, into)]
    fault: Signal<String>,
    /// The field is wrong, though the reason stands elsewhere, in `id-fault`.
    #[prop(optional, into)]
    wrong: Signal<bool>,
    /// What else describes it: ids of the page.
    #[prop(optional)]
    described_by: &'static str,
    #[prop(optional, into)] locked: Signal<bool>,
    /// After an edit by hand.
    #[prop(optional, into)]
    on_edit: Option<Callback<()>>,
    /// After it was left.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// After something was pasted into it.
    #[prop(optional, into)]
    on_paste: Option<Callback<String>>,
) -> impl IntoView {
    let is_wrong = move || wrong.get() || !fault.with(String::is_empty);
    // A browser keeps what stands in a form on its disk, for the next start, unless completion is off. A payment card may
    // be completed as long as there is nothing of it.
    let is_card = matches!(kind, Kind::CardNumber | Kind::CardExpiry | Kind::CardCode);
    let autocomplete = move || if is_card && !text.with(String::is_empty) { "off" } else { kind.autocomplete() };
    let describes = [id, "-hint ", id, "-fault ", described_by].concat();
    // A field that is taken off the page while it has the focus is still left: then there is nobody to tell.
    let edit = move |event| {
        text.set(event_target_value(&event));
        on_edit.iter().for_each(|edited| _ = edited.try_run(()));
    };
    let paste = move |event: leptos::ev::ClipboardEvent| {
        let pasted = event.clipboard_data().and_then(|data| data.get_data("text").ok());
        if let (Some(on_paste), Some(pasted)) = (on_paste, pasted) {
            event.prevent_default();
            on_paste.run(pasted);
        }
    };
    view! {
        <div class="field">
            <label class="label" for=id>{label}</label>
            <p class="hint" id=[id, "-hint"].concat()>{hint}</p>
            <input
                id=id
                class=kind.class()
                type=kind.input_type()
                inputmode=kind.input_mode()
                autocomplete=autocomplete
                autocapitalize=if matches!(kind, Kind::Code | Kind::Voucher) { "characters" } else { "none" }
                {..custom_attribute("autocorrect", "off")}
                spellcheck="false"
                enterkeyhint="go"
                dir=if matches!(kind, Kind::Words | Kind::OwnName) { "auto" } else { "ltr" }
                readonly=move || locked.get()
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=describes
                prop:value=text.get_untracked()
                on:input=edit
                on:paste=paste
                on:blur=move |_| on_leave.iter().for_each(|left| _ = left.try_run(()))
            />
            {move || (!fault.with(String::is_empty)).then(|| view! { <p class="fault" id=[id, "-fault"].concat()>{fault.get()}</p> })}
        </div>
    }
}
