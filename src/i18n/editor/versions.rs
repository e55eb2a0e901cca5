//! Three versions of a record in words: as it was when the draft began, as it is published now, the draft.

use crate::commitment::{Answer, Dataset, Field, Fingerprint, Language, PartialDate};
use crate::draft::{
    DiffRow, DiffStatus, INFERRED, INPUTS, Input, InputShape, Path, STATED, Texts, Topic, UNSTATED, Vocabulary,
    field_of,
};
use crate::i18n::plural::{agree, capitalised, counted, number, uncapitalised};
use crate::i18n::{Passage, colon, date, label, pick, record};

/// A line of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionText {
    /// The words.
    pub text: String,
    /// Their language, where they are a text of their writer.
    pub language: Option<Language>,
}

impl VersionText {
    fn of_app(text: impl Into<String>) -> Self {
        Self { text: text.into(), language: None }
    }
}

/// What a version says of a topic, line by line; nothing where it says nothing.
pub fn lines(language: Language, topic: &Topic, texts: &Texts, dataset: &Dataset) -> Vec<VersionText> {
    let mut lines = Vec::new();
    for input in &INPUTS {
        let is_on = match topic {
            Topic::Field(field) => field_of(&Path::new(input.stem)) == Some(*field),
            Topic::Source(_) => input.stem.starts_with("sources/"),
        };
        if is_on {
            lines.extend(of_input(language, input, texts, dataset));
        }
    }
    lines
}

/// The basis of a field, or « mis de côté »: the second line of a version. Sources are named by `name`.
pub fn basis(language: Language, topic: &Topic, texts: &Texts, name: impl Fn(&str) -> String) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut add = |part: String| {
        if !parts.contains(&part) {
            parts.push(part);
        }
    };
    let Topic::Field(_) = topic else { return String::new() };
    for (path, cell) in texts {
        let Some(evidence) = path.as_str().strip_prefix("evidence/") else { continue };
        if evidence.ends_with("/basis") {
            add(match cell.text.as_str() {
                STATED => label::basis(language, crate::commitment::Basis::Stated).to_owned(),
                INFERRED => label::basis(language, crate::commitment::Basis::Inferred).to_owned(),
                UNSTATED => pick(language, "mis de côté", "set aside").to_owned(),
                other => other.to_owned(),
            });
        } else if let Some((_, source)) = evidence.split_once("/source/") {
            add(name(source));
        }
    }
    parts.join(", ")
}

fn of_input(language: Language, input: &Input, texts: &Texts, dataset: &Dataset) -> Vec<VersionText> {
    let mut lines = Vec::new();
    if let InputShape::Set(vocabulary) = input.shape {
        let begin = [input.stem, "/"].concat();
        let members = texts.keys().filter_map(|path| path.as_str().strip_prefix(&begin));
        let words: Vec<String> = members.map(|slug| uncapitalised(&super::word(language, vocabulary, slug))).collect();
        lines.extend((!words.is_empty()).then(|| VersionText::of_app(capitalised(&words.join(", ")))));
        return lines;
    }
    for (path, cell) in texts.iter().filter(|(path, _)| Input::of(path).is_some_and(|of| of.stem == input.stem)) {
        for text in cell.texts().filter(|text| !text.is_empty()) {
            lines.push(of_text(language, input, path, text, dataset));
        }
    }
    lines
}

fn of_text(language: Language, input: &Input, path: &Path, text: &str, dataset: &Dataset) -> VersionText {
    let words = match input.shape {
        InputShape::Choice(Vocabulary::TitleStatus) => {
            let of = path.language().map_or("", super::need::column);
            [of, colon(language), &uncapitalised(&super::word(language, Vocabulary::TitleStatus, text))].concat()
        }
        InputShape::Choice(vocabulary) => super::word(language, vocabulary, text),
        InputShape::Answer if text == "yes" => label::answer(language, Answer::Yes).to_owned(),
        InputShape::Answer if text == "no" => label::answer(language, Answer::No).to_owned(),
        InputShape::When | InputShape::Date => {
            text.parse().map_or_else(|_| text.to_owned(), |when| date::when(language, when))
        }
        InputShape::Slug if input.stem == "follows" => {
            dataset.get(text).map_or_else(|| text.to_owned(), |other| record::heading(language, other))
        }
        _ => {
            let is_part = input.stem.starts_with("partner/") && input.stem != "partner/name";
            if !is_part {
                return VersionText { text: text.to_owned(), language: path.language() };
            }
            let name = uncapitalised(super::input(language, input));
            return VersionText::of_app([&name, colon(language), text].concat());
        }
    };
    VersionText::of_app(words)
}

/// What is compared.
pub fn topic(language: Language, topic: &Topic) -> String {
    match topic {
        Topic::Field(Field::OfficialTitle) => pick(language, "Titre", "Title").to_owned(),
        Topic::Field(field) => label::field(language, *field).to_owned(),
        Topic::Source(_) => super::item(language, "sources", 0).trim_end_matches([' ', '0']).to_owned(),
    }
}

/// The heading of the comparison, its number apart: « 5 champs sur 18 diffèrent de la fiche publiée ».
pub fn differing(language: Language, rows: &[DiffRow]) -> Passage {
    let fields = || rows.iter().filter(|row| matches!(row.topic, Topic::Field(_)));
    let all = number(language, fields().count());
    let differing = fields().filter(|row| row.draft != row.published).count();
    let (found, after) = match language {
        Language::Fr => (
            [&counted(language, differing, "champ", "champs"), " sur ", &all].concat(),
            [" ", agree(language, differing, "diffère", "diffèrent"), " de la fiche publiée"].concat(),
        ),
        Language::En => (
            [&number(language, differing), " of ", &all, " fields"].concat(),
            [" ", agree(language, differing, "differs", "differ"), " from the published record"].concat(),
        ),
    };
    Passage { found, after, ..Passage::default() }
}

/// How many conflicts, changes of either side, and identical topics there are, each number set apart.
pub fn counts(language: Language, rows: &[DiffRow]) -> Vec<Passage> {
    let count = |is: fn(DiffStatus) -> bool| rows.iter().filter(|row| is(row.status)).count();
    let line = |count: usize, fr: (&str, &str), en: (&str, &str)| Passage {
        found: number(language, count),
        after: [" ", pick(language, agree(language, count, fr.0, fr.1), agree(language, count, en.0, en.1))].concat(),
        ..Passage::default()
    };
    vec![
        line(
            count(|status| status == DiffStatus::Conflict),
            ("conflit à trancher", "conflits à trancher"),
            ("conflict to settle", "conflicts to settle"),
        ),
        line(
            count(|status| matches!(status, DiffStatus::LocalOnly | DiffStatus::KeptLocal)),
            ("changé par vous", "changés par vous"),
            ("changed by you", "changed by you"),
        ),
        line(
            count(|status| status == DiffStatus::RemoteOnly),
            ("changé dans la publication", "changés dans la publication"),
            ("changed in the publication", "changed in the publication"),
        ),
        line(
            count(|status| matches!(status, DiffStatus::Same | DiffStatus::SameChange)),
            ("identique", "identiques"),
            ("identical", "identical"),
        ),
    ]
}

/// « 13 champs identiques ».
pub fn identical(language: Language, count: usize) -> String {
    match language {
        Language::Fr => counted(language, count, "champ identique", "champs identiques"),
        Language::En => counted(language, count, "identical field", "identical fields"),
    }
}

/// The edition of a version: « Publié le 24 octobre 2026 ».
pub fn published_on(language: Language, updated: PartialDate) -> String {
    [pick(language, "Publié ", "Published "), &date::on(language, updated)].concat()
}

/// « empreinte 57A1 4BBF ».
pub fn fingerprint(language: Language, fingerprint: &str) -> String {
    let shown = fingerprint.parse::<Fingerprint>().map_or_else(|_| fingerprint.to_owned(), |known| known.to_string());
    [pick(language, "empreinte ", "fingerprint "), &shown].concat()
}

/// « révision 14 ».
pub fn revision(language: Language, revision: u64) -> String {
    [pick(language, "révision ", "revision "), &revision.to_string()].concat()
}
