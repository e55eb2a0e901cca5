//! Words of the editor that depend on the draft: what sections, inputs and words of the form are called; what is needed, three
//! versions of a record.

mod need;
mod versions;

pub use need::{
    column, date_error, date_form, export_asks, missing_in, need, need_short, place, progress, sections_done, shown_as,
};
pub use versions::{
    VersionText, basis, counts, differing, fingerprint, identical, lines, published_on, revision, topic,
};

use crate::commitment::{
    Collection, Domain, Frequency, InstrumentType, Language, Objective, PartnerKind, Region, Scope,
};
use crate::draft::{Draft, DraftKind, Input, OFFICIAL, Path, Section, Vocabulary, field_of};
use crate::i18n::plural::{capitalised, some_of, uncapitalised};
use crate::i18n::{colon, label, pick};

texts! {
    /// Words of the editor.
    EditorTexts {
        band: "Brouillon" / "Draft",
        band_short: ", rien n’est publié." / ", nothing is published.",
        band_rest: "Rien n’est publié; gardé dans ce navigateur seulement." / "Nothing is published; kept in this browser only.",
        drafts: "Brouillons" / "Drafts",
        reading: "Lecture des brouillons de ce navigateur…" / "Reading the drafts of this browser…",
        not_here: "Ce brouillon n’est pas dans ce navigateur." / "This draft is not in this browser.",
        not_here_why: "Il a été effacé, ou il est gardé sur un autre ordinateur. Un brouillon reste dans le navigateur où il est écrit." / "It was erased, or it is kept on another computer. A draft stays in the browser where it is written.",
        new_draft: "Nouveau brouillon" / "New draft",
        binned: "Ce brouillon est dans la corbeille." / "This draft is in the bin.",
        unbin: "Le reprendre" / "Take it back",
        another_draft: "Un brouillon de cette fiche est déjà commencé." / "A draft of this record is already begun.",
        go_on: "Le continuer" / "Go on with it",
        undo: "Annuler" / "Undo",
        redo: "Rétablir" / "Redo",
        copy: "Copier le brouillon" / "Copy the draft",
        compare: "Comparer avec la fiche publiée" / "Compare with the published record",
        back_to_draft: "Revenir au brouillon" / "Back to the draft",
        when_begun: "Au début du brouillon" / "When the draft began",
        today: "Aujourd’hui" / "Today",
        this_browser: "Ce navigateur" / "This browser",
        your_draft: "Votre brouillon" / "Your draft",
        conflict: "Conflit : changé des deux côtés" / "Conflict: changed on both sides",
        mine: "changé par vous" / "changed by you",
        theirs: "changé dans la publication" / "changed in the publication",
        agreed: "changé des deux côtés, pareillement" / "changed on both sides, to the same",
        kept: "publication changée; votre texte est choisi" / "the publication changed; your text is chosen",
        show_identical: "Les montrer" / "Show them",
        hide_identical: "Les replier" / "Fold them",
        compare_note: "Fond bleu : changé depuis le début du brouillon. Un conflit sans choix reste dans le brouillon; seul l’export l’attend. Rien ne change dans la publication." / "Blue background: changed since the draft began. A conflict without a choice stays in the draft; only export waits for it. Nothing changes in the publication.",
        as_published: "comme dans la publication" / "as in the publication",
        taken: "Publié repris." / "The published text was taken.",
        undo_choice: "Annuler ce choix" / "Undo this choice",
        export: "Exporter" / "Export",
        no_export: "L’export met le brouillon dans les données publiées, qui n’ont pas pu être chargées. Le fichier du brouillon, lui, se télécharge." / "The export puts the draft into the published data, which could not be loaded. The draft’s own file can be downloaded.",
        sections: "Sections" / "Sections",
        section: "Section du formulaire" / "Section of the form",
        column: "Langue des champs" / "Language of the fields",
        before_export: "Avant l’export" / "Before export",
        always_saved: "Un brouillon incomplet s’enregistre toujours. L’export demande encore :" / "An incomplete draft is always saved. Export still asks for:",
        ready: "Rien ne manque : le brouillon peut être exporté." / "Nothing is missing: the draft can be exported.",
        nothing_lost: "Rien n’est perdu : les deux restent dans le brouillon jusqu’à votre choix." / "Nothing is lost: both stay in the draft until you choose.",
        two_texts: "Deux textes pour ce champ." / "Two texts for this field.",
        differs: "Fond bleu : les mots qui diffèrent. « Garder les deux » met le second à la suite du premier. Le choix vaut pour les deux onglets et s’annule." / "Blue background: the words that differ. “Keep both” puts the second after the first. The choice holds for both tabs and can be undone.",
        first: "Premier : cet onglet" / "First: this tab",
        second: "Second : l’autre onglet" / "Second: the other tab",
        keep_first: "Garder le premier" / "Keep the first",
        keep_second: "Garder le second" / "Keep the second",
        keep_both: "Garder les deux" / "Keep both",
        half_character: "Le texte collé contenait la moitié d’un caractère, sans l’autre. Elle est remplacée par le signe \u{fffd}." / "The pasted text held half of a character, without the other half. It is replaced by the sign \u{fffd}.",
        changed: "Modifié." / "Changed.",
        published_is: "Publié :" / "Published:",
        changed_both: "Changé ici et dans la publication." / "Changed here and in the publication.",
        changed_there: "Changé dans la publication depuis le début du brouillon." / "Changed in the publication since the draft began.",
        take_published: "Reprendre le publié" / "Take what is published",
        from_register: "Reprendre un partenaire du registre" / "Take a partner of the register",
        choose: "Choisir" / "Choose",
        choose_source: "Choisir une source" / "Choose a source",
        another_source: "Ajouter une source" / "Add a source",
        source_needed: "Écrire une source" / "Write a source",
        sources_of: "Sources du champ" / "Sources of the field",
        basis: "Fondement" / "Basis",
        unstated: "Non précisé" / "Not stated",
        set_aside: "La valeur est mise de côté : elle reste dans le brouillon et n’est pas exportée." / "The value is set aside: it stays in the draft and is not exported.",
        official: "Officiel" / "Official",
        descriptive: "Descriptif" / "Descriptive",
        add: "Ajouter" / "Add",
        add_domain: "Ajouter un domaine" / "Add a domain",
        up: "Monter" / "Move up",
        down: "Descendre" / "Move down",
        lines_hint: "Un nom par ligne." / "One name a line.",
        precision: "précision" / "precision",
        date_hint: "2016, 2016-05, 2016-05-26 ou 2016-2020" / "2016, 2016-05, 2016-05-26 or 2016-2020",
        met_hint: "2016, 2016-05 ou 2016-05-26" / "2016, 2016-05 or 2016-05-26",
        id_hint: "Laissé vide, il est tiré du partenaire et de l’année." / "Left empty, it is made of the partner and the year.",
        keep_open: "Ne fermez pas cette page avant d’avoir une copie du texte." / "Do not close this page before you have a copy of the text.",
        rest_saved: "Le reste est enregistré et vérifié." / "The rest is saved and verified.",
    }
}

/// A section of the form.
pub fn section(language: Language, section: Section) -> &'static str {
    let (fr, en) = match section {
        Section::Partner => ("Partenaire", "Partner"),
        Section::Title => ("Titre et instrument", "Title and instrument"),
        Section::Signature => ("Signature", "Signature"),
        Section::Content => ("Portée et contenu", "Scope and content"),
        Section::Convention => ("Convention et vigueur", "Convention and force"),
        Section::FollowUp => ("Suivi", "Follow-up"),
        Section::Sources => ("Sources", "Sources"),
    };
    pick(language, fr, en)
}

/// A section among all: « Section 2 sur 7 : titre et instrument ».
pub fn section_of_all(language: Language, number: usize, of: Section) -> String {
    let name = uncapitalised(section(language, of));
    let all = some_of(language, number, Section::ALL.len());
    ["Section ", &all, colon(language), &name].concat()
}

/// What is typed or chosen in an input. Fields are called as everywhere else, their parts by what they are.
pub fn input(language: Language, input: &Input) -> &'static str {
    let (fr, en) = match input.stem {
        "partner/in_text" => ("Nom après «\u{a0}avec\u{a0}»", "Name after “with”"),
        "partner/kind" => ("Nature du partenaire", "Kind of partner"),
        "partner/state" => ("État dont il fait partie", "State that it is part of"),
        "partner/iso" => ("Code ISO 3166", "ISO 3166 code"),
        "partner/region" => ("Région du monde", "Part of the world"),
        "partner/seat" => ("Siège", "Seat"),
        "partner/seat/lat" => ("Latitude du siège, en degrés", "Latitude of the seat, in degrees"),
        "partner/seat/lon" => ("Longitude du siège, en degrés", "Longitude of the seat, in degrees"),
        "partner/aliases" => ("Autres noms", "Other names"),
        "partner/id" => ("Identifiant du partenaire", "Identifier of the partner"),
        "title" => ("Titre", "Title"),
        "title_status" => ("Ce titre est", "This title is"),
        "id" => ("Identifiant de la fiche", "Identifier of the record"),
        "signatories/*" => ("Signataire", "Signatory"),
        "working_group/last_met" => ("Groupe de travail, dernière réunion", "Working group, last meeting"),
        "activities/*/when" => ("Date de l’activité", "Date of the activity"),
        "activities/*" => ("Activité", "Activity"),
        "activities/*/source" => ("Source de l’activité", "Source of the activity"),
        "sources/*" => ("Nom de la source", "Name of the source"),
        "sources/*/url" => ("Adresse de la page", "Address of the page"),
        "sources/*/lang" => ("Langue de la citation (fr, en, …)", "Language of the quotation (fr, en, …)"),
        "sources/*/quote" => ("Citation, mot pour mot", "Quotation, word for word"),
        stem => return field_of(&Path::new(stem)).map_or("", |field| label::field(language, field)),
    };
    pick(language, fr, en)
}

/// « Non précisée », as it agrees with the name of the field.
pub fn not_stated(language: Language, input: &Input) -> String {
    let field = field_of(&Path::new(input.stem));
    capitalised(field.map_or("", |field| label::field_not_stated(language, field)))
}

/// A list of the form as a whole.
pub fn list(language: Language, list: &str) -> &'static str {
    match list {
        "sources" => section(language, Section::Sources),
        list => field_of(&Path::new(list)).map_or("", |field| label::field(language, field)),
    }
}

/// An item of a list by its place, from 1: « Signataire 2 », "Signatory 2".
pub fn item(language: Language, list: &str, place: usize) -> String {
    let (fr, en) = match list {
        "signatories" => ("Signataire", "Signatory"),
        "content" => ("Contenu", "Content"),
        "activities" => ("Activité", "Activity"),
        _ => ("Source", "Source"),
    };
    [pick(language, fr, en), " ", &place.to_string()].concat()
}

/// One more item, after « Ajouter »: « un signataire », "a signatory".
pub fn item_small(language: Language, list: &str) -> &'static str {
    let (fr, en) = match list {
        "signatories" => ("un signataire", "a signatory"),
        "content" => ("un texte", "a text"),
        "activities" => ("une activité", "an activity"),
        _ => ("une source", "a source"),
    };
    pick(language, fr, en)
}

/// A source by its place, from 1: `[2] UNESCO, original français`.
pub fn numbered(place: usize, name: &str) -> String {
    ["[", &place.to_string(), "] ", name].concat()
}

/// A word of a vocabulary, with a capital; one that is not known as written.
pub fn word(language: Language, vocabulary: Vocabulary, slug: &str) -> String {
    let texts = EditorTexts::of(language);
    match vocabulary {
        Vocabulary::InstrumentType => label::instrument_type(language, &InstrumentType::from(slug)).to_owned(),
        Vocabulary::Collection => label::collection(language, &Collection::from(slug)).to_owned(),
        Vocabulary::Scope => label::scope(language, &Scope::from(slug)).to_owned(),
        Vocabulary::Domain => capitalised(label::domain(language, &Domain::from(slug))),
        Vocabulary::Objective => capitalised(label::objective(language, &Objective::from(slug))),
        Vocabulary::Frequency => capitalised(label::frequency(language, &Frequency::from(slug))),
        Vocabulary::PartnerKind => label::partner_kind(language, &PartnerKind::from(slug)).to_owned(),
        Vocabulary::Region => label::region(language, &Region::from(slug)).to_owned(),
        Vocabulary::TitleStatus if slug == OFFICIAL => texts.official.to_owned(),
        Vocabulary::TitleStatus => texts.descriptive.to_owned(),
    }
}

/// The name of a draft, or what it is while it has none.
pub fn heading(language: Language, draft: &Draft) -> String {
    draft.name(language).unwrap_or_else(|| pick(language, "Nouvel engagement", "New commitment").to_owned())
}

/// What a draft will become.
pub fn kind(language: Language, kind: &DraftKind) -> &'static str {
    match kind {
        DraftKind::Commitment => pick(language, "Nouvel engagement", "New commitment"),
        DraftKind::Amendment(_) => pick(language, "Modification d’une fiche publiée", "Change of a published record"),
    }
}

/// After « Brouillon » in the band: « d’une modification. »
pub fn of_change(language: Language, kind: &DraftKind) -> &'static str {
    match kind {
        DraftKind::Commitment => pick(language, " d’un nouvel engagement.", " of a new commitment."),
        DraftKind::Amendment(_) => pick(language, " d’une modification.", " of a change."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::INPUTS;

    #[test]
    fn every_input_has_a_name_of_its_own_in_its_section() {
        for language in Language::ALL {
            for (place, one) in INPUTS.iter().enumerate() {
                let name = input(language, one);
                assert!(!name.is_empty(), "{}", one.stem);
                let twice = INPUTS.iter().take(place).any(|other| input(language, other) == name);
                assert!(!twice, "{name}");
            }
        }
    }
}
