//! The card of number porting.

use leptos::prelude::*;

use crate::layout::icon::{Icon, icon};
use crate::number_porting::{self, Request, State};
use crate::say;
use crate::shared::country::Country;
use crate::shared::language::Text;

/// The newest request that is not over, or how to begin one.
pub fn porting_card(text: Text, country: Country, requests: Vec<Request>) -> AnyView {
    let open: Vec<Request> = requests.into_iter().filter(|request| !request.state.is_over()).collect();
    let count = i64::try_from(open.len()).unwrap_or(i64::MAX);
    let (sentence, page, step) = match open.first() {
        None => (text.say("home-porting-none"), "/number_porting", text.say("home-porting-begin")),
        Some(request) if request.state == State::Draft => {
            (text.say("home-porting-draft"), "/number_porting", text.say("home-porting-go-on"))
        }
        Some(request) => {
            let name = number_porting::title(text, request, country);
            let state = text.say(number_porting::state_key(request.state));
            let sentence = say!(text, "home-porting-state", name = name, state = state);
            (sentence, "/porting_status", text.say("home-porting-status"))
        }
    };
    view! {
        <section class="card home-card" id="number_porting">
            <header>{icon(Icon::PhoneForwarded)}<h2><a href=page>{text.say("common-tab-number-porting")}</a></h2></header>
            <div class="body">
                <p class="figure">{count}" "<small>{say!(text, "home-porting-requests", number = count)}</small></p>
                <p class="muted">{sentence}</p>
            </div>
            <footer><a class="button" href=page>{icon(Icon::ArrowRight)}{step}</a></footer>
        </section>
    }
    .into_any()
}
