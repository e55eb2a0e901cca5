//! The layout of a map: marks, labels and the inset, in pixels.

use crate::chart::{
    Circle, Cluster, Frame, HOME, LabelRequest, MapView, Mark, MarkSizes, Marks, Point, Rect, clusters, place_labels,
    text_width,
};
use crate::commitment::{Answer, Dataset, Language, Partner, Region};
use crate::i18n::plural::number;
use crate::i18n::texts::ChartTexts;
use crate::i18n::{chart as words, label};
use crate::query::in_order;

use super::{Drawn, PlacedText, TextAnchor};

/// On a narrower map the mark of the inset would cover its outline.
const OUTLINE_PX: f64 = 480.0;

/// The sizes of a drawn map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapStyle {
    /// Marks.
    pub sizes: MarkSizes,
    /// The size of letters.
    pub text_px: f64,
    /// The height of a line of words.
    pub line_px: f64,
    /// Between a mark and its label.
    pub gap_px: f64,
    /// Whether the label of a mark that says yes is bold.
    pub bold_yes: bool,
    /// Whether a mark of several places has words beside it.
    pub names_clusters: bool,
}

impl MapStyle {
    /// On the page.
    pub const PAGE: Self = Self {
        sizes: MarkSizes::PAGE,
        text_px: 14.0,
        line_px: 20.0,
        gap_px: 6.0,
        bold_yes: false,
        names_clusters: true,
    };
    /// On a narrow window: the names of single partners need all the room.
    pub const NARROW: Self = Self { names_clusters: false, ..Self::PAGE };
    /// On a slide.
    pub const SLIDE: Self = Self {
        sizes: MarkSizes::SLIDE,
        text_px: 24.0,
        line_px: 32.0,
        gap_px: 10.0,
        bold_yes: true,
        names_clusters: true,
    };
}

/// The label of a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLabel {
    /// Its lines, top first.
    pub lines: Vec<String>,
    /// Its box.
    pub place: Rect,
}

/// What a map shows, and how.
#[derive(Clone, Copy, Debug)]
pub struct MapContent<'a> {
    /// Where names are found.
    pub dataset: &'a Dataset,
    /// The marks.
    pub marks: &'a [Mark],
    /// The language of its words.
    pub language: Language,
    /// The part of the world, in a box as large as the drawing.
    pub view: MapView,
    /// A frame that is drawn beside it: all marks in it are one.
    pub inset: Option<Frame>,
    /// The sizes.
    pub style: MapStyle,
}

/// The box that [`MapPlan::fitted`] fills.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FitBox {
    /// Its width.
    pub width_px: f64,
    /// Its height.
    pub height_px: f64,
    /// What stays free around the marks, for their names.
    pub margin_px: f64,
}

/// The layout of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPlan {
    /// The part of the world, in pixels.
    pub view: MapView,
    /// The width of the drawing.
    pub width_px: f64,
    /// The height of the drawing.
    pub height_px: f64,
    /// The marks, west to east; those outside the view are not drawn.
    pub clusters: Vec<Cluster>,
    /// The sizes.
    pub style: MapStyle,
    /// The label of each mark; none where there is no room.
    pub labels: Vec<Option<MapLabel>>,
    inset: Option<Frame>,
    /// The language of its words.
    pub language: Language,
}

impl MapPlan {
    /// Some rows on the map that shows all of them largest, and as near as leaves a margin around them.
    pub fn fitted(content: Drawn, box_px: FitBox, style: MapStyle) -> Self {
        let Drawn { dataset, rows, language } = content;
        let FitBox { width_px, height_px, margin_px } = box_px;
        let marks = Marks::of(dataset, rows);
        let positions: Vec<_> = marks.placed.iter().map(|mark| mark.position).collect();
        let view = MapView::whole(marks.frame(), width_px, height_px).fitted(&positions, margin_px);
        Self::of(MapContent { dataset, marks: &marks.placed, language, view, inset: None, style })
    }

    /// The layout of some marks in a view.
    pub fn of(content: MapContent) -> Self {
        let MapContent { dataset, marks, language, view, inset, style } = content;
        let (width_px, height_px) = view.size_px();
        let clusters = clusters(marks, &view, &style.sizes, inset.as_ref());
        let mut plan = Self { view, width_px, height_px, clusters, style, labels: Vec::new(), inset, language };
        plan.labels = plan.labelled(dataset);
        plan
    }

    /// The marks that the view shows, with their places in the list.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Cluster)> {
        self.clusters.iter().enumerate().filter(|(_, cluster)| self.view.shows(cluster.at))
    }

    /// The view one press of the zoom button nearer, around the middle of the marks that are seen: around the mark nearest
    /// to that middle, so that at least that one stays in sight. Without marks, around the middle of the drawing.
    pub fn nearer(&self) -> MapView {
        let seen = || self.shown().map(|(_, cluster)| cluster.at);
        let middle = Point::centroid(seen());
        let nearest = seen().min_by(|a, b| a.distance(middle).total_cmp(&b.distance(middle)));
        let drawing = Point { x: self.width_px / 2.0, y: self.height_px / 2.0 };
        self.view.zoomed(MapView::STEP, nearest.unwrap_or(drawing))
    }

    /// The labels. That of several places is on one line where there is room for it.
    fn labelled(&self, dataset: &Dataset) -> Vec<Option<MapLabel>> {
        let lines = |cluster| self.lines(dataset, cluster);
        let apart: Vec<Vec<String>> = self.clusters.iter().map(lines).collect();
        let on_one = |(cluster, lines): (&Cluster, &Vec<String>)| match lines.len() {
            0 | 1 => lines.clone(),
            _ if cluster.is_one_city() => lines.clone(),
            _ => vec![lines.join(", ")],
        };
        let together: Vec<Vec<String>> = self.clusters.iter().zip(&apart).map(on_one).collect();
        let places = self.places(&together);
        let fitting = |((place, together), apart): ((Option<Rect>, Vec<String>), Vec<String>)| {
            if place.is_some() { together } else { apart }
        };
        let lines: Vec<Vec<String>> = places.into_iter().zip(together).zip(apart).map(fitting).collect();
        let label = |(place, lines): (Option<Rect>, Vec<String>)| Some(MapLabel { place: place?, lines });
        self.places(&lines).into_iter().zip(lines).map(label).collect()
    }

    /// The place of a label of these lines beside each mark.
    fn places(&self, lines: &[Vec<String>]) -> Vec<Option<Rect>> {
        let style = &self.style;
        // On the page any label turns bold while it is pointed at.
        let size = |(cluster, lines): (&Cluster, &Vec<String>)| {
            let is_bold = !style.bold_yes || cluster.convention() == Answer::Yes;
            let width = lines.iter().map(|line| text_width(line, style.text_px, is_bold)).fold(0.0, f64::max);
            let between: f64 = lines.iter().skip(1).map(|_| style.line_px).sum();
            (width, style.text_px + 2.0 + between)
        };
        let sizes: Vec<(f64, f64)> = self.clusters.iter().zip(lines).map(size).collect();
        let bounds = Rect { left: 0.0, top: 0.0, width: self.width_px, height: self.height_px };
        let mut taken = Vec::new();
        for PlacedText { words, at, .. } in self.names() {
            let width = text_width(&words, style.text_px, true);
            taken.push(Rect { left: at.x - width / 2.0, top: at.y - style.text_px, width, height: style.text_px });
        }
        if self.view.shows(self.home()) {
            taken.push(Rect::around(self.home(), style.sizes.home_px / 2.0));
        }
        taken.extend(self.inset_floor());
        let marks: Vec<Circle> = self.clusters.iter().map(Cluster::circle).collect();
        place_labels(&LabelRequest { marks: &marks, sizes: &sizes, gap_px: style.gap_px, bounds, taken: &taken })
    }

    /// The words beside a mark; none beside that of the inset, which has its name above.
    fn lines(&self, dataset: &Dataset, cluster: &Cluster) -> Vec<String> {
        let language = self.language;
        if self.is_inset(cluster) {
            return Vec::new();
        }
        if let [mark] = cluster.marks.as_slice() {
            let partner = partner_of(dataset, mark);
            return partner.map(|partner| words::mark_label(language, partner, mark.rows.len())).into_iter().collect();
        }
        if !cluster.is_one_city() {
            if !self.style.names_clusters {
                return Vec::new();
            }
            return words::cluster_label(language, &partners_of(dataset, cluster));
        }
        // Those that say yes first: the mark has their shape.
        let marks = in_order(cluster.marks.iter().collect(), &|a: &&Mark, b: &&Mark| a.convention.cmp(&b.convention));
        let yes = |row: &&usize| dataset.commitments.get(**row).is_some_and(|row| row.convention() == Answer::Yes);
        let line = |mark: &Mark| {
            let count = mark.rows.iter().filter(yes).count();
            Some(words::shared_label(language, partner_of(dataset, mark)?, mark.rows.len(), count))
        };
        marks.into_iter().filter_map(line).collect()
    }

    /// Whether a mark represents all that the inset shows.
    fn is_inset(&self, cluster: &Cluster) -> bool {
        self.inset.is_some_and(|inset| cluster.is_within(&inset))
    }

    /// The number in a mark of several places.
    pub fn number_in(&self, cluster: &Cluster) -> Option<PlacedText> {
        let on_line = Point { x: cluster.at.x, y: cluster.at.y + self.style.text_px * 0.36 };
        let number = || PlacedText::centred(number(self.language, cluster.count()), on_line);
        (!cluster.is_one_city()).then(number)
    }

    /// The lines of a mark's label. A label before its mark ends there, one behind it begins there, whatever the font is.
    pub fn label_lines(&self, cluster: &Cluster, label: &MapLabel) -> Vec<PlacedText> {
        let Rect { left, top, width, .. } = label.place;
        let off_middle = left + width / 2.0 - cluster.at.x;
        let (x, anchor) = match () {
            () if off_middle.abs() < 1.0 => (cluster.at.x, TextAnchor::Middle),
            () if off_middle > 0.0 => (left, TextAnchor::Start),
            () => (left + width, TextAnchor::End),
        };
        let mut y = top + self.style.text_px * 0.94;
        let mut lines = Vec::new();
        for words in &label.lines {
            lines.push(PlacedText { words: words.clone(), at: Point { x, y }, anchor });
            y += self.style.line_px;
        }
        lines
    }

    /// Where Québec lies.
    pub fn home(&self) -> Point {
        self.view.point(HOME)
    }

    /// The names of Québec and of the inset.
    pub fn names(&self) -> impl Iterator<Item = PlacedText> {
        [self.home_name(), self.inset_name()].into_iter().flatten()
    }

    /// The name of Québec, above its mark.
    pub fn home_name(&self) -> Option<PlacedText> {
        let Point { x, y } = self.home();
        let above = Point { x, y: y - self.style.sizes.home_px / 2.0 - self.style.gap_px };
        self.view.shows(above).then(|| PlacedText::centred(ChartTexts::of(self.language).home.to_owned(), above))
    }

    /// The name of the inset, above its outline.
    pub fn inset_name(&self) -> Option<PlacedText> {
        let corners = self.inset_corners();
        let [first, second, ..] = corners.as_slice() else { return None };
        let above = Point { x: f64::midpoint(first.x, second.x), y: first.y.min(second.y) - 2.0 * self.style.gap_px };
        Some(PlacedText::centred(label::region(self.language, &Region::Europe).to_owned(), above))
    }

    /// The lower edge of the inset's outline, which no name should cross.
    fn inset_floor(&self) -> Option<Rect> {
        let corners = self.inset_corners();
        let floor = corners.iter().map(|corner| corner.y).reduce(f64::max)?;
        let left = corners.iter().map(|corner| corner.x).reduce(f64::min)?;
        let right = corners.iter().map(|corner| corner.x).reduce(f64::max)?;
        Some(Rect { left, top: floor - 2.0, width: right - left, height: 4.0 })
    }

    /// The outline of the inset; none on a small map, where its mark would cover it.
    pub fn inset_outline(&self) -> Vec<Point> {
        if self.width_px < OUTLINE_PX { Vec::new() } else { self.inset_corners() }
    }

    /// The corners of the inset on this map, in pixels.
    fn inset_corners(&self) -> Vec<Point> {
        let [left, top, ..] = self.view.view_box();
        let scale = self.view.scale();
        let seen = |point: Point| Point { x: (point.x - left) * scale, y: (point.y - top) * scale };
        self.inset.map(|inset| self.view.frame().corners_of(&inset).into_iter().map(seen).collect()).unwrap_or_default()
    }
}

/// The partner of a mark, as the first of its rows has it.
fn partner_of<'a>(dataset: &'a Dataset, mark: &Mark) -> Option<&'a Partner> {
    dataset.commitments.get(*mark.rows.first()?).map(|commitment| &commitment.partner)
}

/// The partners under a mark, in the order of their ids.
pub fn partners_of<'a>(dataset: &'a Dataset, cluster: &Cluster) -> Vec<&'a Partner> {
    cluster.marks.iter().filter_map(|mark| partner_of(dataset, mark)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(width_px: f64, inset: Option<Frame>) -> MapPlan {
        let view = MapView::whole(Frame::WORLD, width_px, width_px / 2.0);
        let (clusters, labels, style) = (Vec::new(), Vec::new(), MapStyle::PAGE);
        MapPlan { view, width_px, height_px: width_px / 2.0, clusters, style, labels, inset, language: Language::Fr }
    }

    fn cluster(x: f64) -> Cluster {
        let at = Point { x, y: 100.0 };
        Cluster { marks: Vec::new(), at, anchor: at, radius: 8.0 }
    }

    #[test]
    fn a_label_begins_or_ends_at_its_mark() {
        let lines = vec!["Maine".to_owned(), "Vermont".to_owned()];
        let label = MapLabel { lines, place: Rect { left: 100.0, top: 90.0, width: 60.0, height: 36.0 } };
        let place = |x| {
            let lines = plan(864.0, None).label_lines(&cluster(x), &label);
            (lines[0].at.x, lines[0].anchor, lines[1].at.y - lines[0].at.y)
        };
        assert_eq!(place(80.0), (100.0, TextAnchor::Start, 20.0));
        assert_eq!(place(180.0), (160.0, TextAnchor::End, 20.0));
        assert_eq!(place(130.5), (130.5, TextAnchor::Middle, 20.0));
    }

    #[test]
    fn a_small_map_names_the_inset_without_its_outline() {
        let [large, small] = [864.0, 320.0].map(|width_px| plan(width_px, Some(Frame::EUROPE)));
        assert_eq!((large.inset_outline().len(), small.inset_outline().len()), (4, 0));
        assert!(large.inset_name().is_some() && small.inset_name().is_some());
        assert_eq!(plan(864.0, None).names().count(), 1, "Québec alone");
    }
}
