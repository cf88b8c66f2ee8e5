//! The virtual receptionist: two menus, one for business hours and one for the rest of the time, each with a greeting and
//! ten keys.

mod checks;
mod editor;
mod editor_key;
mod editor_parts;
mod editor_props;
mod fields;
mod focus;
mod greeting_keys;
mod menu_editor_island;
mod menu_form;
mod server_functions;

#[cfg(feature = "ssr")]
mod editor_texts;
#[cfg(feature = "ssr")]
mod first_menus;
#[cfg(feature = "ssr")]
mod listen;
#[cfg(feature = "ssr")]
mod menu;
#[cfg(feature = "ssr")]
mod menu_page;
#[cfg(feature = "ssr")]
mod plain_form;
#[cfg(feature = "ssr")]
mod pointers;
#[cfg(feature = "ssr")]
mod routing;
#[cfg(feature = "ssr")]
mod saving;
#[cfg(feature = "ssr")]
mod spoken;
#[cfg(feature = "ssr")]
mod store;

#[cfg(test)]
mod tests;

pub use menu_form::{Fallback, KeyAction, KeyForm, MenuForm, Prompt, PromptKind, Slot, TargetOption};
pub use server_functions::{load_menu, save_menu};

#[cfg(feature = "ssr")]
pub use editor_texts::{action_names, targets};
#[cfg(feature = "ssr")]
pub use first_menus::create_first_menus;
#[cfg(feature = "ssr")]
pub use listen::DRAFT;
#[cfg(feature = "ssr")]
pub use menu_page::{AfterHoursPage, BusinessHoursPage};
#[cfg(feature = "ssr")]
pub use pointers::{clear_or_replace_extension, slot_name, uses_of_extension, uses_of_recording};
#[cfg(feature = "ssr")]
pub use routing::{routing_menu, routing_menus};
#[cfg(feature = "ssr")]
pub use saving::{find_form, save_recorded, save_unattended};
#[cfg(feature = "ssr")]
pub use spoken::enqueue_all_speech;
