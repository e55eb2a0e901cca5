//! Moving in the table with the keys: Tab enters it once, arrows go to the next heading or filled cell.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::chart::{Arrow, Matrix, Point, neighbour};

use super::MatrixState;
use crate::ui::browser::document;
use crate::ui::markup::{Attribute, id, live_attr, on};

/// The id of what stands in a row and a column of the table; headings are in row or column 0.
fn own_id(row: usize, column: usize) -> String {
    ["cell-", &row.to_string(), "-", &column.to_string()].concat()
}

/// All that takes the focus.
fn stops(matrix: &Matrix) -> Vec<(String, Point)> {
    let as_number = |place: usize| u32::try_from(place).map_or(0.0, f64::from);
    let stop = |row, column| (own_id(row, column), Point { x: as_number(column), y: as_number(row) });
    let mut stops: Vec<(String, Point)> = (1..=matrix.slugs.len()).map(|column| stop(0, column)).collect();
    for (row, line) in matrix.rows.iter().enumerate() {
        stops.push(stop(row + 1, 0));
        let filled = line.cells.iter().enumerate().filter(|(_, cell)| cell.count() > 0);
        stops.extend(filled.map(|(column, _)| stop(row + 1, column + 1)));
    }
    stops
}

/// The attributes of what takes the focus there.
pub(super) fn stop_attributes(state: MatrixState, row: usize, column: usize) -> [Attribute; 4] {
    let own = own_id(row, column);
    let (entry, focused, from) = (own.clone(), own.clone(), own.clone());
    let is_entry = move || {
        let current = state.current.get();
        state.matrix.with(|matrix| {
            let stops = stops(matrix);
            // A cell comes before the headings: the numbers are what one looks for.
            let first = || stops.iter().find(|(_, at)| at.x > 0.5 && at.y > 0.5).map(|(id, _)| id);
            stops.iter().map(|(id, _)| id).find(|id| **id == current).or_else(first) == Some(&entry)
        })
    };
    let keys = on("keydown", move |event| {
        let Some(pressed) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let stops = state.matrix.with_untracked(stops);
        let Some(here) = stops.iter().position(|(id, _)| *id == from) else { return };
        // The ends of the row; with Ctrl, of the table.
        let is_in_reach = |(_, at): &(String, Point)| {
            pressed.ctrl_key() || stops.get(here).is_some_and(|(_, own)| (own.y - at.y).abs() < 0.5)
        };
        let next = match pressed.key().as_str() {
            "Home" => stops.iter().position(is_in_reach),
            "End" => stops.iter().rposition(is_in_reach),
            key => {
                let Some(arrow) = Arrow::of_key(key) else { return };
                let points: Vec<Point> = stops.iter().map(|(_, at)| *at).collect();
                neighbour(&points, here, arrow)
            }
        };
        event.prevent_default();
        if let Some((next, _)) = next.and_then(|next| stops.get(next)) {
            state.current.set(next.clone());
            document::focus(next);
        }
    });
    [
        id(own),
        live_attr("tabindex", move || Some(if is_entry() { "0" } else { "-1" }.to_owned())),
        on("focus", move |_| state.current.set(focused.clone())),
        keys,
    ]
}
