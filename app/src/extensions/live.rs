//! How a user's phones stand at this moment, in the few words of the list. Who knows it is a later feature.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;

use crate::say;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// A user's phones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LiveUser {
    /// How many are on.
    pub phones: usize,
    /// How many of them are there.
    pub there: usize,
    /// One is in a call.
    pub is_talking: bool,
    /// When one was last seen, in milliseconds since 1970; 0: not since the phone system was started.
    pub seen_at_ms: i64,
    /// The address it signed in from.
    pub address: String,
    /// Somebody tried a wrong password with the name of one, within a day.
    pub wrong_password: bool,
}

/// The users of an account by their ids, read by whoever knows their phones.
pub type ReadingLive<'a> = Pin<Box<dyn Future<Output = Result<HashMap<String, LiveUser>, sqlx::Error>> + Send + 'a>>;
/// How they are read.
pub type ReadLive = for<'a> fn(&'a Portal, &'a mut Connection, &'a str) -> ReadingLive<'a>;

impl LiveUser {
    /// In words; nothing for a user without phones.
    pub fn view(&self, text: Text, zone: &str) -> AnyView {
        if self.phones == 0 {
            return ().into_any();
        }
        let number = |count: usize| i64::try_from(count).unwrap_or_default();
        if self.is_talking {
            return view! { <span class="tag green"><i class="dot"></i>{text.say("extensions-live-talking")}</span> }
                .into_any();
        }
        if self.there > 0 {
            let words = say!(text, "extensions-live-there", there = number(self.there), all = number(self.phones));
            return view! { <span class="tag green" title=self.address.clone()><i class="dot"></i>{words}</span> }
                .into_any();
        }
        let seen = (self.seen_at_ms > 0).then(|| {
            let moment = time_zone::moment(text, zone, self.seen_at_ms);
            view! { " " <span class="muted">{say!(text, "extensions-live-seen", moment = moment)}</span> }
        });
        let wrong = self.wrong_password.then(|| {
            view! { " " <span class="tag warm"><i class="dot"></i>{text.say("extensions-live-wrong-password")}</span> }
        });
        view! { <span class="tag"><i class="dot"></i>{text.say("extensions-live-away")}</span>{seen}{wrong} }.into_any()
    }
}
