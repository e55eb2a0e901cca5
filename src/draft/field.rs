//! The field of the shared list, and the section of the form, that a path belongs to.

use super::form::Section;
use super::path::Path;
use crate::commitment::{Field, FieldGroup};

/// The field of the shared list that a path is part of, its evidence included; `None` for sources, the id, and what is no
/// part of the record.
pub fn field_of(path: &Path) -> Option<Field> {
    // Evidence is kept under the name of the field in the dataset, whose parts are separated by points.
    let evidence = path.as_str().strip_prefix("evidence/").and_then(|rest| rest.split('/').next());
    let mut parts = evidence.map_or_else(|| path.as_str().split('/'), |name| name.split('.'));
    match parts.next()? {
        "date" => Some(Field::Date),
        "title_status" => Some(Field::OfficialTitle),
        "working_group" if parts.next() == Some("meets") => Some(Field::Frequency),
        name => Field::of_name(name),
    }
}

/// The section in which a path is edited; `None` for what is no part of the form.
pub fn section_of(path: &Path) -> Option<Section> {
    let Some(field) = field_of(path) else {
        return match path.as_str() {
            "id" => Some(Section::Title),
            path if path.starts_with("sources/") => Some(Section::Sources),
            _ => None,
        };
    };
    Some(match field.group() {
        FieldGroup::Partner => Section::Partner,
        FieldGroup::Instrument => Section::Title,
        FieldGroup::Signature => Section::Signature,
        FieldGroup::Content => Section::Content,
        FieldGroup::Convention => Section::Convention,
        FieldGroup::FollowUp => Section::FollowUp,
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
