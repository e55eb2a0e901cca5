//! The whole file: the commitments, the measure that the report describes, and which edition it is.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::bilingual::Bilingual;
use super::commitment::Commitment;
use super::date::PartialDate;
use super::reader::{Problems, Reader};

/// The version of the dataset's shape that this program reads and writes.
pub const SCHEMA_VERSION: u64 = 1;

/// The register's data: `public/data/commitments.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Dataset {
    /// The version of this shape: 1.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 1)))]
    pub schema_version: u64,
    /// The title of the dataset.
    pub title: Bilingual,
    /// The day of the last change, `YYYY-MM-DD`.
    pub updated: PartialDate,
    /// The published address of the register, or null.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = r"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\s][^\s]*$")))]
    pub home: Option<String>,
    /// Where to report an error (an address or `mailto:`), or null.
    pub contact: Option<String>,
    /// The measure that the report to UNESCO describes.
    pub measure: Measure,
    /// The commitments, in the order of the file.
    pub commitments: Vec<Commitment>,
    /// Fields that this version does not know, kept on the way out.
    #[serde(flatten)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(skip))]
    pub unknown: serde_json::Map<String, serde_json::Value>,
}

impl Dataset {
    /// The commitment with this id.
    pub fn get(&self, id: &str) -> Option<&Commitment> {
        self.commitments.iter().find(|commitment| commitment.id == id)
    }

    /// The row, in the order of the file, of the commitment with this id.
    pub fn row(&self, id: &str) -> Option<usize> {
        self.commitments.iter().position(|commitment| commitment.id == id)
    }
}

/// The measure as Québec's entry in UNESCO's policy monitoring describes it. English is the entry word for word;
/// French is the register's own translation except where the French original is quoted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The entry's title.
    pub title: Bilingual,
    /// The ministries that made the entry.
    pub authorities: Vec<Bilingual>,
    /// The headings of the form.
    pub headings: MeasureHeadings,
    /// What the commitments are: the first paragraph.
    pub purpose: Bilingual,
    /// The words before the objectives.
    pub objectives_intro: Bilingual,
    /// The four objectives.
    pub objectives: Vec<Bilingual>,
    /// Working groups and how often they meet.
    pub working_groups: Bilingual,
    /// The words before the list of the seven.
    pub new_commitments_intro: Bilingual,
    /// The seven, as the entry lists them, asterisks included.
    pub new_commitments: Vec<Bilingual>,
    /// What the asterisk means.
    pub asterisk: Bilingual,
    /// The words before the conditions on results.
    pub results_intro: Bilingual,
    /// The six conditions on results.
    pub results: Vec<Bilingual>,
    /// Who implements the measure.
    pub partners: Vec<ImplementingPartner>,
    /// The evaluation; null because the source's answer is empty.
    pub evaluation: Option<Bilingual>,
    /// The address of the entry.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = r"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\s][^\s]*$")))]
    pub source_url: String,
    /// The address of its French original.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = r"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\s][^\s]*$")))]
    pub french_original_url: String,
}

/// The form's own headings. French ones are official; English ones are translations, save the first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureHeadings {
    /// Main features.
    pub features: Bilingual,
    /// Results.
    pub results: Bilingual,
    /// Partners.
    pub partners: Bilingual,
    /// Name of a partner.
    pub partner_name: Bilingual,
    /// Type of entity.
    pub entity_type: Bilingual,
    /// Evaluation.
    pub evaluation: Bilingual,
}

/// A body that implements the measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ImplementingPartner {
    /// Its name; official names stay French.
    pub name: Bilingual,
    /// Public sector, private sector or civil society, as the source says.
    pub entity_type: Bilingual,
}

/// Reads the measure.
pub(super) fn read_measure<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<Measure> {
    let mut object = reader.object(value)?;
    let mut text = |reader: &mut Reader<P>, key| reader.required(&mut object, key, Reader::bilingual);
    let title = text(reader, "title");
    let purpose = text(reader, "purpose");
    let objectives_intro = text(reader, "objectives_intro");
    let working_groups = text(reader, "working_groups");
    let new_commitments_intro = text(reader, "new_commitments_intro");
    let asterisk = text(reader, "asterisk");
    let results_intro = text(reader, "results_intro");
    let mut texts = |reader: &mut Reader<P>, key| reader.items(&mut object, key, Reader::bilingual);
    let authorities = texts(reader, "authorities");
    let objectives = texts(reader, "objectives");
    let new_commitments = texts(reader, "new_commitments");
    let results = texts(reader, "results");
    let headings = reader.required(&mut object, "headings", headings);
    let partners = reader.items(&mut object, "partners", implementing_partner);
    let evaluation = reader.optional(&mut object, "evaluation", Reader::bilingual);
    let source_url = reader.required(&mut object, "source_url", Reader::url);
    let french_original_url = reader.required(&mut object, "french_original_url", Reader::url);
    reader.nothing_else(object);
    Some(Measure {
        title: title?,
        authorities,
        headings: headings?,
        purpose: purpose?,
        objectives_intro: objectives_intro?,
        objectives,
        working_groups: working_groups?,
        new_commitments_intro: new_commitments_intro?,
        new_commitments,
        asterisk: asterisk?,
        results_intro: results_intro?,
        results,
        partners,
        evaluation,
        source_url: source_url?,
        french_original_url: french_original_url?,
    })
}

fn headings<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<MeasureHeadings> {
    let mut object = reader.object(value)?;
    let mut text = |reader: &mut Reader<P>, key| reader.required(&mut object, key, Reader::bilingual);
    let features = text(reader, "features");
    let results = text(reader, "results");
    let partners = text(reader, "partners");
    let partner_name = text(reader, "partner_name");
    let entity_type = text(reader, "entity_type");
    let evaluation = text(reader, "evaluation");
    reader.nothing_else(object);
    Some(MeasureHeadings {
        features: features?,
        results: results?,
        partners: partners?,
        partner_name: partner_name?,
        entity_type: entity_type?,
        evaluation: evaluation?,
    })
}

fn implementing_partner<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<ImplementingPartner> {
    let mut object = reader.object(value)?;
    let name = reader.required(&mut object, "name", Reader::bilingual);
    let entity_type = reader.required(&mut object, "entity_type", Reader::bilingual);
    reader.nothing_else(object);
    Some(ImplementingPartner { name: name?, entity_type: entity_type? })
}

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
        Self::from(Sha256::new_with_prefix(bytes))
    }

    /// The eight digits without a space, for addresses and file names: `CD7F6131`.
    pub fn compact(self) -> String {
        format!("{:08X}", self.0)
    }
}

impl From<Sha256> for Fingerprint {
    /// The fingerprint of what was digested, slice by slice.
    fn from(digest: Sha256) -> Self {
        Self(digest.finalize().iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte)))
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
