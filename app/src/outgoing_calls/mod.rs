//! What users may call and how what they dial is read: rules without any input or output, which the phone system asks before it
//! makes a call; and where administrators set them, for the company and for single users.

mod calling_rules;
mod company_page;
mod covered;
mod destination_class;
mod dialled;
mod forms;
mod limits;
mod may_call;
mod reading;
mod rules_fields;
mod server_functions;
mod store;
mod user_tab;

#[cfg(test)]
mod any_dialled_tests;
#[cfg(test)]
mod dialled_tests;
#[cfg(test)]
mod tests;

pub use calling_rules::{CallingRules, Shown, UserRules};
pub use company_page::CompanyPage;
pub use covered::Covered;
pub use destination_class::DestinationClass;
pub use dialled::{Dialled, read_dialled};
pub use forms::{CompanyForm, UserForm};
pub use limits::Limits;
pub use may_call::{Refused, Usage, may_call};
pub use reading::calling_rules;
pub use server_functions::{save_company, save_user};
pub use user_tab::user_tab;

// What the phone system does when a user dials *72 and *73.
pub use crate::user_settings::set_forwarding_by_phone;
