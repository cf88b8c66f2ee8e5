//! Growing delays after failures: for a typed number, an address, a mailed link.

use std::net::{IpAddr, Ipv6Addr};

use super::clock::{HOUR_MS, MINUTE_MS};
use super::database::Connection;
use super::problem::Problem;
use super::random;

/// How many failures are free, and how the delay grows after them.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// Failures without any delay.
    pub free: i64,
    /// The delay after the first failure beyond them; doubled by each further one.
    pub first_delay_ms: i64,
    /// The longest delay.
    pub longest_delay_ms: i64,
}

/// For what one person may mistype.
pub const PER_SUBJECT: Limit = Limit { free: 5, first_delay_ms: 5_000, longest_delay_ms: 15 * MINUTE_MS };
/// For an address, which an office shares.
pub const PER_ADDRESS: Limit = Limit { free: 30, first_delay_ms: 5_000, longest_delay_ms: HOUR_MS };

impl Limit {
    fn delay_ms(self, failures: i64) -> i64 {
        let beyond = failures - self.free;
        if beyond < 0 {
            return 0;
        }
        let doublings = u32::try_from(beyond.min(30)).unwrap_or(30);
        self.first_delay_ms.saturating_mul(2_i64.saturating_pow(doublings)).min(self.longest_delay_ms)
    }
}

/// What an address is counted as. A provider gives each line at least 2^64 addresses of version 6, which count as one.
pub fn from_address(what: &str, address: IpAddr) -> String {
    format!("{what} from {}", network(address))
}

fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
        address @ IpAddr::V4(_) => address,
    }
}

/// Counts a try as a failure before it is made, so that tries side by side do not slip through; [`take_back`]
/// takes it back, [`forgive`] all of them.
///
/// # Errors
/// [`Problem::TryLater`] while a delay lasts, or a fault of the database.
pub async fn count_try(connection: &mut Connection, subject: &str, limit: Limit, now_ms: i64) -> Result<(), Problem> {
    let subject = random::fingerprint(subject);
    // What is long past does not count any more.
    sqlx::query("DELETE FROM failures WHERE last_at < $1")
        .bind(now_ms - 24 * HOUR_MS)
        .execute(&mut *connection)
        .await?;
    // Written before it is judged: tries of the same subject wait here for each other.
    let (failures, last_at): (i64, i64) = sqlx::query_as(
        "INSERT INTO failures (subject, failures, last_at) VALUES ($1, 0, $2) \
         ON CONFLICT (subject) DO UPDATE SET subject = excluded.subject RETURNING failures, last_at",
    )
    .bind(&subject)
    .bind(now_ms)
    .fetch_one(&mut *connection)
    .await?;
    let left_ms = last_at + limit.delay_ms(failures) - now_ms;
    if left_ms > 0 {
        return Err(Problem::TryLater { seconds: u64::try_from(left_ms / 1000 + 1).unwrap_or(1) });
    }
    sqlx::query("UPDATE failures SET failures = failures + 1, last_at = $1 WHERE subject = $2")
        .bind(now_ms)
        .bind(&subject)
        .execute(connection)
        .await?;
    Ok(())
}

/// Takes back one try that was counted, after a success, where others' failures go on counting: for an address.
///
/// # Errors
/// A fault of the database.
pub async fn take_back(connection: &mut Connection, subject: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE failures SET failures = failures - 1 WHERE subject = $1 AND failures > 0")
        .bind(random::fingerprint(subject))
        .execute(connection)
        .await
        .map(drop)
}

/// Forgets the failures of a subject, after a success.
///
/// # Errors
/// A fault of the database.
pub async fn forgive(connection: &mut Connection, subject: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM failures WHERE subject = $1")
        .bind(random::fingerprint(subject))
        .execute(connection)
        .await
        .map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_version_6_count_by_their_first_half_and_those_of_version_4_whole() {
        for (one, other, expected) in [
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true),
            ("2001:db8:1:2::1", "2001:db8:1:3::1", false),
            ("192.0.2.1", "192.0.2.2", false),
            ("192.0.2.1", "::ffff:192.0.2.1", true),
            ("::ffff:192.0.2.1", "::ffff:192.0.2.2", false),
        ] {
            let [one, other] = [one, other].map(|address| from_address("sign-in", address.parse().unwrap()));
            assert_eq!(one == other, expected, "{one}, {other}");
        }
    }

    #[test]
    fn delays_begin_after_the_free_tries_and_grow_to_the_longest() {
        let delays: Vec<i64> = [1, 4, 5, 6, 7, 20].into_iter().map(|failures| PER_SUBJECT.delay_ms(failures)).collect();
        assert_eq!(delays, [0, 0, 5_000, 10_000, 20_000, 900_000]);
    }
}
