//! Users from a file, tried on a real database.

use super::loading::known;
use super::plan::{Counts, plan};
use super::server_functions::{ApplyForm, apply};
use super::sheet;
use super::store::{self, Import};
use super::upload::{self, upload};
use crate::accounts;
use crate::extensions::{self, User};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::{Language, Text};
use crate::shared::notes::{self, Refused};
use crate::shared::problem::Problem;
use crate::testing::{TestPortal, stranger};

const HEAD: &str = "Extension,First name,Last name,Email\n";

async fn users(portal: &TestPortal, caller: &Caller) -> Vec<User> {
    let mut connection = portal.portal.database.read().await.unwrap();
    extensions::list(&mut connection, &caller.account_id).await.unwrap()
}

async fn waiting(portal: &TestPortal, caller: &Caller) -> Option<Import> {
    let mut connection = portal.portal.database.read().await.unwrap();
    store::find(&mut connection, caller).await.unwrap()
}

/// Sends a file as a browser does; tells where that leads.
async fn send(portal: &TestPortal, visitor: &Visitor, file: &[u8]) -> String {
    let mut body = b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"u.csv\"\r\n\r\n".to_vec();
    body.extend(file);
    body.extend(b"\r\n--x--\r\n");
    let request =
        axum::extract::Request::post("/api/users-csv/upload").header("content-type", "multipart/form-data; boundary=x");
    let request = request.extension(visitor.clone()).body(body.into()).unwrap();
    let response = upload(portal.portal.clone(), request).await;
    response.headers()["location"].to_str().unwrap().to_owned()
}

/// What the uploaded file would do, as its page asks for it to be done.
async fn form(portal: &TestPortal, caller: &Caller) -> ApplyForm {
    let import = waiting(portal, caller).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let account = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    let known = known(&mut connection, &account).await.unwrap();
    let counts = Counts::of(&plan(sheet::read(&import.content).unwrap(), &known));
    ApplyForm { id: import.id, added: counts.added, changed: counts.changed }
}

fn administrator(caller: &Caller) -> Visitor {
    Visitor { caller: Some(caller.clone()), accepts_html: true, ..stranger() }
}

async fn import(portal: &TestPortal, caller: &Caller, rows: &str) -> Result<(), Problem> {
    let file = format!("{HEAD}{rows}");
    assert_eq!(send(portal, &administrator(caller), file.as_bytes()).await, upload::CHECK_PAGE);
    let form = form(portal, caller).await;
    portal.call(caller, async || apply(form).await).await
}

#[tokio::test]
async fn a_file_adds_and_changes_users_and_the_new_ones_get_a_mail() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let rows = "1001,Ana María,Gómez,ana@example.com\n1004,Carlos,Rojas,carlos@example.com\n1005,Diana,Mejía,diana@example.com";
    import(&portal, &caller, rows).await.unwrap();
    let saved = users(&portal, &caller).await;
    let names: Vec<String> = saved.iter().map(|user| format!("{} {}", user.number, user.name())).collect();
    assert_eq!(
        names,
        ["1001 Ana María Gómez", "1002 Marta Peña", "1003 Marta Ortiz", "1004 Carlos Rojas", "1005 Diana Mejía"]
    );
    assert_eq!((saved[0].version, saved[0].email.as_str()), (2, "ana@example.com"));
    let to: Vec<String> = portal.queued_mails().await.iter().map(|mail| mail.to.as_str().to_owned()).collect();
    assert_eq!(to, ["carlos@example.com", "diana@example.com"]);
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "users-csv.apply");
    assert_eq!(waiting(&portal, &caller).await, None, "it is done once");
}

#[tokio::test]
async fn two_users_can_swap_their_names() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    import(&portal, &caller, "1002,Marta,Ortiz,a@x.co\n1003,Marta,Peña,b@x.co").await.unwrap();
    let names: Vec<String> = users(&portal, &caller).await.iter().map(User::name).collect();
    assert_eq!(names, ["Ana Gómez", "Marta Ortiz", "Marta Peña"]);
}

#[tokio::test]
async fn one_wrong_row_keeps_all_from_being_saved() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = users(&portal, &caller).await;
    let refused = import(&portal, &caller, "1004,Carlos,Rojas,carlos@example.com\n1005,Diana,Mejía,nobody").await;
    assert_eq!(refused, Err(Problem::Refused("users-csv-problem-changed".to_owned())));
    assert_eq!(users(&portal, &caller).await, before);
    assert!(waiting(&portal, &caller).await.is_some() && portal.queued_mails().await.is_empty());
}

#[tokio::test]
async fn what_is_taken_away_and_brought_back_changes_nothing() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    import(&portal, &caller, "1004,'=Carlos,\"@Rojas; \"\"el\"\" jefe\",carlos@example.com").await.unwrap();
    let saved = users(&portal, &caller).await;
    assert_eq!((saved[3].first_name.as_str(), saved[3].last_name.as_str()), ("=Carlos", "@Rojas; \"el\" jefe"));
    for language in Language::ALL {
        let file = sheet::written(&saved, Text::new(language)).unwrap();
        assert_eq!(send(&portal, &administrator(&caller), &file).await, upload::CHECK_PAGE);
        let form = form(&portal, &caller).await;
        assert_eq!((form.added, form.changed), (0, 0), "{language:?}");
        let refused = portal.call(&caller, async || apply(form).await).await;
        assert_eq!(refused, Err(Problem::Refused("users-csv-problem-changed".to_owned())), "nothing is to be done");
    }
    assert_eq!(users(&portal, &caller).await, saved);
}

#[tokio::test]
async fn what_is_saved_is_what_was_looked_at() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let visitor = administrator(&caller);
    send(&portal, &visitor, format!("{HEAD}1004,Carlos,Rojas,c@x.co").as_bytes()).await;
    let seen = form(&portal, &caller).await;
    send(&portal, &visitor, format!("{HEAD}1005,Diana,Mejía,d@x.co").as_bytes()).await;
    let older = seen.clone();
    assert_eq!(portal.call(&caller, async || apply(older).await).await, Err(Problem::NotFound), "another file came");
    let seen = ApplyForm { id: waiting(&portal, &caller).await.unwrap().id, ..seen };
    import(&portal, &caller, "1005,Diana,Mejía,d@x.co").await.unwrap();
    send(&portal, &visitor, format!("{HEAD}1005,Diana,Mejía,new@x.co").as_bytes()).await;
    let id = waiting(&portal, &caller).await.unwrap().id;
    let counted_before = ApplyForm { id, ..seen };
    let refused = portal.call(&caller, async || apply(counted_before).await).await;
    assert_eq!(refused, Err(Problem::Refused("users-csv-problem-changed".to_owned())), "it would change, not add");
}

#[tokio::test]
async fn another_company_and_a_stranger_see_nothing_of_a_file() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    send(&portal, &administrator(&caller), format!("{HEAD}1004,Carlos,Rojas,c@x.co").as_bytes()).await;
    let theirs = form(&portal, &caller).await;
    assert_eq!(waiting(&portal, &other).await, None);
    let form = theirs.clone();
    assert_eq!(portal.call(&other, async || apply(form).await).await, Err(Problem::NotFound));
    let (result, _) = portal.request(&stranger(), async || apply(theirs).await).await;
    assert_eq!(result, Err(Problem::SignInNeeded));
    let nobody = Visitor { accepts_html: true, ..stranger() };
    assert_eq!(send(&portal, &nobody, HEAD.as_bytes()).await, "/sign_in");
    assert_eq!(users(&portal, &other).await.len(), 3);
}

#[tokio::test]
async fn a_file_that_is_no_list_is_refused_with_the_reason_and_the_last_one_stays() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let visitor = administrator(&caller);
    send(&portal, &visitor, format!("{HEAD}1004,Carlos,Rojas,c@x.co").as_bytes()).await;
    let kept = waiting(&portal, &caller).await;
    let large = format!("{HEAD}{}", " ".repeat(1024 * 1024));
    let cases: [(&[u8], &str); 4] = [
        (b"PK\x03\x04", "users-csv-problem-binary"),
        (b"a,b\n1,2", "users-csv-problem-columns"),
        (b"", "users-csv-problem-empty"),
        (large.as_bytes(), "users-csv-problem-size"),
    ];
    for (file, key) in cases {
        assert_eq!(send(&portal, &visitor, file).await, upload::IMPORT_PAGE);
        let refused = portal.request(&visitor, async || notes::take_refused::<()>(upload::IMPORT_PAGE).await).await.0;
        let Refused { problem, .. } = refused.unwrap().unwrap();
        assert_eq!(problem, Problem::Refused(key.to_owned()));
    }
    assert_eq!(waiting(&portal, &caller).await, kept);
}
