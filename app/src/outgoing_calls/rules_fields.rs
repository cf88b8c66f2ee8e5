//! The three fields of every set of rules, and how the rules read in a line.

use leptos::prelude::*;

use super::destination_class::DestinationClass;
use super::limits::Limits;
use crate::say;
use crate::shared::form::{Problems, SelectField, SelectOption, TextField, TextKind};
use crate::shared::language::Text;

/// How far, how many at once, how long.
pub fn rules_fields(text: Text, [class, calls_at_once, minutes_a_day]: [String; 3], problems: Problems) -> AnyView {
    let option = |class: DestinationClass| SelectOption::plain(class.code(), text.say(class.name_key()));
    let options: Vec<SelectOption> = DestinationClass::ALL.into_iter().map(option).collect();
    view! {
        <SelectField name="form[class]" label=text.say("outgoing-calls-class") value=class options=options
            hint=text.say("outgoing-calls-class-hint") problems=problems.clone()/>
        <TextField name="form[calls_at_once]" label=text.say("outgoing-calls-at-once") value=calls_at_once
            hint=text.say("outgoing-calls-at-once-hint") problems=problems.clone() kind=TextKind::Digits
            autocomplete="off" max_length=2/>
        <TextField name="form[minutes_a_day]" label=text.say("outgoing-calls-minutes") value=minutes_a_day
            hint=text.say("outgoing-calls-minutes-hint") problems=problems kind=TextKind::Digits
            autocomplete="off" max_length=4/>
    }
    .into_any()
}

/// "Nacionales · 2 a la vez · 60 minutos al día"; what has no limit is not told.
pub fn in_a_line(text: Text, limits: Limits) -> String {
    let calls = limits.calls_at_once.map(|most| say!(text, "outgoing-calls-line-at-once", number = i64::from(most)));
    let minutes = limits.minutes_a_day.map(|most| say!(text, "outgoing-calls-line-minutes", number = i64::from(most)));
    let parts = [Some(text.say(limits.class.name_key())), calls, minutes];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
