//! What the reader is asked: a file that says something else than the draft of this browser, two drafts of one record.

use crate::commitment::{Dataset, Language, PartialDate};
use crate::draft::{Change, Texts};
use crate::i18n::editor::{Said, basis, lines, topic};
use crate::i18n::moment::{self, LocalTime};
use crate::i18n::plural::{counted, quoted};
use crate::i18n::{Passage, colon, pick};

/// That a draft of a file is here already and says something else.
pub fn says_otherwise(language: Language, name: &str, file: &str) -> Passage {
    let end = pick(
        language,
        " est déjà dans ce navigateur et ne dit pas la même chose que ",
        " is already in this browser and does not say the same as ",
    );
    Passage {
        before: String::new(),
        found: quoted(language, name),
        after: [end, &quoted(language, file), "."].concat(),
    }
}

/// When both were written, and which is older: « Ici : modifié à 14 h 32. Dans le fichier : enregistré à 9 h 05, plus ancien. »
pub fn both_moments(
    language: Language,
    here: LocalTime,
    there: LocalTime,
    today: PartialDate,
    is_older: bool,
) -> String {
    let age =
        if is_older { pick(language, ", plus ancien", ", older") } else { pick(language, ", plus récent", ", newer") };
    let [here_lead, there_lead] = match language {
        Language::Fr => ["Ici\u{a0}: modifié ", ". Dans le fichier\u{a0}: enregistré "],
        Language::En => ["Here: changed ", ". In the file: saved "],
    };
    let [here, there] = [here, there].map(|time| moment::at(language, time, today));
    [here_lead, &here, there_lead, &there, age, "."].concat()
}

/// What a change is about.
pub fn change(language: Language, change: &Change) -> String {
    change.topic.as_ref().map_or_else(|| pick(language, "Autre", "Other").to_owned(), |of| topic(language, of))
}

/// What a version says there, line by line, with its basis; texts as they were typed where there is no register, or no field.
pub fn version(language: Language, change: &Change, texts: &Texts, dataset: Option<&Dataset>) -> Vec<Said> {
    let said = change.topic.as_ref().zip(dataset).map(|(topic, dataset)| {
        let basis = basis(language, topic, texts, str::to_owned);
        let basis = (!basis.is_empty()).then_some(Said { text: basis, language: None });
        lines(language, topic, texts, dataset).into_iter().chain(basis).collect::<Vec<_>>()
    });
    let typed = || {
        let cells = texts.iter().flat_map(|(path, cell)| cell.texts().map(|text| (path.language(), text)));
        cells.map(|(language, text)| Said { text: text.to_owned(), language }).collect()
    };
    let said = said.filter(|lines| !lines.is_empty()).unwrap_or_else(typed);
    if said.is_empty() { vec![Said { text: "—".to_owned(), language: None }] } else { said }
}

/// That a choice waits: « 1 brouillon est déjà ici et dit autre chose : rien ne change avant votre choix. »
pub fn choice_waits(language: Language, count: usize) -> String {
    match language {
        Language::Fr => [
            &counted(language, count, "brouillon est déjà ici et dit", "brouillons sont déjà ici et disent"),
            " autre chose\u{a0}: rien ne change avant votre choix, ci-dessous.",
        ]
        .concat(),
        Language::En => [
            &counted(language, count, "draft is already here and says", "drafts are already here and say"),
            " something else: nothing changes before you choose, below.",
        ]
        .concat(),
    }
}

/// That a draft now says what the file says.
pub fn is_replaced(language: Language, name: &str) -> String {
    let name = quoted(language, name);
    [&name, pick(language, " dit maintenant ce que dit le fichier.", " now says what the file says.")].concat()
}

/// When a draft last changed: « modifié à 14 h 32 ».
pub fn changed_at(language: Language, time: LocalTime, today: PartialDate) -> String {
    [pick(language, "modifié ", "changed "), &moment::at(language, time, today)].concat()
}

/// Two drafts that cannot both be published, each with what tells it apart.
pub(super) fn one_record(language: Language, drafts: [&str; 2]) -> String {
    let (and, end) = match language {
        Language::Fr => (" et ", " changent la même fiche\u{a0}: un seul peut être publié. Choisissez-le."),
        Language::En => (" and ", " change the same record: only one can be published. Choose it."),
    };
    let [first, second] = drafts;
    [first, and, second, end].concat()
}

/// A name with what tells it apart: « « Louisiane » (modifié à 14 h 32) ».
pub fn told_apart(language: Language, name: &str, detail: &str) -> String {
    let name = quoted(language, name);
    if detail.is_empty() { name } else { [&name, " (", detail, ")"].concat() }
}

/// What is needed first, and where: « Titre, anglais : manque en anglais. »
pub(super) fn first_need(language: Language, place: &str, need: &str) -> String {
    [place, colon(language), &crate::i18n::plural::uncapitalised(need)].concat()
}
