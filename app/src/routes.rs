//! The only table from path to page. Every page is rendered whole before it is sent, so that it needs no script.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, StaticSegment};

use crate::layout::not_found;
use crate::sign_in;

/// The pages.
#[component]
pub fn Routed() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Routes fallback=not_found>
                <Route path=StaticSegment("sign_in") view=sign_in::Page ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}
