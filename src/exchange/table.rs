//! « Copier le tableau »: the five columns of the screen for Word or Outlook, as HTML and as text.
//!
//! Cells are guarded like those of a file: a table pasted into a spreadsheet must not run either.

use super::escape::guard;
use super::{Extract, escape};
use crate::commitment::{Commitment, Field, Language};
use crate::i18n::date;
use crate::i18n::label::{self, Gender};
use crate::i18n::texts::{CommonTexts, RegisterTexts};

/// A cell: its text, and its second line, which may be empty.
type Cell = (String, String);

/// The table as HTML, under the sentence.
pub fn html(extract: Extract<'_>) -> String {
    let mut html =
        ["<p>", &escape::html(&extract.header()), "</p><table border=\"1\" lang=\"", extract.language.tag()].concat();
    html.push_str("\"><thead><tr>");
    for title in titles(extract.language) {
        push_element(&mut html, "th", title, "");
    }
    html.push_str("</tr></thead><tbody>");
    for commitment in extract.commitments() {
        html.push_str("<tr>");
        for (first, second) in cells(extract.language, commitment) {
            push_element(&mut html, "td", &first, &second);
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table>");
    html
}

/// The table as text, cells parted by tabs, under the sentence.
pub fn text(extract: Extract<'_>) -> String {
    let mut text = escape::one_line(&guard(&extract.header()));
    text.push('\n');
    text.push_str(&titles(extract.language).join("\t"));
    text.push('\n');
    for commitment in extract.commitments() {
        let cells = cells(extract.language, commitment);
        let cells = cells.map(|(first, second)| {
            let second = if second.is_empty() { second } else { [" (", &second, ")"].concat() };
            escape::one_line(&guard(&(first + &second)))
        });
        text.push_str(&cells.join("\t"));
        text.push('\n');
    }
    text
}

fn titles(language: Language) -> [&'static str; 5] {
    let texts = RegisterTexts::of(language);
    [texts.partner, texts.instrument, texts.signed, texts.scope, texts.convention]
}

fn cells(language: Language, row: &Commitment) -> [Cell; 5] {
    let inferred = |field: Field| {
        let inferred = if field.is_inferred(row) { CommonTexts::of(language).inferred } else { "" };
        inferred.to_owned()
    };
    let state = row.partner.state.as_ref().map_or("", |state| state.get(language));
    let collection = label::collection(language, &row.collection);
    let signed = row.years();
    let signed_note = match (row.signed, row.period) {
        (None, Some(_)) => {
            let notes = [inferred(Field::Date), not_stated(language, Gender::Masculine)];
            notes.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>().join("; ")
        }
        _ => inferred(Field::Date),
    };
    let scope = match &row.scope {
        Some(scope) => (label::scope(language, scope).to_owned(), inferred(Field::Scope)),
        None => (not_stated(language, Gender::Feminine), String::new()),
    };
    [
        (row.partner.name.get(language).to_owned(), state.to_owned()),
        (row.title.get(language).to_owned(), collection.to_owned()),
        (signed.map_or_else(|| not_stated(language, Gender::Feminine), |_| date::table(language, row)), signed_note),
        scope,
        (label::answer(language, row.convention()).to_owned(), inferred(Field::Convention)),
    ]
}

/// « — non précisée », as the screen says it.
fn not_stated(language: Language, gender: Gender) -> String {
    ["— ", label::not_stated(language, gender)].concat()
}

fn push_element(html: &mut String, name: &str, first: &str, second: &str) {
    html.push_str(&["<", name, ">", &escape::html(&guard(first))].concat());
    if !second.is_empty() {
        html.push_str(&["<br>", &escape::html(second)].concat());
    }
    html.push_str(&["</", name, ">"].concat());
}
