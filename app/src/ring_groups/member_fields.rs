//! The members of a group: ticked users in their order with buttons that move them, then everybody else to tick.

use leptos::prelude::*;

use super::choices::Users;
use super::group_form::{GroupForm, Mode};
use crate::extensions::Extension;
use crate::layout::icon::{Icon, icon};
use crate::layout::initials;
use crate::say;
use crate::shared::form::Problems;
use crate::shared::language::Text;

/// Where the buttons send the form: it comes back with the members in another order.
const ARRANGE: &str = "/api/ring-groups/arrange";

/// How the members are rung.
pub fn mode_fields(text: Text, chosen: Mode) -> AnyView {
    let modes = Mode::ALL
        .into_iter()
        .map(|mode| {
            let (name, hint) = match mode {
                Mode::Simultaneous => ("ring-groups-mode-simultaneous", "ring-groups-mode-simultaneous-hint"),
                Mode::Sequential => ("ring-groups-mode-sequential", "ring-groups-mode-sequential-hint"),
            };
            view! {
                <label class="choice">
                    <input type="radio" name="form[mode]" value=mode.code() checked=mode == chosen/>
                    <span><b>{text.say(name)}</b><small>{text.say(hint)}</small></span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend>{text.say("ring-groups-mode")}</legend>
            <div class="choices across">{modes}</div>
        </fieldset>
    }
    .into_any()
}

/// The list of members and everybody who can become one.
pub fn member_fields(text: Text, form: &GroupForm, users: &Users, problems: &Problems) -> AnyView {
    let find = |id: &String| users.candidates.iter().map(|(user, _)| user).find(|user| user.id == *id);
    // Who was deleted meanwhile is not shown: the next saving leaves them out.
    let members: Vec<&Extension> = form.members.iter().filter_map(find).collect();
    let others = users.candidates.iter().filter(|(user, _)| !form.members.contains(&user.id));
    let others: String = others.map(|(_, candidate)| candidate.as_str()).collect();
    let last = members.len().saturating_sub(1);
    let lines =
        members.iter().enumerate().map(|(place, user)| member(text, user, (place > 0, place < last))).collect_view();
    let list = if members.is_empty() {
        view! { <p class="muted">{text.say("ring-groups-members-none")}</p> }.into_any()
    } else {
        view! { <ol class="members">{lines}</ol> }.into_any()
    };
    let problem = problems.of("form[members]");
    let described = if problem.is_some() { "form-members-hint form-members-problem" } else { "form-members-hint" };
    let sentence = problem.map(|problem| view! { <p class="problem" id="form-members-problem">{problem}</p> });
    view! {
        <fieldset class="field" id="form-members" tabindex="-1" aria-describedby=described>
            <legend>{text.say("ring-groups-members")}</legend>
            <p class="hint" id="form-members-hint">{text.say("ring-groups-members-hint")}</p>
            {sentence}
            {list}
            {candidates(text, others, members.is_empty())}
        </fieldset>
    }
    .into_any()
}

fn member(text: Text, user: &Extension, (up, down): (bool, bool)) -> AnyView {
    let name = user.name.clone();
    let step = |direction: &str, label: &str, sign: Icon, possible: bool| {
        view! {
            <button class="button small only-icon" name="form[step]" value=format!("{direction}:{}", user.id)
                formaction=ARRANGE aria-label=say!(text, label, name = name.clone()) disabled=!possible>{icon(sign)}</button>
        }
    };
    view! {
        <li class="member" id=format!("member-{}", user.id)>
            {tick(user, true)}
            <span class="moves">
                {step("up", "ring-groups-member-up", Icon::ArrowUp, up)}
                {step("down", "ring-groups-member-down", Icon::ArrowDown, down)}
            </span>
        </li>
    }
    .into_any()
}

fn candidates(text: Text, others: String, open: bool) -> Option<AnyView> {
    (!others.is_empty()).then(|| {
        view! {
            <details class="more" open=open>
                <summary>{text.say("ring-groups-members-add")}</summary>
                <div>
                    <div class="candidates" inner_html=others></div>
                    <button class="button small" formaction=ARRANGE>{icon(Icon::Plus)}{text.say("ring-groups-members-take")}</button>
                </div>
            </details>
        }
        .into_any()
    })
}

/// A user who can become a member, as HTML.
pub fn candidate(user: &Extension) -> String {
    tick(user, false).to_html()
}

/// A user with a box to tick. Its id stands on the box, as names of users are unique.
fn tick(user: &Extension, ticked: bool) -> AnyView {
    let name = user.name.clone();
    let hue = user.id.bytes().fold(0_u8, u8::wrapping_add) % 6;
    view! {
        <label class="row member-tick">
            <input type="checkbox" name="form[members][]" value=user.id.clone() checked=ticked/>
            <span class=format!("avatar hue-{hue}") aria-hidden="true">{initials(&name)}</span>
            <span>{name}" "<small class="muted">{user.number.clone()}</small></span>
        </label>
    }
    .into_any()
}
