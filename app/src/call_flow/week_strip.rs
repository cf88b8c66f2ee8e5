//! Who answers in an ordinary week.

use leptos::prelude::*;

use super::naming::{Naming, Thing};
use crate::business_hours::week_view;
use crate::call_routing::{Hours, Number, Target, WallClock, What};

/// Who answers the calls to a number.
#[derive(Debug, PartialEq, Eq)]
pub enum Answering {
    /// One thing in open and another in closed hours.
    ByHours(Thing, Thing),
    /// Always the same: hours and holidays change nothing.
    Always(Thing),
}

/// Who answers the calls to a number.
pub fn answering<'r>(naming: &Naming<'r>, number: &'r Number) -> Answering {
    match &number.destination {
        Some(Target::Receptionist) => {
            let menu = |id: &'r String| match naming.routing.menu(id) {
                Some(menu) => naming.thing(What::Menu(&menu.id)),
                None => naming.thing(What::NoDestination),
            };
            let receptionist = &naming.routing.receptionist;
            Answering::ByHours(menu(&receptionist.open_menu), menu(&receptionist.closed_menu))
        }
        Some(target) => Answering::Always(naming.target(target)),
        None => Answering::Always(naming.thing(What::NoDestination)),
    }
}

/// The week with what its colours mean.
pub fn week_strip(naming: &Naming<'_>, answering: &Answering, now: WallClock) -> AnyView {
    let text = naming.text;
    let (hours, meanings) = match answering {
        Answering::ByHours(open, closed) => {
            let open = meaning("open", text.say("call-flow-when-open"), open);
            let closed = meaning("closed", text.say("call-flow-when-closed"), closed);
            (&naming.routing.schedule.hours, vec![open, closed])
        }
        Answering::Always(thing) => (&Hours::Always, vec![meaning("open", text.say("call-flow-always"), thing)]),
    };
    view! {
        <dl class="answering">{meanings}</dl>
        {week_view(text, hours, now, false)}
    }
    .into_any()
}

fn meaning(class: &'static str, when: String, thing: &Thing) -> AnyView {
    let (title, detail) = (thing.title.clone(), thing.detail.clone());
    let name = match thing.href.clone() {
        Some(href) => view! { <a href=href>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! {
        <div class=class>
            <dt><i class="swatch" aria-hidden="true"></i>{when}</dt>
            <dd>{name}<span class="muted">{detail}</span></dd>
        </div>
    }
    .into_any()
}
