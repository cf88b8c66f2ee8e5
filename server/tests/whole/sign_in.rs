//! Failures to sign in look all the same.

use app::testing::PASSWORD;

use crate::browser::Answer;
use crate::site::Site;

/// An answer without what is random in every answer.
fn seen(answer: &Answer) -> (u16, Vec<(String, String)>, String) {
    let random = |name: &str| matches!(name, "set-cookie" | "content-security-policy");
    let headers = answer.headers.iter().filter(|(name, _)| !random(name.as_str()));
    let mut headers: Vec<(String, String)> =
        headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    headers.sort();
    let mut text = answer.text();
    for marker in ["name=\"form_token\" value=\"", "nonce=\""] {
        let mut pieces = text.split(marker);
        let first = pieces.next().unwrap_or_default().to_owned();
        text = pieces.fold(first, |text, piece| text + marker + piece.split_once('"').map_or("", |(_, rest)| rest));
    }
    (answer.status.as_u16(), headers, text)
}

#[tokio::test]
async fn an_unknown_number_a_wrong_password_and_an_account_not_yet_activated_get_the_same_answer() {
    let site = Site::start().await;
    site.test.an_account("601 555 0100").await;
    site.an_invitation("601 555 0150").await;
    let mut all = Vec::new();
    for (number, password) in [("6015550199", PASSWORD), ("6015550100", "another password"), ("6015550150", PASSWORD)] {
        let mut seen_of_one = Vec::new();
        for accept in ["text/html", "application/json"] {
            let mut browser = site.browser();
            let form = browser.form_of("/sign_in", "/api/sign-in/sign-in").await;
            let form = form.with("form[number]", number).with("form[password]", password);
            let answer = browser.submit_as(accept, &form).await;
            let page = browser.get("/sign_in").await;
            assert!(!browser.cookies.contains_key("centralita_session"), "{number}");
            seen_of_one.push((seen(&answer), seen(&page)));
        }
        // What was typed stands in the form again.
        all.push(format!("{seen_of_one:?}").replace(number, "NUMBER"));
    }
    assert!(all[0].contains("role=\\\"alert\\\"") && all[0].contains("NUMBER"), "{}", all[0]);
    assert_eq!(all[0], all[1]);
    assert_eq!(all[0], all[2]);
}

#[tokio::test]
async fn a_user_who_is_unknown_has_no_password_or_types_a_wrong_one_gets_the_same_answer() {
    let site = Site::start().await;
    let caller = site.test.a_company("601 555 0100").await;
    site.test.a_user(&caller, "1002").await;
    let mut all = Vec::new();
    for (number, extension, password) in [
        ("6015550199", "1002", PASSWORD),
        ("6015550100", "1999", PASSWORD),
        ("6015550100", "1003", PASSWORD),
        ("6015550100", "1002", "another password"),
    ] {
        let mut browser = site.browser();
        let form = browser.form_of("/sign_in?for=users", "/api/sign-in/sign-in-user").await;
        let form = form.with("form[number]", number).with("form[extension]", extension);
        let answer = browser.submit(&form.with("form[password]", password)).await;
        let page = browser.get(answer.header("location")).await;
        assert!(!browser.cookies.contains_key("centralita_session"), "{number} {extension}");
        let seen = format!("{:?}", (seen(&answer), seen(&page)));
        all.push(seen.replace(number, "NUMBER").replace(extension, "EXTENSION"));
    }
    assert!(all[0].contains("role=\\\"alert\\\"") && all[0].contains("EXTENSION"), "{}", all[0]);
    assert!(all.iter().all(|seen| *seen == all[0]));
}

#[tokio::test]
async fn asking_for_a_password_link_gets_the_same_answer_for_everybody() {
    let site = Site::start().await;
    site.test.an_account("601 555 0100").await;
    let mut all = Vec::new();
    for number in ["6015550100", "6015550199"] {
        let mut browser = site.browser();
        let form = browser.form_of("/reset_password", "/api/password-reset/ask-for-link").await;
        let form = form.with("form[number]", number).with("form[email]", "lucia@example.com");
        let answer = browser.submit(&form).await;
        let page = browser.get("/reset_password").await;
        all.push((seen(&answer), seen(&page)));
    }
    assert_eq!(all[0], all[1]);
}
