//! Settings of phones: what a rented phone fetches by itself, whether it has the newest, and what a softphone is filled in
//! with. Only who knows a phone's own address gets them.

mod access;
mod asked;
mod clock_rule;
mod fetch;
mod lines;
mod linphone;
mod operator;
mod phone_card;
mod phones;
mod region;
mod server_functions;
mod serving;
mod setup;
mod softphone;
mod softphone_card;
mod store;
mod wrong_passwords;
mod yealink;

#[cfg(test)]
mod softphone_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod yealink_tests;

pub use asked::Asked;
pub use operator::{AccessProblem, USUAL_MINUTES, Window, close, open};
pub use phone_card::{tell_devices, tell_phone, tell_phones};
pub use phones::{ProvisionedPhone, phones_behind};
pub use server_functions::{
    PhoneForm, SoftphoneForm, renew_own_softphone, renew_softphone, show_own_softphone, show_phone_password,
    show_softphone,
};
pub use serving::serve;
pub use softphone_card::softphone_card;
