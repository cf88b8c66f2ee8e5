//! Single fields.

use html_escape::encode_text;
use leptos::prelude::*;

use super::option_lines::OptionLines;
use super::{Problems, field_id};

/// What kind of text a field takes; browsers show a fitting keyboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Any text.
    #[default]
    Plain,
    /// An email address.
    Email,
    /// A telephone number.
    Phone,
    /// Digits that are not a quantity.
    Digits,
    /// A date, as 2026-12-25.
    Date,
    /// A time of the day, as 08:00; the browser's own field goes by quarters of an hour.
    Time,
}

/// A field of one line, or of several when `lines` is given.
#[component]
pub fn TextField(
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// The label above it.
    #[prop(into)]
    label: String,
    /// What stands in it.
    #[prop(into)]
    value: String,
    /// The form's problems.
    problems: Problems,
    /// A hint between label and field.
    #[prop(optional, into)]
    hint: String,
    /// What it takes.
    #[prop(optional)]
    kind: TextKind,
    /// The `autocomplete` token.
    #[prop(optional, into)]
    autocomplete: String,
    /// The most characters a browser lets be typed.
    #[prop(optional)]
    max_length: Option<u32>,
    /// Several lines.
    #[prop(optional)]
    lines: Option<u32>,
) -> AnyView {
    let (kind, mode) = match kind {
        TextKind::Plain => ("text", None),
        TextKind::Email => ("email", None),
        TextKind::Phone => ("tel", None),
        TextKind::Digits => ("text", Some("numeric")),
        TextKind::Date => ("date", None),
        TextKind::Time => ("time", None),
    };
    let step = (kind == "time").then_some("900");
    let marks = Marks::new(&name, &hint, &problems);
    let autocomplete = (!autocomplete.is_empty()).then_some(autocomplete);
    let input = if let Some(lines) = lines {
        view! {
            <textarea id=marks.id.clone() name=name rows=lines maxlength=max_length autocomplete=autocomplete
                aria-describedby=marks.described_by() aria-invalid=marks.invalid() inner_html=escaped(&value)></textarea>
        }
        .into_any()
    } else {
        view! {
            <input id=marks.id.clone() name=name type=kind inputmode=mode step=step value=value maxlength=max_length
                autocomplete=autocomplete aria-describedby=marks.described_by() aria-invalid=marks.invalid()/>
        }
        .into_any()
    };
    framed(label, hint, marks, input)
}

/// A password, never filled in by us.
#[component]
pub fn PasswordField(
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// The label above it.
    #[prop(into)]
    label: String,
    /// The form's problems.
    problems: Problems,
    /// `current-password` or `new-password`.
    #[prop(into)]
    autocomplete: String,
    /// A hint between label and field.
    #[prop(optional, into)]
    hint: String,
) -> AnyView {
    let marks = Marks::new(&name, &hint, &problems);
    let input = view! {
        <input id=marks.id.clone() name=name type="password" autocomplete=autocomplete maxlength="128"
            aria-describedby=marks.described_by() aria-invalid=marks.invalid()/>
    };
    framed(label, hint, marks, input.into_any())
}

/// A list to choose one from.
#[component]
pub fn SelectField(
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// The label above it.
    #[prop(into)]
    label: String,
    /// The chosen value.
    #[prop(into)]
    value: String,
    /// What there is to choose from; options of one group stand together.
    #[prop(into)]
    options: OptionLines,
    /// The form's problems.
    problems: Problems,
    /// A hint between label and field.
    #[prop(optional, into)]
    hint: String,
    /// How many lines are shown at a time; one that opens without.
    #[prop(optional_no_strip)]
    lines: Option<u32>,
) -> AnyView {
    let marks = Marks::new(&name, &hint, &problems);
    let input = view! {
        <select id=marks.id.clone() name=name size=lines aria-describedby=marks.described_by() aria-invalid=marks.invalid()
            inner_html=options.with_chosen(&value)></select>
    };
    framed(label, hint, marks, input.into_any())
}

/// A box to tick.
#[component]
pub fn ChoiceField(
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// The label beside it.
    #[prop(into)]
    label: String,
    /// Whether it is ticked.
    checked: bool,
    /// The form's problems.
    problems: Problems,
) -> AnyView {
    let marks = Marks::new(&name, "", &problems);
    view! {
        <div class="field" class:wrong=marks.problem.is_some()>
            <label class="row" for=marks.id.clone()>
                <input id=marks.id.clone() name=name type="checkbox" value="true" checked=checked
                    aria-describedby=marks.described_by() aria-invalid=marks.invalid()/>
                <span>{label}</span>
            </label>
            {marks.sentence()}
        </div>
    }
    .into_any()
}

/// The content of a text area, encoded: Leptos writes it as it is. The parser drops a line end at its beginning.
fn escaped(text: &str) -> String {
    format!("\n{}", encode_text(text))
}

fn framed(label: String, hint: String, marks: Marks, input: AnyView) -> AnyView {
    let hint = (!hint.is_empty()).then(|| view! { <p class="hint" id=format!("{}-hint", marks.id)>{hint}</p> });
    view! {
        <div class="field" class:wrong=marks.problem.is_some()>
            <label for=marks.id.clone()>{label}</label>
            {hint}
            {input}
            {marks.sentence()}
        </div>
    }
    .into_any()
}

/// What ties a field to its hint and its problem, for people who hear the page.
struct Marks {
    id: String,
    has_hint: bool,
    problem: Option<String>,
}

impl Marks {
    fn new(name: &str, hint: &str, problems: &Problems) -> Self {
        Self { id: field_id(name), has_hint: !hint.is_empty(), problem: problems.of(name) }
    }

    fn described_by(&self) -> Option<String> {
        let mut ids = Vec::new();
        if self.has_hint {
            ids.push(format!("{}-hint", self.id));
        }
        if self.problem.is_some() {
            ids.push(format!("{}-problem", self.id));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.problem.as_ref().map(|_| "true")
    }

    fn sentence(&self) -> Option<impl IntoView + use<>> {
        let id = format!("{}-problem", self.id);
        self.problem.clone().map(|problem| view! { <p class="problem" id=id>{problem}</p> })
    }
}
