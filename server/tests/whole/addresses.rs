//! Every address of the portal, by hand; a test compares this with what the router and the server functions say of
//! themselves, so that nothing new goes untested.

use std::collections::BTreeSet;

use app::shell::shell;
use leptos::prelude::provide_context;
use leptos_axum::generate_route_list_with_exclusions_and_ssg_and_context;

use crate::site::Site;

/// Pages; `{administrator}`, `{number}`, `{phone_number}`, `{stock_number}`, `{group}`, `{room}`, `{menu}`, `{holiday}`, `{revision}`,
/// `{call}`, `{phone}`, `{request}`, `{invoice}`, `{payment}`, `{passkey}`, `{id}`, `{token}`, `{email_token}` and `{invitation_token}` are filled in by the
/// tests.
pub const PUBLIC_PAGES: &[&str] = &[
    "/sign_in",
    "/sign_in/code",
    "/reset_password",
    "/reset_password/sent",
    "/activate",
    "/new_password/{token}",
    "/confirm_email/{email_token}",
    "/invitation/{invitation_token}",
    "/send_again",
];
/// See [`PUBLIC_PAGES`]; these are for administrators.
pub const PAGES: &[&str] = &[
    "/",
    "/assistant",
    "/billing",
    "/billing/invoices/{invoice}",
    "/billing/address",
    "/billing/pay/{payment}",
    "/billing/payment_method",
    "/billing/payment_method/remove",
    "/call_logs",
    "/call_logs/charts",
    "/call_logs/settings",
    "/call_logs/{call}",
    "/conferences",
    "/conferences/rooms/new",
    "/conferences/rooms/{room}",
    "/conferences/rooms/{room}/delete",
    "/extensions",
    "/extensions/import",
    "/extensions/import/check",
    "/extensions/new_ring_group",
    "/extensions/new_user",
    "/extensions/{number}",
    "/extensions/{number}/delete",
    "/history",
    "/history/{revision}/restore",
    "/ip_phones",
    "/ip_phones/{model}",
    "/ip_phones/phones/{phone}",
    "/ip_phones/phones/{phone}/end",
    "/manage_phone_number",
    "/manage_phone_number/new",
    "/manage_phone_number/new/{stock_number}",
    "/manage_phone_number/{phone_number}",
    "/manage_phone_number/{phone_number}/delete",
    "/manage_phone_number/{phone_number}/main",
    "/number_porting",
    "/number_porting/new",
    "/number_porting/{request}",
    "/number_porting/{request}/discard",
    "/porting_status",
    "/porting_status/{request}",
    "/porting_status/{request}/cancel",
    "/preferences",
    "/preferences/hold_music/delete",
    "/preferences/outgoing_calls",
    "/preferences/transfer_music/delete",
    "/settings",
    "/settings/administrator",
    "/settings/administrators/new",
    "/settings/administrators/{administrator}/delete",
    "/settings/company",
    "/settings/password",
    "/settings/second_factor",
    "/settings/second_factor/codes",
    "/settings/second_factor/off",
    "/settings/second_factor/passkeys/{passkey}/delete",
    "/settings/security_question",
    "/settings/sessions",
    "/prepaid_account",
    "/prepaid_account/activity",
    "/prepaid_account/rates",
    "/virtual_receptionist",
    "/virtual_receptionist/after_hours",
    "/virtual_receptionist/flow",
    "/virtual_receptionist/holidays",
    "/virtual_receptionist/holidays/new",
    "/virtual_receptionist/holidays/public",
    "/virtual_receptionist/holidays/{holiday}",
    "/virtual_receptionist/holidays/{holiday}/delete",
    "/virtual_receptionist/hours",
    "/virtual_receptionist/menus",
    "/virtual_receptionist/menus/new",
    "/virtual_receptionist/menus/{menu}",
    "/virtual_receptionist/menus/{menu}/delete",
    "/virtual_receptionist/recordings",
    "/virtual_receptionist/recordings/{id}/delete",
    "/virtual_receptionist/settings",
    "/virtual_receptionist/test",
];

/// See [`PUBLIC_PAGES`]; these are for users. Who has a temporary password sees the one to choose another only, and nobody
/// else sees that one.
pub const USER_PAGES: &[&str] = &["/user", "/user/call_logs", "/user/preferences", "/user/profile", CHOOSE_PAGE];
/// See [`USER_PAGES`].
pub const CHOOSE_PAGE: &str = "/user/password";

/// A server function.
#[derive(Clone, Copy, Debug)]
pub struct Function {
    pub path: &'static str,
    /// The page with its form; empty: only islands call it, or a company that has everything is not shown it.
    pub page: &'static str,
    /// It is for administrators only.
    pub private: bool,
    /// It is for users only.
    pub of_users: bool,
}

const fn public(path: &'static str, page: &'static str) -> Function {
    Function { path, page, private: false, of_users: false }
}

const fn private(path: &'static str, page: &'static str) -> Function {
    Function { path, page, private: true, of_users: false }
}

const fn of_users(path: &'static str, page: &'static str) -> Function {
    Function { path, page, private: false, of_users: true }
}

/// All server functions.
pub const FUNCTIONS: &[Function] = &[
    public("/api/sign-in/sign-in", "/sign_in"),
    public("/api/sign-in/sign-in-user", "/sign_in?for=users"),
    public("/api/sign-in/sign-out", "/"),
    public("/api/language/choose", "/reset_password"),
    public("/api/password-reset/ask-for-link", "/reset_password"),
    public("/api/password-reset/set-password", "/new_password/{token}"),
    public("/api/activation/activate", "/activate"),
    private("/api/extensions/add-user", "/extensions/new_user"),
    private("/api/extensions/choose-number", "/extensions/new_user"),
    private("/api/extensions/change-user", "/extensions/{number}"),
    private("/api/extensions/delete", "/extensions/{number}/delete"),
    private("/api/user-settings/save-devices", "/extensions/{number}?tab=devices"),
    private("/api/user-settings/save-voicemail", "/extensions/{number}?tab=voicemail"),
    private("/api/user-settings/save-call-forwarding", "/extensions/{number}?tab=call_forwarding"),
    private("/api/user-settings/save-caller-id", "/extensions/{number}?tab=caller_id"),
    private("/api/user-settings/save-fax", "/extensions/{number}?tab=fax"),
    private("/api/outgoing-calls/save-user", "/extensions/{number}?tab=outgoing_calls"),
    private("/api/outgoing-calls/save-company", "/preferences/outgoing_calls"),
    private("/api/user-passwords/send", "/extensions/{number}"),
    private("/api/user-passwords/set", "/extensions/{number}"),
    of_users("/api/user/save-voicemail", "/user/preferences?tab=voicemail"),
    of_users("/api/user/save-call-forwarding", "/user/preferences?tab=call_forwarding"),
    of_users("/api/user/save-caller-id", "/user/preferences?tab=caller_id"),
    of_users("/api/user/change-email", "/user/profile"),
    of_users("/api/user/change-password", "/user/profile"),
    of_users("/api/provisioning/show-own-softphone", "/user"),
    of_users("/api/provisioning/renew-own-softphone", "/user"),
    of_users("/api/user/choose-password", CHOOSE_PAGE),
    private("/api/users-csv/apply", "/extensions/import/check"),
    private("/api/ring-groups/add", "/extensions/new_ring_group"),
    private("/api/ring-groups/change", "/extensions/{group}"),
    private("/api/ring-groups/arrange", "/extensions/{group}"),
    private("/api/numbers/save-destinations", "/manage_phone_number"),
    private("/api/numbers/hold", "/manage_phone_number/new?area=601"),
    private("/api/numbers/let-go", "/manage_phone_number/new/{stock_number}"),
    private("/api/numbers/add", "/manage_phone_number/new/{stock_number}"),
    private("/api/numbers/release", "/manage_phone_number/{phone_number}/delete"),
    private("/api/numbers/make-main", "/manage_phone_number/{phone_number}/main"),
    private("/api/conferences/change-server", "/extensions/{conference}"),
    private("/api/conferences/add-room", "/conferences/rooms/new"),
    private("/api/conferences/change-room", "/conferences/rooms/{room}"),
    private("/api/conferences/delete-room", "/conferences/rooms/{room}/delete"),
    // What only a second factor, another session or a waiting sign-in has forms for is tried with the tests of settings.
    public("/api/sign-in/enter-code", ""),
    public("/api/sign-in/begin-passkey", ""),
    public("/api/sign-in/enter-passkey", ""),
    public("/api/settings/confirm-email", "/confirm_email/{email_token}"),
    public("/api/settings/accept-invitation", "/invitation/{invitation_token}"),
    private("/api/settings/save-company", "/settings/company"),
    private("/api/settings/save-name", "/settings/administrator"),
    private("/api/settings/change-email", "/settings/administrator"),
    private("/api/settings/withdraw-email", ""),
    private("/api/settings/invite", "/settings/administrators/new"),
    private("/api/settings/send-invitation-again", "/settings"),
    private("/api/settings/withdraw-invitation", "/settings"),
    private("/api/settings/remove-administrator", "/settings/administrators/{administrator}/delete"),
    private("/api/settings/change-password", "/settings/password"),
    private("/api/settings/save-question", "/settings/security_question"),
    private("/api/settings/begin-second-factor", ""),
    private("/api/settings/confirm-second-factor", ""),
    private("/api/settings/turn-second-factor-off", ""),
    private("/api/settings/renew-recovery-codes", ""),
    private("/api/settings/begin-passkey", ""),
    private("/api/settings/add-passkey", ""),
    private("/api/settings/remove-passkey", ""),
    private("/api/settings/end-session", ""),
    private("/api/settings/end-other-sessions", ""),
    private("/api/preferences/save", "/preferences"),
    private("/api/preferences/delete-music", "/preferences/hold_music/delete"),
    private("/api/prepaid-account/add-funds", "/prepaid_account"),
    private("/api/prepaid-account/save-refill", "/prepaid_account"),
    private("/api/receptionist/save-menu", "/virtual_receptionist"),
    private("/api/receptionist/listen", "/virtual_receptionist"),
    private("/api/receptionist/load-menu", ""),
    private("/api/receptionist/test-menu", "/virtual_receptionist"),
    private("/api/receptionist/add-menu", "/virtual_receptionist/menus/new"),
    private("/api/receptionist/rename-menu", "/virtual_receptionist/menus/{menu}"),
    private("/api/receptionist/delete-menu", "/virtual_receptionist/menus/{menu}/delete"),
    private("/api/receptionist-settings/save", "/virtual_receptionist/settings"),
    private("/api/business-hours/save", "/virtual_receptionist/hours"),
    private("/api/business-hours/copy-day", "/virtual_receptionist/hours"),
    private("/api/holidays/add", "/virtual_receptionist/holidays/new"),
    private("/api/holidays/change", "/virtual_receptionist/holidays/{holiday}"),
    private("/api/holidays/delete", "/virtual_receptionist/holidays/{holiday}/delete"),
    private("/api/holidays/add-public", "/virtual_receptionist/holidays/public"),
    private("/api/assistant/mark-step", "/assistant?step=numbers"),
    private("/api/assistant/save-company", "/assistant?step=company"),
    private("/api/assistant/add-user", "/assistant?step=users"),
    private("/api/assistant/save-greeting", "/assistant?step=greeting"),
    private("/api/assistant/listen-greeting", "/assistant?step=greeting"),
    private("/api/assistant/save-keys", "/assistant?step=keys"),
    private("/api/assistant/save-hours", "/assistant?step=hours"),
    private("/api/billing/save-address", "/billing/address"),
    private("/api/call-logs/keep", "/call_logs/settings"),
    private("/api/payments/cancel", "/prepaid_account"),
    private("/api/payments/remove-method", "/billing/payment_method/remove"),
    // Their forms are shown where cards are taken.
    private("/api/payments/add-method", ""),
    private("/api/payments/open-checkout", ""),
    private("/api/recordings/rename", "/virtual_receptionist/recordings"),
    private("/api/recordings/delete", "/virtual_receptionist/recordings/{id}/delete"),
    private("/api/ip-phones/order", "/ip_phones/{model}"),
    private("/api/ip-phones/change-user", "/ip_phones/phones/{phone}"),
    private("/api/ip-phones/ask-return", "/ip_phones/phones/{rented_phone}/end"),
    private("/api/provisioning/show-password", "/ip_phones/phones/{rented_phone}"),
    private("/api/provisioning/show-softphone", "/extensions/1001?tab=devices"),
    private("/api/provisioning/renew-softphone", "/extensions/1001?tab=devices"),
    // Its form is there once the phone is to be given back.
    private("/api/ip-phones/keep", ""),
    private("/api/ip-phones/cancel", "/ip_phones/phones/{phone}/end"),
    private("/api/number-porting/save-carrier", "/number_porting/new"),
    private("/api/number-porting/save-numbers", "/number_porting/{draft}?step=numbers"),
    private("/api/number-porting/save-holder", "/number_porting/{draft}?step=holder"),
    private("/api/number-porting/save-replacement", "/number_porting/{draft}?step=replacement"),
    private("/api/number-porting/discard", "/number_porting/{second_draft}/discard"),
    private("/api/number-porting/send", "/number_porting/{draft}?step=review"),
    private("/api/number-porting/cancel", "/porting_status/{sent}/cancel"),
    // For its form the company loses the conference server it has.
    private("/api/conferences/set-up", ""),
    // The last, as it undoes what the others did.
    private("/api/history/restore", "/history/{revision}/restore"),
];

/// The upload, which is no server function.
pub const UPLOAD: &str = "/api/audio/upload";
/// Likewise of bills.
pub const UPLOAD_BILL: &str = "/api/number-porting/upload-bill";

/// Routes beside pages and server functions.
const OTHERS: [&str; 21] = [
    "/api/{*function}",
    "/form_token",
    "/provision/{*file}",
    "/healthz",
    "/favicon.svg",
    "/robots.txt",
    "/assets/{name}",
    UPLOAD,
    "/api/payments/stripe",
    UPLOAD_BILL,
    "/porting_status/{request}/bill",
    "/api/users-csv/upload",
    "/extensions/export.csv",
    "/prepaid_account/activity.csv",
    "/billing/invoices/{invoice}",
    "/call_logs/calls.csv",
    "/user/call_logs/calls.csv",
    "/audio/speech",
    "/audio/{id}/{version}",
    "/live",
    "/metrics",
];

#[tokio::test]
async fn every_page_and_every_route_is_in_the_tables_of_these_tests() {
    let site = Site::start().await;
    let portal = site.test.portal.clone();
    let listed =
        generate_route_list_with_exclusions_and_ssg_and_context(shell, None, move || provide_context(portal.clone())).0;
    let listed: BTreeSet<String> = listed.iter().map(|route| route.path().to_owned()).collect();
    let known: BTreeSet<String> =
        PUBLIC_PAGES.iter().chain(PAGES).chain(USER_PAGES).copied().map(str::to_owned).collect();
    assert_eq!(listed, known);

    let source = include_str!("../../src/router.rs");
    let routes: BTreeSet<&str> = source.split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(routes, BTreeSet::from(OTHERS));
}

#[tokio::test]
async fn every_server_function_is_in_the_table_of_these_tests_and_can_only_be_posted_to() {
    // Server functions register themselves with the program.
    let _site = Site::start().await;
    let registered: BTreeSet<(String, String)> = leptos::server_fn::axum::server_fn_paths()
        .map(|(path, method)| (path.to_owned(), method.to_string()))
        .collect();
    let known = FUNCTIONS.iter().map(|function| (function.path.to_owned(), "POST".to_owned())).collect();
    assert_eq!(registered, known);
}
