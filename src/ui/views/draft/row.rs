//! One row of the form: its name, what is typed or chosen, and on what it rests.

use std::sync::Arc;

use leptos::prelude::*;

use engagements::commitment::Language;
use engagements::draft::{Edit, Input, Path, Shape, UNSTATED, Vocabulary};
use engagements::i18n::editor as words;
use engagements::i18n::label;
use engagements::i18n::record;
use engagements::i18n::texts::EditorTexts;

use super::choice::{self, Choice, segments, select};
use super::date_field::date_field;
use super::desk::Desk;
use super::evidence::{evidence, source_name};
use super::set;
use super::text_field::{Size, text_field};
use super::versions_note::note;
use crate::ui::markup::{Attribute, Attributes, Markup, attr, class, div, el, live_attr, nothing, say, several};

/// A row of the form that is no list.
pub(super) fn row(desk: Desk, input: Input) -> Markup {
    let mut parts = vec![name(desk, input, input.stem), note(desk, input), entry(desk, input, input.stem)];
    if input.stem == "title" {
        parts.push(title_status(desk));
    }
    parts.push(evidence(desk, input));
    el("div", vec![class("form-row"), set_aside(desk, input)], parts)
}

/// The name of an input, as the label of its first field.
pub(super) fn name(desk: Desk, input: Input, stem: &str) -> Markup {
    match input.shape {
        Shape::Answer | Shape::Set(_) => choice::heading(desk, move |l| words::input(l, &input).to_owned()),
        Shape::Choice(vocabulary) if is_short(vocabulary) => {
            choice::heading(desk, move |l| words::input(l, &input).to_owned())
        }
        _ => {
            let first = if input.bilingual { [stem, "/fr"].concat() } else { stem.to_owned() };
            choice::label(desk, &first, move |l| words::input(l, &input).to_owned())
        }
    }
}

/// What is typed or chosen, at this stem: the input's own, or that of an item.
pub(super) fn entry(desk: Desk, input: Input, stem: &str) -> Markup {
    match input.shape {
        Shape::Choice(vocabulary) => one_of(desk, input, vocabulary, stem),
        Shape::Answer => answer(desk, input, stem),
        Shape::Set(vocabulary) => set::set(desk, input, vocabulary),
        Shape::Source => source(desk, input, stem),
        Shape::Slug if input.stem == "follows" => follows(desk, input),
        Shape::When | Shape::Date => date_field(desk, input, stem),
        _ if input.bilingual => pair(desk, input, stem),
        _ => single(desk, input, stem),
    }
}

/// Whether all words of a vocabulary fit side by side.
fn is_short(vocabulary: Vocabulary) -> bool {
    !matches!(vocabulary, Vocabulary::InstrumentType | Vocabulary::Region)
}

fn size(shape: Shape) -> Size {
    if matches!(shape, Shape::Text | Shape::Lines) { Size::Text } else { Size::Line }
}

/// French and English side by side.
fn pair(desk: Desk, input: Input, stem: &str) -> Markup {
    let column = |of: Language| {
        let path = Path::in_language(stem, of);
        let name = move |l: Language| [words::input(l, &input), ", ", words::column(of)].concat();
        let suggestions = suggestions(desk, input, of);
        let mut more = Vec::new();
        if suggestions.is_some() {
            more.push(attr("list", list_id(input, of)));
        }
        let list = suggestions.unwrap_or_else(nothing);
        el(
            "div",
            vec![class(["column ", of.tag()].concat())],
            vec![text_field(desk, path, size(input.shape), more, name), list],
        )
    };
    div("div", "pair", Language::ALL.map(column).into())
}

fn single(desk: Desk, input: Input, stem: &str) -> Markup {
    let name = move |l: Language| words::input(l, &input).to_owned();
    let field = text_field(desk, Path::new(stem), size(input.shape), typing_help(input), name);
    let hint: Option<fn(Language) -> &'static str> = match (input.shape, input.stem) {
        (Shape::Lines, _) => Some(|l| EditorTexts::of(l).lines_hint),
        (_, "id") => Some(|l| EditorTexts::of(l).id_hint),
        _ => None,
    };
    let hint = hint.map_or_else(nothing, |hint| div("p", "second", vec![say(hint)]));
    let width = match input.shape {
        Shape::Lines | Shape::Text | Shape::Url => "single wide",
        Shape::Slug => "single",
        _ => "single short",
    };
    div("div", width, vec![field, hint])
}

fn typing_help(input: Input) -> Attributes {
    let (name, value) = match input.shape {
        Shape::Url => ("inputmode", "url"),
        Shape::Degrees(_) => ("inputmode", "decimal"),
        Shape::Slug | Shape::Tag => ("autocapitalize", "none"),
        _ => return Vec::new(),
    };
    vec![attr(name, value), attr("spellcheck", "false")]
}

/// What the register says in this field elsewhere.
fn suggestions(desk: Desk, input: Input, of: Language) -> Option<Markup> {
    let register = desk.register()?;
    let mut texts: Vec<&str> = Vec::new();
    for commitment in &register.dataset.commitments {
        let said = match input.stem {
            "place" => commitment.place.as_ref().map(|place| place.get(of)),
            "instrument_term" => commitment.instrument_term.get(of),
            "partner/state" => commitment.partner.state.as_ref().map(|state| state.get(of)),
            _ => return None,
        };
        if let Some(said) = said.filter(|said| !texts.contains(said)) {
            texts.push(said);
        }
    }
    let option = |said: &&str| el("option", vec![attr("value", *said)], Vec::new());
    let list: Vec<Attribute> = vec![attr("id", list_id(input, of))];
    Some(el("datalist", list, texts.iter().map(option).collect()))
}

fn list_id(input: Input, of: Language) -> String {
    ["known-", input.stem, "-", of.tag()].concat()
}

/// One word of a vocabulary. Where a record may say nothing, « non précisé » is among them.
fn one_of(desk: Desk, input: Input, vocabulary: Vocabulary, stem: &str) -> Markup {
    let stems = if input.bilingual {
        Language::ALL.map(|l| [stem, "/", l.tag()].concat()).into()
    } else {
        vec![stem.to_owned()]
    };
    several(stems.into_iter().map(|stem| one_word(desk, input, vocabulary, stem)).collect())
}

fn one_word(desk: Desk, input: Input, vocabulary: Vocabulary, stem: String) -> Markup {
    let current = desk.text(&*stem);
    let may_be_unstated = matches!(vocabulary, Vocabulary::Scope | Vocabulary::Frequency);
    let values = Memo::new(move |_| {
        let mut values: Vec<String> = vocabulary.slugs().into_iter().map(str::to_owned).collect();
        let is_unknown = current.with(|current| !current.is_empty() && !values.contains(current));
        if is_unknown {
            values.push(current.get());
        }
        if may_be_unstated {
            values.push(String::new());
        } else if !is_short(vocabulary) {
            values.insert(0, String::new());
        }
        values
    });
    let word = move |language: Language, value: &str| match value {
        "" if may_be_unstated => words::not_stated(language, &input),
        "" => EditorTexts::of(language).choose.to_owned(),
        value => words::word(language, vocabulary, value),
    };
    let chosen = Path::new(&*stem);
    let choice = Choice {
        place: stem,
        name: Arc::new(move |l, _| words::input(l, &input).to_owned()),
        values,
        words: Arc::new(word),
        current,
        choose: Arc::new(move |value| desk.edit(|draft| Edit::chosen(draft, chosen.clone(), value))),
    };
    if is_short(vocabulary) { segments(desk, choice) } else { select(desk, choice, vec![class("field select single")]) }
}

/// Whether each title is official or descriptive, below it.
fn title_status(desk: Desk) -> Markup {
    let column = |of: Language| {
        let Some(input) = Input::of(&Path::in_language("title_status", of)) else { return nothing() };
        let place = ["title_status/", of.tag()].concat();
        let status = one_word(desk, input, Vocabulary::TitleStatus, place);
        el("div", vec![class(["column ", of.tag()].concat())], vec![status])
    };
    div("div", "pair", Language::ALL.map(column).into())
}

/// Yes, no, or not stated.
fn answer(desk: Desk, input: Input, stem: &str) -> Markup {
    use engagements::commitment::Answer;
    let current = desk.text(stem);
    let word = |language: Language, value: &str| {
        let answer = match value {
            "yes" => Answer::Yes,
            "no" => Answer::No,
            _ => Answer::NotStated,
        };
        label::answer(language, answer).to_owned()
    };
    let chosen = Path::new(stem);
    let values = Memo::new(|_| ["yes", "no", ""].map(str::to_owned).to_vec());
    let choice = Choice {
        place: stem.to_owned(),
        name: Arc::new(move |l, _| words::input(l, &input).to_owned()),
        values,
        words: Arc::new(word),
        current,
        choose: Arc::new(move |value| desk.edit(|draft| Edit::chosen(draft, chosen.clone(), value))),
    };
    segments(desk, choice)
}

/// One of the draft's sources.
fn source(desk: Desk, input: Input, stem: &str) -> Markup {
    let chosen = Path::new(stem);
    let values = Memo::new(move |_| {
        let mut values = vec![String::new()];
        values.extend(desk.read(|draft| draft.items("sources").into_iter().map(str::to_owned).collect::<Vec<_>>()));
        values
    });
    let word = move |language: Language, value: &str| match value {
        "" => EditorTexts::of(language).choose_source.to_owned(),
        source => source_name(desk, language, source),
    };
    let choice = Choice {
        place: stem.to_owned(),
        name: Arc::new(move |l, _| words::input(l, &input).to_owned()),
        values,
        words: Arc::new(word),
        current: desk.text(stem),
        choose: Arc::new(move |value| desk.edit(|draft| Edit::chosen(draft, chosen.clone(), value))),
    };
    select(desk, choice, Vec::new())
}

/// The record that this one renews or widens: one of the register.
fn follows(desk: Desk, input: Input) -> Markup {
    let register = desk.register();
    let commitments = register.iter().flat_map(|register| &register.dataset.commitments);
    let ids: Vec<String> = commitments.map(|commitment| commitment.id.clone()).collect();
    let values = Memo::new(move |_| {
        let mut values = vec![String::new()];
        values.extend(ids.iter().cloned());
        values
    });
    let word = move |language: Language, value: &str| match register.as_ref().and_then(|all| all.dataset.get(value)) {
        Some(commitment) => {
            let date = engagements::i18n::date::table(language, commitment);
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
        current: desk.text(input.stem),
        choose: Arc::new(move |value| desk.edit(|draft| Edit::chosen(draft, input.stem, value))),
    };
    select(desk, choice, Vec::new())
}

/// A value that is set aside is shown so.
pub(super) fn set_aside(desk: Desk, input: Input) -> Attribute {
    let basis = desk.text(input.evidence.map_or_else(|| Path::new(""), Path::basis));
    live_attr("data-aside", move || basis.with(|basis| basis == UNSTATED).then(String::new))
}

/// The partners of the register: choosing one fills in all that is known of it.
pub(super) fn partner_of_register(desk: Desk) -> Markup {
    let Some(register) = desk.register() else { return nothing() };
    let mut partners: Vec<engagements::commitment::Partner> = Vec::new();
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
    let own = desk.text("partner/id");
    let current = Memo::new(move |_| own.with(|own| if known.contains(own) { own.clone() } else { String::new() }));
    let choose = move |id: &str| {
        let texts = partners.with_value(|partners| {
            partners.iter().find(|partner| partner.id == id).map(engagements::draft::partner_texts)
        });
        if let Some(texts) = texts {
            desk.edit(|draft| Edit::filled(draft, "partner", texts));
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
    let label = choice::label(desk, "partner", |l| EditorTexts::of(l).from_register.to_owned());
    div("div", "form-row", vec![label, div("div", "single", vec![select(desk, choice, Vec::new())])])
}
