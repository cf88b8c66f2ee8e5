//! Source files as text, for the tests that keep rules the compiler does not know.

use std::fs;
use std::path::{Path, PathBuf};

/// A Rust file of `app` or `server`.
pub struct Source {
    /// Its path from the repository on: `app/src/home/page.rs`.
    pub path: String,
    /// What is compiled into the product: without comments that fill a line, without tests at the end of the file.
    pub code: String,
}

/// The repository's folder.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The files of the product below these folders, in order of their paths; what only tests use is left out.
pub fn sources(folders: &[&str]) -> Vec<Source> {
    let mut paths = Vec::new();
    for folder in folders {
        collect(&repository().join(folder), &mut paths);
    }
    paths.sort();
    let sources = paths.into_iter().map(|path| Source {
        path: path.strip_prefix(repository()).unwrap().to_str().unwrap().replace('\\', "/"),
        code: product_code(&fs::read_to_string(&path).unwrap()),
    });
    sources.filter(|source| !source.path.ends_with("tests.rs") && !source.path.contains("/testing/")).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

fn product_code(text: &str) -> String {
    let end = text.find("\nmod tests {").unwrap_or(text.len());
    let lines = text[..end].lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}
