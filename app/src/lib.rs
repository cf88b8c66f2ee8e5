//! Centralita's portal: pages, islands, server functions, rules and stored data, one folder per feature.
//!
//! Compiled twice: with `ssr` into the server, with `hydrate` into the browser. Only islands, the server functions they
//! call and the rules they share are compiled for the browser; everything else is behind `ssr`.

// Views are types as deep as the pages they describe.
#![recursion_limit = "512"]

#[cfg(all(feature = "ssr", feature = "hydrate"))]
compile_error!("`ssr` and `hydrate` are two different builds of this crate: enable one of them");

pub mod account_routing;
#[cfg(feature = "ssr")]
pub mod accounts;
#[cfg(feature = "ssr")]
pub mod activation;
#[cfg(feature = "ssr")]
pub mod assistant;
pub mod audio_files;
#[cfg(feature = "ssr")]
pub mod billing;
pub mod business_hours;
#[cfg(feature = "ssr")]
pub mod call_flow;
#[cfg(feature = "ssr")]
pub mod call_logs;
#[cfg(feature = "ssr")]
pub mod call_rates;
pub mod call_routing;
#[cfg(feature = "ssr")]
pub mod conferences;
#[cfg(feature = "ssr")]
pub mod demonstration;
#[cfg(feature = "ssr")]
pub mod extension_removal;
#[cfg(feature = "ssr")]
pub mod extensions;
#[cfg(feature = "ssr")]
pub mod history;
#[cfg(feature = "ssr")]
pub mod holidays;
#[cfg(feature = "ssr")]
pub mod home;
#[cfg(feature = "ssr")]
pub mod ip_phones;
#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
pub mod ledger;
#[cfg(feature = "ssr")]
pub mod music;
#[cfg(feature = "ssr")]
pub mod number_porting;
#[cfg(feature = "ssr")]
pub mod number_release;
#[cfg(feature = "ssr")]
pub mod numbers;
#[cfg(feature = "ssr")]
pub mod outgoing_calls;
#[cfg(feature = "ssr")]
pub mod passkeys;
#[cfg(feature = "ssr")]
pub mod password_reset;
#[cfg(feature = "ssr")]
pub mod payments;
#[cfg(feature = "ssr")]
pub mod phone_plan;
#[cfg(feature = "ssr")]
pub mod phone_system;
#[cfg(feature = "ssr")]
pub mod preferences;
#[cfg(feature = "ssr")]
pub mod prepaid_account;
#[cfg(feature = "ssr")]
pub mod prices;
#[cfg(feature = "ssr")]
pub mod provisioning;
pub mod receptionist;
#[cfg(feature = "ssr")]
pub mod receptionist_settings;
#[cfg(feature = "ssr")]
pub mod recordings;
#[cfg(feature = "ssr")]
pub mod ring_groups;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod second_factor;
#[cfg(feature = "ssr")]
pub mod send_again;
#[cfg(feature = "ssr")]
pub mod sessions;
#[cfg(feature = "ssr")]
pub mod settings;
pub mod shared;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod sign_in;
#[cfg(feature = "ssr")]
pub mod speech;
#[cfg(feature = "testing")]
#[expect(clippy::unwrap_used, clippy::missing_panics_doc, reason = "a test that cannot be set up fails")]
pub mod testing;
#[cfg(feature = "ssr")]
pub mod trunks;
#[cfg(feature = "ssr")]
pub mod user_passwords;
#[cfg(feature = "ssr")]
pub mod user_portal;
#[cfg(feature = "ssr")]
pub mod user_settings;
#[cfg(feature = "ssr")]
pub mod users_csv;

/// Lets the islands of a page be brought to life, one by one, by the script that finds them.
#[cfg(feature = "hydrate")]
pub fn start_islands() {
    leptos::mount::hydrate_islands();
}
