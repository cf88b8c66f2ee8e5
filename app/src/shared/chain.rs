//! Things that pass calls on to one another: whether a call comes from one of them to another.

/// True when a call passed on to `from` comes to `to`. Each thing is given with the next one it passes calls on to.
pub fn leads_to(chain: &[(String, Option<String>)], from: &str, to: &str) -> bool {
    let mut at = Some(from);
    // Each thing once is as far as a call can get without going round.
    for _ in 0..=chain.len() {
        match at {
            None => return false,
            Some(id) if id == to => return true,
            Some(id) => at = chain.iter().find(|(other, _)| other == id).and_then(|(_, next)| next.as_deref()),
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::leads_to;

    #[test]
    fn the_walk_ends_where_calls_go_round() {
        let endless = [("a".to_owned(), Some("b".to_owned())), ("b".to_owned(), Some("a".to_owned()))];
        assert!(leads_to(&endless, "a", "b") && leads_to(&endless, "a", "a"));
        assert!(!leads_to(&endless, "a", "c"));
    }
}
