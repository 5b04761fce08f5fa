import fc from 'fast-check';
import { readOutline, writeOutline, type OutlineLine } from './outline.rules.js';

function lines(text: string): readonly [number, string | null, string][] {
  const read = readOutline(text);
  if (!read.ok) throw new Error(`Line ${String(read.fault.line)}: ${read.fault.reason}`);
  return read.lines.map(({ level, number, title }) => [level, number, title]);
}

describe('an outline as it is typed', () => {
  it('takes the level from the numbers', () => {
    expect(lines('1 Oppdage\n1.1 Spør alle\n1.2 Bruk verktøy\n2. Henvise\n2.1.1 Hopper over et nivå')).toEqual([
      [1, '1', 'Oppdage'],
      [2, '1.1', 'Spør alle'],
      [2, '1.2', 'Bruk verktøy'],
      [1, '2', 'Henvise'],
      [2, '2.1.1', 'Hopper over et nivå'],
    ]);
  });

  it('takes the level from the indent where there are no numbers', () => {
    expect(lines('Innledning\n  Formål\n      Avgrensning\n  Målgruppe\nOppfølging\n\tBarnet')).toEqual([
      [1, null, 'Innledning'],
      [2, null, 'Formål'],
      [3, null, 'Avgrensning'],
      [2, null, 'Målgruppe'],
      [1, null, 'Oppfølging'],
      [2, null, 'Barnet'],
    ]);
  });

  it('puts an indented line below the numbered one above it', () => {
    expect(lines('2.1 Henvis tidlig\n  Fastlegen\n2.2 Svar raskt')).toEqual([
      [1, '2.1', 'Henvis tidlig'],
      [2, null, 'Fastlegen'],
      [2, '2.2', 'Svar raskt'],
    ]);
  });

  it('ignores empty lines and bullets, and does not take a count for a number', () => {
    expect(lines('\n- 10 anbefalinger om barn\n\n• Levevaner\n')).toEqual([
      [1, null, '10 anbefalinger om barn'],
      [1, null, 'Levevaner'],
    ]);
  });

  it('names the line whose heading is too long', () => {
    expect(readOutline(`Innledning\n\n${'x'.repeat(301)}`)).toEqual({
      ok: false,
      fault: { line: 3, reason: 'titleTooLong' },
    });
  });

  it('refuses more lines than a draft can have', () => {
    const text = Array.from({ length: 601 }, (_, index) => `Kapittel ${String(index)}`).join('\n');

    expect(readOutline(text)).toEqual({ ok: false, fault: { line: 601, reason: 'tooManySections' } });
  });

  it('is read again as it was written, whatever its indents', () => {
    const title = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{1,20}$/);
    const outline = fc
      .array(fc.record({ step: fc.integer({ min: -3, max: 1 }), title }), { maxLength: 40 })
      .map((steps) => {
        let level = 0;
        return steps.map(({ step, title: words }): OutlineLine => {
          level = Math.max(1, level + step);
          return { level, number: null, title: words };
        });
      });

    fc.assert(
      fc.property(outline, (written) => {
        expect(readOutline(writeOutline(written))).toEqual({ ok: true, lines: written });
      }),
    );
  });
});
