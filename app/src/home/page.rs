//! `/`.

use leptos::prelude::*;

use super::porting_card::porting_card;
use crate::account_routing::{self, Setup};
use crate::assistant;
use crate::audio_files::{self, AudioFile};
use crate::billing;
use crate::business_hours::{self, OpeningTag};
use crate::call_routing::{Routing, Target, warnings};
use crate::conferences::{self, ConferenceServer};
use crate::history;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::music::{self, Moment};
use crate::number_porting;
use crate::prepaid_account;
use crate::receptionist::Slot;
use crate::say;
use crate::settings;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::city_names;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// How many warnings are told here; the others are a click away.
const MOST_WARNINGS: usize = 5;

/// The home page.
#[component]
pub fn Page() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let now_ms = portal.clock.now_ms();
        let account_id = caller.account_id.as_str();
        let mut connection = portal.database.read().await?;
        let setup = account_routing::current_setup(&portal, &mut connection, account_id).await?;
        let conference = conferences::conference_server(&mut connection, account_id).await?;
        let hold = hold_music(&mut connection, account_id).await?;
        let settings_card = settings::home_card(&mut connection, text, &caller).await?;
        let billing = billing::summary(&mut connection, &setup.account).await?;
        let porting = number_porting::list(&mut connection, account_id).await?;
        let invitation = assistant::invitation(&mut connection, account_id, text).await?;
        let prepaid = prepaid_account::card(&portal, &mut connection, &setup.account, text).await?;
        let recent = history::recent(&portal, &mut connection, &caller, text).await?;
        drop(connection);
        let (account, routing) = (&setup.account, &setup.routing);
        let (users, numbers, unled) = (routing.users.len(), routing.numbers.len(), unled(text, routing));
        let keys = routing.menu(setup.menu_id(&Slot::Open)).map_or(0, |menu| menu.keys.len());
        let found = warnings(routing);
        let faults = i64::try_from(found.len()).unwrap_or_default();
        let porting = porting_card(text, account.country, porting);
        let main = main_view(text, &setup, now_ms);
        let number = PhoneNumber::stored(account.main_number.clone()).on_one_line(account.country);
        let findings = findings_view(text, faults);
        let receptionist = text.say(if faults > 0 { "home-receptionist-check" } else { "home-receptionist-edit" });
        let music_step = text.say(if hold.is_some() { "home-preferences-change" } else { "home-hold-upload" });
        let music = hold
            .map_or_else(|| text.say("home-hold-silence"), |audio| say!(text, "home-hold-music", name = audio.name));
        let zone = account.time_zone.as_str();
        let (time, day) = (time_zone::time_of_day(text, zone, now_ms), time_zone::day(text, zone, now_ms));
        let place = say!(text, "home-time-in", city = city_names::city(text.language(), zone));
        let pointed_out = account_routing::all_warnings_view(text, &setup, &found, MOST_WARNINGS);
        let path = account_routing::now_view(text, &setup, now_ms);
        let latest = history::recent_view(text, zone, &recent);
        let company = account.company_name.clone();
        let (owed, billing) = (billing.warning(text, account, now_ms), billing.card(text, account, now_ms));
        Ok(view! {
            <Frame title=text.say("home-title") section=Section::Home>
                <PageHead title=company lead=say!(text, "home-lead", number = number.clone(), day = day)/>
                {invitation}
                {owed}
                {pointed_out}
                <section class="card now" id="now">
                    <header>
                        {icon(Icon::Phone)}
                        <h2>{text.say("home-now")}</h2>
                        <span class="end">{main}</span>
                    </header>
                    <div class="body">{path}</div>
                    <footer>{next_step(Icon::Phone, "/virtual_receptionist/test", text.say("home-now-test"))}</footer>
                </section>
                {latest}
                <div class="home">
                    <section class="card home-card" id="extensions">
                        <header>{icon(Icon::Users)}<h2><a href="/extensions">{text.say("common-tab-extensions")}</a></h2></header>
                        <div class="body">
                            <p class="figure">{users}" "<small>{text.say("home-users-of-plan")}</small></p>
                            <p class="muted">{text.say("home-extensions")}</p>
                        </div>
                        <footer>{next_step(Icon::UserPlus, "/extensions/new_user", text.say("extensions-add-user"))}</footer>
                    </section>
                    <section class="card home-card" id="manage_phone_number">
                        <header>{icon(Icon::Phone)}<h2><a href="/manage_phone_number">{text.say("common-tab-numbers")}</a></h2></header>
                        <div class="body">
                            <p class="figure">{numbers}" "<small>{say!(text, "home-numbers", number = count(numbers))}</small></p>
                            <p class="muted">{say!(text, "home-main-number", number = number)}</p>
                            {unled}
                        </div>
                        <footer>{next_step(Icon::Plus, "/manage_phone_number/new", text.say("home-numbers-add"))}</footer>
                    </section>
                    <section class="card home-card" id="virtual_receptionist">
                        <header>{icon(Icon::ListTree)}<h2><a href="/virtual_receptionist">{text.say("common-tab-receptionist")}</a></h2></header>
                        <div class="body">
                            <p class="figure">{keys}" "<small>{text.say("home-keys")}</small></p>
                            <p class="muted">{text.say("home-receptionist")}</p>
                            {findings}
                        </div>
                        <footer>{next_step(Icon::Pencil, "/virtual_receptionist", receptionist)}</footer>
                    </section>
                    <section class="card home-card" id="conferences">
                        <header>{icon(Icon::MessagesSquare)}<h2><a href="/conferences">{text.say("common-tab-conferences")}</a></h2></header>
                        {conferences_card(text, conference)}
                    </section>
                    <section class="card home-card" id="preferences">
                        <header>{icon(Icon::Music)}<h2><a href="/preferences">{text.say("common-tab-preferences")}</a></h2></header>
                        <div class="body">
                            <p class="figure">{time}" "<small>{place}</small></p>
                            <p class="muted">{music}</p>
                        </div>
                        <footer>{next_step(Icon::Upload, "/preferences#hold_music", music_step)}</footer>
                    </section>
                    {settings_card}
                    {billing}
                    {prepaid}
                    {porting}
                </div>
            </Frame>
        })
    })
}

/// What callers hear while they wait, if it is not silence.
async fn hold_music(connection: &mut Connection, account_id: &str) -> Result<Option<AudioFile>, sqlx::Error> {
    match music::audio_at(connection, account_id, Moment::Hold).await? {
        Some(id) => audio_files::find(connection, account_id, &id).await,
        None => Ok(None),
    }
}

/// Whether the receptionist, who answers the main number, finds it open; or who answers it instead.
fn main_view(text: Text, setup: &Setup, now_ms: i64) -> AnyView {
    match setup.main_destination() {
        Some(Target::Receptionist) => {
            let opening = business_hours::opening(text, &setup.routing.schedule, now_ms);
            view! { <OpeningTag opening=opening/> }.into_any()
        }
        Some(target) => {
            let name = account_routing::target_name(text, setup, target);
            view! { <span class="tag">{say!(text, "home-now-straight", name = name)}</span> }.into_any()
        }
        None => view! { <span class="tag warm"><i class="dot"></i>{text.say("home-now-nowhere")}</span> }.into_any(),
    }
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
        <div class="body">
            <p class="figure">{rooms}" "<small>{text.say("home-conferences-rooms")}</small></p>
            <p class="muted">{sentence}</p>
        </div>
        <footer>{next_step(Icon::MessagesSquare, "/conferences", step)}</footer>
    }
    .into_any()
}

fn next_step(picture: Icon, page: &'static str, name: String) -> AnyView {
    view! { <a class="button" href=page>{icon(picture)}{name}</a> }.into_any()
}
