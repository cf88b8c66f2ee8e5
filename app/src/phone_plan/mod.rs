//! What the phone system is told of an account: everything that decides about its calls, as one value that it can keep on its own
//! disk and work by while the portal and its database are away.

mod load;
mod mails;
mod plan;
mod state;
mod store;
mod told;

#[cfg(test)]
mod tests;

pub use load::load;
pub use mails::{NewMessage, mail_message};
pub use plan::{Person, Phone, Plan, Room};
pub use state::{Running, running, running_line};
pub use store::{lag, note_run};
pub use told::Told;
