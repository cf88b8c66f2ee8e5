//! Bills over HTTP: what is one is kept encrypted and given to its company only; what only claims to be one is refused.

use app::number_porting::EXAMPLE_BILL;
use app::shared::documents::DocumentStore;
use http::Method;

use crate::addresses::UPLOAD_BILL;
use crate::browser::{Answer, Browser, HTML};
use crate::forms::forms;
use crate::site::{Company, Site};
use crate::sound;

/// The step with the upload of a draft.
fn page_of(company: &Company) -> String {
    format!("/number_porting/{}?step=bill", company.portings[0])
}

/// Uploads a file as the form of the page does.
async fn upload(browser: &mut Browser<'_>, page: &str, name: &str, file: &[u8]) -> Answer {
    let forms = forms(&browser.get(page).await.text());
    let action = forms.into_iter().map(|form| form.action).find(|action| action.starts_with(UPLOAD_BILL)).unwrap();
    let (kind, body) = sound::upload(name, file);
    browser.send(Method::POST, &action, &[("accept", HTML), ("content-type", &kind)], body).await
}

fn kept(site: &Site) -> Vec<String> {
    let store = &site.test.portal.documents;
    let mut files = store.all().unwrap();
    files.sort();
    files
}

/// A document of so many bytes, most of them a comment.
fn a_document_of(bytes: usize) -> Vec<u8> {
    let list = "\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R>>\nstartxref\n";
    let place = bytes - (list.len() - list.find("xref").unwrap()) - "12345678\n%%EOF".len();
    let mut file = b"%PDF-1.4\n%".to_vec();
    let end = format!("{list}{place:08}\n%%EOF");
    file.resize(bytes - end.len(), b'x');
    file.extend(end.bytes());
    file
}

#[tokio::test]
async fn a_bill_is_kept_encrypted_and_given_to_its_company_as_a_file_only() {
    let site = Site::start().await;
    let (ours, mut browser) = site.a_company("601 555 0100", 200).await;
    let (_, mut other) = site.a_company("601 555 0200", 300).await;
    let answer = upload(&mut browser, &page_of(&ours), "../../Factura de mayo.pdf", EXAMPLE_BILL).await;
    let next = format!("/number_porting/{}?step=replacement", ours.portings[0]);
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, next.as_str()));
    assert!(browser.get(&next).await.text().contains("Factura de mayo.pdf"));

    let address = format!("/porting_status/{}/bill", ours.portings[0]);
    let answer = browser.get(&address).await;
    assert_eq!((answer.status.as_u16(), answer.body.as_slice()), (200, EXAMPLE_BILL));
    assert!(answer.header("content-disposition").starts_with("attachment; filename=\"57"), "never shown inline");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
    assert_eq!(other.get(&address).await.status, 404);
    let stranger = site.browser().get(&address).await;
    assert!(stranger.header("location").starts_with("/sign_in"), "{}", stranger.status);
    let id = "SELECT bill_id FROM porting_requests WHERE id = $1";
    let id = site.one(id, &[&ours.portings[0]]).await;
    let owner = ours.caller.account_id.as_str();
    let store = &site.test.portal.documents;
    assert_eq!(store.read(owner, &id).unwrap(), EXAMPLE_BILL);
    assert!(store.read("another", &id).is_err(), "a file is bound to its company");
}

#[tokio::test]
async fn what_is_not_what_it_claims_is_refused_with_its_sentence_and_leaves_nothing() {
    let site = Site::start().await;
    let (ours, mut browser) = site.a_company("601 555 0100", 200).await;
    let page = "<!doctype html><script>alert(1)</script>".as_bytes().to_vec();
    let polyglot = [EXAMPLE_BILL, b"<script>alert(1)</script>"].concat();
    let truncated = EXAMPLE_BILL[..EXAMPLE_BILL.len() - 40].to_vec();
    let large = a_document_of(10 * 1024 * 1024 + 1);
    let before = (site.everything_but(&["browser_notes"]).await, kept(&site));
    for (name, file, words) in [
        ("factura.pdf", page, "no es un PDF"),
        ("factura.pdf", polyglot, "contiene algo más"),
        ("factura.pdf", truncated, "está incompleto"),
        ("factura.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "está incompleto"),
        ("factura.pdf", Vec::new(), "está vacío"),
        ("", Vec::new(), "Elige el archivo"),
        ("factura.pdf", large, "pasa de 10 MB"),
    ] {
        let answer = upload(&mut browser, &page_of(&ours), name, &file).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, page_of(&ours).as_str()), "{words}");
        let shown = browser.get(&page_of(&ours)).await.text();
        assert!(shown.contains("problem-summary") && shown.contains(words), "{words}");
        assert_eq!((site.everything_but(&["browser_notes"]).await, kept(&site)), before, "{words}");
    }
    let largest = a_document_of(10 * 1024 * 1024);
    let answer = upload(&mut browser, &page_of(&ours), "factura.pdf", &largest).await;
    assert!(answer.header("location").ends_with("step=replacement"), "10 MB are taken");
}

#[tokio::test]
async fn a_bill_goes_to_a_request_of_the_company_that_can_still_be_changed_only() {
    let site = Site::start().await;
    let (ours, mut browser) = site.a_company("601 555 0100", 200).await;
    let (theirs, _) = site.a_company("601 555 0200", 300).await;
    let forms = forms(&browser.get(&page_of(&ours)).await.text());
    let action = forms.into_iter().map(|form| form.action).find(|action| action.starts_with(UPLOAD_BILL)).unwrap();
    let (kind, body) = sound::upload("factura.pdf", EXAMPLE_BILL);
    let headers = [("accept", HTML), ("content-type", kind.as_str())];
    let before = (site.everything_but(&["browser_notes"]).await, kept(&site));
    for (id, status) in [(&theirs.portings[0], 404), (&theirs.portings[2], 404), (&ours.portings[2], 303)] {
        let elsewhere = action.replace(&ours.portings[0], id);
        let answer = browser.send(Method::POST, &elsewhere, &headers, body.clone()).await;
        assert_eq!(answer.status.as_u16(), status, "{elsewhere}");
        assert_eq!((site.everything_but(&["browser_notes"]).await, kept(&site)), before, "{elsewhere}");
    }
    let mut stranger = site.browser();
    let token = stranger.token().await;
    let own = format!("{UPLOAD_BILL}?request={}&form_token={}", ours.portings[0], crate::forms::encoded(&token));
    assert_eq!(stranger.send(Method::POST, &own, &headers, body).await.header("location"), "/sign_in");
    assert_eq!((site.everything_but(&["browser_notes"]).await, kept(&site)), before);
}

#[tokio::test]
async fn without_a_key_nothing_is_taken_in_and_the_page_says_so() {
    let mut site = Site::start().await;
    let folder = tempfile::tempdir().unwrap();
    let (ours, browser) = site.a_company("601 555 0100", 200).await;
    let cookies = browser.cookies;
    site.test.portal.documents = DocumentStore::open(folder.path(), None).unwrap();
    site.renew_router();
    let mut browser = Browser { cookies, ..site.browser() };
    let page = browser.get(&page_of(&ours)).await.text();
    assert!(page.contains("el operador debe configurar") && !page.contains(UPLOAD_BILL), "{page}");
    let token = crate::forms::encoded(crate::forms::form(&page, "/api/sign-in/sign-out").value("form_token"));
    let (kind, body) = sound::upload("factura.pdf", EXAMPLE_BILL);
    let path = format!("{UPLOAD_BILL}?request={}&form_token={token}", ours.portings[0]);
    let answer = browser.send(Method::POST, &path, &[("accept", HTML), ("content-type", &kind)], body).await;
    assert_eq!(answer.header("location"), page_of(&ours));
    assert!(kept(&site).is_empty());
}
