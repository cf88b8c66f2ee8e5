//! Finding names by the letters on a telephone's keys.

use super::model::Routing;
use super::place::Place;

impl Routing {
    /// The users and groups whose names begin with these keys, by first or last name, at most nine: one for each key to
    /// choose with.
    pub fn named<'r>(&'r self, keys: &str) -> Vec<(&'r str, Place<'r>)> {
        let users = self.users.iter().filter(|user| user.reachable_by_name);
        let users = users
            .filter(|user| {
                let (first, last) = (user.first_name.as_str(), user.last_name.as_str());
                begins(&[first, last], keys) || begins(&[last, first], keys)
            })
            .map(|user| (user.id.as_str(), Place::User(user)));
        let groups = self.ring_groups.iter().filter(|group| group.reachable_by_name);
        let groups = groups.filter(|group| begins(&[group.name.as_str()], keys));
        users.chain(groups.map(|group| (group.id.as_str(), Place::RingGroup(group)))).take(9).collect()
    }
}

/// The words, one after the other, begin with these keys.
fn begins(words: &[&str], keys: &str) -> bool {
    let mut letters = words.iter().flat_map(|word| word.chars()).filter_map(key_of);
    keys.chars().all(|key| letters.next() == Some(key))
}

/// The key with a letter; accents and cedillas do not matter, digits stand for themselves.
fn key_of(letter: char) -> Option<char> {
    let letter = letter.to_lowercase().next()?;
    Some(match letter {
        'a'..='c' | 'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'æ' | 'ç' => '2',
        'd'..='f' | 'é' | 'è' | 'ê' | 'ë' => '3',
        'g'..='i' | 'í' | 'ì' | 'î' | 'ï' => '4',
        'j'..='l' => '5',
        'm'..='o' | 'ñ' | 'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'œ' => '6',
        'p'..='s' | 'ß' => '7',
        't'..='v' | 'ú' | 'ù' | 'û' | 'ü' => '8',
        'w'..='z' | 'ý' | 'ÿ' => '9',
        '0'..='9' => letter,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::begins;

    #[test]
    fn names_are_spelled_on_keys_without_accents() {
        assert!(begins(&["Ñáñez", "Íngrid"], "62639464743"));
        assert!(begins(&["O’Brien"], "627436"));
        assert!(begins(&["María José"], "62742567"));
        assert!(!begins(&["Ana"], "2622"));
        assert!(!begins(&["Ana"], "263"));
    }
}
