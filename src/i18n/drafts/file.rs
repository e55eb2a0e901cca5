//! Files of drafts: what left, what came in or was refused, and what publishing would ask for.

use super::{drafts, nameless, still_asked};
use crate::commitment::{Dataset, Language, PartialDate};
use crate::draft::{Change, Draft, FileError, MigrationError, PublishError, Texts, Unreadable};
use crate::i18n::date::{self, LocalTime};
use crate::i18n::editor::{self, VersionText, basis, lines, topic};
use crate::i18n::plural::{both, counted, number, quoted, uncapitalised};
use crate::i18n::{Passage, colon, keeping, pick, problem};

/// The last time that all were in files: « Dernière copie complète : il y a 9 jours ».
pub fn last_full_copy(language: Language, days: Option<usize>) -> String {
    let lead = pick(language, "Dernière copie complète\u{a0}: ", "Last complete copy: ");
    [lead, &days.map_or_else(|| pick(language, "jamais", "never").to_owned(), |days| date::ago(language, days))]
        .concat()
}

/// How the drafts stand to their copies, in the way out: « Depuis, 3 brouillons ont changé et 1 n’a jamais été copié. »
pub fn copies(language: Language, changed: usize, never: usize) -> String {
    let changed_words = (changed > 0).then(|| match language {
        Language::Fr => {
            counted(language, changed, "brouillon a changé depuis sa copie", "brouillons ont changé depuis leur copie")
        }
        Language::En => {
            counted(language, changed, "draft has changed since its copy", "drafts have changed since their copies")
        }
    });
    let never_words = (never > 0).then(|| match language {
        Language::Fr => {
            counted(language, never, "brouillon n’a jamais été copié", "brouillons n’ont jamais été copiés")
        }
        Language::En => counted(language, never, "draft was never copied", "drafts were never copied"),
    });
    let parts: Vec<String> = changed_words.into_iter().chain(never_words).collect();
    if parts.is_empty() {
        return pick(language, "Tous vos brouillons sont dans des fichiers.", "All your drafts are in files.")
            .to_owned();
    }
    [&both(language, &parts), "."].concat()
}

/// The button that takes all: « Télécharger les 4 ».
pub fn download_all(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Fr, 1) => "Télécharger le brouillon".to_owned(),
        (Language::En, 1) => "Download the draft".to_owned(),
        (Language::Fr, _) => ["Télécharger les ", &number(language, count)].concat(),
        (Language::En, _) => ["Download all ", &number(language, count)].concat(),
    }
}

/// A value that was set aside: « Un brouillon illisible, daté du 3 novembre 2026, 2,1 ko ».
pub fn quarantined_draft(language: Language, saved_at: Option<PartialDate>, units: usize) -> String {
    let mut words = pick(language, "Un brouillon illisible", "An unreadable draft").to_owned();
    if let Some(day) = saved_at {
        words += pick(language, ", daté ", ", dated ");
        words += &match language {
            Language::Fr => date::of(language, day),
            Language::En => date::long(language, day),
        };
    }
    [&words, ", ", &keeping::size(language, units)].concat()
}

/// Why a value or a draft of a file cannot be opened.
pub fn unreadable(language: Language, reason: &Unreadable) -> String {
    let (fr, en) = match reason {
        Unreadable::NotJson { line, column } => {
            let (line, column) = (line.to_string(), column.to_string());
            return match language {
                Language::Fr => {
                    ["Ce n’est pas du JSON, à partir de la ligne ", &line, ", colonne ", &column, "."].concat()
                }
                Language::En => ["It is not JSON, from line ", &line, ", column ", &column, "."].concat(),
            };
        }
        Unreadable::Foreign => {
            ("Ce n’est pas un brouillon de cette application.", "It is not a draft of this application.")
        }
        Unreadable::Format(MigrationError::TooNew(_)) | Unreadable::UnknownKind(_) => (
            "Une version plus récente de l’application l’a écrit. Rechargez la page.",
            "A newer version of the application wrote it. Reload the page.",
        ),
        Unreadable::Format(_) => {
            ("Son format n’est pas celui d’un brouillon publié.", "Its format is not one that was ever released.")
        }
        Unreadable::Damaged(_) => ("Une partie manque ou a une autre forme.", "A part is missing or has another form."),
    };
    pick(language, fr, en).to_owned()
}

/// Why a file is refused as a whole.
pub fn refused(language: Language, error: &FileError) -> String {
    let (fr, en) = match error {
        FileError::NotJson { line, column } => {
            return unreadable(language, &Unreadable::NotJson { line: *line, column: *column });
        }
        FileError::Foreign => (
            "Ce n’est pas un fichier de brouillons. Pour ouvrir des données, passez par le registre.",
            "It is not a file of drafts.",
        ),
        FileError::TooNew(_) => (
            "Une version plus récente de l’application l’a écrit. Rechargez la page, puis rouvrez le fichier.",
            "A newer version of the application wrote it. Reload the page, then open the file again.",
        ),
        FileError::Altered { .. } => (
            "Le fichier a été modifié après avoir été écrit\u{a0}: sa somme de contrôle ne correspond plus. Rien n’en est ouvert.",
            "The file was changed after it was written: its checksum no longer agrees. Nothing of it is opened.",
        ),
    };
    pick(language, fr, en).to_owned()
}

/// That what people read in a sheet was changed.
pub fn retouched(language: Language) -> &'static str {
    pick(
        language,
        "Le texte lisible du fichier a été modifié après coup; ce changement serait perdu. Rien n’en est ouvert\u{a0}: faites-le dans le brouillon.",
        "The readable text of the file was changed afterwards; that change would be lost. Nothing of it is opened: make it in the draft.",
    )
}

/// What came of a file: « 3 brouillons ouverts de « brouillons.html ». »
pub fn opened(language: Language, count: usize, file: &str) -> String {
    let file = quoted(language, file);
    match language {
        Language::Fr => {
            [&counted(language, count, "brouillon ouvert", "brouillons ouverts"), " de ", &file, "."].concat()
        }
        Language::En => [&drafts(language, count), " opened from ", &file, "."].concat(),
    }
}

/// That a file is refused: « « notes.json » n’est pas ouvert. »
pub fn not_opened(language: Language, file: &str) -> String {
    [&quoted(language, file), pick(language, " n’est pas ouvert.", " is not opened.")].concat()
}

/// One draft of a file that is not opened: « Brouillon 2 : … ».
pub fn refused_draft(language: Language, place: usize, reason: &Unreadable) -> String {
    let lead = [pick(language, "Brouillon ", "Draft "), &number(language, place), colon(language)];
    [lead.concat(), unreadable(language, reason)].concat()
}

/// Why no dataset could be made of the chosen drafts: which of them, and why. `find` gives a draft, and words that tell it apart
/// from others of its name.
pub fn not_published<'a>(
    language: Language,
    error: &PublishError,
    find: &dyn Fn(&str) -> Option<(&'a Draft, String)>,
) -> String {
    let named = |id: &str| {
        let found = find(id);
        let name = found.as_ref().and_then(|(draft, _)| draft.name(language));
        let name = name.unwrap_or_else(|| nameless(language).to_owned());
        qualified_name(language, &name, found.as_ref().map_or("", |(_, detail)| detail))
    };
    match error {
        PublishError::NotReady { id, problems } => {
            let needed = uncapitalised(&still_asked(language, problems.len()));
            let first = problems.first().zip(find(id)).map(|(problem, (draft, _))| {
                let place = editor::place(language, draft, &problem.path);
                [" ", &first_need(language, &place, &editor::need(language, &problem.need))].concat()
            });
            [&named(id), colon(language), &needed, ".", &first.unwrap_or_default()].concat()
        }
        PublishError::Dataset(_) => pick(
            language,
            "Les données publiées ne sont pas lisibles\u{a0}: rien ne peut y être ajouté.",
            "The published data cannot be read: nothing can be added to them.",
        )
        .to_owned(),
        PublishError::OneRecord([first, second]) => one_record(language, [&named(first), &named(second)]),
        PublishError::Refused { id, errors } => {
            let first = errors.problems().first().map(|problem| problem::words(language, problem)).unwrap_or_default();
            let [lead, end] = match language {
                Language::Fr => ["Avec ", ", les données ne vont plus ensemble\u{a0}: "],
                Language::En => ["With ", ", the data no longer fit together: "],
            };
            [lead, &named(id), end, &first].concat()
        }
    }
}

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
    let [here, there] = [here, there].map(|time| date::at(language, time, today));
    [here_lead, &here, there_lead, &there, age, "."].concat()
}

/// What a change is about.
pub fn change(language: Language, change: &Change) -> String {
    change.topic.as_ref().map_or_else(|| pick(language, "Autre", "Other").to_owned(), |of| topic(language, of))
}

/// What a version says there, line by line, with its basis; texts as they were typed where there is no register, or no field.
pub fn version(language: Language, change: &Change, texts: &Texts, dataset: Option<&Dataset>) -> Vec<VersionText> {
    let said = change.topic.as_ref().zip(dataset).map(|(topic, dataset)| {
        let basis = basis(language, topic, texts, str::to_owned);
        let basis = (!basis.is_empty()).then_some(VersionText { text: basis, language: None });
        lines(language, topic, texts, dataset).into_iter().chain(basis).collect::<Vec<_>>()
    });
    let typed = || {
        let cells = texts.iter().flat_map(|(path, cell)| cell.texts().map(|text| (path.language(), text)));
        cells.map(|(language, text)| VersionText { text: text.to_owned(), language }).collect()
    };
    let said = said.filter(|lines| !lines.is_empty()).unwrap_or_else(typed);
    if said.is_empty() { vec![VersionText { text: "—".to_owned(), language: None }] } else { said }
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
    [pick(language, "modifié ", "changed "), &date::at(language, time, today)].concat()
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

/// A name with the detail that distinguishes it: « « Louisiane » (modifié à 14 h 32) ».
pub fn qualified_name(language: Language, name: &str, detail: &str) -> String {
    let name = quoted(language, name);
    if detail.is_empty() { name } else { [&name, " (", detail, ")"].concat() }
}

/// What is needed first, and where: « Titre, anglais : manque en anglais. »
pub(super) fn first_need(language: Language, place: &str, need: &str) -> String {
    [place, colon(language), &crate::i18n::plural::uncapitalised(need)].concat()
}
