//! Which edition of the data is this? A short name for the bytes of a file.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

/// The first 32 bits of the SHA-256 of a file's bytes (FIPS 180-4): enough to tell editions apart, no proof of origin.
///
/// Shown as `CD7F 6131`; in addresses and file names, without the space. Read with or without it, in either case.
///
/// ```
/// use engagements::commitment::Fingerprint;
/// let fingerprint = Fingerprint::of(b"");
/// assert_eq!(fingerprint.to_string(), "E3B0 C442");
/// assert_eq!("e3b0c442".parse(), Ok(fingerprint));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u32);

/// A text that is not eight hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a fingerprint such as CD7F 6131")]
pub struct FingerprintError(String);

impl Fingerprint {
    /// The fingerprint of a file, every byte of it counted, a byte order mark and the last line end too.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte)))
    }

    /// The eight digits without a space, for addresses and file names: `CD7F6131`.
    pub fn compact(self) -> String {
        format!("{:08X}", self.0)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04X} {:04X}", self.0 >> 16, self.0 & 0xFFFF)
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        let error = || FingerprintError(text.to_owned());
        let digits: String = text.chars().filter(|character| !character.is_whitespace()).collect();
        if digits.len() != 8 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(error());
        }
        u32::from_str_radix(&digits, 16).map(Self).map_err(|_| error())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digits_are_those_of_the_standard() {
        assert_eq!(Fingerprint::of(b"abc").compact(), "BA7816BF");
    }

    #[test]
    fn it_is_read_with_and_without_its_space() {
        let fingerprint = Fingerprint(0x00AB_CDEF);
        assert_eq!(fingerprint.to_string(), "00AB CDEF");
        for text in ["00AB CDEF", "00abcdef", "00AB\u{a0}CDEF"] {
            assert_eq!(text.parse(), Ok(fingerprint), "{text}");
        }
        for text in ["", "00ABCDE", "00ABCDEFF", "+0ABCDEF", "éABCDEF"] {
            assert!(text.parse::<Fingerprint>().is_err(), "{text}");
        }
    }
}
