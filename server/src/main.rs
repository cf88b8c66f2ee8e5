//! The command `centralita`.

use std::process::ExitCode;

use clap::Parser;
use rustix::fs::Mode;

fn main() -> ExitCode {
    // What is written holds people's data: nobody but the owner of the process reads it.
    rustix::process::umask(Mode::RWXG | Mode::RWXO);
    server::commands::run(server::commands::Arguments::parse())
}
