//! The only table from path to page. Every page is rendered whole before it is sent, so that it needs no script.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::hooks::use_params_map;
use leptos_router::{ParamSegment, SsrMode, StaticSegment};

use crate::account_routing::{About, WithWarnings};
use crate::layout::{RunningState, not_found};
use crate::receptionist::Slot;
use crate::{
    account_routing, activation, assistant, billing, business_hours, call_flow, call_logs, conferences,
    extension_removal, extensions, history, holidays, home, ip_phones, number_porting, number_release, numbers,
    outgoing_calls, password_reset, payments, phone_plan, phone_system, preferences, prepaid_account, provisioning,
    receptionist, receptionist_settings, recordings, ring_groups, send_again, settings, sign_in, user_portal,
    user_settings, users_csv,
};

/// The pages.
#[component]
pub fn Routed() -> impl IntoView {
    provide_meta_context();
    provide_context(RunningState::by(phone_plan::running_line));
    view! {
        <Router>
            <Routes fallback=not_found>
                <Route path=StaticSegment("") view=home::Page ssr=SsrMode::Async/>
                <Route path=StaticSegment("activate") view=activation::Page ssr=SsrMode::Async/>
                <Route path=StaticSegment("assistant") view=assistant::Page ssr=SsrMode::Async/>
                <Route path=StaticSegment("billing") view=billing::Page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("billing"), StaticSegment("invoices"), ParamSegment("invoice")) view=billing::InvoicePage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("billing"), StaticSegment("address")) view=billing::AddressPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("billing"), StaticSegment("pay"), ParamSegment("payment")) view=payments::PayPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("billing"), StaticSegment("payment_method")) view=payments::MethodPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("billing"), StaticSegment("payment_method"), StaticSegment("remove")) view=payments::RemoveMethodPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("call_logs") view=call_logs::ListPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("call_logs"), StaticSegment("charts")) view=call_logs::ChartsPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("call_logs"), StaticSegment("settings")) view=call_logs::SettingsPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("call_logs"), ParamSegment("call")) view=call_logs::CallPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("conferences") view=conferences_page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("conferences"), StaticSegment("rooms"), StaticSegment("new")) view=conferences::NewRoomPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("conferences"), StaticSegment("rooms"), ParamSegment("room")) view=conferences::EditRoomPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("conferences"), StaticSegment("rooms"), ParamSegment("room"), StaticSegment("delete")) view=conferences::DeleteRoomPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("extensions") view=extensions_page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("extensions"), StaticSegment("new_user")) view=user_settings::NewUserPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("extensions"), StaticSegment("new_ring_group")) view=ring_groups::NewPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("extensions"), StaticSegment("import")) view=users_csv::ImportPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("extensions"), StaticSegment("import"), StaticSegment("check")) view=users_csv::CheckPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("extensions"), ParamSegment("number")) view=extension_page ssr=SsrMode::Async/>
                <Route path=StaticSegment("history") view=history::ListPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("history"), ParamSegment("revision"), StaticSegment("restore")) view=history::RestorePage ssr=SsrMode::Async/>
                <Route path=StaticSegment("ip_phones") view=phones_page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("ip_phones"), ParamSegment("model")) view=ip_phones::ModelPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("ip_phones"), StaticSegment("phones"), ParamSegment("phone")) view=phone_page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("ip_phones"), StaticSegment("phones"), ParamSegment("phone"), StaticSegment("end")) view=ip_phones::EndPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("manage_phone_number") view=numbers::ListPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("manage_phone_number"), StaticSegment("new")) view=numbers::AddPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("manage_phone_number"), StaticSegment("new"), ParamSegment("stock_number")) view=numbers::ConfirmPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("manage_phone_number"), ParamSegment("phone_number")) view=numbers::NumberPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("manage_phone_number"), ParamSegment("phone_number"), StaticSegment("delete")) view=number_release::DeletePage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("manage_phone_number"), ParamSegment("phone_number"), StaticSegment("main")) view=numbers::MainPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("number_porting") view=number_porting::StartPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("number_porting"), StaticSegment("new")) view=number_porting::NewPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("number_porting"), ParamSegment("request")) view=number_porting::StepPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("number_porting"), ParamSegment("request"), StaticSegment("discard")) view=number_porting::DiscardPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("porting_status") view=number_porting::StatusPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("porting_status"), ParamSegment("request")) view=number_porting::RequestPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("porting_status"), ParamSegment("request"), StaticSegment("cancel")) view=number_porting::CancelPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("preferences") view=preferences::Page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("preferences"), StaticSegment("hold_music"), StaticSegment("delete")) view=preferences::DeleteHoldMusicPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("preferences"), StaticSegment("outgoing_calls")) view=outgoing_calls::CompanyPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("preferences"), StaticSegment("transfer_music"), StaticSegment("delete")) view=preferences::DeleteTransferMusicPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("extensions"), ParamSegment("number"), StaticSegment("delete")) view=extension_removal::DeletePage ssr=SsrMode::Async/>
                <Route path=StaticSegment("reset_password") view=password_reset::RequestPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("reset_password"), StaticSegment("sent")) view=password_reset::SentPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("new_password"), ParamSegment("token")) view=password_reset::NewPasswordPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("virtual_receptionist") view=open_menu_page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("after_hours")) view=closed_menu_page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("hours")) view=hours_page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("holidays")) view=holidays_page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("menus")) view=receptionist::MenusPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("menus"), StaticSegment("new")) view=receptionist::NewMenuPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("menus"), ParamSegment("menu")) view=extra_menu_page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("menus"), ParamSegment("menu"), StaticSegment("delete")) view=receptionist::DeleteMenuPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("settings")) view=receptionist_settings::Page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("holidays"), StaticSegment("new")) view=holidays::NewPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("holidays"), StaticSegment("public")) view=holidays::PublicPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("holidays"), ParamSegment("holiday")) view=holidays::EditPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("holidays"), ParamSegment("holiday"), StaticSegment("delete")) view=holidays::DeletePage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("flow")) view=call_flow::Page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("test")) view=account_routing::TestPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("prepaid_account") view=prepaid_account::Page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("prepaid_account"), StaticSegment("activity")) view=prepaid_account::ActivityPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("prepaid_account"), StaticSegment("rates")) view=prepaid_account::RatesPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("send_again") view=send_again::Page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("confirm_email"), ParamSegment("email_token")) view=settings::ConfirmEmailPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("invitation"), ParamSegment("invitation_token")) view=settings::AcceptancePage ssr=SsrMode::Async/>
                <Route path=StaticSegment("settings") view=settings::Page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("settings"), StaticSegment("administrator")) view=settings::AdministratorPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("settings"), StaticSegment("administrators"), StaticSegment("new")) view=settings::InvitePage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("settings"), StaticSegment("administrators"), ParamSegment("administrator"), StaticSegment("delete")) view=settings::RemovePage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("settings"), StaticSegment("company")) view=settings::CompanyPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("settings"), StaticSegment("password")) view=settings::PasswordPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("settings"), StaticSegment("second_factor")) view=settings::SecondFactorPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("settings"), StaticSegment("second_factor"), StaticSegment("codes")) view=settings::NewCodesPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("settings"), StaticSegment("second_factor"), StaticSegment("off")) view=settings::TurnOffPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("settings"), StaticSegment("second_factor"), StaticSegment("passkeys"), ParamSegment("passkey"), StaticSegment("delete")) view=settings::RemovePasskeyPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("settings"), StaticSegment("security_question")) view=settings::QuestionPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("settings"), StaticSegment("sessions")) view=settings::SessionsPage ssr=SsrMode::Async/>
                <Route path=StaticSegment("sign_in") view=sign_in::Page ssr=SsrMode::Async/>
                <Route path=(StaticSegment("sign_in"), StaticSegment("code")) view=sign_in::CodePage ssr=SsrMode::Async/>
                <Route path=StaticSegment("user") view=user_portal::OverviewPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("user"), StaticSegment("call_logs")) view=call_logs::UserPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("user"), StaticSegment("password")) view=user_portal::ChoosePage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("user"), StaticSegment("preferences")) view=user_portal::PreferencesPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("user"), StaticSegment("profile")) view=user_portal::ProfilePage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("recordings")) view=recordings::ListPage ssr=SsrMode::Async/>
                <Route path=(StaticSegment("virtual_receptionist"), StaticSegment("recordings"), ParamSegment("id"), StaticSegment("delete")) view=recordings::DeletePage ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}

/// The page tells how people outside get in, which only a later feature knows.
fn conferences_page() -> impl IntoView {
    view! { <conferences::Page find_way_in=|portal, connection, account_id| Box::pin(account_routing::way_into_conferences(portal, connection, account_id))/> }
}

/// The list tells what rings when users are called and which phones are there, which only later features know.
fn extensions_page() -> impl IntoView {
    view! {
        <extensions::ListPage read_users=|connection, account_id| Box::pin(user_settings::routing_of_users(connection, account_id))
            read_live=|portal, connection, account_id| Box::pin(phone_system::live_users(portal, connection, account_id))/>
    }
}

/// The pages of phones tell whether they have their settings, which only a later feature knows; likewise a user's page.
fn phones_page() -> impl IntoView {
    view! { <ip_phones::ListPage tell=|portal, connection, phones| Box::pin(provisioning::tell_phones(portal, connection, phones))/> }
}

/// See [`phones_page`].
fn phone_page() -> impl IntoView {
    view! { <ip_phones::PhonePage tell=|portal, phone| Box::pin(provisioning::tell_phone(portal, phone))/> }
}

// These pages tell what is wrong with what they are about, which only a later feature can work out. That of a user also shows what
// they may call, which only a later feature knows.

fn extension_page() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    view! { <WithWarnings about=About::Extension(number)><user_settings::ExtensionPage
    outgoing_calls=|caller, user| Box::pin(outgoing_calls::user_tab(caller, user))
        tell_devices=|portal, person, user| Box::pin(provisioning::tell_devices(portal, person, user))/></WithWarnings> }
}

fn open_menu_page() -> impl IntoView {
    view! { <WithWarnings about=About::Menu(Slot::Open)><receptionist::BusinessHoursPage/></WithWarnings> }
}

fn closed_menu_page() -> impl IntoView {
    view! { <WithWarnings about=About::Menu(Slot::Closed)><receptionist::AfterHoursPage/></WithWarnings> }
}

fn extra_menu_page() -> impl IntoView {
    let slot = Slot::Extra(use_params_map().read_untracked().get("menu").unwrap_or_default());
    view! { <WithWarnings about=About::Menu(slot)><receptionist::ExtraMenuPage/></WithWarnings> }
}

fn hours_page() -> impl IntoView {
    view! { <WithWarnings about=About::Hours><business_hours::HoursPage/></WithWarnings> }
}

fn holidays_page() -> impl IntoView {
    view! { <WithWarnings about=About::Holidays><holidays::ListPage/></WithWarnings> }
}
