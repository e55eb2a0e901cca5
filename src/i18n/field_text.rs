//! The words for the fields of a record: values, and the passages and pages that support them.

use super::plural::capitalised;
use super::{date, label, pick, record};
use crate::commitment::{Answer, Bilingual, Commitment, Dataset, Language};
use crate::record::FieldValue;

/// A value in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldText {
    /// The value.
    pub text: String,
    /// An explanation, on a second line; may be empty.
    pub second: String,
    /// The language of the text, where it is a source's own and may be another than the reader's.
    pub language: Option<Language>,
}

impl FieldText {
    /// A text in the reader's language that needs no explanation.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), second: String::new(), language: None }
    }
}

/// The words of a value in a cell: dates as tables have them, activities with their date behind them.
pub fn short_field_text(language: Language, value: FieldValue, dataset: &Dataset) -> FieldText {
    match value {
        FieldValue::Date(value) => FieldText::plain(value.to_string()),
        FieldValue::Activity(when, text) => {
            FieldText::plain([text.get(language), ", ", &date::when_short(language, when)].concat())
        }
        value => field_text(language, value, dataset),
    }
}

/// The words of a value. Values of a list (domains, objectives) begin small.
pub fn field_text(language: Language, value: FieldValue, dataset: &Dataset) -> FieldText {
    match value {
        FieldValue::Partner(partner) => FieldText {
            second: record::partner_line(language, partner),
            ..FieldText::plain(partner.name.get(language))
        },
        FieldValue::Type(value) => FieldText::plain(label::instrument_type(language, value)),
        FieldValue::InLanguage(of, text) => {
            FieldText { text: quotation(of.tag(), text), second: String::new(), language: Some(of) }
        }
        FieldValue::Collection(value) => FieldText::plain(label::collection(language, value)),
        FieldValue::Date(value) => FieldText {
            second: [&value.to_string(), ", ", date::precision(language, value.precision())].concat(),
            ..FieldText::plain(date::long(language, value))
        },
        FieldValue::Text(text) => FieldText::plain(text.get(language)),
        FieldValue::Signatory(text) => signatory(language, text),
        FieldValue::Scope(value) => FieldText::plain(label::scope(language, value)),
        FieldValue::Domain(value) => FieldText::plain(label::domain(language, value)),
        FieldValue::Objective(value) => FieldText::plain(label::objective(language, value)),
        FieldValue::YesOrNo(value) => FieldText::plain(label::answer(language, Some(value).into())),
        FieldValue::Group(last_met) => FieldText {
            second: last_met.map_or_else(String::new, |met| {
                [pick(language, "dernière réunion ", "last met "), &date::on(language, met)].concat()
            }),
            ..FieldText::plain(label::answer(language, Answer::Yes))
        },
        FieldValue::Frequency(value) => FieldText::plain(capitalised(label::frequency(language, value))),
        FieldValue::Record(id) => dataset.get(id).map_or_else(
            || FieldText::plain(id),
            |other| FieldText {
                second: date::table(language, other),
                ..FieldText::plain(record::heading(language, other))
            },
        ),
        FieldValue::Activity(when, text) => {
            FieldText { second: date::when(language, when), ..FieldText::plain(text.get(language)) }
        }
    }
}

/// The name, and the office on a second line.
fn signatory(language: Language, text: &Bilingual) -> FieldText {
    let text = text.get(language);
    let (name, office) = text.split_once(", ").unwrap_or((text, ""));
    FieldText { second: office.to_owned(), ..FieldText::plain(name) }
}

/// The years in which it was signed, where the date is not stated: « entre 2016 et 2020 ».
pub fn between_years(language: Language, commitment: &Commitment) -> Option<String> {
    commitment.period.filter(|_| commitment.signed.is_none()).map(|years| date::between(language, years))
}

/// A passage between the quotation marks of its own language (BCP 47): « … », “…”, 「…」.
pub fn quotation(tag: &str, text: &str) -> String {
    let (open, close) = match tag.split('-').next().unwrap_or_default() {
        "fr" => ("«\u{a0}", "\u{a0}»"),
        "ja" | "zh" => ("「", "」"),
        "es" | "it" | "pt" | "ca" => ("«", "»"),
        "de" => ("„", "“"),
        _ => ("“", "”"),
    };
    [open, text, close].concat()
}

/// An address as one reads it: without scheme, `www.` and last slash, decoded where that hides nothing.
pub fn readable_address(url: &str) -> String {
    let shown = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    let shown = shown.strip_prefix("www.").unwrap_or(shown);
    let shown = shown.strip_suffix('/').unwrap_or(shown);
    match decoded(shown) {
        Some(text) if text.chars().all(|letter| letter.is_alphanumeric() || letter.is_ascii_graphic()) => text,
        _ => shown.to_owned(),
    }
}

/// The text that `%XX` stand for; none where they stand for no text.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(rest.next()?).to_digit(16);
        let value = digit()? * 16 + digit()?;
        bytes.push(u8::try_from(value).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// `[3]`, beside a passage.
pub fn page_mark(page: usize) -> String {
    ["[", &page.to_string(), "]"].concat()
}

/// What the number of a page is called when read aloud: the same in both languages.
pub const PAGE_WORD: &str = "Source";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_without_its_machinery() {
        for (url, shown) in [
            ("https://www.quebec.ca/nouvelles/", "quebec.ca/nouvelles"),
            ("https://doczz.fr/doc/1/minist%C3%A8re", "doczz.fr/doc/1/ministère"),
            ("https://a.ca/50%25", "a.ca/50%"),
            ("https://a.ca/50%", "a.ca/50%"),
            ("https://a.ca/%E2%80%AEgpj", "a.ca/%E2%80%AEgpj"),
            ("https://a.ca/a%20b", "a.ca/a%20b"),
        ] {
            assert_eq!(readable_address(url), shown);
        }
    }

    #[test]
    fn a_passage_has_the_marks_of_its_language() {
        assert_eq!(quotation("fr-CA", "mot"), "«\u{a0}mot\u{a0}»");
        assert_eq!(quotation("en", "word"), "“word”");
        assert_eq!(quotation("ja", "府"), "「府」");
    }
}
