//! SQL of looking for calls. Which index a question goes by is decided here, not by the database, which would have to know how
//! many calls each user, number and kind has. What leads is asked for together with the id, as the index has them, `(party, id)`;
//! everything else is asked of an expression, `kind || ''`, which no index knows.

use super::super::call::{COLUMNS, Call};
use super::super::ids::behind;
use super::super::kind::{Kind, Which};
use super::number::Number;
use crate::shared::database::Connection;

/// Which calls.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Of which account.
    pub account_id: String,
    /// Only these.
    pub which: Option<Which>,
    /// Only those of this extension; empty for all.
    pub extension: String,
    /// With which numbers.
    pub number: Number,
    /// From this id on.
    pub from: String,
    /// Before this id.
    pub until: String,
}

/// Which of them.
#[derive(Clone, Copy, Debug)]
pub struct Slice<'a> {
    /// Those before or after this id, or from the newest down.
    pub beside: Option<&'a str>,
    /// After it, the earliest first; else before it, the latest first.
    pub upwards: bool,
    /// No more than so many.
    pub most: usize,
}

/// A question with its values, all of them text.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The question.
    pub sql: String,
    /// The values.
    pub values: Vec<String>,
}

/// Calls that lie together in an index.
struct Branch {
    /// What they have in common.
    condition: String,
    /// What they are in order by, one after the other.
    order: Vec<&'static str>,
}

/// Where a question finds calls, with its values.
struct Plan {
    values: Vec<String>,
    branches: Vec<Branch>,
    /// They are found by how numbers end, which is in another order than that of time.
    by_ends: bool,
}

/// What a question goes by.
enum Lead {
    /// A column that has a value.
    Column(&'static str, String),
    /// How numbers end.
    Ends(String),
    /// The time.
    Time,
}

impl Wanted {
    /// The question for calls of a page.
    pub fn page(&self, slice: Slice<'_>) -> Statement {
        let (from, until) = match slice.beside {
            Some(id) if slice.upwards => (behind(id).max(self.from.clone()), self.until.clone()),
            Some(id) => (self.from.clone(), id.to_owned().min(self.until.clone())),
            None => (self.from.clone(), self.until.clone()),
        };
        let Plan { values, branches, by_ends } = self.plan(&self.number, (from, until));
        let (way, most) = (if slice.upwards { "" } else { " DESC" }, slice.most);
        let of = |Branch { condition, order }: &Branch| {
            let order: Vec<String> = order.iter().map(|column| format!("{column}{way}")).collect();
            let order = order.join(", ");
            if by_ends {
                format!(
                    "SELECT {COLUMNS} FROM calls WHERE account_id = $1 AND id IN (SELECT id FROM calls WHERE {condition} \
                     ORDER BY {order} LIMIT {most}) ORDER BY id{way} LIMIT {most}"
                )
            } else {
                format!("SELECT {COLUMNS} FROM calls WHERE {condition} ORDER BY {order} LIMIT {most}")
            }
        };
        let sql = match &branches[..] {
            [branch] => of(branch),
            _ => format!("SELECT {COLUMNS} FROM ({}) AS found ORDER BY id{way} LIMIT {most}", united(&branches, of)),
        };
        Statement { sql, values }
    }

    /// The question how many there are, counted up to so many.
    pub fn count(&self, most: i64) -> Statement {
        // However many they are, they are counted where they lie together.
        let number = match &self.number {
            Number::EndsOften(digits) => Number::Ends(digits.clone()),
            other => other.clone(),
        };
        let Plan { values, branches, .. } = self.plan(&number, (self.from.clone(), self.until.clone()));
        let of = |branch: &Branch| format!("SELECT 1 AS one FROM calls WHERE {} LIMIT {most}", branch.condition);
        Statement { sql: format!("SELECT COUNT(*) FROM ({}) AS found", united(&branches, of)), values }
    }

    fn plan(&self, number: &Number, (from, until): (String, String)) -> Plan {
        let mut values = vec![self.account_id.clone(), from, until];
        let mut value = |value: &str| {
            values.push(value.to_owned());
            format!("${}", values.len())
        };
        let (mut lead, mut rest) = (Lead::Time, String::new());
        match number {
            Number::Any | Number::Unknown => {}
            Number::Own(e164) => lead = Lead::Column("own_number", value(e164)),
            Number::Is(digits) => lead = Lead::Column("remote_reversed", value(digits)),
            // Letters come behind digits in every order of text, so that all that begins with these digits is between the two.
            Number::Ends(digits) => {
                let (first, beyond) = (value(digits), value(&format!("{digits}A")));
                lead = Lead::Ends(format!("remote_reversed >= {first} AND remote_reversed < {beyond}"));
            }
            Number::EndsOften(digits) => {
                let (first, beyond) = (value(digits), value(&format!("{digits}A")));
                rest = format!(" AND remote_reversed || '' >= {first} AND remote_reversed || '' < {beyond}");
            }
        }
        let is_by_time = matches!(lead, Lead::Time);
        let branches = if !self.extension.is_empty() {
            let extension = value(&self.extension);
            let sides =
                [("party", self.which.map(Which::kinds_of_party)), ("peer", self.which.map(Which::kinds_of_peer))];
            let sides = sides.into_iter().filter(|(_, kinds)| kinds.is_none_or(|kinds| !kinds.is_empty()));
            sides
                .map(|(side, kinds)| {
                    // The index of peers leaves out calls without one.
                    let is_any = if side == "peer" { " AND peer <> ''" } else { "" };
                    let kinds = of_kinds(kinds);
                    if is_by_time {
                        let lead = Lead::Column(side, extension.clone());
                        lead.branch(&format!("{is_any}{rest}{kinds}"))
                    } else {
                        lead.branch(&format!(" AND {side} || '' = {extension}{rest}{kinds}"))
                    }
                })
                .collect()
        } else if let (Some(which), true) = (self.which, is_by_time && rest.is_empty()) {
            // Each kind by itself is in the order of time.
            let kinds = which.kinds().iter();
            kinds.map(|kind| Lead::Column("kind", format!("'{}'", kind.code())).branch("")).collect()
        } else {
            vec![lead.branch(&format!("{rest}{}", of_kinds(self.which.map(Which::kinds))))]
        };
        Plan { values, branches, by_ends: matches!(lead, Lead::Ends(_)) }
    }
}

impl Lead {
    /// The calls between the two ids of which the rest is true, too.
    fn branch(&self, rest: &str) -> Branch {
        let (condition, order) = match self {
            Self::Time => ("id >= $2 AND id < $3".to_owned(), vec!["id"]),
            Self::Ends(ends) => (format!("{ends} AND id || '' >= $2 AND id || '' < $3"), vec!["id || ''"]),
            Self::Column(column, value) => {
                let between = format!("({column}, id) >= ({value}, $2) AND ({column}, id) < ({value}, $3)");
                (between, vec![*column, "id"])
            }
        };
        Branch { condition: format!("account_id = $1 AND {condition}{rest}"), order }
    }
}

/// Only these kinds, whose names are constants.
fn of_kinds(kinds: Option<&[Kind]>) -> String {
    let Some(kinds) = kinds else { return String::new() };
    let codes: Vec<String> = kinds.iter().map(|kind| format!("'{}'", kind.code())).collect();
    format!(" AND kind || '' IN ({})", codes.join(", "))
}

/// All that is found in any of these branches.
fn united(branches: &[Branch], of: impl Fn(&Branch) -> String) -> String {
    let parts = branches.iter().enumerate();
    let parts: Vec<String> =
        parts.map(|(place, branch)| format!("SELECT * FROM ({}) AS part{place}", of(branch))).collect();
    parts.join(" UNION ALL ")
}

/// The calls of a page.
pub async fn list(connection: &mut Connection, wanted: &Wanted, slice: Slice<'_>) -> Result<Vec<Call>, sqlx::Error> {
    let Statement { sql, values } = wanted.page(slice);
    // Made of constants of this feature, numbers and placeholders.
    let mut query = sqlx::query_as(sqlx::AssertSqlSafe(sql));
    for value in values {
        query = query.bind(value);
    }
    query.fetch_all(connection).await
}

/// How many there are, counted up to so many.
pub async fn count(connection: &mut Connection, wanted: &Wanted, most: i64) -> Result<i64, sqlx::Error> {
    let Statement { sql, values } = wanted.count(most);
    // As above.
    let mut query = sqlx::query_scalar(sqlx::AssertSqlSafe(sql));
    for value in values {
        query = query.bind(value);
    }
    let counted: i64 = query.fetch_one(connection).await?;
    Ok(counted.min(most))
}

/// The first and the last of the numbers that end so, turned around; nothing when none does.
pub async fn ends_of(
    connection: &mut Connection,
    account_id: &str,
    digits: &str,
) -> Result<Option<(String, String)>, sqlx::Error> {
    let (first, last): (Option<String>, Option<String>) =
        sqlx::query_as(ENDS).bind(account_id).bind(digits).bind(format!("{digits}A")).fetch_one(connection).await?;
    Ok(first.zip(last))
}

/// See [`ends_of`].
pub const ENDS: &str = "SELECT (SELECT MIN(remote_reversed) FROM calls \
     WHERE account_id = $1 AND remote_reversed >= $2 AND remote_reversed < $3), \
     (SELECT MAX(remote_reversed) FROM calls \
     WHERE account_id = $1 AND remote_reversed >= $2 AND remote_reversed < $3)";
