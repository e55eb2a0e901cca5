//! The two maps of the page: how large they are, how the focus moves from one to the other, and what opening a mark does.

use crate::chart::{Cluster, Frame, MapView, Point, Stop, Stops};

use super::map::MapPlan;

/// Between the world and the inset, which lies below it where the focus moves.
const BETWEEN_PX: f64 = 48.0;
/// From this width on the inset leaves room for the legend beside it.
const ROOMY_PX: f64 = 832.0;
/// How far the places of a mark stay from the edge when the map comes nearer to them.
const MARGIN_PX: f64 = 64.0;

/// The whole of a frame, in a drawing as wide as the page; on a narrow window of the shape 16 to 9, whatever the frame.
pub fn page_view(frame: Frame, width_px: f64, is_narrow: bool) -> MapView {
    let height_px = if is_narrow { width_px * 9.0 / 16.0 } else { width_px * frame.height / frame.width };
    MapView::whole(frame, width_px, height_px.round())
}

/// The inset of Europe beside a map of this width.
pub fn inset_view(page_px: f64) -> MapView {
    page_view(Frame::EUROPE, if page_px < ROOMY_PX { page_px } else { Frame::EUROPE.width }, false)
}

/// Which of the two maps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapRole {
    /// The world, or what all marks lie in.
    World,
    /// Europe beside it.
    Inset,
}

/// What names a mark while the map is drawn anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkKey {
    /// Its map.
    pub map: MapRole,
    /// Its first partner.
    pub partner: String,
}

impl MarkKey {
    /// The key of a mark.
    pub fn of(map: MapRole, cluster: &Cluster) -> Self {
        Self { map, partner: cluster.first_partner().to_owned() }
    }
}

/// What opening a mark does.
#[derive(Clone, Debug, PartialEq)]
pub enum MarkAction {
    /// Leads to its commitments.
    ReadCommitments,
    /// Moves the focus into the inset.
    EnterInset(MarkKey),
    /// Shows Europe in the world's place.
    ShowEurope,
    /// Comes nearer to its places.
    ZoomTo(MapView),
}

/// The maps that are drawn.
#[derive(Clone, Copy, Debug)]
pub struct MapPair<'a> {
    /// The world, or what all marks lie in.
    pub world: Option<&'a MapPlan>,
    /// Europe beside it, on a wide enough window.
    pub inset: Option<&'a MapPlan>,
    /// Whether Europe has a map of its own, beside the world or in its place.
    pub has_europe: bool,
}

fn stops_of(plan: Option<&MapPlan>, map: MapRole, down_px: f64) -> impl Iterator<Item = (MarkKey, Point)> {
    let clusters = plan.into_iter().flat_map(|plan| &plan.clusters);
    clusters.map(move |cluster| (MarkKey::of(map, cluster), Point { x: cluster.at.x, y: cluster.at.y + down_px }))
}

impl MapPair<'_> {
    /// All marks in the order of the maps, as if these were one below the other.
    pub fn stops(self) -> Stops<MarkKey> {
        let below = self.world.map_or(0.0, |world| world.height_px + BETWEEN_PX);
        stops_of(self.world, MapRole::World, 0.0).chain(stops_of(self.inset, MapRole::Inset, below)).collect()
    }

    /// The mark that Tab leads to: the one that had the focus last, else the first that the world shows, else the first.
    pub fn entry(self, last: Option<&MarkKey>) -> Option<MarkKey> {
        let is_in_view = |stop: &Stop<MarkKey>| {
            stop.key.map == MapRole::World && self.world.is_some_and(|world| world.view.shows(stop.at))
        };
        self.stops().entry(last, is_in_view).map(|stop| stop.key.clone())
    }

    /// The view that shows a stop in its middle, where the world does not show it.
    pub fn view_onto(self, stop: &Stop<MarkKey>) -> Option<MapView> {
        let world = self.world.filter(|world| stop.key.map == MapRole::World && !world.view.shows(stop.at))?;
        Some(world.view.centred_on(stop.at))
    }

    /// What opening a mark does: one city is read; the mark of the inset leads into it, or puts Europe in the world's place;
    /// other places come nearer as long as they can.
    pub fn action(self, cluster: &Cluster) -> MarkAction {
        if cluster.is_one_city() {
            return MarkAction::ReadCommitments;
        }
        let is_in_europe = cluster.is_within(&Frame::EUROPE);
        if let Some(first) = self.inset.and_then(|inset| inset.clusters.first()).filter(|_| is_in_europe) {
            return MarkAction::EnterInset(MarkKey::of(MapRole::Inset, first));
        }
        let Some(MapPlan { view, .. }) = self.world else { return MarkAction::ReadCommitments };
        if is_in_europe && *view.frame() != Frame::EUROPE && self.has_europe {
            return MarkAction::ShowEurope;
        }
        let positions: Vec<_> = cluster.marks.iter().map(|mark| mark.position).collect();
        let nearer = view.fitted(&positions, MARGIN_PX);
        if nearer.zoom() > view.zoom() + 0.01 { MarkAction::ZoomTo(nearer) } else { MarkAction::ReadCommitments }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Mark, Position};
    use crate::commitment::{Answer, Dataset, Language};
    use crate::figure::{MapContent, MapStyle};

    const RABAT: (f64, f64) = (34.02, -6.84);
    const ROME: (f64, f64) = (41.89, 12.48);
    const PARIS: (f64, f64) = (48.86, 2.35);

    fn dataset() -> Dataset {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/commitments.json");
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    }

    fn marks(seats: &[(f64, f64)]) -> Vec<Mark> {
        let mark = |(number, (lat, lon)): (usize, &(f64, f64))| Mark {
            partner: format!("partner-{number}"),
            position: Position { lat: *lat, lon: *lon },
            rows: vec![number],
            convention: Answer::NotStated,
        };
        seats.iter().enumerate().map(mark).collect()
    }

    fn plan(seats: &[(f64, f64)], view: MapView, inset: Option<Frame>) -> MapPlan {
        let (dataset, marks) = (dataset(), marks(seats));
        let style = MapStyle::PAGE;
        MapPlan::of(MapContent { dataset: &dataset, marks: &marks, language: Language::Fr, view, inset, style })
    }

    fn world(seats: &[(f64, f64)], inset: Option<Frame>) -> MapPlan {
        plan(seats, page_view(Frame::WORLD, 864.0, false), inset)
    }

    #[test]
    fn the_inset_leaves_room_for_the_legend_where_there_is_some() {
        assert_eq!(page_view(Frame::WORLD, 864.0, false).size_px(), (864.0, 432.0));
        assert_eq!(page_view(Frame::EUROPE, 320.0, true).size_px(), (320.0, 180.0));
        assert_eq!(inset_view(1000.0).size_px(), (560.0, 408.0));
        assert_eq!(inset_view(700.0).size_px(), (700.0, 510.0));
    }

    #[test]
    fn the_inset_lies_below_the_world() {
        let (world, inset) =
            (world(&[RABAT, ROME, PARIS], Some(Frame::EUROPE)), plan(&[ROME, PARIS], inset_view(864.0), None));
        let maps = MapPair { world: Some(&world), inset: Some(&inset), has_europe: true };
        let in_inset = MarkKey::of(MapRole::Inset, &inset.clusters[0]);
        assert!(maps.stops().find(&in_inset).unwrap().at.y > world.height_px + BETWEEN_PX);
        assert_eq!(maps.entry(Some(&in_inset)), Some(in_inset));
        assert_eq!(maps.entry(None), Some(MarkKey::of(MapRole::World, &world.clusters[0])));
        assert_eq!(MapPair { world: None, inset: None, has_europe: false }.entry(None), None);
    }

    #[test]
    fn a_mark_of_europe_leads_into_the_inset_or_puts_europe_in_the_worlds_place() {
        let (world, inset) =
            (world(&[RABAT, ROME, PARIS], Some(Frame::EUROPE)), plan(&[ROME, PARIS], inset_view(864.0), None));
        let of_europe = world.clusters.iter().find(|cluster| cluster.marks.len() == 2).unwrap();
        let wide = MapPair { world: Some(&world), inset: Some(&inset), has_europe: true };
        let first = MarkKey::of(MapRole::Inset, &inset.clusters[0]);
        assert_eq!(wide.action(of_europe), MarkAction::EnterInset(first));
        assert_eq!(MapPair { inset: None, ..wide }.action(of_europe), MarkAction::ShowEurope);
        assert_eq!(wide.action(&inset.clusters[0]), MarkAction::ReadCommitments);
    }

    #[test]
    fn several_places_come_nearer_as_long_as_they_can() {
        let near = [(34.02, -6.84), (34.5, -6.5)];
        let far = world(&near, None);
        let maps = MapPair { world: Some(&far), inset: None, has_europe: false };
        let MarkAction::ZoomTo(view) = maps.action(&far.clusters[0]) else { panic!("comes nearer") };
        let nearest = plan(&near, view, None);
        let maps = MapPair { world: Some(&nearest), ..maps };
        assert_eq!(nearest.clusters.len(), 1, "still one mark");
        assert_eq!(maps.action(&nearest.clusters[0]), MarkAction::ReadCommitments);
    }

    #[test]
    fn the_zoom_button_keeps_the_mark_nearest_to_the_middle_where_it_is() {
        let world = world(&[RABAT, (35.0, 139.0), (40.0, -74.0)], None);
        let nearer = world.nearer();
        let kept = world.clusters.iter().filter(|cluster| {
            let [seat, ..] = cluster.marks.as_slice() else { return false };
            nearer.point(seat.position).distance(cluster.at) < 1e-6
        });
        assert_eq!(kept.count(), 1);
    }

    #[test]
    fn a_stop_that_is_not_in_view_is_brought_to_the_middle() {
        let whole = page_view(Frame::WORLD, 864.0, false);
        let near = whole.zoomed(4.0, whole.point(Position { lat: RABAT.0, lon: RABAT.1 }));
        let world = plan(&[RABAT, (35.0, 139.0)], near, None);
        let maps = MapPair { world: Some(&world), inset: None, has_europe: false };
        let (seen, unseen): (Vec<_>, Vec<_>) = world.clusters.iter().partition(|cluster| near.shows(cluster.at));
        let stops = maps.stops();
        let view_onto = |cluster: &Cluster| maps.view_onto(stops.find(&MarkKey::of(MapRole::World, cluster)).unwrap());
        assert_eq!((seen.len(), unseen.len()), (1, 1));
        assert_eq!(view_onto(seen[0]), None);
        assert!(view_onto(unseen[0]).is_some_and(|view| view.shows(view.point(unseen[0].marks[0].position))));
    }
}
