//! The browser's entry: starts the islands of `app`, nothing else.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called once the WebAssembly is loaded.
#[wasm_bindgen]
pub fn hydrate() {
    app::start_islands();
}
