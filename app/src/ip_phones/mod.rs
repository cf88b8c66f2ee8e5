//! IP phones: the models there are to rent, what a company ordered and has, and what becomes of each: ordered, prepared, sent,
//! delivered, returned. Rent is due from the delivery to the return.

mod catalogue;
mod demonstration;
mod end_page;
mod list_page;
mod mac;
mod mails;
mod model_page;
mod operator;
mod ordering;
mod phone;
mod phone_page;
mod picture;
mod rent_words;
mod server_functions;
mod store;
mod telling;
mod timeline;

#[cfg(test)]
mod tests;

pub use catalogue::{CATALOGUE, Model};
pub use demonstration::deliver_for_demonstration;
pub use end_page::EndPage;
pub use list_page::ListPage;
pub use mac::Mac;
pub use model_page::ModelPage;
pub use operator::{OperatorProblem, advance, assign};
pub use ordering::{OrderForm, UserForm, free_phone_of, insert_checked};
pub use phone::{Phone, PhoneUser, Rent, State, Times};
pub use phone_page::PhonePage;
pub use server_functions::{change_user, order};
pub use store::{find, find_of_any_account, find_of_user, list, list_of_all_accounts, rents};
pub use telling::{TellPhone, TellPhones, Telling};
