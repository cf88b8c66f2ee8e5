//! The routing of an account, put to use: read from all its set-up, tried with an imagined call, looked through for what is
//! wrong.

mod about;
mod answers_view;
mod call_form;
mod draft;
mod end_line;
mod keypad_view;
mod line;
mod menu_lines;
mod names;
mod path_lines;
mod path_view;
mod ringing_lines;
mod setup;
mod test_page;
mod warning_words;
mod warnings_view;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod words_tests;

pub use about::About;
pub use draft::test_draft;
pub use path_view::now_view;
pub use setup::{Setup, load, setup};
pub use test_page::TestPage;
pub use warnings_view::{WithWarnings, all_warnings_view};
