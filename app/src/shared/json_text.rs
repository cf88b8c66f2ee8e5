//! JSON as the browser's part reads it: from text. Islands read their props so, and a second reader, for bytes, would make
//! every visitor load each type's reading twice.

use serde::Serialize;
use serde::de::{DeserializeOwned, Error as _};
use server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};

/// What server functions answer with.
pub struct JsonText;

impl ContentType for JsonText {
    const CONTENT_TYPE: &'static str = "application/json";
}

impl FormatType for JsonText {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<T: Serialize> Encodes<T> for JsonText {
    type Error = serde_json::Error;

    fn encode(value: &T) -> Result<Bytes, Self::Error> {
        serde_json::to_string(value).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for JsonText {
    type Error = serde_json::Error;

    fn decode(bytes: Bytes) -> Result<T, Self::Error> {
        serde_json::from_str(std::str::from_utf8(&bytes).map_err(serde_json::Error::custom)?)
    }
}
