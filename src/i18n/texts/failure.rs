//! While the data are on their way, and when they do not come.

super::texts! {
    /// Words of loading and of failure.
    FailureTexts {
        loading: "Chargement des engagements…" / "Loading the commitments…",
        loading_part: "Chargement…" / "Loading…",
        part_missing: "Cette partie de la page n’a pas pu être chargée. Le reste fonctionne." / "This part of the page could not be loaded. The rest works.",
        newer: "Une nouvelle version de cette page est prête. Elle sera là au prochain chargement; rien de ce que vous écrivez n’est perdu." / "A new version of this page is ready. It will be there at the next load; nothing that you write is lost.",
        reload: "Recharger la page" / "Reload the page",
        title: "Les données n’ont pas pu être chargées" / "The data could not be loaded",
        retry: "Réessayer" / "Retry",
        what_happened: "Ce qui est arrivé" / "What happened",
        what_to_do: "Ce que vous pouvez faire" / "What you can do",
        detail: "Détail" / "Detail",
    }
}
