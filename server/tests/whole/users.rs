//! A user reaches nothing but what is their own, and nobody else reaches that.

use crate::addresses::{FUNCTIONS, Function, USER_PAGES};
use crate::forms::Form;
use crate::isolation::{form_of, readable};
use crate::site::Site;

fn private() -> impl Iterator<Item = Function> {
    FUNCTIONS.iter().copied().filter(|function| function.private)
}

fn of_users() -> impl Iterator<Item = Function> {
    FUNCTIONS.iter().copied().filter(|function| function.of_users)
}

#[tokio::test]
async fn a_user_reads_nothing_of_administrators() {
    let site = Site::start().await;
    let (company, _) = site.a_company("601 555 0100", 200).await;
    let mut user = site.a_users_browser(&company).await;
    for page in readable(&company) {
        let answer = user.get(&page).await;
        let expected = if page.starts_with("/audio/") { (404, "") } else { (303, "/user") };
        assert_eq!((answer.status.as_u16(), answer.header("location")), expected, "{page}");
        assert!(!answer.text().contains("Peña") && !answer.text().contains("1002"), "{page}");
    }
}

#[tokio::test]
async fn a_user_changes_nothing_by_any_server_function_of_administrators() {
    let site = Site::start().await;
    let (company, owner) = site.a_company("601 555 0100", 200).await;
    let user = site.a_users_browser(&company).await;
    let token = user.clone().token().await;
    for function in private() {
        let form = form_of(&mut owner.clone(), function, &company).await;
        let form = Form { action: function.path.to_owned(), ..form.with("form_token", &token) };
        let before = site.all_of(&company.caller.account_id).await;
        let answer = user.clone().submit_as("text/html", &form).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/user"), "{}", function.path);
        let answer = user.clone().submit_as("application/json", &form).await;
        assert_eq!((answer.status.as_u16(), answer.text().as_str()), (401, "\"SignInNeeded\""), "{}", function.path);
        assert_eq!(site.all_of(&company.caller.account_id).await, before, "{}", function.path);
    }
}

#[tokio::test]
async fn an_administrator_and_a_stranger_have_no_pages_of_a_user() {
    let site = Site::start().await;
    let (_, owner) = site.a_company("601 555 0100", 200).await;
    for mut browser in [owner, site.browser()] {
        for page in USER_PAGES {
            let answer = browser.get(page).await;
            let sign_in = format!("/sign_in?for=users&next={page}");
            assert_eq!((answer.status.as_u16(), answer.header("location")), (303, sign_in.as_str()));
        }
    }
}

#[tokio::test]
async fn nobody_but_a_user_changes_anything_by_the_functions_of_users() {
    let site = Site::start().await;
    let (company, owner) = site.a_company("601 555 0100", 200).await;
    let user = site.a_users_browser(&company).await;
    for function in of_users() {
        if function.path.ends_with("/choose-password") {
            site.has_a_temporary_password(&company).await;
        }
        let form = user.clone().form_of(function.page, function.path).await;
        let before = site.all_of(&company.caller.account_id).await;
        for mut browser in [owner.clone(), site.browser()] {
            let form = form.with("form_token", &browser.token().await);
            let answer = browser.submit_as("application/json", &form).await;
            assert_eq!(answer.status, 401, "{}", function.path);
            let answer = browser.submit_as("text/html", &form).await;
            assert_eq!(answer.status, 303, "{}", function.path);
        }
        assert_eq!(site.all_of(&company.caller.account_id).await, before, "{}", function.path);
    }
}

#[tokio::test]
async fn a_user_changes_nobody_elses_by_any_function() {
    let site = Site::start().await;
    let (company, _) = site.a_company("601 555 0100", 200).await;
    let (theirs, _) = site.a_company("601 555 0200", 300).await;
    for number in ["1002", "1003"] {
        site.test.a_user(&company.caller, number).await;
    }
    let user = site.a_users_browser(&company).await;
    let others_of = async || {
        let mut all = site.all_of(&company.caller.account_id).await;
        for table in ["extensions", "user_settings", "user_passwords", "voicemail_pins"] {
            let rows = all.remove(table).unwrap_or_default().into_iter();
            let others: Vec<String> = rows.filter(|row| !row.contains(&company.users[0])).collect();
            assert!(table != "user_passwords" || others.len() == 2, "{others:?}");
            all.insert(format!("others' {table}"), others);
        }
        // What was done and the history of it, and the user's own session.
        let own = ["audit_entries", "revisions", "revision_rows", "user_sessions", "accounts"];
        all.retain(|table, _| !own.contains(&table.as_str()));
        all
    };
    let before = (others_of().await, site.all_of(&theirs.caller.account_id).await);
    for function in of_users().filter(|function| !function.path.ends_with("/choose-password")) {
        for id in [&company.users[1], &theirs.users[0]] {
            let form = user.clone().form_of(function.page, function.path).await;
            let mut form = form.with("form[id]", id).with("form[user_id]", id).with("user_id", id);
            if function.path.ends_with("/save-voicemail") {
                form = form.with("form[pin]", "4812");
            }
            let answer = user.clone().submit_as("text/html", &form).await;
            assert_eq!(answer.status, 303, "{}", function.path);
            let after = (others_of().await, site.all_of(&theirs.caller.account_id).await);
            assert_eq!(after, before, "{}", function.path);
        }
    }
}

#[tokio::test]
async fn a_user_signs_out_and_the_session_opens_nothing_more() {
    let site = Site::start().await;
    let (company, _) = site.a_company("601 555 0100", 200).await;
    let mut user = site.a_users_browser(&company).await;
    let mut thief = user.clone();
    let form = user.form_of("/user", "/api/sign-in/sign-out").await;
    assert_eq!(user.submit(&form).await.header("location"), "/sign_in?for=users");
    assert!(user.get("/sign_in?for=users").await.text().contains("Cerraste la sesión."));
    assert_eq!(thief.get("/user").await.header("location"), "/sign_in?for=users&next=/user");
}

#[tokio::test]
async fn a_password_that_the_administrator_gives_ends_the_users_session() {
    let site = Site::start().await;
    let (company, mut owner) = site.a_company("601 555 0100", 200).await;
    let mut user = site.a_users_browser(&company).await;
    assert_eq!(user.get("/user").await.status, 200);
    let form = owner.form_of("/extensions/1001", "/api/user-passwords/send").await;
    assert_eq!(owner.submit(&form).await.header("location"), "/extensions/1001");
    assert_eq!(user.get("/user").await.status, 303);
    assert!(owner.get("/extensions/1001").await.text().contains("contraseña temporal"));
}
