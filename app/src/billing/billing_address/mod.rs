//! The billing address: to whom invoices are written.

mod card_view;
mod demonstration;
mod page;
mod rules;
mod server_functions;
mod store;
mod tax_id;

#[cfg(test)]
mod tests;

pub use card_view::AddressCard;
pub use demonstration::give_address_for_demonstration;
pub use page::AddressPage;
pub use store::find;

/// The page with the form.
pub const PAGE: &str = "/billing/address";
