//! The signature of an event: `Stripe-Signature: t=1492774577,v1=5257a8…`, where v1 is the HMAC-SHA-256 of the time, a point
//! and the body. <https://docs.stripe.com/webhooks#verify-manually>

use ring::hmac;

use crate::shared::secret::Secret;

/// How much the time of an event may differ from ours, in seconds: an old one may be replayed by somebody who saw it.
const TOLERANCE_SECONDS: i64 = 300;

/// Why an event is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// There is no signature, or it is not written like one.
    Unsigned,
    /// It is signed by somebody else.
    Forged,
    /// It was signed at another time.
    Stale,
}

/// Checks the signature of a body. While a secret is replaced by another, Stripe signs with both, and we may have both.
pub fn verify(header: &str, body: &[u8], secrets: &[Secret], now_ms: i64) -> Result<(), Doubt> {
    let parts: Vec<(&str, &str)> = header.split(',').filter_map(|part| part.trim().split_once('=')).collect();
    let values = |name: &'static str| parts.iter().filter(move |(other, _)| *other == name).map(|(_, value)| *value);
    let time = values("t").next().ok_or(Doubt::Unsigned)?;
    let signed_at: i64 = time.parse().map_err(|_| Doubt::Unsigned)?;
    let mut signed = time.as_bytes().to_vec();
    signed.push(b'.');
    signed.extend_from_slice(body);
    let is_ours = |signature: &[u8]| {
        secrets.iter().any(|secret| {
            // Compares in constant time.
            let key = hmac::Key::new(hmac::HMAC_SHA256, secret.reveal().as_bytes());
            hmac::verify(&key, &signed, signature).is_ok()
        })
    };
    // More signatures than there can be secrets are nobody's but an attacker's.
    let signatures: Vec<Vec<u8>> = values("v1").take(8).filter_map(bytes).collect();
    if signatures.is_empty() {
        return Err(Doubt::Unsigned);
    }
    if !signatures.iter().any(|signature| is_ours(signature)) {
        return Err(Doubt::Forged);
    }
    let age = (now_ms / 1000).saturating_sub(signed_at).saturating_abs();
    if age > TOLERANCE_SECONDS { Err(Doubt::Stale) } else { Ok(()) }
}

/// The bytes of hexadecimal text.
fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        hex.chars().map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    Some(digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, digit| (byte << 4) | digit)).collect())
}

/// Signs a body, as Stripe does.
#[cfg(test)]
pub fn sign(body: &[u8], secret: &str, now_ms: i64) -> String {
    use std::fmt::Write;
    let time = now_ms / 1000;
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let signed = [format!("{time}.").as_bytes(), body].concat();
    let mut header = format!("t={time},v1=");
    for byte in hmac::sign(&key, &signed).as_ref() {
        write!(header, "{byte:02x}").unwrap();
    }
    header
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_795_359_600_000;

    fn secrets(all: &[&str]) -> Vec<Secret> {
        all.iter().map(|secret| Secret::from(*secret)).collect()
    }

    #[test]
    fn the_documented_way_of_signing_is_followed() {
        // Worked out with `printf '%s' '1492774577.{"id":"evt_1"}' | openssl dgst -sha256 -hmac whsec_test`.
        let (body, known) = (br#"{"id":"evt_1"}"#, secrets(&["whsec_test"]));
        let header = "t=1492774577,v1=7656fc2882a7ca0a651666b36bf2f2f22ee204f54f608f227498a2419f2890b2,v0=6ffb";
        assert_eq!(verify(header, body, &known, 1_492_774_577_000), Ok(()));
        assert_eq!(verify(&header.replace("7656", "7657"), body, &known, 1_492_774_577_000), Err(Doubt::Forged));
    }

    #[test]
    fn only_who_knows_a_secret_is_believed() {
        let body = b"{}";
        let header = sign(body, "one", NOW);
        assert_eq!(verify(&header, body, &secrets(&["one"]), NOW), Ok(()));
        assert_eq!(verify(&header, body, &secrets(&["two", "one"]), NOW), Ok(()));
        assert_eq!(verify(&header, body, &secrets(&["two"]), NOW), Err(Doubt::Forged));
        assert_eq!(verify(&header, body, &[], NOW), Err(Doubt::Forged));
        assert_eq!(verify(&header, b"{ }", &secrets(&["one"]), NOW), Err(Doubt::Forged));
        let later = header.replace("t=1795359600", "t=1795359601");
        assert_eq!(verify(&later, body, &secrets(&["one"]), NOW), Err(Doubt::Forged));
    }

    #[test]
    fn one_of_several_signatures_is_enough() {
        let body = b"{}";
        let (old, new) = (sign(body, "old", NOW), sign(body, "new", NOW));
        let both = format!("{old},{},v0=00", new.split_once(',').unwrap().1);
        for secret in ["old", "new"] {
            assert_eq!(verify(&both, body, &secrets(&[secret]), NOW), Ok(()));
        }
    }

    #[test]
    fn an_old_event_and_one_of_the_future_are_stale() {
        let (body, known) = (b"{}", secrets(&["one"]));
        for (seconds, answer) in
            [(0, Ok(())), (300, Ok(())), (301, Err(Doubt::Stale)), (-300, Ok(())), (-301, Err(Doubt::Stale))]
        {
            let header = sign(body, "one", NOW - seconds * 1000);
            assert_eq!(verify(&header, body, &known, NOW), answer, "{seconds}");
        }
    }

    #[test]
    fn what_is_not_written_like_a_signature_is_none() {
        let known = secrets(&["one"]);
        for header in
            ["", "t=", "t=1", "v1=00", "t=x,v1=00", "t=1795359600,v0=00", "t=1795359600,v1=0", "t=1795359600,v1=zz"]
        {
            assert_eq!(verify(header, b"{}", &known, NOW), Err(Doubt::Unsigned), "{header}");
        }
        assert_eq!(verify("t=1795359600,v1=", b"{}", &known, NOW), Err(Doubt::Forged));
    }
}
