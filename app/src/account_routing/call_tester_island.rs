//! Trying a call without leaving the page. Every key, answer and time asks the server for the same page; what happens to the
//! call takes the place of what was shown, and what is said to the caller is heard.
//!
//! The call is followed on the server, as without the island: a key costs one short request, the rules of calls in the
//! browser would cost a second download.

use leptos::prelude::*;
use leptos::web_sys::{Document, Element, Event, HtmlElement, HtmlFormElement, HtmlInputElement, KeyboardEvent};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    FormData, HtmlButtonElement, HtmlMediaElement, SubmitEvent, UrlSearchParams, XmlHttpRequest,
    XmlHttpRequestResponseType,
};

/// The form of the call.
const FORM: &str = "form.test-call";
/// What happens to the call.
const RESULT: &str = "#result";
/// What is played, in the order in which it is said.
const SAID: &str = "#result audio";

/// Brings the page on which calls are tried to life.
#[island]
pub fn CallTesterIsland() -> impl IntoView {
    if is_browser() {
        drop(listen());
    }
}

fn listen() -> Result<(), JsValue> {
    let request = XmlHttpRequest::new()?;
    let mut tester = Tester { request: request.clone(), address: String::new(), press: None };
    let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        // What is no business of the call is left alone.
        let _ = tester.hear(&event);
    });
    let heard = heard.into_js_value();
    for name in ["submit", "change", "keydown", "ended"] {
        // The end of a sound does not bubble: it is heard on its way down.
        document().add_event_listener_with_callback_and_bool(name, heard.unchecked_ref(), true)?;
    }
    request.add_event_listener_with_callback("loadend", heard.unchecked_ref())
}

struct Tester {
    /// Asked again while an answer is on its way, it forgets that one.
    request: XmlHttpRequest,
    /// What was asked for last.
    address: String,
    /// The button that was pressed, empty for that of the form; nothing when a field was changed.
    press: Option<String>,
}

impl Tester {
    fn hear(&mut self, event: &Event) -> Option<()> {
        let kind = event.type_();
        if kind == "loadend" {
            return self.show();
        }
        let target = event.target()?.dyn_into::<Element>().ok()?;
        match kind.as_str() {
            "ended" => return play(position_of(&target)? + 1),
            "keydown" => self.press = Some(key_of(&target, event.unchecked_ref())?),
            "submit" => {
                target.closest(FORM).ok()??;
                event.prevent_default();
                let button = event.unchecked_ref::<SubmitEvent>().submitter()?;
                self.press = Some(button.unchecked_into::<HtmlButtonElement>().value());
            }
            _ => {
                target.closest(FORM).ok()??;
                // The choice whether to listen has no name: it is no part of the call.
                target.get_attribute("name")?;
                self.press = None;
            }
        }
        self.ask(&find(FORM)?.unchecked_into()).ok()
    }

    fn ask(&mut self, form: &HtmlFormElement) -> Result<(), JsValue> {
        let call = FormData::new_with_form(form)?;
        if let Some(press) = self.press.as_ref().filter(|press| !press.is_empty()) {
            call.append_with_str("press", press)?;
        }
        let query = UrlSearchParams::new_with_str_sequence_sequence(&call)?.to_string();
        self.address = format!("?{}{RESULT}", String::from(query));
        self.request.open("GET", &self.address)?;
        self.request.set_response_type(XmlHttpRequestResponseType::Document);
        self.request.send()
    }

    /// Goes to the page itself. Where that is the address already, the browser would only look for the result in it.
    fn go(&self) -> Result<(), JsValue> {
        let here = location();
        let is_here = self.address.strip_suffix(RESULT) == here.search().ok().as_deref();
        if is_here { here.reload() } else { here.set_href(&self.address) }
    }

    fn show(&self) -> Option<()> {
        let answer = self.request.response_xml().ok().flatten();
        let Some((answer, found)) = answer.and_then(|answer| found(&answer).map(|found| (answer, found))) else {
            // Something to mend, a session that ended, no connection: the page itself tells. Who is still typing is left alone.
            return if self.press.is_some() { self.go().ok() } else { None };
        };
        let heard = document().query_selector_all(SAID).ok()?.length();
        let result: HtmlElement = find(RESULT)?.unchecked_into();
        result.set_inner_html(&found.inner_html());
        let keys = answer.query_selector("[name=keys]").ok()??.get_attribute("value").unwrap_or_default();
        find("[name=keys]")?.unchecked_into::<HtmlInputElement>().set_value(&keys);
        let steps = result.query_selector_all(".step p:first-child").ok()?;
        find("#call-now")?.set_text_content(steps.item(steps.length() - 1)?.text_content().as_deref());
        drop(window().history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&self.address)));

        let press = self.press.as_ref()?;
        let again = button_of(press).map_or(result, JsCast::unchecked_into);
        drop(again.focus());
        // A call that begins is heard from its beginning.
        play(if press.is_empty() || press == "restart" { 0 } else { heard })
    }
}

/// What happens to the call, if there is nothing to mend.
fn found(answer: &Document) -> Option<Element> {
    let found = answer.query_selector(RESULT).ok()??;
    answer.query_selector(".problem-summary").ok()?.is_none().then_some(found)
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}

/// The button that presses a key of the telephone.
fn button_of(press: &str) -> Option<Element> {
    find(&format!("[name=press][value='{press}']"))
}

/// The key of the telephone that a key of the keyboard presses, unless somebody is typing.
fn key_of(target: &Element, event: &KeyboardEvent) -> Option<String> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || target.matches("input, select").ok()? {
        return None;
    }
    let key = match event.key().as_str() {
        "Backspace" => "back".to_owned(),
        key if matches!(key.as_bytes(), [b'0'..=b'9' | b'*' | b'#']) => key.to_owned(),
        _ => return None,
    };
    button_of(&key).map(|_| key)
}

fn position_of(sound: &Element) -> Option<u32> {
    let said = document().query_selector_all(SAID).ok()?;
    (0..said.length()).find(|place| said.item(*place).as_ref() == Some(sound))
}

/// Plays what is said in this place, if one wants to listen and the browser lets it sound.
fn play(place: u32) -> Option<()> {
    let listens = find("#listen")?.unchecked_into::<HtmlInputElement>().checked();
    let sound = document().query_selector_all(SAID).ok()?.item(place).filter(|_| listens)?;
    let sound: HtmlMediaElement = sound.unchecked_into();
    // Asked to play, it would answer with a promise, whose refusal somebody would have to take.
    sound.set_autoplay(true);
    sound.load();
    Some(())
}
