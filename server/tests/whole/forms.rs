//! Reads the forms of a page as a browser does, so that tests send what the page would send.

pub use app::shared::percent_encoding::encoded_value as encoded;

/// A form with the values that stand in it.
#[derive(Clone, Debug)]
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// Names and values, in order.
    pub fields: Vec<(String, String)>,
}

impl Form {
    /// The same form with another value in a field; the field is added when it is missing.
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut form = self.clone();
        match form.fields.iter_mut().find(|(other, _)| other == name) {
            Some((_, old)) => value.clone_into(old),
            None => form.fields.push((name.to_owned(), value.to_owned())),
        }
        form
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// As it is sent.
    pub fn encoded(&self) -> String {
        let pairs = self.fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        pairs.collect::<Vec<_>>().join("&")
    }
}

/// The posting forms of a page.
pub fn forms(page: &str) -> Vec<Form> {
    page.split("<form").skip(1).filter(|form| form.contains("method=\"post\"")).map(read).collect()
}

/// The form of a page that is sent to this address.
pub fn form(page: &str, action: &str) -> Form {
    let sends_there = |form: &Form| form.action.split('?').next() == Some(action);
    let found = forms(page).into_iter().find(sends_there).or_else(|| by_another_button(page, action));
    found.unwrap_or_else(|| panic!("the page has no form for {action}: {page}"))
}

/// The form with a button that sends it here instead of to its own address.
fn by_another_button(page: &str, action: &str) -> Option<Form> {
    let button = format!("formaction=\"{action}\"");
    let text = page.split("<form").skip(1).find(|text| text.contains(&button))?;
    Some(Form { action: action.to_owned(), ..read(text) })
}

fn read(text: &str) -> Form {
    let text = text.split("</form>").next().unwrap_or_default();
    let mut form = Form { action: attribute(text, "action").unwrap_or_default(), fields: Vec::new() };
    let mut select = None;
    // A form is sent by its first button, as with the key Enter: where that has no name, no other's is sent.
    let mut has_a_usual_button = false;
    for tag in text.split('<').skip(1) {
        let (inside, after) = tag.split_once('>').unwrap_or((tag, ""));
        let name = attribute(inside, "name");
        let value = attribute(inside, "value").unwrap_or_default();
        let is_set = |flag: &str| inside.split_whitespace().any(|word| word.trim_end_matches("=\"\"") == flag);
        match (inside.split_whitespace().next(), name) {
            (Some("input"), Some(name)) => {
                let chosen = !matches!(attribute(inside, "type").as_deref(), Some("checkbox" | "radio" | "file"));
                if chosen || is_set("checked") {
                    form.fields.push((name, value));
                }
            }
            (Some("textarea"), Some(name)) => {
                form.fields.push((name, unescaped(after).trim_start_matches('\n').to_owned()));
            }
            (Some("select"), Some(name)) => {
                select = Some(form.fields.len());
                form.fields.push((name, String::new()));
            }
            (Some("option"), _) => {
                let place = select.and_then(|place| form.fields.get_mut(place));
                if let Some((_, chosen)) = place.filter(|(_, chosen)| chosen.is_empty() || is_set("selected")) {
                    *chosen = value;
                }
            }
            (Some("button"), None) => has_a_usual_button = true,
            (Some("button"), Some(name))
                if !has_a_usual_button && form.fields.iter().all(|(other, _)| *other != name) =>
            {
                form.fields.push((name, value));
            }
            _ => {}
        }
    }
    form
}

/// The value of an attribute of the first tag in the text.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| unescaped(value))
}

fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&#x27;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
