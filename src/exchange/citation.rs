//! Citations of a list and of a record: text, BibTeX and RIS.

use super::{Extract, escape};
use crate::commitment::{Commitment, Dataset, Fingerprint, Language, PartialDate};
use crate::i18n::texts::{CommonTexts, ExportTexts};
use crate::i18n::{Passage, date, export, record};

/// What a citation is made of. Each form writes the same facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    language: Language,
    /// The key in BibTeX.
    key: String,
    title: String,
    /// The date of a record, in words.
    dated: Option<String>,
    /// The edition of the data, in words.
    edition: String,
    /// The year of the data.
    year: i32,
    accessed: Option<PartialDate>,
    address: Option<String>,
}

impl Citation {
    /// Cites a list. `accessed` is the reader's day; without an address that others can reach, none is given.
    pub fn of_list(extract: Extract<'_>, accessed: Option<PartialDate>, address: Option<&str>) -> Self {
        Self {
            language: extract.language,
            key: ["engagements-", &extract.fingerprint.compact()].concat(),
            title: extract.sentence.to_string(),
            dated: None,
            edition: extract.edition(),
            year: extract.dataset.updated.year(),
            accessed,
            address: address.map(escape::address),
        }
    }

    /// Cites one record.
    pub fn of_record(
        language: Language,
        dataset: &Dataset,
        fingerprint: Fingerprint,
        commitment: &Commitment,
        accessed: Option<PartialDate>,
        address: Option<&str>,
    ) -> Self {
        Self {
            language,
            key: ["engagements-", &escape::bibtex_key(&commitment.id)].concat(),
            title: record::heading(language, commitment),
            dated: Some(export::cited_date(language, commitment)),
            edition: date::edition(language, dataset.updated, fingerprint),
            year: dataset.updated.year(),
            accessed,
            address: address.map(escape::address),
        }
    }

    /// The citation as text, the register's name set apart for italics.
    pub fn text(&self) -> Passage {
        let mut before = export::quoted_title(self.language, &self.title);
        if let Some(dated) = &self.dated {
            before.push_str(", ");
            before.push_str(dated);
        }
        before.push_str(", ");
        before.push_str(ExportTexts::of(self.language).within);
        before.push(' ');
        let mut after = ", ".to_owned();
        after.push_str(&crate::i18n::plural::uncapitalised(&self.edition));
        if let Some(accessed) = self.accessed {
            after.push_str(", ");
            after.push_str(&export::accessed(self.language, accessed));
        }
        match &self.address {
            Some(address) => {
                after.push_str(", ");
                after.push_str(address.strip_prefix("https://").unwrap_or(address));
            }
            None => after.push('.'),
        }
        Passage { before, found: self.register_name().to_owned(), after }
    }

    /// The citation as a BibTeX entry, also read by BibLaTeX. The second braces keep the capitals, which many styles lower.
    pub fn bibtex(&self) -> String {
        let mut entry = ["@misc{", &self.key, ", year = {", &self.year.to_string(), "}"].concat();
        if let Some(accessed) = self.accessed {
            entry.push_str(&[", urldate = {", &accessed.to_string(), "}"].concat());
        }
        let note = self.note();
        for (name, value) in [("title", self.title.as_str()), ("howpublished", self.register_name()), ("note", &note)] {
            entry.push_str(&[",\n  ", name, " = {{", &escape::bibtex(value), "}}"].concat());
        }
        if let Some(address) = &self.address {
            entry.push_str(&[",\n  url = {", address, "}"].concat());
        }
        entry.push_str("}\n");
        entry
    }

    /// The citation in RIS, for programs that keep references.
    pub fn ris(&self) -> String {
        let year = self.year.to_string();
        let accessed = self.accessed.map(|day| day.to_string().replace('-', "/"));
        let note = self.note();
        let lines = [
            ("TY", Some("DATA")),
            ("TI", Some(self.title.as_str())),
            ("T2", Some(self.register_name())),
            ("PY", Some(&year)),
            ("N1", Some(&note)),
            ("Y2", accessed.as_deref()),
            ("UR", self.address.as_deref()),
            ("ER", Some("")),
        ];
        let mut text = String::new();
        for (tag, value) in lines {
            if let Some(value) = value {
                text.push_str(&[tag, "  - ", &escape::one_line(value), "\n"].concat());
            }
        }
        text
    }

    fn register_name(&self) -> &'static str {
        CommonTexts::of(self.language).app_name
    }

    /// The edition of the data, after the date of a record.
    fn note(&self) -> String {
        match &self.dated {
            Some(dated) => [&crate::i18n::plural::capitalised(dated), ". ", &self.edition].concat(),
            None => self.edition.clone(),
        }
    }
}
