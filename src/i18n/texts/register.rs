//! The list: search, filters, table, comparison tray, and an empty result.

super::texts! {
    /// Words of the list.
    RegisterTexts {
        search: "Chercher" / "Search",
        search_placeholder: "Partenaire, titre, mot…" / "Partner, title, word…",
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
