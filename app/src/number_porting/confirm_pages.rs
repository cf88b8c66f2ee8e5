//! `/number_porting/{request}/discard` and `/porting_status/{request}/cancel`: ask before a draft or a request goes.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::request::{self, Request, State};
use super::server_functions::{RequestForm, START};
use super::words;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// Before a draft is thrown away.
#[component]
pub fn DiscardPage() -> impl IntoView {
    const QUESTION: Question = Question {
        section: Section::NumberPorting,
        action: "/api/number-porting/discard",
        title_key: "number-porting-discard-title",
        explained_key: "number-porting-discard-explained",
        confirm_key: "number-porting-discard-confirm",
    };
    let id = use_params_map().read_untracked().get("request").unwrap_or_default();
    page(async move {
        let (request, caller) = found(&id).await?;
        if request.state != State::Draft {
            return Err(Problem::NotFound);
        }
        QUESTION.view(&request, &caller, START.to_owned()).await
    })
}

/// Before a request is taken back.
#[component]
pub fn CancelPage() -> impl IntoView {
    const QUESTION: Question = Question {
        section: Section::PortingStatus,
        action: "/api/number-porting/cancel",
        title_key: "number-porting-cancel-title",
        explained_key: "number-porting-cancel-explained",
        confirm_key: "number-porting-cancel-confirm",
    };
    let id = use_params_map().read_untracked().get("request").unwrap_or_default();
    page(async move {
        let (request, caller) = found(&id).await?;
        if request.state == State::Draft {
            return Err(Problem::NotFound);
        }
        let back = request.status_page();
        QUESTION.view(&request, &caller, back).await
    })
}

async fn found(id: &str) -> Result<(Request, Caller), Problem> {
    let caller = Caller::administrator()?;
    let portal = Portal::current();
    let mut connection = portal.database.read().await?;
    let request = request::find(&mut connection, &caller.account_id, id).await?.ok_or(Problem::NotFound)?;
    Ok((request, caller))
}

struct Question {
    section: Section,
    action: &'static str,
    title_key: &'static str,
    explained_key: &'static str,
    confirm_key: &'static str,
}

impl Question {
    async fn view(&self, request: &Request, caller: &Caller, back: String) -> Result<AnyView, Problem> {
        let visitor = Visitor::current();
        let text = visitor.text();
        let refused = notes::take_refused::<RequestForm>(&visitor.path).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let name = words::title(text, request, caller.country);
        let title = say!(text, self.title_key, name = name.clone());
        let may = request.state == State::Draft || request.state.may_become(State::Cancelled);
        let explained = text.say(if may { self.explained_key } else { "number-porting-problem-not-cancelled" });
        let confirm = may.then(|| {
            view! { <button class="button main danger">{icon(Icon::Trash)}{text.say(self.confirm_key)}</button> }
        });
        let (section, action, id) = (self.section, self.action, request.id.clone());
        Ok(view! {
            <Frame title=title.clone() section=section>
                <PageHead title=title back=(back.clone(), name)/>
                <form class="stack confirm" method="post" action=action>
                    <FormToken/>
                    <input type="hidden" name="form[id]" value=id/>
                    <ProblemSummary problems=problems/>
                    <section class="card danger-zone"><div class="body"><p>{explained}</p></div></section>
                    <div class="actions">{confirm}<a class="button" href=back>{text.say("number-porting-not-now")}</a></div>
                </form>
            </Frame>
        }
        .into_any())
    }
}
