//! Words of the list: search, filters, table, comparison tray, why a row was found, and an empty result.

use super::plural::{agree, commitments, counted, number, quoted};
use super::{Passage, colon, date, label, pick};
use crate::commitment::{Commitment, Language};
use crate::query::{Condition, Filters, Match, SearchField};

texts! {
    /// Words of the list.
    RegisterTexts {
        search: "Chercher" / "Search",
        search_placeholder: "Partenaire, titre, mot…" / "Partner, title, word…",
        from_own_file: "D’après votre fichier, lu dans ce navigateur; rien n’est envoyé." / "From your file, read in this browser; nothing is sent.",
        not_complete: "La liste n’est pas complète." / "The list is not complete.",
        filters: "Filtres" / "Filters",
        no_filter: "Aucun filtre." / "No filter.",
        ways_of_seeing: "Façons de voir la sélection" / "Ways of seeing the selection",
        map: "Carte" / "Map",
        timeline: "Chronologie" / "Timeline",
        matrix: "Matrice" / "Matrix",
        active_filters: "Filtres choisis" / "Chosen filters",
        clear_all: "Tout effacer" / "Clear all",
        clear_facet: "Effacer" / "Clear",
        remove_filter: "Retirer le filtre :" / "Remove the filter:",
        or: "ou" / "or",
        search_in_facet: "Chercher dans la liste" / "Search in the list",
        span_note: "Daté « 2016-2020 », un engagement compte dans deux périodes." / "A commitment dated “2016–2020” counts in two periods.",
        order: "Ordre de la liste" / "Order of the list",
        partner: "Partenaire" / "Partner",
        instrument: "Instrument" / "Instrument",
        signed: "Signé" / "Signed",
        scope: "Portée" / "Scope",
        convention: "Convention de 2005" / "2005 Convention",
        convention_short: "Convention" / "Convention",
        compare: "Comparer" / "Compare",
        compare_full: "Quatre engagements sont déjà choisis : retirez-en un pour choisir celui-ci." / "Four commitments are already chosen: remove one to choose this one.",
        tray: "Engagements à comparer" / "Commitments to compare",
        tick_another: "Choisissez-en un autre pour comparer." / "Choose another one to compare.",
        untick_all: "Effacer le choix" / "Clear the choice",
        why_none: "Pourquoi aucun résultat?" / "Why no results?",
        without_any_filter: "sans aucun filtre" / "without any filter",
        near_misses: "À une condition près" / "One condition away",
        what_sets_it_apart: "Ce qui l’écarte" / "What rules it out",
    }
}

/// The button that opens the filters on a narrow window: « Filtres (2) ».
pub fn filters_button(language: Language, conditions: usize) -> String {
    let word = pick(language, "Filtres", "Filters");
    if conditions == 0 { word.to_owned() } else { [word, " (", &number(language, conditions), ")"].concat() }
}

/// The button that leaves the filters: « Voir 10 engagements ».
pub fn see(language: Language, shown: usize) -> String {
    match shown {
        0 => pick(language, "Voir pourquoi aucun", "See why none").to_owned(),
        _ => [pick(language, "Voir ", "See "), &commitments(language, shown)].concat(),
    }
}

/// The start of the comparison tray: « 2 choisis : », before their names.
pub fn ticked(language: Language, count: usize) -> String {
    match language {
        Language::Fr => counted(language, count, "choisi", "choisis") + "\u{a0}:",
        Language::En => number(language, count) + " chosen:",
    }
}

/// The button of the tray: « Comparer les 2 ».
pub fn compare_button(language: Language, count: usize) -> String {
    [pick(language, "Comparer les ", "Compare the "), &number(language, count)].concat()
}

/// The name of the box of a row: « Comparer : Pays basque, Protocole d’entente, 2017-10-31 ».
pub fn compare_row(language: Language, commitment: &Commitment) -> String {
    let lead = pick(language, "Comparer\u{a0}: ", "Compare: ");
    let (partner, title) = (commitment.partner.name.get(language), commitment.title.get(language));
    [lead, partner, ", ", title, ", ", &date::table(language, commitment)].concat()
}

/// The offer beside a forgiven typo: « Chercher plutôt « louisiane » ».
pub fn search_instead(language: Language, words: &str) -> String {
    [pick(language, "Chercher plutôt ", "Search instead for "), &quoted(language, words)].concat()
}

/// The line below the list: that it ends here, why the others are not in it, and how words are looked for.
/// `is_corrected` says that a typo was forgiven, `is_last` that no page follows.
pub fn end_of_list(
    language: Language,
    filters: &Filters,
    (shown, total): (usize, usize),
    is_corrected: bool,
    is_last: bool,
) -> String {
    let others = total.saturating_sub(shown);
    let has_words = filters.conditions().any(|condition| condition == Condition::Words);
    let conditions = filters.conditions().count();
    let words = filters.words().split_whitespace().count();
    let mut line = if is_last { pick(language, "Fin de la liste.", "End of list.") } else { "" }.to_owned();
    if has_words && is_corrected {
        line.push_str(match (language, words) {
            (Language::Fr, 1) => " Aucun engagement ne contient exactement ce mot.",
            (Language::Fr, _) => " Aucun engagement ne contient exactement ces mots.",
            (Language::En, 1) => " No commitment contains exactly this word.",
            (Language::En, _) => " No commitment contains exactly these words.",
        });
    } else if others > 0 && conditions > 0 {
        line.push_str(&the_others(language, others));
        line.push_str(match (language, has_words && conditions == 1) {
            (Language::Fr, true) => agree(language, others, " ne contient pas ", " ne contiennent pas "),
            (Language::Fr, false) => agree(language, others, " ne répond pas à ", " ne répondent pas à "),
            (Language::En, true) => agree(language, others, " does not contain ", " do not contain "),
            (Language::En, false) => agree(language, others, " does not meet ", " do not meet "),
        });
        line.push_str(match (has_words, conditions, words) {
            (true, 1, 1) => pick(language, "ce mot.", "this word."),
            (true, 1, _) => pick(language, "ces mots.", "these words."),
            (false, 1, _) => pick(language, "ce filtre.", "this filter."),
            _ => pick(language, "ces filtres.", "these filters."),
        });
    }
    if has_words && !is_corrected {
        line.push_str(pick(
            language,
            " Les mots sont cherchés en français, en anglais et dans les autres noms des partenaires.",
            " Words are looked for in French, in English and in other names of the partners.",
        ));
    }
    if has_words {
        line.push_str(pick(
            language,
            " Une faute de frappe est admise dans un mot de cinq lettres ou plus; accents, majuscules et ordre des mots ne comptent pas.",
            " One typing error is forgiven in a word of five letters or more; accents, capitals and word order do not count.",
        ));
    }
    line
}

/// « Les 26 autres engagements », « L’autre engagement ».
fn the_others(language: Language, others: usize) -> String {
    match (language, others) {
        (Language::Fr, 1) => " L’autre engagement".to_owned(),
        (Language::En, 1) => " The other commitment".to_owned(),
        (Language::Fr, _) => [" Les ", &number(language, others), " autres engagements"].concat(),
        (Language::En, _) => [" The other ", &number(language, others), " commitments"].concat(),
    }
}

/// What a partner's row or link says when read alone: « Pays basque, Protocole d’entente ».
pub fn row_name(language: Language, commitment: &Commitment) -> String {
    [commitment.partner.name.get(language), ", ", commitment.title.get(language)].concat()
}

/// The scope of a row as a second line: « Portée : sectorielle », « Portée : — non précisée ».
pub fn scope_line(language: Language, commitment: &Commitment) -> String {
    let scope = match &commitment.scope {
        Some(scope) => super::plural::uncapitalised(label::scope(language, scope)),
        None => ["— ", label::not_stated(language, label::Gender::Feminine)].concat(),
    };
    [pick(language, "Portée\u{a0}: ", "Scope: "), &scope].concat()
}

/// How many characters of a text are kept on each side of what was found.
const KEPT_CHARACTERS: usize = 40;

/// Why a row has a word: where it was found, with the text around it, shortened at its ends.
pub fn why_matched(language: Language, found: &Match) -> Passage {
    let part = |range| found.text.get(range).unwrap_or_default();
    let mut before = pick(language, "Trouvé dans ", "Found in ").to_owned();
    before.push_str(place(language, found.field));
    if found.language == Some(language.other()) {
        before.push_str(pick(language, " en anglais", " in French"));
    }
    before.push_str(colon(language));
    before.push_str(&end_of(part(0..found.range.start)));
    let mut after = start_of(part(found.range.end..found.text.len()));
    if found.typo {
        after.push_str(pick(language, ", à une lettre près", ", one letter off"));
    }
    Passage { before, found: part(found.range.clone()).to_owned(), after }
}

fn place(language: Language, field: SearchField) -> &'static str {
    let (fr, en) = match field {
        SearchField::Partner => ("le nom du partenaire", "the partner’s name"),
        SearchField::Title => ("le titre", "the title"),
        SearchField::State => ("l’État du partenaire", "the partner’s state"),
        SearchField::Alias => ("un autre nom du partenaire", "another name of the partner"),
        SearchField::Term => ("le mot de la source", "the source’s word"),
        SearchField::Type => ("le type d’instrument", "the instrument type"),
        SearchField::Year => ("l’année", "the year"),
        SearchField::Place => ("le lieu", "the place"),
        SearchField::Signatory => ("les signataires", "the signatories"),
        SearchField::Content => ("le contenu", "the content"),
        SearchField::Domain => ("les domaines", "the domains"),
    };
    pick(language, fr, en)
}

/// The last words of a text, after an ellipsis where some are left out.
fn end_of(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(KEPT_CHARACTERS) else { return text.to_owned() };
    let kept = text.get(cut..).unwrap_or_default();
    let words = kept.split_once(' ').map_or(kept, |(_, words)| words);
    ["… ", words].concat()
}

/// The first words of a text, before an ellipsis where some are left out.
fn start_of(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(KEPT_CHARACTERS) else { return text.to_owned() };
    let kept = text.get(..cut).unwrap_or_default();
    let words = kept.rsplit_once(' ').map_or(kept, |(words, _)| words);
    [words, " …"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Fr};

    fn found(field: SearchField, language: Option<Language>, text: &str, word: &str, typo: bool) -> Match {
        let start = text.find(word).unwrap();
        let range = start..start + word.len();
        Match { word: word.to_lowercase(), field, language, text: text.into(), range, typo }
    }

    fn match_text(language: Language, found: &Match) -> String {
        why_matched(language, found).to_string().replace('\u{a0}', " ")
    }

    #[test]
    fn the_lines_of_the_pictures() {
        let cymru = found(SearchField::Alias, None, "Cymru", "Cymru", false);
        assert_eq!(match_text(Fr, &cymru), "Trouvé dans un autre nom du partenaire : Cymru");
        assert_eq!(match_text(En, &cymru), "Found in another name of the partner: Cymru");
        let louisiana = found(SearchField::Partner, Some(Fr), "Louisiane", "Louisiane", true);
        assert_eq!(match_text(Fr, &louisiana), "Trouvé dans le nom du partenaire : Louisiane, à une lettre près");
        assert_eq!(match_text(En, &louisiana), "Found in the partner’s name in French: Louisiane, one letter off");
    }

    #[test]
    fn a_long_text_is_shortened_between_words() {
        let text =
            "Gestion durable des forêts, villes intelligentes, industrie du multimédia et échanges entre les écoles";
        let passage = why_matched(Fr, &found(SearchField::Content, Some(Fr), text, "industrie", false));
        assert_eq!(passage.before, "Trouvé dans le contenu\u{a0}: … des forêts, villes intelligentes, ");
        assert_eq!(passage.found, "industrie");
        assert_eq!(passage.after, " du multimédia et échanges entre les …");
    }
}
