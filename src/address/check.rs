//! Holding an address against the dataset that it is read beside.

use std::collections::BTreeSet;

use super::fit::fit;
use super::location::Location;
use super::notice::{Notice, Parsed};
use super::parameter::Parameter;
use crate::query::{Condition, Facet};

impl Location {
    /// Leaves out the values and ids that the dataset does not know, and names them. `knows` says whether a value of a
    /// facet exists in it, `has` whether a commitment does. Periods are never unknown: any year may be asked about.
    ///
    /// A value with a comma in it that is not known, but whose parts all are, was a list whose commas a messenger
    /// encoded: it is read as that list.
    #[must_use]
    pub fn check_with(mut self, knows: impl Fn(Facet, &str) -> bool, has: impl Fn(&str) -> bool) -> Parsed {
        let (ids, mut notices) = known(Parameter::Id, std::mem::take(&mut self.ids), has);
        self.ids = ids;
        for parameter in Parameter::ALL {
            let Parameter::Facet(facet) = parameter else { continue };
            if facet == Facet::Period {
                continue;
            }
            let chosen = self.filters.chosen(facet).map(str::to_owned).collect();
            let (values, unknown) = known(parameter, chosen, |value| knows(facet, value));
            let others = std::mem::take(&mut self.filters).without(Condition::Facet(facet));
            self.filters = values.into_iter().fold(others, |filters, value| filters.with(facet, value));
            notices.extend(unknown);
        }
        let fitted = fit(self);
        notices.extend(fitted.notices);
        Parsed { location: fitted.location, notices }
    }
}

/// Parts values into the known ones and the notices of the others.
fn known(parameter: Parameter, values: Vec<String>, knows: impl Fn(&str) -> bool) -> (Vec<String>, Vec<Notice>) {
    let mut kept = Vec::new();
    let mut unknown = BTreeSet::new();
    for value in values {
        if knows(&value) {
            kept.push(value);
        } else if value.contains(',') && value.split(',').all(&knows) {
            kept.extend(value.split(',').map(str::to_owned));
        } else {
            unknown.insert(value);
        }
    }
    let unknown: Vec<String> = unknown.into_iter().collect();
    (kept, Notice::unknown_values(parameter, &unknown))
}
