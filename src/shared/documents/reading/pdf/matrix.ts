/** A transformation as PDF writes it: a, b, c, d of the matrix, and where the origin goes. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The inner transformation first, then the outer. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** A matrix with anything but six finite numbers is none, and would put text nowhere. */
export function asMatrix(values: unknown): Matrix {
  const given: readonly unknown[] =
    Array.isArray(values) || ArrayBuffer.isView(values) ? Array.from(values as ArrayLike<unknown>) : [];
  const numbers = given.map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0));
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}
