//! The running process of Centralita: configuration, commands, the router with its layers, background work.

pub mod assets;
pub mod background;
pub mod commands;
pub mod config;
pub mod connections;
pub mod functions;
pub mod live_stream;
pub mod metrics;
pub mod router;
pub mod security;
pub mod switchboard;
pub mod visitor;

/// Pages are made of many small strings: this allocator makes them in two thirds of the time of the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
