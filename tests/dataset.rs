//! The bundled dataset keeps its promises.

use engagements::commitment::load;

const BYTES: &[u8] = include_bytes!("../public/data/commitments.json");

#[test]
fn the_bundled_file_is_loaded_whole() {
    match load(BYTES) {
        Ok(dataset) => assert_eq!(dataset.commitments.len(), 36),
        Err(errors) => panic!("{errors}"),
    }
}
