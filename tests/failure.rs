//! When the data do not come, the reader is told what happened and what to do, in both languages.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

use engagements::commitment::Language::{self, En, Fr};
use engagements::commitment::{Place, Problem, Reason, Shape, load};
use engagements::i18n::failure::{FailureText, not_fetched, not_loaded};
use engagements::i18n::problem;
use engagements::i18n::problem::remedy;

/// Every reason once.
fn reasons() -> Vec<Reason> {
    let x = || "x".to_owned();
    vec![
        Reason::Empty,
        Reason::NotUtf8,
        Reason::Html,
        Reason::CutShort,
        Reason::Broken,
        Reason::HalfCharacter,
        Reason::FieldTwice(x()),
        Reason::NewerVersion { found: 2, known: 1 },
        Reason::NoSuchVersion(0),
        Reason::Missing,
        Reason::UnknownField,
        Reason::WrongShape { expected: Shape::Text, found: Shape::Number },
        Reason::EmptyText,
        Reason::EmptyList,
        Reason::UnknownWord { found: x(), known: &["fr", "en"] },
        Reason::NotASlug(x()),
        Reason::NotADate(x()),
        Reason::ImpossibleDate(x()),
        Reason::NotAYear(10_000),
        Reason::OutOfBounds { least: -90, most: 90 },
        Reason::BadUrl(x()),
        Reason::NotALanguage(x()),
        Reason::IdTwice { id: x(), first: 2 },
        Reason::SourceTwice(x()),
        Reason::PeriodBesideSigned,
        Reason::PeriodReversed { from: 2020, to: 2016 },
        Reason::NoEvidence,
        Reason::EvidenceOfNothing,
        Reason::UnknownSource(x()),
        Reason::UnusedSource(x()),
        Reason::UnknownFollows(x()),
        Reason::FollowsItself,
    ]
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn every_reason_has_its_words_and_its_remedy_in_each_language() {
    for reason in reasons() {
        let sentences = Language::ALL.map(|language| (problem::reason(language, &reason), remedy(language, &reason)));
        for (words, what_to_do) in &sentences {
            assert!(!words.is_empty() && !words.contains("{}") && !words.ends_with('.'), "{reason:?}: {words}");
            assert!(!what_to_do.is_empty() && !what_to_do.ends_with('.'), "{reason:?}: {what_to_do}");
        }
        assert_ne!(sentences[0], sentences[1], "{reason:?}");
    }
}

#[test]
fn a_problem_names_place_reason_and_remedy() {
    let record = |path: &str| Place::Record { index: 2, id: Some("pays-basque-2017".into()), path: path.into() };
    for (place, reason, fr, en) in [
        (
            record("signed"),
            Reason::ImpossibleDate("2016-13".into()),
            "Engagement 3 (pays-basque-2017), champ signed : « 2016-13 » n’existe pas dans le calendrier. Corriger la date.",
            "Commitment 3 (pays-basque-2017), field signed: “2016-13” does not exist in the calendar. Correct the date.",
        ),
        (
            record(""),
            Reason::WrongShape { expected: Shape::Object, found: Shape::List },
            "Engagement 3 (pays-basque-2017) : une liste au lieu d’un objet. Corriger la valeur.",
            "Commitment 3 (pays-basque-2017): a list instead of an object. Correct the value.",
        ),
        (
            Place::Text { line: 412, column: 18 },
            Reason::CutShort,
            "Ligne 412, colonne 18 : texte interrompu avant la fin. Réessayer.",
            "Line 412, column 18: text cut short before its end. Retry.",
        ),
        (
            Place::Field { path: "measure.purpose.fr".into() },
            Reason::Missing,
            "Champ measure.purpose.fr : absent. Ajouter le champ.",
            "Field measure.purpose.fr: missing. Add the field.",
        ),
    ] {
        let problem = Problem { place, reason };
        assert_eq!((plain(&problem::words(Fr, &problem)), problem::words(En, &problem)), (fr.into(), en.into()));
    }
}

fn failure_text(language: Language, bytes: &[u8]) -> FailureText {
    not_loaded(language, &load(bytes).unwrap_err())
}

#[test]
fn a_file_cut_short_is_worded_as_in_the_picture() {
    let text = failure_text(Fr, b"{\n \"schema_version\": 1,\n \"title\": {");
    assert_eq!(text.lead, "Le fichier commitments.json est arrivé incomplet. La page fonctionne et rien n’est perdu.");
    assert_eq!(
        text.happened,
        "Le texte s’arrête avant la fin, à la ligne 3. Un réseau coupé en est la cause la plus fréquente."
    );
    assert!(text.remedy.starts_with("Réessayer. Si cela se répète, prévenir la personne qui tient cette page"));
    assert_eq!(text.problems.len(), 1);
    assert!(text.problems[0].starts_with("commitments.json, ligne 3, colonne "), "{:?}", text.problems);
}

#[test]
fn a_sign_in_page_a_newer_file_and_an_invalid_one_are_distinguished() {
    let page = failure_text(En, b"<!DOCTYPE html><title>Sign in</title>");
    assert!(page.lead.contains("a sign-in page or an error page took its place"), "{}", page.lead);
    let newer = failure_text(En, b"{\"schema_version\": 2}");
    assert!(newer.lead.contains("newer than this page") && newer.remedy.starts_with("Reload the page"), "{newer:?}");
    let invalid = failure_text(Fr, b"{\"schema_version\": 1, \"commitments\": 3}");
    assert!(invalid.happened.contains(" erreurs, toutes nommées ci-dessous."), "{invalid:?}");
    assert!(invalid.problems.len() > 1 && invalid.lead.contains("Rien n’en est montré"));
}

#[test]
fn a_file_that_did_not_arrive_says_whether_a_server_answered() {
    let silent = not_fetched(Fr, None);
    assert_eq!(silent.problems, ["commitments.json, aucune réponse"]);
    let missing = not_fetched(En, Some(404));
    assert_eq!(missing.happened, "The server answered with status 404.");
    assert_eq!(missing.problems, ["commitments.json, status 404"]);
}
