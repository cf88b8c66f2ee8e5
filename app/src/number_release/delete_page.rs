//! `/manage_phone_number/{phone_number}/delete`: asks before a number is released.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::server_functions::{REST_DAYS, ReleaseForm};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::numbers::{self, Destination};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::user_settings;

/// The question.
#[component]
pub fn DeletePage() -> impl IntoView {
    let digits = use_params_map().read_untracked().get("phone_number").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let found = numbers::find(&mut connection, &caller.account_id, &format!("+{digits}")).await?;
        // Everybody signs in with the main number: it is never released.
        let number = found.filter(|number| !number.is_main).ok_or(Problem::NotFound)?;
        let users = user_settings::users_of_number(&mut connection, &caller.account_id, &number.e164).await?;
        drop(connection);
        let users = (!users.is_empty())
            .then(|| view! { <p>{say!(text, "numbers-release-users", names = users.join(", "))}</p> });
        let fax = matches!(number.destination, Destination::Fax(_))
            .then(|| view! { <p>{text.say("numbers-release-fax")}</p> });
        let refused = notes::take_refused::<ReleaseForm>(&visitor.path).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let written = number.shown_in(caller.country);
        let title = say!(text, "numbers-release-title", number = written.clone());
        Ok(view! {
            <Frame title=title.clone() section=Section::Numbers>
                <PageHead title=title back=(number.page(), written)/>
                <form class="stack confirm" method="post" action="/api/numbers/release" novalidate>
                    <FormToken/>
                    <input type="hidden" name="form[number]" value=number.e164.clone()/>
                    <ProblemSummary problems=problems/>
                    <section class="card danger-zone"><div class="body">
                        <p>{text.say("numbers-release-calls")}</p>
                        {users}
                        {fax}
                        <p class="muted">{say!(text, "numbers-release-rest", days = REST_DAYS)}</p>
                    </div></section>
                    <div class="actions">
                        <button class="button main danger">{icon(Icon::Trash)}{text.say("numbers-release-confirm")}</button>
                        <a class="button" href=number.page()>{text.say("common-cancel")}</a>
                    </div>
                </form>
            </Frame>
        })
    })
}
