//! What is chosen among existing things: the draft's sources, the register's records and partners.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::commitment::{Language, Partner};
use crate::draft::{Edit, Input, Path, partner_texts};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;
use crate::i18n::{date, record};

use super::choice::{Choice, Options, choice_list, field_label};
use super::context::EditorContext;
use crate::ui::element::{Element, div};

/// One of the draft's sources.
pub(super) fn source_field(editor: EditorContext, input: Input, stem: &str) -> Element {
    let values = Memo::new(move |_| editor.read(|draft| with_empty(draft.items("sources"))));
    let label = move |language: Language, value: &str| match value {
        "" => EditorTexts::of(language).choose_source.to_owned(),
        source => source_name(editor, language, source),
    };
    choice_list(editor, Choice::of_input(editor, input, stem), Options { values, label: Arc::new(label) })
}

/// « [2] UNESCO, original français ».
pub(super) fn source_name(editor: EditorContext, language: Language, source: &str) -> String {
    editor.read(|draft| {
        let number = draft.items("sources").iter().position(|item| *item == source).map_or(0, |index| index + 1);
        let text = |leaf: &str| draft.text(Path::in_item("sources", source, leaf).as_str()).trim().to_owned();
        let mut names = [text(language.tag()), text(language.other().tag()), text("url")].into_iter();
        let name = names.find(|name| !name.is_empty()).unwrap_or_else(|| words::item(language, "sources", number));
        words::numbered(number, &name)
    })
}

/// The record of the register that this one renews or extends.
pub(super) fn follows_field(editor: EditorContext, input: Input) -> Element {
    let register = editor.register();
    let commitments = register.iter().flat_map(|register| &register.dataset.commitments);
    let ids = with_empty(commitments.map(|commitment| &*commitment.id));
    let label = move |language: Language, value: &str| match register.as_ref().and_then(|all| all.dataset.get(value)) {
        Some(commitment) => {
            format!("{}, {}", record::heading(language, commitment), date::table(language, commitment))
        }
        None if value.is_empty() => EditorTexts::of(language).unstated.to_owned(),
        None => value.to_owned(),
    };
    let options = Options { values: Memo::new(move |_| ids.clone()), label: Arc::new(label) };
    choice_list(editor, Choice::of_input(editor, input, input.stem), options)
}

/// The partners of the register. Choosing one fills in all that the register holds of it.
pub(super) fn partner_of_register(editor: EditorContext) -> Option<Element> {
    let register = editor.register()?;
    let mut partners = BTreeMap::<String, Partner>::new();
    for commitment in &register.dataset.commitments {
        partners.entry(commitment.partner.id.clone()).or_insert_with(|| commitment.partner.clone());
    }
    let ids = with_empty(partners.keys().map(String::as_str));
    let partners = StoredValue::new(partners);
    let own = editor.text("partner/id");
    let is_known = move |id: &String| partners.with_value(|partners| partners.contains_key(id));
    let choose = move |id: &str| {
        if let Some(texts) = partners.with_value(|partners| partners.get(id).map(partner_texts)) {
            editor.edit(|draft| Edit::filled(draft, "partner", texts));
        }
    };
    let label = move |language: Language, id: &str| {
        let name =
            partners.with_value(|partners| partners.get(id).map(|partner| partner.name.get(language).to_owned()));
        name.unwrap_or_else(|| EditorTexts::of(language).choose.to_owned())
    };
    let name = |language| EditorTexts::of(language).from_register.to_owned();
    let choice = Choice {
        path: "partner".to_owned(),
        name: Arc::new(name),
        current: Memo::new(move |_| Some(own.get()).filter(is_known).unwrap_or_default()),
        choose: Arc::new(choose),
    };
    let options = Options { values: Memo::new(move |_| ids.clone()), label: Arc::new(label) };
    let row = div()
        .class("form-row")
        .child(field_label(editor, "partner", name))
        .child(div().class("single").child(choice_list(editor, choice, options)));
    Some(row)
}

/// The empty value, then these.
fn with_empty<'a>(values: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    std::iter::once("").chain(values).map(str::to_owned).collect()
}
