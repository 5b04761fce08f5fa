import { excerptOf } from './excerpt.js';
import { readSearch } from './search-expression.js';

const marked = (text: string, typed: string): string =>
  excerptOf(text, readSearch(typed))
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');

describe('the piece of a text that shows why it was found', () => {
  test('marks every form of the word, and the compound that it is a part of', () => {
    expect(marked('Behandlingen av rus. Rusomsorga er god.', 'rus behandlinger')).toBe(
      '[Behandlingen] av [rus]. [Rusomsorga] er god.',
    );
    expect(marked('Forløpet og forløpskoordinatoren', 'forløpsk*')).toBe('Forløpet og [forløpskoordinatoren]');
  });

  test('begins a little before the first hit, and says that there is more', () => {
    const text = `${'Helt andre ord. '.repeat(30)}Her står pårørende. ${'Og så mer. '.repeat(40)}`;

    const piece = marked(text, 'pårørende');

    expect(piece.startsWith('… ')).toBe(true);
    expect(piece).toContain('Her står [pårørende].');
    expect(piece.endsWith(' …')).toBe(true);
  });

  test('is the beginning of the text when the words stand elsewhere', () => {
    expect(marked('Bare dette.', 'noe annet')).toBe('Bare dette.');
  });
});
