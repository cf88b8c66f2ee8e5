//! What a user has besides a name and a number: phones, voicemail, call forwarding, the number that is shown, fax. Each has
//! a tab on the user's page. A new user gets the phones at once, and a mail.

mod adding;
mod by_phone;
mod caller_id_tab;
mod choices;
mod device_fields;
mod devices_tab;
mod direct_number_field;
mod extension_page;
mod fax_tab;
mod forms;
mod forwarding_tab;
mod new_user_page;
mod own_tabs;
mod rules;
mod saving;
mod server_functions;
mod settings;
mod store;
mod tab;
mod tab_form;
mod telling;
mod user_page;
mod user_tab;
mod voicemail_tab;
mod welcome;

#[cfg(test)]
mod adding_tests;
#[cfg(test)]
mod fax_tests;
#[cfg(test)]
mod tests;

pub use adding::{Added, NewUserForm, add_checked, add_user, insert_checked};
pub use by_phone::{set_forwarding_by_phone, set_pin_by_phone};
pub use extension_page::ExtensionPage;
pub use forms::{CallerIdForm, DevicesForm, FaxForm, ForwardingForm, VoicemailForm};
pub use new_user_page::NewUserPage;
pub use own_tabs::preferences_tab;
pub use saving::{change_call_forwarding, change_caller_id, change_voicemail};
pub use server_functions::{save_call_forwarding, save_caller_id, save_devices, save_fax, save_voicemail};
pub use settings::{AfterMail, CallerId, Settings};
pub use store::{
    SavedUser, find, forget_lost_numbers, forget_number, list, pin_hashes, replace_number, routing_of_users,
    users_of_number,
};
pub use tab::Tab;
pub use telling::{TellDevices, TellingDevices};
pub use welcome::welcome;
