//! While the data are on their way, and when they do not come.

super::texts! {
    /// Words of loading and of failure.
    FailureTexts {
        loading: "Chargement des engagements…" / "Loading the commitments…",
        loading_part: "Chargement…" / "Loading…",
        part_missing: "Cette partie de la page n’a pas pu être chargée. Le reste fonctionne." / "This part of the page could not be loaded. The rest works.",
        title: "Les données n’ont pas pu être chargées" / "The data could not be loaded",
        retry: "Réessayer" / "Retry",
        what_happened: "Ce qui est arrivé" / "What happened",
        what_to_do: "Ce que vous pouvez faire" / "What you can do",
        detail: "Détail" / "Detail",
    }
}
