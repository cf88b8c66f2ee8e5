//! The cards of what is set up: users, numbers, receptionist, conferences, preferences.

use leptos::prelude::*;

use crate::account_routing::Setup;
use crate::audio_files::AudioFile;
use crate::call_routing::Routing;
use crate::conferences::ConferenceServer;
use crate::layout::HomeCard;
use crate::layout::icon::Icon;
use crate::receptionist::Slot;
use crate::say;
use crate::shared::city_names;
use crate::shared::language::Text;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::time_zone;

/// What the cards tell besides the routing.
pub struct More {
    /// Where conferences take place, if there is such an extension.
    pub conference: Option<ConferenceServer>,
    /// What callers hear while they wait, if it is not silence.
    pub hold: Option<AudioFile>,
    /// How much there is to check.
    pub faults: i64,
    /// The time.
    pub now_ms: i64,
}

/// The cards in the order of the tabs.
pub fn setup_cards(text: Text, setup: &Setup, more: More) -> AnyView {
    view! {
        {users_card(text, &setup.routing)}
        {numbers_card(text, setup)}
        {receptionist_card(text, setup, more.faults)}
        {conferences_card(text, more.conference)}
        {preferences_card(text, &setup.account.time_zone, more.now_ms, more.hold)}
    }
    .into_any()
}

fn users_card(text: Text, routing: &Routing) -> AnyView {
    view! {
        <HomeCard id="extensions" picture=Icon::Users page=("/extensions", text.say("common-tab-extensions"))
            figure=routing.users.len().to_string() of=text.say("home-users-of-plan")
            step=(Icon::UserPlus, "/extensions/new_user", text.say("extensions-add-user"))>
            <p class="muted">{text.say("home-extensions")}</p>
        </HomeCard>
    }
    .into_any()
}

fn numbers_card(text: Text, setup: &Setup) -> AnyView {
    let (account, numbers) = (&setup.account, setup.routing.numbers.len());
    let main_number = PhoneNumber::stored(account.main_number.clone()).on_one_line(account.country);
    let unled = unled(text, &setup.routing);
    view! {
        <HomeCard id="manage_phone_number" picture=Icon::Phone
            page=("/manage_phone_number", text.say("common-tab-numbers"))
            figure=numbers.to_string() of=say!(text, "home-numbers", number = count(numbers))
            step=(Icon::Plus, "/manage_phone_number/new", text.say("home-numbers-add"))>
            <p class="muted">{say!(text, "home-main-number", number = main_number)}</p>
            {unled}
        </HomeCard>
    }
    .into_any()
}

fn receptionist_card(text: Text, setup: &Setup, faults: i64) -> AnyView {
    let keys = setup.routing.menu(setup.menu_id(&Slot::Open)).map_or(0, |menu| menu.keys.len());
    let step = text.say(if faults > 0 { "home-receptionist-check" } else { "home-receptionist-edit" });
    view! {
        <HomeCard id="virtual_receptionist" picture=Icon::ListTree
            page=("/virtual_receptionist", text.say("common-tab-receptionist"))
            figure=keys.to_string() of=text.say("home-keys") step=(Icon::Pencil, "/virtual_receptionist", step)>
            <p class="muted">{text.say("home-receptionist")}</p>
            {findings_view(text, faults)}
        </HomeCard>
    }
    .into_any()
}

/// The rooms and the number to call, or what there is to do first.
fn conferences_card(text: Text, conference: Option<ConferenceServer>) -> AnyView {
    let rooms = conference.as_ref().map_or(0, |server| server.rooms.len());
    let (sentence, step) = match &conference {
        None => (text.say("home-conferences-none"), text.say("home-conferences-set-up")),
        Some(server) => {
            let number = server.extension.number.clone();
            (say!(text, "home-conferences-number", number = number), text.say("home-conferences-open"))
        }
    };
    view! {
        <HomeCard id="conferences" picture=Icon::MessagesSquare
            page=("/conferences", text.say("common-tab-conferences"))
            figure=rooms.to_string() of=text.say("home-conferences-rooms")
            step=(Icon::MessagesSquare, "/conferences", step)>
            <p class="muted">{sentence}</p>
        </HomeCard>
    }
    .into_any()
}

fn preferences_card(text: Text, zone: &str, now_ms: i64, hold: Option<AudioFile>) -> AnyView {
    let step = text.say(if hold.is_some() { "home-preferences-change" } else { "home-hold-upload" });
    let music =
        hold.map_or_else(|| text.say("home-hold-silence"), |audio| say!(text, "home-hold-music", name = audio.name));
    let place = say!(text, "home-time-in", city = city_names::city(text.language(), zone));
    view! {
        <HomeCard id="preferences" picture=Icon::Music page=("/preferences", text.say("common-tab-preferences"))
            figure=time_zone::time_of_day(text, zone, now_ms) of=place
            step=(Icon::Upload, "/preferences#hold_music", step)>
            <p class="muted">{music}</p>
        </HomeCard>
    }
    .into_any()
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What there is to check about the receptionist.
fn findings_view(text: Text, faults: i64) -> AnyView {
    let (class, words) = match faults {
        0 => ("tag green", text.say("home-receptionist-fine")),
        _ => ("tag warm", say!(text, "home-receptionist-findings", number = faults)),
    };
    view! { <p><span class=class><i class="dot"></i>{words}</span></p> }.into_any()
}

/// How many numbers lead nowhere, if any does.
fn unled(text: Text, routing: &Routing) -> Option<AnyView> {
    let without = routing.numbers.iter().filter(|number| number.destination.is_none()).count();
    let view = || {
        let words = say!(text, "home-numbers-without", number = count(without));
        view! { <p><span class="tag warm"><i class="dot"></i>{words}</span></p> }.into_any()
    };
    (without > 0).then(view)
}
