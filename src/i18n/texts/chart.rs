//! The same selection on a map, along the years, and by type and region.

super::texts! {
    /// Words of the pictures.
    ChartTexts {
        the_same: "Les mêmes, en liste" / "The same, as a list",
        map_name: "Carte des partenaires" / "Map of the partners",
        map_keys: "Les flèches vont d’une marque à l’autre, Entrée ouvre la marque." / "Arrow keys go from mark to mark, Enter opens the mark.",
        home: "Québec" / "Québec",
        world: "Monde" / "World",
        which_map: "Partie du monde montrée" / "Part of the world shown",
        nearer: "Rapprocher" / "Zoom in",
        further: "Éloigner" / "Zoom out",
        several_near: "Plusieurs partenaires trop proches : le nombre d’engagements" / "Several partners too close together: the number of commitments",
        seats: "Chaque marque est au siège du gouvernement partenaire. Un partenaire dont un engagement au moins se réfère à la Convention porte le disque plein." / "Each mark stands at the seat of the partner government. A partner with at least one commitment that refers to the Convention has the filled disc.",
        projection: "Terres : Natural Earth, domaine public, sans frontières. Projection Equal Earth; Europe en projection azimutale équivalente de Lambert." / "Land: Natural Earth, public domain, without borders. Equal Earth projection; Europe in Lambert’s azimuthal equal-area projection.",
        no_place: "Siège inconnu : en liste seulement" / "Seat unknown: in the list only",
    }
}
