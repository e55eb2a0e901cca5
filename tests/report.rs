//! The next entry of the report: what the register proposes, the sheet to paste, editions compared.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

use std::collections::BTreeSet;

use engagements::commitment::Language::{self, En, Fr};
use engagements::commitment::{Collection, Dataset, YearSpan, load};
use engagements::i18n::report;
use engagements::report::{
    ComparedParagraph, ComparedSection, Edition, ParagraphCounts, ParagraphOutcome, PeriodError, Piece, Proposal,
    Section, TextCounts, compare_editions, compare_texts, period,
};
use proptest::prelude::*;

const BYTES: &[u8] = include_bytes!("../public/data/commitments.json");

fn dataset() -> Dataset {
    load(BYTES).unwrap()
}

/// A text with plain spaces, which read better in a test.
fn plain(text: impl ToString) -> String {
    text.to_string().replace('\u{a0}', " ")
}

fn years(from: i32, to: i32) -> YearSpan {
    YearSpan { from, to }
}

fn reported(dataset: &Dataset, from: i32, to: i32) -> Proposal<'_> {
    let mut proposal = Proposal::of(dataset, years(from, to));
    proposal.entries.retain(|entry| entry.commitment.collection == Collection::Report);
    proposal
}

fn proposed(language: Language, proposal: &Proposal, dataset: &Dataset) -> Vec<String> {
    plain(report::proposal(language, proposal, &dataset.measure)).lines().map(str::to_owned).collect()
}

/// The published list, word for word as the source writes it (the French with its accents restored, facts.md 1.0).
const SOURCE_FR: [&str; 7] = [
    "la préfecture de Kyoto (un accord d’amitié et de coopération)",
    "la République de Cuba (une déclaration commune)",
    "le Pays basque (un protocole d’entente)*",
    "l’État de la Louisiane (une déclaration conjointe)",
    "le gouvernement de l’État du Maharashtra (une entente de coopération)",
    "la Flandre (une déclaration commune)*",
    "le Pays de Galles (une déclaration d’intention)*",
];
const SOURCE_EN: [&str; 7] = [
    "Kyoto Prefecture (a friendship and cooperation agreement)",
    "The Republic of Cuba (a joint statement)",
    "The Basque Country (a memorandum of understanding)*",
    "The State of Louisiana (a joint statement)",
    "The Government of the State of Maharashtra (a cooperation agreement)",
    "Flanders (a joint statement)*",
    "Wales (a statement of intent)*",
];

#[test]
fn the_period_of_the_source_gives_its_seven_in_its_words() {
    let dataset = dataset();
    let proposal = reported(&dataset, 2016, 2020);
    // Order and capitals are not the source's.
    let set = |lines: &mut dyn Iterator<Item = &str>| lines.map(str::to_lowercase).collect::<BTreeSet<_>>();
    for (language, source) in [(Fr, SOURCE_FR), (En, SOURCE_EN)] {
        let lines = proposed(language, &proposal, &dataset);
        let entries = set(&mut lines.iter().filter_map(|line| line.strip_prefix("- ")));
        assert_eq!(entries, set(&mut source.into_iter()));
        assert_eq!(lines.len(), 1 + 7 + 2, "the sentence, the list, a blank line, the asterisk");
        assert_eq!(lines[9], plain(dataset.measure.asterisk.get(language)));
        // The sentence is the source's; its number is in digits, and « Québec » always has its accent.
        let written = dataset.measure.new_commitments_intro.get(language).replace("Quebec", "Québec");
        assert_eq!(lines[0], plain(written.replace(if language == Fr { "sept" } else { "seven" }, "7")));
    }
    assert_eq!(report::partly_outside(Fr, &proposal), None);
    assert_eq!(report::counted_before(Fr, &proposal), None);
}

#[test]
fn a_later_period_names_what_an_earlier_report_counted() {
    let dataset = dataset();
    let proposal = Proposal::of(&dataset, years(2020, 2024));
    assert_eq!(
        proposed(Fr, &proposal, &dataset)[..5],
        [
            "Entre 2020 et 2024, 4 engagements internationaux ont été pris entre le Québec et :",
            "- le Luxembourg (une entente)",
            "- le pays de Galles (une déclaration d’intention)*",
            "- la Flandre (une déclaration commune)*",
            "- l’État de la Louisiane (une déclaration conjointe)",
        ]
    );
    assert_eq!(
        proposed(En, &proposal, &dataset)[..5],
        [
            "Between 2020 and 2024, 4 international commitments were made between Québec and the following:",
            "- Luxembourg (a cooperation agreement)",
            "- Wales (a statement of intent)*",
            "- Flanders (a joint statement)*",
            "- the State of Louisiana (a joint statement)",
        ]
    );
    assert_eq!(
        plain(report::partly_outside(Fr, &proposal).unwrap()),
        "Datés seulement d’une période qui dépasse ces années : la Flandre (2016-2020) et l’État de la Louisiane (2016-2020)."
    );
    assert_eq!(
        plain(report::counted_before(En, &proposal).unwrap()),
        "Already counted in an earlier report: Wales (2020), Flanders (2016–2020) and the State of Louisiana (2016–2020)."
    );
}

#[test]
fn every_row_that_a_period_touches_is_proposed_and_no_other() {
    let dataset = dataset();
    for from in 1960..2027 {
        for to in from..2027 {
            let proposed: BTreeSet<&str> = Proposal::of(&dataset, years(from, to))
                .entries
                .iter()
                .map(|entry| entry.commitment.id.as_str())
                .collect();
            let touches = |year: i32| (from..=to).contains(&year);
            let expected: BTreeSet<&str> = dataset
                .commitments
                .iter()
                .filter(|commitment| commitment.years().is_some_and(|span| (span.from..=span.to).any(touches)))
                .map(|commitment| commitment.id.as_str())
                .collect();
            assert_eq!(proposed, expected, "{from}-{to}");
        }
    }
}

#[test]
fn one_commitment_in_one_year_is_said_in_the_singular() {
    let dataset = dataset();
    let proposal = Proposal::of(&dataset, years(2021, 2021));
    let first = |language| proposed(language, &proposal, &dataset)[0].clone();
    assert_eq!(first(Fr), "En 2021, 1 nouvel engagement international a été pris entre le Québec et :");
    assert_eq!(first(En), "In 2021, 1 new international commitment was made between Québec and the following:");
    assert_eq!(report::proposal(Fr, &Proposal::of(&dataset, years(1901, 1902)), &dataset.measure), "");
}

#[test]
fn every_record_has_an_entry_with_its_term() {
    let dataset = dataset();
    let all = Proposal::of(&dataset, years(1960, 2026));
    for language in Language::ALL {
        for line in proposed(language, &all, &dataset).iter().filter(|line| line.starts_with("- ")) {
            let articles = if language == Fr { ["(un ", "(une "] } else { ["(a ", "(an "] };
            assert!(articles.iter().any(|article| line.contains(article)), "{line}");
            assert!(line.trim_end_matches('*').ends_with(')') && !line.contains("un entente"), "{line}");
        }
    }
}

#[test]
fn an_impossible_period_is_refused_in_words() {
    for (from, to, fr, en) in [
        (
            "2024",
            "2020",
            "La période commence en 2024 et finirait en 2020. Inversez les années.",
            "The period begins in 2024 and would end in 2020. Swap the years.",
        ),
        (
            "2020",
            "2024-05",
            "« 2024-05 » n’est pas une année. Écrivez quatre chiffres, comme 2020.",
            "“2024-05” is not a year. Write four digits, such as 2020.",
        ),
        ("", "2020", "Donnez les deux années de la période.", "Give both years of the period."),
    ] {
        let error = period(from, to).unwrap_err();
        assert_eq!(plain(report::period_error(Fr, &error)), fr);
        assert_eq!(plain(report::period_error(En, &error)), en);
    }
    assert_eq!(period("20", "2020"), Err(PeriodError::NotAYear("20".into())));
    assert_eq!(period("2020", "2020"), Ok(years(2020, 2020)));
}

#[test]
fn the_sheet_to_paste_has_the_fields_of_the_form_in_their_order() {
    let dataset = dataset();
    let edition = Edition::published(&dataset.measure);
    let fields = edition.fields(En);
    let sections: Vec<&str> = fields.iter().map(|field| field.section.slug()).collect();
    assert_eq!(sections, ["features", "results", "partners", "evaluation"]);
    assert!(fields.iter().all(|field| field.section.heading(&dataset.measure).is_some()));
    assert_eq!(Section::WorkingGroups.heading(&dataset.measure), None);
    assert_eq!(
        fields[2].text,
        "Quebec Council of Arts and Letters, Public sector\nSODEC [Cultural Enterprise Development Corporation], Public sector"
    );
    assert_eq!(fields[2].counts, TextCounts { characters: 116, line_breaks: 1, words: 15 });
    assert_eq!(fields[3].counts, TextCounts::default());
}

#[test]
fn a_text_is_counted_as_forms_count() {
    for (text, characters, line_breaks, words) in [
        ("", 0, 0, 0),
        ("Œuvre", 5, 0, 1),
        // Five scalar values: three people and two joiners.
        ("👨\u{200d}👩\u{200d}👧", 5, 0, 0),
        ("e\u{301}", 2, 0, 1),
        ("un\r\ndeux\n\ntrois", 14, 3, 3),
        ("« 36 » – oui\u{a0}: non;", 19, 0, 3),
        ("- 3", 3, 0, 1),
    ] {
        assert_eq!(TextCounts::of(text), TextCounts { characters, line_breaks, words }, "{text:?}");
    }
}

#[test]
fn both_counts_of_a_text_are_said() {
    let of = |characters, line_breaks, words| TextCounts { characters, line_breaks, words };
    for (counts, fr, en) in [
        (of(355, 5, 54), "355 ou 360 signes, 54 mots", "355 or 360 characters, 54 words"),
        (of(1, 0, 1), "1 signe, 1 mot", "1 character, 1 word"),
        (of(1200, 0, 0), "1 200 signes, 0 mot", "1,200 characters, 0 words"),
        (of(0, 0, 0), "vide", "empty"),
    ] {
        assert_eq!((plain(report::text_counts(Fr, counts)), report::text_counts(En, counts)), (fr.into(), en.into()));
    }
}

/// The next edition of the picture `report-editions`, in French.
const NEXT_FEATURES: &str = "\
Sur le plan bilatéral, plus de 30 engagements internationaux, multisectoriels (avec un volet culturel) ou sectoriels (propres à la \
culture), ont été signés entre le gouvernement du Québec et des partenaires étrangers depuis les années 1960. Ils portent surtout sur la \
mise en œuvre de projets et d’activités de coopération définis conjointement par les États et gouvernements concernés.

Le registre réunit 36 engagements avec 25 partenaires, dont 3 se réfèrent à la Convention de 2005.

Ils visent avant tout à :
- favoriser une collaboration durable entre le Québec et ses partenaires
- promouvoir la cocréation et la codiffusion,
- encourager le partage d’expertise, d’expériences et d’information;
- Faciliter la mobilité des artistes, des professionnels de la culture ainsi que des biens et services culturels des deux parties.

Entre 2020 et 2024, 4 engagements internationaux ont été pris entre le Québec et :
- le Luxembourg (une entente)
- le pays de Galles (une déclaration d’intention)*
- la Flandre (une déclaration commune)*
- l’État de la Louisiane (une déclaration conjointe)

* Ces ententes comportent une référence à la Convention sur la protection et la promotion de la diversité des expressions culturelles";
const NEXT_RESULTS: &str = "\
Les résultats varient d’un engagement à l’autre. Pour les 7 engagements pris de 2016 à 2020, 2 conditions sur 6 sont établies pour chacun :
- engager au moins un partenaire étranger et un partenaire du Québec;
- favoriser des échanges à long terme entre le Québec et l’État ou le gouvernement étranger.
Les 4 autres ne sont pas encore connues pour tous.";

fn compared_with_the_next() -> Vec<ComparedSection> {
    let published = Edition::published(&dataset().measure);
    let mut next = published.clone();
    next.texts.get_mut(&Section::Features).unwrap().fr = NEXT_FEATURES.into();
    next.texts.get_mut(&Section::Results).unwrap().fr = NEXT_RESULTS.into();
    compare_editions(&published, &next, Fr)
}

fn differing(pieces: &[Piece]) -> Vec<&str> {
    pieces.iter().filter(|piece| piece.differs).map(|piece| piece.text.trim_end()).collect()
}

#[test]
fn the_next_edition_is_compared_paragraph_by_paragraph() {
    use ParagraphOutcome::{Added, Changed, Identical, Removed};
    let sections = compared_with_the_next();
    let outcomes: Vec<Vec<ParagraphOutcome>> =
        sections.iter().map(|section| section.paragraphs.iter().map(ComparedParagraph::outcome).collect()).collect();
    assert_eq!(
        outcomes,
        [
            vec![Changed, Added, Identical, Removed, Changed, Identical],
            vec![Changed, Added],
            vec![Identical, Identical],
            vec![],
        ]
    );
    let counts = ParagraphCounts::of(&sections);
    assert_eq!(counts, ParagraphCounts { changed: 3, added: 2, removed: 1, identical: 4 });
    for (language, sentence, line) in [
        (Fr, "6 paragraphes sur 10 diffèrent de l’édition 2016-2020", "3 changés, 2 ajoutés, 1 retiré, 4 identiques"),
        (En, "6 of 10 paragraphs differ from the 2016–2020 edition", "3 changed, 2 added, 1 removed, 4 identical"),
    ] {
        assert_eq!(plain(report::editions_sentence(language, counts, years(2016, 2020))), sentence);
        assert_eq!(report::paragraph_counts(language, counts), line);
    }
}

#[test]
fn the_words_that_differ_are_marked_within_a_paragraph() {
    let sections = compared_with_the_next();
    let side = |section: usize, paragraph: usize| {
        let compared = &sections[section].paragraphs[paragraph];
        (compared.before.as_ref().unwrap(), compared.after.as_ref().unwrap(), compared.reordered)
    };
    let (before, after, _) = side(0, 0);
    // « ils » and « Ils » are the same word.
    assert_eq!(differing(&before.sentence), ["Toujours en vigueur,"]);
    assert_eq!(differing(&after.sentence), [] as [&str; 0]);
    let text: String = before.sentence.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(text, dataset().measure.purpose.fr, "nothing of a text is lost");

    let (before, after, reordered) = side(0, 4);
    assert_eq!(differing(&before.sentence), ["2016", "2020, sept nouveaux"]);
    assert_eq!(differing(&after.sentence), ["2020", "2024, 4"]);
    assert_eq!(differing(&after.items), ["le Luxembourg (une entente)"]);
    assert_eq!(before.items.iter().filter(|item| item.differs).count(), 4);
    assert_eq!(reordered, 3);
    assert_eq!(report::reordered(Fr, reordered), "Trois entrées sont les mêmes, dans un autre ordre.");
    assert_eq!(report::reordered(En, 12), "12 entries are the same, in another order.");

    let (before, after, reordered) = side(1, 0);
    assert_eq!(differing(&before.sentence), ["Ils doivent néanmoins, en général"]);
    assert_eq!(before.items.iter().filter(|item| item.differs).count(), 4);
    assert_eq!((differing(&after.items).len(), reordered), (0, 0));
}

#[test]
fn what_counts_as_a_difference() {
    use ParagraphOutcome::{Added, Changed, Identical, Removed};
    let outcome = |before, after| {
        let compared = compare_texts(before, after);
        compared.iter().map(ComparedParagraph::outcome).collect::<Vec<_>>()
    };
    for (before, after, expected) in [
        ("", "", vec![]),
        ("Un texte.", "un  TEXTE\u{a0}:", vec![Identical]),
        ("Un\n\n\ndeux", "Un\ndeux", vec![Identical, Identical]),
        ("La Flandre (un accord)*", "La Flandre (un accord)", vec![Changed]),
        ("un été à Québec", "un ete à Québec", vec![Changed]),
        ("Un texte", "Autre chose", vec![Removed, Added]),
        ("- a\n- b", "- b\n- a", vec![Changed]),
        ("- a\n- a", "- a", vec![Changed]),
        ("", "Un texte", vec![Added]),
    ] {
        assert_eq!(outcome(before, after), expected, "{before:?} {after:?}");
    }
    let reordered = |before, after| compare_texts(before, after)[0].reordered;
    assert_eq!(reordered("- a\n- b", "- b\n- a"), 2);
    assert_eq!(reordered("- a\n- a", "- a"), 0, "an entry that was there twice is removed, not moved");
}

/// Short texts of a few signs, spaces, line breaks and entries.
const TEXTS: &str = "([ab,é*]{0,3}[ \u{a0}\n-]{0,2}){0,12}";

proptest! {
    /// Whatever is compared, each side is found again whole, and the same text does not differ from itself.
    #[test]
    fn nothing_is_lost_by_a_comparison(before in TEXTS, after in TEXTS) {
        let words = |text: &str| text.split_whitespace().collect::<String>().replace('-', "");
        let compared = compare_texts(&before, &after);
        for (text, side) in [
            (&before, compared.iter().filter_map(|paragraph| paragraph.before.as_ref()).collect::<Vec<_>>()),
            (&after, compared.iter().filter_map(|paragraph| paragraph.after.as_ref()).collect()),
        ] {
            let pieces = side.iter().flat_map(|paragraph| paragraph.sentence.iter().chain(&paragraph.items));
            prop_assert_eq!(words(&pieces.map(|piece| piece.text.as_str()).collect::<String>()), words(text));
        }
        let with_itself = compare_texts(&before, &before);
        prop_assert!(with_itself.iter().all(|paragraph| paragraph.outcome() == ParagraphOutcome::Identical));
    }
}
