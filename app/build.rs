//! Migrations and texts are compiled into the crate; a new file among them must lead to a new build.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=../locales");
}
