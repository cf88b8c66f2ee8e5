//! The only table from path to page. Every page is rendered whole before it is sent, so that it needs no script.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{ParamSegment, SsrMode, StaticSegment};

use crate::layout::not_found;
use crate::{
    activation, business_hours, extension_removal, extensions, holidays, home, password_reset, preferences,
    receptionist, recordings, ring_groups, send_again, sign_in, user_settings, users_csv,
};

/// The pages.
#[component]
pub fn Routed() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Routes fallback=not_found>
                <Route path=StaticSegment("") view=home::Page ssr=SsrMode::Async/>
                <Route path=StaticSegment("activate") view=activation::Page ssr=SsrMode::Async/>
                <Route path=StaticSegment("extensions") view=extensions::ListPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("extensions"), StaticSegment("new_user")) view=user_settings::NewUserPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("extensions"), StaticSegment("new_ring_group")) view=ring_groups::NewPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("extensions"), StaticSegment("import")) view=users_csv::ImportPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("extensions"), StaticSegment("import"), StaticSegment("check")) view=users_csv::CheckPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("extensions"), ParamSegment("number")) view=user_settings::ExtensionPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("preferences") view=preferences::Page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("preferences"), StaticSegment("hold_music"), StaticSegment("delete")) view=preferences::DeleteHoldMusicPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("preferences"), StaticSegment("transfer_music"), StaticSegment("delete")) view=preferences::DeleteTransferMusicPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("extensions"), ParamSegment("number"), StaticSegment("delete")) view=extension_removal::DeletePage ssr=SsrMode::Async/>
                <Route path=StaticSegment("reset_password") view=password_reset::RequestPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("reset_password"), StaticSegment("sent")) view=password_reset::SentPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("new_password"), ParamSegment("token")) view=password_reset::NewPasswordPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("virtual_receptionist") view=receptionist::BusinessHoursPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("after_hours")) view=receptionist::AfterHoursPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("hours")) view=business_hours::HoursPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("holidays")) view=holidays::ListPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("holidays"), StaticSegment("new")) view=holidays::NewPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("holidays"), StaticSegment("public")) view=holidays::PublicPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("holidays"), ParamSegment("holiday")) view=holidays::EditPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("holidays"), ParamSegment("holiday"), StaticSegment("delete")) view=holidays::DeletePage ssr=SsrMode::Async/>
                <Route path=StaticSegment("send_again") view=send_again::Page ssr=SsrMode::Async/>
                <Route path=StaticSegment("sign_in") view=sign_in::Page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("recordings")) view=recordings::ListPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("recordings"), ParamSegment("id"), StaticSegment("delete")) view=recordings::DeletePage ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}
