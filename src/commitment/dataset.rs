//! The whole file: the commitments, and the measure that the report describes.

use serde::{Deserialize, Serialize};

use super::bilingual::Bilingual;
use super::commitment::Commitment;

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
    pub updated: super::PartialDate,
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
