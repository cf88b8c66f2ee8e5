//! The phone numbers of a company: where the calls of each go, adding one from the operator's stock, and which one is the
//! main number.

mod add_page;
mod adding;
mod confirm_page;
mod destinations;
mod direct_number;
mod list_page;
mod listing;
mod main_number;
mod main_page;
mod number;
mod number_page;
mod pointers;
mod saving;
mod server_functions;
mod stock;
mod stock_view;
mod store;

#[cfg(test)]
mod tests;

pub use add_page::AddPage;
pub use adding::add_unattended;
pub use confirm_page::ConfirmPage;
pub use destinations::{Destinations, faxes_are_right};
pub use direct_number::{Claimed, Offer, claim, offer};
pub use list_page::ListPage;
pub use main_page::MainPage;
pub use number::{Destination, Kind, Number, address, shown};
pub use number_page::NumberPage;
pub use pointers::{clear_or_replace_extension, uses_of_extension};
pub use server_functions::{AddForm, DestinationsForm, HoldForm, RowForm, add_number, hold_number, save_destinations};
pub use stock::{Availability, Imported, Listed, PlaceFilter, import, list as list_stock, put_back, sample};
pub use store::{count, delete, destination_of, direct_numbers, find, insert_ported, list, set_destination, set_fax};
