//! Reads the measure.

use serde_json::Value;

use super::super::dataset::{ImplementingPartner, Measure, MeasureHeadings};
use super::reader::Reader;

pub(super) fn measure(reader: &mut Reader, value: Value) -> Option<Measure> {
    let mut object = reader.object(value)?;
    let mut text = |reader: &mut Reader, key| reader.required(&mut object, key, Reader::bilingual);
    let title = text(reader, "title");
    let purpose = text(reader, "purpose");
    let objectives_intro = text(reader, "objectives_intro");
    let working_groups = text(reader, "working_groups");
    let new_commitments_intro = text(reader, "new_commitments_intro");
    let asterisk = text(reader, "asterisk");
    let results_intro = text(reader, "results_intro");
    let mut texts = |reader: &mut Reader, key| reader.items(&mut object, key, Reader::bilingual);
    let authorities = texts(reader, "authorities");
    let objectives = texts(reader, "objectives");
    let new_commitments = texts(reader, "new_commitments");
    let results = texts(reader, "results");
    let headings = reader.required(&mut object, "headings", headings);
    let partners = reader.items(&mut object, "partners", implementing_partner);
    let evaluation = reader.optional(&mut object, "evaluation", Reader::bilingual);
    let source_url = reader.required(&mut object, "source_url", Reader::url);
    let french_original_url = reader.required(&mut object, "french_original_url", Reader::url);
    reader.nothing_else(object);
    Some(Measure {
        title: title?,
        authorities,
        headings: headings?,
        purpose: purpose?,
        objectives_intro: objectives_intro?,
        objectives,
        working_groups: working_groups?,
        new_commitments_intro: new_commitments_intro?,
        new_commitments,
        asterisk: asterisk?,
        results_intro: results_intro?,
        results,
        partners,
        evaluation,
        source_url: source_url?,
        french_original_url: french_original_url?,
    })
}

fn headings(reader: &mut Reader, value: Value) -> Option<MeasureHeadings> {
    let mut object = reader.object(value)?;
    let mut text = |reader: &mut Reader, key| reader.required(&mut object, key, Reader::bilingual);
    let features = text(reader, "features");
    let results = text(reader, "results");
    let partners = text(reader, "partners");
    let partner_name = text(reader, "partner_name");
    let entity_type = text(reader, "entity_type");
    let evaluation = text(reader, "evaluation");
    reader.nothing_else(object);
    Some(MeasureHeadings {
        features: features?,
        results: results?,
        partners: partners?,
        partner_name: partner_name?,
        entity_type: entity_type?,
        evaluation: evaluation?,
    })
}

fn implementing_partner(reader: &mut Reader, value: Value) -> Option<ImplementingPartner> {
    let mut object = reader.object(value)?;
    let name = reader.required(&mut object, "name", Reader::bilingual);
    let entity_type = reader.required(&mut object, "entity_type", Reader::bilingual);
    reader.nothing_else(object);
    Some(ImplementingPartner { name: name?, entity_type: entity_type? })
}
