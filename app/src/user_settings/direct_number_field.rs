//! The choice of the number that leads to a new user.

use leptos::prelude::*;

use super::adding::DIRECT_NUMBER;
use crate::numbers::Offer;
use crate::shared::form::{Problems, SelectField};
use crate::shared::language::Text;

/// How many lines of the list are seen when it is shown open.
const OPEN_LINES: u32 = 9;

/// The list, and a button that shows the numbers of the chosen place in it.
pub fn direct_number_field(text: Text, offer: Offer, problems: Problems) -> AnyView {
    let see_numbers = offer.has_places.then(|| {
        view! {
            <div class="actions">
                <button class="button small" formaction="/api/extensions/choose-number">
                    {text.say("user-settings-see-numbers")}
                </button>
            </div>
        }
    });
    let lines = offer.is_open.then_some(OPEN_LINES);
    let hint = if offer.has_places { "user-settings-direct-hint" } else { "user-settings-direct-hint-own" };
    view! {
        <SelectField name=DIRECT_NUMBER label=text.say("user-settings-direct") hint=text.say(hint) value=offer.chosen
            options=offer.options problems=problems lines=lines/>
        {see_numbers}
    }
    .into_any()
}
