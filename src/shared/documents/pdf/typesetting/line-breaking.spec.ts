import type { PdfText } from '../pdf-content.js';
import { FACES } from './font-face.js';
import { Typesetter } from './line-breaking.js';
import type { Line, TextStyle } from './line-breaking.js';
import { NUMBERED_CHARACTERS } from './font-program.js';

const STYLE: TextStyle = { size: 10, leading: 13, weight: 'regular', grey: 0 };

function textOf(line: Line | undefined): string {
  const codes = line?.segments.map((segment) => segment.codes).join('') ?? '';
  const numbers = codes.match(/.{4}/g) ?? [];
  return numbers.map((code) => NUMBERED_CHARACTERS[Number.parseInt(code, 16) - 1] ?? '').join('');
}

function set(text: PdfText, width: number): string[] {
  return new Typesetter().lines(text, STYLE, width).map(textOf);
}

function widthOf(text: string): number {
  return (FACES.regular.measure(text).width * STYLE.size) / 1000;
}

describe('A text in lines', () => {
  it('is filled as far as the width goes, and no further', () => {
    const text = 'Kommunene skal samarbeide med sykehusene om den enkelte pasient. '.repeat(20);

    for (let width = 40; width < 300; width += 13) {
      const lines = new Typesetter().lines(text, STYLE, width);
      expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(width);
      expect(lines.map(textOf).join('').trim()).toBe(text.trim());
    }
  });

  it('is broken after a hyphen between words, but not in a case number or a date', () => {
    const narrow = widthOf('17/20347 x');

    expect(set('barne- ungdoms-avdeling', widthOf('barne- ungdoms-'))).toEqual(['barne- ungdoms-', 'avdeling']);
    expect(set('sak 17/20347', narrow)).toEqual(['sak ', '17/20347']);
    expect(set('e-post', widthOf('e-pos'))).toEqual(['e-pos', 't']);
  });

  it('is not broken at a no-break space', () => {
    expect(set('frist 1.\u00a0juni', widthOf('frist 1. j'))).toEqual(['frist ', '1.\u00a0juni']);
  });

  it('shows a soft hyphen only where a word is divided', () => {
    expect(set('helse\u00adforetak', widthOf('helseforetak'))).toEqual(['helseforetak']);
    expect(set('helse\u00adforetak', widthOf('helsefo'))).toEqual(['helse\u00ad', 'foretak']);
  });

  it('keeps its own line breaks, also the empty lines', () => {
    expect(set('Ola\r\n\r\nKari\n', 200)).toEqual(['Ola ', ' ', 'Kari ']);
  });

  it('is the same however its letters are composed', () => {
    expect(set('a\u030as', 200)).toEqual(['ås']);
  });

  it('is written without marks that cannot be seen', () => {
    expect(set('\ufeffH\u200eø\u0007ring\u202f1', 200)).toEqual(['Høring\u00a01']);
  });

  it('has a space between words of different weight, and none where none is written', () => {
    expect(set(['Fristen er ', { text: '1. juni', weight: 'strong' }, '.'], 200)).toEqual(['Fristen er 1. juni.']);
  });

  it('takes no time at all for a very long word without any place to break', () => {
    expect(set('x'.repeat(50_000), 100).join('')).toHaveLength(50_000);
  });
});

describe('A text on one line', () => {
  it('is cut with an ellipsis when it is too long', () => {
    const line = new Typesetter().oneLine('Direktoratet for lange\nnavn', STYLE, widthOf('Direktoratet for …'));

    expect(textOf(line)).toMatch(/^Direktoratet for ?…$/);
    expect(line?.width).toBeLessThanOrEqual(widthOf('Direktoratet for …') + 0.001);
  });

  it('is whole when it fits', () => {
    expect(textOf(new Typesetter().oneLine('Vår ref. 17/20347', STYLE, 200))).toBe('Vår ref. 17/20347');
  });
});
