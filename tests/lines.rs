//! The lines around lists and records: what the reader is told, in both languages.

#[path = "support/sample.rs"]
mod sample;

use engagements::address::{Notice, Parameter, ViewKind};
use engagements::commitment::Language::{self, En, Fr};
use engagements::commitment::{
    Basis, Bilingual, Commitment, Evidence, Field, InstrumentType, OneOrMore, TitleStatus, When, YearSpan,
};
use engagements::i18n::sentence::collection_lines;
use engagements::i18n::{chart, compare, date, facet, label, meeting, notice, plural, record, register};
use engagements::meeting::{Deck, Hold, Picture, RoomStatus, Size};
use engagements::query::{Condition, Facet, Filters};
use engagements::record::{ComparedField, FieldOutcome, OutcomeCounts};

/// A text with plain spaces, which read better in a test.
fn plain(text: impl ToString) -> String {
    text.to_string().replace('\u{a0}', " ")
}

#[track_caller]
fn both(say: impl Fn(Language) -> String, fr: &str, en: &str) {
    assert_eq!((plain(say(Fr)), plain(say(En))), (fr.into(), en.into()));
}

fn one(change: impl FnOnce(&mut Commitment)) -> Commitment {
    let mut dataset = sample::dataset(vec![sample::commitment("pays-basque-2017", sample::partners().remove(1))]);
    let mut commitment = dataset.commitments.remove(0);
    change(&mut commitment);
    commitment
}

#[test]
fn the_list_says_where_it_ends_and_why() {
    let europe = Filters::default().with(Facet::Region, "europe");
    let europe_yes = europe.clone().with(Facet::Convention, "yes");
    let cymru = Filters::words_only("cymru");
    let end = |filters: &Filters, shown, corrected| {
        let filters = filters.clone();
        move |language| register::end_of_list(language, &filters, (shown, 36), corrected, true)
    };
    both(end(&Filters::default(), 36, false), "Fin de la liste.", "End of list.");
    both(
        end(&europe_yes, 10, false),
        "Fin de la liste. Les 26 autres engagements ne répondent pas à ces filtres.",
        "End of list. The other 26 commitments do not meet these filters.",
    );
    both(
        end(&europe, 35, false),
        "Fin de la liste. L’autre engagement ne répond pas à ce filtre.",
        "End of list. The other commitment does not meet this filter.",
    );
    both(
        end(&cymru, 1, false),
        "Fin de la liste. Les 35 autres engagements ne contiennent pas ce mot. Les mots sont cherchés en français, en anglais \
         et dans les autres noms des partenaires. Une faute de frappe est admise dans un mot de cinq lettres ou plus; accents, \
         majuscules et ordre des mots ne comptent pas.",
        "End of list. The other 35 commitments do not contain this word. Words are looked for in French, in English and in \
         other names of the partners. One typing error is forgiven in a word of five letters or more; accents, capitals and \
         word order do not count.",
    );
    both(
        end(&Filters::words_only("louisianne"), 1, true),
        "Fin de la liste. Aucun engagement ne contient exactement ce mot. Une faute de frappe est admise dans un mot de cinq \
         lettres ou plus; accents, majuscules et ordre des mots ne comptent pas.",
        "End of list. No commitment contains exactly this word. One typing error is forgiven in a word of five letters or \
         more; accents, capitals and word order do not count.",
    );
}

#[test]
fn the_rows_say_from_which_collection_they_come() {
    let rows = (0..5).map(|row| {
        let mut row_of = sample::commitment(&format!("r{row}"), sample::partners().remove(0));
        row_of["collection"] = if row < 3 { "report-2016-2020" } else { "other-public-sources" }.into();
        row_of
    });
    let dataset = sample::dataset(rows.collect());
    let lines = |language, rows: &[usize]| -> Vec<String> {
        collection_lines(language, rows, &dataset).into_iter().map(|(_, line)| line).collect()
    };
    assert_eq!(lines(Fr, &[0, 1, 2, 3, 4]), ["3 du rapport à l’UNESCO, 2016-2020", "2 d’autres sources publiques"]);
    assert_eq!(lines(En, &[0, 1, 2, 3, 4]), ["3 from the report to UNESCO, 2016–2020", "2 from other public sources"]);
    assert_eq!(lines(Fr, &[4]), ["1 d’une autre source publique"]);
    assert_eq!(lines(En, &[]), Vec::<String>::new());
}

#[test]
fn an_empty_result_says_what_each_condition_costs() {
    let filters = Filters::words_only("danse")
        .with(Facet::Scope, "sectoral")
        .with(Facet::Convention, "yes")
        .with(Facet::Partner, "flandre")
        .with(Facet::Partner, "pays-basque");
    let dataset = sample::thirty_six();
    let without = |condition| {
        let (filters, dataset) = (filters.clone(), &dataset);
        move |language| facet::without(language, condition, &filters, dataset).to_string()
    };
    both(without(Condition::Facet(Facet::Scope)), "sans la portée Sectorielle", "without the scope Sectoral");
    both(
        without(Condition::Facet(Facet::Convention)),
        "sans la référence à la Convention Oui",
        "without the reference to the Convention Yes",
    );
    both(
        without(Condition::Facet(Facet::Partner)),
        "sans le partenaire Flandre ou Pays basque",
        "without the partner Flanders or Basque Country",
    );
    both(without(Condition::Words), "sans la recherche « danse »", "without the search “danse”");
    let remove = |condition| move |language| facet::remove_condition(language, condition);
    both(remove(Condition::Facet(Facet::Scope)), "Retirer la portée", "Remove the scope");
    both(remove(Condition::Facet(Facet::Convention)), "Retirer la Convention", "Remove the Convention");
}

#[test]
fn an_empty_result_counts_conditions_in_words() {
    both(
        |language| facet::no_row_meets(language, 3),
        "Aucun engagement ne réunit ces trois conditions. Retirez-en une :",
        "No commitment meets these three conditions. Remove one:",
    );
    both(
        |language| facet::no_row_meets(language, 1),
        "Aucun engagement ne remplit cette condition. Retirez-la :",
        "No commitment meets this condition. Remove it:",
    );
    both(
        |language| facet::near_misses(language, 5, 3),
        "Ces 5 engagements en remplissent deux sur trois.",
        "These 5 commitments meet two of the three.",
    );
    both(
        |language| facet::near_misses(language, 1, 2),
        "Cet engagement en remplit une sur deux.",
        "This commitment meets one of the two.",
    );
}

#[test]
fn a_near_miss_says_what_sets_it_apart() {
    let commitment = one(|commitment| commitment.signed = "2017-10-31".parse().ok());
    let apart = |facet| {
        let commitment = &commitment;
        move |language| facet::sets_apart(language, Condition::Facet(facet), commitment)
    };
    both(apart(Facet::Convention), "Convention : non précisé", "Convention: not stated");
    both(apart(Facet::Scope), "Portée : non précisée", "Scope: not stated");
    both(apart(Facet::Region), "Région : Europe", "Region: Europe");
    both(apart(Facet::Period), "Signé : 2017-10-31", "Signed: 2017-10-31");
    both(apart(Facet::Type), "Type : déclaration commune ou conjointe", "Type: joint statement");
    both(apart(Facet::Collection), "Provenance : autre source publique", "Collection: other public source");
}

#[test]
fn buttons_carry_their_numbers() {
    both(|language| plural::some_of(language, 8, 25), "8 sur 25", "8 of 25");
    both(|language| register::filters_button(language, 2), "Filtres (2)", "Filters (2)");
    both(|language| register::filters_button(language, 0), "Filtres", "Filters");
    both(|language| register::see(language, 10), "Voir 10 engagements", "See 10 commitments");
    both(|language| register::see(language, 1), "Voir 1 engagement", "See 1 commitment");
    both(|language| register::ticked(language, 2), "2 choisis :", "2 chosen:");
    both(|language| register::compare_button(language, 2), "Comparer les 2", "Compare the 2");
    both(
        |language| register::search_instead(language, "Louisiane"),
        "Chercher plutôt « Louisiane »",
        "Search instead for “Louisiane”",
    );
    both(
        |language| register::compare_row(language, &one(|_| ())),
        "Comparer : Pays basque, Déclaration commune, non précisée",
        "Compare: Basque Country, Joint statement, not stated",
    );
}

#[test]
fn the_footer_says_which_edition_it_is() {
    let updated = "2026-11-24".parse().unwrap();
    let fingerprint = "57A14BBF".parse().unwrap();
    both(
        |language| date::data_updated(language, updated),
        "Données mises à jour le 24 novembre 2026",
        "Data updated November 24, 2026",
    );
    both(
        |language| date::edition(language, updated, fingerprint),
        "Données du 24 novembre 2026, empreinte 57A1 4BBF",
        "Data of November 24, 2026, fingerprint 57A1 4BBF",
    );
}

#[test]
fn a_record_is_headed_by_its_title() {
    both(
        |language| record::heading(language, &one(|_| ())),
        "Déclaration commune avec le Pays basque",
        "Joint statement with the Basque Country",
    );
    let official = one(|commitment| commitment.title_status.fr = TitleStatus::Official);
    both(
        |language| record::heading(language, &official),
        "Déclaration commune",
        "Joint statement with the Basque Country",
    );
    let dated = one(|commitment| commitment.title = Bilingual::new("Programme, 2017-2019", "Programme, 2017–2019"));
    both(
        |language| record::heading(language, &dated),
        "Programme, 2017-2019, avec le Pays basque",
        "Programme, 2017–2019, with the Basque Country",
    );
}

#[test]
fn a_record_says_when_and_where_it_was_signed() {
    for (signed, place, fr, en) in [
        ("2017-10-31", true, "Signé à Québec le 31 octobre 2017.", "Signed in Québec City on October 31, 2017."),
        ("2003-05", false, "Signé en mai 2003.", "Signed in May 2003."),
        ("2016-2020", false, "Signé entre 2016 et 2020.", "Signed between 2016 and 2020."),
        ("", true, "Signé à Québec; date non précisée.", "Signed in Québec City; date not stated."),
        ("", false, "Date et lieu non précisés.", "Date and place not stated."),
    ] {
        let commitment = one(|commitment| {
            commitment.place = place.then(|| Bilingual::new("Québec", "Québec City"));
            match signed.parse() {
                Ok(When::Date(date)) => commitment.signed = Some(date),
                Ok(When::Span(years)) => commitment.period = Some(years),
                Err(_) => {}
            }
        });
        both(|language| record::summary(language, &commitment), fr, en);
    }
}

#[test]
fn an_inferred_date_is_said_to_be() {
    let commitment = one(|commitment| {
        commitment.signed = "2021-10-20".parse().ok();
        let evidence = Evidence { basis: Basis::Inferred, source: OneOrMore::One("release".into()) };
        commitment.evidence.insert("signed".into(), evidence);
    });
    both(
        |language| record::summary(language, &commitment),
        "Signé le 20 octobre 2021 (déduit).",
        "Signed on October 20, 2021 (inferred).",
    );
}

#[test]
fn an_inferred_period_is_said_to_be_as_a_whole_or_in_one_of_its_years() {
    for path in ["period", "period.from"] {
        let commitment = one(|commitment| {
            commitment.period = Some(YearSpan { from: 2016, to: 2020 });
            let evidence = Evidence { basis: Basis::Inferred, source: OneOrMore::One("release".into()) };
            commitment.evidence.insert(path.into(), evidence);
        });
        both(
            |language| record::summary(language, &commitment),
            "Signé entre 2016 et 2020 (déduit).",
            "Signed between 2016 and 2020 (inferred).",
        );
        both(
            |language| chart::item_name(language, &commitment),
            "Pays basque, 2016-2020 (déduit), Déclaration commune",
            "Basque Country, 2016–2020 (inferred), Joint statement",
        );
    }
}

#[test]
fn fields_are_counted() {
    let counts = |language| record::field_counts(language, 11, 1, 3).map(|count| count.to_string()).join(" · ");
    both(
        counts,
        "15 champs · 11 précisés · 1 déduit · 3 non précisés",
        "15 fields · 11 stated · 1 inferred · 3 not stated",
    );
    let counts = OutcomeCounts { differing: 6, identical: 3, stated_once: 0, unstated: 2 };
    let compared = |counts: OutcomeCounts| {
        move |language| {
            let lines: Vec<String> = compare::summary(language, counts).iter().map(ToString::to_string).collect();
            lines.join(" · ")
        }
    };
    both(
        compared(counts),
        "6 champs diffèrent · 3 identiques · 2 non précisés partout",
        "6 fields differ · 3 identical · 2 not stated anywhere",
    );
    both(
        compared(OutcomeCounts { stated_once: 1, ..counts }),
        "6 champs diffèrent · 3 identiques · 1 précisé une seule fois · 2 non précisés partout",
        "6 fields differ · 3 identical · 1 stated only once · 2 not stated anywhere",
    );
    let field = |outcome, unstated| ComparedField { field: Field::Place, outcome, unstated, cells: vec![vec![]; 3] };
    for (outcome, unstated, fr, en) in [
        (FieldOutcome::Differs, 1, "≠ diffère, 1 non précisé", "≠ differs, 1 not stated"),
        (FieldOutcome::Identical, 0, "identique", "identical"),
        (FieldOutcome::NotStated, 2, "précisé une seule fois", "stated only once"),
        (FieldOutcome::NotStated, 3, "non précisé partout", "not stated anywhere"),
    ] {
        both(|language| compare::outcome(language, &field(outcome, unstated)), fr, en);
    }
}

#[test]
fn the_presenter_reads_the_state_of_the_meeting_in_words() {
    let frozen = Hold::Frozen(Picture::Record("x".into()), 1_000);
    both(|language| meeting::frozen_for(language, &frozen, 83_999), "Figée depuis 1 min 22 s", "Frozen for 1 min 22 s");
    both(|language| meeting::frozen_for(language, &frozen, 0), "Figée depuis 0 min 0 s", "Frozen for 0 min 0 s");
    both(|language| meeting::frozen_for(language, &Hold::None, 83_000), "", "");
    assert_eq!(meeting::elapsed(1_000, 3_723_999), "01:02:02");

    let status = |status| move |language| meeting::room_status(language, status).unwrap_or_default();
    let size = Size { width_px: 1024, height_px: 768 };
    both(
        status(RoomStatus::Connected(size)),
        "Ouverte, 1024 × 768. Elle ne peut montrer ni brouillon ni note.",
        "Open, 1024 × 768. It can show neither drafts nor notes.",
    );
    both(status(RoomStatus::NotOpened), "", "");
    both(status(RoomStatus::Awaited), "Elle s’ouvre…", "It is opening…");
}

#[test]
fn a_slide_of_the_table_is_listed_with_its_page_where_there_are_several() {
    let commitments = (0..7).map(|number| sample::commitment(&format!("x-{number}"), sample::partners().remove(1)));
    let dataset = sample::dataset(commitments.collect());
    let listed = |rows: usize, number| {
        let deck = Deck::of((0..rows).collect());
        meeting::listed_slide(Fr, number, &deck, &dataset)
    };
    assert_eq!([listed(7, 1), listed(7, 4), listed(7, 12)], ["Ouverture", "Pays basque", "Tableau 2 / 2"]);
    assert_eq!([listed(6, 10), listed(6, 11)], ["Tableau", ""]);
}

#[test]
fn links_of_a_record_name_where_they_go() {
    both(|language| record::back(language, 10), "Retour aux 10 engagements", "Back to the 10 commitments");
    both(|language| record::back(language, 1), "Retour à l’engagement", "Back to the commitment");
    both(|language| record::previous(language, "Italie"), "Précédent : Italie", "Previous: Italie");
    both(
        |language| record::same_type(language, &InstrumentType::MemorandumOfUnderstanding),
        "Aussi un protocole d’entente",
        "Also a memorandum of understanding",
    );
    both(
        |language| record::same_type(language, &InstrumentType::from("treaty")),
        "Aussi de type « treaty »",
        "Also of type “treaty”",
    );
}

#[test]
fn every_type_has_a_meaning_and_its_source() {
    for instrument_type in InstrumentType::ALL {
        for language in Language::ALL {
            let meaning = label::meaning_of(language, instrument_type).unwrap();
            assert!(meaning.text.ends_with('.') && meaning.url.starts_with("https://") && !meaning.source.is_empty());
        }
    }
    assert_eq!(label::meaning_of(Fr, &InstrumentType::from("treaty")), None);
}

#[test]
fn an_address_that_cannot_be_followed_is_told_in_a_sentence() {
    let region = Parameter::Facet(Facet::Region);
    for (notice, fr, en) in [
        (
            Notice::UnknownValue { parameter: region, value: "lune".into() },
            "Dans l’adresse, la valeur « lune » de « Région du partenaire » est inconnue; elle est laissée de côté.",
            "In the address, the value “lune” of “Partner’s region” is unknown; it is left out.",
        ),
        (
            Notice::Repeated { parameter: Parameter::Words },
            "L’adresse donne « recherche » plus d’une fois; seule la première compte.",
            "The address gives “search” more than once; only the first counts.",
        ),
        (
            Notice::WordsCut { kept: 200 },
            "La recherche est trop longue pour une adresse; ses 200 premiers caractères comptent.",
            "The search is too long for an address; its first 200 characters count.",
        ),
        (
            Notice::TooManyIds { kept: 4, left_out: 2 },
            "Fiches montrées au plus : quatre; laissées de côté : 2.",
            "Records shown at most: four; left out: 2.",
        ),
        (
            Notice::UnknownRecord { id: "atlantide-1".into() },
            "La fiche « atlantide-1 » n’existe pas dans ces données; elle est laissée de côté.",
            "The record “atlantide-1” does not exist in these data; it is left out.",
        ),
        (
            Notice::NotInFrame { view: ViewKind::About },
            "Un cadre ne montre pas la vue « about »; le registre est affiché.",
            "A frame does not show the view “about”; the register is shown.",
        ),
        (
            Notice::TooLong { parameter: region, left_out: 3 },
            "L’adresse serait trop longue; valeurs de « Région du partenaire » laissées de côté : 3.",
            "The address would be too long; values of “Partner’s region” left out: 3.",
        ),
        (
            Notice::OtherData { updated: "2026-11-24".parse().unwrap(), fingerprint: "57A1 4BBF".parse().unwrap() },
            "Ce lien vient d’une autre édition des données, et les nombres ont pu changer. Celle-ci : données du \
                24 novembre 2026, empreinte 57A1 4BBF.",
            "This link comes from another edition of the data, and numbers may have changed. This one: data of \
                November 24, 2026, fingerprint 57A1 4BBF.",
        ),
    ] {
        both(|language| notice::words(language, &notice), fr, en);
    }
}

#[test]
fn facets_and_chips_name_their_values() {
    let dataset = sample::thirty_six();
    for (facet, slug, fr, en) in [
        (Facet::Convention, "unstated", "Non précisé", "Not stated"),
        (Facet::Region, "africa-middle-east", "Afrique et Moyen-Orient", "Africa and the Middle East"),
        (Facet::Scope, "sectoral", "Sectorielle (culture)", "Sectoral (culture)"),
        (Facet::Scope, "unstated", "Non précisée", "Not stated"),
        (Facet::Period, "2000-2009", "2000-2009", "2000–2009"),
        (Facet::Period, "2020-", "2020 et après", "2020 and later"),
        (Facet::Period, "-1999", "jusqu’en 1999", "up to 1999"),
        (Facet::Partner, "pays-de-galles", "Pays de Galles", "Wales"),
        (Facet::Collection, "report-2016-2020", "Rapport à l’UNESCO, 2016-2020", "Report to UNESCO, 2016–2020"),
        (Facet::Missing, "official-title", "Titre officiel", "Official title"),
        (Facet::Type, "treaty", "treaty", "treaty"),
        (Facet::Partner, "atlantide", "atlantide", "atlantide"),
        (Facet::Force, "perhaps", "perhaps", "perhaps"),
    ] {
        both(|language| facet::value(language, facet, slug, &dataset), fr, en);
    }
    let lead = |facet, is_first| move |language| facet::chip_lead(language, Condition::Facet(facet), is_first);
    both(lead(Facet::Region, true), "Région", "Region");
    both(lead(Facet::Period, false), "et signé", "and signed");
    both(lead(Facet::Convention, false), "et Convention", "and Convention");
}

#[test]
fn what_is_not_stated_agrees_with_its_field() {
    for (field, fr) in [
        (Field::OfficialTitle, "non précisé"),
        (Field::Scope, "non précisée"),
        (Field::Signatories, "non précisés"),
        (Field::Activities, "non précisées"),
    ] {
        both(|language| label::field_not_stated(language, field).to_owned(), fr, "not stated");
    }
}

#[test]
fn a_mark_of_the_map_says_who_and_how_many() {
    let basque = &one(|_| ()).partner;
    both(|language| chart::mark_label(language, basque, 1), "Pays basque", "Basque Country");
    both(|language| chart::mark_label(language, basque, 4), "Pays basque 4", "Basque Country 4");
    both(
        |language| chart::shared_label(language, basque, 3, 1),
        "Pays basque 3, dont 1 oui",
        "Basque Country 3, 1 of them yes",
    );
    both(
        |language| chart::mark_name(language, &[basque], 2, 1),
        "Pays basque : 2 engagements, dont 1 se réfère à la Convention de 2005",
        "Basque Country: 2 commitments, 1 of which refers to the 2005 Convention",
    );
    both(|language| chart::here(language, 3), "3 engagements ici", "3 commitments here");
    both(
        |language| chart::legend(language, engagements::commitment::Answer::Yes, 1).to_string(),
        "1 se réfère à la Convention",
        "1 refers to the Convention",
    );
}

#[test]
fn a_short_name_is_the_seat_where_the_name_holds_it_as_a_word() {
    let mut partner = one(|_| ()).partner;
    let seat =
        |name: &str| Some(engagements::commitment::Seat { fr: name.into(), en: name.into(), lat: 0.0, lon: 0.0 });
    partner.name = Bilingual { fr: "Préfecture de Kyoto".into(), en: "Kyoto Prefecture".into() };
    partner.seat = seat("Kyoto");
    both(|language| chart::short_name(language, &partner).to_owned(), "Kyoto", "Kyoto");
    partner.name = Bilingual { fr: "Wallonie-Bruxelles".into(), en: "Wallonia-Brussels".into() };
    partner.seat = seat("Bruxelles");
    both(|language| chart::short_name(language, &partner).to_owned(), "Wallonie-Bruxelles", "Wallonia-Brussels");
}

#[test]
fn a_cell_of_the_matrix_leads_to_its_rows_in_words() {
    both(
        |language| chart::filter_on(language, 4),
        "Filtrer le registre sur ces 4 engagements",
        "Filter the register to these 4 commitments",
    );
    both(
        |language| chart::filter_on(language, 1),
        "Filtrer le registre sur cet engagement",
        "Filter the register to this commitment",
    );
    both(chart::adoption, "Adoption de la Convention, 20 octobre 2005", "Adoption of the Convention, October 20, 2005");
}
