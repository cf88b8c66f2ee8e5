//! The form token, as islands send it: the page's own, which is renewed when somebody signs in elsewhere meanwhile.

use leptos::prelude::document;

/// The token that the page holds now; empty when it holds none.
pub fn form_token() -> String {
    let field = document().query_selector("[name=form_token]").ok().flatten();
    field.and_then(|field| field.get_attribute("value")).unwrap_or_default()
}
