//! What a form becomes when it names what is another company's, feature by feature, one field after the other.

use app::testing::PASSWORD;

use crate::addresses::Function;
use crate::forms::Form;
use crate::site::Company;

/// The forms that a form of one's own becomes when it names what is `other`'s.
pub fn reaching_out(function: Function, form: &Form, other: &Company) -> Vec<Form> {
    let path = function.path;
    let mut forms = match path.split('/').nth(2).unwrap_or_default() {
        "extensions" => extensions(path, form, other),
        "user-settings" | "user-passwords" => user_settings(form, other),
        "ring-groups" => ring_groups(form, other),
        "numbers" => numbers(path, form, other),
        "conferences" => conferences(path, form, other),
        "recordings" | "outgoing-calls" => with_any_id(form, other),
        "receptionist" => receptionist(path, form, other),
        "receptionist-settings" => receptionist_settings(form, other),
        "holidays" => holidays(path, form, other),
        "ip-phones" => ip_phones(form, other),
        "provisioning" => with_each(form, "form[id]", &[&other.phones[0], &other.phones[1], &other.users[0]]),
        "number-porting" => number_porting(form, other),
        "settings" => settings(path, form, other),
        "payments" => payments(path, form, other),
        "assistant" => assistant(path, form, other),
        _ => Vec::new(),
    };
    // Fields that no form has must not choose the account either.
    for field in ["account_id", "form[account_id]"] {
        forms.push(form.with(field, &other.caller.account_id));
    }
    forms
}

/// The form with each of these values in a field.
fn with_each(form: &Form, field: &str, values: &[impl AsRef<str>]) -> Vec<Form> {
    values.iter().map(|value| form.with(field, value.as_ref())).collect()
}

/// The form with the ids of things of several kinds.
fn with_any_id(form: &Form, other: &Company) -> Vec<Form> {
    let [user, second_user] = &other.users;
    with_each(form, "form[id]", &[user, second_user, &other.menu, &other.recording, &other.music])
}

/// The numbers the other company has and holds.
fn numbers_of(other: &Company) -> [String; 2] {
    [&other.phone_number, &other.stock_number].map(|digits| format!("+{digits}"))
}

/// Where calls can be led in the other company.
fn targets(other: &Company) -> [String; 6] {
    let [user, _] = &other.users;
    [
        format!("user:{user}"),
        format!("voicemail:{user}"),
        format!("group:{}", other.group),
        format!("conference:{}", other.conference),
        format!("menu:{}", other.extra_menu),
        format!("menu:{}", other.menu),
    ]
}

fn extensions(path: &str, form: &Form, other: &Company) -> Vec<Form> {
    let [user, second_user] = &other.users;
    match path {
        "/api/extensions/change-user" => with_any_id(form, other),
        "/api/extensions/delete" => {
            let ids = [user, second_user, &other.group, &other.conference];
            let deleted = ids.map(|id| form.with("form[id]", id).with("form[replacement]", "nobody"));
            deleted.into_iter().chain(with_each(form, "form[replacement]", &ids)).collect()
        }
        "/api/extensions/add-user" => with_each(form, "form[direct_number]", &numbers_of(other)),
        _ => Vec::new(),
    }
}

fn user_settings(form: &Form, other: &Company) -> Vec<Form> {
    let mut forms = with_each(form, "form[id]", &other.users);
    let [theirs, _] = numbers_of(other);
    forms.push(form.with("form[on]", "true").with("form[number]", &theirs));
    forms
}

fn ring_groups(form: &Form, other: &Company) -> Vec<Form> {
    let [user, _] = &other.users;
    let mut forms = with_each(form, "form[id]", &[&other.group, user]);
    forms.extend(with_each(form, "form[members][]", &[&other.group, user]));
    forms.extend(with_each(form, "form[then]", &targets(other)));
    for audio in [&other.recording, &other.music] {
        let form = form.with("form[then]", "hang_up").with("form[announcement][kind]", "audio");
        forms.push(form.with("form[announcement][audio]", audio));
    }
    forms
}

fn numbers(path: &str, form: &Form, other: &Company) -> Vec<Form> {
    let [user, _] = &other.users;
    let both = numbers_of(other);
    let mut forms = Vec::new();
    if path == "/api/numbers/save-destinations" {
        let [theirs, _] = &both;
        forms.push(form.with("form[rows][0][number]", theirs).with("form[rows][0][destination]", "nobody"));
        let destinations = [format!("extension:{user}"), format!("extension:{}", other.group), format!("fax:{user}")];
        forms.extend(with_each(form, "form[rows][0][destination]", &destinations));
    } else {
        forms.extend(with_each(form, "form[number]", &both));
    }
    if path == "/api/numbers/add" {
        forms.push(form.with("form[destination]", &format!("extension:{user}")));
    }
    forms
}

fn conferences(path: &str, form: &Form, other: &Company) -> Vec<Form> {
    match path {
        "/api/conferences/change-server" | "/api/conferences/change-room" | "/api/conferences/delete-room" => {
            with_each(form, "form[id]", &[&other.conference, &other.room])
        }
        _ => Vec::new(),
    }
}

fn receptionist(path: &str, form: &Form, other: &Company) -> Vec<Form> {
    match path {
        "/api/receptionist/rename-menu" | "/api/receptionist/delete-menu" => {
            with_each(form, "form[id]", &[&other.menu, &other.extra_menu])
        }
        "/api/receptionist/save-menu" | "/api/receptionist/listen" => menu(form, other),
        _ => Vec::new(),
    }
}

fn menu(form: &Form, other: &Company) -> Vec<Form> {
    let mut forms = vec![form.with("form[slot]", &other.extra_menu)];
    for target in &targets(other) {
        forms.push(form.with("form[keys][3][action]", "transfer").with("form[keys][3][target]", target));
        forms.push(form.with("form[silence][target]", target));
        forms.push(form.with("form[wrong_key][target]", target));
    }
    for audio in [&other.recording, &other.music] {
        forms.push(form.with("form[greeting][kind]", "audio").with("form[greeting][audio]", audio));
        let key = form.with("form[keys][4][action]", "announcement");
        let key = key.with("form[keys][4][announcement][kind]", "audio");
        forms.push(key.with("form[keys][4][announcement][audio]", audio));
    }
    forms
}

fn receptionist_settings(form: &Form, other: &Company) -> Vec<Form> {
    let [user, _] = &other.users;
    let listed = format!("{user},{},{}", other.group, other.conference);
    vec![form.with("form[listed]", &listed), form.with("form[by_name][]", user)]
}

fn holidays(path: &str, form: &Form, other: &Company) -> Vec<Form> {
    if path == "/api/holidays/add-public" {
        return Vec::new();
    }
    let mut forms = vec![form.with("form[id]", &other.holiday)];
    for audio in [&other.recording, &other.music] {
        forms.push(form.with("form[greeting]", "audio").with("form[greeting_audio]", audio));
    }
    forms
}

fn ip_phones(form: &Form, other: &Company) -> Vec<Form> {
    let [_, second_user] = &other.users;
    let mut forms = with_each(form, "form[id]", &other.phones);
    forms.push(form.with("form[user]", second_user));
    forms
}

fn number_porting(form: &Form, other: &Company) -> Vec<Form> {
    let [theirs, _] = numbers_of(other);
    let mut forms = with_each(form, "form[id]", &other.portings);
    forms.extend(["form[main]", "form[replaced]"].map(|field| form.with(field, &theirs)));
    forms
}

fn settings(path: &str, form: &Form, other: &Company) -> Vec<Form> {
    match path {
        "/api/settings/send-invitation-again" | "/api/settings/withdraw-invitation" => {
            vec![form.with("form[id]", &other.invitation)]
        }
        "/api/settings/remove-administrator" => {
            let ids = [&other.administrator, &other.caller.administrator_id];
            ids.map(|id| form.with("form[id]", id).with("form[current]", PASSWORD)).into()
        }
        _ => Vec::new(),
    }
}

fn payments(path: &str, form: &Form, other: &Company) -> Vec<Form> {
    match path {
        "/api/payments/open-checkout" | "/api/payments/cancel" => vec![form.with("form[id]", &other.payment)],
        "/api/payments/remove-method" => {
            vec![form.with("form[method]", &format!("pm_{}", other.caller.account_id))]
        }
        _ => Vec::new(),
    }
}

fn assistant(path: &str, form: &Form, other: &Company) -> Vec<Form> {
    match path {
        "/api/assistant/save-keys" => with_each(form, "form[keys][3][target]", &targets(other)),
        _ => Vec::new(),
    }
}
