/** A part of the wall, in percent of its width and height. */
export interface Tile {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Area = Tile;

/**
 * Divides an area among weights, in their order, with tiles as near to square as that allows: the squarified treemap of Bruls,
 * Huizing and van Wijk (2000). `aspect` is the area's width over its height.
 */
export function tilesFor(weights: readonly number[], aspect: number): Tile[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return [];
  const areas = weights.map((weight) => (weight / total) * aspect);
  const tiles: Tile[] = [];
  let left: Area = { x: 0, y: 0, width: aspect, height: 1 };
  for (let at = 0; at < areas.length; ) {
    const row = rowFrom(areas, at, Math.min(left.width, left.height));
    left = layRow(areas.slice(at, at + row), left, tiles);
    at += row;
  }
  return tiles.map(({ x, y, width, height }) => ({ x: (x / aspect) * 100, y: y * 100, width: (width / aspect) * 100, height: height * 100 }));
}

/** How many of the next areas share a row along a side: as many as make its worst tile squarer. */
function rowFrom(areas: readonly number[], from: number, side: number): number {
  let count = 1;
  while (from + count < areas.length && worst(areas.slice(from, from + count + 1), side) <= worst(areas.slice(from, from + count), side)) count++;
  return count;
}

/** The longest side over the shortest, of the least square tile in a row along `side`. */
function worst(row: readonly number[], side: number): number {
  const depth = row.reduce((sum, area) => sum + area, 0) / side;
  return Math.max(...row.map((area) => Math.max(depth / (area / depth), area / depth / depth)));
}

/** Lays a row along the shorter side and returns the area that is left. */
function layRow(row: readonly number[], left: Area, tiles: Tile[]): Area {
  const across = left.width < left.height;
  const depth = row.reduce((sum, area) => sum + area, 0) / (across ? left.width : left.height);
  let along = across ? left.x : left.y;
  for (const area of row) {
    const length = area / depth;
    tiles.push(across ? { x: along, y: left.y, width: length, height: depth } : { x: left.x, y: along, width: depth, height: length });
    along += length;
  }
  if (across) return { ...left, y: left.y + depth, height: left.height - depth };
  return { ...left, x: left.x + depth, width: left.width - depth };
}
