//! Where calls go and who answers when: a picture of the flow of each number, its week, and the days that differ.

mod exceptions;
mod flow_layout;
mod flow_outline;
mod flow_picture;
mod flow_view;
mod naming;
mod page;
mod text_width;
mod week_strip;

#[cfg(test)]
mod tests;

pub use page::Page;
