import { srgbProfile } from './srgb-profile.js';

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/** Published in IEC 61966-2-1: where the primaries and the white lie in the diagram of colours. */
const CHROMATICITIES = { rXYZ: [0.64, 0.33], gXYZ: [0.3, 0.6], bXYZ: [0.15, 0.06] } as const;
const D65: Vector = [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329];
const D50: Vector = [0.9642, 1, 0.8249];
const BRADFORD: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

function times(matrix: Matrix, [x, y, z]: Vector): Vector {
  const row = ([a, b, c]: Vector): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** By Cramer's rule: what must be put in to get this out. */
function solved(matrix: Matrix, wanted: Vector): Vector {
  const [a, b, c] = [0, 1, 2].map((index) => matrix.map((row) => row[index] ?? 0)) as unknown as Matrix; // reason: three rows of three
  const determinant = (x: Vector, y: Vector, z: Vector): number =>
    x[0] * (y[1] * z[2] - y[2] * z[1]) - y[0] * (x[1] * z[2] - x[2] * z[1]) + z[0] * (x[1] * y[2] - x[2] * y[1]);
  const whole = determinant(a, b, c);
  return [determinant(wanted, b, c) / whole, determinant(a, wanted, c) / whole, determinant(a, b, wanted) / whole];
}

/** A colour seen in the light of D65, as it is seen in that of D50. */
function adapted(colour: Vector): Vector {
  const [seen, from, to] = [times(BRADFORD, colour), times(BRADFORD, D65), times(BRADFORD, D50)];
  return solved(BRADFORD, [(seen[0] * to[0]) / from[0], (seen[1] * to[1]) / from[1], (seen[2] * to[2]) / from[2]]);
}

function tagsOf(profile: Buffer): Map<string, Buffer> {
  const tags = new Map<string, Buffer>();
  for (let index = 0; index < profile.readUInt32BE(128); index += 1) {
    const entry = 132 + index * 12;
    const [offset, length] = [profile.readUInt32BE(entry + 4), profile.readUInt32BE(entry + 8)];
    tags.set(profile.toString('latin1', entry, entry + 4), profile.subarray(offset, offset + length));
  }
  return tags;
}

function numbersIn(tag: Buffer | undefined, from = 8): number[] {
  if (!tag) return [];
  return Array.from({ length: (tag.length - from) / 4 }, (_, index) => tag.readInt32BE(from + index * 4) / 65536);
}

describe('The profile of the screen’s colours', () => {
  const profile = srgbProfile();
  const tags = tagsOf(profile);

  it('holds the published primaries, seen in the light of all profiles', () => {
    const [red, green, blue] = Object.values(CHROMATICITIES).map(([x, y]): Vector => [
      x / y,
      1,
      (1 - x - y) / y,
    ]) as unknown as Matrix; // reason: three of them
    const columns: Matrix = [
      [red[0], green[0], blue[0]],
      [red[1], green[1], blue[1]],
      [red[2], green[2], blue[2]],
    ];
    const strengths = solved(columns, D65);

    Object.keys(CHROMATICITIES).forEach((name, index) => {
      const primary = [red, green, blue][index] ?? red;
      const strength = strengths[index] ?? 0;
      const expected = adapted([primary[0] * strength, primary[1] * strength, primary[2] * strength]);
      numbersIn(tags.get(name)).forEach((value, axis) => {
        expect(Math.abs(value - (expected[axis] ?? 0))).toBeLessThan(0.0002);
      });
    });
  });

  it('makes white of the three together', () => {
    const sums = [0, 1, 2].map((axis) =>
      ['rXYZ', 'gXYZ', 'bXYZ'].reduce((sum, name) => sum + (numbersIn(tags.get(name))[axis] ?? 0), 0),
    );

    sums.forEach((sum, axis) => {
      expect(sum).toBeCloseTo(D50[axis] ?? 0, 3);
    });
  });

  it('has a curve that is whole where its two parts meet, and ends at white', () => {
    const [gamma = 0, a = 0, b = 0, c = 0, d = 0] = numbersIn(tags.get('rTRC'), 12);

    expect((a * d + b) ** gamma).toBeCloseTo(c * d, 4);
    expect((a + b) ** gamma).toBeCloseTo(1, 3);
  });

  it('has the parts that a profile of a screen must have, each within the file and at a whole word', () => {
    const required = ['desc', 'cprt', 'wtpt', 'chad', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'];

    expect([...tags.keys()].sort()).toEqual(required.sort());
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    for (let index = 0; index < tags.size; index += 1) expect(profile.readUInt32BE(132 + index * 12 + 4) % 4).toBe(0);
  });
});
