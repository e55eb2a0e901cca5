//! On what a field rests: its basis and the passages that say it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::bilingual::{Bilingual, Language};
use super::error::{Reason, Shape};
use super::reader::{Problems, Reader};

/// Whether a source says it, or the register concludes it from what sources say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The passage says it.
    Stated,
    /// Concluded from the passage; shown as « déduit ».
    Inferred,
}

/// The evidence of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Stated or inferred.
    pub basis: Basis,
    /// One id, or several, of the record's sources.
    pub source: OneOrMore,
}

/// One source id or a list of them, written back in the form in which it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum OneOrMore {
    /// One id.
    One(String),
    /// Several ids.
    More(#[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))] Vec<String>),
}

impl OneOrMore {
    /// The ids, in the order of the file.
    pub fn ids(&self) -> &[String] {
        match self {
            Self::One(id) => std::slice::from_ref(id),
            Self::More(ids) => ids,
        }
    }
}

/// A passage of a public page. Two passages of one page are two sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Slug, unique in the record.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$")))]
    pub id: String,
    /// Who says it and what the page is.
    pub label: Bilingual,
    /// The address, `http` or `https`.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = r"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\s][^\s]*$")))]
    pub url: String,
    /// The language of the quotation (BCP 47), set on it wherever it is shown.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")))]
    pub lang: String,
    /// The passage, word for word.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub quote: String,
}

impl Source {
    /// The label in one language.
    pub fn label(&self, language: Language) -> &str {
        self.label.get(language)
    }
}

/// Reads a passage.
pub(super) fn read_source<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<Source> {
    let mut object = reader.object(value)?;
    let id = reader.required(&mut object, "id", Reader::slug);
    let label = reader.required(&mut object, "label", Reader::bilingual);
    let url = reader.required(&mut object, "url", Reader::url);
    let lang = reader.required(&mut object, "lang", Reader::language_tag);
    let quote = reader.required(&mut object, "quote", Reader::text);
    reader.nothing_else(object);
    Some(Source { id: id?, label: label?, url: url?, lang: lang?, quote: quote? })
}

/// Reads the evidence of a record, each under its name.
pub(super) fn read<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<BTreeMap<String, Evidence>> {
    let mut evidence = BTreeMap::new();
    for (path, value) in reader.object(value)?.entries() {
        if let Some(entry) = reader.entry(&path, value, basis_and_source) {
            evidence.insert(path, entry);
        }
    }
    Some(evidence)
}

fn basis_and_source<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<Evidence> {
    let mut object = reader.object(value)?;
    let basis = reader.required(&mut object, "basis", basis);
    let source = reader.required(&mut object, "source", one_or_more);
    reader.nothing_else(object);
    Some(Evidence { basis: basis?, source: source? })
}

fn basis<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<Basis> {
    let found = reader.text(value)?;
    match found.as_str() {
        "stated" => Some(Basis::Stated),
        "inferred" => Some(Basis::Inferred),
        _ => reader.wrong(Reason::UnknownWord { found, known: &["stated", "inferred"] }),
    }
}

fn one_or_more<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<OneOrMore> {
    match value {
        Value::String(_) => reader.text(value).map(OneOrMore::One),
        Value::Array(ids) if ids.is_empty() => reader.wrong(Reason::EmptyList),
        Value::Array(ids) => Some(OneOrMore::More(reader.each(ids, Reader::text))),
        value => reader.refuse(&value, Shape::Text),
    }
}
