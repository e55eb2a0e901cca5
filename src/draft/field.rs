//! Which field of the shared list, and which section of the form, a path belongs to.

use super::form::Section;
use super::path::Path;
use crate::commitment::Field;

/// The field of the shared list that a path is part of, its evidence included; `None` for sources, the id, and what is no
/// part of the record.
pub fn field_of(path: &Path) -> Option<Field> {
    // Evidence is kept under the name of the field in the dataset, whose parts are separated by points.
    let evidence = path.as_str().strip_prefix("evidence/").and_then(|rest| rest.split('/').next());
    let mut parts = evidence.map_or_else(|| path.as_str().split('/'), |name| name.split('.'));
    Some(match parts.next()? {
        "partner" => Field::Partner,
        "instrument_type" => Field::Type,
        "instrument_term" => Field::Term,
        "title" | "title_status" => Field::OfficialTitle,
        "collection" => Field::Collection,
        "date" => Field::Date,
        "place" => Field::Place,
        "signatories" => Field::Signatories,
        "scope" => Field::Scope,
        "content" => Field::Content,
        "domains" => Field::Domains,
        "objectives" => Field::Objectives,
        "convention_reference" => Field::Convention,
        "in_force" => Field::Force,
        "working_group" if parts.next() == Some("meets") => Field::Frequency,
        "working_group" => Field::WorkingGroup,
        "follows" => Field::Follows,
        "activities" => Field::Activities,
        _ => return None,
    })
}

/// Under which name a choice for a field is kept in stored drafts: never changed, whatever the field comes to be called in code.
pub(super) fn stored_name(field: Field) -> &'static str {
    match field {
        Field::Partner => "Partner",
        Field::Type => "Type",
        Field::Term => "Term",
        Field::OfficialTitle => "OfficialTitle",
        Field::Collection => "Collection",
        Field::Date => "Date",
        Field::Place => "Place",
        Field::Signatories => "Signatories",
        Field::Scope => "Scope",
        Field::Content => "Content",
        Field::Domains => "Domains",
        Field::Objectives => "Objectives",
        Field::Convention => "Convention",
        Field::Force => "Force",
        Field::WorkingGroup => "WorkingGroup",
        Field::Frequency => "Frequency",
        Field::Follows => "Follows",
        Field::Activities => "Activities",
    }
}

/// The section in which a path is edited; `None` for what is no part of the form.
pub fn section_of(path: &Path) -> Option<Section> {
    Some(match field_of(path) {
        None if path.as_str() == "id" => Section::Title,
        None if path.as_str().starts_with("sources/") => Section::Sources,
        None => return None,
        Some(Field::Partner) => Section::Partner,
        Some(Field::Type | Field::Term | Field::OfficialTitle | Field::Collection) => Section::Title,
        Some(Field::Date | Field::Place | Field::Signatories) => Section::Signature,
        Some(Field::Scope | Field::Content | Field::Domains | Field::Objectives) => Section::Content,
        Some(Field::Convention | Field::Force) => Section::Convention,
        Some(Field::WorkingGroup | Field::Frequency | Field::Follows | Field::Activities) => Section::FollowUp,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::draft::INPUTS;

    #[test]
    fn every_input_is_in_the_section_of_its_path() {
        for input in INPUTS {
            let path = Path::new(input.stem.replacen('*', "1", 1) + "/fr");
            let path = if input.stem == "id" { Path::new("id") } else { path };
            assert_eq!(section_of(&path), Some(input.section), "{path}");
        }
    }

    #[test]
    fn every_field_has_an_input_and_its_evidence_goes_with_it() {
        let fields = |paths: Vec<Path>| paths.iter().filter_map(field_of).collect::<BTreeSet<_>>();
        let stems = INPUTS.iter().map(|input| Path::new(input.stem)).collect();
        assert_eq!(fields(stems), Field::ALL.into_iter().collect());
        for input in INPUTS {
            let Some(name) = input.evidence else { continue };
            assert_eq!(field_of(&Path::basis(name)), field_of(&Path::new(input.stem)), "{name}");
        }
    }
}
