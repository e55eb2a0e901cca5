//! The form of a typed date, and conversion to another form.

/// The form of a date: the segments above its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateForm {
    /// `2016-05-26`.
    Day,
    /// `2016-05`.
    Month,
    /// `2016`.
    Year,
    /// `2016-2020`.
    Years,
}

impl DateForm {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Day, Self::Month, Self::Year, Self::Years];

    /// The name of its segment in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Years => "years",
        }
    }

    /// The form of a complete date; `None` while it is being typed.
    pub fn of(typed: &str) -> Option<Self> {
        let parts: Vec<&str> = typed.trim().split('-').collect();
        if parts.iter().any(|part| part.bytes().any(|byte| !byte.is_ascii_digit())) {
            return None;
        }
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        match *lengths {
            [4] => Some(Self::Year),
            [4, 2] => Some(Self::Month),
            [4, 2, 2] => Some(Self::Day),
            [4, 4] => Some(Self::Years),
            _ => None,
        }
    }

    /// A typed date in this form. Surplus precision is cut; what is missing is left to be typed.
    pub fn convert(self, typed: &str) -> String {
        let typed = typed.trim();
        let has = Self::of(typed);
        let first = |length: usize| typed.get(..length).unwrap_or(typed).to_owned();
        match (self, has) {
            _ if has == Some(self) => typed.to_owned(),
            (Self::Month, Some(Self::Day)) => first(7),
            (Self::Day, Some(Self::Month)) => [typed, "-"].concat(),
            _ if Self::of(&first(4)) != Some(Self::Year) => typed.to_owned(),
            (Self::Year, _) => first(4),
            _ => [&first(4), "-"].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DateForm::{Day, Month, Year, Years};

    #[test]
    fn the_precision_is_that_of_a_whole_date() {
        for (typed, form) in [("2016", Year), (" 2016-05", Month), ("2016-05-26", Day), ("2016-2020", Years)] {
            assert_eq!(DateForm::of(typed), Some(form), "{typed}");
        }
        for typed in ["", "2016-", "2016-5", "mai 2016", "2016-05-", "20160526"] {
            assert_eq!(DateForm::of(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_is_too_much_is_cut_and_nothing_is_made_up() {
        assert_eq!(Month.convert("2016-05-26"), "2016-05");
        assert_eq!(Year.convert("2016-05-26"), "2016");
        assert_eq!(Year.convert("2016-2020"), "2016");
        assert_eq!(Day.convert("2016-05"), "2016-05-");
        assert_eq!(Month.convert("2016"), "2016-");
        assert_eq!(Years.convert("2016-05"), "2016-");
        assert_eq!(Day.convert("2016-05-26"), "2016-05-26");
        assert_eq!(Month.convert("2016-05-2"), "2016-");
        for typed in ["", "mai 2016", "été"] {
            assert_eq!(Day.convert(typed), typed);
        }
    }
}
