//! What is chosen in the form: words of a vocabulary; yes, no or not stated; the draft's sources; the register's records and
//! partners. And how: radio buttons side by side, a drop-down list, or chips with a list that adds to them.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::{Answer, Language, Partner};
use crate::draft::{Draft, Edit, Input, Path, Vocabulary, partner_texts};
use crate::i18n::texts::{CommonTexts, EditorTexts};
use crate::i18n::{date, editor as words, label, record};

use super::context::{EditorContext, dom_id};
use crate::ui::element::{
    Element, button, div, fieldset, fragment, h3, input, keyed, label, legend, option, select, span, t,
};
use crate::ui::parts::cross;

/// An input whose value is a word of a vocabulary.
#[derive(Clone, Copy)]
pub(super) struct WordInput {
    /// The input.
    pub(super) input: Input,
    /// The vocabulary of its shape.
    pub(super) vocabulary: Vocabulary,
}

/// The word at a stem, or one in each language.
pub(super) fn word_fields(editor: EditorContext, of: WordInput, stem: &str) -> Element {
    if of.input.bilingual {
        fragment().children(Language::ALL.map(|l| word_field(editor, of, Path::in_language(stem, l).as_str())))
    } else {
        word_field(editor, of, stem)
    }
}

fn word_field(editor: EditorContext, of: WordInput, stem: &str) -> Element {
    let WordInput { input, vocabulary } = of;
    let choice = Choice::of_input(editor, input, stem);
    let current = choice.current;
    // The label of the empty value is « non précisé » where that is an answer, else « choisir ».
    let may_be_unstated = matches!(vocabulary, Vocabulary::Scope | Vocabulary::Frequency);
    let values = Memo::new(move |_| {
        let mut values = slugs(vocabulary);
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
    let label = move |language: Language, value: &str| match value {
        "" if may_be_unstated => words::not_stated(language, &input),
        "" => EditorTexts::of(language).choose.to_owned(),
        value => words::word(language, vocabulary, value),
    };
    let options = Options { values, label: Arc::new(label) };
    if is_short(vocabulary) {
        segments(editor, choice, options)
    } else {
        choice_list(editor, choice, options).class("single")
    }
}

fn slugs(vocabulary: Vocabulary) -> Vec<String> {
    vocabulary.slugs().into_iter().map(str::to_owned).collect()
}

/// Whether all words of a vocabulary fit side by side.
pub(super) fn is_short(vocabulary: Vocabulary) -> bool {
    !matches!(vocabulary, Vocabulary::InstrumentType | Vocabulary::Region)
}

/// Whether each title is official or descriptive.
pub(super) fn title_status(editor: EditorContext) -> Element {
    let column = |of: Language| {
        let path = Path::in_language("title_status", of);
        let input = Input::of(&path)?;
        let status = word_field(editor, WordInput { input, vocabulary: Vocabulary::TitleStatus }, path.as_str());
        Some(div().class(format!("column {}", of.tag())).child(status))
    };
    div().class("pair").children(Language::ALL.map(column))
}

/// Yes, no, or not stated.
pub(super) fn answer(editor: EditorContext, input: Input, stem: &str) -> Element {
    let label = |language: Language, value: &str| {
        let answer = match value {
            "yes" => Answer::Yes,
            "no" => Answer::No,
            _ => Answer::NotStated,
        };
        label::answer(language, answer).to_owned()
    };
    let values = Memo::new(|_| ["yes", "no", ""].map(str::to_owned).to_vec());
    segments(editor, Choice::of_input(editor, input, stem), Options { values, label: Arc::new(label) })
}

/// The members of a set.
pub(super) fn word_set(editor: EditorContext, of: WordInput) -> Element {
    if of.vocabulary == Vocabulary::Objective { check_boxes(editor, of) } else { chips(editor, of) }
}

fn check_boxes(editor: EditorContext, of: WordInput) -> Element {
    let WordInput { input: of, vocabulary } = of;
    let language = editor.app.language;
    let values = Memo::new(move |_| {
        let mut values = slugs(vocabulary);
        let unknown = editor.read(|draft| members(draft, of)).into_iter().filter(|member| !values.contains(member));
        let unknown = unknown.collect::<Vec<_>>();
        values.extend(unknown);
        values
    });
    let check_box = move |value: String| {
        let path = Path::member(of.stem, &value);
        let (toggled, rank) = (value.clone(), editor.text(path.clone()));
        label()
            .child(
                input()
                    .id(dom_id(path.as_str()))
                    .class("box")
                    .attr("type", "checkbox")
                    .prop("checked", move || !rank.with(String::is_empty))
                    .on(ev::change, move |_| editor.edit(|draft| Edit::toggled(draft, of.stem, &toggled))),
            )
            .child(span().child(move || words::word(language.get(), vocabulary, &value)))
    };
    div()
        .id(dom_id(of.stem))
        .class("boxes")
        .attr("role", "group")
        .attr("aria-label", move || words::input(language.get(), &of).to_owned())
        .child(keyed(move || values.get(), check_box))
}

fn chips(editor: EditorContext, of: WordInput) -> Element {
    let WordInput { input, vocabulary } = of;
    let language = editor.app.language;
    let chosen = Memo::new(move |_| editor.read(|draft| members(draft, input)));
    let chip = move |value: String| {
        let shown = value.clone();
        let label = span().child(move || words::word(language.get(), vocabulary, &shown));
        chip(editor, Chip { set: input.stem.to_owned(), value, label })
    };
    let values = Memo::new(move |_| {
        let others = slugs(vocabulary).into_iter().filter(|slug| chosen.with(|chosen| !chosen.contains(slug)));
        std::iter::once(String::new()).chain(others).collect::<Vec<_>>()
    });
    let label = Arc::new(move |language, value: &str| match value {
        "" => EditorTexts::of(language).add_domain.to_owned(),
        value => words::word(language, vocabulary, value),
    });
    let name = Arc::new(|language| EditorTexts::of(language).add_domain.to_owned());
    let adding = Choice::adding_to(editor, input.stem, name);
    div().class("sources-of").child(keyed(move || chosen.get(), chip)).child(choice_list(
        editor,
        adding,
        Options { values, label },
    ))
}

fn members(draft: &Draft, input: Input) -> Vec<String> {
    draft.members(input.stem).into_iter().map(str::to_owned).collect()
}

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

/// A text in the language of the page.
type Name = Arc<dyn Fn(Language) -> String + Send + Sync>;

/// The label of a value in the language of the page.
type Label = Arc<dyn Fn(Language, &str) -> String + Send + Sync>;

/// A value that the reader chooses.
pub(super) struct Choice {
    /// Its path in the draft, which gives the id of the element.
    pub(super) path: String,
    /// The accessible name.
    pub(super) name: Name,
    /// The current value.
    pub(super) current: Memo<String>,
    /// Called with the value that the reader chooses.
    pub(super) choose: Arc<dyn Fn(&str) + Send + Sync>,
}

/// What there is to choose from.
pub(super) struct Options {
    /// The values in their order; the empty one clears the choice.
    pub(super) values: Memo<Vec<String>>,
    /// What each is called.
    pub(super) label: Label,
}

impl Choice {
    /// The value of an input at a stem: its own, or that of a list item.
    pub(super) fn of_input(editor: EditorContext, input: Input, stem: &str) -> Self {
        let path = Path::new(stem);
        Self {
            path: stem.to_owned(),
            name: Arc::new(move |language| words::input(language, &input).to_owned()),
            current: editor.text(stem),
            choose: Arc::new(move |value| editor.edit(|draft| Edit::chosen(draft, path.clone(), value))),
        }
    }

    /// A value to be added to a set. It stays empty, since a chosen value becomes a member.
    pub(super) fn adding_to(editor: EditorContext, set: &str, name: Name) -> Self {
        let path = set.to_owned();
        let add = move |value: &str| {
            if !value.is_empty() {
                editor.edit(|draft| Edit::toggled(draft, &path, value));
            }
        };
        Self { path: set.to_owned(), name, current: Memo::new(|_| String::new()), choose: Arc::new(add) }
    }
}

/// Radio buttons side by side.
pub(super) fn segments(editor: EditorContext, choice: Choice, options: Options) -> Element {
    let Choice { path, name, current, choose } = choice;
    let language = editor.app.language;
    let group = dom_id(&path);
    let segment = {
        let group = group.clone();
        move |value: String| {
            let (own, chosen, choose) = (value.clone(), value.clone(), Arc::clone(&choose));
            let label_of = Arc::clone(&options.label);
            label()
                .child(
                    input()
                        .attr("type", "radio")
                        .attr("name", &group)
                        .attr("value", &value)
                        .prop("checked", move || current.with(|current| *current == own))
                        .on(ev::change, move |_| choose(&chosen)),
                )
                .child(span().child(move || label_of(language.get(), &value)))
        }
    };
    fieldset()
        .id(group)
        .class("segments")
        .child(legend().class("visually-hidden").child(move || name(language.get())))
        .child(keyed(move || options.values.get(), segment))
}

/// A drop-down list. A current value that is not among the options is added to them.
pub(super) fn choice_list(editor: EditorContext, choice: Choice, options: Options) -> Element {
    let Choice { path, name, current, choose } = choice;
    let language = editor.app.language;
    let values = move || {
        let mut values = options.values.get();
        let current = current.get();
        if !values.contains(&current) {
            values.push(current);
        }
        values
    };
    let option = move |value: String| {
        let (own, label_of) = (value.clone(), Arc::clone(&options.label));
        option()
            .attr("value", &value)
            .prop("selected", move || current.with(|current| *current == own))
            .child(move || label_of(language.get(), &value))
    };
    select()
        .id(dom_id(&path))
        .class("field select")
        .attr("aria-label", move || name(language.get()))
        .on(ev::change, move |event| choose(&event_target_value(&event)))
        .child(keyed(values, option))
}

/// A member of a set.
pub(super) struct Chip {
    /// The path of the set.
    pub(super) set: String,
    /// The member.
    pub(super) value: String,
    /// The element with its name.
    pub(super) label: Element,
}

/// A button with a member of a set, which removes it.
pub(super) fn chip(editor: EditorContext, chip: Chip) -> Element {
    let Chip { set, value, label } = chip;
    let own_id = dom_id(Path::member(&set, &value).as_str());
    let remove = move |_| {
        editor.edit(|draft| Edit::toggled(draft, &set, &value));
        editor.reveal(Path::new(&*set), None);
    };
    button()
        .class("chip")
        .id(own_id)
        .attr("title", t(|l| CommonTexts::of(l).remove))
        .on(ev::click, remove)
        .child(label)
        .child(cross())
}

/// The label of the field that edits a path.
pub(super) fn field_label(
    editor: EditorContext,
    path: &str,
    words: impl Fn(Language) -> String + Send + 'static,
) -> Element {
    let language = editor.app.language;
    label().class("label").attr("for", dom_id(path)).child(move || words(language.get()))
}

/// The label of a group of fields.
pub(super) fn heading(editor: EditorContext, words: impl Fn(Language) -> String + Send + 'static) -> Element {
    let language = editor.app.language;
    h3().class("label").child(move || words(language.get()))
}
