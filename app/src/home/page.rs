//! `/`.

use leptos::prelude::*;

use super::setup_cards::{More, setup_cards};
use crate::account_routing::{self, Setup};
use crate::assistant;
use crate::audio_files::{self, AudioFile};
use crate::billing;
use crate::business_hours::{self, OpeningTag};
use crate::call_logs;
use crate::call_routing::{Target, warnings};
use crate::conferences;
use crate::history;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::music::{self, Moment};
use crate::number_porting;
use crate::prepaid_account;
use crate::say;
use crate::settings;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
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
        let porting = number_porting::home_card(&mut connection, text, &setup.account).await?;
        let invitation = assistant::invitation(&mut connection, account_id, text).await?;
        let prepaid = prepaid_account::card(&portal, &mut connection, &setup.account, text).await?;
        let missed = call_logs::missed_today(&mut connection, &setup, text, now_ms).await?;
        let recent = history::recent(&portal, &mut connection, &caller, text).await?;
        drop(connection);
        let (account, routing) = (&setup.account, &setup.routing);
        let found = warnings(routing);
        let faults = i64::try_from(found.len()).unwrap_or_default();
        let setup_cards = setup_cards(text, &setup, More { conference, hold, faults, now_ms });
        let main = main_view(text, &setup, now_ms);
        let number = PhoneNumber::stored(account.main_number.clone()).on_one_line(account.country);
        let zone = account.time_zone.as_str();
        let day = time_zone::day(text, zone, now_ms);
        let pointed_out = account_routing::all_warnings_view(text, &setup, &found, MOST_WARNINGS);
        let path = account_routing::now_view(text, &setup, now_ms);
        let latest = history::recent_view(text, zone, &recent);
        let company = account.company_name.clone();
        let (owed, billing) = (billing.warning(text, account, now_ms), billing.card(text, account, now_ms));
        Ok(view! {
            <Frame title=text.say("home-title") section=Section::Home>
                <PageHead title=company lead=say!(text, "home-lead", number = number, day = day)/>
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
                    <footer>
                        <a class="button" href="/virtual_receptionist/test">{icon(Icon::Phone)}{text.say("home-now-test")}</a>
                        {missed}
                    </footer>
                </section>
                {latest}
                <div class="home">
                    {setup_cards}
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
