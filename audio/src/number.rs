//! The numeric conversions the standard library offers only as `as` casts, each with the reason
//! why nothing is lost that matters.

/// A count as a float; counts here stay far below 2^53, where every whole number is exact.
#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "the standard library has no other conversion from u64 to f64"
)]
pub const fn float_from_count(count: u64) -> f64 {
    count as f64
}

/// A number of elements in memory as a count; `usize` is never wider than `u64`.
#[expect(clippy::as_conversions, reason = "the standard library has no infallible conversion from usize to u64")]
pub const fn count(length: usize) -> u64 {
    length as u64
}

/// The nearest single-precision sample or factor.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "rounding to 24 bits of precision is meant"
)]
pub const fn single(value: f64) -> f32 {
    value as f32
}

/// A sample of full scale 1.0 as a 16-bit one, clipped at full scale.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "a float cast saturates, so clipping is what it does"
)]
pub fn pcm16(sample: f32) -> i16 {
    (sample * 32768.0).round() as i16
}

/// A whole number nearest to a float, clipped to 0 to 255.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, so clipping is what it does"
)]
pub fn byte(value: f32) -> u8 {
    value.round() as u8
}

#[cfg(test)]
mod tests {
    use super::{byte, pcm16};

    #[test]
    fn samples_clip_instead_of_wrapping() {
        assert_eq!(pcm16(1.5), i16::MAX);
        assert_eq!(pcm16(-1.5), i16::MIN);
        assert_eq!(pcm16(0.5), 16384);
        assert_eq!(pcm16(f32::NAN), 0);
    }

    #[test]
    fn bytes_clip_instead_of_wrapping() {
        assert_eq!(byte(300.0), 255);
        assert_eq!(byte(-1.0), 0);
        assert_eq!(byte(127.6), 128);
    }
}
