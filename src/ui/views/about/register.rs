//! How the register was made, what it rests on, for whom it works, and which edition this is.

use crate::commitment::{InstrumentType, Language, SCHEMA_VERSION};
use crate::i18n::about as words;
use crate::i18n::meaning::{self, Meaning};
use crate::i18n::texts::{AboutTexts, CommonTexts};
use crate::i18n::{date, label};

use super::measure::{originals, section};
use crate::ui::element::{Element, dd, div, dl, dt, fragment, h2, p, span};
use crate::ui::parts::{outer_link, prose};
use crate::ui::state::Register;

/// The four parts that are the register's own.
pub(super) fn sections(language: Language, register: &Register) -> [Element; 4] {
    let texts = AboutTexts::of(language);
    let headed = |place, heading: &'static str| section(place).child(h2().child(heading));
    [
        headed("method", texts.method).child(method(language)),
        headed("sources", texts.sources).child(sources(language, register)),
        headed("accessibility", CommonTexts::of(language).accessibility).child(accessibility(language)),
        headed("version", texts.version).child(version(language, register)),
    ]
}

fn paragraphs(texts: &[&'static str]) -> Vec<Element> {
    texts.iter().map(|text| p().child(prose(text))).collect()
}

fn method(language: Language) -> Element {
    let texts = AboutTexts::of(language);
    let method = paragraphs(&[
        texts.method_collections,
        texts.method_not_complete,
        texts.method_evidence,
        texts.method_not_stated,
        texts.method_dates,
        texts.method_titles,
        texts.method_types,
    ]);
    fragment().child(method).child(dl().class("types").child(types(language)))
}

/// The types, those of one meaning together.
fn types(language: Language) -> Vec<Element> {
    let mut meanings: Vec<(Meaning, Vec<&InstrumentType>)> = Vec::new();
    for instrument_type in InstrumentType::ALL {
        let Some(meaning) = meaning::of_type(language, instrument_type) else { continue };
        match meanings.iter_mut().find(|(known, _)| *known == meaning) {
            Some((_, types)) => types.push(instrument_type),
            None => meanings.push((meaning, vec![instrument_type])),
        }
    }
    let row = |(meaning, types): (Meaning, Vec<&InstrumentType>)| {
        let source = span().class("second").child(outer_link(meaning.url, meaning.source));
        let names = types.into_iter().map(|name| span().child(label::instrument_type(language, name)));
        pair(dt().child(names.collect::<Vec<_>>()), dd().child(meaning.text).child(" ").child(source))
    };
    meanings.into_iter().map(row).collect()
}

fn pair(name: Element, content: Element) -> Element {
    div().child(name).child(content)
}

fn sources(language: Language, register: &Register) -> [Element; 2] {
    let texts = AboutTexts::of(language);
    let cited = || register.dataset.commitments.iter().flat_map(|row| &row.sources);
    let mut pages: Vec<&str> = Vec::new();
    for source in cited() {
        if !pages.contains(&source.url.as_str()) {
            pages.push(&source.url);
        }
    }
    let counted = words::passages_and_pages(language, cited().count(), pages.len());
    [
        p().child(format!("{} ", texts.sources_primary)).child(originals(language, &register.dataset.measure)),
        p().child(format!("{counted} {}", texts.sources_other)),
    ]
}

fn accessibility(language: Language) -> Vec<Element> {
    let texts = AboutTexts::of(language);
    paragraphs(&[
        texts.accessibility_goal,
        texts.accessibility_means,
        texts.accessibility_quotes,
        texts.accessibility_drawings,
        texts.accessibility_tested,
        texts.accessibility_untested,
    ])
}

fn version(language: Language, register: &Register) -> [Element; 2] {
    let texts = AboutTexts::of(language);
    let rows = [
        (texts.program_version, env!("CARGO_PKG_VERSION").to_owned()),
        (texts.data, date::edition(language, register.dataset.updated, register.fingerprint)),
        (texts.data_format, SCHEMA_VERSION.to_string()),
    ];
    let rows = rows.map(|(name, value)| pair(dt().child(name), dd().child(value)));
    [dl().class("version").child(rows), p().child(texts.privacy)]
}
