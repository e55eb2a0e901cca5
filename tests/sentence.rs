//! One sentence says what is shown, the same everywhere, in both languages.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/sample.rs"]
mod sample;

use engagements::commitment::Language::{self, En, Fr};
use engagements::i18n::{compare_sentence, sentence};
use engagements::query::{Facet, Filters};

/// A question written as an address writes it: `region=europe period=2000-2009,2010-2019`; `q=` takes words with `+`.
fn ask(question: &str) -> Filters {
    question.split_whitespace().fold(Filters::default(), |filters, part| {
        let (name, values) = part.split_once('=').unwrap();
        let facet = match name {
            "q" => return filters.with_words(values.replace('+', " ")),
            "convention" => Facet::Convention,
            "region" => Facet::Region,
            "period" => Facet::Period,
            "type" => Facet::Type,
            "partner" => Facet::Partner,
            "scope" => Facet::Scope,
            "force" => Facet::Force,
            "collection" => Facet::Collection,
            "missing" => Facet::Missing,
            _ => panic!("no facet is called {name}"),
        };
        values.split(',').fold(filters, |filters, value| filters.with(facet, value))
    })
}

fn sentence_text(language: Language, question: &str, shown: usize) -> String {
    // The tests read better without no-break spaces; tests/texts.rs holds those.
    sentence(language, &ask(question), shown, &sample::thirty_six()).to_string().replace('\u{a0}', " ")
}

#[track_caller]
fn both(question: &str, shown: usize, fr: &str, en: &str) {
    assert_eq!(sentence_text(Fr, question, shown), fr);
    assert_eq!(sentence_text(En, question, shown), en);
}

#[test]
fn without_filters_it_counts_commitments_and_partners() {
    both("", 36, "36 engagements avec 25 partenaires", "36 commitments with 25 partners");
    let one = sample::dataset(vec![sample::commitment("a", sample::partners().remove(0))]);
    assert_eq!(sentence(Fr, &ask(""), 1, &one).to_string(), "1 engagement avec 1 partenaire");
    let none = sample::dataset(vec![]);
    assert_eq!(sentence(Fr, &ask(""), 0, &none).to_string(), "Aucun engagement");
    assert_eq!(sentence(En, &ask(""), 0, &none).to_string(), "No commitments");
}

#[test]
fn the_sentence_of_the_picture() {
    both(
        "region=europe period=2000-2009,2010-2019,2020-",
        10,
        "10 engagements sur 36 avec des partenaires d’Europe, signés depuis 2000",
        "10 of 36 commitments with partners in Europe, signed since 2000",
    );
}

#[test]
fn none_and_one_are_singular_in_french() {
    both(
        "region=europe convention=yes scope=sectoral",
        0,
        "Aucun engagement sur 36 avec des partenaires d’Europe, qui se réfère à la Convention de 2005, de portée sectorielle",
        "None of 36 commitments with partners in Europe, referring to the 2005 Convention, of sectoral scope",
    );
    both("q=cymru", 1, "1 engagement sur 36 trouvé par « cymru »", "1 of 36 commitments found by “cymru”");
    both(
        "period=2020- force=yes collection=report-2016-2020",
        1,
        "1 engagement sur 36 signé depuis 2020, dit en vigueur, tiré du rapport à l’UNESCO 2016-2020",
        "1 of 36 commitments signed since 2020, said to be in force, from the report to UNESCO 2016–2020",
    );
}

#[test]
fn everything_is_said_in_one_order() {
    both(
        "missing=place collection=other-public-sources force=yes period=2016 scope=multisectoral convention=yes \
         type=joint-statement region=americas partner=cuba q=danse++théâtre",
        2,
        "2 engagements sur 36 trouvés par « danse théâtre », avec Cuba, avec des partenaires des Amériques, de type \
         « déclaration commune ou conjointe », qui se réfèrent à la Convention de 2005, de portée multisectorielle, \
         signés en 2016, dits en vigueur, tirés d’autres sources publiques, sans lieu",
        "2 of 36 commitments found by “danse théâtre”, with Cuba, with partners in the Americas, of type “joint statement”, \
         referring to the 2005 Convention, of multisectoral scope, signed in 2016, said to be in force, from other public \
         sources, without a place",
    );
}

#[test]
fn up_to_three_values_are_named_and_more_are_counted() {
    both(
        "partner=flandre,pays-basque",
        5,
        "5 engagements sur 36 avec la Flandre ou le Pays basque",
        "5 of 36 commitments with the Basque Country or Flanders",
    );
    both(
        "partner=flandre,pays-basque,pays-de-galles",
        5,
        "5 engagements sur 36 avec la Flandre, le Pays basque ou le pays de Galles",
        "5 of 36 commitments with the Basque Country, Flanders or Wales",
    );
    both(
        "partner=flandre,pays-basque,pays-de-galles,cuba",
        5,
        "5 engagements sur 36 avec 4 partenaires",
        "5 of 36 commitments with 4 partners",
    );
    both(
        "region=africa-middle-east,asia-pacific,americas",
        5,
        "5 engagements sur 36 avec des partenaires des Amériques, d’Asie-Pacifique ou d’Afrique et du Moyen-Orient",
        "5 of 36 commitments with partners in the Americas, Asia-Pacific or Africa and the Middle East",
    );
    both(
        "region=africa-middle-east,asia-pacific,americas,europe",
        5,
        "5 engagements sur 36 avec des partenaires de 4 régions",
        "5 of 36 commitments with partners in 4 regions",
    );
    both(
        "type=exchange-of-letters,agreement,joint-statement,statement-of-intent",
        5,
        "5 engagements sur 36 de 4 types",
        "5 of 36 commitments of 4 types",
    );
    both(
        "missing=date,day,place,signatories",
        5,
        "5 engagements sur 36 sans l’un de 4 éléments",
        "5 of 36 commitments without one of 4 items",
    );
}

#[test]
fn the_convention_has_three_answers() {
    both(
        "convention=yes",
        3,
        "3 engagements sur 36 qui se réfèrent à la Convention de 2005",
        "3 of 36 commitments referring to the 2005 Convention",
    );
    both(
        "convention=unstated",
        33,
        "33 engagements sur 36 sans précision sur la Convention de 2005",
        "33 of 36 commitments with nothing stated on the 2005 Convention",
    );
    both(
        "convention=no,yes,unstated",
        36,
        "36 engagements sur 36 qui se réfèrent à la Convention de 2005, sans précision à ce sujet ou qui ne s’y réfèrent pas",
        "36 of 36 commitments referring to the 2005 Convention, with nothing stated on it or not referring to it",
    );
}

#[test]
fn adjoining_years_merge_and_the_ends_may_be_open() {
    for (period, fr, en) in [
        ("2016", "signés en 2016", "signed in 2016"),
        ("2000-2009", "signés de 2000 à 2009", "signed from 2000 to 2009"),
        ("2000-2009,2010-2019", "signés de 2000 à 2019", "signed from 2000 to 2019"),
        ("-1999", "signés jusqu’en 1999", "signed up to 1999"),
        ("1960-1969,2020-", "signés de 1960 à 1969 ou depuis 2020", "signed from 1960 to 1969 or since 2020"),
        ("1960,1970,1980,1990", "signés dans l’une de 4 périodes", "signed in one of 4 periods"),
        ("-1999,2000-", "signés à une date connue", "signed at a known date"),
    ] {
        both(
            &format!("period={period}"),
            5,
            &format!("5 engagements sur 36 {fr}"),
            &format!("5 of 36 commitments {en}"),
        );
    }
}

#[test]
fn what_is_not_stated_is_said() {
    for (question, fr, en) in [
        ("scope=unstated", "de portée non précisée", "of unstated scope"),
        ("scope=unstated,sectoral", "de portée sectorielle ou non précisée", "of sectoral or unstated scope"),
        ("force=unstated", "dont rien ne dit s’ils sont en vigueur", "with nothing stated on being in force"),
        ("force=no", "dits hors vigueur", "said not to be in force"),
        ("missing=date,place", "sans date ou sans lieu", "without a date or without a place"),
    ] {
        both(question, 5, &format!("5 engagements sur 36 {fr}"), &format!("5 of 36 commitments {en}"));
    }
}

#[test]
fn a_value_that_this_version_does_not_know_is_shown_as_written() {
    for (question, fr, en) in [
        ("region=oceania", "avec des partenaires de « oceania »", "with partners in “oceania”"),
        ("partner=atlantide", "avec « atlantide »", "with “atlantide”"),
        ("type=treaty", "de type « treaty »", "of type “treaty”"),
        ("scope=local", "de portée « local »", "of “local” scope"),
        ("collection=archives", "tirés de « archives »", "from “archives”"),
    ] {
        both(question, 5, &format!("5 engagements sur 36 {fr}"), &format!("5 of 36 commitments {en}"));
    }
}

#[test]
fn a_comparison_counts_its_rows() {
    let register = sample::thirty_six();
    let heading = |language, question, rows| compare_sentence(language, &ask(question), rows, &register).to_string();
    assert_eq!(heading(Fr, "", 3), "3 engagements sur 36 comparés");
    assert_eq!(
        heading(Fr, "convention=yes", 3),
        "3 engagements sur 36 qui se réfèrent à la Convention de 2005, comparés"
    );
    assert_eq!(heading(En, "", 1), "1 of 36 commitments compared");
}
