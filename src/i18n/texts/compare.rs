//! Commitments side by side.

super::texts! {
    /// Words of the comparison.
    CompareTexts {
        everything: "Tout" / "Everything",
        fields_shown: "Champs montrés" / "Fields shown",
        field: "Champ" / "Field",
        blue_note: "Fond bleu : la valeur diffère d’une autre valeur connue. « Non précisé » n’est jamais compté comme une différence." / "Blue background: the value differs from another known value. “Not stated” never counts as a difference.",
        nothing_chosen: "Aucun engagement n’est choisi" / "No commitment is chosen",
        how_to_choose: "Cochez de deux à quatre engagements dans le registre, puis « Comparer »." / "Tick two to four commitments in the register, then “Compare”.",
        no_difference: "Aucune valeur connue ne diffère." / "No known value differs.",
    }
}
