//! `/manage_phone_number/{phone_number}/main`: asks before another number becomes the main number.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::number::{from_address, shown};
use super::server_functions::MainForm;
use super::store;
use crate::accounts;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The question.
#[component]
pub fn MainPage() -> impl IntoView {
    let digits = use_params_map().read_untracked().get("phone_number").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let found = store::find(&mut connection, &caller.account_id, &from_address(&digits)).await?;
        let number =
            found.filter(|number| !number.is_main && number.main_problem().is_none()).ok_or(Problem::NotFound)?;
        drop(connection);
        let refused = notes::take_refused::<MainForm>(&visitor.path).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let (new, old) = (number.shown_in(account.country), shown(&account.main_number, account.country));
        let title = say!(text, "numbers-main-title", number = new.clone());
        Ok(view! {
            <Frame title=title.clone() section=Section::Numbers>
                <PageHead title=title back=(number.page(), new.clone())/>
                <form class="stack confirm" method="post" action="/api/numbers/make-main" novalidate>
                    <FormToken/>
                    <input type="hidden" name="form[number]" value=number.e164.clone()/>
                    <input type="hidden" name="form[instead_of]" value=account.main_number.clone()/>
                    <ProblemSummary problems=problems/>
                    <section class="card"><div class="body">
                        <p class="notice warm">
                            {icon(Icon::TriangleAlert)}
                            <span>{say!(text, "numbers-main-warning", number = new, old = old.clone())}</span>
                        </p>
                        <p>{say!(text, "numbers-main-rest", old = old)}</p>
                    </div></section>
                    <div class="actions">
                        <button class="button main">{text.say("numbers-main-confirm")}</button>
                        <a class="button" href=number.page()>{text.say("common-cancel")}</a>
                    </div>
                </form>
            </Frame>
        })
    })
}
