import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { CHARACTER_SET } from './character-set.js';
import { subsetOf } from './font-subset.js';

const path = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
);
const ttf = readFileSync(path);

describe('A font with only some of its glyphs', () => {
  const font = fontkit.create(ttf);
  const wanted = CHARACTER_SET.map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).id);
  const file = subsetOf(ttf, wanted);
  const subset = fontkit.create(file);

  it('draws each of them as the whole font does, accents and all', () => {
    for (const glyph of wanted) {
      expect(subset.getGlyph(glyph).path.toSVG()).toBe(font.getGlyph(glyph).path.toSVG());
      expect(subset.getGlyph(glyph).advanceWidth).toBe(font.getGlyph(glyph).advanceWidth);
    }
  });

  it('has nothing of the others, and is a fraction of the size', () => {
    const cyrillic = font.glyphForCodePoint(0x042f).id;

    expect(font.getGlyph(cyrillic).path.toSVG()).not.toBe('');
    expect(subset.getGlyph(cyrillic).path.toSVG()).toBe('');
    expect(file.length).toBeLessThan(ttf.length / 6);
  });
});

describe('The characters of the documents', () => {
  it.each(Array.from('ÆØÅæøåÁáČčĐđŊŋŠšŦŧŽžÏïÖöÄäÂâǤǥǮǯʒÉéÒòÔôÜü«»–—…•§€'))('have %s', (character) => {
    expect(CHARACTER_SET).toContain(character);
  });
});
