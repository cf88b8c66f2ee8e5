//! Sound made of whole numbers, so that it needs no program.

/// A WAV of 16 bits, mono: a triangle wave. The pitch sets one sound apart from another.
pub fn wav(samples_per_second: u32, seconds: u32, pitch: u32) -> Vec<u8> {
    let count = samples_per_second * seconds;
    let bytes = count * 2;
    let mut file = b"RIFF".to_vec();
    file.extend((bytes + 36).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(16_u32.to_le_bytes());
    file.extend([1, 0, 1, 0]);
    file.extend(samples_per_second.to_le_bytes());
    file.extend((samples_per_second * 2).to_le_bytes());
    file.extend([2, 0, 16, 0]);
    file.extend(b"data");
    file.extend(bytes.to_le_bytes());
    let half = i64::from(samples_per_second / (pitch * 2));
    for sample in 0..i64::from(count) {
        let height = (sample % (half * 2) - half).abs() * 16_000 / half - 8_000;
        file.extend(i16::try_from(height).unwrap().to_le_bytes());
    }
    file
}

/// The form of an upload with this file in it, and its media type.
pub fn upload(name: &str, file: &[u8]) -> (String, Vec<u8>) {
    let boundary = "----a-boundary-of-tests";
    let mut body = format!(
        "--{boundary}\r\ncontent-disposition: form-data; name=\"rights\"\r\n\r\ntrue\r\n--{boundary}\r\n\
         content-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\ncontent-type: audio/wav\r\n\r\n"
    )
    .into_bytes();
    body.extend(file);
    body.extend(format!("\r\n--{boundary}--\r\n").bytes());
    (format!("multipart/form-data; boundary={boundary}"), body)
}
