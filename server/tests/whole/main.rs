//! The running whole: requests through the real router, and the real command that is killed while it works.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what cannot be set up fails the test")]

mod addresses;
mod bills;
mod browser;
mod call_logs;
mod charge_killed;
mod connections;
mod crash;
mod forms;
mod history;
mod isolation;
mod jobs;
mod outgoing_calls;
mod pages;
mod passkeys;
mod payments;
mod porting_killed;
mod porting_pages;
#[path = "../process/mod.rs"]
mod process;
mod provisioning;
mod questions;
mod reaching_out;
mod refusals;
mod security;
mod send_again;
mod settings;
mod sign_in;
mod site;
mod sound;
mod trunks;
mod users;
