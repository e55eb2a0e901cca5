//! Words of the page about the register, and the figures of the measure's text that have a note.

use super::plural::{agree, both, counted, in_words, number};
use super::{Passage, pick};
use crate::commitment::{Commitment, Language};

texts! {
    /// Words of the page about the register. The measure's own text is in the dataset.
    AboutTexts {
        sections: "Sections de la page" / "Sections of the page",
        measure: "La mesure" / "The measure",
        results: "Résultats attendus" / "Expected results",
        partners: "Partenaires" / "Partners",
        evaluation: "Évaluation" / "Evaluation",
        method: "Méthode" / "Method",
        sources: "Sources" / "Sources",
        version: "Version" / "Version",
        origin: "Les titres sont ceux du formulaire de l’UNESCO; le texte est traduit de l’anglais par ce registre." / "The text is that of the entry, word for word.",
        read_original: "Lire l’original" / "Read the original",
        read_french_original: "Lire l’original français" / "Read the French original",
        more_than_30: "Plus de 30." / "More than 30.",
        more_than_30_note: "La source n’en donne pas la liste." / "The source does not list them.",
        since_1960s: "Depuis les années 1960." / "Since the 1960s.",
        oldest: "Le plus ancien du registre :" / "The oldest in the register:",
        annual_or_biennial: "Chaque année ou tous les deux ans." / "Annual or biennial.",
        annual_or_biennial_note: "Règle générale : pour les sept, la fréquence n’est pas précisée." / "A general rule: for the seven, the frequency is not stated.",
        seven_of_which_three: "Sept, dont trois." / "Seven, three of them.",
        empty_answer: "La rubrique est dans la source; la réponse y est vide." / "The heading is in the source; its answer is empty.",
        method_collections: "Le registre réunit deux provenances, jamais confondues : les sept engagements que le Québec a déclarés à l’UNESCO pour 2016-2020, et d’autres qui ont été trouvés dans des pages publiques." / "The register holds two collections, never mixed: the seven commitments that Québec reported to UNESCO for 2016–2020, and others that were found in public pages.",
        method_not_complete: "La liste n’est pas complète : la source parle de plus de 30 engagements sans les nommer tous, et rien ne permet de dire que ceux-ci sont les seuls." / "The list is not complete: the source speaks of more than 30 commitments without naming them all, and nothing allows one to say that these are the only ones.",
        method_evidence: "Chaque champ porte sa preuve : l’adresse d’une page et le passage cité mot pour mot. « Déduit » veut dire que le registre conclut ce que le passage ne dit pas en toutes lettres; la valeur est alors soulignée de points." / "Every field carries its evidence: the address of a page and the passage, quoted word for word. “Inferred” means that the register concludes what the passage does not say outright; the value is then underlined with dots.",
        method_not_stated: "« Non précisé » veut dire qu’aucune source lue n’en parle. Ce n’est jamais « non » : pour la Convention de 2005, l’astérisque de la source veut dire oui, et son absence ne dit rien." / "“Not stated” means that no source that was read speaks of it. It is never “no”: for the 2005 Convention, the source’s asterisk means yes, and its absence says nothing.",
        method_dates: "Les dates ont la précision de leur source, jamais davantage." / "Dates are as precise as their source, never more.",
        method_titles: "Un titre officiel est donné seulement s’il a été lu en entier; les autres titres sont descriptifs." / "An official title is given only where it was read in full; the other titles are descriptive.",
        method_types: "Les types regroupent les mots des sources, que chaque fiche garde. Les voici, avec ce qu’une source en dit." / "Types group the words of the sources, which each record keeps. Here they are, with what a source says of them.",
        sources_primary: "Source première : l’entrée du Québec dans le suivi des politiques de la Convention de 2005 (UNESCO), et son original français." / "Primary source: Québec’s entry in UNESCO’s policy monitoring of the 2005 Convention, and its French original.",
        sources_other: "Les autres sources sont citées dans chaque fiche, passage par passage. Les pages peuvent avoir changé depuis qu’elles ont été lues." / "The other sources are cited in each record, passage by passage. The pages may have changed since they were read.",
        accessibility_goal: "Cette page vise la norme WCAG 2.2, niveau AA, dans tous ses états et dans les deux langues." / "This page aims at WCAG 2.2, level AA, in all its states and in both languages.",
        accessibility_means: "Tout se fait au clavier; rien n’est dit par la couleur seule; les tableaux deviennent des cartes sur un écran étroit; l’apparence suit celle de l’appareil et se choisit au bas de la page." / "Everything can be done with the keyboard; nothing is said by colour alone; tables become cards on a narrow screen; the appearance follows the device and can be chosen at the foot of the page.",
        accessibility_quotes: "Les passages cités sont dans la langue de leur source, qui est indiquée aux lecteurs d’écran." / "Quoted passages are in the language of their source, of which screen readers are told.",
        accessibility_tested: "Vérifié par des essais automatiques, à chaque changement : les règles d’axe (WCAG 2.0 à 2.2, niveaux A et AA) dans chaque vue; l’usage au clavier seul; les annonces destinées aux lecteurs d’écran; les largeurs de 320 à 2560 pixels; la page agrandie à 200 %, le texte plus espacé; les couleurs imposées, le contraste accru, l’animation réduite et l’apparence sombre; la page traduite par le navigateur." / "Checked by automatic tests, at each change: the rules of axe (WCAG 2.0 to 2.2, levels A and AA) in every view; use with the keyboard alone; announcements meant for screen readers; widths from 320 to 2560 pixels; the page enlarged to 200%, text spaced more widely; forced colours, more contrast, reduced motion and the dark appearance; the page translated by the browser.",
        accessibility_untested: "N’a pas été vérifié : les lettres seules agrandies à 200 %, sans la page; l’usage d’un vrai lecteur d’écran (JAWS, NVDA, VoiceOver, TalkBack), de la commande vocale, d’un contacteur, d’une loupe d’écran ou d’une plage braille; l’usage par des personnes handicapées. Aucun organisme indépendant n’a évalué cette page." / "Not checked: letters alone enlarged to 200%, without the page; use with a real screen reader (JAWS, NVDA, VoiceOver, TalkBack), voice control, a switch, a screen magnifier or a braille display; use by people with disabilities. No independent body has assessed this page.",
        accessibility_drawings: "La carte et la chronologie sont des dessins; la liste qui les accompagne dit la même chose en mots." / "The map and the timeline are drawings; the list beside each says the same in words.",
        program_version: "Version du programme" / "Version of the program",
        data: "Données" / "Data",
        data_format: "Version du format des données" / "Version of the data format",
        headings_translated: "Titre traduit par ce registre; dans le formulaire :" / "Heading translated by this register; in the form:",
        privacy: "Cette page ne dépose aucun témoin et n’envoie rien. Elle garde dans ce navigateur vos brouillons, la langue et le thème choisis, le réglage des touches à une lettre et, le temps d’un onglet, l’état d’une présentation." / "This page sets no cookie and sends nothing. It keeps in this browser your drafts, the language and the theme chosen, the switch for single-letter keys and, for the life of a tab, the state of a meeting.",
    }
}

/// The figures of the measure's purpose that the margin explains: how many, and since when.
pub fn figures_of_purpose(language: Language) -> [&'static str; 2] {
    match language {
        Language::Fr => ["plus de 30", "depuis les années 1960"],
        Language::En => ["more than 30", "since the 1960s"],
    }
}

/// How often the measure says that groups meet.
pub fn figure_of_groups(language: Language) -> [&'static str; 1] {
    [pick(language, "chaque année ou tous les deux ans", "annual or biennial")]
}

/// How many new commitments the measure counts.
pub fn figure_of_new(language: Language) -> [&'static str; 1] {
    [pick(language, "sept", "seven")]
}

/// How many this register has: « Ce registre en compte 36, d’après plusieurs sources. »
pub fn this_register_has(language: Language, total: usize) -> Passage {
    Passage {
        before: pick(language, "Ce registre en compte ", "This register has ").to_owned(),
        found: number(language, total),
        after: pick(language, ", d’après plusieurs sources.", ", from several sources.").to_owned(),
    }
}

/// A record by its partner and year: « France, 1965 ».
pub fn partner_and_year(language: Language, commitment: &Commitment) -> String {
    let year = commitment.years().map(|years| [", ", &years.from.to_string()].concat()).unwrap_or_default();
    [commitment.partner.name.get(language), &year].concat()
}

/// What else the register has of the report's years, with whom: « Deux autres engagements de ces années, avec la Chine
/// et l’Italie, viennent d’autres sources. »
pub fn others_of_these_years(language: Language, count: usize, partners: &[&str]) -> Passage {
    let mut found = match language {
        Language::Fr => {
            [&in_words(language, count), " ", agree(language, count, "autre engagement", "autres engagements")].concat()
        }
        Language::En => {
            [&in_words(language, count), " other ", agree(language, count, "commitment", "commitments")].concat()
        }
    };
    found = super::plural::capitalised(&found);
    let with = pick(language, " de ces années, avec ", " of those years, with ");
    let come = match language {
        Language::Fr => agree(language, count, ", vient d’autres sources.", ", viennent d’autres sources."),
        Language::En => agree(language, count, ", comes from other sources.", ", come from other sources."),
    };
    Passage { before: String::new(), found, after: [with, &both(language, partners), come].concat() }
}

/// How much is cited: « Les fiches citent 121 passages de 50 pages. »
pub fn passages_and_pages(language: Language, passages: usize, pages: usize) -> String {
    let passages = counted(language, passages, "passage", "passages");
    let pages = counted(language, pages, "page", "pages");
    let (lead, of) = (pick(language, "Les fiches citent ", "The records quote "), pick(language, " de ", " from "));
    [lead, &passages, of, &pages, "."].concat()
}
