//! `/billing/payment_method/remove`: asks before the saved payment method is removed.

use leptos::prelude::*;

use super::server_functions::RemoveMethodForm;
use super::{PAGE, store};
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
pub fn RemoveMethodPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let saved = store::find(&mut *portal.database.read().await?, &caller.account_id).await?;
        let saved = saved.ok_or(Problem::NotFound)?;
        let refused = notes::take_refused::<RemoveMethodForm>(&visitor.path).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let title = say!(text, "payments-method-remove-title", name = saved.name(text));
        let back = (PAGE.to_owned(), text.say("payments-method-title"));
        Ok(view! {
            <Frame title=title.clone() section=Section::Billing>
                <PageHead title=title back=back/>
                <form class="stack confirm" method="post" action="/api/payments/remove-method">
                    <FormToken/>
                    <input type="hidden" name="form[method]" value=saved.method/>
                    <ProblemSummary problems=problems/>
                    <section class="card danger-zone">
                        <div class="body"><p>{text.say("payments-method-remove-lead")}</p></div>
                    </section>
                    <div class="actions">
                        <button class="button main danger">{icon(Icon::Trash)}{text.say("payments-method-remove-confirm")}</button>
                        <a class="button" href=PAGE>{text.say("common-cancel")}</a>
                    </div>
                </form>
            </Frame>
        })
    })
}
