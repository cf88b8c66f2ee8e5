//! The routing of an account, put to use: read from all its set-up, tried with an imagined call, looked through for what is
//! wrong.

mod call_tester_island;

#[cfg(feature = "ssr")]
mod about;
#[cfg(feature = "ssr")]
mod answers_view;
#[cfg(feature = "ssr")]
mod call_form;
#[cfg(feature = "ssr")]
mod end_line;
#[cfg(feature = "ssr")]
mod keypad_view;
#[cfg(feature = "ssr")]
mod line;
#[cfg(feature = "ssr")]
mod menu_lines;
#[cfg(feature = "ssr")]
mod names;
#[cfg(feature = "ssr")]
mod past_view;
#[cfg(feature = "ssr")]
mod path_lines;
#[cfg(feature = "ssr")]
mod path_view;
#[cfg(feature = "ssr")]
mod ringing_lines;
#[cfg(feature = "ssr")]
mod setup;
#[cfg(feature = "ssr")]
mod test_page;
#[cfg(feature = "ssr")]
mod warning_words;
#[cfg(feature = "ssr")]
mod warnings_view;
#[cfg(feature = "ssr")]
mod way_in;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod words_tests;

#[cfg(feature = "ssr")]
pub use about::About;
#[cfg(feature = "ssr")]
pub use names::target_name;
#[cfg(feature = "ssr")]
pub use past_view::past_view;
#[cfg(feature = "ssr")]
pub use path_view::now_view;
#[cfg(feature = "ssr")]
pub use setup::{Setup, current_setup, load, setup};
#[cfg(feature = "ssr")]
pub use test_page::TestPage;
#[cfg(feature = "ssr")]
pub use warnings_view::{WithWarnings, all_warnings_view};
#[cfg(feature = "ssr")]
pub use way_in::way_into_conferences;
