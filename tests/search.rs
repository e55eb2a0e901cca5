//! Search finds words in both languages, whatever their case, accents and order, as one types, and forgives a typo.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/model.rs"]
mod model;
#[path = "support/random.rs"]
mod random;
#[path = "support/sample.rs"]
mod sample;

use engagements::commitment::{Bilingual, Dataset, Language};
use engagements::i18n::label::searchable_labels;
use engagements::query::{Correction, Filters, Index, Match, SearchField};
use model::Model;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn it_finds_what_the_rule_says(dataset in random::dataset(70), words in random::words()) {
        let (model, filters) = (Model::of(&dataset), Filters::words_only(words));
        let selection = Index::build(&dataset).select(&filters);
        prop_assert_eq!(selection.rows(), model.rows(&filters));
    }

    #[test]
    fn every_row_that_is_found_says_why(dataset in random::dataset(40), words in random::words()) {
        let index = Index::build(&dataset);
        let found = index.select(&Filters::words_only(words.as_str()));
        for row in 0..dataset.commitments.len() {
            let reasons = index.matches(&dataset, row, &words);
            let alone = |reason: &Match| index.select(&Filters::words_only(reason.word.as_str())).contains(row);
            prop_assert!(reasons.iter().all(alone));
            let matched: Vec<&str> = reasons.iter().map(|reason| reason.word.as_str()).collect();
            for reason in &reasons {
                let part = reason.text.get(reason.range.clone());
                prop_assert!(part.is_some_and(|part| !part.is_empty()), "{:?}", reason);
                prop_assert!(words.contains(&reason.word));
            }
            if found.contains(row) {
                let others = index.corrections(&dataset, &words);
                prop_assert!(others.iter().all(|forgiven| matched.contains(&forgiven.word.as_str())));
                prop_assert!(!reasons.is_empty() || !words.chars().any(char::is_alphanumeric));
            }
        }
    }

    #[test]
    fn a_correction_leads_to_the_rows_it_comes_from(dataset in random::dataset(40), words in random::words()) {
        let index = Index::build(&dataset);
        for Correction { word, range, instead } in index.corrections(&dataset, &words) {
            prop_assert_eq!(&words[range], word.as_str());
            prop_assert!(!instead.is_empty());
            let rows = index.select(&Filters::words_only(word)).rows().to_vec();
            for right in instead {
                let exact = index.select(&Filters::words_only(right.as_str()));
                prop_assert!(exact.shown() > 0 && index.corrections(&dataset, &right).is_empty(), "{}", right);
                prop_assert!(exact.rows().iter().any(|row| rows.contains(row)), "{}", right);
            }
        }
    }
}

/// The register as published, with the labels of the page.
fn published() -> (Dataset, Index) {
    let dataset: Dataset = serde_json::from_str(include_str!("../public/data/commitments.json")).unwrap();
    let index = Index::build_with(&dataset, searchable_labels());
    (dataset, index)
}

/// The ids of the rows that words find.
fn found(words: &str) -> Vec<String> {
    let (dataset, index) = published();
    let selection = index.select(&Filters::words_only(words));
    selection.rows().iter().map(|row| dataset.commitments[*row].id.clone()).collect()
}

/// Why the first row that words find has its first word: the field, the text, and the part that answers.
fn reason(words: &str, reader: Language) -> (SearchField, String, String) {
    let (dataset, index) = published();
    let row = index.select(&Filters::words_only(words)).rows()[0];
    let Match { field, text, range, .. } = index.matches_in(&dataset, row, words, reader).remove(0);
    let part = text[range].to_owned();
    (field, text, part)
}

#[test]
fn cymru_finds_wales_and_says_why() {
    assert_eq!(found("cymru"), ["pays-de-galles-2020"]);
    assert_eq!(reason("cymru", Language::En), (SearchField::Alias, "Cymru".into(), "Cymru".into()));
}

#[test]
fn other_names_and_states_find_their_partners() {
    assert_eq!(found("euskadi"), ["pays-basque-2017"]);
    assert_eq!(found("Royaume-Uni"), ["pays-de-galles-2020"]);
    assert_eq!(found("État du Maharashtra"), ["maharashtra-2018"]);
    assert_eq!(found("京都"), ["kyoto-2016"]);
}

#[test]
fn louisianne_finds_louisiana_and_offers_the_right_word() {
    assert_eq!(found("louisianne"), ["louisiane-2016-2020"]);
    assert_eq!(reason("louisianne", Language::Fr), (SearchField::Partner, "Louisiane".into(), "Louisiane".into()));
    let (dataset, index) = published();
    let offered = index.corrections(&dataset, "déclaration louisianne");
    assert_eq!(offered, [Correction { word: "louisianne".into(), range: 13..23, instead: vec!["Louisiane".into()] }]);
    assert!(index.corrections(&dataset, "louisiane").is_empty());
}

#[test]
fn words_are_found_as_one_types_them() {
    for typed in ["lou", "louis", "louisian", "louisiann", "louisianne", "luois", "luoisian"] {
        assert!(found(typed).contains(&"louisiane-2016-2020".to_owned()), "{typed}");
    }
}

#[test]
fn a_right_word_does_not_bring_its_neighbours() {
    let (dataset, index) = published();
    for word in ["Maine", "Italie", "Chine", "accord"] {
        let selection = index.select(&Filters::words_only(word));
        for row in selection.rows() {
            assert!(index.matches(&dataset, *row, word).iter().all(|reason| !reason.typo), "{word}");
        }
    }
}

#[test]
fn a_word_of_another_place_finds_nothing_by_chance() {
    for word in ["chili", "corse", "texas", "suisse", "canada"] {
        assert!(found(word).is_empty(), "{word}");
    }
}

#[test]
fn case_accents_and_order_do_not_count() {
    assert_eq!(found("ISRAEL"), found("israël"));
    assert_eq!(found("basque pays"), found("Pays basque"));
    assert_eq!(found("pays-basque"), found("pays basque"));
}

#[test]
fn both_languages_are_searched_whatever_the_reader_reads() {
    assert_eq!(found("wales"), ["pays-de-galles-2020"]);
    assert_eq!(found("galles"), ["pays-de-galles-2020"]);
    assert_eq!(reason("accord", Language::Fr).0, reason("accord", Language::En).0);
}

#[test]
fn the_reader_s_language_gives_the_reason_where_both_have_the_word() {
    let cuba = |reader| {
        let (dataset, index) = published();
        let row = dataset.row("cuba-2016").unwrap();
        index.matches_in(&dataset, row, "cuba", reader)[0].language
    };
    assert_eq!(cuba(Language::Fr), Some(Language::Fr));
    assert_eq!(cuba(Language::En), Some(Language::En));
}

#[test]
fn small_words_are_skipped_unless_alone() {
    assert_eq!(found("l’Italie et la culture"), found("italie culture"));
    assert!(!found("avec").is_empty());
}

#[test]
fn a_year_finds_what_was_signed_then_and_a_number_has_no_typos() {
    assert_eq!(found("1965"), ["france-1965"]);
    assert!(found("2016-2020").contains(&"louisiane-2016-2020".to_owned()));
    assert!(found("19655").is_empty());
}

#[test]
fn labels_of_types_and_domains_are_searched() {
    let (dataset, index) = published();
    let letters = index.select(&Filters::words_only("échange lettres"));
    let of_the_type = |row: &usize| dataset.commitments[*row].instrument_type.slug() == "exchange-of-letters";
    assert!((0..36).filter(of_the_type).all(|row| letters.contains(row)));
    let domain = index.select(&Filters::words_only("intelligence artificielle"));
    let named =
        |row: &usize| dataset.commitments[*row].domains.iter().any(|one| one.slug() == "artificial-intelligence");
    assert!((0..36).filter(named).all(|row| domain.contains(row)));
}

#[test]
fn quotations_are_not_searched() {
    let mut dataset = sample::thirty_six();
    let quoted = published().0.commitments.remove(0).sources;
    assert!(quoted[0].quote.len() > 20);
    dataset.commitments[0].sources =
        vec![engagements::commitment::Source { quote: "xylophone".into(), ..quoted[0].clone() }];
    assert_eq!(Index::build(&dataset).select(&Filters::words_only("xylophone")).shown(), 0);
}

#[test]
fn the_part_that_answers_is_marked_whole_letters_at_a_time() {
    let mut dataset = sample::thirty_six();
    dataset.commitments[0].title = Bilingual::new("Les Œuvres d’E\u{301}tat", "Works");
    let index = Index::build(&dataset);
    let marked = |word: &str| {
        let Match { text, range, .. } = index.matches(&dataset, 0, word).remove(0);
        text[range].to_owned()
    };
    assert_eq!(marked("o"), "Œ");
    assert_eq!(marked("oeu"), "Œu");
    assert_eq!(marked("e"), "E\u{301}");
    assert_eq!(marked("étatt"), "E\u{301}tat");
}

#[test]
fn punctuation_alone_asks_nothing() {
    assert_eq!(found("— ’ …").len(), 36);
}
