//! From bytes to text, slice by slice: UTF-8, UTF-16 and, for tables, Windows-1252.

use crate::commitment::Reason;

/// How a file writes characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// Windows-1252, as spreadsheets of Windows save tables.
    Windows1252,
}

/// Decodes slices; what a slice cuts waits for the next.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    encoding: Option<Encoding>,
    /// Bytes that are not decoded yet.
    rest: Vec<u8>,
    /// Something says that this is UTF-8: a mark, or a character beyond ASCII.
    is_surely_utf8: bool,
    /// The first character that is not blank.
    first: Option<char>,
}

impl Decoder {
    /// UTF-8 unless the file says otherwise.
    pub(super) fn encoding(&self) -> Encoding {
        self.encoding.unwrap_or(Encoding::Utf8)
    }

    /// Adds the text of a slice.
    ///
    /// # Errors
    ///
    /// Where bytes are no text; all text before them has been added.
    pub(super) fn push(&mut self, bytes: &[u8], is_last: bool, text: &mut String) -> Result<(), Reason> {
        self.rest.extend_from_slice(bytes);
        if self.encoding.is_none() {
            if self.rest.len() < 4 && !is_last {
                return Ok(());
            }
            self.detect();
        }
        let start = text.len();
        let done = match self.encoding() {
            Encoding::Utf8 => self.utf8(is_last, text),
            Encoding::Utf16Le => self.utf16(u16::from_le_bytes, is_last, text),
            Encoding::Utf16Be => self.utf16(u16::from_be_bytes, is_last, text),
            Encoding::Windows1252 => self.windows_1252(text),
        };
        self.look_at(text.get(start..).unwrap_or_default());
        done
    }

    fn detect(&mut self) {
        let (encoding, mark) = match self.rest.as_slice() {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8, 3),
            [0xFF, 0xFE, ..] => (Encoding::Utf16Le, 2),
            [0xFE, 0xFF, ..] => (Encoding::Utf16Be, 2),
            [_, 0, ..] => (Encoding::Utf16Le, 0),
            [0, _, ..] => (Encoding::Utf16Be, 0),
            _ => (Encoding::Utf8, 0),
        };
        self.is_surely_utf8 = mark == 3;
        self.encoding = Some(encoding);
        self.rest.drain(..mark);
    }

    fn look_at(&mut self, text: &str) {
        self.first = self.first.or_else(|| text.chars().find(|letter| !letter.is_whitespace()));
        self.is_surely_utf8 |= !text.is_ascii();
    }

    fn utf8(&mut self, is_last: bool, text: &mut String) -> Result<(), Reason> {
        let (valid, invalid) = match std::str::from_utf8(&self.rest) {
            Ok(_) => (self.rest.len(), None),
            Err(error) => (error.valid_up_to(), Some(error.error_len())),
        };
        let start = text.len();
        text.push_str(&String::from_utf8_lossy(self.rest.get(..valid).unwrap_or_default()));
        self.rest.drain(..valid);
        match invalid {
            None => Ok(()),
            Some(None) if !is_last => Ok(()),
            Some(length) => {
                self.look_at(text.get(start..).unwrap_or_default());
                // JSON is UTF-8 or UTF-16 (RFC 8259); a page of HTML is refused anyhow.
                if self.is_surely_utf8 || matches!(self.first, Some('{' | '[' | '<')) {
                    return Err(if length.is_none() { Reason::CutShort } else { Reason::NotUtf8 });
                }
                self.encoding = Some(Encoding::Windows1252);
                self.windows_1252(text)
            }
        }
    }

    fn utf16(&mut self, unit: fn([u8; 2]) -> u16, is_last: bool, text: &mut String) -> Result<(), Reason> {
        let (pairs, odd) = self.rest.as_chunks::<2>();
        let mut units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
        let mut left = odd.len();
        if !is_last && units.last().is_some_and(|unit| (0xD800..0xDC00).contains(unit)) {
            units.pop();
            left += 2;
        }
        self.rest.drain(..self.rest.len() - left);
        for letter in char::decode_utf16(units) {
            text.push(letter.map_err(|_| Reason::HalfCharacter)?);
        }
        if is_last && left > 0 { Err(Reason::CutShort) } else { Ok(()) }
    }

    fn windows_1252(&mut self, text: &mut String) -> Result<(), Reason> {
        for byte in std::mem::take(&mut self.rest) {
            let letter = match byte {
                0x80..=0x9F => WINDOWS_1252.get(usize::from(byte - 0x80)).copied().unwrap_or(' '),
                byte => char::from(byte),
            };
            if letter == ' ' && byte != b' ' {
                return Err(Reason::NotUtf8);
            }
            text.push(letter);
        }
        Ok(())
    }
}

/// The characters of 0x80 to 0x9F, a space where there is none; all others are those of Latin-1.
const WINDOWS_1252: [char; 32] = [
    '€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ', ' ', '‘', '’', '“', '”', '•', '–',
    '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ',
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Decodes in slices of one length.
    fn decoded(bytes: &[u8], length: usize) -> (Result<String, Reason>, Encoding) {
        let (mut decoder, mut text) = (Decoder::default(), String::new());
        let mut done = Ok(());
        for slice in bytes.chunks(length) {
            done = done.and_then(|()| decoder.push(slice, false, &mut text));
        }
        done = done.and_then(|()| decoder.push(&[], true, &mut text));
        (done.map(|()| text), decoder.encoding())
    }

    #[test]
    fn every_encoding_is_read_in_slices_of_any_length() {
        let words = "Œuvre « à » 😀 l’é";
        let utf16 = |bytes: fn(u16) -> [u8; 2]| words.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let cases = [
            (words.as_bytes().to_vec(), Encoding::Utf8),
            ([b"\xEF\xBB\xBF", words.as_bytes()].concat(), Encoding::Utf8),
            ([vec![0xFF, 0xFE], utf16(u16::to_le_bytes)].concat(), Encoding::Utf16Le),
            ([vec![0xFE, 0xFF], utf16(u16::to_be_bytes)].concat(), Encoding::Utf16Be),
        ];
        for (bytes, encoding) in cases {
            for length in 1..=bytes.len() {
                assert_eq!(decoded(&bytes, length), (Ok(words.to_owned()), encoding), "{length}");
            }
        }
        for length in 1..12 {
            assert_eq!(
                decoded(b"id;\x8Cuvre d\x92\xE9t\xE9;\x80", length),
                (Ok("id;Œuvre d’été;€".to_owned()), Encoding::Windows1252)
            );
        }
        assert_eq!(decoded(b"i\0d\0", 3), (Ok("id".to_owned()), Encoding::Utf16Le));
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, reason) in [
            (&b"{\"a\": \"\xE9\"}"[..], Reason::NotUtf8),
            (b"\xC3\xA9 \xE9 ", Reason::NotUtf8),
            (b"abcd\x81", Reason::NotUtf8),
            (b"{\"a\": \"\xC3", Reason::CutShort),
            (b"\xFF\xFE\0\xD8", Reason::HalfCharacter),
            (b"\xFF\xFEa", Reason::CutShort),
        ] {
            assert_eq!(decoded(bytes, 1).0, Err(reason), "{bytes:?}");
        }
    }
}
