//! The virtual receptionist: a menu for business hours, one for the rest of the time, and others that these lead to; each
//! with a greeting and ten keys.

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
mod delete_menu_page;
#[cfg(feature = "ssr")]
mod draft;
#[cfg(feature = "ssr")]
mod editor_texts;
#[cfg(feature = "ssr")]
mod first_menus;
#[cfg(feature = "ssr")]
mod greeting_names;
#[cfg(feature = "ssr")]
mod menu;
#[cfg(feature = "ssr")]
mod menu_functions;
#[cfg(feature = "ssr")]
mod menu_page;
#[cfg(feature = "ssr")]
mod menus_page;
#[cfg(feature = "ssr")]
mod name_form;
#[cfg(feature = "ssr")]
mod new_menu_page;
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

pub use menu_form::{Fallback, KeyAction, KeyForm, MenuForm, Prompt, PromptKind, Slot, TEST_PAGE, TargetOption};
pub use server_functions::{load_menu, save_menu, test_menu};

#[cfg(feature = "ssr")]
pub use delete_menu_page::DeleteMenuPage;
#[cfg(feature = "ssr")]
pub use draft::tried;
#[cfg(feature = "ssr")]
pub use editor_texts::{action_names, offered};
#[cfg(feature = "ssr")]
pub use first_menus::create_first_menus;
#[cfg(feature = "ssr")]
pub use menu_functions::{NewMenuForm, add_menu};
#[cfg(feature = "ssr")]
pub use menu_page::{AfterHoursPage, BusinessHoursPage, ExtraMenuPage};
#[cfg(feature = "ssr")]
pub use menus_page::MenusPage;
#[cfg(feature = "ssr")]
pub use new_menu_page::NewMenuPage;
#[cfg(feature = "ssr")]
pub use pointers::{clear_or_replace_extension, slot_name, uses_of_dial_by_name, uses_of_extension, uses_of_recording};
#[cfg(feature = "ssr")]
pub use routing::{RoutingMenu, routing_menu, routing_menus};
#[cfg(feature = "ssr")]
pub use saving::{find_form, save_recorded, save_unattended};
#[cfg(feature = "ssr")]
pub use spoken::enqueue_all_speech;
