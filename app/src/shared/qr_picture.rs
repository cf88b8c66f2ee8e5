//! A QR code as SVG: dark modules on a light ground in every colour scheme, as cameras expect.

use qrcodegen::{QrCode, QrCodeEcc};

/// The light border that cameras need, in modules.
const BORDER: i32 = 4;

/// The picture; empty for text that no code can hold.
pub fn qr_picture(text: &str) -> String {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else { return String::new() };
    let size = code.size();
    let modules = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    let dark = modules.filter(|&(x, y)| code.get_module(x, y));
    let path: Vec<String> = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + BORDER, y + BORDER)).collect();
    let path = path.concat();
    let whole = size + 2 * BORDER;
    format!(
        "<svg viewBox=\"0 0 {whole} {whole}\" shape-rendering=\"crispEdges\" focusable=\"false\">\
         <rect width=\"{whole}\" height=\"{whole}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_has_the_three_marks_of_a_code() {
        let picture = qr_picture("otpauth://totp/x?secret=A");
        assert!(picture.starts_with("<svg viewBox=") && picture.contains("M4 4h1v1h-1z"), "{picture}");
        assert_eq!(qr_picture(&"x".repeat(10_000)), "");
    }
}
