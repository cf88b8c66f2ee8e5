//! `/prepaid_account`: what there is, adding to it, the refill, and what a number costs.

use leptos::prelude::*;

use super::activity::LIST;
use super::cost::cost_for;
use super::cost_view::cost_box;
use super::forms::{RefillWay, funds_form, refill_form};
use super::funds::{Balance, balance, prices};
use super::pending::pending_card;
use super::refill::chosen;
use super::rules::RefillForm;
use super::server_functions::{FUNDS_NOTE, FundsForm, PAGE, REFILL_NOTE};
use super::store::PrepaidAccount;
use crate::accounts;
use crate::billing::stopped_warning;
use crate::call_rates;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::payments::{self, Purpose};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes::{self, Refused};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;
use crate::shared::time_zone;

/// The pages of the prepaid account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What there is.
    Balance,
    /// What calls cost.
    Rates,
    /// What happened.
    Activity,
}

/// Leads between the pages.
pub fn parts(text: Text, current: Part) -> AnyView {
    let link = |part: Part, href: &'static str, name: String| {
        view! { <a href=href aria-current=(part == current).then_some("page")>{name}</a> }
    };
    view! {
        <nav class="segments" aria-label=text.say("common-tab-prepaid-account")>
            {link(Part::Balance, PAGE, text.say("prepaid-account-part-balance"))}
            {link(Part::Rates, "/prepaid_account/rates", text.say("prepaid-account-part-rates"))}
            {link(Part::Activity, LIST, text.say("prepaid-account-part-activity"))}
        </nav>
    }
    .into_any()
}

/// The first page.
#[component]
pub fn Page() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let now_ms = portal.clock.now_ms();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let balance = balance(&mut connection, &account.id, account.country.currency()).await?;
        let prepaid = chosen(&mut connection, &portal, &account).await?;
        let has_method = payments::find_method(&mut connection, &account.id).await?.is_some();
        let way = RefillWay::of(has_method, payments::takes_cards(&portal.settings));
        let pending = payments::list_to_be_made(&mut connection, &account.id, Purpose::TopUp).await?;
        let day = time_zone::date(&account.time_zone, now_ms);
        let list = call_rates::list_on(&portal, &mut connection, account.country, day).await?;
        let asked = visitor.query_value("number").unwrap_or_default();
        let cost = match asked.trim() {
            "" => None,
            typed => Some(cost_for(&mut connection, &account, typed, list.as_deref()).await?),
        };
        let stopped = stopped_warning(&mut connection, text, &account, now_ms).await?;
        drop(connection);
        let (funds, funds_problem) = funds_on_page(now_ms).await?;
        let (refill, refill_problem) = refill_on_page(&prepaid).await?;
        let funds_problems = Problems::new(text, funds_problem);
        let refill_problems = Problems::new(text, refill_problem);
        let zone = account.time_zone.as_str();
        let pending = pending_card(text, zone, pending);
        let forms = prices(&portal, &account).map(|prices| {
            let is_sample =
                prices.sample.then(|| view! { <p class="hint">{text.say("prepaid-account-sample-prices")}</p> });
            let refill = refill_form(text, prices, (&prepaid, zone), refill, (way, refill_problems.clone()));
            view! { {funds_form(text, prices, funds, funds_problems.clone())}{refill}{is_sample} }.into_any()
        });
        let forms = forms.unwrap_or_else(|| {
            view! { <p class="card empty">{text.say("prepaid-account-problem-no-prices")}</p> }.into_any()
        });
        let cost = cost_box(text, &asked, cost, account.country, PAGE);
        let title = text.say("common-tab-prepaid-account");
        Ok(view! {
            <Frame title=title.clone() section=Section::PrepaidAccount>
                <PageHead title=title lead=text.say("prepaid-account-lead")/>
                {parts(text, Part::Balance)}
                {stopped}
                <ProblemSummary problems=funds_problems/>
                <ProblemSummary problems=refill_problems/>
                <div class="columns">
                    <div class="stack">{balance_card(text, balance, &prepaid)}{pending}{forms}</div>
                    <div class="stack">{cost}</div>
                </div>
            </Frame>
        })
    })
}

async fn funds_on_page(now_ms: i64) -> Result<(FundsForm, Option<Problem>), Problem> {
    let refused: Option<Refused<FundsForm>> = notes::take(PAGE, FUNDS_NOTE).await?;
    let form = FundsForm { key: random::id(now_ms), ..FundsForm::default() };
    Ok(refused.map_or((form, None), |refused| (refused.form, Some(refused.problem))))
}

async fn refill_on_page(prepaid: &PrepaidAccount) -> Result<(RefillForm, Option<Problem>), Problem> {
    let refused: Option<Refused<RefillForm>> = notes::take(PAGE, REFILL_NOTE).await?;
    let form = RefillForm {
        version: prepaid.version,
        on: prepaid.refill_on,
        amount: prepaid.refill_amount.to_decimal(),
        threshold: prepaid.threshold.to_decimal(),
    };
    // What was typed, against what is saved now: sending it again is done knowingly.
    Ok(match refused {
        Some(Refused { form: typed, problem }) => (RefillForm { version: form.version, ..typed }, Some(problem)),
        None => (form, None),
    })
}

/// What there is, and how much of it is set aside.
fn balance_card(text: Text, balance: Balance, prepaid: &PrepaidAccount) -> AnyView {
    let reserved = (balance.reserved.minor_units > 0).then(|| {
        let sentence = say!(text, "prepaid-account-balance-reserved", amount = text.money(balance.reserved));
        view! { <p class="muted">{sentence}</p> }
    });
    let is_low = balance.total().minor_units < prepaid.threshold.minor_units;
    let tag = if is_low {
        view! { <span class="tag warm"><i class="dot"></i>{text.say("prepaid-account-balance-low")}</span> }.into_any()
    } else {
        view! { <span class="tag green"><i class="dot"></i>{text.say("prepaid-account-balance-good")}</span> }
            .into_any()
    };
    view! {
        <section class="card" id="balance">
            <header>{icon(Icon::Wallet)}<h2>{text.say("prepaid-account-balance")}</h2><span class="end">{tag}</span></header>
            <div class="body">
                <p class="figure">{text.money(balance.free)}</p>
                {reserved}
                <p class="muted">{text.say("prepaid-account-balance-lasts")}</p>
            </div>
        </section>
    }
    .into_any()
}
