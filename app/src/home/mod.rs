//! The home page: the phone system at a glance, a card for each part with its essentials and a link.

mod page;
mod setup_cards;

pub use page::Page;
