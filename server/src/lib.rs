//! The running process of Centralita: configuration, commands, the router with its layers, background work.

pub mod assets;
pub mod background;
pub mod commands;
pub mod config;
pub mod connections;
pub mod functions;
pub mod router;
pub mod security;
pub mod visitor;
