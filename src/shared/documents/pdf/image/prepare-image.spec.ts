import { deflateSync, inflateSync } from 'node:zlib';
import { chunk, headerOf, makeJpeg, makeMark, makePng, pngOf } from '../../../../../test/support/make-picture.js';
import { prepareImage } from './prepare-image.js';

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const prepared = await prepareImage(bytes);
  return prepared.ok ? 'none' : prepared.reason;
}

async function pictureOf(bytes: Uint8Array) {
  const prepared = await prepareImage(bytes);
  if (!prepared.ok) throw new Error(prepared.reason);
  return prepared.picture;
}

describe('A picture', () => {
  it('is seen on white paper where it is transparent', async () => {
    const halves = makePng(40, 40, (x) => (x < 20 ? [200, 0, 0, 255] : [200, 0, 0, 0]));

    const { bytes, ...picture } = await pictureOf(halves);

    expect(picture).toEqual({ width: 40, height: 40, colours: 'rgb', filter: 'FlateDecode' });
    const row = inflateSync(bytes).subarray(0, 40 * 3);
    expect([...row.subarray(0, 3)]).toEqual([200, 0, 0]);
    expect([...row.subarray(-3)]).toEqual([255, 255, 255]);
  });

  it('is made no larger than print needs, with the mean of what it stands for', async () => {
    const lines = makePng(1500, 100, (x) => (x % 2 === 0 ? [0, 0, 0, 255] : [255, 255, 255, 255]));

    const { bytes, width, height } = await pictureOf(lines);

    expect([width, height]).toEqual([750, 50]);
    expect(new Set(inflateSync(bytes))).toEqual(new Set([128]));
  });

  it('that packs badly is made smaller still, since each letter carries it', async () => {
    const noise = makePng(900, 300, (x, y) => [(x * 7) % 256, (y * 13) % 256, (x * y) % 256, 255]);

    const { bytes, width, height } = await pictureOf(noise);

    expect(bytes.length).toBeLessThanOrEqual(100_000);
    expect(width / height).toBeCloseTo(3, 1);
  });

  it('that is a JPEG stands as it is', async () => {
    const jpeg = makeJpeg(300, 100, 1);

    const picture = await pictureOf(jpeg);

    expect(picture).toMatchObject({ width: 300, height: 100, colours: 'grey', filter: 'DCTDecode' });
    expect(Buffer.from(picture.bytes).equals(jpeg)).toBe(true);
  });

  it.each<[string, Buffer, string]>([
    ['a text with the name of a picture', Buffer.from('<svg onload="alert(1)"/>'), 'otherType'],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1'), 'otherType'],
    ['one that is a PDF too', Buffer.concat([makeMark().subarray(0, 33), Buffer.from('%PDF-1.7\n')]), 'otherType'],
    ['a file of more than a megabyte', Buffer.alloc(1_000_001, 1), 'tooLarge'],
    ['a JPEG of more than 150 kB', Buffer.concat([makeJpeg(300, 100), Buffer.alloc(150_000)]), 'tooLarge'],
    ['a side of more than 3000 pixels', pngOf(headerOf(3001, 100), chunk('IDAT', deflateSync(''))), 'tooManyPixels'],
    ['a side of less than 40 pixels', makeMark(39, 40), 'tooFewPixels'],
    ['a JPEG with printing colours', makeJpeg(300, 100, 4), 'printColours'],
    ['an animation', pngOf(headerOf(40, 40), chunk('acTL', Buffer.alloc(8)), chunk('IDAT', deflateSync(''))), 'moving'],
    ['a JPEG that ends too soon', makeJpeg(300, 100).subarray(0, -2), 'damaged'],
    ['a PNG that ends too soon', makeMark().subarray(0, -20), 'damaged'],
    ['a PNG whose colours are missing', pngOf(headerOf(40, 40), chunk('IDAT', deflateSync('abc'))), 'damaged'],
    ['a PNG without anything', pngOf(), 'otherType'],
  ])('is refused when it is %s', async (_what, bytes, reason) => {
    expect(await refusalOf(bytes)).toBe(reason);
  });

  it('that unpacks to more than it says is refused before it is unpacked', async () => {
    const bomb = pngOf(headerOf(40, 40), chunk('IDAT', deflateSync(Buffer.alloc(60_000_000), { level: 9 })));

    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(bomb)).toBe('damaged');
  });

  it('loses what is not drawn, such as texts that were packed into it', async () => {
    const text = chunk('zTXt', Buffer.from('Comment\0\0secret', 'latin1'));
    const mark = makeMark();
    const withText = Buffer.concat([mark.subarray(0, 33), text, mark.subarray(33)]);

    const picture = await pictureOf(withText);

    expect(Buffer.from(picture.bytes).equals(Buffer.from((await pictureOf(mark)).bytes))).toBe(true);
  });
});
