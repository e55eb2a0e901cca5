//! Words of one commitment: its fields, its evidence, its neighbours.

use super::plural::{agree, commitments, counted, number};
use super::{Passage, date, label, pick};
use crate::commitment::{
    Answer, Commitment, Field, FieldGroup, InstrumentType, Language, Partner, PartnerKind, TitleStatus,
};

texts! {
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

/// The heading: an official title alone; a descriptive one with « avec » and the partner, which it leaves out.
pub fn heading(language: Language, commitment: &Commitment) -> String {
    let title = commitment.title.get(language);
    match commitment.title_status.get(language) {
        TitleStatus::Official => title.to_owned(),
        TitleStatus::Descriptive => {
            let after_years = title.ends_with(|character: char| character.is_ascii_digit());
            let comma = if after_years { ", " } else { " " };
            let partner = commitment.partner.in_text(language);
            [title, comma, pick(language, "avec ", "with "), partner].concat()
        }
    }
}

/// When and where, in a sentence: « Signé à Québec le 31 octobre 2017. », with « (déduit) » where one of them is.
pub fn summary(language: Language, commitment: &Commitment) -> String {
    let place = commitment.place.as_ref().map(|place| [pick(language, " à ", " in "), place.get(language)].concat());
    let when = match (commitment.signed, commitment.period) {
        (Some(signed), _) => [" ", &date::on(language, signed)].concat(),
        (None, Some(years)) => [" ", &date::between(language, years)].concat(),
        (None, None) if place.is_some() => pick(language, "; date non précisée", "; date not stated").to_owned(),
        (None, None) => return pick(language, "Date et lieu non précisés.", "Date and place not stated.").to_owned(),
    };
    let inferred = [Field::Date, Field::Place].into_iter().any(|field| field.is_inferred(commitment));
    let inferred = if inferred { pick(language, " (déduit)", " (inferred)") } else { "" };
    [pick(language, "Signé", "Signed"), &place.unwrap_or_default(), &when, inferred, "."].concat()
}

/// What the signing is called among what happened: « Signature, à Québec ».
pub fn signing_event(language: Language, commitment: &Commitment) -> String {
    let signing = RecordTexts::of(language).signing;
    match &commitment.place {
        Some(place) => [signing, pick(language, ", à ", " in "), place.get(language)].concat(),
        None => signing.to_owned(),
    }
}

/// The heading of a field's group in a record; groups that share one are adjacent.
pub fn group(language: Language, group: FieldGroup) -> &'static str {
    let texts = RecordTexts::of(language);
    match group {
        FieldGroup::Partner | FieldGroup::Instrument => texts.identity,
        FieldGroup::Signature => texts.signature,
        FieldGroup::Content => texts.scope_and_content,
        FieldGroup::Convention | FieldGroup::FollowUp => texts.convention_and_follow_up,
    }
}

/// The reference to the Convention in a sentence: « Se réfère à la Convention de 2005. »
pub fn convention(language: Language, answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => pick(language, "Se réfère à la Convention de 2005.", "Refers to the 2005 Convention."),
        Answer::NotStated => pick(
            language,
            "Référence à la Convention de 2005 non précisée.",
            "Reference to the 2005 Convention not stated.",
        ),
        Answer::No => {
            pick(language, "Ne se réfère pas à la Convention de 2005.", "Does not refer to the 2005 Convention.")
        }
    }
}

/// How many fields there are, stated, inferred and not stated: « 15 champs », « 11 précisés », « 1 déduit », « 3 non
/// précisés », the number set apart.
pub fn field_counts(language: Language, stated: usize, inferred: usize, missing: usize) -> [Passage; 4] {
    let all = stated + inferred + missing;
    let after = |count, fr: (&str, &str), en: &str| Passage {
        found: number(language, count),
        after: [" ", pick(language, agree(Language::Fr, count, fr.0, fr.1), en)].concat(),
        ..Passage::default()
    };
    let fields = match language {
        Language::Fr => counted(language, all, "champ", "champs"),
        Language::En => counted(language, all, "field", "fields"),
    };
    [
        Passage { found: fields, ..Passage::default() },
        after(stated, ("précisé", "précisés"), "stated"),
        after(inferred, ("déduit", "déduits"), "inferred"),
        after(missing, ("non précisé", "non précisés"), "not stated"),
    ]
}

/// The way back to the list: « Retour aux 10 engagements ».
pub fn back(language: Language, shown: usize) -> String {
    match (language, shown) {
        (Language::Fr, 0) => "Retour au registre".to_owned(),
        (Language::Fr, 1) => "Retour à l’engagement".to_owned(),
        (Language::Fr, _) => ["Retour aux ", &commitments(language, shown)].concat(),
        (Language::En, 0) => "Back to the register".to_owned(),
        (Language::En, 1) => "Back to the commitment".to_owned(),
        (Language::En, _) => ["Back to the ", &commitments(language, shown)].concat(),
    }
}

/// The link to the record before: « Précédent : Pays de Galles ».
pub fn previous(language: Language, name: &str) -> String {
    [pick(language, "Précédent : ", "Previous: "), name].concat()
}

/// The link to the record after: « Suivant : Italie ».
pub fn next(language: Language, name: &str) -> String {
    [pick(language, "Suivant : ", "Next: "), name].concat()
}

/// The second line of the partner: « Espagne · ISO 3166-2 ES-PV · siège à Vitoria-Gasteiz ». May be empty.
pub fn partner_line(language: Language, partner: &Partner) -> String {
    let mut parts = Vec::new();
    parts.extend(partner.state.as_ref().map(|state| state.get(language).to_owned()));
    parts.extend(partner.iso.as_ref().map(|code| {
        let standard = if partner.kind == PartnerKind::Country { "ISO 3166-1 " } else { "ISO 3166-2 " };
        [standard, code].concat()
    }));
    parts.extend(
        partner.seat.as_ref().map(|seat| [pick(language, "siège à ", "seat in "), seat.city(language)].concat()),
    );
    parts.join(" · ")
}

/// The heading of the neighbours of one type: « Aussi un protocole d’entente ».
pub fn same_type(language: Language, instrument_type: &InstrumentType) -> String {
    use InstrumentType as T;
    let (fr, en) = match instrument_type {
        T::CooperationAgreement => ("un accord ou une entente de coopération", "a cooperation agreement"),
        T::JointStatement => ("une déclaration commune ou conjointe", "a joint statement"),
        T::MemorandumOfUnderstanding => ("un protocole d’entente", "a memorandum of understanding"),
        T::StatementOfIntent => ("une déclaration d’intention", "a statement of intent"),
        T::Agreement => ("un autre accord ou entente", "an agreement of another kind"),
        T::ExecutiveProgramme => ("un programme exécutif", "an executive programme"),
        T::FriendshipAndCooperationAgreement => {
            ("un accord d’amitié et de coopération", "a friendship and cooperation agreement")
        }
        T::FrameworkAgreement => ("un accord-cadre", "a framework agreement"),
        T::ExchangeOfLetters => ("un échange de lettres", "an exchange of letters"),
        T::JointCommunique => ("un communiqué conjoint", "a joint communiqué"),
        T::Other(_) => {
            let name = super::plural::quoted(language, label::instrument_type(language, instrument_type));
            return [pick(language, "Aussi de type ", "Also of type "), &name].concat();
        }
    };
    [pick(language, "Aussi ", "Also "), pick(language, fr, en)].concat()
}
