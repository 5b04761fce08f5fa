/** Why a picture cannot stand in a document. */
export const PICTURE_REFUSALS = [
  'otherType',
  'tooLarge',
  'tooManyPixels',
  'tooFewPixels',
  'printColours',
  'moving',
  'damaged',
] as const;
export type PictureRefusal = (typeof PICTURE_REFUSALS)[number];

/** A picture that cannot be used. Thrown inside this folder only; at its edge it becomes a value. */
export class UnusablePicture extends Error {
  constructor(
    readonly reason: PictureRefusal,
    options?: ErrorOptions,
  ) {
    super(`The picture cannot be used: ${reason}`, options);
    this.name = 'UnusablePicture';
  }
}
