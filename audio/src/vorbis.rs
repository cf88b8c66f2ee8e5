//! Vorbis: whether the tables in its headers are of a sensible size.

/// The mark at the start of a codebook.
const CODEBOOK_MARK: u64 = 0x56_4342;

/// The most floats the lookup tables of a Vorbis stream may unpack to, 16 MB. Encoders stay below
/// a tenth of it; a few hundred hostile bytes could ask for 4 GB.
const MOST_LOOKUP_VALUES: u64 = 4 << 20;

/// Whether the codebooks in the headers of a Vorbis stream unpack to a sensible size. Codebooks
/// start at any bit, so each place with their 24-bit mark is taken for one (Vorbis I specification,
/// section 3.2.1: mark, 16 bits of dimensions, 24 bits of entries, lowest bit first). One that
/// exceeds the decoder's own limits is refused there, or is no codebook.
pub fn has_sensible_codebooks(headers: &[u8]) -> bool {
    let mut recent = 0_u64;
    let mut values = 0_u64;
    for byte in headers {
        for bit in 0..8 {
            recent = (recent >> 1) | (u64::from((byte >> bit) & 1) << 63);
            let dimensions = (recent >> 24) & 0xffff;
            let entries = (recent >> 40) & 0xff_ffff;
            if recent & 0xff_ffff == CODEBOOK_MARK && dimensions <= 32 && entries <= 1 << 17 {
                values += dimensions * entries;
            }
        }
    }
    values <= MOST_LOOKUP_VALUES
}

#[cfg(test)]
mod tests {
    use super::{CODEBOOK_MARK, has_sensible_codebooks};

    fn codebook(dimensions: u16, entries: u32) -> [u8; 8] {
        let bits = CODEBOOK_MARK | (u64::from(dimensions) << 24) | (u64::from(entries) << 40);
        bits.to_le_bytes()
    }

    #[test]
    fn huge_codebooks_are_seen_at_any_bit() {
        assert!(has_sensible_codebooks(&codebook(8, 1_000).repeat(100)));
        assert!(has_sensible_codebooks(&codebook(32, 1 << 17)));
        let huge = codebook(32, 1 << 17).repeat(2);
        assert!(!has_sensible_codebooks(&huge));
        let bits = huge.first_chunk().map_or(0, |bytes| u128::from_le_bytes(*bytes));
        for shift in 1..8 {
            let shifted = [bits << shift, bits >> (128 - shift)];
            assert!(!has_sensible_codebooks(&shifted.map(u128::to_le_bytes).concat()));
        }
    }
}
