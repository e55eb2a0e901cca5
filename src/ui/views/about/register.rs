//! How the register was made, what it rests on, for whom it works, and which edition this is.

use crate::commitment::{InstrumentType, Language, SCHEMA_VERSION};
use crate::i18n::about as words;
use crate::i18n::meaning::{self, Meaning};
use crate::i18n::texts::{AboutTexts, CommonTexts};
use crate::i18n::{date, label};

use super::measure::originals;
use super::section;
use crate::ui::markup::{Children, Markup, div, el, leaf, text};
use crate::ui::parts::{outer_link, prose};
use crate::ui::state::Register;

/// The four parts that are the register's own.
pub(super) fn sections(language: Language, register: &Register) -> Children {
    let texts = AboutTexts::of(language);
    let headed = |place: &'static str, heading: &'static str, content: Children| {
        section(place, std::iter::once(leaf("h2", heading)).chain(content).collect())
    };
    vec![
        headed("method", texts.method, method(language)),
        headed("sources", texts.sources, sources(language, register)),
        headed("accessibility", CommonTexts::of(language).accessibility, accessibility(language)),
        headed("version", texts.version, version(language, register)),
    ]
}

fn paragraphs(texts: &[&'static str]) -> Children {
    texts.iter().map(|text| el("p", Vec::new(), vec![prose(text)])).collect()
}

fn method(language: Language) -> Children {
    let texts = AboutTexts::of(language);
    let mut parts = paragraphs(&[
        texts.method_collections,
        texts.method_not_complete,
        texts.method_evidence,
        texts.method_not_stated,
        texts.method_dates,
        texts.method_titles,
        texts.method_types,
    ]);
    parts.push(div("dl", "types", types(language)));
    parts
}

/// The types, those of one meaning together.
fn types(language: Language) -> Children {
    let mut meanings: Vec<(Meaning, Vec<&InstrumentType>)> = Vec::new();
    for instrument_type in InstrumentType::ALL {
        let Some(meaning) = meaning::of_type(language, instrument_type) else { continue };
        match meanings.iter_mut().find(|(known, _)| *known == meaning) {
            Some((_, types)) => types.push(instrument_type),
            None => meanings.push((meaning, vec![instrument_type])),
        }
    }
    let mut rows = Vec::new();
    for (meaning, types) in meanings {
        let source = div("span", "second", vec![outer_link(meaning.url, meaning.source)]);
        let names = types.into_iter().map(|name| leaf("span", label::instrument_type(language, name)));
        rows.push(pair(el("dt", Vec::new(), names.collect()), vec![text(meaning.text), text(" "), source]));
    }
    rows
}

fn pair(name: Markup, content: Children) -> Markup {
    el("div", Vec::new(), vec![name, el("dd", Vec::new(), content)])
}

fn sources(language: Language, register: &Register) -> Children {
    let texts = AboutTexts::of(language);
    let cited = || register.dataset.commitments.iter().flat_map(|row| &row.sources);
    let mut pages: Vec<&str> = Vec::new();
    for source in cited() {
        if !pages.contains(&source.url.as_str()) {
            pages.push(&source.url);
        }
    }
    let mut primary = vec![text([texts.sources_primary, " "].concat())];
    primary.extend(originals(language, &register.dataset.measure));
    let counted = words::passages_and_pages(language, cited().count(), pages.len());
    vec![el("p", Vec::new(), primary), leaf("p", [&counted, " ", texts.sources_other].concat())]
}

fn accessibility(language: Language) -> Children {
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

fn version(language: Language, register: &Register) -> Children {
    let texts = AboutTexts::of(language);
    let rows = [
        (texts.program_version, env!("CARGO_PKG_VERSION").to_owned()),
        (texts.data, date::edition(language, register.dataset.updated, register.fingerprint)),
        (texts.data_format, SCHEMA_VERSION.to_string()),
    ];
    let rows = rows.into_iter().map(|(name, value)| pair(leaf("dt", name), vec![text(value)])).collect();
    vec![div("dl", "version", rows), leaf("p", texts.privacy)]
}
