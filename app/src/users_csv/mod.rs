//! Users as a CSV file: all of them to take away, and a file of them to add and change many at once. What a file would do is
//! shown row by row first; then all of it is done or nothing.

mod check_page;
mod columns;
mod export;
mod import_page;
mod lines_view;
mod loading;
mod plan;
mod server_functions;
mod sheet;
mod store;
mod upload;

#[cfg(test)]
mod tests;

pub use check_page::CheckPage;
pub use export::export;
pub use import_page::ImportPage;
pub use upload::upload;
