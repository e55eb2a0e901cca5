//! The slides of the map and of the timeline.

use crate::commitment::Answer;
use crate::figure::{Drawn, MapSlide, TimelineSlide};
use crate::i18n::Passage;
use crate::i18n::texts::{ChartTexts, MeetingTexts};
use crate::meeting::SlideText;

use super::slide::SlideContext;
use crate::ui::element::{Element, span, strong};
use crate::ui::parts::{answer_sign, date_shape, icon, map_picture, timeline_picture};

impl SlideContext<'_> {
    /// Where the partners are.
    pub(super) fn map(self) -> Vec<Element> {
        let MapSlide { heading, plan, unplaced } = MapSlide::of(self.drawn());
        let unplaced = (!unplaced.is_empty()).then(|| {
            let label = ChartTexts::of(self.language).no_place;
            span().child(format!("{label}: {}", unplaced.join(", ")))
        });
        vec![
            self.chart_heading(heading),
            self.chart(MeetingTexts::of(self.language).map).child(map_picture(&plan)),
            self.block("slide-legend").child(self.answer_legend()).child(unplaced),
        ]
    }

    /// When they were signed.
    pub(super) fn timeline(self) -> Vec<Element> {
        let TimelineSlide { heading, plan, period, has_reference, has_inferred } = TimelineSlide::of(self.drawn());
        let heading = self.chart_heading(heading);
        let Some(plan) = plan else { return vec![heading] };
        let texts = ChartTexts::of(self.language);
        let period = period.map(|item| {
            let sign = icon("sign", "22").child(date_shape(&item, (2.0, 20.0), 11.0, 13.0));
            span().class("answer").child(sign).child(span().child(texts.between_years))
        });
        let reference = has_reference.then(|| {
            let words = strong().class("refers").child(texts.refers);
            span().class("answer yes").child(answer_sign(Answer::Yes)).child(words)
        });
        vec![
            heading,
            self.chart(MeetingTexts::of(self.language).timeline).child(timeline_picture(&plan, &self.register.dataset)),
            self.block("slide-legend").child(period).child(reference).child(has_inferred.then(|| self.underlined())),
        ]
    }

    fn drawn(&self) -> Drawn<'_> {
        Drawn { dataset: &self.register.dataset, rows: self.deck.rows(), language: self.language }
    }

    /// The place of the drawing. On a telephone it is wider than the window and scrolls, by keys too.
    fn chart(self, name: &'static str) -> Element {
        let chart = self.block("slide-picture");
        if self.is_current { chart.attr("tabindex", "0").attr("role", "group").attr("aria-label", name) } else { chart }
    }

    fn chart_heading(self, Passage { found, after, .. }: Passage) -> Element {
        let size = SlideText::Heading.size_of(&format!("{found}{after}"));
        self.heading("title", size).child(strong().child(found)).child(after)
    }
}
