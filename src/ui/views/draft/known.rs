//! What is chosen among things that are there already: the draft's sources, the records and the partners of the register.

use std::sync::Arc;

use leptos::prelude::*;

use crate::commitment::{Language, Partner};
use crate::draft::{Edit, Input, Path, partner_texts};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;
use crate::i18n::{date, record};

use super::choice::{self, Choice, choice_list};
use super::context::EditorContext;
use super::evidence::source_name;
use crate::ui::element::{Element, div, fragment};

/// One of the draft's sources.
pub(super) fn source(editor: EditorContext, input: Input, stem: &str) -> Element {
    let chosen = Path::new(stem);
    let values = Memo::new(move |_| {
        let mut values = vec![String::new()];
        values.extend(editor.read(|draft| draft.items("sources").into_iter().map(str::to_owned).collect::<Vec<_>>()));
        values
    });
    let word = move |language: Language, value: &str| match value {
        "" => EditorTexts::of(language).choose_source.to_owned(),
        source => source_name(editor, language, source),
    };
    let choice = Choice {
        place: stem.to_owned(),
        name: Arc::new(move |l, _| words::input(l, &input).to_owned()),
        values,
        words: Arc::new(word),
        current: editor.text(stem),
        choose: Arc::new(move |value| editor.edit(|draft| Edit::chosen(draft, chosen.clone(), value))),
    };
    choice_list(editor, choice)
}

/// The record that this one renews or widens: one of the register.
pub(super) fn follows(editor: EditorContext, input: Input) -> Element {
    let register = editor.register();
    let commitments = register.iter().flat_map(|register| &register.dataset.commitments);
    let ids: Vec<String> = commitments.map(|commitment| commitment.id.clone()).collect();
    let values = Memo::new(move |_| {
        let mut values = vec![String::new()];
        values.extend(ids.iter().cloned());
        values
    });
    let word = move |language: Language, value: &str| match register.as_ref().and_then(|all| all.dataset.get(value)) {
        Some(commitment) => {
            let date = date::table(language, commitment);
            [&record::heading(language, commitment), ", ", &date].concat()
        }
        None if value.is_empty() => EditorTexts::of(language).unstated.to_owned(),
        None => value.to_owned(),
    };
    let choice = Choice {
        place: input.stem.to_owned(),
        name: Arc::new(move |l, _| words::input(l, &input).to_owned()),
        values,
        words: Arc::new(word),
        current: editor.text(input.stem),
        choose: Arc::new(move |value| editor.edit(|draft| Edit::chosen(draft, input.stem, value))),
    };
    choice_list(editor, choice)
}

/// The partners of the register: choosing one fills in all that is known of it.
pub(super) fn partner_of_register(editor: EditorContext) -> Element {
    let Some(register) = editor.register() else { return fragment() };
    let mut partners: Vec<Partner> = Vec::new();
    for commitment in &register.dataset.commitments {
        if partners.iter().all(|partner| partner.id != commitment.partner.id) {
            partners.push(commitment.partner.clone());
        }
    }
    partners.sort_by(|a, b| a.id.cmp(&b.id));
    let ids: Vec<String> =
        std::iter::once(String::new()).chain(partners.iter().map(|partner| partner.id.clone())).collect();
    let partners = StoredValue::new(partners);
    let name_of = move |language: Language, id: &str| {
        let name = partners.with_value(|partners| {
            partners.iter().find(|partner| partner.id == id).map(|partner| partner.name.get(language).to_owned())
        });
        name.unwrap_or_else(|| EditorTexts::of(language).choose.to_owned())
    };
    let known = ids.clone();
    let own = editor.text("partner/id");
    let current = Memo::new(move |_| own.with(|own| if known.contains(own) { own.clone() } else { String::new() }));
    let choose = move |id: &str| {
        let texts = partners.with_value(|partners| partners.iter().find(|partner| partner.id == id).map(partner_texts));
        if let Some(texts) = texts {
            editor.edit(|draft| Edit::filled(draft, "partner", texts));
        }
    };
    let choice = Choice {
        place: "partner".to_owned(),
        name: Arc::new(|l, _| EditorTexts::of(l).from_register.to_owned()),
        values: Memo::new(move |_| ids.clone()),
        words: Arc::new(name_of),
        current,
        choose: Arc::new(choose),
    };
    let label = choice::field_label(editor, "partner", |l| EditorTexts::of(l).from_register.to_owned());
    div().class("form-row").child(label).child(div().class("single").child(choice_list(editor, choice)))
}
