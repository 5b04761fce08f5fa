/** A picture as its colours: three bytes a pixel, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint8Array;
}

/** A mark of a few centimetres gains nothing from more than twice this (some 600 dots to the inch). */
const WIDE = 720;
const HIGH = 360;

/** How many pixels to a side are one on paper. */
export function sideForPrint({ width, height }: Pixels): number {
  return Math.max(1, Math.floor(Math.max(width / WIDE, height / HIGH)));
}

/** The picture with squares of this side made one pixel: the mean of those that it stands for. What is over at the edges is cut. */
export function shrunk(pixels: Pixels, side: number): Pixels {
  if (side <= 1) return pixels;
  const width = Math.floor(pixels.width / side);
  const height = Math.floor(pixels.height / side);
  const colours = new Uint8Array(width * height * 3);
  for (let index = 0; index < colours.length; index += 1) {
    const pixel = Math.floor(index / 3);
    const corner = { x: (pixel % width) * side, y: Math.floor(pixel / width) * side };
    colours[index] = meanOf(pixels, corner, side, index % 3);
  }
  return { width, height, colours };
}

function meanOf(pixels: Pixels, corner: { x: number; y: number }, side: number, channel: number): number {
  let sum = 0;
  for (let y = corner.y; y < corner.y + side; y += 1) {
    for (let x = corner.x; x < corner.x + side; x += 1) {
      sum += pixels.colours[(y * pixels.width + x) * 3 + channel] ?? 0;
    }
  }
  return Math.round(sum / (side * side));
}

/** Lays a picture on white paper: where it is transparent, the paper is seen. */
export function onWhite(colours: Uint8Array, opacity: Uint8Array): Uint8Array {
  return colours.map((value, index) => {
    const share = (opacity[Math.floor(index / 3)] ?? 255) / 255;
    return Math.round(value * share + 255 * (1 - share));
  });
}
