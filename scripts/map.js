/**
 * Draws data/world.json: outlines of countries by ISO 3166-1 alpha-2, for the map of the signature board. The source is
 * Natural Earth at 1:50,000,000 (public domain), as the package world-atlas has it; the projection, Equal Earth, keeps
 * areas. Where a border or name is disputed the outlines are the source's. What is too small to be seen becomes a dot.
 * Run by hand when the source changes: `node scripts/map.js`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import { root } from './ready.js'

const width = 2000
/** Room above and below, for the lines of coasts. */
const margin = 4
/** Corners that take away less than so many square units of the map are left out. */
const cornerMin = 6
/** Islands smaller than so many square units are left out, unless they are the largest of their country. */
const islandMin = 10
/** A country smaller than the second is marked by a dot; one smaller than the first is only a dot. */
const outlineMin = 30
const dotBelow = 80
/** Antarctica belongs to nobody and would take a sixth of the map. */
const left = ['AQ']
/** Reefs that the source gives the number of the state they belong to, and would make a dot of it. */
const leftByName = ['Ashmore and Cartier Is.']
/** States that the source leaves out at this scale, by the longitude and latitude of their capital. */
const added = { TV: [179.2, -8.5] }

const source = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
const topology = JSON.parse(readFileSync(source, 'utf8'))
// Turned so that the edge runs through the Bering Strait and no country is cut far from it.
const projection = geoEqualEarth().rotate([-11, 0]).precision(0)
topology.arcs = absolute(topology)
delete topology.transform
const { features } = feature(topology, topology.objects.countries)
const shown = features.filter(isShown)
projection.fitWidth(width, { type: 'FeatureCollection', features: shown })
const [x, y] = projection.translate()
projection.translate([x, y + margin])
topology.arcs = topology.arcs.map(arc => simplified(arc))

const { countries, rest, dots, bottom } = drawn()
const world = {
  source: 'Natural Earth 1:50m, public domain, through world-atlas 2.0.2; Equal Earth projection',
  width,
  height: bottom,
  countries,
  dots,
  rest,
}
writeFileSync(join(root, 'data', 'world.json'), `${JSON.stringify(world, null, 1)}\n`)
console.log(
  `${Object.keys(countries).length} outlines, ${Object.keys(dots).length} dots, ${JSON.stringify(world).length} bytes`,
)

/** Arcs as longitudes and latitudes; the file has them as steps on a grid. */
function absolute({ arcs, transform: { scale, translate } }) {
  return arcs.map(arc => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
}

/** Drops corners, the least first, by the triangle that each makes on the map (Visvalingam); neighbours stay joined. */
function simplified(arc) {
  const points = arc.map(point => ({ point, at: projection(point) }))
  while (points.length > 2) {
    let least = 0
    let area = Number.POSITIVE_INFINITY
    for (let i = 1; i < points.length - 1; i++) {
      const own = triangle(points[i - 1].at, points[i].at, points[i + 1].at)
      if (own < area) [least, area] = [i, own]
    }
    if (area >= cornerMin) break
    points.splice(least, 1)
  }
  return points.map(({ point }) => point)
}

function triangle([ax, ay], [bx, by], [cx, cy]) {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
}

function drawn() {
  const whole = new Map(features.map(one => [one, geoPath(projection).area(one)]))
  const countries = {}
  const dots = Object.fromEntries(
    Object.entries(added).map(([id, at]) => [id, projection(at).map(Math.round)]),
  )
  const rest = []
  let bottom = 0
  for (const one of feature(topology, topology.objects.countries).features) {
    const id = codeOf(one.id)
    const real = features.find(other => other.properties.name === one.properties.name)
    if (!isShown(one)) continue
    const rings = ringsOf(one)
    bottom = Math.max(bottom, ...rings.flat().map(([, y]) => y))
    const area = whole.get(real)
    const path = area < outlineMin ? '' : pathOf(rings)
    if (id === null) rest.push(...(path === '' ? [] : rings))
    else {
      if (path !== '') countries[id] = path
      if (area < dotBelow) dots[id] = middle(real)
    }
  }
  return { countries: sorted(countries), dots: sorted(dots), rest: pathOf(rest), bottom: bottom + margin }
}

/** Where the dot goes: the middle of the largest part. */
function middle({ geometry }) {
  const parts = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates]
  const polygons = parts.map(coordinates => ({ type: 'Polygon', coordinates }))
  const largest = polygons.reduce((a, b) => (geoArea(a) >= geoArea(b) ? a : b))
  return projection(geoCentroid(largest)).map(Math.round)
}

/** Rings of the map in whole units, without islands too small to be seen. */
function ringsOf(one) {
  const rings = []
  let ring = []
  const context = {
    moveTo: (x, y) => {
      ring = [[Math.round(x), Math.round(y)]]
      rings.push(ring)
    },
    lineTo: (x, y) => ring.push([Math.round(x), Math.round(y)]),
    closePath: () => {},
    arc: () => {},
  }
  geoPath(projection, context)(one)
  const tidy = rings.map(straightened).filter(({ length }) => length > 2)
  const largest = Math.max(0, ...tidy.map(areaOf))
  return tidy.filter(r => areaOf(r) >= Math.min(islandMin, largest))
}

function areaOf(ring) {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

/** Without points that repeat the one before or lie on a straight line; the last is the first again, and goes. */
function straightened(ring) {
  const points = ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1][0] || y !== ring[i - 1][1])
  const [first, last] = [points[0], points.at(-1)]
  if (points.length > 1 && first[0] === last[0] && first[1] === last[1]) points.pop()
  return points.filter((at, i) => {
    const before = points.at(i - 1)
    const after = points[(i + 1) % points.length]
    return triangle(before, at, after) > 0
  })
}

/** Steps from point to point: `M12 34 5-6 7 8z`, each ring from the start of the one before. */
function pathOf(rings) {
  let [startX, startY] = [0, 0]
  return rings
    .map(ring => {
      let [x, y] = [startX, startY]
      const steps = ring.map(([toX, toY]) => {
        const step = [toX - x, toY - y]
        x = toX
        y = toY
        return step
      })
      startX = ring[0][0]
      startY = ring[0][1]
      return `m${joined(steps.flat())}z`
    })
    .join('')
}

/** A minus sign parts numbers by itself. */
function joined(numbers) {
  return numbers.map((n, i) => (i === 0 || n < 0 ? `${n}` : ` ${n}`)).join('')
}

function isShown({ id, properties }) {
  return !left.includes(codeOf(id)) && !leftByName.includes(properties.name)
}

/** The two letters of a country from the three digits of the source; null where the source gives none. */
function codeOf(digits) {
  if (digits === undefined) return null
  const [tag] = Intl.getCanonicalLocales(`und-${digits}`)
  return /^und-[A-Z]{2}$/.test(tag) ? tag.slice(4) : null
}

function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
