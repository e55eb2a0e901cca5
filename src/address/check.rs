//! Checking an address against the dataset.

use super::limits::fit_view;
use super::location::Location;
use super::notice::{Notice, Parsed};
use super::parameter::Parameter;
use crate::commitment::{Dataset, Fingerprint};
use crate::query::{Condition, Facet, Index, insert_in_order, last_page};

impl Location {
    /// Leaves out the values and ids that the dataset does not know, and names them. Periods are never unknown: any
    /// year may be asked about.
    ///
    /// A value with a comma in it that is not known, but whose parts all are, was a list whose commas a messenger
    /// encoded: it is read as that list.
    ///
    /// A page beyond the last of the selection is the last.
    ///
    /// A link that was copied from another edition of the data says so. Either way the edition is then left out: only
    /// copied links name one.
    #[must_use]
    pub fn check(mut self, index: &Index, dataset: &Dataset, fingerprint: Fingerprint) -> Parsed {
        let (kind, ids, place) = (self.kind(), self.ids().to_vec(), self.view.meeting().cloned().unwrap_or_default());
        let names_records = kind.names_records();
        let (ids, mut notices) = known(Parameter::Id, ids, |id| !names_records || dataset.row(id).is_some());
        for facet in Facet::IN_ADDRESS {
            let parameter = Parameter::Facet(facet);
            let chosen = self.filters.chosen(facet).map(str::to_owned).collect();
            let (values, unknown) = known(parameter, chosen, |value| index.knows(facet, value));
            let others = std::mem::take(&mut self.filters).without(Condition::Facet(facet));
            self.filters = values.into_iter().fold(others, |filters, value| filters.with(facet, value));
            notices.extend(unknown);
        }
        if self.page_index > 0 {
            let last = last_page(index.select(&self.filters).shown());
            if self.page_index > last {
                self.page_index = last;
                notices.push(Notice::PageBeyondLast { last: last + 1 });
            }
        }
        if self.data.take().is_some_and(|data| data != fingerprint) {
            notices.push(Notice::OtherData { updated: dataset.updated, fingerprint });
        }
        self.view = fit_view(kind, ids, place, &mut notices);
        let fitted = self.truncate_to_limits();
        notices.extend(fitted.notices);
        Parsed { location: fitted.location, notices }
    }
}

/// Parts values into the known ones and the notices of the others.
fn known(parameter: Parameter, values: Vec<String>, knows: impl Fn(&str) -> bool) -> (Vec<String>, Vec<Notice>) {
    let mut kept = Vec::new();
    let mut unknown = Vec::new();
    for value in values {
        if knows(&value) {
            kept.push(value);
        } else if value.split(',').all(&knows) {
            kept.extend(value.split(',').map(str::to_owned));
        } else {
            insert_in_order(&mut unknown, value);
        }
    }
    (kept, Notice::unknown_values(parameter, &unknown))
}
