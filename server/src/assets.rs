//! The built files of the browser's part: read once at start, served from memory, compressed when they were built.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, bail};
use app::shared::portal::{Asset, Assets};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};

/// Where the files are served; the same as `public_url` in Trunk.toml.
const BASE: &str = "/assets/";

/// All built files, by name.
#[derive(Clone, Debug, Default)]
pub struct Files(Arc<HashMap<String, File>>);

#[derive(Clone, Debug)]
struct File {
    kind: &'static str,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

/// Reads the folder that Trunk wrote and the names its page gives to the files.
///
/// # Errors
/// When the folder is missing or its page names no script.
pub fn read(dist: &Path) -> anyhow::Result<(Assets, Files)> {
    let page = std::fs::read_to_string(dist.join("index.html"))
        .with_context(|| format!("{} is not there: build the browser's part with `make build`", dist.display()))?;
    let assets = named_in(&page)?;
    let mut files = HashMap::new();
    for entry in std::fs::read_dir(dist)? {
        let path = entry?.path();
        let Some(kind) = kind(&path) else { continue };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let compressed = |ending: &str| std::fs::read(dist.join(format!("{name}.{ending}"))).ok().map(Bytes::from);
        let file = File { kind, plain: std::fs::read(&path)?.into(), brotli: compressed("br"), gzip: compressed("gz") };
        files.insert(name, file);
    }
    Ok((assets, Files(Arc::new(files))))
}

fn kind(path: &Path) -> Option<&'static str> {
    match path.extension()?.to_str()? {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "wasm" => Some("application/wasm"),
        "svg" => Some("image/svg+xml"),
        "woff2" => Some("font/woff2"),
        _ => None,
    }
}

fn named_in(page: &str) -> anyhow::Result<Assets> {
    let mut assets = Assets::default();
    for tag in page.split('<') {
        let path = attribute(tag, "href").or_else(|| attribute(tag, "src")).unwrap_or_default();
        let asset =
            Asset { path: path.to_owned(), integrity: attribute(tag, "integrity").unwrap_or_default().to_owned() };
        match Path::new(path).extension().and_then(OsStr::to_str) {
            Some("css") => assets.style = asset,
            Some("woff2") => assets.typeface = asset,
            Some("wasm") => assets.wasm = asset,
            Some("js") if path.starts_with(&format!("{BASE}boot-")) => assets.boot = asset,
            Some("js") => assets.frontend = asset,
            _ => {}
        }
    }
    if [&assets.style, &assets.typeface, &assets.wasm, &assets.boot, &assets.frontend]
        .iter()
        .any(|asset| asset.path.is_empty())
    {
        bail!("the built index.html does not name style sheet, typeface, scripts and WebAssembly");
    }
    Ok(assets)
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

/// Serves a built file: its name changes with its content, so it may be kept for ever.
pub fn serve(files: &Files, name: &str, headers: &HeaderMap) -> Response {
    let Some(file) = files.0.get(name) else { return StatusCode::NOT_FOUND.into_response() };
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let accepts =
        |coding: &str| accepted.split(',').any(|part| part.split(';').next().is_some_and(|name| name.trim() == coding));
    let (body, coding) = match (&file.brotli, &file.gzip) {
        (Some(brotli), _) if accepts("br") => (brotli.clone(), Some("br")),
        (_, Some(gzip)) if accepts("gzip") => (gzip.clone(), Some("gzip")),
        _ => (file.plain.clone(), None),
    };
    let mut response = (
        [
            (header::CONTENT_TYPE, file.kind),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            (header::VARY, "accept-encoding"),
        ],
        body,
    )
        .into_response();
    if let Some(coding) = coding {
        response.headers_mut().insert(header::CONTENT_ENCODING, http::HeaderValue::from_static(coding));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_read_from_the_built_page() {
        let page = r#"<link rel="stylesheet" href="/assets/main-1.css" integrity="sha384-a"/>
            <link rel="preload" as="font" href="/assets/inter-1.woff2" crossorigin><script type="module" src="/assets/boot-2.js" integrity="sha384-b"></script>
            <script type="module">import init from '/assets/frontend-3.js';</script>
            <link rel="modulepreload" href="/assets/frontend-3.js" integrity="sha384-c"><link rel="preload" href="/assets/frontend-3_bg.wasm" as="fetch">"#;
        let assets = named_in(page).unwrap();
        assert_eq!(assets.style.integrity, "sha384-a");
        assert_eq!(assets.typeface.path, "/assets/inter-1.woff2");
        assert_eq!(assets.boot.path, "/assets/boot-2.js");
        assert_eq!(assets.frontend.path, "/assets/frontend-3.js");
        assert_eq!(assets.wasm.path, "/assets/frontend-3_bg.wasm");
        assert!(named_in("<html></html>").is_err());
    }
}
