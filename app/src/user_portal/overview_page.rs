//! `/user`: what a call to the user meets now.

use leptos::prelude::*;

use super::facts;
use crate::accounts;
use crate::extensions;
use crate::layout::icon::{Icon, icon};
use crate::layout::{PageHead, UserFrame, UserSection, page};
use crate::numbers;
use crate::provisioning;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::{Person, UserCaller};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::user_settings::{self, Tab};

/// The extension, its numbers and phones, voicemail and call forwarding.
#[component]
pub fn OverviewPage() -> impl IntoView {
    page(async move {
        let caller = UserCaller::user()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let saved = user_settings::find(&mut connection, &account.id, &caller.user_id).await?;
        let direct = numbers::direct_numbers(&mut connection, &account.id, &caller.user_id).await?;
        let user = extensions::find(&mut connection, &account.id, &caller.user_id).await?.ok_or(Problem::NotFound)?;
        drop(connection);
        let softphone = provisioning::softphone_card(&portal, &Person::User(caller.clone()), &user).await?;
        let settings = saved.ok_or(Problem::NotFound)?.settings;
        let notice = settings.forwarding.replaces_phones().then(|| {
            let sentence = text.say("user-settings-own-forwarding-is-on");
            view! { <p class="notice warm">{icon(Icon::PhoneForwarded)}<span>{sentence}</span></p> }
        });
        let rows = [
            (
                Icon::PhoneForwarded,
                "user-portal-forwarding",
                facts::forwarding(text, &settings, account.country),
                Tab::CallForwarding,
            ),
            (Icon::Voicemail, "user-portal-voicemail", facts::voicemail(text, &settings), Tab::Voicemail),
        ];
        let cards = rows
            .map(|(picture, title, sentence, tab)| {
                view! {
                    <section class="card">
                        <header>{icon(picture)}<h2>{text.say(title)}</h2></header>
                        <div class="body"><p>{sentence}</p></div>
                        <footer><a class="button" href=tab.own_page()>{icon(Icon::Pencil)}{text.say("user-portal-change")}</a></footer>
                    </section>
                }
            })
            .collect_view();
        let lead =
            say!(text, "user-portal-lead", number = caller.number.clone(), company = caller.company_name.clone());
        Ok(view! {
            <UserFrame title=text.say("user-portal-title") section=UserSection::Overview>
                <PageHead title=caller.name.clone() lead=lead/>
                <div class="stack">
                    {notice}
                    <section class="card">
                        <header>{icon(Icon::Phone)}<h2>{text.say("user-portal-reached")}</h2></header>
                        <div class="body">
                            <dl class="facts">
                                <dt>{text.say("user-portal-extension")}</dt>
                                <dd>{caller.number}</dd>
                                <dt>{text.say("user-portal-direct")}</dt>
                                <dd>{facts::told_numbers(text, &account, &direct)}</dd>
                                <dt>{text.say("user-portal-phones")}</dt>
                                <dd>{facts::phones(text, &settings, account.country)}</dd>
                            </dl>
                        </div>
                    </section>
                    <div class="own-cards">{cards}</div>
                    {softphone}
                </div>
            </UserFrame>
        })
    })
}
