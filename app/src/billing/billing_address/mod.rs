//! The billing address: to whom invoices are written.

mod card_view;
mod page;
mod rules;
mod sample;
mod server_functions;
mod store;
mod tax_id;

#[cfg(test)]
mod tests;

pub use card_view::AddressCard;
pub use page::AddressPage;
pub use sample::give_sample_address;
pub use store::find;

/// The page with the form.
pub const PAGE: &str = "/billing/address";
