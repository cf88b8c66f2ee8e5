//! A device with one passkey, as far as a portal can tell: it answers what a browser passes on, and attests nothing.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::TestPortal;
use crate::second_factor::{self, Owner, code_at, step_at};
use crate::shared::caller::Caller;
use crate::shared::clock::MINUTE_MS;
use crate::shared::random;

/// The secret of the codes that [`TestPortal::turn_codes_on`] turns on.
pub const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// Somebody is there, and is whom the device belongs to.
const PRESENT_AND_VERIFIED: u8 = 0b101;
/// A new key is attached.
const WITH_KEY: u8 = 0b100_0000;

/// A device in a browser.
pub struct Authenticator {
    origin: String,
    /// How often it was used; 0 for a device that does not count.
    pub counter: u32,
    flags: u8,
    credential_id: [u8; 16],
    key: EcdsaKeyPair,
}

impl Default for Authenticator {
    fn default() -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        Self {
            origin: "http://localhost:3000".to_owned(),
            counter: 0,
            flags: PRESENT_AND_VERIFIED,
            credential_id: random::bytes(),
            key: EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap(),
        }
    }
}

impl Authenticator {
    /// The same in a browser that shows a page of this origin.
    #[must_use]
    pub fn at(self, origin: &str) -> Self {
        Self { origin: origin.to_owned(), ..self }
    }

    /// The same, which says this of who is there.
    #[must_use]
    pub fn saying(self, flags: u8) -> Self {
        Self { flags, ..self }
    }

    /// What `navigator.credentials.create` gives for the portal's options, as JSON.
    pub fn create(&self, options: &Value) -> String {
        let host = options["publicKey"]["rp"]["id"].as_str().unwrap();
        let mut data = self.data(host, self.flags | WITH_KEY);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.credential_id);
        let point = self.key.public_key().as_ref();
        let (x, y) = point[1..].split_at(32);
        // A COSE key of P-256 for ES256, in CBOR.
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(x);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(y);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let response = json!({
            "attestationObject": encoded(&object),
            "clientDataJSON": encoded(&self.client_data("webauthn.create", options)),
            "transports": ["internal"],
        });
        self.credential(&response)
    }

    /// What `navigator.credentials.get` gives for the portal's options, as JSON.
    pub fn get(&self, options: &Value) -> String {
        let data = self.data(options["publicKey"]["rpId"].as_str().unwrap(), self.flags);
        let client_data = self.client_data("webauthn.get", options);
        let signed = [data.as_slice(), Sha256::digest(&client_data).as_slice()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        let response = json!({
            "authenticatorData": encoded(&data),
            "clientDataJSON": encoded(&client_data),
            "signature": encoded(signature.as_ref()),
        });
        self.credential(&response)
    }

    fn data(&self, host: &str, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(host).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = &options["publicKey"]["challenge"];
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false })
            .to_string()
            .into_bytes()
    }

    fn credential(&self, response: &Value) -> String {
        let id = encoded(&self.credential_id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {} })
            .to_string()
    }
}

fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

impl TestPortal {
    /// Turns the second factor of an administrator on, with codes of [`SECRET`]; the one of now is used up.
    pub async fn turn_codes_on(&self, caller: &Caller) {
        let owner = Owner { account_id: &caller.account_id, administrator_id: &caller.administrator_id };
        let now_ms = self.portal.clock.now_ms();
        let mut connection = self.portal.database.read().await.unwrap();
        second_factor::begin(&mut connection, owner, SECRET, now_ms).await.unwrap();
        let code = code_at(SECRET, step_at(now_ms));
        assert!(second_factor::confirm(&mut connection, owner, &code, (now_ms, now_ms)).await.unwrap());
        drop(connection);
        self.wait_ms(MINUTE_MS);
    }
}
