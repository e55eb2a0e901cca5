#!/usr/bin/env node
// Writes src/chart/outline.rs: the land of the map, from npm `world-atlas` (Natural Earth). Run once, and again only
// to change the source or the thresholds; the same input gives the same bytes.
//
//   node script/land.mjs            writes the file
//   node script/land.mjs --check    fails if the file is not what would be written
//
// Land without borders: borders differ between scales and are disputed. Both projections of the map are equal-area,
// so a triangle's area on the globe says how large it is on paper, whatever the projection.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const SOURCE = 'world-atlas/land-50m.json';
const { version } = require('world-atlas/package.json');
const TARGET = new URL('../src/chart/outline.rs', import.meta.url);

const STEPS_PER_DEGREE = 20; // one step is 5 km: a pixel of the inset
const COARSE_STEPS = 3; // elsewhere, 16 km: half a pixel of the world
const EARTH_KM = 6371;
// Corners that cut off less, and islands that are smaller, are left out: about 3 and 6 square pixels of the inset,
// 1.5 and 3 of the world.
const EUROPE = { west: -14, east: 33, south: 34, north: 60, corner_km2: 100, island_km2: 200 };
const WORLD = { corner_km2: 1850, island_km2: 3700 };
const SOUTHERN_LIMIT = -60; // without Antarctica, where nothing is signed
const SEAM = -170; // the world map's left edge, between Alaska and Chukotka

const inEurope = ([lon, lat]) => lon > EUROPE.west && lon < EUROPE.east && lat > EUROPE.south && lat < EUROPE.north;
const thresholds = (point) => (inEurope(point) ? EUROPE : WORLD);

/** Square kilometres of a small ring, on a plane that is true at its middle latitude. */
function areaKm2(ring) {
  const km = (EARTH_KM * Math.PI) / 180;
  const middle = ring.reduce((sum, [, lat]) => sum + lat, 0) / ring.length;
  const doubled = ring.reduce((sum, [lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length];
    return sum + lon * nextLat - nextLon * lat;
  }, 0);
  return (Math.abs(doubled) / 2) * km * km * Math.cos((middle * Math.PI) / 180);
}

/** An open ring whose longitudes run on over the 180th meridian, moved to the side of the seam that it lies on. */
function unrolled(ring) {
  let [previous] = ring[0];
  const open = ring.slice(0, -1).map(([lon, lat]) => {
    previous = lon + 360 * Math.round((previous - lon) / 360);
    return [previous, lat];
  });
  const lons = open.map(([lon]) => lon);
  const middle = (Math.min(...lons) + Math.max(...lons)) / 2;
  const shift = middle < SEAM ? 360 : middle >= SEAM + 360 ? -360 : 0;
  return open.map(([lon, lat]) => [lon + shift, lat]);
}

/** Visvalingam and Whyatt (1993): the vertex whose triangle counts least goes first, until every one counts. */
function simplified(ring) {
  const points = ring.slice();
  const around = (i) => [-1, 0, 1].map((step) => points[(i + step + points.length) % points.length]);
  const weight = (i) => areaKm2(around(i)) / thresholds(points[i]).corner_km2;
  const weights = points.map((_, i) => weight(i));
  while (points.length > 3) {
    const least = weights.reduce((best, value, i) => (value < weights[best] ? i : best), 0);
    const floor = weights[least];
    if (floor >= 1) break;
    points.splice(least, 1);
    weights.splice(least, 1);
    for (const i of [(least + points.length - 1) % points.length, least % points.length]) {
      weights[i] = Math.max(floor, weight(i));
    }
  }
  return points;
}

/** The ring in whole steps, without repeated vertices. */
function stepped(ring) {
  const steps = ring.map((point) => {
    const grid = inEurope(point) ? 1 : COARSE_STEPS;
    return point.map((degrees) => Math.round((degrees * STEPS_PER_DEGREE) / grid) * grid);
  });
  return steps.filter(([lon, lat], i) => {
    const [beforeLon, beforeLat] = steps[(i + steps.length - 1) % steps.length];
    return lon !== beforeLon || lat !== beforeLat;
  });
}

/** LEB128, the least significant seven bits first. */
function varint(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}
const zigzag = (value) => (value < 0 ? -2 * value - 1 : 2 * value);

/** For each ring its number of vertices, then each vertex as the difference from the one before, rings included. */
function encoded(rings) {
  let [lon, lat] = [0, 0];
  return rings.flatMap((ring) => [
    ...varint(ring.length),
    ...ring.flatMap(([nextLon, nextLat]) => {
      const bytes = [...varint(zigzag(nextLon - lon)), ...varint(zigzag(nextLat - lat))];
      [lon, lat] = [nextLon, nextLat];
      return bytes;
    }),
  ]);
}

/** The inside of a Rust byte string, in lines of one page's width. */
function literal(bytes) {
  const lines = [''];
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    const plain = byte > 32 && byte < 127 && character !== '"' && character !== '\\';
    const token = plain ? character : `\\x${byte.toString(16).padStart(2, '0')}`;
    if (lines.at(-1).length + token.length > 118) lines.push('');
    lines[lines.length - 1] += token;
  }
  return lines.map((line) => `${line}\\`).join('\n');
}

const topology = JSON.parse(readFileSync(require.resolve(SOURCE), 'utf8'));
const land = feature(topology, topology.objects.land);
const rings = land.features
  .flatMap(({ geometry }) => geometry.coordinates)
  .flat()
  .filter((ring) => ring.every(([, lat]) => lat > SOUTHERN_LIMIT))
  .map(unrolled)
  .filter((ring) => areaKm2(ring) >= (ring.some(inEurope) ? EUROPE : WORLD).island_km2)
  .map((ring) => stepped(simplified(ring)))
  .filter((ring) => ring.length > 2);
const bytes = Buffer.from(encoded(rings));
const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const vertices = rings.flat().length;

const source = `//! The land's outline. Written by \`script/land.mjs\`; do not edit.
//!
//! Source: Natural Earth 1:50m land, public domain (naturalearthdata.com), through npm \`world-atlas\` ${version}
//! (\`land-50m.json\`, ISC licence). Without Antarctica and small islands; finer in Europe, where the inset looks.
//! ${rings.length} rings, ${vertices} vertices, ${bytes.length} bytes.

/// Steps of the grid in one degree.
pub(super) const STEPS_PER_DEGREE: f64 = ${STEPS_PER_DEGREE}.0;

/// For each ring its number of vertices, then each vertex as the difference in steps of longitude and latitude from
/// the vertex before, whatever its ring: LEB128, differences in zigzag.
#[rustfmt::skip]
pub(super) const OUTLINE: &[u8] = b"\\
${literal(bytes)}
";
`;

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== source) {
    console.error('src/chart/outline.rs is not what script/land.mjs writes');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, source);
}
console.log(`${rings.length} rings, ${vertices} vertices, ${bytes.length} bytes, ${brotli} with brotli`);
