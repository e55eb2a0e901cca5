//! Why a row was found: « Trouvé dans un autre nom du partenaire : Cymru ».

use super::{Passage, colon, pick};
use crate::commitment::Language;
use crate::query::{Match, SearchField};

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

    fn told(language: Language, found: &Match) -> String {
        why_matched(language, found).to_string().replace('\u{a0}', " ")
    }

    #[test]
    fn the_lines_of_the_pictures() {
        let cymru = found(SearchField::Alias, None, "Cymru", "Cymru", false);
        assert_eq!(told(Fr, &cymru), "Trouvé dans un autre nom du partenaire : Cymru");
        assert_eq!(told(En, &cymru), "Found in another name of the partner: Cymru");
        let louisiana = found(SearchField::Partner, Some(Fr), "Louisiane", "Louisiane", true);
        assert_eq!(told(Fr, &louisiana), "Trouvé dans le nom du partenaire : Louisiane, à une lettre près");
        assert_eq!(told(En, &louisiana), "Found in the partner’s name in French: Louisiane, one letter off");
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
