//! Words of the notices about an address that could not be followed as written.

use super::plural::{in_words, number, quoted, uncapitalised};
use super::{date, facet, paging, pick};
use crate::address::{Notice, Parameter};
use crate::commitment::Language;

/// A notice in a sentence.
pub fn words(language: Language, notice: &Notice) -> String {
    match notice {
        Notice::UnknownValue { parameter, value } => {
            let (value, parameter) = (quoted(language, value), named(language, *parameter));
            match language {
                Language::Fr => [
                    "Dans l’adresse, la valeur ",
                    &value,
                    " de ",
                    &parameter,
                    " est inconnue; elle est laissée de côté.",
                ]
                .concat(),
                Language::En => {
                    ["In the address, the value ", &value, " of ", &parameter, " is unknown; it is left out."].concat()
                }
            }
        }
        Notice::MoreUnknownValues { parameter, count } => {
            let (count, parameter) = (number(language, *count), named(language, *parameter));
            match language {
                Language::Fr => {
                    ["Valeurs inconnues de ", &parameter, " aussi laissées de côté : ", &count, "."].concat()
                }
                Language::En => ["Other unknown values of ", &parameter, " also left out: ", &count, "."].concat(),
            }
        }
        Notice::Repeated { parameter } => {
            let parameter = named(language, *parameter);
            match language {
                Language::Fr => {
                    ["L’adresse donne ", &parameter, " plus d’une fois; seule la première compte."].concat()
                }
                Language::En => ["The address gives ", &parameter, " more than once; only the first counts."].concat(),
            }
        }
        Notice::WordsCut { kept } => {
            let kept = number(language, *kept);
            match language {
                Language::Fr => {
                    ["La recherche est trop longue pour une adresse; ses ", &kept, " premiers caractères comptent."]
                        .concat()
                }
                Language::En => {
                    ["The search is too long for an address; its first ", &kept, " characters count."].concat()
                }
            }
        }
        Notice::TooManyIds { kept, left_out } => {
            let (kept, left_out) = (in_words(language, *kept), number(language, *left_out));
            match language {
                Language::Fr => ["Fiches montrées au plus : ", &kept, "; laissées de côté : ", &left_out, "."].concat(),
                Language::En => ["Records shown at most: ", &kept, "; left out: ", &left_out, "."].concat(),
            }
        }
        Notice::PageBeyondLast { last } => paging::beyond_last(language, *last),
        Notice::UnknownRecord { id } => {
            let id = quoted(language, id);
            match language {
                Language::Fr => {
                    ["La fiche ", &id, " n’existe pas dans ces données; elle est laissée de côté."].concat()
                }
                Language::En => ["The record ", &id, " does not exist in these data; it is left out."].concat(),
            }
        }
        Notice::NoRecord => pick(
            language,
            "L’adresse ne nomme aucune fiche qui existe; le registre est affiché.",
            "The address names no record that exists; the register is shown.",
        )
        .to_owned(),
        Notice::OtherData { updated, fingerprint } => {
            let lead = pick(
                language,
                "Ce lien vient d’une autre édition des données, et les nombres ont pu changer. Celle-ci\u{a0}: ",
                "This link comes from another edition of the data, and numbers may have changed. This one: ",
            );
            [lead, &uncapitalised(&date::edition(language, *updated, *fingerprint)), "."].concat()
        }
        Notice::NotInFrame { view } => {
            let view = quoted(language, view.slug());
            match language {
                Language::Fr => ["Un cadre ne montre pas la vue ", &view, "; le registre est affiché."].concat(),
                Language::En => ["A frame does not show the view ", &view, "; the register is shown."].concat(),
            }
        }
        Notice::TooLong { parameter, left_out } => {
            let (parameter, left_out) = (named(language, *parameter), number(language, *left_out));
            match language {
                Language::Fr => {
                    ["L’adresse serait trop longue; valeurs de ", &parameter, " laissées de côté : ", &left_out, "."]
                        .concat()
                }
                Language::En => {
                    ["The address would be too long; values of ", &parameter, " left out: ", &left_out, "."].concat()
                }
            }
        }
    }
}

/// What a parameter of the address stands for, between quotation marks.
fn named(language: Language, parameter: Parameter) -> String {
    let name = match parameter {
        Parameter::View => pick(language, "vue", "view"),
        Parameter::Id => pick(language, "fiche", "record"),
        Parameter::Words | Parameter::Search => pick(language, "recherche", "search"),
        Parameter::Facet(facet) => facet::title(language, facet),
        Parameter::Sort => pick(language, "ordre", "order"),
        Parameter::Direction => pick(language, "sens de l’ordre", "direction of the order"),
        Parameter::Page => pick(language, "page", "page"),
        Parameter::Slide => pick(language, "diapositive", "slide"),
        Parameter::Session => pick(language, "séance", "session"),
        Parameter::Language => pick(language, "langue", "language"),
        Parameter::Data => pick(language, "empreinte des données", "fingerprint of the data"),
        Parameter::Theme => pick(language, "thème", "theme"),
        Parameter::Height => pick(language, "hauteur", "height"),
        Parameter::Host => pick(language, "page hôte", "host page"),
    };
    quoted(language, name)
}
