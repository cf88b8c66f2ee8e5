//! Text as part of an address (RFC 3986, section 2).

/// A value in a query: only letters and digits stay as they are.
pub fn encoded_value(text: &str) -> String {
    encoded(text, b"")
}

/// A value in a query that is an address itself, with its slashes.
pub fn encoded_path(text: &str) -> String {
    encoded(text, b"-._~/")
}

/// A whole address: every byte is encoded that an address cannot hold.
pub fn encoded_address(text: &str) -> String {
    encoded(text, b"-._~:/?#[]@!$&'()*+,;=%")
}

fn encoded(text: &str, others: &[u8]) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || others.contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// An address with those parts of a query that are not empty.
pub fn with_query<'a>(address: &str, parts: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let some = parts.into_iter().filter(|(_, value)| !value.is_empty());
    let query: Vec<_> = some.map(|(name, value)| format!("{name}={}", encoded_value(&value))).collect();
    if query.is_empty() { address.to_owned() } else { format!("{address}?{}", query.join("&")) }
}

/// What was encoded in a query or in a form, where a plus is a space.
pub fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digits: Vec<u8> = rest.by_ref().take(2).collect();
                let value = std::str::from_utf8(&digits)
                    .ok()
                    .filter(|hex| hex.len() == 2)
                    .and_then(|hex| u8::from_str_radix(hex, 16).ok());
                bytes.push(value.unwrap_or(b'?'));
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_only_what_addresses_may() {
        assert_eq!(encoded_address("/extensions/1001?tab=user#key-3"), "/extensions/1001?tab=user#key-3");
        assert_eq!(encoded_address("/new_password/a b\r\nX: ñ\"<"), "/new_password/a%20b%0D%0AX:%20%C3%B1%22%3C");
    }

    #[test]
    fn a_value_in_a_query_stays_one_value() {
        assert_eq!(encoded_path("/extensions?search=Ana&a=b#c"), "/extensions%3Fsearch%3DAna%26a%3Db%23c");
        assert_eq!(encoded_value("/a-b&c"), "%2Fa%2Db%26c");
    }
}
