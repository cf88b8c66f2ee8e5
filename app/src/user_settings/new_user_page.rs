//! `/extensions/new_user`.

use leptos::prelude::*;

use super::adding::{DRAFT, NEW_PAGE, NewUserForm};
use super::device_fields::DeviceFields;
use super::direct_number_field::direct_number_field;
use crate::accounts;
use crate::extensions::{self, UserFields};
use crate::layout::{Frame, PageHead, Section, page};
use crate::numbers;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The form for a new user.
#[component]
pub fn NewUserPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let draft: Option<NewUserForm> = notes::take(NEW_PAGE, DRAFT).await?;
        let refused = notes::take_refused::<NewUserForm>(NEW_PAGE).await?;
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let digits = account.extension_digits;
        let number = extensions::next_number(&portal, &mut connection, &account).await?;
        let asks_for_numbers = refused.is_none() && draft.is_some();
        let (form, problem) = match (refused, draft) {
            (Some(refused), _) => (refused.form, Some(refused.problem)),
            (None, Some(draft)) => (draft, None),
            (None, None) => (NewUserForm { number, ip_phone: true, ..NewUserForm::default() }, None),
        };
        let now_ms = portal.clock.now_ms();
        let offer = numbers::offer(&mut connection, text, (&caller, now_ms), &form.direct_number).await?;
        drop(connection);
        let offer = if asks_for_numbers { offer.opened() } else { offer };
        let problems = Problems::new(text, problem);
        let title = text.say("extensions-new-user-title");
        let back = ("/extensions".to_owned(), text.say("extensions-list-title"));
        Ok(view! {
            <Frame title=title.clone() section=Section::Extensions>
                <PageHead title=title lead=text.say("extensions-new-user-lead") back=back/>
                <form class="stack narrow" method="post" action="/api/extensions/add-user" novalidate>
                    // The Enter key presses a form's first button, which must be the one that saves.
                    <button class="first-button" tabindex="-1" aria-hidden="true">{text.say("extensions-add-user")}</button>
                    <FormToken/>
                    <ProblemSummary problems=problems.clone()/>
                    <section class="card">
                        <div class="body"><UserFields form=form.user() digits=digits problems=problems.clone()/></div>
                    </section>
                    <section class="card">
                        <div class="body"><DeviceFields form=form.devices() problems=problems.clone()/></div>
                    </section>
                    <section class="card">
                        <div class="body">{direct_number_field(text, offer, problems)}</div>
                    </section>
                    <p class="hint">{text.say("user-settings-new-mail")}</p>
                    <div class="actions">
                        <button class="button main">{text.say("extensions-add-user")}</button>
                        <a class="button" href="/extensions">{text.say("common-cancel")}</a>
                    </div>
                </form>
            </Frame>
        })
    })
}
