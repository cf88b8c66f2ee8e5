//! Asterisk's call records as `cdr_custom` writes them, read from where the last reading ended.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Seek, SeekFrom};
use std::path::Path;

/// At most so many lines at a time.
const MOST_LINES: usize = 5000;

/// A leg of a call, as it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegRecord {
    /// What all legs of one call have in common: the first leg's id.
    pub call_id: String,
    /// This leg's id.
    pub channel_id: String,
    /// The name of the calling leg.
    pub channel: String,
    /// The name of the called leg; empty when nobody was called.
    pub called_channel: String,
    /// When it began, in milliseconds since 1970.
    pub started_at_ms: i64,
    /// When it was answered.
    pub answered_at_ms: Option<i64>,
    /// When it ended.
    pub ended_at_ms: i64,
    /// `ANSWERED`, `NO ANSWER`, `BUSY`, …
    pub disposition: String,
    /// The owner.
    pub owner: String,
    /// Where in the dialplan it was last.
    pub context: String,
    /// What was dialled there.
    pub dialled: String,
    /// The number of who called, as it was sent.
    pub caller: String,
    /// The number that was called, where the dialplan says so.
    pub number: String,
    /// For how long two people talked, where the dialplan says so.
    pub talked_ms: Option<i64>,
}

/// What was read, and where the next reading begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The records.
    pub records: Vec<LegRecord>,
    /// The byte behind the last whole line.
    pub offset: u64,
}

/// Reads the records behind an offset, up to the first one that ended after `until_ms`: those of one call are written one after the
/// other, and who reads too early gets some of them. A file that is shorter than the offset was begun anew. Half a line is left for
/// the next time; a line that is no record is passed over.
///
/// # Errors
/// A fault of the disk. A file that is not there has no records.
pub fn read(path: &Path, offset: u64, until_ms: i64) -> io::Result<Reading> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Reading { records: Vec::new(), offset: 0 }),
        Err(error) => return Err(error),
    };
    let mut reading =
        Reading { offset: if file.metadata()?.len() < offset { 0 } else { offset }, ..Reading::default() };
    file.seek(SeekFrom::Start(reading.offset))?;
    let mut lines = BufReader::new(file);
    let mut line = Vec::new();
    for _ in 0..MOST_LINES {
        line.clear();
        let bytes = lines.read_until(b'\n', &mut line)?;
        if !line.ends_with(b"\n") {
            break;
        }
        let record = record(&line);
        if record.as_ref().is_some_and(|record| record.ended_at_ms > until_ms) {
            break;
        }
        reading.offset += u64::try_from(bytes).unwrap_or_default();
        reading.records.extend(record);
    }
    Ok(reading)
}

fn record(line: &[u8]) -> Option<LegRecord> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(line);
    let fields = reader.byte_records().next()?.ok()?;
    let text = |place: usize| fields.get(place).map(|field| String::from_utf8_lossy(field).into_owned());
    // A file that was begun by an older program has fewer.
    let more = |place: usize| text(place).unwrap_or_default();
    let moment = |place: usize| Some(text(place).and_then(|seconds| milliseconds(&seconds)));
    let started_at_ms = moment(4)??;
    Some(LegRecord {
        call_id: text(0)?,
        channel_id: text(1)?,
        channel: text(2)?,
        called_channel: text(3)?,
        started_at_ms,
        answered_at_ms: moment(5)?,
        ended_at_ms: moment(6)?.unwrap_or(started_at_ms),
        disposition: text(8)?,
        owner: text(9)?,
        context: more(11),
        dialled: more(12),
        caller: more(13),
        number: more(14),
        talked_ms: more(15).parse().ok(),
    })
}

/// Seconds with a fraction as milliseconds; zero is none.
fn milliseconds(seconds: &str) -> Option<i64> {
    let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, ""));
    let whole: i64 = whole.parse().ok()?;
    let thousandths: String = fraction.chars().chain("000".chars()).take(3).collect();
    let all = whole.checked_mul(1000)?.checked_add(thousandths.parse().ok()?)?;
    (all > 0).then_some(all)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::{Reading, milliseconds, read};

    const LINE: &str = "\"1.1\",\"1.2\",\"PJSIP/a-1\",\"\",\"1764540000.123456\",\"0.000000\",\"1764540010.500000\",\"0.0\",\"NO ANSWER\",\"acc\",\"3\"\n";

    #[test]
    fn whole_lines_are_read_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("calls.csv");
        assert_eq!(read(&path, 7, i64::MAX).unwrap(), Reading::default());
        let mut file = std::fs::File::create(&path).unwrap();
        file.write_all(LINE.as_bytes()).unwrap();
        file.write_all(b"no record\n\"1.3\",\"half").unwrap();
        let first = read(&path, 0, i64::MAX).unwrap();
        let [record] = &first.records[..] else { panic!("one record: {first:?}") };
        assert_eq!(
            (record.started_at_ms, record.answered_at_ms, record.ended_at_ms),
            (1_764_540_000_123, None, 1_764_540_010_500)
        );
        assert_eq!(
            read(&path, first.offset, i64::MAX).unwrap(),
            Reading { offset: first.offset, ..Reading::default() }
        );
        let too_early = read(&path, 0, 1_764_540_010_499).unwrap();
        assert_eq!(too_early, Reading::default(), "a call that ended later waits");
        std::fs::write(&path, LINE).unwrap();
        assert_eq!(
            read(&path, first.offset, i64::MAX).unwrap().records.len(),
            1,
            "a file that was begun anew is read anew"
        );
    }

    #[test]
    fn names_may_hold_anything() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("calls.csv");
        let line = LINE.replace("PJSIP/a-1", "PJSIP/\"\"x\"\",<b>").into_bytes();
        let line: Vec<u8> = line.into_iter().map(|byte| if byte == b'<' { 0xff } else { byte }).collect();
        std::fs::write(&path, line).unwrap();
        assert_eq!(read(&path, 0, i64::MAX).unwrap().records[0].channel, "PJSIP/\"x\",\u{fffd}b>");
        assert_eq!((milliseconds("0.000000"), milliseconds("1.5"), milliseconds("x")), (None, Some(1500), None));
    }
}
