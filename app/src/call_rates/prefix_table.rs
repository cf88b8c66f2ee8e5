//! The longest prefix of a number among very many, in well under a microsecond.

/// The most digits of a prefix, as of a number (ITU-T E.164).
pub const MOST_DIGITS: usize = 15;

/// Prefixes in order, each with the longest other one that it begins with. The longest prefix of a number is the last one that
/// is not behind the number, or one of those that this one begins with.
#[derive(Clone, Debug, Default)]
pub struct PrefixTable {
    /// Four bits a digit from the left, one more than the digit; nothing behind the last.
    packed: Vec<u64>,
    /// How many digits.
    lengths: Vec<u8>,
    /// The place of the longest other one that it begins with; its own where there is none.
    parents: Vec<u32>,
}

impl PrefixTable {
    /// The table of these prefixes, digits only, each once and in order.
    pub fn new<'a>(prefixes: impl IntoIterator<Item = &'a str>) -> Self {
        let mut table = Self::default();
        let mut open: Vec<u32> = Vec::new();
        for (prefix, place) in prefixes.into_iter().zip(0_u32..) {
            let (key, length) = packed(prefix);
            while let Some(last) = open.last()
                && !table.begins_with(key, *last)
            {
                open.pop();
            }
            table.parents.push(open.last().copied().unwrap_or(place));
            table.packed.push(key);
            table.lengths.push(length);
            open.push(place);
        }
        table
    }

    /// How many prefixes there are.
    pub fn len(&self) -> usize {
        self.packed.len()
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.packed.is_empty()
    }

    /// The place of the longest prefix of a number.
    pub fn longest(&self, digits: &str) -> Option<usize> {
        let (key, _) = packed(digits);
        let behind = self.packed.partition_point(|prefix| *prefix <= key);
        let mut place = u32::try_from(behind.checked_sub(1)?).ok()?;
        while !self.begins_with(key, place) {
            let parent = self.parents.get(index(place)).copied()?;
            if parent == place {
                return None;
            }
            place = parent;
        }
        Some(index(place))
    }

    fn begins_with(&self, key: u64, place: u32) -> bool {
        let (prefix, length) = (self.packed.get(index(place)), self.lengths.get(index(place)));
        let (Some(prefix), Some(length)) = (prefix, length) else { return false };
        // Fifteen digits at most: never all 64 bits are shifted out.
        let rest = 64 - 4 * u32::from(*length);
        rest >= 64 || key >> rest == prefix >> rest
    }
}

fn index(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

fn packed(digits: &str) -> (u64, u8) {
    let digits = digits.bytes().filter(u8::is_ascii_digit).take(MOST_DIGITS);
    let (mut key, mut length) = (0, 0_u8);
    for digit in digits {
        length += 1;
        key |= u64::from(digit - b'0' + 1) << (64 - 4 * u32::from(length));
    }
    (key, length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_longest_prefix_wins_whatever_stands_between() {
        let table = PrefixTable::new(["1", "1246", "34", "346", "3460", "57", "999999999999999"]);
        let found = |digits| table.longest(digits);
        assert_eq!(found("12125550100"), Some(0));
        assert_eq!(found("12465550100"), Some(1));
        assert_eq!(found("34911234567"), Some(2));
        assert_eq!(found("34612345678"), Some(3));
        assert_eq!(found("34602345678"), Some(4));
        assert_eq!(found("346"), Some(3));
        assert_eq!(found("3"), None);
        assert_eq!(found("56912345678"), None);
        assert_eq!(found("0"), None);
        assert_eq!(found(""), None);
        assert_eq!(found("999999999999999"), Some(6));
        assert_eq!(found("9999999999999991"), Some(6), "more digits than a number has");
        assert_eq!(PrefixTable::new([]).longest("57"), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn it_finds_what_trying_all_of_them_finds(
            prefixes in prop::collection::btree_set("[0-3]{1,6}", 0..60), number in "[0-3]{1,9}",
        ) {
            let table = PrefixTable::new(prefixes.iter().map(String::as_str));
            let all = prefixes.iter().enumerate().filter(|(_, prefix)| number.starts_with(prefix.as_str()));
            let longest = all.max_by_key(|(_, prefix)| prefix.len()).map(|(place, _)| place);
            prop_assert_eq!(table.longest(&number), longest);
        }
    }
}
