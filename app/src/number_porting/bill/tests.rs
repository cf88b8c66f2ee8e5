//! What passes as a bill and what does not.

use super::BillKind;
use super::samples::{jpeg, pdf, png};

const BROKEN: Result<BillKind, &str> = Err("number-porting-problem-bill-broken");
const KIND: Result<BillKind, &str> = Err("number-porting-problem-bill-kind");

/// What a file is.
fn judge(bytes: &[u8]) -> Result<BillKind, &'static str> {
    super::judge(bytes).map(|(kind, _)| kind)
}

fn with(mut file: Vec<u8>, more: &[u8]) -> Vec<u8> {
    file.extend(more);
    file
}

#[test]
fn documents_and_pictures_are_known_by_their_content() {
    assert_eq!(judge(&pdf()), Ok(BillKind::Pdf));
    assert_eq!(judge(&jpeg()), Ok(BillKind::Jpeg));
    assert_eq!(judge(&png()), Ok(BillKind::Png));
    assert_eq!(judge(&with(pdf(), b"\r\n\r\n")), Ok(BillKind::Pdf));
}

#[test]
fn what_stands_behind_a_photograph_is_not_kept() {
    // Of a phone: a second picture, or its notes; or what somebody hides there.
    for more in [jpeg().as_slice(), b"notes of a phoneSEFT", b"PK\x03\x04", b"<html><script>"] {
        assert_eq!(super::judge(&with(jpeg(), more)), Ok((BillKind::Jpeg, jpeg().as_slice())));
    }
}

#[test]
fn what_is_something_else_is_refused_whatever_its_name() {
    assert_eq!(judge(b""), Err("number-porting-problem-bill-empty"));
    for file in
        [b"<!doctype html><script>alert(1)</script>".as_slice(), b"PK\x03\x04", b"\x7fELF", b"GIF89a", b" %PDF-1.4"]
    {
        assert_eq!(judge(file), KIND, "{file:?}");
    }
}

#[test]
fn what_ends_too_early_is_refused_at_every_length() {
    for whole in [pdf(), jpeg(), png()] {
        for length in 9..whole.len() - 2 {
            let part = &whole[..length];
            assert!(judge(part).is_err(), "{length} of {}", whole.len());
        }
    }
}

#[test]
fn a_file_that_is_two_things_is_refused() {
    let page = b"<html><script>alert(1)</script></html>";
    for whole in [pdf(), png()] {
        assert_eq!(judge(&with(whole.clone(), page)), BROKEN);
        assert_eq!(judge(&with(whole, b"PK\x03\x04")), BROKEN);
    }
    // In the comment of a picture.
    let mut file = vec![0xff, 0xd8, 0xff, 0xfe, 0, 40];
    file.extend(page);
    file.extend(&jpeg()[2..]);
    assert_eq!(judge(&file), BROKEN);
    let mut file = jpeg();
    drop(file.splice(2..2, [0xff, 0xfe, 0, 10].into_iter().chain(*b"%PDF-1.4")));
    assert_eq!(judge(&file), BROKEN);
}

#[test]
fn a_document_that_does_something_or_lists_nothing_is_refused() {
    // The same length, so that the list of objects stays where it is.
    for does in [
        "/JavaScript (0)",
        "/J#61vaScript()",
        "/JS(alert(123))",
        "/J#53(alert(1))",
        "/AA<</O 3 0 R>>",
        "<html><script>",
        // A comment that a reader skips, and no stream.
        "%stream\n/AA 1\n",
    ] {
        let does = String::from_utf8(pdf()).unwrap().replace("/Kids[]/Count 0", &format!("{does:15}"));
        assert_eq!(judge(does.as_bytes()), BROKEN, "{does}");
    }
    // Within a stream it is part of a picture.
    let stream = "<<>>stream\n/JS /AA endstream\n";
    let place = String::from_utf8(pdf()).unwrap().find("xref").unwrap() + stream.len();
    let shown = String::from_utf8(pdf()).unwrap().replace("endobj\nxref", &format!("endobj\n{stream}xref"));
    let shown = shown.replace(&format!("startxref\n{}", place - stream.len()), &format!("startxref\n{place}"));
    assert_eq!(judge(shown.as_bytes()), Ok(BillKind::Pdf));
    let nowhere = String::from_utf8(pdf()).unwrap().replace("startxref\n", "startxref\n9");
    assert_eq!(judge(nowhere.as_bytes()), BROKEN);
    let empty = [b"%PDF-1.7\n".as_slice(), &vec![b'0'; 4000], b"/Root startxref\n9\n%%EOF"].concat();
    assert_eq!(judge(&empty), BROKEN);
    // Newer documents list their objects in one of them.
    let newer = b"%PDF-1.7\n1 0 obj<</Type/XRef/Root 2 0 R>>stream\nendstream endobj\nstartxref\n9\n%%EOF";
    assert_eq!(judge(newer), Ok(BillKind::Pdf));
}

#[test]
fn a_picture_without_points_or_larger_than_any_page_is_refused() {
    let mut file = jpeg();
    let place = file.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    for size in [[0, 0, 0, 8], [0xff, 0xff, 0xff, 0xff]] {
        file[place + 5..place + 9].copy_from_slice(&size);
        assert_eq!(judge(&file), BROKEN, "{size:?}");
    }
    let mut file = png();
    file[20] = 9;
    assert_eq!(judge(&file), BROKEN, "the sum of a chunk is wrong");
}
