//! The fourth step: the bill.

use leptos::prelude::*;

use super::leaving::{BACK, LATER};
use super::request::{Request, status_page_of};
use super::step::Step;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::form::{ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::percent_encoding::encoded_value;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The upload of the bill. It is a form of its own: the file goes to another address.
pub async fn bill_step(text: Text, request: &Request) -> Result<AnyView, Problem> {
    let refused = notes::take_refused::<()>(&Step::Bill.page(&request.id)).await?;
    let problems = Problems::new(text, refused.map(|refused| refused.problem));
    if !Portal::current().documents.has_key() {
        return Ok(view! {
            <p class="notice warm">{icon(Icon::TriangleAlert)}<span>{text.say("number-porting-problem-no-key")}</span></p>
        }
        .into_any());
    }
    let token = Visitor::current().form_token();
    let action = format!(
        "/api/number-porting/upload-bill?request={}&form_token={}",
        encoded_value(&request.id),
        encoded_value(&token)
    );
    let has_one = request.bill.is_some();
    let kept = request.bill.as_ref().map(|bill| {
        let words = say!(text, "number-porting-bill-kept", name = bill.name.clone(), size = text.file_size(bill.size_bytes));
        let page = format!("{}/bill", status_page_of(&request.id));
        view! {
            <p class="notice good">{icon(Icon::CircleCheck)}<span>{words}" "<a href=page>{text.say("number-porting-bill-download")}</a></span></p>
        }
    });
    let wrong = problems.of("file");
    let is_wrong = wrong.is_some();
    let wrong = wrong.map(|sentence| view! { <p class="problem" id="file-problem">{sentence}</p> });
    let go_on = has_one.then(|| {
        view! { <a class="button" href=Step::Replacement.page(&request.id)>{text.say("number-porting-go-on")}</a> }
    });
    let upload = text.say(if has_one { "number-porting-bill-replace" } else { "number-porting-bill-upload" });
    let class = if has_one { "button" } else { "button main" };
    Ok(view! {
        <form class="stack" method="post" action=action.clone() enctype="multipart/form-data">
            <ProblemSummary problems=problems/>
            {kept}
            <section class="card"><div class="body">
                <div class="field" class:wrong=is_wrong>
                    <label for="file">{text.say("number-porting-bill")}</label>
                    <p class="hint" id="file-hint">{text.say("number-porting-bill-hint")}</p>
                    <input type="file" id="file" name="file" accept="application/pdf,image/jpeg,image/png"
                        aria-describedby="file-hint"/>
                    {wrong}
                </div>
                <p class="muted small">{text.say("number-porting-bill-privacy")}</p>
            </div></section>
            <div class="actions">
                <button class=class>{icon(Icon::Upload)}{upload}</button>
                {go_on}
                <button class="button" formaction=format!("{action}&leave={BACK}")>{text.say("number-porting-back")}</button>
                <button class="button quiet" formaction=format!("{action}&leave={LATER}")>
                    {text.say("number-porting-go-on-later")}
                </button>
            </div>
        </form>
    }
    .into_any())
}
