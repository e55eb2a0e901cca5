//! One commitment: its fields, its evidence, its neighbours.

super::texts! {
    /// Words of the page of one commitment.
    RecordTexts {
        identity: "Identité" / "Identity",
        signature: "Signature" / "Signature",
        scope_and_content: "Portée et contenu" / "Scope and content",
        convention_and_follow_up: "Convention et suivi" / "Convention and follow-up",
        what_is_said: "Ce qui est dit" / "What is said",
        source_and_passage: "Source et passage" / "Source and passage",
        whole_measure: "De la mesure entière" / "Of the whole measure",
        said_of_all: "Dit de l’ensemble des engagements" / "Said of all the commitments",
        implementation: "Mise en œuvre" / "Implementation",
        evaluation: "Évaluation" / "Evaluation",
        empty_answer: "La rubrique existe, la réponse est vide." / "The heading is there, the answer is empty.",
        descriptive_title: "Le titre affiché est descriptif." / "The title shown is descriptive.",
        same_passage: "Même passage." / "Same passage.",
        said_of_all_not_this: "Dit de l’ensemble des engagements, non de celui-ci." / "Said of all the commitments, not of this one.",
        said_at_report: "Dit de l’ensemble, à la date du rapport." / "Said of all, at the date of the report.",
        general_rule: "Règle générale : rien n’est dit de cet engagement." / "General rule: nothing is said of this commitment.",
        no_culture_quote: "Aucun passage cité ne nomme la culture." / "No quoted passage names culture.",
        sources: "Sources" / "Sources",
        new_tab: "Chaque lien ouvre sa page dans un nouvel onglet." / "Each link opens its page in a new tab.",
        in_time: "Dans le temps" / "In time",
        signing: "Signature" / "Signing",
        neighbours: "Voisins" / "Neighbours",
        also_refer: "Se réfèrent aussi à la Convention" / "Also refer to the Convention",
        same_year: "Signés la même année" / "Signed in the same year",
        cite_record: "Citer cette fiche" / "Cite this record",
        copy_citation: "Copier la citation" / "Copy the citation",
        citation_copied: "Citation copiée" / "Citation copied",
        add_to_comparison: "Ajouter à la comparaison" / "Add to comparison",
        propose: "Proposer une modification" / "Propose a change",
        outside_selection: "Cette fiche est hors de la sélection." / "This record is outside the selection.",
        previous_and_next: "Fiches voisines dans la sélection" / "Records before and after in the selection",
    }
}
