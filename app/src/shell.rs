//! The document around the portal: language, head, the built files, the start of islands.

use leptos::prelude::*;
use leptos_meta::MetaTags;

use crate::routes::Routed;
use crate::shared::browser::Visitor;
use crate::shared::portal::Portal;

/// The whole document of one page, boxed so that it is compiled here and not in every crate that serves it.
pub fn shell() -> AnyView {
    let assets = Portal::current().assets;
    let language = Visitor::current_if_any().map_or("es", |visitor| visitor.language.tag());
    let integrity = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    // In a view, `as` is a keyword of Rust.
    let typeface = leptos::html::link().rel("preload").r#as("font").r#type("font/woff2");
    let typeface = typeface.href(assets.typeface.path.clone()).crossorigin("anonymous");
    view! {
        <!DOCTYPE html>
        <html lang=language>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                {typeface}
                <link rel="stylesheet" href=assets.style.path.clone() integrity=integrity(&assets.style.integrity)/>
                <script type="module" src=assets.boot.path.clone() integrity=integrity(&assets.boot.integrity)
                    data-frontend=assets.frontend.path.clone() data-wasm=assets.wasm.path.clone()></script>
                <MetaTags/>
            </head>
            <body>
                <Routed/>
            </body>
        </html>
    }
    .into_any()
}
