//! Words of the next entry of the report: what the register proposes, and how editions compare.

use super::plural::{agree, both, capitalised, counted, in_words, number, quoted, uncapitalised};
use super::{colon, date, label, pick};
use crate::commitment::{Collection, Commitment, InstrumentType, Language, Measure, YearSpan};
use crate::report::{ParagraphCounts, ParagraphOutcome, PeriodError, Proposal, ProposedEntry, TextCounts};

/// Why a period cannot be taken, and what helps.
pub fn period_error(language: Language, error: &PeriodError) -> String {
    match error {
        PeriodError::NotAYear(text) if text.is_empty() => {
            pick(language, "Donnez les deux années de la période.", "Give both years of the period.").to_owned()
        }
        PeriodError::NotAYear(text) => {
            let given = quoted(language, text);
            let words = pick(
                language,
                " n’est pas une année. Écrivez quatre chiffres, comme 2020.",
                " is not a year. Write four digits, such as 2020.",
            );
            given + words
        }
        PeriodError::Reversed { from, to } => {
            let (from, to) = (from.to_string(), to.to_string());
            match language {
                Language::Fr => ["La période commence en ", &from, " et finirait en ", &to, ". Inversez les années."],
                Language::En => ["The period begins in ", &from, " and would end in ", &to, ". Swap the years."],
            }
            .concat()
        }
    }
}

/// What the register proposes, ready for the text: the sentence, the list, and what the asterisk means where one stands. Empty where
/// the period touches no commitment.
pub fn proposal(language: Language, proposal: &Proposal, measure: &Measure) -> String {
    if proposal.entries.is_empty() {
        return String::new();
    }
    let mut lines = vec![proposal_sentence(language, proposal)];
    let entries = proposal.entries.iter().map(|entry| entry_words(language, entry.commitment, measure));
    lines.extend(entries.map(|entry| ["- ", &entry].concat()));
    if proposal.entries.iter().any(|entry| entry.commitment.convention_reference == Some(true)) {
        lines.extend([String::new(), measure.asterisk.get(language).to_owned()]);
    }
    lines.join("\n")
}

/// « Entre 2016 et 2020, 7 nouveaux engagements internationaux ont été pris entre le Québec et : ». They are new where none was counted
/// before and none may have been signed before.
fn proposal_sentence(language: Language, proposal: &Proposal) -> String {
    let YearSpan { from, to } = proposal.years;
    let when = if from == to {
        [pick(language, "En ", "In "), &from.to_string()].concat()
    } else {
        capitalised(&date::between(language, proposal.years))
    };
    let (count, is_new) = (proposal.entries.len(), proposal.is_all_new());
    let some = |singular, plural| agree(language, count, singular, plural);
    let words = match (language, is_new) {
        (Language::Fr, true) => {
            some(" nouvel engagement international a été pris", " nouveaux engagements internationaux ont été pris")
        }
        (Language::Fr, false) => {
            some(" engagement international a été pris", " engagements internationaux ont été pris")
        }
        (Language::En, true) => {
            some(" new international commitment was made", " new international commitments were made")
        }
        (Language::En, false) => some(" international commitment was made", " international commitments were made"),
    };
    let with = pick(language, " entre le Québec et\u{a0}:", " between Québec and the following:");
    [&when, ", ", &number(language, count), words, with].concat()
}

/// One entry of the list as the source writes it: « la Flandre (une déclaration commune)* ». The asterisk says that it refers to the
/// 2005 Convention. Where the published list calls the partner by a longer name, that name is taken.
fn entry_words(language: Language, commitment: &Commitment, measure: &Measure) -> String {
    let term = match commitment.term(language) {
        Some(term) => with_article(language, term),
        None => match &commitment.instrument_type {
            // A word of another file, of which no article is known.
            InstrumentType::Other(slug) => slug.clone(),
            // « Autre accord ou entente » is the name of a group, not of an instrument.
            InstrumentType::Agreement => pick(language, "une entente", "an agreement").to_owned(),
            InstrumentType::CooperationAgreement => {
                pick(language, "une entente de coopération", "a cooperation agreement").to_owned()
            }
            InstrumentType::JointStatement => pick(language, "une déclaration commune", "a joint statement").to_owned(),
            known => with_article(language, &uncapitalised(label::instrument_type(language, known))),
        },
    };
    let asterisk = if commitment.convention_reference == Some(true) { "*" } else { "" };
    let words = [commitment.partner.in_text(language), " (", &term, ")", asterisk].concat();
    let is_published = commitment.collection == Collection::Report;
    let longer =
        |line: &str| line.strip_suffix(words.as_str()).filter(|before| before.ends_with(' ')).map(uncapitalised);
    let before = measure.new_commitments.iter().find_map(|line| longer(line.get(language))).filter(|_| is_published);
    before.unwrap_or_default() + &words
}

/// A term with its indefinite article: « une déclaration commune », "an agreement".
fn with_article(language: Language, term: &str) -> String {
    const FEMININE: [&str; 9] =
        ["alliance", "charte", "convention", "déclaration", "entente", "lettre", "note", "résolution", "feuille"];
    let article = match language {
        Language::Fr if term.split([' ', '-']).next().is_some_and(|noun| FEMININE.contains(&noun)) => "une ",
        Language::Fr => "un ",
        Language::En if term.starts_with(['a', 'e', 'i', 'o', 'u']) => "an ",
        Language::En => "a ",
    };
    [article, term].concat()
}

/// The commitments of a proposal that may have been signed outside its period, with their years: « Datés seulement d’une période qui
/// dépasse ces années : la Flandre (2016-2020). » None where there are none.
pub fn partly_outside(language: Language, proposal: &Proposal) -> Option<String> {
    let words = pick(
        language,
        "Datés seulement d’une période qui dépasse ces années",
        "Dated only by a span that goes beyond these years",
    );
    named(language, words, proposal.entries.iter().filter(|entry| entry.is_partly_outside))
}

/// The commitments of a proposal that an earlier report counted: « Déjà comptés dans un rapport précédent : le pays de Galles (2020). »
pub fn counted_before(language: Language, proposal: &Proposal) -> Option<String> {
    let words = pick(language, "Déjà comptés dans un rapport précédent", "Already counted in an earlier report");
    named(language, words, proposal.entries.iter().filter(|entry| entry.counted_in.is_some()))
}

fn named<'a>(language: Language, words: &str, entries: impl Iterator<Item = &'a ProposedEntry<'a>>) -> Option<String> {
    let name = |entry: &ProposedEntry| {
        let years = entry.commitment.years().map(|years| [" (", &date::span(language, years), ")"].concat());
        entry.commitment.partner.in_text(language).to_owned() + &years.unwrap_or_default()
    };
    let names: Vec<String> = entries.map(name).collect();
    (!names.is_empty()).then(|| [words, colon(language), &both(language, &names), "."].concat())
}

/// How long a text is: « 355 ou 360 signes, 54 mots », the second where a line break counts as two; « vide ».
pub fn text_counts(language: Language, counts: TextCounts) -> String {
    let TextCounts { characters, line_breaks, words } = counts;
    if characters == 0 {
        return pick(language, "vide", "empty").to_owned();
    }
    let more = match line_breaks {
        0 => String::new(),
        _ => [pick(language, " ou ", " or "), &number(language, characters + line_breaks)].concat(),
    };
    let signs = match language {
        Language::Fr => agree(language, characters, " signe, ", " signes, "),
        Language::En => agree(language, characters, " character, ", " characters, "),
    };
    let word = match language {
        Language::Fr => agree(language, words, " mot", " mots"),
        Language::En => agree(language, words, " word", " words"),
    };
    [&number(language, characters), &more, signs, &number(language, words), word].concat()
}

/// How much of an edition differs: « 6 paragraphes sur 10 diffèrent de l’édition 2016-2020 ».
pub fn editions_sentence(language: Language, counts: ParagraphCounts, earlier: YearSpan) -> String {
    let (differing, all) = (counts.differing(), number(language, counts.all()));
    let years = date::span(language, earlier);
    match language {
        Language::Fr => {
            let verb = agree(language, differing, " diffère", " diffèrent");
            let some = match differing {
                0 => ["aucun paragraphe sur ", &all, " ne"].concat(),
                _ => [&counted(language, differing, "paragraphe", "paragraphes"), " sur ", &all].concat(),
            };
            [&capitalised(&some), verb, " de l’édition ", &years].concat()
        }
        Language::En => {
            let some = if differing == 0 { "None".to_owned() } else { number(language, differing) };
            let paragraphs = agree(language, counts.all(), " paragraph", " paragraphs");
            let verb = if differing > 1 { " differ" } else { " differs" };
            [&some, " of ", &all, paragraphs, verb, " from the ", &years, " edition"].concat()
        }
    }
}

/// « 3 changés, 2 ajoutés, 1 retiré, 4 identiques ». What there is none of is left out.
pub fn paragraph_counts(language: Language, counts: ParagraphCounts) -> String {
    let ParagraphCounts { changed, added, removed, identical } = counts;
    let parts = [
        (changed, "changé", "changés", "changed"),
        (added, "ajouté", "ajoutés", "added"),
        (removed, "retiré", "retirés", "removed"),
        (identical, "identique", "identiques", "identical"),
    ];
    let counted = parts.into_iter().filter(|(count, ..)| *count > 0).map(|(count, one, more, en)| {
        let word = pick(language, agree(Language::Fr, count, one, more), en);
        [&number(language, count), " ", word].concat()
    });
    counted.collect::<Vec<_>>().join(", ")
}

/// What became of a paragraph: « changé ».
pub fn paragraph_outcome(language: Language, outcome: ParagraphOutcome) -> &'static str {
    match outcome {
        ParagraphOutcome::Identical => pick(language, "identique", "identical"),
        ParagraphOutcome::Changed => pick(language, "changé", "changed"),
        ParagraphOutcome::Added => pick(language, "ajouté", "added"),
        ParagraphOutcome::Removed => pick(language, "retiré", "removed"),
    }
}

/// « Trois entrées sont les mêmes, dans un autre ordre. » Two at least.
pub fn reordered(language: Language, count: usize) -> String {
    let words =
        pick(language, " entrées sont les mêmes, dans un autre ordre.", " entries are the same, in another order.");
    capitalised(&in_words(language, count)) + words
}
