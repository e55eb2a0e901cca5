//! What the names of the types mean, and who says so. No source gives a nomenclature that would settle them.

use super::pick;
use crate::commitment::{InstrumentType, Language};

/// One line on a type, with the page that it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The line.
    pub text: &'static str,
    /// Who says so.
    pub source: &'static str,
    /// The address of the page.
    pub url: &'static str,
}

/// What a type means; none for a type that this version does not know.
pub fn of_type(language: Language, instrument_type: &InstrumentType) -> Option<Meaning> {
    use InstrumentType as T;
    let meaning = match instrument_type {
        T::JointStatement | T::StatementOfIntent | T::JointCommunique => Meaning {
            text: match instrument_type {
                T::JointStatement => pick(
                    language,
                    "Le Québec range les déclarations conjointes parmi ses engagements non contraignants.",
                    "Québec places joint statements among its non-binding commitments.",
                ),
                T::StatementOfIntent => pick(
                    language,
                    "Le Québec range les déclarations d’intention parmi ses engagements non contraignants.",
                    "Québec places declarations of intent among its non-binding commitments.",
                ),
                _ => pick(
                    language,
                    "Le Québec range les communiqués conjoints parmi ses engagements non contraignants.",
                    "Québec places joint press releases among its non-binding commitments.",
                ),
            },
            source: "Ministère des Relations internationales et de la Francophonie",
            url: "https://www.mrif.gouv.qc.ca/en/ententes-et-engagements/presentation",
        },
        T::CooperationAgreement | T::Agreement => Meaning {
            text: pick(
                language,
                "Le Québec tient ses ententes internationales pour contraignantes; la classe de celles-ci n’est pas précisée.",
                "Québec holds its international agreements to be binding; the class of these is not stated.",
            ),
            source: "Gouvernement du Québec",
            url: "https://www.quebec.ca/gouvernement/ententes-et-engagements",
        },
        T::MemorandumOfUnderstanding => Meaning {
            text: pick(
                language,
                "Un des noms d’instruments que recense l’ONU; le nom n’en fixe pas, à lui seul, l’effet juridique.",
                "One of the names of instruments that the UN lists; the name alone does not settle its legal effect.",
            ),
            ..treaty_collection(language)
        },
        T::ExecutiveProgramme | T::FriendshipAndCooperationAgreement | T::FrameworkAgreement | T::ExchangeOfLetters => {
            treaty_collection(language)
        }
        T::Other(_) => return None,
    };
    Some(meaning)
}

/// What the United Nations say of all names: "no precise nomenclature exists".
fn treaty_collection(language: Language) -> Meaning {
    Meaning {
        text: pick(
            language,
            "Il n’existe pas de nomenclature précise; le nom d’un instrument n’en fixe pas l’effet juridique.",
            "No precise nomenclature exists; the name of an instrument does not settle its legal effect.",
        ),
        source: pick(language, "Collection des traités des Nations Unies", "United Nations Treaty Collection"),
        url: "https://treaties.un.org/Pages/Overview.aspx?path=overview/definition/page1_en.xml",
    }
}
