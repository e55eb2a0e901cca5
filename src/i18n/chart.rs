//! Words of the map, the timeline and the matrix.

use super::page::CommonTexts;
use super::plural::{agree, commitments, counted, number};
use super::{Passage, colon, date, label, pick};
use crate::commitment::{Answer, Commitment, Field, Language, PartialDate, Partner, Region, YearSpan};

texts! {
    /// Words of the pictures.
    ChartTexts {
        the_same: "Les mêmes, en liste" / "The same, as a list",
        map_name: "Carte des partenaires" / "Map of the partners",
        map_keys: "Les flèches vont d’une marque à l’autre, Espace la choisit, Entrée l’ouvre." / "Arrow keys go from mark to mark, Space chooses it, Enter opens it.",
        home: "Québec" / "Québec",
        world: "Monde" / "World",
        which_map: "Partie du monde montrée" / "Part of the world shown",
        nearer: "Rapprocher" / "Zoom in",
        further: "Éloigner" / "Zoom out",
        several_near: "Plusieurs partenaires trop proches : le nombre d’engagements" / "Several partners too close together: the number of commitments",
        seats: "Chaque marque est au siège du gouvernement partenaire. Un partenaire dont un engagement au moins se réfère à la Convention porte le disque plein." / "Each mark stands at the seat of the partner government. A partner with at least one commitment that refers to the Convention has the filled disc.",
        projection: "Terres : Natural Earth, domaine public, sans frontières. Projection Equal Earth; Europe en projection azimutale équivalente de Lambert." / "Land: Natural Earth, public domain, without borders. Equal Earth projection; Europe in Lambert’s azimuthal equal-area projection.",
        timeline_name: "Chronologie des engagements" / "Timeline of the commitments",
        timeline_keys: "Les flèches vont d’un engagement à l’autre, Entrée l’ouvre." / "Arrow keys go from one commitment to another, Enter opens it.",
        bar_keys: "Les flèches vont d’une barre à l’autre, Entrée la choisit." / "Arrow keys go from one bar to another, Enter chooses it.",
        chosen_bar: "La barre choisie" / "The chosen bar",
        by_year: "Les mêmes, par année" / "The same, by year",
        in_time: "Dans le temps" / "In time",
        day_known: "jour connu" / "day known",
        month: "mois" / "month",
        year: "année" / "year",
        between_years: "quelque part entre ces années" / "somewhere in these years",
        inferred_date: "date déduite" / "inferred date",
        refers: "se réfère à la Convention" / "refers to the Convention",
        adoption: "Adoption de la Convention" / "Adoption of the Convention",
        from: "De" / "From",
        to: "à" / "to",
        whole_period: "Toute la période" / "Whole period",
        brush_note: "Engagements datés, par année de signature. Les deux poignées suivent les deux champs." / "Dated commitments, by year of signature. The two handles follow the two fields.",
        period: "Période" / "Period",
        first_year: "Première année" / "First year",
        last_year: "Dernière année" / "Last year",
        undated: "Sans date" / "Undated",
        columns: "Colonnes" / "Columns",
        partner_pages: "Pages de partenaires" / "Pages of partners",
        matrix_note: "Un nombre ouvre la liste; un titre de rangée ou de colonne filtre le registre." / "A number opens the list; the heading of a row or column filters the register.",
        matrix_keys: "Les flèches vont d’une case à l’autre, Entrée l’ouvre." / "Arrow keys go from one cell to another, Enter opens it.",
        total: "Total" / "Total",
        no_place: "Siège inconnu : en liste seulement" / "Seat unknown: in the list only",
    }
}

/// The name of a partner where there is little room: that of its seat where the name holds it as words of its own
/// (« Kyoto » for « Préfecture de Kyoto »).
pub fn short_name(language: Language, partner: &Partner) -> &str {
    let name = partner.name.get(language);
    let seat = partner.seat.as_ref().map(|seat| match language {
        Language::Fr => seat.fr.as_str(),
        Language::En => seat.en.as_str(),
    });
    let is_word_of = |seat: &&str| {
        let before = name.strip_suffix(seat).is_some_and(|before| before.ends_with(' '));
        before || name.strip_prefix(seat).is_some_and(|after| after.starts_with(' '))
    };
    seat.filter(is_word_of).unwrap_or(name)
}

/// The label of one partner: « Catalogne 4 ». One commitment needs no number.
pub fn mark_label(language: Language, partner: &Partner, count: usize) -> String {
    let name = short_name(language, partner);
    if count > 1 { [name, "\u{a0}", &number(language, count)].concat() } else { name.to_owned() }
}

/// The label of a partner that shares its mark: « Flandre 3, dont 1 oui ».
pub fn shared_label(language: Language, partner: &Partner, count: usize, yes: usize) -> String {
    let label = mark_label(language, partner, count);
    match (yes, language) {
        (0, _) => label,
        (_, Language::Fr) => [&label, ", dont ", &number(language, yes), " oui"].concat(),
        (_, Language::En) => [&label, ", ", &number(language, yes), " of them yes"].concat(),
    }
}

/// The label of several partners under one mark, by lines: their names where there are two, else how many there are, in
/// the state or the region that they share.
pub fn cluster_label(language: Language, partners: &[&Partner]) -> Vec<String> {
    if partners.len() <= 2 {
        return partners.iter().map(|partner| short_name(language, partner).to_owned()).collect();
    }
    let state = |partner: &Partner| partner.state.as_ref().map(|state| state.get(language).to_owned());
    let region = |partner: &Partner| Some(label::region(language, &partner.region).to_owned());
    let shared = |of: &dyn Fn(&Partner) -> Option<String>| {
        let first = partners.first().and_then(|first| of(first))?;
        partners.iter().all(|partner| of(partner).as_ref() == Some(&first)).then_some(first)
    };
    let place = shared(&state).or_else(|| shared(&region));
    place.into_iter().chain([partners_counted(language, partners.len())]).collect()
}

/// What a mark is called when it is heard: « Vermont, Maine : 2 engagements ».
pub fn mark_name(language: Language, partners: &[&Partner], count: usize, yes: usize) -> String {
    let names = || partners.iter().map(|partner| partner.name.get(language)).collect::<Vec<_>>().join(", ");
    let who = match partners.len() {
        0..=2 => names(),
        3..=6 => [&cluster_label(language, partners).join(", "), " (", &names(), ")"].concat(),
        _ => cluster_label(language, partners).join(", "),
    };
    let refer = match (yes, language) {
        (0, _) => String::new(),
        (1, Language::Fr) => ", dont 1 se réfère à la Convention de 2005".to_owned(),
        (_, Language::Fr) => [", dont ", &number(language, yes), " se réfèrent à la Convention de 2005"].concat(),
        (1, Language::En) => ", 1 of which refers to the 2005 Convention".to_owned(),
        (_, Language::En) => [", ", &number(language, yes), " of which refer to the 2005 Convention"].concat(),
    };
    [&who, colon(language), &commitments(language, count), &refer].concat()
}

/// The mark that is chosen, in words: « 3 engagements ici ».
pub fn here(language: Language, count: usize) -> String {
    [&commitments(language, count), pick(language, " ici", " here")].concat()
}

/// « 10 partenaires ».
pub fn partners_counted(language: Language, count: usize) -> String {
    match language {
        Language::Fr => counted(language, count, "partenaire", "partenaires"),
        Language::En => counted(language, count, "partner", "partners"),
    }
}

/// What a part of the world holds: « 10 partenaires, 19 engagements ».
pub fn held(language: Language, partners: usize, count: usize) -> String {
    [&partners_counted(language, partners), ", ", &commitments(language, count)].concat()
}

/// The choice of the map of Europe on a narrow window: « Europe (19) ».
pub fn europe(language: Language, count: usize) -> String {
    [label::region(language, &Region::Europe), " (", &number(language, count), ")"].concat()
}

/// A line of the legend, its number to be set apart: « 3 se réfèrent à la Convention ».
pub fn legend(language: Language, answer: Answer, count: usize) -> Passage {
    let after = match (answer, language) {
        (Answer::Yes, Language::Fr) => {
            agree(language, count, " se réfère à la Convention", " se réfèrent à la Convention")
        }
        (Answer::NotStated, Language::Fr) => agree(language, count, " ne le précise pas", " ne le précisent pas"),
        (Answer::No, Language::Fr) => agree(language, count, " dit ne pas s’y référer", " disent ne pas s’y référer"),
        (Answer::Yes, Language::En) => agree(language, count, " refers to the Convention", " refer to the Convention"),
        (Answer::NotStated, Language::En) => agree(language, count, " does not say", " do not say"),
        (Answer::No, Language::En) => {
            agree(language, count, " says it does not refer to it", " say they do not refer to it")
        }
    };
    Passage { before: String::new(), found: number(language, count), after: after.to_owned() }
}

/// The same where there is little room, below a heading that names the Convention: « 3 oui ».
pub fn short_legend(language: Language, answer: Answer, count: usize) -> Passage {
    let after = [" ", &label::answer(language, answer).to_lowercase()].concat();
    Passage { before: String::new(), found: number(language, count), after }
}

/// What the line of the Convention says: « Adoption de la Convention, 20 octobre 2005 ».
pub fn adoption(language: Language) -> String {
    let day = adoption_day().map(|day| date::long(language, day));
    [Some(ChartTexts::of(language).adoption.to_owned()), day].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The day on which the Convention was adopted.
pub fn adoption_day() -> Option<PartialDate> {
    "2005-10-20".parse().ok()
}

/// What a commitment on the timeline is called when it is heard: « Pays basque, 2017-10-31, Protocole d’entente ».
pub fn item_name(language: Language, commitment: &Commitment) -> String {
    let inferred = if Field::Date.is_inferred(commitment) {
        [" (", CommonTexts::of(language).inferred, ")"].concat()
    } else {
        String::new()
    };
    let refers = if commitment.convention() == Answer::Yes { ChartTexts::of(language).refers } else { "" };
    let (partner, title) = (commitment.partner.name.get(language), commitment.title.get(language));
    let comma = if refers.is_empty() { "" } else { ", " };
    [partner, ", ", &date::table(language, commitment), &inferred, ", ", title, comma, refers].concat()
}

/// What a bar of the timeline is: « Une barre : une année de signature, une région. Même échelle partout : la plus haute, 460. »
pub fn bars_note(language: Language, years_each: i32, highest: usize) -> String {
    let years = match (language, years_each) {
        (Language::Fr, 1) => "une année de signature, une région".to_owned(),
        (Language::Fr, _) => format!("{years_each} années de signature, une région"),
        (Language::En, 1) => "one year of signature, one region".to_owned(),
        (Language::En, _) => format!("{years_each} years of signature, one region"),
    };
    let highest = number(language, highest);
    match language {
        Language::Fr => {
            format!("Une barre\u{a0}: {years}. Même échelle partout\u{a0}: la plus haute, {highest}.")
        }
        Language::En => format!("One bar: {years}. The same scale throughout: the highest, {highest}."),
    }
}

/// What a bar of the timeline counts: « Europe, 2014 »; the years alone where regions are not parted.
pub fn bar_title(language: Language, region: Option<&Region>, years: YearSpan) -> String {
    let years = date::span(language, years);
    match region {
        Some(region) => [label::region(language, region), ", ", &years].concat(),
        None => years,
    }
}

/// What a bar is called when it is heard: « Europe, 2014 : 277 engagements, 217 oui, 37 non précisé, 23 non ».
/// The counts are in the order of [`Answer::ALL`].
pub fn bar_name(language: Language, region: Option<&Region>, years: YearSpan, counts: [usize; 3]) -> String {
    let answers = Answer::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    let answers = answers.map(|(answer, count)| [", ", &short_legend(language, answer, count).to_string()].concat());
    let title = bar_title(language, region, years);
    [&title, colon(language), &commitments(language, counts.iter().sum()), &answers.collect::<String>()].concat()
}

/// The way to the rows of a bar, with those that its address gives besides: « Voir ces 277 engagements, et 3 datés entre deux années ».
pub fn see_rows(language: Language, count: usize, between_years: usize) -> String {
    let these = match (language, count) {
        (Language::Fr, 1) => "Voir cet engagement".to_owned(),
        (Language::Fr, _) => ["Voir ces ", &commitments(language, count)].concat(),
        (Language::En, 1) => "See this commitment".to_owned(),
        (Language::En, _) => ["See these ", &commitments(language, count)].concat(),
    };
    let others = number(language, between_years);
    match (language, between_years) {
        (_, 0) => these,
        (Language::Fr, 1) => [&these, ", et 1 daté entre deux années"].concat(),
        (Language::Fr, _) => [&these, ", et ", &others, " datés entre deux années"].concat(),
        (Language::En, _) => [&these, ", and ", &others, " dated between two years"].concat(),
    }
}

/// What no bar holds: « Hors des barres : 412 datés entre deux années, 92 sans date. »
pub fn outside_bars(language: Language, between_years: usize, undated: usize) -> String {
    let counted = |count, one: &str, several: &str| {
        (count > 0).then(|| [&number(language, count), " ", agree(language, count, one, several)].concat())
    };
    let parts = match language {
        Language::Fr => [
            counted(between_years, "daté entre deux années", "datés entre deux années"),
            counted(undated, "sans date", "sans date"),
        ],
        Language::En => [
            counted(between_years, "dated between two years", "dated between two years"),
            counted(undated, "undated", "undated"),
        ],
    };
    let lead = pick(language, "Hors des barres\u{a0}: ", "In no bar: ");
    [lead, &parts.into_iter().flatten().collect::<Vec<_>>().join(", "), "."].concat()
}

/// What the columns of the matrix may be: « Régions (4) ».
pub fn regions_choice(language: Language, count: usize) -> String {
    [pick(language, "Régions (", "Regions ("), &number(language, count), ")"].concat()
}

/// What the columns of the matrix may be: « Partenaires (25) ».
pub fn partners_choice(language: Language, count: usize) -> String {
    [pick(language, "Partenaires (", "Partners ("), &number(language, count), ")"].concat()
}

/// What follows the number of a cell for those who hear it: « engagements : Protocole d’entente, Europe ».
pub fn cell_name(language: Language, count: usize, kind: &str, column: &str) -> String {
    let word = match language {
        Language::Fr => agree(language, count, " engagement\u{a0}: ", " engagements\u{a0}: "),
        Language::En => agree(language, count, " commitment: ", " commitments: "),
    };
    [word, kind, ", ", column].concat()
}

/// The way from a cell to its rows in the list: « Filtrer le registre sur ces 4 engagements ».
pub fn filter_on(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Fr, 1) => "Filtrer le registre sur cet engagement".to_owned(),
        (Language::En, 1) => "Filter the register to this commitment".to_owned(),
        (Language::Fr, _) => ["Filtrer le registre sur ces ", &commitments(language, count)].concat(),
        (Language::En, _) => ["Filter the register to these ", &commitments(language, count)].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Fr};

    const YEAR: YearSpan = YearSpan { from: 2014, to: 2014 };

    #[test]
    fn a_bar_is_named_with_what_it_counts() {
        let plain = |text: String| text.replace('\u{a0}', " ");
        let name = |language, counts| plain(bar_name(language, Some(&Region::Europe), YEAR, counts));
        assert_eq!(name(Fr, [217, 37, 23]), "Europe, 2014 : 277 engagements, 217 oui, 37 non précisé, 23 non");
        assert_eq!(name(En, [1, 0, 0]), "Europe, 2014: 1 commitment, 1 yes");
        assert_eq!(
            plain(bars_note(Fr, 5, 460)),
            "Une barre : 5 années de signature, une région. Même échelle partout : la plus haute, 460."
        );
    }

    #[test]
    fn what_no_bar_holds_is_counted() {
        let plain = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(plain(outside_bars(Fr, 412, 92)), "Hors des barres : 412 datés entre deux années, 92 sans date.");
        assert_eq!(plain(outside_bars(En, 0, 1)), "In no bar: 1 undated.");
        assert_eq!(plain(see_rows(Fr, 277, 3)), "Voir ces 277 engagements, et 3 datés entre deux années");
        assert_eq!(plain(see_rows(Fr, 1, 1)), "Voir cet engagement, et 1 daté entre deux années");
        assert_eq!(plain(see_rows(En, 12_480, 0)), "See these 12,480 commitments");
    }
}
