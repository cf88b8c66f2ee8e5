//! Bills for tests, as small as they can be.

use super::png::{SIGNATURE, sum};

/// A document of one page.
pub fn pdf() -> Vec<u8> {
    let mut file =
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n".to_vec();
    let place = file.len();
    file.extend(b"xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3>>\n");
    file.extend(format!("startxref\n{place}\n%%EOF\n").bytes());
    file
}

/// A photograph of eight points by eight, of which only the frame is right.
pub fn jpeg() -> Vec<u8> {
    let mut file = vec![0xff, 0xd8, 0xff, 0xe0, 0, 16];
    file.extend(b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    file.extend([0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
    file.extend([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0, 0x34, 0xff, 0xd9]);
    file
}

/// A picture of one point.
pub fn png() -> Vec<u8> {
    let mut file = SIGNATURE.to_vec();
    for (name, content) in [
        (b"IHDR", b"\0\0\0\x01\0\0\0\x01\x08\0\0\0\0".as_slice()),
        (b"IDAT", b"\x78\x9c\x63\x60\0\0\0\x02\0\x01"),
        (b"IEND", b""),
    ] {
        file.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
        let named = [name.as_slice(), content].concat();
        file.extend(&named);
        file.extend(sum(&named).to_be_bytes());
    }
    file
}
