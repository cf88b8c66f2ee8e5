//! Ring groups: several users under one extension number, rung together or one after the other, and what happens when nobody
//! answers. Number and name stand in the table of extensions.

mod choices;
mod edit_page;
mod group_fields;
mod group_form;
mod member_fields;
mod new_page;
mod pointers;
mod routing;
mod rules;
mod saving;
mod server_functions;
mod store;

#[cfg(test)]
mod tests;

pub use edit_page::EditPage;
pub use group_form::{GroupForm, Mode};
pub use new_page::NewPage;
pub use pointers::{clear_or_replace_extension, uses_of_extension, uses_of_recording};
pub use routing::routing_groups;
pub use rules::RING_SECONDS;
pub use saving::{enqueue_all_speech, insert_checked};
pub use server_functions::add_group;
