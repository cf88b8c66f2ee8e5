//! Passwords: judged by a strength estimator, hashed with Argon2id by few at a time in memory that is used again.

use std::sync::{Mutex, OnceLock, PoisonError};

use argon2::password_hash::{self, Output, PasswordHash, Salt, SaltString};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use tokio::sync::Semaphore;

use super::database::unexpected;
use super::problem::Problem;
use super::random;
use super::secret::Secret;

/// Memory of one hash in KiB, rounds and lanes: OWASP's Password Storage Cheat Sheet, first choice for Argon2id.
const MEMORY_KIB: u32 = 19 * 1024;
const ROUNDS: u32 = 2;
const LANES: u32 = 1;

/// The most hashes that are made at a time.
const MOST_AT_A_TIME: usize = 2;

/// The shortest and the longest password, in characters.
pub const SHORTEST: usize = 12;
/// See [`SHORTEST`].
pub const LONGEST: usize = 128;

/// Judges a new password: long enough, and not one that is soon guessed by somebody who knows `known` of the person.
///
/// # Errors
/// The Fluent key of what is wrong.
pub fn judge(password: &Secret, known: &[&str]) -> Result<(), &'static str> {
    let characters = password.reveal().chars().count();
    if characters < SHORTEST {
        return Err("common-problem-password-short");
    }
    if characters > LONGEST {
        return Err("common-problem-password-long");
    }
    if zxcvbn::zxcvbn(password.reveal(), known).score() < zxcvbn::Score::Three {
        return Err("common-problem-password-guessable");
    }
    Ok(())
}

/// Hashes a password; the result tells scheme and parameters (PHC string).
///
/// # Errors
/// When hashing fails, which is a fault of ours.
pub async fn hash(password: &Secret) -> Result<String, Problem> {
    hash_beside(password, Vec::new()).await
}

/// Hashes a password with the salt of others it stands beside: whoever signs in by a password alone is then found by a single
/// computation, however many there are, and the time does not tell how many.
///
/// # Errors
/// As for [`hash`].
pub async fn hash_beside(password: &Secret, others: Vec<String>) -> Result<String, Problem> {
    let password = password.clone();
    on_a_thread(move || {
        let shared = others.iter().find_map(|other| current_salt(other));
        let salt = match shared {
            Some(salt) => SaltString::from_b64(salt.as_str()),
            None => SaltString::encode_b64(&random::bytes::<16>()),
        };
        let salt = salt.map_err(|error| unexpected(&error))?;
        new_hash(password.reveal().as_bytes(), &salt).map_err(|error| unexpected(&error))
    })
    .await?
}

/// How a hash stands beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It has their salt and is of another password than each of them.
    Fits,
    /// One of them is of the same password: nobody could tell who signs in.
    Same,
    /// They were hashed with another salt meanwhile.
    OtherSalt,
}

/// How a hash made by [`hash_beside`] stands beside the hashes there are now.
pub fn fit(hash: &str, others: &[String]) -> Fit {
    if others.iter().any(|other| other == hash) {
        return Fit::Same;
    }
    let own = current_salt(hash);
    let is_shared = others.iter().filter_map(|other| current_salt(other)).all(|salt| Some(salt) == own);
    if is_shared { Fit::Fits } else { Fit::OtherSalt }
}

/// The salt of a hash of today's parameters.
fn current_salt(hash: &str) -> Option<String> {
    let parsed = PasswordHash::new(hash).ok().filter(is_current)?;
    parsed.salt.map(|salt| salt.as_str().to_owned())
}

/// What a try to verify a password tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is another password, or there is none.
    Wrong,
    /// It is the password.
    Right,
    /// It is the password, but its hash is of older parameters and should be made anew.
    RightButOld,
}

/// Compares a password with a hash. Without a hash the same work is done, so that the time tells nothing.
///
/// # Errors
/// When verifying cannot be done, which is a fault of ours.
pub async fn verify(password: &Secret, hash: Option<String>) -> Result<Verdict, Problem> {
    let found = verify_among(password, hash.into_iter().collect()).await?;
    Ok(found.map_or(Verdict::Wrong, |(_, verdict)| verdict))
}

/// Finds the hash that is of a password: its place, and how it is. Hashes of one salt (see [`hash_beside`]) cost one
/// computation together; without any, one is done all the same, so that the time tells nothing.
///
/// # Errors
/// As for [`verify`].
pub async fn verify_among(password: &Secret, hashes: Vec<String>) -> Result<Option<(usize, Verdict)>, Problem> {
    let password = password.clone();
    on_a_thread(move || {
        let known: Vec<(usize, PasswordHash<'_>)> = hashes
            .iter()
            .enumerate()
            .filter_map(|(place, hash)| Some((place, PasswordHash::new(hash).ok()?)))
            .filter(|(_, hash)| hash.hash.is_some())
            .collect();
        if known.is_empty() {
            let nobody = PasswordHash::new(nobodys_hash()).ok()?;
            let _same_work = is_of(password.reveal().as_bytes(), &nobody);
            return None;
        }
        let mut computed: Vec<(&PasswordHash<'_>, Option<Output>)> = Vec::new();
        let mut found = None;
        for (place, hash) in &known {
            if !computed.iter().any(|(other, _)| is_alike(other, hash)) {
                computed.push((hash, output_like(password.reveal().as_bytes(), hash).unwrap_or_default()));
            }
            let output = computed.iter().find(|(other, _)| is_alike(other, hash)).and_then(|(_, output)| *output);
            // Outputs are compared in constant time, all of them.
            let is_right = output.is_some() && output == hash.hash;
            found = found.or(is_right.then_some((*place, hash)));
        }
        found.map(|(place, hash)| (place, if is_current(hash) { Verdict::Right } else { Verdict::RightButOld }))
    })
    .await
}

/// The hash of a password anew, where the old one is of older parameters. Hashing takes long: others must not wait for it in
/// a transaction.
///
/// # Errors
/// As for [`hash`].
pub async fn renewed(password: &Secret, verdict: Verdict, others: Vec<String>) -> Result<Option<String>, Problem> {
    match verdict {
        Verdict::RightButOld => hash_beside(password, others).await.map(Some),
        Verdict::Right | Verdict::Wrong => Ok(None),
    }
}

/// Hashes with the current parameters and writes them, salt and hash as a PHC string.
fn new_hash(password: &[u8], salt: &SaltString) -> password_hash::Result<String> {
    let params = Params::new(MEMORY_KIB, ROUNDS, LANES, Some(Params::DEFAULT_OUTPUT_LEN))?;
    let hash = PasswordHash {
        algorithm: Algorithm::Argon2id.ident(),
        version: Some(Version::V0x13.into()),
        params: (&params).try_into()?,
        salt: Some(salt.as_salt()),
        hash: Some(output(Algorithm::Argon2id, Version::V0x13, params, password, salt.as_salt())?),
    };
    Ok(hash.to_string())
}

/// Whether a hash is of a password.
fn is_of(password: &[u8], hash: &PasswordHash<'_>) -> password_hash::Result<bool> {
    Ok(hash.hash.is_some() && output_like(password, hash)? == hash.hash)
}

/// What a password becomes with the scheme, parameters and salt of a hash.
fn output_like(password: &[u8], hash: &PasswordHash<'_>) -> password_hash::Result<Option<Output>> {
    let Some(salt) = hash.salt else { return Ok(None) };
    let version = hash.version.map_or(Ok(Version::default()), Version::try_from)?;
    output(hash.algorithm.try_into()?, version, hash.try_into()?, password, salt).map(Some)
}

/// The same computation makes both.
fn is_alike(one: &PasswordHash<'_>, other: &PasswordHash<'_>) -> bool {
    let salt = |hash: &PasswordHash<'_>| hash.salt.map(|salt| salt.as_str().to_owned());
    (one.algorithm, one.version) == (other.algorithm, other.version)
        && one.params.to_string() == other.params.to_string()
        && salt(one) == salt(other)
}

fn output(
    algorithm: Algorithm,
    version: Version,
    params: Params,
    password: &[u8],
    salt: Salt<'_>,
) -> password_hash::Result<Output> {
    let mut salt_bytes = [0; Salt::MAX_LENGTH];
    let salt_bytes = salt.decode_b64(&mut salt_bytes)?;
    let length = params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN);
    with_memory(params.block_count(), |memory| {
        let argon2 = Argon2::new(algorithm, version, params);
        Output::init_with(length, |out| Ok(argon2.hash_password_into_with_memory(password, salt_bytes, out, memory)?))
    })
}

/// Lends memory of so many KiB. It is never given back to the allocator, which would keep it for the thread that asked and
/// take more for the next one.
fn with_memory<T>(blocks: usize, work: impl FnOnce(&mut [Block]) -> T) -> T {
    static FREE: Mutex<Vec<Vec<Block>>> = Mutex::new(Vec::new());
    // Nothing panics while it is held.
    let free = || FREE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut memory = free().pop().unwrap_or_default();
    if memory.len() < blocks {
        memory.resize(blocks, Block::default());
    }
    let result = work(&mut memory);
    free().push(memory);
    result
}

fn is_current(hash: &PasswordHash<'_>) -> bool {
    let params = Params::try_from(hash);
    hash.algorithm.as_str() == "argon2id"
        && params.is_ok_and(|params| (params.m_cost(), params.t_cost(), params.p_cost()) == (MEMORY_KIB, ROUNDS, LANES))
}

/// The hash of a password nobody has, made once with the current parameters.
fn nobodys_hash() -> &'static str {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| {
        SaltString::encode_b64(&random::bytes::<16>())
            .and_then(|salt| new_hash(&random::bytes::<32>(), &salt))
            .unwrap_or_default()
    })
}

/// Makes the hash for unknown people before the first visitor comes, so that the first try is not slower.
pub async fn warm_up() {
    drop(tokio::task::spawn_blocking(nobodys_hash).await);
}

/// Runs on a thread for blocking work; two at a time, because each takes 19 MiB and keeps a core busy.
async fn on_a_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    static PLACES: OnceLock<Semaphore> = OnceLock::new();
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let places = PLACES.get_or_init(|| Semaphore::new(cores.min(MOST_AT_A_TIME)));
    let _place = places.acquire().await.map_err(|error| unexpected(&error))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| unexpected(&error))
}

#[cfg(test)]
mod tests {
    use argon2::password_hash::{PasswordHasher, PasswordVerifier};

    use super::*;

    #[tokio::test]
    async fn only_the_password_opens() {
        let hash = hash(&Secret::from("tinto y almojábana a las diez")).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        let verdict = |typed: &'static str, hash: Option<String>| async move {
            verify(&Secret::from(typed), hash).await.unwrap()
        };
        assert_eq!(verdict("tinto y almojábana a las diez", Some(hash.clone())).await, Verdict::Right);
        assert_eq!(verdict("tinto y almojábana a las once", Some(hash)).await, Verdict::Wrong);
        assert_eq!(verdict("", None).await, Verdict::Wrong);
        assert_eq!(verdict("", Some(String::new())).await, Verdict::Wrong);
    }

    #[tokio::test]
    async fn of_several_hashes_the_right_one_is_found_and_each_password_stands_once() {
        let [first, second] = ["tinto y almojábana a las diez", "arepas de chocolo con quesito"].map(Secret::from);
        let one = hash(&first).await.unwrap();
        let two = hash_beside(&second, vec![String::new(), one.clone()]).await.unwrap();
        assert_eq!(current_salt(&one), current_salt(&two));
        let all = vec![String::new(), one.clone(), two.clone()];
        assert_eq!(verify_among(&first, all.clone()).await.unwrap(), Some((1, Verdict::Right)));
        assert_eq!(verify_among(&second, all.clone()).await.unwrap(), Some((2, Verdict::Right)));
        assert_eq!(verify_among(&Secret::from("otra"), all).await.unwrap(), None);
        assert_eq!(verify_among(&first, vec![String::new()]).await.unwrap(), None);
        assert_eq!(fit(&two, &[one.clone(), String::new()]), Fit::Fits);
        let same = hash_beside(&first, vec![one.clone()]).await.unwrap();
        assert_eq!(fit(&same, std::slice::from_ref(&one)), Fit::Same);
        assert_eq!(fit(&hash(&second).await.unwrap(), &[one]), Fit::OtherSalt);
    }

    #[tokio::test]
    async fn hashes_are_those_of_any_argon2() {
        let password = Secret::from("tinto y almojábana a las diez");
        let ours = hash(&password).await.unwrap();
        let parsed = PasswordHash::new(&ours).unwrap();
        assert!(Argon2::default().verify_password(password.reveal().as_bytes(), &parsed).is_ok());
        let salt = SaltString::encode_b64(b"0123456789abcdef").unwrap();
        let theirs = Argon2::default().hash_password(password.reveal().as_bytes(), &salt).unwrap().to_string();
        assert_eq!(verify(&password, Some(theirs)).await.unwrap(), Verdict::Right);
    }

    #[test]
    fn memory_is_lent_again_and_grows_for_who_needs_more() {
        for blocks in [8, 64, 16] {
            let lent = with_memory(blocks, |memory| memory.len());
            assert!(lent >= blocks, "{lent}");
        }
    }

    #[tokio::test]
    async fn a_hash_of_older_parameters_is_to_be_renewed() {
        let params = Params::new(8 * 1024, 1, 1, None).unwrap();
        let salt = SaltString::encode_b64(b"0123456789abcdef").unwrap();
        let old = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password(b"old one", &salt)
            .unwrap()
            .to_string();
        assert_eq!(verify(&Secret::from("old one"), Some(old)).await.unwrap(), Verdict::RightButOld);
    }

    #[test]
    fn passwords_are_judged_by_length_and_strength_not_by_composition() {
        let judged = |typed: &str| judge(&Secret::from(typed), &["Café Andino", "lucia@cafeandino.example"]);
        assert_eq!(judged("corta"), Err("common-problem-password-short"));
        assert_eq!(judged(&"é".repeat(129)), Err("common-problem-password-long"));
        assert_eq!(judged("123456789012"), Err("common-problem-password-guessable"));
        assert_eq!(judged("passwordpassword"), Err("common-problem-password-guessable"));
        assert_eq!(judged("tinto con almojabana temprano"), Ok(()));
    }
}
