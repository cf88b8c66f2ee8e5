//! Long lists a page at a time, newest first: which page an address asks for, and the links to those beside it.

use leptos::prelude::*;

use super::language::Text;
use crate::layout::icon::{Icon, icon};

/// From where on a list is shown, by what names an entry of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place<K> {
    /// From the newest down.
    #[default]
    Newest,
    /// From below an entry down.
    Before(K),
    /// The page that ends above an entry.
    After(K),
}

impl<K> Place<K> {
    /// What an address asks for, by its `before` and its `after`.
    pub fn of(before: Option<K>, after: Option<K>) -> Self {
        before.map(Self::Before).or(after.map(Self::After)).unwrap_or(Self::Newest)
    }

    /// The name and the value that bring the place into an address.
    pub fn part(&self) -> Option<(&'static str, &K)> {
        match self {
            Self::Newest => None,
            Self::Before(key) => Some(("before", key)),
            Self::After(key) => Some(("after", key)),
        }
    }

    /// The places of the newer and of the older page, from the first and the last entry that are shown; `has_more`: the
    /// list goes on in the direction one was going.
    pub fn beside(&self, shown: Option<(K, K)>, has_more: bool) -> (Option<Self>, Option<Self>) {
        let Some((first, last)) = shown else { return (None, None) };
        let (has_newer, has_older) = match self {
            Self::Newest => (false, has_more),
            Self::Before(_) => (true, has_more),
            Self::After(_) => (has_more, true),
        };
        (has_newer.then_some(Self::After(first)), has_older.then_some(Self::Before(last)))
    }
}

/// The links to the newer and to the older page, where there are any; `label` says what they are the pages of.
pub fn page_links(text: Text, label: String, newer: Option<String>, older: Option<String>) -> Option<AnyView> {
    let newer = newer.map(|href| {
        view! { <a class="button" rel="prev" href=href>{icon(Icon::ArrowLeft)}{text.say("common-newer")}</a> }
            .into_any()
    });
    links(text, label, newer, older)
}

/// The same with a link of one's own to what is newer.
pub fn links(text: Text, label: String, newer: Option<AnyView>, older: Option<String>) -> Option<AnyView> {
    let older = older.map(|href| {
        view! { <a class="button" rel="next" href=href>{text.say("common-older")}{icon(Icon::ArrowRight)}</a> }
    });
    let any = newer.is_some() || older.is_some();
    any.then(|| view! { <nav class="list-pages" aria-label=label>{newer}{older}</nav> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_one_place() {
        assert_eq!(Place::of(Some(4), Some(7)), Place::Before(4));
        assert_eq!(Place::of(None, Some(7)).part(), Some(("after", &7)));
        assert_eq!(Place::<i64>::of(None, None).part(), None);
    }

    #[test]
    fn there_is_a_link_where_the_list_goes_on() {
        let (newer, older) = (Some(Place::After(9)), Some(Place::Before(5)));
        for (place, has_more, expected) in [
            (Place::Newest, false, (None, None)),
            (Place::Newest, true, (None, older)),
            (Place::Before(10), false, (newer, None)),
            (Place::Before(10), true, (newer, older)),
            (Place::After(4), false, (None, older)),
            (Place::After(4), true, (newer, older)),
        ] {
            assert_eq!(place.beside(Some((9, 5)), has_more), expected, "{place:?}");
        }
        assert_eq!(Place::Before(10).beside(None, true), (None, None));
    }
}
