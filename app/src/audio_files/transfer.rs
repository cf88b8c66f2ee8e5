//! Sends a file to the server and tells how far it got.

use leptos::web_sys::{File, FormData, ProgressEvent, XmlHttpRequest};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::shared::form_token::form_token;

/// How a transfer goes on.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    /// Bytes that left the browser, of all.
    Sent(f64, f64),
    /// The server answered with a status and a text.
    Answered(u16, String),
    /// The connection was lost.
    Lost,
}

/// Sends the form with the file and the ticked rights; dropping the request does not end it, `abort` does.
pub(super) fn send(
    action: &str,
    file: &File,
    report: impl Fn(Step) + Clone + 'static,
) -> Result<XmlHttpRequest, JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open("POST", action)?;
    request.set_request_header("accept", "application/json")?;
    request.set_request_header("x-form-token", &form_token())?;
    let form = FormData::new()?;
    form.append_with_str("rights", "true")?;
    form.append_with_blob_and_filename("file", file, &file.name())?;

    let progress = report.clone();
    let progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
        progress(Step::Sent(event.loaded(), event.total()));
    });
    request.upload()?.set_onprogress(Some(progress.into_js_value().unchecked_ref()));
    let (lost, answered) = (report.clone(), request.clone());
    let lost = Closure::<dyn Fn()>::new(move || lost(Step::Lost));
    request.set_onerror(Some(lost.into_js_value().unchecked_ref()));
    let load = Closure::<dyn Fn()>::new(move || {
        let text = answered.response_text().ok().flatten().unwrap_or_default();
        report(Step::Answered(answered.status().unwrap_or_default(), text));
    });
    request.set_onload(Some(load.into_js_value().unchecked_ref()));
    request.send_with_opt_form_data(Some(&form))?;
    Ok(request)
}
